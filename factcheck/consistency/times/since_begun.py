"""How long something lasted against the day it began, told in the same sentence or the one before, and the day it ended or the draft's own:
"The tannery, which opened in 1948, will shut in June after 88 years"; "The lease runs for 25 years from 2020 and ends in 2040"; "The flood of
1953 was the worst; 83 years on, the wall is leaking"; "formed in 2001 and celebrated its 20th anniversary last month"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line, anywhere, options
from factcheck.consistency.base.story import Story, is_body
from factcheck.consistency.times import lapses
from factcheck.consistency.times.days_between import DIFFERS, Day, as_today, held_against, written
from factcheck.consistency.times.lapses import Lapse
from factcheck.consistency.times.lengths_found import differs
from factcheck.frozen import replace
from factcheck.lexicon import worded

_worded = worded("against_itself", "since_begun")

_LEAD = 70
_FACTOR = 3
"""By how many times a length may be off and still be meant for the one between two days."""


def find(story: Story) -> Iterator[Found]:
    """The lengths of a draft since something began that no two days near by make."""
    for at, line in enumerate(story.lines):
        if "year" not in line.words or not is_body(line) or _other().search(line.words):
            continue
        for told in lapses.find(line):
            lapse = replace(told, hedge="") if _is_meanwhile(line, told) else told  # "over those 40 years"
            if lapse.unit != "year" or lapse.step > 1 or lapse.value < _LEAST:
                continue
            ends = _ends(story, at, line, lapse)
            found = None if ends is None else _held(story, at, lapse, *ends)
            if found is not None:
                yield found


_LEAST = 3
"""Years from which on a length is held against two days."""


def _words(key: str) -> str:
    return lexicon.options("against_itself", "since_begun", key)


@functools.cache
def _other() -> re.Pattern[str]:
    return lazy.pattern(rf"(?<![\w’'-])(?:{_words('other')})(?![\w’'-])")


@functools.cache
def _behind() -> re.Pattern[str]:
    """What may stand behind a length: the end of its clause, or what somebody or something was in for so long."""
    return lazy.pattern(
        rf"\W*$|[,.;:)]| [–—-] |(?: (?:of|in|at|on) (?:the )?(?:{_words('held')}))?[,.;]| as(?: its| the| an?)? "
    )


def _ends(story: Story, at: int, line: Line, lapse: Lapse) -> tuple[Day, Day] | None:
    """The day from which a length is counted and the one up to which, where the words leave no doubt."""
    days = [day for day in written(line) if day.end <= lapse.start or day.start >= lapse.end]
    lead = line.text[line.sentence.start : lapse.start].lower()
    if _is_meanwhile(line, lapse):
        return _those_years(story, at, line, lapse)
    if lapse.way == "later" and _worded(r"(?:^|[;.:–—]| but| and)\W*(?:{now}|,)?\W*$").search(lead):
        return _on(story, at, line, lapse, days)
    if _worded(r"(?<!\w)after(?: {run_of})?\s*$").search(lead) and _behind().match(
        line.text[lapse.end : lapse.end + 24]
    ):
        return _closing(story, at, line, lapse, days)
    if re.search(r"(?<!\w)of\s*$", lead) and lapse.way == "" and (begun := _which_began(story, line, lapse, days)):
        return begun
    if _SINCE.search(lead) and _behind().match(line.text[lapse.end : lapse.end + 24]):
        return _up_to_now(story, line, lapse, days)
    if _worded(rf"(?<!\w){{have}} (?:{_words('spent')})(?: [a-z]+)?\s*$").search(lead):
        return _spent(story, line, lapse, days)
    if re.search(r"(?<!\w)for\s*$", lead) or line.text[lapse.start : lapse.end].lower().startswith("for "):
        return _runs(line, lapse, days)
    return None


def _is_meanwhile(line: Line, lapse: Lapse) -> bool:
    """Whether a length opens its sentence as what the one before began: "In those 26 years"."""
    opens = lazy.known(rf"(?:{_words('within')}) (?:{_words('those')}|the) [\w-]+ years?(?!\w)")
    first = lapse.end - line.sentence.start < _OPENING and lapse.way in {"", "since", "ahead"}
    return first and opens.match(line.words) is not None


_OPENING = 40
"""Characters of a sentence at most that a length is among which opens it."""


def _those_years(story: Story, at: int, line: Line, lapse: Lapse) -> tuple[Day, Day] | None:
    """ "Has been its home since 2009. In those 16 years it has gained a roof": from the day told before, up to the draft's own."""
    before = story.before(at)
    if before is None or story.as_of is None or not is_body(before) or any(written(line)):
        return None
    days = [day for day in written(before) if day.certain]
    since = [day for day in days if _HAS_SINCE.search(before.between(before.sentence.start, day.start))]
    begun = days if lapse.way == "since" else since
    behind = line.between(lapse.behind, line.sentence.end)
    if len(begun) != 1 or re.search(r"(?<!\w)ha(?:s|ve)(?!\w)", behind) is None:
        return None
    if lapse.way == "since" and len(days) > len(since) + 1:
        return None
    return begun[0], as_today(story.as_of)


