"""Who is named only for "it" to be measured by: "Half as big as Paraguay, it pays in guaranies" can be of no Paraguay."""

from __future__ import annotations

from factcheck.extraction.items.items import Item
from factcheck.extraction.spoken.memory import NEARBY
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import word_set
from factcheck.model.claims import Named


def only_measured(scene: Scene, one: Named) -> bool:
    """Whether a sentence that tells of "it" names somebody only to measure or place that one by, and none of the sentences before speaks of them."""
    items, at = scene.items, _of_it(scene)
    if at < 0 or any(_named(sentence, one) for sentence in scene.discourse.sentences[-NEARBY:]):
        return False
    told = _named(items, one)
    bound = {index for _, index in scene.match.bound}
    measured = [index for index in told if index < at and _measures(items, index)]
    return bool(measured) and all(index in measured or index in bound for index in told)


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
    again = _acts(items[0]) and not items[at].possessive and items[at - 1].word == "and"
    return at if measured or again else -1


def _acts(item: Item) -> bool:
    """Whether "it" or "the country" stands here as who acts."""
    return item.alias in {"pronoun-thing", "description-place"} and not item.possessive


_OPENING = 7
"""Items of an opening with its comma, at most: "Slightly smaller than Switzerland,"."""


def _named(items: list[Item], one: Named) -> list[int]:
    """Where items name somebody, also in a list."""
    return [
        at
        for at, item in enumerate(items)
        if item.kind == "e" and any(one.id in each.candidates for each in item.members or (item,))
    ]


def _measures(items: list[Item], at: int) -> bool:
    return at > 0 and not items[at].possessive and items[at - 1].word in _MEASURING


_MEASURING = word_set("clauses", "measures", "measuring")
