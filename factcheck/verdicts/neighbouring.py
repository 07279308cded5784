"""Which of two countries is meant by its size, and whether one taken for another's neighbour is one: "Its larger neighbour joined the UN in 1946"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.frozen import replace
from factcheck.lexicon import word_set
from factcheck.model.claims import Claim, Named
from factcheck.verdicts.base.grounds import Grounds

_SMALLER = word_set("verdicts", "neighbouring", "smaller")


def meant(claim: Claim, grounds: Grounds) -> Claim | None:
    """A claim about the larger or smaller of two, or a neighbour, as one about whom that is; itself where nothing of the sort is asked, None where it is not known."""
    if claim.detail("next_to"):
        return claim if _lies_there(claim, grounds) else None
    if not claim.detail("of_two"):
        return claim
    other, _, size = claim.detail("of_two").partition(" ")
    fits = _fits(claim.subject.id or "", other, size, grounds) if claim.subject is not None else None
    if fits is None:
        return None
    return claim if fits else replace(claim, subject=Named(other, grounds.store.label(other)))


def _lies_there(claim: Claim, grounds: Grounds) -> bool:
    """Whether the subject of a claim borders the country it is told beside, and is as large or small as it is called."""
    owner, _, size = claim.detail("next_to").partition(" ")
    subject = claim.subject.id if claim.subject is not None else None
    if subject is None or not grounds.store.statements(subject, "borders", owner):
        return False
    return not size or _fits(subject, owner, size, grounds) is True


def _fits(one: str, other: str, size: str, grounds: Grounds) -> bool | None:
    """Whether one country is larger than another, or smaller if it is called so; None where that is not known."""
    own, theirs = _area(one, grounds), _area(other, grounds)
    if own is None or theirs is None or own == theirs:
        return None
    return (own < theirs) is (size in _SMALLER)


def _area(country: str, grounds: Grounds) -> Decimal | None:
    rows = (row for row in grounds.store.statements(country, "area") if row.definition == "total" and row.value)
    return next((row.number for row in rows), None)
