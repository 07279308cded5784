"""The order of what is dated: "from 1998 to 1989", "opens on 29 November and closes on 22 November", "two days later, on 24 November"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, options
from factcheck.consistency.base.results import agreeing, cited, impossible, place, words
from factcheck.consistency.base.story import Story
from factcheck.consistency.times.date_runs import runs
from factcheck.consistency.times.daytimes import hours
from factcheck.consistency.times.durations import for_years
from factcheck.consistency.times.lengths import from_to
from factcheck.frozen import replace
from factcheck.lexicon import worded
from factcheck.model.dates import PartialDate
from factcheck.model.mentions import Date
from factcheck.model.verdicts import Evidence
from factcheck.verdicts.base import wording

_worded = worded("grammar")

_LONG = 60
"""Days from which on a closing day without a year is taken to be of the same year as the opening."""


def find(story: Story) -> Iterator[Found]:
    """What the calendar rules out in one sentence, or with the one before."""
    for at, line in enumerate(story.lines):
        if line.sentence.role == "table-row":
            continue
        if line.dates:
            yield from _backwards(line)
            yield from from_to(line)
            yield from _opens(line)
            yield from _later(line, story.before(at))
        if story.as_of is not None or line.dates:
            yield from for_years(story, at, line)
        yield from hours(line)


def _backwards(line: Line) -> Iterator[Found]:
    for one, two in runs(line):
        if one.first is None or two.last is None or _SHIFTED.search(line.before(one)):
            continue
        if one.anchor == two.anchor == "text":
            turned = one.first.first() > two.last.last()
        else:
            turned = _just_before(two.last, one.first)
        if turned:
            yield _wrong(line, one, two, "ends before it begins")


_SHIFTED = lazy.pattern(rf"(?<!\w)(?:{options('order', 'shifted')})(?: [a-z’'-]+){{0,5}} from$")
"""Before a date that was put off or brought forward to another."""


def _just_before(end: PartialDate, start: PartialDate) -> bool:
    """Whether a day without a year is a little before another: a run over the turn of the year is never nearly a year."""
    if end.day is None or start.day is None:
        return False
    try:
        return 0 < (start.first() - replace(end, year=start.year).first()).days < _LONG
    except ValueError:
        return False


def _wrong(line: Line, one: Date, two: Date, how: str) -> Found:
    told = words(line, one.start, two.end)
    evidence = (Evidence("calendar", False, f"“{told}” {how}", span=(one.start, two.end)), *cited(line.text, one, two))
    return impossible(
        place("date-arithmetic", line, one.start, two.end, told),
        f"The calendar says otherwise: “{told}” {how}.",
        evidence,
    )


def _opens(line: Line) -> Iterator[Found]:
    """Opens on one day, closes on an earlier one."""
    for one, two in pairwise(line.dates):
        if not (one.first and two.first and one.first.day and two.first.day):
            continue
        before, between = line.before(one, 40), line.between(one.end, two.start)
        if not lazy.known(
            rf"(?<!\w)(?:{options('date_words', 'opens')})(?: (?:on|from|at|in|its|the|[a-z]+)){{0,3}}$"
        ).search(before):
            continue
        if not lazy.known(rf"(?<!\w)(?:{options('date_words', 'closes')})(?: (?:on|at|in|by)){{0,2}}$").search(between):
            continue
        gap = (one.first.first() - two.first.first()).days - _WEEK * (_names_day(line, one) + _names_day(line, two))
        free = "text" not in {one.anchor, two.anchor} or (one.anchor != two.anchor and two.anchor != "text")
        if gap > 0 and (not free or gap < _LONG):
            yield _wrong(line, one, two, "closes before it opens")


_WEEK = 7


def _names_day(line: Line, date: Date) -> bool:
    """Whether a date is a weekday alone, which may be of this week or the next: "opened on Thursday and closes on Tuesday"."""
    return (
        lazy.known(r"\d").search(line.text[date.start : date.end]) is None
        and _WEEKDAY.search(line.between(date.start, date.end)) is not None
    )


_WEEKDAY = lazy.pattern(rf"(?<![a-z])(?:{options('date_words', 'days')})(?![a-z])")


_LATER = _worded(r"(?:^|\s)(?P<unit>{units})s? {apart}$")
_LOOSE = {"day": 0, "week": 3, "month": 6, "year": 60}
"""Days by which "two months later" may miss the day itself."""


def _later(line: Line, before: Line | None) -> Iterator[Found]:
    """ "Two days later, on 24 November", after a sentence with the day it counts from."""
    for one, two in pairwise(line.dates):
        told = line.text[one.start : one.end].lower()
        counted = one.anchor == "context" and _LATER.search(told)
        if not counted or not lazy.known(r",? ?(?:on)?").fullmatch(line.between(one.end, two.start)):
            continue
        gap = _gap(one, two)
        if gap is None or one.first is None:
            continue
        unit = _worded(r"{units}").search(told)
        agrees = gap <= _LOOSE[unit[0] if unit else "week"]
        says = f"“{words(line, one.start, one.end)}” is {wording.date(one.first)}; the draft has {words(line, two.start, two.end)}"
        span = one.anchor_span or (one.start, one.end)
        evidence = (
            Evidence("calendar", agrees, says, span=(one.start, two.end)),
            Evidence("text", None, f"counted from “{' '.join(line.text[span[0] : span[1]].split())}”", span=span),
        )
        claim = place("date-arithmetic", line, one.start, two.end, told)
        if agrees:
            yield agreeing(claim, f"The calendar agrees: {says}.", evidence)
        elif before is not None and before.sentence.start <= span[0] < line.sentence.end:
            yield impossible(claim, f"The calendar says otherwise: {says}.", evidence)


def _gap(one: Date, two: Date) -> int | None:
    """The days between a day counted to and the day beside it, which may lack its year."""
    if not one.first or not two.first or one.first.day is None or two.first.day is None or two.first.month is None:
        return None
    year = two.first.year if two.anchor == "text" else one.first.year
    try:
        other = PartialDate(year, two.first.month, two.first.day)
    except ValueError:
        return None
    return abs((other.first() - one.first.first()).days)
