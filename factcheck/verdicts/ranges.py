"""Operator `range`: a figure against the figures of the sources, with the ranges both sides admit."""

from __future__ import annotations

from decimal import Decimal

from factcheck.frozen import dataclass, replace
from factcheck.matching.select import Found, Moment, applicable, distance, moment, nearest
from factcheck.mentions.hedges import admits
from factcheck.mentions.units import convert
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity
from factcheck.model.ranges import Admits, Range
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Caveat, Evidence, Verdict
from factcheck.verdicts import neighbours, wording
from factcheck.verdicts.cite import cite, may_decide
from factcheck.verdicts.context import Case, refuted, supported, undecided
from factcheck.verdicts.suggest import suggestion


@dataclass(frozen=True, slots=True)
class Weighed:
    """A statement and what it says of the claim: tick, soft, query or against."""

    found: Found
    level: str
    admits: Admits
    low: Decimal
    high: Decimal


def judge(case: Case) -> Verdict:
    """SUPPORTED, CONFLICTING, REFUTED or open, by the nearest figure of each source."""
    claim, quantity = case.claim, case.claim.quantity
    if quantity is None or claim.subject is None or claim.subject.id is None:
        return undecided("no-subject", "The sheet cannot tell whose figure this is.")
    at = moment(claim, case.as_of)
    if at is None:
        return undecided("no-date", "The draft has no date, and the claim names none: give one with --as-of.")
    if claim.detail("plain") == "yes":
        exact = admits(quantity.value, max(quantity.step, Decimal(2)), None, exact=False)
        quantity = replace(quantity, admits=exact, hedge=None)
        case = replace(case, claim=replace(claim, quantity=quantity))
    elif quantity.measure in {"count", "age"} and case.kind.unit not in {"", "person"} and quantity.form == "cardinal":
        quantity = replace(quantity, admits=admits(quantity.value, quantity.step, quantity.hedge, exact=False))
        case = replace(case, claim=replace(claim, quantity=quantity))
    if claim.detail("direction") == "down":
        quantity = negative(quantity)
        case = replace(case, claim=replace(claim, quantity=quantity))
    weighed = weigh(case, quantity, at)
    if not weighed:
        return _apart(case) or _nothing(case)
    return conclude(case, weighed, at)


def negative(quantity: Quantity) -> Quantity:
    """A fall, or a depth, as a figure below zero; what it admits is turned round with it."""
    admits = quantity.admits
    soft = None if admits.soft is None else _turned(admits.soft)
    turned = Admits(_turned(admits.tick), _turned(admits.query), soft, admits.soft_caveat)
    return replace(quantity, value=-quantity.value, low=-quantity.high, high=-quantity.low, admits=turned)


def _turned(admitted: Range) -> Range:
    low, high = admitted.low, admitted.high
    return Range(None if high is None else -high, None if low is None else -low, admitted.high_open, admitted.low_open)


def statements(case: Case) -> list[Statement]:
    """What the store says of the claim's subject and object; for a border from both sides."""
    claim, store, property_ = case.claim, case.store, case.kind.property
    subject = claim.subject.id if claim.subject else None
    other = claim.object.id if claim.object else None
    if subject is not None and other is None and claim.detail("any") == "yes":
        return [*store.statements(subject, property_), *store.by_object(property_, subject)]
    if subject is None or (case.kind.object and other is None):
        return []
    found = list(store.statements(subject, property_, other or ""))
    if not found and other is None:
        found = list(store.by_object(property_, subject))
    if not found and claim.object is not None:
        found = [s for id_ in claim.object.candidates for s in store.statements(subject, property_, id_)]
    if case.kind.symmetric and other is not None:
        found.extend(store.statements(other, property_, subject))
    return found


def weigh(case: Case, quantity: Quantity, at: Moment) -> list[Weighed]:
    """Every applicable statement with its level, nearest first; figures in another currency or dimension are passed over."""
    weighed = []
    limit = case.kind.age_limit
    reach = limit if limit is None or not at.own else min(float(limit), case.kind.own_limit)
    for found in applicable(_defined(case, statements(case)), case.store, at, case.as_of, reach):
        admits = _in_unit(quantity, found.statement.unit)
        if admits is None or not found.statement.value:
            continue
        low, high = _widened(case, found.statement)
        weighed.append(Weighed(found, level(admits, low, high), admits, low, high))
    return weighed


