"""Events of one course told out of order, in a sentence or the one behind it: "passed in June 2015 and came into force in January 2015"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck import lazy, lexicon
from factcheck.consistency.lines import Found, Line
from factcheck.consistency.results import differing, place, words
from factcheck.consistency.story import Story, is_body
from factcheck.frozen import dataclass
from factcheck.lexicon import table
from factcheck.model.dates import PartialDate

_REACH, _LINK = 70, 110
_SEASON = 120
"""Days by which a day without its year may lie before another of that year and be meant so."""
_CLOCK = lazy.pattern(
    r"(?<![\d:.£$€])(\d{1,2})(?:[.:](\d\d))? ?([ap])\.?m\b\.?|(?<![\d:.£$€])(\d\d)[:.](\d\d)(?= |,|$|\.(?:\s|$))"
)
_MAYBE = lazy.pattern(r"\d ?[ap]\.?m|\d[.:]\d\d")
_NOON, _SIX = 12 * 60, 6 * 60


@dataclass(frozen=True, slots=True)
class _Event:
    """An event with the time it is told for, and where in which courses it stands."""

    line: Line
    at: int
    start: int
    end: int
    low: int
    link: str
    day: PartialDate | None
    sure: bool
    minute: int = -1

    @property
    def word(self) -> int:
        """Where the words of the event begin."""
        return self.low + _staged(self.link, self.key)[1]

    @property
    def stages(self) -> tuple[tuple[int, int], ...]:
        """The courses and stages it is of."""
        return _staged(self.link, self.key)[0]

    @property
    def key(self) -> str:
        """Which courses it may be of: those by the calendar or by the clock."""
        return "course" if self.minute < 0 else "clock"


def find(story: Story) -> Iterator[Found]:
    """What is dated before the event that it can only follow."""
    last: _Event | None = None
    clock: _Event | None = None
    for at, line in enumerate(story.lines):
        if not is_body(line):
            last = clock = None
            continue
        for event in _dated(line, at):
            if last is not None and _turned(last, event):
                yield _told(last, event)
            last = event
        for event in _clocked(line, at):
            if clock is not None and _late(clock, event):
                yield _told(clock, event)
            clock = event
        yield from _middle(line)


@functools.cache
def _courses(key: str) -> tuple[tuple[re.Pattern[str], ...], ...]:
    return tuple(
        tuple(
            lazy.pattern(rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, stage), key=len, reverse=True))})(?!\w)")
            for stage in course["stages"]
        )
        for course in table("courses")[key]
    )


@functools.cache
def _fill() -> re.Pattern[str]:
    fill = lexicon.options("courses", "words", "fill")
    return lazy.pattern(rf"(?: [a-z’'-]+){{0,2}}(?:[ ,]+(?:{fill})(?!\w))*[ ,]*")


@functools.cache
def _breaks() -> re.Pattern[str]:
    return lazy.pattern(rf"(?<![\w-])(?:{lexicon.options('courses', 'words', 'breaks')})(?![\w-])")


@functools.lru_cache(maxsize=64)
def _staged(lead: str, key: str) -> tuple[tuple[tuple[int, int], ...], int]:
    """The courses and stages of the event told right before a date, and where in the words it begins."""
    found: dict[int, tuple[int, int, int]] = {}
    for course, stages in enumerate(_courses(key)):
        for stage, pattern in enumerate(stages):
            for m in pattern.finditer(lead):
                if _fill().fullmatch(lead, m.end()) and (course not in found or m.end() > found[course][1]):
                    found[course] = stage, m.end(), m.start()
    if not found:
        return (), 0
    return tuple((course, stage) for course, (stage, _, _) in found.items()), min(
        start for _, _, start in found.values()
    )


def _lead(line: Line, start: int, end: int) -> str:
    """The words before a time in lower case, letter for letter."""
    return re.sub(r"\s", " ", line.text[start:end]).lower()


def _dated(line: Line, at: int) -> Iterator[_Event]:
    before = line.sentence.start
    for date in line.dates:
        if date.type != "DATE" or date.first is None or date.first != date.last or date.anchor == "context":
            continue
        if not re.search(r"\d|[A-Z][a-z]{2,}", line.text[date.start : date.end]):
            continue
        if date.anchor != "text" and re.search(
            r"day$|\b(?:year|month|week)\b", line.text[date.start : date.end].lower()
        ):
            continue
        low = max(before, date.start - _REACH)
        lead = _lead(line, low, date.start)
        yield _Event(line, at, date.start, date.end, low, lead, date.first, date.anchor == "text")
        before = date.end


def _clocked(line: Line, at: int) -> Iterator[_Event]:
    if _MAYBE.search(line.words) is None:
        return
    before = line.sentence.start
    for m in _CLOCK.finditer(line.text, line.sentence.start, line.sentence.end):
        if m[3]:
            minute = int(m[1]) % 12 * 60 + int(m[2] or 0) + (_NOON if m[3] == "p" else 0)
        else:
            minute = int(m[4]) * 60 + int(m[5])
        low = max(before, m.start() - _REACH)
        lead = _lead(line, low, m.start())
        yield _Event(line, at, m.start(), m.end(), low, lead, None, sure=True, minute=minute)
        before = m.end()


def _follows(one: _Event, two: _Event) -> bool:
    """Whether the later told event is of the same course and a later stage, nothing between that tells of another."""
    earlier = dict(one.stages)
    if not any(course in earlier and earlier[course] < stage for course, stage in two.stages):
        return False
    if two.at - one.at > 1 or two.line.paragraph != one.line.paragraph:
        return False
    link = two.line.between(one.end, two.start)
    told = two.line.between(one.end, min(two.word, two.start)) if two.at == one.at else link
    if (
        len(link) > _LINK
        or _breaks().search(_FIRSTS.sub("", told))
        or _breaks().search(one.link)
        or re.search(r"[;:“”\"(]", link)
    ):
        return False
    if two.at == one.at:
        joined = _JOINED.fullmatch(two.line.between(one.end, two.word)) is not None
        return joined and _ASIDE.search(_DAY_BEFORE.sub("", link)) is None
    told = two.line.between(two.line.sentence.start, two.word)
    if two.line.between(two.word, two.word + 4) == "the" and "verdict" not in two.line.between(two.word, two.end):
        return False  # "the show on 12 May" may be another
    goes_on = lazy.known(rf"(?:{lexicon.options('courses', 'words', 'same')})(?!\w)").match(two.line.words) is not None
    return (goes_on or re.fullmatch(r"(?:the )?[a-z]*", told) is not None) and not _breaks().search(
        two.line.between(two.line.sentence.start, two.end)
    )


_FIRSTS = lazy.pattern(r"(?<!\w)first (?:performed|shown|played|published|seen|staged|used|heard|printed|sung)(?!\w)")
_JOINED = lazy.pattern(
    r"(?:[ ,]|(?:and|but|then|for|was|were|it|he|she|they|is|are|finally|later|only|both|soon|will|be|has|been|to|not)(?!\w))*"
)
"""Between a date and the next event of the same thing: nobody and nothing else comes in."""
_ASIDE = lazy.pattern(r"(?<!\w)(?:while|whereas|when|which|that|after|before|but the|and another)(?!\w)")
_DAY_BEFORE = lazy.pattern(r"(?<!\w)(?:the|a|one|two|three|four) (?:day|week|month|year)s? (?:before|after)(?!\w)")


def _turned(one: _Event, two: _Event) -> bool:
    if one.day is None or two.day is None or one.sure != two.sure:
        return False
    if two.day.last() >= one.day.first():
        return False
    if not one.sure and (
        one.day.month is None or two.day.month is None or (one.day.first() - two.day.last()).days > _SEASON
    ):
        return False
    return _follows(one, two) or _next(one, two)


def _next(one: _Event, two: _Event) -> bool:
    """ "A film followed in 1959", of a book of 1962."""
    if not 0 < two.at - one.at <= 1 or two.line.paragraph != one.line.paragraph or not one.sure:
        return False
    opened = lazy.known(rf"(?:{lexicon.options('courses', 'next', 'words')}) (?:in|on)").fullmatch(
        two.line.between(two.line.sentence.start, two.start)
    )
    return opened is not None and len(one.line.dates) == 1 and not _breaks().search(one.line.words)


def _late(one: _Event, two: _Event) -> bool:
    return (
        two.minute < one.minute < two.minute + _SIX
        and two.minute // _NOON == one.minute // _NOON
        and _follows(one, two)
    )


def _middle(line: Line) -> Iterator[Found]:
    """ "Joined in 2004, became a partner in 2001 and retired in 2019": of three years of one course the middle one lies outside."""
    if len(line.dates) != 3:
        return
    events = [event for event in _dated(line, 0) if event.sure and event.day is not None]
    if len(events) != 3 or len(line.dates) != 3 or _breaks().search(line.words) or re.search(r"[;:“”\"(]", line.words):
        return
    first, middle, last = events
    span = dict(first.stages)
    if not any(course in span and span[course] < stage for course, stage in last.stages):
        return
    days = [event.day for event in events if event.day is not None]
    if not all(_CLAUSE.match(line.text[a.end : b.start].lower()) for a, b in pairwise(events)):
        return
    if days[0].first() <= days[2].last() and days[1].last() < days[0].first():
        yield _told(first, middle)
    elif days[0].first() <= days[2].last() < days[1].first():
        yield _told(middle, last)


_CLAUSE = lazy.pattern(
    r"^(?:,| and|, and|, then| and then) (?:he |she |was |were )?[a-z]+(?:ed|ame|ent|ook|ade|ad|ot|on|an|eft|old|ought)(?!\w)"
)


def _told(one: _Event, two: _Event) -> Found:
    told = words(two.line, two.word, two.end), words(one.line, one.word, one.end)
    claim = place("date-arithmetic", two.line, two.word, two.end, told[0])
    says = f"“{told[0]}” cannot come before “{told[1]}”"
    return differing(claim, f"Out of order: {says}.", (two.start, two.end), (one.start, one.end), told)
