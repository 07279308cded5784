"""Which woman in an office somebody is: "the first woman to hold the office", "Australia's first female prime minister"."""

from __future__ import annotations

import datetime

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.lexicon import month_names, options, table, word_set
from factcheck.matching.select import Moment, moment
from factcheck.model.dates import PartialDate
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Evidence, Verdict
from factcheck.verdicts.base.cite import may_decide
from factcheck.verdicts.base.context import Case, attributed, kindest, refuted, supported, undecided
from factcheck.verdicts.offices.nth_holder import from_the_first, lasting
from factcheck.verdicts.offices.offices import cited, is_person, offices_of, tell_term

_NONE_BEFORE = "1960"
"""The year before which no woman was at the head of a government or an elected head of state."""
_FEW_BEFORE = "1996"
"""The year before which the offices that women had held are told by name."""
_HEADS = frozenset({"president", "prime-minister", "chancellor"})
_GOVERNING = frozenset({"prime-minister", "chancellor"})
_TOOK_OFFICE = "took office"
"""How the lists tell of a term that begins with nobody's death or resignation."""
_FOUNDED = 3
"""Years from an organisation's founding in which its first head came."""
_STAND_IN = datetime.timedelta(days=200)
_JUST = datetime.timedelta(days=45)
_LATELY = datetime.timedelta(days=500)
"""How long before or behind a draft a term may begin of which it tells."""
_MALE = "male"
_COUNTED = options("verdicts", "first_women", "counted")
_MONTHS = "|".join(name.capitalize() for name in month_names())
_OTHERWISE = lazy.pattern(rf"\s*,?\s*(?:in (?!(?:early |late )?(?:\d{{4}}\b|{_MONTHS}))|(?:{_COUNTED})\b)")
"""Behind it: some only, or since a time; a date is when it was."""


def judge(case: Case) -> Verdict:
    """SUPPORTED where no woman, or as many as are told, held the office before; REFUTED where others did, or the list from the first on has fewer."""
    claim = case.claim
    if claim.subject is None or claim.subject.id is None:
        return undecided("no-subject", "The sheet cannot tell who this is.")
    offices = _offices(case)
    behind = case.text[claim.end : claim.sentence.end]
    if _OTHERWISE.match(behind) and not any(_goes_on_with(case, office, behind) for office in offices):
        return undecided("other-definition", "The draft counts only some of them, or from another time.")
    found = [verdict for office in offices if (verdict := _judge(case, office)) is not None]
    return kindest(found) if found else undecided("no-source", "No stored source lists the holders of this office.")


def _offices(case: Case) -> list[str]:
    """The offices that may be meant: those named, else those the person holds, or came to or left about the draft's day."""
    if case.claim.object is not None or case.claim.detail("roles"):
        return offices_of(case)
    at = moment(replace(case.claim, time=None), case.as_of)
    assert case.claim.subject is not None
    rows = [s for s in case.store.statements(case.claim.subject.id or "", "office-holder") if s.start and lasting(s)]
    if at is None:
        return []
    held = [s for s in rows if _is_about(s, at, _JUST)] or [s for s in rows if _is_about(s, at, _LATELY)]
    return list(dict.fromkeys(s.object for s in held))


def _is_about(row: Statement, at: Moment, by: datetime.timedelta) -> bool:
    """Whether a term runs on a day, or begins soon after or ended shortly before it."""
    start = PartialDate.parse(row.start).first()
    end = PartialDate.parse(row.end).last() if row.end else datetime.date.max - by
    return start - by <= at.last and at.first <= end + by


def _goes_on_with(case: Case, office: str, behind: str) -> bool:
    """Whether only the country of the office is named behind: "the third woman to hold the post in Ireland"."""
    place = case.store.label(_place(office))
    return bool(place) and behind.lstrip().startswith((f"in {place}", f"in the {place}"))


def _place(office: str) -> str:
    name = office.partition(":")[2].partition("/")[0]
    return f"country:{name}" if name.isupper() else f"org:{name}"


