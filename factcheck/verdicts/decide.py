"""Claim -> verdict, by the operator of its kind."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.extraction.kinds import Kind
from factcheck.model.claims import Claim
from factcheck.model.dates import PartialDate
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
    case = Case(claim, kind, store, as_of, text)
    if kind.operator == "term":
        return (
            membership.judge_term(case)
            if kind.kind in {"accession-date", "withdrawal-date"}
            else offices.judge_term(case)
        )
    return _OPERATORS[kind.operator](case)


def _doubt(claim: Claim, store: Store) -> str:
    if claim.doubt == "other-definition":
        return "The draft speaks of a part or of something narrower than the sources measure."
    candidates = claim.subject.candidates if claim.subject is not None else ()
    names = ", ".join(store.label(id_) for id_ in candidates)
    return f"It may be {names}." if names else "The sheet cannot tell whose this is."
