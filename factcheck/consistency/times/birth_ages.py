"""Ages against dates of birth: "Edith Garrow, 81, who was born in July 1943"; "he left school in 1956, at 13"."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Iterator, Sequence

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, anywhere, ending, options, turns_to_another
from factcheck.consistency.base.results import agreeing, differing, impossible, place, words
from factcheck.consistency.base.story import Story, is_body
from factcheck.consistency.times.born import of_a_thing
from factcheck.consistency.times.two_people import told_of_two
from factcheck.frozen import dataclass
from factcheck.lexicon import table, worded
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.mentions import Date, Quantity
from factcheck.model.verdicts import Evidence
from factcheck.verdicts.base import wording

_worded = worded("against_itself", "birth_ages")

_OLD = 120
_BORN = lazy.pattern(
    r"(?<!\w)(?<!not )(?<!never )born(?: (?!on |in )[a-z’'-]+){0,4}?(?: (?:at|in|to) [^\d,;]{1,40}?,?)? (?:on|in) (?:the )?$"
)
_PRONOUN = _worded(r"(?:^|[,;.] |\bwhen )(?:[a-z0-9 ]+, (?:aged|at) [a-z0-9]+, )?{he}(?!\w)")


@dataclass(frozen=True, slots=True)
class _Birth:
    """Where the draft says when somebody was born."""

    at: int
    line: Line
    date: Date
    born: PartialDate


def find(story: Story) -> Iterator[Found]:
    """The ages of a draft with the dates of birth it gives for the same person."""
    births = list(_births(story))
    for birth in births:
        yield from _at_death(birth)
        yield from _stated(story, birth)
    if len(births) == 1:
        for at, line in enumerate(story.lines):
            if is_body(line) and at > births[0].at:
                yield from _then(line, births[0])


def ages(story: Story, day: PartialDate) -> Iterator[tuple[Line, int, int, int, int]]:
    """The ages of the draft's own day that a birthday before another day makes one more: where they stand, and both."""
    assert story.as_of is not None
    for birth in _births(story):
        for quantity in birth.line.quantities:
            if _is_age(birth.line, quantity) and not anywhere("age", "then").search(birth.line.words):
                now, then = _age(birth.born, story.as_of)[1], _age(birth.born, day)[1]
                if now == quantity.value != then:
                    yield birth.line, quantity.start, quantity.end, now, then


def _births(story: Story) -> Iterator[_Birth]:
    for at, line in enumerate(story.lines):
        for date in line.dates:
            if (
                date.first is not None
                and date.first == date.last
                and date.type == "DATE"
                and date.anchor == "text"
                and _BORN.search(line.between(line.sentence.start, date.start) + " ")
                and not of_a_thing(line, date)
            ):
                yield _Birth(at, line, date, date.first)


def _stated(story: Story, birth: _Birth) -> Iterator[Found]:
    """The age given in the same sentence: now, or on the day the sentence names."""
    line = birth.line
    if story.as_of is None or len([d for d in line.dates if d.anchor == "text"]) > 1:
        return
    for quantity in line.quantities:
        if not _is_age(line, quantity) or anywhere("age", "then").search(line.words):
            continue
        if _at_that_age().search(line.before(quantity, 40)):
            continue
        ends = min(quantity.end, birth.date.end), max(quantity.start, birth.date.start)
        between = line.between(*ends)
        if turns_to_another(line, *ends):
            continue
        if len(between) > 60 or anywhere("age", "others").search(between):
            continue
        if told_of_two(line, (quantity.start, quantity.end), (birth.date.start, birth.date.end)):
            continue
        yield _judged(line, quantity, birth, story.as_of, label=Label.REFUTED)


@functools.cache
def _at_that_age() -> re.Pattern[str]:
    """Before an age of another time: "came here at 11", "has lived there since he was nine"; "dead at 54" is none."""
    unless = "".join(rf"(?<!{word} )" for word in table("arithmetic")["age"]["died"])
    clause = rf"(?:{options('age', 'since')}) (?:he|she|they|[a-z]+) (?:{options('age', 'was')})"
    phrases = rf"{unless}(?:{options('age', 'at')})|{options('age', 'from')}|{clause}|{options('age', 'then_was')}"
    return lazy.pattern(rf"(?:^|\W)(?:{phrases})(?: (?:{options('age', 'just')}))?$")


