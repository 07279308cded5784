"""Quarters, halves and seasons: "the first quarter of 2013", "Q4 2012", "the summer of 2008"."""

from __future__ import annotations

import datetime

from factcheck.frozen import replace
from factcheck.mentions.dating.centuries import century
from factcheck.mentions.dating.context import Context, Found, listed, lower, word, words
from factcheck.mentions.dating.years import fiscal_year, full_year, quarter_of, year, years_to
from factcheck.model.dates import PartialDate
from factcheck.model.tokens import Tokens


def quarter(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "the first quarter of 2013", "Q4 2012", "4Q14", "Q4 FY13", "the second half of last year", "the third quarter"."""
    head = _head(tokens, index)
    if head is None:
        return _two_quarters(tokens, index)
    number, unit, at = head
    told = _year_told(tokens, at, tight=tokens.words[index].isdecimal())
    if told is not None:
        found = quarter_of(index, told[1], told[0], unit, number)
        return replace(found, value=f"FY{found.value}", inferred=True) if found is not None and told[2] else found
    at_year = at + (lower(tokens, at) in {"of", ","})
    decade = _decade_after(tokens, index, at_year, unit, number)
    if decade is not None or context.today is None:
        return decade
    pointer = {"last": -1, "this": 0, "next": 1, "the": 0}.get(lower(tokens, at_year))
    if lower(tokens, at) == "of" and pointer is not None and lower(tokens, at_year + 1) == "year":
        found = quarter_of(index, at_year + 2, context.today.year + pointer, unit, number)
        return None if found is None else replace(found, anchor="draft", inferred=True)
    if tokens.lowers[index] == "last":
        return None
    return _quarter_alone(tokens, index, at, unit, number, context)


def _two_quarters(tokens: Tokens, index: int) -> Found | None:
    """ "the second and third quarters of 2012": from the one to the end of the other."""
    number = int(words("ordinals").get(tokens.lowers[index], 0))
    if number < 1 or lower(tokens, index + 1) not in {"and", "to"} or lower(tokens, index + 3) not in _MORE:
        return None
    head = _head(tokens, index + 2, plural=True)
    told = None if head is None else _year_told(tokens, head[2], tight=False)
    if head is None or told is None or head[0] <= number:
        return None
    one = quarter_of(index, told[1], told[0], head[1], number)
    two = quarter_of(index, told[1], told[0], head[1], head[0])
    return None if one is None or two is None else replace(one, end=two.end, value=f"{one.start}/{two.end}")


_MORE = {"quarters": "quarter", "halves": "half"}


def _head(tokens: Tokens, index: int, *, plural: bool = False) -> tuple[int, str, int] | None:
    """ "Q4", "4Q", "2H", "third quarter", "second-half": which one, of what, and the index after it."""
    low = tokens.lowers[index]
    if low in {"q", "h"}:
        digit = word(tokens, index + 1)
        fits = digit in {"1", "2", "3", "4"} and tokens.joined(index + 1) and tokens.words[index] != "h"
        return (int(digit), low, index + 2) if fits else None
    if low in {"1", "2", "3", "4"}:
        fits = word(tokens, index + 1) in {"Q", "H"} and tokens.joined(index + 1)
        return (int(low), lower(tokens, index + 1), index + 2) if fits else None
    hyphen = word(tokens, index + 1) == "-"
    number, unit = int(words("ordinals").get(low, 0)), lower(tokens, index + 1 + hyphen)
    unit = _MORE.get(unit, unit) if plural else unit
    if not number or unit not in {"quarter", "half"}:
        return None
    return number if number > 0 else (4 if unit == "quarter" else 2), unit, index + 2 + hyphen


def _year_told(tokens: Tokens, at: int, *, tight: bool) -> tuple[int, int, bool] | None:
    """The year behind a quarter, the index after it, and whether it is a fiscal one: "of 2013", "'14", "FY13", "2013/14"."""
    if word(tokens, at) in {"'", "’"} and len(word(tokens, at + 1)) == 2 and word(tokens, at + 1).isdecimal():
        return full_year(tokens.words[at + 1]), at + 2, False
    if tight and tokens.joined(at) and len(word(tokens, at)) == 2 and word(tokens, at).isdecimal():
        return full_year(tokens.words[at]), at + 1, False
    at += lower(tokens, at) in {"of", ","}
    at += lower(tokens, at) == "the" and lower(tokens, at + 1) in {"fiscal", "financial"}
    if lower(tokens, at) in {"fiscal", "financial", "fy"}:
        found = fiscal_year(tokens, at)
        return None if found is None or found.start is None else (found.start.year, found.last, True)
    text = word(tokens, at)
    if len(text) != 4 or not text.isdecimal() or not 1000 <= int(text) <= 2199:
        return None
    pair = years_to(tokens, at, int(text)) if word(tokens, at + 1) in {"/", "-", "–"} else None
    if pair is not None and pair.end == PartialDate(int(text) + 1):
        return int(text), pair.last, True
    return int(text), at + 1, False


def fiscal(tokens: Tokens, index: int) -> Found | None:
    """ "FY13", "fiscal 2013", and "FY13 Q4"."""
    found = fiscal_year(tokens, index)
    if found is None or found.start is None or lower(tokens, found.last) != "q":
        return found
    head = _head(tokens, found.last)
    part = None if head is None else quarter_of(index, head[2], found.start.year, head[1], head[0])
    return found if part is None else replace(part, value=f"FY{part.value}", inferred=True)


def _quarter_alone(tokens: Tokens, first: int, at: int, unit: str, number: int, context: Context) -> Found | None:
    """ "in the third quarter", "third-quarter profit", "Q3": the last one begun, or the next where the sentence looks ahead."""
    today = context.today
    if unit not in {"quarter", "q"} or today is None or lower(tokens, at) in {"of", "final", "finals"} or number < 1:
        return None
    if unit == "quarter" and lower(tokens, first - 1) not in {"the", "in", "a"} and lower(tokens, at - 2) != "-":
        return None
    years = [today.year - 1, today.year, today.year + 1]
    begun = [year for year in years if datetime.date(year, number * 3 - 2, 1) <= today]
    year = (
        next((y for y in years if datetime.date(y, number * 3 - 2, 1) > today), years[-1])
        if context.future(first)
        else begun[-1]
    )
    found = quarter_of(first, at, year, "quarter", number)
    return None if found is None else replace(found, anchor="draft", inferred=True)


def _decade_after(tokens: Tokens, first: int, at: int, unit: str, number: int) -> Found | None:
    """ "the second half of the 1990s", "the first half of the 19th century"."""
    at += lower(tokens, at) == "the"
    if unit not in {"half", "quarter"} or not word(tokens, at)[:1].isdecimal():
        return None
    whole = year(tokens, at) if len(tokens.words[at]) == 4 else century(tokens, at)
    if whole is None or whole.start is None or whole.end is None or whole.start == whole.end:
        return None
    size = (whole.end.year - whole.start.year + 1) // (2 if unit == "half" else 4)
    start = whole.start.year + (number - 1) * size
    return Found(first, whole.last, PartialDate(start), PartialDate(start + size - 1), f"{start}/{start + size - 1}")


def season_of(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "spring 2013", "the summer of 2008", "winter 2013-14", and "over the summer"."""
    at, name = index + 1 + (lower(tokens, index + 1) == "of"), tokens.lowers[index]
    text = word(tokens, at)
    if len(text) == 4 and text.isdecimal() and 1000 <= int(text) <= 2199:
        ranged = years_to(tokens, at, int(text)) if words("seasons")[name][1] < words("seasons")[name][0] else None
        return season(index, at + 1 if ranged is None else ranged.last, int(text), name)
    if text in {"'", "’", "‘"} and len(word(tokens, at + 1)) == 2 and word(tokens, at + 1).isdecimal():
        return season(index, at + 2, full_year(word(tokens, at + 1)), name) if tokens.joined(at + 1) else None
    step = {"last": -1, "this": 0, "next": 1}.get(text.lower())
    if step is not None and lower(tokens, at + 1) == "year" and context.today is not None:
        return replace(season(index, at + 2, context.today.year + step, name), anchor="draft", inferred=True)
    return _season_alone(tokens, index, name, context)


def _season_alone(tokens: Tokens, index: int, name: str, context: Context) -> Found | None:
    after = word(tokens, index + 1)
    if context.today is None or lower(tokens, index - 1) != "the" or lower(tokens, index - 2) not in listed("during"):
        return None
    if after[:1].isalnum() and after.lower() not in listed("function") | listed("happened"):
        return None
    options = [season(index, index + 1, context.today.year + step, name) for step in (-1, 0, 1)]
    begun = [found for found in options if found.start is not None and found.start.first() <= context.today]
    ahead = [found for found in options if found not in begun]
    found = ahead[0] if (context.future(index) or lower(tokens, index - 2) in {"by", "until"}) and ahead else begun[-1]
    return replace(found, anchor="draft", inferred=True)


def season(first: int, last: int, year: int, name: str) -> Found:
    """A season of a year; winter runs into the next."""
    start, end = words("seasons")[name]
    code = {"spring": "SP", "summer": "SU", "winter": "WI"}.get(name, "FA")
    return Found(first, last, PartialDate(year, start), PartialDate(year + (end < start), end), f"{year}-{code}")
