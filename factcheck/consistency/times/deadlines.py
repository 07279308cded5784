"""Deadlines told over two sentences: "Entries close on 31 March. Late ones are taken for a fortnight, until 14 April"; "The pass lasts 30 days. Bought on 1
June, it runs out on 30 June"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.results import contradicted, number, place
from factcheck.consistency.base.spelled import amount, as_number
from factcheck.consistency.base.story import Story, is_body
from factcheck.consistency.times.date_runs import day_of, one_year
from factcheck.frozen import replace
from factcheck.lexicon import worded
from factcheck.model.mentions import Date

_worded = worded("against_itself", "deadlines")

_DAYS = {"day": (1, 1), "week": (7, 7), "fortnight": (14, 14), "month": (28, 31)}
"""How many days each may have."""
_COUNTED = 1
"""Days by which counting the first or the last of them may move an end."""
_MOST = Decimal("2.5")
_LENGTH = (
    rf"(?P<many>an?|{{another}}|{amount()}) (?P<further>more |further |extra )?(?P<unit>day|week|fortnight|month)s?"
)


def find(story: Story) -> Iterator[Found]:
    """The ends of deadlines that do not lie as far from their beginning as is told."""
    for at, line in enumerate(story.lines):
        if not is_body(line) or not (days := _days(line)):
            continue
        before = story.before(at)
        if before is None or not is_body(before) or before.paragraph != line.paragraph:
            continue
        found = _extended(line, days, before) if len(days) == 1 else _lasting(line, days, before)
        if found is not None:
            yield found


def _days(line: Line) -> list[Date]:
    """The days of a month of a sentence."""
    told = ((date, day_of(date)) for date in line.dates)
    return [date for date, day in told if day is not None and day.day is not None and date.first == date.last]


@functools.cache
def _until() -> re.Pattern[str]:
    """ "For a fortnight, until": a length and what leads to its end."""
    return _worded(
        rf"(?<![\w-]){_LENGTH}(?: (?:of grace|{{to_do}}(?: [a-z]+)?))?,? (?:{{until}})(?: (?:midnight|noon|5pm))?(?: on)?(?: [a-z]+day,?)?$"
    )


def _extended(line: Line, days: Sequence[Date], before: Line) -> Found | None:
    """ "Late ones will be taken for a fortnight, until 14 April", behind the sentence that has the day it counts from."""
    told = _until().search(line.between(line.sentence.start, days[0].start))
    earlier = _days(before)
    if told is None or len(earlier) != 1 or _worded(r"(?<!\w)(?:{goes_on})(?!\w)").search(line.words) is None:
        return None
    return _judged(line, told, earlier[0], days[0])


def _lasting(line: Line, days: Sequence[Date], before: Line) -> Found | None:
    """ "Bought on 1 June, it runs out on 30 June", behind the sentence that tells how long it lasts."""
    lasts = _worded(rf"(?<!\w)(?:{{lasts}}) (?:for )?{_LENGTH}(?=[.,;]|$)").search(before.words)
    if lasts is None or len(days) != 2 or _days(before):
        return None
    opens = _worded(r"(?:{bought}) (?:on|in) ?(?:[a-z]+day,? )?").fullmatch(
        f"{line.between(line.sentence.start, days[0].start)} "
    )
    ends = _worded(r", [a-z]+(?: [a-z]+)? (?:{ends})(?: on)?(?: [a-z]+day,?)?").fullmatch(
        line.between(days[0].end, days[1].start)
    )
    return _judged(line, lasts, days[0], days[1]) if opens and ends else None


def _judged(line: Line, told: re.Match[str], start: Date, end: Date) -> Found | None:
    """An end that is further from its beginning, or nearer, than any count of the days makes it."""
    first, last = one_year(start, end)
    one, two = day_of(first), day_of(last)
    if one is None or two is None or one.month is None or two.month is None:
        return None
    if (two.month, two.day) == (2, 29):
        return None
    if "text" not in {start.anchor, end.anchor}:
        two = replace(
            two, year=one.year + (two.month < one.month)
        )  # each was taken for the nearest, before or after the draft
    many = as_number(told["many"]) if told["many"][0].isdigit() or told["many"] not in {"a", "an", "another"} else 1
    apart, fewest, most = (two.first() - one.first()).days, *(many * days for days in _DAYS[told["unit"]])
    if not many or fewest - _COUNTED <= apart <= most + _COUNTED or not fewest / _MOST <= apart <= most * _MOST:
        return None
    text = line.text
    says = f"from {text[start.start : start.end]} to {text[end.start : end.end]} is {number(Decimal(apart))} days; the draft has “{told['many']} {told['unit']}{'s' if many > 1 else ''}”"
    claim = place("date-arithmetic", line, end.start, end.end, text[end.start : end.end])
    return contradicted(claim, line, (end.start, end.end), Decimal(apart), says, (start,))
