"""Operator `date`: the day, month or year of something against the dates of the sources, each as precise as written; independences and their feasts."""

from __future__ import annotations

import calendar
import datetime
import re
from itertools import pairwise

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.lexicon import options, word_set, worded
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.cite import cite, may_decide
from factcheck.verdicts.base.claimed_times import claimed
from factcheck.verdicts.base.context import Case, refuted, supported, undated_words, undecided, unsaid
from factcheck.verdicts.dates import date_gaps, feasts, founding_places
from factcheck.verdicts.dates.moments import against, nearly

_worded = worded("verdicts", "dates")


def judge(case: Case) -> Verdict:
    """SUPPORTED when the claim's date and a source's can mean one day."""
    claim = case.claim
    if claim.subject is None or claim.subject.id is None:
        return undecided("no-subject", "The sheet cannot tell whose date this is.")
    if claim.detail("gap"):
        return date_gaps.judge(case)
    if claim.detail("jubilee"):
        return _jubilee(case)
    if claim.detail("feast") and not feasts.has_year(case):
        return feasts.judge(case)
    if case.kind.kind == "independence-date" and claim.quantity is None and _short_of(case):
        return undecided("other-definition", "The draft speaks of a step towards independence, not of the day itself.")
    rows = [
        s for s in case.store.statements(claim.subject.id, case.kind.property) if s.rank != "deprecated" and s.value
    ]
    verdict = against(case, [(s, s.value) for s in rows])
    if verdict.label is not Label.SUPPORTED and case.kind.kind == "death-date" and (why := _beside_a_death(case, rows)):
        return undecided("other-definition", f"{verdict.explanation} ({why})", unsaid(verdict.evidence))
    founded = verdict.label is Label.SUPPORTED and case.kind.kind == "founding-date"
    if founded and (town := founding_places.elsewhere(case, verdict)):
        return undecided("close", f"{verdict.explanation} (the source tells of {town})", unsaid(verdict.evidence))
    if verdict.label is Label.REFUTED and _lacks_year(case, rows):
        return _any_year(case, rows)
    if verdict.label is Label.REFUTED and case.kind.kind == "independence-date" and _amid(case, rows):
        return undecided("close", f"{verdict.explanation} (the sources date several steps)", verdict.evidence)
    if verdict.label is Label.REFUTED and case.kind.kind == "independence-date" and nearly(case, rows, _HALF_A_YEAR):
        return undecided(
            "close", f"{verdict.explanation} (declared, recognised and in force may differ)", verdict.evidence
        )
    if verdict.label is Label.REFUTED and case.kind.kind == "independence-date" and _only_chosen(case):
        return undecided("other-definition", "The draft may date the vote for independence, not the day itself.")
    again = case.kind.kind == "independence-date" and _AGAIN.search(case.said) is not None
    if verdict.label is Label.REFUTED and (again or claim.detail("far") == "no") and not _near_in_time(case, rows):
        return undecided("ambiguous-subject", f"{verdict.explanation} (the draft may speak of something else)")
    return verdict


_worded = worded("verdicts", "dates")
_BACK_AGAIN = options("verdicts", "dates", "again")
_AGAIN = lazy.pattern(rf"\b(?:{_BACK_AGAIN})\b")
"""Who has independence back may have lost it since: Iraq in 2004, Kuwait in 1991."""


