"""Claims in tables: a row's name is the subject, the column's heading says what the cell is."""

from __future__ import annotations

from decimal import Decimal

from factcheck import lazy
from factcheck.extraction.compiled import Compiled
from factcheck.extraction.discourse import Discourse
from factcheck.extraction.kinds import Kind
from factcheck.extraction.tables import headings
from factcheck.extraction.tables.grid import Cell, Entry, Grid
from factcheck.extraction.tables.headings import Column
from factcheck.frozen import replace
from factcheck.mentions import hedges
from factcheck.model.claims import Claim, Named
from factcheck.model.drafts import Span
from factcheck.model.mentions import Date, Entity, Quantity

TOLD_OF = ("country", "place", "org", "person")
"""What a row may be about."""


def claims(grid: Grid, text: str, compiled: Compiled, discourse: Discourse) -> list[Claim]:
    """The claims of one table."""
    found: list[Claim] = []
    columns: dict[int, Column | None] = {}
    head = grid.heads[grid.named]
    for entry in grid.entries():
        if entry.heading.start not in columns:
            columns[entry.heading.start] = _column(entry.heading, grid, text, compiled, discourse)
        column = columns[entry.heading.start]
        if column is None or not entry.cell.mentions:
            continue
        told = named(entry.name, discourse, headings.told_of(head, subject_types(column.kind), text))
        for subject in told if len(told) == 1 or column.about is not None else ():
            claim = claim_of(entry, column, subject, text, discourse)
            if claim is not None:
                found.append(claim)
    return found


def _column(heading: Cell, grid: Grid, text: str, compiled: Compiled, discourse: Discourse) -> Column | None:
    column = headings.column(heading, grid.over, text, compiled, discourse)
    own = column is not None and column.about is None and headings.names_others(heading, discourse)
    return None if own else column


def subjects(grid: Grid, discourse: Discourse) -> list[Named]:
    """The names of a table, as a list."""
    cells = (
        grid.heads[1:] if grid.turned else [row.cells[grid.named] for row in grid.rows if len(row.cells) > grid.named]
    )
    members = tuple(dict.fromkeys(told[0] for cell in cells if (told := named(cell, discourse))))
    return [Named(None, ", ".join(member.label for member in members), members)] if len(members) > 1 else []


def named(cell: Cell, discourse: Discourse, types: tuple[str, ...] = TOLD_OF) -> list[Named]:
    """What a cell names; behind words or a mark that join no list only the first: "Georgia (with Abkhazia)". Nothing where one of a list is not known."""
    found: list[Named] = []
    end = cell.start
    for entity in cell.entities:
        joined = not found or _JOINED.fullmatch(discourse.text, end, entity.start)
        id_ = discourse.pick(entity, types) if joined else None
        if id_ is None:
            break
        known = discourse.names.entity(id_)
        found.append(Named(id_, known.label if known is not None else entity.label))
        end = entity.end
    return [] if found and _GOES_ON.match(discourse.text, end, cell.end) else found


def subject_types(kind: Kind) -> tuple[str, ...]:
    """Of what types a claim of a kind may be; of those with a type of their own, a height's mountain, what stands for it in a table."""
    return tuple(one for one in kind.subject if one in TOLD_OF) or ("country", "place", "org")


_JOINED = lazy.pattern(r"\s*(?:,|;|/|\+|&|(?:,\s*)?\band\b)\s*(?:the\s+)?")
_GOES_ON = lazy.pattern(r"\s*(?:/|\+|&|,?\s*\band\b|[,;]\s*(?:the\b|.*(?:\band\b|&)))")
"""What shows that a list goes on behind the names that are known: "Belgium and its neighbours"; "Congo, Dem. Rep." is none."""


def claim_of(entry: Entry, column: Column, subject: Named, text: str, discourse: Discourse) -> Claim | None:
    """What a cell says of what its row names; None where it holds nothing of that sort."""
    row, kind = entry.row.sentence, column.kind
    dates = [mention for mention in entry.cell.mentions if isinstance(mention, Date)]
    loose = column.loose or ("date" in kind.value and len(dates) > 1)
    details = tuple(
        sorted({**dict(kind.header_details), **({"weak": "yes"} if loose else {}), "column": str(column.at)}.items())
    )
    base = Claim(
        kind.kind, entry.cell.start, entry.cell.end, Span(row.start, row.end), subject, time=None, details=details,
        object=column.about,
    )  # fmt: skip
    if column.about is not None and column.about.id == subject.id:
        return None
    for mention in entry.cell.mentions:
        placed = replace(base, start=mention.start, end=mention.end)
        if isinstance(mention, Quantity) and kind.value and "date" not in kind.value:
            scaled = _scaled(mention, column, text)
            return replace(placed, value=scaled.value, unit=scaled.unit, quantity=scaled, time=column.time)
        if isinstance(mention, Date) and "date" in kind.value:
            return replace(placed, value=mention.first, date=mention)
        if isinstance(mention, Entity) and kind.object and not kind.value:
            id_ = discourse.pick(mention, kind.object)
            if id_ is None and mention.candidates:
                continue
            if len(mention.candidates) > 1 and kind.object == ("currency",):  # whose pound it is, its row tells
                return replace(placed, object=Named(None, mention.label), value=mention.label)
            return replace(placed, object=Named(id_, mention.label), value=mention.label)
    return None


def _scaled(quantity: Quantity, column: Column, text: str) -> Quantity:
    """A bare figure in the scale and unit of its heading; "42m" under "Population" is no length."""
    scale = column.scale
    if quantity.unit == "m" and column.kind.unit != "m" and text[quantity.end - 2 : quantity.end - 1].isdigit():
        scale = _MILLIONS
    elif quantity.unit not in {"", "person"}:
        return quantity
    factor = Decimal(10) ** scale if abs(quantity.value) < _TELLS_ITSELF else Decimal(1)
    admits = quantity.admits.scaled(factor)
    if factor > 1 and admits.tick.low == admits.tick.high:  # a bare "0.3" counts nothing; "0.3" million is rounded
        admits = hedges.admits(
            quantity.value * factor, quantity.step * factor, quantity.hedge, exact=False, points=True
        )
    return replace(
        quantity, value=quantity.value * factor, low=quantity.low * factor, high=quantity.high * factor, step=quantity.step * factor,
        admits=admits, unit=column.unit or column.kind.unit, measure=column.measure or quantity.measure,
    )  # fmt: skip


_MILLIONS = 6
_TELLS_ITSELF = 10_000
"""From which figure on it is no number of thousands, millions or billions."""
