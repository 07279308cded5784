"""Whether a verb behind a name has a person for its subject."""

from __future__ import annotations

import functools
import re

from factcheck import lazy
from factcheck.consistency.names.naming import Name, callings, roles, saying, words_of
from factcheck.lexicon import either, word_set, worded

_worded = worded("against_itself", "doing")


def does(text: str, name: Name) -> bool:
    """Whether a verb follows that has a person for its subject as well as a thing."""
    return _doing().match(text[name.end : min(name.sentence.end, name.end + 40)]) is not None


@functools.cache
def _doing() -> re.Pattern[str]:
    verbs = either(words_of("tells", "does", "acts"))
    return _worded(rf"(?:[’']s)?(?:, whos?e?\b|,? (?:{{then}})? ?(?:{verbs}|[a-z]{{2,}}ed)\b)")


def is_human(text: str, name: Name) -> bool:
    """Whether what follows a lone name is done by people only: "Brandvold left without a word", "LeBlanc drove her to Sydney"."""
    after = text[name.end : min(name.sentence.end, name.end + 90)]
    if _human().match(after) is not None:
        return True
    plain = name.words[-1].endswith(tuple(words_of("tells", "abstract")))
    return name.opens and not plain and _OF_ONE.match(after) is not None


@functools.cache
def _human() -> re.Pattern[str]:
    aside = r"(?:, [^,.;:“”\"]{2,30},)?"
    return _worded(rf"{aside} (?:{{had}} )?(?:{either(words_of('tells', 'human'))})(?!\w)")


_OF_ONE = _worded(
    r"(?:, [^,.;:“”\"]{2,30},)? (?:{had} )?(?:[a-z]{2,}ed|{did})"
    r"(?: [a-z’'-]+){0,6}? (?:{self}) "
)


def apposed_and_speaks(text: str, name: Name) -> bool:
    """Whether a saying verb follows behind an apposition: "Alison Crane, prosecuting, said"."""
    found = _APPOSED.match(text[name.end : min(name.sentence.end, name.end + 90)])
    return found is not None and found["verb"] in saying()


_APPOSED = lazy.pattern(r", [^,.;:“”\"]{2,60}, (?P<verb>[a-z]+)\b")


def is_called(text: str, name: Name) -> bool:
    """Whether what stands behind a name says what somebody does, or how old somebody is: "Nakamura, a plasterer, has", "Hale, 34, was"."""
    after = text[name.end : min(name.sentence.end, name.end + 60)]
    if _OLD.match(after) is not None:
        return True
    told = _WHO.match(after)
    if told is None:
        return False
    noun = told["noun"]
    if noun in words_of("tells", "firms"):
        return False
    known = noun in callings() | roles() | words_of("tells", "names_too")
    return known or (
        told["one"] != "the" and noun.endswith(tuple(words_of("tells", "who_does"))) and noun not in word_set(*_THINGS)
    )


_OLD = lazy.pattern(r", \d{2}, (?:[a-z]|[A-Z][a-z]+[’']s )")
_WHO = lazy.pattern(
    r", (?P<one>an?|the) (?:[a-z-]+ ){0,2}?(?P<noun>[a-z-]+)(?:,|\.|;| (?:of|from|at|in|with|who|and|by|for) )"
)
_THINGS = ("against_itself", "capital_runs", "things")


def placed(text: str, name: Name) -> bool:
    """Whether a name stands where a place does: "in Marton"."""
    return _PLACED.search(text[max(0, name.outer - 9) : name.outer]) is not None


_PLACED = _worded(r"\b(?:{placed})\s+$")
