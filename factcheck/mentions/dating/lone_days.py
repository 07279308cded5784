"""A day of a month that stands alone: "on the 15th", "by the 21st, a Friday"."""

from __future__ import annotations

import datetime
from bisect import bisect_left

from factcheck.mentions.dating.context import SUFFIXES, Context, Found, day, listed, lower, word, words
from factcheck.mentions.dating.numeric import day_number
from factcheck.model.tokens import Tokens


def read(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "on the 15th": of the month the text speaks of, else the nearest that fits the tense."""
    number, last = day_number(tokens, index)
    if not number or last == index + 1 or lower(tokens, index - 1) != "the" or context.today is None:
        return None
    after = word(tokens, last)
    led = lower(tokens, index - 2) in {"on", "by", "until", "till", "since", "from"} or _goes_on(tokens, index)
    if not led or not (not after[:1].isalnum() or after.lower() in listed("function") | {"respectively"}):
        return None
    if after == "-" and tokens.joined(last):
        return None
    near = None if _since(tokens, index) else _months_about(tokens, index, context)
    today = near or context.today
    months = [(today.year * 12 + today.month - 1 + step) for step in (-2, -1, 0, 1, 2)]
    days = [found for found in (day(m // 12, m % 12 + 1, number) for m in months) if found is not None]
    told = lower(tokens, last + 2) if (after, lower(tokens, last + 1)) == (",", "a") else ""
    if told in words("weekdays"):
        days = [found for found in days if found.first().weekday() == int(words("weekdays")[told])] or days
    if near is not None:
        date = next(found for found in days if found.first() >= near or found is days[-1])
        return Found(index, last, date, date, str(date), anchor="text", inferred=True)
    ahead = [found for found in days if found.first() >= today]
    behind = [found for found in days if found.first() <= today]
    coming = context.future(index) and not _since(tokens, index)
    date = ahead[0] if ahead and (coming or not behind) else behind[-1]
    return Found(index, last, date, date, str(date), anchor="draft", inferred=True)


def _since(tokens: Tokens, index: int) -> bool:
    """Whether something has been so since a day, which is the last of that number: "since the 1st"."""
    return "since" in tokens.lowers[max(0, index - 2) : index]


def _months_about(tokens: Tokens, index: int, context: Context) -> datetime.date | None:
    """The day told last, of whose month, or the next, a day alone is: in its sentence, or told right before and near the draft's own."""
    told, anchor = context.anchored(index), context.anchor
    if told is None or anchor is None or anchor.first is None or anchor.first.day is None or context.today is None:
        return None
    between = tokens.words[bisect_left(tokens.starts, anchor.end) : index]
    same = not any(mark in {".", "!", "?"} for mark in between)
    if same and context.future(index) and (context.today - told).days > _LATELY:
        return None  # "Born on 3 May 1950, he will speak on the 30th"
    if not same and (len(between) > _CLOSE or abs((context.today - told).days) > _LATELY):
        return None
    return told


_CLOSE, _LATELY = 30, 62
"""Words within which a day of another sentence is told right before; days from the draft's within which it is of these weeks."""


def _goes_on(tokens: Tokens, index: int) -> bool:
    """Whether a day of a month stands before this one: "on the 1st and the 9th"."""
    low = tokens.lowers[max(0, index - 6) : index]
    return len(low) == 6 and [*low[:2], *low[4:]] == ["on", "the", "and", "the"] and low[3] in SUFFIXES
