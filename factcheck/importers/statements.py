"""Rows of statements.csv, entities.csv and aliases.csv as values, their ids, and files written whole or not at all."""

from __future__ import annotations

import csv
import hashlib
import io
import os
from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields
from pathlib import Path

from factcheck.errors import SourceError


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A statement before it has an id: what one source says in one edition. Field for field the columns after `id`."""

    subject: str
    property: str
    object: str = ""
    value: str = ""
    low: str = ""
    high: str = ""
    unit: str = ""
    point_in_time: str = ""
    start: str = ""
    end: str = ""
    definition: str = ""
    event: str = ""
    rank: str = "normal"
    status: str = "verified"
    basis: str = "package"
    locator: str = ""
    url: str = ""
    quote: str = ""
    original: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Entity:
    """A row of entities.csv."""

    id: str
    label: str
    type: str
    same_as: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Alias:
    """A row of aliases.csv."""

    alias: str
    id: str
    kind: str
    start: str = ""
    end: str = ""
    note: str = ""


STATEMENT_COLUMNS = ("id", *(field.name for field in fields(Row)))
ENTITY_COLUMNS = tuple(field.name for field in fields(Entity))
ALIAS_COLUMNS = tuple(field.name for field in fields(Alias))


def identify(source: str, edition: str, row: Row) -> str:
    """The statement's id: 12 hex digits over what makes it this statement.

    >>> len(identify("factbook", "2015-11", Row(subject="country:KZ", property="population")))
    12
    """
    parts = (
        source,
        edition,
        row.subject,
        row.property,
        row.object,
        row.point_in_time,
        row.start,
        row.end,
        row.definition,
        row.locator,
    )
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:12]


def lines(source: str, edition: str, rows: Iterable[Row]) -> list[tuple[str, ...]]:
    """The rows with their ids in the order of the file. Raises SourceError where two rows have one id."""
    found: dict[str, Row] = {}
    for row in rows:
        id_ = identify(source, edition, row)
        if id_ in found and found[id_] != row:
            raise SourceError(f"{source}/{edition}: one id for two statements:\n  {found[id_]}\n  {row}")
        found[id_] = row
    return sorted(((id_, *astuple(row)) for id_, row in found.items()), key=_order)


def _order(line: tuple[str, ...]) -> tuple[str, ...]:
    cell = dict(zip(STATEMENT_COLUMNS, line, strict=True))
    return tuple(cell[name] for name in ("subject", "property", "object", "definition", "point_in_time", "start", "id"))


def csv_text(columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """Rows under their header as CSV."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_MINIMAL)
    writer.writerow(columns)
    writer.writerows(rows)
    return text.getvalue()


def save(path: Path, text: str) -> str:
    """Write a file beside its place and rename it, so that no reader meets half of it; its sha256."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(text, encoding="utf-8", newline="\n")
    os.replace(beside, path)  # noqa: PTH105 - atomic on every platform
    return hashlib.sha256(text.encode()).hexdigest()
