"""Source folders as rows, read strictly: every column and value is handled, or an error with path, line and column."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator
from pathlib import Path

from factcheck import lazy
from factcheck.errors import SourceError
from factcheck.mentions.units import units
from factcheck.model.dates import PartialDate
from factcheck.places import broken_at
from factcheck.store.schema import ALIAS_COLUMNS, ENTITY_COLUMNS, STATEMENT_COLUMNS

_STATUS = frozenset({"verified", "unverified"})
_RANKS = frozenset({"preferred", "normal", "deprecated"})
_BASES = frozenset({"package", "second-source", "instrument"})
_ID = lazy.pattern(r"[0-9a-f]{12}")
_THING = lazy.pattern(r"[a-z]+:\S+")
_CURRENCY = lazy.pattern(r"[A-Z]{3}")
_NUMBER = lazy.pattern(r"-?[0-9]+(\.[0-9]+)?")
_PLACE = {name: index for index, name in enumerate(STATEMENT_COLUMNS)}
_CLOSED = ((_PLACE["status"], _STATUS), (_PLACE["rank"], _RANKS), (_PLACE["basis"], _BASES))
_DATES = tuple(_PLACE[name] for name in ("point_in_time", "start", "end"))
_NUMBERS = tuple(_PLACE[name] for name in ("low", "high"))
_THINGS = tuple(_PLACE[name] for name in ("subject", "object"))


def rows(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[int, list[str]]]:
    """Line numbers and cells of a CSV file. Raises SourceError where the header or a row does not fit."""
    import csv  # rows are read to build a store, once

    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file, strict=True)
        try:
            header = tuple(next(reader, ()))
            if header != columns:
                raise SourceError(f"{path}:1:1: the columns are {', '.join(header)}; expected {', '.join(columns)}")
            for row in reader:
                if len(row) != len(columns):
                    raise SourceError(f"{path}:{reader.line_num}:1: {len(row)} cells; expected {len(columns)}")
                yield reader.line_num, row
        except csv.Error as error:
            raise SourceError(
                f"{path}:{reader.line_num}:1: {error}; expected CSV with a comma between cells"
            ) from error
        except UnicodeDecodeError as error:
            raise SourceError(f"{path}:{broken_at(path)}: not UTF-8 text; save the file as UTF-8") from error


def _at(path: Path, line: int, cell: int) -> str:
    """Path, line and the column at which a cell of that line begins."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        text = next(itertools.islice(file, line - 1, None), "")
    quoted, before = False, 0
    for column, sign in enumerate(text, 1):
        if before == cell:
            return f"{path}:{line}:{column}"
        quoted ^= sign == '"'
        before += sign == "," and not quoted
    return f"{path}:{line}:{len(text.rstrip()) + 1}"


def statements(path: Path) -> Iterator[list[str]]:
    """The rows of a statements.csv, each value checked against its closed list or shape."""
    seen: dict[str, int] = {}
    for line, row in rows(path, STATEMENT_COLUMNS):
        fault = _fault(row)
        if fault is None and seen.setdefault(row[0], line) != line:
            fault = 0, f"the id {row[0]!r} stands in line {seen[row[0]]} already"
        if fault is not None:
            raise SourceError(f"{_at(path, line, fault[0])}: {fault[1]}")
        yield row


def _fault(row: list[str]) -> tuple[int, str] | None:
    """The first cell of a row of statements that is wrong, and what is allowed there."""
    if "" in row[:3]:
        return row.index(""), "id, subject and property may not be empty"
    if not _ID.fullmatch(row[0]):
        return 0, f"id {row[0]!r} is not 12 hexadecimal digits"
    for place in _THINGS:
        if row[place] and not _is_thing(row[place]):
            return place, f"{STATEMENT_COLUMNS[place]} {row[place]!r} is no id; expected one such as country:KZ"
    for place, allowed in _CLOSED:
        if row[place] not in allowed:
            return (
                place,
                f"{STATEMENT_COLUMNS[place]} {row[place]!r} is not known; allowed: {', '.join(sorted(allowed))}",
            )
    for place in _DATES:
        if row[place] and not _is_date(row[place]):
            return place, f"{STATEMENT_COLUMNS[place]} {row[place]!r} is not YYYY, YYYY-MM or YYYY-MM-DD"
    start, end = row[_PLACE["start"]], row[_PLACE["end"]]
    if start and end and not _in_order(start, end):
        return _PLACE["end"], f"end {end!r} lies before start {start!r}"
    for place in _NUMBERS:
        if row[place] and not _NUMBER.fullmatch(row[place]):
            return place, f"{STATEMENT_COLUMNS[place]} {row[place]!r} is not a decimal number"
    unit, value = row[_PLACE["unit"]], row[_PLACE["value"]]
    if unit and not _is_unit(unit):
        return _PLACE[
            "unit"
        ], f"unit {unit!r} is not known; allowed: {', '.join(sorted(_units()))}, or a currency's three letters"
    if unit and not _NUMBER.fullmatch(value):
        return _PLACE["value"], f"value {value!r} has a unit and is not a decimal number"
    if not row[_PLACE["locator"]]:
        return _PLACE["locator"], "the locator is empty: every row says where in its source it stands"
    url = row[_PLACE["url"]]
    if url and not url.lower().startswith(("http://", "https://")):
        return _PLACE["url"], f"url {url!r} is no address of a page; expected one that begins with https:// or http://"
    return None


@functools.cache
def _in_order(start: str, end: str) -> bool:
    """Whether a time may end when it is said to; years before Christ count down."""
    if start.startswith("-") or end.startswith("-"):
        return not end.startswith("-") or (start.startswith("-") and start[1:5] >= end[1:5])
    return PartialDate.parse(start).first() <= PartialDate.parse(end).last()


@functools.lru_cache(maxsize=65_536)
def _is_thing(text: str) -> bool:
    """Whether a cell is an id: many rows tell of one thing."""
    return _THING.fullmatch(text) is not None


@functools.cache
def _is_date(text: str) -> bool:
    try:
        return PartialDate.parse(text.removeprefix("-")).first() is not None
    except ValueError:
        return False


@functools.cache
def _units() -> frozenset[str]:
    return frozenset(units()) | {"person", "children"}


def _is_unit(unit: str) -> bool:
    return unit in _units() or bool(_CURRENCY.fullmatch(unit))


def entities(path: Path) -> Iterator[list[str]]:
    """The rows of an entities.csv."""
    for line, row in rows(path, ENTITY_COLUMNS):
        if "" in row[:3]:
            raise SourceError(f"{_at(path, line, row.index(''))}: id, label and type may not be empty")
        if not _THING.fullmatch(row[0]):
            raise SourceError(f"{_at(path, line, 0)}: {row[0]!r} is no id; expected one such as country:KZ")
        yield row


def aliases(path: Path) -> Iterator[list[str]]:
    """The rows of an aliases.csv."""
    for line, row in rows(path, ALIAS_COLUMNS):
        if not row[0].strip() or "" in row[1:3]:
            empty = row.index("", 1) if "" in row[1:3] else 0
            raise SourceError(f"{_at(path, line, empty)}: alias, id and kind may not be empty")
        if not _THING.fullmatch(row[1]):
            raise SourceError(f"{_at(path, line, 1)}: {row[1]!r} is no id; expected one such as country:KZ")
        yield row


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
