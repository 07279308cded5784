"""Days and periods reckoned over others: "a week on Monday", "two Sundays ago", "a week last Tuesday", "the year before last"."""

from __future__ import annotations

import datetime

from factcheck.frozen import replace
from factcheck.mentions.dating.context import Context, Found, listed, lower, word, words
from factcheck.mentions.dating.pointed import shifted_by
from factcheck.mentions.dating.shifts import partial, small_number
from factcheck.model.tokens import Tokens

_DAYS = {"today": 0, "tomorrow": 1, "yesterday": -1}
_WEEKS = {"week": 1, "weeks": 1, "fortnight": 2}
_MOST = 12


def read(tokens: Tokens, index: int, context: Context) -> Found | None:
    """The form that begins at a token."""
    low = tokens.lowers[index]
    if lower(tokens, index + 1) in {"before", "after"}:
        return _over_one(tokens, index, context)
    if low in _DAYS or (low in words("weekdays") and tokens.words[index][0].isupper()):
        return _day_week(tokens, index, context)
    if low in {"last", "next"}:
        return _pointed_week(tokens, index, context)
    return _weekdays_ago(tokens, index, context) or _weeks_on(tokens, index, context)


def _over_one(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "the year before last", "the week after next", "the Friday before last": one is left out."""
    way = lower(tokens, index + 1)
    if lower(tokens, index + 2) != {"before": "last", "after": "next"}[way] or lower(tokens, index - 1) != "the":
        return None
    after = word(tokens, index + 3)
    if after[:1].isalpha() and after.lower() not in listed("function") | listed("function", "beside") | listed(
        "happened"
    ):
        return None
    return shifted_by(tokens, index, index + 3, -2 if way == "before" else 2, context)


def _day_week(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "Monday week", "tomorrow fortnight": so many weeks from the coming one."""
    weeks = {"week": 1, "fortnight": 2}.get(lower(tokens, index + 1))
    after = word(tokens, index + 2)
    if weeks is None or (after[:1].isalpha() and after.lower() not in listed("function")):
        return None
    return _later(tokens, index, index + 2, index, weeks, context)


def _weeks_on(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "a week on Monday", "a fortnight on Saturday", "two weeks from Tuesday", "a week today"."""
    value, at = small_number(tokens, index)
    if value is not None and lower(tokens, at) in {"day", "days"}:
        return _days_from(tokens, index, at, int(value), context) if not value % 1 and value <= _MOST else None
    size = _WEEKS.get(lower(tokens, at)) if value is not None else None
    if value is None or size is None or value % 1 or not 1 <= value <= _MOST:
        return None
    link = lower(tokens, at + 1)
    back = at + 1 + (link == "ago")
    if lower(tokens, back) == "last" or (link == "ago" and lower(tokens, back) in {"on", *words("weekdays")}):
        day = back + (lower(tokens, back) in {"last", "on"})
        return _weekday_back(tokens, index, day, int(value) * size, context)
    day = at + 1 if link in _DAYS else at + 2
    if link not in {"on", "from", *_DAYS} or (link == "on" and day == at + 1):
        return None
    lasting = lower(tokens, index - 1) in listed("lasting", "before")
    if (link == "from" and lasting) or (word(tokens, day + 1)[:1].isupper() and lower(tokens, day) not in _DAYS):
        return None
    return _later(tokens, index, day + 1, day, int(value) * size, context)


def _days_from(tokens: Tokens, index: int, at: int, days: int, context: Context) -> Found | None:
    """ "two days from tomorrow"."""
    shift = _DAYS.get(lower(tokens, at + 2)) if lower(tokens, at + 1) == "from" else None
    if shift is None or lower(tokens, index - 1) in listed("lasting", "before"):
        return None
    if context.today is None:
        return Found(index, at + 3, None, None, "XXXX-XX-XX")
    date = partial(context.today + datetime.timedelta(days=days + shift))
    return Found(index, at + 3, date, date, str(date), anchor="draft", inferred=True)


def _pointed_week(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "last Thursday week": a week before the last one."""
    after = word(tokens, index + 3)
    if lower(tokens, index + 2) != "week" or (after[:1].isalpha() and after.lower() not in listed("function")):
        return None
    if tokens.lowers[index] == "last":
        found = _weekday_back(tokens, index, index + 1, 1, context)
        return None if found is None else replace(found, last=index + 3)
    return _later(tokens, index, index + 3, index + 1, 1, context)


def _weekdays_ago(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "two Sundays ago", "three Mondays from now": the last, or the coming, of so many."""
    value, at = small_number(tokens, index)
    name, way = lower(tokens, at).removesuffix("s"), lower(tokens, at + 1)
    number = words("weekdays").get(name) if word(tokens, at)[:1].isupper() else None
    if value is None or number is None or value % 1 or not 1 <= value <= _MOST:
        return None
    if way != "ago" and (way, lower(tokens, at + 2)) != ("from", "now"):
        return None
    last = at + 2 + (way == "from")
    if context.today is None:
        return Found(index, last, None, None, f"XXXX-WXX-{int(number) + 1}")
    apart = (int(number) - context.today.weekday()) % 7
    days = (apart - 7 if way == "ago" else apart or 7) + (7 * (int(value) - 1)) * (-1 if way == "ago" else 1)
    date = partial(context.today + datetime.timedelta(days=days))
    return Found(index, last, date, date, str(date), anchor="draft", inferred=True)


def _weekday_back(tokens: Tokens, index: int, day: int, weeks: int, context: Context) -> Found | None:
    """ "a week last Tuesday", "a fortnight ago on Friday": so many weeks before the last one."""
    number = words("weekdays").get(lower(tokens, day)) if word(tokens, day)[:1].isupper() else None
    if number is None or lower(tokens, day + 1) in {"'s", "’s"}:
        return None
    if context.today is None:
        return Found(index, day + 1, None, None, f"XXXX-WXX-{int(number) + 1}")
    behind = (context.today.weekday() - int(number)) % 7 or 7
    date = partial(context.today - datetime.timedelta(days=behind + 7 * weeks))
    return Found(index, day + 1, date, date, str(date), anchor="draft", inferred=True)


def _later(tokens: Tokens, first: int, last: int, day: int, weeks: int, context: Context) -> Found | None:
    """So many weeks after the day that a token names, the coming one."""
    name = lower(tokens, day)
    number = words("weekdays").get(name) if word(tokens, day)[:1].isupper() else None
    if number is None and name not in _DAYS:
        return None
    found = Found(first, last, None, None, "XXXX-XX-XX" if number is None else f"XXXX-WXX-{int(number) + 1}")
    if context.today is None:
        return found
    days = _DAYS[name] if number is None else (int(number) - context.today.weekday()) % 7 or 7
    date = partial(context.today + datetime.timedelta(days=days + 7 * weeks))
    return replace(found, start=date, end=date, value=str(date), anchor="draft", inferred=True)
