"""Years that do not follow: "founded in 1950, celebrates its 60th anniversary", "joined in 2001 and left in 2011 after 15 years",
"opened in 1920 and burned down in 1915", "five years later, in 1990"."""

from __future__ import annotations

import calendar
import functools
import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, anywhere, options
from factcheck.consistency.base.results import agreeing, impossible, place, words
from factcheck.consistency.base.story import Story, stretches
from factcheck.consistency.times.date_runs import year_of
from factcheck.lexicon import worded
from factcheck.model.mentions import Date, Quantity
from factcheck.model.verdicts import Evidence

_worded = worded("against_itself", "sequences")


def find(story: Story) -> Iterator[Found]:
    """Pairs of years in one sentence, and what the sentence says lies between them."""
    for line in story.lines:
        if line.sentence.role == "table-row" or not line.dates:
            continue
        years = [
            d
            for d in line.dates
            if d.first is not None and d.first == d.last and d.type == "DATE" and d.anchor == "text"
        ]
        yield from _anniversary(story, line, years)
        for one, two in pairwise(years):
            yield from _after_years(line, one, two)
            yield from _turned(line, one, two)
        yield from _years_later(line)


def _judged(
    line: Line, start: int, end: int, says: str, dates: tuple[Date, ...], *, agrees: bool, fix: str | None = None
) -> Found:
    texts = tuple(Evidence("text", None, f"“{line.text[d.start : d.end]}”", span=(d.start, d.end)) for d in dates)
    evidence = (Evidence("calendar", agrees, says, span=(start, end)), *texts)
    claim = place("date-arithmetic", line, start, end, words(line, start, end))
    if agrees:
        return agreeing(claim, f"The calendar agrees: {says}.", evidence)
    return impossible(claim, f"The calendar says otherwise: {says}.", evidence, fix)


def _of_now(line: Line) -> list[Date]:
    """The one day of a sentence that is counted from the draft's own: "last month", "on Saturday"."""
    told = [d for d in line.dates if d.anchor == "draft" and d.first is not None and d.type == "DATE"]
    return told if len(told) == 1 else []


@functools.cache
def _began() -> re.Pattern[str]:
    return lazy.pattern(
        rf"(?:^|\W)(?:{options('order', 'began')}|{options('sequence', 'begins')})(?: [a-z’'-]+){{0,3}}? (?:in|on|since)$"
    )


def _anniversary(story: Story, line: Line, years: list[Date]) -> Iterator[Found]:
    """The Nth anniversary of what the sentence dates, in the year it names or the draft's own."""
    marked = [
        q for q in line.quantities if q.measure == "rank" and _worded(r"^(?:wedding )?{feast}\b").match(line.after(q))
    ]
    if len(marked) != 1 or not years or len(years) > 2:
        return
    begins = [d for d in years if _began().search(line.before(d, 40))]
    if len(begins) != 1:
        return
    others = [d for d in years if d is not begins[0]] or _of_now(line)
    now = anywhere("sequence", "now").search(line.words)
    if not others and (story.as_of is None or now is None):
        return
    assert others or story.as_of is not None
    end = year_of(others[0]) if others else story.as_of.year if story.as_of else 0
    gap = end - year_of(begins[0])
    says = f"from {year_of(begins[0])} to {end} are {gap} years; the draft has “{words(line, marked[0].start, marked[0].end)}”"
    start, stop = min(begins[0].start, marked[0].start), max(begins[0].end, marked[0].end)
    agrees = any(abs(marked[0].value - count) <= 1 for count in (gap, *_leap_days(begins[0], end)))
    yield _judged(line, start, stop, says, (begins[0], *others), agrees=agrees)


def _leap_days(begin: Date, end: int) -> list[int]:
    """How often a 29 February has come round since: who is born on one may count those alone."""
    day = begin.first
    if day is None or (day.month, day.day) != (2, 29):
        return []
    return [sum(calendar.isleap(year) for year in range(day.year + 1, end + 1))]


def _after_years(line: Line, one: Date, two: Date) -> Iterator[Found]:
    """In A ... in B, after N years."""
    for stretch in stretches(line):
        if (
            stretch.unit != "year"
            or stretch.start < two.end
            or (isinstance(stretch.mention, Quantity) and stretch.mention.hedge)
        ):
            continue
        if not _worded(r",? ?after(?: {another})?").fullmatch(line.between(two.end, stretch.start)) or not anywhere(
            "sequence", "begins"
        ).search(line.before(one, 40)):
            continue
        gap = year_of(two) - year_of(one)
        says = f"from {year_of(one)} to {year_of(two)} are {gap} years; the draft has “{words(line, stretch.start, stretch.end)}”"
        yield _judged(
            line, one.start, stretch.end, says, (one, two), agrees=abs(stretch.value - gap) <= 1, fix=f"{gap} years"
        )


@functools.cache
def _ends() -> re.Pattern[str]:
    return _worded(
        rf",? {{then}}(?: {{past}})? (?:{options('sequence', 'ends')})(?: [a-z’'-]+){{0,2}}? in|,? {{goes_on}}(?: {{past}})? (?:{options('sequence', 'ends')}) (?:in|on)"
    )


def _turned(line: Line, one: Date, two: Date) -> Iterator[Found]:
    """A beginning and, of the same thing, an end before it."""
    link = " " + line.between(one.end, two.start)
    if year_of(two) >= year_of(one) or not _began().search(line.before(one, 40)):
        return
    if _ends().fullmatch(link.replace(" ,", ",", 1)) or _ends().fullmatch(link):
        says = f"“{words(line, one.start, two.end)}” ends before it begins"
        yield _judged(line, one.start, two.end, says, (one, two), agrees=False)


def _years_later(line: Line) -> Iterator[Found]:
    """ "They met in 1980 and married five years later, in 1990"."""
    for count, fixed in pairwise(line.dates):
        told = line.text[count.start : count.end].lower()
        if count.anchor != "context" or not lazy.known(r"years? later$").search(told) or fixed.anchor != "text":
            continue
        if (
            not lazy.known(r",? ?\(?(?:in)?").fullmatch(line.between(count.end, fixed.start))
            or not count.first
            or not fixed.first
            or fixed.first.month
        ):
            continue
        if count.anchor_span is None or not line.sentence.start <= count.anchor_span[0] < line.sentence.end:
            continue
        gap = abs(Decimal(count.first.year - fixed.first.year))
        says = f"“{words(line, count.start, count.end)}” is {count.first.year}; the draft has {fixed.first.year}"
        yield _judged(line, count.start, fixed.end, says, (fixed,), agrees=gap <= 1)
