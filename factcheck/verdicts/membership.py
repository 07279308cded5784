"""Lists of members: who is on one at a time, and whether its source declares it complete."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable

from factcheck.frozen import replace
from factcheck.lexicon import word_set
from factcheck.matching.select import Moment, moment
from factcheck.model.claims import Named
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.statements import CompleteList, Statement
from factcheck.model.verdicts import Caveat, Evidence, Verdict
from factcheck.store.query import Store
from factcheck.verdicts import wording
from factcheck.verdicts.cite import may_decide
from factcheck.verdicts.context import Case, attributed, undecided

PAST = word_set("frames", "past_membership")
WORD = re.compile(r"[a-z][a-z'’-]*")


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
    if statement.end:
        end = PartialDate.parse(statement.end).last()
    elif edition.known_until:
        end = PartialDate.parse(edition.known_until).last()
    else:
        end = PartialDate.parse(edition.published).last()
    if start is None:
        start = datetime.date(end.year - 1, 1, 1) if not statement.end else datetime.date.min
    return start <= last and first <= end


def promised(store: Store, set_: str, at: Moment, property_: str = "membership") -> CompleteList | None:
    """The promise that a list is complete at a moment, where a source gives one."""
    for promise in store.promises(property_, set_):
        start = PartialDate.parse(promise.start).first() if promise.start else datetime.date.min
        end = PartialDate.parse(promise.end).last() if promise.end else _known_until(store, promise)
        if start <= at.first and at.last <= end:
            return promise
    return None


def _known_until(store: Store, promise: CompleteList) -> datetime.date:
    edition = store.editions[promise.source, promise.edition]
    return PartialDate.parse(edition.known_until or edition.published).last()


def members(store: Store, set_: str, at: Moment, promise: CompleteList) -> list[Statement]:
    """The full members a complete list has at a moment, one row a member."""
    rows = [
        s
        for s in store.by_object("membership", set_)
        if s.source == promise.source
        and s.edition == promise.edition
        and full(s)
        and may_decide(s)
        and holds(s, at.first, at.last, store)
    ]
    return list({s.subject: s for s in rows}.values())


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


def of_each(case: Case, judge: Callable[[Case], Verdict]) -> Verdict:
    """What is said of a whole set ("the Baltic states joined in 2004") holds of each of its members: one of whom it does not hold speaks against it."""
    subject = case.claim.subject
    if subject is None or subject.id is None or not subject.id.startswith("set:"):
        return judge(case)
    at = moment(replace(case.claim, time=None), case.as_of)
    promise = None if at is None else promised(case.store, subject.id, at)
    if at is None or promise is None:
        return undecided("no-source", f"No complete list of {subject.label} is stored.")
    verdicts = [
        judge(replace(case, claim=replace(case.claim, subject=Named(s.subject, case.store.label(s.subject)))))
        for s in sorted(members(case.store, subject.id, at, promise), key=lambda s: s.subject)
    ]
    worst = max(verdicts, key=lambda verdict: _ORDER.index(verdict.label), default=None)
    if worst is None:
        return undecided("no-source", f"No complete list of {subject.label} is stored.")
    said = frozenset(WORD.findall(case.text[case.claim.start : case.claim.end].lower()))
    mixed = any(v.label is not Label.REFUTED for v in verdicts) and said.isdisjoint(("all", "every", "each", "both"))
    if worst.label is Label.REFUTED and mixed:
        return undecided("ambiguous-subject", f"{worst.explanation} (of others it holds)", worst.evidence)
    return worst


_ORDER = (Label.SUPPORTED, Label.CONFLICTING, Label.NOT_ENOUGH_INFO, Label.REFUTED)


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
