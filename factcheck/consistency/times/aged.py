"""The age of what the draft says was founded: "signed into being on 8 August 1967, so it is 52 years old"; "Set up in 1967, it is now 52"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, anywhere, options, turns_to_another
from factcheck.consistency.base.results import agreeing, asked, impossible, place, words
from factcheck.consistency.base.story import Story, is_body
from factcheck.consistency.times import lapses
from factcheck.consistency.times.days_between import written
from factcheck.consistency.times.two_people import told_of_two
from factcheck.lexicon import either, word_set, worded
from factcheck.model.dates import PartialDate
from factcheck.model.verdicts import Evidence
from factcheck.verdicts.base import wording

_worded = worded("against_itself", "aged")

_PERSON = lazy.pattern(rf"(?<!\w)(?:{either(word_set('against_itself', 'aged', 'person'))})(?!\w)")
_DERIVED = _worded(
    r"{so}(?:,? {this} {longer},?|,? today,?|,? now,?)? {it} (?:{has_just} )?{turns}(?!\w)"
    r"|{that} {makes} (?:her|it)(?!\w)"
)
"""That an age follows from the day told before it: what has it is no person, even if it is called "she"."""
_BIRTH = _worded(r"(?<!\w){birth}(?!\w)")
_YEARS = _worded(r"^(?:[- ]years?[- ]{old}|[- ]year[- ]old)(?!\w)")
_STOP = _worded(r"^(?:\W*$|[.,;:)]| [–—-] | {goes_on}(?!\w))")
_MOST = 1500
_LEAD = 120
"""Characters before a day in which the beginning is told whose day it is."""


def find(story: Story) -> Iterator[Found]:
    """The ages of a draft with the beginnings it gives for the same thing."""
    if story.as_of is None:
        return
    for at, line in enumerate(story.lines):
        before = story.before(at)
        if not (line.dates or (before is not None and before.dates)):
            continue
        if not is_body(line) or not (told := list(_ages(line))):
            continue
        if _PERSON.search(line.words) and not (_DERIVED.search(line.words) and _BIRTH.search(line.words) is None):
            continue
        begun = _begun(line)
        sure = begun is not None
        where = line
        if begun is None and before is not None and _carries_on(line) and not _PERSON.search(before.words):
            begun, where = _begun(before), before
        if begun is None or len(told) != 1:
            continue
        start, end, years, bare = told[0]
        if where is line and turns_to_another(line, begun[1], start):
            continue
        if where is line and told_of_two(line, begun[:2], (start, end)):
            continue
        found = _judged(
            story.as_of,
            line,
            where,
            begun,
            (start, end),
            years,
            sure=_plain(line, begun, (start, end)) if sure else _turned(line, start) and _only_begins(where, begun),
        )
        if found is not None and not (bare and not sure and not _turned(line, start)):
            yield found


def _turned(line: Line, start: int) -> bool:
    """Whether a number is one that something turns, which is an age without a unit too: "It turned 120 last month"."""
    return (
        _worded(r"(?<!\w)turn{turning}? (?:{just} )?$").search(line.text[line.sentence.start : start].lower())
        is not None
    )


def _only_begins(line: Line, begun: tuple[int, int, PartialDate]) -> bool:
    """Whether a sentence says of one thing when it began, and no more: "The library opened in May 1895."."""
    before, behind = line.text[line.sentence.start : begun[0]], line.text[begun[1] : line.sentence.end]
    verb = _worded(rf"{{the}} (?:[a-z’'-]+ ){{1,3}}(?:{{past}} )?(?:{options('lapse', 'founded')}) (?:in|on) ")
    return verb.fullmatch(before.lower()) is not None and lazy.known(r"\W*").fullmatch(behind) is not None


def _carries_on(line: Line) -> bool:
    return lazy.known(r"(?:it|the [a-z]+|this|today the [a-z]+|now|at) ").match(line.words) is not None


@functools.cache
def _cue() -> re.Pattern[str]:
    """Before an age: "is", "which makes it", "turned"; behind it nothing that is counted."""
    cues = either(word_set("against_itself", "aged", "before"))
    hedges = "|".join(options("lapse", name) for name in ("plain", "about", "below", "above"))
    small = either(lapses.small())
    return lazy.pattern(
        rf"(?<!\w)(?P<cue>{cues}) (?P<hedges>(?:(?:{hedges}) )*)(?P<number>\d{{1,4}}|(?:{small})(?:[- ](?:{small}))*)(?![\w,.]\d|\w)"
    )


@functools.cache
def _attribute() -> re.Pattern[str]:
    small = either(lapses.small())
    return lazy.pattern(rf"(?<![\w.,-])(?P<number>\d{{1,4}}|(?:{small})(?:-(?:{small}))*)[- ]years?[- ]old(?!s)")


@functools.cache
def _candles() -> re.Pattern[str]:
    small = either(lapses.small())
    return lazy.pattern(rf"(?<![\w.,-])(?P<number>\d{{1,4}}|(?:{small})(?:-(?:{small}))*) candles(?!\w)")


_IN_YEAR = _worded(r"(?<!\w){is} (?:{already} )?in its (?P<number>\d{1,3}){nth} year(?!\w)")
"""What is in its 31st year is 30 years old."""
_CENTURIES = _worded(r"(?<!\w){is_now} (?:{now} )?(?P<part>{part}) century(?: old)?(?= old|[.,;:]|$| {century_ends})")
"""An age in parts of a century: "is a quarter of a century old"."""
_NTH = _worded(r"(?<![\w.,-])(?P<number>\d{1,3}){nth} {days}(?!\w)")


def _ages(line: Line) -> Iterator[tuple[int, int, Decimal, bool]]:
    """Where an age stands, its years, and whether no unit is written."""
    first = line.sentence.start
    text = line.text[first : line.sentence.end].lower()
    seen: set[int] = set()
    for told in _cue().finditer(text):
        after = text[told.end() : told.end() + 16]
        years = _YEARS.match(after)
        if years is None and (_STOP.match(after) is None or told["cue"] == "at"):
            continue
        value = lapses.number(told["number"])
        if value is not None and 1 < value < _MOST:
            seen.add(told.start("number"))
            end = told.end() + (years.end() if years else 0)
            yield first + told.start("number"), first + end, value, years is None
    for told in _CENTURIES.finditer(text):
        part = told["part"].replace("-", " ")
        value = Decimal({"half a": 50, "a quarter of a": 25, "three quarters of a": 75}[part])
        yield first + told.start("part"), first + told.end(), value, False
    for told in _IN_YEAR.finditer(text):
        yield first + told.start(), first + told.end(), Decimal(told["number"]) - 1, False
    for pattern in (_attribute(), _NTH, _candles()):
        for told in pattern.finditer(text):
            value = lapses.number(told["number"])
            if value is not None and told.start("number") not in seen:
                yield first + told.start(), first + told.end(), value, False


def _begun(line: Line) -> tuple[int, int, PartialDate] | None:
    """The only day a sentence gives, where it tells of a beginning."""
    days = list(written(line))
    if len(days) != 1 or not days[0].certain or days[0].run or anywhere("lapse", "founded").search(line.words) is None:
        return None
    return days[0].start, days[0].end, days[0].first


def _plain(line: Line, begun: tuple[int, int, PartialDate], age: tuple[int, int]) -> bool:
    """Whether a beginning and an age are told of one thing without a doubt: "founded in 1967, is 52"."""
    verb = _worded(rf"(?<!\w)(?:{options('lapse', 'founded')})(?: in [^,;.]{{1,30}}?,?)? {{on}}(?: the)? $").search(
        line.text[max(0, begun[0] - _LEAD) : begun[0]].lower(),
    )
    between = line.text[begun[1] : age[0]].lower()
    if _DERIVED.search(line.words) and age[0] > begun[1] and ";" not in between:
        return len(between) <= 50
    return (
        verb is not None
        and age[0] > begun[1]
        and len(between) <= 50
        and not _worded(r"[.;:“”\"()]|\b{another}\b").search(between)
    )


def _judged(
    today: PartialDate,
    line: Line,
    where: Line,
    begun: tuple[int, int, PartialDate],
    span: tuple[int, int],
    years: Decimal,
    *,
    sure: bool,
) -> Found | None:
    day = begun[2]
    high = today.year - day.year
    just = _worded(r"(?<!\w)(?:{this} {shorter}|today|yesterday)(?!\w)").search(line.words) is not None
    exact = sure and just and day.month is not None and abs(day.month - (today.month or 0)) <= 1
    low = (
        high
        if exact
        else high - (1 if day.month is None or (day.month, day.day or 1) > (today.month or 12, today.day or 31) else 0)
    )
    says = f"from {wording.date(day)} to {wording.date(today)} are {low if low == high else f'{low} to {high}'} years"
    told = f"{says}; the draft has “{words(line, *span)}”"
    given = Evidence("text", None, f"“{words(where, begun[0], begun[1])}”", value=str(day), span=(begun[0], begun[1]))
    claim = place("date-arithmetic", line, *span, years)
    if low <= years <= high:
        evidence = (Evidence("calendar", True, says, span=span), given)
        return agreeing(claim, f"The calendar agrees: {says}.", evidence)
    if not sure:
        return None
    if low - 1 <= years <= high + 1 and not exact:
        return asked(
            claim, f"The calendar does not quite agree: {told}.", (Evidence("calendar", None, told, span=span), given)
        )
    return impossible(
        claim, f"The calendar says otherwise: {told}.", (Evidence("calendar", False, told, span=span), given), f"{high}"
    )
