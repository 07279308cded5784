"""A length of time that is told as a noun or since a day, against that day and whatever day of the draft may end it: "has admitted nobody since
2007, a pause of nine years"; "fifteen months of crisis: the first march was on 9 June 2019"; "61 years of rule by the party, in power since 1929".

It is wrong only where no day written anywhere in the draft, nor the draft's own, ends it."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.story import Story, is_body
from factcheck.consistency.times import full_years, lapses
from factcheck.consistency.times.days_between import AGREES, DIFFERS, Day, as_today, held_against, written
from factcheck.consistency.times.lapses import Lapse
from factcheck.consistency.times.lengths_found import agrees, differs
from factcheck.frozen import dataclass
from factcheck.lexicon import worded

_worded = worded("against_itself", "told_lengths")

_LEAD = 60
"""Characters before a day in which a word tells that something began with it."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A length of time, the day it is counted from, and whether the words leave no doubt of that."""

    lapse: Lapse
    day: Day
    sure: bool


def find(story: Story) -> Iterator[Found]:
    """The lengths of time of a draft that are told as nouns, or since a day."""
    for line in story.lines:
        if not is_body(line) or _cue().search(line.words) is None:
            continue
        days = list(written(line))
        for lapse in lapses.find(line):
            if lapse.way == "since" and (jubilee := full_years.find(story, line, lapse, days)) is not None:
                yield jubilee
                continue
            told = _told(line, lapse, [day for day in days if day.end <= lapse.start or day.start >= lapse.end])
            found = None if told is None else _judged(story, line, told, days)
            found = _waited(story, line, lapse) if found is None else found
            if found is not None:
                yield found


def _words(key: str) -> str:
    return lexicon.options("against_itself", "told_lengths", key)


@functools.cache
def _cue() -> re.Pattern[str]:
    """What stands in every sentence of this sort."""
    return _worded(rf"(?<!\w)(?:{_words('gaps')}|{_words('passed')}|{{lengths}})(?!\w)")


# ---- what it is counted from


def _told(line: Line, lapse: Lapse, days: Sequence[Day]) -> _Told | None:
    if lapse.way not in {"", "since"} or lapse.value < _LEAST:
        return None
    text = line.text
    before = text[line.sentence.start : lapse.start].lower()
    behind = text[lapse.end : line.sentence.end].lower()
    certain = [day for day in days if day.certain and not day.run]
    passed = lazy.known(rf" (?P<verb>{_words('passed')}) since(?= )").match(behind)
    if passed is not None:
        later = [day for day in certain if day.start >= lapse.end + passed.end()]
        sure = len(days) == 1 and not passed["verb"].startswith("had")
        return _Told(lapse, later[0], sure and "," not in text[lapse.end : later[0].start]) if later else None
    if (again := _told_again(line, lapse, days, behind)) is not None:
        return again
    if (gap := _gap(before, behind)) is not None:
        return _since_before(line, lapse, certain, sure=gap and len(days) == len(certain))
    if (of := lazy.known(r" of (?:[a-z’'-]+ ){0,3}?(?P<what>[a-z]+)").match(behind)) is not None:
        return _of(line, lapse, certain, days, of)
    if _worded(r"(?:^|\s)for(?: {some})?\s*$").search(before) or text.startswith(("for ", "For "), lapse.start):
        return _joined_and(line, lapse, certain, days, behind)
    return None


_LEAST = 2


def _told_again(line: Line, lapse: Lapse, days: Sequence[Day], behind: str) -> _Told | None:
    """ "Nobody had done so since 1817, that is for 202 years": a length that says a "since" again."""
    if (
        len(days) != 1
        or not days[0].certain
        or days[0].end > lapse.start
        or not lazy.known(r"\W*$|[,.;:)]").match(behind)
    ):
        return None
    day, text = days[0], line.text
    since = lazy.known(r"(?<!\w)since(?: [\w’'.-]+){0,5}? $").search(text[line.sentence.start : day.start])
    again = _worded(r"(?:,|,? [–—-]|,? \()? ?{again},? (?:for )?(?:{just} )?").fullmatch(
        text[day.end : lapse.start].lower()
    )
    sure = not _worded(r"(?<!\w)(?:{turning})(?!\w)").search(line.words)
    return _Told(lapse, day, sure) if since is not None and again is not None else None


