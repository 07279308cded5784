"""Dates said from another day: "since then", "by year-end", "every May", "the turn of the century"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck import lazy
from factcheck.mentions.dating import centuries, periods
from factcheck.mentions.dating.amounts import year_to
from factcheck.mentions.dating.context import Context, Found, lower, word, words
from factcheck.mentions.dating.days import DAYS, day_beyond, near_day, weekday_at, weekend
from factcheck.mentions.dating.named import weekday_is_name
from factcheck.mentions.dating.pointed import pointed
from factcheck.mentions.dating.shifts import partial, shown_value
from factcheck.model.dates import PartialDate
from factcheck.model.tokens import Tokens

if TYPE_CHECKING:
    from factcheck.mentions.dating import often
else:
    (often,) = lazy.modules("factcheck.mentions.dating", "often")


def read(tokens: Tokens, index: int, context: Context) -> Found | None:
    """The relative date that begins at a token."""
    low = tokens.lowers[index]
    if low in DAYS:
        return near_day(tokens, index, index + 1, DAYS[low], context)
    if low in words("pointers"):
        return pointed(tokens, index, context)
    if low in {"every", "each"}:
        return often.repeated(tokens, index)
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
        if weekday_is_name(tokens, index):
            return None
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
    at = index + 1 + (word(tokens, index + 1) in {"-", "‑", "'s", "’s"})
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
    base = context.today
    if lower(tokens, index + 1) == "that":
        anchored = context.anchored(index)
        if anchored is None or context.anchor is None or not context.fine_enough(index, unit):
            return Found(index, at + 1, None, None, "XXXX")
        if context.anchor.first is None or context.anchor.first.day is None:
            whole = periods.week_span(anchored, 0) if unit == "week" else periods.month_span(anchored, unit)
            return Found(index, at + 1, *whole, shown_value(unit, whole[0]), anchor="context", inferred=True)
        base = anchored
    pair = periods.week_span(base, 0) if unit == "week" else periods.month_span(base, unit)
    today, anchor = partial(base), "draft" if base is context.today else "context"
    first, last = (pair[0], today) if tokens.lowers[index] == "earlier" else (today, pair[1])
    first = first if first.day is not None else partial(first.first())
    last = last if last.day is not None else partial(last.last())
    return Found(index, at + 1, first, last, shown_value(unit, pair[0]), anchor=anchor, inferred=True)


def _turn(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "the turn of the century", "the turn of the year"."""
    if [*tokens.lowers[index + 1 : index + 3]] != ["of", "the"]:
        return None
    unit = lower(tokens, index + 3)
    named = centuries.century(tokens, index + 3) or centuries.century_words(tokens, index + 3) if unit else None
    if named is not None and named.start is not None:
        year = named.start.year - 1
        return Found(index, named.last, PartialDate(year - 1), PartialDate(year + 1), str(year), inferred=True)
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
