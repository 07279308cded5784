"""The reviewed tables beside the code, read strictly."""

from __future__ import annotations

import csv
import functools
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import SourceError
from factcheck.names import without_marks

FOLDER = Path(__file__).parent / "tables"


@dataclass(frozen=True, slots=True)
class Profile:
    """What a GEC code stands for."""

    gec: str
    id: str
    label: str
    type: str


@dataclass(frozen=True, slots=True)
class Named:
    """What a name written in a profile stands for."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation by its abbreviation in a profile; states take part in a "mission" (the note), none joins it."""

    abbreviation: str
    id: str
    label: str
    note: str


@dataclass(frozen=True, slots=True)
class Ignored:
    """A field or value that is reviewed and not read: path and text as patterns, with the reason."""

    path: re.Pattern[str]
    text: re.Pattern[str]
    reason: str


@dataclass(frozen=True, slots=True)
class Correction:
    """Rows the source has wrong or stale: which ones ("*" is any), the columns set, and why."""

    edition: str
    subjects: tuple[str, ...]
    property: str
    object: str
    change: dict[str, str]
    reason: str


def slug(name: str) -> str:
    """A name in lower-case ASCII with hyphens.

    >>> slug("Côte d'Ivoire"), slug("São Tomé")
    ('cote-divoire', 'sao-tome')
    """
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"['`ʻʼ.]", "", without_marks(name).lower())).strip("-")


@functools.cache
def rows(name: str, columns: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The rows of a table. Raises SourceError, with path and line, where header or row does not fit."""
    path = FOLDER / name
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file, strict=True)
        if tuple(next(reader, ())) != columns:
            raise SourceError(f"{path}:1: expected the columns {', '.join(columns)}")
        found = []
        for row in reader:
            if len(row) != len(columns):
                raise SourceError(f"{path}:{reader.line_num}: {len(row)} cells; expected {len(columns)}")
            found.append(tuple(row))
    return tuple(found)


def pairs(name: str, columns: tuple[str, str]) -> list[tuple[str, str]]:
    """The rows of a table of two columns."""
    return [(row[0], row[1]) for row in rows(name, columns)]


@functools.cache
def profiles() -> dict[str, Profile]:
    """GEC codes -> countries, territories, places."""
    return {row[0]: Profile(*row) for row in rows("gec.csv", ("gec", "id", "label", "type"))}


@functools.cache
def names(table: str) -> dict[str, Named]:
    """The names of a table as written in the profiles -> ids and labels."""
    return {row[0]: Named(row[1], row[2]) for row in rows(f"{table}.csv", ("name", "id", "label"))}


@functools.cache
def organisations() -> dict[str, Organisation]:
    """Organisations by the abbreviation in the profiles."""
    return {row[0]: Organisation(*row) for row in rows("organisations.csv", ("abbreviation", "id", "label", "note"))}


@functools.cache
def ignored() -> tuple[Ignored, ...]:
    """The reviewed list of what is not read."""
    entries = tomllib.loads((FOLDER / "ignored_fields.toml").read_text(encoding="utf-8"))["ignored"]
    return tuple(
        Ignored(re.compile(path), re.compile(entry.get("text", ".*"), re.DOTALL), entry["reason"])
        for entry in entries
        for path in entry["paths"]
    )


@functools.cache
def corrections() -> tuple[Correction, ...]:
    """The reviewed list of rows that are wrong or stale in the source."""
    entries = tomllib.loads((FOLDER / "corrections.toml").read_text(encoding="utf-8"))["correction"]
    return tuple(Correction(**(entry | {"subjects": tuple(entry["subjects"])})) for entry in entries)
