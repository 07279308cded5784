"""All checks of a draft against itself, and how their claims stand beside those held against sources."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck import lazy
from factcheck.consistency.asked import LAST, OF_STORY, ROUGHER, STATEMENT, asked, fronted_by
from factcheck.consistency.base import by_clause
from factcheck.consistency.base.covering import Covered, Ticked
from factcheck.consistency.base.fronts import fronted
from factcheck.consistency.base.lines import Found, Line, holds_two, lines
from factcheck.consistency.base.story import Story
from factcheck.consistency.names import (
    binding,
    holder_spellings,
    introductions,
    kinship,
    one_holder,
    placing,
    pronoun_gender,
    register,
    spellings,
    titles,
    year_olds,
)
from factcheck.consistency.quotations import link_checks, marks, quoting
from factcheck.consistency.totals import overlapping
from factcheck.extraction.modality import modality_of, said_of
from factcheck.extraction.reading import Reading
from factcheck.frozen import replace
from factcheck.model.claims import Claim
from factcheck.model.dates import PartialDate
from factcheck.model.drafts import Draft
from factcheck.model.lists import Label
from factcheck.model.mentions import Mention
from factcheck.model.sheets import NameUsed, Notice
from factcheck.store.query import Store

if TYPE_CHECKING:
    from factcheck.consistency.base import second_look
    from factcheck.consistency.changes import cut_to, percents
    from factcheck.consistency.rates import conversions
    from factcheck.consistency.tables import tables
    from factcheck.consistency.times import date_spans, stale
    from factcheck.consistency.totals import sums
else:
    (second_look,) = lazy.modules("factcheck.consistency.base", "second_look")
    cut_to, percents = lazy.modules("factcheck.consistency.changes", "cut_to", "percents")
    (conversions,) = lazy.modules("factcheck.consistency.rates", "conversions")
    (tables,) = lazy.modules("factcheck.consistency.tables", "tables")
    date_spans, stale = lazy.modules("factcheck.consistency.times", "date_spans", "stale")
    (sums,) = lazy.modules("factcheck.consistency.totals", "sums")

_OPEN = frozenset({"other-quantity", "other-date"})
_DECIDES = frozenset({"sum-check", "percent-change", "same-figure", "date-arithmetic", "conversion", "headline-body"})
"""Kinds of a figure or date, which the draft itself decides; an age inside a name's claim stays open."""


def check(
    reading: Reading, as_of: PartialDate | None, draft: Draft, store: Store
) -> tuple[list[Found], tuple[NameUsed, ...]]:
    """The claims the draft itself decides, in order, each with its verdict; and the names of the draft."""
    story = Story(tuple(fronted(list(lines(reading.text, reading.sentences, reading.mentions)))), reading, as_of)
    seen = [line for line in story.lines if holds_two(line)]
    persons = binding.gather(reading)
    spelled = list(spellings.find(persons, reading.text))
    found = [
        *asked(ROUGHER, story),
        *_together(seen, as_of),
        *spelled,
        *titles.find(persons, reading.text),
        *one_holder.find(persons, reading.text),
        *year_olds.find(persons, reading),
        *introductions.find(persons, reading, frozenset(found.claim.start for found in spelled)),
        *pronoun_gender.find(persons, reading),
        *kinship.find(persons, reading.text),
        *marks.find(reading),
        *quoting.find(persons, reading),
        *link_checks.find(draft, reading),
        *placing.find(reading, store),
        *holder_spellings.find(persons, reading, store),
        *fronted_by(story, persons),
        *asked(OF_STORY, story),
    ]
    once = {(f.claim.kind, f.claim.start, f.claim.end): f for f in _not_twice(found)}
    once |= {(f.claim.kind, f.claim.start, f.claim.end): f for f in _last(story, list(once.values()))}
    told = [
        _told(once[key], reading)
        for key in sorted(once, key=lambda key: (key[1], key[2], key[0]))
        if not overlapping.may_overlap(once[key], reading.text) and not second_look.misread(once[key], story)
    ]
    return told, register.listed(persons, reading.text, store)


