"""When a term of so many years ends that the draft says has begun on a day, and when what is held every so many years comes next: "her four-year term,
begun in January 2013, runs until January 2017"; "every five years, the last in 2011; the next is due in 2016"."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.results import agreeing, impossible, place, words
from factcheck.consistency.base.story import Story, Stretch, is_body, stretches
from factcheck.consistency.times.days_between import Day, written
from factcheck.lexicon import worded
from factcheck.model.verdicts import Evidence
from factcheck.verdicts.base import wording

_worded = worded("against_itself", "term_ends")

_SLACK, _OFF = 92, 185
"""Days by which an end may miss the day it is counted to, and from which on it is wrong."""


def find(story: Story) -> Iterator[Found]:
    """The ends of terms, and the next times of what comes round, of a draft."""
    for line in story.lines:
        if not is_body(line) or len(line.dates) < 2 or _cue().search(line.words) is None:
            continue
        days = [day for day in written(line) if day.certain and not day.run]
        years = [
            *(one for one in stretches(line) if one.unit == "year" and not one.value % 1 and one.value > 1),
            *_every(line),
        ]
        if len(days) != 2 or len(years) != 1 or days[0].first.first() >= days[1].first.last():
            continue
        if _is_term(line, years[0], days) or _comes_round(line, years[0], days):
            found = _held(line, years[0], *days)
            if found is not None:
                yield found


def _every(line: Line) -> Iterator[Stretch]:
    """The numbers of years after which something comes round: "every five years"."""
    for date in line.dates:
        told = lazy.known(r"P(\d+)Y").fullmatch(date.value) if date.type == "SET" else None
        if told is not None:
            yield Stretch(date.start, date.end, Decimal(told[1]), "year", date)


def _words(key: str) -> str:
    return lexicon.options("against_itself", "term_ends", key)


@functools.cache
def _cue() -> re.Pattern[str]:
    return lazy.pattern(rf"(?<!\w)(?:{_words('terms')}|every)(?!\w)")


def _is_term(line: Line, years: Stretch, days: list[Day]) -> bool:
    """Whether a length is that of a term that begins with the first day and ends with the second."""
    if years.start > days[0].start:
        return False
    named = lazy.known(rf"(?: [a-z]+)? (?:{_words('terms')})(?!\w)").match(
        line.text[years.end : years.end + 40].lower()
    )
    lead = line.between(years.end, days[0].start)
    behind = line.between(days[0].end, days[1].start)
    return (
        named is not None
        and lazy.known(rf"(?<!\w)(?:{_words('begins')})(?: (?:in|on|from))?(?: the)?$").search(lead) is not None
        and _worded(
            rf"[,)]?(?: and| so)?(?: {{would}})?(?: {{thus}})? (?:{_words('ends')})(?: (?:in|on|with|of))?(?: [a-z]+)?"
        ).fullmatch(" " + behind if behind[:1] not in ",)" else behind)
        is not None
    )


def _comes_round(line: Line, years: Stretch, days: list[Day]) -> bool:
    """Whether something is held every so many years, last on the first day and next on the second."""
    every = lazy.known(r"(?<!\w)every $").search(
        line.text[max(line.sentence.start, years.start - 6) : years.start].lower()
    )
    told = line.text[years.start : years.end].lower().startswith("every ")
    lead, behind = line.between(years.end, days[0].start), line.between(days[0].end, days[1].start)
    return (
        (every is not None or told)
        and years.end <= days[0].start
        and _worded(r"(?<!\w)(?:the )?(?:{last})(?: {one})?(?: {was})?,? (?:in|on)(?: the)?$").search(lead) is not None
        and _worded(r"(?<!\w)(?:the )?next(?: {one})?(?: {will})?(?: {due})?(?: for| in| on)?(?: the)?$").search(behind)
        is not None
    )


def _held(line: Line, years: Stretch, begun: Day, end: Day) -> Found | None:
    count = int(years.value)
    first, last = _later(begun.first.first(), count), _later(begun.first.last(), count)
    slack = datetime.timedelta(days=_SLACK)
    low, high = end.first.first(), end.first.last()
    says = f"{count} years from {wording.date(begun.first)} run to {wording.date(begun.first).removesuffix(str(begun.first.year))}{begun.first.year + count}"
    claim = place("date-arithmetic", line, end.start, end.end, str(end.first))
    given = Evidence("text", None, f"“{words(line, begun.start, begun.end)}”", span=(begun.start, begun.end))
    if low <= last + slack and first - slack <= high:
        return agreeing(
            claim, f"The calendar agrees: {says}.", (Evidence("calendar", True, says, span=(end.start, end.end)), given)
        )
    apart = max((low - last).days, (first - high).days)
    if apart < _OFF:
        return None
    told = f"{says}; the draft has “{words(line, end.start, end.end)}”"
    evidence = (Evidence("calendar", False, told, span=(end.start, end.end)), given)
    return impossible(claim, f"The calendar says otherwise: {told}.", evidence, str(begun.first.year + count))


def _later(day: datetime.date, years: int) -> datetime.date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return day.replace(year=day.year + years, day=28)
