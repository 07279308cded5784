"""Ages, years and dates of birth of one person, however they stand: "retired in 2005 at the age of 65. Born in 1935, he ..."; "17 when she
won in 1996. Now 39"; "(1938-2024), died at 82"; "a 23-year-old student, was named as Tom Price, 32"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from itertools import chain, combinations, product

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, anywhere, beginning, ending, options
from factcheck.consistency.base.results import differing, place, words
from factcheck.consistency.base.story import Story, is_body
from factcheck.consistency.times.born import of_a_thing
from factcheck.consistency.times.date_runs import year_of
from factcheck.consistency.times.two_people import told_of_two
from factcheck.frozen import dataclass
from factcheck.lexicon import worded
from factcheck.model.mentions import Date, Quantity

_worded = worded("against_itself", "lives")

_YEARS = range(1000, 2200)
_OLDEST = 112
_MOST = 40
"""Ages and years of a paragraph that later ones are held against."""
_LIVED = lazy.pattern(r"\((?:born )?(?:[\w ]{0,12} )?(\d{4}) ?(?:[-–—]|to) ?(?:[\w ]{0,12} )?(\d{4})\)")
_NAMED_AGE = lazy.pattern(
    r"(?<![\w’'-])((?:[^\W\d_a-z][\w’'-]+ ){1,3}[^\W\d_a-z][\w’'-]+), (\d{1,2})(?=[,.;)]| who| of| from| and)"
)
_YEAR_OLD = _worded(r"(?<![\w-])({the}) (?:[a-z]+ ){0,1}(\d{1,2})-year-old(?: [a-z]+){0,3}")
_NEW = lazy.pattern(r"The (?:[a-z’'-]+ ){0,2}[a-z’'-]+, [^\W\d_a-z][\w’'-]+ [^\W\d_a-z]")
"""Somebody new opens a sentence: "The speaker, Rawhi Fattouh, ..."."""
_TWINS = _worded(r"\b(?:{many})\b[^.;]*?, (\d{1,2}),? and [^.;,]*?, (\d{1,2})\b")


@dataclass(frozen=True, slots=True)
class _Known:
    """Somebody's age in a year: nought in that of birth."""

    line: Line
    start: int
    end: int
    age: int
    year: int
    loose: int = 1
    """By how many years what two of them say of the year of birth may differ."""


def find(story: Story) -> Iterator[Found]:
    """The ages of a draft that its years rule out, and ages told in two ways."""
    known: list[_Known] = []
    before: Line | None = None
    for line in story.lines:
        if not is_body(line):
            known = [] if line.sentence.role == "heading" else known  # another person's section
            continue
        new = before is None or (line.paragraph != before.paragraph and not _of_whom(line))
        if new or not _goes_on(line):
            known = []
        mine = list(_in_line(story, line))
        yield from _clashes(known, mine)
        known = [*known, *mine][:_MOST]
        yield from _told_twice(line, before)
        before = line


def _of_whom(line: Line) -> bool:
    """Whether a paragraph goes on with the person of the one before: "He left school at 15", "In 1968, aged 24, he married"."""
    return _worded(r"{he}(?!\w)|{at}(?!\w)[^.;:]{0,40}?(?<!\w){he} ").match(line.words) is not None


def _goes_on(line: Line) -> bool:
    """Whether a sentence speaks of whoever the one before it did."""
    opened = beginning("life", "goes_on", 0).match(line.words)
    own = line.written
    return opened is not None and not _tells_of_kin(line) and _NEW.match(own) is None


def _tells_of_kin(line: Line) -> bool:
    """Whether somebody's kin come in before the last age or year of a sentence: what is told behind them is of nobody's age."""
    told = [q.end for q in line.quantities if _is_age(line, q)] + [d.end for d in line.dates]
    return (
        anywhere("life", "kin").search(line.between(line.sentence.start, max(told, default=line.sentence.end)))
        is not None
    )


def _years(line: Line) -> list[Date]:
    return [
        d for d in line.dates
        if d.first is not None and d.first == d.last and d.type == "DATE" and d.anchor == "text" and d.first.year in _YEARS
        and lazy.known(r"\d{4}").search(line.text[d.start : d.end])
    ]  # fmt: skip


