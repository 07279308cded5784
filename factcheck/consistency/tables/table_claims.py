"""What sentences say of one table, its only one: how many of its rows went up or down, which alone did, by how much, the place of a row in it,
and the cells of the row that "they" or "it" stands for."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.story import Story
from factcheck.consistency.tables.cells import MANY
from factcheck.consistency.tables.one_table import (
    is_named,
    table_of,
    words_for,
)
from factcheck.consistency.tables.row_cells import cell_of
from factcheck.consistency.tables.row_moves import counted, moved
from factcheck.consistency.tables.row_places import gap, placed
from factcheck.consistency.tables.table_cells import Row, name_keys
from factcheck.consistency.tables.table_words import named
from factcheck.lexicon import worded

_worded = worded("grammar")

_ROLES = frozenset({"paragraph", "list-item", "footnote", "deck", "caption", "title", "heading"})
_SPLIT = _worded(r";|, {whereas} | while | whereas |\. ")


def find(story: Story) -> Iterator[Found]:
    """What sentences say of the rows of a draft's only table that these do not."""
    table = table_of(story)
    if table is None:
        return
    subject: list[Row] = []
    paragraph = -1
    for line in story.lines[: MANY * 2]:
        if line.sentence.role not in _ROLES:
            continue
        if line.paragraph != paragraph:
            subject, paragraph = [], line.paragraph
        rows = [row for row in table.rows if is_named(row, line.words)]
        for start, end in _clauses(line):
            here = [row for row in rows if is_named(row, line.between(start, end))]
            opens = _opens(line.between(start, end))
            two = [*subject, *here] if opens and len(here) == len(subject) == 1 and here[0] is not subject[0] else here
            if here:
                subject = here
            elif not opens and start == line.sentence.start:
                subject = []
            found = (
                counted(line, start, end, table, here)
                or gap(line, start, end, two)
                or placed(line, start, end, table, here)
                or moved(line, start, end, table, subject)
                or cell_of(line, start, end, table, subject)
            )
            if found is not None:
                yield found
            if len(here) > 1:
                subject = [row for row in here if _begins(row, line.between(start, end))]
            elif here and _is_beside(here[0], line.between(start, end)):
                subject = []


def _clauses(line: Line) -> Iterator[tuple[int, int]]:
    start = line.sentence.start
    for m in _SPLIT.finditer(line.text, line.sentence.start, line.sentence.end):
        yield start, m.start()
        start = m.end()
    yield start, line.sentence.end


def _opens(told: str) -> bool:
    """Whether a stretch speaks on of the row named last."""
    return _worded(rf"(?:{{also}} )?(?:{words_for('pronouns')})(?!\w)").match(told) is not None


def _begins(row: Row, told: str) -> bool:
    """Whether a stretch begins with the name of a row."""
    return bool(named([row], name_keys(" ".join(told.split()[: len(row.label) + 1]))))


def _is_beside(row: Row, told: str) -> bool:
    """Whether a stretch tells of another and names the row only beside it: "beaten at home by Hythe"."""
    at = min((at for word in row.label if (at := told.find(word)) >= 0), default=0)
    if lazy.known(r"[a-z] ?, $").search(told[:at]) and not lazy.known(r"[a-z] [a-z]").search(
        told[at:].partition(",")[0]
    ):
        return True  # "the neighbour to the west, Castle"
    return (
        lazy.known(rf"[a-z’'-]+ .*(?<!\w)(?:{words_for('beside')})(?: [a-z’'-]+){{0,2}} ?$").match(told[:at])
        is not None
    )
