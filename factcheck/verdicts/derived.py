"""Operators over several statements: `sum-over`, `ratio`, `change`, `rank`; every operand is cited."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from factcheck.frozen import replace
from factcheck.lexicon import table
from factcheck.matching.select import Moment, moment
from factcheck.mentions.hedges import admits
from factcheck.mentions.numerals import step_of
from factcheck.model.claims import Claim, Named
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Caveat, Evidence, Verdict
from factcheck.verdicts import wording
from factcheck.verdicts.cite import cite
from factcheck.verdicts.context import Case, refuted, supported, undecided
from factcheck.verdicts.membership import members, promised
from factcheck.verdicts.ranges import level, negative
from factcheck.verdicts.series import HOME, Operand, field, operands


def judge_sum(case: Case) -> Verdict:
    """A total over a list or over an organisation's members at that time."""
    claim, quantity = case.claim, case.claim.quantity
    at = moment(claim, case.as_of)
    if at is None:
        return undecided("no-date", "The draft has no date, and the claim names none: give one with --as-of.")
    subjects, listing = summed(case, at)
    if quantity is None or len(subjects) < 2:
        return undecided("ambiguous-subject", "The sheet cannot tell over whom this total runs.")
    property_ = claim.detail("property") or case.kind.property
    groups = operands(case.store, subjects, property_, at, case.as_of, claim.detail("definition"))
    results = [_sum(case, group, quantity) for group in groups]
    return combine(case, results, listing)


def summed(case: Case, at: Moment) -> tuple[list[str], tuple[Evidence, ...]]:
    """The ids a total runs over, and the list they come from."""
    subject = case.claim.subject
    if subject is None:
        return [], ()
    if subject.members:
        ids = [m.id for m in subject.members if m.id]
        return (ids, ()) if len(ids) == len(subject.members) else ([], ())
    if subject.id is None:
        return [], ()
    promise = promised(case.store, subject.id, at)
    if promise is None:
        return [], ()
    rows = members(case.store, subject.id, at, promise)
    names = ", ".join(sorted(case.store.label(s.subject) for s in rows))
    edition = case.store.editions[promise.source, promise.edition]
    listing = Evidence(
        "list",
        None,
        f"{len(rows)} members: {names}",
        promise.source,
        promise.edition,
        locator=f"membership of {subject.id}",
        title=edition.title,
    )
    return sorted(s.subject for s in rows), (listing,)


Judge = Callable[[Case], Verdict]

_FACTOR_SPREAD = Decimal("0.02")
"""How far a computed factor ("doubled") may be off."""

Result = tuple[str, Evidence, tuple[Evidence, ...], Decimal]


def _sum(case: Case, group: list[Operand], quantity: Quantity) -> Result:
    total = sum((o.value for o in group), Decimal(0))
    formula = " + ".join(wording.figure(o.value) for o in group) + f" = {wording.figure(total)}"
    return _result(case, group, quantity, total, formula)


def _result(
    case: Case,
    group: list[Operand],
    quantity: Quantity,
    value: Decimal,
    formula: str,
    admits_value: Decimal | None = None,
) -> Result:
    compared = value if admits_value is None else admits_value
    as_share = case.kind.spread_is_share or quantity.measure == "multiple"
    spread = (
        abs(compared) * (case.kind.spread if case.kind.spread_is_share else _FACTOR_SPREAD)
        if as_share
        else case.kind.spread
    )
    outcome = level(quantity.admits, compared - spread, compared + spread)
    agrees = {"tick": True, "soft": True, "against": False}.get(outcome)
    first = group[0].found
    computed = Evidence(
        "computed", agrees, f"{formula}; the draft's {wording.figure(quantity.value, quantity.unit)} admits {wording.span(quantity.admits.tick, quantity.unit)}",
        first.statement.source, first.statement.edition, value=str(value), locator=f"{len(group)} rows of {first.statement.property}", title=first.edition.title,
    )  # fmt: skip
    parts = tuple(
        cite(
            o.found.statement,
            case.store,
            f"{case.store.label(o.subject)}: {wording.figure(o.value, o.found.statement.unit)}{wording.when(o.found.statement)}",
            agrees=None,
            role="operand",
        )
        for o in group[:40]
    )
    return outcome, computed, parts, value


