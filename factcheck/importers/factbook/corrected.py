"""The reviewed corrections applied: the source's words stay, other columns change, and every correction has to meet a row."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from factcheck.errors import SourceError
from factcheck.importers.factbook import tables
from factcheck.importers.factbook.tables import Correction
from factcheck.importers.statements import Row


def apply(rows: Iterable[Row], *, edition: str, corrections: tuple[Correction, ...] | None = None) -> list[Row]:
    """The rows with their corrections. Raises SourceError for a correction of this edition that meets none."""
    wanted = [c for c in (tables.corrections() if corrections is None else corrections) if c.edition in {edition, "*"}]
    met: set[int] = set()
    found = []
    for row in rows:
        for place, correction in enumerate(wanted):
            if _meets(correction, row):
                met.add(place)
                row = replace(row, **correction.change)  # type: ignore[arg-type]
        found.append(row)
    idle = [wanted[place] for place in range(len(wanted)) if place not in met]
    if idle:
        raise SourceError(f"corrections.toml: no row in {edition} for {idle[0].subject} {idle[0].property} {idle[0].object}")
    return found


def _meets(correction: Correction, row: Row) -> bool:
    pairs = ((correction.subject, row.subject), (correction.property, row.property), (correction.object, row.object))
    return all(wanted in {"*", given} for wanted, given in pairs)
