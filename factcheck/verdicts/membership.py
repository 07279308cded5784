"""Operators over lists of members: `member-of`, `term` of membership (joined, left), `members` (how many)."""

from __future__ import annotations

import datetime

from factcheck.matching.select import Moment, moment
from factcheck.model.claims import Claim
from factcheck.model.dates import PartialDate
from factcheck.model.statements import CompleteList, Statement
from factcheck.model.verdicts import Caveat, Evidence, Verdict
from factcheck.store.query import Store
from factcheck.verdicts import wording
from factcheck.verdicts.cite import cite, may_decide
from factcheck.verdicts.context import Case, refuted, supported, undecided
from factcheck.verdicts.moments import against


def judge_membership(case: Case) -> Verdict:
    """Member or not at the claim's time; absence counts only inside a list its source declares complete."""
    claim = case.claim
    if claim.subject is None or claim.subject.id is None or claim.object is None or claim.object.id is None:
        return undecided("no-subject", "The sheet cannot tell who is a member of what.")
    at = moment(claim, case.as_of)
    if at is None:
        return undecided("no-date", "The draft has no date, and the claim names none: give one with --as-of.")
    rows = [
        s for s in case.store.statements(claim.subject.id, "membership", claim.object.id) if full(s) and may_decide(s)
    ]
    inside = [s for s in rows if holds(s, at.first, at.last, case.store)]
    said_member = claim.modality != "negated"
    if inside and claim.detail("founding") == "yes":
        return _founding(case, inside[0])
    if inside:
        evidence = tuple(cite(s, case.store, _term(s, case.store), agrees=said_member) for s in inside[:3])
        says = f"{claim.subject.label} is on the list of {claim.object.label}: {_term(inside[0], case.store)}."
        return supported(says, evidence, _caveats(case)) if said_member else refuted(case, says, evidence)
    promise = promised(case.store, claim.object.id, at)
    if promise is None:
        return undecided(
            "no-source",
            f"No complete list of {claim.object.label} at that time is stored.",
            tuple(cite(s, case.store, _term(s, case.store), agrees=None) for s in rows[:3]),
        )
    evidence = (
        listed(case, claim.object.id, at, promise, agrees=not said_member),
        *(
            cite(s, case.store, _term(s, case.store), agrees=not said_member)
            for s in rows[:2]
            if s.source == promise.source
        ),
    )
    says = f"{claim.subject.label} is not on the list of {claim.object.label} at that time."
    if said_member:
        return refuted(case, says, evidence, reason="absent-from-complete-list")
    return supported(says, evidence, _caveats(case), reason="absent-from-complete-list")


def _founding(case: Case, row: Statement) -> Verdict:
    """Whether a member was there from the first: its start is the earliest of all."""
    claim = case.claim
    assert claim.object is not None
    assert claim.object.id is not None
    first = min(
        (s.start for s in case.store.by_object("membership", claim.object.id) if s.source == row.source and s.start),
        default="",
    )
    agrees = bool(first) and row.start[: len(first)] == first
    evidence = (
        cite(
            row, case.store, f"joined {wording.iso(row.start)}; the first members {wording.iso(first)}", agrees=agrees
        ),
    )
    says = f"{case.store.label(row.subject)} joined {claim.object.label} on {wording.iso(row.start)}, the first members on {wording.iso(first)}."
    return supported(says, evidence) if agrees else refuted(case, f"The source says otherwise: {says}", evidence)


def full(statement: Statement) -> bool:
    """Whether a row is about a full member."""
    return statement.definition in {"", "member"} and statement.rank != "deprecated"


def holds(statement: Statement, first: datetime.date, last: datetime.date, store: Store) -> bool:
    """Whether a membership or term runs in first..last; an open one runs to what its source knows, not for ever."""
    start = PartialDate.parse(statement.start).first() if statement.start else None
    edition = store.editions[statement.source, statement.edition]
    if statement.end:
        end = PartialDate.parse(statement.end).last()
    elif edition.known_until:
        end = PartialDate.parse(edition.known_until).last()
    else:
        end = PartialDate.parse(edition.published).last()
    if start is None:
        start = datetime.date(end.year - 1, 1, 1) if not statement.end else datetime.date.min
    return start <= last and first <= end


def promised(store: Store, set_: str, at: Moment, property_: str = "membership") -> CompleteList | None:
    """The promise that a list is complete at a moment, where a source gives one."""
    for promise in store.promises(property_, set_):
        start = PartialDate.parse(promise.start).first() if promise.start else datetime.date.min
        end = PartialDate.parse(promise.end).last() if promise.end else _known_until(store, promise)
        if start <= at.first and at.last <= end:
            return promise
    return None


def _known_until(store: Store, promise: CompleteList) -> datetime.date:
    edition = store.editions[promise.source, promise.edition]
    return PartialDate.parse(edition.known_until or edition.published).last()


