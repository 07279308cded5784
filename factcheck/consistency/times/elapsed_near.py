"""Lengths of time that two days told near by bear out, whatever the words between them: "appointed on 6 July 2019, had lasted 16 months"
of one put out in November 2020. The days are those of the sentence, of the one before it, and the draft's own. Nothing is flagged here."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from itertools import product

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, options
from factcheck.consistency.base.story import Story, is_body
from factcheck.consistency.times import lapses
from factcheck.consistency.times.days_between import AGREES, Day, as_today, held_against, written
from factcheck.consistency.times.lapses import Lapse
from factcheck.consistency.times.lengths_found import agrees

_DAYS = 4
"""Days of a sentence that a length of time is tried on: the nearest."""
_LEAD = 32
"""Characters before a length of time in which a word tells that something lasted so long."""
_SHORTEST = {"day": 2, "month": 2, "year": 2}
"""What is shorter lies between too many pairs of days."""


def find(story: Story) -> Iterator[Found]:
    """The lengths of time of a draft that two days beside them bear out."""
    for at, line in enumerate(story.lines):
        if not is_body(line):
            continue
        for lapse in lapses.find(line):
            if (
                lapse.value < _SHORTEST[lapse.unit]
                or (lapse.step > 1 and lapse.unit == "year")
                or not _lasting(line, lapse)
            ):
                continue
            found = _borne_out(story, at, line, lapse)
            if found is not None:
                yield found


def _borne_out(story: Story, at: int, line: Line, lapse: Lapse) -> Found | None:
    for one, two in _pairs(story, at, line, lapse):
        held = held_against(lapse, one, two)
        if held is not None and held[0] == AGREES:
            return agrees(line, lapse, (one, two), held[1])
    return None


def _pairs(story: Story, at: int, line: Line, lapse: Lapse) -> Iterator[tuple[Day, Day]]:
    """The days that a length may lie between, the earlier first: one of its sentence, and one of the sentence before or the draft's own."""
    apart = [day for day in written(line) if day.end <= lapse.start or day.start >= lapse.end]
    here = sorted(apart, key=lambda day: abs(day.start - lapse.start))[:_DAYS]
    before = story.before(at)
    there = list(written(before))[-2:] if before is not None else []
    today = [] if story.as_of is None else [as_today(story.as_of)]
    if lapse.way == "since":
        pairs = [*product([day for day in apart if day.start >= lapse.behind][:1], today)]
    elif len(here) + len(there) == 1:
        pairs = [*product(here or there, today)]
    else:
        pairs = [*product(here, here), *product(here, there)] if here else [*product(there, there)]
    for one, two in pairs:
        early, late = sorted((one, two), key=lambda day: day.first.first())
        turned = lapse.way == "after" and early.end <= lapse.start and lapse.behind <= late.start
        if one is not two and _certain(early, late) and not turned:
            yield early, late


def _certain(one: Day, two: Day) -> bool:
    """Whether the year of both is told; what is inferred fits too many lengths."""
    return one.certain and two.certain


def _lasting(line: Line, lapse: Lapse) -> bool:
    """Whether words about a length of time make it one that passed between two days."""
    if lapse.way in {"later", "since", "after"}:
        return True
    lead = line.text[max(line.sentence.start, lapse.start - _LEAD) : lapse.start].lower()
    if line.text[lapse.start : lapse.end].lower().startswith("for "):  # read with what only hedges a length
        lead += "for "
    return lapse.way == "" and _lasted().search(lead) is not None


@functools.cache
def _lasted() -> re.Pattern[str]:
    return lazy.pattern(
        rf"(?<!\w)(?:(?:{options('lapse', 'lasted')})|(?:{options('lapse', 'spell')})(?: [a-z]+)? of) $"
    )
