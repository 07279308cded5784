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
    met: set[tuple[str, str]] = set()
    found = []
    for row in rows:
        for correction in wanted:
            subject = _meets(correction, row)
            if subject:
                met.add((subject, correction.object))
                row = replace(row, **correction.change)
        found.append(row)
    idle = [
        f"{subject} {c.property} {c.object}" for c in wanted for subject in c.subjects if (subject, c.object) not in met
    ]
    if idle:
        raise SourceError(f"corrections.toml: no row in {edition} for {idle[0]}")
    return found


def _meets(correction: Correction, row: Row) -> str:
    """The subject of the correction that the row falls under, or nothing."""
    if (correction.property, correction.object) != (row.property, row.object):
        return ""
    return next((subject for subject in correction.subjects if subject in {"*", row.subject}), "")
