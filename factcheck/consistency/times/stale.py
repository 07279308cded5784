"""What goes stale when a piece runs later than it was written for: words for a day, what was still to come, ages."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from factcheck import lazy
from factcheck.consistency.base.lines import Line
from factcheck.consistency.base.story import Story
from factcheck.consistency.times.birth_ages import ages
from factcheck.model.dates import PartialDate
from factcheck.model.mentions import Date, Mention
from factcheck.model.sheets import Notice
from factcheck.verdicts.base import wording

_CONTEXT = 28
_COUNTED = lazy.pattern(r"\b(?:days?|weeks?|months?|years?)\b")


def find(story: Story, then: Sequence[Mention], until: PartialDate) -> list[Notice]:
    """Every date and age of a draft that is another on the later day; `then` are its mentions as read on that day."""
    if story.as_of is None or story.as_of.day is None:
        told = f"hold until {wording.date(until)}: the day the draft is for is not known, so nothing can be said; give --as-of"
        return [Notice(0, len(story.reading.text), "hold", told)]
    read = {(m.start, m.end): m for m in then if isinstance(m, Date)}
    found = [notice for line in story.lines for notice in _of_line(line, story.as_of, read, until)]
    found += [_aged(line, start, end, before, after, until) for line, start, end, before, after in ages(story, until)]
    if not found:
        told = f"hold until {wording.date(until)}: no date, day or age was found that goes stale"
        return [Notice(0, len(story.reading.text), "hold", told)]
    return sorted(found, key=lambda notice: (notice.start, notice.end))


def _of_line(line: Line, as_of: PartialDate, read: dict[tuple[int, int], Date], until: PartialDate) -> Iterator[Notice]:
    for date in line.dates:
        if date.first is None or date.last is None:
            continue
        later = read.get((date.start, date.end))
        quote = _quoted(line, date.start, date.end)
        day = _nearest(line, date, as_of)
        if day is None and date.anchor == "draft":
            if later is None or later.first is None or (later.first, later.last) == (date.first, date.last):
                continue
            says = f"is {_said(date)}; on that day it would be read as {_said(later)}"
        elif as_of.last() < (day or date.first.first()) and (day or date.last.last()) < until.first():
            says = f"is still to come on {wording.date(as_of)} and past on that day"
        else:
            continue
        yield Notice(date.start, date.end, "hold", f"hold until {wording.date(until)}: {quote} {says}")


def _nearest(line: Line, date: Date, as_of: PartialDate) -> datetime.date | None:
    """The day meant by a day of a month without a year, which is the same whenever it is read: the nearest one to come."""
    written = any(ch.isdigit() for ch in line.text[date.start : date.end])
    if date.anchor != "draft" or date.first is None or date.first.day is None or date.first != date.last or not written:
        return None
    if _COUNTED.search(line.text[date.start : date.end].lower()):
        return None
    for year in (as_of.year, as_of.year + 1):
        try:
            day = datetime.date(year, date.first.month or 1, date.first.day)
        except ValueError:
            continue
        if day > as_of.last():
            return day
    return date.first.first()


def _said(date: Date) -> str:
    assert date.first is not None
    assert date.last is not None
    first = wording.date(date.first)
    return first if date.first == date.last else f"{first} to {wording.date(date.last)}"


def _quoted(line: Line, start: int, end: int) -> str:
    before = line.text[max(line.sentence.start, start - _CONTEXT) : start]
    before = before.partition(" ")[2] if start - _CONTEXT > line.sentence.start else before
    return f"“{' '.join((before + line.text[start:end]).split())}”"


def _aged(line: Line, start: int, end: int, before: int, after: int, until: PartialDate) -> Notice:
    told = f"hold until {wording.date(until)}: {_quoted(line, start, end)} is {before} by the date of birth; on that day it is {after}"
    return Notice(start, end, "hold", told)
