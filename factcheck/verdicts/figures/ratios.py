"""Operator `ratio`: one subject's figure over another's."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from decimal import Decimal

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.lexicon import options
from factcheck.matching.select import Moment, moment
from factcheck.mentions.units import convert
from factcheck.model.claims import Claim, Named
from factcheck.model.lists import Label
from factcheck.model.ranges import Admits, Range
from factcheck.model.verdicts import Evidence, Verdict
from factcheck.store.query import Store
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.computed import Result, cite_operands, combine, hold, supported_by, work
from factcheck.verdicts.base.context import Case, undated, undecided, unsaid
from factcheck.verdicts.base.series import Operand, operands
from factcheck.verdicts.base.sets import ranked_set
from factcheck.verdicts.base.weighing import level, negative
from factcheck.verdicts.borders.border_lists import neighbours_of
from factcheck.verdicts.figures import headcounts
from factcheck.verdicts.figures.measures import by_any_measure, tied


def judge_ratio(case: Case) -> Verdict:
    """ "twice the size of", "outnumbers", "bigger than": one subject's figure over another's."""
    claim = case.claim
    at = moment(claim, case.as_of)
    if at is None:
        return undated()
    if claim.detail("described") == "neighbour" and claim.subject is not None and claim.subject.id is not None:
        return _with_a_neighbour(replace(case, claim=_stepped(claim)), claim.subject.id, at)
    if claim.subject is None or claim.object is None:
        return undecided("no-subject", "The sheet cannot tell what is compared with what.")
    case = replace(case, claim=_stepped(claim))
    one = _ids(claim.subject)
    other, listing = _others(case, at, one)
    whole = claim.detail("part") == "whole"
    if not one or not other or (set(one) & set(other) and not whole) or (whole and not set(one) <= set(other)):
        return undecided("ambiguous-subject", "The sheet cannot tell what is compared with what.")
    found = by_any_measure(case, lambda measured: _ratios(measured, one, other, at, listing))
    if found.label is Label.REFUTED and len(other) > 1 and claim.object.members and not _together(case):
        return _of_each(case, found, [_singly(case, one, id_, at) for id_ in other])
    return found


def _of_each(case: Case, together: Verdict, singly: list[Verdict]) -> Verdict:
    """What is wrong of several together may be meant of each of them: "Chad is larger than Nigeria and Niger"."""
    if all(verdict.label is Label.SUPPORTED for verdict in singly) and case.claim.quantity is None:
        told = "; ".join(verdict.explanation.removeprefix("Computed: ").rstrip(".") for verdict in singly)
        evidence = tuple(dict.fromkeys(piece for verdict in singly for piece in verdict.evidence))
        return supported_by(case, f"Computed, of each of them: {told}.", evidence)
    if all(verdict.label is not Label.REFUTED for verdict in singly):
        return undecided("ambiguous-subject", f"True of each of them, not of all together: {together.explanation}")
    if _EITHER.search(case.text, case.claim.start, case.claim.end):
        return next(verdict for verdict in singly if verdict.label is Label.REFUTED)
    return together


_EITHER = lazy.pattern(rf"\b(?:{options('verdicts', 'ratios', 'either')})\b")


def _with_a_neighbour(case: Case, one: str, at: Moment) -> Verdict:
    """ "Half the size of its northern neighbour": right of one of the neighbours, or of none."""
    listed = sorted(neighbours_of(case.store, one))
    if not case.store.promises("borders", one) or not listed:
        return undecided("no-source", "No complete list of the neighbours is stored.")
    found = {id_: _singly(case, [one], id_, at) for id_ in listed}
    right = [verdict for verdict in found.values() if verdict.label is Label.SUPPORTED]
    if right:
        few = len(listed) <= _FEW or all(verdict.label is Label.SUPPORTED for verdict in found.values())
        return right[0] if few else undecided("ambiguous-subject", "Which neighbour is meant is not said.")
    wrong = [verdict for verdict in found.values() if verdict.label is Label.REFUTED]
    if len(wrong) < len(found):
        return undecided("ambiguous-subject", "Which neighbour is meant is not said.")
    told = "; ".join(
        f"{case.store.label(id_)}: {verdict.explanation.removeprefix('The source says otherwise: ')}"
        for id_, verdict in found.items()
    )
    return replace(wrong[0], explanation=f"The source says otherwise of each neighbour: {told}", suggestion=None)


_FEW = 4
"""Neighbours of whom hardly two are of a like size, so that a comparison right of one is meant of it."""


def _singly(case: Case, one: list[str], id_: str, at: Moment) -> Verdict:
    """The verdict of a comparison with one of the things named."""
    return by_any_measure(case, lambda measured: _ratios(measured, one, [id_], at, ()))


def _together(case: Case) -> bool:
    """Whether the other side of a comparison is meant as a whole: "Peru and Chile put together"."""
    claim = case.claim
    return _WHOLE.search(case.text[claim.start : claim.end + _TAIL]) is not None


_WHOLE = lazy.pattern(rf"\b(?:{options('verdicts', 'ratios', 'together')})\b")
_TAIL = 24


def _ratios(case: Case, one: list[str], other: list[str], at: Moment, listing: tuple[Evidence, ...]) -> Verdict:
    property_, definition = case.claim.detail("property") or "area", case.claim.detail("definition")
    groups = operands(case.store, [*one, *other], property_, at, case.as_of, definition)
    results = [_ratio(case, group, len(one)) for group in groups]
    found = combine(case, [r for r in results if r is not None], listing)
    if found.label is not Label.REFUTED or property_ != "population" or len(one) + len(other) > 2:
        return found
    others = [_ratio(case, group, 1) for group in _in_print(case.store, groups, at)]
    told = next((r for r in others if r is not None and r[0] != "against"), None)
    if told is None:
        return found
    says = f"{found.explanation} (but by what was in print then: {told[1].working})"
    return undecided("sources-split", says, (*found.evidence, *unsaid((told[1], *told[2]))))


def _in_print(store: Store, groups: list[list[Operand]], at: Moment) -> Iterator[list[Operand]]:
    """Two peoples by what was in print of either, a census or an estimate since revised, or by that and a series' figure of about the same year."""
    for group in groups:
        sides = [[one, *headcounts.operands(store, one.subject, at)] for one in group]
        for one, other in itertools.islice(itertools.product(*sides), 1, None):
            if abs(one.found.years_off - other.found.years_off) <= _ALIKE:
                yield [one, other]


