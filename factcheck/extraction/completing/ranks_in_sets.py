"""A place in an order whose set the text before has named: "ASEAN has ten members. Vietnam is the third most populous"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.completing import sets_told, taken_up
from factcheck.extraction.completing.made import Completion, at_place, by_name, word, words
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.frozen import dataclass
from factcheck.lexicon import table
from factcheck.model.mentions import Quantity

_RANK = frozenset(["rank"])
_LINKS = 9
"""Items between a country and the place it has."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A superlative without a set: the items it begins and ends at, and what it measures by."""

    first: int
    head: int
    size: int
    last: int
    measure: str


def completions(items: list[Item], discourse: Discourse) -> Iterator[Completion]:
    """Each place in an order of a sentence with the country that has it and the set it is counted in."""
    for at, item in enumerate(items):
        place = _place(items, at) if item.word in _heads() else None
        if place is None or _of_something(items, place.first) or _of_a_group(items, place.first):
            continue
        subject = _subject(items, place, discourse)
        found = sets_told.told(items, place.first, discourse) if subject is not None else None
        if subject is None or found is None:
            continue
        body, sure = found
        end = items[place.last - 1].end
        order = [*items[place.first : place.head + place.size], word("country", end)]
        measure = [word("by", end), word(place.measure, end)] if place.measure else []
        view = [subject, word("is", items[place.first].start), *order, *measure, word("in", end), at_place(body, end)]
        sure = sure or any(item.word in {"member", "members"} for item in items[place.head : place.last])
        yield Completion([*view, word(".", end)], items[place.first].start, end, _RANK, not sure)


def _heads() -> frozenset[str]:
    return words("superlatives") | {"most", "least"}


def _place(items: list[Item], head: int) -> _Place | None:
    """The place a superlative at an index tells of, where nothing says of what set."""
    size = 1
    if items[head].word in {"most", "least"}:
        size = 2
        if head + 1 == len(items) or items[head + 1].word not in words("populous"):
            return None
    last, measure = _measured(items, head + size)
    if last < len(items) and items[last].word in words("nouns") - {"of"}:
        last += 1
        if not measure:
            last, measure = _measured(items, last)
    last = _past_set(items, last)
    if not measure:
        last, measure = _measured(items, last)
    if last < len(items) and items[last].word not in words("ends") and not _is_told(items, last):
        return None
    first = head - 1 if head and items[head - 1].word == "-" else head
    rank = items[first - 1].mention if first else None
    first = first - 1 if isinstance(rank, Quantity) and rank.measure == "rank" else head
    if first == head and last < len(items) and items[last].word in {"after", "behind"}:
        return None  # "the largest of them after Brazil" is the second
    return _Place(first, head, size, last, measure)


def _past_set(items: list[Item], at: int) -> int:
    """The index behind "of them", "of the three", "of these countries" from an index on; that index where nothing of the kind stands."""
    if at + 1 >= len(items) or items[at].word != "of":
        return at
    end = at + 1 + (items[at + 1].word == "all")
    if (members := _past_members(items, end)) > end:
        return members
    if end < len(items) and items[end].word in sets_told.TAKING:
        end += 1 + (end + 1 < len(items) and items[end + 1].word in words("having_members"))
        return end
    if end < len(items) and taken_up.how_many(items, end):
        return end + 1
    return end if end > at + 1 else at


def _past_members(items: list[Item], at: int) -> int:
    """The index behind "its members", "the member states" from an index on; that index where nothing of the kind stands."""
    end = at + (items[at].word in _THEIRS)
    if end + 1 < len(items) and items[end].word == "member" and items[end + 1].word in words("having_members"):
        return end + 2
    return end + 1 if end < len(items) and items[end].word == "members" else at


_THEIRS = frozenset(["its", "their"])


def _is_told(items: list[Item], last: int) -> bool:
    """Whether the country follows behind its place: "the largest is Brazil"."""
    return last + 1 < len(items) and items[last].word in {"is", "was"} and items[last + 1].kind == "e"


