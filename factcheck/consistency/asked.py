"""Which checks are asked of a draft, and in which order. Each is a module with a `find`; one that needs what few drafts have is imported for those alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import ModuleType

from factcheck.consistency import seldom
from factcheck.consistency.base.lines import Found
from factcheck.consistency.base.story import Story
from factcheck.consistency.changes import changes
from factcheck.consistency.headlines import lead_ways
from factcheck.consistency.names import chairs
from factcheck.consistency.names.people import People
from factcheck.consistency.needs import holds
from factcheck.consistency.rates import (
    averages,
    each_of,
    paces,
    per_each,
    put_in,
    quotients,
    rates,
    reckonings,
    scoreboards,
    scorers,
    worked_out,
)
from factcheck.consistency.returning import (
    advantages,
    changed_over,
    lasting,
    outsized,
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
from factcheck.consistency.shares import apposed, gaps, margins, part_shares, polls, share_equivalents, tallies
from factcheck.consistency.tables import league_rows, row_lists, row_rates
from factcheck.consistency.times import (
    after_events,
    afterwards,
    aged,
    backwards,
    begun_beside,
    birth_ages,
    clocks,
    courses,
    day_lists,
    deadlines,
    elapsed,
    elapsed_near,
    far_courses,
    later_on,
    lives,
    order,
    seniority,
    sequences,
    spells,
    told_lengths,
    turns,
)
from factcheck.consistency.totals import (
    called_out,
    differences,
    left_over,
    listed_parts,
    namelists,
    part_sums,
    partitions,
    votes_of,
    wholes,
)

ROUGHER: tuple[ModuleType, ...] = (
    elapsed_near,
    elapsed,
    told_lengths,
    seldom.term_ends,
    seniority,
    aged,
    gaps,
    seldom.proportions,
    wholes,
    called_out,
    left_over,
    seldom.majorities,
    per_each,
    seldom.periods,
    seldom.columns,
    transpositions,
    turns,
    seldom.opposites,
)
"""What tells of more ways to write a thing, and yields to the others where they speak of the same words."""

LAST: tuple[ModuleType, ...] = (
    quotients,
    seldom.multiples,
    partitions,
    share_equivalents,
    tallies,
    seldom.moves,
    seldom.products,
    put_in,
    lives,
    spells,
    restated,
    seldom.tabled,
    courses,
    backwards,
    far_courses,
    seldom.means,
    seldom.colon_sums,
    seldom.age_then,
    seldom.shared_among,
    seldom.more_than,
    day_lists,
    differences,
    seldom.by_the_clock,
    seldom.just_told,
    worked_out,
    apposed,
    seldom.since_begun,
    seldom.mean_told,
    listed_parts,
    seldom.rests,
    changed_over,
    seldom.leads,
    lead_ways,
    seldom.multiplied,
    seldom.parted,
    seldom.pleas,
    seldom.minutes,
    chairs,
    seldom.tableside,
    seldom.table_claims,
    seldom.worded,
    seldom.ballots,
    margins,
    reckonings,
    each_of,
    later_on,
    deadlines,
    seldom.spread_over,
    part_shares,
    seldom.part_again,
    votes_of,
    returned,
    untold,
    advantages,
    whole_lots,
    streaks,
    outsized,
    seldom.parents,
    returned_times,
    lasting,
    seldom.near_sums,
    seldom.undecided,
    league_rows,
    row_lists,
    row_rates,
    seldom.row_told,
    seldom.times_apart,
)
"""What reads figures together from further apart, and is asked only where none of the others has decided."""

STATEMENT: tuple[ModuleType, ...] = (
    gaps,
    seldom.proportions,
    wholes,
    seldom.periods,
    seldom.percent_slips,
    seldom.fractions,
    averages,
    rates,
    part_sums,
    polls,
    quotients,
    seldom.multiples,
    partitions,
    share_equivalents,
    seldom.moves,
    seldom.products,
)
"""What decides in a sentence, and is asked again of each statement of one that holds several."""

OF_STORY: tuple[ModuleType, ...] = (
    seldom.percent_slips,
    changes,
    seldom.fractions,
    averages,
    rates,
    part_sums,
    seldom.made_up,
    namelists,
    polls,
    scoreboards,
    scorers,
    birth_ages,
    seldom.told_rates,
    seldom.exchange,
    seldom.frequencies,
    paces,
    seldom.savings,
    order,
    afterwards,
    after_events,
    begun_beside,
    clocks,
    sequences,
    seldom.headlines,
    seldom.counterparts,
    seldom.pullquotes,
    seldom.cells,
    seldom.across,
    scale,
    twice,
    recounts,
)
"""What asks for the sentences before and after, in the order in which the later word holds."""


def asked(checks: Sequence[ModuleType], story: Story) -> Iterator[Found]:
    """What checks find, in their order; each in its module's `find`."""
    held = holds(story)
    for check in checks:
        wanted = seldom.ONLY_WITH.get(check)
        if wanted is None or not wanted.isdisjoint(held):
            yield from check.find(story)


def fronted_by(story: Story, persons: People) -> Iterator[Found]:
    """What stands before the text, or beside a picture, and names somebody or some place otherwise."""
    if not seldom.ONLY_WITH[seldom.fronting].isdisjoint(holds(story)):
        yield from seldom.fronting.find(story, persons)
