"""Who is named only for "it" to be measured by: "Half as big as Paraguay, it pays in guaranies" can be of no Paraguay."""

from __future__ import annotations

from factcheck.extraction.items.items import Item
from factcheck.extraction.items.standing import OUTRANKED
from factcheck.extraction.spoken.memory import NEARBY
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import word_set
from factcheck.model.claims import Named


def only_measured(scene: Scene, one: Named) -> bool:
    """Whether a sentence that tells of "it" names somebody only to measure or place that one by, and those before have no more of them than an adjective, some way off."""
    items, at = scene.items, _of_it(scene)
    before = scene.discourse.sentences[-NEARBY:]
    if at < 0 or any(_named(sentence, one, adjectives=back < _JUST) for back, sentence in enumerate(reversed(before))):
        return False
    bound = {index for _, index in scene.match.bound}
    return all(index in bound or (index < at and _measures(items, index)) for index in _named(items, one))


_JUST = 2
"""Sentences before, an adjective in which may be whom "the country" takes up."""


def outranked(scene: Scene, one: Named) -> bool:
    """Whether a country is named only as one that comes before the one ranked: "the third-largest in Africa, after Algeria and Congo"."""
    if scene.operator != "rank":
        return False
    named = _named(scene.items, one)
    return bool(named) and all(at >= scene.match.last and _comes_before(scene.items, at) for at in named)


def _comes_before(items: list[Item], at: int) -> bool:
    """Whether a name stands behind "after", alone or in a list."""
    back = at - 1
    while back > 0 and (items[back].word in _LISTING or items[back].kind == "e"):
        back -= 1
    return items[back].word in OUTRANKED


_LISTING = frozenset(["and", ","])


def told(scene: Scene) -> tuple[tuple[str, str], ...]:
    """Who a sentence names only to measure "it" by, as a detail `measured`."""
    if _of_it(scene) < 0:
        return ()
    ids = {id_ for at, item in enumerate(scene.items) if _measures(scene.items, at) for id_ in _countries(item)}
    measured = sorted(id_ for id_ in ids if only_measured(scene, Named(id_, id_)))
    return (("measured", " ".join(measured)),) if measured else ()


def _countries(item: Item) -> list[str]:
    each = (id_ for one in item.members or (item,) for id_ in one.candidates)
    return [id_ for id_ in each if id_.startswith("country:")]


def _of_it(scene: Scene) -> int:
    """Where the "it" or "its" of a claim stands in a sentence that is about "it"; -1 where a claim is of a name, or a sentence of somebody else."""
    items, at = scene.items, scene.match.slot("subject")
    if at is None or items[at].alias != "pronoun-thing":
        return -1
    opening = items[:_OPENING]
    behind = next((index + 1 for index, item in enumerate(opening) if item.word == "," and index > 1), -1)
    measured = 0 < behind < len(items) and _acts(items[behind]) and _measures(items, behind - 2)
    again = not items[at].possessive and items[at - 1].word == "and"
    acting = (index for index in range(at - 1) if index == 0 or items[index - 1].word in _MARKS)
    return at if measured or (again and any(_acts(items[index]) for index in acting)) else -1


def _acts(item: Item) -> bool:
    """Whether "it" or "the country" stands here as who acts."""
    return item.alias in {"pronoun-thing", "description-place"} and not item.possessive


_MARKS = frozenset([",", "-", "–", "—", ")"])
_OPENING = 7
"""Items of an opening with its comma, at most: "Slightly smaller than Switzerland,"."""


def _named(items: list[Item], one: Named, *, adjectives: bool = False) -> list[int]:
    """Where items name somebody, also in a list; "the Syrian army" names no Syria but as an adjective."""
    return [
        at
        for at, item in enumerate(items)
        if item.kind == "e"
        and (adjectives or item.alias != "adjective" or _alone(items, at))
        and any(one.id in each.candidates for each in item.members or (item,))
    ]


def _alone(items: list[Item], at: int) -> bool:
    """Whether no word stands behind an adjective that it could describe: "the Portuguese"."""
    return at + 1 >= len(items) or items[at + 1].kind != "w" or not items[at + 1].word.isalpha()


def _measures(items: list[Item], at: int) -> bool:
    return at > 0 and not items[at].possessive and items[at - 1].word in _MEASURING


_MEASURING = word_set("clauses", "measures", "measuring")
