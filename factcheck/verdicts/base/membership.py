"""Lists of members: who is on one at a time, and whether its source declares it complete."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Iterable

from factcheck import lazy
from factcheck.lexicon import word_set
from factcheck.matching.select import Moment
from factcheck.model.dates import PartialDate
from factcheck.model.statements import CompleteList, Edition, Statement
from factcheck.model.verdicts import Caveat, Evidence
from factcheck.store.query import Store
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.cite import may_decide
from factcheck.verdicts.base.context import Case, attributed

PAST = word_set("frames", "past_membership")
WORD = lazy.pattern(r"[a-z][a-z'’-]*")


def full(statement: Statement) -> bool:
    """Whether a row is about a full member."""
    return statement.definition in {"", "member"} and statement.rank != "deprecated"


_HALF = "participating"
"""The definition of those whom many count as members although the list does not: Ukraine sat in the CIS, and never ratified its charter."""


def half_members(rows: Iterable[Statement], at: Moment, store: Store) -> list[Statement]:
    """The rows of those who sit among the members at a moment without being on the list of them."""
    return [
        s
        for s in rows
        if s.definition == _HALF and s.rank != "deprecated" and may_decide(s) and holds(s, at.first, at.last, store)
    ]


def holds(statement: Statement, first: datetime.date, last: datetime.date, store: Store) -> bool:
    """Whether a membership or term runs in first..last; an open one runs to what its source knows, not for ever."""
    start = PartialDate.parse(statement.start).first() if statement.start else None
    edition = store.editions[statement.source, statement.edition]
    end = PartialDate.parse(statement.end).last() if statement.end else _known_until(edition)
    if start is None:
        start = datetime.date(end.year - 1, 1, 1) if not statement.end else datetime.date.min
    return start <= last and first <= end


def promised(store: Store, set_: str, at: Moment, property_: str = "membership") -> CompleteList | None:
    """The promise that a list is complete at a moment, where a source gives one."""
    for promise in store.promises(property_, set_):
        start = PartialDate.parse(promise.start).first() if promise.start else datetime.date.min
        end = (
            PartialDate.parse(promise.end).last()
            if promise.end
            else _known_until(store.editions[promise.source, promise.edition])
        )
        if start <= at.first and at.last <= end:
            return promise
    return None


def _known_until(edition: Edition) -> datetime.date:
    return PartialDate.parse(edition.known_until or edition.published).last()


def members(store: Store, set_: str, at: Moment, promise: CompleteList) -> list[Statement]:
    """The full members a complete list has at a moment, one row a member."""
    rows = [
        s
        for s in _full_rows(store, set_, at.first, at.last)
        if (s.source, s.edition) == (promise.source, promise.edition)
    ]
    return list({s.subject: s for s in rows}.values())


def known(store: Store, set_: str, at: Moment) -> list[Statement]:
    """The members any list has at a moment, also one whose source does not declare it complete: one row a member."""
    return list({s.subject: s for s in _full_rows(store, set_, at.first, at.last)}.values())


@functools.lru_cache(maxsize=64)
def _full_rows(store: Store, set_: str, first: datetime.date, last: datetime.date) -> tuple[Statement, ...]:
    """What every list says of full members in first..last; kept, as several claims of a draft count in the same set."""
    return tuple(
        row
        for row in store.by_object("membership", set_)
        if full(row) and may_decide(row) and holds(row, first, last, store)
    )


def listed(case: Case, set_: str, at: Moment, promise: CompleteList, *, agrees: bool | None) -> Evidence:
    """The whole list as evidence."""
    rows = members(case.store, set_, at, promise)
    edition = case.store.editions[promise.source, promise.edition]
    names = ", ".join(sorted(case.store.label(s.subject) for s in rows))
    return Evidence(
        role="list",
        agrees=agrees,
        working=f"{len(rows)} members at {at.first.isoformat()}: {names}",
        source=promise.source,
        edition=promise.edition,
        value=str(len(rows)),
        locator=f"membership of {set_}, complete {promise.start or 'from the start'} to {promise.end or edition.known_until}",
        title=edition.title,
    )


def tell_term(statement: Statement, store: Store) -> str:
    """From when to when a row holds, and by which source."""
    edition = store.editions[statement.source, statement.edition]
    start = f"from {wording.iso(statement.start)}" if statement.start else "listed"
    end = f" to {wording.iso(statement.end)}" if statement.end else ""
    event = f" ({statement.event})" if statement.event else ""
    return f"{start}{end}{event}, {wording.source(edition)}"


def caveats_of(case: Case) -> tuple[Caveat, ...]:
    """Who says it, and whether it is only planned."""
    planned = (Caveat("planned", "the draft speaks of a plan"),) if case.claim.modality == "planned" else ()
    return (*attributed(case.claim), *planned)
