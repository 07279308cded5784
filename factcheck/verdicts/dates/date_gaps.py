"""How long after, or before, another one somebody took a step: "Croatia joined the Union six years after Romania", "free two years before Kenya"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.frozen import dataclass
from factcheck.lexicon import table
from factcheck.model.dates import PartialDate
from factcheck.model.mentions import Quantity
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Evidence, Verdict
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.cite import cite, may_decide
from factcheck.verdicts.base.context import Case, attributed, refuted, supported, undecided
from factcheck.verdicts.base.membership import full

DAYS = {"year": Decimal("365.25"), "month": Decimal("30.44"), "week": Decimal(7), "day": Decimal(1)}
OFF = {"year": Decimal("1.5"), "month": Decimal(4), "week": Decimal(5), "day": Decimal(20)}
"""By how much of its unit a length has to miss both ends to be wrong: a step may be dated by what led to it."""
_OLD = 1900
"""Independences of before took years from the first cry to the last battle, and writers date them by either."""
_BEFORE = 400
"""Characters before a sentence in which the organisation may be named."""


@dataclass(frozen=True, slots=True)
class _Gap:
    """The dates of the two steps, and what lies between them in the unit of the draft."""

    one: Statement
    two: Statement
    dates: tuple[str, str]
    low: Decimal
    high: Decimal
    years: int


def judge(case: Case) -> Verdict:
    """The length between two steps of one sort, by whichever dates the sources give for them."""
    claim, quantity = case.claim, case.claim.quantity
    if claim.subject is None or claim.object is None or quantity is None or not claim.subject.id or not claim.object.id:
        return undecided("no-subject", "The sheet cannot tell whose steps these are.")
    unit = quantity.unit.removesuffix("s")
    if unit not in DAYS or claim.subject.id == claim.object.id:
        return undecided("no-source", "The sheet cannot tell how long that is.")
    gaps = list(_gaps(case, claim.subject.id, claim.object.id, unit))
    if not gaps:
        return undecided("no-source", f"No stored source dates both {claim.subject.label} and {claim.object.label}.")
    fits = [gap for gap in gaps if agrees(quantity, gap.low, gap.high, gap.years)]
    shown = fits[0] if fits else gaps[0]
    says = f"{claim.subject.label}: {wording.iso(shown.dates[0])}; {claim.object.label}: {wording.iso(shown.dates[1])}."
    if fits:
        return supported(says, _evidence(case, shown, says, agrees=True), attributed(claim), reason="computed")
    value, off = quantity.value, OFF[unit]
    wrong = all(value < gap.low - off or value > gap.high + off for gap in gaps)
    old = any(PartialDate.parse(day).year < _OLD for gap in gaps for day in gap.dates)
    if not wrong or old or quantity.hedge is not None or claim.modality not in {"asserted", ""}:
        return undecided("close", says, _evidence(case, shown, says, agrees=None))
    return refuted(
        case, f"The source says otherwise: {says}", _evidence(case, shown, says, agrees=False), reason="computed"
    )


def agrees(quantity: Quantity, low: Decimal, high: Decimal, years: int) -> bool:
    """Whether a length may be that between two dates, at least and at most so long in its unit, and so many calendar years."""
    unit = quantity.unit.removesuffix("s")
    slack = Decimal("0.6") if unit != "day" else Decimal(0)
    if quantity.admits.tick.holds(low - slack, high + slack):
        return True
    return unit == "year" and quantity.admits.tick.holds(Decimal(years), Decimal(years))


def _gaps(case: Case, subject: str, other: str, unit: str) -> Iterator[_Gap]:
    """What lies between the steps of two, by each pair of dates; nothing where they came the other way round."""
    for ones, twos in _dated(case, subject, other):
        for one, day in ones:
            for two, base in twos:
                here, there = PartialDate.parse(day), PartialDate.parse(base)
                later, earlier = (here, there) if case.claim.detail("gap") == "after" else (there, here)
                low = Decimal((later.first() - earlier.last()).days) / DAYS[unit]
                high = Decimal((later.last() - earlier.first()).days) / DAYS[unit]
                yield _Gap(one, two, (day, base), low, high, later.year - earlier.year)


_Rows = list[tuple[Statement, str]]


def _dated(case: Case, subject: str, other: str) -> Iterator[tuple[_Rows, _Rows]]:
    """The dated steps of both: of independence, or into each organisation that the draft names beside them."""
    if case.kind.property != "membership":
        both = [
            [(s, s.value) for s in case.store.statements(one, case.kind.property) if s.value and may_decide(s)]
            for one in (subject, other)
        ]
        if all(both):
            yield both[0], both[1]
        return
    text = case.text[max(0, case.claim.sentence.start - _BEFORE) : case.claim.sentence.end].lower()
    here = text[-(case.claim.sentence.end - case.claim.sentence.start) :]
    ours, theirs = (_memberships(case, one) for one in (subject, other))
    shared = [org for org in ours if org in theirs]
    named = [org for org in shared if _names(case, org, here)] or [org for org in shared if _names(case, org, text)]
    for org in named:
        yield ours[org], theirs[org]


def _memberships(case: Case, one: str) -> dict[str, _Rows]:
    found: dict[str, _Rows] = {}
    for s in case.store.statements(one, "membership"):
        if s.start and full(s) and may_decide(s):
            found.setdefault(s.object, []).append((s, s.start))
    return found


def _names(case: Case, org: str, text: str) -> bool:
    """Whether a text names an organisation by any of its names; the currency area also by its currency."""
    names = {alias.cased.lower() for alias in case.store.aliases_of(org)} | {case.store.label(org).lower()}
    shared = [currency for currency, club in table("frames")["shared_by"].items() if club == org]
    names |= {case.store.label(currency).lower() for currency in shared}
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) for name in names if len(name) > 1)


def _evidence(case: Case, gap: _Gap, says: str, *, agrees: bool | None) -> tuple[Evidence, ...]:
    made = Evidence("computed", agrees, says, value=str(gap.years), unit="years")
    return (
        made,
        cite(gap.one, case.store, wording.iso(gap.dates[0]), agrees=None, role="operand"),
        cite(gap.two, case.store, wording.iso(gap.dates[1]), agrees=None, role="operand"),
    )
