"""A length of time in one sentence and its beginning in the one beside it: "has hung up her keys after 17 years as warden. She began in
2006"; "in 1957 she married Luc. The marriage lasted 41 years, until his death in 2002"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, anywhere, options
from factcheck.consistency.base.results import differing, place, words
from factcheck.consistency.base.story import Story, is_body
from factcheck.consistency.times import lapses
from factcheck.consistency.times.days_between import DIFFERS, Day, as_today, held_against, written
from factcheck.consistency.times.lapses import Lapse
from factcheck.lexicon import worded

_worded = worded("against_itself", "begun_beside")


def find(story: Story) -> Iterator[Found]:
    """The lengths of a draft that their beginning, told in the sentence beside them, rules out."""
    for at, line in enumerate(story.lines):
        if not is_body(line) or not line.dates:
            continue
        if story.as_of is not None:
            yield from _in_one(line, as_today(story.as_of))
            yield from _since(line, as_today(story.as_of))
        before = story.before(at)
        if before is None or not is_body(before):
            continue
        yield from _until(line, before)
        if story.as_of is not None:
            yield from _till_now(before, line, as_today(story.as_of))


def _until(line: Line, before: Line) -> Iterator[Found]:
    """ "The marriage lasted 41 years, until his death in 2002", of what began in the year of the sentence before."""
    ended, begun = _only_day(line), _only_day(before)
    if ended is None or begun is None or _broken(line, before):
        return
    for lapse in lapses.find(line):
        lead = line.text[line.sentence.start : lapse.start].lower()
        link = line.between(lapse.end, ended.start)
        if lapse.way or not _lasted().fullmatch(lead) or not _UNTIL.fullmatch(link) or not _begins(before):
            continue
        held = held_against(lapse, begun, ended)
        if held is not None and held[0] == DIFFERS:
            yield _told(line, (lapse.start, ended.end), before, begun, held[1])


def _only_day(line: Line) -> Day | None:
    """The one sure day of a sentence, no end of a run."""
    days = [day for day in written(line) if day.certain]
    return days[0] if len(days) == 1 and not days[0].run else None


def _till_now(line: Line, after: Line, today: Day) -> Iterator[Found]:
    """ "Retires after 17 years as warden. She began in 2006"."""
    day = _only_day(after)
    if day is None or list(written(line)) or _broken(line, after):
        return
    opening = after.text[after.sentence.start : day.start].strip()
    begun = _begun().fullmatch(opening[:1].lower() + opening[1:])  # a name in it tells of another place
    if begun is None or after.text[day.end : after.sentence.end].strip('.!”" '):
        return
    for lapse in lapses.find(line):
        if begun["enters"] and _OTHERWISE.match(line.text, lapse.end):
            continue  # who joined did something else at first
        if _leaving(line, lapse):
            yield from _ruled_out(line, lapse, after, day, today)


def _in_one(line: Line, today: Day) -> Iterator[Found]:
    """ "Will retire in July after 15 years at the firm; he joined in 2014"."""
    days = [day for day in written(line) if day.certain]
    joined = _SEMICOLON.search(line.text, line.sentence.start, line.sentence.end)
    if (
        joined is None
        or len(days) != 1
        or days[0].start < joined.end()
        or anywhere("begun_beside", "broken").search(line.words)
    ):
        return
    begun = _begun().fullmatch(line.text[joined.end() : days[0].start].strip())
    if begun is None or line.text[days[0].end : line.sentence.end].strip('.!”" '):
        return
    for lapse in lapses.find(line):
        if lapse.end > joined.start() or (begun["enters"] and _OTHERWISE.match(line.text, lapse.end)):
            continue
        if _leaving(line, lapse):
            yield from _ruled_out(line, lapse, line, days[0], today)


def _since(line: Line, today: Day) -> Iterator[Found]:
    """ "Who has run the regatta since 1998, is stepping down after 20 years"."""
    days = [day for day in written(line) if day.certain]
    if len(days) != 1 or anywhere("begun_beside", "broken").search(line.words):
        return
    if not _HAS_SINCE.search(line.between(line.sentence.start, days[0].start)):
        return
    for lapse in lapses.find(line):
        if lapse.start < days[0].end or _ANOTHERS.search(line.text, days[0].end, lapse.start):
            continue
        if _leaving(line, lapse) and _BARE.match(line.text, lapse.end):
            yield from _ruled_out(line, lapse, line, days[0], today)


def _ruled_out(line: Line, lapse: Lapse, beside: Line, begun: Day, today: Day) -> Iterator[Found]:
    """A length up to the draft's own day, where its beginning, told in the same sentence or in the one beside it, rules it out."""
    held = held_against(lapse, begun, today)
    if (held is not None and held[0] == DIFFERS) or _two_off(lapse, begun, today):
        told = words(beside, begun.start, begun.end)
        yield _told(line, (lapse.start, lapse.end), beside, begun, held[1] if held else told)


