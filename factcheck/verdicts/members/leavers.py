"""Who left a body: one who has gone, and one told to have gone who stayed in it while another left just then ("Kuwait has left OPEC", in the weeks when Qatar did)."""

from __future__ import annotations

import datetime

from factcheck.matching.select import Moment, moment
from factcheck.model.dates import PartialDate
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Evidence, Verdict
from factcheck.verdicts.base.cite import cite, may_decide
from factcheck.verdicts.base.claimed_times import claimed
from factcheck.verdicts.base.context import Case, refuted, supported, undated, undecided
from factcheck.verdicts.base.membership import caveats_of, full, holds, tell_term

_BACK, _AHEAD = datetime.timedelta(days=45), datetime.timedelta(days=15)
"""From how long before a draft somebody "has left", and how shortly before the day that is already told."""
_STAYED = datetime.timedelta(days=730)
"""How long who is told to have left has to stay on for it to be wrong: notice may have been given."""


def judge_gone(case: Case) -> Verdict:
    """ "Has left the club": borne out of who was in it and is no longer; wrong of who stays in it where another left in those weeks."""
    claim = case.claim
    if claim.subject is None or claim.subject.id is None or claim.object is None or claim.object.id is None:
        return undecided("no-subject", "The sheet cannot tell who left what.")
    at = moment(claim, case.as_of)
    if at is None:
        return undated()
    rows = [s for s in case.store.statements(claim.subject.id, "membership", claim.object.id) if full(s)]
    gone = [s for s in rows if s.end and PartialDate.parse(s.end).first() <= at.last + _AHEAD and may_decide(s)]
    inside = [s for s in rows if s not in gone and holds(s, at.last + _AHEAD, at.last + _AHEAD, case.store)]
    if gone and not inside:
        evidence = tuple(cite(s, case.store, tell_term(s, case.store), agrees=True) for s in gone[-2:])
        says = f"{claim.subject.label} and {claim.object.label}: {tell_term(gone[-1], case.store)}."
        return supported(says, evidence, caveats_of(case))
    found = of_another(case, Moment(at.first - _BACK, at.last + _AHEAD, at.own))
    return found or undecided("no-source", "No stored source tells of that.", _cited(case, rows[:2], agrees=None))


def of_another(case: Case, then: Moment | None = None) -> Verdict | None:
    """That somebody else left at the time told, while the one named stayed for years; None where that cannot be said."""
    claim, span = case.claim, claimed(case)
    if claim.subject is None or claim.subject.id is None or claim.object is None or claim.object.id is None:
        return None
    if then is None and (span is None or span[1].last() - span[0].first() > _WITHIN):
        return None
    first, last = (
        (then.first, then.last) if then is not None else (span[0].first(), span[1].last()) if span else (_NEVER, _NEVER)
    )
    stored = case.store.statements(claim.subject.id, "membership", claim.object.id)
    stays = [s for s in stored if full(s) and may_decide(s) and _stays(case, s, first, last)]
    if not stays or any(s.definition in _HALF_OUT for s in stored) or claim.modality not in {"asserted", "negated"}:
        return None
    left = [
        s
        for s in case.store.by_object("membership", claim.object.id)
        if full(s) and may_decide(s) and _left(s, first, last)
    ]
    if not left:
        return None
    who = ", ".join(sorted({case.store.label(s.subject) for s in left}))
    says = f"{claim.subject.label} is on the list of {claim.object.label}: {tell_term(stays[0], case.store)}; {who} left then."
    evidence = (*_cited(case, stays[:1], agrees=False), *_cited(case, left[:2], agrees=False))
    return refuted(case, f"The source says otherwise: {says}", evidence)


_WITHIN = datetime.timedelta(days=370)
_NEVER = datetime.date.min
_HALF_OUT = frozenset({"notice", "suspended", "participating"})
"""Definitions of those who may be told of as gone though the list has them."""


def _stays(case: Case, row: Statement, first: datetime.date, last: datetime.date) -> bool:
    """Whether a membership runs from well before a time to years after it."""
    early, late = first - _WITHIN, last + _STAYED
    return holds(row, early, early, case.store) and holds(row, late, late, case.store)


def _left(row: Statement, first: datetime.date, last: datetime.date) -> bool:
    """Whether a membership ended in a stretch of time, or on the day before it."""
    if not row.end:
        return False
    end = PartialDate.parse(row.end)
    return end.first() <= last and first <= end.last() + datetime.timedelta(days=1)


def _cited(case: Case, rows: list[Statement], *, agrees: bool | None) -> tuple[Evidence, ...]:
    return tuple(cite(s, case.store, tell_term(s, case.store), agrees=agrees) for s in rows)
