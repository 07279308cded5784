"""Quarters, halves and seasons: "the first quarter of 2013", "Q4 2012", "the summer of 2008"."""

from __future__ import annotations

import datetime

from factcheck.frozen import replace
from factcheck.mentions.dating.centuries import century
from factcheck.mentions.dating.context import Context, Found, listed, lower, word, words
from factcheck.mentions.dating.years import quarter_of, year, years_to
from factcheck.model.dates import PartialDate
from factcheck.model.tokens import Tokens


def quarter(tokens: Tokens, index: int, context: Context) -> Found | None:
    """ "the first quarter of 2013", "Q4 2012", "the second half of last year", "the third quarter"."""
    low = tokens.lowers[index]
    if low in {"q", "h"}:
        number, at, unit = word(tokens, index + 1), index + 2, low
        if number not in {"1", "2", "3", "4"} or not tokens.joined(index + 1) or tokens.words[index] == "h":
            return None
        found_number = int(number)
    else:
        hyphen = word(tokens, index + 1) == "-"
        found_number, unit, at = int(words("ordinals")[low]), lower(tokens, index + 1 + hyphen), index + 2 + hyphen
        if unit not in {"quarter", "half"}:
            return None
        found_number = found_number if found_number > 0 else (4 if unit == "quarter" else 2)
    at_year = at + (lower(tokens, at) in {"of", ","})
    at_year += lower(tokens, at_year) == "the" and lower(tokens, at_year + 1) in {"fiscal", "financial"}
    year_text = word(tokens, at_year)
    if len(year_text) == 4 and year_text.isdecimal() and 1000 <= int(year_text) <= 2199:
        return quarter_of(index, at_year + 1, int(year_text), unit, found_number)
    decade = _decade_after(tokens, index, at_year, unit, found_number)
    if decade is not None or context.today is None:
        return decade
    pointer = {"last": -1, "this": 0, "next": 1, "the": 0}.get(year_text.lower())
    if lower(tokens, at) == "of" and pointer is not None and lower(tokens, at_year + 1) == "year":
        found = quarter_of(index, at_year + 2, context.today.year + pointer, unit, found_number)
        return None if found is None else replace(found, anchor="draft", inferred=True)
    return _quarter_alone(tokens, index, at, unit, found_number, context)


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
    return _season_alone(tokens, index, name, context)


def _season_alone(tokens: Tokens, index: int, name: str, context: Context) -> Found | None:
    after = word(tokens, index + 1)
    if context.today is None or lower(tokens, index - 1) != "the" or lower(tokens, index - 2) not in listed("during"):
        return None
    if after[:1].isalnum() and after.lower() not in listed("function"):
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