def combine(case: Case, results: list[Result], listing: tuple[Evidence, ...] = ()) -> Verdict:
    """The verdict of what several sources compute: any agreement supports, all against refutes."""
    if not results:
        return undecided("no-source", "No stored source has every figure this is computed from.", listing)
    evidence = (*[r[1] for r in results], *listing, *[e for r in results for e in r[2]])
    says = results[0][1].working
    ticks = [r for r in results if r[0] in {"tick", "soft"}]
    if ticks:
        caveats = [
            Caveat("near" if case.claim.quantity and case.claim.quantity.hedge else "rounded", ticks[0][1].working)
        ]
        if case.claim.said is not None:
            caveats.append(Caveat("attributed", f"said by {case.claim.said.speaker or 'somebody quoted'}"))
        return supported(f"Computed: {ticks[0][1].working}.", evidence, tuple(caveats), reason="computed")
    if any(r[0] == "query" for r in results):
        return undecided("close", f"Close, but not the same: {says}.", evidence)
    return refuted(case, f"The source says otherwise: {says}.", evidence, reason="computed")


def judge_ratio(case: Case) -> Verdict:
    """ "twice the size of", "outnumbers", "bigger than": one subject's figure over another's."""
    claim = case.claim
    at = moment(claim, case.as_of)
    if at is None:
        return undecided("no-date", "The draft has no date, and the claim names none: give one with --as-of.")
    if claim.subject is None or claim.object is None:
        return undecided("no-subject", "The sheet cannot tell what is compared with what.")
    case = replace(case, claim=_stepped(claim))
    one = _ids(claim.subject)
    other, listing = _others(case, at, one)
    if not one or not other or set(one) & set(other):
        return undecided("ambiguous-subject", "The sheet cannot tell what is compared with what.")
    return _by_any_measure(case, lambda measured: _ratios(measured, one, other, at, listing))


def _by_any_measure(case: Case, judge: Judge) -> Verdict:
    """A verdict by the measure the claim is read as; open where it speaks against the draft and another measure bears it out."""
    found = judge(case)
    if found.label is not Label.REFUTED:
        return found
    for name, property_, definition in _other_measures(case):
        details = {**dict(case.claim.details), "property": property_, "definition": definition}
        again = judge(replace(case, claim=replace(case.claim, details=tuple(sorted(details.items())))))
        if again.label is not Label.REFUTED and again.evidence:
            return undecided(
                "other-definition",
                f"{found.explanation} {name}: {again.explanation}",
                (*found.evidence, *again.evidence),
            )
    return found


def _other_measures(case: Case) -> list[tuple[str, str, str]]:
    """What else a size or an output may be measured by."""
    property_ = case.claim.detail("property") or "area"
    if property_ == "gdp":
        return [("At purchasing power", "gdp", "ppp")]
    if property_ != "area":
        return []
    people = [("By population", "population", "")] if _loose_size(case) else []
    return [("By land area", "area", "land"), ("Without lands overseas", "area", HOME), *people]


def _ratios(case: Case, one: list[str], other: list[str], at: Moment, listing: tuple[Evidence, ...]) -> Verdict:
    property_, definition = case.claim.detail("property") or "area", case.claim.detail("definition")
    results = [
        _ratio(case, group, len(one))
        for group in operands(case.store, [*one, *other], property_, at, case.as_of, definition)
    ]
    return combine(case, [r for r in results if r is not None], listing)


def _loose_size(case: Case) -> bool:
    """Whether "bigger" or "largest" may mean people as well as land: no word says which."""
    claim = case.claim
    said = case.text[claim.start : min(claim.sentence.end, claim.end + 30)].lower()
    return claim.detail("property") == "area" and _LAND.isdisjoint(said.replace(",", " ").replace(".", " ").split())


_LAND = frozenset(
    [
        "area",
        "size",
        "territory",
        "land",
        "surface",
        "landmass",
        "extent",
        "km",
        "kilometres",
        "vaster",
        "fit",
        "fits",
        "swallow",
    ]
)


def _stepped(claim: Claim) -> Claim:
    """A claim of "a third bigger" as 1 1/3 times, of "a third smaller" as 2/3; a plain share ("half as many") as a factor."""
    quantity = claim.quantity
    if quantity is None or quantity.measure not in {"share", "percent"}:
        return claim
    unit = Decimal(1) / 100 if quantity.measure == "percent" else Decimal(1)
    step = claim.detail("step")
    turned = negative(quantity) if step == "down" else quantity
    base = Decimal(1 if step else 0)
    value, admits_ = turned.value * unit + base, turned.admits.scaled(unit).shifted(base)
    return replace(claim, quantity=replace(quantity, value=value, unit="", measure="multiple", admits=admits_))


