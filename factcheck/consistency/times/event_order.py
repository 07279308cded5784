"""Events and hours of a sentence in an order in which they cannot have been, and runs whose weekdays are not those of their dates."""

from __future__ import annotations

import itertools
import re

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, anywhere, options, turns_to_another
from factcheck.consistency.base.results import cited, impossible, place, words
from factcheck.consistency.times.daytimes import clock_times
from factcheck.lexicon import table
from factcheck.model.mentions import Date
from factcheck.model.verdicts import Evidence

REACH = 60


_STAGES = 6
"""Stages that a course of events has at the most."""


def _stage(words_before: str) -> tuple[int, int]:
    """How far on in its course the last event named in some words is, and where it ends; -1 for none."""
    best = (-1, -1)
    for number, key in enumerate(table("numbers")["ordinals"][:_STAGES]):
        for m in lazy.known(rf"(?<![\w-])(?:{options('stages', key)})(?!\w)").finditer(words_before):
            if m.end() > best[1]:
                best = (number, m.end())
    return best


def find_order(line: Line) -> Found | None:
    """An event dated before the one it can only follow: "met in 1985, married in 1983"."""
    dates = [d for d in line.dates if d.first is not None and d.first == d.last and d.type == "DATE"]
    if len(dates) < 2 or anywhere("turn", "other").search(line.words):
        return None
    for one, two in itertools.pairwise(dates):
        assert one.first is not None
        assert two.first is not None
        if one.anchor != two.anchor or one.anchor == "context" or not written(line, one) or not written(line, two):
            continue
        if two.first.last() >= one.first.first():
            continue
        if one.anchor != "text" and (one.first.first() - two.first.last()).days > 60:
            continue
        if turns_to_another(line, one.end, two.start):
            continue
        link = line.between(one.end, two.start)
        before = line.before(one, 60)
        first, second = _stage(before), _stage(link)
        if first[0] < 0 or second[0] <= first[0] or len(link) > REACH:
            continue
        if not lazy.known(r"(?: (?:it|he|she|they|was|were|in|on|at|from|with|by|the|a|his|her|its|there|for|of|[A-Za-z’'-]+)){0,6}").fullmatch(f" {before[first[1]:].strip()}".rstrip() or " "):  # fmt: skip
            continue
        at = lazy.known(rf"^,? ?(?:{options('stages', 'joins')})?(?: [a-z’'-]+){{0,1}} ?").match(link)
        if at is None or anywhere("stages", "breaks").search(link):
            continue
        told = words(line, one.start, two.end)
        says = f"“{told}” puts an end before its beginning"
        evidence = (Evidence("calendar", False, says, span=(one.start, two.end)), *cited(line.text, one, two))
        return impossible(place("date-arithmetic", line, one.start, two.end, told), f"The calendar says otherwise: {says}.", evidence)  # fmt: skip
    return None


def written(line: Line, date: Date) -> bool:
    """Whether a date is written with a figure."""
    return lazy.known(r"\d").search(line.text[date.start : date.end]) is not None


def find_clock_order(line: Line) -> Found | None:
    """ "Kicked off at 3pm and was abandoned at 2.20pm"."""
    clocks = clock_times(line)
    if len(clocks) != 2 or lazy.known(
        rf"(?<!\w)(?:{options('turn', 'night')}|{options('stages', 'breaks')})(?!\w)"
    ).search(line.words):
        return None
    (start, one_end, one), (two_start, end, two) = clocks
    link = line.between(one_end, two_start)
    before = line.between(max(line.sentence.start, start - 40), start)
    first, second = _stage(before), _stage(link)
    if one <= two or one >= 20 * 60 or first[0] < 0 or second[0] <= first[0] or len(link) > 40:
        return None
    if any(written(line, d) for d in line.dates):
        return None
    told = words(line, start, end)
    says = f"“{told}” puts an end before its beginning"
    evidence = (Evidence("calendar", False, says, span=(start, end)),)
    return impossible(place("date-arithmetic", line, start, end, told), f"The clock says otherwise: {says}.", evidence)


_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SECOND_DAY = lazy.pattern(rf"(?:to|until|till|and|[-–]) ({'|'.join(_WEEKDAYS)}),? ", re.IGNORECASE)


def find_weekdays(line: Line) -> Found | None:
    """A run told with the weekdays of both ends: that of its last day is no concern of any other check."""
    for date in line.dates:
        if date.first is None or date.last is None or date.first == date.last or date.last.day is None:
            continue
        told = _SECOND_DAY.search(line.text, date.start, date.end)
        if told is None or not lazy.known(r"\d{4}").search(line.text[date.start : date.end]):
            continue
        real = _WEEKDAYS[date.last.first().weekday()]
        if told[1].lower() != real:
            says = f"{date.last} is a {real.capitalize()}; the draft has {told[1]}"
            evidence = (Evidence("calendar", False, says, span=(told.start(1), date.end)),)
            return impossible(place("date-arithmetic", line, told.start(1), date.end, told[1]), f"The calendar says otherwise: {says}.", evidence, real.capitalize())  # fmt: skip
    return None
