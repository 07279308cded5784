"""Hours counted from one time of day to another: "At 8am ... ten hours later, at 6pm"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.results import agreeing, impossible, place, words
from factcheck.consistency.base.story import stretches
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Evidence

_worded = worded("against_itself", "daytimes")

_CLOCK = _worded(
    r"(?<![\d.:])(?:(1[0-2]|0?[1-9])(?:[.:]([0-5]\d))?\s?([ap])(?:\.m\.|m)|([01]?\d|2[0-3])[:.]([0-5]\d)(?![\d%])(?:\s?hours)?|({noon}))(?![\w%])",
    re.IGNORECASE,
)


_MAYBE = lazy.pattern(r"\d[\d.:]{0,7} ?[ap]\.?m|\d[.:]\d\d|noon|midday|midnight")


def clock_times(line: Line) -> list[tuple[int, int, int]]:
    """The times of day of a sentence: where each stands, and its minutes since midnight."""
    if _MAYBE.search(line.words) is None:
        return []
    return [
        (m.start(), m.end(), minutes)
        for m in _CLOCK.finditer(line.text, line.sentence.start, line.sentence.end)
        if (minutes := _minutes(m)) is not None
    ]


def hours(line: Line) -> Iterator[Found]:
    """ "At 8am ... ten hours later, at 6pm"."""
    clocks = clock_times(line)
    if len(clocks) != 2:
        return
    (_, one_end, one), (two_start, two_end, two) = clocks
    for stretch in stretches(line):
        if stretch.unit not in {"hour", "minute"} or not one_end <= stretch.start < two_start:
            continue
        if not lazy.known(r"^later,? (?:at|by)$").match(line.between(stretch.end, two_start)):
            continue
        if isinstance(stretch.mention, Quantity) and stretch.mention.hedge is not None:
            continue
        length = stretch.value * (60 if stretch.unit == "hour" else 1)
        real = Decimal((two - one) % 1440)
        agrees = abs(length - real) < (30 if stretch.unit == "hour" and length == int(length) and real % 60 else 1)
        says = f"from {line.text[clocks[0][0] : one_end]} to {line.text[two_start:two_end]} are {round(real / 60, 1)} hours; the draft has “{words(line, stretch.start, stretch.end)}”"
        evidence = (Evidence("calendar", agrees, says, span=(stretch.start, two_end)),)
        claim = place("date-arithmetic", line, stretch.start, two_end, stretch.value)
        if agrees:
            yield agreeing(claim, f"The clock agrees: {says}.", evidence)
        else:
            yield impossible(claim, f"The clock says otherwise: {says}.", evidence)


def _minutes(found: re.Match[str]) -> int | None:
    hour, minute, half, hours, minutes, word = found.groups()
    if word:
        return 0 if word.lower() == "midnight" else 720
    if hour:
        return (int(hour) % 12 + (12 if half.lower() == "p" else 0)) * 60 + int(minute or 0)
    return int(hours) * 60 + int(minutes)