def _gap(before: str, behind: str) -> bool | None:
    """Whether a length is that of a pause or wait, and stands beside the rest of the sentence: ", a pause of nine years."."""
    named = _worded(rf"(?:^|[\s(]){{whose}}(?: [a-z-]+)? (?:{_words('gaps')}) {{of}} (?:{{just}} )?$").search(before)
    if named is not None:
        ends = rf"(?<!\w)(?:{_words('ending')}) $"
        return lazy.known(r"\W*$|[.,;:)]| [–—-] | and(?!\w)").match(behind) is not None and (
            lazy.known(ends).search(before[: named.start() + 1]) is not None
            or _worded(rf"[,;:–—(] ?(?:{{and_so}} )?(?:(?:{_words('ending')}) )?$").search(before[: named.start() + 1])
            is not None
        )
    return (
        False
        if lazy.known(rf"-(?:long )?(?:{_words('gaps')})(?!\w)| (?:{_words('gaps')})(?!\w)").match(behind)
        else None
    )


def _since_before(line: Line, lapse: Lapse, days: Sequence[Day], *, sure: bool) -> _Told | None:
    """The last day before a pause that nothing has happened since."""
    earlier = [day for day in days if day.end <= lapse.start]
    if not earlier:
        return None
    starts = [line.sentence.start, *(day.end for day in earlier[:-1])]
    since = [
        day
        for start, day in zip(starts, earlier, strict=True)
        if lazy.known(r"(?<!\w)since(?!\w)[^;:.]*$").search(line.text[start : day.start].lower())
    ]
    day = since[-1] if since else earlier[-1]
    sure = (
        sure
        and day is earlier[-1]
        and bool(since)
        and all(other.first.last() <= day.first.first() for other in earlier[:-1])
    )
    between = line.text[day.end : lapse.start]
    if _worded(r"(?<!\w)(?:{turning})(?!\w)").search(line.words):
        sure = False
    return _Told(lapse, day, sure and len(between) <= _LEAD and not lazy.known(r"[;:.]").search(between))


@functools.cache
def _begins() -> re.Pattern[str]:
    return lazy.pattern(rf"(?<!\w)(?:{_words('begins')})(?!\w)[^;:.,]*$")


def _of(line: Line, lapse: Lapse, certain: Sequence[Day], days: Sequence[Day], of: re.Match[str]) -> _Told | None:
    """ "Eleven months of protest: the first marches were on 2 June 2019"; "61 years of rule by those who had been in power since 1947"."""
    if lazy.known(rf"(?:{_words('lasting')})").fullmatch(of["what"]) is None:
        return None
    for day in certain:
        between = line.text[min(lapse.end, day.end) : max(lapse.start, day.start)].lower()
        lead = line.text[max(line.sentence.start, day.start - _LEAD) : day.start].lower()
        if _begins().search(lead) is not None:
            sure = (
                len(days) <= _PAIR
                and ";" not in between
                and lazy.known(r"[,:]").search(between) is not None
                and not _worded(r"(?<!\w){another}(?!\w)").search(lead[:-_LEAD] + between.split(":")[0])
            )
            return _Told(lapse, day, sure)
    return None


_PAIR = 2
"""Days of a sentence that one length may lie between."""


