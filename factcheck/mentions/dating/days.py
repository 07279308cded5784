"""Days said from the draft's: "yesterday", "on Tuesday", "Friday next week", "at the weekend"."""

from __future__ import annotations

import datetime
from decimal import Decimal

from factcheck.mentions.dating.context import Context, Found, listed, lower, month_at, word, words
from factcheck.mentions.dating.named import day_is_name, weekday_is_name
from factcheck.mentions.dating.shifts import moved, partial, small_number
from factcheck.model.tokens import Tokens

DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "overnight": 0}


def day_beyond(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "the day before yesterday", "the day after tomorrow"."""
    days = {("before", "yesterday"): -2, ("after", "tomorrow"): 2}.get(
        (lower(tokens, index + 1), lower(tokens, index + 2))
    )
    return None if days is None else near_day(tokens, index, index + 3, days, context)


def near_day(tokens: Tokens, first: int, last: int, days: int, context: Context) -> Found | None:
    """ "today" and its neighbours: so many days from the draft's."""
    if day_is_name(tokens, first):
        return None
    if context.today is None:
        return Found(first, last, None, None, "XXXX-XX-XX")
    if tokens.lowers[first] == "today" and lower(tokens, last) in {"'s", "’s"}:
        return None
    today = context.today + datetime.timedelta(days=days)
    if not days and (back := _so_long_ago(tokens, last)) is not None:
        today, last = moved(today, -back[0], back[1]), back[2]
    date = partial(today)
    return Found(first, last, date, date, str(date), anchor="draft", inferred=True)


def _so_long_ago(tokens: Tokens, at: int) -> tuple[Decimal, str, int] | None:
    """How many years or decades ago a day is told to lie: "tonight ten years ago", "today a decade ago"; with the index behind."""
    value, unit = small_number(tokens, at)
    if value is None or lower(tokens, unit + 1) != "ago" or value > _LONGEST:
        return None
    named = words("units").get(lower(tokens, unit))
    return (value, named, unit + 2) if named in {"year", "decade"} else None


_LONGEST = 1000


def weekday_at(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "on Tuesday": the last one before the draft's date, or the next where the sentence looks ahead."""
    if weekday_is_name(tokens, index):
        return None
    before = word(tokens, index - 1)
    if before.lower() in {"a", "any"} and lower(tokens, index - 2) != "on" and _describes(word(tokens, index + 1)):
        return None
    number = int(words("weekdays")[tokens.lowers[index]])
    if context.today is None or before.lower() in {"a", "any", "one"}:
        return Found(index, index + 1, None, None, f"XXXX-WXX-{number + 1}")
    beside = _of_a_week(tokens, index, number, context)
    if beside is not None:
        return beside
    ahead = context.future(index)
    distance = (number - context.today.weekday()) % 7 if ahead else -((context.today.weekday() - number) % 7)
    date = partial(context.today + datetime.timedelta(days=distance))
    return Found(index, index + 1, date, date, str(date), anchor="draft", inferred=True)


def _describes(after: str) -> bool:
    """Whether a weekday says of what sort the thing behind it is: "a Sunday drive"."""
    return after.islower() and after.isalpha() and after not in listed("function") | listed("dayparts")


def _of_a_week(tokens: Tokens, index: int, number: int, context: Context) -> Found | None:
    """ "Friday next week", "Tuesday of last week", "Friday the 15th"."""
    today, at = context.today, index + 1
    if today is None:
        return None
    if (
        lower(tokens, at) == "the"
        and word(tokens, at + 1).isdecimal()
        and lower(tokens, at + 2) in {"st", "nd", "rd", "th"}
    ):
        near = [
            today + datetime.timedelta(days=days) for days in sorted(range(-60, 61), key=lambda days: (abs(days), days))
        ]
        fitting = [date for date in near if date.day == int(word(tokens, at + 1)) and date.weekday() == number]
        if not fitting or month_at(tokens, at + 3 + (lower(tokens, at + 3) == "of")):
            return None
        date = partial(fitting[0])
        return Found(index, at + 3, date, date, str(date), anchor="draft", inferred=True, weekday=tokens.lowers[index])
    at += lower(tokens, at) == "of"
    step = {"next": 1, "last": -1, "this": 0}.get(lower(tokens, at))
    if step is None or lower(tokens, at + 1) != "week":
        return None
    date = partial(today + datetime.timedelta(days=number - today.weekday() + 7 * step))
    return Found(index, at + 2, date, date, str(date), anchor="draft", inferred=True)


def weekend(tokens: Tokens, first: int, last: int, step: int, context: Context) -> Found | None:
    """ "at the weekend", "over the weekend": the last one, or the coming one where the sentence looks ahead."""
    if lower(tokens, last) in listed("events", "of_weekends"):
        return None
    if context.today is None:
        return Found(first, last, None, None, "XXXX-WXX-WE")
    today = context.today
    saturday = today + datetime.timedelta(days=5 - today.weekday())
    if step < 0 or (step == 0 and saturday > today and not context.future(first)):
        saturday -= datetime.timedelta(days=7)
    elif step == 1 and saturday <= today:
        saturday += datetime.timedelta(days=7)
    year, week, _ = saturday.isocalendar()
    sunday = partial(saturday + datetime.timedelta(days=1))
    return Found(first, last, partial(saturday), sunday, f"{year}-W{week:02d}-WE", anchor="draft", inferred=True)
