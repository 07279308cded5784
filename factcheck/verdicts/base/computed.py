"""What is computed from several statements, and the verdict of it; every operand is cited."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.mentions.units import convert
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Caveat, Evidence, Verdict
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.cite import cite
from factcheck.verdicts.base.context import Case, attributed, refuted, supported, undecided
from factcheck.verdicts.base.series import Operand
from factcheck.verdicts.base.weighing import level

Result = tuple[str, Evidence, tuple[Evidence, ...], Decimal]
"""What a computation says of the draft (tick, soft, query or against), its evidence, its operands, its value."""
_FACTOR_SPREAD = Decimal("0.02")
"""How far a computed factor ("doubled") may be off."""


def hold(
    case: Case,
    group: list[Operand],
    quantity: Quantity,
    value: Decimal,
    formula: str,
    exact: Decimal | None = None,
    spread: Decimal | None = None,
) -> Result:
    """What a computed value says of the draft's figure; `exact` is the value before it was rounded for show, `spread` what it may be off by where that is not the kind's own."""
    compared = value if exact is None else exact
    if spread is None:
        as_share = case.kind.spread_is_share or quantity.measure == "multiple"
        share = case.kind.spread if case.kind.spread_is_share else _FACTOR_SPREAD
        spread = abs(compared) * share if as_share else case.kind.spread
    outcome = level(quantity.admits, compared - spread, compared + spread)
    agrees = {"tick": True, "soft": True, "against": False}.get(outcome)
    admitted = f"the draft's {wording.figure(quantity.value, quantity.unit)} admits {wording.span(quantity.admits.tick, quantity.unit)}"
    computed = work(group, f"{formula}; {admitted}", agrees, value=str(value))
    return outcome, computed, cite_operands(case, group[:40]), value


def hold_measure(case: Case, group: list[Operand], quantity: Quantity, value: Decimal, formula: str) -> Result:
    """What a value in the unit of its operands says of a figure that the draft may have in another: the total of areas in sq km, told in square miles."""
    unit = group[0].found.statement.unit
    try:
        told = convert(value, unit, quantity.unit)
    except ValueError:  # people, and whatever bears no unit
        told = value
    if told == value:
        return hold(case, group, quantity, value, formula)
    told = Decimal(round(told)) if abs(told) >= _WHOLE else told
    return hold(case, group, quantity, told, f"{formula} {unit}, or {wording.figure(told, quantity.unit)}")


_WHOLE = 1000
"""From here on a figure in another unit is shown without its fraction."""


def work(group: Sequence[Operand], working: str, agrees: bool | None, *, value: str, rows: bool = True) -> Evidence:
    """A computation as evidence, with the rows or the property it is made from."""
    statement = group[0].found.statement
    return Evidence(
        "computed", agrees, working, statement.source, statement.edition, value=value, title=group[0].found.edition.title,
        locator=f"{len(group)} rows of {statement.property}" if rows else statement.property,
    )  # fmt: skip


def cite_operands(case: Case, group: Sequence[Operand], *, dated: bool = True) -> tuple[Evidence, ...]:
    """The figures a computation is made from, as evidence."""
    return tuple(
        cite(
            o.found.statement,
            case.store,
            f"{case.store.label(o.subject)}: {wording.figure(o.value, o.found.statement.unit)}{wording.when(o.found.statement) if dated else ''}",
            agrees=None,
            role="operand",
        )
        for o in group
    )


def supported_by(case: Case, explanation: str, evidence: tuple[Evidence, ...]) -> Verdict:
    """SUPPORTED by a computation, with who says it."""
    return supported(explanation, evidence, tuple(attributed(case.claim)), reason="computed")


def combine(case: Case, results: list[Result], listing: tuple[Evidence, ...] = ()) -> Verdict:
    """The verdict of what several sources compute: any agreement supports, all against refutes, unless they are secondary ones alone."""
    if not results:
        return undecided("no-source", "No stored source has every figure this is computed from.", listing)
    evidence = (*[r[1] for r in results], *listing, *[e for r in results for e in r[2]])
    says = results[0][1].working
    ticks = [r for r in results if r[0] in {"tick", "soft"}]
    if ticks:
        caveats = [
            Caveat("near" if case.claim.quantity and case.claim.quantity.hedge else "rounded", ticks[0][1].working)
        ]
        if against := [r[1].working for r in results if r[0] == "against"]:
            caveats.append(Caveat("sources-differ", f"others compute {'; '.join(against)}"))
        caveats.extend(attributed(case.claim))
        return supported(f"Computed: {ticks[0][1].working}.", evidence, tuple(caveats), reason="computed")
    if any(r[0] == "query" for r in results):
        return undecided("close", f"Close, but not the same: {says}.", evidence)
    if all(_tier(case, r[1]) > 1 for r in results):
        return undecided("sources-split", f"The source says otherwise: {says}. (secondary sources alone)", evidence)
    return refuted(case, f"The source says otherwise: {says}.", evidence, reason="computed")


def _tier(case: Case, computed: Evidence) -> int:
    """The tier of the source that something is computed from."""
    assert computed.source is not None
    assert computed.edition is not None
    return case.store.editions[computed.source, computed.edition].tier