_HAS_SINCE = _worded(r"(?<!\w)ha(?:s|ve) [^;]*(?<!\w)since(?: {early})?(?: [a-z]+){0,2}$")


def _on(story: Story, at: int, line: Line, lapse: Lapse, days: Sequence[Day]) -> tuple[Day, Day] | None:
    """ "The flood of 1953 was the worst; 83 years on, the wall is leaking": up to the draft's own day, where what follows is told in the present."""
    behind = " " + line.between(lapse.behind, line.sentence.end)
    if story.as_of is None or _present().search(behind) is None or any(day.start >= lapse.behind for day in days):
        return None
    before = story.before(at)
    pool = list(days) or (list(written(before)) if before is not None and is_body(before) else [])
    sure = [day for day in pool if day.certain and day.first.first() < story.as_of.first()]
    return (sure[0], as_today(story.as_of)) if len(sure) == len(pool) == 1 else None


def _which_began(story: Story, line: Line, lapse: Lapse, days: Sequence[Day]) -> tuple[Day, Day] | None:
    """ "After a fight of three years that began in March 2023": up to the draft's own day."""
    begun = [day for day in days if day.start >= lapse.end and day.certain]
    if story.as_of is None or len(days) != 1 or not begun:
        return None
    link = line.between(lapse.end, begun[0].start)
    told = _worded(r",? ?{that} (?:{began})(?: in| on)?(?: the)?").fullmatch(link)
    return (begun[0], as_today(story.as_of)) if told else None


_SINCE = _worded(r"(?<!\w){from}(?: {early})?(?: [a-z]+){0,2} (?:19|20)\d\d(?:,| –| —| -| \()? ?(?:{or} )?$")  # fmt: skip


def _up_to_now(story: Story, line: Line, lapse: Lapse, days: Sequence[Day]) -> tuple[Day, Day] | None:
    """ "Has been run by the Alliance since 2019, seven years"."""
    before = [day for day in days if day.end <= lapse.start and day.certain]
    if story.as_of is None or not before or re.search(r"(?<!\w)had(?!\w)", line.words):
        return None
    return before[-1], as_today(story.as_of)


def _spent(story: Story, line: Line, lapse: Lapse, days: Sequence[Day]) -> tuple[Day, Day] | None:
    """ "Has spent eight years on the catalogue, which she began in 2017"."""
    begun = [day for day in days if day.certain and day.start >= lapse.end and _begins(line, day)]
    if story.as_of is None or len(begun) != 1 or not _worded(r"{that} {they} ").search(line.between(lapse.end, begun[0].start)):  # fmt: skip
        return None
    return begun[0], as_today(story.as_of)


@functools.cache
def _present() -> re.Pattern[str]:
    return lazy.pattern(rf" (?:{_words('present')})(?!\w)")


