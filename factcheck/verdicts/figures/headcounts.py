"""Numbers of people in print at a claim's time, a census's or an estimate's that was revised since: what agrees with one is not wrong because a series of today differs."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from factcheck.frozen import replace
from factcheck.matching.select import Found, Moment, distance
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Caveat, Evidence, Verdict
from factcheck.store.query import Store
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.cite import may_decide
from factcheck.verdicts.base.context import Case, supported, undecided
from factcheck.verdicts.base.series import Operand
from factcheck.verdicts.base.weighing import Weighed, away, in_unit, level, widened
from factcheck.verdicts.figures.accounts import cite_one, common_caveats
from factcheck.verdicts.figures.between import interpolated

_PRINTED = "population-then"
"""The property of what was in print: another than that of the series, so that no growth, rank or sum is computed of both."""
_CENSUS = "census"
_CURRENT = 3
"""Years after an estimate's in which it was the one in print; a census is as long as the kind's age limit has it."""
_AHEAD = 1.5
"""Years before an estimate's of which it told, too."""
_RECENT = 2.5
"""Years from which on a census is an old one."""
_APART = 20
"""Years between two censuses from which what lies between may be told."""
_NEAR = Decimal("0.03")
"""The share of a figure, beyond its spread, by which the draft's may lie off it and still be no other."""
_WRONG = frozenset({Label.REFUTED, Label.CONFLICTING})
_OPEN = frozenset({"close", "no-source", "source-too-old", "sources-split"})


def told_then(case: Case, quantity: Quantity, at: Moment, verdict: Verdict) -> Verdict:
    """A verdict as it is, or by what was in print at the time: supported by what agrees, open beside what is close."""
    wrong = verdict.label in _WRONG
    if case.kind.property != "population" or not (wrong or verdict.reason in _OPEN) or verdict.label is Label.SUPPORTED:
        return verdict
    rows = _in_print(case, quantity, at)
    agreed = sorted((w for w in rows if w.level in {"tick", "soft"} and _in_time(case, at, w)), key=_nearness)
    if agreed and (wrong or abs(agreed[0].found.years_off) <= _RECENT):
        return _agreed(case, agreed[0], verdict)
    if not wrong:
        return verdict
    if (pair := _around(rows)) is not None:
        return _between(case, pair, verdict)
    near = [w for w in rows if _is_current(w.found, _CURRENT) and away(quantity, w) <= w.found.statement.number * _NEAR]
    if near:
        says = f"Close to another figure of the time: {_tell(case, near[0])} {verdict.explanation}"
        return undecided("close", says, (_cite(case, near[0], None), *verdict.evidence))
    return verdict


def operands(store: Store, subject: str, at: Moment) -> list[Operand]:
    """What was in print of a subject at a time, to be computed with beside what the series has; the nearest first."""
    found = [one for one in _stored(store, subject, at) if _is_current(one, _CURRENT)]
    found.sort(key=lambda one: (abs(one.years_off), one.statement.id))
    return [Operand(subject, one.statement.number, one) for one in found]


def _stored(store: Store, subject: str, at: Moment) -> list[Found]:
    """What the store has of a subject, the earliest first."""
    rows = [(s, store.editions[s.source, s.edition]) for s in store.statements(subject, _PRINTED) if may_decide(s)]
    found = [Found(s, edition, distance(s, edition, at), later_edition=False) for s, edition in rows]
    return sorted(found, key=lambda one: one.years_off)


def _in_print(case: Case, quantity: Quantity, at: Moment) -> list[Weighed]:
    """What is stored of the time with what it says of the draft's figure, the earliest first."""
    subject = case.claim.subject
    if subject is None or subject.id is None:
        return []
    weighed = []
    for found in _stored(case.store, subject.id, at):
        admits = in_unit(quantity, found.statement.unit)
        if admits is not None:
            low, high = widened(case, found.statement)
            weighed.append(Weighed(found, level(admits, low, high), admits, low, high))
    return weighed


def _is_census(found: Found) -> bool:
    return found.statement.definition.startswith(_CENSUS)


def _is_current(found: Found, years: float) -> bool:
    """Whether a figure was the one in print: a census from its year on, for so many years; an estimate around its own."""
    return -years <= found.years_off <= 0 if _is_census(found) else -_CURRENT <= found.years_off <= _AHEAD


def _in_time(case: Case, at: Moment, weighed: Weighed) -> bool:
    limit = case.kind.age_limit or 0
    return _is_current(weighed.found, min(limit, case.kind.own_limit) if at.own else limit)


def _nearness(weighed: Weighed) -> tuple[bool, float, str]:
    return weighed.level != "tick", abs(weighed.found.years_off), weighed.found.statement.id


def _agreed(case: Case, weighed: Weighed, verdict: Verdict) -> Verdict:
    caveats = [*common_caveats(case, [weighed])]
    if weighed.level == "soft":
        caveats.append(Caveat(weighed.admits.soft_caveat or "understated", "as in the wording's wider sense"))
    if weighed.found.years_off < -_RECENT:
        caveats.append(Caveat("outdated", f"the figure of {weighed.found.statement.point_in_time}"))
    if verdict.evidence:
        caveats.append(Caveat("sources-differ", verdict.explanation))
    return supported(_tell(case, weighed), (_cite(case, weighed, True), *verdict.evidence), tuple(caveats))


def _around(rows: list[Weighed]) -> tuple[Weighed, Weighed] | None:
    """The censuses before and after the claim's time, where its figure is what lies evenly between them."""
    for before, after in pairwise(w for w in rows if _is_census(w.found)):
        first, last = before.found.years_off, after.found.years_off
        if first <= 0 < last <= first + _APART and before.admits.tick.holds(*interpolated(before, after)):
            return before, after
    return None


def _between(case: Case, pair: tuple[Weighed, Weighed], verdict: Verdict) -> Verdict:
    says = f"Lies between two censuses: {' '.join(_tell(case, w) for w in pair)}"
    caveats = (
        Caveat("between-years", "no source has this figure; it lies between two of them"),
        Caveat("sources-differ", verdict.explanation),
    )
    return supported(says, (*(_cite(case, w, True) for w in pair), *verdict.evidence), caveats)


def _tell(case: Case, weighed: Weighed) -> str:
    """The figure and what it is: "Moldova: 2,409,207 (census of 2024)"."""
    statement = weighed.found.statement
    figure = wording.figure(statement.number, statement.unit)
    return f"{case.store.label(statement.subject)}: {figure} ({statement.definition}), {wording.source(weighed.found.edition)}."


def _cite(case: Case, weighed: Weighed, agrees: bool | None) -> Evidence:
    evidence = cite_one(case, weighed, agrees)
    return replace(evidence, agrees=agrees, working=f"{weighed.found.statement.definition}: {evidence.working}")