def _jubilee(case: Case) -> Verdict:
    """The year that an anniversary is counted from; one off is a way of counting, and the day itself is no correction of the number."""
    assert case.claim.subject is not None
    rows = [s for s in case.store.statements(case.claim.subject.id or "", case.kind.property) if s.rank != "deprecated"]
    verdict = against(case, [(s, s.value) for s in rows if s.value])
    year = None if case.claim.date is None else case.claim.date.first
    known = [PartialDate.parse(s.value).year for s in rows if s.value]
    if (
        verdict.label is Label.SUPPORTED
        and _with_day(case)
        and not any(_same_day(case, s.value) for s in rows if s.value)
    ):
        return _on_another_day(case, verdict, [PartialDate.parse(s.value) for s in rows if s.value])
    if verdict.label is not Label.REFUTED or year is None:
        return verdict
    if any(abs(one - year.year) <= 1 for one in known):
        return undecided("close", f"{verdict.explanation} (years may be counted otherwise)", verdict.evidence)
    if not any(_same_day(case, s.value) for s in rows if s.value):
        step = "founding" if case.kind.kind == "founding-date" else "independence"
        return undecided("close", f"{verdict.explanation} (another {step} may be meant)", verdict.evidence)
    return replace(verdict, suggestion=None)


def _on_another_day(case: Case, verdict: Verdict, known: list[PartialDate]) -> Verdict:
    """The number of years is right and the day another: some states keep a national day that is none of those the sources date."""
    says = f"{verdict.explanation} (the day is another one)"
    if any(day.day is None for day in known) or case.claim.subject is None or not known:
        return undecided("close", says, verdict.evidence)
    if case.claim.subject.id in word_set("verdicts", "dates", "kept_on_another_day"):
        return undecided("close", says, verdict.evidence)
    told = "; ".join(wording.date(day) for day in known)
    against_ = tuple(replace(piece, agrees=False) for piece in verdict.evidence)
    return refuted(case, f"The source says otherwise: {case.claim.subject.label}: {told}.", against_, suggestion=told)


def _with_day(case: Case) -> bool:
    """Whether a claim dates a birthday of a state itself, to the day: "turns 50 on 7 August"; a feast may be kept on another one."""
    date = case.claim.date
    return (
        case.claim.detail("jubilee") == "day"
        and date is not None
        and _DAY.search(case.text[date.start : date.end]) is not None
    )


_DAY = lazy.pattern(r"(?<!\d)\d{1,2}(?!\d)")


def _same_day(case: Case, told: str) -> bool:
    """Whether the day of the feast, its year left out, is that of a source: it is the same independence then."""
    date, day = case.claim.date, PartialDate.parse(told)
    if date is None or not day.day or not day.month:
        return False
    written = case.text[date.start : date.end]
    if _on_the_weekday(case, written, day):
        return True
    if _worded(r"(?:the )?\d{1,2}{nth}?").fullmatch(written):  # its month is told beside it
        return re.sub(r"\D", "", written) == str(day.day)
    return re.search(rf"(?<!\d){day.day}(?!\d)", written) is not None and calendar.month_name[day.month][:3] in written


def _on_the_weekday(case: Case, written: str, day: PartialDate) -> bool:
    """Whether a weekday near the draft's own day, or that day itself, is the one of a source in its year: "on Tuesday"."""
    if case.as_of is None or case.as_of.day is None or not day.month or not day.day:
        return False
    now = case.as_of.first()
    feast = now.replace(month=day.month, day=min(day.day, 28))
    feast += datetime.timedelta(days=day.day - feast.day)
    if written.lower() == "today":
        return feast == now
    return (
        abs(feast - now) <= _WEEK and calendar.day_name[feast.weekday()] == written.removeprefix("this ").capitalize()
    )


_WEEK = datetime.timedelta(days=6)
_HALF_A_YEAR = 183


def _lacks_year(case: Case, rows: list[Statement]) -> bool:
    """Whether a day is written without its year, and the one read into it is far from any the sources give: "Independence day is 9 October"."""
    date = case.claim.date
    if date is None or date.first is None or not date.inferred or date.anchor != "draft" or not date.first.day:
        return False
    if " ago" in case.text[date.start : date.end]:
        return False
    written = _DIGITS.findall(case.text[date.start : date.end])
    years = [PartialDate.parse(s.value).year for s in rows]
    return [len(one) for one in written] in ([1], [2]) and all(abs(year - date.first.year) > 1 for year in years)


