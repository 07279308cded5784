"""The row of a table that a sentence calls the first of a sort: "The wettest of the three stations was Tarn"."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.stems import stems
from factcheck.consistency.tables.table_cells import Cell, Row
from factcheck.consistency.tables.table_words import column, otherwise
from factcheck.frozen import dataclass
from factcheck.lexicon import worded

_worded = worded("against_itself", "table_ranks")

_FEWEST = 3
"""Rows of a table that are ranked: of two, "the wetter" is said."""
_GOES_ON = _worded(r", {goes_on}(?!\w)")
"""What follows may be of another row."""


@dataclass(frozen=True, slots=True)
class _Rank:
    """A superlative: its words, whether the highest cell has it, and the heads of the columns that it ranks by."""

    words: re.Pattern[str]
    high: bool
    heads: tuple[frozenset[str], ...]


@functools.cache
def _ranks() -> tuple[_Rank, ...]:
    return tuple(
        _Rank(
            lazy.pattern(rf"(?<![\w-])(?:{lexicon.either(rank['words'])})(?![\w-])"),
            rank["high"],
            tuple(stems(head) or frozenset(head.split()) for head in rank["heads"]),
        )
        for rank in lexicon.table("tableside")["rank"]
    )


def ranked(line: Line, rows: Sequence[Row], named: Sequence[Row]) -> Found | None:
    """The row with the highest or lowest cell of a column, where a sentence gives that rank to another."""
    if len(named) != 1 or len(rows) < _FEWEST or _GOES_ON.search(line.words):
        return None
    row = named[0]
    hits = [(hit, rank) for rank in _ranks() if (hit := rank.words.search(line.words)) is not None]
    if len(hits) != 1:
        return None
    hit, rank = hits[0]
    if _worded(r"(?:^|\W){its}$").search(line.words[: hit.start()].strip()):
        return None  # "its wettest day" is no rank among the rows
    at = _ranking(line, row, rank.heads, line.words[hit.end() :])
    values = None if at is None else column(rows, at)
    if at is None or values is None or row.cells[at].value is None:
        return None
    best = max(values) if rank.high else min(values)
    if row.cells[at].value == best:
        return None
    other = next(r for r in rows if r.cells[at].value == best)
    return otherwise(line, other, other.cells[at])


def _ranking(line: Line, row: Row, heads: tuple[frozenset[str], ...], behind: str) -> int | None:
    """The column a superlative ranks by: the only one with a head of its sort, or named right behind it."""
    if heads:
        fitting = [
            at for at, cell in enumerate(row.cells) if any(head <= cell.head or head & cell.head for head in heads)
        ]
        if len(fitting) == 1:
            return fitting[0]
        single = [at for at in fitting if row.cells[at].head & stems(line.words)]
        if len(single) == 1:
            return single[0]
        return 0 if len(row.cells) == 1 else None
    word = lazy.known(r"[\s,]*((?:[a-z’'-]+ ?){1,2})").match(behind)
    said = stems(word[1]) if word else frozenset()
    fitting = [at for at, cell in enumerate(row.cells) if _heads_like(cell, said)]
    return fitting[0] if len(fitting) == 1 else None


def _heads_like(cell: Cell, said: frozenset[str]) -> bool:
    """Whether a word is the head of a column, or the beginning of one: "rain" of "rainfall"."""
    return any(head == word or (len(word) > 2 and head.startswith(word)) for head in cell.head for word in said)
