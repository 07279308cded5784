"""Whether two figures of a sentence are of two people: "She was born in 1933, and he is 56", "the elder is 91; the younger was born in 1946"."""

from __future__ import annotations

import re

from factcheck import lazy
from factcheck.consistency.base.lines import Line
from factcheck.lexicon import worded

_worded = worded("against_itself", "two_people")

_ANOTHER = _worded(r"\bthe (?:{one_of_two})\b", re.IGNORECASE)
_HE_SHE = _worded(r"\b({he})\b", re.IGNORECASE)


def told_of_two(line: Line, one: tuple[int, int], two: tuple[int, int]) -> bool:
    """Whether the words between two stretches of a sentence turn to somebody else."""
    first, second = sorted((one, two))
    between = line.text[first[1] : second[0]]
    before = _HE_SHE.findall(line.text[line.sentence.start : first[0]])
    behind = _HE_SHE.findall(between)
    turned = bool(before and behind) and before[-1].lower() != behind[-1].lower()
    if turned or _ANOTHER.search(between) is not None or _names_another(line, first, second):
        return True
    return any(
        (found.start() <= first[0] < found.end()) != (found.start() <= second[0] < found.end())
        for pattern in (_LIKENED, _BRACKET)
        for found in pattern.finditer(line.text, line.sentence.start, line.sentence.end)
    )


_LIKENED = lazy.pattern(r"\b(?:[Uu]nlike|[Ll]ike) [A-ZÀ-Þ][^,]*, who\b[^,]*,")
_BRACKET = _worded(r"\([A-ZÀ-Þ][^()]* (?:{lived}|[a-z]+ed)\b[^()]*\)")
"""Somebody with whom another is compared, and what is said of the one alone."""


def _names_another(line: Line, first: tuple[int, int], second: tuple[int, int]) -> bool:
    """Whether somebody is named before the first figure and somebody else before the second: "Ann Lee (aged 53) met Jo Day (born in 1936)"."""
    ahead = line.text[line.sentence.start : first[0]]
    named = [found[0] for found in _NAME.finditer(ahead) if found.start() or _FULL.match(ahead)]
    if not named:
        return False
    for found in _NAME.finditer(line.text, first[1], second[0]):
        if any(found[0] in one or one in found[0] for one in named):
            continue
        if ";" in line.text[first[1] : found.start()]:
            return True
        placed = _PLACED.search(line.text, first[1], found.start()) is not None
        if not placed or _DESCRIBED.match(line.text, found.end()):
            return True
    return False


_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_NAME = _worded(
    rf"(?<![\w’'-])(?!(?:{_MONTHS})\b)[A-ZÀ-Þ][\w’'.-]*[a-zß-ÿ](?: (?:[A-ZÀ-Þ][\w’'.-]*|(?:{{small}})(?:-[A-ZÀ-Þ][\w’'.-]*)?))*"
)
_FULL = _worded(r"[A-ZÀ-Þ][\w’'.-]*(?: [A-ZÀ-Þ]| (?:{small_few})[ -]|, | \()")
_PLACED = _worded(r"\b(?:{placed})(?: the)? \Z")
_DESCRIBED = _worded(r"(?: \(|, (?:{described}|an? \d|\d))")
