"""A table against what sentences say of its rows: the cell of the column they speak of, the highest and lowest, what lies between two rows;
and the number of a list's items against the number told of them."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line, anywhere, is_of_some, options, outer
from factcheck.consistency.base.results import differing, place, words
from factcheck.consistency.base.stems import stems
from factcheck.consistency.base.story import Story, past
from factcheck.consistency.tables.cells import MANY
from factcheck.consistency.tables.table_cells import Cell, Row, name_keys, read_tables
from factcheck.consistency.tables.table_rows import Part, is_total, parts_of
from factcheck.consistency.totals.list_counts import find_miscounted
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "tabled")

_ROLES = frozenset({"paragraph", "list-item", "footnote", "deck", "caption", "title", "heading"})
_NEAR = Decimal("0.4")
_MOST_ROWS = 60


def find(story: Story) -> Iterator[Found]:
    """What sentences say of tables and lists that these do not."""
    tables = [[row for row in rows if not is_total(row)] for rows in read_tables(story)]
    tables = [rows for rows in tables if 1 < len(rows) <= _MOST_ROWS]
    if tables:
        yield from _of_tables(story, tables[:MANY])
    yield from find_miscounted(story)


def _of_tables(story: Story, tables: Sequence[list[Row]]) -> Iterator[Found]:
    index: dict[str, list[tuple[int, Row]]] = {}
    known: set[tuple[object, ...]] = set()
    for at, rows in enumerate(tables):
        for row in rows:
            same = row.label, row.exact, tuple((cell.text, cell.head) for cell in row.cells)
            if same in known:
                continue  # the same row again says no more
            known.add(same)
            for word in sorted(row.label)[:1] or [""]:
                index.setdefault(word, []).append((at, row))
    for line in story.lines:
        if line.sentence.role not in _ROLES or not (line.quantities or _extremes().search(line.words)):
            continue
        told = name_keys(line.words) | frozenset(lazy.known(r"\b\d{4}\b").findall(line.words))
        near = [pair for word in ["", *sorted(told & index.keys())] for pair in index.get(word, ())]
        near = [(at, row) for at, row in near if row.label <= told]
        if not near or len(near) > MANY:
            continue
        parts = list(parts_of(line, near))
        found = next(_cells(parts, tables), None) or _extreme(line, parts, tables) or _apart(line, near)
        if found is not None:
            yield found


@functools.cache
def _other() -> re.Pattern[str]:
    return lazy.pattern(rf"(?<!\w)(?:{options('table_text', 'other')}|{options('tabled', 'other')})(?!\w)")


def _cells(parts: Sequence[Part], tables: Sequence[list[Row]]) -> Iterator[Found]:
    """Another figure than the cell's, where the column is plain."""
    for part in parts:
        line, row = part.line, part.row
        said = line.between(part.start, part.end)
        if _other().search(said) or past(line):
            continue
        figures = [
            q for q in line.quantities if part.start <= q.start < part.end and q.form == "cardinal" and q.hedge is None
        ]
        mine = [q for q in figures if not _holds(row, q)]
        if len(mine) != 1 or len(figures) > 2:
            continue
        figure = mine[0]
        if lazy.known(r"(?:^|\W)by$").search(line.before(figure, 8)) or is_of_some(line, figure):
            continue  # "won by five goals" is no number of wins
        column = _column(part, figure, parts, tables[part.at])
        if column is None or column.value is None or not column.value:
            continue
        if any(column.value == other.value for other in figures if other is not figure):
            continue  # "from £200 to £240", and the table has only what it costs now
        if abs(column.value - figure.value) > column.value * _NEAR or _elsewhere(figure, tables):
            continue
        told = words(line, outer(figure), figure.end), column.text
        says = f"“{told[0]}” here, “{told[1]}” in the table: {words(row.line, row.line.sentence.start, row.line.sentence.end)}"
        claim = place("headline-body", line, outer(figure), figure.end, figure.value)
        yield differing(
            claim, f"Table and text differ: {says}.", (figure.start, figure.end), (column.start, column.end), told
        )


def _holds(row: Row, figure: Quantity) -> bool:
    return any(
        c.value is not None and (c.value == figure.value or figure.admits.tick.holds(c.value, c.value))
        for c in row.cells
    ) or (figure.measure in {"rank", "age"})


