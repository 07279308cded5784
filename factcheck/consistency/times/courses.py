"""Events of one course told out of order, in a sentence or the one behind it: "passed in June 2015 and came into force in January 2015"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.results import differing, place, words
from factcheck.consistency.base.story import Story, is_body
from factcheck.frozen import dataclass
from factcheck.lexicon import table, worded
from factcheck.model.dates import PartialDate
from factcheck.model.mentions import Entity

_worded = worded("against_itself", "courses")

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
    """A time of a sentence with the words before it, which tell the event: "passed in" of "passed in June 2015"."""

    line: Line
    at: int
    """Where its sentence stands among the lines."""
    start: int
    end: int
    low: int
    """Where the words before it begin, and these."""
    lead: str
    day: PartialDate | None
    sure: bool
    """Whether its year is told with it."""
    minute: int = -1
    """Its time of day; a day has none."""

    @property
    def word(self) -> int:
        """Where the words of the event begin."""
        return self.low + _staged(self.lead, self.key)[1]

    @property
    def stages(self) -> tuple[tuple[int, int], ...]:
        """The courses and stages it is of."""
        return _staged(self.lead, self.key)[0]

    @property
    def key(self) -> str:
        """Which courses it may be of: those by the calendar or by the clock."""
        return "course" if self.minute < 0 else "clock"


def find(story: Story) -> Iterator[Found]:
    """What is dated before the event that it can only follow."""
    last: _Event | None = None
    clock: _Event | None = None
    named = {m.start: m for m in story.reading.mentions if isinstance(m, Entity) and not m.alias.startswith("pronoun")}
    for at, line in enumerate(story.lines):
        if not is_body(line):
            last = clock = None
            continue
        for event in _dated(line, at):
            told = last is not None and _turned(last, event) and not _of_another(last, event, named)
            if last is not None and told and not _of_a_state(last, event):
                yield _told(last, event)
            last = event
        for event in _clocked(line, at):
            if clock is not None and _late(clock, event) and not _of_another(clock, event, named):
                yield _told(clock, event)
            clock = event
        yield from _middle(line)


def _of_a_state(one: _Event, two: _Event) -> bool:
    """Whether a state, no person, became something: "joined OPEC in 1971 and became independent in 1960"."""
    return any(lazy.known(rf"(?<!\w)(?:{_options('states')})(?!\w)").search(event.lead) for event in (one, two))


def _of_another(one: _Event, two: _Event, named: Mapping[int, Entity]) -> bool:
    """Whether the sentence of the second event opens with a name that the one of the first does not have."""
    name = named.get(two.line.sentence.start)
    if one.at == two.at or name is None:
        return False
    told = one.line.text[one.line.sentence.start : one.line.sentence.end]
    return two.line.text[name.start : name.end].split()[-1] not in told


@functools.cache
def _courses(key: str) -> tuple[tuple[re.Pattern[str], ...], ...]:
    """The stages of each course by the calendar or the clock, in order: a bill is drafted, passed, in force, repealed."""
    return tuple(
        tuple(lazy.pattern(rf"(?<![\w-])(?:{lexicon.either(stage)})(?!\w)") for stage in course["stages"])
        for course in table("courses")[key]
    )


def _options(key: str) -> str:
    return lexicon.options("courses", "words", key)


@functools.cache
def _fill() -> re.Pattern[str]:
    """What may stand between the words of an event and its time: "opened to the public in"."""
    return lazy.pattern(rf"(?: [a-z’'-]+){{0,3}}(?:[ ,]+(?:{_options('fill')})(?!\w))*[ ,]*")


@functools.cache
def _breaks() -> re.Pattern[str]:
    """What tells that another thing is dated, or the same a second time: "the new bridge", "reopened"."""
    return lazy.pattern(rf"(?<![\w-])(?:{_options('breaks')})(?![\w-])")


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
    return lazy.known(r"\s").sub(" ", line.text[start:end]).lower()


def _dated(line: Line, at: int) -> Iterator[_Event]:
    """The dates of a sentence that are written as such, each with the words since the one before it."""
    before = line.sentence.start
    for date in line.dates:
        if date.type != "DATE" or date.first is None or date.first != date.last or date.anchor == "context":
            continue
        if not lazy.known(r"\d|[A-Z][a-z]{2,}").search(line.text[date.start : date.end]):
            continue
        if date.anchor != "text" and _worded(r"day$|\b{longer}\b").search(line.text[date.start : date.end].lower()):
            continue
        low = max(before, date.start - _REACH)
        lead = _lead(line, low, date.start)
        yield _Event(line, at, date.start, date.end, low, lead, date.first, date.anchor == "text")
        before = date.end


def _clocked(line: Line, at: int) -> Iterator[_Event]:
    """The times of day of a sentence, each with the words since the one before it: "3.40am", "15:30"."""
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
    if len(link) > _LINK or lazy.known(r"[;:“”\"(]").search(link) or _breaks().search(one.lead):
        return False
    told = two.line.between(one.end, min(two.word, two.start)) if two.at == one.at else _DAY_BEFORE.sub("", link)
    if _breaks().search(_known(r"(?<!\w)first (?:{})(?!\w)", "first_done").sub("", told)):
        return False
    return _goes_on(one, two, link) if two.at == one.at else _opens(two)


def _known(pattern: str, key: str) -> re.Pattern[str]:
    return lazy.known(pattern.replace("{}", _options(key)))


def _goes_on(one: _Event, two: _Event, link: str) -> bool:
    """Whether nobody and nothing else comes in between two events of one sentence: "passed in May and then came into force"."""
    joined = _known(r"(?:[ ,]|(?:{})(?!\w))*", "joined").fullmatch(two.line.between(one.end, two.word))
    told = _DAY_BEFORE.sub("", link)
    return joined is not None and _known(r"(?<!\w)(?:{})(?!\w)", "aside").search(told) is None


def _opens(two: _Event) -> bool:
    """Whether a sentence goes on with what the one before told, up to its event: "The bill was signed in", "It opened in"."""
    start = two.line.sentence.start
    if _known(r"(?:{})(?!\w).* (?:before|until) (?:he|she|it|they|the [a-z]+)(?= |$)", "came").match(
        two.line.between(start, two.word)
    ):
        return two.minute >= 0
    definite = two.line.between(two.word, two.word + 4) == "the"
    if definite and not _known("(?:{})", "only").search(two.line.between(two.word, two.end)):
        return False  # "the show on 12 May" may be another
    if _breaks().search(two.line.between(start, two.end)):
        return False
    same = _known(r"(?:{})(?!\w)", "same").match(two.line.words)
    return same is not None or lazy.known(r"(?:the )?[a-z]*").fullmatch(two.line.between(start, two.word)) is not None


_DAY_BEFORE = _worded(r"(?<!\w){one} {units}s? {before}(?!\w)|,? (?:[a-z]+|\d+) minutes {later}(?: that)?")
"""How long lies between two events; elsewhere "before" and "after" bring another in."""


def _turned(one: _Event, two: _Event) -> bool:
    """Whether the later stage has the earlier day; without their years, one of the same season."""
    if one.day is None or two.day is None or one.sure != two.sure:
        return False
    if two.day.last() >= one.day.first():
        return False
    if not one.sure and (
        one.day.month is None or two.day.month is None or (one.day.first() - two.day.last()).days > _SEASON
    ):
        return False
    return _follows(one, two) or _comes_next(one, two)


def _comes_next(one: _Event, two: _Event) -> bool:
    """ "A film followed in 1959", of a book of 1962."""
    if not 0 < two.at - one.at <= 1 or two.line.paragraph != one.line.paragraph or not one.sure:
        return False
    opened = lazy.known(rf"(?:{lexicon.options('courses', 'next', 'words')}) (?:in|on)").fullmatch(
        two.line.between(two.line.sentence.start, two.start)
    )
    return opened is not None and len(one.line.dates) == 1 and not _breaks().search(one.line.words)


def _late(one: _Event, two: _Event) -> bool:
    """Whether the later stage has the earlier time of one half of the day, by less than six hours."""
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
    if len(events) != 3 or _breaks().search(line.words) or lazy.known(r"[;:“”\"(]").search(line.words):
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


_CLAUSE = _worded(r"^(?:,| and|, and|, then| and then) (?:{who} )?[a-z]+{done}(?!\w)")
"""What begins behind a date and tells of the same one: ", became", "and retired"."""


def _told(one: _Event, two: _Event) -> Found:
    """Two events of which the second is dated before the first, though it can only follow."""
    told = words(two.line, two.word, two.end), words(one.line, one.word, one.end)
    claim = place("date-arithmetic", two.line, two.word, two.end, told[0])
    says = f"“{told[0]}” cannot come before “{told[1]}”"
    return differing(claim, f"Out of order: {says}.", (two.start, two.end), (one.start, one.end), told)
