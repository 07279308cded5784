"""Whether a step into a club, or out of it, may be one into another than the club it is taken for."""

from __future__ import annotations

from factcheck import lazy
from factcheck.lexicon import word_set
from factcheck.model.dates import PartialDate
from factcheck.verdicts.base.claimed_times import claimed
from factcheck.verdicts.base.context import Case
from factcheck.verdicts.base.membership import WORD


def of_a_deed(case: Case, *, leaving: bool) -> bool:
    """Whether a club is named only in the sentence before, which tells a deed of it that one may join or leave: "NATO bombed Libya. Sweden joined in April 2011"."""
    claim, text = case.claim, case.text
    if claim.detail("step") == "alone" or claim.object is None or claim.object.id is None:
        return False
    said = text[claim.sentence.start : claim.sentence.end]
    if _names_club(case, said):
        return False
    before = _STOP.split(text[max(0, claim.sentence.start - _BEFORE) : claim.sentence.start].rstrip())[-1]
    words = frozenset(WORD.findall(f"{before} {said}".lower()))
    return bool(words & (_DEEDS | (_MEETINGS if leaving else frozenset())))


def _names_club(case: Case, said: str) -> bool:
    """Whether words of a draft name the club of a claim."""
    club = case.claim.object.id if case.claim.object is not None else None
    return club is not None and any(alias.cased in said for alias in case.store.aliases_of(club))


def was_not_yet(case: Case) -> bool:
    """Whether a date lies years before the club it is taken for had a member or a founder, and the claim does not name it: "joined in 1884", of the Metre Convention."""
    span, club = claimed(case), case.claim.object
    if span is None or club is None or club.id is None or _names_club(case, case.said):
        return False
    founded = [s.value for s in case.store.statements(club.id, "founding-date") if s.value]
    days = [*founded, *(s.start for s in case.store.by_object("membership", club.id) if s.start)]
    return bool(days) and span[1].year + _YEARS_BEFORE < PartialDate.parse(min(days)).year


_YEARS_BEFORE = 5
"""Years before the first day of a club that nobody dates a step into it by mistake."""
_STOP = lazy.pattern(r"[.!?][”\"’)]?\s+|\n+")
_BEFORE = 300
"""Characters before a sentence in which the club may be named that it goes on about."""
_DEEDS = word_set("verdicts", "another_club", "deeds")
_MEETINGS = word_set("verdicts", "another_club", "meetings")
