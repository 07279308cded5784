"""Whether two figures of a sentence are of two people: "She was born in 1933, and he is 56", "the elder is 91; the younger was born in 1946"."""

from __future__ import annotations

import re

from factcheck import lazy
from factcheck.consistency.base.lines import Line

_ANOTHER = lazy.pattern(r"\bthe (?:younger|elder|older|other|one|former|latter|first|second|third)\b", re.IGNORECASE)
_HE_SHE = lazy.pattern(r"\b(he|she)\b", re.IGNORECASE)


def told_of_two(line: Line, one: tuple[int, int], two: tuple[int, int]) -> bool:
    """Whether the words between two stretches of a sentence turn to somebody else."""
    first, second = sorted((one, two))
    between = line.text[first[1] : second[0]]
    before = _HE_SHE.findall(line.text[line.sentence.start : first[0]])
    behind = _HE_SHE.findall(between)
    turned = bool(before and behind) and before[-1].lower() != behind[-1].lower()
    return turned or _ANOTHER.search(between) is not None
