"""Years and longer: years, ranges of years, fiscal years, decades, centuries, quarters, halves, seasons."""

from __future__ import annotations

import datetime
import functools

from factcheck.frozen import replace
from factcheck.lexicon import table
from factcheck.mentions.dating.context import Context, Found, listed, lower, month_at, word, words
from factcheck.model.dates import PartialDate
from factcheck.model.tokens import Tokens

_DASHES = frozenset({"-", "–", "—", "‑"})
_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_LONG_RANGE = 150
_CENTURY_TURN = 30
"""Two-figure years up to this are of the present century."""


def bare_decade(tokens: Tokens, index: int) -> Found | None:
    """ "in the 80s"; not the temperature, nor somebody's age."""
    text = tokens.words[index]
    if len(text) != 2 or not text.isdecimal() or text[1] != "0" or text < "20" or not tokens.joined(index + 1):
        return None
    if lower(tokens, index + 1) != "s" or lower(tokens, index - 1 - (lower(tokens, index - 1) == "-")) not in {
        "the",
        "early",
        "late",
        "mid",
    }:
        return None
    around = {*tokens.lowers[max(0, index - 8) : index], *tokens.lowers[index + 2 : index + 6]}
    if around & listed("degrees"):
        return None
    start = 1900 + int(text)
    return Found(index, index + 2, PartialDate(start), PartialDate(start + 9), f"{start // 10}", inferred=True)


def full_year(text: str) -> int:
    """The year of four digits, or of two."""
    number = int(text)
    return number if len(text) == 4 else number + (2000 if number <= _CENTURY_TURN else 1900)


def counts(tokens: Tokens, index: int) -> bool:
    """Whether a word that makes the four digits before it a count stands at an index."""
    return lower(tokens, index) in listed("counted") and not (lower(tokens, index) == "m" and not tokens.joined(index))


def century(tokens: Tokens, index: int) -> Found | None:
    """ "the 19th century", "18th- and 19th-century"."""
    text = tokens.words[index]
    if (
        len(text) > 2
        or not text.isdecimal()
        or lower(tokens, index + 1) not in _SUFFIXES
        or not tokens.joined(index + 1)
    ):
        return None
    return _as_century(index, tokens, index + 2, int(text)) or _with_next_century(tokens, index, int(text))


def _with_next_century(tokens: Tokens, index: int, number: int) -> Found | None:
    """ "18th- and 19th-century", "the 18th and 19th centuries": the first of two."""
    at = index + 2 + (word(tokens, index + 2) in _DASHES)
    if lower(tokens, at) not in {"and", "to", "or"} or not word(tokens, at + 1).isdecimal():
        return None
    after = century(tokens, at + 1)
    if after is None or after.start is None or not 0 < number < after.start.year // 100 + 1:
        return None
    start = (number - 1) * 100 + 1
    return Found(index, index + 2, PartialDate(max(start, 1)), PartialDate(start + 99), f"{number - 1:02d}")


def _as_century(first: int, tokens: Tokens, at: int, number: int) -> Found | None:
    at += word(tokens, at) in _DASHES
    if lower(tokens, at) not in {"century", "centuries"}:
        return None
    if lower(tokens, at + 1) in {"bc", "bce"} or not 0 < number <= 30:
        return Found(first, at + 2, None, None, f"BC{number - 1:02d}") if 0 < number <= 30 else None
    start = (number - 1) * 100 + 1
    return Found(first, at + 1, PartialDate(max(start, 1)), PartialDate(start + 99), f"{number - 1:02d}")


def century_words(tokens: Tokens, index: int) -> Found | None:
    """ "the twentieth century"."""
    from factcheck.mentions.numerals import words as numbers

    value = numbers().ordinals.get(tokens.lowers[index], 0)
    if value:
        return _as_century(index, tokens, index + 1, value)
    if tokens.lowers[index] == "twenty" and lower(tokens, index + 2) == "first":
        return _as_century(index, tokens, index + 3, 21)
    return None


def year(tokens: Tokens, index: int) -> Found | None:
    """A year, a decade ("1980s") or a stretch of years ("2009-11", "between 2005 and 2010")."""
    text = tokens.words[index]
    if lower(tokens, index + 1) in {"bc", "bce"} and text.isdecimal() and len(text) <= 4:
        return Found(index, index + 2, None, None, f"BC{int(text):04d}")
    if word(tokens, index + 1) in {"AD", "CE"} and text.isdecimal() and len(text) <= 4 and int(text):
        return Found(index, index + 2, PartialDate(int(text)), PartialDate(int(text)), f"{int(text):04d}")
    if len(text) != 4 or not text.isdecimal() or not 1000 <= int(text) <= 2199:
        return None
    if index and tokens.joined(index) and _no_year_after(tokens, index - 1):
        return None
    if _is_part_of_a_name(tokens, index):
        return None
    number = int(text)
    after = lower(tokens, index + 1)
    if after == "s" and tokens.joined(index + 1) and number % 100 == 0 and number < 2000:
        return Found(index, index + 2, PartialDate(number), PartialDate(number + 99), f"{number // 100}", inferred=True)
    if after == "s" and tokens.joined(index + 1) and number % 10 == 0:
        return Found(index, index + 2, PartialDate(number), PartialDate(number + 9), f"{number // 10}")
    if after in {"'", "’"} and lower(tokens, index + 2) == "s" and number % 10 == 0 and tokens.joined(index + 2):
        return Found(index, index + 3, PartialDate(number), PartialDate(number + 9), f"{number // 10}")
    if after in {"'s", "’s"} and number % 10 == 0 and lower(tokens, index - 1) in {"the", "early", "late", "mid"}:
        return Found(index, index + 2, PartialDate(number), PartialDate(number + 9), f"{number // 10}")
    ranged = _years(tokens, index, number)
    if ranged is not None:
        return _as_fiscal(tokens, ranged)
    if counts(tokens, index + 1) or lower(tokens, index - 1) in listed("counted", "before"):
        return None
    if after in {"q", "h"} and word(tokens, index + 2) in {"1", "2", "3", "4"} and tokens.joined(index + 2):
        return _fiscal(index, index + 3, number, after, int(tokens.words[index + 2]))
    found = PartialDate(number)
    return _as_fiscal(tokens, Found(index, index + 1, found, found, str(found)))


