"""Offices, their holders at a time, and who of them a claim names."""

from __future__ import annotations

import functools
import re

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.lexicon import options
from factcheck.matching.select import Moment, moment
from factcheck.model.claims import Named
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Evidence
from factcheck.names import fold
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.cite import cite, may_decide
from factcheck.verdicts.base.context import Case
from factcheck.verdicts.base.membership import holds

TOP_OFFICES = [
    "president",
    "monarch",
    "prime-minister",
    "chancellor",
    "supreme-leader",
    "general-secretary",
    "chairman",
    "premier",
    "secretary-general",
]
_HEADS = [
    *TOP_OFFICES,
    "managing-director",
    "director-general",
    "chair",
    "governor",
    "executive-director",
    "executive-secretary",
    "high-commissioner",
]
"""Those of organisations with them."""


@functools.cache
def said(step: str) -> re.Pattern[str]:
    """What tells of a step into an office or out of it (offices.toml, `steps`)."""
    return lazy.pattern(rf"\b(?:{options('offices', 'steps', step)})\b")


def offices_of(case: Case, *, of_any_sort: bool = False) -> list[str]:
    """The offices a claim may mean: its title's roles in its place; without a place, those at the head of something, or `of_any_sort`, this person ever held."""
    claim, store = case.claim, case.store
    told = claim.detail("roles").split()
    roles = told or _HEADS
    if claim.object is not None and claim.object.id is not None:
        place = claim.object.id.partition(":")[2]
        return [
            f"office:{place}/{role}" for role in roles if store.by_object("office-holder", f"office:{place}/{role}")
        ]
    person = claim.subject
    ids = [person.id] if person is not None and person.id else list(person.candidates) if person is not None else []
    held = [s.object for id_ in ids for s in store.statements(id_, "office-holder")]
    return list(
        dict.fromkeys(office for office in held if (of_any_sort and not told) or office.rpartition("/")[2] in roles)
    )


def held_at(statement: Statement, at: Moment, case: Case) -> bool:
    """Whether a row holds at a moment."""
    return holds(statement, at.first, at.last, case.store)


def is_person(case: Case, statement: Statement) -> bool:
    """Whether a row is about the claim's person: by id, by full name, or by one of its names alone ("Jaber has been emir")."""
    person = case.claim.subject
    assert person is not None
    if person.id is not None:
        return person.id == statement.subject
    if statement.subject in person.candidates:
        return True
    names = {fold(statement.value), *(fold(alias.cased) for alias in case.store.aliases_of(statement.subject))}
    mine = fold(person.label)
    return mine in names or (" " not in mine and any(mine in name.split() for name in names))


def out_of_office(case: Case) -> bool:
    """Whether a claim speaks of a ruler's country (`ruler`) who held no office at the draft's date: it tells of another time."""
    person, at = case.claim.detail("ruler"), moment(replace(case.claim, time=None), case.as_of)
    if not person:
        return False
    return at is None or not any(held_at(s, at, case) for s in case.store.statements(person, "office-holder"))


def died(case: Case, person: str) -> bool:
    """Whether a person is known to have died by the draft's date."""
    if case.as_of is None:
        return False
    day = case.as_of.last().isoformat()
    return any(s.value and s.value <= day for s in case.store.statements(person, "death-date"))


def holder(case: Case) -> Named | None:
    """Who holds the office a claim names instead of a person: "India's prime minister is 75"."""
    at = moment(replace(case.claim, time=None), case.as_of)
    if at is None or case.claim.object is None or case.claim.object.id is None or not case.claim.detail("roles"):
        return None
    for office in offices_of(case):
        rows = case.store.by_object("office-holder", office)
        people = {s.subject: s.value for s in rows if may_decide(s) and s.rank != "deprecated" and held_at(s, at, case)}
        if len(people) == 1:
            return next(Named(id_, label) for id_, label in people.items())
        if people:
            return None
    return None


def tell_term(case: Case, statement: Statement) -> str:
    """Who held which office, from when to when, and by which source."""
    edition = case.store.editions[statement.source, statement.edition]
    start = f" from {wording.iso(statement.start)}" if statement.start else ""
    end = f" to {wording.iso(statement.end)}" if statement.end else ""
    return f"{case.store.label(statement.object)}: {statement.value}{start}{end}, {wording.source(edition)}"


def cited(case: Case, rows: list[Statement], *, agrees: bool | None) -> tuple[Evidence, ...]:
    """What rows say of who held an office, as evidence."""
    return tuple(cite(s, case.store, tell_term(case, s), agrees=agrees) for s in rows)


def tell(case: Case, rows: list[Statement]) -> str:
    """What the first row says."""
    return tell_term(case, rows[0]) + "."