def _wanted(case: Case) -> str:
    """The definition a claim asks for: its own, by the words of its sentence, or its kind's."""
    sentence = case.text[case.claim.sentence.start : case.claim.sentence.end].lower()
    if case.kind.definition == "nominal" and "purchasing" in sentence:
        return "ppp"
    return case.claim.detail("definition") or case.kind.definition


def _defined(case: Case, found: list[Statement]) -> list[Statement]:
    """Statements by the definition the claim or its kind asks for; all where none is asked."""
    wanted = _wanted(case)
    if not wanted:
        return found
    chosen = [s for s in found if s.definition == wanted or s.definition.startswith(wanted + ",")]
    return chosen or found


def _in_unit(quantity: Quantity, unit: str) -> Admits | None:
    """What the wording admits, in a statement's unit; None where the two cannot be compared."""
    if quantity.unit == unit or quantity.unit == "" or {quantity.unit, unit} <= {"", "person"}:
        return quantity.admits
    if {quantity.unit, unit} <= {"children", "children-per-woman"}:
        return quantity.admits
    try:
        factor = convert(Decimal(1), quantity.unit, unit)
    except ValueError:
        return None
    return quantity.admits.scaled(factor)


def _widened(case: Case, statement: Statement) -> tuple[Decimal, Decimal]:
    low, high = statement.bounds
    spread = case.kind.spread
    return (
        (low - abs(low) * spread, high + abs(high) * spread)
        if case.kind.spread_is_share
        else (low - spread, high + spread)
    )


def level(admits: Admits, low: Decimal, high: Decimal) -> str:
    """How a source's range stands to what the wording admits."""
    if admits.tick.holds(low, high):
        return "tick"
    if admits.soft is not None and admits.soft.holds(low, high):
        return "soft"
    return "query" if admits.query.holds(low, high) else "against"


def conclude(case: Case, weighed: list[Weighed], at: Moment) -> Verdict:
    """The verdict of all weighed statements."""
    if case.claim.detail("any") == "yes":
        weighed = [w for w in weighed if w.level == "tick"] or [w for w in weighed if w.level == "query"] or weighed
    decisive = [w for w in weighed if may_decide(w.found.statement)]
    if not decisive:
        return undecided("unverified-source", "Only unverified rows speak of this.", _evidence(case, weighed))
    chosen = {id(found) for found in nearest([w.found for w in decisive])}
    near = [w for w in decisive if id(w.found) in chosen]
    if _other_definition(case, near) and not any(w.level == "tick" for w in near):
        return undecided(
            "other-definition",
            f"The stored figure measures something else ({near[0].found.statement.definition}): {_says(case, near)}",
            _evidence(case, near),
        )
    agree = [w for w in near if w.level == "tick"]
    soft = [w for w in near if w.level == "soft"]
    against = [w for w in near if w.level == "against"]
    if agree:
        return _agreed(case, agree, against, near)
    if soft:
        code = soft[0].admits.soft_caveat or "understated"
        text = {"understated": "the figure is a good deal higher", "overstated": "the figure is a good deal lower"}.get(
            code, "the wording names a ceiling"
        )
        return supported(_says(case, soft), _evidence(case, near), (Caveat(code, text), *_common(case, soft)))
    if not at.own:
        earlier = _elsewhere(case, decisive, near)
        if earlier is not None:
            return earlier
    if any(w.level == "query" for w in near):
        return undecided(
            "close", f"Close, but not the same: {_says(case, near)}", _evidence(case, near), _suggest(case, near)
        )
    return _against(case, near)


def _other_definition(case: Case, near: list[Weighed]) -> bool:
    """Whether no source measures what the kind asks for ("nominal"), only something like it ("ppp")."""
    wanted = _wanted(case)
    return bool(wanted) and not any(w.found.statement.definition.startswith(wanted) for w in near)