def _is_part_of_a_name(tokens: Tokens, index: int) -> bool:
    """Whether four digits belong to a phone number, a programme or an address: "250 1234", "Vision 2030", "1600 Penn Avenue"."""
    before = word(tokens, index - 1)
    if (
        before.isdecimal()
        and len(before) > 2
        and tokens.starts[index] - tokens.ends[index - 1] == 1
        and not _full(before)
    ):
        return True
    if before[:1].isupper() and before.lower() in listed("programmes"):
        return True
    return (
        word(tokens, index + 1)[:1].isupper()
        and lower(tokens, index + 2) in _streets()
        and word(tokens, index + 2)[0].isupper()
    )


def _full(text: str) -> bool:
    return len(text) == 4 and 1000 <= int(text) <= 2199


@functools.cache
def _streets() -> frozenset[str]:
    return frozenset(table("identifiers")["address"]["after"]) - {
        "st",
        "court",
        "place",
        "close",
        "wall",
        "hill",
        "way",
        "walk",
        "square",
    }


def fiscal_year(tokens: Tokens, index: int) -> Found | None:
    """ "fiscal 2013", "FY2013-14", "financial year 2013/14": when it begins is the country's affair, so it is inferred."""
    at = index + 1 + (lower(tokens, index + 1) in {"year", "years"})
    found = year(tokens, at) if word(tokens, at)[:1].isdecimal() else None
    if found is None or found.value.startswith(("FY", "BC")):
        return None
    return replace(found, first=index, value=f"FY{found.value}", inferred=True)


def _as_fiscal(tokens: Tokens, found: Found) -> Found:
    """ "the 2013/14 financial year"."""
    if lower(tokens, found.last) in {"fiscal", "financial", "tax"} and lower(tokens, found.last + 1) == "year":
        return replace(found, last=found.last + 2, value=f"FY{found.value}", inferred=True)
    return found


def year_of_the_lord(tokens: Tokens, index: int) -> Found | None:
    """ "AD 79"."""
    text = word(tokens, index + 1)
    if not text.isdecimal() or len(text) > 4 or not int(text):
        return None
    found = PartialDate(int(text))
    return Found(index, index + 2, found, found, f"{int(text):04d}")


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
    if not text.isdecimal() or len(text) not in {2, 4} or counts(tokens, index + 3):
        return None
    if tight and (word(tokens, index + 3) in _DASHES or not tokens.joined(index + 2)) and len(text) == 2:
        return None
    end = int(text) if len(text) == 4 else start // 100 * 100 + int(text)
    if not start < end <= start + _LONG_RANGE:
        return None
    return Found(index, index + 3, PartialDate(start), PartialDate(end), f"{start}/{end}")


def short_year(tokens: Tokens, index: int) -> Found | None:
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
        start = full_year(text)
        return Found(index, index + 3, PartialDate(start), PartialDate(start + 9), f"{start // 10}")
    if (
        lower(tokens, index - 1) not in listed("leads")
        and not month_at(tokens, index - 1)
        and lower(tokens, index - 1) not in _SEASON_NAMES
    ):
        return None
    found = PartialDate(full_year(text))
    return Found(index, index + 2, found, found, str(found))


_SEASON_NAMES = frozenset({"spring", "summer", "autumn", "winter"})


def decade_words(tokens: Tokens, index: int) -> Found | None:
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
        return _fiscal(index, at_year + 1, int(year_text), unit, found_number)
    decade = _decade_after(tokens, index, at_year, unit, found_number)
    if decade is not None or context.today is None:
        return decade
    pointer = {"last": -1, "this": 0, "next": 1, "the": 0}.get(year_text.lower())
    if lower(tokens, at) == "of" and pointer is not None and lower(tokens, at_year + 1) == "year":
        found = _fiscal(index, at_year + 2, context.today.year + pointer, unit, found_number)
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
    found = _fiscal(first, at, year, "quarter", number)
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
        ranged = _years(tokens, at, int(text)) if words("seasons")[name][1] < words("seasons")[name][0] else None
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
