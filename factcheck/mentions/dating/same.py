"""The same time of another year: "this time last year", "the same period a year earlier"; and what is gone or left of one."""

from __future__ import annotations

from decimal import Decimal

from factcheck.mentions.dating import periods
from factcheck.mentions.dating.context import Context, Found, lower, words
from factcheck.mentions.dating.shifts import moved, partial, shown_value
from factcheck.model.dates import PartialDate
from factcheck.model.tokens import Tokens

_TIMES = frozenset({"time", "point", "stage"})
_SPANS = frozenset({"period", "months", "weeks"})


def again(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "this time last year", "the same day a year ago", "the same period of last year"."""
    thing = lower(tokens, index + 1)
    told = _how_far(tokens, index + 2)
    if told is None or thing not in _TIMES | _SPANS | {"day", "week", "month", "quarter"}:
        return None
    step, unit, last = told
    anchor = context.anchor if tokens.lowers[index] == "same" and context.anchored(index) is not None else None
    if anchor is not None and anchor.first is not None and anchor.last is not None and unit == "year":
        pair = (_years_on(anchor.first, step), _years_on(anchor.last, step))
        if pair[0] is None or pair[1] is None or thing in _TIMES:
            return None
        return Found(index, last, *pair, f"{pair[0]}/{pair[1]}", anchor="context", inferred=True)
    if context.today is None or thing in _SPANS:
        return None
    day = moved(context.today, Decimal(step), unit)
    if thing in {"week", "month"}:
        pair_ = periods.week_span(day, 0) if thing == "week" else periods.month_span(day, thing)
        return Found(index, last, *pair_, shown_value(thing, pair_[0]), anchor="draft", inferred=True)
    if thing == "quarter":
        first = (day.month - 1) // 3 * 3 + 1
        start, end = PartialDate(day.year, first), PartialDate(day.year, first + 2)
        return Found(index, last, start, end, f"{day.year}-Q{first // 3 + 1}", anchor="draft", inferred=True)
    return Found(index, last, partial(day), partial(day), str(partial(day)), anchor="draft", inferred=True)


def _how_far(tokens: Tokens, at: int) -> tuple[int, str, int] | None:
    """ "last year", "of next month", "a year earlier", "a week ago": which way, in what unit, and the index after it."""
    at += lower(tokens, at) in {"of", "in"}
    step = {"last": -1, "next": 1}.get(lower(tokens, at))
    if step is not None and lower(tokens, at + 1) in {"year", "month", "week"}:
        return step, lower(tokens, at + 1), at + 2
    if lower(tokens, at) in {"a", "one"} and lower(tokens, at + 1) in {"year", "month", "week"}:
        step = {"ago": -1, "earlier": -1, "before": -1, "later": 1, "hence": 1}.get(lower(tokens, at + 2))
        return None if step is None else (step, lower(tokens, at + 1), at + 3)
    return None


def _years_on(date: PartialDate, step: int) -> PartialDate | None:
    try:
        return PartialDate(date.year + step, date.month, date.day)
    except ValueError:
        return None


def gone_or_left(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "so far this year" reaches to the draft's date, "the rest of the month" from it."""
    left = tokens.lowers[index] in {"rest", "remainder"}
    if context.today is None or lower(tokens, index + 1) != ("of" if left else "far"):
        return None
    at = index + 2
    if lower(tokens, at) not in ({"the", "this"} if left else {"this"}):
        return None
    unit = words("units").get(lower(tokens, at + 1))
    if unit not in {"week", "month", "year", "decade", "century"} or lower(tokens, at + 1).endswith("s"):
        return None
    pair = periods.week_span(context.today, 0) if unit == "week" else periods.month_span(context.today, str(unit))
    if unit == "century":
        pair = periods.shifted(context.today, "this", "century", {}, {}, {}) or pair
    today, first, last = partial(context.today), partial(pair[0].first()), partial(pair[1].last())
    first, last = (today, last) if left else (first, today)
    return Found(index, at + 2, first, last, f"{first}/{last}", anchor="draft", inferred=True)
