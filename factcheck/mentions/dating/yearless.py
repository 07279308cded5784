"""Days and months without a year."""

from __future__ import annotations

import calendar
import datetime
from bisect import bisect_left

from factcheck.mentions.dating.context import Context, Found, day, listed, lower
from factcheck.model.dates import PartialDate
from factcheck.model.mentions import Date
from factcheck.model.tokens import Tokens


def _told_year(tokens: Tokens, at: int, context: Context) -> tuple[int, int] | None:
    """ "March last year", "3 May of this year": the year and the index after it."""
    at += lower(tokens, at) == "of"
    step = {"last": -1, "this": 0, "next": 1}.get(lower(tokens, at))
    if step is None or lower(tokens, at + 1) != "year" or context.today is None:
        return None
    return context.today.year + step, at + 2


def _year_pointed_at(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """ "May that year", "3 May of the following year", "May the year after": how many years on from the one told before, and the index after it."""
    at += lower(tokens, at) == "of"
    start = at
    at += lower(tokens, at) in {"the", "that"}
    if at > start and lower(tokens, at) == "year":
        step = {"after": 1, "following": 1, "before": -1, "earlier": -1}.get(lower(tokens, at + 1))
        if step is not None and lower(tokens, start) == "the" and lower(tokens, at + 2) in _ENDS:
            return step, at + 2
        return (0, at + 1) if lower(tokens, start) == "that" else None
    step = {"same": 0, "following": 1, "next": 1, "previous": -1, "preceding": -1}.get(lower(tokens, at))
    return None if at == start or step is None or lower(tokens, at + 1) != "year" else (step, at + 2)


_ENDS = frozenset(["", ".", ",", ";", ":", ")", "—", "–", "and", "but"])


def _one_year(context: Context) -> int | None:
    """The year of the date told before, where it is of one."""
    told = context.anchor
    if told is None or told.first is None or (told.last is not None and told.last.year != told.first.year):
        return None
    return told.first.year


def _of_year(first: int, last: int, year: int | None, month: int, number: int | None, shown: str) -> Found:
    found = None if year is None else PartialDate(year, month) if number is None else day(year, month, number)
    return Found(first, last, found, found, shown if found is None else str(found), anchor="context", inferred=True)


def yearless(tokens: Tokens, first: int, last: int, month: int, number: int | None, context: Context) -> Found | None:
    """A day or month without a year: of the year the text speaks of, else the nearest that fits the tense."""
    shown = f"XXXX-{month:02d}" + (f"-{number:02d}" if number else "")
    behind = _year_pointed_at(tokens, last)
    if behind is not None:
        before = _one_year(context) if context.anchored(first) is not None else None
        return _of_year(first, behind[1], None if before is None else before + behind[0], month, number, shown)
    label = _label(tokens, first)
    if label is not None:
        return _of_year(first, last, label, month, number, shown)
    told = _told_year(tokens, last, context)
    if told is not None:
        found = PartialDate(told[0], month) if number is None else day(told[0], month, number)
        if found is not None:
            return Found(first, told[1], found, found, str(found), anchor="draft", inferred=True)
    opened = _year_opened(tokens, first, context)
    if opened is not None:
        return _of_year(first, last, opened, month, number, shown)
    base = context.anchor if _same_year(tokens, first, context) else None
    if base is None and number is None and lower(tokens, first - 1) == "that":
        year = _year_told(context, first, month)
        if year is not None:
            near = PartialDate(year, month)
            return Found(first, last, near, near, str(near), anchor="context", inferred=True)
        if context.anchored(first) is not None:
            return Found(first, last, None, None, shown)
    if context.today is None and base is None:
        return Found(first, last, None, None, shown)
    year = _nearest(month, number, context, first, _year_from(base, month, number, context, first))
    if (month, number) == _LEAP_DAY:
        step = 1 if context.future(first) else -1
        year = next(other for other in range(year, year + step * _LEAST_LEAP, step) if calendar.isleap(other))
    found = PartialDate(year, month) if number is None else day(year, month, number)
    if found is None:
        return Found(first, last, None, None, f"XXXX-{month:02d}-XX")
    return Found(first, last, found, found, str(found), anchor="draft" if base is None else "context", inferred=True)


def _year_opened(tokens: Tokens, first: int, context: Context) -> int | None:
    """The year that a sentence opens with: "Next year's programme opens on Friday, August 19"."""
    at = first
    while at > 0 and first - at < _ENTRY and tokens.words[at - 1] not in _ENDED and not _breaks(tokens, at):
        at -= 1
    step = {"next": 1, "last": -1}.get(lower(tokens, at))
    if step is None or lower(tokens, at + 1) not in {"year", "year's", "year’s"} or context.today is None:
        return None
    return context.today.year + step


def _breaks(tokens: Tokens, at: int) -> bool:
    return "\n" in tokens.text[tokens.ends[at - 1] : tokens.starts[at]]


_ENDED = frozenset([".", "!", "?", "”", '"'])


def _label(tokens: Tokens, first: int) -> int | None:
    """The year that heads the entry of a timeline in which a date stands: "1989: Hungary opens its fence; Honecker goes on 18 October"."""
    for at in range(first - 1, max(first - _ENTRY, 0), -1):
        if "\n" in tokens.text[tokens.ends[at] : tokens.starts[at + 1]]:
            return None
        year = tokens.words[at - 1]
        if tokens.words[at] == ":" and len(year) == len("1989") and year.isdecimal():
            opens = (
                at == 1
                or tokens.words[at - 2] in _OPENS
                or "\n" in tokens.text[tokens.ends[at - 2] : tokens.starts[at - 1]]
            )
            return int(year) if opens else None
    return None


_ENTRY = 80
"""Tokens of an entry of a timeline in which its year is looked for, from a date back."""
_OPENS = frozenset([".", ";", "-", "*", "•", "–", "—", "!", "?", "”", '"', ")"])


def _year_told(context: Context, first: int, month: int) -> int | None:
    """The year that "that November" takes up: the one before in the text, unless it has passed the month or is several."""
    told = context.anchor
    if context.anchored(first) is None or told is None or told.first is None:
        return None
    if told.last is not None and told.last.year != told.first.year:
        return None
    return told.first.year if (told.first.month or 0) <= month else None


_LEAP_DAY = (2, 29)
_LEAST_LEAP = 9
"""Years of which one has a 29 February: the turn of a century may have none."""


def _year_from(base: Date | None, month: int, number: int | None, context: Context, first: int) -> int | None:
    """The year of the date before; looking ahead from a day, the next: "the accord of 24 November 2013 expires on 20 July"."""
    if base is None or base.first is None:
        return None
    last = base.last or base.first
    passed = last.day is not None and (last.month or 1, last.day) > (month, number or 31)
    return last.year + 1 if passed and context.future(first) else base.first.year


def _same_year(tokens: Tokens, first: int, context: Context) -> bool:
    """Whether the date before is written in full and so near that this one means its year."""
    anchor = context.anchor
    if anchor is not None and (_year_of_the_clause(tokens, first, anchor) or _told_closer(tokens, first, anchor)):
        return True
    if anchor is None or anchor.anchor != "text" or anchor.first is None or anchor.first.month is None:
        return anchor is not None and context.today is None and anchor.first is not None
    if context.today is not None and lower(tokens, bisect_left(tokens.starts, anchor.start) - 1) == "since":
        return False  # "premier since March 1996, called the vote on 14 October": what has lasted is not what is told
    return tokens.starts[first] - anchor.end < 200 and (
        context.today is None or anchor.first.year != context.today.year
    )


def _told_closer(tokens: Tokens, first: int, anchor: Date) -> bool:
    """Whether a date says more closely when that before it was, which is counted from another: "three months later, on 26 May"."""
    behind = bisect_left(tokens.starts, anchor.end)
    counted = anchor.anchor == "context" or (
        anchor.anchor == "draft" and anchor.first is not None and anchor.first.month is None
    )
    return counted and set(tokens.lowers[behind:first]) <= _CLOSER and first - behind < len(_CLOSER)


_CLOSER = frozenset([",", "on", "in", "–", "—"])


def _year_of_the_clause(tokens: Tokens, first: int, anchor: Date) -> bool:
    """ "The 2014 election was held on 5 October", "In 1967, war began on 5 June": one happening, its year and its day."""
    year = bisect_left(tokens.starts, anchor.start)
    if _goes_on(tokens, year, first):
        return True
    if anchor.anchor != "text" or len(anchor.value) != len("1967") or not 1 < first - year < _CLAUSE:
        return False
    lead = lower(tokens, year - 1)
    opens = lead == "in" and (
        year < 2 or tokens.words[year - 2] in {".", "!", "?", "”"} or tokens.words[year - 1] == "In"
    )
    if not opens and (lead != "the" or not tokens.words[year + 1][0].isalpha()):
        return False
    between = tokens.lowers[year + 1 + (tokens.words[year + 1] == ",") : first]
    return listed("clause").isdisjoint(between) and not listed("clause", "happens").isdisjoint(between[-3:])


def _goes_on(tokens: Tokens, year: int, first: int) -> bool:
    """Whether a sentence that opens with a year goes on with "and in July": "In 2012 Mexico joined the talks and in July it formed ..."."""
    opens = tokens.words[year - 1] == "In" if year else False
    plain = len(tokens.words[year]) == len("1967") and tokens.words[year].isdecimal()
    joined = tokens.lowers[first - 2 : first] in (["and", "in"], ["and", "on"])
    return opens and plain and joined and tokens.lowers[year:first].count(".") == 0 and first - year < _SENTENCE


_SENTENCE = 50
_CLAUSE = 16
"""Tokens within which a year and a day are of one happening."""


def _nearest(month: int, number: int | None, context: Context, index: int, year: int | None) -> int:
    today = context.today
    if today is None or year is not None:
        return year if year is not None else 2000
    days = {y: datetime.date(y, month, min(number or 15, 28)) for y in (today.year - 1, today.year, today.year + 1)}
    if context.future(index):
        return next((y for y in sorted(days) if days[y] >= today - datetime.timedelta(days=20)), today.year)
    latest = today + datetime.timedelta(days=0 if _told_as_past(context.tokens, index) else 60)
    return next((y for y in sorted(days, reverse=True) if days[y] <= latest), today.year)


def _told_as_past(tokens: Tokens, index: int) -> bool:
    """Whether the words before a date say that it happened: a verb in the past."""
    for at in range(index - 1, max(-1, index - 10), -1):
        low = tokens.lowers[at]
        if low in {".", "!", "?", ";"}:
            break
        if low in listed("happened") or (len(low) > 4 and low.endswith("ed") and low not in listed("future")):
            return True
    return _opens_the_past(tokens, index)


def _opens_the_past(tokens: Tokens, index: int) -> bool:
    """Whether a date opens its sentence, and what happened follows it: "On 1 January Lithuania adopted the euro"."""
    opened = index - (lower(tokens, index - 1) == "on")
    if opened and tokens.words[opened - 1] not in _ENDED and not _breaks(tokens, opened):
        return False
    for at in range(index + 1, min(len(tokens.lowers) - 1, index + _CLAUSE)):
        low = tokens.lowers[at]
        if low in {".", "!", "?", ";"} or low in listed("future") or low in listed("future", "present"):
            return False
        done = low in listed("happened") or (len(low) > 4 and low.endswith("ed"))
        if done and (
            tokens.lowers[at + 1] in listed("future", "had") or tokens.lowers[at - 1] in listed("future", "somebody")
        ):
            return True
    return False


_CLAUSE = 10
"""Tokens behind a date that opens a sentence in which its verb and what the verb has stand."""
