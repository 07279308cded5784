"""Dates said from another day: "last week", "two days later", "three years ago", "at the weekend", "on Tuesday"."""

from __future__ import annotations

import datetime
import functools
from decimal import Decimal

from factcheck.frozen import replace
from factcheck.mentions.dating import periods, written
from factcheck.mentions.dating.context import Context, Found, listed, lower, month_at, word, words
from factcheck.mentions.numerals import read as read_numeral
from factcheck.mentions.numerals import words as number_words
from factcheck.model.dates import PartialDate
from factcheck.model.tokens import Tokens

_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "overnight": 0}
_CODES = {
    "day": "D",
    "week": "W",
    "fortnight": "W",
    "month": "M",
    "year": "Y",
    "decade": "Y",
    "century": "Y",
    "quarter": "M",
}
_TIMES = {"fortnight": 2, "decade": 10, "century": 100, "quarter": 3}


def read(tokens: Tokens, index: int, context: Context) -> Found | None:
    """The relative date that begins at a token."""
    low = tokens.lowers[index]
    if low in _DAYS:
        return _near_day(tokens, index, index + 1, _DAYS[low], context)
    if low in words("pointers"):
        return _pointed(tokens, index, context)
    if low in {"every", "each"}:
        return _repeated(tokens, index)
    if low in {"earlier", "later"}:
        return _within(tokens, index, context)
    if low in words("weekdays") and tokens.words[index][0].isupper():
        return _weekday(tokens, index, context)
    if low == "weekend":
        return _weekend(tokens, index, index + 1, 0, context)
    if low == "turn":
        return _turn(tokens, index, context)
    if low == "day":
        return _day_beyond(tokens, index, context)
    if low == "then":
        return _then(tokens, index, context)
    if low in {"year", "month"}:
        return _year_end(tokens, index, context) or _year_to(tokens, index, context)
    if low[:-1] in words("weekdays") and tokens.words[index][0].isupper():
        return Found(index, index + 1, None, None, f"XXXX-WXX-{int(words('weekdays')[low[:-1]]) + 1}", "SET")
    return None