def _elsewhere(figure: Quantity, tables: Sequence[list[Row]]) -> bool:
    """Whether a figure is what the cells of a table come to, or what lies between two."""
    for rows in tables:
        for row in rows:
            values = [c.value for c in row.cells if c.value is not None]
            if any(figure.value in {a + b, abs(a - b)} for i, a in enumerate(values) for b in values[i + 1 :]):
                return True
        for at in range(max((len(row.cells) for row in rows), default=0)):
            values = [c for row in rows if at < len(row.cells) and (c := row.cells[at].value) is not None]
            if figure.value == sum(values, Decimal(0)) or any(figure.value == abs(a - b) for i, a in enumerate(values[:20]) for b in values[i + 1 : 20]):  # fmt: skip
                return True
    return False


def _fits(cell: Cell, figure: Quantity) -> bool:
    """Whether a figure may be one of a cell's column by its measure."""
    if cell.value is None:
        return False
    if cell.measure in {"money", "percent"} or figure.measure in {"money", "percent"}:
        return cell.measure == figure.measure
    if figure.measure == "count":
        return not cell.measure or cell.measure == "count"
    unit = stems(figure.unit.lower()) | {figure.unit.lower()}
    return bool(unit & cell.head) or cell.measure == figure.measure


def _column(part: Part, figure: Quantity, parts: Sequence[Part], rows: Sequence[Row]) -> Cell | None:
    """The cell of the column that a figure is of: the only one of its measure, the one the words or a year name, or that of the sentence's other figures."""
    line, row = part.line, part.row
    cells = [c for c in row.cells if _fits(c, figure)]
    if not cells:
        return None
    said = stems(line.words) | stems(figure.noun or "")
    years = frozenset(lazy.known(r"\b(?:19|20)\d\d\b").findall(line.between(part.start, part.end)))
    for at, cell in enumerate(row.cells):
        for other in parts:
            if other is part or other.at != part.at or at >= len(other.row.cells) or cell not in cells:
                continue
            theirs = [q for q in line.quantities if other.start <= q.start < other.end]
            value = other.row.cells[at].value
            unique = sum(c.value == value for c in other.row.cells) == 1
            if (
                value is not None
                and unique
                and any(q.value == value and q.measure == figure.measure for q in theirs)
                and not figure.noun
            ):
                return cell
    if len(cells) == 1 and len(row.cells) == 1:
        weighty = cells[0].measure in {"money", "percent"} or bool(cells[0].head & said) or figure.measure != "count"
        return cells[0] if weighty or (figure.value >= 100 and figure.noun is None) else None
    dated = [c for c in cells if years & frozenset(lazy.known(r"\b(?:19|20)\d\d\b").findall(_head(c, row, rows)))]
    if len(dated) == 1:
        return dated[0]
    headed = [c for c in cells if c.head & said]
    best = max((len(c.head & said) for c in headed), default=0)
    headed = [c for c in headed if len(c.head & said) == best]
    if len(headed) == 1 and (len(cells) == 1 or best):
        return headed[0]
    return cells[0] if len(cells) == 1 and cells[0].measure in {"money", "percent"} else None


def _head(cell: Cell, row: Row, rows: Sequence[Row]) -> str:
    """The head over a cell, as written."""
    first = row.line.text.rfind("\n", 0, rows[0].line.sentence.start - 1)
    heads = row.line.text[first + 1 : rows[0].line.sentence.start].split("\t")
    at = row.line.text[row.line.sentence.start : cell.start].count("\t")
    return heads[at] if at < len(heads) else ""


@functools.cache
def _extremes() -> re.Pattern[str]:
    return lazy.pattern(
        rf"(?<!\w)(?:(?P<high>{options('tabled', 'highest')})|(?P<low>{options('tabled', 'lowest')}))(?!\w)"
    )