def _elsewhere(case: Case, decisive: list[Weighed], near: list[Weighed]) -> Verdict | None:
    """Support from a figure of another time, or from lying between two of them."""
    decisive = [w for w in decisive if w.found.years_off <= _AHEAD]
    others = [w for w in decisive if w.level == "tick" and w not in near]
    if others:
        older = others[0].found.years_off < 0
        code = "outdated" if older else "between-years"
        text = f"the figure of {others[0].found.statement.point_in_time or 'an older edition'}; for the draft's own time the source has {_values(near)}"
        return supported(
            _says(case, others), _evidence(case, [*others[:1], *near]), (Caveat(code, text), *_common(case, others))
        )
    between = _bracketed(case, near)
    if between is None:
        return None
    return supported(
        f"Lies between the figures for different years: {_values(list(between))}.",
        tuple(_cite(case, w, True) for w in between),
        (Caveat("between-years", "no source has this figure; it lies between two of them"),),
    )


def _bracketed(case: Case, near: list[Weighed]) -> tuple[Weighed, Weighed] | None:
    """Two observations of one source, one before the claim's time and one after, between which the claim lies."""
    quantity, at = case.claim.quantity, moment(case.claim, case.as_of)
    if quantity is None or at is None or case.kind.age_limit is None:
        return None
    found = [w for w in _all_editions(case, quantity, at, case.kind.age_limit) if may_decide(w.found.statement)]
    for source in sorted({w.found.statement.source for w in found}):
        mine = [w for w in found if w.found.statement.source == source]
        before = max((w for w in mine if w.found.years_off <= 0), key=lambda w: w.found.years_off, default=None)
        after = min((w for w in mine if w.found.years_off > 0), key=lambda w: w.found.years_off, default=None)
        if before is None or after is None:
            continue
        low, high = min(before.low, after.low), max(before.high, after.high)
        if low <= _in_units_of(quantity, before) <= high or near[0].admits.tick.holds(*_interpolated(before, after)):
            return before, after
    return None


def _in_units_of(quantity: Quantity, weighed: Weighed) -> Decimal:
    """The figure as written, in the unit of a statement."""
    unit = weighed.found.statement.unit
    if quantity.unit in {unit, ""} or {quantity.unit, unit} <= {"", "person"}:
        return quantity.value
    return convert(quantity.value, quantity.unit, unit)


def _interpolated(before: Weighed, after: Weighed) -> tuple[Decimal, Decimal]:
    """What lies between two observations at the claim's time, if the figure moved evenly."""
    back, ahead = Decimal(str(-before.found.years_off)), Decimal(str(after.found.years_off))
    share = back / (back + ahead) if back + ahead else Decimal(0)
    return before.low + (after.low - before.low) * share, before.high + (after.high - before.high) * share


def _all_editions(case: Case, quantity: Quantity, at: Moment, reach: float) -> list[Weighed]:
    """Every statement within reach, whatever edition it stands in."""
    weighed = []
    for statement in _defined(case, statements(case)):
        edition = case.store.editions[statement.source, statement.edition]
        off = distance(statement, edition, at)
        if not statement.value or abs(off) > reach or statement.rank == "deprecated":
            continue
        admits = _in_unit(quantity, statement.unit)
        if admits is not None:
            later = case.as_of is not None and edition.published > case.as_of.last().isoformat()
            low, high = _widened(case, statement)
            weighed.append(Weighed(Found(statement, edition, off, later), level(admits, low, high), admits, low, high))
    return weighed


def _agreed(case: Case, agree: list[Weighed], against: list[Weighed], near: list[Weighed]) -> Verdict:
    rivals = [w for w in against if w.found.origin not in {a.found.origin for a in agree}]
    equal = [
        w
        for w in rivals
        if w.found.edition.tier <= agree[0].found.edition.tier
        and abs(w.found.years_off) <= abs(agree[0].found.years_off) + 1
    ]
    if equal or _replaced(agree, against):
        return Verdict(
            Label.CONFLICTING,
            "outside",
            f"Sources differ: {_values(near)}.",
            _evidence(case, near),
            (Caveat("sources-differ", _values(near)),),
        )
    caveats = list(_common(case, agree))
    if against:
        caveats.append(Caveat("sources-differ", f"other figures: {_values(against)}"))
    return supported(_says(case, agree), _evidence(case, near), tuple(caveats))