def _others(case: Case, at: Moment, one: list[str]) -> tuple[list[str], tuple[Evidence, ...]]:
    """The other side of a comparison: what is named, or the other members of a set ("the four other Central Asian republics")."""
    named = case.claim.object
    assert named is not None
    if named.members or named.id is None or named.id.partition(":")[0] not in {"set", "org", "continent", "region"}:
        return _ids(named), ()
    ids, listing = ranked_set(case, at)
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
    ratio = top / bottom
    formula = f"{wording.figure(top)} / {wording.figure(bottom)} = {ratio:.2f}"
    quantity = case.claim.quantity
    if quantity is not None:
        return _result(case, group, quantity, ratio.quantize(Decimal("0.01")), formula, ratio)
    alike = case.claim.detail("equal") == "yes"
    more = ratio > 1 if not alike else _LIKE < ratio < 1 / _LIKE
    computed = Evidence(
        "computed",
        more,
        formula,
        group[0].found.statement.source,
        group[0].found.statement.edition,
        value=f"{ratio:.2f}",
        locator=group[0].found.statement.property,
        title=group[0].found.edition.title,
    )
    parts = tuple(
        cite(
            o.found.statement,
            case.store,
            f"{case.store.label(o.subject)}: {wording.figure(o.value, o.found.statement.unit)}{wording.when(o.found.statement)}",
            agrees=None,
            role="operand",
        )
        for o in group
    )
    near = abs(ratio - 1) < _tied(case) if not alike else not more and _UNLIKE < ratio < 1 / _UNLIKE
    return "query" if near else "tick" if more else "against", computed, parts, ratio


_LIKE, _UNLIKE = Decimal("0.85"), Decimal("0.6")
"""Ratios at which two things are still "the size of" each other, and are no longer."""


def judge_density(case: Case) -> Verdict:
    """People to the square kilometre: population over land area, where no source gives the density itself."""
    claim, quantity = case.claim, case.claim.quantity
    at = moment(claim, case.as_of)
    if at is None:
        return undecided("no-date", "The draft has no date, and the claim names none: give one with --as-of.")
    if claim.subject is None or claim.subject.id is None or quantity is None:
        return undecided("no-subject", "The sheet cannot tell whose density this is.")
    people = operands(case.store, [claim.subject.id], "population", at, case.as_of)
    areas = [
        o
        for name in ("land", "total")
        for o in operands(case.store, [claim.subject.id], "area", at, case.as_of, name)[:1]
    ]
    return combine(case, [_density(case, p[0], a[0], quantity) for p in people for a in areas if a[0].value])


def _density(case: Case, people: Operand, area: Operand, quantity: Quantity) -> Result:
    value = people.value / area.value
    shown = f"{wording.figure(people.value)} / {wording.figure(area.value, 'km2')} ({area.found.statement.definition}) = {value:.1f}"
    return _result(case, [people, area], quantity, value.quantize(Decimal("0.1")), shown, value)


def judge_change(case: Case) -> Verdict:
    """Growth or fall of a figure between two times, in per cent."""
    claim, quantity = case.claim, case.claim.quantity
    if claim.subject is None or claim.subject.id is None or quantity is None:
        return undecided("no-subject", "The sheet cannot tell what has changed.")
    quantity = _round_percent(_in_percent(quantity))
    spans = _change_times(case)
    if spans is None:
        return undecided("no-date", "The sheet cannot tell between which years.")
    property_ = claim.detail("property") or "population"
    before = operands(case.store, [claim.subject.id], property_, spans[0], case.as_of)
    after = operands(case.store, [claim.subject.id], property_, spans[1], case.as_of)
    pairs = [
        (b[0], a[0])
        for b in before
        for a in after
        if a[0].found.statement.source == b[0].found.statement.source and b[0].value
    ]
    close = [(b, a) for b, a in pairs if abs(b.found.years_off) <= 1.1 and abs(a.found.years_off) <= 2.1]
    return combine(case, [_change(case, b, a, quantity) for b, a in close])


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
    start = time.start if time is not None else _origin(case, last)
    return None if start is None else (Moment(start.first(), start.last(), True), after)


def _origin(case: Case, last: PartialDate) -> PartialDate | None:
    """Where a change without a first date begins: "in ten years", "since independence"."""
    years = case.claim.detail("years")
    if years:
        return PartialDate(last.year - int(years))
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
        result = _result(case, [before, after], quantity, ratio.quantize(Decimal("0.01")), shown, ratio)
        return _loosened(result, quantity, ratio, ratio * _LOOSE_FACTOR)
    signed = -percent if case.claim.detail("direction") == "down" else percent
    result = _result(case, [before, after], quantity, signed.quantize(Decimal("0.01")), shown, signed)
    return _loosened(result, quantity, signed, ratio * _LOOSE_POINTS)


