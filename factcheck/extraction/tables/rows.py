"""Claims in tables: a row's name is the subject, the column's heading says what the cell is."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck import lazy
from factcheck.extraction.kinds.compiled import Compiled
from factcheck.extraction.kinds.kinds import Kind
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.extraction.tables import headings
from factcheck.extraction.tables.grid import Cell, Entry, Grid
from factcheck.extraction.tables.headings import Column
from factcheck.frozen import replace
from factcheck.lexicon import word_set
from factcheck.mentions import hedges
from factcheck.model.claims import Claim, Named
from factcheck.model.dates import PartialDate
from factcheck.model.drafts import Sentence, Span
from factcheck.model.mentions import Date, Entity, Mention, Quantity

TOLD_OF = ("country", "place", "org", "person")
"""What a row may be about."""


def claims(grid: Grid, text: str, compiled: Compiled, discourse: Discourse) -> list[Claim]:
    """The claims of one table."""
    found: list[Claim] = []
    columns: dict[tuple[int, int], Column | None] = {}
    head = grid.heads[grid.named]
    for entry in grid.entries():
        key = entry.heading.start, entry.below.start if entry.below is not None else -1
        if key not in columns:
            columns[key] = _column(entry, grid, text, compiled, discourse)
        column = columns[key]
        if column is None or not entry.cell.mentions:
            continue
        if grid.years and headings.is_of_more(entry.name, text):
            continue
        told = named(entry.name, discourse, headings.told_of(head, subject_types(column.kind), text))
        for subject in told if len(told) == 1 or column.about is not None else ():
            claim = claim_of(entry, column, subject, text, discourse)
            if claim is not None:
                found.append(claim)
    return [*found, *_by_year(grid, text, compiled, discourse)]


def _by_year(grid: Grid, text: str, compiled: Compiled, discourse: Discourse) -> Iterator[Claim]:
    """What rows of years say of the names in them: "1973 | Britain, Denmark, Ireland" under "Joined the EU"."""
    heads = [text[head.start : head.end].lower().strip(" *_:.") for head in grid.heads]
    when = next((at for at, head in enumerate(heads) if head in word_set("clauses", "rows", "years")), -1)
    if grid.turned or when < 0:
        return
    for at, head in enumerate(grid.heads):
        column = headings.column(head, grid.over, text, compiled, discourse) if at != when else None
        if column is None or "date" not in column.kind.value:
            continue
        for row in grid.rows:
            if len(row.cells) != len(grid.heads) or len(row.cells[when].mentions) != 1:
                continue
            date = row.cells[when].mentions[0]
            if isinstance(date, Date) and not any(isinstance(one, Date) for one in row.cells[at].mentions):
                yield from of_date(date, row.cells[at], column, row.sentence, discourse)


def of_date(date: Date, cell: Cell, column: Column, sentence: Sentence, discourse: Discourse) -> Iterator[Claim]:
    """What a date says of each of the names behind it, where all of these are known."""
    told = named(cell, discourse, subject_types(column.kind))
    if len(told) != len(cell.entities) or date.first is None or (column.about is None and column.kind.object):
        return
    details = {
        **dict(column.kind.header_details),
        "column": str(column.at),
        **({"weak": "yes"} if column.loose else {}),
    }
    for subject, entity in zip(told, cell.entities, strict=True):
        yield Claim(
            column.kind.kind, entity.start, entity.end, Span(sentence.start, sentence.end), subject, object=column.about,
            value=date.first, date=date, details=tuple(sorted(details.items())),
        )  # fmt: skip


def _column(entry: Entry, grid: Grid, text: str, compiled: Compiled, discourse: Discourse) -> Column | None:
    below = entry.below if entry.below is not None and not entry.below.blank(text) else None
    over = grid.over if below is None else below
    counted = any(isinstance(one, Quantity) and _year(one, text) is None for one in entry.cell.mentions)
    column = headings.column(
        entry.heading, over, text, compiled, discourse, below_head=below is not None, counted=counted
    )
    own = column is not None and column.about is None and headings.names_others(entry.heading, discourse)
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
        date = mention if isinstance(mention, Date) else _year(mention, text)
        if date is not None and "date" in kind.value:
            return replace(placed, value=date.first, date=date)
        if isinstance(mention, Entity) and kind.object and not kind.value:
            id_ = discourse.pick(mention, kind.object)
            if id_ is None and mention.candidates:
                continue
            if len(mention.candidates) > 1 and kind.object == ("currency",):  # whose pound it is, its row tells
                id_ = None
            return replace(placed, object=Named(id_, mention.label), value=mention.label, time=column.time)
    return None


def _year(mention: Mention, text: str) -> Date | None:
    """A figure that is a year by its shape: "1949" behind "no"."""
    if not isinstance(mention, Quantity) or _YEAR.fullmatch(text, mention.start, mention.end) is None:
        return None
    year = PartialDate(int(mention.value))
    return Date(mention.start, mention.end, year, year, str(year))


_YEAR = lazy.pattern(r"(?:1[5-9]|20)\d\d")


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
