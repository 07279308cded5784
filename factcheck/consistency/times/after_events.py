"""A length of time counted from an event that another sentence dates: "charged on 14 May, six months after the search", where officers
"searched the yard on 10 September"; "two days after landfall"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, options
from factcheck.consistency.base.results import asked, differing, place, words
from factcheck.consistency.base.stems import stems
from factcheck.consistency.base.story import Story, is_body
from factcheck.consistency.times import lapses
from factcheck.consistency.times.days_between import AGREES, CLOSE, Day, held_against, written
from factcheck.consistency.times.lapses import Lapse
from factcheck.frozen import dataclass
from factcheck.lexicon import month_names, table, worded
from factcheck.model.mentions import Entity
from factcheck.model.verdicts import Evidence

_worded = worded("against_itself", "after_events")

_EVENT = lazy.pattern(r"^ (?P<what>[^\d,.;:()“”\"–—]{3,60}?)(?=[,.;:()“”\"–—]|$)")
_WHO = _worded(r"^{they} (?:(?:{was}) )?(?P<verb>[a-z]+(?: (?:{parts}))?)")
_OWN = _worded(r" ?[,(–—-]+ ?(?:{or} )?$")
_OWN_BEHIND = lazy.pattern(r"^,? ?(?:in|on) ?$")
_MOST = 3
"""Dates of one event that are looked at."""


@dataclass(frozen=True, slots=True)
class _Dated:
    """A sentence that dates one thing."""

    line: Line
    day: Day
    told: frozenset[str]


def find(story: Story) -> Iterator[Found]:
    """The lengths of a draft that the date of their event rules out."""
    counted = [
        (line, lapse)
        for line in story.lines
        if " after " in line.words and line.dates and is_body(line)
        for lapse in lapses.find(line)
        if lapse.way == "after"
    ]
    if not counted:
        return
    ends = {m.start: m.end for m in story.reading.mentions if isinstance(m, Entity) and _is_somebody(m)}
    counting = {line.sentence.start for line, _ in counted}  # their dates are those of what came after
    dated = [
        _Dated(line, days[0], stems(line.words))
        for line in story.lines
        if line.sentence.start not in counting
        and is_body(line)
        and len(days := list(written(line))) == 1
        and not days[0].run
    ]
    for line, lapse in counted:
        event = _EVENT.match(line.text[lapse.behind : line.sentence.end])
        own = None if event is None else _own(line, lapse, lapse.behind + event.end())
        if event is None or own is None or lapse.hedge or _others().search(event["what"].lower()):
            continue
        at = lapse.behind + event.start("what")
        if ends.get(at, 0) >= at + len(event["what"].rstrip()):
            continue  # "two years after Vietnam": what Vietnam did then is not told
        what = event["what"].lower()
        there = _of_event(what, [one for one in dated if one.line is not line])
        if _is_own().match(what) is not None:
            there = [one for one in there if _of_one(line, one)]
        yield from _held(line, lapse, own, (min(own.start, lapse.start), lapse.behind + event.end()), there)


def _is_somebody(entity: Entity) -> bool:
    """Whether a name is that of a country, a body or a person, none of an event."""
    return entity.candidates != () and all(id_.startswith(("country:", "org:", "person:")) for id_ in entity.candidates)


@functools.cache
def _is_own() -> re.Pattern[str]:
    """What is somebody's or something's own, so that another may have one, too."""
    return _worded(rf"(?:{{he}}) |(?:the )?(?:{options('events', 'own')})(?!\w)")


def _of_one(line: Line, one: _Dated) -> bool:
    """Whether two sentences speak of one: the second by a pronoun, by a name of the first, or by its noun."""
    opened = _OPENED.match(line.text, line.sentence.start)
    if opened is not None and opened["noun"]:
        return stems(opened["noun"]) <= one.told
    named = set(_NAME.findall(line.text, line.sentence.start + 1, line.sentence.end)) - set(_months())
    if opened is None and (first := _NAME.match(line.text, line.sentence.start)) is not None:
        named.add(first[0])
    return not named or any(name in one.line.text[one.line.sentence.start : one.line.sentence.end] for name in named)


_OPENED = _worded(r"(?:{opens}) (?P<noun>[a-z-]+)|(?P<other>(?:{other})(?!\w)|\w+ \w+ after(?!\w))")
_NAME = lazy.pattern(r"(?<![\w’'-])[A-Z][a-z’'-]+[a-z]")


@functools.cache
def _months() -> frozenset[str]:
    return frozenset(month.capitalize() for month in month_names())


def _own(line: Line, lapse: Lapse, end: int) -> Day | None:
    """The day that a length beside it tells again: "on 14 May, six months after the search"."""
    for day in written(line):
        if day.end <= lapse.start and _OWN.fullmatch(line.text[day.end : lapse.start]):
            return day
        if day.start >= end and _OWN_BEHIND.match(line.text[end : day.start]):
            return day
    return None


def _of_event(what: str, dated: Sequence[_Dated]) -> list[_Dated]:
    """The sentences that date an event, told of in the same words or those that go with it."""
    done = _WHO.match(what)
    if done is not None:
        verb = done["verb"]
        own = [one for one in dated if re.search(rf"(?<!\w){re.escape(verb)}(?!\w)", one.line.words)]
        return own if " " in verb or stems(verb) else []
    said = _worded(r"(?:{the}) (?P<noun>[a-z]+)(?P<rest>.*)").match(what) or lazy.known(
        r"(?P<noun>[a-z]+)(?P<rest>)$"
    ).match(what)
    if said is None:
        return []
    rest = stems(said["rest"])
    noun, ways = stems(said["noun"]), _ways().get(said["noun"])
    return [
        one
        for one in dated
        if ((noun and noun <= one.told) or (ways is not None and ways.search(one.line.words)))
        and rest <= one.told
        and _others().search(one.line.words) is None
    ]


@functools.cache
def _ways() -> dict[str, re.Pattern[str]]:
    """The words that tell of an event by its noun: "came ashore" of "landfall"."""
    groups: list[list[str]] = table("arithmetic")["events"]["ways"]
    return {group[0]: lazy.pattern(rf"(?<!\w)(?:{'|'.join(map(re.escape, group))})(?!\w)") for group in groups}


@functools.cache
def _others() -> re.Pattern[str]:
    return lazy.pattern(rf"(?<!\w)(?:{options('events', 'others')})(?!\w)")


def _held(line: Line, lapse: Lapse, own: Day, span: tuple[int, int], there: Sequence[_Dated]) -> Iterator[Found]:
    """A length against every date of its event: a slip where none bears it out, and there is one."""
    if not there or len(there) > _MOST or len({one.day.first for one in there}) > 1:
        return
    event = there[0]
    if event.day.first.first() > own.first.last() and event.day.certain and own.certain:
        return
    held = held_against(lapse, event.day, own)
    if held is None or held[0] == AGREES:
        return
    told = words(line, *span), words(event.line, event.day.start, event.day.end)
    says = f"“{told[0]}” here, “{told[1]}” elsewhere: {held[1]}"
    claim = place("date-arithmetic", line, *span, told[0])
    if held[0] == CLOSE:
        evidence = (
            Evidence("calendar", None, says, span=span),
            Evidence("text", None, f"“{told[1]}”", span=(event.day.start, event.day.end)),
        )
        yield asked(claim, f"The draft's dates do not quite agree: {says}.", evidence)
        return
    yield differing(claim, f"The draft's dates say otherwise: {says}.", span, (event.day.start, event.day.end), told)
