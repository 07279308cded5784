"""One figure a subject for a time, from one source: what ranks, totals, ratios and changes are computed from."""

from __future__ import annotations

import functools
from decimal import Decimal

from factcheck.frozen import dataclass
from factcheck.matching.select import Found, Moment, applicable
from factcheck.model.dates import PartialDate
from factcheck.model.statements import Statement
from factcheck.store.query import Store
from factcheck.verdicts.base.cite import may_decide
from factcheck.verdicts.base.weighing import is_defined

AGE_LIMITS = {"population": 6, "gdp": 3, "gdp-per-capita": 3}
DEFINITIONS = {
    "area": "total",
    "gdp": "nominal",
    "gdp-per-capita": "nominal",
    "inflation": "average",
    "elevation": "highest",
    "life-expectancy": "total",
    "literacy": "total",
    "median-age": "total",
}


HOME = "total, at home"
"""The definition that leaves out lands overseas where a source gives both ("total, metropolitan France")."""


@dataclass(frozen=True, slots=True)
class Operand:
    """A subject's figure for a time."""

    subject: str
    value: Decimal
    found: Found


def rows(store: Store, subject: str, property_: str) -> list[Statement]:
    """The rows of a subject that may decide, of the property's usual definition."""
    return _rows(store, subject, property_, DEFINITIONS.get(property_, ""))


def _rows(store: Store, subject: str, property_: str, wanted: str) -> list[Statement]:
    """The rows of a subject that may decide, of one definition."""
    stored = store.statements(subject, property_)
    if not stored and property_ == "elevation":  # of a mountain: what a country's highest point is told as
        stored = store.by_object(property_, subject)
    rows = [s for s in stored if s.value and may_decide(s)]
    if wanted == HOME:
        wanted = "total"
        rows = [s for s in rows if s.definition.startswith("total,")] or rows
    return [s for s in rows if not wanted or is_defined(s, wanted)]


def operands(
    store: Store, subjects: list[str], property_: str, at: Moment, as_of: PartialDate | None, definition: str = ""
) -> list[list[Operand]]:
    """For every source that has the property for all subjects: one operand a subject. Sources in name order."""
    by_source: dict[str, dict[str, Operand]] = {}
    wanted = definition or DEFINITIONS.get(property_, "")
    for subject in subjects:
        rows = _rows(store, subject, property_, wanted)
        for found in applicable(rows, store, at, as_of, AGE_LIMITS.get(property_)):
            by_source.setdefault(found.statement.source, {}).setdefault(
                subject, Operand(subject, found.statement.number, found)
            )
    return [
        [by_source[name][s] for s in subjects]
        for name in sorted(by_source)
        if all(s in by_source[name] for s in subjects)
    ]


def field(
    store: Store, subjects: list[str], property_: str, at: Moment, as_of: PartialDate | None, definition: str = ""
) -> tuple[tuple[Operand, ...], ...]:
    """Like `operands`, but a source may lack some subjects (at most one in ten); fullest source first."""
    wanted = definition or DEFINITIONS.get(property_, "")
    return _field(store, tuple(subjects), property_, at, as_of, wanted)


def _whole(group: list[Operand]) -> float:
    """The share of what is ranked that a source has to have: a secondary one, which leaves out whom it is not sure of, has to have all."""
    return 1 if group[0].found.edition.tier > 1 else 0.9


@functools.lru_cache(maxsize=64)
def _field(
    store: Store, subjects: tuple[str, ...], property_: str, at: Moment, as_of: PartialDate | None, wanted: str
) -> tuple[tuple[Operand, ...], ...]:
    """What `field` gives, kept: several claims of a draft rank in the same set."""
    by_source: dict[str, list[Operand]] = {}
    store.load_statements(subjects, property_)
    for subject in subjects:
        rows = _rows(store, subject, property_, wanted)
        seen: set[str] = set()
        for found in applicable(rows, store, at, as_of, AGE_LIMITS.get(property_)):
            if found.statement.source not in seen:
                seen.add(found.statement.source)
                by_source.setdefault(found.statement.source, []).append(Operand(subject, found.statement.number, found))
    full = [tuple(group) for _, group in sorted(by_source.items()) if len(group) >= len(subjects) * _whole(group)]
    return tuple(sorted(full, key=len, reverse=True))
