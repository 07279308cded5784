"""Operator `portion`: how many of a place's people are of a group, a faith or a language: its share of them times the population."""

from __future__ import annotations

from decimal import Decimal

from factcheck.frozen import dataclass
from factcheck.matching.select import Found, Moment, applicable, moment, nearest
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Evidence, Verdict
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.cite import cite, may_decide
from factcheck.verdicts.base.computed import Result, cite_operands, combine, work
from factcheck.verdicts.base.context import Case, undated, undecided
from factcheck.verdicts.base.series import Operand, operands
from factcheck.verdicts.base.weighing import level
from factcheck.verdicts.figures.drift import drifted

_WHOLE = Decimal(100)
_FAR = 3
"""How many times the computed number a figure may be before a misreading is likelier than a slip."""
_SMALL = Decimal(2)
"""Per cent of the people under which a share is known too roughly to speak against a number."""


@dataclass(frozen=True, slots=True)
class _Portion:
    """A share and a population, and the numbers of people they admit."""

    share: Found
    people: Operand
    low: Decimal
    high: Decimal

    @property
    def value(self) -> Decimal:
        """The number of people, as near as it can be told."""
        return self.share.statement.number * self.people.value / _WHOLE


def judge_portion(case: Case) -> Verdict:
    """A number of people of a group: its share of the population times the population, every pair of sources that has them."""
    claim, quantity = case.claim, case.claim.quantity
    at = moment(claim, case.as_of)
    if at is None:
        return undated()
    if claim.subject is None or claim.subject.id is None or claim.object is None or quantity is None:
        return undecided("no-subject", "The sheet cannot tell whose number this is.")
    portions = _portions(case, claim.subject.id, at)
    results = [_weighed(case, one, quantity) for one in portions]
    verdict = combine(case, results)
    if not results or any(result[0] != "against" for result in results):
        return verdict
    doubt = _doubt(case, portions, quantity)
    if doubt is None:
        return verdict
    says = f"The source says otherwise: {results[0][1].working}. ({doubt[1]})"
    return undecided(doubt[0], says, verdict.evidence)


def _portions(case: Case, subject: str, at: Moment) -> list[_Portion]:
    """Every share of the group with every source's population, nearest in time."""
    other = case.claim.object
    assert other is not None
    ids = dict.fromkeys((*((other.id,) if other.id else ()), *other.candidates))
    rows = [
        s for id_ in ids for s in case.store.statements(subject, case.kind.property, id_) if s.value and may_decide(s)
    ]
    limit = case.kind.age_limit
    reach = limit if limit is None or not at.own else min(float(limit), case.kind.own_limit)
    shares = nearest(applicable(rows, case.store, at, case.as_of, reach))
    people = operands(case.store, [subject], "population", at, case.as_of)
    pairs = [(share, group[0]) for share in shares for group in people]
    pairs.sort(key=lambda pair: pair[0].statement.source != pair[1].found.statement.source)  # first those of one source
    return [_portion(case, share, operand) for share, operand in pairs]


def _portion(case: Case, share: Found, people: Operand) -> _Portion:
    low, high = share.statement.bounds
    half = _half_a_unit(share.statement.value)
    spread = case.kind.spread
    return _Portion(
        share,
        people,
        max(low - half, Decimal(0)) * people.value / _WHOLE * (1 - spread),
        (high + half) * people.value / _WHOLE * (1 + spread),
    )


def _half_a_unit(written: str) -> Decimal:
    """Half a unit of the last digit a share is written with: .05 of "23.7"."""
    exponent = Decimal(written).as_tuple().exponent
    return Decimal(5).scaleb(int(exponent) - 1) if int(exponent) <= 0 else Decimal("0.5")


def _weighed(case: Case, portion: _Portion, quantity: Quantity) -> Result:
    """What a share and a population say of the draft's number."""
    share, store = portion.share.statement, case.store
    outcome = level(quantity.admits, portion.low, portion.high)
    value = portion.value.quantize(Decimal(1))
    shown = f"{wording.figure(share.number, 'percent')} of {wording.figure(portion.people.value)} = {wording.readable(portion.value)}"
    admitted = (
        f"the draft's {wording.figure(quantity.value)} admits {wording.span(quantity.admits.tick, quantity.unit)}"
    )
    agrees = {"tick": True, "soft": True, "against": False}.get(outcome)
    computed = work(
        [Operand(share.subject, share.number, portion.share)],
        f"{shown}; {admitted}",
        agrees,
        value=str(value),
        rows=False,
    )
    told = f"{store.label(share.subject)}, {store.label(share.object)}: {wording.figure(share.number, 'percent')}{wording.when(share)}"
    operands_: tuple[Evidence, ...] = (
        cite(share, store, told, agrees=None, role="operand"),
        *cite_operands(case, [portion.people]),
    )
    return outcome, computed, operands_, value


def _doubt(case: Case, portions: list[_Portion], quantity: Quantity) -> tuple[str, str] | None:
    """Why a number that no share and population make may yet be right: the reason it stays open for, and why in words."""
    nearest_ = min(portions, key=lambda one: abs(one.value - quantity.value))
    if quantity.value > nearest_.high * _FAR or quantity.value * _FAR < nearest_.low:
        return "ambiguous-subject", "so far off that the sheet may have misread whose figure this is"
    if case.claim.detail("part") == "yes" and quantity.value < nearest_.low:
        return "other-definition", "the draft may tell of some of them only"
    if any(one.share.statement.number < _SMALL for one in portions):
        return "close", "so small a share is known too roughly"
    if any(_may_have_moved(case, one, quantity) for one in portions):
        return "source-too-old", "the share is of another year; it may have moved as far"
    return None


def _may_have_moved(case: Case, portion: _Portion, quantity: Quantity) -> bool:
    """Whether the group may have grown or shrunk as far in the years since its share was taken."""
    away = max(portion.low - quantity.value, quantity.value - portion.high, Decimal(0))
    return away * _WHOLE / portion.people.value <= drifted(case, portion.share)