def _extreme(line: Line, parts: Sequence[Part], tables: Sequence[list[Row]]) -> Found | None:
    """A row called the highest or lowest that is neither."""
    if past(line) or anywhere("tabled", "some").search(line.words):
        return None
    for part in parts:
        said = line.between(part.start, part.end)
        found = _extremes().search(said)
        if found is None or re.search(rf"(?<!\w)(?:{options('tabled', 'next')}) {re.escape(found[0])}", said):
            continue
        if _worded(r"{moved}(?: the)? $").search(said[: found.start()]):  # fmt: skip
            continue  # what rose most need not be the most
        if _is_other_party(part, said):
            continue
        if len(list(_extremes().finditer(said))) != 1 or _worded(r" (?:of|in) {all}").match(said[found.end() :]):
            continue
        rows = tables[part.at]
        cell = _ranked(part, said)
        if cell is None or cell.value is None:
            continue
        if not _ranks(said[found.end() :], cell):
            continue
        at = part.row.cells.index(cell)
        values = [row.cells[at].value for row in rows if len(row.cells) > at]
        known = [v for v in values if v is not None]
        if len(known) < 3 or len(known) != len(rows):
            continue
        best = max(known) if found["high"] else min(known)
        if cell.value == best:
            continue
        other = next(row for row in rows if row.cells[at].value == best)
        told = (
            words(line, part.start, part.end).strip(),
            words(other.line, other.line.sentence.start, other.line.sentence.end),
        )
        start = part.start + max(0, line.text[part.start : part.end].lower().find(found[0].split()[0]))
        claim = place("headline-body", line, start, part.end, told[0])
        says = f"“{told[0]}” here; in the table it is “{told[1]}”"
        return differing(claim, f"Table and text differ: {says}.", (start, part.end), (other.line.sentence.start, other.line.sentence.end), told)  # fmt: skip
    return None


def _is_other_party(part: Part, said: str) -> bool:
    """Whether a row's name only says with whom or whence the thing ranked is: "its frontier with Uganda is the busiest"."""
    names = "|".join(re.escape(key) for key in sorted(part.row.label))
    return re.search(rf"(?<!\w)(?:{options('tabled', 'towards')})(?: the)? (?:{names})(?!\w)", said.lower()) is not None


def _ranks(behind: str, cell: Cell) -> bool:
    """Whether what is said to be the highest is what the column holds, no "largest loser"."""
    word = lazy.known(r"[\s,]*([a-z’'-]*)").match(behind)
    if word is None or not word[1]:
        return True
    return bool(stems(word[1]) & cell.head) or lazy.known(options("tabled", "ranks")).fullmatch(word[1]) is not None


def _ranked(part: Part, said: str) -> Cell | None:
    """The column in which a row is ranked."""
    cells = [c for c in part.row.cells if c.value is not None]
    figures = [q for q in part.line.quantities if part.start <= q.start < part.end]
    same = [c for c in cells if any(q.value == c.value for q in figures)]
    if len(same) == 1:
        return same[0]
    headed = [c for c in cells if c.head & stems(said)]
    return headed[0] if len(headed) == 1 else None


def _apart(line: Line, near: Sequence[tuple[int, Row]]) -> Found | None:
    """ "Two clear of the Lions" against the rows of both."""
    if len(near) != 2 or near[0][0] != near[1][0] or past(line):
        return None
    one, two = near[0][1], near[1][1]
    for gap in line.quantities:
        if gap.measure not in {"count", "points"} or gap.form != "cardinal" or gap.hedge is not None:
            continue
        trail = f"{gap.noun or ''} {line.after(gap)}".strip()
        if not lazy.known(
            rf"^(?:points? |seats? |votes? |medals? )?(?:{lexicon.options('against_itself', 'tabled', 'apart')})(?: of)?\b"
        ).match(trail):
            continue
        pairs = [
            (a, b) for a, b in zip(one.cells, two.cells, strict=False) if a.value is not None and b.value is not None
        ]
        gaps = [abs((a.value or 0) - (b.value or 0)) for a, b in pairs]
        figures = [q.value for q in line.quantities if q is not gap]
        of = [(a, b) for a, b in pairs if a.value in figures or b.value in figures or a.head & stems(line.words)]
        if (
            not gaps
            or gap.value in gaps
            or not of
            or any(word in line.words for word in ("half time", "half-time", "at the break"))
        ):
            continue
        cell = of[-1][1] if near[1][1].line.sentence.start > near[0][1].line.sentence.start else of[-1][0]
        told = words(line, gap.start, gap.end), f"{words(one.line, one.line.sentence.start, one.line.sentence.end)}; {words(two.line, two.line.sentence.start, two.line.sentence.end)}"  # fmt: skip
        claim = place("headline-body", line, outer(gap), gap.end, gap.value)
        return differing(claim, f"Table and text differ: “{told[0]}” here, in the table “{told[1]}”.", (gap.start, gap.end), (cell.start, cell.end), told)  # fmt: skip
    return None
