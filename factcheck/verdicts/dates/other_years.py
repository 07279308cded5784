"""A date that is a source's but for its year: whether the draft may mean another thing than a slip."""

from __future__ import annotations

import functools
import re

from factcheck import lazy
from factcheck.lexicon import word_set
from factcheck.model.claims import Claim
from factcheck.model.dates import PartialDate

_AROUND = 80
"""Characters on either side of a date in which it may be told what else it is of."""


def is_once(claim: Claim, span: tuple[PartialDate, PartialDate], text: str, *, steps: bool = False) -> bool:
    """Whether a date is one day or month with its year written in one line, of what happened once; with `steps` false, not on the way to it."""
    date, sentence = claim.date, claim.sentence
    if date is None or date.inferred or span[0] != span[1] or span[0].month is None:
        return False
    if "\n" in text[date.start : date.end]:
        return False
    before = text[max(sentence.start, date.start - _AROUND) : date.start].rpartition(";")[2]
    after = text[date.end : min(sentence.end, date.end + _AROUND)].partition(";")[0]
    around = f"{before} {after} ".lower()
    return _kept("kept").search(around) is None and (steps or _kept("steps").search(around) is None)


@functools.cache
def _kept(which: str) -> re.Pattern[str]:
    words = sorted(word_set("verdicts", "other_years", which))
    return lazy.pattern(r"\b(?:" + "|".join(map(re.escape, words)) + ")")
