"""What the cells of a column tell of it: one most of whose cells sources gainsay tells of something else than its heading seems to say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from factcheck.model.claims import Claim
from factcheck.model.lists import Label
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base.context import left_open
from factcheck.verdicts.base.grounds import Decided

_SEVERAL = 2
"""Cells of a column from which on it may be told by them."""


def reread(decided: Sequence[Decided]) -> list[Decided]:
    """The claims with their verdicts, in the same order; those of a column of which more is wrong than right stay open."""
    cells = Counter(_key(claim) for claim, _ in decided)
    wrong, right = (
        Counter(_key(claim) for claim, verdict in decided if verdict.label is label)
        for label in (Label.REFUTED, Label.SUPPORTED)
    )
    doubted = {key for key in wrong if key and cells[key] >= _SEVERAL and wrong[key] > right[key]}
    return [
        (claim, _left_open(verdict)) if verdict.label is Label.REFUTED and _key(claim) in doubted else (claim, verdict)
        for claim, verdict in decided
    ]


def _key(claim: Claim) -> str:
    """What tells a column from others; "" of what is in none."""
    column = claim.detail("column")
    return column and f"{column} {claim.kind}"


def _left_open(verdict: Verdict) -> Verdict:
    says = f"{verdict.explanation} (so it is of most of this column, which may tell of something else)"
    return left_open(verdict, "other-definition", says)
