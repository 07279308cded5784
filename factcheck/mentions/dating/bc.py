"""Years with their era: "44 BC", "58-50 BC", "the 490s BC", "27 BC to AD 14", "15 March 44 BC", "122-128 AD"."""

from __future__ import annotations

from factcheck.mentions.dating.context import DASHES, Found, lower, word
from factcheck.model.dates import PartialDate
from factcheck.model.tokens import Tokens


def before_christ(tokens: Tokens, at: int) -> int | None:
    """The index after "BC", "BCE" or "B.C." at an index; None where none stands there."""
    if lower(tokens, at) in {"bc", "bce"}:
        return at + 1
    dotted = [*tokens.words[at : at + 3]] == ["B", ".", "C"] and tokens.joined(at + 2)
    return at + 3 + (word(tokens, at + 3) == "." and tokens.joined(at + 3)) if dotted else None


def year_at(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """A year before the common era at an index, and the index after it."""
    text = word(tokens, at)
    if not text.isdecimal() or len(text) > 4 or not int(text):
        return None
    end = before_christ(tokens, at + 1)
    return None if end is None else (int(text), end)


def years(tokens: Tokens, index: int) -> Found | None:
    """A year, a decade or a stretch of years before the common era."""
    text, after = tokens.words[index], lower(tokens, index + 1)
    if after in {"bc", "bce", "b"}:
        found = year_at(tokens, index)
        return None if found is None else _from(tokens, index, *found)
    if after == "s" and text[-1] == "0" and tokens.joined(index + 1):
        end = before_christ(tokens, index + 2)
        return None if end is None else Found(index, end, None, None, f"BC{int(text) // 10:03d}")
    linked = after in DASHES or after == "to" or (after == "and" and lower(tokens, index - 1) == "between")
    if linked and word(tokens, index + 3) in {"AD", "CE"}:
        return _of_our_era(tokens, index)
    last = year_at(tokens, index + 2) if linked else None
    if last is None or last[0] >= int(text):
        return None
    return Found(index, last[1], None, None, f"BC{int(text):04d}/BC{last[0]:04d}")


def _of_our_era(tokens: Tokens, index: int) -> Found | None:
    """ "between 122 and 128 AD"."""
    one, other = tokens.words[index], tokens.words[index + 2]
    if not other.isdecimal() or len(other) > _DIGITS or not 0 < int(one) < int(other):
        return None
    first, last = PartialDate(int(one)), PartialDate(int(other))
    return Found(index, index + 4, first, last, f"{first}/{last}")


_DIGITS = 4


def _from(tokens: Tokens, index: int, year: int, end: int) -> Found:
    """A year before the common era, and where the text goes on to another or to one after, the years to that."""
    value = f"BC{year:04d}"
    link = lower(tokens, end)
    spanning = (
        link in DASHES or link in {"to", "until", "till"} or (link == "and" and lower(tokens, index - 1) == "between")
    )
    if spanning:
        until = year_at(tokens, end + 1)
        if until is not None and until[0] < year:
            return Found(index, until[1], None, None, f"{value}/BC{until[0]:04d}")
        era = word(tokens, end + 1) in {"AD", "CE"}
        text = word(tokens, end + 1 + era)
        if text.isdecimal() and 0 < len(text) <= 4 and (era or word(tokens, end + 2) in {"AD", "CE"}):
            return Found(index, end + 3, None, None, f"{value}/{int(text):04d}")
    return Found(index, end, None, None, value)


def day_of(tokens: Tokens, first: int, at: int, month: int, number: int | None) -> Found | None:
    """A month or day with a year before the common era behind it: "March 44 BC", "15 March, 44 BC"."""
    found = year_at(tokens, at + (word(tokens, at) in {",", "of"}))
    if found is None:
        return None
    value = f"BC{found[0]:04d}-{month:02d}" + (f"-{number:02d}" if number else "")
    return Found(first, found[1], None, None, value)
