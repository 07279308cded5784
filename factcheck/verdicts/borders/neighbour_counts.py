"""How many neighbours a country has, against the complete list of them."""

from __future__ import annotations

from factcheck.matching.select import moment
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base.context import Case, refuted, restricted, supported, undated, undecided
from factcheck.verdicts.borders.border_lists import (
    at_sea,
    listed_evidence,
    neighbours_of,
    neighbours_then,
    on_the_continent,
    younger,
)


def judge(case: Case) -> Verdict:
    """The number of countries that border one."""
    claim = case.claim
    if claim.subject is None or claim.subject.id is None or claim.quantity is None:
        return undecided("no-subject", "The sheet cannot tell whose neighbours are counted.")
    at = moment(claim, case.as_of)
    if at is None:
        return undated()
    listed = neighbours_then(case.store, claim.subject.id, at)
    complete = bool(case.store.promises("borders", claim.subject.id))
    if not complete or not listed:
        return undecided("no-source", f"No complete list of the neighbours of {claim.subject.label} is stored.")
    return held_against(case, listed)


def held_against(case: Case, listed: dict[str, Statement]) -> Verdict:
    """A figure of neighbours; those of another continent may be left out, and a neighbour younger than the draft leaves it open."""
    quantity, subject = case.claim.quantity, case.claim.subject
    assert quantity is not None
    assert subject is not None
    assert subject.id is not None
    number = type(quantity.value)
    besides = int(case.claim.detail("besides") or 0)  # "four other neighbours", besides the one it is named beside
    low, high = (number(count - besides) for count in (on_the_continent(case.store, subject.id, listed), len(listed)))
    as_now = set(listed) == set(neighbours_of(case.store, subject.id))
    names = ", ".join(sorted(case.store.label(id_) for id_ in listed))
    says = f"{subject.label} has {len(listed)} neighbours on the complete list."
    if not as_now:
        says = f"{subject.label} had {len(listed)} neighbours then: {names}."
    if quantity.admits.tick.holds(high, high):
        return supported(says, (listed_evidence(case, listed, agrees=True),), reason="computed")
    some = (quantity.value < high and restricted(case)) or (quantity.value > high and at_sea(case))
    past = " had " in case.said
    if some or past or quantity.admits.query.holds(low, high) or not as_now or younger(case, [subject.id, *listed]):
        return undecided("close", f"{says} (some may not be counted)", (listed_evidence(case, listed, agrees=None),))
    evidence = (listed_evidence(case, listed, agrees=False),)
    return refuted(case, f"The source says otherwise: {says}", evidence, reason="computed", suggestion=str(high))