_LOOSE_FACTOR, _LOOSE_POINTS = Decimal("0.1"), Decimal(3)
"""How far estimates of two years may lie off, together, before they speak against a change: of a factor, and in points."""


def _loosened(result: Result, quantity: Quantity, value: Decimal, loose: Decimal) -> Result:
    """A result that speaks against the draft only where it does so by more than the estimates of both years may be off."""
    outcome, computed, parts, shown = result
    if outcome != "against" or level(quantity.admits, value - loose, value + loose) == "against":
        return result
    return "query", replace(computed, agrees=None), parts, shown


def judge_rank(case: Case) -> Verdict:
    """ "second-largest", "the most populous of the five": the place in a set by one property."""
    claim = case.claim
    at = moment(claim, case.as_of)
    if at is None:
        return undecided("no-date", "The draft has no date, and the claim names none: give one with --as-of.")
    if claim.detail("property") == "population-share":
        return _rank_group(case, at)
    if claim.subject is None or claim.subject.id is None:
        return undecided("no-subject", "The sheet cannot tell what is ranked.")
    ids, listing = ranked_set(case, at)
    ids = _subset(case, ids, at)
    if claim.subject.id not in ids:
        return undecided("ambiguous-subject", f"{claim.subject.label} is not in the set the sheet understands here.")
    return _by_any_measure(case, lambda measured: _ranks(measured, ids, at, listing))


def _ranks(case: Case, ids: list[str], at: Moment, listing: tuple[Evidence, ...]) -> Verdict:
    assert case.claim.subject is not None
    subject = case.claim.subject.id
    assert subject is not None
    groups = [group for group in _fields(case, ids, at) if any(o.subject == subject for o in group)]
    return combine(case, [_rank(case, group, subject) for group in groups], listing)


_LANDS = frozenset(
    [
        "set:world",
        "set:africa",
        "set:asia",
        "set:europe",
        "set:north-america",
        "set:south-america",
        "set:oceania",
        "set:landlocked-countries",
    ]
)
_STEADY = 1993
"""Since this year few states have come or gone: a list of the world's countries serves for some years before it begins."""
_MOVED, _MOVED_SMALL = 1, 4
"""Places by which the states that came later may have moved a country, counted from the largest and from the smallest."""


def listed_at(case: Case, set_: str, at: Moment) -> Moment:
    """The moment a set is read at: for continents and the world the day their list begins, where the claim speaks of a time before."""
    if set_ not in _LANDS or at.first.year < _STEADY:
        return at
    start = min(
        (c.start for c in case.store.promises("membership", set_) if c.subject == set_ and c.start),
        default="",
    )
    if not start or at.first >= PartialDate.parse(start).first():
        return at
    first = PartialDate.parse(start).first()
    return Moment(first, first, at.own)


def _fields(case: Case, ids: list[str], at: Moment) -> Sequence[Sequence[Operand]]:
    """What is ranked, by source; a density is the population over the area."""
    property_ = case.claim.detail("property") or "area"
    if property_ != "population-density":
        return field(case.store, ids, property_, at, case.as_of, case.claim.detail("definition"))
    areas = {o.subject: o.value for o in next(iter(field(case.store, ids, "area", at, case.as_of)), [])}
    return [
        [
            Operand(o.subject, (o.value / areas[o.subject]).quantize(Decimal("0.1")), o.found)
            for o in group
            if areas.get(o.subject)
        ]
        for group in field(case.store, ids, "population", at, case.as_of)
    ]


def _subset(case: Case, ids: list[str], at: Moment) -> list[str]:
    """The part of a set that is ranked: its landlocked members, or those that have a land border ("on the African mainland")."""
    wanted = case.claim.detail("subset")
    if wanted == "mainland":
        return [id_ for id_ in ids if case.store.statements(id_, "borders")]
    promise = promised(case.store, wanted, at) if wanted else None
    if promise is None:
        return [] if wanted else ids
    kept = {s.subject for s in members(case.store, wanted, at, promise)}
    return [id_ for id_ in ids if id_ in kept]


