"""The statements that speak of a figure, each with what it says of it."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck import lazy
from factcheck.frozen import dataclass, replace
from factcheck.lexicon import worded
from factcheck.matching.select import Found, Moment, applicable, distance
from factcheck.mentions.units import convert
from factcheck.model.mentions import Quantity
from factcheck.model.ranges import Admits, Range
from factcheck.model.statements import Statement
from factcheck.verdicts.base.context import Case

_worded = worded("verdicts", "weighing")


@dataclass(frozen=True, slots=True)
class Weighed:
    """A statement and what it says of the claim: tick, soft, query or against."""

    found: Found
    level: str
    admits: Admits
    low: Decimal
    high: Decimal


def negative(quantity: Quantity) -> Quantity:
    """A fall, or a depth, as a figure below zero; what it admits is turned round with it."""
    admits = quantity.admits
    soft = None if admits.soft is None else _turned(admits.soft)
    turned = Admits(_turned(admits.tick), _turned(admits.query), soft, admits.soft_caveat)
    return replace(quantity, value=-quantity.value, low=-quantity.high, high=-quantity.low, admits=turned)


def rest(quantity: Quantity) -> Quantity:
    """What a share leaves of the whole: "12 per cent cannot read" is 88 per cent who can."""
    whole = Decimal(1) if quantity.measure == "share" else Decimal(100)
    turned = negative(quantity)
    return replace(
        turned,
        value=whole + turned.value,
        low=whole + turned.low,
        high=whole + turned.high,
        admits=turned.admits.shifted(whole),
    )


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
    unsure = claim.object.candidates if claim.object is not None else ()
    if subject is None or (case.kind.object and other is None and not unsure):
        return []
    found = [] if unsure and other is None else list(store.statements(subject, property_, other or ""))
    if not found and other is None and not unsure:
        found = list(store.by_object(property_, subject))
    if not found and unsure:
        found = [s for id_ in unsure for s in store.statements(subject, property_, id_)]
    if case.kind.symmetric and other is not None:
        found.extend(store.statements(other, property_, subject))
    return found


def weigh(case: Case, quantity: Quantity, at: Moment) -> list[Weighed]:
    """Every applicable statement with its level, nearest first; figures in another currency or dimension are passed over."""
    weighed = []
    limit = case.kind.age_limit
    reach = limit if limit is None or not at.own else min(float(limit), case.kind.own_limit)
    for found in applicable(defined(case, statements(case)), case.store, at, case.as_of, reach):
        admits = in_unit(quantity, found.statement.unit)
        if admits is None or not found.statement.value:
            continue
        low, high = widened(case, found.statement)
        weighed.append(Weighed(found, level(admits, low, high), admits, low, high))
    return weighed


def wanted_definition(case: Case) -> str:
    """The definition a claim asks for: its own, by the words of its sentence, or its kind's."""
    if case.kind.definition == "nominal" and _at_purchasing_power(case):
        return "ppp"
    own = case.claim.detail("definition")
    return own or (case.kind.definition == "total" and _sex_told(case)) or case.kind.definition


def _sex_told(case: Case) -> str:
    """Of which sex a figure is told, by the nearest word in its clause: "24 per cent of Afghan women can read"; nothing where it is of both."""
    quantity = case.claim.quantity
    if quantity is None:
        return ""
    before = _CLAUSE.split(case.text[max(case.claim.sentence.start, quantity.start - _NEAR) : quantity.start])[-1]
    after = _CLAUSE.split(case.text[quantity.end : min(case.claim.sentence.end, quantity.end + _NEAR)])[0]
    if (for_whom := _FOR_WHOM.match(after.lower())) is not None:
        return "female" if _FEMALE.fullmatch(for_whom[1]) else "male"
    ahead, behind = _SEXED.findall(before.lower()), _SEXED.findall(after.lower())
    if len({bool(_FEMALE.fullmatch(word)) for word in (*ahead, *behind)}) != 1:
        return ""
    return "female" if _FEMALE.fullmatch((*ahead, *behind)[0]) else "male"


