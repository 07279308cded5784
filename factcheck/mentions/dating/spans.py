"""From one date to another: "from 5 April 1992 to 29 February 1996", "between 28 May and 2 June", "4 May 1925 – 1 June 1980"."""

from __future__ import annotations

import datetime
import re

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.mentions.dating.context import day, words
from factcheck.model.dates import PartialDate
from factcheck.model.mentions import Date
from factcheck.model.tokens import Tokens

_WIDEST = 20
"""Characters between two dates that are one period."""
_TURNED = 90
"""Days from which on an end before the beginning is of the next year."""
_TO = lazy.pattern(r"\s+(?:(?:up )?to|until|till|through)(?: the)?\s+", re.I)
_AND = lazy.pattern(r"\s+and(?: the)?\s+")
_DASH = lazy.pattern(r"\s*[-–]\s*|—")


def joined(tokens: Tokens, one: Date, other: Date) -> Date | None:
    """Both as one period, where the words between them say so."""
    first, last = one.first, other.last
    if one.type != "DATE" or other.type != "DATE" or first is None or last is None or one.last is None:
        return None
    if other.start - one.end > _WIDEST:
        return None
    between = tokens.text[one.end : other.start]
    fits = (_TO.fullmatch(between) and one.relation == "from") or (
        _AND.fullmatch(between) and one.relation == "between"
    )
    told = _DASH.fullmatch(between) and not (one.inferred or other.inferred)
    if not fits and not told and not _across_months(tokens, one, other):
        return None
    if first.month is None:
        return None
    if (first.month is None) != (last.month is None) or (first.day is None) != (last.day is None) or not first.year:
        return None
    if one.anchor != "text" and other.anchor == "text":
        first = _before(first, last)
    elif one.anchor != "text" and other.anchor != "text" and last.last() < first.first():
        first, last = _in_order(first, last, weekdays=_opens_with_weekday(tokens, one))
    if first is None or last is None or last.last() <= first.first():
        return None
    inferred = other.inferred or (one.inferred and one.anchor == other.anchor)
    return replace(
        one, end=other.end, first=first, last=last, value=f"{first}/{last}", anchor=other.anchor,
        anchor_span=other.anchor_span, inferred=inferred, weekday=None,
    )  # fmt: skip


_TIGHT = lazy.pattern("[-–]")


def _across_months(tokens: Tokens, one: Date, other: Date) -> bool:
    """ "April 11–May 19, 2014", "28 December – 3 January": days of two months with a dash between, the first without a year."""
    between = tokens.text[one.end : other.start]
    if not (_TIGHT if other.anchor != "text" else _DASH).fullmatch(between) or one.anchor == "text":
        return False
    return _of_a_month(tokens, one) and _of_a_month(tokens, other)


def _of_a_month(tokens: Tokens, date: Date) -> bool:
    """Whether a date is a day of a month that is named."""
    said = tokens.text[date.start : date.end].lower().replace(".", " ").replace(",", " ").split()
    return date.first is not None and date.first.day is not None and any(part in words("months") for part in said)


def _before(first: PartialDate, last: PartialDate) -> PartialDate | None:
    """A day or month without a year, in the last year in which it comes before another date."""
    year = last.year - ((first.month or 1, first.day or 1) > (last.month or 1, last.day or 1))
    return PartialDate(year, first.month) if first.day is None else day(year, first.month or 1, first.day)


def _opens_with_weekday(tokens: Tokens, date: Date) -> bool:
    return tokens.text[date.start : date.end].lower().removeprefix("the ") in words("weekdays")


def _in_order(
    first: PartialDate, last: PartialDate, *, weekdays: bool
) -> tuple[PartialDate | None, PartialDate | None]:
    """Two dates said from the draft's: a weekday goes back to the week before, a day or month on to the next year.

    What would last most of a year is no run but a slip, and stays as it is; "from 1 July to 30 June" is a year.
    """
    apart = (first.first() - last.last()).days
    twelve_months = apart == 1 and first.day == 1
    if not weekdays and apart < _TURNED and not twelve_months:
        return None, None
    if weekdays:
        before = first.first() - datetime.timedelta(days=apart // 7 * 7 + 7)
        return PartialDate(before.year, before.month, before.day), last
    year = first.year + ((last.month or 1, last.day or 1) < (first.month or 1, first.day or 1))
    return first, PartialDate(year, last.month) if last.day is None else day(year, last.month or 1, last.day)
