"""What a verdict on a figure says and cites."""

from __future__ import annotations

from factcheck.model.verdicts import Caveat, Evidence
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.cite import cite, may_decide
from factcheck.verdicts.base.context import Case, attributed
from factcheck.verdicts.base.rewording import suggestion
from factcheck.verdicts.base.weighing import Weighed, in_unit, other_definition


def common_caveats(case: Case, agree: list[Weighed]) -> tuple[Caveat, ...]:
    """Caveats of time and rounding that keep the tick."""
    found, quantity = agree[0].found, case.claim.quantity
    assert quantity is not None
    caveats = []
    if all(w.found.later_edition for w in agree):
        caveats.append(Caveat("later-edition", f"{wording.source(found.edition)} came out after the draft's date"))
    if not any(w.low == w.high == (w.admits.tick.low or 0) for w in agree) and agree[0].level == "tick":
        exact = in_unit(quantity, found.statement.unit)
        if exact is not None and found.statement.value and found.statement.number != (exact.tick.low or 0):
            caveats.append(
                Caveat(
                    "near" if quantity.hedge else "rounded",
                    f"the source has {wording.figure(found.statement.number, found.statement.unit)}",
                )
            )
    if other_definition(case, agree):
        caveats.append(Caveat("other-definition", f"the source measures: {found.statement.definition}"))
    caveats.extend(attributed(case.claim))
    return tuple(caveats)


def suggested(case: Case, near: list[Weighed]) -> str | None:
    """The figure as the draft would write it."""
    return suggestion(case.text, case.claim, near[0].found.statement)


def tell(case: Case, weighed: list[Weighed]) -> str:
    """What the nearest statement says."""
    first = weighed[0].found
    return f"{case.store.label(first.statement.subject)}: {wording.figure(first.statement.number, first.statement.unit)}{wording.when(first.statement)}, {wording.source(first.edition)}."


def figures(weighed: list[Weighed]) -> str:
    """The figures with their times and sources, each once."""
    parts = {
        f"{wording.figure(w.found.statement.number, w.found.statement.unit)}{wording.when(w.found.statement)} {wording.source(w.found.edition)}": None
        for w in weighed
    }
    return "; ".join(parts)


def cite_all(case: Case, weighed: list[Weighed]) -> tuple[Evidence, ...]:
    """Statements as evidence."""
    return tuple(cite_one(case, w, None) for w in weighed[:12])


def cite_one(case: Case, w: Weighed, agrees: bool | None) -> Evidence:
    """A statement as evidence, with what the wording admits and whether it lies inside."""
    quantity = case.claim.quantity
    assert quantity is not None
    statement = w.found.statement
    place = {"tick": "inside", "soft": "inside, with a caveat", "query": "outside, but close", "against": "outside"}[
        w.level
    ]
    low, high = wording.readable(w.low), wording.readable(w.high)
    spread = f" (with the spread {low} to {high})" if w.low != w.high else ""
    working = f"{wording.figure(quantity.value, quantity.unit)} as written admits {wording.span(w.admits.tick, statement.unit)}; source {wording.figure(statement.number, statement.unit)}{spread}: {place}"
    decided = {"tick": True, "soft": True, "against": False}.get(w.level) if agrees is None else agrees
    return cite(statement, case.store, working, agrees=decided if may_decide(statement) else None)
