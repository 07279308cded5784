"""Lengths of time against the two days they lie between, whatever the words in between: "took over in 1954 and was not dislodged until
February 1989, close to 35 years on"; "75 days after he opened the talks on June 4"; "on Christmas Eve 1989, more than 13 years ago"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, options
from factcheck.consistency.base.story import Story, is_body
from factcheck.consistency.times import lapses
from factcheck.consistency.times.days_between import AGREES, Day, as_today, held_against, written
from factcheck.consistency.times.lapses import Lapse
from factcheck.consistency.times.lengths_found import agrees, differs
from factcheck.frozen import replace
from factcheck.lexicon import worded
from factcheck.model.dates import PartialDate

_worded = worded("against_itself", "elapsed")


def find(story: Story) -> Iterator[Found]:
    """The lengths of time of a draft whose ends it gives."""
    today = story.as_of
    for at, line in enumerate(story.lines):
        if line.sentence.role == "table-row" or not line.dates:
            continue
        days = list(written(line))
        run = any(day.run for day in days)
        for told in lapses.find(line) if days else ():
            if any(day.start < told.end and told.start < day.end for day in days):
                continue
            found = None
            lapse = replace(told, way="") if run and told.way == "ahead" else told  # "from 1990 to 2015, in 25 years"
            if lapse.way in {"ago", "ahead"}:
                found = _from_today(line, lapse, days, today) if today is not None else None
            elif lapse.way != "old":
                before = story.before(at)
                found = _between(line, lapse, days) or (
                    _told_before(line, before, lapse, days) if before and is_body(line) else None
                )
                if found is None and today is not None:
                    found = _to_today(line, lapse, days, today)
            if found is not None:
                yield found


# ---- whose ends they are

_MOST = 12
"""Days of a sentence, nearest to a length of time, that it may lie between."""


def _between(line: Line, lapse: Lapse, days: Sequence[Day]) -> Found | None:
    """A length of time between two days of its sentence."""
    pairs = list(_pairs(lapse, days))
    life = _life(line, lapse, days)
    if not pairs or (lapse.way == "" and not life and not _bare(line, lapse, days)):
        return None
    for one, two in pairs:
        found = held_against(lapse, one, two)
        if found is not None and found[0] == AGREES:
            return agrees(line, lapse, (one, two), found[1])
    ends = _run_before(lapse, days) or days
    if not life and (len(ends) != 2 or not _sure(line, lapse, ends)):
        return None
    one, two = sorted(ends, key=lambda day: day.first.first())
    found = held_against(lapse, one, two)
    return None if found is None else differs(line, lapse, (one, two), found)


def _run_before(lapse: Lapse, days: Sequence[Day]) -> Sequence[Day]:
    """The two ends of a run before a length, where all other days are told behind it: "from 1947 to 2008, or for 61 years, among them ...,
    who died in 2006"."""
    before = [day for day in days if day.end <= lapse.start]
    return before if len(before) == 2 and all(day.run for day in before) and lapse.way == "" else ()


def _life(line: Line, lapse: Lapse, days: Sequence[Day]) -> bool:
    """Whether a length is that of something of which both ends are told: "set up in 1958 and dissolved in 1962, had lasted for four years"."""
    if len(days) != 2 or lapse.way or any(day.end > lapse.start for day in days) or not _cut().search(line.words):
        return False
    (one, two), text = days, line.text
    return (
        _begun().search(text[line.sentence.start : one.start].lower()) is not None
        and _closed().fullmatch(text[one.end : two.start].lower()) is not None
        and _lived().fullmatch(text[two.end : lapse.start].lower()) is not None
        and _worded(r"\W*$|[.,;)–—]| (?:{in_all})\b| [–—-] ").match(text[lapse.end :]) is not None
    )


@functools.cache
def _cut() -> re.Pattern[str]:
    return _worded(r"(?<!\w)(?:{lived})(?!\w)")


@functools.cache
def _begun() -> re.Pattern[str]:
    return lazy.pattern(rf"(?<![\w’'-])(?:{options('sequence', 'begins')})(?: [a-z’'-]+){{0,3}} (?:in|on) $")


@functools.cache
def _closed() -> re.Pattern[str]:
    return lazy.pattern(rf",? (?:and|but) (?:[a-z’'-]+ ){{0,3}}(?:{options('sequence', 'ends')}) (?:in|on|by) ")


