"""Claims in tables: the row's first name is the subject, the column's heading says what the cell is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy
from factcheck.extraction.compiled import Compiled
from factcheck.extraction.discourse import Discourse
from factcheck.extraction.kinds import Kind
from factcheck.frozen import dataclass, replace
from factcheck.lexicon import word_set
from factcheck.mentions import hedges
from factcheck.model.claims import Claim, Named
from factcheck.model.drafts import Sentence, Span
from factcheck.model.mentions import Date, Entity, Hedge, Mention, Quantity

_SCALES = (
    (lazy.pattern(r"\b(?:bn|billions?)\b"), 9),
    (lazy.pattern(r"\b(?:m|mn|mln|millions?)\b"), 6),
    (lazy.pattern(r"'000|’000|\b(?:thousands?|000s)\b"), 3),
)
_UNITS = (
    (lazy.pattern(r"\b(?:sq\.? ?km|square kilomet|km2|km²)"), "km2", "area"),
    (lazy.pattern(r"\b(?:sq\.? ?mi|square miles)"), "mi2", "area"),
    (lazy.pattern(r"%|per cent|percent"), "percent", "percent"),
    (lazy.pattern(r"\bkm\b|kilomet"), "km", "length"),
    (lazy.pattern(r"\bmiles\b"), "mi", "length"),
    (lazy.pattern(r"\b(?:feet|ft)\b"), "ft", "length"),
    (lazy.pattern(r"\$|\busd\b|dollars"), "USD", "money"),
)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a row and its mentions."""

    start: int
    end: int
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """What a heading says of its column."""

    kind: Kind
    scale: int
    unit: str
    measure: str
    about: Named | None = None
    """The organisation its heading names: "Joined ASEAN"."""


def claims(
    rows: Sequence[Sentence], text: str, mentions: Sequence[Mention], compiled: Compiled, discourse: Discourse
) -> list[Claim]:
    """The claims of one table; its first row holds the headings."""
    if len(rows) < 2:
        return []
    columns = [_column(cell, text, compiled, discourse) for cell in _cells(rows[0], text, mentions)]
    return [claim for row in rows[1:] for claim in _row(row, text, mentions, columns, discourse)]


def subjects(rows: Sequence[Sentence], text: str, mentions: Sequence[Mention], discourse: Discourse) -> list[Named]:
    """The names down the first column of a table, as a list."""
    found = [_subject(_cells(row, text, mentions), discourse) for row in rows[1:]]
    members = tuple(dict.fromkeys(named for named in found if named is not None and named.id is not None))
    return [Named(None, ", ".join(member.label for member in members), members)] if len(members) > 1 else []


def _cells(row: Sentence, text: str, mentions: Sequence[Mention]) -> list[Cell]:
    cells, start = [], row.start
    for piece in text[row.start : row.end].split("\t"):
        end = start + len(piece)
        first = bisect_left(mentions, start, key=lambda mention: mention.start)
        inside = tuple(m for m in _until(mentions, first, end) if not isinstance(m, Hedge))
        cells.append(Cell(start, end, inside))
        start = end + 1
    return cells


def _until(mentions: Sequence[Mention], first: int, end: int) -> Iterator[Mention]:
    for index in range(first, len(mentions)):
        if mentions[index].end > end:
            return
        yield mentions[index]


def _column(cell: Cell, text: str, compiled: Compiled, discourse: Discourse) -> Column | None:
    heading, about = text[cell.start : cell.end].lower(), _club(cell, discourse)
    best: tuple[int, Kind] | None = None
    for kind in compiled.kinds.values():
        for words in kind.headers:
            if words in _WITH_CLUB and about is None:
                continue
            if re.search(rf"\b{re.escape(words)}\b", heading) and (best is None or len(words) > best[0]):
                best = (len(words), kind)
    if best is None:
        return None
    counted = best[1].unit != "m"  # "Top, m" is in metres
    scale = next((power for pattern, power in _SCALES if counted and pattern.search(heading)), 0)
    unit, measure = next(((code, measure) for pattern, code, measure in _UNITS if pattern.search(heading)), ("", ""))
    return Column(best[1], scale, unit, measure, about)