def _from_the_first_woman(case: Case, rows: list[Statement]) -> bool:
    """Whether a whole list of an office begins so early that no woman can have held it before."""
    office = rows[0].object
    if from_the_first(case, rows) or rows[0].start < _NONE_BEFORE:
        return True
    begins = min((p.start for p in case.store.promises("office-holder", office) if p.start), default="")
    if not begins:
        return False
    place, role = _place(office), office.rpartition("/")[2]
    if place.startswith("org:"):
        days = [s.value for s in case.store.statements(place, "founding-date") if s.value]
        return any(abs(int(begins[:4]) - int(day[:4])) <= _FOUNDED for day in days)
    first = table("verdicts")["first_women"]["before"].get(office.partition(":")[2], _FEW_BEFORE)
    return role in _HEADS and begins < _FEW_BEFORE and begins[:4] <= first


def _judge(case: Case, office: str) -> Verdict | None:
    """The verdict by the list of one office; None where the person is not on it."""
    rows = [s for s in case.store.by_object("office-holder", office) if s.start and may_decide(s)]
    rows = sorted((s for s in rows if s.rank != "deprecated"), key=lambda s: s.start)
    mine = next((s for s in rows if is_person(case, s)), None)
    if mine is None:
        return None
    women = [s for s in rows if s.start <= mine.start and not _is_man(case, s)]
    women = list({s.subject: s for s in reversed(women)}.values())[::-1]
    known = all(_sex(case, s) for s in women)
    stayed = [s for s in women if s.subject == mine.subject or _counts(s)]
    places, wanted = range(len(stayed), len(women) + 1), int(case.claim.detail("women"))
    told = ", ".join(tell_term(case, s) for s in women)
    says = f"Women on the list of {case.store.label(office)} up to then: {told or 'none'}."
    whole = _from_the_first_woman(case, rows)
    if _is_man(case, mine) or not known:
        return undecided("no-source", f"{says} The list does not tell of all who are women.")
    if wanted in places:
        doubtful = any(s not in stayed and not _stood_in(s) for s in women)
        if not whole or doubtful or wanted != len(stayed):
            return undecided(
                "other-definition",
                f"{says} The list does not begin with the first, or has some who only stood in.",
                cited(case, women, agrees=None),
            )
        evidence = (Evidence("computed", True, says, value=str(wanted)), *cited(case, women, agrees=True))
        return supported(says, evidence, attributed(case.claim), reason="computed")
    evidence = (Evidence("computed", False, says, value=str(len(women))), *cited(case, women, agrees=False))
    if wanted > max(places) and not whole:
        return undecided(
            "other-definition", f"{says} The list does not begin with the first.", cited(case, women, agrees=None)
        )
    return refuted(case, f"The source says otherwise: {says}", evidence, reason="computed")


def _counts(row: Statement) -> bool:
    """Whether somebody is counted by all: long in office, or at the head of a government without standing in for anybody."""
    begin, end = PartialDate.parse(row.start).first(), PartialDate.parse(row.end).last() if row.end else None
    headed = row.object.rpartition("/")[2] in _GOVERNING and row.event == _TOOK_OFFICE
    stayed = end is None or end - begin >= _JUST
    return lasting(row) or row.object in word_set("verdicts", "first_women", "yearly") or (headed and stayed)


def _stood_in(row: Statement) -> bool:
    """Whether somebody only stood in for months, behind a death or a resignation, and is counted by nobody."""
    begin, end = PartialDate.parse(row.start).first(), PartialDate.parse(row.end).last() if row.end else None
    return row.event != _TOOK_OFFICE and end is not None and end - begin < _STAND_IN


def _sex(case: Case, row: Statement) -> str:
    known = case.store.entity(row.subject)
    return known.note if known is not None else ""


def _is_man(case: Case, row: Statement) -> bool:
    return _sex(case, row) == _MALE