@functools.cache
def _lived() -> re.Pattern[str]:
    return _worded(r",(?: {the}(?: [a-z’'-]+){1,3})? (?:{had} )?(?:{lived}) (?:for )?(?:{exactly} )?")


def _pairs(lapse: Lapse, days: Sequence[Day]) -> Iterator[tuple[Day, Day]]:
    """The days a length may lie between, the earlier first; what stands behind "after" comes first, behind "before" last."""
    if lapse.way in {"after", "before"}:
        base = next((day for day in days if day.start >= lapse.behind), None)
        for day in days if base is not None else ():
            if day is not base and base is not None:
                yield (base, day) if lapse.way == "after" else (day, base)
        return
    near = days if len(days) <= _MOST else sorted(days, key=lambda day: abs(day.start - lapse.start))[:_MOST]
    for one, two in combinations(sorted(near, key=lambda day: day.start), 2):
        yield one, two
        yield two, one


def _bare(line: Line, lapse: Lapse, days: Sequence[Day]) -> bool:
    """Whether a length without a word of direction may be that between the days: "for 28 years, from 1961 to 1989", "a full 35 years"."""
    if _lead().search(line.text[max(line.sentence.start, lapse.start - 24) : lapse.start].lower()) is None:
        return False
    if any(day.run for day in days):
        return True
    after = line.text[lapse.end : lapse.end + 14].lower()
    if _worded(r"\W*$|[.;)–—]| (?:{in_all})\b|,? in total\b|,| [–—-] ").match(after) is None:
        return False
    return _worded(r"[,(–—:-] ?(?:{or} )?$").search(line.text[max(0, lapse.start - 24) : lapse.start]) is not None


@functools.cache
def _lead() -> re.Pattern[str]:
    """What may stand before a length that is told without a word of direction."""
    return _worded(rf"(?:^|[,(–—:;-]|\b(?:{options('lapse', 'lasts')})) *(?:{{or_is}} )?(?:for |in )?$")


def _sure(line: Line, lapse: Lapse, days: Sequence[Day]) -> bool:
    """Whether the words leave no doubt that a length is the one between the two days of the sentence."""
    one, two = days
    if anywhere_else(line.words):
        return False
    text = line.text
    if one.run and two.run:
        beside = text[two.end : lapse.start] if lapse.start >= two.end else text[lapse.end : one.start]
        return (
            lapse.way == ""
            and _worded(r"[,:]? ?(?:[–—(-]+ ?)?(?:{stretch} )?(?:{from} )?").fullmatch(beside) is not None
        )
    if lapse.start >= two.end and lapse.way == "later":
        behind = lazy.known(r"\W*$|[,.;)–—]| [–—-] ").match(text[lapse.behind : lapse.behind + 4])
        return _near(text[one.end : two.start]) and _joint(text[two.end : lapse.start]) and behind is not None
    if one.end <= lapse.start and lapse.behind <= two.start and lapse.way == "later":
        return (
            _short(text[one.end : lapse.start])
            and _worded(r",? ?{in}?(?: the)? ?").fullmatch(text[lapse.behind : two.start]) is not None
        )
    if lapse.way == "after" and lapse.behind <= two.start:
        return _after(line, lapse, days)
    return False


def anywhere_else(told: str) -> bool:
    """Whether a sentence speaks of more than one run of things."""
    return lazy.known(rf"(?<!\w)(?:{options('lapse', 'other')}|not(?! [a-z]+ until))(?!\w)").search(told) is not None


def _joint(between: str) -> bool:
    """Whether nothing but a comma, a dash or a bracket stands between a date and a length."""
    return _worded(r" ?[,(–—:;-]+ ?(?:{now} )?").fullmatch(between) is not None


def _came(between: str) -> bool:
    """Whether a date is that of what came a length after another: "Independence Day, 9 July 2011, came six months after"."""
    return _worded(r",? {came} (?:{exactly} )?").fullmatch(between) is not None


def _near(between: str) -> bool:
    """Whether two days are told of one run of things: a few words, no other sentence."""
    return len(between) <= 70 and not _worded(r"[;:“”\"()]|\b{whose}\b").search(between) and between.count(",") < 2


def _short(between: str) -> bool:
    return len(between) <= 45 and between.count(",") < 2 and not _worded(r"[“”\"()]|\b{whose_but}\b").search(between)