def _at_death(birth: _Birth) -> Iterator[Found]:
    """ "She was born in 1950 and died in 2010, aged 60"."""
    line = birth.line
    for date in line.dates:
        if (
            date.first is None
            or date.first != date.last
            or date.start < birth.date.end
            or not lazy.known(r"died(?: [a-z]+){0,3} (?:in|on)$").search(line.before(date, 40))
        ):
            continue
        for quantity in line.quantities:
            if _is_age(line, quantity) and _worded(r",? ?{at}").fullmatch(line.between(date.end, quantity.start)):
                yield _judged(line, quantity, birth, date.first, label=Label.REFUTED, at=date)


def _is_age(line: Line, quantity: Quantity) -> bool:
    if quantity.form != "cardinal" or not 0 < quantity.value < _OLD or quantity.hedge is not None or quantity.value % 1:
        return False
    if anywhere("age", "of_many").search(line.before(quantity, 32)):
        return False
    if quantity.measure == "age":
        return True
    if (
        quantity.measure != "count"
        or quantity.noun is not None
        or not lazy.known(r"^(?:[,;.)]|and\b|$)").match(line.after(quantity, 8))
    ):
        return False
    return ending("age", "before").search(line.before(quantity, 24)) is not None


def _nearest(dates: Sequence[Date], quantity: Quantity) -> Date:
    """The date that stands nearest a figure."""
    return min(dates, key=lambda date: max(date.start - quantity.end, quantity.start - date.end))


def _then(line: Line, birth: _Birth) -> Iterator[Found]:
    """An age of the one person whose birth the draft dates, in a year the sentence names."""
    dates = [
        d
        for d in line.dates
        if d.first is not None and d.first == d.last and d.anchor == "text" and d.type == "DATE" and d is not birth.date
    ]
    if not dates or line is birth.line or not _PRONOUN.search(line.words) or anywhere("age", "kin").search(line.words):
        return
    if _names_another(line, birth):
        return
    for quantity in line.quantities:
        date = _nearest(dates, quantity)
        link = line.between(min(quantity.end, date.end), max(quantity.start, date.start))
        if _is_age(line, quantity) and _worded(r",? ?(?:and )?{aged}?,? ?(?:aged|in)?").fullmatch(link):
            assert date.first is not None
            yield _judged(line, quantity, birth, date.first, label=Label.CONFLICTING, at=date)


def _names_another(line: Line, birth: _Birth) -> bool:
    """Whether a sentence names in full somebody whom the one with the birth does not: "her editor, Jo Bell"."""
    told = birth.line.text[birth.line.sentence.start : birth.line.sentence.end]
    return any(
        name["first"].lower() in _given() and name["last"] not in told
        for name in _FULL.finditer(line.text, line.sentence.start, line.sentence.end)
    )


@functools.cache
def _given() -> frozenset[str]:
    lists = table("people")["given"]
    return frozenset(word for key in ("male", "female", "either") for word in lists[key])


_FULL = lazy.pattern(r"(?<![\w’'-])(?P<first>[A-Z][\w’'-]+) (?P<last>[A-Z][\w’'-]+)")


def _judged(
    line: Line, quantity: Quantity, birth: _Birth, day: PartialDate, *, label: Label, at: Date | None = None
) -> Found:
    low, high = _age(birth.born, day)
    agrees = low <= quantity.value <= high
    shown = f"{low}" if low == high else f"{low} or {high}"
    says = f"born {wording.date(birth.born)}, on {wording.date(day)} aged {shown}; the draft has “{words(line, quantity.start, quantity.end)}”"
    evidence = (
        Evidence("calendar", agrees, says, span=(quantity.start, quantity.end)),
        Evidence(
            "text",
            None,
            f"“{birth.line.text[birth.date.start : birth.date.end]}”",
            span=(birth.date.start, birth.date.end),
        ),
    )
    start = quantity.start if at is None else min(at.start, quantity.start)
    end = quantity.end if at is None else max(at.end, quantity.end)
    claim = place("date-arithmetic", line, start, end, quantity.value)
    if agrees:
        return agreeing(claim, f"The calendar agrees: {says}.", evidence)
    if label is Label.REFUTED:
        return impossible(claim, f"The calendar says otherwise: {says}.", evidence, shown if low == high else None)
    told = words(line, start, end), words(birth.line, birth.date.start, birth.date.end)
    return differing(
        claim, f"Age and date of birth differ: {says}.", (start, end), (birth.date.start, birth.date.end), told
    )


def _age(born: PartialDate, day: PartialDate) -> tuple[int, int]:
    """The ages a person born then can have on a day, as precisely as both are known."""
    return _years(born.last(), day.first()), _years(born.first(), day.last())


def _years(born: datetime.date, day: datetime.date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
