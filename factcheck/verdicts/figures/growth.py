"""Operator `change`: the growth or fall of a figure between two times."""

from __future__ import annotations

import itertools
from decimal import Decimal

from factcheck.frozen import replace
from factcheck.matching.select import Moment
from factcheck.mentions.hedges import admits
from factcheck.mentions.numerals import step_of
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.computed import Result, combine, hold
from factcheck.verdicts.base.context import Case, undecided
from factcheck.verdicts.base.series import Operand, operands
from factcheck.verdicts.base.weighing import level
from factcheck.verdicts.figures import headcounts


def judge_change(case: Case) -> Verdict:
    """Growth or fall of a figure between two times, in per cent, as a factor, or in people or years."""
    claim, quantity = case.claim, case.claim.quantity
    if claim.subject is None or claim.subject.id is None or quantity is None:
        return undecided("no-subject", "The sheet cannot tell what has changed.")
    quantity = _round_percent(_in_percent(quantity))
    time = claim.time
    if time is not None and time.relation == "since" and time.end is not None:
        return _since_a_decade(case, quantity)
    spans = _change_times(case)
    if spans is None:
        return undecided("no-date", "The sheet cannot tell between which years.")
    return combine(case, _changes(case, quantity, spans))


def _since_a_decade(case: Case, quantity: Quantity) -> Verdict:
    """A change since some year of a decade, up to the draft's day: right of one year of it, or of none."""
    time = case.claim.time
    assert time is not None
    assert time.start is not None
    assert time.end is not None
    verdicts = []
    for year in range(time.start.year, time.end.year + 1):
        one = replace(case, claim=replace(case.claim, time=replace(time, start=PartialDate(year), end=None)))
        spans = _change_times(one)
        found = _changes(one, quantity, spans) if spans is not None else []
        if not found:
            return undecided("no-date", "The sheet cannot tell between which years.")
        verdicts.append(combine(one, found))
    right = next((one for one in verdicts if one.label is Label.SUPPORTED), None)
    return right or next((one for one in verdicts if one.label is not Label.REFUTED), verdicts[0])


def _changes(case: Case, quantity: Quantity, spans: tuple[Moment, Moment]) -> list[Result]:
    """What every source says of a change between two times."""
    claim = case.claim
    assert claim.subject is not None
    assert claim.subject.id is not None
    property_ = claim.detail("property") or "population"
    before = operands(case.store, [claim.subject.id], property_, spans[0], case.as_of)
    after = operands(case.store, [claim.subject.id], property_, spans[1], case.as_of)
    pairs = [
        (b[0], a[0])
        for b in before
        for a in after
        if a[0].found.statement.source == b[0].found.statement.source and b[0].value
    ]
    if property_ == "population":
        first, last = (headcounts.operands(case.store, claim.subject.id, span) for span in spans)
        pairs += itertools.product(first, last)
    close = [(b, a) for b, a in pairs if abs(b.found.years_off) <= 1.1 and abs(a.found.years_off) <= 2.1]
    return [_change(case, b, a, quantity) for b, a in close]


def _in_percent(quantity: Quantity) -> Quantity:
    """A share ("by a third") in per cent."""
    if quantity.measure != "share":
        return quantity
    hundred = Decimal(100)
    return replace(
        quantity, value=quantity.value * hundred, low=quantity.low * hundred, high=quantity.high * hundred,
        unit="percent", admits=quantity.admits.scaled(hundred),
    )  # fmt: skip


def _round_percent(quantity: Quantity) -> Quantity:
    """A change of round tens ("by 30 per cent") is as loose as any round figure: both its ends are estimates."""
    if quantity.measure != "percent":
        return quantity
    return replace(quantity, admits=admits(quantity.value, step_of(quantity.value), quantity.hedge, exact=False))


def _change_times(case: Case) -> tuple[Moment, Moment] | None:
    """The two moments a change lies between: its own dates, so many years back, or the day of independence."""
    time, as_of = case.claim.time, case.as_of
    if as_of is None and (time is None or time.end is None):
        return None
    last = time.end if time is not None and time.end is not None else as_of
    assert last is not None
    after = Moment(last.first(), last.last(), time is not None and time.end is not None)
    own = (
        time is not None and time.start != time.end
    )  # "on Sunday" is no stretch of time, nor is one within a year of which figures tell
    start = time.start if time is not None and own else _origin(case, last)
    return (
        None if start is None or start.first() >= last.first() else (Moment(start.first(), start.last(), True), after)
    )


def _origin(case: Case, last: PartialDate) -> PartialDate | None:
    """Where a change without a first date begins: "in ten years", "since independence"."""
    years = case.claim.detail("years")
    if years:
        return PartialDate(last.year).in_year(last.year - int(years))
    subject, event = case.claim.subject, case.claim.detail("from")
    if not event or subject is None or subject.id is None:
        return None
    dates = {s.value[:4] for s in case.store.statements(subject.id, event) if s.value}
    return PartialDate(int(dates.pop())) if len(dates) == 1 else None


def _change(case: Case, before: Operand, after: Operand, quantity: Quantity) -> Result:
    ratio = after.value / before.value
    percent = (ratio - 1) * 100
    shown = f"{wording.figure(before.value)} -> {wording.figure(after.value)}: {percent:+.1f} %"
    if quantity.measure == "multiple":
        result = hold(case, [before, after], quantity, ratio.quantize(Decimal("0.01")), shown, ratio)
        return _loosened(result, quantity, ratio, ratio * _LOOSE_FACTOR)
    falls = case.claim.detail("direction") == "down"
    if quantity.measure in _COUNTED:
        return _difference(case, before, after, quantity, falls=falls)
    signed = -percent if falls else percent
    result = hold(case, [before, after], quantity, signed.quantize(Decimal("0.01")), shown, signed)
    return _loosened(result, quantity, signed, ratio * _LOOSE_POINTS)


def _difference(case: Case, before: Operand, after: Operand, quantity: Quantity, *, falls: bool) -> Result:
    """A change told in people or in years, of the figures of two times."""
    step = before.value - after.value if falls else after.value - before.value
    shown = (
        f"{wording.figure(before.value)} -> {wording.figure(after.value)}: {wording.figure(after.value - before.value)}"
    )
    greater = max(before.value, after.value)
    result = hold(case, [before, after], quantity, step, shown, spread=greater * _SPREAD_SHARE)
    return _loosened(result, quantity, step, greater * _LOOSE_SHARE)


_COUNTED = frozenset({"count", "duration", "age"})
_SPREAD_SHARE, _LOOSE_SHARE = Decimal("0.015"), Decimal("0.04")
"""What a difference may be off by where it bears a draft out, and at most, of the greater figure."""
_LOOSE_FACTOR, _LOOSE_POINTS = Decimal("0.1"), Decimal(3)
"""How far estimates of two years may lie off, together, before they speak against a change: of a factor, and in points."""


def _loosened(result: Result, quantity: Quantity, value: Decimal, loose: Decimal) -> Result:
    """A result that speaks against the draft only where it does so by more than the estimates of both years may be off."""
    outcome, computed, parts, shown = result
    if outcome != "against" or level(quantity.admits, value - loose, value + loose) == "against":
        return result
    return "query", replace(computed, agrees=None), parts, shown
