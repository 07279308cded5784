"""Dates written out: days, months, years, ranges, quarters, halves, seasons, decades, centuries, festivals."""

from __future__ import annotations

import datetime
import functools
import re
from dataclasses import replace

from factcheck.lexicon import table
from factcheck.mentions.dating.context import Context, Found, day, listed, lower, word, words
from factcheck.model.dates import PartialDate
from factcheck.model.tokens import Tokens, tokenise

_DASHES = frozenset({"-", "–", "—", "‑"})
_FULL = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_MEASURES = frozenset(
    ["%", "per", "percent", "million", "billion", "people", "km", "members", "member", "thousand", "bn"]
)
_LONG_RANGE = 150
_CENTURY_TURN = 30
"""Two-figure years up to this are of the present century."""


def read(tokens: Tokens, index: int, context: Context) -> Found | None:
    """The written date that begins at a token."""
    first = tokens.words[index]
    if first[0].isdecimal():
        return _numeric(tokens, index, context)
    low = tokens.lowers[index]
    if low in words("weekdays") and first[0].isupper():
        return _weekday_date(tokens, index, context)
    if low in words("months") and first[0].isupper():
        return _month_first(tokens, index, context)
    if low in words("ordinals") or low in {"q", "h"}:
        return _quarter(tokens, index, context)
    if low in words("seasons"):
        return _season(tokens, index)
    if low in words("decades"):
        return _decade_words(tokens, index)
    if first in {"'", "’", "‘"}:
        return _short_year(tokens, index)
    return _festival(tokens, index, context) or _century_words(tokens, index)


# ---------------------------------------------------------------------------------------------------- digits first
def _numeric(tokens: Tokens, index: int, context: Context) -> Found | None:
    return (
        _iso(tokens, index)
        or _slashed(tokens, index)
        or _days_of_month(tokens, index, context)
        or _century(tokens, index)
        or _year(tokens, index)
    )


