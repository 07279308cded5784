"""The country that only a rank describes, behind its capital or who rules it: "Kyiv, capital of Europe's second-largest country"."""

from __future__ import annotations

from factcheck.extraction.items.items import Item
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import word_set
from factcheck.model.claims import Named

_RULING = word_set("frames", "grammar", "ruling")
_SEATS = word_set("clauses", "ruled_lands", "seats")
_BETWEEN = 5
"""Items from a name to what it is of the country."""


def described(scene: Scene) -> tuple[Named | None] | None:
    """The country of the capital or ruler that a rank stands behind, in a tuple of one, without it where it is not known; None where the rank stands behind neither."""
    if scene.operator != "rank" or scene.match.slot("subject") is not None:
        return None
    items, at = scene.items, _described_by(scene.items, scene.match.first)
    if at is None:
        return None
    names = scene.discourse.names
    named = scene.discourse.named(items, at, ("city",) if items[at].alias != "surname" else ("person",))
    named = named or scene.discourse.named(items, at, ("person",))
    if named is None or named.id is None:
        return (None,)
    id_ = names.country_of(named.id) if named.id.startswith("person:") else names.country_of_capital(named.id)
    return (None if id_ is None else Named(id_, scene.discourse.meanings.label(id_, id_)),)


def _described_by(items: list[Item], first: int) -> int | None:
    """Where the name stands that has a capital or an office "of" what follows, or that rules it; None where there is none."""
    if (
        first > 1
        and items[first - 1].word == "of"
        and (items[first - 2].kind == "o" or items[first - 2].word in _SEATS)
    ):
        first -= 2
    elif not first or items[first - 1].word not in _RULING:
        return None
    for at in range(first - 1, max(first - _BETWEEN, -1), -1):
        if items[at].kind == "e" and not items[at].alias.startswith("pronoun"):
            return None if items[at].possessive else at
        if items[at].kind in "qd" or items[at].word in {";", ":", "."}:
            return None
    return None


def without_rulers(items: list[Item], first: int, last: int) -> list[Item] | None:
    """The items with the former power of a colony near a match as a mere word, as nothing told of the colony is of that power: "Zambia, a former British colony of 12 million people"; None where there is none."""
    near = range(max(0, first - _NEAR), min(last, len(items) - 1))
    found = [at for at in near if _is_ruler(items, at)]
    if not found:
        return None
    told = list(items)
    for at in found:
        told[at] = Item("w", "former", items[at].start, items[at].end)
    return told


def _is_ruler(items: list[Item], at: int) -> bool:
    """Whether an adjective says whose colony something was or is: "a former British protectorate", "once a Soviet republic"."""
    if items[at].alias not in {"adjective", "demonym"} or items[at].possessive:
        return False
    noun = items[at + 1].word
    former = any(item.word in _FORMER for item in items[max(0, at - _BEFORE) : at])
    return noun in _POSSESSIONS or (former and noun in _COLONIES)


_POSSESSIONS, _COLONIES = (
    word_set("names", "described_by", "possessions"),
    word_set("names", "described_by", "colonies"),
)
_FORMER = word_set("names", "described_by", "former") | word_set("clauses", "ruled_lands", "once")
_NEAR, _BEFORE = 12, 3
"""Items before a match in which it may be said whose colony its subject was, and before that in which it is said that it was one."""
