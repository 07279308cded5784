"""All checks of a draft against itself, and how their claims stand beside those held against sources."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from factcheck.consistency.base import by_clause
from factcheck.consistency.base.covering import Covered, Ticked
from factcheck.consistency.base.fronts import fronted
from factcheck.consistency.base.lines import Found, holds_two, lines
from factcheck.consistency.base.story import Story
from factcheck.consistency.changes import changes, just_told, moves, multiples, percents
from factcheck.consistency.headlines import (
    counterparts,
    fronting,
    headlines,
    lead_ways,
    leads,
    minutes,
    multiplied,
    opposites,
    pleas,
    pullquotes,
)
from factcheck.consistency.names import (
    binding,
    chairs,
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
from factcheck.consistency.rates import (
    averages,
    conversions,
    exchange,
    frequencies,
    mean_told,
    means,
    paces,
    per_each,
    periods,
    products,
    quotients,
    rates,
    reckonings,
    savings,
    scoreboards,
    scorers,
    shared_among,
    spread_over,
    worked_out,
)
from factcheck.consistency.returning import (
    advantages,
    changed_over,
    outsized,
    parents,
    recounts,
    restated,
    returned,
    returned_times,
    scale,
    streaks,
    transpositions,
    twice,
    untold,
    whole_lots,
)
from factcheck.consistency.shares import (
    apposed,
    ballots,
    fractions,
    gaps,
    margins,
    part_shares,
    percent_slips,
    polls,
    proportions,
    share_equivalents,
    worded,
)
from factcheck.consistency.tables import (
    across,
    cells,
    columns,
    league_rows,
    row_told,
    table_claims,
    tabled,
    tables,
    tableside,
)
from factcheck.consistency.times import (
    after_events,
    afterwards,
    age_then,
    aged,
    backwards,
    birth_ages,
    by_the_clock,
    clocks,
    courses,
    date_spans,
    day_lists,
    elapsed,
    elapsed_near,
    far_courses,
    lives,
    order,
    seniority,
    sequences,
    since_begun,
    spells,
    terms,
    terms_of,
    told_lengths,
    turns,
)
from factcheck.consistency.times.stale import find as goes_stale
from factcheck.consistency.totals import (
    called_out,
    colon_sums,
    differences,
    left_over,
    listed_parts,
    majorities,
    more_than,
    namelists,
    near_sums,
    overlapping,
    part_sums,
    partitions,
    rests,
    sums,
    wholes,
)
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

_OPEN = frozenset({"other-quantity", "other-date"})
_DECIDES = frozenset({"sum-check", "percent-change", "same-figure", "date-arithmetic", "conversion", "headline-body"})
"""Kinds of a figure or date, which the draft itself decides; an age inside a name's claim stays open."""


_ROUGHER: tuple[Callable[[Story], Iterator[Found]], ...] = (
    elapsed_near.find,
    elapsed.find,
    told_lengths.find,
    terms_of.find,
    seniority.find,
    aged.find,
    gaps.find,
    proportions.find,
    wholes.find,
    called_out.find,
    left_over.find,
    majorities.find,
    per_each.find,
    periods.find,
    columns.find,
    transpositions.find,
    turns.find,
    opposites.find,
)
"""What tells of more ways to write a thing, and yields to the others where they speak of the same words."""

_LAST: tuple[Callable[[Story], Iterator[Found]], ...] = (
    quotients.find,
    multiples.find,
    partitions.find,
    share_equivalents.find,
    moves.find,
    products.find,
    lives.find,
    spells.find,
    restated.find,
    tabled.find,
    courses.find,
    backwards.find,
    far_courses.find,
    means.find,
    colon_sums.find,
    age_then.find,
    shared_among.find,
    more_than.find,
    day_lists.find,
    differences.find,
    by_the_clock.find,
    just_told.find,
    worked_out.find,
    apposed.find,
    since_begun.find,
    mean_told.find,
    listed_parts.find,
    rests.find,
    changed_over.find,
    leads.find,
    lead_ways.find,
    multiplied.find,
    pleas.find,
    minutes.find,
    chairs.find,
    tableside.find,
    table_claims.find,
    worded.find,
    ballots.find,
    margins.find,
    reckonings.find,
    spread_over.find,
    part_shares.find,
    returned.find,
    untold.find,
    advantages.find,
    whole_lots.find,
    streaks.find,
    outsized.find,
    parents.find,
    returned_times.find,
    near_sums.find,
    league_rows.find,
    row_told.find,
)
"""What reads figures together from further apart, and is asked only where none of the others has decided."""

