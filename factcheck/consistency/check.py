"""All checks of a draft against itself, and how their claims stand beside those held against sources."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from factcheck.consistency import conversions, percents, spans, sums, tables
from factcheck.consistency.lines import Found, lines
from factcheck.extraction.extract import Reading
from factcheck.extraction.modality import modality_of, said_of
from factcheck.frozen import replace
from factcheck.model.claims import Claim
from factcheck.model.dates import PartialDate

_OPEN = frozenset({"other-quantity", "other-date"})


def check(reading: Reading, as_of: PartialDate | None) -> list[Found]:
    """The claims the draft itself decides, in order, each with its verdict."""
    seen = list(lines(reading.text, reading.sentences, reading.mentions))
    found = [
        *sums.find(seen),
        *tables.find(seen),
        *percents.find(seen),
        *spans.find(seen, as_of),
        *conversions.find(seen),
    ]
    once = {(f.claim.kind, f.claim.start, f.claim.end): f for f in found}
    return [_told(once[key], reading) for key in sorted(once, key=lambda key: (key[1], key[2], key[0]))]


def _told(found: Found, reading: Reading) -> Found:
    """Who says it, and how it is meant."""
    claim = replace(found.claim, said=said_of(found.claim, reading.quotations, reading.attributions))
    sentence = reading.sentences[bisect_left(reading.sentences, claim.sentence.start, key=lambda s: s.start)]
    return replace(found, claim=replace(claim, modality=modality_of(claim, reading.text, sentence)))


def without(claims: Sequence[Claim], found: Sequence[Found]) -> list[Claim]:
    """The claims without the open figures and dates that the draft itself decides."""
    spans_ = sorted((f.claim.start, f.claim.end) for f in found)
    starts = [start for start, _ in spans_]
    ends = list(accumulate((end for _, end in spans_), max))

    def decided(claim: Claim) -> bool:
        before = bisect_right(starts, claim.start)
        return before > 0 and claim.end <= ends[before - 1]

    return [claim for claim in claims if claim.kind not in _OPEN or not decided(claim)]