def ranked_set(case: Case, at: Moment) -> tuple[list[str], tuple[Evidence, ...]]:
    """The ids a rank is counted in: a list, an organisation's members, a continent or the world."""
    other = case.claim.object
    if other is not None and other.members:
        return [m.id for m in other.members if m.id], ()
    set_ = other.id if other is not None and other.id else case.claim.detail("set")
    if not set_:
        return [], ()
    set_ = table("frames")["same_set"].get(set_, set_)
    set_ = {"continent:": "set:"}.get(set_[: set_.find(":") + 1], set_[: set_.find(":") + 1]) + set_[
        set_.find(":") + 1 :
    ]
    at = listed_at(case, set_, at)
    promise = promised(case.store, set_, at)
    if promise is None:
        return [], ()
    rows = members(case.store, set_, at, promise)
    edition = case.store.editions[promise.source, promise.edition]
    listing = Evidence(
        "list",
        None,
        f"counted among the {len(rows)} of {case.store.label(set_)}",
        promise.source,
        promise.edition,
        locator=f"membership of {set_}",
        title=edition.title,
    )
    return sorted(s.subject for s in rows), (listing,)


def _rank(case: Case, group: Sequence[Operand], subject: str) -> Result:
    smallest = case.claim.detail("direction") == "smallest"
    ordered = sorted(group, key=lambda o: (o.value if smallest else -o.value, o.subject))
    place = next(index for index, o in enumerate(ordered, 1) if o.subject == subject)
    shown = ", ".join(
        f"{index} {case.store.label(o.subject)} {wording.figure(o.value)}"
        for index, o in enumerate(ordered[: max(place + 1, 3)][-6:], max(1, max(place + 1, 3) - 5))
    )
    return _placed(case, ordered, place, shown)


_DIVIDED = frozenset(["country:SD", "country:RS"])
"""States that lost a part before the lists begin: their earlier place is another."""


def _tied(case: Case) -> Decimal:
    """How near two figures lie that no order can be made of; outputs are revised and move with exchange rates."""
    return Decimal("0.1") if case.claim.detail("property") == "gdp" else Decimal("0.02")


def _leeway(case: Case) -> int:
    """Places that say nothing against a rank of a time before the list of its set begins."""
    at, other = moment(case.claim, case.as_of), case.claim.object
    set_ = (other.id if other is not None and other.id else case.claim.detail("set")) or ""
    set_ = set_.replace("continent:", "set:")
    if at is None or listed_at(case, set_, at) == at:
        return 0
    if case.claim.subject is not None and case.claim.subject.id in _DIVIDED:
        return 1000
    return _MOVED_SMALL if case.claim.detail("direction") == "smallest" else _MOVED


def _placed(case: Case, ordered: list[Operand], place: int, shown: str) -> Result:
    quantity = case.claim.quantity
    wanted = int(quantity.value) if quantity is not None else int(case.claim.detail("place") or 1)
    mine = ordered[place - 1].value
    rival = ordered[wanted - 1].value if wanted <= len(ordered) else None
    tie = rival is not None and mine != 0 and abs(rival - mine) / abs(mine) < _tied(case)
    outcome = "tick" if place == wanted else "query" if tie or abs(place - wanted) <= _leeway(case) else "against"
    first = ordered[0].found
    computed = Evidence(
        "computed",
        {"tick": True, "against": False}.get(outcome),
        f"place {place} of {len(ordered)}: {shown}",
        first.statement.source,
        first.statement.edition,
        value=str(place),
        locator=f"{len(ordered)} rows of {first.statement.property}",
        title=first.edition.title,
    )
    near = ordered[max(0, place - 3) : place + 2]
    parts = tuple(
        cite(
            o.found.statement,
            case.store,
            f"{case.store.label(o.subject)}: {wording.figure(o.value, o.found.statement.unit)}",
            agrees=None,
            role="operand",
        )
        for o in near
    )
    return outcome, computed, parts, Decimal(place)


def _rank_group(case: Case, at: Moment) -> Verdict:
    """The place of a group among a country's groups by share."""
    claim = case.claim
    country = claim.object
    if country is None or country.id is None or claim.subject is None or claim.subject.id is None:
        return undecided("no-subject", "The sheet cannot tell which group of which country is ranked.")
    rows = [
        s
        for s in case.store.statements(country.id, "population-share")
        if s.value and s.definition == claim.detail("definition")
    ]
    from factcheck.matching.select import applicable

    by_list: dict[tuple[str, str, str], list[Operand]] = {}
    for found in applicable(rows, case.store, at, case.as_of, 40):
        s = found.statement
        if s.object.partition(":")[2] in {"other", "unspecified", "none"}:
            continue
        by_list.setdefault((s.source, s.edition, s.point_in_time), []).append(Operand(s.object, s.number, found))
    results = []
    for key in sorted(by_list):
        group = by_list[key]
        if any(o.subject == claim.subject.id for o in group):
            results.append(_rank(case, group, claim.subject.id))
    return combine(case, results)


__all__ = ["Label", "PartialDate", "judge_change", "judge_rank", "judge_ratio", "judge_sum"]
