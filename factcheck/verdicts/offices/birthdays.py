"""The day on which somebody turns so old, where a draft tells it: "will be 60 on Thursday", "turned 60 on 7 October"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from factcheck import lazy
from factcheck.lexicon import month_names, options, table
from factcheck.matching.select import Moment
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.cite import cite
from factcheck.verdicts.base.context import Case, undecided

_TURNS = lazy.pattern(rf"\b(?:{options('verdicts', 'birthdays', 'turns')})\b")
_WEEK = 7


def held(case: Case, verdict: Verdict, rows: Sequence[Statement], own: Moment) -> Verdict:
    """An age that is right, to query where it is told as reached on a day that is no birthday by any date of birth in print."""
    days = [PartialDate.parse(row.value) for row in rows if row.value]
    if verdict.label is not Label.SUPPORTED or not own.own or own.first != own.last or not days:
        return verdict
    if any(day.day is None or _falls_on(day, on) for day in days for on in _meant(case, own.first)):
        return verdict
    if not _is_reached_then(case):
        return verdict
    told = wording.date(days[0])
    evidence = tuple(cite(row, case.store, f"born {wording.iso(row.value)}", agrees=None) for row in rows[:3])
    return undecided("close", f"The age is right, the day is another one: born {told}.", evidence)


def comes_on(case: Case, born: PartialDate, today: datetime.date) -> bool:
    """Whether the words behind an age name the weekday or month of the next birthday: "Joyce Banda, 62 this Thursday", "61 in July"."""
    if born.month is None or case.claim.quantity is None:
        return False
    behind = _COMES.match(case.text, case.claim.quantity.end)
    if behind is None:
        return False
    names, told = month_names(), behind[1].lower()
    if told in names:
        return names.index(told) + 1 == born.month
    if born.day is None:
        return False
    ahead = (today + datetime.timedelta(days=step) for step in range(1, _WEEK + 2))
    return any(_falls_on(born, day) and told == day.strftime("%A").lower() for day in ahead)


_COMES = lazy.pattern(r",? (?:this |next |on |in |come |this coming )?([A-Z][a-z]+)\b")


def _falls_on(born: PartialDate, on: datetime.date) -> bool:
    """Whether a birthday falls on a day; that of 29 February on either side of it."""
    return (born.month, born.day) == (on.month, on.day) or (
        (born.month, born.day) == (2, 29) and (on.month, on.day) in {(2, 28), (3, 1)}
    )


def _meant(case: Case, day: datetime.date) -> tuple[datetime.date, ...]:
    """The day told; of a weekday alone also that of the weeks beside it."""
    time = case.claim.time
    if time is None or time.text.lower() not in table("dates")["weekdays"]:
        return (day,)
    return tuple(day + datetime.timedelta(days=off) for off in (-_WEEK, 0, _WEEK))


def _is_reached_then(case: Case) -> bool:
    """Whether the day stands right behind an age that is told as reached."""
    claim = case.claim
    if claim.time is None or claim.quantity is None or not _TURNS.search(case.said.lower()):
        return False
    behind = case.text[claim.quantity.end : claim.sentence.end]
    return re.match(rf"(?: years old)? on {re.escape(claim.time.text)}", behind) is not None
