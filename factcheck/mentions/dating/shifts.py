"""Days so many units before or after a day."""

from __future__ import annotations

import calendar
import datetime
from decimal import Decimal

from factcheck.mentions.dating import periods
from factcheck.mentions.dating.context import Found, lower, word, words
from factcheck.mentions.numerals import read as read_numeral
from factcheck.mentions.numerals import words as number_words
from factcheck.model.dates import PartialDate
from factcheck.model.tokens import Tokens

CODES = {
    "day": "D",
    "week": "W",
    "fortnight": "W",
    "month": "M",
    "year": "Y",
    "decade": "Y",
    "century": "Y",
    "quarter": "M",
}


TIMES = {"fortnight": 2, "decade": 10, "century": 100, "quarter": 3}


def partial(date: datetime.date) -> PartialDate:
    """A day of the calendar as a date."""
    return PartialDate(date.year, date.month, date.day)


def shown_value(unit: str, first: PartialDate) -> str:
    """The TIMEX3 value of a week, month, year, decade, season or day."""
    if unit == "week":
        year, week, _ = first.first().isocalendar()
        return f"{year}-W{week:02d}"
    if unit == "decade":
        return f"{first.year // 10}"
    if unit == "century":
        return f"{first.year // 100:02d}"
    if unit in words("seasons"):
        code = {"spring": "SP", "summer": "SU", "winter": "WI"}.get(unit, "FA")
        return f"{first.year}-{code}"
    return str(first)


def moved(date: datetime.date, amount: Decimal, unit: str) -> datetime.date:
    """A day so many units on, kept inside the calendar, the last of a month that has no such day.

    >>> moved(datetime.date(2003, 4, 30), Decimal(-2), "century"), moved(datetime.date(2004, 2, 29), Decimal(1), "year")
    (datetime.date(1803, 4, 30), datetime.date(2005, 2, 28))
    """
    if unit in {"day", "week", "fortnight"}:
        days = int(amount * {"day": 1, "week": 7, "fortnight": 14}[unit])
        return datetime.date.fromordinal(max(1, min(date.toordinal() + days, datetime.date.max.toordinal())))
    months = int(amount * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit])
    year, month = divmod(date.year * 12 + date.month - 1 + months, 12)
    year = max(1, min(year, 9999))
    return datetime.date(year, month + 1, min(date.day, calendar.monthrange(year, month + 1)[1]))


def small_number(tokens: Tokens, index: int) -> tuple[Decimal | None, int]:
    """A small number in digits or words, an article, or "a few" left out: its value and the index after it."""
    low = lower(tokens, index)
    if not low:
        return None, index
    if low in {"a", "an"} and lower(tokens, index + 1) not in {
        "few",
        "couple",
        "dozen",
        "hundred",
        "half",
        "quarter",
        "thousand",
        "million",
    }:
        return Decimal(1), index + 1
    if low == "half" and lower(tokens, index + 1) in {"a", "an"}:
        return Decimal("0.5"), index + 2
    if low in {"a", "an"}:
        index, low = index + 1, lower(tokens, index + 1)
    if low == "couple":
        return Decimal(2), index + 1 + (lower(tokens, index + 1) == "of")
    if low == "quarter" and lower(tokens, index + 1) == "of":
        return Decimal("0.25"), index + 3
    if not (low[0].isdecimal() or low in number_words().starters):
        return None, index
    numeral = read_numeral(tokens, index)
    if numeral is None or numeral.form != "cardinal":
        return None, index
    at = numeral.last
    return numeral.value, at + (word(tokens, at) == "-")


def moved_to(
    first: int, last: int, base: datetime.date | None, value: Decimal, unit: str, step: int, anchor: str, shown: str
) -> Found | None:
    """A form that lies a stretch of time before or after a day."""
    if base is None:
        return Found(first, last, None, None, shown)
    if _years_of(value, unit) > base.year - 2 or _years_of(value, unit) + base.year > 9000:
        return Found(first, last, None, None, shown)
    pair = periods.back(base, float(value), unit, step)
    return None if pair is None else Found(first, last, *pair, str(pair[0]), anchor=anchor, inferred=True)


def _years_of(value: Decimal, unit: str) -> Decimal:
    return (
        value
        * {
            "day": Decimal("0.003"),
            "week": Decimal("0.02"),
            "fortnight": Decimal("0.04"),
            "month": Decimal("0.09"),
            "year": Decimal(1),
            "decade": Decimal(10),
            "century": Decimal(100),
        }[unit]
    )
