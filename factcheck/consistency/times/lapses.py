"""Lengths of time as written, with what they hang on: "75 days after", "close to 35 years on", "more than 13 years ago"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.lines import Line, long_lengths, options
from factcheck.consistency.base.spelled import spelled
from factcheck.frozen import dataclass
from factcheck.lexicon import either, worded
from factcheck.model.mentions import Date, Quantity

_worded = worded("against_itself", "lapses")

_LEAD = 64
UNITS = {
    "day": ("day", Decimal(1)),
    "week": ("day", Decimal(7)),
    "fortnight": ("day", Decimal(14)),
    "month": ("month", Decimal(1)),
    "year": ("year", Decimal(1)),
    "decade": ("year", Decimal(10)),
    "century": ("year", Decimal(100)),
}
"""Unit -> what it is counted in, and how many of these it is."""
_UNIT = _worded(r"(?<![\w])({units})(?!\w)", re.IGNORECASE)
_WAYS = ("ago", "ahead", "later", "after", "before", "since", "old")


@dataclass(frozen=True, slots=True)
class Lapse:
    """A length of time: its words with their hedge, its value in days, months or years, and what it is counted from."""

    start: int
    end: int
    value: Decimal
    unit: str
    step: Decimal
    """What one of its own units is: 10 of a decade."""
    hedge: str
    way: str
    """ "" where no word says from when it is counted."""
    behind: int
    """Where its word of direction ends."""


def find(line: Line) -> Iterator[Lapse]:
    """The lengths of time of a sentence."""
    text, first, last = line.text, line.sentence.start, line.sentence.end
    long = long_lengths(line)
    for whole in long:
        yield from _of_several(line, whole)
    for unit in _UNIT.finditer(text, first, last):
        if any(whole.start <= unit.start() < whole.end for whole in long):
            continue
        before = text[max(first, unit.start() - _LEAD) : unit.start()].lower()
        told = _number().search(before)
        value = None if told is None else number(told["number"])
        if told is None or value is None:
            continue
        counted, step = UNITS[_single(unit[1].lower())]
        half = lazy.known(r" and a half").match(text[unit.end() : unit.end() + 11])
        end = unit.end() + (len(half[0]) if half else 0)
        way, behind = _way(text, end, last)
        if told["number"] == "the" and (way not in {"after", "before"} or text[end - 1] == "s"):
            continue
        if not way and lazy.known(r"(?:^|\W)in $").search(before[: told.start("hedges")]):
            way = "ahead"
        lead = told["hedges"].strip()
        hedge = next((name for name in ("above", "below", "about") if _hedge(name).search(lead)), "")
        begin = unit.start() - len(before) + told.start("hedges")
        amount = (value + (Decimal("0.5") if half else 0)) * step
        yield Lapse(begin, end, amount, counted, step, hedge, way, behind)


def _of_several(line: Line, whole: Quantity | Date) -> Iterator[Lapse]:
    """ "Seven years and three months", "six weeks and two days": as many months, or as many days, where it makes whole ones."""
    smaller = _SMALLER.get(whole.unit) if isinstance(whole, Quantity) else None
    if not isinstance(whole, Quantity) or smaller is None:
        return
    value = whole.value * smaller[0]
    if abs(value - round(value)) > _ALMOST:
        return
    before = line.text[max(line.sentence.start, whole.start - _LEAD) : whole.start].lower()
    hedge = next((name for name in ("above", "below", "about") if _hedge(name).search(before.rstrip())), "")
    way, behind = _way(line.text, whole.end, line.sentence.end)
    yield Lapse(whole.start, whole.end, Decimal(round(value)), smaller[1], Decimal(1), hedge, way, behind)


_SMALLER = {"years": (Decimal(12), "month"), "weeks": (Decimal(7), "day")}
_ALMOST = Decimal("0.01")


def _single(unit: str) -> str:
    return "century" if unit == "centuries" else unit.removesuffix("s")


def _way(text: str, end: int, last: int) -> tuple[str, int]:
    """The word of direction behind a length of time, and where it ends."""
    after = text[end : min(last, end + 24)].lower()
    for way in _WAYS:
        told = _ways(way).match(after)
        if told is not None:
            return way, end + told.end()
    return "", end


@functools.cache
def _ways(way: str) -> re.Pattern[str]:
    return lazy.pattern(rf"[ -](?:{options('lapse', way)})(?![\w-])")


@functools.cache
def _hedge(name: str) -> re.Pattern[str]:
    return lazy.pattern(
        rf"(?<!\w)(?:{options('lapse', name)})$|(?<!\w)(?:{options('lapse', name)}) (?:{options('lapse', 'plain')})$"
    )


@functools.cache
def _number() -> re.Pattern[str]:
    """A number in digits or words right before its unit, with the hedges before it."""
    hedges = "|".join(options("lapse", name) for name in ("above", "below", "about", "plain"))
    words = either(small())
    spelt = rf"(?:{words})(?:[- ](?:and )?(?:{words}))*"
    return _worded(
        rf"(?<![\w.,$€£-])(?P<hedges>(?:(?:{hedges}) )*)"
        rf"(?P<number>\d{{1,3}}(?:,\d{{3}})*(?:\.\d)?|{{parts}}|{spelt})"
        rf"[ -](?:(?:{options('lapse', 'whole')})[ -])*$"
    )


@functools.cache
def small() -> dict[str, int]:
    """The words of small numbers, with their values."""
    return {
        **spelled(),
        "hundred": 100,
        "a hundred": 100,
        "dozen": 12,
        "a dozen": 12,
        "couple of": 2,
        "a couple of": 2,
    }


_PARTS = {"half a": "0.5", "a quarter": "0.25", "a quarter of a": "0.25", "three quarters of a": "0.75"}


def number(words: str) -> Decimal | None:
    """The value of a small number in digits or words."""
    told = words.replace("-", " ").replace(",", "").strip()
    if told[:1].isdigit():
        return Decimal(told)
    if told in {"a", "an", "the"}:
        return Decimal(1)
    if (part := _PARTS.get(told.removesuffix("n"))) is not None:
        return Decimal(part)
    if told in small():
        return Decimal(small()[told])
    total = 0
    for word in told.replace(" and ", " ").split():
        value = small().get(word)
        if value is None:
            return None
        total = total * value if word == "hundred" and total else total + value
    return Decimal(total)
