"""The end of a thing dated before its beginning, however far apart the two are told: "opened its audit in September", "wrapped up the audit in June"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.results import differing, place, words
from factcheck.consistency.base.stems import stems
from factcheck.consistency.base.story import Story, elsewhen, is_body
from factcheck.consistency.times.days_between import written
from factcheck.frozen import dataclass
from factcheck.lexicon import worded
from factcheck.model.dates import PartialDate

_worded = worded("against_itself", "far_courses")

_REACH = 100
_MOST = 200
"""Beginnings and ends of a draft that are looked at."""


@dataclass(frozen=True, slots=True)
class _Event:
    """A beginning or an end of something, with its date."""

    line: Line
    start: int
    end: int
    day: PartialDate
    ends: bool
    sort: str
    """Of which sort it is: of what goes on for a time, of what is made and ends for good, or of works on it."""
    thing: str
    """The noun of the thing, in the singular or plural as told."""
    words: frozenset[str]
    definite: bool


def find(story: Story) -> Iterator[Found]:
    """The ends of a draft that come before their beginnings."""
    events = [event for line in story.lines if line.dates and is_body(line) for event in _events(line)][:_MOST]
    begins: dict[tuple[str, str], list[_Event]] = {}
    for event in events:
        if not event.ends:
            begins.setdefault((event.sort, event.thing), []).append(event)
    for event in events if begins else ():
        same = begins.get((event.sort, event.thing), []) if event.ends and event.definite else []
        if len(same) != 1 or not event.words <= same[0].words or event.line is same[0].line:
            continue
        if event.day.last() < same[0].day.first() and not _of_several(story.lines, event.thing):
            yield _told(same[0], event)


def _told(one: _Event, two: _Event) -> Found:
    told = words(two.line, two.start, two.end), words(one.line, one.start, one.end)
    claim = place("date-arithmetic", two.line, two.start, two.end, told[0])
    says = f"Out of order: “{told[0]}” cannot come before “{told[1]}”."
    return differing(claim, says, (two.start, two.end), (one.start, one.end), told)


def _of_several(lines: Sequence[Line], thing: str) -> bool:
    """Whether a draft speaks of more than one of the kind."""
    noun = re.escape(thing)
    more = lazy.known(rf"(?<![\w-])(?:{_options('others')})(?: [a-z’'-]+){{0,2}} {noun}(?!\w)|(?<!\w){noun}s(?![\w’'])")
    return any(thing in line.words and more.search(line.words) is not None for line in lines)


def _options(key: str) -> str:
    return lexicon.options("courses", "far", key)


def _events(line: Line) -> Iterator[_Event]:
    """The dated beginnings and ends of a sentence."""
    if _any_verb().search(line.words) is None or elsewhen(line):
        return
    before = line.sentence.start
    for day in written(line):
        low = max(before, day.start - _REACH)
        before = day.end
        lead = lazy.known(r"\s").sub(" ", line.text[low : day.start]).lower()
        if not day.certain or day.run:
            continue
        for sort in ("goes_on", "made", "works"):
            for ends in (False, True):
                told = _read(lead, sort, ends=ends)
                if told is None:
                    continue
                start, phrase, definite = told
                if sort == "works" and not ends:
                    worked = lazy.known(rf"(?:{_options('works')}) (?:on|of) (?:(?:the|an?|its|their) )?").match(phrase)
                    phrase = phrase[worked.end() :] if worked is not None else ""
                things = _things(sort).findall(phrase)
                if things:
                    yield _Event(
                        line, low + start, day.end, day.first, ends, sort, things[0], stems(phrase) | {things[0]}, definite
                    )  # fmt: skip


@functools.cache
def _any_verb() -> re.Pattern[str]:
    return lazy.pattern(
        rf"(?<![\w-])(?:{'|'.join(_options(key) for key in ('begins', 'ends', 'made', 'gone', 'done'))})(?!\w)"
    )


@functools.cache
def _things(sort: str) -> re.Pattern[str]:
    """What a phrase is about: of what goes on one of a list, of what is made its noun."""
    if sort == "goes_on":
        return lazy.pattern(rf"(?<![\w-])(?:{_options('things')})(?![\w-])")
    return _worded(r"(?:^| )([a-z][a-z’'-]{3,})(?= (?:{in})(?!\w)|$)")


_PLACED = r"{placed}"
_DETERMINED = r"(?P<det>{the})"


@functools.cache
def _forms(sort: str, ends: bool) -> tuple[re.Pattern[str], ...]:
    """A thing before its verb, or behind it: "the exhibition closed in", "opened its audit in"."""
    verb = _options({"goes_on": ("begins", "ends"), "made": ("made", "gone"), "works": ("begins", "done")}[sort][ends])
    noun = rf"(?!(?:{{the}}|{{no_noun}}|{_PLACED})(?!\w))[a-z][a-z’'-]*"
    thing = rf"(?P<thing>{noun}(?: {noun}){{0,4}}?(?: (?:{_PLACED})(?: (?:the|an?|its|their|his|her))?(?: {noun}){{1,4}}?)?)"
    subject = rf"(?:^|[,;] |{{opens}} )(?:{_DETERMINED} )?{thing}"
    aux = r"(?: {helps})*"
    return (
        _worded(rf"{subject}{aux} (?:{verb})(?: [a-z’'-]+){{0,3}}? (?:in|on|by) $"),
        _worded(rf"(?<![\w-])(?:{verb}) {_DETERMINED} {thing} (?:in|on|by) $"),
    )


def _read(lead: str, sort: str, *, ends: bool) -> tuple[int, str, bool] | None:
    """Where the words of an event begin, what it is of, and whether that is told as known."""
    for form in _forms(sort, ends):
        m = form.search(lead)
        if m is not None:
            start = m.start("det") if m["det"] and m.start("det") < m.start("thing") else m.start("thing")
            return start, m["thing"], m["det"] not in {None, "a", "an"}
    return None
