"""Steps into an office and out of it: where the draft may tell of another one than the source does."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator

from factcheck import lazy
from factcheck.lexicon import word_set, worded
from factcheck.model.dates import PartialDate
from factcheck.model.statements import Statement
from factcheck.verdicts.base.claimed_times import claimed, meets
from factcheck.verdicts.base.context import Case
from factcheck.verdicts.base.membership import WORD
from factcheck.verdicts.offices.offices import is_person, said

_worded = worded("verdicts", "steps")

_DAYS = datetime.timedelta(days=10)
_YEAR = datetime.timedelta(days=400)
_CHOSEN = word_set("frames", "chosen")
_NOTICE = datetime.timedelta(days=240)
_FLIGHT = datetime.timedelta(days=100)
_FALLING = word_set("offices", "step_words", "falling")
_GOING = word_set("offices", "step_words", "going")


def announced(case: Case, dated: list[tuple[Statement, str]]) -> bool:
    """Whether somebody may have said at the claimed time that they would go, and gone later: "David Cameron resigned in June 2016"."""
    span = claimed(case)
    assert span is not None
    words = _words(case)
    notice = _NOTICE if not _GOING.isdisjoint(words) else _FLIGHT if not _FALLING.isdisjoint(words) else None
    if notice is None:
        return False
    ends = [PartialDate.parse(value).last() for _, value in dated]
    if span[1].month is None:  # voted out in the year before the term ended
        return any(datetime.timedelta(0) <= end - span[1].last() <= _FLIGHT for end in ends)
    return any(datetime.timedelta(0) <= end - span[0].first() <= notice for end in ends)


_BACK = word_set("verdicts", "steps", "back")


def came_back(case: Case) -> bool:
    """Whether the draft tells of a return to an office."""
    return not _BACK.isdisjoint(_words(case))


_CROWNED = word_set("offices", "step_words", "crowned")
_FEAST = datetime.timedelta(days=800)


def crowned(case: Case, rows: list[Statement]) -> bool:
    """Whether a crown may have been set on somebody some time after the reign began."""
    span = claimed(case)
    assert span is not None
    if _CROWNED.isdisjoint(_words(case)):
        return False
    starts = [PartialDate.parse(s.start).first() for s in rows if s.start]
    return any(datetime.timedelta(0) <= span[1].last() - start <= _FEAST for start in starts)


_SWORN = word_set("offices", "step_words", "sworn")
_LEAST_TERM, _ABOUT = 3, 60
"""Years after which somebody is sworn in again, and days by which that may be off."""


def _anniversary(start: datetime.date, claimed_: PartialDate) -> bool:
    """Whether whole years, no fewer than a term has, lie between the first day in office and a claimed one."""
    days = (claimed_.first() - start).days
    years = round(days / 365.25)
    off = abs(days - years * 365.25)
    return years >= _LEAST_TERM and (claimed_.month is None or off <= _ABOUT)


def once_more(case: Case, rows: list[Statement]) -> bool:
    """Whether an oath may be a later one of the same stay in office: "took the oath in January 2013"."""
    span = claimed(case)
    assert span is not None
    if _SWORN.isdisjoint(_words(case)):
        return False
    for s in rows:
        start = PartialDate.parse(s.start).first() if s.start else datetime.date.max
        end = PartialDate.parse(s.end).last() if s.end else datetime.date.max
        if start <= span[0].first() <= end and (_anniversary(start, span[0]) or _fell_to(s, start, span[0].first())):
            return True
    return False


def _fell_to(row: Statement, start: datetime.date, oath: datetime.date) -> bool:
    """Whether an office fell to somebody without a vote, and the oath may be that of a first term of the own: Tokayev took over in March 2019 and was sworn in after a vote in June."""
    if _SEIZED.search(row.event) is not None:
        return start < oath <= start + _YEAR / 4
    return _SUCCEEDED.search(row.event) is not None and start + _DAYS < oath <= start + _TERM


_SEIZED = _worded(r"\b{seizing}\b")
_SUCCEEDED = _worded(r"\b{acting}\b")
_TERM = datetime.timedelta(days=366 * 5)
_AT_ONCE = frozenset({"office:VA/pope"})
"""Offices whose holder is in office from the moment of the election."""


def _close(case: Case, dated: list[tuple[Statement, str]]) -> bool:
    """Whether a claimed day lies within ten days of a stored one: oaths follow appointments."""
    span = claimed(case)
    assert span is not None
    return any(
        abs(PartialDate.parse(value).first() - span[0].first()) <= _DAYS and span[0].day is not None and len(value) > 7
        for _, value in dated
    )


def _chosen(case: Case, rows: list[Statement]) -> bool:
    """Whether the claim tells of an election or appointment, which comes before the term or, a second time, within it."""
    span = claimed(case)
    assert span is not None
    words = _words(case)
    if not words & _CHOSEN or all(s.object in _AT_ONCE for s in rows):
        return False
    if not case.claim.detail("roles"):
        return True
    for s in rows:
        if s.start:
            start = PartialDate.parse(s.start).first()
            end = PartialDate.parse(s.end).last() if s.end else datetime.date.max
            if start - _YEAR <= span[1].last() and span[0].first() <= end:
                return True
    return False


_FIRST = said("first")
_ELECTION = lazy.pattern(r"\belection of (?:(\d{1,2}) )?(?:([A-Z]\w+) )?(\d{4})")


def first_time(case: Case) -> bool:
    """Whether a claim tells of the first time somebody came to office: "who was first elected in 2001"."""
    return _FIRST.search(case.said) is not None


def voted_in_before(case: Case, first: list[tuple[Statement, str]]) -> bool:
    """Whether it was by an election that somebody first came to office, and a first one is told of long after it: no later one is the first."""
    span, claim = claimed(case), case.claim
    if span is None or not first_time(case):
        return False
    held = (
        case.store.statements(claim.subject.id, "office-holder")
        if claim.subject is not None and claim.subject.id
        else ()
    )
    starts = [(s, PartialDate.parse(s.start).first()) for s in held if s.start]
    since = min((PartialDate.parse(value).last() for _, value in first), default=datetime.date.max)
    if span[0].first() <= since or any(abs(day - span[0].first()) <= _YEAR for s, day in starts if day > since):
        return False
    return any(_by_vote(case, s, PartialDate.parse(value).first()) for s, value in first)


def _by_vote(case: Case, row: Statement, start: datetime.date) -> bool:
    """Whether a term began by an election of the people: its row says so, or one is stored for the year before."""
    return bool(_ELECTION.search(row.event)) or any(start - _YEAR <= day.first() <= start for day in _votes(case, row))


def elected_then(case: Case, dated: list[tuple[Statement, str]]) -> Statement | None:
    """The row whose term began by an election at the claimed time, of a claim that tells of one: "was elected in December 2005"."""
    span = claimed(case)
    if span is None or _ELECTED.search(case.said) is None:
        return None
    told = sorted(
        ((s.start, s, found) for s, _ in dated if (found := _ELECTION.search(s.event))), key=lambda one: one[0]
    )
    for _, s, found in told[:1] if first_time(case) else told:
        if meets(span, _day(found)) and len(str(span[0])) <= len(str(_day(found))):
            return s
    return None


_ELECTED = said("elected")


def _day(found: re.Match[str]) -> PartialDate:
    months = [name.lower() for name in calendar.month_name]
    month = months.index(found[2].lower()) if found[2] and found[2].lower() in months else None
    return PartialDate(int(found[3]), month, int(found[1]) if found[1] and month else None)


def in_steps(case: Case, dated: list[tuple[Statement, str]], rows: list[Statement]) -> bool:
    """Whether the draft may tell of another step into office or out of it than the source does."""
    return (
        _close(case, dated)
        or _chosen(case, rows)
        or _again(case, rows)
        or _long_way(case, dated)
        or _meanwhile(case, rows)
        or _confirmed(case, rows)
    )


_INTERIM = said("meanwhile")


def _confirmed(case: Case, rows: list[Statement]) -> bool:
    """Whether the row of a term itself tells of a vote in the course of it, at the claimed time or not long before: who stood in was elected then."""
    span = claimed(case)
    for row in rows if span is not None else ():
        for found in _ELECTION.finditer(row.event):
            voted = _day(found)
            late = row.start and voted.first() - PartialDate.parse(row.start).first() > _YEAR / 2
            if (
                late
                and span is not None
                and span[0].first() <= voted.last() + _YEAR
                and voted.first() <= span[1].last()
            ):
                return True
    return False


def _meanwhile(case: Case, rows: list[Statement]) -> bool:
    """Whether somebody is said to have held an office for the time being, from a day within the term or the year before it."""
    span, claim = claimed(case), case.claim
    assert span is not None
    if not _INTERIM.search(case.text[max(claim.sentence.start, claim.start - len(" transitional ")) : claim.end]):
        return False
    terms = [(PartialDate.parse(s.start).first(), s.end) for s in rows if s.start and is_person(case, s)]
    return any(
        start - _YEAR <= span[1].last() and (not end or span[0].first() <= PartialDate.parse(end).last())
        for start, end in terms
    )


_COUP = said("coup")
_RESIGNED = said("resigning")
_HELD = said("ruling")
_RULED, _STAYED = datetime.timedelta(days=1500), datetime.timedelta(days=240)


def _long_way(case: Case, dated: list[tuple[Statement, str]]) -> bool:
    """Whether power came well before the office ("seized power in 1999", president in 2001), or its end well after the step down."""
    span = claimed(case)
    assert span is not None
    words = case.said
    leaving = case.claim.detail("end") == "yes"
    if leaving:
        wait = _STAYED if _RESIGNED.search(words) else None
    else:
        wait = _RULED if _COUP.search(words) else _STAYED if _HELD.search(words) else None
    if wait is None:
        return False
    if leaving and case.as_of is not None and any(PartialDate.parse(v).first() > case.as_of.last() for _, v in dated):
        return True  # resigned, and still there: a caretaker
    days = [PartialDate.parse(value).first() - span[0].first() for _, value in dated]
    return any(datetime.timedelta(0) <= day <= wait for day in days) or (
        not leaving and _after_a_vote(case, dated, span)
    )


def _after_a_vote(case: Case, dated: list[tuple[Statement, str]], span: tuple[PartialDate, PartialDate]) -> bool:
    """Whether power came by an election late in the claimed year, and the office early in the next: "came to power in 2008"."""
    soon = [(s, PartialDate.parse(value).first()) for s, value in dated]
    late = [s for s, start in soon if datetime.timedelta(0) <= start - span[1].last() <= _STAYED]
    return any(meets(span, day) for s in late for day in _votes(case, s))


def _votes(case: Case, row: Statement) -> Iterator[PartialDate]:
    """The elections by which a term may have begun: that of its row, and those stored for its country."""
    if found := _ELECTION.search(row.event):
        yield _day(found)
    country = "country:" + row.object.partition(":")[2].partition("/")[0]
    for event in case.store.events_of(country, ""):
        if "election" in case.store.label(event):
            yield from (PartialDate.parse(s.value) for s in case.store.statements(event, "event-date") if s.value)


_AGAIN = datetime.timedelta(days=1270)
_OATH, _OWN_TERM = said("oath"), said("own_term")


def _again(case: Case, rows: list[Statement]) -> bool:
    """Whether an oath lies so late in a term that it may have opened a second one, or is told to have: "sworn in on 9 July" four years after the first, "for his first full term"."""
    span = claimed(case)
    assert span is not None
    if not _OATH.search(case.said):
        return False
    terms = [(PartialDate.parse(s.start).first(), s.end) for s in rows if s.start]
    own = _OWN_TERM.search(case.text, case.claim.start, case.claim.sentence.end) is not None
    after = datetime.timedelta() if own else _AGAIN
    return any(
        start + after <= span[1].last() and (not end or span[0].first() <= PartialDate.parse(end).last())
        for start, end in terms
    )


def _words(case: Case) -> frozenset[str]:
    """The words of a claim."""
    return frozenset(WORD.findall(case.said.lower()))
