"""Statements as evidence."""

from __future__ import annotations

from factcheck.model.statements import Statement
from factcheck.model.verdicts import Evidence
from factcheck.store.query import Store


def cite(statement: Statement, store: Store, working: str, *, agrees: bool | None, role: str = "statement") -> Evidence:
    """A statement with its reference and one line of working; what was cited and not read says so."""
    edition = store.editions[statement.source, statement.edition]
    unread = "; cited, not read" if statement.basis == "instrument" else ""
    return Evidence(
        role=role,
        agrees=agrees,
        working=working + unread,
        source=statement.source,
        edition=statement.edition,
        statement=statement.id,
        value=statement.value,
        unit=statement.unit or None,
        point_in_time=statement.point_in_time or statement.start or None,
        locator=statement.locator,
        url=statement.url or None,
        quote=statement.quote or statement.original or None,
        title=edition.title,
    )


def may_decide(statement: Statement) -> bool:
    """Whether a statement may decide at all."""
    return statement.status == "verified"