_WITH_CLUB = word_set("clauses", "rows", "with_club")
"""Headings that tell of an accession only beside an organisation: "In ASEAN since"."""


def _club(cell: Cell, discourse: Discourse) -> Named | None:
    """The organisation a heading names."""
    for mention in cell.mentions:
        id_ = discourse.pick(mention, ("org",)) if isinstance(mention, Entity) else None
        if id_ is not None:
            known = discourse.names.entity(id_)
            return Named(id_, known.label if known is not None else id_)
    return None


def _row(
    row: Sentence, text: str, mentions: Sequence[Mention], columns: list[Column | None], discourse: Discourse
) -> Iterator[Claim]:
    cells = _cells(row, text, mentions)
    subject = _subject(cells, discourse)
    if subject is None:
        return
    for cell, column in zip(cells, columns, strict=False):
        if column is not None and cell.mentions:
            claim = _claim(row, cell, column, subject, discourse)
            if claim is not None:
                yield claim


def _subject(cells: list[Cell], discourse: Discourse) -> Named | None:
    """The row's name: the first cell's only entity."""
    found = [m for m in cells[0].mentions if isinstance(m, Entity)]
    if not found:
        return None
    id_ = discourse.pick(found[0], ("country", "place", "org"))
    known = discourse.names.entity(id_) if id_ else None
    return Named(id_, known.label if known else found[0].label) if id_ else None


def _claim(row: Sentence, cell: Cell, column: Column, subject: Named, discourse: Discourse) -> Claim | None:
    base = Claim(
        column.kind.kind, cell.mentions[0].start, cell.mentions[-1].end, Span(row.start, row.end), subject,
        details=column.kind.header_details,
    )  # fmt: skip
    for mention in cell.mentions:
        if isinstance(mention, Quantity) and column.kind.value and "date" not in column.kind.value:
            scaled = _scaled(mention, column)
            return replace(
                base, start=mention.start, end=mention.end, value=scaled.value, unit=scaled.unit, quantity=scaled
            )
        if isinstance(mention, Date) and "date" in column.kind.value:
            club = column.about if "org" in column.kind.object else None
            return replace(base, start=mention.start, end=mention.end, value=mention.first, date=mention, object=club)
        if isinstance(mention, Entity) and column.kind.object and not column.kind.value:
            id_ = discourse.pick(mention, column.kind.object)
            if id_ is None and mention.candidates:
                continue
            return replace(
                base, start=mention.start, end=mention.end, object=Named(id_, mention.label), value=mention.label
            )
    return None


def _scaled(quantity: Quantity, column: Column) -> Quantity:
    """A bare figure in the scale and unit of its heading."""
    if quantity.unit not in {"", "person"}:
        return quantity
    factor = Decimal(10) ** column.scale if abs(quantity.value) < 10_000 else Decimal(1)
    admits = quantity.admits.scaled(factor)
    if factor > 1 and admits.tick.low == admits.tick.high:  # a bare "0.3" counts nothing; "0.3" million is rounded
        admits = hedges.admits(
            quantity.value * factor, quantity.step * factor, quantity.hedge, exact=False, points=True
        )
    return replace(
        quantity, value=quantity.value * factor, low=quantity.low * factor, high=quantity.high * factor, step=quantity.step * factor,
        admits=admits, unit=column.unit or column.kind.unit, measure=column.measure or quantity.measure,
    )  # fmt: skip


def tables(sentences: Sequence[Sentence]) -> list[list[Sentence]]:
    """Runs of table rows that stand together."""
    found: list[list[Sentence]] = []
    open_ = False
    for sentence in sentences:
        if sentence.role == "table-row":
            if not open_:
                found.append([])
            found[-1].append(sentence)
        open_ = sentence.role == "table-row"
    return found
