"""Dates and years as the Factbook writes them -> ISO prefixes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.lexicon import either, month_names

MONTHS = {name.capitalize(): f"{number:02}" for number, name in enumerate(month_names(), start=1)}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()} | {"Sept": "09"}
_MONTH = either(MONTHS)
DAY = re.compile(rf"(?P<day>\d{{1,2}})(?:\s*[-–]\s*\d{{1,2}})? (?P<month>{_MONTH})\.? (?P<year>\d{{4}})")
_AMERICAN = re.compile(rf"(?P<month>{_MONTH})\.? (?P<day>\d{{1,2}}),? (?P<year>\d{{4}})")
MONTH = re.compile(rf"(?P<month>{_MONTH})\.? (?P<year>\d{{4}})")
_SPAN = re.compile(r"(?P<first>(?:1[89]|20)\d\d)\s*[-–/]\s*(?P<last>\d{4}|\d{2})(?!\d)")
_YEAR = re.compile(r"(?<![\d,.])(?P<year>1[0-9]\d\d|20\d\d)(?![\d,]|\.\d)")
_FISCAL = re.compile(r"FY\s*(?P<first>\d{2}(?:\d{2})?)(?:\s*/\s*(?P<last>\d{2}(?:\d{2})?))?")


@dataclass(frozen=True, slots=True)
class Time:
    """When a figure holds: a point, and the interval when the source gives one."""

    point: str = ""
    start: str = ""
    end: str = ""


def date(text: str) -> str:
    """The first date in a text as an ISO prefix, to the day, month or year written; empty when there is none.

    >>> date("16 December 1991 (from the Soviet Union)"), date("since July 2014"), date("A.D. 301")
    ('1991-12-16', '2014-07', '')
    """
    found = min(
        (m for m in (pattern.search(text) for pattern in (DAY, _AMERICAN, MONTH, _YEAR)) if m),
        key=lambda m: m.start(),
        default=None,
    )
    return _iso(found) if found else ""


def _iso(found: re.Match[str]) -> str:
    parts = found.groupdict()
    month = MONTHS.get(parts.get("month") or "", "")
    day = f"{int(parts['day']):02}" if parts.get("day") else ""
    return "-".join(part for part in (parts["year"], month, day) if part)


def tag(text: str) -> Time:
    """When a figure holds, from the words in brackets behind it; a span of years counts as its last.

    >>> tag("July 2015 est."), tag("2010-15 est."), tag("FY12/13 est.").point
    (Time(point='2015-07', start='', end=''), Time(point='2015', start='2010', end='2015'), '2013')
    """
    fiscal = _FISCAL.search(text)
    if fiscal:
        return Time(_century(fiscal["last"] or fiscal["first"]))
    span = _SPAN.search(text)
    if span:
        first = span["first"]
        last = span["last"] if len(span["last"]) == 4 else first[:2] + span["last"]
        return Time(last, first, last) if first < last else Time(first)
    return Time(date(text))


def _century(year: str) -> str:
    if len(year) == 4:
        return year
    return f"20{year}" if int(year) < 50 else f"19{year}"