_STATEMENT: tuple[Callable[[Story], Iterator[Found]], ...] = (
    gaps.find,
    proportions.find,
    wholes.find,
    periods.find,
    percent_slips.find,
    fractions.find,
    averages.find,
    rates.find,
    part_sums.find,
    polls.find,
    quotients.find,
    multiples.find,
    partitions.find,
    share_equivalents.find,
    moves.find,
    products.find,
)
"""What decides in a sentence, and is asked again of each statement of one that holds several."""

_OF_STORY: tuple[Callable[[Story], Iterator[Found]], ...] = (
    percent_slips.find,
    changes.find,
    fractions.find,
    averages.find,
    rates.find,
    part_sums.find,
    namelists.find,
    polls.find,
    scoreboards.find,
    scorers.find,
    birth_ages.find,
    exchange.find,
    frequencies.find,
    paces.find,
    savings.find,
    order.find,
    afterwards.find,
    after_events.find,
    terms.find,
    clocks.find,
    sequences.find,
    headlines.find,
    counterparts.find,
    pullquotes.find,
    cells.find,
    across.find,
    scale.find,
    twice.find,
    recounts.find,
)
"""What asks for the sentences before and after, in the order in which the later word holds."""


def check(
    reading: Reading, as_of: PartialDate | None, draft: Draft, store: Store
) -> tuple[list[Found], tuple[NameUsed, ...]]:
    """The claims the draft itself decides, in order, each with its verdict; and the names of the draft."""
    story = Story(tuple(fronted(list(lines(reading.text, reading.sentences, reading.mentions)))), reading, as_of)
    seen = [line for line in story.lines if holds_two(line)]
    persons = binding.gather(reading)
    spelled = list(spellings.find(persons, reading.text))
    found = [
        *(found for find in _ROUGHER for found in find(story)),
        *sums.find(seen),
        *tables.find(seen),
        *percents.find(seen),
        *date_spans.find(seen, as_of),
        *conversions.find(seen),
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
        *fronting.find(story, persons),
        *(found for find in _OF_STORY for found in find(story)),
    ]
    once = {(f.claim.kind, f.claim.start, f.claim.end): f for f in _not_twice(found)}
    once |= {(f.claim.kind, f.claim.start, f.claim.end): f for f in _last(story, list(once.values()))}
    told = [
        _told(once[key], reading)
        for key in sorted(once, key=lambda key: (key[1], key[2], key[0]))
        if not overlapping.may_overlap(once[key], reading.text)
    ]
    return told, register.listed(persons, reading.text, store)


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
        f for find in _LAST for f in find(story) if _differs(f) and not flagged.touch(f.claim) and not ticked.hold(f)
    ] + _of_statements(story, flagged, ticked)


def _of_statements(story: Story, flagged: Covered, ticked: Ticked) -> list[Found]:
    parted = by_clause.parted(story)
    if not parted.lines:
        return []
    seen = list(parted.lines)
    found = [
        *(f for find in _STATEMENT for f in find(parted)),
        *sums.find(seen),
        *percents.find(seen),
        *date_spans.find(seen, story.as_of),
        *conversions.find(seen),
    ]
    starts = [line.sentence.start for line in story.lines]
    return [
        by_clause.whole(f, story, starts)
        for f in found
        if _differs(f) and not flagged.touch(f.claim) and not ticked.hold(f)
    ]


def _differs(found: Found) -> bool:
    return found.verdict.label in {Label.REFUTED, Label.CONFLICTING}


def stale(reading: Reading, as_of: PartialDate | None, then: Sequence[Mention], until: PartialDate) -> list[Notice]:
    """What of a draft goes stale when it runs later; `then` are its mentions as read on that day."""
    return goes_stale(
        Story(tuple(lines(reading.text, reading.sentences, reading.mentions)), reading, as_of), then, until
    )


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
