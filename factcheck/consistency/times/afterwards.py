"""Years counted from an event that the draft dates: "in June 1956, the year after she took on the station"; "turned 57 in March"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, options
from factcheck.consistency.base.results import differing, place, words
from factcheck.consistency.base.stems import stems
from factcheck.consistency.base.story import Story, is_body
from factcheck.lexicon import table, worded
from factcheck.model.mentions import Date

_worded = worded("against_itself", "afterwards")

_WHO = r"(?:{they}|the [a-z]+|[^\W\d_a-z][\w’'-]+)"
_AFTER = _worded(
    rf"(?P<many>the year|\d+ years?|[a-z]+ years?) after {_WHO} (?:{{was}} )?(?P<verb>[a-z]+)(?P<rest>[^,.;:“”\"]*)",
    re.IGNORECASE,
)
_MARRIAGE = lazy.pattern(r"(?P<many>\d+|[a-z-]+) years of marriage", re.IGNORECASE)
_NEAR = 60
_MANY = 24
"""Sentences of one event that are looked at."""


def find(story: Story) -> Iterator[Found]:
    """The years of a draft that its own dates contradict."""
    dated = [line for line in story.lines if is_body(line) and any(_year(date) for date in line.dates)]
    for line in dated:
        if "year" in line.words:
            yield from _years(line, dated)
        if story.as_of is not None:
            yield from _turned(line, story.as_of.year)
            yield from _since(line, story.as_of.year)


def _years(line: Line, dated: list[Line]) -> Iterator[Found]:
    """What a sentence counts in years."""
    for found in _AFTER.finditer(line.text, line.sentence.start, line.sentence.end):
        number = 1 if found["many"].lower().startswith("the ") else _number(found["many"].split()[0])
        if number is not None:
            yield from _counted(line, found, number, dated)
    for found in _MARRIAGE.finditer(line.text, line.sentence.start, line.sentence.end):
        number = _number(found["many"])
        if number is not None:
            yield from _married(line, found, number, dated)


def _year(date: Date) -> int | None:
    """The year a date falls in, where the draft writes one."""
    if date.type != "DATE" or date.first is None or date.last is None or date.first.year != date.last.year:
        return None
    return date.first.year if lazy.known(r"\d{4}").match(date.value) and date.anchor == "text" else None


def _number(word: str) -> int | None:
    small: list[str] = table("arithmetic")["headline"]["numbers"]
    return int(word) if word.isdecimal() else small.index(word.lower()) if word.lower() in small else None


def _own(line: Line, start: int) -> Date | None:
    """The date right before a count of years."""
    near = [date for date in line.dates if _year(date) and 0 <= start - date.end <= 3]
    return near[-1] if near else None


def _counted(line: Line, found: re.Match[str], number: int, dated: list[Line]) -> Iterator[Found]:
    own = _own(line, found.start())
    rest = stems(found["rest"].lower())
    if own is None:
        return
    for there in [other for other in dated if other is not line and _tells(other, found["verb"].lower(), rest)][:_MANY]:
        dates = [date for date in there.dates if _year(date)]
        if len(dates) == 1:
            yield from _clash(
                line, (own.start, found.end()), there, dates[0], (_year(own) or 0) - (_year(dates[0]) or 0), number
            )
            return


def _tells(line: Line, verb: str, rest: frozenset[str]) -> bool:
    """Whether a sentence tells of the event: its verb, and a word of what it happened to where the verb is a common one."""
    told = line.words
    if re.search(rf"\b{re.escape(verb)}\b", told) is None:
        return False
    begins = lazy.known(options("sequence", "begins")).fullmatch(verb) is not None
    return bool(rest & stems(told)) if rest else begins


def _clash(line: Line, span: tuple[int, int], there: Line, date: Date, gap: int, number: int) -> Iterator[Found]:
    if abs(gap - number) <= 1 and gap >= 0:
        return
    told = words(line, *span), words(there, date.start, date.end)
    says = f"“{told[0]}” here, “{told[1]}” elsewhere: {gap} years"
    claim = place("date-arithmetic", line, *span, told[0])
    yield differing(claim, f"The draft's dates say otherwise: {says}.", span, (date.start, date.end), told)


def _married(line: Line, found: re.Match[str], number: int, dated: list[Line]) -> Iterator[Found]:
    """ "Widowed in 1988, after 34 years of marriage", where the draft has the wedding in another year."""
    dates = [date for date in line.dates if _year(date) and abs(date.end - found.start()) <= _NEAR]
    weddings = [
        (there, date)
        for there in dated
        if there is not line and _worded(r"\b{who} married\b").search(there.words)
        for date in there.dates
        if _year(date)
    ]
    if len(dates) == 1 and len(weddings) == 1:
        there, date = weddings[0]
        gap = (_year(dates[0]) or 0) - (_year(date) or 0)
        span = min(dates[0].start, found.start()), max(dates[0].end, found.end())
        yield from _clash(line, span, there, date, gap, number)


def _turned(line: Line, today: int) -> Iterator[Found]:
    """ "Founded in 1958, the company turned 57 in March"."""
    low = line.low
    if lazy.known(rf"\b(?:{options('order', 'began')})\b").search(low) is None:
        return
    dates = [date for date in line.dates if _year(date) and date.value == str(_year(date))]
    told = _worded(r"\b{turned} (?P<many>\d{1,3})\b(?! (?:in|on) (?:19|20)\d\d)").search(low)
    if told is None or len(dates) != 1 or dates[0].end > line.sentence.start + told.start():
        return
    gap = today - (_year(dates[0]) or 0)
    span = line.sentence.start + told.start(), line.sentence.start + told.end()
    if abs(gap - int(told["many"])) > 1:
        yield from _clash(line, span, line, dates[0], gap, int(told["many"]))


_SINCE = lazy.pattern(
    r"\bsince (?P<year>(?:1[5-9]|20)\d\d)(?:,| \(|:| –| —) ?(?:or )?(?P<many>\d+|[a-z-]+) years ago", re.IGNORECASE
)


def _since(line: Line, today: int) -> Iterator[Found]:
    """ "Not since 1997, 26 years ago"."""
    for found in _SINCE.finditer(line.text, line.sentence.start, line.sentence.end):
        number = _number(found["many"])
        date = next((date for date in line.dates if date.start <= found.start("year") < date.end), None)
        gap = today - int(found["year"])
        if number is not None and date is not None and abs(gap - number) > 1:
            yield from _clash(line, (found.start(), found.end()), line, date, gap, number)
