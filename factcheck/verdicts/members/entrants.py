"""The place at which somebody came into an organisation: "the 28th state to join the European Union"."""

from __future__ import annotations

import datetime

from factcheck.lexicon import table
from factcheck.model.dates import PartialDate
from factcheck.model.statements import CompleteList, Statement
from factcheck.model.verdicts import Evidence, Verdict
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.cite import cite, may_decide
from factcheck.verdicts.base.computed import supported_by
from factcheck.verdicts.base.context import Case, refuted, undecided
from factcheck.verdicts.base.membership import full


def judge(case: Case) -> Verdict:
    """The place in the order of accession, counted among those who ever joined and among those who were members then."""
    claim = case.claim
    club = claim.object.id if claim.object is not None and claim.object.id else claim.detail("set")
    club = table("frames")["shared_by"].get(club, club)
    if claim.subject is None or claim.subject.id is None or claim.quantity is None or not club:
        return undecided("no-subject", "The sheet cannot tell who joined what.")
    rows = [s for s in case.store.by_object("membership", club) if full(s) and may_decide(s) and s.start]
    own = [s for s in rows if s.subject == claim.subject.id]
    if len(own) != 1:
        return undecided("no-source", f"No stored source dates the accession of {claim.subject.label} once.")
    mine, wanted = own[0], int(claim.quantity.value)
    ever, then = _places(mine, rows), _places(mine, [s for s in rows if not _left_before(s, mine)])
    low, high = min(ever[0], then[0]), max(ever[1], then[1])
    place = str(low) if low == high else f"{low} to {high}"
    told = f"{claim.subject.label} joined {wording.iso(mine.start)}, in place {place} of {case.store.label(club)}"
    agrees = any(first <= wanted <= last for first, last in (ever, then))
    computed = Evidence(
        "computed",
        agrees,
        told,
        mine.source,
        mine.edition,
        value=place,
        locator=f"{len(rows)} rows of membership of {club}",
    )
    evidence = (computed, cite(mine, case.store, told, agrees=agrees))
    if agrees:
        return supported_by(case, f"Computed: {told}.", evidence)
    if low <= wanted <= high:
        return undecided("close", f"{told}, as those who left are counted or not.", (computed,))
    if wanted * 2 < low:
        return undecided("other-definition", f"{told}; the draft may count only some of them.", (computed,))
    if not _listed_around(case, club, PartialDate.parse(mine.start)):
        return undecided("no-source", f"{told}, but the list need not be complete for that time.", (computed,))
    return refuted(case, f"The source says otherwise: {told}.", evidence, reason="computed")


def _listed_around(case: Case, club: str, came: PartialDate) -> bool:
    """Whether a list is complete soon before somebody came in and soon after: who came between stands on the later one, with a date."""
    before, after = (
        [promise for promise in case.store.promises("membership", club) if _within(promise, low, high)]
        for low, high in ((came.first() - _SOON, came.first()), (came.last(), came.last() + _SOON))
    )
    return bool(before) and bool(after)


def _within(promise: CompleteList, low: datetime.date, high: datetime.date) -> bool:
    """Whether a list is complete on some day between two."""
    start = PartialDate.parse(promise.start).first() if promise.start else datetime.date.min
    end = PartialDate.parse(promise.end).last() if promise.end else datetime.date.max
    return start <= high and low <= end


_SOON = datetime.timedelta(days=400)


def _places(mine: Statement, rows: list[Statement]) -> tuple[int, int]:
    """The first and the last place it may be: dates of the same day, or of which one is the less precise, leave the order open."""
    earlier = sum(
        s.start < mine.start and not mine.start.startswith(s.start) for s in rows if s.subject != mine.subject
    )
    beside = sum(
        mine.start.startswith(s.start) or s.start.startswith(mine.start) for s in rows if s.subject != mine.subject
    )
    return earlier + 1, earlier + 1 + beside


def _left_before(other: Statement, mine: Statement) -> bool:
    return bool(other.end) and other.end < mine.start