def _in_line(story: Story, line: Line) -> Iterator[_Known]:
    """What a sentence tells of a person's years: born then, so old then, so old now."""
    dates = _years(line)
    ages = [q for q in line.quantities if _is_age(line, q)]
    if not (dates or ages or line.dates) or _tells_of_kin(line):
        return
    yield from _lived(line, ages)
    births = [date for date in dates if _of_birth().search(line.before(date, 60)) and not of_a_thing(line, date)]
    for date in births:
        yield _known(line, date, 0, date)
    free = [date for date in dates if date not in births]
    for age in ages:
        near = [date for date in free if _joined(line, age, date)]
        if len(near) == 1:
            yield _known(line, age, int(age.value), near[0])
        elif story.as_of is not None and ending("life", "now").search(line.before(age, 16)):
            alone = not near and (not free or line.before(age, 16).split()[-1:] == ["now"])
            if alone or (
                len(free) == len(ages) == 1 and free[0].start > age.end and year_of(free[0]) == story.as_of.year
            ):
                yield _Known(line, age.start, age.end, int(age.value), story.as_of.year)


def _lived(line: Line, ages: Sequence[Quantity]) -> Iterator[_Known]:
    """ "Edith Garrow (1931-2012)", and an age behind it at which the person died."""
    for lived in _LIVED.finditer(line.text, line.sentence.start, line.sentence.end):
        if not _NAME_BEFORE.search(line.text, line.sentence.start, lived.start()):
            continue  # "its first prime minister (1990-2002)" tells of a term
        yield _Known(line, lived.start(), lived.end(), 0, int(lived[1]))
        for age in ages:
            died = _died().search(line.before(age, 60)) or _worded(r"^when {he} died").match(line.after(age, 24))
            if age.start > lived.end() and died:
                yield _Known(line, age.start, age.end, int(age.value), int(lived[2]))


_NAME_BEFORE = lazy.pattern(r"(?<![\w’'-])[^\W\d_a-z][\w’'.-]* ?$")


def _known(line: Line, told: Quantity | Date, age: int, date: Date) -> _Known:
    return _Known(line, min(told.start, date.start), max(told.end, date.end), age, year_of(date))


@functools.cache
def _of_birth() -> re.Pattern[str]:
    place = r"(?: {place_in} [^\d,;.]{1,40}?,?)?"
    return _worded(rf"(?<!\w)(?:{options('life', 'born')}){place}(?: {{late}})?(?: the)?$")


@functools.cache
def _died() -> re.Pattern[str]:
    return lazy.pattern(rf"(?:{options('life', 'died')})(?: [a-z]+){{0,4}}$")


def _is_age(line: Line, quantity: Quantity) -> bool:
    if (
        quantity.form != "cardinal"
        or not 3 <= quantity.value <= _OLDEST
        or quantity.hedge is not None
        or quantity.value % 1
    ):
        return False
    if anywhere("age", "of_many").search(line.before(quantity, 32)):
        return False
    if quantity.measure == "age":
        return True
    if quantity.measure != "count" or quantity.noun is not None or quantity.per is not None:
        return False
    behind = line.after(quantity, 10)
    return ending("life", "age").search(line.before(quantity, 24)) is not None and (
        lazy.known(r"^(?:[,;.)]|and\b|in\b|when\b|$|to\b)").match(behind) is not None
    )


def _joined(line: Line, age: Quantity, date: Date) -> bool:
    """Whether an age is told of a year: "at 15 in 1951", "in 1966, when he was 14", "31 when she was elected in April 2018"."""
    if age.end <= date.start and _APPOSED.search(line.text[: age.start][-40:]) and line.text.startswith(",", age.end):
        return False  # "Ron Eccles, 81, joined in 1951": so old now
    first, second = sorted(((age.start, age.end), (date.start, date.end)))
    link = line.between(first[1], second[0])
    if len(link) > 60 or lazy.known(r"[;.:“”\"()]|\d").search(link):
        return False
    if age.start < date.start:
        return (
            _worded(
                r"(?:years old)?,? ?(?:in|on|when {he} (?:[\w’'-]+ ){0,7}(?:in|on)|(?:[a-z]+ ){0,2}(?:in|on))"
            ).fullmatch(link)
            is not None
        )
    return _worded(r"(?:, ?)?(?:and )?{age_at}?(?: {just})?(?: {aged})?").fullmatch(link) is not None  # fmt: skip