def _replaced(agree: list[Weighed], against: list[Weighed]) -> bool:
    """Whether only an edition after the draft agrees, and the figure that stood at its time speaks against."""
    return all(w.found.later_edition for w in agree) and any(w.found.statement.end for w in against)


def _common(case: Case, agree: list[Weighed]) -> tuple[Caveat, ...]:
    """Caveats of time and rounding that keep the tick."""
    found, quantity = agree[0].found, case.claim.quantity
    assert quantity is not None
    caveats = []
    if all(w.found.later_edition for w in agree):
        caveats.append(Caveat("later-edition", f"{wording.source(found.edition)} came out after the draft's date"))
    if not any(w.low == w.high == (w.admits.tick.low or 0) for w in agree) and agree[0].level == "tick":
        exact = _in_unit(quantity, found.statement.unit)
        if exact is not None and found.statement.value and found.statement.number != (exact.tick.low or 0):
            caveats.append(
                Caveat(
                    "near" if quantity.hedge else "rounded",
                    f"the source has {wording.figure(found.statement.number, found.statement.unit)}",
                )
            )
    if _other_definition(case, agree):
        caveats.append(Caveat("other-definition", f"the source measures: {found.statement.definition}"))
    if case.claim.said is not None:
        caveats.append(Caveat("attributed", f"said by {case.claim.said.speaker or 'somebody quoted'}"))
    return tuple(caveats)


def _against(case: Case, near: list[Weighed]) -> Verdict:
    explanation = f"The source says otherwise: {_says(case, near)}"
    evidence, fix = _evidence(case, near), _suggest(case, near)
    enough = {w.found.origin for w in near if w.found.statement.basis != "instrument"}
    primary = any(case.kind.property in w.found.edition.authority for w in near)
    if case.kind.age_limit is not None and not primary and len(enough) < 2:
        return undecided("sources-split", f"{explanation} (one secondary source alone)", evidence, fix)
    if all(w.high == 0 for w in near) and case.claim.quantity is not None and case.claim.quantity.value > 0:
        return undecided(
            "other-definition", f"{explanation} (a source that gives none may not count lakes or inland seas)", evidence
        )
    if case.kind.property == "elevation" and not case.claim.detail("definition") and _is_country(case):
        return undecided(
            "ambiguous-subject", f"{explanation} (which height in the country is meant is not said)", evidence
        )
    anywhere = _any_edition(case)
    if anywhere is not None:
        return anywhere
    if case.kind.yearly and not _about_a_year(case):
        return undecided(
            "source-too-old", f"{explanation} (a mean of the year; the draft may speak of a month)", evidence
        )
    if case.kind.age_limit is not None and min(abs(w.found.years_off) for w in near) > max(case.kind.own_limit, 1.1) + (
        2 if case.kind.own_limit else 0
    ):
        return undecided("source-too-old", f"{explanation} (of another year)", evidence, fix)
    if _far_off(near):
        return undecided(
            "ambiguous-subject",
            f"{explanation} (so far off that the sheet may have misread whose figure this is)",
            evidence,
        )
    if not enough:
        return undecided("unverified-source", f"{explanation} (cited, not read)", evidence, fix)
    return refuted(case, explanation, evidence, suggestion=fix)


def _is_country(case: Case) -> bool:
    subject = case.claim.subject
    return subject is not None and subject.id is not None and subject.id.startswith("country:")


