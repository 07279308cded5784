"""Dates said from another day: "since then", "by year-end", "every May", "the turn of the century"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.frozen import replace
from factcheck.mentions.dating import festivals, periods, written
from factcheck.mentions.dating.amounts import year_to
from factcheck.mentions.dating.context import Context, Found, dayless, lower, word, words
from factcheck.mentions.dating.days import DAYS, day_beyond, near_day, weekday_at, weekend
from factcheck.mentions.dating.pointed import capital, pointed
from factcheck.mentions.dating.shifts import CODES, TIMES, partial, shown_value, small_number
from factcheck.mentions.numerals import words as number_words
from factcheck.model.dates import PartialDate
from factcheck.model.tokens import Tokens


def read(tokens: Tokens, index: int, context: Context) -> Found | None:
    """The relative date that begins at a token."""
    low = tokens.lowers[index]
    if low in DAYS:
        return near_day(tokens, index, index + 1, DAYS[low], context)
    if low in words("pointers"):
        return pointed(tokens, index, context)
    if low in {"every", "each"}:
        return _repeated(tokens, index)
    if low == "latest":
        return pointed(tokens, index, context) if lower(tokens, index + 1) == "quarter" else None
    if low in {"earlier", "later"}:
        return _within(tokens, index, context)
    if low in words("weekdays") and tokens.words[index][0].isupper():
        return weekday_at(tokens, index, context)
    if low == "weekend":
        return weekend(tokens, index, index + 1, 0, context)
    if low == "turn":
        return _turn(tokens, index, context)
    if low == "day":
        return day_beyond(tokens, index, context)
    if low == "then":
        return _then(tokens, index, context)
    if low in {"year", "month"}:
        return _year_end(tokens, index, context) or year_to(tokens, index, context)
    if low[:-1] in words("weekdays") and tokens.words[index][0].isupper():
        return Found(index, index + 1, None, None, f"XXXX-WXX-{int(words('weekdays')[low[:-1]]) + 1}", "SET")
    return None


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
    last = partial(PartialDate(today.year, today.month).last())
    return Found(index, at + 1, last, last, str(last), anchor="draft", inferred=True)


def _within(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "earlier this year": from its start to the draft's date; "later this month": from then to its end."""
    if lower(tokens, index + 1) not in {"this", "that", "in"} or context.today is None:
        return None
    at = index + 2 + (lower(tokens, index + 1) == "in" and lower(tokens, index + 2) == "the")
    unit = words("units").get(lower(tokens, at))
    if unit not in {"week", "month", "year", "decade", "day"} or unit == "day":
        return None
    pair = periods.week_span(context.today, 0) if unit == "week" else periods.month_span(context.today, unit)
    today = partial(context.today)
    first, last = (pair[0], today) if tokens.lowers[index] == "earlier" else (today, pair[1])
    first = first if first.day is not None else partial(first.first())
    last = last if last.day is not None else partial(last.last())
    return Found(index, at + 1, first, last, shown_value(unit, pair[0]), anchor="draft", inferred=True)


def _repeated(tokens: Tokens, index: int) -> Found | None:
    """ "every May", "each 11 November", "every second Friday", "every four years": a set, not a date."""
    if (day := _day_of_every_year(tokens, index)) is not None:
        return day
    at = index + 1 + (lower(tokens, index + 1) in {"other", "second", "single"})
    often = 2 if lower(tokens, index + 1) in {"other", "second"} else 1
    after = lower(tokens, at)
    nth = number_words().ordinals.get(after, 0)
    if nth > 2 and (word(tokens, at + 1).lower() in words("units") or capital(tokens, at + 1)):
        often, at, after = nth, at + 1, lower(tokens, at + 1)
    if capital(tokens, at):
        month, day = words("months").get(after), words("weekdays").get(after)
        shown = f"XXXX-{int(month):02d}" if month else f"XXXX-WXX-{int(day or 0) + 1}"
        return Found(index, at + 1, None, None, shown if often == 1 else f"P{often}W", "SET")
    if after in words("seasons"):
        code = {"spring": "SP", "summer": "SU", "winter": "WI"}.get(after, "FA")
        return Found(index, at + 1, None, None, f"XXXX-{code}", "SET")
    number, last = small_number(tokens, at) if after not in {"a", "an"} else (None, at)
    unit = words("units").get(lower(tokens, last) if number is not None else after)
    if unit is None or (number is None and after.endswith("s")) or (number is not None and number > 1000):
        return None
    size = (number or Decimal(often)) * TIMES.get(unit, 1)
    return Found(
        index, (last if number is not None else at) + 1, None, None, f"P{size.normalize():f}{CODES[unit]}", "SET"
    )


def _day_of_every_year(tokens: Tokens, index: int) -> Found | None:
    """ "every 11 November", "each May 9", "every Christmas": the same day of every year."""
    at = index + 1
    if at >= len(tokens.words) or tokens.words[at][0].islower():
        return None
    if (named := festivals.read(tokens, at, dayless(tokens), movable=True)) is not None:
        return replace(named, first=index, type="SET")
    found = written.read(tokens, at, dayless(tokens))
    if found is None or found.start is not None:
        return None
    if len(found.value) == len("XXXX-11-11") and found.value.startswith("XXXX-"):
        return replace(found, first=index, type="SET")
    return None


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
