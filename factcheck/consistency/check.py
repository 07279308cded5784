"""All checks of a draft against itself, and how their claims stand beside those held against sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.consistency import (
    conversions,
    holders,
    introductions,
    links,
    people,
    percents,
    placing,
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
from factcheck.model.sheets import NameUsed
from factcheck.store.query import Store

_OPEN = frozenset({"other-quantity", "other-date"})
_DECIDES = frozenset({"sum-check", "percent-change", "same-figure", "date-arithmetic", "conversion", "headline-body"})
"""Kinds of a figure or date, which the draft itself decides; an age inside a name's claim stays open."""


def check(
    reading: Reading, as_of: PartialDate | None, draft: Draft, store: Store
) -> tuple[list[Found], tuple[NameUsed, ...]]:
    """The claims the draft itself decides, in order, each with its verdict; and the names of the draft."""
    seen = list(lines(reading.text, reading.sentences, reading.mentions))
    persons = people.gather(reading)
    spelled = list(spellings.find(persons, reading.text))
    found = [
        *sums.find(seen),
        *tables.find(seen),
        *percents.find(seen),
        *spans.find(seen, as_of),
        *conversions.find(seen),
        *spelled,
        *titles.find(persons, reading.text),
        *introductions.find(persons, reading, frozenset(found.claim.start for found in spelled)),
        *quoting.find(persons, reading),
        *links.find(draft, reading),
        *placing.find(reading, store),
        *holders.find(persons, reading, store),
    ]
    once = {(f.claim.kind, f.claim.start, f.claim.end): f for f in found}
    told = [_told(once[key], reading) for key in sorted(once, key=lambda key: (key[1], key[2], key[0]))]
    return told, people.listed(persons, reading.text, store)


def _told(found: Found, reading: Reading) -> Found:
    """Who says it, and how it is meant."""
    claim = replace(found.claim, said=said_of(found.claim, reading.quotations, reading.attributions))
    sentence = next(s for s in reading.sentences if s.start == claim.sentence.start)
    return replace(found, claim=replace(claim, modality=modality_of(claim, reading.text, sentence)))


def without(claims: Sequence[Claim], found: Sequence[Found]) -> list[Claim]:
    """The claims without the open figures and dates that the draft itself decides."""
    spans_ = [(f.claim.start, f.claim.end) for f in found if f.claim.kind in _DECIDES]
    quoted = [(f.claim.start, f.claim.end) for f in found if f.claim.kind == "quote"]
    return [
        claim
        for claim in claims
        if not (
            (claim.kind in _OPEN and any(start <= claim.start and claim.end <= end for start, end in spans_))
            or (claim.kind == "quote" and any(start < claim.end and claim.start < end for start, end in quoted))
        )
    ]
