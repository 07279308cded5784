"""The words a date stands in, with the noun that a relative clause is about."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left, bisect_right

from factcheck import lazy
from factcheck.frozen import dataclass
from factcheck.lexicon import word_set, worded
from factcheck.verdicts.base.context import Case
from factcheck.verdicts.dates.told_then import stems

_worded = worded("verdicts", "event_clauses")

_CONTEXT = 400
"""Characters before a sentence in which places may be named that are not named again."""


@dataclass(frozen=True, slots=True)
class EventClause:
    """The words a date stands in, with the noun that a relative clause is about, and those around it."""

    text: str
    date: tuple[int, int]
    stems: frozenset[str]
    around: frozenset[str]


_BREAK = lazy.pattern(r"[;:()—–]|,(?!\d)| - ")
_RELATIVE = _worded(r"\s*{who}\b", re.IGNORECASE)
_FRONTED = _worded(r"\s*{on}?\s*{early}?\s*\Z", re.IGNORECASE)
WORDS = lazy.pattern(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


@functools.lru_cache(maxsize=8)
def _cuts(text: str) -> tuple[list[int], list[int]]:
    """Where the marks between the clauses of a sentence begin and end, its own two ends included."""
    marks = [m.span() for m in _BREAK.finditer(text)]
    return [-1, *(start for start, _ in marks), len(text)], [0, *(end for _, end in marks), len(text)]


_around = functools.lru_cache(maxsize=8)(stems)
"""The stems of a sentence and what stands before it, asked for once a date."""


@functools.lru_cache(maxsize=8)
def _words(text: str) -> frozenset[str]:
    """The words of a sentence, in lower case, asked for once a date."""
    return frozenset(word.lower() for word in WORDS.findall(text))


_REACH = 300
"""Characters on either side of a date beyond which a clause is cut: a row of a table may have no end."""


def clause_of(case: Case) -> EventClause | None:
    """The clause in which a claim's date stands; None where its words, or its sentence's, tell of no real event."""
    claim = case.claim
    assert claim.date is not None
    begin, end = claim.sentence.start, max(claim.sentence.end, claim.date.end)  # a long date may run over a sentence
    text = case.text[begin:end]
    at, to = claim.date.start - begin, claim.date.end - begin
    starts, cuts = _cuts(text)
    low = bisect_right(cuts, at) - 1
    high = next(cut for cut in range(bisect_left(cuts, to), len(cuts)) if not at <= starts[cut] < to)
    first, last = cuts[low], cuts[high]
    if _FRONTED.match(text, first, at) and not text[to:last].strip(" ,.;:"):
        last = cuts[min(high + 1, len(cuts) - 1)]
    elif _RELATIVE.match(text, first) and first:
        first = cuts[low - 1]
        if _RELATIVE.match(text, first) and first:
            first = cuts[low - 2]
    first, last = max(first, at - _REACH), min(last, to + _REACH)
    core = text[first:last]
    words = {word.lower() for part in (text[first:at], text[to:last]) for word in WORDS.findall(part)}
    if words & word_set("paraphrases", "words", "unless") or _words(text) & word_set("paraphrases", "words", "fiction"):
        return None
    around = case.text[max(0, begin - _CONTEXT) : end]
    return EventClause(core, (at - first, to - first), stems(core), _around(around))
