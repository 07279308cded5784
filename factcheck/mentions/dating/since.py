"""Years counted back from the draft's day to what a clause behind "since" tells: "it is nine years since Estonia joined NATO"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.frozen import replace
from factcheck.mentions.dating.context import Context, Found, listed, lower, words
from factcheck.mentions.dating.shifts import TIMES, moved_to
from factcheck.mentions.numerals import words as number_words
from factcheck.model.dates import PartialDate
from factcheck.model.tokens import Tokens

_FAR = 40
"""Tokens of a sentence on either side that are looked at."""
_ENDS = frozenset([".", "!", "?", ";", "\n"])
_QUOTES = frozenset('"“”')
_LONG = frozenset(["year", "decade"])


def counted(tokens: Tokens, index: int, at: int, value: Decimal, unit: str, context: Context) -> Found | None:
    """A number of years whose unit stands at a token, where the words around it count them from an event until now; none where the sentence gives a year itself, or quotes."""
    passed = _passed(tokens, at + 1)
    if unit not in _LONG or value % 1 or (passed is None and lower(tokens, at + 1) != "since"):
        return None
    opened = None if passed is not None else _opened(tokens, index)
    if (passed is None and opened is None) or _dated(tokens, index, -1) or _dated(tokens, at, 1):
        return None
    if opened == "will" and not _soon(tokens, index):
        return None
    years = value * TIMES.get(unit, 1)
    found = moved_to(index, at + 1, context.today, value, unit, -1, "draft", f"P{years.normalize():f}Y")
    if found is None or found.end is None or opened != "will":
        return found
    return replace(found, end=PartialDate(found.end.year + 1))


def _opened(tokens: Tokens, index: int) -> str | None:
    """How the words before a number tell that it counts up to now: "is", "has", "will"; None where they do not."""
    back = index - 1
    while back > 0 and tokens.lowers[back] in listed("since", "adverbs"):
        back -= 1
    if lower(tokens, back) in listed("since", "being"):
        verb = lower(tokens, back)
        return "is" if lower(tokens, back - 1) == "it" or verb == "it's" else None
    if lower(tokens, back) not in {"be", "been"}:
        return None
    back -= 1
    while back > 0 and tokens.lowers[back] in listed("since", "adverbs"):
        back -= 1
    helps = {"will": "will", "has": "has"}.get(lower(tokens, back))
    return helps if helps is not None and lower(tokens, back - 1) == "it" else None


def _soon(tokens: Tokens, index: int) -> bool:
    """Whether what will be so many years ago will be so within a year: nothing stands before "it will be" but a day, a month or a number of days."""
    back = index
    while back > 0 and lower(tokens, back) != "it":
        back -= 1
    for _ in range(_FAR):
        back -= 1
        word = lower(tokens, back)
        if not word or word in _ENDS:
            return True
        if not (word in listed("since", "near") or word.isdecimal() or _names_time(word)):
            return False
    return False


def _names_time(word: str) -> bool:
    """Whether a word is a number, a month or a day of the week."""
    return word in words("months") or word in words("weekdays") or word in number_words().starters


def _passed(tokens: Tokens, at: int) -> int | None:
    """Where "since" stands behind "have passed", "have gone by"."""
    if lower(tokens, at) not in {"have", "has"}:
        return None
    at += 1 + (lower(tokens, at + 1) in listed("since", "adverbs"))
    if lower(tokens, at) not in listed("since", "passed"):
        return None
    at += 1 + (lower(tokens, at + 1) in {"by", "away"})
    return at if lower(tokens, at) == "since" else None


def _dated(tokens: Tokens, at: int, step: int) -> bool:
    """Whether a sentence has a year, or a mark of a quotation, on one side of a token."""
    for _ in range(_FAR):
        at += step
        word = lower(tokens, at)
        if not word or word in _ENDS:
            return False
        if word in _QUOTES or (len(word) == len("1999") and word.isdecimal()):
            return True
    return False
