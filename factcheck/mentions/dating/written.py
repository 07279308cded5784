"""Dates written out, in digits and with the names of months; what is longer than a month stands in `years`."""

from __future__ import annotations

import datetime
import re

from factcheck.frozen import replace
from factcheck.mentions.dating import years
from factcheck.mentions.dating.context import Context, Found, day, listed, lower, month_at, word, words
from factcheck.mentions.numerals import words as number_words
from factcheck.model.dates import PartialDate
from factcheck.model.tokens import Tokens

_DASHES = frozenset({"-", "–", "—", "‑"})
_FULL = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})")
_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_MEASURES = frozenset(
    ["%", "per", "percent", "million", "billion", "people", "km", "members", "member", "thousand", "bn"]
)


def read(tokens: Tokens, index: int, context: Context) -> Found | None:
    """The written date that begins at a token."""
    first = tokens.words[index]
    if first[0].isdecimal():
        return _numeric(tokens, index, context)
    low = tokens.lowers[index]
    if low in words("weekdays") and first[0].isupper():
        return _weekday_date(tokens, index, context)
    if low in words("months") and (first[0].isupper() or first in listed("uncased")):
        return _month_first(tokens, index, context)
    if (low in number_words().ordinals or low in {"twenty", "thirty"}) and (
        spelt := _spelt_day_first(tokens, index, context)
    ):
        return spelt
    if low in words("ordinals") or low in {"q", "h"}:
        return years.quarter(tokens, index, context)
    if low in words("seasons"):
        return years.season_of(tokens, index, context)
    if low in words("decades"):
        return years.decade_words(tokens, index)
    if first in {"'", "’", "‘"}:
        return years.short_year(tokens, index)
    if low in {"fiscal", "financial", "fy"}:
        return years.fiscal_year(tokens, index)
    if first == "AD":
        return years.year_of_the_lord(tokens, index)
    return years.century_words(tokens, index)


# ---------------------------------------------------------------------------------------------------- digits first
def _numeric(tokens: Tokens, index: int, context: Context) -> Found | None:
    return (
        _iso(tokens, index)
        or _slashed(tokens, index)
        or _dashed(tokens, index)
        or _days_of_month(tokens, index, context)
        or years.century(tokens, index)
        or years.bare_decade(tokens, index)
        or years.year(tokens, index)
        or _day_alone(tokens, index, context)
    )


def _iso(tokens: Tokens, index: int) -> Found | None:
    parts = tokens.words[index : index + 5]
    if (
        len(parts) < 5
        or parts[1] not in {"-", "/"}
        or parts[3] != parts[1]
        or [len(parts[0]), len(parts[2]), len(parts[4])] != [4, 2, 2]
    ):
        return None
    if not all(tokens.joined(index + step) for step in range(1, 5)) or not (parts[2] + parts[4]).isdecimal():
        return None
    found = day(int(parts[0]), int(parts[2]), int(parts[4])) if parts[0].isdecimal() else None
    return None if found is None else Found(index, index + 5, found, found, str(found))


def _slashed(tokens: Tokens, index: int) -> Found | None:
    """ "16/03/2014" and "16.03.2014", the day first unless that cannot be."""
    dotted = _FULL.fullmatch(tokens.words[index])
    if dotted is not None:
        one, two, year, last = int(dotted[1]), int(dotted[2]), years.full_year(dotted[3]), index + 1
        if len(dotted[3]) == 2 and (one <= 12 or lower(tokens, index - 1) in {"version", "v", "ios", "android"}):
            return None
    else:
        parts = tokens.words[index : index + 5]
        if (
            len(parts) < 5
            or parts[1] not in {"/", "-"}
            or parts[3] != parts[1]
            or not all(part.isdecimal() for part in parts[::2])
        ):
            return None
        if (
            len(parts[4]) not in ({2, 4} if parts[1] == "/" else {4})
            or max(len(parts[0]), len(parts[2])) > 2
            or not all(tokens.joined(index + step) for step in range(1, 5))
        ):
            return None
        one, two, year, last = int(parts[0]), int(parts[2]), years.full_year(parts[4]), index + 5
    found = day(year, two, one) or day(year, one, two)
    unsure = found is not None and one <= 12 and two <= 12 and one != two
    return None if found is None else Found(index, last, found, found, str(found), inferred=unsure)


def _dashed(tokens: Tokens, index: int) -> Found | None:
    """ "16-Mar-2014"."""
    parts = tokens.words[index : index + 5]
    month = month_at(tokens, index + 2)
    if len(parts) < 5 or parts[1] != "-" or parts[3] != "-" or not month or not parts[4].isdecimal():
        return None
    number, _ = _number(tokens, index)
    if not number or len(parts[4]) not in {2, 4} or not all(tokens.joined(index + step) for step in range(1, 5)):
        return None
    found = day(years.full_year(parts[4]), month, number)
    return None if found is None else Found(index, index + 5, found, found, str(found))