def _joined_and(line: Line, lapse: Lapse, certain: Sequence[Day], days: Sequence[Day], behind: str) -> _Told | None:
    """ "Came in on New Year's Day 1973 and have sat at that table for 45 years"; "for 45 years, having come in with the Danes in 1973"."""
    if len(days) != 1 or not certain:
        return None
    day = certain[0]
    if (
        _worded(r"(?<!\w)(?:{have}|[’']ve) [^,;:.]*$").search(line.text[line.sentence.start : lapse.start].lower())
        is None
    ):
        return None
    if day.start > lapse.end:
        having = _worded(r"(?:,| –| —| -)?(?: {selves})*,? having (?:{first} )?(?P<verb>[a-z]+)").match(behind)
        between = line.text[lapse.end : day.start]
        if having is None or not lazy.known(r" (?:in|on)(?: the)? $| on $|since $").search(
            between + ("" if between.endswith(" ") else " ")
        ):
            return None
        sure = not lazy.known(r"[;:.]").search(between) and lazy.known(rf"(?:{_words('entering')})").fullmatch(
            having["verb"]
        )
        return _Told(lapse, day, sure is not None and sure is not False and len(between) <= 2 * _LEAD)
    between = line.text[day.end : lapse.start].lower()
    same = _worded(r",? and {have}(?!\w)[^,;:.]*$").match(between) is not None
    return _Told(lapse, day, sure=False) if same else None


def _waited(story: Story, line: Line, lapse: Lapse) -> Found | None:
    """ "Closing a wait of 14 years", where the draft dates the application in another sentence: up to its own day. Supported only."""
    before = line.text[line.sentence.start : lapse.start].lower()
    if (
        story.as_of is None
        or lapse.value < _LEAST
        or lapse.way
        or not _gap(before, line.text[lapse.end : line.sentence.end].lower())
    ):
        return None
    now = as_today(story.as_of)
    for other in story.lines:
        if other is line or lazy.known(rf"(?<!\w)(?:{_words('asking')})(?!\w)").search(other.words) is None:
            continue
        for day in written(other):
            held = held_against(lapse, day, now) if day.certain else None
            if held is not None and held[0] == AGREES:
                return agrees(line, lapse, (day, now), held[1])
    return None


# ---- what ends it


def _judged(story: Story, line: Line, told: _Told, days: Sequence[Day]) -> Found | None:
    """A length against the days that may end it: those of its sentence first, then the draft's own, and all others of the draft."""
    here = [day for day in days if day is not told.day]
    later = [day for day in here if day.first.first() > told.day.first.first()]
    today = [] if story.as_of is None else [as_today(story.as_of)]
    near = [*here, *today]
    outcomes = {}
    for end in near:
        if (held := held_against(told.lapse, told.day, end)) is not None:
            if held[0] == AGREES:
                return agrees(line, told.lapse, (told.day, end), held[1])
            outcomes[end] = held
    if not told.sure or not outcomes or (not later and not _of_today(story, line, told)):
        return None
    future = _worded(r"(?<!\w)(?:{will}|[’']ll)(?!\w)").search(line.words) is not None
    for other in (day for line_ in story.lines for day in written(line_)):
        if story.as_of is not None and not future and other.first.first() > story.as_of.last():
            continue
        held = held_against(told.lapse, told.day, other)
        if held is not None and held[0] != DIFFERS:
            return None
    ends = [day for day in near if day in outcomes and day.first.first() > told.day.first.first()]
    if not ends:
        return None
    return differs(line, told.lapse, (told.day, ends[0]), outcomes[ends[0]])


def _of_today(story: Story, line: Line, told: _Told) -> bool:
    """Whether a length whose end is not written must end with the draft's own day: it is told in the present, or with the news."""
    today = story.as_of
    if today is None:
        return False
    if _worded(r"(?<!\w)(?:{have}|[’']ve)(?!\w)").search(line.words) and not lazy.known(r"(?<!\w)had(?!\w)").search(
        line.words
    ):
        return True
    begun = told.day.first.first()
    if told.lapse.unit != "year":
        return (today.last() - begun).days <= _LATELY
    if lazy.known(r" of(?!\w)").match(line.text[told.lapse.end : told.lapse.end + 4]):
        return False
    return any(
        date.first is not None and date.type == "DATE" and 0 <= (today.last() - date.first.first()).days <= _NEWS
        for other in story.lines
        for date in other.dates
    )


_LATELY = 1100
"""Days before the draft's own in which what is counted in months began, that goes on."""
_NEWS = 31
"""Days before the draft's own in which its news lies."""
