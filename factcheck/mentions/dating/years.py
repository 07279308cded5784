"""Years and ranges of years, fiscal years."""

from __future__ import annotations

import functools

from factcheck.frozen import replace
from factcheck.lexicon import table, word_set
from factcheck.mentions.dating import bc
from factcheck.mentions.dating.context import DASHES, Found, listed, lower, month_at, word, words
from factcheck.mentions.dating.named import is_counted, year_is_name
from factcheck.model.dates import PartialDate
from factcheck.model.tokens import Tokens

_LONG_RANGE = 150


_CENTURY_TURN = 30
"""Two-figure years up to this are of the present century."""


def full_year(text: str) -> int:
    """The year of four digits, or of two."""
    number = int(text)
    return number if len(text) == 4 else number + (2000 if number <= _CENTURY_TURN else 1900)


def counts(tokens: Tokens, index: int) -> bool:
    """Whether a word that makes the four digits before it a count stands at an index."""
    return lower(tokens, index) in listed("counted") and not (lower(tokens, index) == "m" and not tokens.joined(index))


def year(tokens: Tokens, index: int) -> Found | None:
    """A year, a decade ("1980s") or a stretch of years ("2009-11", "between 2005 and 2010")."""
    text = tokens.words[index]
    if text.isdecimal() and len(text) <= 4 and (ancient := bc.years(tokens, index)) is not None:
        return ancient
    if word(tokens, index + 1) in {"AD", "CE"} and text.isdecimal() and len(text) <= 4 and int(text):
        return Found(index, index + 2, PartialDate(int(text)), PartialDate(int(text)), f"{int(text):04d}")
    if len(text) != 4 or not text.isdecimal() or not 1000 <= int(text) <= 2199:
        return None
    if index and tokens.joined(index) and _no_year_after(tokens, index - 1):
        return None
    if _counts_something(tokens, index) or _moved_to(tokens, index):
        return None
    if _is_part_of_a_name(tokens, index) or year_is_name(tokens, index) or is_counted(tokens, index):
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
    ranged = years_to(tokens, index, number)
    if ranged is not None:
        return _as_fiscal(tokens, ranged)
    if counts(tokens, index + 1) or (
        lower(tokens, index - 1) in listed("counted", "before") and not _hedged(tokens, index)
    ):
        return None
    if after in {"q", "h"} and word(tokens, index + 2) in {"1", "2", "3", "4"} and tokens.joined(index + 2):
        return quarter_of(index, index + 3, number, after, int(tokens.words[index + 2]))
    found = PartialDate(number)
    return _as_fiscal(tokens, Found(index, index + 1, found, found, str(found)))


def _counts_something(tokens: Tokens, index: int) -> bool:
    """ "has 1800 rooms", "with 1500 beds": four digits between a verb of having and a plural."""
    after = word(tokens, index + 1)
    plural = after.islower() and after.isalpha() and after.endswith("s") and after not in listed("function")
    return plural and len(after) > 3 and lower(tokens, index - 1) in listed("counted", "have")


def _moved_to(tokens: Tokens, index: int) -> bool:
    """ "the index fell to 1950": a level; "fell to 1990 levels" is a year."""
    after = lower(tokens, index + 1)
    verb = lower(tokens, index - 2)
    moved = lower(tokens, index - 1) == "to" and verb != "up" and verb in table("numbers")["context"]["moved"]
    return moved and (not after[:1].isalpha() or after in listed("function"))


def _hedged(tokens: Tokens, index: int) -> bool:
    """ "since at least 1998", "in about 1850", "no later than 2016": four digits that some word makes unsure are a year."""
    after = word(tokens, index + 1)
    if after[:1].isalpha() and after.lower() not in listed("function"):
        return False
    before = lower(tokens, index - 1)
    if before == "than":
        return lower(tokens, index - 2) in {"later", "earlier"}
    at = index - 2 - (before == "least")
    at -= lower(tokens, at) == "or"
    return before in listed("leads", "hedged") and lower(tokens, at) in listed("leads", "dated")


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
    return word_set("identifiers", "address", "after") - word_set("mentions", "years", "no_streets")


def fiscal_year(tokens: Tokens, index: int) -> Found | None:
    """ "fiscal 2013", "FY2013-14", "financial year 2013/14": when it begins is the country's affair, so it is inferred."""
    at = index + 1 + (lower(tokens, index + 1) in {"year", "years"})
    if tokens.lowers[index] == "fy" and (short := _short_fiscal_year(tokens, index)) is not None:
        return short
    found = year(tokens, at) if word(tokens, at)[:1].isdecimal() else None
    if found is None or found.value.startswith(("FY", "BC")):
        return None
    return replace(found, first=index, value=f"FY{found.value}", inferred=True)


def _short_fiscal_year(tokens: Tokens, index: int) -> Found | None:
    """ "FY13", "FY14/15"."""
    at = index + 1 + (word(tokens, index + 1) in {"'", "’"})
    text = word(tokens, at)
    if len(text) != 2 or not text.isdecimal() or not tokens.joined(at):
        return None
    start = full_year(text)
    other = word(tokens, at + 2) if word(tokens, at + 1) in {"/", "-", "–"} and tokens.joined(at + 2) else ""
    if len(other) == 2 and other.isdecimal() and full_year(other) == start + 1:
        end = PartialDate(start + 1)
        return Found(index, at + 3, PartialDate(start), end, f"FY{start}/{end}", inferred=True)
    return Found(index, at + 1, PartialDate(start), PartialDate(start), f"FY{start}", inferred=True)


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
    if tokens.words[index].isalpha():
        return tokens.lowers[index] not in {"c", "ca", "fy", "cy", "summer", "class"}
    return tokens.words[index] in {"$", "£", "€", "#", "/", "¥", "+", "№"}


def years_to(tokens: Tokens, index: int, start: int) -> Found | None:
    """A stretch of years: "2009-11", "between 2005 and 2010"."""
    link, text = lower(tokens, index + 1), word(tokens, index + 2)
    tight = link in DASHES or link == "/"
    if not tight and not (link in {"to", "and", "until"} and len(text) == 4):
        return None
    if link == "and" and lower(tokens, index - 1) != "between":
        return None
    if link in {"to", "until"} and lower(tokens, index - 1) in {"in", "of"}:
        return None
    if not text.isdecimal() or len(text) not in {2, 4} or counts(tokens, index + 3):
        return None
    if tight and (word(tokens, index + 3) in DASHES or not tokens.joined(index + 2)) and len(text) == 2:
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


def quarter_of(first: int, last: int, year: int, unit: str, number: int) -> Found | None:
    """A quarter or half of a year; None where a year has no such one."""
    size = {"q": 3, "quarter": 3, "h": 6, "half": 6}[unit]
    if not 1 <= number * size <= 12:
        return None
    value = f"{year}-{'Q' if size == 3 else 'H'}{number}"
    return Found(first, last, PartialDate(year, number * size - size + 1), PartialDate(year, number * size), value)
