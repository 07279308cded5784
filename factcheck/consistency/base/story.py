"""A draft as the checks of a draft against itself see it: its lines, and which of them stand beside the body."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from factcheck import lazy
from factcheck.consistency.base.lines import Line, anywhere
from factcheck.extraction.reading import Reading
from factcheck.frozen import dataclass, field
from factcheck.model.dates import PartialDate
from factcheck.model.mentions import Date, Quantity
from factcheck.model.ranges import Admits, Range

HEADS = frozenset({"title", "heading", "deck", "description"})
"""Roles of what stands over a text and tells what is in it."""
_BODY = frozenset({"paragraph", "list-item", "footnote"})
_MOST_SUMS = 100
"""Sums of money of a draft that another figure is held against, wherever they stand."""
_APART = 4
"""How much space there may be between two paragraphs that follow each other."""
_TIMEX = lazy.pattern(r"P(T?)(\d+(?:\.\d+)?)([YMWDHS])")
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute", "TS": "second"}


@dataclass(frozen=True, slots=True)
class Story:
    """All lines of a draft, what was found in it, and the day it is judged for."""

    lines: tuple[Line, ...]
    reading: Reading
    as_of: PartialDate | None
    sums: tuple[tuple[Line, Quantity], ...] = field(init=False, compare=False, repr=False)
    """Its sums of money, each with its sentence; of very many the first."""

    def __post_init__(self) -> None:
        money = ((line, q) for line in self.lines for q in line.quantities if q.measure == "money")
        object.__setattr__(self, "sums", tuple(islice(money, _MOST_SUMS)))

    def main_sum(self, unit: str) -> Quantity | None:
        """The sum of money a draft is about: the one told most often, headline and all, at least twice."""
        told = Counter(q.value for _, q in self.sums if q.unit == unit and q.per is None)
        ranked = told.most_common(2)
        if not ranked or ranked[0][1] < 2 or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
            return None
        return next(q for _, q in self.sums if q.value == ranked[0][0] and q.unit == unit)

    def body(self) -> Iterator[Line]:
        """The sentences of the running text."""
        return (line for line in self.lines if is_body(line))

    def opening(self) -> int | None:
        """Where the first paragraph of the running text stands among the lines."""
        told = (at for at, line in enumerate(self.lines) if line.sentence.role == "paragraph" and is_body(line))
        return next(told, None)

    def heads(self) -> list[Line]:
        """What stands over the first paragraph and tells what is in it."""
        return [line for line in self.lines[: self.opening() or 0] if line.sentence.role in HEADS]

    def telling(self, most: int) -> list[Line]:
        """The running text among so many sentences from the first paragraph on."""
        first = self.opening()
        return [] if first is None else [line for line in self.lines[first : first + most] if is_body(line)]

    def before(self, at: int) -> Line | None:
        """The sentence before the one at an index: of the same paragraph, or the last of the paragraph before, since many have but one."""
        if not at:
            return None
        line, last = self.lines[at], self.lines[at - 1]
        if last.paragraph == line.paragraph:
            return last
        close = is_body(line) and is_body(last) and line.sentence.start - last.sentence.end <= _APART
        return last if close and line.sentence.role == last.sentence.role == "paragraph" else None


def is_body(line: Line) -> bool:
    """Whether a sentence is running text, no headline, caption, table, blurb or alternative text."""
    return line.sentence.role in _BODY and not line.blurb


def is_blurb(line: Line) -> bool:
    """Whether a sentence of the running text only points at what follows: "In this letter: ...", "Alt: ..."."""
    return line.blurb


@dataclass(frozen=True, slots=True)
class Stretch:
    """A length of time as written: "36 months", "two-year"."""

    start: int
    end: int
    value: Decimal
    unit: str
    mention: Quantity | Date


def stretches(line: Line) -> list[Stretch]:
    """The lengths of time of a sentence, in order."""
    found = [
        Stretch(q.start, q.end, q.value, q.unit.removesuffix("s"), q)
        for q in line.quantities
        if q.measure == "duration" and q.form in {"cardinal", "fraction"}
    ]
    for date in line.dates:
        read = _TIMEX.fullmatch(date.value) if date.type == "DURATION" else None
        if read is not None:
            found.append(Stretch(date.start, date.end, Decimal(read[2]), _UNITS[read[1] + read[3]], date))
    return sorted(found, key=lambda stretch: stretch.start)


def with_lengths(line: Line) -> list[Quantity]:
    """The figures of a sentence in order, its lengths of time among them: the last of "48, 54 and 78 months" is one."""
    lengths = [_as_quantity(stretch) for stretch in stretches(line) if isinstance(stretch.mention, Date)]
    return sorted([*line.quantities, *lengths], key=lambda q: q.start) if lengths else list(line.quantities)


def _as_quantity(stretch: Stretch) -> Quantity:
    value = stretch.value
    only = Range(value, value)
    return Quantity(stretch.start, stretch.end, value, value, value, stretch.unit, "duration", Admits(only, only))


def elsewhen(line: Line) -> bool:
    """Whether a sentence speaks of another time than the rest: "last year's total", "a pilot in 2019"."""
    return anywhere("other_time", "words").search(line.words) is not None


def past(line: Line) -> bool:
    """Whether a sentence is told of another time: "last year", "at first"; of others of its own time it may speak."""
    return anywhere("other_time", "past").search(line.words) is not None
