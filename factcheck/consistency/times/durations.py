"""Years counted from a beginning to an end: "for 63 years, until 2019", "in business for 98 years"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, options
from factcheck.consistency.base.results import agreeing, cited, impossible, place, words
from factcheck.consistency.base.story import Story, Stretch, stretches
from factcheck.consistency.times.date_runs import DAYS
from factcheck.lexicon import worded
from factcheck.model.dates import PartialDate
from factcheck.model.mentions import Date, Quantity
from factcheck.model.verdicts import Evidence
from factcheck.verdicts.base import wording

_worded = worded("against_itself", "durations")


@functools.cache
def _began() -> re.Pattern[str]:
    return lazy.pattern(rf"(?:^|\W)(?:{options('order', 'began')})(?: [a-z’'-]+){{0,3}}? (?:in|on|since)$")


def for_years(story: Story, at: int, line: Line) -> Iterator[Found]:
    """Years counted from a beginning to an end the draft gives, or to its own day."""
    for stretch in stretches(line):
        if stretch.unit != "year" or stretch.value < 2:
            continue
        ends = _until(line, stretch) or _today(story, line, stretch)
        if ends is None:
            continue
        begin, end = ends
        if begin is None:
            begin = _beginning(line, story.before(at), stretch)
        if begin is None or begin.first is None:
            continue
        yield from _counted(line, stretch, begin, end)


_UP_TO = _worded(r"^,? ?{until}(?: [a-z’'-]+){0,4}?(?: in| on)?$")


def _until(line: Line, stretch: Stretch) -> tuple[Date | None, PartialDate] | None:
    """ "for 63 years, until her death in 2019"."""
    for date in line.dates:
        if (
            date.start >= stretch.end
            and date.first is not None
            and date.anchor == "text"
            and _UP_TO.match(line.between(stretch.end, date.start))
        ):
            return None, date.first
    return None


def _today(story: Story, line: Line, stretch: Stretch) -> tuple[Date | None, PartialDate] | None:
    """ "Founded in 1927, ... in business for 98 years"; "the first in 21 years, since 2004"."""
    if story.as_of is None:
        return None
    before = line.between(max(line.sentence.start, stretch.start - 60), stretch.start)
    for date in line.dates:
        if date.first is None or date.anchor != "text" or date.first != date.last or date.type != "DATE":
            continue
        link = line.between(stretch.end, date.start) if date.start >= stretch.end else ""
        if lazy.known(r",? ?(?:and )?(?:the first )?since").fullmatch(link) and lazy.known(
            r"(?:^|\W)(?:in|for)$"
        ).search(before):
            return date, story.as_of
        if (
            date.end <= stretch.start
            and _worded(rf"(?:^|\W)(?:{options('order', 'going')})(?: {{unbroken}})? for$").search(before)
            and _began().search(line.before(date, 40))
        ):
            return date, _ended(line, date, stretch) or story.as_of
    return None


def _ended(line: Line, begun: Date, stretch: Stretch) -> PartialDate | None:
    """When it ended, where that is told before its length: "formed in 1958 and disbanded in 1962, existed for four years"."""
    later = [
        date.first
        for date in line.dates
        if begun.end <= date.start and date.end <= stretch.start and date.first is not None and date.type == "DATE"
    ]
    return later[-1] if later else None


def _beginning(line: Line, before: Line | None, stretch: Stretch) -> Date | None:
    """The date of a beginning that has a word in common with what lasted: "In 1966 he married ... They were married for 53 years"."""
    verb = lazy.known(r"(?<!\w)([a-z]{4,}) for$").search(
        line.between(max(line.sentence.start, stretch.start - 40), stretch.start)
    )
    if verb is None:
        return None
    for there in (line, before):
        if there is None:
            continue
        stem = verb[1].removesuffix("ed").removesuffix("ing")
        dates = [
            d
            for d in there.dates
            if d.first is not None
            and d.anchor == "text"
            and d.type == "DATE"
            and d.end <= (stretch.start if there is line else d.end)
        ]
        if len(dates) == 1 and re.search(
            rf"(?<!\w){re.escape(stem)}",
            there.words if there is not line else there.between(there.sentence.start, dates[0].end),
        ):
            return dates[0]
    return None


def _counted(line: Line, stretch: Stretch, begin: Date, end: PartialDate) -> Iterator[Found]:
    assert begin.first is not None
    first = begin.first
    low = Decimal((end.first() - first.last()).days) / DAYS["year"]
    high = Decimal((end.last() - first.first()).days) / DAYS["year"]
    if high < 0:
        return
    hedged = isinstance(stretch.mention, Quantity) and stretch.mention.hedge is not None
    agrees = low - 1 < stretch.value < high + 1
    if hedged and isinstance(stretch.mention, Quantity):
        agrees = agrees or stretch.mention.admits.query.holds(max(low, Decimal(0)), high)
    middle = (
        f"{round(max(low, Decimal(0)))}"
        if round(low) == round(high)
        else f"{round(max(low, Decimal(0)))} to {round(high)}"
    )
    says = f"from {wording.date(first)} to {wording.date(end)} are {middle} years; the draft has “{words(line, stretch.start, stretch.end)}”"
    inside = line.sentence.start <= begin.start < line.sentence.end
    start, stop = (
        (min(begin.start, stretch.start), max(begin.end, stretch.end)) if inside else (stretch.start, stretch.end)
    )
    claim = place("date-arithmetic", line, start, stop, stretch.value)
    evidence = (Evidence("calendar", agrees, says, span=(stretch.start, stretch.end)), *cited(line.text, begin))
    if agrees:
        yield agreeing(claim, f"The calendar agrees: {says}.", evidence)
    else:
        yield impossible(
            claim,
            f"The calendar says otherwise: {says}.",
            evidence,
            f"{round(high)} years" if round(low) == round(high) else None,
        )
