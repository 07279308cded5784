"""The stretches of a draft that its checks have decided."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from factcheck.consistency.base.lines import Found
from factcheck.model.claims import Claim


class Ticked:
    """The figures that the draft's own bear out, and the words of their claims."""

    def __init__(self, found: Sequence[Found]) -> None:
        self.covered = Covered(found)
        self.figures = {f.verdict.evidence[0].span for f in found if f.verdict.evidence}

    def hold(self, found: Found) -> bool:
        """Whether what is found wrong was borne out before."""
        evidence = found.verdict.evidence
        return (bool(evidence) and evidence[0].span in self.figures) or self.covered.hold(found.claim)


class Covered:
    """The stretches of what the draft itself decides."""

    def __init__(self, found: Sequence[Found]) -> None:
        spans_ = sorted((f.claim.start, f.claim.end) for f in found)
        self.starts = [start for start, _ in spans_]
        self.ends = list(accumulate((end for _, end in spans_), max))

    def hold(self, claim: Claim) -> bool:
        """Whether a claim stands inside one."""
        before = bisect_right(self.starts, claim.start)
        return before > 0 and claim.end <= self.ends[before - 1]

    def touch(self, claim: Claim) -> bool:
        """Whether a claim shares words with one."""
        before = bisect_left(self.starts, claim.end)
        return before > 0 and claim.start < self.ends[before - 1]
