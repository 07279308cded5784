"""Numbers that come back for all of a thing, or with two digits changed over: "the 460 runners" of 640, "all twelve homes" of eleven."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck import lazy, lexicon
from factcheck.consistency.base.digits import digits, swapped
from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.results import TWO_NUMBERS, unlike
from factcheck.consistency.base.singulars import singular
from factcheck.consistency.base.stems import stems
from factcheck.consistency.base.story import Story, elsewhen, past
from factcheck.model.mentions import Quantity

Told = tuple[Line, Quantity]


_LEAST, _TURNED, _DIGITS = 3, 100, 3
"""The smallest number held against others, the smallest that may have its digits changed over, and how many digits it has but noughts."""
_BEFORE, _MOST, _MOST_ALIKE = 8, 200, 20
"""The numbers of a thing that one is held against; of a draft, and those of the same digits, that are held against each other."""


def find(story: Story) -> Iterator[Found]:
    """Numbers that come back for all of a thing, and with their digits changed over."""
    things: dict[str, list[Told]] = defaultdict(list)
    units: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for line in story.body():
        for q in line.quantities:
            if q.form != "cardinal" or q.per is not None or q.value < _LEAST:
                continue
            if q.measure == "count" and q.noun:
                things[singular(q.noun.split()[-1])].append((line, q))
            if q.measure in {"money", "count"}:
                units[(q.measure, "" if q.measure == "count" else q.unit)].append((line, q))
    for told in things.values():
        yield from _told_otherwise(told)
    for told in units.values():
        yield from _changed_over(told[:_MOST])


def _ends_with(key: str, lead: str) -> bool:
    return lazy.known(rf"(?:^|\W)(?:{lexicon.options('whole', 'words', key)})$").search(lead) is not None


def _told_otherwise(told: Sequence[Told]) -> Iterator[Found]:
    """The numbers of one thing that come back as another than the only one it had before: "eleven homes ... all twelve homes"."""
    values = [q.value for _, q in told]
    for at, (line, q) in enumerate(told[:_MOST]):
        before = told[max(0, at - _BEFORE) : at]
        if q.hedge is not None or values.count(q.value) > 1 or any(there is line for there, _ in before):
            continue
        if len({other.value for _, other in before}) != 1 or before[-1][1].value == q.value:
            continue
        there, other = before[-1]
        if past(line) or past(there) or _is_of_others(line, q):
            continue
        over = swapped(q.value, other.value) and _ends_with("known", line.before(q, 8))
        if over or _is_near(line, q, there, other):
            yield unlike("same-figure", (line, q), (there, other), TWO_NUMBERS)


def _is_of_others(line: Line, q: Quantity) -> bool:
    """Whether a number is of others than the ones before, or of some of them: "40 more runners", "40 runners from Leeds"."""
    further, times, narrows = (lexicon.options("whole", "words", key) for key in ("further", "times", "narrows"))
    lead = f"{line.before(q, 20)} {line.between(q.start, q.end)}"
    if lazy.known(rf"(?<!\w)(?:{further})(?!\w)").search(lead):
        return True
    return lazy.known(rf"^(?!{times})(?:{narrows})(?!\w)").match(line.after(q, 14)) is not None


def _is_near(line: Line, q: Quantity, there: Line, other: Quantity) -> bool:
    """Whether a number told of all of a thing is close to the one before, and of its time: "all twelve homes" of eleven."""
    if other.hedge is not None or elsewhen(line) or elsewhen(there) or not _ends_with("every", line.before(q, 24)):
        return False
    return abs(q.value - other.value) <= max(Decimal(1), other.value / 8)


def _changed_over(told: Sequence[Told]) -> Iterator[Found]:
    """The figures of one unit that come back with two digits changed over, where no third has their size: "£4,620 ... the £4,260"."""
    values = [q.value for _, q in told]
    alike: dict[tuple[int, str], list[Told]] = defaultdict(list)
    for line, q in told:
        alike[q.value.adjusted(), "".join(sorted(f"{q.value.normalize():f}"))].append((line, q))
    pairs = [pair for same in alike.values() if len(same) > 1 for pair in combinations(same[:_MOST_ALIKE], 2)]
    for (there, other), (line, q) in pairs:
        if there is line or q.value < _TURNED or not swapped(q.value, other.value) or q.hedge is not None:
            continue
        if len(digits(q.value)) < _DIGITS or values.count(q.value) > 1:
            continue
        if any(past(one) or elsewhen(one) for one in (line, there)):
            continue
        if len({value for value in values if value.adjusted() == q.value.adjusted()}) != 2:
            continue
        if _is_of_same(line, q, there, other):
            yield unlike("same-figure", (line, q), (there, other), TWO_NUMBERS)


def _is_of_same(line: Line, q: Quantity, there: Line, other: Quantity) -> bool:
    """Whether a figure is of the thing that another was told of: by their nouns, or as "the", "its", "all" tell."""
    if q.noun and other.noun and singular(q.noun) != singular(other.noun):
        return False
    if q.measure == "count" and q.noun:
        return bool(other.noun or stems(q.noun) & stems(there.words))
    return _ends_with("told", line.before(q, 8))
