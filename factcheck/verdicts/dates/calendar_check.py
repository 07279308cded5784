"""Operator `calendar`: weekday against date. The calendar cannot be argued with."""

from __future__ import annotations

import datetime
import re

from factcheck import lazy
from factcheck.lexicon import options, worded
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.mentions import Date
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
    whole, before = case.text[sentence.start : sentence.end], case.text[sentence.start : case.claim.start]
    return _has("past", before) and not _has("present", before) and not _has("ahead", whole)


def _has(key: str, told: str) -> bool:
    """Whether a stretch has one of the words of a list."""
    words = options("verdicts", "calendar_check", key)
    return lazy.known(rf"(?<![\w’'-])(?:{words})(?![\w’'-])").search(told.lower()) is not None


_BEFORE = 40
"""Characters before a date in which the weekdays joined to its own stand."""
_DAY = r"(?:{days})\.?(?: (?:{parts}))?"
_JOINED = worded("verdicts", "calendar_check")(
    rf"(?<!\w)(?P<first>{_DAY})(?:,? ?(?:{{join}}) ?(?:the )?{_DAY})*,? ?(?:{{join}}) ?(?:the )?\Z", re.IGNORECASE
)
_MORE = worded("verdicts", "calendar_check")(r"(?:st|nd|rd|th)?,? ?(?:{join}) ?\d{1,2}(?!\d)", re.IGNORECASE)
"""Behind a day: another follows, to which the weekday before the first may belong."""


def _joined(case: Case, date: Date) -> str | None:
    """The first of the weekdays before a date: Saturday of "the night of Saturday to Sunday, Aug. 11-12"."""
    found = _JOINED.search(case.text, max(case.claim.sentence.start, date.start - _BEFORE), date.start)
    return None if found is None else next(day for day in _DAYS if day[:3].lower() == found["first"][:3].lower())


def judge(case: Case) -> Verdict:
    """Whether the weekday written beside a date is that date's, or the two before a run of days are those of its ends."""
    date = case.claim.date
    if date is None or date.first is None or date.first.day is None or getattr(date, "weekday", None) is None:
        return undecided("no-date", "The year of this date cannot be told.")
    first = _joined(case, date)
    if first is None:
        return _weekday(case, date, date.first, str(date.weekday))
    if date.last is None or date.last.day is None or date.last == date.first:
        verdict = _weekday(case, date, date.first, str(date.weekday))
        if verdict.label is Label.REFUTED and _MORE.match(case.text, date.end) is not None:
            return undecided("ambiguous-subject", "It cannot be told which of the days is this weekday.")
        return verdict
    verdict = _weekday(case, date, date.last, str(date.weekday))
    return verdict if verdict.label is Label.REFUTED else _weekday(case, date, date.first, first)


def _told_year(case: Case, date: Date, day: PartialDate, weekday: str) -> PartialDate | None:
    """The day in the year of the last dates told in full before it, where the weekday fits: "On July 19, 1956, ... Israel moved on Monday, October 29"."""
    dated = _DATED.findall(case.text, max(0, date.start - _BACK), date.start)
    for year in dict.fromkeys(dated[-_LATEST:]):
        try:
            then = datetime.date(int(year), day.month or 1, day.day or 1)
        except ValueError:
            continue
        if _DAYS[then.weekday()].lower() == weekday.lower():
            return PartialDate(then.year, then.month, then.day)
    return None


_DATED = worded("verdicts", "calendar_check")(r"\b(?:{months})(?: \d{1,2},?)? ([12]\d{3})\b")
_BACK, _LATEST = 2000, 3


def _weekday(case: Case, date: Date, day: PartialDate, weekday: str) -> Verdict:
    """Whether a day told in a date is the weekday told of it."""
    right = _DAYS[day.first().weekday()]
    agrees = right.lower() == weekday.lower()
    told = _OTHER_YEAR.search(case.text, case.claim.sentence.start, case.claim.end) is not None
    other = None
    if not agrees and (told or date.anchor != "text"):
        other = _other_year(day, weekday, case.as_of, 2 * _DISTANCE if told else _DISTANCE)
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
        says = f"{day} is a {right}; {other} is a {weekday.capitalize()}. The draft gives no year."
        return undecided("no-date", says, (Evidence("calendar", None, says, span=(date.start, date.end)),))
    if not agrees and date.anchor != "text" and (then := _told_year(case, date, day, weekday)) is not None:
        says = f"{day} is a {right}; {then} is a {weekday.capitalize()}, and the draft speaks of that year."
        return undecided("no-date", says, (Evidence("calendar", None, says, span=(date.start, date.end)),))
    evidence = (Evidence("calendar", agrees, f"{day} is a {right}", value=right, span=(date.start, date.end)),)
    if agrees:
        return supported(f"{day} is a {right}.", evidence, reason="computed")
    says = f"{day} is a {right}, not a {weekday}."
    if case.kind.may_refute and case.claim.modality in {
        "opinion",
        "planned",
    }:  # it is no day of the week for a plan, either
        return Verdict(Label.REFUTED, "impossible", says, evidence, (), right)
    return refuted(case, says, evidence, reason="impossible", suggestion=right)