_ALIKE = 2
"""Years between two figures that may be compared."""


def _stepped(claim: Claim) -> Claim:
    """A claim of "a third bigger" as 1 1/3 times, of "a third smaller" as 2/3; a plain share ("half as many") as a factor."""
    quantity = claim.quantity
    if quantity is not None and quantity.measure == "count" and quantity.hedge is None:
        return replace(claim, quantity=replace(quantity, admits=_rounded(quantity.value)))
    if quantity is None or quantity.measure not in {"share", "percent"}:
        return claim
    unit = Decimal(1) / 100 if quantity.measure == "percent" else Decimal(1)
    step = claim.detail("step")
    turned = negative(quantity) if step == "down" else quantity
    base = Decimal(1 if step else 0)
    value, admits_ = turned.value * unit + base, turned.admits.scaled(unit).shifted(base)
    return replace(claim, quantity=replace(quantity, value=value, unit="", measure="multiple", admits=admits_))


def _rounded(value: Decimal) -> Admits:
    """What a factor told as a number of things admits: "eight Indonesians for every Malaysian" are 8.4, too."""
    half, more = max(Decimal("0.5"), value / 20), max(Decimal(1), value * Decimal("0.15"))
    return Admits(Range(value - half, value + half), Range(value - more, value + more))


def _others(case: Case, at: Moment, one: list[str]) -> tuple[list[str], tuple[Evidence, ...]]:
    """The other side of a comparison: what is named, or the other members of a set ("the four other Central Asian republics")."""
    named = case.claim.object
    assert named is not None
    if named.members or named.id is None or named.id.partition(":")[0] not in {"set", "org", "continent", "region"}:
        return _ids(named), ()
    ids, listing = ranked_set(case, at)
    if case.claim.detail("part") == "whole":  # "two in five of ASEAN's people are Indonesians"
        return list(ids), listing
    return [id_ for id_ in ids if id_ not in one], listing


