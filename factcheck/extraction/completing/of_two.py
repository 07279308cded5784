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
    places = [at for at in range(len(items)) if _begins(items, at)]
    ahead = items[: places[0]] if places else []
    both = pair(ahead, discourse) if places else None
    if places and both is None and not any(item.kind == "e" for item in ahead):
        both = pair(before(discourse), discourse)
    if both is None or not all(str(one.id).startswith("country:") for one in both):
        return
    for at in places:
        begin, start, size = _behind(items, at), items[at].start, items[at].word
        end = _end(items, begin)
        view = [country(both[0], start), *items[begin:end]]
        told = ("of_two", f"{both[1].id} {size}")
        yield Completion(view, start, items[end - 1].end, in_place=True, bare=True, detail=told)


def _begins(items: list[Item], at: int) -> bool:
    """Whether a clause opens here with one of two by its size, and goes on with a verb."""
    if items[at].word not in words("sizes") or (at and items[at - 1].word not in _OPENS):
        return False
    begin = _behind(items, at)
    return begin < len(items) and items[begin].word in _VERBS


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


def _end(items: list[Item], begin: int) -> int:
    """Where a clause ends: before the other of the two, too."""
    for at in range(begin, len(items)):
        if items[at].word in _ENDS:
            return at
        if items[at].word in words("sizes") and items[at - 1].word in _OPENS:
            return at - 1
    return len(items)
