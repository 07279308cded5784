"""Places told from an end: "the smallest but one" is the second-smallest, "the largest country but two" the third-largest."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extraction.items.items import Item
from factcheck.extraction.items.superlatives import is_superlative
from factcheck.frozen import replace
from factcheck.lexicon import table, word_set
from factcheck.model.mentions import Quantity
from factcheck.model.ranges import Admits, Range

_ENDS = word_set("frames", "places_behind", "ends")
_FORMED_BY = frozenset(["most", "least"])
_REACH = 6
"""Items from the word that makes a superlative to "but", at most: "most populous country in South America"."""


def told(items: list[Item]) -> list[Item]:
    """The items with each such place as patterns see one: an ordinal before the superlative, and no "but one" behind it."""
    at = next((at for at, item in enumerate(items) if item.word == "but" and _behind(items, at)), None)
    if at is None:
        return items
    top, place = _top(items, at), _count(items[at + 1]) + 1
    if top is None:
        return items
    first = items[top]
    whole = replace(items[at - 1], end=items[at + 1].end)
    ordinal = Item("q", "", first.start, first.end, _ordinal(first, place))
    return [*items[:top], ordinal, *items[top : at - 1], whole, *told(items[at + 2 :])]


def _behind(items: list[Item], at: int) -> bool:
    """Whether "but" has a count behind it and then nothing that the count is of: "but one of the seven", not "but two cities"."""
    if at + 1 >= len(items) or _top(items, at) is None or not _count(items[at + 1]):
        return False
    after = items[at + 2] if at + 2 < len(items) else None
    return after is None or after.word in _ENDS or not (after.word or after.kind == "e") or after.word == "of"


def _top(items: list[Item], at: int) -> int | None:
    """Where a superlative begins that "but" goes with."""
    for index in range(at - 1, max(at - 1 - _REACH, -1), -1):
        word = items[index].word
        if word in _FORMED_BY or is_superlative(word):
            return index
        if not (word.isalpha() or items[index].kind == "e"):
            return None
    return None


def _count(item: Item) -> int:
    """How many are left out, or 0."""
    if item.word:
        return int(table("frames")["places_behind"]["counts"].get(item.word, 0))
    quantity = item.mention
    small = isinstance(quantity, Quantity) and quantity.measure == "count" and quantity.noun is None
    return int(quantity.value) if small and isinstance(quantity, Quantity) and quantity.value < len("abcdefghij") else 0


def _ordinal(first: Item, place: int) -> Quantity:
    value = Decimal(place)
    exact = Range(value, value)
    return Quantity(first.start, first.end, value, value, value, "", "rank", Admits(exact, exact), "ordinal")
