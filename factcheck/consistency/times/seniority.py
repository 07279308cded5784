"""By how much one is older than the other, against the two days of birth: "born on 4 May 1928 and his deputy on 21 May; the elder by 17 days"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.story import Story, is_body
from factcheck.consistency.times import lapses
from factcheck.consistency.times.days_between import AGREES, Day, held_against, written
from factcheck.consistency.times.lapses import Lapse
from factcheck.consistency.times.lengths_found import agrees, differs
from factcheck.lexicon import worded

_worded = worded("against_itself", "seniority")


def find(story: Story) -> Iterator[Found]:
    """What a draft says lies between two births that it dates itself."""
    for at, line in enumerate(story.lines):
        if not is_body(line) or _older().search(line.words) is None:
            continue
        before = story.before(at)
        births = [*(_births(before) if before is not None else ()), *_births(line)]
        if len(births) != 2:
            continue
        one, two = sorted(births, key=lambda day: day.first.first())
        for lapse in lapses.find(line):
            if not _between(line, lapse):
                continue
            held = held_against(lapse, one, two)
            if held is None:
                continue
            if held[0] == AGREES:
                yield agrees(line, lapse, (one, two), held[1])
            else:
                yield differs(line, lapse, (one, two), held)


@functools.cache
def _older() -> re.Pattern[str]:
    return lazy.pattern(rf"(?<!\w)(?:{lexicon.options('against_itself', 'seniority', 'older')})(?!\w)")


def _between(line: Line, lapse: Lapse) -> bool:
    """Whether a length of time is what somebody is older by: "the elder by 17 days", "19 days younger"."""
    before = line.between(line.sentence.start, lapse.start)
    behind = line.between(lapse.end, line.sentence.end)
    older = lexicon.options("against_itself", "seniority", "older")
    return lazy.known(rf"(?<!\w)(?:{older})(?: [a-z]+)? by$").search(before) is not None or (
        _worded(r"(?:^|[,;–—]|(?<!\w){being})$").search(before) is not None
        and _worded(rf"(?:{{his_the}} )?(?:{older})(?!\w)").match(behind) is not None
    )


def _births(line: Line) -> list[Day]:
    """The days of birth of a sentence: behind "born on", or the second of two that share the word."""
    found: list[Day] = []
    for day in written(line):
        lead = line.between(max(line.sentence.start, day.start - _LEAD), day.start)
        shared = found and _worded(r"(?<!\w)(?:and|the {other})(?: [a-z’'-]+){0,4} (?:on|in)$").search(lead)
        if day.certain and (lazy.known(r"(?<!\w)born(?: in [a-z -]+?,?)? (?:on|in)(?: the)?$").search(lead) or shared):
            found.append(day)
    return found


_LEAD = 60
"""Characters before a day in which a birth is told."""
