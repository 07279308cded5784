"""Dates so far from a source's that something else is told by them."""

from __future__ import annotations

from factcheck.model.claims import Claim
from factcheck.model.verdicts import Verdict


def is_far(claim: Claim, verdict: Verdict) -> bool:
    """Whether all dates of a source lie so far off that no slip is thought of: "Canada raised its own flag in February 1965"."""
    years = [int(piece.value[:4]) for piece in verdict.evidence if piece.value and piece.value[:4].isdigit()]
    told = claim.date.first.year if claim.date is not None and claim.date.first is not None else 0
    return all(abs(year - told) > _FAR for year in years)


_FAR = 15
"""Years off beyond which another thing is told."""
