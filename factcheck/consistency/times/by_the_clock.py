"""How long something took against the hours it began and ended, in whatever order they stand: "a debate of four hours that began at 6pm and
ended at 11pm"; "off for three hours, from noon until 4pm"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.results import differing, place, words
from factcheck.consistency.base.story import Story, Stretch, is_body, stretches
from factcheck.consistency.times.daytimes import clock_times
from factcheck.lexicon import worded

_worded = worded("against_itself", "by_the_clock")

_HOUR, _DAY = 60, 1440
_FEW, _MANY = Decimal("0.4"), Decimal("2.5")


def find(story: Story) -> Iterator[Found]:
    """The lengths of a draft that the two hours of their sentence do not make."""
    for line in story.lines:
        if not is_body(line) or not ("hour" in line.words or "minute" in line.words):
            continue
        times = clock_times(line)
        lasting = [s for s in stretches(line) if s.unit in {"hour", "minute"}]
        if len(times) != 2 or len(lasting) != 1 or _words("other").search(line.words):
            continue
        if _between(line, times[0], times[1]):
            found = _held(line, lasting[0], times[0], times[1])
            if found is not None:
                yield found


@functools.cache
def _words(key: str) -> re.Pattern[str]:
    return lazy.pattern(rf"(?<![\w’'-])(?:{lexicon.options('against_itself', 'by_the_clock', key)})(?![\w’'-])")


def _between(line: Line, one: tuple[int, int, int], two: tuple[int, int, int]) -> bool:
    """Whether two hours are those from which and up to which something lasted."""
    lead, link = line.between(line.sentence.start, one[0]), line.between(one[1], two[0])
    if _worded(r"(?:^|\W){between}$").search(lead):
        return re.fullmatch(r"(?:to|until|till|and|–|-)(?: about)?", link) is not None
    begins, ends = _words("begins"), _words("ends")
    return begins.search(lead[-70:]) is not None and ends.search(link) is not None and not re.search(r"[.;“”\"]", link)


def _held(line: Line, lapse: Stretch, one: tuple[int, int, int], two: tuple[int, int, int]) -> Found | None:
    hedge = getattr(lapse.mention, "hedge", None)
    before = line.between(max(line.sentence.start, lapse.start - 24), lapse.start)
    if (
        hedge is not None
        or _words("loose").search(before)
        or re.search(r"(?:^|\W)(?:with|every|each|an?)$", before.strip())
    ):
        return None
    told = lapse.value * (_HOUR if lapse.unit == "hour" else 1)
    real = Decimal((two[2] - one[2]) % _DAY)
    half = Decimal(30) if lapse.unit == "hour" and told % _HOUR == 0 and real % _HOUR else Decimal(1)
    if not real or abs(told - real) <= half or not real * _FEW <= told <= real * _MANY:
        return None
    if abs((real + _DAY // 2) % _DAY - told) <= half:
        return None  # by the half of the day that is not told
    hours = f"{real / _HOUR:.2f}".rstrip("0").rstrip(".")
    quoted = words(line, lapse.start, lapse.end), words(line, one[0], two[1])
    says = f"The clock says otherwise: from {line.text[one[0] : one[1]]} to {line.text[two[0] : two[1]]} are {hours} hours; the draft has “{quoted[0]}”."
    start, end = min(lapse.start, one[0]), max(lapse.end, two[1])
    claim = place("date-arithmetic", line, start, end, quoted[0])
    return differing(claim, says, (lapse.start, lapse.end), (one[0], two[1]), quoted)