def _closing(story: Story, at: int, line: Line, lapse: Lapse, days: Sequence[Day]) -> tuple[Day, Day] | None:
    """ "The tannery, which opened in 1948, will shut after 88 years"."""
    lead = line.between(max(line.sentence.start, lapse.start - _LEAD), lapse.start)
    if anywhere("turn", "ends").search(lead) is None:
        return None
    begun = [day for day in days if day.certain and day.end <= lapse.start and _begins(line, day)]
    if not begun:
        return _begun_before(story, at, line, lapse, days)
    if len(begun) != 1:
        return None
    ended = [day for day in days if day is not begun[0] and day.end <= lapse.start and day.start > begun[0].end]
    if len(ended) > 1 or re.search(r"[;“”]", line.text[begun[0].end : lapse.start]):
        return None
    if ended:
        return begun[0], ended[0]
    link = line.between(begun[0].end, lapse.start)
    if story.as_of is None or not _ahead().search(f" {link}"):
        return None
    return begun[0], as_today(story.as_of)


def _begun_before(story: Story, at: int, line: Line, lapse: Lapse, days: Sequence[Day]) -> tuple[Day, Day] | None:
    """ "He was made coxswain in 1980. He retired from the boat in 2004, after 24 years at the wheel": the beginning in the sentence before."""
    before = story.before(at)
    ended = [day for day in days if day.certain and day.end <= lapse.start]
    if before is None or len(ended) != 1 or not is_body(before) or _worded(r"{they} ").match(line.words) is None:
        return None
    if not re.fullmatch(r",? ?after", line.between(ended[0].end, lapse.start)):
        return None
    begun = [day for day in written(before) if day.certain]
    return (begun[-1], ended[0]) if begun and _begins(before, begun[-1]) else None


@functools.cache
def _ahead() -> re.Pattern[str]:
    """What tells that an end is near the draft's own day."""
    return lazy.pattern(rf" (?:{_words('ahead')})(?!\w)")


def _begins(line: Line, day: Day) -> bool:
    """Whether the verb before a day tells that something began on it, close before it."""
    told = line.between(max(line.sentence.start, day.start - _LEAD), day.start)
    clause = _worded(r"[,;:–—(]|(?<!\w){also}(?!\w)").split(told)[-1]
    return (
        lazy.known(rf"(?<![\w-])(?:{options('turn', 'begins')}|{options('order', 'began')})(?![\w-])").search(clause)
        is not None
    )


def _runs(line: Line, lapse: Lapse, days: Sequence[Day]) -> tuple[Day, Day] | None:
    """ "Runs for 25 years from 2020 and ends in 2040"."""
    later = [day for day in days if day.start >= lapse.end]
    if len(days) != 2 or len(later) != 2 or not all(day.certain for day in later):
        return None
    if not re.fullmatch(r"(?: [a-z]+){0,2} from(?: the)?", " " + line.between(lapse.end, later[0].start)):
        return None
    link = line.between(later[0].end, later[1].start)
    ends = _worded(
        rf"(?:,? ?(?:and|so|to)(?: it| that)?(?: {{will}})?|,) (?:{options('turn', 'ends')}|runs out|run out|up)(?: only)?(?: in| on)?(?: the)?"
    )
    return (later[0], later[1]) if ends.fullmatch(link) else None


def _held(story: Story, at: int, lapse: Lapse, one: Day, two: Day) -> Found | None:
    """A length that its own two days speak against, and no others of the sentences about it bear out."""
    line = story.lines[at]
    if one.first.first() >= two.first.first():
        return None
    found = held_against(lapse, one, two)
    if found is None or found[0] != DIFFERS:
        return None
    gap = two.first.year - one.first.year
    if not gap or not lapse.value / _FACTOR <= gap <= lapse.value * _FACTOR:
        return None
    near = [day for there in story.lines[max(0, at - 2) : at + 2] for day in written(there)]
    today = [] if story.as_of is None else [as_today(story.as_of)]
    for first in near:
        for last in (*near, *today):
            if first is not last and first.first.first() < last.first.first():
                held = held_against(lapse, first, last)
                if held is not None and held[0] != DIFFERS:
                    return None
    return differs(line, lapse, (one, two), found)
