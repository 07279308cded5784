"""Weeks and days of a month or year: "the last week of March", "the first Monday of May", "the week ending March 21"."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Callable

from factcheck.frozen import replace
from factcheck.mentions.dating.context import Context, Found, lower, words
from factcheck.mentions.dating.shifts import partial
from factcheck.model.dates import PartialDate
from factcheck.model.tokens import Tokens

Whole = Callable[[Tokens, int, Context], Found | None]
"""What reads the date a week or day is of."""
_DAY = datetime.timedelta(days=1)


def read(tokens: Tokens, index: int, context: Context, whole: Whole) -> Found | None:
    """The form that begins at an ordinal, at "week" or at "weekend"."""
    low = tokens.lowers[index]
    if low in {"week", "weekend"}:
        return _week_of(tokens, index, context, whole)
    number, at = int(words("ordinals")[low]), index + 1
    thing = lower(tokens, at)
    if thing not in {"week", "weekend", "day", "month", "decade"} and thing not in words("weekdays"):
        return None
    if lower(tokens, at + 1) not in {"of", "in"}:
        return None
    start = at + 2 + (lower(tokens, at + 2) == "the")
    found = whole(tokens, start, context) if start < len(tokens.words) else None
    if found is None or found.type != "DATE" or found.start is None or found.end is None or found.start.day is not None:
        return None
    if thing == "decade":
        return _decade_of(index, number, found)
    pair = _chosen(thing, number, found.start.first(), found.end.last())
    if pair is None:
        return None
    first, last = partial(pair[0]), partial(pair[1])
    shown = str(first) if first == last else f"{first}/{last}"
    if thing == "month":
        month = PartialDate(first.year, first.month)
        first, last, shown = month, month, str(month)
    return Found(index, found.last, first, last, shown, anchor=found.anchor, inferred=found.inferred)


def _decade_of(index: int, number: int, century: Found) -> Found | None:
    """ "the last decade of the 19th century": ten of its years."""
    if century.start is None or century.end is None or century.end.year - century.start.year < 99:
        return None
    start = century.end.year - 9 if number < 0 else century.start.year + (number - 1) * 10
    value = f"{start}/{start + 9}"
    return replace(century, first=index, start=PartialDate(start), end=PartialDate(start + 9), value=value)


def _chosen(
    thing: str, number: int, first: datetime.date, last: datetime.date
) -> tuple[datetime.date, datetime.date] | None:
    """The n-th week (with the n-th Thursday, as ISO counts), weekend, day, weekday or month of a period; -1 is the last."""
    if thing == "day":
        day = last if number < 0 else first + (number - 1) * _DAY
        return (day, day) if first <= day <= last else None
    if thing == "month":
        month = first.replace(day=1) if number > 0 else last.replace(day=1)
        at = month.month + (number - 1 if number > 0 else 0)
        if at > 12:
            return None
        month = month.replace(month=at)
        return month, month.replace(day=calendar.monthrange(month.year, month.month)[1])
    wanted = 3 if thing == "week" else 5 if thing == "weekend" else int(words("weekdays")[thing])
    days = [first + n * _DAY for n in range((last - first).days + 1)]
    fitting = [day for day in days if day.weekday() == wanted]
    if not fitting or number > len(fitting):
        return None
    day = fitting[-1] if number < 0 else fitting[number - 1]
    if thing == "week":
        monday = day - 3 * _DAY
        return monday, monday + 6 * _DAY
    return (day, day + _DAY) if thing == "weekend" else (day, day)


def _week_of(tokens: Tokens, index: int, context: Context, whole: Whole) -> Found | None:
    """ "the week of March 16" is the ISO week around it; "beginning" and "ending" say from or to which day."""
    way, at = lower(tokens, index + 1), index + 2
    if way not in {"of", "beginning", "starting", "commencing", "ending", "to"}:
        return None
    at += lower(tokens, at) == "on" and way not in {"of", "to"}
    found = whole(tokens, at, context) if at < len(tokens.words) else None
    if found is None or found.start is None or found.start.day is None or found.start != found.end:
        return None
    day = found.start.first()
    if way == "of":
        day -= datetime.timedelta(days=day.weekday())
    elif way in {"ending", "to"}:
        day -= 6 * _DAY
    first, last = (day, day + 6 * _DAY)
    if tokens.lowers[index] == "weekend":
        first, last = first + 5 * _DAY, first + 6 * _DAY
    shown = f"{day.isocalendar().year}-W{day.isocalendar().week:02d}" if way == "of" else f"{first}/{last}"
    if tokens.lowers[index] == "weekend":
        shown = f"{day.isocalendar().year}-W{day.isocalendar().week:02d}-WE"
    return Found(index, found.last, partial(first), partial(last), shown, anchor=found.anchor, inferred=found.inferred)
