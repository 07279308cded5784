"""The checks that few drafts need, each with what a draft must have for it: it is imported for such a draft only (`needs`)."""

from __future__ import annotations

from types import ModuleType
from typing import TYPE_CHECKING

from factcheck import lazy
from factcheck.consistency.base.story import HEADS
from factcheck.consistency.needs import CHANGE, PAIR, PERIODS, SHARE, TABLE, TWO

__all__ = [
    "ONLY_WITH",
    "across",
    "age_then",
    "ballots",
    "by_the_clock",
    "cells",
    "colon_sums",
    "columns",
    "counterparts",
    "exchange",
    "fractions",
    "frequencies",
    "fronting",
    "headlines",
    "just_told",
    "leads",
    "made_up",
    "majorities",
    "mean_told",
    "means",
    "minutes",
    "more_than",
    "moves",
    "multiples",
    "multiplied",
    "near_sums",
    "opposites",
    "parents",
    "part_again",
    "parted",
    "percent_slips",
    "periods",
    "pleas",
    "products",
    "proportions",
    "pullquotes",
    "rests",
    "row_told",
    "savings",
    "shared_among",
    "since_begun",
    "spread_over",
    "table_claims",
    "tabled",
    "tableside",
    "term_ends",
    "times_apart",
    "told_rates",
    "undecided",
    "worded",
]

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
    from factcheck.consistency.shares import ballots, fractions, part_again, percent_slips, proportions, worded
    from factcheck.consistency.tables import (
        across,
        cells,
        columns,
        row_told,
        table_claims,
        tabled,
        tableside,
        times_apart,
    )
    from factcheck.consistency.times import age_then, by_the_clock, since_begun, term_ends
    from factcheck.consistency.totals import colon_sums, made_up, majorities, more_than, near_sums, rests, undecided
else:
    just_told, moves, multiples = lazy.modules("factcheck.consistency.changes", "just_told", "moves", "multiples")
    counterparts, fronting, headlines, leads, minutes, multiplied, opposites, parted, pleas, pullquotes = lazy.modules(
        "factcheck.consistency.headlines", "counterparts", "fronting", "headlines", "leads", "minutes", "multiplied", "opposites", "parted", "pleas", "pullquotes",
    )  # fmt: skip
    exchange, frequencies, mean_told, means, periods, products, savings, shared_among, spread_over, told_rates = lazy.modules(
        "factcheck.consistency.rates", "exchange", "frequencies", "mean_told", "means", "periods", "products", "savings", "shared_among", "spread_over", "told_rates",
    )  # fmt: skip
    (parents,) = lazy.modules("factcheck.consistency.returning", "parents")
    ballots, fractions, part_again, percent_slips, proportions, worded = lazy.modules(
        "factcheck.consistency.shares", "ballots", "fractions", "part_again", "percent_slips", "proportions", "worded",
    )  # fmt: skip
    across, cells, columns, row_told, table_claims, tabled, tableside, times_apart = lazy.modules(
        "factcheck.consistency.tables", "across", "cells", "columns", "row_told", "table_claims", "tabled", "tableside", "times_apart",
    )  # fmt: skip
    age_then, by_the_clock, since_begun, term_ends = lazy.modules(
        "factcheck.consistency.times", "age_then", "by_the_clock", "since_begun", "term_ends",
    )  # fmt: skip
    colon_sums, made_up, majorities, more_than, near_sums, rests, undecided = lazy.modules(
        "factcheck.consistency.totals", "colon_sums", "made_up", "majorities", "more_than", "near_sums", "rests", "undecided",
    )  # fmt: skip

_HEADED = HEADS | {"blurb"}
_BESIDE = HEADS | {"caption", "alt", "blurb"}
ONLY_WITH: dict[ModuleType, frozenset[str]] = {
    **dict.fromkeys((across, cells, columns, row_told, table_claims, tableside, times_apart), TABLE),
    tabled: TABLE | {"list-item"},
    **dict.fromkeys((counterparts, leads, multiplied, opposites, parted, pleas), _HEADED),
    **dict.fromkeys((fronting, headlines, minutes), _BESIDE),
    pullquotes: frozenset({"pull-quote"}),
    **dict.fromkeys((ballots, exchange, majorities, moves, multiples, near_sums), PAIR),
    **dict.fromkeys((made_up, periods, products, rests, savings, shared_among, told_rates), PAIR),
    **dict.fromkeys((age_then, more_than, term_ends), TWO),
    **dict.fromkeys((fractions, part_again, proportions, worded), SHARE),
    **dict.fromkeys((just_told, undecided), CHANGE),
    percent_slips: frozenset({"percent", "multiple"}),
    **dict.fromkeys((mean_told, means), frozenset({"averag", "mean"})),
    by_the_clock: frozenset({"hour", "minute"}),
    colon_sums: frozenset({":"}),
    frequencies: frozenset({"every"}),
    parents: frozenset({"children", "kids"}),
    since_begun: frozenset({"year"}),
    spread_over: PERIODS,
}
"""What a draft has one of, or a check has nothing to look at."""
