"""The hand-written tables of the names source, read strictly, and the short forms their cells are written in."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from pathlib import Path

from factcheck.errors import SourceError
from factcheck.importers.statements import ALIAS_COLUMNS, Alias
from factcheck.names import without_marks

AMBIGUOUS_COLUMNS = ("alias", "ids", "kind", "note", "needs")
THING_COLUMNS = ("id", "type", "label", "official", "variants", "nouns", "adjectives", "same_as")
COUNTRY_COLUMNS = ("id", "type", "label", "official", "variants", "nouns", "adjectives", "capitals", "same_as")
CAPITAL_COLUMNS = ("place", "label", "country", "start", "end", "aliases", "note")
GROUP_COLUMNS = ("id", "label", "singular", "variants")
LANGUAGE_COLUMNS = ("code", "label", "variants")
CURRENCY_COLUMNS = ("code", "label", "words", "variants")
KINDS = frozenset({"name", "official", "variant", "historical", "abbreviation", "demonym", "adjective", "metonym"})

_TIMED = re.compile(r"(?P<alias>[^\[\]]+)(\[(?P<start>\d{4})?-(?P<end>\d{4})?\])?")


def read(path: Path, columns: tuple[str, ...]) -> list[dict[str, str]]:
    """The rows of a table. Raises SourceError, with path and line, where header or row does not fit."""
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file, strict=True)
        header = tuple(next(reader, ()))
        if header != columns:
            raise SourceError(f"{path}:1: the columns are {', '.join(header)}; expected {', '.join(columns)}")
        rows = []
        for row in reader:
            if len(row) != len(columns) or any(cell != cell.strip() for cell in row):
                raise SourceError(
                    f"{path}:{reader.line_num}: {row}; expected {len(columns)} cells without space around them"
                )
            rows.append(dict(zip(columns, row, strict=True)))
    return rows


def own(path: Path) -> list[Alias]:
    """The aliases written by hand, as rows of aliases.csv. Raises SourceError on an unknown kind or year."""
    rows = [Alias(**row) for row in read(path, ALIAS_COLUMNS)]
    for line, row in enumerate(rows, start=2):
        if row.kind not in KINDS:
            raise SourceError(f"{path}:{line}: the kind {row.kind!r} is not known; allowed: {', '.join(sorted(KINDS))}")
        if not all(not year or re.fullmatch(r"\d{4}", year) for year in (row.start, row.end)):
            raise SourceError(f"{path}:{line}: start and end are years of four digits")
    return rows


def forms(cell: str) -> list[str]:
    """The words of a cell; a final "+s" stands for singular and plural.

    >>> forms("Kazakh+s|Kyrgyz")
    ['Kazakh', 'Kazakhs', 'Kyrgyz']
    """
    found: list[str] = []
    for part in filter(None, cell.split("|")):
        stem = part.removesuffix("+s")
        found += [stem, f"{stem}s"] if stem != part else [part]
    return found


def timed(cell: str, id_: str, kind: str) -> list[Alias]:
    """The aliases of a cell; years stand in brackets behind a name no longer, or not always, in use.

    >>> timed("Nur-Sultan[2019-2022]", "place:astana", "variant")[0].kind
    'historical'
    """
    rows = []
    for part in filter(None, cell.split("|")):
        found = _TIMED.fullmatch(part)
        if found is None:
            raise SourceError(f"{id_}: {part!r} is not a name, or a name with [start-end]")
        start, end = found["start"] or "", found["end"] or ""
        rows.append(Alias(found["alias"], id_, "historical" if end else kind, start, end))
    return rows


def slug(label: str) -> str:
    """The last part of an id: plain lower-case letters and hyphens.

    >>> slug("N'Djamena"), slug("Washington, D.C."), slug("São Tomé")
    ('ndjamena', 'washington-dc', 'sao-tome')
    """
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’ʻ.,]", "", without_marks(label).lower())).strip("-")


def unique(rows: Iterable[Alias]) -> list[Alias]:
    """Rows without repeats, sorted; of the kinds under which a thing bears a name the first one stands."""
    order = {kind: rank for rank, kind in enumerate(("abbreviation", "name", "historical", "official", "variant"))}
    best: dict[tuple[str, str, str], Alias] = {}
    for row in rows:
        key = (row.alias, row.id, "name" if row.kind in order else row.kind)
        known = best.get(key)
        if known is None or (row.kind in order and order[row.kind] < order[known.kind]):
            best[key] = row
    return sorted(best.values())