def _iso(tokens: Tokens, index: int) -> Found | None:
    parts = tokens.words[index : index + 5]
    if (
        len(parts) < 5
        or parts[1] != "-"
        or parts[3] != "-"
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
        one, two, year, last = int(dotted[1]), int(dotted[2]), int(dotted[3]), index + 1
    else:
        parts = tokens.words[index : index + 5]
        if len(parts) < 5 or parts[1] != "/" or parts[3] != "/" or not all(part.isdecimal() for part in parts[::2]):
            return None
        if len(parts[4]) not in {2, 4} or not all(tokens.joined(index + step) for step in range(1, 5)):
            return None
        one, two, year, last = int(parts[0]), int(parts[2]), _full_year(parts[4]), index + 5
    found = day(year, two, one) or day(year, one, two)
    unsure = found is not None and one <= 12 and two <= 12 and one != two
    return None if found is None else Found(index, last, found, found, str(found), inferred=unsure)


def _full_year(text: str) -> int:
    number = int(text)
    return number if len(text) == 4 else number + (2000 if number <= _CENTURY_TURN else 1900)


def _number(tokens: Tokens, index: int) -> tuple[int, int]:
    """A day of the month at an index ("3", "3rd") and the index after it; 0 where there is none."""
    text = word(tokens, index)
    if not text.isdecimal() or not 1 <= int(text) <= 31 or len(text) > 2:
        return 0, index
    last = index + 1
    if lower(tokens, last) in _SUFFIXES and tokens.joined(last):
        last += 1
    return int(text), last


def _days_of_month(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "16 March 2014", "16th of March", "3-5 March", and in "3, 5 and 11 August" each day."""
    number, last = _number(tokens, index)
    if not number:
        return None
    month_at = last + (lower(tokens, last) == "of") + (lower(tokens, last) == "of" and lower(tokens, last + 1) == "the")
    month = _month(tokens, month_at)
    if month:
        year, end = _year_after(tokens, month_at + 1)
        return _dated(tokens, index, end, year, month, number, context)
    link = lower(tokens, last)
    if link in _DASHES or link in {"to", "and", ",", "or"}:
        return _listed_day(tokens, index, last, number, context)
    return None


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


def _month(tokens: Tokens, index: int) -> int:
    text = word(tokens, index)
    return int(words("months").get(text.lower(), 0)) if text[:1].isupper() else 0


def _year_after(tokens: Tokens, index: int) -> tuple[int | None, int]:
    """The year that follows a month or day, and the index after it; an abbreviation's full stop is passed."""
    at = index
    if word(tokens, at) == "." and tokens.joined(at) and len(tokens.words[at - 1]) <= 4:
        at += 1
    start = at
    if word(tokens, at) in {",", "of"}:
        at += 1
    text = word(tokens, at)
    if len(text) == 4 and text.isdecimal() and 1000 <= int(text) <= 2199 and not _counts(tokens, at + 1):
        return int(text), at + 1
    if (
        len(text) == 2
        and text.isdecimal()
        and at == start
        and len(tokens.lowers[index - 1]) <= 4
        and start
        and int(text) > 31
    ):
        return _full_year(text), at + 1
    if text in {"'", "’"} and word(tokens, at + 1).isdecimal() and len(word(tokens, at + 1)) == 2:
        return _full_year(word(tokens, at + 1)), at + 2
    return None, index


def _counts(tokens: Tokens, index: int) -> bool:
    return lower(tokens, index) in listed("counted") and not (lower(tokens, index) == "m" and not tokens.joined(index))


def _dated(
    tokens: Tokens, first: int, last: int, year: int | None, month: int, number: int | None, context: Context
) -> Found | None:
    if year is not None:
        found = PartialDate(year, month) if number is None else day(year, month, number)
        return None if found is None else Found(first, last, found, found, str(found))
    return yearless(tokens, first, last, month, number, context)


# ---------------------------------------------------------------------------------------------------- no year
def yearless(tokens: Tokens, first: int, last: int, month: int, number: int | None, context: Context) -> Found | None:
    """A day or month without a year: of the year the text speaks of, else the nearest that fits the tense."""
    shown = f"XXXX-{month:02d}" + (f"-{number:02d}" if number else "")
    base = context.anchor if _same_year(tokens, first, context) else None
    if context.today is None and base is None:
        return Found(first, last, None, None, shown)
    year = _nearest(
        month, number, context, first, base.first.year if base is not None and base.first is not None else None
    )
    found = PartialDate(year, month) if number is None else day(year, month, number)
    if found is None:
        return None
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
    return next((y for y in sorted(days, reverse=True) if days[y] <= today + datetime.timedelta(days=60)), today.year)


# ---------------------------------------------------------------------------------------------------- names first
def _weekday_date(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "Friday, 14 March", "Sunday March 16, 2014", "Saturday the 5th of July"."""
    at = index + 1
    while lower(tokens, at) in {",", "the", "on", "morning", "afternoon", "evening", "night"} and at < index + 3:
        at += 1
    if at >= len(tokens):
        return None
    if tokens.words[at][0].isdecimal():
        found = _days_of_month(tokens, at, context)
    else:
        found = _month_first(tokens, at, context) if _month(tokens, at) else None
    if found is None or (found.start is not None and found.start.day is None):
        return None
    return replace(found, first=index, weekday=tokens.lowers[index])


_AMBIGUOUS = frozenset({"may", "march", "mar", "jan", "sun", "sat", "dec", "april", "june", "august"})
_LEADS = frozenset(
    [
        "in",
        "since",
        "until",
        "till",
        "by",
        "last",
        "next",
        "this",
        "early",
        "late",
        "mid",
        "of",
        "from",
        "through",
        "during",
        "every",
        "each",
        "for",
        "after",
        "before",
        "to",
        "and",
        "between",
        "late-",
        "-",
        "or",
        "that",
        "previous",
        "following",
    ]
)


def _month_first(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "March 16, 2014", "March 3-5", "May 2014", "March-May 2014", "March"."""
    month = _month(tokens, index)
    at = index + 1
    if word(tokens, at) == "." and tokens.joined(at) and len(tokens.words[index]) <= 4:
        at += 1
    start = at + (lower(tokens, at) == "the")
    number, after = _number(tokens, start)
    if number and not _measured(tokens, after):
        return _month_day(tokens, index, after, month, number, context)
    year, end = _year_after(tokens, index + 1)
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
    if len(low) <= 4 and low not in {"june", "july", "may"} and before not in _LEADS:
        return None
    if (
        low in _AMBIGUOUS
        and before not in _LEADS
        and not (
            low in {"april", "june", "august"}
            and lower(tokens, index + 1) in {",", ".", "when", "and", "but", "after", "by", "to"}
            and before in {"the", "in", "this"}
        )
    ):
        return None
    after = word(tokens, index + 1)
    if after[:1].isupper() and before not in _LEADS:
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
    year, end = _year_after(tokens, after)
    found = _dated(tokens, index, end if year is not None else after, year, month, number, context)
    if found is None or not last_number > number or found.start is None:
        return found
    finish = day(found.start.year, month, last_number)
    return found if finish is None else replace(found, end=finish, value=f"{found.start}/{finish}")


def _month_range(tokens: Tokens, index: int, at: int, month: int, context: Context) -> Found | None:
    """ "March-May 2014", "from March to May 2014"."""
    other = _month(tokens, at + 1)
    if not other or (lower(tokens, at) == "and" and lower(tokens, index - 1) != "between"):
        return None
    if lower(tokens, at) == "to" and lower(tokens, index - 1) not in {"from", "between"} and not tokens.joined(at):
        return None
    year, end = _year_after(tokens, at + 2)
    if year is not None:
        first, last = PartialDate(year - (other < month), month), PartialDate(year, other)
        return Found(index, end, first, last, f"{first}/{last}")
    low = yearless(tokens, index, at + 2, month, None, context)
    if low is None or low.start is None:
        return None
    last = PartialDate(low.start.year + (other < month), other)
    return replace(low, end=last, value=f"{low.start}/{last}")


# ---------------------------------------------------------------------------------------------------- years
def _century(tokens: Tokens, index: int) -> Found | None:
    text = tokens.words[index]
    if (
        len(text) > 2
        or not text.isdecimal()
        or lower(tokens, index + 1) not in _SUFFIXES
        or not tokens.joined(index + 1)
    ):
        return None
    return _as_century(index, tokens, index + 2, int(text))


def _as_century(first: int, tokens: Tokens, at: int, number: int) -> Found | None:
    at += word(tokens, at) in _DASHES
    if lower(tokens, at) not in {"century", "centuries"}:
        return None
    start = (number - 1) * 100 + 1
    return Found(first, at + 1, PartialDate(max(start, 1)), PartialDate(start + 99), f"{number - 1:02d}")


def _century_words(tokens: Tokens, index: int) -> Found | None:
    from factcheck.mentions.numerals import words as numbers

    value = numbers().ordinals.get(tokens.lowers[index], 0)
    if value:
        return _as_century(index, tokens, index + 1, value)
    if tokens.lowers[index] == "twenty" and lower(tokens, index + 2) == "first":
        return _as_century(index, tokens, index + 3, 21)
    return None


def _year(tokens: Tokens, index: int) -> Found | None:
    """A year, a decade ("1980s") or a stretch of years ("2009-11", "between 2005 and 2010")."""
    text = tokens.words[index]
    if lower(tokens, index + 1) in {"bc", "bce"} and text.isdecimal() and len(text) <= 4:
        return Found(index, index + 2, None, None, f"BC{int(text):04d}")
    if len(text) != 4 or not text.isdecimal() or not 1000 <= int(text) <= 2199:
        return None
    if index and tokens.joined(index) and _no_year_after(tokens, index - 1):
        return None
    if _is_part_of_a_name(tokens, index):
        return None
    number = int(text)
    after = lower(tokens, index + 1)
    if after == "s" and tokens.joined(index + 1) and number % 10 == 0:
        return Found(index, index + 2, PartialDate(number), PartialDate(number + 9), f"{number // 10}")
    if after in {"'", "’"} and lower(tokens, index + 2) == "s" and number % 10 == 0 and tokens.joined(index + 2):
        return Found(index, index + 3, PartialDate(number), PartialDate(number + 9), f"{number // 10}")
    if after in {"'s", "’s"} and number % 10 == 0 and lower(tokens, index - 1) in {"the", "early", "late", "mid"}:
        return Found(index, index + 2, PartialDate(number), PartialDate(number + 9), f"{number // 10}")
    ranged = _years(tokens, index, number)
    if ranged is not None:
        return ranged
    if _counts(tokens, index + 1) or lower(tokens, index - 1) in listed("counted", "before"):
        return None
    if after in {"q", "h"} and word(tokens, index + 2) in {"1", "2", "3", "4"} and tokens.joined(index + 2):
        return _fiscal(index, index + 3, number, after, int(tokens.words[index + 2]))
    found = PartialDate(number)
    return Found(index, index + 1, found, found, str(found))


def _is_part_of_a_name(tokens: Tokens, index: int) -> bool:
    """Whether four digits belong to a phone number, a programme or an address: "250 1234", "Vision 2030", "1600 Penn Avenue"."""
    before = word(tokens, index - 1)
    if before.isdecimal() and len(before) > 2 and tokens.starts[index] - tokens.ends[index - 1] == 1 and not _full(before):
        return True
    if before[:1].isupper() and before.lower() in listed("programmes"):
        return True
    return word(tokens, index + 1)[:1].isupper() and lower(tokens, index + 2) in _streets() and word(tokens, index + 2)[0].isupper()


def _full(text: str) -> bool:
    return len(text) == 4 and 1000 <= int(text) <= 2199


@functools.cache
def _streets() -> frozenset[str]:
    return frozenset(table("identifiers")["address"]["after"]) - {"st", "court", "place", "close", "wall", "hill", "way", "walk", "square"}


def _no_year_after(tokens: Tokens, index: int) -> bool:
    """Whether a mark right before four digits makes them part of a price, a name or a fraction."""
    if tokens.words[index] == "-":
        return lower(tokens, index - 1) not in words("parts") and lower(tokens, index - 1) != "pre"
    return tokens.words[index] in {"$", "£", "€", "#", "/", "¥", "+", "№"}


def _years(tokens: Tokens, index: int, start: int) -> Found | None:
    link, text = lower(tokens, index + 1), word(tokens, index + 2)
    tight = link in _DASHES or link == "/"
    if not tight and not (link in {"to", "and", "until"} and len(text) == 4):
        return None
    if link == "and" and lower(tokens, index - 1) != "between":
        return None
    if link in {"to", "until"} and lower(tokens, index - 1) in {"in", "of"}:
        return None
    if not text.isdecimal() or len(text) not in {2, 4} or _counts(tokens, index + 3):
        return None
    if tight and (word(tokens, index + 3) in _DASHES or not tokens.joined(index + 2)) and len(text) == 2:
        return None
    end = int(text) if len(text) == 4 else start // 100 * 100 + int(text)
    if not start < end <= start + _LONG_RANGE:
        return None
    return Found(index, index + 3, PartialDate(start), PartialDate(end), f"{start}/{end}")


def _short_year(tokens: Tokens, index: int) -> Found | None:
    """ "’91", "the ’80s"."""
    text = word(tokens, index + 1)
    if (
        len(text) != 2
        or not text.isdecimal()
        or not tokens.joined(index + 1)
        or (index and tokens.joined(index) and tokens.words[index - 1].isalnum())
    ):
        return None
    if lower(tokens, index + 2) == "s" and tokens.joined(index + 2) and int(text) % 10 == 0:
        start = _full_year(text)
        return Found(index, index + 3, PartialDate(start), PartialDate(start + 9), f"{start // 10}")
    if (
        lower(tokens, index - 1) not in _LEADS
        and not _month(tokens, index - 1)
        and lower(tokens, index - 1) not in _SEASON_NAMES
    ):
        return None
    found = PartialDate(_full_year(text))
    return Found(index, index + 2, found, found, str(found))


_SEASON_NAMES = frozenset({"spring", "summer", "autumn", "winter"})


def _decade_words(tokens: Tokens, index: int) -> Found | None:
    """ "the nineties"; not a person in her seventies."""
    if lower(tokens, index - 1) not in {"the", "early", "late", "mid"} and not (
        lower(tokens, index - 1) == "-" and lower(tokens, index - 2) in {"mid", "nineteen"}
    ):
        return None
    start = int(words("decades")[tokens.lowers[index]])
    return Found(index, index + 1, PartialDate(start), PartialDate(start + 9), f"{start // 10}")


# ---------------------------------------------------------------------------------------------------- quarters, seasons
def _fiscal(first: int, last: int, year: int, unit: str, number: int) -> Found | None:
    size = {"q": 3, "quarter": 3, "h": 6, "half": 6}[unit]
    if not 1 <= number * size <= 12:
        return None
    value = f"{year}-{'Q' if size == 3 else 'H'}{number}"
    return Found(first, last, PartialDate(year, number * size - size + 1), PartialDate(year, number * size), value)


def _quarter(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "the first quarter of 2013", "Q4 2012", "the second half of last year", "the third quarter"."""
    low = tokens.lowers[index]
    if low in {"q", "h"}:
        number, at, unit = word(tokens, index + 1), index + 2, low
        if number not in {"1", "2", "3", "4"} or not tokens.joined(index + 1) or tokens.words[index] == "h":
            return None
        found_number = int(number)
    else:
        found_number, unit, at = int(words("ordinals")[low]), lower(tokens, index + 1), index + 2
        if unit not in {"quarter", "half"}:
            return None
        found_number = found_number if found_number > 0 else (4 if unit == "quarter" else 2)
    at_year = at + (lower(tokens, at) in {"of", ","})
    at_year += lower(tokens, at_year) == "the" and lower(tokens, at_year + 1) in {"fiscal", "financial"}
    year_text = word(tokens, at_year)
    if len(year_text) == 4 and year_text.isdecimal() and 1000 <= int(year_text) <= 2199:
        return _fiscal(index, at_year + 1, int(year_text), unit, found_number)
    decade = _decade_after(tokens, index, at_year, unit, found_number)
    if decade is not None or context.today is None:
        return decade
    pointer = {"last": -1, "this": 0, "next": 1, "the": 0}.get(year_text.lower())
    if lower(tokens, at) == "of" and pointer is not None and lower(tokens, at_year + 1) == "year":
        found = _fiscal(index, at_year + 2, context.today.year + pointer, unit, found_number)
        return None if found is None else replace(found, anchor="draft", inferred=True)
    return None


def _decade_after(tokens: Tokens, first: int, at: int, unit: str, number: int) -> Found | None:
    """ "the second half of the 1990s", "the first half of the 19th century"."""
    at += lower(tokens, at) == "the"
    if unit not in {"half", "quarter"} or not word(tokens, at)[:1].isdecimal():
        return None
    whole = _year(tokens, at) if len(tokens.words[at]) == 4 else _century(tokens, at)
    if whole is None or whole.start is None or whole.end is None or whole.start == whole.end:
        return None
    size = (whole.end.year - whole.start.year + 1) // (2 if unit == "half" else 4)
    start = whole.start.year + (number - 1) * size
    return Found(first, whole.last, PartialDate(start), PartialDate(start + size - 1), f"{start}/{start + size - 1}")


def _season(tokens: Tokens, index: int) -> Found | None:
    at = index + 1 + (lower(tokens, index + 1) == "of")
    text = word(tokens, at)
    if len(text) != 4 or not text.isdecimal() or not 1000 <= int(text) <= 2199:
        return None
    return season(index, at + 1, int(text), tokens.lowers[index])


def season(first: int, last: int, year: int, name: str) -> Found:
    """A season of a year; winter runs into the next."""
    start, end = words("seasons")[name]
    code = {"spring": "SP", "summer": "SU", "winter": "WI"}.get(name, "FA")
    return Found(first, last, PartialDate(year, start), PartialDate(year + (end < start), end), f"{year}-{code}")


@functools.cache
def festivals() -> dict[str, list[tuple[tuple[str, ...], tuple[int, int]]]]:
    """First word -> festivals that begin with it, longest first, with month and day."""
    found: dict[str, list[tuple[tuple[str, ...], tuple[int, int]]]] = {}
    for name, (month, number) in words("festivals").items():
        run = tuple(tokenise(name).lowers)
        found.setdefault(run[0], []).append((run, (month, number)))
    return {first: sorted(runs, key=lambda run: -len(run[0])) for first, runs in found.items()}


def _festival(tokens: Tokens, index: int, context: Context) -> Found | None:
    if not tokens.words[index][0].isupper():
        return None
    for run, (month, number) in festivals().get(tokens.lowers[index], ()):
        end = index + len(run)
        if tuple(tokens.lowers[index:end]) == run and lower(tokens, end) not in {
            "island",
            "tree",
            "market",
            "card",
            "present",
            "message",
            "speech",
        }:
            year, last = _year_after(tokens, end)
            return _dated(tokens, index, last if year is not None else end, year, month, number, context)
    return None