def _day_beyond(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "the day before yesterday", "the day after tomorrow"."""
    days = {("before", "yesterday"): -2, ("after", "tomorrow"): 2}.get(
        (lower(tokens, index + 1), lower(tokens, index + 2))
    )
    return None if days is None else _near_day(tokens, index, index + 3, days, context)


def _then(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "since then", "by then": the last date named."""
    anchor = context.anchor
    if (
        lower(tokens, index - 1) not in {"since", "until", "by", "before"}
        or anchor is None
        or context.anchored(index) is None
    ):
        return None
    return Found(index, index + 1, anchor.first, anchor.last, anchor.value, anchor="context", inferred=True)


def _year_end(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "by year-end": December of the draft's year; "month-end" is the end of its month."""
    at = index + 1 + (word(tokens, index + 1) in {"-", "‑"})
    today = context.today
    if lower(tokens, at) != "end" or today is None or lower(tokens, at + 1) == "of":
        return None
    if tokens.lowers[index] == "year":
        found = PartialDate(today.year, 12)
        return Found(index, at + 1, found, found, str(found), anchor="draft", inferred=True)
    last = _partial(PartialDate(today.year, today.month).last())
    return Found(index, at + 1, last, last, str(last), anchor="draft", inferred=True)


def _year_to(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "the year to March 2014", "the year ended 31 March": twelve months up to that."""
    return months_to(tokens, index, index + 1, 12, context) if tokens.lowers[index] == "year" else None


def months_to(tokens: Tokens, first: int, at: int, months: int, context: Context) -> Found | None:
    """ "to March 2014" after a stretch of months: from so many months before to its end."""
    if lower(tokens, at) not in {"to", "ended", "ending"} or at + 1 >= len(tokens.words):
        return None
    at += 1 + (lower(tokens, at + 1) == "the")
    found = written.read(tokens, at, context) if at < len(tokens.words) else None
    if found is None or found.end is None or found.end.month is None or months > 120:
        return None
    begin = found.end.year * 12 + found.end.month - months
    start: PartialDate = PartialDate(begin // 12, begin % 12 + 1)
    if found.end.day is not None:
        last = found.end.last()
        shifted = datetime.date(begin // 12 - (begin % 12 == 0), (begin - 1) % 12 + 1, 1)
        size = PartialDate(shifted.year, shifted.month).last().day
        start = _partial(shifted.replace(day=min(last.day, size)) + datetime.timedelta(days=1))
    return Found(
        first, found.last, start, found.end, f"{start}/{found.end}", anchor=found.anchor, inferred=found.inferred
    )


# ---------------------------------------------------------------------------------------------------- days
def _near_day(tokens: Tokens, first: int, last: int, days: int, context: Context) -> Found | None:
    if context.today is None:
        return Found(first, last, None, None, "XXXX-XX-XX")
    if tokens.lowers[first] == "today" and lower(tokens, last) in {"'s", "’s"}:
        return None
    date = _partial(context.today + datetime.timedelta(days=days))
    return Found(first, last, date, date, str(date), anchor="draft", inferred=True)


def _partial(date: datetime.date) -> PartialDate:
    return PartialDate(date.year, date.month, date.day)


def _weekday(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "on Tuesday": the last one before the draft's date, or the next where the sentence looks ahead."""
    if (
        word(tokens, index + 1)[:1].isupper()
        and lower(tokens, index + 1) not in words("months")
        and tokens.joined(index + 1) is False
    ) and word(tokens, index + 1) in {"Times", "Night", "Club", "Mirror", "Telegraph", "Group", "Business"}:
        return None
    before = word(tokens, index - 1)
    if before[:1].isupper() and before.lower() in listed("events"):
        return None
    number = int(words("weekdays")[tokens.lowers[index]])
    if context.today is None or before.lower() in {"a", "any", "one"}:
        return Found(index, index + 1, None, None, f"XXXX-WXX-{number + 1}")
    beside = _of_a_week(tokens, index, number, context)
    if beside is not None:
        return beside
    ahead = context.future(index)
    distance = (number - context.today.weekday()) % 7 if ahead else -((context.today.weekday() - number) % 7)
    date = _partial(context.today + datetime.timedelta(days=distance))
    return Found(index, index + 1, date, date, str(date), anchor="draft", inferred=True)


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
        date = _partial(fitting[0])
        return Found(index, at + 3, date, date, str(date), anchor="draft", inferred=True, weekday=tokens.lowers[index])
    at += lower(tokens, at) == "of"
    step = {"next": 1, "last": -1, "this": 0}.get(lower(tokens, at))
    if step is None or lower(tokens, at + 1) != "week":
        return None
    date = _partial(today + datetime.timedelta(days=number - today.weekday() + 7 * step))
    return Found(index, at + 2, date, date, str(date), anchor="draft", inferred=True)


def _weekend(tokens: Tokens, first: int, last: int, step: int, context: Context) -> Found | None:
    """ "at the weekend", "over the weekend": the last one, or the coming one where the sentence looks ahead."""
    if lower(tokens, last) in {"break", "house", "edition", "retreat", "home"}:
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
    sunday = _partial(saturday + datetime.timedelta(days=1))
    return Found(first, last, _partial(saturday), sunday, f"{year}-W{week:02d}-WE", anchor="draft", inferred=True)


# ---------------------------------------------------------------------------------------------------- last, next, this
def _pointed(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "last week", "next May", "the previous year", "that day", "the past five years"."""
    pointer, after = tokens.lowers[index], lower(tokens, index + 1)
    if pointer in {"that", "this"} and after == "same":
        found = _pointed(tokens, index + 1, context)
        return None if found is None else replace(found, first=index)
    step = int(words("pointers")[pointer])
    chained = pointer in listed("chained") or (
        pointer == "next" and after == "day" and lower(tokens, index - 1) == "the"
    )
    base = context.anchored(index) if chained else None
    if chained and base is None and pointer in {"that", "same"} and after != "day":
        return None
    base = base or context.today
    if (found := _stretch(tokens, index, step, context)) is not None:
        return found
    at = index + 1 + (after in {"fiscal", "financial", "calendar"})
    after = lower(tokens, at)
    if pointer == "that" and not (
        after in {"day", "week", "month", "year", "decade", "summer", "winter", "spring", "autumn"}
        and not tokens.lowers[at].endswith("s")
    ):
        return None
    if after in {"weekend", "night", "morning", "afternoon", "evening"}:
        return _short(tokens, index, at, step, context)
    unit = words("units").get(after)
    if pointer == "same" and (
        lower(tokens, at + 1) in {"as", "that"}
        or (lower(tokens, at + 1) == "in" and word(tokens, at + 2)[:1].isdecimal())
    ):
        return None
    if unit == "day" and not chained and pointer != "next":
        return None
    if unit is None and after not in words("seasons") and not _capital(tokens, at):
        return None
    if (
        after.endswith("s")
        and unit is not None
        and tokens.lowers[at] not in {"this"}
        and after in {"days", "weeks", "months", "years", "decades", "centuries", "quarters"}
    ):
        return None
    if base is None or (chained and not context.fine_enough(index, unit or after)):
        return Found(index, at + 1, None, None, "XXXX")
    return _shifted(tokens, index, at, step, unit or after, base, chained and context.anchored(index) is not None)


def _capital(tokens: Tokens, index: int) -> bool:
    text = word(tokens, index)
    return text[:1].isupper() and (text.lower() in words("months") or text.lower() in words("weekdays"))


def _shifted(
    tokens: Tokens, first: int, at: int, step: int, unit: str, base: datetime.date, from_text: bool
) -> Found | None:
    anchor = "context" if from_text else "draft"
    if unit == "quarter":
        ordinal = base.year * 4 + (base.month - 1) // 3 + step
        year, quarter = divmod(ordinal, 4)
        start, end = PartialDate(year, quarter * 3 + 1), PartialDate(year, quarter * 3 + 3)
        return Found(first, at + 1, start, end, f"{year}-Q{quarter + 1}", anchor=anchor, inferred=True)
    if unit == "day":
        date = _partial(base + datetime.timedelta(days=step))
        return Found(first, at + 1, date, date, str(date), anchor=anchor, inferred=True)
    word_ = {-1: "last", 0: "this", 1: "next"}[step]
    if word_ == "this" and unit in words("weekdays") and not from_text:
        word_, base = "next", base - datetime.timedelta(days=base.weekday() + 1)
    pair = periods.shifted(base, word_, unit, words("months"), words("weekdays"), words("seasons"))
    if pair is None:
        return None
    if unit in words("months"):
        written_year, last = _explicit_year(tokens, at + 1)
        if written_year is not None:
            date = PartialDate(written_year, int(words("months")[unit]))
            return Found(first, last, date, date, str(date))
    return Found(first, at + 1, *pair, _value(unit, *pair), anchor=anchor, inferred=True)


def _explicit_year(tokens: Tokens, at: int) -> tuple[int | None, int]:
    text = word(tokens, at)
    return (int(text), at + 1) if len(text) == 4 and text.isdecimal() and 1900 <= int(text) <= 2199 else (None, at)


def _value(unit: str, first: PartialDate, last: PartialDate) -> str:
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


def _short(tokens: Tokens, index: int, at: int, step: int, context: Context) -> Found | None:
    if lower(tokens, at) == "weekend":
        ahead = tokens.lowers[index] == "this" or context.future(index)
        return _weekend(tokens, index, at + 1, step or (2 if ahead else 0), context)
    days = -1 if tokens.lowers[index] == "last" else 0
    if tokens.lowers[index] not in {"last", "this"} or context.today is None:
        return None
    date = _partial(context.today + datetime.timedelta(days=days))
    part = {"night": "TNI", "morning": "TMO", "afternoon": "TAF", "evening": "TEV"}[tokens.lowers[at]]
    return Found(index, at + 1, date, date, f"{date}{part}", anchor="draft", inferred=True)


def _stretch(tokens: Tokens, index: int, step: int, context: Context) -> Found | None:
    """ "the past five years", "the last decade" is the decade gone by, "the next two weeks"."""
    pointer = tokens.lowers[index]
    if pointer not in {"past", "last", "previous", "preceding", "next", "coming", "following"}:
        return None
    amount, at = _amount(tokens, index + 1)
    if amount is None:
        amount, at = (
            (Decimal(1), index + 1)
            if pointer == "past" or (pointer == "last" and lower(tokens, index + 1) == "decade")
            else (None, at)
        )
    unit = words("units").get(lower(tokens, at)) if amount is not None else None
    if amount is None or unit is None:
        return None
    value = f"P{amount * _TIMES.get(unit, 1):f}{_CODES[unit]}"
    if context.today is None:
        return Found(index, at + 1, None, None, value)
    other = _moved(context.today, amount * (1 if step > 0 else -1), unit)
    pair = (context.today, other) if step > 0 else (other, context.today)
    return Found(index, at + 1, _partial(pair[0]), _partial(pair[1]), value, anchor="draft", inferred=True)


def _moved(date: datetime.date, amount: Decimal, unit: str) -> datetime.date:
    """A day so many units on, kept inside the calendar."""
    if unit in {"day", "week", "fortnight"}:
        days = int(amount * {"day": 1, "week": 7, "fortnight": 14}[unit])
        return datetime.date.fromordinal(max(1, min(date.toordinal() + days, datetime.date.max.toordinal())))
    months = int(amount * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit])
    year, month = divmod(date.year * 12 + date.month - 1 + months, 12)
    return datetime.date(max(1, min(year, 9999)), month + 1, min(date.day, 28) if date.day > 28 else date.day)


def _amount(tokens: Tokens, index: int) -> tuple[Decimal | None, int]:
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


# ---------------------------------------------------------------------------------------------------- amounts
@functools.cache
def _after_a_number() -> frozenset[str]:
    """What stands behind the first word of "two days", "two-day", "a hundred and ten years", "1½ hours"."""
    marks = ["-", "‑", "–", "and", "of", "'", "’", ".", ",", *number_words().signs]
    return frozenset([*words("units"), *number_words().starters, *marks, "few", "a", "an"])


def amount(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "three years ago", "two days later", "a decade earlier", and a plain stretch of time."""
    after = lower(tokens, index + 1)
    if after not in _after_a_number() and not after[:1].isdecimal():
        return None
    value, at = _amount(tokens, index)
    unit = words("units").get(lower(tokens, at)) if value is not None else None
    if value is None or unit is None or unit == "quarter" or value > 100_000:
        return None
    if [*tokens.lowers[at + 1 : at + 4]] == ["and", "a", "half"]:
        value, at = value + Decimal("0.5"), at + 3
    way = lower(tokens, at + 1)
    if (
        unit == "month"
        and way in {"to", "ended", "ending"}
        and (found := months_to(tokens, index, at + 1, int(value), context))
    ):
        return found
    if (ahead := _in_time(tokens, index, at, value, unit, context)) is not None:
        return ahead
    more = at + 2
    duration = f"P{value.normalize() * _TIMES.get(unit, 1):f}{_CODES[unit]}"
    if way == "ago" and lower(tokens, more) == "today" and context.today is not None and value <= 1000:
        date = _partial(_moved(context.today, -value, unit))
        return Found(index, more + 1, date, date, str(date), anchor="draft", inferred=True)
    if way == "ago":
        return _moved_to(index, more, context.today, value, unit, -1, "draft", duration)
    if way == "hence" or (way == "from" and lower(tokens, at + 2) in {"now", "today"}):
        return _moved_to(index, more + (way == "from"), context.today, value, unit, 1, "draft", duration)
    if way in {"later", "earlier"} or (way == "before" and lower(tokens, at + 2) in {".", ",", ""}):
        base = context.anchored(index)
        step = 1 if way == "later" else -1
        if base is not None and not context.fine_enough(index, unit):
            return Found(index, more, None, None, duration)
        return _moved_to(
            index, more, base or context.today, value, unit, step, "context" if base else "draft", duration
        )
    if tokens.lowers[index] in {"a", "an", "one"}:
        return None
    return Found(index, at + 1, None, None, duration, "DURATION")


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
    return _moved_to(
        index,
        last,
        context.today,
        value,
        unit,
        1,
        "draft",
        f"P{value.normalize() * _TIMES.get(unit, 1):f}{_CODES[unit]}",
    )


def _moved_to(
    first: int, last: int, base: datetime.date | None, value: Decimal, unit: str, step: int, anchor: str, shown: str
) -> Found | None:
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


# ---------------------------------------------------------------------------------------------------- parts and the rest
def _within(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "earlier this year": from its start to the draft's date; "later this month": from then to its end."""
    if lower(tokens, index + 1) not in {"this", "that", "in"} or context.today is None:
        return None
    at = index + 2 + (lower(tokens, index + 1) == "in" and lower(tokens, index + 2) == "the")
    unit = words("units").get(lower(tokens, at))
    if unit not in {"week", "month", "year", "decade", "day"} or unit == "day":
        return None
    pair = periods.week_span(context.today, 0) if unit == "week" else periods.month_span(context.today, unit)
    today = _partial(context.today)
    first, last = (pair[0], today) if tokens.lowers[index] == "earlier" else (today, pair[1])
    first = first if first.day is not None else _partial(first.first())
    last = last if last.day is not None else _partial(last.last())
    return Found(index, at + 1, first, last, _value(unit, *pair), anchor="draft", inferred=True)


def _repeated(tokens: Tokens, index: int) -> Found | None:
    """ "every May", "each year", "every second Friday", "every four years": a set, not a date."""
    at = index + 1 + (lower(tokens, index + 1) in {"other", "second", "single"})
    often = 2 if lower(tokens, index + 1) in {"other", "second"} else 1
    after = lower(tokens, at)
    if _capital(tokens, at):
        month, day = words("months").get(after), words("weekdays").get(after)
        shown = f"XXXX-{int(month):02d}" if month else f"XXXX-WXX-{int(day or 0) + 1}"
        return Found(index, at + 1, None, None, shown if often == 1 else f"P{often}W", "SET")
    if after in words("seasons"):
        code = {"spring": "SP", "summer": "SU", "winter": "WI"}.get(after, "FA")
        return Found(index, at + 1, None, None, f"XXXX-{code}", "SET")
    number, last = _amount(tokens, at) if after not in {"a", "an"} else (None, at)
    unit = words("units").get(lower(tokens, last) if number is not None else after)
    if unit is None or (number is None and after.endswith("s")) or (number is not None and number > 1000):
        return None
    size = (number or Decimal(often)) * _TIMES.get(unit, 1)
    return Found(
        index, (last if number is not None else at) + 1, None, None, f"P{size.normalize():f}{_CODES[unit]}", "SET"
    )


def _turn(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "the turn of the century", "the turn of the year"."""
    if [*tokens.lowers[index + 1 : index + 3]] != ["of", "the"]:
        return None
    unit = lower(tokens, index + 3)
    if unit in {"century", "millennium"}:
        size = 100 if unit == "century" else 1000
        base = context.today.year if context.today is not None else 2000
        year = (base + size // 10) // size * size
        return Found(
            index, index + 4, PartialDate(year - 1), PartialDate(year + 1), str(year), anchor="draft", inferred=True
        )
    if unit == "year" and context.today is not None:
        year = context.today.year + (context.today.month > 9)
        return Found(
            index, index + 4, PartialDate(year - 1, 12), PartialDate(year, 1), str(year), anchor="draft", inferred=True
        )
    return None


def shifted_unit(tokens: Tokens, at: int, unit: str, context: Context) -> Found | None:
    """ "the week", "the year" after "the end of": the one the draft stands in."""
    if context.today is None:
        return None
    return _shifted(tokens, at, at, 0, unit, context.today, from_text=False)
