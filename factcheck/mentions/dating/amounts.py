"""Stretches of time: "three years ago", "two days later", "in two weeks", "the year to March 2014"."""

from __future__ import annotations

import datetime
import functools
from decimal import Decimal

from factcheck.frozen import replace
from factcheck.mentions import long_times
from factcheck.mentions.dating import written
from factcheck.mentions.dating.context import Context, Found, listed, lower, words
from factcheck.mentions.dating.days import weekday_at
from factcheck.mentions.dating.shifts import CODES, TIMES, moved, moved_to, partial, shown_value, small_number
from factcheck.mentions.dating.since import counted
from factcheck.mentions.numerals import Numeral
from factcheck.mentions.numerals import words as number_words
from factcheck.model.dates import PartialDate
from factcheck.model.tokens import Tokens


def year_to(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "the year to March 2014", "the year ended 31 March": twelve months up to that."""
    if tokens.lowers[index] != "year":
        return None
    half = index - 1 - (lower(tokens, index - 1) == "-")
    if lower(tokens, half) == "half":
        return months_to(tokens, half, index + 1, 6, context)
    return months_to(tokens, index, index + 1, 12, context)


_UP_TO = frozenset({"to", "ended", "ending", "through"})


def months_to(tokens: Tokens, first: int, at: int, months: int, context: Context, unit: str = "month") -> Found | None:
    """ "to March 2014" after a stretch of months: from so many months before to its end."""
    if lower(tokens, at) not in _UP_TO or at + 1 >= len(tokens.words):
        return None
    at += 1 + (lower(tokens, at + 1) == "the")
    ends = [*tokens.lowers[at : at + 2]] == ["end", "of"]
    at += 2 * ends + (ends and lower(tokens, at + 2) == "the")
    found = written.read(tokens, at, context) if at < len(tokens.words) else None
    if found is None or found.end is None or found.end.month is None or months > 120:
        return None
    if unit != "month":
        return _days_to(first, found, months * (7 if unit == "week" else 1))
    begin = found.end.year * 12 + found.end.month - months
    start: PartialDate = PartialDate(begin // 12, begin % 12 + 1)
    if found.end.day is not None:
        last = found.end.last()
        shifted = datetime.date(begin // 12 - (begin % 12 == 0), (begin - 1) % 12 + 1, 1)
        size = PartialDate(shifted.year, shifted.month).last().day
        start = partial(shifted.replace(day=min(last.day, size)) + datetime.timedelta(days=1))
    return Found(
        first, found.last, start, found.end, f"{start}/{found.end}", anchor=found.anchor, inferred=found.inferred
    )


def _days_to(first: int, found: Found, days: int) -> Found | None:
    """ "the five weeks to 4 January": so many days up to that one."""
    if found.end is None or found.end.day is None or days > 1000:
        return None
    start = partial(found.end.last() - datetime.timedelta(days=days - 1))
    return replace(found, first=first, start=start, value=f"{start}/{found.end}")


@functools.cache
def _after_a_number() -> frozenset[str]:
    """What stands behind the first word of "two days", "two-day", "a hundred and ten years", "1½ hours"."""
    marks = ["-", "‑", "–", "and", "of", "'", "’", ".", ",", *number_words().signs]
    return frozenset([*words("units"), *number_words().starters, *marks, "few", "a", "an"])


def _vague(tokens: Tokens, index: int) -> Found | None:
    """ "days later", "a few weeks earlier", "several years ago": when it was, nobody can say."""
    article = tokens.lowers[index] == "a"
    few = lower(tokens, index + article) in number_words().few
    at = index + article + few
    unit = words("units").get(lower(tokens, at)) if lower(tokens, at).endswith("s") and article <= few else None
    if unit is None or unit == "quarter" or lower(tokens, at + 1) not in {"later", "earlier", "ago", "hence"}:
        return None
    return Found(index, at + 2, None, None, f"PX{CODES[unit]}")


def amount(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "three years ago", "two days later", "a decade earlier", and a plain stretch of time; "days later" has no number."""
    if (vague := _vague(tokens, index)) is not None:
        return vague
    after = lower(tokens, index + 1)
    if after not in _after_a_number() and not after[:1].isdecimal():
        return None
    value, at = small_number(tokens, index)
    unit = words("units").get(lower(tokens, at)) if value is not None else None
    if value is None or unit is None or unit == "quarter" or value > 100_000:
        return None
    if [*tokens.lowers[at + 1 : at + 4]] == ["and", "a", "half"]:
        value, at = value + Decimal("0.5"), at + 3
    way = lower(tokens, at + 1)
    if (
        unit in {"month", "week", "day"}
        and way in _UP_TO
        and (found := months_to(tokens, index, at + 1, int(value), context, unit))
    ):
        return found
    if unit in _LONG and (longer := _long(tokens, index, at, value, unit, context)) is not None:
        return longer
    if (ahead := _in_time(tokens, index, at, value, unit, context)) is not None:
        return ahead
    return _pointed(tokens, index, at, value, unit, context)


def _nearest_week(weekday: datetime.date, today: datetime.date) -> datetime.date:
    """The weekday nearest a day: what is marked on it may be as well just over as just ahead."""
    week = datetime.timedelta(days=7)
    return min((weekday, weekday + week, weekday - week), key=lambda day: abs(day - today))


def _ago_from_a_day(tokens: Tokens, index: int, at: int, value: Decimal, unit: str, context: Context) -> Found | None:
    """ "Ten years ago today", "ten years ago last night", "20 years ago on Monday": so long before that day; what stands behind "ago" begins at a token."""
    if context.today is None or value > 1000:
        return None
    base, last = context.today, at + 1
    if (
        lower(tokens, at) == "on"
        and (named := weekday_at(tokens, last, context)) is not None
        and named.start is not None
    ):
        base, last = _nearest_week(named.start.first(), base), named.last
    elif lower(tokens, at) not in listed("ago_from", "days"):
        part = listed("dayparts") - {"weekend"}
        night = _DAYPARTS.get(lower(tokens, at)) if lower(tokens, last) in part else None
        if night is None:
            return None
        base, last = base + datetime.timedelta(days=night), last + 1
    date = partial(moved(base, -value, unit))
    return Found(index, last, date, date, str(date), anchor="draft", inferred=True)


_DAYPARTS = {"this": 0, "last": -1, "yesterday": -1, "tomorrow": 1}
"""Before a part of a day, how many days off it is: "ten years ago this morning", "five years ago last night"."""
_LONG = frozenset({"year", "month", "week"})


def _pointed(tokens: Tokens, index: int, at: int, value: Decimal, unit: str, context: Context) -> Found | None:
    """A stretch of time whose unit stands at a token, moved as the word behind it says, else as it is."""
    way, more = lower(tokens, at + 1), at + 2
    way = "later" if way in _AFTERWARDS else way
    duration = f"P{value.normalize() * TIMES.get(unit, 1):f}{CODES[unit]}"
    if way == "ago" and (to_the_day := _ago_from_a_day(tokens, index, more, value, unit, context)) is not None:
        return to_the_day
    if way == "ago" and unit == "year" and (whole := _years_ago_then(tokens, index, more, value, context)) is not None:
        return whole
    if way == "ago":
        return moved_to(index, more, context.today, value, unit, -1, "draft", duration)
    if way in {"since", "have", "has"} and (since := counted(tokens, index, at, value, unit, context)) is not None:
        return since
    if way == "hence" or (way == "from" and lower(tokens, at + 2) in {"now", "today"}):
        return moved_to(index, more + (way == "from"), context.today, value, unit, 1, "draft", duration)
    if way in {"later", "earlier"} or (way == "before" and lower(tokens, at + 2) in {".", ",", ""}):
        base = context.anchored(index)
        step = 1 if way == "later" else -1
        if base is not None and not context.fine_enough(index, unit):
            return Found(index, more, None, None, duration)
        return moved_to(index, more, base or context.today, value, unit, step, "context" if base else "draft", duration)
    counted_ = unit == "decade" and way in listed("decades_counted")
    if tokens.lowers[index] in {"a", "an", "one"} and value == 1 and not counted_:
        return None
    return Found(index, at + 1, None, None, duration, "DURATION")


_AFTERWARDS = frozenset(["afterwards", "afterward", "thereafter"])


def _years_ago_then(tokens: Tokens, index: int, at: int, years: Decimal, context: Context) -> Found | None:
    """ "two years ago next month", "ten years ago this week", "fifty years ago this weekend", "a year ago tomorrow": the same time of another year."""
    step = {"last": -1, "this": 0, "next": 1}.get(lower(tokens, at))
    unit = "week" if lower(tokens, at + 1) == "weekend" else words("units").get(lower(tokens, at + 1))
    today = context.today
    if today is None or years % 1 or years > 1000:
        return None
    day = {"tomorrow": 1, "yesterday": -1}.get(lower(tokens, at))
    if day is not None:
        date = partial(moved(moved(today, Decimal(day), "day"), -years, "year"))
        return Found(index, at + 1, date, date, str(date), anchor="draft", inferred=True)
    if step is None or unit not in {"month", "week"}:
        return None
    then = moved(moved(today, Decimal(step), unit), -years, "year")
    if unit == "month":
        month = PartialDate(then.year, then.month)
        return Found(index, at + 2, month, month, str(month), anchor="draft", inferred=True)
    week = datetime.timedelta(days=7)
    first, last = partial(then - week), partial(then + week)
    return Found(index, at + 2, first, last, shown_value("week", partial(then)), anchor="draft", inferred=True)


def _long(tokens: Tokens, index: int, at: int, value: Decimal, unit: str, context: Context) -> Found | None:
    """ "four years and two months later", "two years, a month and a day ago": the day so long after the last date, or before it."""
    one = long_times.Part(Numeral(index, at, value, Decimal(1)), f"{unit}s", at + 1)
    told = long_times.parts(tokens, one)
    way, end = lower(tokens, told[-1].last), told[-1].last + 1
    if len(told) == 1 or value % 1 or way not in {"later", "earlier", "ago"}:
        return None
    lasts = [(part.numeral.value, part.unit.removesuffix("s")) for part in told]
    last = lasts[-1][1]
    duration = f"P{''.join(f'{many.normalize():f}{CODES.get(each, each)}' for many, each in lasts)}"
    base = context.today if way == "ago" else context.anchored(index)
    if last not in CODES or base is None or (way != "ago" and not context.fine_enough(index, last)):
        return Found(index, end, None, None, duration)
    step, anchor = (1 if way == "later" else -1), ("draft" if way == "ago" else "context")
    if last == "month":
        months = sum((many * (12 if each == "year" else 1) for many, each in lasts), Decimal(0))
        return moved_to(index, end, base, months, "month", step, anchor, f"P{months.normalize():f}M")
    for many, each in lasts[:-1]:
        base = moved(base, many * step, each)
    return moved_to(index, end, base, lasts[-1][0], last, step, anchor, duration)


def _ahead(tokens: Tokens, index: int) -> bool:
    """Whether the words before say plainly that something is to come."""
    before = tokens.lowers[max(0, index - 10) : index]
    return not listed("ahead").isdisjoint(before) and listed("ahead", "past").isdisjoint(before)


def _in_time(tokens: Tokens, index: int, at: int, value: Decimal, unit: str, context: Context) -> Found | None:
    """ "in three days' time", "in a week's time", and "in two weeks" where the sentence looks ahead."""
    if lower(tokens, index - 1) != "in":
        return None
    last = at + 1
    if lower(tokens, last) in {"'", "’", "'s", "’s"} and lower(tokens, last + 1) == "time":
        last += 2
    elif not _ahead(tokens, index) or lower(tokens, last) in {"of", "'", "’", "to"} or value % 1:
        return None
    return moved_to(
        index,
        last,
        context.today,
        value,
        unit,
        1,
        "draft",
        f"P{value.normalize() * TIMES.get(unit, 1):f}{CODES[unit]}",
    )
