"""Two dates or hours of one sentence in an order that its own words rule out: "two days after the theft on", "retired in 2009 after joining in
2011", "left at 9.30 and arrived at 8.50"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, anywhere, aside_ends, long_lengths, options
from factcheck.consistency.base.results import cited, place, words
from factcheck.consistency.base.story import Story, is_body
from factcheck.consistency.times.date_runs import DAYS, day_of, in_one_clause
from factcheck.consistency.times.daytimes import clock_times
from factcheck.frozen import replace
from factcheck.lexicon import either, small_numbers, table, worded
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.mentions import Date
from factcheck.model.verdicts import Evidence, Verdict

_worded = worded("against_itself", "turns")

_REACH = 90
_NUMBERS = {word: value for word, value in small_numbers(12).items() if value} | {"a": 1, "an": 1}
_INTERVAL = _worded(
    rf"(?<![\w-])(?:(?P<hedge>{options('turn', 'hedges')}) )?(?P<n>{either(_NUMBERS)}|\d{{1,3}}) (?:{{whole}} )?(?P<unit>{{units}})s? (?P<way>{{apart}})(?!\w)"
)
_NEAR = 60
_BACK = _worded(r"(?<!\w){having}(?!\w)")
"""What tells that a beginning told behind an end came before it."""
_SLACK = {"day": Decimal(0), "week": Decimal(4), "month": Decimal(20), "year": Decimal(200)}


def find(story: Story) -> Iterator[Found]:
    """What the words between two dates or hours rule out."""
    for line in story.lines:
        if line.sentence.role == "table-row" or anywhere("turn", "other").search(line.words):
            continue
        if len(line.dates) > 1:
            dates = [d for d in line.dates if day_of(d) is not None and d.anchor != "context" and _plain(line, d)]
            for one, two in pairwise(dates):
                found = _counted(line, one, two) or (_ordered(line, one, two) if is_body(line) else None)
                if found is not None:
                    yield found
        yield from _clocks(line)


def _plain(line: Line, date: Date) -> bool:
    """Whether a date is one written out: a year, a month or a day of a month, no length of time and no bare weekday."""
    told = line.text[date.start : date.end]
    return date.first == date.last and lazy.known(r"\d").search(told) is not None and not _INTERVAL.search(told.lower())


def _alike(one: Date, two: Date) -> tuple[PartialDate, PartialDate] | None:
    """Two dates of one precision, a year lent from one to the other or to neither."""
    first, second = day_of(one), day_of(two)
    if first is None or second is None:
        return None
    try:
        if (one.anchor == "text") != (two.anchor == "text"):
            if one.anchor != "text":
                first = replace(first, year=second.year)
            else:
                second = replace(second, year=first.year)
        elif one.anchor != "text":
            second = replace(second, year=first.year)
    except ValueError:
        return None
    if (first.month is None) != (second.month is None):
        return None
    return first, second


def _counted(line: Line, one: Date, two: Date) -> Found | None:
    """ "In 2012, three years before becoming its head in 2014"."""
    between = line.text[one.end : two.start].lower()
    if len(between) > _REACH or lazy.known(r"[;.“”]").search(between):
        return None
    told = list(_INTERVAL.finditer(between))
    dates = _alike(one, two)
    if len(told) != 1 or dates is None or told[0]["hedge"]:
        return None
    if any(one.end <= long.start < two.start for long in long_lengths(line)):
        return None  # "seven years and three months later"
    count, unit, way = told[0]["n"], told[0]["unit"], told[0]["way"]
    first, second = dates
    length = Decimal(_NUMBERS.get(count) or int(count))
    lead, behind = between[: told[0].start()].strip(), between[told[0].end() :].strip()
    if way in {"later", "earlier"}:
        if not lazy.known(r",? ?(?:on|in)?(?: the)?(?: [a-z]+)?").fullmatch(behind):
            return None
        real = length if way == "later" else -length
    else:
        if not _worded(r"|,|[–—-]|,? {or}").fullmatch(lead) or not in_one_clause(
            " ".join(line.text[one.end : two.start].split())[told[0].end() :]
        ):
            return None
        real = -length if way == "after" else length
    days = Decimal((second.first() - first.first()).days)
    slack = _SLACK[unit] + (16 if first.day is None and first.month is not None else 0)
    years = first.month is None
    wrong = (second.year - first.year) != real if years and unit == "year" else abs(days - real * DAYS[unit]) > slack
    if (years and unit != "year") or (first.day is None and unit in {"day", "week"}) or not wrong:
        return None
    apart = f"{abs(second.year - first.year)} years" if years else f"{abs(int(days))} days"
    way_ = "before" if days < 0 else "after"
    says = f"{words(line, two.start, two.end)} is {apart} {way_} {words(line, one.start, one.end)}; the draft has “{told[0][0].strip()}”"
    return _wrong(line, one, two, says)


@functools.cache
def _verb(kind: str) -> re.Pattern[str]:
    return lazy.pattern(rf"(?<![\w-])(?:{options('turn', kind)})(?![\w-])")


def _role(told: str) -> str:
    """Whether the last telling verb before a date begins or ends something."""
    last = [(m.end(), kind) for kind in ("begins", "ends") for m in _verb(kind).finditer(told)]
    return max(last)[1] if last else ""


def _pairs_of(begin: str, end: str) -> bool:
    """Whether an end is one of what the beginning began."""
    return any(
        re.search(rf"(?<![\w-])(?:{'|'.join(map(re.escape, a))})(?![\w-])", begin)
        and re.search(rf"(?<![\w-])(?:{'|'.join(map(re.escape, b))})(?![\w-])", end)
        for a, b in table("arithmetic")["turn"]["pairs"]
    )


def _ordered(line: Line, one: Date, two: Date) -> Found | None:
    """A beginning and an end of one thing, the end dated first."""
    dates = _alike(one, two)
    before, between = line.before(one, _NEAR), line.between(one.end, two.start)
    if (
        dates is None
        or len(between) > _NEAR
        or _new(line.text[one.end : two.start])
        or aside_ends(line, one.end, one.start)
    ):
        return None
    if _worded(r"(?:^|\W){since}$").search(before) or _worded(r"(?:^|\W){till}$").search(between):
        return None
    if lazy.known(r"^,? ?having(?!\w)").match(between):
        return None  # what went before: "joined in 1990, having graduated in 1988"
    roles = _role(before), _role(between)
    if roles == ("begins", "ends"):
        begin, end, told = dates[0], dates[1], (before, between)
    elif roles == ("ends", "begins") and _BACK.search(between):
        begin, end, told = dates[1], dates[0], (between, before)
    else:
        return None
    if not _pairs_of(*told) or begin.first() <= end.last() or begin == end:
        return None
    free = "text" not in {one.anchor, two.anchor}
    if free and (begin.first() - end.first()).days > _NEAR * 2:
        return None  # over the turn of the year
    return _wrong(line, one, two, f"“{words(line, one.start, two.end)}” ends before it begins")


def _new(told: str) -> bool:
    """Whether a name stands between two dates: another may be meant."""
    return lazy.known(r"(?<![\w’'])[^\W\d_a-z][\w’'-]+").search(told) is not None and not _worded(
        r"^\W*{opening}\b"
    ).search(told)


def _wrong(line: Line, one: Date, two: Date, says: str) -> Found:
    evidence = (Evidence("calendar", False, says, span=(one.start, two.end)), *cited(line.text, one, two))
    claim = place("date-arithmetic", line, one.start, two.end, words(line, one.start, two.end))
    return Found(
        claim, Verdict(Label.CONFLICTING, "differs-in-draft", f"The calendar says otherwise: {says}.", evidence)
    )


def _clocks(line: Line) -> Iterator[Found]:
    """ "Left at 9.30 am and arrived at 8.50 am"."""
    times = clock_times(line)
    if len(times) != 2:
        return
    (start, end, one), (second, last, two) = times
    before, between = line.between(line.sentence.start, start), line.between(end, second)
    roles = _role(before[-_NEAR:]), _role(between)
    told = (
        (before, between) if roles == ("begins", "ends") else (between, before) if roles == ("ends", "begins") else None
    )
    if told is None or len(between) > _NEAR or not _pairs_of(*told) or one == two:
        return
    begin, finish = (one, two) if roles[0] == "begins" else (two, one)
    if begin < finish or anywhere("turn", "night").search(line.words) or begin - finish > _HALF_DAY:
        return
    says = f"“{words(line, start, last)}” ends before it begins"
    evidence = (Evidence("calendar", False, says, span=(start, last)),)
    claim = place("date-arithmetic", line, start, last, words(line, start, last))
    yield Found(claim, Verdict(Label.CONFLICTING, "differs-in-draft", f"The clock says otherwise: {says}.", evidence))


_HALF_DAY = 12 * 60
