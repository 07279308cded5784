"""Figures in use for what is measured in more ways than one: an area without its waters, a coastline with its islands."""

from __future__ import annotations

from factcheck.matching.select import moment
from factcheck.model.statements import Statement
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.context import Case
from factcheck.verdicts.base.weighing import in_unit, level, statements, wanted_definition, widened


def given_elsewhere(case: Case) -> str | None:
    """The figure in use that is the draft's, in words; None where there is none.

    It may be of another definition than the kind asks for, or one that nobody has verified: it bears nothing out, but what is
    like it is not wrong. What changes from year to year is not held against figures of another definition.
    """
    quantity = case.claim.quantity
    if quantity is None or case.kind.age_limit is not None or moment(case.claim, case.as_of) is None:
        return None
    wanted = wanted_definition(case)
    for statement in statements(case):
        other = statement.definition != "" and statement.definition != wanted
        admits = in_unit(quantity, statement.unit) if statement.value and other else None
        if admits is not None and level(admits, *widened(case, statement)) in {"tick", "soft"}:
            return _told(case, statement)
    return None


def _told(case: Case, statement: Statement) -> str:
    figure = wording.figure(statement.number, statement.unit)
    if statement.status == "unverified":
        return f"a figure in use, not verified here: {figure}, {statement.definition.partition(':')[0]}"
    edition = case.store.editions[statement.source, statement.edition]
    return f"{statement.definition}: {figure}, {wording.source(edition)}"
