"""A table as the sentences about it speak of it: its rows by any name, the columns of one thing at two times, and the way a row went."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Line, anywhere
from factcheck.consistency.base.stems import stems
from factcheck.consistency.base.story import Story, past
from factcheck.consistency.tables.table_cells import Row, name_keys, read_tables
from factcheck.consistency.tables.table_words import named
from factcheck.frozen import dataclass
from factcheck.lexicon import worded

_worded = worded("against_itself", "one_table")

SHARP = frozenset([None, "barely"])
"""A figure that is meant as it stands: "only two"."""
FEW = Decimal(3)
"""Times that a figure may be a change, or lie from one, and yet be meant as it."""
_MOST_ROWS = 40
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
TIME = _worded(r"(?<![\w])(?:(?:19|20)\d\d(?:[-–/]\d\d)?|{months})(?!\w)")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two columns of one thing, the year before and the year told."""

    words: frozenset[str]
    before: int
    after: int
    last: bool
    """Whether no later column follows."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with as many cells in each row, the word for its rows and its pairs of years."""

    rows: Sequence[Row]
    noun: frozenset[str]
    pairs: tuple[Pair, ...]
    heads: frozenset[str]
    """The words over its columns."""
    caption: frozenset[str] = frozenset()
    """The words of the line above it."""


def table_of(story: Story) -> Table | None:
    """The only table of a draft where its rows have as many cells each; None where there is none or another."""
    tables = [rows for rows in read_tables(story) if 1 < len(rows) <= _MOST_ROWS]
    if len(tables) != 1 or len({len(row.cells) for row in tables[0]}) != 1 or not tables[0][0].cells:
        return None
    rows = tables[0]
    heads = frozenset().union(*(cell.head | set(cell.title.split()) for cell in rows[0].cells))
    above = _above(rows)
    return Table(rows, _row_noun(above), tuple(_pairs(rows)), heads, stems(above[-2].lower() if above[1:] else ""))


def words_for(key: str) -> str:
    """A list of words of what is said of rows, as one alternative of a pattern."""
    return lexicon.options("tableside", "claims", key)


def _above(rows: Sequence[Row]) -> list[str]:
    """The lines right above the rows, that of the heads last."""
    first = rows[0].line
    start = first.text.rfind("\n", 0, max(0, first.sentence.start - 1)) + 1
    above = first.text[max(0, start - 300) : first.sentence.start].split("\n")
    return [one for one in above if lazy.known(r"\w").search(one)]


def _row_noun(above: Sequence[str]) -> frozenset[str]:
    """The word over the first column."""
    head = lazy.known(r"[|\t]").split(above[-1].strip().strip("|"))[0] if above else ""
    return stems(head.lower())


def _pairs(rows: Sequence[Row]) -> Iterator[Pair]:
    """The columns that tell of one thing at two times, each with the one before; where one of two names none, it is the later."""
    groups: dict[frozenset[str], list[tuple[str, int]]] = {}
    for at, cell in enumerate(rows[0].cells):
        time = TIME.search(cell.title)
        groups.setdefault(stems(TIME.sub(" ", cell.title)), []).append((_order(time[0]) if time else "9999", at))
    for words, columns in groups.items():
        times = {time for time, _ in columns}
        if len(columns) < 2 or len(times) != len(columns) or (len(columns) > 2 and "9999" in times):
            continue
        ordered = sorted(columns)
        for (_, before), (_, after) in itertools.pairwise(ordered):
            yield Pair(words | rows[0].cells[after].head, before, after, after == ordered[-1][1])


def _order(time: str) -> str:
    """What puts times in order: years as such, months by the calendar."""
    return f"{MONTHS.index(time[:3]):02}" if time[:3] in MONTHS else time


def is_named(row: Row, told: str) -> bool:
    """Whether words name a row."""
    return bool(named([row], name_keys(told)))


def direction(told: str) -> int:
    """1 for rows that went up, -1 for down, 0 where a stretch says neither or both."""
    paid = _worded(r"(?<!\w)(?:{paid}) (?P<how>{how})(?! than (?!in (?!the)))(?!\w)").search(told)  # fmt: skip
    if paid is not None:
        return 1 if paid["how"] == "more" else -1
    up = lazy.known(rf"(?<!\w)(?:{words_for('up')})(?!\w)").search(told) is not None
    down = lazy.known(rf"(?<!\w)(?:{words_for('down')})(?!\w)").search(told) is not None
    if up == down:
        compared = lazy.known(rf"(?<!\w)(?P<how>{words_for('more')})(?: [a-z]+){{0,6}} (?:{words_for('than_before')}|than in (?:\d{{4}}|[a-z]+))(?!\w)").search(told)  # fmt: skip
        return 0 if compared is None or up else 1 if compared["how"] in {"more", "higher"} else -1
    return 1 if up else -1


def pair_of(table: Table, told: str) -> Pair | None:
    """The pair of columns a stretch speaks of: the only one, or the one whose head or later time it names, else the last."""
    if len(table.pairs) == 1:
        return table.pairs[0]
    cells = table.rows[0].cells
    named_ = frozenset(TIME.findall(told))
    fitting = [pair for pair in table.pairs if named_ & frozenset(TIME.findall(cells[pair.after].title))]
    if named_ and not fitting:
        return None
    fitting = fitting or [pair for pair in table.pairs if pair.last]
    if len(fitting) > 1:
        fitting = [pair for pair in fitting if pair.words & stems(told)]
    return fitting[0] if len(fitting) == 1 else None


def change_of(row: Row, pair: Pair) -> Decimal | None:
    """By how much a row went up, or down below nought, between two columns; None where a cell has no figure."""
    one, two = row.cells[pair.before].value, row.cells[pair.after].value
    return None if one is None or two is None else two - one


def of_another_time(line: Line, start: int, end: int, table: Table | None = None) -> bool:
    """Whether a stretch speaks of another time or of some of all; of cells, "last year" and the year before may be columns of the table, and a head's words are its own."""
    told = line.between(start, end)
    dated, heads = (False, frozenset()) if table is None else (bool(table.pairs), table.heads)
    spoken = _YEARS.sub(" ", line.words) if dated else line.words
    if (past(line) and not dated) or anywhere("other_time", "past").search(spoken):
        return True
    if any(m["time"] not in heads for m in _WHEN.finditer(told)):
        return True
    elsewhere = lazy.known(rf"(?<!\w)(?:{words_for('elsewhere')})(?!\w)")
    return any(not stems(m[0]) or not stems(m[0]) <= heads for m in elsewhere.finditer(told))


_WHEN = _worded(r"(?<!\w)(?:{at}) (?P<time>{times}|(?:19|20)\d\d)(?!\w)")
_YEARS = _worded(r"(?<!\w)(?:last year|than last (?:{units})|(?:than )?(?:the|a) (?:{long}) {before})(?!\w)")