_CLAUSE = _worded(r"[,;:.()]|\b{apart}\b")
_NEAR = 60
_FOR_WHOM = _worded(r"\W*{of_whom} ({women}|{men})\b")
_FEMALE, _SEXED = _worded(r"{women}"), _worded(r"\b({women}|{men})\b")


def _at_purchasing_power(case: Case) -> bool:
    """Whether the sentence reckons this figure at purchasing power, and not another sum of money that stands nearer to the words."""
    claim, sentence = case.claim, case.claim.sentence
    begin, end = (claim.start, claim.end) if claim.quantity is None else (claim.quantity.start, claim.quantity.end)
    for found in _PURCHASING.finditer(case.text, sentence.start, sentence.end):
        between = case.text[end : found.start()] if found.start() >= end else case.text[found.end() : begin]
        if _SUM.search(between) is None:
            return True
    return False


_PURCHASING = lazy.pattern(r"purchasing|\bPPP\b", re.IGNORECASE)
_SUM = _worded(r"[$£€]\s?\d|\d\s?{money}", re.IGNORECASE)


def defined(case: Case, found: list[Statement]) -> list[Statement]:
    """Statements by the definition the claim or its kind asks for, and those that tell none; all where none is asked."""
    wanted = wanted_definition(case)
    if not wanted:
        return found
    measured = [s for s in found if is_defined(s, wanted)]
    return measured or ([] if wanted in {"female", "male"} else found)


def is_defined(statement: Statement, wanted: str) -> bool:
    """Whether a statement measures what is asked for, as far as it tells."""
    definition = statement.definition
    return definition in {wanted, ""} or definition.startswith(wanted + ",")


def in_unit(quantity: Quantity, unit: str) -> Admits | None:
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


def widened(case: Case, statement: Statement) -> tuple[Decimal, Decimal]:
    """A statement's bounds with the spread of the kind."""
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


def other_definition(case: Case, near: list[Weighed]) -> bool:
    """Whether no source measures what the kind asks for ("nominal"), only something like it ("ppp")."""
    wanted = wanted_definition(case)
    return bool(wanted) and not any(_tells(w.found.statement, wanted) for w in near)


def _tells(statement: Statement, wanted: str) -> bool:
    return statement.definition == "" or statement.definition.startswith(wanted)


def in_units_of(quantity: Quantity, weighed: Weighed) -> Decimal:
    """The figure as written, in the unit of a statement."""
    unit = weighed.found.statement.unit
    if quantity.unit in {unit, ""} or {quantity.unit, unit} <= {"", "person"}:
        return quantity.value
    if {quantity.unit, unit} <= {"children", "children-per-woman"}:
        return quantity.value
    return convert(quantity.value, quantity.unit, unit)


def away(quantity: Quantity, weighed: Weighed) -> Decimal:
    """How far the figure as written lies from a statement's, in the statement's unit; nought inside what that admits."""
    value = in_units_of(quantity, weighed)
    return max(weighed.low - value, value - weighed.high, Decimal(0))


def all_editions(case: Case, quantity: Quantity, at: Moment, reach: float) -> list[Weighed]:
    """Every statement within reach, whatever edition it stands in."""
    return _every(case, quantity, at, reach, defined(case, statements(case)))


def every(case: Case, quantity: Quantity, at: Moment, reach: float) -> list[Weighed]:
    """Every statement within reach, whatever edition it stands in and whatever it measures."""
    return _every(case, quantity, at, reach, statements(case))


def _every(case: Case, quantity: Quantity, at: Moment, reach: float, found: list[Statement]) -> list[Weighed]:
    weighed = []
    for statement in found:
        edition = case.store.editions[statement.source, statement.edition]
        off = distance(statement, edition, at)
        if not statement.value or abs(off) > reach or statement.rank == "deprecated":
            continue
        admits = in_unit(quantity, statement.unit)
        if admits is not None:
            later = case.as_of is not None and edition.published > case.as_of.last().isoformat()
            low, high = widened(case, statement)
            weighed.append(Weighed(Found(statement, edition, off, later), level(admits, low, high), admits, low, high))
    return weighed


_FAR = 8


def far_off(near: list[Weighed]) -> bool:
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
