"""All checks of a draft against itself, and how their claims stand beside those held against sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.consistency import (
    conversions,
    introductions,
    links,
    people,
    percents,
    quoting,
    spans,
    spellings,
    sums,
    tables,
    titles,
)
from factcheck.consistency.lines import Found, lines
from factcheck.extraction.extract import Reading
from factcheck.extraction.modality import modality_of, said_of
from factcheck.model.claims import Claim
from factcheck.model.dates import PartialDate
from factcheck.model.drafts import Draft

_OPEN = frozenset({"other-quantity", "other-date"})


def check(reading: Reading, as_of: PartialDate | None, draft: Draft) -> list[Found]:
    """The claims the draft itself decides, in order, each with its verdict."""
    seen = list(lines(reading.text, reading.sentences, reading.mentions))
    persons = people.gather(reading)
    found = [
        *sums.find(seen),
        *tables.find(seen),
        *percents.find(seen),
        *spans.find(seen, as_of),
        *conversions.find(seen),
        *spellings.find(persons, reading.text),
        *titles.find(persons, reading.text),
        *introductions.find(persons, reading),
        *quoting.find(persons, reading),
        *links.find(draft, reading),
    ]
    once = {(f.claim.kind, f.claim.start, f.claim.end): f for f in found}
    return [_told(once[key], reading) for key in sorted(once, key=lambda key: (key[1], key[2], key[0]))]


def _told(found: Found, reading: Reading) -> Found:
    """Who says it, and how it is meant."""
    claim = replace(found.claim, said=said_of(found.claim, reading.quotations, reading.attributions))
    sentence = next(s for s in reading.sentences if s.start == claim.sentence.start)
    return replace(found, claim=replace(claim, modality=modality_of(claim, reading.text, sentence)))


def without(claims: Sequence[Claim], found: Sequence[Found]) -> list[Claim]:
    """The claims without the open figures and dates that the draft itself decides."""
    spans_ = [(f.claim.start, f.claim.end) for f in found]
    return [
        claim
        for claim in claims
        if claim.kind not in _OPEN or not any(start <= claim.start and claim.end <= end for start, end in spans_)
    ]
