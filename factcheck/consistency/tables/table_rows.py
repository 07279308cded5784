"""The stretches of a sentence that name a row of a table each."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from factcheck import lazy
from factcheck.consistency.base.lines import Line, options
from factcheck.consistency.tables.columns import numbered
from factcheck.consistency.tables.table_cells import Row, name_keys
from factcheck.frozen import dataclass
from factcheck.lexicon import worded

_worded = worded("against_itself", "table_rows")

_BREAK = _worded(r";|\.(?!\d)|, (?:{next_row}|with (?=[A-Z]))(?!\w)| and (?=[A-Z])|(?<=\d)%? and ")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a sentence with the one row of a table that it names."""

    line: Line
    start: int
    end: int
    row: Row
    at: int
    """Which table the row is of."""


def is_total(row: Row) -> bool:
    """Whether a row holds the totals of the others: "All segments"."""
    name = row.line.text[row.line.sentence.start : row.line.sentence.end].strip("| *_").lower()
    return lazy.known(rf"(?:{options('total', 'rows')}|average|mean)(?!\w)").match(name) is not None


def parts_of(line: Line, near: Sequence[tuple[int, Row]]) -> Iterator[Part]:
    """The stretches of a sentence that name one row each."""
    edges = [line.sentence.start]
    for m in _BREAK.finditer(line.text, line.sentence.start, line.sentence.end):
        edges.append(m.start() + 1)
    edges.append(line.sentence.end)
    for start, end in itertools.pairwise(edges):
        told = line.text[start:end].lower()
        keys = name_keys(told) | frozenset(lazy.known(r"\b\d{4}\b").findall(told))
        named = [(at, row) for at, row in near if row.label <= keys and (row.exact is None or row.exact.search(told))]
        named = [(at, row) for at, row in named if row.exact is not None or numbered(row, told)]
        named = [(at, row) for at, row in named if not any(row.label < other.label for _, other in named)]
        if len(named) == 1:
            yield Part(line, start, end, named[0][1], named[0][0])
