"""One moment in two time zones, "noon GMT (1pm BST)", and days told from the draft's own, "yesterday, 12 March"."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, options
from factcheck.consistency.base.results import agreeing, differing, impossible, place, words
from factcheck.consistency.base.story import Story
from factcheck.lexicon import table
from factcheck.model.dates import PartialDate
from factcheck.model.mentions import Date
from factcheck.model.verdicts import Evidence
from factcheck.verdicts.base import wording

_TIME = r"(?:(?P<{0}h>[0-2]?\d)(?:[:.](?P<{0}m>[0-5]\d))?\s?(?P<{0}half>[ap]\.?m\.?)?|(?P<{0}noon>noon|midnight))\s(?P<{0}zone>[A-Z]{{2,5}})"
_PAIR = lazy.pattern(rf"(?<![\d.:]){_TIME.format('a')}(?:\s?\(|, or |/|; |, ){_TIME.format('b')}(?!\w)")
_CAPITALS = lazy.pattern("[A-Z]{2,}")
_DAY = 1440
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def find(story: Story) -> Iterator[Found]:
    """The moments and days of a draft given twice."""
    zoned = not _offsets().keys().isdisjoint(_CAPITALS.findall(story.reading.text))
    for line in story.lines:
        for pair in _PAIR.finditer(line.text, line.sentence.start, line.sentence.end) if zoned else ():
            found = _zones(line, pair)
            if found is not None:
                yield found
        if story.as_of is not None and story.as_of.day is not None:
            yield from _days(line, story.as_of.first())


@functools.cache
def _offsets() -> dict[str, int]:
    return {name: int(minutes) for name, minutes in table("arithmetic")["zones"].items()}


def _zones(line: Line, pair: re.Match[str]) -> Found | None:
    one, two = _minutes(pair, "a"), _minutes(pair, "b")
    zones = pair["azone"], pair["bzone"]
    if one is None or two is None or zones[0] == zones[1] or not all(zone in _offsets() for zone in zones):
        return None
    apart = _offsets()[zones[1]] - _offsets()[zones[0]]
    right = (one + apart) % _DAY
    shown = f"{right // 60:02d}:{right % 60:02d}"
    agrees = right == two % _DAY
    says = f"{zones[1]} is {abs(apart) / 60:g} hours {'ahead of' if apart > 0 else 'behind'} {zones[0]}, so it is {shown} there; the draft has “{words(line, pair.start(), pair.end())}”"
    evidence = (Evidence("calendar", agrees, says, span=pair.span()),)
    claim = place("date-arithmetic", line, *pair.span(), words(line, *pair.span()))
    if agrees:
        return agreeing(claim, f"The clock agrees: {says}.", evidence)
    return impossible(claim, f"The clock says otherwise: {says}.", evidence, f"{shown} {zones[1]}")


def _minutes(pair: re.Match[str], name: str) -> int | None:
    if pair[f"{name}noon"]:
        return 720 if pair[f"{name}noon"] == "noon" else 0
    hour, half = int(pair[f"{name}h"]), (pair[f"{name}half"] or "")[:1]
    if (half and not 1 <= hour <= 12) or hour > 23:
        return None
    return (hour % 12 + (12 if half == "p" else 0) if half else hour) * 60 + int(pair[f"{name}m"] or 0)


def _days(line: Line, today: datetime.date) -> Iterator[Found]:
    """Yesterday, today or tomorrow with the day of the month or week beside it."""
    for near, fixed in pairwise(line.dates):
        step = {"yesterday": -1, "today": 0, "tomorrow": 1}.get(line.text[near.start : near.end].lower())
        if (
            step is None
            or fixed.first is None
            or not lazy.known(r"(?:, (?:on )?| \(| )").fullmatch(line.text[near.end : fixed.start])
        ):
            continue
        meant = today + datetime.timedelta(days=step)
        told = _fits(line, fixed, meant)
        if told is None:
            continue
        shown = (
            f"{_WEEKDAYS[meant.weekday()].capitalize()} {wording.date(PartialDate(meant.year, meant.month, meant.day))}"
        )
        quote = words(line, near.start, fixed.end)
        says = f"the draft is of {today.isoformat()}, so “{words(line, near.start, near.end)}” is {shown}; the draft has “{quote}”"
        claim = place("date-arithmetic", line, near.start, fixed.end, quote)
        if told:
            evidence = (Evidence("calendar", True, says, span=(near.start, fixed.end)),)
            yield agreeing(claim, f"The calendar agrees: {says}.", evidence)
        else:
            spans = (near.start, near.end), (fixed.start, fixed.end)
            yield differing(
                claim, f"The calendar says otherwise: {says}.", *spans, (quote, words(line, fixed.start, fixed.end))
            )


def _fits(line: Line, fixed: Date, meant: datetime.date) -> bool | None:
    """Whether a day of the month or week is the one meant; None where it is neither."""
    assert fixed.first is not None
    written = line.text[fixed.start : fixed.end].lower()
    named = lazy.known(rf"(?<![a-z])(?:{options('date_words', 'days')})(?![a-z])").search(written)
    if any(ch.isdigit() for ch in written):
        if fixed.first.day is None or fixed.first != fixed.last:
            return None
        return (fixed.first.month, fixed.first.day) == (meant.month, meant.day)
    return None if named is None else named[0] == _WEEKDAYS[meant.weekday()]