_HAS_SINCE = _worded(r"(?<!\w){have} (?:[a-z]+ ){1,2}(?:{it} )?[^,;.]{0,40}since$")
_ANOTHERS = _worded(r"[,;] {also} (?:\w+ ){0,3}[A-Z][a-z]+ [A-Z]")
"""Another clause with somebody of its own between a beginning and a length: "a union that has lasted since 1707, and on Friday Alex Salmond said"."""
_BARE = lazy.pattern(r"[.,;:)–—]| [–—-] |$")
_OTHERWISE = lazy.pattern(r" (?:as|in|of) ")
"""Behind the years of somebody who joined: they may be of more than the house."""
_SEMICOLON = lazy.pattern(r"; | [–—-] |: ")


def _two_off(lapse: Lapse, one: Day, two: Day) -> bool:
    """Whether a number of whole years, told without a hedge, is two off: a year is lost by the month, two are a slip."""
    return (
        lapse.unit == "year"
        and not lapse.hedge
        and lapse.step == 1
        and abs(two.first.year - one.first.year - lapse.value) > 1
    )


def _leaving(line: Line, lapse: Lapse) -> bool:
    lead = line.between(line.sentence.start, lapse.start)
    return (
        lapse.way == ""
        and lazy.known(r"(?:^|\W)after$").search(lead) is not None
        and lazy.known(rf"(?<!\w)(?:{options('begun_beside', 'leaving')})(?!\w)").search(lead) is not None
    )


def _begins(line: Line) -> bool:
    """Whether what a sentence dates is a beginning, before its date or right behind it: "in 1957, she married"."""
    told = lazy.known(rf"(?<!\w)(?:{options('begun_beside', 'begins')})(?!\w)")
    return len(told.findall(line.words)) == 1


def _broken(line: Line, other: Line) -> bool:
    return any(anywhere("begun_beside", "broken").search(one.words) is not None for one in (line, other))


@functools.cache
def _begun() -> re.Pattern[str]:
    """ "She began in", "He took over the bakery in"."""
    begins = f"{options('begun_beside', 'begins')}|(?P<enters>{options('begun_beside', 'enters')})"
    return _worded(rf"{{they}} (?:first )?(?:{begins})(?: [a-z’'-]+){{0,4}} (?:in|on)")


@functools.cache
def _lasted() -> re.Pattern[str]:
    """ "The marriage lasted", "They were together for"."""
    return _worded(
        rf"(?:the (?:{options('begun_beside', 'lasting')})|{{they}}) (?:{options('begun_beside', 'lasted')})(?: {{for}})? "
    )


_UNTIL = _worded(r",? (?:{up_to})(?: [a-z’'-]+){0,5} (?:in|on)|,? {until}")


def _told(line: Line, span: tuple[int, int], other: Line, day: Day, length: str) -> Found:
    told = words(line, *span), words(other, day.start, day.end)
    says = f"“{told[0]}” here, “{told[1]}” beside it: {length}"
    claim = place("date-arithmetic", line, *span, told[0])
    return differing(claim, f"The draft's dates say otherwise: {says}.", span, (day.start, day.end), told)
