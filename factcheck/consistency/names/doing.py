"""Whether a verb behind a name has a person for its subject."""

from __future__ import annotations

import functools
import re

from factcheck import lazy
from factcheck.consistency.names.naming import Name, saying, words_of
from factcheck.lexicon import either


def does(text: str, name: Name) -> bool:
    """Whether a verb follows that has a person for its subject as well as a thing."""
    return _doing().match(text[name.end : min(name.sentence.end, name.end + 40)]) is not None


@functools.cache
def _doing() -> re.Pattern[str]:
    verbs = either(words_of("tells", "does", "acts"))
    return lazy.pattern(
        rf"(?:[’']s)?(?:, whos?e?\b|,? (?:also|so far|later|then|now|never|has|had|will)? ?(?:{verbs}|[a-z]{{2,}}ed)\b)"
    )


def apposed_and_speaks(text: str, name: Name) -> bool:
    """Whether a saying verb follows behind an apposition: "Alison Crane, prosecuting, said"."""
    found = _APPOSED.match(text[name.end : min(name.sentence.end, name.end + 90)])
    return found is not None and found["verb"] in saying()


_APPOSED = lazy.pattern(r", [^,.;:“”\"]{2,60}, (?P<verb>[a-z]+)\b")


def placed(text: str, name: Name) -> bool:
    """Whether a name stands where a place does: "in Marton"."""
    return _PLACED.search(text[max(0, name.outer - 9) : name.outer]) is not None


_PLACED = lazy.pattern(r"\b(?:in|at|near|to|from|of|through|outside)\s+$")
