"""Dates written out, in digits and with the names of months; what is longer than a month stands in `years`."""

from __future__ import annotations

from factcheck.frozen import replace
from factcheck.lexicon import word_set
from factcheck.mentions.dating import bc, centuries, lone_days, months, quarters, years
from factcheck.mentions.dating.context import (
    DASHES,
    Context,
    Found,
    day,
    listed,
    lower,
    month_at,
    word,
    words,
)
from factcheck.mentions.dating.numeric import dashed, day_number, iso, slashed, spelt_day, year_after
from factcheck.mentions.dating.yearless import yearless
from factcheck.mentions.numerals import words as number_words
from factcheck.model.dates import PartialDate
from factcheck.model.tokens import Tokens

_MEASURES = word_set("mentions", "written", "measures")


def read(tokens: Tokens, index: int, context: Context) -> Found | None:
    """The written date that begins at a token."""
    first = tokens.words[index]
    if first[0].isdecimal():
        return _numeric(tokens, index, context)
    low = tokens.lowers[index]
    if low in words("weekdays") and first[0].isupper():
        return _weekday_date(tokens, index, context)
    if low in words("short_weekdays") and first[0].isupper() and lower(tokens, index - 1) != "the":
        found = _weekday_date(tokens, index, context)
        return found and replace(found, weekday=words("short_weekdays")[low])
    if low in words("months") and (first[0].isupper() or first in listed("uncased")):
        return _month_first(tokens, index, context)
    if (low in number_words().ordinals or low in {"twenty", "thirty"}) and (
        spelt := _spelt_day_first(tokens, index, context)
    ):
        return spelt
    if low in words("ordinals") or low in {"q", "h"}:
        return quarters.quarter(tokens, index, context) or centuries.century_words(tokens, index)
    if low in words("seasons"):
        return quarters.season_of(tokens, index, context)
    if low in words("decades"):
        return centuries.decade_words(tokens, index)
    if first in {"'", "’", "‘"}:
        return years.short_year(tokens, index)
    if low in {"fiscal", "financial", "fy"}:
        return quarters.fiscal(tokens, index)
    if first == "AD":
        return years.year_of_the_lord(tokens, index)
    return centuries.century_words(tokens, index)


def _numeric(tokens: Tokens, index: int, context: Context) -> Found | None:
    text, after = tokens.words[index], word(tokens, index + 1)
    if not text.isdecimal():
        return slashed(tokens, index) if text.count(".") == 2 else None
    if after in {"Q", "H"} and (part := quarters.quarter(tokens, index, context) or years.year(tokens, index)):
        return part
    joined = (iso(tokens, index) or slashed(tokens, index) or dashed(tokens, index)) if after in {"-", "/"} else None
    return (
        joined
        or _days_of_month(tokens, index, context)
        or centuries.century(tokens, index)
        or centuries.bare_decade(tokens, index)
        or years.year(tokens, index)
        or lone_days.read(tokens, index, context)
    )


