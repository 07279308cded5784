"""The reviewed corrections applied: the source's words stay, other columns change, each correction meets a row."""

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
        due = [(subject, c) for c in wanted for subject in _subjects(c, row)]
        met |= {(subject, c.object) for subject, c in due}
        found.append(replace(row, **{column: value for _, c in due for column, value in c.change.items()}))
    idle = [
        f"{subject} {c.property} {c.object}" for c in wanted for subject in c.subjects if (subject, c.object) not in met
    ]
    if idle:
        raise SourceError(f"corrections.toml: no row in {edition} for {idle[0]}")
    return found


def _subjects(correction: Correction, row: Row) -> list[str]:
    """The subject of the correction that the row falls under, or none."""
    if (correction.property, correction.object) != (row.property, row.object):
        return []
    return [subject for subject in correction.subjects if subject in {"*", row.subject}]
