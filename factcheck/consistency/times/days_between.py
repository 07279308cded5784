"""The days written in a sentence, and how a length of time stands to the one between two of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.lines import Line
from factcheck.consistency.times.lapses import Lapse
from factcheck.frozen import dataclass, replace
from factcheck.lexicon import worded
from factcheck.model.dates import PartialDate
from factcheck.model.mentions import Date

_worded = worded("against_itself", "days_between")

DAYS = {"day": Decimal(1), "month": Decimal("30.44"), "year": Decimal("365.25")}
_WRITTEN = _worded(r"\d|(?i:{feasts})")
_RELATIVE = _worded(r"\b{other}\b", re.IGNORECASE)
_FULL = lazy.pattern(r"\d{4}|\d/\d|\d-\d")


@dataclass(frozen=True, slots=True)
class Day:
    """A day, month or year as written; `certain` where the text gives its year."""

    start: int
    end: int
    first: PartialDate
    certain: bool
    run: bool = False
    """Whether it is one end of "from 1954 to 1989"."""


def written(line: Line) -> Iterator[Day]:
    """The days, months and years written in a sentence; both ends of a run."""
    for date in line.dates:
        said = line.text[date.start : date.end]
        if date.first is None or date.last is None or date.type != "DATE" or not _WRITTEN.search(said):
            continue
        if _RELATIVE.search(said) or lazy.known(r"\d0s\b|century").search(said):
            continue
        certain = date.anchor == "text" and not date.inferred and _FULL.search(said) is not None
        if date.first == date.last:
            yield Day(date.start, date.end, date.first, certain)
        elif (ends := _both_ends(line, date)) is not None:
            yield from ends


def _both_ends(line: Line, date: Date) -> tuple[Day, Day] | None:
    """The two ends of "1954 until 1989", read as one date."""
    assert date.first is not None
    assert date.last is not None
    said = _worded(r" {until} |[–-]").search(line.text[date.start : date.end])
    if said is None or date.anchor != "text":
        return None
    middle = date.start + said.start()
    return Day(date.start, middle, date.first, True, True), Day(
        date.start + said.end(), date.end, date.last, True, True
    )


# ---- how a length of time stands to two days

AGREES, CLOSE, DIFFERS = "agrees", "close", "differs"


def held_against(lapse: Lapse, one: Day, two: Day) -> tuple[str, str] | None:
    """How a length of time stands to the one between two days, and that one as text; None where the days are too vague."""
    need_day, need_month = lapse.unit == "day", lapse.unit == "month"
    if (need_day and None in (one.first.day, two.first.day)) or (
        need_month and None in (one.first.month, two.first.month)
    ):
        return None
    if lapse.unit == "day" and lapse.step > 1 and not (one.first.day and two.first.day):
        return None
    results = [_outcome(lapse, a, b) for a, b in _readings(one, two)]
    return min(results, key=lambda result: (AGREES, CLOSE, DIFFERS).index(result[0]), default=None)


def _readings(one: Day, two: Day) -> Iterator[tuple[PartialDate, PartialDate]]:
    """The two days, and where a year is not written the same days a year off."""
    for a in (0,) if one.certain else (0, -1, 1):
        for b in (0,) if two.certain else (0, -1, 1):
            try:
                pair = replace(one.first, year=one.first.year + a), replace(two.first, year=two.first.year + b)
            except ValueError:
                continue
            if pair[0].first() <= pair[1].last() and (one.certain or two.certain or a == b or not a):
                yield pair


def _outcome(lapse: Lapse, one: PartialDate, two: PartialDate) -> tuple[str, str]:
    value, unit = lapse.value, lapse.unit
    years_only = unit == "year" and (one.month is None or two.month is None)
    if unit == "year" and one.month is None and two.month is None:
        low = high = Decimal(two.year - one.year)
    else:
        low = Decimal((two.first() - one.last()).days) / DAYS[unit]
        high = Decimal((two.last() - one.first()).days) / DAYS[unit]
    low = max(low, Decimal(0))
    near = [round(end, 1 if end < _FEW and unit != "day" and high - low < 1 else 0) for end in (low, high)]
    shown = " to ".join(dict.fromkeys(f"{end.normalize():f}" for end in near))
    return _held(lapse, value, low, high, loose=years_only), f"{shown} {unit}{'' if shown == '1' else 's'}"


_FEW = 60
"""Up to here years and months are shown with a digit behind the point."""


_CENTURY = 100


def _held(lapse: Lapse, value: Decimal, low: Decimal, high: Decimal, *, loose: bool) -> str:
    """Whether a value is that of a range, as loosely as its unit and its hedge are meant."""
    step = lapse.step
    exact = lapse.unit == "day" and step == 1
    tenth = value / 10
    many = step > 7 and lapse.unit == "year"
    loosely = tenth if step >= _CENTURY else 2 * tenth
    under = Decimal(0) if exact else min(step / 2, loosely) if many else step * Decimal("0.5")
    over = Decimal(0) if exact else under if step > 1 else Decimal("0.99")
    far = Decimal(1) if exact or loose or step == 1 else loosely if many else step
    if lapse.hedge == "above":
        if high >= value and low <= value + max(tenth * 2, step):
            return AGREES
        return CLOSE if high >= value - Decimal("0.1") * step and low <= value * Decimal("1.6") + 2 * step else DIFFERS
    if lapse.hedge == "below":
        if low <= value and high >= value - max(tenth, step):
            return AGREES
        return (
            CLOSE
            if low <= value + step * Decimal("0.6") and high >= value - max(tenth * Decimal("1.5"), 2 * step)
            else DIFFERS
        )
    if lapse.hedge == "about":
        under, over, far = max(under, tenth), max(over, tenth), max(far, tenth * 2, step)
    if low - over <= value <= high + under if lapse.hedge == "about" else value - under <= high and low <= value + over:
        return AGREES
    return CLOSE if value - under - far <= high and low <= value + over + far else DIFFERS


def as_today(today: PartialDate) -> Day:
    """The draft's own day beside those written in it."""
    return Day(-1, -1, today, True)