def _together(seen: Sequence[Line], as_of: PartialDate | None) -> Iterator[Found]:
    """What two figures or dates of a sentence say, and the cells of a table; a draft without any imports none of these checks."""
    if seen:
        yield from sums.find(seen)
        yield from tables.find(seen)
        yield from percents.find(seen)
        yield from cut_to.find(seen)
        yield from date_spans.find(seen, as_of)
        yield from conversions.find(seen)


def _not_twice(found: Sequence[Found]) -> list[Found]:
    """Without a length of time that another check decides, too: the one that has a verdict, else the later."""
    kept: list[Found] = []
    lengths: dict[int, list[Found]] = {}
    for one in found:
        if one.claim.kind != "date-arithmetic":
            kept.append(one)
            continue
        here = lengths.setdefault(one.claim.sentence.start, [])
        doubled = [other for other in here if other.claim.start < one.claim.end and one.claim.start < other.claim.end]
        if doubled and one.verdict.label is Label.NOT_ENOUGH_INFO:
            continue
        lengths[one.claim.sentence.start] = [*(other for other in here if other not in doubled), one]
    return [*kept, *(one for here in lengths.values() for one in here)]


def _last(story: Story, found: Sequence[Found]) -> list[Found]:
    """What the last checks find wrong where none of the others has flagged or ticked the same words, or only words inside."""
    decided = [f for f in found if f.claim.kind in _DECIDES and f.verdict.label is not Label.NOT_ENOUGH_INFO]
    flagged = Covered([f for f in decided if f.verdict.label is not Label.SUPPORTED])
    ticked = Ticked([f for f in decided if f.verdict.label is Label.SUPPORTED])
    return [
        f for f in asked(LAST, story) if _differs(f) and not flagged.touch(f.claim) and not ticked.hold(f)
    ] + _of_statements(story, flagged, ticked)


def _of_statements(story: Story, flagged: Covered, ticked: Ticked) -> list[Found]:
    parted = by_clause.parted(story)
    if not parted.lines:
        return []
    found = [*asked(STATEMENT, parted), *_together(parted.lines, story.as_of)]
    starts = [line.sentence.start for line in story.lines]
    return [
        by_clause.whole(f, story, starts)
        for f in found
        if _differs(f) and not flagged.touch(f.claim) and not ticked.hold(f)
    ]


def _differs(found: Found) -> bool:
    return found.verdict.label in {Label.REFUTED, Label.CONFLICTING}


def goes_stale(
    reading: Reading, as_of: PartialDate | None, then: Sequence[Mention], until: PartialDate
) -> list[Notice]:
    """What of a draft goes stale when it runs later; `then` are its mentions as read on that day."""
    story = Story(tuple(lines(reading.text, reading.sentences, reading.mentions)), reading, as_of)
    return stale.find(story, then, until)


def _told(found: Found, reading: Reading) -> Found:
    """Who says it, and how it is meant."""
    claim = replace(found.claim, said=said_of(found.claim, reading.quotations, reading.attributions))
    sentence = reading.sentences[bisect_left(reading.sentences, claim.sentence.start, key=lambda s: s.start)]
    return replace(found, claim=replace(claim, modality=modality_of(claim, reading.text, sentence)))


def without(claims: Sequence[Claim], found: Sequence[Found]) -> list[Claim]:
    """The claims without the open figures and dates that the draft itself decides."""
    figures = Covered([f for f in found if f.claim.kind in _DECIDES])
    quoted = Covered([f for f in found if f.claim.kind == "quote"])
    return [
        claim
        for claim in claims
        if not (claim.kind in _OPEN and figures.hold(claim)) and not (claim.kind == "quote" and quoted.touch(claim))
    ]
