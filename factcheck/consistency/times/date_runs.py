"""Two dates that make one run: "from April 2022 to March 2023"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck import lazy
from factcheck.consistency.base.lines import Line, options
from factcheck.frozen import replace
from factcheck.lexicon import worded
from factcheck.model.dates import PartialDate
from factcheck.model.mentions import Date

_worded = worded("against_itself", "date_runs")

DAYS = {
    "day": Decimal(1),
    "week": Decimal(7),
    "month": Decimal("30.44"),
    "year": Decimal("365.25"),
    "decade": Decimal("3652.5"),
}


def day_of(date: Date) -> PartialDate | None:
    """The day a date is, None for a stretch of time."""
    return date.first if date.first is not None and date.type in {"DATE", "TIME"} else None


@functools.cache
def _to() -> re.Pattern[str]:
    return lazy.pattern(rf"^(?:{options('order', 'to')})$")


def runs(line: Line) -> Iterator[tuple[Date, Date]]:
    """Two dates as "from A to B"."""
    for one, two in pairwise(line.dates):
        if (
            day_of(one)
            and day_of(two)
            and _worded(r"(?:^|\W){between}$").search(line.before(one, 12))
            and _to().match(line.between(one.end, two.start))
        ):
            yield one, two


def ranged(line: Line) -> Iterator[tuple[Date, Date]]:
    """A range read as one date ("1981 to 1992") as its two ends."""
    for date in line.dates:
        if date.first is None or date.last is None or date.first == date.last or date.type != "DATE":
            continue
        said = line.text[date.start : date.end]
        span = date.anchor == "text" and _worded(r"\d{4} {to} \d{4}$").search(said)
        span = span or (date.first.month is not None and _worded(r"[a-z\d.] {to} ").search(said))
        if span and _worded(r"(?:^|\W){between}$").search(line.before(date, 12)):
            yield replace(date, last=date.first), replace(date, first=date.last)


def one_year(one: Date, two: Date) -> tuple[Date, Date]:
    """Two days or months, at most one of them with its year, as of one run: in one year, or over the turn of it."""
    if (
        one.first is None
        or two.last is None
        or one.first.month is None
        or two.last.month is None
        or one.anchor == two.anchor == "text"
    ):
        return one, two
    try:
        if two.anchor == "text":
            year = two.last.year - (one.first.month > two.last.month)
            return replace(one, first=replace(one.first, year=year)), two
        year = one.first.year + (one.first.month > two.last.month)
        return one, replace(two, last=replace(two.last, year=year))
    except ValueError:
        return one, two


def year_of(date: Date) -> int:
    """The year of a date that is known."""
    assert date.first is not None
    return date.first.year


_OTHER_CLAUSE = _worded(r"[,;:()“”\"]|(?<!\w)(?:{clause}|to (?!{the} )(?=[a-z]))")


def in_one_clause(told: str) -> bool:
    """Whether words between "two years after" and a date end with that date: "winning its first medal in", not "the crash, was to end in"."""
    told = " ".join(told.split())
    names = _worded(r".{0,60}(?:^|\s)(?:{day_at})(?: [A-Z]?[a-z]+day)?(?:,? the)?$").match(told)
    return names is not None and _OTHER_CLAUSE.search(told) is None
