"""All checks of a draft against itself, and how their claims stand beside those held against sources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from factcheck.consistency import (
    ages,
    averages,
    cells,
    changes,
    clocks,
    conversions,
    exchange,
    falls,
    fractions,
    headlines,
    namelists,
    order,
    parts,
    percents,
    polls,
    pullquotes,
    rates,
    scale,
    scoreboards,
    sequences,
    spans,
    sums,
    tables,
    twice,
)
from factcheck.consistency.lines import Found, holds_two, lines
from factcheck.consistency.stale import find as goes_stale
from factcheck.consistency.story import Story
from factcheck.extraction.extract import Reading
from factcheck.extraction.modality import modality_of, said_of
from factcheck.model.claims import Claim
from factcheck.model.dates import PartialDate
from factcheck.model.drafts import Sentence
from factcheck.model.mentions import Mention
from factcheck.model.sheets import Notice

_OPEN = frozenset({"other-quantity", "other-date"})


def check(reading: Reading, as_of: PartialDate | None) -> list[Found]:
    """The claims the draft itself decides, in order, each with its verdict."""
    story = Story(tuple(lines(reading.text, reading.sentences, reading.mentions)), reading, as_of)
    seen = [line for line in story.lines if holds_two(line)]
    found = [
        *sums.find(seen),
        *tables.find(seen),
        *percents.find(seen),
        *spans.find(seen, as_of),
        *conversions.find(seen),
        *falls.find(story),
        *changes.find(story),
        *fractions.find(story),
        *averages.find(story),
        *rates.find(story),
        *parts.find(story),
        *namelists.find(story),
        *polls.find(story),
        *scoreboards.find(story),
        *ages.find(story),
        *exchange.find(story),
        *order.find(story),
        *clocks.find(story),
        *sequences.find(story),
        *headlines.find(story),
        *pullquotes.find(story),
        *cells.find(story),
        *scale.find(story),
        *twice.find(story),
    ]
    once = {(f.claim.kind, f.claim.start, f.claim.end): f for f in found}
    starts = {sentence.start: sentence for sentence in reading.sentences}
    return [_told(once[key], reading, starts) for key in sorted(once, key=lambda key: (key[1], key[2], key[0]))]


def stale(reading: Reading, as_of: PartialDate | None, then: Sequence[Mention], until: PartialDate) -> list[Notice]:
    """What of a draft goes stale when it runs later; `then` are its mentions as read on that day."""
    return goes_stale(
        Story(tuple(lines(reading.text, reading.sentences, reading.mentions)), reading, as_of), then, until
    )


def _told(found: Found, reading: Reading, sentences: Mapping[int, Sentence]) -> Found:
    """Who says it, and how it is meant."""
    claim = replace(found.claim, said=said_of(found.claim, reading.quotations, reading.attributions))
    sentence = sentences[claim.sentence.start]
    return replace(found, claim=replace(claim, modality=modality_of(claim, reading.text, sentence)))


def without(claims: Sequence[Claim], found: Sequence[Found]) -> list[Claim]:
    """The claims without the open figures and dates that the draft itself decides."""
    spans_ = [(f.claim.start, f.claim.end) for f in found]
    return [
        claim
        for claim in claims
        if claim.kind not in _OPEN or not any(start <= claim.start and claim.end <= end for start, end in spans_)
    ]
