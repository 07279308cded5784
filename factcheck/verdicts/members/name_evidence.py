"""The names that sources give, as a verdict tells and cites them."""

from __future__ import annotations

from factcheck.model.statements import Statement
from factcheck.model.verdicts import Evidence
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.cite import cite
from factcheck.verdicts.base.context import Case


def says_names(case: Case, statements: list[Statement]) -> str:
    """What some statements call it, each name once, with the source of the first."""
    values = list(dict.fromkeys(s.value for s in statements))
    first = statements[0]
    edition = case.store.editions[first.source, first.edition]
    return f"{case.store.label(first.subject)}: {', '.join(values[:6])}, {wording.source(edition)}."


def cite_name(case: Case, statement: Statement, *, agrees: bool | None) -> Evidence:
    """A statement that gives a name, cited beside the draft's."""
    wanted = case.claim.object
    assert wanted is not None
    return cite(statement, case.store, f"draft: {wanted.label}; source: {statement.value}", agrees=agrees)