_APPOSED = lazy.pattern(r"[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ][\w’'-]+, $")
"""Before an age set off behind a full name."""


def _clashes(known: Sequence[_Known], mine: Sequence[_Known]) -> Iterator[Found]:
    for one, two in chain(product(known, mine), combinations(mine, 2)):
        births = (one.year - one.age, two.year - two.age)
        if abs(births[0] - births[1]) <= (one.loose if one.age and two.age else 1):
            continue
        if not one.age and not two.age:
            continue
        if one.line is two.line and told_of_two(one.line, (one.start, one.end), (two.start, two.end)):
            continue
        born, other = (one, two) if not one.age else (two, one)
        if not born.age:
            gap = other.year - born.year
            if gap - 1 <= other.age <= gap:
                continue
            says = f"born in {born.year}, in {other.year} aged {gap - 1} or {gap}; the draft has “{words(other.line, other.start, other.end)}”"
        else:
            if abs((one.year - two.year) - (one.age - two.age)) <= 1:
                continue
            says = f"“{words(one.line, one.start, one.end)}” gives {births[0]} as the year of birth, “{words(two.line, two.start, two.end)}” {births[1]}"
        told = words(two.line, two.start, two.end), words(one.line, one.start, one.end)
        claim = place("date-arithmetic", two.line, two.start, two.end, str(two.age or two.year))
        yield differing(claim, f"Ages and years do not go together: {says}.", (two.start, two.end), (one.start, one.end), told)  # fmt: skip
        return


def _told_twice(line: Line, before: Line | None) -> Iterator[Found]:
    """One person with two ages, one of them as "the 76-year-old"; twins of two ages."""
    if not line.quantities:
        return
    text = line.written
    twins = _TWINS.search(text)
    if twins is not None and twins[1] != twins[2]:
        spans = tuple((line.sentence.start + twins.start(i), line.sentence.start + twins.end(i)) for i in (1, 2))
        yield _two_ages(line, spans[1], line, spans[0])
        return
    olds = list(_YEAR_OLD.finditer(text.lower()))
    if len(olds) != 1 or _worded(
        rf"(?<!\w)(?:{{kin}} (?:[a-z-]+ )?(?:{options('life', 'kin')})|both|respectively)(?!\w)"
    ).search(
        line.words.replace("a father", "").replace("a mother", ""),
    ):
        return
    here = line.sentence.start + olds[0].start(2), line.sentence.start + olds[0].end(2)
    same = list(_NAMED_AGE.finditer(text))
    if len(same) == 1 and same[0].start() > olds[0].end():
        link = text[olds[0].end(2) : same[0].start()].lower()
        if same[0][2] != olds[0][2] and _worded(
            rf"-year-old(?: [a-z]+){{0,3}}?,? ?(?:{{has_been}} )?(?:{{formally}} )?(?:{options('life', 'named')}),? "
        ).fullmatch(
            link,
        ):
            there = line.sentence.start + same[0].start(2), line.sentence.start + same[0].end(2)
            yield _two_ages(line, there, line, here)
        return
    if anywhere("life", "others").search(
        line.between(line.sentence.start, line.sentence.start + olds[0].end() + 24),
    ):
        return
    if before is None or same or olds[0][1] not in {"the", "this", "that"} or before.paragraph != line.paragraph:
        return
    named = list(_NAMED_AGE.finditer(before.text, before.sentence.start, before.sentence.end))
    if (
        len(named) == 1
        and named[0][2] != olds[0][2]
        and not lazy.known(r"\d{1,2}-year-old|\baged \d").search(before.words)
    ):
        yield _two_ages(line, here, before, (named[0].start(2), named[0].end(2)))


def _two_ages(line: Line, here: tuple[int, int], other: Line, there: tuple[int, int]) -> Found:
    told = words(line, *here), words(other, *there)
    claim = place("same-figure", line, *here, told[0])
    return differing(
        claim, f"One person, two ages: “{told[0]}” here, “{told[1]}” elsewhere in the draft.", here, there, told
    )
