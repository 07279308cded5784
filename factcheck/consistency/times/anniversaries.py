"""A jubilee, or a date counted from another one, beside years that are another number apart."""

from __future__ import annotations

import re

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, options
from factcheck.consistency.base.results import cited, impossible, place, words
from factcheck.consistency.times.event_order import written
from factcheck.lexicon import table, worded
from factcheck.model.dates import PartialDate
from factcheck.model.mentions import Date
from factcheck.model.verdicts import Evidence

_worded = worded("against_itself", "anniversaries")


def find_jubilee(line: Line) -> Found | None:
    """ "Built in 1885, marked its centenary in 1975"."""
    years = [
        d
        for d in line.dates
        if d.first is not None
        and d.first == d.last
        and d.anchor == "text"
        and lazy.known(r"\d{4}").search(line.text[d.start : d.end])
    ]
    if len(years) != 2:
        return None
    text = line.low
    named = [
        (m, int(years))
        for word, years in table("arithmetic")["jubilees"].items()
        for m in lazy.known(rf"(?<!\w){re.escape(word)}(?!\w)").finditer(text)
    ]
    if len(named) != 1:
        return None
    one, two = years
    assert one.first is not None
    assert two.first is not None
    if not lazy.known(
        rf"(?<!\w)(?:{options('stages', 'first')}|{options('stages', 'second')}|built|created|died|signed)(?!\w)(?: [a-z’'-]+){{0,3}}$"
    ).search(
        line.before(one, 40),
    ):
        return None
    if not lazy.known(r"(?<!\w)(?:in|on|during|of)(?: [a-z]+)?$").search(line.before(two, 24)):
        return None  # "marked its centenary with the return of a lamb lost since 1963"
    gap, told = two.first.year - one.first.year, named[0][1]
    if abs(gap - told) <= 1 or gap <= 0:
        return None
    at = line.sentence.start + named[0][0].start()
    says = f"from {one.first.year} to {two.first.year} are {gap} years; the draft has “{named[0][0][0]}”"
    start, end = min(one.start, at), max(two.end, at + len(named[0][0][0]))
    evidence = (Evidence("calendar", False, says, span=(start, end)), *cited(line.text, one, two))
    return impossible(
        place("date-arithmetic", line, start, end, str(told)), f"The calendar says otherwise: {says}.", evidence
    )


def find_counted(line: Line) -> Found | None:
    """ "Ten years ago, in 2012"; "from June 2021 to June 2023, three years later"."""
    plain = [
        d for d in line.dates if d.first is not None and d.first == d.last and d.anchor == "text" and written(line, d)
    ]
    for date in line.dates:
        told = _worded(r"({units})s? ({ago})$").search(line.text[date.start : date.end].lower())
        if told is None or date.first is None or date.anchor == "text":
            continue
        if told[2] == "ago" and told[1] == "year":
            beside = [
                d
                for d in plain
                if lazy.known(r",? ?\(?(?:in|on)?").fullmatch(line.between(*sorted((date.end, d.start))))
                and d.start >= date.end
            ]
            if len(beside) == 1 and beside[0].first is not None and abs(beside[0].first.year - date.first.year) > 1:
                return _apart(line, date, beside[0])
        elif told[2] == "later" and told[1] in {"year", "month"} and date.anchor_span is not None:
            earlier = [d for d in plain if d.end <= date.start]
            link = line.between(earlier[-1].end, date.start) if earlier else ""
            trail = line.between(date.end, min(line.sentence.end, date.end + 4))
            from_ = next((d for d in earlier if d.start <= date.anchor_span[0] < d.end), None)
            if len(earlier) != 2 or link != "," or not lazy.known(r"^[,.;)]|^$").match(trail) or from_ is None:
                continue
            one, two = (d.first for d in earlier)
            assert one is not None
            assert two is not None
            assert from_.first is not None
            counted = _months(date.first) - _months(from_.first)
            real = _months(two) - _months(one)
            slack = 11 if one.month is None or two.month is None else 6 if told[1] == "year" else 1
            if real > 0 and abs(counted - real) > slack:
                return _apart(line, date, earlier[0], earlier[1])
    return None


def _months(day: PartialDate) -> int:
    return day.year * 12 + (day.month or 1)


def _apart(line: Line, counted: Date, *dates: Date) -> Found:
    told = words(line, counted.start, counted.end)
    said = " and ".join(words(line, d.start, d.end) for d in dates)
    says = f"“{told}” does not go with {said}"
    start, end = min(counted.start, dates[-1].start), max(counted.end, dates[-1].end)
    evidence = (Evidence("calendar", False, says, span=(counted.start, counted.end)), *cited(line.text, *dates))
    return impossible(
        place("date-arithmetic", line, start, end, told), f"The calendar says otherwise: {says}.", evidence
    )