def _day_alone(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "on the 15th": of the month the text speaks of, else the nearest that fits the tense."""
    number, last = _number(tokens, index)
    if not number or last == index + 1 or lower(tokens, index - 1) != "the" or context.today is None:
        return None
    after = word(tokens, last)
    if lower(tokens, index - 2) not in {"on", "by", "until", "till", "since", "from"} or not (
        not after[:1].isalnum() or after.lower() in listed("function")
    ):
        return None
    if after == "-" and tokens.joined(last):
        return None
    today = context.today
    months = [(today.year * 12 + today.month - 1 + step) for step in (-2, -1, 0, 1, 2)]
    days = [found for found in (day(m // 12, m % 12 + 1, number) for m in months) if found is not None]
    ahead = [found for found in days if found.first() >= today]
    behind = [found for found in days if found.first() <= today]
    date = ahead[0] if context.future(index) and ahead else behind[-1]
    return Found(index, last, date, date, str(date), anchor="draft", inferred=True)


def _number(tokens: Tokens, index: int) -> tuple[int, int]:
    """A day of the month at an index ("3", "3rd") and the index after it; 0 where there is none."""
    text = word(tokens, index)
    if not text.isdecimal() or not 1 <= int(text) <= 31 or len(text) > 2:
        return 0, index
    last = index + 1
    if lower(tokens, last) in _SUFFIXES and tokens.joined(last):
        last += 1
    return int(text), last


def _spelt_day(tokens: Tokens, index: int) -> tuple[int, int]:
    """ "third", "twenty-first": a day of the month in words and the index after it; 0 where there is none."""
    ordinals, tens = number_words().ordinals, {"twenty": 20, "thirty": 30}.get(lower(tokens, index), 0)
    at = index + 1 + (word(tokens, index + 1) in {"-", "‑"}) if tens else index
    small = ordinals.get(lower(tokens, at), 30 if lower(tokens, at) == "thirtieth" else 0)
    if (tens and not 0 < small < 10) or not 0 < tens + small <= 31:
        return 0, index
    return tens + small, at + 1


def _spelt_day_first(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "the fourth of July", "the twenty-second of June"."""
    number, last = _spelt_day(tokens, index)
    month = month_at(tokens, last + 1) if number and lower(tokens, last) == "of" else 0
    if not month:
        return None
    year, end = year_after(tokens, last + 2)
    return _dated(tokens, index, end, year, month, number, context)


def _days_of_month(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "16 March 2014", "16th of March", "3-5 March", and in "3, 5 and 11 August" each day."""
    number, last = _number(tokens, index)
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
    if link in _DASHES or link in {"to", "and", ",", "or"}:
        return _listed_day(tokens, index, last, number, context)
    return None


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
    other, _ = _number(tokens, last + 1)
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
    spanning = (link in _DASHES and tokens.joined(last)) or link == "to"
    if spanning:
        return replace(rest, first=index, start=start, end=rest.end, value=f"{start}/{rest.end}")
    return replace(rest, first=index, last=last, start=start, end=start, value=str(start))


def year_after(tokens: Tokens, index: int) -> tuple[int | None, int]:
    """The year that follows a month or day, and the index after it; an abbreviation's full stop is passed."""
    at = index
    if word(tokens, at) == "." and tokens.joined(at) and len(tokens.words[at - 1]) <= 4:
        at += 1
    start = at
    if word(tokens, at) in {",", "of"}:
        at += 1
    text = word(tokens, at)
    if len(text) == 4 and text.isdecimal() and 1000 <= int(text) <= 2199 and not years.counts(tokens, at + 1):
        return int(text), at + 1
    if (
        len(text) == 2
        and text.isdecimal()
        and at == start
        and len(tokens.lowers[index - 1]) <= 4
        and start
        and int(text) > 31
    ):
        return years.full_year(text), at + 1
    if text in {"'", "’"} and word(tokens, at + 1).isdecimal() and len(word(tokens, at + 1)) == 2:
        return years.full_year(word(tokens, at + 1)), at + 2
    return None, index


def _dated(
    tokens: Tokens, first: int, last: int, year: int | None, month: int, number: int | None, context: Context
) -> Found | None:
    if year is not None:
        found = PartialDate(year, month) if number is None else day(year, month, number)
        if found is None:
            return Found(first, last, None, None, f"{year}-{month:02d}-XX")
        return Found(first, last, found, found, str(found))
    return yearless(tokens, first, last, month, number, context)


# ---------------------------------------------------------------------------------------------------- no year
def _told_year(tokens: Tokens, at: int, context: Context) -> tuple[int, int] | None:
    """ "March last year", "3 May of this year": the year and the index after it."""
    at += lower(tokens, at) == "of"
    step = {"last": -1, "this": 0, "next": 1}.get(lower(tokens, at))
    if step is None or lower(tokens, at + 1) != "year" or context.today is None:
        return None
    return context.today.year + step, at + 2


def yearless(tokens: Tokens, first: int, last: int, month: int, number: int | None, context: Context) -> Found | None:
    """A day or month without a year: of the year the text speaks of, else the nearest that fits the tense."""
    shown = f"XXXX-{month:02d}" + (f"-{number:02d}" if number else "")
    told = _told_year(tokens, last, context)
    if told is not None:
        found = PartialDate(told[0], month) if number is None else day(told[0], month, number)
        if found is not None:
            return Found(first, told[1], found, found, str(found), anchor="draft", inferred=True)
    base = context.anchor if _same_year(tokens, first, context) else None
    if context.today is None and base is None:
        return Found(first, last, None, None, shown)
    year = _nearest(
        month, number, context, first, base.first.year if base is not None and base.first is not None else None
    )
    found = PartialDate(year, month) if number is None else day(year, month, number)
    if found is None:
        return Found(first, last, None, None, f"XXXX-{month:02d}-XX")
    return Found(first, last, found, found, str(found), anchor="draft" if base is None else "context", inferred=True)


def _same_year(tokens: Tokens, first: int, context: Context) -> bool:
    """Whether the date before is written in full and so near that this one means its year."""
    anchor = context.anchor
    if anchor is None or anchor.anchor != "text" or anchor.first is None or anchor.first.month is None:
        return anchor is not None and context.today is None and anchor.first is not None
    return tokens.starts[first] - anchor.end < 200 and (
        context.today is None or anchor.first.year != context.today.year
    )


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
            return False
        if low in listed("happened") or (len(low) > 4 and low.endswith("ed") and low not in listed("future")):
            return True
    return False


# ---------------------------------------------------------------------------------------------------- names first
def _weekday_date(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "Friday, 14 March", "Sunday March 16, 2014", "Saturday the 5th of July"."""
    at = index + 1
    while lower(tokens, at) in {",", "the", "on", "morning", "afternoon", "evening", "night"} and at < index + 3:
        at += 1
    if at >= len(tokens.words):
        return None
    if tokens.words[at][0].isdecimal():
        found = _days_of_month(tokens, at, context)
    else:
        found = _month_first(tokens, at, context) if month_at(tokens, at) else None
    if found is None or (found.start is not None and found.start.day is None):
        return None
    return replace(found, first=index, weekday=tokens.lowers[index])


_AMBIGUOUS = frozenset({"may", "march", "mar", "jan", "sun", "sat", "dec", "april", "june", "august"})


def _month_first(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "March 16, 2014", "March 3-5", "May 2014", "March-May 2014", "March"."""
    month = month_at(tokens, index)
    at = index + 1
    if word(tokens, at) == "." and tokens.joined(at) and len(tokens.words[index]) <= 4:
        at += 1
    start = at + (lower(tokens, at) == "the")
    number, after = _number(tokens, start)
    if not number:
        number, after = _spelt_day(tokens, start)
    if number and not _measured(tokens, after):
        return _month_day(tokens, index, after, month, number, context)
    year, end = year_after(tokens, index + 1)
    if word(tokens, at) in _DASHES or lower(tokens, at) in {"to", "and"}:
        ranged = _month_range(tokens, index, at, month, context)
        if ranged is not None:
            return ranged
    if year is not None:
        found = PartialDate(year, month)
        return Found(index, end, found, found, str(found))
    return _bare_month(tokens, index, month, context)


def _bare_month(tokens: Tokens, index: int, month: int, context: Context) -> Found | None:
    low, before = tokens.lowers[index], lower(tokens, index - 1)
    if len(low) <= 4 and low not in {"june", "july", "may"} and before not in listed("leads"):
        return None
    if (
        low in _AMBIGUOUS
        and before not in listed("leads")
        and not (
            low in {"april", "june", "august"}
            and lower(tokens, index + 1) in {",", ".", "when", "and", "but", "after", "by", "to"}
            and before in {"the", "in", "this"}
        )
    ):
        return None
    if tokens.words[index].islower() and before not in listed("leads"):
        return None
    after = word(tokens, index + 1)
    if (after[:1].isupper() and before not in listed("leads")) or (
        before in listed("events") and word(tokens, index - 1)[0].isupper()
    ):
        return None
    return yearless(tokens, index, index + 1, month, None, context)


def _measured(tokens: Tokens, index: int) -> bool:
    after = lower(tokens, index)
    return (
        after in _MEASURES
        or (after in _DASHES and lower(tokens, index + 1) in {"member", "nation", "year", "km"})
        or (
            after in {",", "."}
            and tokens.joined(index)
            and word(tokens, index + 1).isdecimal()
            and tokens.joined(index + 1)
        )
    )


def _month_day(tokens: Tokens, index: int, after: int, month: int, number: int, context: Context) -> Found | None:
    last_number = 0
    if word(tokens, after) in _DASHES and tokens.joined(after):
        last_number, last = _number(tokens, after + 1)
        after = last if last_number > number else after
    year, end = year_after(tokens, after)
    found = _dated(tokens, index, end if year is not None else after, year, month, number, context)
    if found is None or not last_number > number or found.start is None:
        return found
    finish = day(found.start.year, month, last_number)
    return found if finish is None else replace(found, end=finish, value=f"{found.start}/{finish}")


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
