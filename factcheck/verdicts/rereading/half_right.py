"""A date whose subject is not sure, and of which a source has all but one part: "in power since November 2006", of the one who took office on 11 November 2008.

Somebody else's date, or that of something else, would hardly share its month, or day and year, with the likeliest subject's: the other part is wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.lexicon import word_set
from factcheck.model.claims import Claim, Named
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.decide import decide
from factcheck.verdicts.grounds import Decided, Grounds

_DATED = frozenset({"date", "term"})
"""Operators of kinds whose value is a date of their subject."""
_GENERATION = 25
"""Years a wrong year lies off at most."""
_WORD = lazy.pattern(r"[a-z]+(?:-[a-z]+)*")


def reread(decided: Sequence[Decided], grounds: Grounds) -> list[Decided]:
    """The claims with their verdicts; an open date that is half right of its subject, and right of nobody else, is refuted."""
    return [_reread(one, grounds) if _is_open(one, grounds) else one for one in decided]


def _is_open(one: Decided, grounds: Grounds) -> bool:
    """Whether a date is left open for its subject alone, or as one of the steps into an office, and a source dates it otherwise."""
    claim, verdict = one
    if verdict.label is not Label.NOT_ENOUGH_INFO or claim.doubt is not None or claim.modality != "asserted":
        return False
    if claim.kind not in grounds.kinds or grounds.kinds[claim.kind].operator not in _DATED or claim.kind in _NOTICED:
        return False
    steps = verdict.reason == "close" and claim.kind == "office-term"
    return (steps or verdict.reason == "ambiguous-subject") and claim.subject is not None and claim.subject.id is not None


_NOTICED = frozenset(["withdrawal-date"])
"""Kinds of steps of which notice is given just a year before."""


def _reread(one: Decided, grounds: Grounds) -> Decided:
    """An open date that is half right of its subject and right of nobody else it may be of, as wrong of the subject."""
    claim, verdict = one
    told, least = _day(claim), _STEPS if verdict.reason == "close" else 1
    stored = [PartialDate.parse(piece.value) for piece in verdict.evidence if piece.value and _ISO.match(piece.value)]
    if told is None or not any(_half(told, day, least) for day in stored) or _comes_round(claim, grounds.text):
        return one
    if any(_fits(claim, other, grounds) for other in (*claim.likely, *claim.around, *claim.rivals)):
        return one
    says = verdict.explanation.rpartition(" (")[0]
    against = tuple(replace(piece, agrees=False) for piece in verdict.evidence)
    return claim, Verdict(Label.REFUTED, "outside", says, against, (), verdict.suggestion)


_STEPS = 2
"""Years a step into an office lies off the source's at least to be a mistaken one, and none of several."""
_ISO = lazy.pattern(r"\d{4}-\d\d(?:-\d\d)?\Z")


def _day(claim: Claim) -> PartialDate | None:
    """The month or day that a claim dates something to, as it is written."""
    date = claim.date
    if date is None or date.first is None or date.first != date.last or date.first.month is None:
        return None
    return date.first if date.anchor == "text" or not date.inferred or date.first.day is not None else None


def _half(told: PartialDate, stored: PartialDate, least: int) -> bool:
    """Whether two dates share all but the year, so many years or more apart, or all but the month."""
    days = told.day is None or stored.day is None or told.day == stored.day
    if told.month == stored.month and days:
        return least <= abs(told.year - stored.year) <= _GENERATION
    return least == 1 and told.year == stored.year and told.day is not None and told.day == stored.day


def _fits(claim: Claim, other: Named, grounds: Grounds) -> bool:
    """Whether a claim may be of somebody else."""
    moved = replace(claim, subject=other, rivals=(), likely=(), around=(), doubt=None)
    verdict = decide(moved, grounds)
    return verdict.label is not Label.REFUTED and verdict.reason not in {"no-source", "ambiguous-subject"}


def _comes_round(claim: Claim, text: str) -> bool:
    """Whether its clause speaks of what comes round on the same day or in the same month: a feast, a vote, a second term, a republic."""
    begin = max(claim.sentence.start, *(text.rfind(mark, claim.sentence.start, claim.start) for mark in _MARKS))
    ends = [end for mark in _MARKS if (end := text.find(mark, claim.end, claim.sentence.end)) >= 0]
    words = _WORD.findall(text[begin : min(ends, default=claim.sentence.end)].lower())
    if any(one in _MADE and other == "republic" for one, other in pairwise(words)):
        return True
    return not word_set("verdicts", "half_right", "coming_round").isdisjoint(words)


_MARKS = ";:—–"
_MADE = word_set("verdicts", "half_right", "made")
"""Words before "republic" where one is made: "the republic" is but the country."""