def _any_year(case: Case, rows: list[Statement]) -> Verdict:
    """What the sources say of a day without a year: that it is that day of the month, or nothing."""
    date = case.claim.date
    assert date is not None
    assert date.first is not None
    same = [s for s in rows if s.value[4:] == str(date.first)[4:] and may_decide(s)]
    evidence = tuple(
        cite(s, case.store, f"{case.store.label(s.subject)}: {s.value}", agrees=True if same else None)
        for s in (same or rows)[:3]
    )
    if same:
        return supported(f"{evidence[0].working}.", evidence)
    return undecided("no-date", "The draft gives no year for the day.", evidence)


_DIGITS = lazy.pattern(r"\d+")


def _amid(case: Case, rows: list[Statement]) -> bool:
    """Whether a date lies between the steps by which a country became independent: declared in May 1990, recognised in September 1991."""
    read = [s for s in rows if s.basis != "instrument"]
    span, steps = claimed(case), sorted(PartialDate.parse(s.value).first() for s in read)
    return span is not None and any(
        first <= span[0].first() and span[1].last() <= last and last - first <= _STEPS
        for first, last in pairwise(steps)
    )


_STEPS = datetime.timedelta(days=600)


def _near_in_time(case: Case, rows: list[Statement]) -> bool:
    """Whether a claim without a verb of its own lies within a generation of a source's date: "France followed in 1960" need not."""
    span = claimed(case)
    return span is not None and abs(PartialDate.parse(rows[0].value).year - span[0].year) <= _GENERATION


_GENERATION = 25
_WORD = lazy.pattern(r"[a-z]+")
_CLAUSE = _worded(r"[,;:]|\b{goes_on}\b")
_BEFORE = 32


def _beside_a_death(case: Case, rows: list[Statement]) -> str:
    """Why a date is one of the weeks around a death: of a burial after it ("was laid to rest on Monday"), or of what somebody died of ("was shot on 14 April"); else nothing."""
    span, told = claimed(case), undated_words(case).lower()
    if span is None:
        return ""
    away = [span[0].first() - PartialDate.parse(row.value).first() for row in rows]
    if _BURIAL.search(told) is not None and any(_WEEKS >= one >= datetime.timedelta() for one in away):
        return "a burial is days after a death"
    before = _NIGHT if _AT_ONCE.search(told) is not None else _MONTHS
    if _ATTACK.search(told) is not None and any(-before <= one <= datetime.timedelta() for one in away):
        return "who is shot may die days later"
    return ""


_BURIAL = _worded(r"\b{burial}\b")
_ATTACK = _worded(r"\b{attacked}\b")
_AT_ONCE = _worded(r"\b{at_once}\b")
_WEEKS, _MONTHS, _NIGHT = (datetime.timedelta(days=days) for days in (60, 100, 1))
"""How long after a death a burial may be, and how long before it what somebody dies of, or is said to have died of at once."""


def _short_of(case: Case) -> bool:
    """Whether words in the claim or just before it stop short of independence: "voted for independence in January 2011".

    Not so where it then came: "voted for independence, which came on 21 March 1990"."""
    told = undated_words(case)
    near = told if _CAME.search(told) is not None else _before(case) + told
    return not word_set("frames", "short_of").isdisjoint(_WORD.findall(near.lower()))


def _before(case: Case) -> str:
    """What the clause says before a claim."""
    claim = case.claim
    return _CLAUSE.split(case.text[max(claim.sentence.start, claim.start - _BEFORE) : claim.start])[-1]


_CAME = _worded(r"^\W*(?:(?:its|their) )?{freedom}, which (?:\w+ )?{came}\b")


def _only_chosen(case: Case) -> bool:
    """Whether a vote may be dated and not what came of it: "in August 1999 the Timorese chose independence"."""
    told = undated_words(case)
    return _CAME.search(told) is None and not _CHOICE.isdisjoint(_WORD.findall((_before(case) + told).lower()))


_CHOICE = word_set("verdicts", "dates", "choice")
