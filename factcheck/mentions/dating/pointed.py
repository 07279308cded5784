"""Dates behind a pointing word: "last week", "next May", "the previous year", "the past five years"."""

from __future__ import annotations

import datetime
from decimal import Decimal

from factcheck.frozen import replace
from factcheck.mentions.dating import periods, same
from factcheck.mentions.dating.context import Context, Found, listed, lower, word, words
from factcheck.mentions.dating.days import weekend
from factcheck.mentions.dating.shifts import CODES, TIMES, moved, partial, shown_value, small_number
from factcheck.mentions.numerals import words as number_words
from factcheck.model.dates import PartialDate
from factcheck.model.tokens import Tokens


def pointed(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "last week", "next May", "the previous year", "that day", "the past five years"."""
    pointer, after = tokens.lowers[index], lower(tokens, index + 1)
    if pointer in {"that", "this"} and after == "same":
        found = pointed(tokens, index + 1, context)
        return None if found is None else replace(found, first=index)
    if pointer in {"this", "same"} and (found := same.again(tokens, index, context)) is not None:
        return found
    step = int(words("pointers")[pointer])
    chained = pointer in listed("chained") or _next_of_text(tokens, index, context)
    anchored = context.anchored(index) if chained else None
    if chained and anchored is None and pointer in {"that", "same"} and after != "day":
        return None
    if (found := _stretch(tokens, index, step, context)) is not None:
        return found
    at = index + 1 + (after in {"fiscal", "financial", "calendar"})
    after = lower(tokens, at)
    if pointer == "that" and after not in _PLAIN and not _opens_with_that(tokens, index):
        return None
    if anchored is not None and after in _DAYPARTS:
        return _part_of_day(tokens, index, at, step, context)
    if after in {"weekend", *_DAYPARTS}:
        return _short(tokens, index, at, step, context)
    return _one(tokens, index, at, step, anchored, context) if _is_one(tokens, index, at, chained) else None


def _is_one(tokens: Tokens, index: int, at: int, chained: bool) -> bool:
    """Whether one unit, season, month or weekday stands behind a pointing word, and is not only compared with."""
    pointer, after = tokens.lowers[index], lower(tokens, at)
    unit = words("units").get(after)
    if pointer == "same" and _compares(tokens, at):
        return False
    if unit == "day" and not chained and pointer != "next":
        return False
    return after not in _SEVERAL and (unit is not None or after in words("seasons") or capital(tokens, at))


_SEVERAL = frozenset({"days", "weeks", "months", "years", "decades", "centuries", "quarters"})


def _compares(tokens: Tokens, at: int) -> bool:
    """ "the same year as", "the same month in 2012": what the unit is the same as comes behind it."""
    behind = lower(tokens, at + 1)
    return behind in {"as", "that"} or (behind == "in" and word(tokens, at + 2)[:1].isdecimal())


def _one(
    tokens: Tokens, index: int, at: int, step: int, anchored: datetime.date | None, context: Context
) -> Found | None:
    """The unit, season, month or weekday at `at`, counted from the date before in the text (`anchored`), else from the draft's."""
    pointer, after = tokens.lowers[index], lower(tokens, at)
    unit, base = words("units").get(after), anchored or context.today
    if pointer == "that" and base is not None and base.month > (month := int(words("months").get(after, 12))):
        return Found(index, at + 1, None, None, f"XXXX-{month:02d}")
    vague = anchored is not None and step and after in words("months") and not context.of_a_month()
    if vague:  # "In 2003 they voted. The following May": of that year, or of the next
        return Found(index, at + 1, None, None, f"XXXX-{int(words('months')[after]):02d}")
    unsaid = anchored is None and pointer == "same"  # "became independent the same day, 1 July 1962"
    if base is None or unsaid or (anchored is not None and not context.fine_enough(index, unit or after)):
        return Found(index, at + 1, None, None, "XXXX")
    if unit == "week" and pointer in {"last", "this", "next"}:
        return _weekday_of(tokens, index, at, step, context) or _shifted(tokens, index, at, step, unit, base, False)
    return _shifted(tokens, index, at, step, unit or after, base, anchored is not None)


def _weekday_of(tokens: Tokens, index: int, at: int, step: int, context: Context) -> Found | None:
    """ "next week on Friday", "this week Sunday": the day of that week."""
    day = at + 1 + (lower(tokens, at + 1) == "on")
    number = words("weekdays").get(lower(tokens, day)) if word(tokens, day)[:1].isupper() else None
    if number is None or context.today is None or lower(tokens, day + 1) in {"'s", "’s"}:
        return None
    if word(tokens, day + 1)[:1].isdecimal() or word(tokens, day + 1)[:1].isupper():
        return None
    days = int(number) - context.today.weekday() + 7 * step
    date = partial(context.today + datetime.timedelta(days=days))
    return Found(index, day + 1, date, date, str(date), anchor="draft", inferred=True)


_DAYPARTS = {"night": "TNI", "morning": "TMO", "afternoon": "TAF", "evening": "TEV"}


def _part_of_day(tokens: Tokens, index: int, at: int, step: int, context: Context) -> Found | None:
    """ "that night", "the same evening", "the following morning" after a day in the text."""
    base = context.anchored(index)
    if base is None or not context.fine_enough(index, "day"):
        return None
    date = partial(base + datetime.timedelta(days=step))
    shown = f"{date}{_DAYPARTS[lower(tokens, at)]}"
    return Found(index, at + 1, date, date, shown, anchor="context", inferred=True)


_PLAIN = frozenset({"day", "week", "month", "year", "decade", "summer", "winter", "spring", "autumn", "fall"})


def _next_of_text(tokens: Tokens, index: int, context: Context) -> bool:
    """ "the next day", "the next spring" after a date in the text; what is to come is told from the draft's own day."""
    if tokens.lowers[index] != "next" or lower(tokens, index - 1) != "the":
        return False
    if lower(tokens, index + 1) == "day":
        return True
    return (
        context.anchored(index) is not None
        and lower(tokens, index - 2) not in listed("lasting", "over")
        and not _to_come(tokens, index)
    )


def _to_come(tokens: Tokens, index: int) -> bool:
    """Whether the words around say that the time lies ahead: "will", "is expected"."""
    around = [*tokens.lowers[max(0, index - 12) : index], *tokens.lowers[index + 2 : index + 9]]
    return not listed("future").isdisjoint({*around} - {"next", "by", "until", "set"})


def _opens_with_that(tokens: Tokens, index: int) -> bool:
    """ "..., that December", "and that May": a month behind a word that no clause depends on."""
    return (
        capital(tokens, index + 1)
        and lower(tokens, index + 1) in words("months")
        and lower(tokens, index - 1) in listed("leads", "that")
    )


def shifted_by(tokens: Tokens, first: int, last: int, step: int, context: Context) -> Found | None:
    """The unit, weekday, month, season, weekend or night at `first`, two before or after the draft's."""
    name = tokens.lowers[first]
    unit = words("units").get(name, name)
    known = name in words("units") or name in words("seasons") or name in {"night", "weekend"} or capital(tokens, first)
    if not known or (name in words("units") and name.endswith("s")):
        return None
    if context.today is None:
        return Found(first, last, None, None, "XXXX")
    if name == "night":
        date = partial(context.today + datetime.timedelta(days=step))
        return Found(first, last, date, date, f"{date}TNI", anchor="draft", inferred=True)
    way = 1 if step > 0 else -1
    if name == "weekend":
        near = weekend(tokens, first, last, way, context)
        return None if near is None or near.start is None else _a_week_on(near, near.start.first(), way)
    one = _shifted(tokens, first, first, way, str(unit), context.today, from_text=False)
    if one is None or one.start is None:
        return None
    two = _shifted(tokens, first, first, way, str(unit), one.start.first(), from_text=False)
    return None if two is None else replace(two, last=last)


def from_text(tokens: Tokens, first: int, last: int, step: int, context: Context) -> Found | None:
    """The unit at `first`, one before or after the last date in the text."""
    base = context.anchored(first)
    if base is None:
        return None
    found = _shifted(tokens, first, first, step, tokens.lowers[first], base, from_text=True)
    return None if found is None else replace(found, last=last)


def _a_week_on(found: Found, saturday: datetime.date, way: int) -> Found:
    """A weekend moved on, or back, by a week."""
    day = saturday + datetime.timedelta(days=7 * way)
    year, week, _ = day.isocalendar()
    shown = f"{year}-W{week:02d}-WE"
    return replace(found, start=partial(day), end=partial(day + datetime.timedelta(days=1)), value=shown)


def capital(tokens: Tokens, index: int) -> bool:
    """Whether the name of a month or weekday stands at an index with its capital."""
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
        date = partial(base + datetime.timedelta(days=step))
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
    return Found(first, at + 1, *pair, shown_value(unit, pair[0]), anchor=anchor, inferred=True)


def _explicit_year(tokens: Tokens, at: int) -> tuple[int | None, int]:
    text = word(tokens, at)
    return (int(text), at + 1) if len(text) == 4 and text.isdecimal() and 1900 <= int(text) <= 2199 else (None, at)


def _short(tokens: Tokens, index: int, at: int, step: int, context: Context) -> Found | None:
    if lower(tokens, at) == "weekend":
        ahead = tokens.lowers[index] == "this" or context.future(index)
        return weekend(tokens, index, at + 1, step or (2 if ahead else 0), context)
    days = -1 if tokens.lowers[index] == "last" else 0
    if tokens.lowers[index] not in {"last", "this"} or context.today is None:
        return None
    date = partial(context.today + datetime.timedelta(days=days))
    part = _DAYPARTS[tokens.lowers[at]]
    return Found(index, at + 1, date, date, f"{date}{part}", anchor="draft", inferred=True)


def _stretch(tokens: Tokens, index: int, step: int, context: Context) -> Found | None:
    """ "the past five years", "the last decade" is the decade gone by, "the next two weeks"."""
    pointer = tokens.lowers[index]
    if pointer not in {"past", "last", "previous", "preceding", "next", "coming", "following"}:
        return None
    vague = index + 1 + (lower(tokens, index + 1) in number_words().few)
    plural = lower(tokens, vague)
    if plural.endswith("s") and plural in words("units") and (vague > index + 1 or pointer in {"past", "coming"}):
        return Found(index, vague + 1, None, None, f"PX{CODES[words('units')[plural]]}")
    amount, at = small_number(tokens, index + 1)
    if pointer == "past" and lower(tokens, index + 1) == "quarter" and context.today is not None:
        return _shifted(tokens, index, index + 1, -1, "quarter", context.today, from_text=False)
    if amount is None:
        amount, at = (
            (Decimal(1), index + 1)
            if pointer == "past" or (pointer == "last" and lower(tokens, index + 1) == "decade")
            else (None, at)
        )
    if amount is not None and lower(tokens, at) in {"hours", "hour"}:
        return _hours(index, at, int(amount), step, context)
    unit = words("units").get(lower(tokens, at)) if amount is not None else None
    if amount is None or unit is None:
        return None
    value = f"P{amount * TIMES.get(unit, 1):f}{CODES[unit]}"
    if context.today is None:
        return Found(index, at + 1, None, None, value)
    other = moved(context.today, amount * (1 if step > 0 else -1), unit)
    pair = (context.today, other) if step > 0 else (other, context.today)
    return Found(index, at + 1, partial(pair[0]), partial(pair[1]), value, anchor="draft", inferred=True)


def _hours(index: int, at: int, amount: int, step: int, context: Context) -> Found | None:
    """ "the past 24 hours", "the next 48 hours": the days they touch."""
    if context.today is None or not 0 < amount <= 1000:
        return None
    today, days = context.today, datetime.timedelta(days=-(-amount // 24))
    pair = (today, today + days) if step > 0 else (today - days, today)
    return Found(index, at + 1, partial(pair[0]), partial(pair[1]), f"PT{amount}H", anchor="draft", inferred=True)


def shifted_unit(tokens: Tokens, at: int, unit: str, context: Context) -> Found | None:
    """ "the week", "the year" after "the end of": the one the draft stands in."""
    if context.today is None:
        return None
    return _shifted(tokens, at, at, 0, unit, context.today, from_text=False)