def _measured(items: list[Item], at: int) -> tuple[int, str]:
    """Where the words end that say what an order is by, and what it is: "by area", "in headcount"."""
    if at + 1 < len(items) and items[at].word in {"by", "in"}:
        by = table("frames")["measured_by"].get(items[at + 1].word, "")
        if by in {"area", "population"}:
            return at + 2, by
    return at, ""


def _subject(items: list[Item], place: _Place, discourse: Discourse) -> Item | None:
    """The country right before a place, or right behind "is" after it."""
    if _is_told(items, place.last):
        item = items[place.last + 1]
        return item if _country(items, place.last + 1, discourse) and not is_pronoun(item) else None
    passed = words("linking") | words("superlatives") | words("populous") | words("passed")
    for at in range(place.first - 1, max(place.first - 1 - _LINKS, -1), -1):
        item = items[at]
        if item.word == "," and (behind := _before_aside(items, at)) >= 0:
            return items[behind] if _country(items, behind, discourse) else None
        if item.word == "and" and items[at + 1].word in _GOING_ON:
            return _opening(items, at, discourse)
        if item.kind == "e" and item.possessive and is_pronoun(item):
            continue  # "Laos its smallest"
        if item.kind == "e" and is_pronoun(item) and any(_country(items, one, discourse) for one in range(at)):
            return None  # "Monaco covers two square kilometres, and that makes it the tiniest member"
        if item.kind == "e":
            return item if _country(items, at, discourse) else None
        if item.word not in passed:
            return None
    return None


_GOING_ON = frozenset(["is", "was", "remains"])


def _opening(items: list[Item], end: int, discourse: Discourse) -> Item | None:
    """The country that opens a sentence, if it is the only one before an index: "Malta joined the European Union in 2004 and is its smallest member"."""
    named = [at for at in range(end) if _country(items, at, discourse)]
    return items[0] if named == [0] else None


def _before_aside(items: list[Item], end: int) -> int:
    """Where the name stands that an aside with a figure is set behind, by the comma that ends it: "Haiti, with 11 million of them,"; -1 where there is none."""
    for at in range(end - 1, max(end - 1 - _LINKS, 0), -1):
        if items[at].word == ",":
            told = items[at + 1].word in words("aside") and any(item.kind == "q" for item in items[at:end])
            return (
                at - 1 if told and not any(item.kind == "e" for item in items[at:end] if not is_pronoun(item)) else -1
            )
    return -1


def _country(items: list[Item], at: int, discourse: Discourse) -> bool:
    item = items[at]
    alone = item.kind == "e" and not item.possessive and not item.members
    return alone and by_name(items, at) and discourse.may_be(item, ("country",))


def _of_a_group(items: list[Item], first: int) -> bool:
    """Whether a clause opens with a group by a noun that is of no known list: "Of the newcomers Poland is by far the biggest"."""
    for at in range(first - 1):
        opens = not at or items[at - 1].word in words("ends")
        if opens and items[at].word in {"of", "among", "amongst"}:
            noun = next(
                (item for item in items[at + 1 : at + 1 + _GROUP] if item.kind != "w" or item.word.endswith("s")), None
            )
            return noun is not None and _noun(noun) not in words("having_members") | {"members", ""}
    return False


def _noun(item: Item) -> str:
    """The noun that an item is, or the last word of what a figure counts."""
    return item.word if item.kind == "w" else (item.noun or "").rpartition(" ")[2]


_GROUP = 4
"""Items behind "of" among which the noun of a group stands."""


def _of_something(items: list[Item], first: int) -> bool:
    """Whether a superlative before in the sentence is of something else: "China, the largest exporter, and Japan, the second-largest"."""
    for at in range(first - 1):
        if items[at].word in words("superlatives"):
            behind = items[at + 1].word
            if behind.isalpha() and behind not in words("ends") | words("nouns") | words("linking") | {"in", "on"}:
                return True
    return False