def _ids(named: Named) -> list[str]:
    if named.members:
        return [m.id for m in named.members if m.id]
    return [named.id] if named.id else []


def _ratio(case: Case, group: list[Operand], ones: int) -> Result | None:
    top, bottom = (sum((o.value for o in part), Decimal(0)) for part in (group[:ones], group[ones:]))
    if bottom == 0 or top == 0:
        return None
    if case.claim.detail("direction") == "smaller":
        top, bottom = bottom, top
    if case.claim.detail("difference"):
        return _difference(case, group, top, bottom)
    ratio = top / bottom
    formula = f"{wording.figure(top)} / {wording.figure(bottom)} = {ratio:.2f}"
    quantity = case.claim.quantity
    if quantity is not None:
        return hold(case, group, quantity, ratio.quantize(Decimal("0.01")), formula, ratio)
    if _turned(case):
        return _at_most(case, group, ratio, formula)
    alike = case.claim.detail("equal") == "yes"
    more = ratio > 1 if not alike else _LIKE < ratio < 1 / _LIKE
    computed = work(group, formula, more, value=f"{ratio:.2f}", rows=False)
    slightly = more and not alike and _SLIGHTLY.search(case.said) is not None
    near = (
        abs(ratio - 1) < tied(case, () if more else group) and not slightly
        if not alike
        else not more and _UNLIKE < ratio < 1 / _UNLIKE
    )
    return "query" if near else "tick" if more else "against", computed, cite_operands(case, group), ratio


def _turned(case: Case) -> bool:
    """Whether "no" stands before what compares: "Rwanda is no larger than Belgium", "No fewer people live in Vietnam than in Germany"."""
    return (
        _NO.search(case.text[max(case.claim.sentence.start, case.claim.start - len("no ")) : case.claim.end])
        is not None
    )


def _at_most(case: Case, group: list[Operand], ratio: Decimal, formula: str) -> Result:
    """What "no larger than" says of a ratio: like the other or less, and a little more where one speaks loosely."""
    right = ratio <= 1 + _LIKE_ENOUGH
    outcome = "tick" if right else "query" if ratio < 1 / _LIKE else "against"
    computed = work(group, formula, right, value=f"{ratio:.2f}", rows=False)
    return outcome, computed, cite_operands(case, group), ratio


_NO = lazy.pattern(rf"(?i)\b(?:{options('verdicts', 'ratios', 'turned')})\b")
_LIKE_ENOUGH = Decimal("0.02")
_SHARES = {"population": Decimal("0.02"), "area": Decimal("0.005"), "elevation": Decimal("0.004")}
"""By what share of both figures together a difference may be off, by what is compared; of years of life by one."""


def _difference(case: Case, group: list[Operand], top: Decimal, bottom: Decimal) -> Result | None:
    """By how much one figure is more than the other: "overtops Mount Cook by 800 metres"."""
    quantity = case.claim.quantity
    unit = group[0].found.statement.unit
    if quantity is None or any(one.found.statement.unit != unit for one in group):
        return None
    try:
        factor = convert(Decimal(1), quantity.unit or unit, unit)
    except ValueError:
        return None
    share = _SHARES.get(case.claim.detail("property"))
    slack = (top + bottom) * share if share is not None else Decimal(1)
    admits, value = quantity.admits.scaled(factor), top - bottom
    outcome = level(admits, value - slack, value + slack)
    agrees = {"tick": True, "soft": True, "against": False}.get(outcome)
    formula = f"{wording.figure(top)} − {wording.figure(bottom)} = {wording.figure(value, unit)}"
    shown = f"{formula}; the draft has {wording.figure(quantity.value, quantity.unit)}"
    return outcome, work(group, shown, agrees, value=str(value), rows=False), cite_operands(case, group), value


_NEARNESS = options("verdicts", "ratios", "slightly")
_SLIGHTLY = lazy.pattern(rf"\b(?:{_NEARNESS})\b")
"""What says itself how near the two are: "a shade smaller"."""
_LIKE, _UNLIKE = Decimal("0.85"), Decimal("0.6")
"""Ratios at which two things are still "the size of" each other, and are no longer."""
