"""A list of countries without what is told of one of them between its commas: "borders Costa Rica, along some 340 kilometres, and Venezuela"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.items.clauses import BREAKS
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.listing import collapsed
from factcheck.extraction.plain.parts import View, is_verb, near
from factcheck.lexicon import word_set

_ASIDE = 10
"""Items between the commas, at most."""
_AND = word_set("clauses", "listing", "and")
_BEHIND = frozenset([".", ";", ":", ")", "!"])


def unbroken(items: list[Item]) -> Iterator[View]:
    """The sentence with such a list whole; only where the list ends its clause, or a comma does behind it."""
    for at in range(len(items) - 4):
        if not _is_country(items[at]):
            continue
        behind = items[at + 1].word in _AND  # "Poland and, by way of Kaliningrad, Russia"
        first = at + 1 + behind
        end = _closing(items, first, placed=behind)
        other = end + 2 - behind
        if not end or other >= len(items) or not (behind or items[end + 1].word in _AND):
            continue
        if _is_country(items[other]) and _ends(items, other):
            yield collapsed(near(items[:first], items[end + 1 :])), -1


def _closing(items: list[Item], first: int, *, placed: bool) -> int:
    """The comma that closes what a comma opens, if nothing in between does anything or is another country; 0 without one."""
    if items[first].word != ",":
        return 0
    for end in range(first + 1, min(first + 2 + _ASIDE, len(items) - 1)):
        item = items[end]
        if item.word == ",":
            return end if end > first + 2 else 0
        named = item.kind == "e" and not is_pronoun(item) and not placed
        if named or item.kind == "d" or item.word in BREAKS or is_verb(item):
            return 0
    return 0


def _ends(items: list[Item], at: int) -> bool:
    """Whether a list ends a clause with the country at an index."""
    behind = items[at + 1] if at + 1 < len(items) else None
    if behind is None or behind.word in _BEHIND:
        return True
    return behind.word == "," and at + 2 < len(items) and items[at + 2].kind not in "qd"


def _is_country(item: Item) -> bool:
    ids = (item.members[-1] if item.members else item).candidates
    return (
        item.kind == "e"
        and not is_pronoun(item)
        and not item.possessive
        and ids[:1] != ()
        and ids[0].startswith("country:")
    )
