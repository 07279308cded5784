"""Months without a year: "in March", "April’s inflation figure", "the March quarter"; "may" and Jan Smith are none."""

from __future__ import annotations

from factcheck.frozen import replace
from factcheck.mentions.dating import years
from factcheck.mentions.dating.context import Context, Found, listed, lower, word, words
from factcheck.mentions.dating.numeric import year_after
from factcheck.mentions.dating.yearless import yearless
from factcheck.model.tokens import Tokens

_AMBIGUOUS = frozenset({"may", "march", "mar", "jan", "sun", "sat", "dec", "april", "june", "august"})


def _owns(tokens: Tokens, index: int) -> bool:
    """ "April’s inflation figure", "March's vote", "October's output": a month that has something; "May" stays a name."""
    low = tokens.lowers[index]
    if lower(tokens, index + 1) not in {"'s", "’s"} or len(low) < 4 or low == "sept":
        return False
    if low in listed("uncased") - {"april"}:
        return word(tokens, index + 2)[:1].islower()
    return not listed("monthly").isdisjoint(tokens.lowers[index + 2 : index + 5])


def bare(tokens: Tokens, index: int, month: int, context: Context) -> Found | None:
    """A month without a year, where its name can be nothing else."""
    low, before = tokens.lowers[index], lower(tokens, index - 1)
    if lower(tokens, index + 1) == "quarter" and month % 3 == 0 and before == "the":
        return _quarter_to(tokens, index, month, context)
    if _owns(tokens, index):
        return yearless(tokens, index, index + 1, month, None, context)
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
    if low in _AMBIGUOUS and before in {"and", "or", "of", "for", "to", "that", "from"} and _is_surname(after):
        return None
    if (after[:1].isupper() and before not in listed("leads")) or (
        before in listed("events") and word(tokens, index - 1)[0].isupper()
    ):
        return None
    return yearless(tokens, index, index + 1, month, None, context)


def _quarter_to(tokens: Tokens, index: int, month: int, context: Context) -> Found | None:
    """ "the March quarter": the one that ends with it."""
    year, last = year_after(tokens, index + 2)
    found = None if year is not None else yearless(tokens, index, index + 2, month, None, context)
    if year is None and (found is None or found.start is None):
        return found
    year = year if year is not None or found is None or found.start is None else found.start.year
    whole = years.quarter_of(index, last if found is None else index + 2, int(year or 0), "quarter", month // 3)
    return whole if whole is None or found is None else replace(whole, anchor=found.anchor, inferred=True)


def _is_surname(text: str) -> bool:
    """Whether a word with a capital is no month or weekday: "Prince Harry and Jan Smith"."""
    return text[:1].isupper() and text.lower() not in words("months") and text.lower() not in words("weekdays")
