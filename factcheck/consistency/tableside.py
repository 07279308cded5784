"""A table against sentences about it as a whole: the row called the wettest, its totals, which rows rose or fell, what lies between two."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy, lexicon
from factcheck.consistency.cells import MANY
from factcheck.consistency.lines import Found, Line, outer
from factcheck.consistency.results import differing, place, words
from factcheck.consistency.stems import stems
from factcheck.consistency.story import Story, past, stretches
from factcheck.consistency.table_cells import Cell, Row, split
from factcheck.consistency.table_cells import name_keys as _keys
from factcheck.consistency.table_cells import read_tables as _tables
from factcheck.lexicon import table
from factcheck.model.mentions import Quantity

_ROLES = frozenset({"paragraph", "list-item", "footnote", "deck", "caption", "title", "heading"})
_MOST_ROWS, _NEAR = 40, 400
"""Rows of a table, and sentences before and behind one that are held against it."""


def find(story: Story) -> Iterator[Found]:
    """What sentences say of a table that it does not."""
    tables = [rows for rows in _tables(story) if 1 < len(rows) <= _MOST_ROWS]
    if len(tables) != 1:
        return  # with several it is open which of them a sentence speaks of
    rows = tables[0]
    totals = _totals(story)
    for line in story.lines[: MANY * 2]:
        if (
            line.sentence.role not in _ROLES
            or (past(line) and not _any("fell").search(line.words) and not _any("rose").search(line.words))
            or _any("other").search(line.words)
        ):
            continue
        named = _named(rows, _keys(line.words))
        found = (
            _ranked(line, rows, named)
            or _moved(line, rows, named)
            or _apart(line, rows, named)
            or _summed(line, rows, totals)
            or _lasting(line, named)
        )
        if found is not None:
            yield found


def _named(rows: Sequence[Row], told: frozenset[str]) -> list[Row]:
    """The rows a sentence names; a person may be named by the surname alone."""
    found = [row for row in rows if row.exact is None and row.label <= told]
    if found:
        return found
    last = {id(row): _surname(row) for row in rows}
    names = list(last.values())
    return [row for row in rows if (name := last[id(row)]) and name in told and names.count(name) == 1]


def _surname(row: Row) -> str:
    cell = _PERSON.match(row.line.text[row.line.sentence.start : row.line.sentence.end].strip("| *_"))
    return cell["last"].lower() if cell else ""


_PERSON = lazy.pattern(r"[A-Z][a-z]+ (?P<last>[A-Z][a-z’'-]+)\s*(?:[|\t]|$)")


@functools.cache
def _any(key: str) -> re.Pattern[str]:
    return lazy.pattern(rf"(?<![\w-])(?:{lexicon.options('tableside', 'words', key)})(?![\w-])")


@functools.cache
def _ranks() -> tuple[tuple[re.Pattern[str], bool, tuple[frozenset[str], ...]], ...]:
    return tuple(
        (
            lazy.pattern(rf"(?<![\w-])(?:{'|'.join(map(re.escape, rank['words']))})(?![\w-])"),
            rank["high"],
            tuple(stems(head) or frozenset(head.split()) for head in rank["heads"]),
        )
        for rank in table("tableside")["rank"]
    )


def _column(rows: Sequence[Row], at: int) -> list[Decimal] | None:
    """The values of a column, where every row has one."""
    values = [row.cells[at].value for row in rows if len(row.cells) > at]
    known = [v for v in values if v is not None]
    return known if len(known) == len(rows) else None


def _ranked(line: Line, rows: Sequence[Row], named: Sequence[Row]) -> Found | None:
    """ "The wettest of the three stations was Stonehill"."""
    if (
        len(named) != 1
        or len(rows) < 3
        or ("," in line.words.rstrip(",") and re.search(r", (?:and|but|while|which|with)(?!\w)", line.words))
    ):
        return None
    row = named[0]
    hits = [(pattern.search(line.words), high, heads) for pattern, high, heads in _ranks()]
    hits = [hit for hit in hits if hit[0] is not None]
    if len(hits) != 1:
        return None
    m, high, heads = hits[0]
    assert m is not None
    if re.search(r"(?:^|\W)(?:its|his|her|their)$", line.words[: m.start()].strip()):
        return None  # "its wettest day" is no rank among the rows
    at = _ranking(line, row, heads, line.words[m.end() :])
    values = None if at is None else _column(rows, at)
    if at is None or values is None or row.cells[at].value is None:
        return None
    best = max(values) if high else min(values)
    if row.cells[at].value == best:
        return None
    other = next(r for r in rows if r.cells[at].value == best)
    return _told(line, (line.sentence.start, line.sentence.end), other, other.cells[at])


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
    word = re.match(r"[\s,]*((?:[a-z’'-]+ ?){1,2})", behind)
    said = stems(word[1]) if word else frozenset()
    fitting = [at for at, cell in enumerate(row.cells) if _heads_like(cell, said)]
    return fitting[0] if len(fitting) == 1 else None


def _heads_like(cell: Cell, said: frozenset[str]) -> bool:
    return any(head == word or (len(word) > 2 and head.startswith(word)) for head in cell.head for word in said)


def _moved(line: Line, rows: Sequence[Row], named: Sequence[Row]) -> Found | None:
    """ "Only Castle Green lost visitors"; "turnout rose in Eastgate and Northgate"."""
    up, down = _any("rose").search(line.words), _any("fell").search(line.words)
    if not named or ((up is None) == (down is None) and not _ROSE_IN.search(line.words)):
        return None
    heads = _years(rows)
    if heads is None:
        return None
    told = re.split(r" but | while |;", line.words)[0]
    up, down = _any("rose").search(told), _any("fell").search(told)
    if (up is None) == (down is None):
        return None
    one, two = heads
    inside = _named(named, _keys(told))
    only = re.match(r"only (?=[A-Z])", line.text[line.sentence.start : line.sentence.end], re.IGNORECASE) is not None
    verb = up or down
    behind = told[verb.end() :].strip() if verb is not None else ""
    linked = only or re.match(r"(?:[a-z]+ )?(?:in|at) ", behind) is not None or _opens(line, inside)
    if not linked or not inside or re.search(r"(?<!\w)(?:sunday|monday|week|month|by|from|to)(?!\w)", told):
        return None
    for row in inside:
        before, after = row.cells[one].value, row.cells[two].value
        if before is None or after is None:
            return None
        if (after > before) != (up is not None) or after == before:
            return _told(line, (line.sentence.start, line.sentence.end), row, row.cells[two])
    return None


_ROSE_IN = lazy.pattern(r" but | while |;")


def _opens(line: Line, named: Sequence[Row]) -> bool:
    return any(_keys(" ".join(line.words.split()[: len(row.label) + 1])) >= row.label for row in named)


def _years(rows: Sequence[Row]) -> tuple[int, int] | None:
    """The two columns of one thing in two years, the earlier first; None where a table has others."""
    first = rows[0]
    if len(first.cells) != 2 or any(len(row.cells) != 2 for row in rows):
        return None
    text = first.line.text
    start = text.rfind("\n", 0, max(0, first.line.sentence.start - 1))
    above = text[max(0, start - 300) : first.line.sentence.start]
    years = re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", above.strip().split("\n")[-1])
    if len(years) != 2 or years[0] == years[1]:
        above = above.strip().split("\n")[-2] if above.count("\n") > 1 and "\n" in above.strip() else ""
        years = re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", above)
    if len(years) != 2 or years[0] == years[1]:
        return None
    return (0, 1) if years[0] < years[1] else (1, 0)


def _apart(line: Line, rows: Sequence[Row], named: Sequence[Row]) -> Found | None:
    """What lies between the first two rows, or between two columns of one."""
    figures = [
        q
        for q in line.quantities
        if q.form == "cardinal" and q.measure in {"count", "money", "points"} and q.hedge is None
    ]
    if len(named) != 1 or len(figures) != 1:
        return None
    gap, row = figures[0], named[0]
    before, after = line.before(gap, 20), line.after(gap, 20)
    over = re.match(
        r"^(?:over|under|above|below|short of|more than|fewer than) (?:its|their|the)? ?(?:capacity|limit|number|places|target)?",
        after,
    )
    if over is not None and over[0].split()[-1] in {"capacity", "places", "limit", "target"} and len(row.cells) == 2:
        one, two = row.cells[0].value, row.cells[1].value
        if one is not None and two is not None and 0 < abs(one - two) != gap.value and gap.value < abs(one - two) * 3:
            return _told(line, (outer(gap), gap.end), row, row.cells[1])
        return None
    if (
        re.search(
            r"(?:majority of|lead of|margin of|lead (?:the )?(?:table|league|standings|group)? ?by|won by|leads? by|clear by)$",
            before,
        )
        is None
        and re.match(r"^(?:points? |votes? |seats? )?(?:clear|ahead)(?!\w)", after) is None
    ):
        return None
    noun = stems(gap.noun or "") | (stems("votes") if "majority" in before else frozenset())
    columns = [at for at, cell in enumerate(row.cells) if cell.head & noun]
    if len(columns) != 1:
        return None
    values = _column(rows, columns[0])
    mine = row.cells[columns[0]].value
    if values is None or mine is None or mine != max(values):
        return None
    second = sorted(values)[-2]
    if 0 < mine - second != gap.value and gap.value < (mine - second) * 4:
        if any(abs(a - b) == gap.value for a in values for b in values):
            return None
        other = next(r for r in rows if r.cells[columns[0]].value == second)
        return _told(line, (outer(gap), gap.end), other, other.cells[columns[0]])
    return None


def _totals(story: Story) -> list[Line]:
    rows = lexicon.table("arithmetic")["total"]["rows"]
    found = []
    for line in story.lines:
        if line.sentence.role == "table-row":
            cells = split(line)
            if cells and line.text[cells[0][0] : cells[0][1]].strip("*_ ").lower() in rows:
                found.append(line)
    return found


def _summed(line: Line, rows: Sequence[Row], totals: Sequence[Line]) -> Found | None:
    """ "In all 91,100 tickets were sold", where the row of totals or the column has 99,100."""
    said = _any("totals").search(line.words)
    figures = [
        q
        for q in line.quantities
        if q.form == "cardinal" and q.measure in {"count", "money"} and q.hedge is None and q.value != len(rows)
    ]
    if said is None or len(figures) != 1 or len(rows) < 2:
        return None
    total = figures[0]
    noun = stems(total.noun or "") | stems(line.after(total, 30))
    columns = [at for at, cell in enumerate(rows[0].cells) if cell.head & noun]
    if len(columns) != 1:
        return None
    values = _column(rows, columns[0])
    if values is None or total.value in values:
        return None
    real = sum(values, Decimal(0))
    known = {real, *(q.value for row in totals for q in row.quantities)}
    step = total.step if total.value >= 1000 else Decimal(1)
    if any(abs(value - total.value) < step for value in known) or not real * Decimal(
        "0.8"
    ) <= total.value <= real * Decimal("1.25"):
        return None
    row = totals[0] if len(totals) == 1 else rows[-1].line
    told = words(line, outer(total), total.end), words(row, row.sentence.start, row.sentence.end)
    claim = place("headline-body", line, outer(total), total.end, total.value)
    return differing(
        claim,
        f"Table and text differ: “{told[0]}” here, in the table {real} ({told[1]}).",
        (total.start, total.end),
        (row.sentence.start, row.sentence.end),
        told,
    )


def _lasting(line: Line, named: Sequence[Row]) -> Found | None:
    """A length of time that the cell of its unit has otherwise, its digits turned or nearly so: "13 weeks" for 31."""
    told = stretches(line)
    if len(named) != 1 or len(told) != 1:
        return None
    stretch, row = told[0], named[0]
    cells = [
        cell
        for cell in row.cells
        if cell.value is not None and stretch.unit in {head.rstrip("s") for head in cell.head} | cell.head
    ]
    if (
        len(cells) != 1
        or any(cell.value == stretch.value for cell in row.cells)
        or (isinstance(stretch.mention, Quantity) and stretch.mention.hedge is not None)
    ):
        return None
    cell = cells[0]
    assert cell.value is not None
    tied = cell.head & stems(line.words) - {stretch.unit}
    if not tied or not cell.value / 3 <= stretch.value <= cell.value * 3:
        return None
    return _told(line, (stretch.start, stretch.end), row, cell)


def _told(line: Line, where: tuple[int, int], row: Row, cell: Cell) -> Found:
    told = words(line, *where), words(row.line, row.line.sentence.start, row.line.sentence.end)
    claim = place("headline-body", line, *where, told[0])
    return differing(
        claim,
        f"Table and text differ: “{told[0]}” here, in the table “{told[1]}”.",
        where,
        (cell.start, cell.end),
        told,
    )
