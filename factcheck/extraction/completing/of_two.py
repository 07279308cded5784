"""One of two countries just named, by its size: "Ghana and Togo are at odds. The larger of the two has a coast of 539 km"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.completing.made import Completion, country, words
from factcheck.extraction.completing.the_latter import before, pair
from factcheck.extraction.items.items import Item
from factcheck.extraction.items.standing import ACTS
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.lexicon import word_set
from factcheck.model.mentions import Quantity

_OPENS = frozenset([";", ",", ":", "and", "but", "while", "whereas", "yet"])
_ENDS = frozenset([";", ".", "!", "?"])
_VERBS = ACTS | word_set("entries", "verbs") | word_set("views", "verbs")
_TWO = 2


def completions(items: list[Item], discourse: Discourse) -> Iterator[Completion]:
    """A clause that tells of the larger or the smaller of two, as told of the first; the sources say which of them is meant."""
    for at, item in enumerate(items):
        if item.word not in words("sizes") or (at and items[at - 1].word not in _OPENS):
            continue
        begin = _behind(items, at)
        if begin >= len(items) or items[begin].word not in _VERBS:
            continue
        both = pair(items[:at], discourse) or (pair(before(discourse), discourse) if not _named(items[:at]) else None)
        if both is None or not all(str(one.id).startswith("country:") for one in both):
            continue
        one, other = both
        end = _end(items, begin)
        view = [country(one, item.start), *items[begin:end]]
        yield Completion(
            view, item.start, items[end - 1].end, in_place=True, bare=True, detail=("of_two", f"{other.id} {item.word}")
        )


def _behind(items: list[Item], at: int) -> int:
    """Where what is told begins behind "larger", "larger of the two" or "larger country"."""
    behind = items[at + 1 :]
    if len(behind) > _TWO and behind[0].word == "of" and _is_two(behind[1]):
        return at + 3
    described = bool(behind) and behind[0].alias == "description-place" and not behind[0].possessive
    return at + 1 + (described or (bool(behind) and _counts(behind[0], 1)))


def _is_two(item: Item) -> bool:
    return item.word == "pair" or _counts(item, _TWO)


def _counts(item: Item, number: int) -> bool:
    """Whether an item is a small number, and no more."""
    figure = item.mention
    bare = isinstance(figure, Quantity) and figure.noun is None and figure.measure == "count"
    return (bare and isinstance(figure, Quantity) and figure.value == number) or item.word == ("", "one", "two")[number]


def _named(items: list[Item]) -> bool:
    return any(item.kind == "e" for item in items)


def _end(items: list[Item], begin: int) -> int:
    """Where a clause ends: before the other of the two, too."""
    for at in range(begin, len(items)):
        if items[at].word in _ENDS:
            return at
        if items[at].word in words("sizes") and items[at - 1].word in _OPENS:
            return at - 1
    return len(items)
