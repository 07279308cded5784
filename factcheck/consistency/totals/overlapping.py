"""Parts that may overlap, so that they need not add up: "Of the 80 members, 50 speak Welsh, 40 speak French"; "300 had a cough, 250 a fever"."""

from __future__ import annotations

import functools
import re
from decimal import Decimal

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found
from factcheck.consistency.base.results import NO_SUM
from factcheck.lexicon import worded
from factcheck.model.lists import Label

_worded = worded("against_itself", "overlapping")
_NUMBER = rf"(?:\d|\b(?:[a-z]+-)?(?:{lexicon.options('against_itself', 'overlapping', 'numbers')}))"
"""A number, in figures or in words."""


@functools.cache
def _both() -> re.Pattern[str]:
    """What one of several may do or have besides the other."""
    both = lexicon.options("against_itself", "overlapping", "both")
    does = lexicon.options("against_itself", "overlapping", "does")
    return lazy.pattern(rf"(?<![\w’'-])(?:{both})(?![\w’'-])|{_NUMBER} (?:[a-z]+ )?(?:{does})(?![\w’'-])")


def may_overlap(found: Found, text: str) -> bool:
    """Whether what does not add up are numbers of some who may be counted twice."""
    if found.claim.kind != "sum-check" or found.verdict.label not in {Label.REFUTED, Label.CONFLICTING}:
        return False
    if not found.verdict.explanation.startswith(NO_SUM):
        return False
    if found.claim.quantity is not None and found.claim.quantity.measure in _ONCE:
        return False
    sentence = found.claim.sentence
    told = " ".join(text[sentence.start : sentence.end].lower().split())
    return _both().search(told) is not None or (len(_HAVE.findall(told)) > 1 and _is_over(found))


_ONCE = frozenset({"length", "area", "money"})
"""What is measured, of which no part is another's, too: "1,498 km with Mozambique, 847 with Zambia"."""
_HAVE = _worded(rf"{_NUMBER} (?:[a-z]+ )?with (?!\d|{{counted}}|no\W)")
"""What each of some has, which another may have, too: "120 with balconies, 150 with parking"."""


def _is_over(found: Found) -> bool:
    """Whether the parts come to more than their whole, which is told first."""
    computed, whole = found.verdict.evidence[0].value, found.verdict.evidence[1:2]
    return (
        computed is not None
        and bool(whole)
        and whole[0].value is not None
        and Decimal(computed) > Decimal(whole[0].value)
    )
