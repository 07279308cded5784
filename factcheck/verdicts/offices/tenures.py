"""Both ends of a stay in office: "prime minister from 1997 to 2007"."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from factcheck.frozen import replace
from factcheck.lexicon import worded
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Evidence, Verdict
from factcheck.verdicts.base.cite import cite
from factcheck.verdicts.base.claimed_times import meets
from factcheck.verdicts.base.context import Case, attributed, supported, undecided
from factcheck.verdicts.offices import first_women, holders, nth_holder, successions, terms, time_in_office, whole_stays
from factcheck.verdicts.offices.offices import is_person, offices_of, tell_term

_worded = worded("grammar")

_TO = _worded(r" {until} | ?[–-] ?")
_APART = datetime.timedelta(days=60)
_NEW_YEAR = 31
"""Days of a new year in which a term that a draft ends with the old one may end: "from 2003 to 2010" of 1 January 2011."""

Ends = tuple[PartialDate, PartialDate]
Stay = list[Statement]


def judge_term(case: Case) -> Verdict:
    """As `terms.judge_term`; of a stretch both ends are judged, not whether the term began somewhere within it."""
    if case.claim.quantity is not None:
        whole = case.claim.detail("stay") == "whole"
        return whole_stays.judge(case) if whole else time_in_office.judge_stay(case)
    date = case.claim.date
    written = case.text[date.start : date.end] if date is not None else ""
    ends = _ends(date.first, date.last, written) if date is not None and date.relation != "in" else None
    if ends is None:
        return terms.judge_term(case)
    at, end = _fit(case, ends)
    if at:
        return _says(case, at, agrees=True)
    near = _near(case, ends)
    if near:
        return _says(case, near, agrees=None)
    verdict = terms.judge_term(_on(case, ends[0]))
    if verdict.label is not Label.SUPPORTED:
        return verdict
    left = terms.judge_term(_on(case, ends[1], end="yes"))
    if end is None:
        return left if left.label is Label.REFUTED else _open(verdict)
    if left.label is Label.REFUTED:
        return replace(left, explanation=f"The source says otherwise: {_told(case, end)}.")
    return _says(case, end, agrees=None)


def judge_holder(case: Case) -> Verdict:
    """As `holders.judge_holder`; who held an office "from 1997 to 2005" held it at both ends."""
    if case.claim.detail("women"):
        return first_women.judge(case)
    if case.claim.detail("nth"):
        return nth_holder.judge(case)
    if case.claim.detail("relation"):
        return successions.judge(case)
    verdict, time = holders.judge_holder(case), case.claim.time
    ends = _ends(time.start, time.end, time.text) if time is not None and time.relation != "in" else None
    if ends is None or verdict.label is not Label.SUPPORTED or case.claim.modality == "negated":
        return verdict
    if _fit(case, ends)[0]:
        return verdict
    told = [stay for stay in _stays(case) if any(_of(stay, day) for day in ends)]
    return _says(case, told[0], agrees=None) if told else _open(verdict)


def _ends(first: PartialDate | None, last: PartialDate | None, written: str) -> Ends | None:
    """The two ends of a stretch that is written with both."""
    if first is None or last is None or first.year >= last.year or not _TO.search(written):
        return None
    return first, last


def _on(case: Case, day: PartialDate, **details: str) -> Case:
    """The case of one end alone."""
    claim = case.claim
    date = None if claim.date is None else replace(claim.date, first=day, last=day)
    return replace(case, claim=replace(claim, date=date, value=day).with_details(**details))


def _stays(case: Case) -> Iterator[Stay]:
    """The person's terms, those in one office that follow on each other together."""
    claim = case.claim
    if claim.subject is None:
        return
    rows = [s for office in offices_of(case) for s in case.store.by_object("office-holder", office)]
    rows = [s for s in rows if is_person(case, s)]
    if not rows and claim.subject.id is not None and not claim.detail("roles"):
        rows = list(case.store.statements(claim.subject.id, "office-holder"))
    stay: Stay = []
    for row in sorted((s for s in rows if s.start and s.rank != "deprecated"), key=lambda s: (s.object, s.start)):
        if stay and (row.object != stay[0].object or not _follows(stay, row)):
            yield stay
            stay = []
        stay.append(row)
    if stay:
        yield stay


def _follows(stay: Stay, row: Statement) -> bool:
    """Whether a term goes on with a stay, or is another source's row of the same one."""
    start, end = PartialDate.parse(row.start), _end(stay)
    return end is None or start.first() - end.last() <= _APART


def _begin(stay: Stay) -> PartialDate:
    return PartialDate.parse(stay[0].start)


def _end(stay: Stay) -> PartialDate | None:
    """When a stay ended: a source of its time does not know, a later one may."""
    latest = max(s.start[:7] for s in stay)
    return max(
        (PartialDate.parse(s.end) for s in stay if s.end and s.start[:7] == latest), key=PartialDate.last, default=None
    )


def _of(stay: Stay, day: PartialDate) -> bool:
    """Whether a stay begins or ends at a date."""
    end = _end(stay)
    return meets((day, day), _begin(stay)) or (end is not None and _ends_at(end, day))


def _ends_at(end: PartialDate, day: PartialDate) -> bool:
    early = day.month is None and 0 <= (end.first() - day.last()).days <= _NEW_YEAR
    return early or meets((day, day), end)


def _fit(case: Case, ends: Ends) -> tuple[Stay | None, Stay | None]:
    """The stay that has both ends, and else one that has the first."""
    begun = None
    for stay in _stays(case):
        if meets((ends[0], ends[0]), _begin(stay)):
            end = _end(stay)
            if end is not None and _ends_at(end, ends[1]):
                return stay, stay
            begun = begun or stay
    return None, begun


def _near(case: Case, ends: Ends) -> Stay | None:
    """A stay whose ends are a year off at most, as an election is from an oath; or two that have one end each."""
    stays = list(_stays(case))
    for stay in stays:
        end = _end(stay)
        if end is not None and abs(_begin(stay).year - ends[0].year) <= 1 and abs(end.year - ends[1].year) <= 1:
            return stay
    begun = next((stay for stay in stays if meets((ends[0], ends[0]), _begin(stay))), None)
    over = any((end := _end(stay)) is not None and _ends_at(end, ends[1]) for stay in stays)
    return begun if over else None


def _told(case: Case, stay: Stay) -> str:
    end = _end(stay)
    return tell_term(case, replace(stay[0], end=str(end) if end is not None else ""))


def _says(case: Case, stay: Stay, *, agrees: bool | None) -> Verdict:
    """The verdict that tells of a stay: it has both ends, or is the one to look at."""
    says = _told(case, stay)
    evidence: tuple[Evidence, ...] = tuple(cite(s, case.store, tell_term(case, s), agrees=agrees) for s in stay[:3])
    if agrees:
        return supported(f"{says}.", evidence, attributed(case.claim))
    return undecided("close", f"The source has other dates: {says}.", evidence)


def _open(verdict: Verdict) -> Verdict:
    """What is right of one end of a stretch only."""
    return undecided("close", f"Only one end is borne out: {verdict.explanation}", verdict.evidence)
