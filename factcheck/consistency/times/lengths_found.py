"""What is found of a length of time and two days, with both as evidence."""

from __future__ import annotations

from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.results import agreeing, asked, impossible, place, words
from factcheck.consistency.times.days_between import CLOSE, Day
from factcheck.consistency.times.lapses import Lapse
from factcheck.model.verdicts import Evidence
from factcheck.verdicts.base import wording


def _told(line: Line, lapse: Lapse, pair: tuple[Day, Day], length: str) -> tuple[str, tuple[Evidence, ...]]:
    one, two = sorted(pair, key=lambda day: day.first.first())
    says = f"from {wording.date(one.first)} to {wording.date(two.first)} are {length}"
    return f"{says}; the draft has “{words(line, lapse.start, lapse.behind)}”", tuple(
        Evidence("text", None, f"“{line.text[day.start : day.end]}”", value=str(day.first), span=(day.start, day.end))
        for day in pair
        if day.start >= 0
    )


def agrees(line: Line, lapse: Lapse, pair: tuple[Day, Day], length: str) -> Found:
    """A length of time that two days bear out, with the days as evidence."""
    says, given = _told(line, lapse, pair, length)
    evidence = (Evidence("calendar", True, says, span=(lapse.start, lapse.behind)), *given)
    return agreeing(
        place("date-arithmetic", line, lapse.start, lapse.behind, lapse.value),
        f"The calendar agrees: {says}.",
        evidence,
    )


def differs(line: Line, lapse: Lapse, pair: tuple[Day, Day], found: tuple[str, str]) -> Found:
    """A length of time that two days speak against, with what they make."""
    says, given = _told(line, lapse, pair, found[1])
    claim = place("date-arithmetic", line, lapse.start, lapse.behind, lapse.value)
    if found[0] == CLOSE:
        evidence = (Evidence("calendar", None, says, span=(lapse.start, lapse.behind)), *given)
        return asked(claim, f"The calendar does not quite agree: {says}.", evidence)
    evidence = (Evidence("calendar", False, says, span=(lapse.start, lapse.behind)), *given)
    return impossible(claim, f"The calendar says otherwise: {says}.", evidence)
