"""The codes and names of the two data sets -> entities, from the reviewed tables beside the code."""

from __future__ import annotations

import csv
import gzip
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from factcheck.errors import SourceError
from factcheck.importers.statements import Entity

_COLUMNS = ("code", "name", "id", "label", "type")
_FOLDER = Path(__file__).parent / "tables"


def places(table: str, folder: Path = _FOLDER) -> dict[str, Entity]:
    """The entities of a table by the code or name that the data set uses."""
    path = folder / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file, strict=True)
        if tuple(next(reader, ())) != _COLUMNS:
            raise SourceError(f"{path}:1: expected the columns {', '.join(_COLUMNS)}")
        return {code: Entity(id_, label, type_) for code, _, id_, label, type_ in reader}


def packed(wheel: Path, name: str, columns: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    """Line numbers and rows of a packed table. Raises SourceError when its columns are not those known."""
    with zipfile.ZipFile(wheel) as archive:
        text = gzip.decompress(archive.read(f"bokeh_sampledata/_data/{name}.csv.gz")).decode("utf-8")
    reader = csv.DictReader(io.StringIO(text), strict=True)
    if tuple(reader.fieldnames or ()) != columns:
        raise SourceError(f"{wheel.name}: {name}.csv.gz:1: the columns are {reader.fieldnames}; expected {columns}")
    for row in reader:
        yield reader.line_num, row


def entity(table: dict[str, Entity], code: str, where: str) -> Entity:
    """The entity of a code. Raises SourceError when the table has none."""
    found = table.get(code)
    if found is None:
        raise SourceError(f"{where}: {code!r} is not in the table")
    return found
