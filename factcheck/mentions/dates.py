"""Dates and periods in running text, with their anchor; nothing is dated that the text does not date."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.mentions.dating import (
    amounts,
    festivals,
    pointed,
    relative,
    spans,
    tense,
    written,
)
from factcheck.mentions.dating.context import Context, Found, day, listed, lower, month_at, reckons, word, words
from factcheck.mentions.dating.named import is_part_of_a_name
from factcheck.mentions.dating.parts import part_of
from factcheck.mentions.joined_dates import in_year_of, shares_year, with_weekday
from factcheck.mentions.numerals import words as number_words
from factcheck.model.dates import PartialDate
from factcheck.model.drafts import Sentence
from factcheck.model.mentions import Date
from factcheck.model.tokens import Tokens

if TYPE_CHECKING:
    from factcheck.mentions.dating import nth, often, openings, same, weeks
else:
    nth, often, openings, same, weeks = lazy.modules(
        "factcheck.mentions.dating", "nth", "often", "openings", "same", "weeks"
    )


@functools.cache
def _starters() -> frozenset[str]:
    """The words a date can begin with, beside digits."""
    names = ("months", "weekdays", "short_weekdays", "seasons", "decades", "ordinals", "pointers", "parts")
    return frozenset(
        [
            *listed("starters"),
            *(f"{name}s" for name in words("weekdays")),
            *festivals.names(),
            *festivals.names_once(),
            *(w for name in names for w in words(name)),
            *number_words().ordinals,
            *number_words().small,
            *number_words().tens,
        ]
    )


@functools.cache
def _nexts() -> dict[str, frozenset[str]]:
    """Common words that begin a date only before certain others: "a" before "week", "that" before "day"."""
    numbers = frozenset([*number_words().starters, "a", "an"])
    units = frozenset(words("units"))
    days = frozenset([*words("months"), *words("weekdays"), *words("seasons"), *listed("dayparts")])
    pointed = units | days | numbers | frozenset(["same", "fiscal", "financial", "calendar", "of", "week", "-"])
    again = frozenset(["time", "point", "stage", "period"])
    often = frozenset(["a", "an", "per", "each", "every"])
    return {
        **dict.fromkeys(("a", "an"), units | numbers),
        **dict.fromkeys(words("pointers"), pointed),
        **dict.fromkeys(("this", "same"), pointed | again),
        **dict.fromkeys(("once", "twice", "thrice"), often),
        **dict.fromkeys(("rest", "remainder"), frozenset(["of"])),
        "so": frozenset(["far"]),
        "every": units | days | numbers | frozenset([*festivals.names(), "other", "single", "few"]),
        "each": units | days | numbers | frozenset(festivals.names()),
        "year": frozenset(["-", "'s", "’s", "end", "to", "through", "ended", "ending", "before", "after"]),
        "month": frozenset(["-", "end", "before", "after"]),
        "week": frozenset(["of", "beginning", "starting", "commencing", "ending", "to", "before", "after"]),
        **dict.fromkeys(("day", "decade", "century", "quarter", "night"), frozenset(["before", "after"])),
        "latest": frozenset(["quarter"]),
        **dict.fromkeys(
            ("days", "weeks", "months", "years", "decades", "centuries"), frozenset(["later", "earlier", "ago"])
        ),
        "several": units,
    }


def find(
    tokens: Tokens, sentences: Sequence[Sentence], as_of: PartialDate | None, taken: bytearray | None = None
) -> list[Date]:
    """Every date and period of the text, in order, not overlapping; none where tokens are `taken`."""
    starts = [bisect_left(tokens.starts, sentence.start) for sentence in sentences]
    today = None if as_of is None or not reckons(as_of.last()) else as_of.last()
    future = tense.Future(tokens, starts)
    found: list[Date] = []
    context = Context(tokens, today, None, future)
    at, starters = 0, _starters()
    lowers, nexts, last = tokens.lowers, _nexts(), len(tokens.lowers) - 1
    for index, low in enumerate(lowers):
        if not (low in starters or low[0].isdecimal()) or index < at or (taken is not None and taken[index]):
            continue
        if low in nexts and (
            index == last or not (lowers[index + 1] in nexts[low] or lowers[index + 1][0].isdecimal())
        ):
            continue
        read = _read(tokens, index, context)
        if read is None or is_part_of_a_name(tokens, read):
            continue
        read = with_weekday(tokens, read)
        date = _mention(tokens, read, context.anchor)
        if found and shares_year(tokens, found[-1], date):
            found[-1] = in_year_of(found[-1], date)
        if found and (whole := spans.joined(tokens, found[-1], date)) is not None:
            found[-1] = whole
        else:
            found.append(date)
        at = read.last
        if date.first is not None and date.type == "DATE" and festivals.once(tokens, index) is None:
            context = Context(tokens, today, date, future)
    return found


def _read(tokens: Tokens, index: int, context: Context) -> Found | None:
    """The longest form at a token: a part of something, a written date, a relative one, a stretch of time."""
    low = tokens.lowers[index]
    if (over := _over(tokens, index, context)) is not None:
        return over
    if low in _OFTEN or lower(tokens, index + 1) == "times":
        return often.times_a(tokens, index)
    if low in _GONE_OR_LEFT:
        return same.gone_or_left(tokens, index, context)
    if low in words("parts") and (found := _part(tokens, index, context)) is not None:
        return found
    if low in {"week", "weekend"} or low in words("ordinals"):
        counted = nth.read(tokens, index, context, _whole)
        if counted is None and low in words("ordinals"):
            counted = _half_of_month(tokens, index, context) or openings.read(tokens, index, context, _whole)
        if counted is not None:
            return counted
    found = (
        festivals.once(tokens, index)
        or festivals.read(tokens, index, context)
        or written.read(tokens, index, context)
        or relative.read(tokens, index, context)
    )
    if found is None and (low[0].isdecimal() or low in number_words().starters or low in _COUNTED):
        found = amounts.amount(tokens, index, context)
    return found if found is not None or low not in _UNITS else _unit_before(tokens, index, context)


_COUNTED = frozenset({"a", "an", "days", "weeks", "months", "years", "decades", "centuries"})
_UNITS = frozenset({"day", "week", "month", "year", "decade"})
_OFTEN = frozenset({"once", "twice", "thrice"})
_GONE_OR_LEFT = frozenset({"so", "rest", "remainder"})
_BESIDE = frozenset({"before", "after", "week", "weeks", "fortnight"})
_BEYOND = frozenset({"week", "weeks", "ago", "from"})


def _over(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "a week on Monday", "the year before last"; most words are passed with one look."""
    if lower(tokens, index + 1) not in _BESIDE and lower(tokens, index + 2) not in _BEYOND:
        return None
    return weeks.read(tokens, index, context)


