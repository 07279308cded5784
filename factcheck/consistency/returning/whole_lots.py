"""All there are of a thing, counted twice: "all five of the firm's depots", and then "all four" of them."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.results import TWO_NUMBERS, differing, place, words
from factcheck.consistency.base.story import Story, elsewhen, is_body, past
from factcheck.frozen import dataclass
from factcheck.lexicon import small_numbers, table, worded

_worded = worded("against_itself", "whole_lots")

_NUMBERS = small_numbers(20)
_MOST = 60
"""Lots of a draft that a later one is held against."""


@dataclass(frozen=True, slots=True)
class _Lot:
    """All that somebody has of a thing."""

    at: int
    line: Line
    start: int
    end: int
    number: int
    owner: str
    noun: str


def find(story: Story) -> Iterator[Found]:
    """The lots of a draft that come back with another number."""
    seen: dict[tuple[str, str], list[_Lot]] = {}
    for at, line in enumerate(story.lines):
        lots = list(_lots(at, line)) if line.quantities and is_body(line) else []
        if not lots or elsewhen(line) or past(line) or _asked().search(line.words):
            continue
        for lot in lots:
            before = seen.setdefault((lot.owner, lot.noun), [])
            numbers = {other.number for other in before}
            if len(numbers) == 1 and lot.number not in numbers and not _explained(story, before[0], lot):
                told = words(line, lot.start, lot.end), words(before[0].line, before[0].start, before[0].end)
                claim = place("same-figure", line, lot.start, lot.end, told[0])
                there = before[0].start, before[0].end
                yield differing(claim, TWO_NUMBERS.format(*told), (lot.start, lot.end), there, told)
            if len(before) < _MOST:
                before.append(lot)


@functools.cache
def _asked() -> re.Pattern[str]:
    """Words of a sentence by which its lot may be one of another time."""
    return _worded(rf"(?<!\w)(?:{lexicon.options('returned', 'lots', 'then')}|(?:{{by}}) (?:1[5-9]|20)\d\d)(?!\w)")


@functools.cache
def _all() -> re.Pattern[str]:
    number = rf"(?P<number>\d{{1,3}}|{'|'.join(_NUMBERS)})"
    owner = r"(?P<owner>the [a-z][a-z’'-]*?(?:['’]s|s['’])|{whose})"
    every = r"{every}"
    return _worded(
        rf"(?<!\w){every} (?:of )?(?:{number} (?:of )?{owner}|{owner.replace('owner', 'owner2')} {number.replace('number', 'number2')}) (?P<noun>(?:[a-z-]+ ){{0,2}}?[a-z-]+s)(?!\w)"
    )


@functools.cache
def _own() -> re.Pattern[str]:
    number = rf"(?P<number>\d{{1,3}}|{'|'.join(_NUMBERS)})"
    return _worded(
        rf"(?<!\w)(?P<owner>the [a-z][a-z’'-]*?(?:['’]s|s['’])|{{our}}) {number} (?P<noun>(?:[a-z-]+ ){{0,2}}?[a-z-]+s)(?!\w)"
    )


def _lots(at: int, line: Line) -> Iterator[_Lot]:
    """What a sentence counts all of: "all five of the firm's depots", "one of its seven plants"."""
    told = lazy.known(r"\s").sub(" ", line.written).lower()
    for pattern in (_all(), _own()):
        for m in pattern.finditer(told):
            groups = m.groupdict()
            number = groups["number"] or groups.get("number2") or ""
            owner = groups["owner"] or groups.get("owner2") or ""
            some = pattern is _own() and _some().search(told[: m.start()]) is not None
            if some or _narrowed().match(told[m.end() :]) or m["noun"].endswith("ss") or _loose().search(m["noun"]):
                continue
            value = _NUMBERS[number] if number in _NUMBERS else int(number)
            if value > 1:
                start = line.sentence.start
                yield _Lot(at, line, start + m.start(), start + m.end(), value, owner.replace("’", "'"), m["noun"])


def _some() -> re.Pattern[str]:
    """Before what somebody has: it was so once, or only these."""
    return lazy.known(rf"(?<!\w)(?:{lexicon.options('returned', 'lots', 'some')})(?: [a-z]+)? $")


def _narrowed() -> re.Pattern[str]:
    day = rf"(?:{{on}}) (?:the )?(?:early |late )?(?:{'|'.join(table('arithmetic')['opposites']['capital'])}|easter|christmas|\d)"
    return _worded(rf" (?!{day})(?:{lexicon.options('returned', 'lots', 'narrowed')})(?!\w)")


def _loose() -> re.Pattern[str]:
    return lazy.known(rf"(?<!\w)(?:{lexicon.options('returned', 'lots', 'loose')})(?!\w)")


def _explained(story: Story, one: _Lot, two: _Lot) -> bool:
    """Whether the difference between two lots is told of between them: "two burned down"."""
    apart = abs(one.number - two.number)
    named = [word for word, value in _NUMBERS.items() if value == apart] + [str(apart)]
    if apart == 1:
        named = ["one", "another", "once"]
    more = re.compile(rf"(?<![\w.,])(?:{'|'.join(named)})(?![\w,.]\d|\w)")
    if one.owner in _ANYBODYS and _names(two.line) - _names(one.line):
        return True
    between = [line.words for line in story.lines[one.at : two.at + 1]]
    return any(more.search(told.replace("each one", "").replace("every one", "")) is not None for told in between)


_ANYBODYS = frozenset({"its", "their", "his", "her", "our", "my"})


def _names(line: Line) -> frozenset[str]:
    """The words with a capital that open no sentence."""
    return frozenset(lazy.known(r"(?<=[a-z,;] )[A-Z][a-z’'-]+").findall(line.written))
