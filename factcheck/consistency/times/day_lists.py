"""Days listed with their weekdays, of which only the last has its month: "Thursday 18, Friday 19, Saturday 20 and Monday 22 December"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.results import impossible, place, words
from factcheck.consistency.base.story import Story
from factcheck.lexicon import either, worded
from factcheck.model.dates import PartialDate
from factcheck.model.mentions import Date
from factcheck.model.verdicts import Evidence
from factcheck.verdicts.base import wording

_worded = worded("grammar")

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LIST = _worded(rf"(?P<weekday>{either(_DAYS)})(?: the)? (?P<day>[0-3]?\d){{nth}}?(?=(?:,| and| or| to| until)(?: and| on)? (?:{either(_DAYS)})(?: the)? [0-3]?\d)")  # fmt: skip


def find(story: Story) -> Iterator[Found]:
    """The weekdays of a list that are not those of its days."""
    for line in story.lines:
        for date in line.dates:
            if date.weekday is not None and date.first is not None and date.first.day is not None:
                yield from _before(line, date)


def _before(line: Line, last: Date) -> Iterator[Found]:
    """The days listed right before one with its month."""
    assert last.first is not None
    told = [m for m in _LIST.finditer(line.text, line.sentence.start, last.end) if m.start() < last.start]
    end = last.start
    for found in reversed(told):
        if end - found.end() > len(", and on "):
            return
        end = found.start()
        if _other_weekday(last):
            return  # the last day is the one that is wrong
        day = int(found["day"])
        if not 0 < day <= 31 or day >= (last.first.day or 0):
            return
        real = PartialDate(last.first.year, last.first.month, day)
        right = _DAYS[real.first().weekday()]
        if right == found["weekday"]:
            continue
        says = f"{wording.date(real)} is a {right}; the draft has “{words(line, found.start(), found.end())}”"
        evidence = (Evidence("calendar", False, says, value=right, span=found.span()),)
        claim = place("date-arithmetic", line, *found.span(), found[0])
        yield impossible(claim, f"The calendar says otherwise: {says}.", evidence, f"{right} {day}")


def _other_weekday(date: Date) -> bool:
    """Whether a day has another weekday than the one told with it."""
    assert date.first is not None
    return _DAYS[date.first.first().weekday()].lower() != str(date.weekday).lower()
