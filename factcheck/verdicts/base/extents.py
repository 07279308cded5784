"""Countries whose territory was another at the time a claim speaks of: Sudan with what is South Sudan now.

The lists are in `lexicon/extents.toml`. Sources give figures, and series of figures, for the territory of today.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.lexicon import table
from factcheck.matching.select import Moment, moment
from factcheck.model.claims import Claim
from factcheck.model.lists import Label
from factcheck.model.verdicts import Verdict
from factcheck.store.query import Store
from factcheck.verdicts.base.context import Case, undecided
from factcheck.verdicts.base.weighing import in_unit

_MEASURED = frozenset({"range", "count", "neighbours", "sum-over", "ratio", "change", "density", "rank"})
"""Operators of what a country has by its territory; who holds an office in it, or what it joined, is another matter."""


def of_then(case: Case, verdict: Verdict) -> Verdict:
    """A verdict, left open where it refutes by figures of another territory than the draft speaks of."""
    at = moment(case.claim, case.as_of)
    if verdict.label is not Label.REFUTED or case.kind.operator not in _MEASURED or at is None:
        return verdict
    for id_ in _countries(case.claim):
        if _is_neighbour(case, verdict, id_):
            continue
        told = _otherwise(case.store, id_, at) or _less(case, verdict, id_, at) or _measured(case, verdict, id_)
        if told is not None:
            return undecided("other-definition", f"{verdict.explanation} ({told})", verdict.evidence)
    return verdict


def _is_neighbour(case: Case, verdict: Verdict, country: str) -> bool:
    """Whether a country is among the neighbours that a source gives for the time, whatever its own territory was, so that others make the list wrong."""
    own = case.claim.subject
    if case.kind.operator != "neighbours" or (own is not None and own.id == country):
        return False
    return case.store.label(country) in verdict.explanation


def _countries(claim: Claim) -> list[str]:
    """The countries that a claim names."""
    named = [one for one in (claim.subject, claim.object) if one is not None]
    return [one.id for name in named for one in (name, *name.members) if one.id is not None]


def _otherwise(store: Store, country: str, at: Moment) -> str | None:
    """How a country's territory differed at a moment from that of today."""
    for entry in table("extents")["parts"]:
        if entry["of"] == country and at.first.isoformat() < entry["until"]:
            return f"{store.label(country)} had {store.label(entry['part'])} with it until {entry['until']}"
    for entry in table("extents")["joined"]:
        if entry["to"] == country and at.first.isoformat() < entry["since"]:
            return f"{store.label(country)} was without {entry['part']} before {entry['since']}"
    return None


def _less(case: Case, verdict: Verdict, country: str, at: Moment) -> str | None:
    """What a figure somewhat below the source's may leave out: a part that the country does not rule."""
    quantity = case.claim.quantity
    told = next((one.value for one in verdict.evidence if one.value), None)
    if case.kind.operator != "range" or case.kind.unit not in _COUNTED or quantity is None or told is None:
        return None
    whole = Decimal(told)
    for entry in table("extents")["without"]:
        if entry["of"] == country and entry["since"] <= at.last.isoformat():
            admits = in_unit(quantity, case.kind.unit)
            high = admits.tick.high if admits is not None else None
            if high is not None and Decimal(entry["least"]) * whole <= high < whole:
                return f"some count {case.store.label(country)} without {entry['part']}"
    return None


def _measured(case: Case, verdict: Verdict, country: str) -> str | None:
    """Why an area not far from the source's may be that of another year: land filled in, or measured anew."""
    quantity = case.claim.quantity
    told = next((one.value for one in verdict.evidence if one.value), None)
    entry = next((entry for entry in table("extents")["measured"] if entry["of"] == country), None)
    if entry is None or case.kind.operator != "range" or case.kind.unit != "km2" or quantity is None or told is None:
        return None
    admits, now = in_unit(quantity, case.kind.unit), Decimal(told)
    low, high = (None, None) if admits is None else (admits.tick.low, admits.tick.high)
    if low is None or high is None or high < Decimal(entry["least"]) * now or low > Decimal(entry["most"]) * now:
        return None
    return f"the area of {case.store.label(country)} was another in other years: {entry['why']}"


_COUNTED = frozenset({"person", "km2"})


def parts_then(country: str, at: Moment) -> list[str]:
    """What became a state of its own and belonged to a country at a moment."""
    return [e["part"] for e in table("extents")["parts"] if e["of"] == country and at.first.isoformat() < e["until"]]


def whole_then(country: str, at: Moment) -> str:
    """The country that a state belonged to at a moment: itself, or what it broke off from later."""
    entries = table("extents")["parts"]
    return next((e["of"] for e in entries if e["part"] == country and at.first.isoformat() < e["until"]), country)


def is_state(store: Store, country: str, at: Moment) -> bool:
    """Whether a country was a state of its own at a moment, by the dates of independence the sources give."""
    days = [s.value for s in store.statements(country, "independence-date") if s.value]
    return not days or any(day <= at.last.isoformat()[: len(day)] for day in days)
