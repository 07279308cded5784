"""Dates that stayed open: nobody knows yet what happened then, or to whom."""

from __future__ import annotations

from factcheck.model.lists import Label
from factcheck.verdicts.base.grounds import Decided

KINDS = frozenset({"other-date", "event-date"})
"""What a date is a claim of that no other kind has taken."""
_UNTOLD = frozenset({"no-source", "no-subject"})


def is_untold(one: Decided, *, besides: frozenset[str] = frozenset()) -> bool:
    """Whether a claim is of a date that is told as a fact and that nothing decides; for these reasons, or further ones."""
    claim, verdict = one
    dated = claim.kind in KINDS and claim.date is not None and claim.modality == "asserted"
    return dated and verdict.label is Label.NOT_ENOUGH_INFO and verdict.reason in _UNTOLD | besides
