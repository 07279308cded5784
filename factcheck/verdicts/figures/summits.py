"""Whether a mountain is the highest of a country, a continent or another set of countries: by the highest point of each."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.lexicon import word_set
from factcheck.matching.select import Moment
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Evidence, Verdict
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.cite import cite, may_decide
from factcheck.verdicts.base.computed import Result, cite_operands, combine, work
from factcheck.verdicts.base.context import Case, supported, undecided
from factcheck.verdicts.base.series import Operand, field
from factcheck.verdicts.base.sets import set_of
from factcheck.verdicts.figures.parts import Part

_NEAR = Decimal("0.02")
"""Share by which heights in print differ: a mountain this much lower than another may be called the higher one."""


def of_a_country(case: Case) -> Verdict | None:
    """Whether it is the highest point a source names for a country; None where the claim is of a set."""
    claim = case.claim
    if claim.subject is None or claim.object is None or not (claim.object.id or "").startswith("country:"):
        return None
    rows = [s for s in _named(case, claim.subject.id or "") if s.subject == claim.object.id]
    if not rows:
        return undecided("no-source", f"No stored source names it as the highest point of {claim.object.label}.")
    says = f"{claim.object.label}: {claim.subject.label}, {wording.figure(rows[0].number, rows[0].unit)}"
    return supported(f"{says}.", tuple(cite(s, case.store, says, agrees=True) for s in rows[:3]))


def judge(case: Case, part: Part, at: Moment, listing: tuple[Evidence, ...]) -> Verdict:
    """Whether it is the highest of the highest points of what is ranked."""
    claim = case.claim
    assert claim.subject is not None
    own = _named(case, claim.subject.id or "")
    if not own:
        return undecided("no-source", "No stored source names it as the highest point of a country.")
    groups = field(case.store, part.ids, "elevation", at, case.as_of)
    found = [_placed(case, group, own, whole=part.whole) for group in groups]
    if not any(s.subject in part.ids for s in own):
        return undecided("ambiguous-subject", f"{claim.subject.label} does not lie in the set the sheet understands.")
    return combine(case, found, listing)


def _named(case: Case, mountain: str) -> list[Statement]:
    """What sources say of a mountain as the highest point of a country."""
    rows = case.store.by_object("elevation", mountain) if mountain else ()
    return [s for s in rows if s.definition == "highest" and s.value and may_decide(s)]


def _placed(case: Case, group: Sequence[Operand], own: Sequence[Statement], *, whole: bool) -> Result:
    ordered = sorted(group, key=lambda o: (-o.value, o.subject))
    top = ordered[0]
    height = max(s.number for s in own)
    first = top.found.statement.object in {s.object for s in own}
    sure = whole and not _is_disputed(case) and top.value - height > top.value * _NEAR
    outcome = "tick" if first else "against" if sure else "query"
    shown = ", ".join(f"{_name(case, o)} {wording.figure(o.value, 'm')}" for o in ordered[:3])
    agrees = {"tick": True, "against": False}.get(outcome)
    computed = work(ordered, f"the highest points: {shown}", agrees, value=str(top.value))
    return outcome, computed, cite_operands(case, ordered[:3], dated=False), Decimal(1)


def _name(case: Case, operand: Operand) -> str:
    return case.store.label(operand.found.statement.object or operand.subject)


def _is_disputed(case: Case) -> bool:
    """Whether the mountains at the edge of a continent are counted in by some and left out by others."""
    other = case.claim.object
    return other is not None and set_of(other.id or "") in word_set("verdicts", "summits", "disputed")
