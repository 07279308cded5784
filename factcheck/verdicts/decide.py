"""Claim -> verdict, by the operator of its kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from factcheck.extraction.kinds import Kind
from factcheck.model.claims import Claim, Named
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.verdicts import Verdict
from factcheck.store.query import Store
from factcheck.verdicts import (
    calendar_check,
    derived,
    events,
    membership,
    moments,
    named,
    neighbours,
    offices,
    people,
    ranges,
)
from factcheck.verdicts.context import Case, undecided

_OPERATORS: dict[str, Callable[[Case], Verdict]] = {
    "range": ranges.judge,
    "name": named.judge,
    "date": moments.judge,
    "member-of": membership.judge_membership,
    "members": membership.judge_count,
    "count": membership.judge_count,
    "holder": offices.judge_holder,
    "neighbours": neighbours.judge,
    "sum-over": derived.judge_sum,
    "ratio": derived.judge_ratio,
    "change": derived.judge_change,
    "density": derived.judge_density,
    "rank": derived.judge_rank,
    "event": events.judge,
    "calendar": calendar_check.judge,
    "age": people.judge_age,
}
_KNOW_NEGATION = frozenset({"member-of", "neighbours", "name", "holder"})
_OPEN_KINDS = frozenset({"other-quantity", "other-date", "other", "quote"})


def decide(claim: Claim, kinds: dict[str, Kind], store: Store, as_of: PartialDate | None, text: str) -> Verdict:
    """The verdict on one claim. A doubt of extraction leaves it open, with the candidates named."""
    if claim.kind in _OPEN_KINDS:
        return undecided("no-source", "No kind of claim covers this figure or date: by hand.")
    if claim.doubt is not None:
        return undecided(claim.doubt, _doubt(claim, store))
    kind = kinds[claim.kind]
    if claim.modality == "negated" and kind.operator not in _KNOW_NEGATION:
        return undecided("no-source", "The draft denies this; the sheet does not judge denials of this kind.")
    verdict = _judge(Case(claim, kind, store, as_of, text))
    if verdict.label is not Label.REFUTED:
        return verdict
    return next(
        (other for rival in claim.rivals if (other := _of_another(claim, rival, kind, store, as_of, text, verdict))),
        verdict,
    )


def _judge(case: Case) -> Verdict:
    if case.kind.operator == "term":
        joined = case.kind.kind in {"accession-date", "withdrawal-date"}
        return membership.judge_term(case) if joined else offices.judge_term(case)
    return _OPERATORS[case.kind.operator](case)


def _of_another(
    claim: Claim, rival: Named, kind: Kind, store: Store, as_of: PartialDate | None, text: str, verdict: Verdict
) -> Verdict | None:
    """What is wrong of the likeliest subject but right, or nearly, of another one named nearby stays open."""
    if claim.object is not None and claim.object.id == rival.id:
        return None
    other = _judge(Case(replace(claim, subject=rival, rivals=()), kind, store, as_of, text))
    if other.label in {Label.REFUTED, Label.NOT_ENOUGH_INFO} and other.reason != "close":
        return None
    assert claim.subject is not None
    says = f"It is not sure whether this is about {claim.subject.label} or {rival.label}: {verdict.explanation} {other.explanation}"
    evidence = (*verdict.evidence[:3], *other.evidence[:3])
    return undecided("ambiguous-subject", says, tuple(replace(piece, agrees=None) for piece in evidence))


def _doubt(claim: Claim, store: Store) -> str:
    candidates = claim.subject.candidates if claim.subject is not None else ()
    names = ", ".join(store.label(id_) for id_ in candidates)
    return f"It may be {names}." if names else "The sheet cannot tell whose this is."
