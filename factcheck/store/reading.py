"""Source folders as rows, read strictly: every column and value is handled, or an error with path and line."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from factcheck.errors import SourceError
from factcheck.store.schema import ALIAS_COLUMNS, ENTITY_COLUMNS, STATEMENT_COLUMNS

_STATUS = frozenset({"verified", "unverified"})
_RANKS = frozenset({"preferred", "normal", "deprecated"})
_BASES = frozenset({"package", "second-source", "instrument"})
_ISO = re.compile(r"(-?\d{4}(-\d\d(-\d\d)?)?)?")
_NUMBER = re.compile(r"(-?\d+(\.\d+)?)?")
_PLACE = {name: index for index, name in enumerate(STATEMENT_COLUMNS)}


def rows(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[int, list[str]]]:
    """Line numbers and cells of a CSV file. Raises SourceError where the header or a row does not fit."""
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file, strict=True)
        try:
            header = tuple(next(reader, ()))
            if header != columns:
                raise SourceError(f"{path}:1: the columns are {', '.join(header)}; expected {', '.join(columns)}")
            for row in reader:
                if len(row) != len(columns):
                    raise SourceError(f"{path}:{reader.line_num}: {len(row)} cells; expected {len(columns)}")
                yield reader.line_num, row
        except (csv.Error, UnicodeDecodeError) as error:
            raise SourceError(
                f"{path}:{reader.line_num + 1}: {error}; expected UTF-8 CSV with a comma between cells"
            ) from error


def statements(path: Path) -> Iterator[list[str]]:
    """The rows of a statements.csv, each value checked against its closed list or shape."""
    status, rank, basis = _PLACE["status"], _PLACE["rank"], _PLACE["basis"]
    dates = [_PLACE[name] for name in ("point_in_time", "start", "end")]
    numbers = [_PLACE[name] for name in ("low", "high")]
    for line, row in rows(path, STATEMENT_COLUMNS):
        if row[status] not in _STATUS or row[rank] not in _RANKS or row[basis] not in _BASES:
            raise SourceError(f"{path}:{line}: {_unknown(row)}")
        for place in dates:
            if row[place] and not _ISO.fullmatch(row[place]):
                raise SourceError(
                    f"{path}:{line}: {STATEMENT_COLUMNS[place]} {row[place]!r} is not YYYY, YYYY-MM or YYYY-MM-DD"
                )
        for place in numbers:
            if row[place] and not _NUMBER.fullmatch(row[place]):
                raise SourceError(f"{path}:{line}: {STATEMENT_COLUMNS[place]} {row[place]!r} is not a decimal number")
        if not row[_PLACE["id"]] or not row[_PLACE["subject"]] or not row[_PLACE["property"]]:
            raise SourceError(f"{path}:{line}: id, subject and property may not be empty")
        yield row


def _unknown(row: list[str]) -> str:
    for name, allowed in (("status", _STATUS), ("rank", _RANKS), ("basis", _BASES)):
        if row[_PLACE[name]] not in allowed:
            return f"{name} {row[_PLACE[name]]!r} is not known; allowed: {', '.join(sorted(allowed))}"
    raise AssertionError(row)


def entities(path: Path) -> Iterator[list[str]]:
    """The rows of an entities.csv."""
    for line, row in rows(path, ENTITY_COLUMNS):
        if not row[0] or not row[1] or not row[2]:
            raise SourceError(f"{path}:{line}: id, label and type may not be empty")
        yield row


def aliases(path: Path) -> Iterator[list[str]]:
    """The rows of an aliases.csv."""
    for line, row in rows(path, ALIAS_COLUMNS):
        if not row[0].strip() or not row[1] or not row[2]:
            raise SourceError(f"{path}:{line}: alias, id and kind may not be empty")
        yield row


def manifest(folder: Path) -> dict[str, Any]:
    """A source's datapackage.json. Raises SourceError with path and position."""
    path = folder / "datapackage.json"
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        raise SourceError(f"{path}:{error.lineno}:{error.colno}: {error.msg}; expected a JSON object") from error
    except OSError as error:
        raise SourceError(f"{path}: {error.strerror}; a source folder needs a datapackage.json") from error
    for key in ("name", "title", "tier", "editions"):
        if key not in found:
            raise SourceError(f"{path}: the key {key!r} is missing")
    if not isinstance(found["editions"], list):
        raise SourceError(f"{path}: editions has to be a list")
    return dict(found)


def source_folders(roots: tuple[Path, ...]) -> list[Path]:
    """Every source folder under the given roots, sorted by name; a later root's folder of a name replaces an earlier one's."""
    found = {folder.parent.name: folder.parent for root in roots for folder in sorted(root.glob("*/datapackage.json"))}
    return [found[name] for name in sorted(found)]


def data_files(folder: Path) -> list[Path]:
    """The manifest and the CSV files of a source's editions, in a fixed order."""
    return [
        folder / "datapackage.json",
        *sorted(folder.glob("*/statements.csv")),
        *sorted(folder.glob("*/entities.csv")),
        *sorted(folder.glob("*/aliases.csv")),
    ]
