"""What one sentence puts the wrong way round: "begun in November 2023 and wound up in April of that year"; "in 1998, three years
after winning in 2001"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.results import differing, place, words
from factcheck.consistency.base.story import Story
from factcheck.consistency.times import lapses
from factcheck.consistency.times.date_runs import in_one_clause
from factcheck.consistency.times.days_between import Day, written
from factcheck.lexicon import worded
from factcheck.model.mentions import Date

_worded = worded("against_itself", "backwards")

_SAME = _worded(r"(?:of |in )?{same} year$")
_NEAR, _REACH = 60, 90


def find(story: Story) -> Iterator[Found]:
    """The sentences whose own words put what comes later first."""
    for at, line in enumerate(story.lines):
        if line.sentence.role == "table-row" or not line.dates:
            continue
        yield from _of_the_same_year(line)
        before = story.before(at)
        if before is not None and before.dates:
            yield from _of_the_year_before(line, before)
        yield from _counted(line, list(written(line)))


def _of_the_same_year(line: Line) -> Iterator[Found]:
    """ "Began in November 2023 and was wound up in April of that year"."""
    for two in line.dates:
        if two.anchor != "context" or two.anchor_span is None or two.first is None or two.first.month is None:
            continue
        if not _SAME.search(line.text[two.start : two.end].lower()):
            continue
        one = next((date for date in line.dates if date.start == two.anchor_span[0] and date.end <= two.start), None)
        if one is None or one.first is None or one.first.month is None or one.first.year != two.first.year:
            continue
        if one.first.month > two.first.month and _goes_on(line, one, two):
            yield _wrong(line, (one.start, one.end), (two.start, two.end))


def _of_the_year_before(line: Line, before: Line) -> Iterator[Found]:
    """ "The review began in September 2025. It was wound up in June of the same year"."""
    two = line.dates[0]
    if two.anchor != "context" or two.anchor_span is None or two.first is None or two.first.month is None:
        return
    one = next((date for date in before.dates if date.start == two.anchor_span[0]), None)
    if one is None or one.first is None or one.first.month is None or one.first.year != two.first.year:
        return
    if one.first.month <= two.first.month or not _SAME.search(line.text[two.start : two.end].lower()):
        return
    own = _worded(r"(?<!\w)(?:{parted})(?!\w)|[,;]").split(before.before(one, _NEAR))[-1]
    told = own, line.between(line.sentence.start, two.start)
    if _known("begins").search(own) is None or any(_known("breaks").search(words_) for words_ in told):
        return
    if _worded(r"{they} ").match(told[1]) and _ends().fullmatch(f" and {told[1]}") is not None:
        yield _wrong_way(line, before, (one.start, one.end), (two.start, two.end))


def _goes_on(line: Line, one: Date, two: Date) -> bool:
    """Whether the second date is that of what only comes after the first, and of the same thing."""
    before, between = line.before(one, _NEAR), line.between(one.end, two.start)
    return (
        len(between) <= _REACH
        and _known("begins").search(before) is not None
        and _known("breaks").search(before) is None
        and _ends().fullmatch(between if between[:1] == "," else f" {between}") is not None
    )


@functools.cache
def _known(key: str) -> re.Pattern[str]:
    return lazy.pattern(rf"(?<![\w-])(?:{lexicon.options('courses', 'same_year', key)})(?![\w-])")


@functools.cache
def _ends() -> re.Pattern[str]:
    """What leads from a beginning's date to the end's: ", was dropped in", "for repairs and reopened in"."""
    aside = rf"(?: (?:{lexicon.options('courses', 'same_year', 'asides')}) [a-z0-9£$€’'-]+(?: [a-z’'-]+){{0,3}}?)?"
    joins = r"(?:,| and| but| then| only to| only to be|, and|, but|(?= (?:was|were|is) ))"
    fill = rf"(?: (?:{lexicon.options('courses', 'same_year', 'fill')}))*"
    firsts = (
        rf"(?:the |its |their )?(?:{lexicon.options('courses', 'same_year', 'firsts')}) [a-z’'-]+(?: [a-z’'-]+){{0,7}}?"
    )
    return lazy.pattern(
        rf"{aside}{joins} {firsts} (?:in|on|by)|{aside}{joins}{fill} (?:{lexicon.options('courses', 'same_year', 'ends')})(?: [a-z’'-]+){{0,4}}? (?:in|on|by)"
    )


def _counted(line: Line, days: Sequence[Day]) -> Iterator[Found]:
    """ "Sold in 1998, three years after winning its first medal in 2001"."""
    if len(days) < 2:
        return
    for lapse in lapses.find(line):
        if lapse.way not in {"after", "before"} or lapse.value <= 0:
            continue
        one = next((day for day in reversed(days) if day.end <= lapse.start), None)
        two = next((day for day in days if day.start >= lapse.behind), None)
        if one is None or two is None or not (one.certain and two.certain) or two.run:
            continue
        if not _worded(r" ?[,(–—-]+ ?(?:{or} )?").fullmatch(line.text[one.end : lapse.start]):
            continue
        if not in_one_clause(line.text[lapse.behind : two.start]) or not lazy.known(r"\W*$|[,.;)–—]| [–—-] ").match(
            line.text[two.end : two.end + 4]
        ):
            continue
        early, late = (two, one) if lapse.way == "after" else (one, two)
        if early.first.first() > late.first.last():
            yield _wrong(line, (one.start, one.end), (two.start, two.end))


def _wrong(line: Line, one: tuple[int, int], two: tuple[int, int]) -> Found:
    told = words(line, one[0], two[1])
    says = f"The calendar says otherwise: “{told}” puts first what comes later."
    claim = place("date-arithmetic", line, one[0], two[1], told)
    return differing(claim, says, two, one, (words(line, *two), words(line, *one)))


def _wrong_way(line: Line, before: Line, one: tuple[int, int], two: tuple[int, int]) -> Found:
    told = words(line, line.sentence.start, two[1]), words(before, *one)
    says = f"The calendar says otherwise: “{told[0]}” cannot come before {told[1]}."
    return differing(place("date-arithmetic", line, *two, told[0]), says, two, one, told)
