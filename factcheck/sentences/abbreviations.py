"""Whether a full stop behind a word ends a sentence: abbreviations, initials, times."""

from __future__ import annotations

import functools
import re

from factcheck import lazy
from factcheck.lexicon import table

_INITIALS = lazy.pattern(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}|ph\.d", re.IGNORECASE)


_WORDS = lazy.pattern(r"\S+")


@functools.cache
def _table(name: str) -> frozenset[str]:
    return frozenset(word.lower() for word in table("abbreviations")[name])


def initial_ends(word: str, before: str) -> bool:
    """ "Albert I. Jones" goes on; "you and I. Did" ends, and "it was 38C. Rain fell"."""
    if before[-1:].isdecimal() and len(before.split()) > 1:
        return True
    named = before.split()[-1:] and before.split()[-1][:1].isupper()
    return word == "I" and not named


def _in_brackets(word: str, before: str) -> bool:
    """ "(b. 1952)", "(b. Eisenach, d. Leipzig)": a short word that begins brackets, or a letter inside them."""
    if not word.islower() or len(word) > _SHORT_WORD or "(" not in before[-_BRACKETS:]:
        return False
    return before.endswith("(") or (len(word) == 1 and before[-1:] == " " and before.rfind("(") > before.rfind(")"))


_SHORT_WORD = 4


_BRACKETS = 60


def word_ends(word: str, before: str, follow: str, marks: str) -> bool:
    """Whether the full stop behind a word ends a sentence, by the word and what stands around it."""
    lower = word.lower()
    if _in_brackets(word, before):
        return False
    if lower in _table("units") and before.rstrip()[-1:].isdigit() and follow[:1].isupper():
        return True
    if len(marks) > 1 and marks[1:].strip("."):
        return True
    if lower in _table("never"):
        return False
    if lower in _table("number") and not (len(lower) == 1 and before[-1:].isalnum()):
        return not follow[:1].isdigit() and (lower in _table("months") or not follow[:1].isupper() or len(lower) > 2)
    if _INITIALS.fullmatch(lower) or lower in _table("maybe"):
        opening = _WORDS.match(follow.lstrip("“\"'‘("))
        opens = opening is not None and opening[0].strip(",.;:?!").lower() in _table("openers")
        late = lower in {"a.m", "p.m"} and len(before.split()) > _SHORT
        return opens or (late and follow[:1].isupper() and not _names_a_time(follow))
    return True


_SHORT = 2
"""Words before "5 a.m." with which no sentence is whole yet."""


def _names_a_time(follow: str) -> bool:
    """Whether a weekday, month or time zone follows: "at 5 p.m. Friday"."""
    opening = _WORDS.match(follow)
    word = opening[0].strip(",.") if opening is not None else ""
    return word.lower() in _table("times") or (word.isupper() and len(word) in {2, 3, 4})
