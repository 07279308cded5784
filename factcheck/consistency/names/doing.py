"""Whether a verb behind a name has a person for its subject."""

from __future__ import annotations

import functools
import re

from factcheck import lazy
from factcheck.consistency.names.naming import Name, saying, words_of
from factcheck.lexicon import either, worded

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


def placed(text: str, name: Name) -> bool:
    """Whether a name stands where a place does: "in Marton"."""
    return _PLACED.search(text[max(0, name.outer - 9) : name.outer]) is not None


_PLACED = _worded(r"\b(?:{placed})\s+$")
