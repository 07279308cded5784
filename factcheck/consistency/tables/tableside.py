"""A table against sentences about it as a whole: the row called the wettest, its totals, which rows rose or fell, what lies between two."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.story import Story, past
from factcheck.consistency.tables.cells import MANY
from factcheck.consistency.tables.table_cells import name_keys, read_tables
from factcheck.consistency.tables.table_durations import lasting
from factcheck.consistency.tables.table_gaps import apart
from factcheck.consistency.tables.table_moves import moved
from factcheck.consistency.tables.table_ranks import ranked
from factcheck.consistency.tables.table_totals import summed, totals
from factcheck.consistency.tables.table_words import any_of, named

_ROLES = frozenset({"paragraph", "list-item", "footnote", "deck", "caption", "title", "heading"})
_MOST_ROWS = 40


def find(story: Story) -> Iterator[Found]:
    """What sentences say of a table that it does not."""
    tables = [rows for rows in read_tables(story) if 1 < len(rows) <= _MOST_ROWS]
    if len(tables) != 1:
        return  # with several it is open which of them a sentence speaks of
    rows, given = tables[0], totals(story)
    for line in story.lines[: MANY * 2]:
        if not _is_of_table(line):
            continue
        names = named(rows, name_keys(line.words))
        found = (
            ranked(line, rows, names)
            or moved(line, rows, names)
            or apart(line, rows, names)
            or summed(line, rows, given)
            or lasting(line, names)
        )
        if found is not None:
            yield found


def _is_of_table(line: Line) -> bool:
    """Whether a sentence may speak of the rows of a table: not of others, nor of another time unless of what has changed since."""
    if line.sentence.role not in _ROLES or any_of("other").search(line.words):
        return False
    return not past(line) or any(any_of(key).search(line.words) for key in ("fell", "rose"))