def _spelt_day_first(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "the fourth of July", "the twenty-second of June"."""
    number, last = spelt_day(tokens, index)
    month = month_at(tokens, last + 1) if number and lower(tokens, last) == "of" else 0
    if not month:
        return None
    year, end = year_after(tokens, last + 2)
    return _dated(tokens, index, end, year, month, number, context)


_LINKS = frozenset({"to", "and", ",", "or", "/", "until", "till", "through", "&"})


def _days_of_month(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "16 March 2014", "16th of March", "3-5 March", and in "3, 5 and 11 August" each day."""
    number, last = day_number(tokens, index)
    if not number:
        return None
    at = last + (lower(tokens, last) == "of") + (lower(tokens, last) == "of" and lower(tokens, last + 1) == "the")
    at += word(tokens, at) == "." and tokens.joined(at) and month_at(tokens, at + 1) > 0
    month = month_at(tokens, at)
    if not month and last > index + 1 and lower(tokens, last) == "of":
        return _of_a_month(tokens, index, last + 1, number, context)
    if month:
        year, end = year_after(tokens, at + 1)
        return _dated(tokens, index, end, year, month, number, context)
    link = lower(tokens, last)
    if link in DASHES or link in _LINKS:
        return _listed_day(tokens, index, last, number, context) or _days_of_this_month(
            tokens, index, last, number, context
        )
    return None


def _days_of_this_month(tokens: Tokens, index: int, last: int, number: int, context: Context) -> Found | None:
    """ "from 4 to 22 this month": its days, where the words say it."""
    other, at = day_number(tokens, last + 1)
    if other <= number or lower(tokens, index - 1) not in {"from", "between"} or lower(tokens, at) not in _POINTED:
        return None
    end = _of_a_month(tokens, last + 1, at, other, context)
    start = None if end is None or end.end is None else day(end.end.year, end.end.month or 1, number)
    return None if end is None or start is None else replace(end, first=index, start=start, value=f"{start}/{end.end}")


_POINTED = frozenset({"this", "next", "last"})


def _of_a_month(tokens: Tokens, index: int, at: int, number: int, context: Context) -> Found | None:
    """ "the 20th of next month", "the 3rd of the month"."""
    step = {"next": 1, "last": -1, "this": 0, "the": 0}.get(lower(tokens, at))
    if step is None or lower(tokens, at + 1) != "month" or context.today is None:
        return None
    month = context.today.year * 12 + context.today.month - 1 + step
    found = day(month // 12, month % 12 + 1, number)
    return None if found is None else Found(index, at + 2, found, found, str(found), anchor="draft", inferred=True)


def _listed_day(tokens: Tokens, index: int, last: int, number: int, context: Context) -> Found | None:
    """A day before others of the same month."""
    link = lower(tokens, last)
    other, _ = day_number(tokens, last + 1)
    if not other or other <= number:
        return None
    rest = _days_of_month(tokens, last + 1, context)
    if rest is None or rest.start is None or rest.start.month is None:
        if rest is None or rest.start is not None or not rest.value.startswith("XXXX-"):
            return None
        value = f"{rest.value[:8]}{number:02d}"
        return Found(index, last, None, None, value)
    start = day(rest.start.year, rest.start.month, number)
    if start is None:
        return None
    spanning = (link in DASHES and tokens.joined(last)) or link in {"to", "/", "until", "till", "through"}
    spanning = spanning or (link == "and" and lower(tokens, index - 1) == "between")
    if spanning:
        return replace(rest, first=index, start=start, end=rest.end, value=f"{start}/{rest.end}")
    return replace(rest, first=index, last=last, start=start, end=start, value=str(start))


def _dated(
    tokens: Tokens, first: int, last: int, year: int | None, month: int, number: int | None, context: Context
) -> Found | None:
    if year is not None:
        found = PartialDate(year, month) if number is None else day(year, month, number)
        if found is None:
            return Found(first, last, None, None, f"{year}-{month:02d}-XX")
        return Found(first, last, found, found, str(found))
    if (ancient := bc.day_of(tokens, first, last, month, number)) is not None:
        return ancient
    return yearless(tokens, first, last, month, number, context)


def _weekday_date(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "Friday, 14 March", "Sunday March 16, 2014", "Saturday the 5th of July", "the Friday morning of 1 January 1993"."""
    at = index + 1
    while (
        lower(tokens, at) in {",", ".", "(", "the", "on", "morning", "afternoon", "evening", "night"} and at < index + 3
    ):
        at += 1
    at += lower(tokens, at) == "of" and word(tokens, at + 1).isdecimal()
    if at >= len(tokens.words):
        return None
    found = _day(tokens, at, context)
    if found is None or (found.start is not None and found.start.day is None):
        return None
    weekday = tokens.lowers[index]
    if found.anchor == "context" and not _falls_on(
        found, weekday
    ):  # the year of the date before, unless only the draft's own fits
        other = _day(tokens, at, replace(context, anchor=None))
        found = other if other is not None and _falls_on(other, weekday) else found
    return replace(found, first=index, weekday=weekday)


def _day(tokens: Tokens, at: int, context: Context) -> Found | None:
    if tokens.words[at][0].isdecimal():
        return _days_of_month(tokens, at, context)
    if lower(tokens, at) in number_words().ordinals:
        return _spelt_day_first(tokens, at, context)
    return _month_first(tokens, at, context) if month_at(tokens, at) else None


def _falls_on(found: Found, weekday: str) -> bool:
    return found.start is not None and found.start.first().weekday() == int(words("weekdays")[weekday])


def _month_first(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "March 16, 2014", "March 3-5", "May 2014", "March-May 2014", "March"."""
    month = month_at(tokens, index)
    at = index + 1
    if word(tokens, at) == "." and tokens.joined(at) and len(tokens.words[index]) <= 4:
        at += 1
    start = at + (lower(tokens, at) == "the")
    number, after = day_number(tokens, start)
    if not number:
        number, after = spelt_day(tokens, start)
    if number and not _measured(tokens, after) and bc.before_christ(tokens, after) is None:
        return _month_day(tokens, index, after, month, number, context)
    if (ancient := bc.day_of(tokens, index, at, month, None)) is not None:
        return ancient
    year, end = year_after(tokens, index + 1)
    if word(tokens, at) in DASHES or lower(tokens, at) in {"to", "and"}:
        ranged = _month_range(tokens, index, at, month, context)
        if ranged is not None:
            return ranged
    if year is not None:
        found = PartialDate(year, month)
        return Found(index, end, found, found, str(found))
    return months.bare(tokens, index, month, context)


def _measured(tokens: Tokens, index: int) -> bool:
    after = lower(tokens, index)
    return (
        after in _MEASURES
        or (after in DASHES and lower(tokens, index + 1) in {"member", "nation", "year", "km"})
        or (
            after in {",", "."}
            and tokens.joined(index)
            and word(tokens, index + 1).isdecimal()
            and tokens.joined(index + 1)
        )
    )


def _month_day(tokens: Tokens, index: int, after: int, month: int, number: int, context: Context) -> Found | None:
    last_number, link = 0, lower(tokens, after)
    dashed = link in DASHES and tokens.joined(after)
    if dashed or _spans_days(tokens, index, after):
        last_number, last = day_number(tokens, after + 1)
        after = last if last_number > number else after
    year, end = year_after(tokens, after)
    found = _dated(tokens, index, end if year is not None else after, year, month, number, context)
    if found is None or not last_number > number or found.start is None:
        return found
    finish = day(found.start.year, month, last_number)
    return found if finish is None else replace(found, end=finish, value=f"{found.start}/{finish}")


def _spans_days(tokens: Tokens, index: int, after: int) -> bool:
    """ "between May 22 and 25", "from May 22 to 25": the second figure is a day of the month too, and counts nothing."""
    link, before = lower(tokens, after), lower(tokens, index - 1)
    if link not in {"to", "until", "till", "through"} and (link, before) != ("and", "between"):
        return False
    number, last = day_number(tokens, after + 1)
    following = word(tokens, last)
    counted = following[:1].isalpha() and following.lower() not in listed("function")
    return bool(number) and not counted and not _measured(tokens, last) and not month_at(tokens, last)


def _month_range(tokens: Tokens, index: int, at: int, month: int, context: Context) -> Found | None:
    """ "March-May 2014", "from March to May 2014"."""
    other = month_at(tokens, at + 1)
    if not other or (lower(tokens, at) == "and" and lower(tokens, index - 1) != "between"):
        return None
    year, end = year_after(tokens, at + 2)
    if year is not None:
        first, last = PartialDate(year - (other < month), month), PartialDate(year, other)
        return Found(index, end, first, last, f"{first}/{last}")
    low = yearless(tokens, index, at + 2, month, None, context)
    if low is None or low.start is None:
        return None
    last = PartialDate(low.start.year + (other < month), other)
    return replace(low, end=last, value=f"{low.start}/{last}")