def _part(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "early March", "mid-1990s", "late last year", "the end of 2013", "by the end of the week"."""
    low = tokens.lowers[index]
    part = str(words("parts")[low])
    at = index + 1 + (word(tokens, index + 1) in {"-", "‑"})
    if low in {"beginning", "start", "outset", "middle", "end", "close"}:
        if lower(tokens, index + 1) != "of" and not (low == "end" and word(tokens, index + 1) == "-"):
            return None
        at = index + 2 + (lower(tokens, index + 2) == "the") if lower(tokens, index + 1) == "of" else index + 2
    at += lower(tokens, at) in {"in", "on"} and low in {"early", "late"}
    at += lower(tokens, at) == "the" and low in {"early", "late", "mid"}
    if at >= len(tokens.words):
        return None
    whole = _whole(tokens, at, context)
    if whole is not None and whole.value.startswith("BC") and low in {"early", "mid", "late"}:
        return replace(whole, first=index)
    if whole is None or whole.start is None or whole.end is None or whole.type != "DATE" or whole.value.startswith("P"):
        return None
    first, last = part_of(part, whole.start, whole.end)
    return replace(whole, first=index, start=first, end=last)


def _whole(tokens: Tokens, at: int, context: Context) -> Found | None:
    """What a part is of: a written or pointed date, or "the week", "the year", "the century"."""
    low = tokens.lowers[at]
    unit = words("units").get(low)
    if (
        unit in {"week", "month", "year", "decade", "century"}
        and not low.endswith("s")
        and lower(tokens, at - 1) == "the"
    ):
        return pointed.shifted_unit(tokens, at, str(unit), context)
    return written.read(tokens, at, context) or (
        relative.read(tokens, at, context) if low in words("pointers") or _names_weekday(tokens, at) else None
    )


def _half_of_month(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "the second half of May": from its sixteenth."""
    number = words("ordinals")[tokens.lowers[index]]
    if number not in {1, 2} or [*tokens.lowers[index + 1 : index + 3]] != ["half", "of"]:
        return None
    found = written.read(tokens, index + 3, context) if month_at(tokens, index + 3) else None
    if found is None or found.start is None or found.start != found.end or found.start.month is None:
        return None
    start, month = found.start, found.start.month
    if start.day is not None:
        return None
    first, last = (1, 15) if number == 1 else (16, start.last().day)
    pair = (day(start.year, month, first), day(start.year, month, last))
    return replace(found, first=index, start=pair[0], end=pair[1], value=f"{pair[0]}/{pair[1]}")


def _names_weekday(tokens: Tokens, at: int) -> bool:
    return tokens.lowers[at] in words("weekdays") and lower(tokens, at - 1) in {"to", "ending", "ended"}


def _unit_before(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "the day before", "the year after": from the last date in the text."""
    way, unit = lower(tokens, index + 1), tokens.lowers[index]
    if way not in {"before", "after"} or lower(tokens, index + 2) not in {".", ",", ";", ""}:
        return None
    if lower(tokens, index - 1) != "the" or context.anchored(index) is None or not context.fine_enough(index, unit):
        return None
    return pointed.from_text(tokens, index, index + 2, 1 if way == "after" else -1, context)


def _mention(tokens: Tokens, found: Found, anchor: Date | None) -> Date:
    first = found.first
    if lower(tokens, first - 1) == "the" and first and not _describes(tokens, found):
        first -= 1
    before = lower(tokens, first - 1)
    relation = before if before in listed("relations") else None
    if before == "of" and lower(tokens, first - 2) == "as":
        relation = "as of"
    span = (anchor.start, anchor.end) if found.anchor == "context" and anchor is not None else None
    return Date(
        tokens.starts[first], tokens.ends[found.last - 1], found.start, found.end, found.value, found.type, found.anchor,
        span, found.inferred, relation, found.weekday,
    )  # fmt: skip


def _describes(tokens: Tokens, found: Found) -> bool:
    """Whether the article before a date belongs to a noun after it: "the June 3 run-off", "the 2011 election"."""
    low = tokens.lowers[found.first]
    single = found.last - found.first == 1 and low[0].isdecimal()
    if found.type == "DURATION" and tokens.words[found.last - 2] == "-":
        return True
    return single or (low in words("months") and found.start is not None and found.start.day is not None)