def members(store: Store, set_: str, at: Moment, promise: CompleteList) -> list[Statement]:
    """The full members a complete list has at a moment, one row a member."""
    rows = [
        s
        for s in store.by_object("membership", set_)
        if s.source == promise.source
        and s.edition == promise.edition
        and full(s)
        and may_decide(s)
        and holds(s, at.first, at.last, store)
    ]
    return list({s.subject: s for s in rows}.values())


def listed(case: Case, set_: str, at: Moment, promise: CompleteList, *, agrees: bool) -> Evidence:
    """The whole list as evidence."""
    rows = members(case.store, set_, at, promise)
    edition = case.store.editions[promise.source, promise.edition]
    names = ", ".join(sorted(case.store.label(s.subject) for s in rows))
    return Evidence(
        role="list",
        agrees=agrees,
        working=f"{len(rows)} members at {at.first.isoformat()}: {names}",
        source=promise.source,
        edition=promise.edition,
        value=str(len(rows)),
        locator=f"membership of {set_}, complete {promise.start or 'from the start'} to {promise.end or edition.known_until}",
        title=edition.title,
    )


def judge_term(case: Case) -> Verdict:
    """When somebody joined or left: the start or end of the membership row."""
    claim = case.claim
    if claim.subject is None or claim.subject.id is None or claim.object is None or claim.object.id is None:
        return undecided("no-subject", "The sheet cannot tell who joined what.")
    leaving = case.kind.kind == "withdrawal-date"
    rows = [s for s in case.store.statements(claim.subject.id, "membership", claim.object.id) if full(s)]
    dated = [(s, date) for s in rows for date in (_leavings(s.end) if leaving else (s.start,)) if date]
    return against(case, dated) if dated else _undated(case, claim, rows)


def _leavings(end: str) -> tuple[str, ...]:
    """The last day of a membership and the day after it, on which a notice takes effect: writers give either.

    >>> _leavings("2018-12-31"), _leavings("2003")
    (('2018-12-31', '2019-01-01'), ('2003',))
    """
    if len(end) < len("2018-12-31"):
        return (end,)
    return end, (datetime.date.fromisoformat(end) + datetime.timedelta(days=1)).isoformat()


def _undated(case: Case, claim: Claim, rows: list[Statement]) -> Verdict:
    assert claim.object is not None
    assert claim.subject is not None
    evidence = tuple(cite(s, case.store, _term(s, case.store), agrees=None) for s in rows[:3])
    return undecided(
        "no-source", f"No stored source dates this for {claim.subject.label} and {claim.object.label}.", evidence
    )


def judge_count(case: Case) -> Verdict:
    """How many members an organisation or set has at the claim's time."""
    claim, quantity = case.claim, case.claim.quantity
    target = claim.subject if claim.subject is not None and claim.subject.id is not None else claim.object
    if target is None or target.id is None or quantity is None:
        return undecided("no-subject", "The sheet cannot tell whose members are counted.")
    at = moment(claim, case.as_of)
    if at is None:
        return undecided("no-date", "The draft has no date, and the claim names none: give one with --as-of.")
    promise = promised(case.store, target.id, at)
    if promise is None:
        return undecided("no-source", f"No complete list of {target.label} at that time is stored.")
    count = len(members(case.store, target.id, at, promise))
    agrees = quantity.admits.tick.holds(*(type(quantity.value)(count),) * 2)
    evidence = (listed(case, target.id, at, promise, agrees=agrees),)
    says = f"{target.label} has {count} on the complete list at that time."
    if not agrees and _some(case, count):
        return undecided("ambiguous-subject", f"{says} The draft may mean some of them.", evidence)
    if agrees:
        return supported(says, evidence, _caveats(case), reason="computed")
    return refuted(case, f"The source says otherwise: {says}", evidence, reason="computed", suggestion=str(count))


def _some(case: Case, count: int) -> bool:
    """Whether fewer than all may be meant: "two Central Asian states signed", "the two Central Asian states"; not "all two"."""
    claim = case.claim
    if case.kind.kind != "set-count" or claim.quantity is None or claim.quantity.value > count:
        return False
    before = case.text[claim.sentence.start : claim.start].lower().split()[-3:]
    return "all" not in before and not case.text[claim.start :].lower().startswith("all ")


def _term(statement: Statement, store: Store) -> str:
    edition = store.editions[statement.source, statement.edition]
    start = f"from {wording.iso(statement.start)}" if statement.start else "listed"
    end = f" to {wording.iso(statement.end)}" if statement.end else ""
    event = f" ({statement.event})" if statement.event else ""
    return f"{start}{end}{event}, {wording.source(edition)}"


def _caveats(case: Case) -> tuple[Caveat, ...]:
    caveats = []
    if case.claim.said is not None:
        caveats.append(Caveat("attributed", f"said by {case.claim.said.speaker or 'somebody quoted'}"))
    if case.claim.modality == "planned":
        caveats.append(Caveat("planned", "the draft speaks of a plan"))
    return tuple(caveats)