def _any_edition(case: Case) -> Verdict | None:
    """For what does not change by the year: support from an edition that is not in force."""
    quantity = case.claim.quantity
    if case.kind.age_limit is not None or quantity is None:
        return None
    for statement in _defined(case, statements(case)):
        admits = (
            _in_unit(quantity, statement.unit)
            if statement.value and may_decide(statement) and statement.rank != "deprecated"
            else None
        )
        if admits is not None and level(admits, *_widened(case, statement)) == "tick":
            edition = case.store.editions[statement.source, statement.edition]
            later = case.as_of is not None and edition.published > case.as_of.last().isoformat()
            code = "later-edition" if later and not statement.end else "outdated"
            says = f"{case.store.label(statement.subject)}: {wording.figure(statement.number, statement.unit)}, {wording.source(edition)}."
            working = f"{wording.figure(quantity.value, quantity.unit)} as written; source {wording.figure(statement.number, statement.unit)}: inside"
            return supported(
                says,
                (cite(statement, case.store, working, agrees=True),),
                (
                    Caveat(code, "the edition in force at the draft's date has another figure"),
                    Caveat("sources-differ", "editions differ"),
                ),
            )
    return None


def _about_a_year(case: Case) -> bool:
    """Whether the claim's own time is a whole year or more."""
    at = moment(case.claim, case.as_of)
    return at is not None and at.own and (at.last - at.first).days > _MOST_OF_A_YEAR


_MOST_OF_A_YEAR = 300
_AHEAD = 1.5
"""Years by which a figure may lie after the claim's time and still speak for it."""
_FAR = 8


def _far_off(near: list[Weighed]) -> bool:
    """Whether a figure is so many times every source's that a misreading is likelier than a slip."""
    for w in near:
        low, high = w.admits.query.low, w.admits.query.high
        written = low if low is not None else high
        if (
            w.found.statement.unit in {"percent", "years"}
            or not written
            or not w.high
            or (written / w.high < _FAR and (not w.low or w.low / written < _FAR))
        ):
            return False
    return True


def _suggest(case: Case, near: list[Weighed]) -> str | None:
    return suggestion(case.text, case.claim, near[0].found.statement)


def _says(case: Case, weighed: list[Weighed]) -> str:
    first = weighed[0].found
    return f"{case.store.label(first.statement.subject)}: {wording.figure(first.statement.number, first.statement.unit)}{wording.when(first.statement)}, {wording.source(first.edition)}."


def _values(weighed: list[Weighed]) -> str:
    parts = {
        f"{wording.figure(w.found.statement.number, w.found.statement.unit)}{wording.when(w.found.statement)} {wording.source(w.found.edition)}": None
        for w in weighed
    }
    return "; ".join(parts)


def _evidence(case: Case, weighed: list[Weighed], *, agrees: bool | None = None) -> tuple[Evidence, ...]:
    return tuple(_cite(case, w, agrees) for w in weighed[:12])


def _cite(case: Case, w: Weighed, agrees: bool | None) -> Evidence:
    quantity = case.claim.quantity
    assert quantity is not None
    statement = w.found.statement
    place = {"tick": "inside", "soft": "inside, with a caveat", "query": "outside, but close", "against": "outside"}[
        w.level
    ]
    spread = f" (with the spread {wording.figure(w.low)} to {wording.figure(w.high)})" if w.low != w.high else ""
    working = f"{wording.figure(quantity.value, quantity.unit)} as written admits {wording.span(w.admits.tick, statement.unit)}; source {wording.figure(statement.number, statement.unit)}{spread}: {place}"
    decided = {"tick": True, "soft": True, "against": False}.get(w.level) if agrees is None else agrees
    return cite(statement, case.store, working, agrees=decided if may_decide(statement) else None)


def _apart(case: Case) -> Verdict | None:
    """A border between two countries whose complete lists of neighbours do not name each other."""
    claim = case.claim
    if not case.kind.symmetric or claim.subject is None or claim.object is None or claim.detail("weak") == "yes":
        return None
    return neighbours.strangers(case)


def _nothing(case: Case) -> Verdict:
    found = statements(case)
    subject = case.claim.subject.label if case.claim.subject else "this"
    if not found:
        return undecided("no-source", f"No stored source gives this for {subject}.")
    years = sorted({s.point_in_time[:4] for s in found if s.point_in_time})
    about = f" ({years[0]} to {years[-1]})" if years else ""
    return undecided("source-too-old", f"The stored figures for {subject} are of other years{about}.")
