"""Operator `calendar`: weekday against date. The calendar cannot be argued with."""

from __future__ import annotations

import datetime
import re

from factcheck import lazy
from factcheck.lexicon import options, worded
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.verdicts import Evidence, Verdict
from factcheck.verdicts.base.context import Case, refuted, supported, undecided

_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


_DISTANCE = datetime.timedelta(days=250)
"""A date without a year may be of last year or next only when it is no farther away than this."""


_OTHER_YEAR = worded("verdicts", "calendar_check")(r"\b{other_year}\b", re.IGNORECASE)
"""Of a day without a year: "next year's race, on Sunday, 26 April"."""


def _other_year(
    day: PartialDate, weekday: str, as_of: PartialDate | None, distance: datetime.timedelta
) -> PartialDate | None:
    """The same day of the year before or after, near the draft's date, where the weekday fits it."""
    if as_of is None:
        return None
    for year in (day.year - 1, day.year + 1):
        try:
            moved = datetime.date(year, day.month or 1, day.day or 1)
        except ValueError:
            continue
        if abs(moved - as_of.first()) <= distance and _DAYS[moved.weekday()].lower() == weekday.lower():
            return PartialDate(moved.year, moved.month, moved.day)
    return None


def _is_ahead(day: PartialDate, case: Case) -> bool:
    return case.as_of is not None and day.first() > case.as_of.last()


def _tells_of_past(case: Case) -> bool:
    """Whether the words before a date tell of something that has been, so that the day is none to come: "was found dead on Monday 9 March"."""
    sentence = case.claim.sentence
    before = case.text[sentence.start : case.claim.start].lower()
    return lazy.known(rf"(?<![\w’'-])(?:{options('verdicts', 'calendar_check', 'past')})(?![\w’'-])").search(
        before
    ) is not None and (
        lazy.known(rf"(?<![\w’'-])(?:{options('verdicts', 'calendar_check', 'ahead')})(?![\w’'-])").search(
            case.text[sentence.start : sentence.end].lower()
        )
        is None
    )


def judge(case: Case) -> Verdict:
    """Whether the weekday written beside a date is that date's."""
    date = case.claim.date
    weekday = getattr(date, "weekday", None)
    if date is None or date.first is None or date.first.day is None or weekday is None:
        return undecided("no-date", "The year of this date cannot be told.")
    right = _DAYS[date.first.first().weekday()]
    agrees = right.lower() == str(weekday).lower()
    told = _OTHER_YEAR.search(case.text, case.claim.sentence.start, case.claim.end) is not None
    other = None
    if not agrees and (told or date.anchor != "text"):
        other = _other_year(date.first, str(weekday), case.as_of, 2 * _DISTANCE if told else _DISTANCE)
    if (
        other is not None
        and case.claim.modality == "planned"
        and case.as_of is not None
        and other.first() > case.as_of.last()
    ):
        says = f"{other} is a {weekday.capitalize()}."
        evidence = (Evidence("calendar", True, says, value=weekday.capitalize(), span=(date.start, date.end)),)
        return supported(says, evidence, reason="computed")
    if other is not None and not (_is_ahead(other, case) and _tells_of_past(case)):
        says = f"{date.first} is a {right}; {other} is a {weekday.capitalize()}. The draft gives no year."
        return undecided("no-date", says, (Evidence("calendar", None, says, span=(date.start, date.end)),))
    evidence = (Evidence("calendar", agrees, f"{date.first} is a {right}", value=right, span=(date.start, date.end)),)
    if agrees:
        return supported(f"{date.first} is a {right}.", evidence, reason="computed")
    says = f"{date.first} is a {right}, not a {weekday}."
    if case.kind.may_refute and case.claim.modality in {
        "opinion",
        "planned",
    }:  # it is no day of the week for a plan, either
        return Verdict(Label.REFUTED, "impossible", says, evidence, (), right)
    return refuted(case, says, evidence, reason="impossible", suggestion=right)