def _after(line: Line, lapse: Lapse, days: Sequence[Day]) -> bool:
    """ "On 18 August, 75 days after the president opened the talks on 4 June": what is told behind "after" ends with its day."""
    one, two = days
    between = line.text[lapse.behind : two.start].lower()
    behind = line.text[two.end : two.end + 2]
    if len(between) > 70 or _worded(r"[,;:“”\"()]|\b{other}\b").search(between.rstrip(", ")[:-3]):
        return False
    if (
        not _worded(r"(?:^|\s){of}(?: the)? $").search(between)
        or not lazy.known(r"\W|$").match(behind)
        or behind.startswith(" ")
    ):
        return False
    if one.end <= lapse.start and not (
        _joint(line.text[one.end : lapse.start]) or _came(line.text[one.end : lapse.start])
    ):
        return False
    if between.endswith(" of "):
        named = _worded(rf" (?:{{the}} )?(?:[a-z-]+ )?(?:{options('lapse', 'of_a_day')}) of ").fullmatch(between)
        return named is not None and one.end <= lapse.start
    if lapse.unit == "day" and one.first.day and two.first.day:
        return True
    verb = between.rsplit(None, 2)[-2] if len(between.split()) > 1 else ""
    return _worded(rf"{{verb_parts}}|{options('lapse', 'begins')}").fullmatch(verb) is not None


def _told_before(line: Line, before: Line, lapse: Lapse, days: Sequence[Day]) -> Found | None:
    """ "He seized power in May 1954. Almost 35 years later, in February 1989, ..."; supported only."""
    if lapse.way not in {"later"} or len(days) != 1:
        return None
    for one in list(written(before))[-2:]:
        found = held_against(lapse, one, days[0])
        if found is not None and found[0] == AGREES:
            return agrees(line, lapse, (one, days[0]), found[1])
    return None


# ---- to or from the draft's own day


_LINK = r" ?[,(–—:;-]* ?(?:(?:{link})(?:,? |$))*"


def _from_today(line: Line, lapse: Lapse, days: Sequence[Day], today: PartialDate) -> Found | None:
    """A day beside the same counted from the draft's own: "on Christmas Eve 1989, more than 13 years ago"."""
    beside = [day for day in days if _beside(line, lapse, day)]
    now = as_today(today)
    for day in beside or (days if len(days) == 1 else ()):
        found = held_against(lapse, day, now) if lapse.way == "ago" else held_against(lapse, now, day)
        if found is None:
            continue
        if found[0] == AGREES:
            return agrees(line, lapse, (day, now), found[1])
        if beside and len(beside) == 1 and day.certain and not anywhere_else(line.words):
            return differs(line, lapse, (day, now), found)
    return None


def _beside(line: Line, lapse: Lapse, day: Day) -> bool:
    between = line.text[day.end : lapse.start] if day.end <= lapse.start else line.text[lapse.behind : day.start]
    return _worded(_LINK, re.IGNORECASE).fullmatch(between) is not None


def _to_today(line: Line, lapse: Lapse, days: Sequence[Day], today: PartialDate) -> Found | None:
    """Since a day, up to the draft's own: "since 2003, that is for 16 years", "it will be 30 years since the wall fell on 9 November 1989"."""
    if len(days) != 1:
        return None
    day = days[0]
    since = (
        lapse.way == "since"
        or _worded(r"\bsince(?: {early})?(?: [a-z’'-]+){0,4} $").search(
            line.text[max(0, day.start - 48) : day.start].lower()
        )
        is not None
    )
    if not since or lapse.way not in {"", "since"} or (lapse.way == "" and not _lasting(line, lapse)):
        return None
    found = held_against(lapse, day, as_today(today))
    if found is not None and found[0] == AGREES:
        return agrees(line, lapse, (day, as_today(today)), found[1])
    return None


def _lasting(line: Line, lapse: Lapse) -> bool:
    """Whether a length without a word of direction is that since a day: "since 2003, that is for 16 years"."""
    lead = line.text[max(line.sentence.start, lapse.start - 24) : lapse.start].lower()
    return (
        _lead().search(lead) is not None
        and _worded(r" of\b| [a-z]+ {no_day}").match(line.text[lapse.end : lapse.end + 12]) is None
    )


# ---- what comes of it
