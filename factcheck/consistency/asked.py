"""Which checks are asked of a draft, and in which order. Each is a module with a `find`; one that needs what few drafts have is imported for those alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import ModuleType
from typing import TYPE_CHECKING

from factcheck import lazy
from factcheck.consistency.base.lines import Found
from factcheck.consistency.base.story import HEADS, Story
from factcheck.consistency.changes import changes
from factcheck.consistency.headlines import lead_ways
from factcheck.consistency.names import chairs
from factcheck.consistency.names.people import People
from factcheck.consistency.needs import CHANGE, PAIR, PERIODS, SHARE, TABLE, TWO, holds
from factcheck.consistency.rates import (
    averages,
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
    elapsed,
    elapsed_near,
    far_courses,
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
    wholes,
)

if TYPE_CHECKING:
    from factcheck.consistency.changes import just_told, moves, multiples
    from factcheck.consistency.headlines import (
        counterparts,
        fronting,
        headlines,
        leads,
        minutes,
        multiplied,
        opposites,
        parted,
        pleas,
        pullquotes,
    )
    from factcheck.consistency.rates import (
        exchange,
        frequencies,
        mean_told,
        means,
        periods,
        products,
        savings,
        shared_among,
        spread_over,
        told_rates,
    )
    from factcheck.consistency.returning import parents
    from factcheck.consistency.shares import ballots, fractions, percent_slips, proportions, worded
    from factcheck.consistency.tables import across, cells, columns, row_told, table_claims, tabled, tableside
    from factcheck.consistency.times import age_then, by_the_clock, since_begun, term_ends
    from factcheck.consistency.totals import colon_sums, made_up, majorities, more_than, near_sums, rests
else:
    just_told, moves, multiples = lazy.modules("factcheck.consistency.changes", "just_told", "moves", "multiples")
    counterparts, fronting, headlines, leads, minutes, multiplied, opposites, parted, pleas, pullquotes = lazy.modules(
        "factcheck.consistency.headlines", "counterparts", "fronting", "headlines", "leads", "minutes", "multiplied", "opposites", "parted", "pleas", "pullquotes",
    )  # fmt: skip
    exchange, frequencies, mean_told, means, periods, products, savings, shared_among, spread_over, told_rates = lazy.modules(
        "factcheck.consistency.rates", "exchange", "frequencies", "mean_told", "means", "periods", "products", "savings", "shared_among", "spread_over", "told_rates",
    )  # fmt: skip
    (parents,) = lazy.modules("factcheck.consistency.returning", "parents")
    ballots, fractions, percent_slips, proportions, worded = lazy.modules(
        "factcheck.consistency.shares", "ballots", "fractions", "percent_slips", "proportions", "worded",
    )  # fmt: skip
    across, cells, columns, row_told, table_claims, tabled, tableside = lazy.modules(
        "factcheck.consistency.tables", "across", "cells", "columns", "row_told", "table_claims", "tabled", "tableside",
    )  # fmt: skip
    age_then, by_the_clock, since_begun, term_ends = lazy.modules(
        "factcheck.consistency.times", "age_then", "by_the_clock", "since_begun", "term_ends",
    )  # fmt: skip
    colon_sums, made_up, majorities, more_than, near_sums, rests = lazy.modules(
        "factcheck.consistency.totals", "colon_sums", "made_up", "majorities", "more_than", "near_sums", "rests",
    )  # fmt: skip

_HEADED = HEADS | {"blurb"}
_BESIDE = HEADS | {"caption", "alt", "blurb"}
ONLY_WITH: dict[ModuleType, frozenset[str]] = {
    **dict.fromkeys((across, cells, columns, row_told, table_claims, tableside), TABLE),
    tabled: TABLE | {"list-item"},
    **dict.fromkeys((counterparts, leads, multiplied, opposites, parted, pleas), _HEADED),
    **dict.fromkeys((fronting, headlines, minutes), _BESIDE),
    pullquotes: frozenset({"pull-quote"}),
    **dict.fromkeys((ballots, exchange, majorities, moves, multiples, near_sums), PAIR),
    **dict.fromkeys((made_up, periods, products, rests, savings, shared_among, told_rates), PAIR),
    **dict.fromkeys((age_then, more_than, term_ends), TWO),
    **dict.fromkeys((fractions, proportions, worded), SHARE),
    just_told: CHANGE,
    percent_slips: frozenset({"percent", "multiple"}),
    **dict.fromkeys((mean_told, means), frozenset({"averag", "mean"})),
    by_the_clock: frozenset({"hour", "minute"}),
    colon_sums: frozenset({":"}),
    frequencies: frozenset({"every"}),
    parents: frozenset({"children", "kids"}),
    since_begun: frozenset({"year"}),
    spread_over: PERIODS,
}
"""What a draft has one of, or a check has nothing to look at: it is imported for such a draft only (`needs.py`)."""

ROUGHER: tuple[ModuleType, ...] = (
    elapsed_near,
    elapsed,
    told_lengths,
    term_ends,
    seniority,
    aged,
    gaps,
    proportions,
    wholes,
    called_out,
    left_over,
    majorities,
    per_each,
    periods,
    columns,
    transpositions,
    turns,
    opposites,
)
"""What tells of more ways to write a thing, and yields to the others where they speak of the same words."""

LAST: tuple[ModuleType, ...] = (
    quotients,
    multiples,
    partitions,
    share_equivalents,
    tallies,
    moves,
    products,
    put_in,
    lives,
    spells,
    restated,
    tabled,
    courses,
    backwards,
    far_courses,
    means,
    colon_sums,
    age_then,
    shared_among,
    more_than,
    day_lists,
    differences,
    by_the_clock,
    just_told,
    worked_out,
    apposed,
    since_begun,
    mean_told,
    listed_parts,
    rests,
    changed_over,
    leads,
    lead_ways,
    multiplied,
    parted,
    pleas,
    minutes,
    chairs,
    tableside,
    table_claims,
    worded,
    ballots,
    margins,
    reckonings,
    spread_over,
    part_shares,
    returned,
    untold,
    advantages,
    whole_lots,
    streaks,
    outsized,
    parents,
    returned_times,
    near_sums,
    league_rows,
    row_lists,
    row_rates,
    row_told,
)
"""What reads figures together from further apart, and is asked only where none of the others has decided."""

STATEMENT: tuple[ModuleType, ...] = (
    gaps,
    proportions,
    wholes,
    periods,
    percent_slips,
    fractions,
    averages,
    rates,
    part_sums,
    polls,
    quotients,
    multiples,
    partitions,
    share_equivalents,
    moves,
    products,
)
"""What decides in a sentence, and is asked again of each statement of one that holds several."""

OF_STORY: tuple[ModuleType, ...] = (
    percent_slips,
    changes,
    fractions,
    averages,
    rates,
    part_sums,
    made_up,
    namelists,
    polls,
    scoreboards,
    scorers,
    birth_ages,
    told_rates,
    exchange,
    frequencies,
    paces,
    savings,
    order,
    afterwards,
    after_events,
    begun_beside,
    clocks,
    sequences,
    headlines,
    counterparts,
    pullquotes,
    cells,
    across,
    scale,
    twice,
    recounts,
)
"""What asks for the sentences before and after, in the order in which the later word holds."""


def asked(checks: Sequence[ModuleType], story: Story) -> Iterator[Found]:
    """What checks find, in their order; each in its module's `find`."""
    held = holds(story)
    for check in checks:
        wanted = ONLY_WITH.get(check)
        if wanted is None or not wanted.isdisjoint(held):
            yield from check.find(story)


def fronted_by(story: Story, persons: People) -> Iterator[Found]:
    """What stands before the text, or beside a picture, and names somebody or some place otherwise."""
    if not ONLY_WITH[fronting].isdisjoint(holds(story)):
        yield from fronting.find(story, persons)
