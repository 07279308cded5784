"""So many wins, defeats or draws in a row, told twice: "a third draw running", and then "four successive draws"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.results import TWO_NUMBERS, differing, place, words
from factcheck.consistency.base.spelled import as_number, nth
from factcheck.consistency.base.stems import stems
from factcheck.consistency.base.story import Story, elsewhen, is_body
from factcheck.frozen import dataclass
from factcheck.lexicon import small_numbers, table, worded

_worded = worded("against_itself", "streaks")

_NUMBERS = small_numbers(20)
_KINDS = ("wins", "defeats", "draws", "unbeaten", "titles", "quarters")
_DONE = {"won": "wins", "lost": "defeats", "drawn": "draws"}
_ABOUT = 24
"""Characters on each side of a run that say where its games were."""
_NAME = lazy.pattern(r"[A-Z][a-z’'-]+")


_SINCE = _worded(r"(?:is|are) {his_or_the} {best}(?: [a-z]+){0,2} since (?:[a-z]+ )?\d{4}")
"""What is told of the run that lasts: "their run of four defeats is the worst since 2012"."""


@dataclass(frozen=True, slots=True)
class _Streak:
    """A run of one kind of result."""

    line: Line
    start: int
    end: int
    kind: str
    number: int


def find(story: Story) -> Iterator[Found]:
    """The runs of a draft that come back with another number."""
    seen: dict[str, list[_Streak]] = {}
    for line in story.lines:
        if not is_body(line) or not _maybe(line.words) or elsewhen(line) or _then().search(_SINCE.sub("", line.words)):
            continue
        for one in _streaks(line):
            before = seen.setdefault(one.kind, [])
            other = next((there for there in before if _of_one(one, there)), None)
            if other is not None and other.number != one.number and not any(o.number == one.number for o in before):
                told = words(line, one.start, one.end), words(other.line, other.start, other.end)
                claim = place("same-figure", line, one.start, one.end, told[0])
                says = TWO_NUMBERS.format(*told)
                yield differing(claim, says, (one.start, one.end), (other.start, other.end), told)
            before.append(one)


def _options(*keys: str) -> str:
    return "|".join(lexicon.options("returned", "streaks", key) for key in keys)


@functools.cache
def _told() -> tuple[str, ...]:
    """Words of which every run holds one."""
    told = table("returned")["streaks"]
    return tuple(dict.fromkeys([*told["row"], *told["straight"], *told["unbeaten"], *told["runs"]]))


def _maybe(words: str) -> bool:
    """Whether a sentence may tell of a run."""
    return any(told in words for told in _told())


@functools.cache
def _then() -> re.Pattern[str]:
    """What speaks of another run than the one that lasts."""
    return lazy.pattern(rf"(?<!\w)(?:{'|'.join(table('returned')['streaks']['then'])}|(?:19|20)\d\d)(?!\w)")


@functools.cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """ "fifth win on the bounce", "five wins in a row", "six straight victories", "a six-match winning streak", "won four games in a row"."""
    ordinals = table("numbers")["ordinals"][:20]
    many = rf"(?P<number>\d{{1,2}}|{'|'.join(_NUMBERS)})"
    nth = rf"(?P<nth>\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(ordinals)})"
    kind = rf"(?P<kind>{_options(*_KINDS)})"
    row = rf"(?:{_options('row')})"
    straight = rf"(?:{_options('straight')})"
    game = rf"(?:{_options('games')})"
    return tuple(
        lazy.pattern(rf"(?<![\w-]){form}(?![\w-])")
        for form in (
            rf"(?:{nth}|{many}) (?:league |cup )?{kind} {row}",
            rf"(?:{nth}|{many}) {straight} (?:league |cup )?{kind}",
            rf"(?P<done>{_options(*_DONE)}) (?:their |his |her )?(?:last )?{many} (?:{game} )?{row}",
            rf"{many}[- ]{game} {kind} (?:{_options('runs')})",
            rf"(?P<kind>{_options('unbeaten')}) (?:{_options('runs')}) to {many} {game}",
            rf"(?:{_options('runs')}) of {many} (?:{straight} )?(?P<kind>{_options('wins', 'defeats', 'draws')})",
            rf"(?:was|is) [a-z’' ]{{2,24}}?(?P<nth>{'|'.join(ordinals)}) {row}",
        )
    )


def _streaks(line: Line) -> Iterator[_Streak]:
    told = lazy.known(r"\s").sub(" ", line.written).lower()
    taken: list[tuple[int, int]] = []
    for form in _forms():
        for m in form.finditer(told):
            if any(m.start() < end and start < m.end() for start, end in taken):
                continue
            groups = m.groupdict()
            kind, number = _kind(groups, told[: m.start()]), _number(groups)
            if kind is None or number < 2:
                continue
            taken.append(m.span())
            yield _Streak(line, line.sentence.start + m.start(), line.sentence.start + m.end(), kind, number)


def _kind(groups: dict[str, str | None], before: str) -> str | None:
    if groups.get("done"):
        return next(kind for key, kind in _DONE.items() if groups["done"] in table("returned")["streaks"][key])
    if groups.get("kind"):
        return next(key for key in _KINDS if groups["kind"] in table("returned")["streaks"][key])
    last = lazy.known(r"[a-z]+").findall(before)[-3:]  # "the win was Selby's eighth in succession"
    return next(
        (key for key in ("wins", "defeats", "draws") for word in last if word in table("returned")["streaks"][key]),
        None,
    )


def _number(groups: dict[str, str | None]) -> int:
    told, many = groups.get("nth"), groups.get("number")
    return nth(told) if told else as_number(many or "")


def _of_one(one: _Streak, other: _Streak) -> bool:
    """Whether two runs are of one side: no names of their own only, and both at home or anywhere."""
    if one.line is other.line:
        return False
    mine, theirs = _names(one.line), _names(other.line)
    if mine and theirs and not mine & theirs:
        return False
    if _places(one) != _places(other):
        return False
    if one.kind != "quarters":
        return True
    return bool(
        (stems(one.line.words) & stems(other.line.words))
        - stems("quarter straight consecutive successive falling fell rise")
    )


def _places(one: _Streak) -> frozenset[str]:
    """Where the games of a run were, as words about it say: at home, in the cup."""
    start, end = one.line.sentence.start, one.line.sentence.end
    told = one.line.text[max(start, one.start - _ABOUT) : min(end, one.end + _ABOUT)].split()
    return frozenset(table("returned")["streaks"]["places"]) & frozenset(told)


def _names(line: Line) -> frozenset[str]:
    """The names of a sentence, the days and months left out."""
    text = line.written
    found = {m[0].removesuffix("'s").removesuffix("’s") for m in _NAME.finditer(text)}
    return frozenset(word for word in found if word.lower() not in _no_names())


@functools.cache
def _no_names() -> frozenset[str]:
    """Words with a capital that are no names of anybody: those that open sentences, days, months, numbers."""
    days = {f"{day}day" for day in ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")}
    months = {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}  # fmt: skip
    return frozenset(table("names")["openers"]) | days | months | frozenset(_NUMBERS)
