"""More votes than a body has members: "Four women and three men were sworn ... by a majority of six to two"; "The nine-member board ... It voted six to four"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.results import differing, place, words
from factcheck.consistency.base.spelled import as_number
from factcheck.consistency.base.story import Story, is_body
from factcheck.frozen import dataclass
from factcheck.lexicon import table, worded

_worded = worded("shared", "votes_of")
_NUMBERS = lexicon.small_numbers(30)
_N = rf"(?:{'|'.join(_NUMBERS)}|\d{{1,3}})"
_MOST = Decimal("1.5")
"""How many times a body more votes may be than it has members and still be taken for its own."""
_NEAR = 3
"""Sentences behind that of a body's number in which its votes are told without its name."""


@dataclass(frozen=True, slots=True)
class _Body:
    """A body and how many it has."""

    name: str
    at: int
    line: Line
    start: int
    end: int
    size: int


def find(story: Story) -> Iterator[Found]:
    """The votes for and against that are more than all who have one."""
    if not any(_cue().search(line.words) for line in story.lines):
        return
    bodies = [body for at, line in enumerate(story.lines) for body in _bodies(at, line)]
    if not bodies or any(_worded(r"(?<!\w)(?:{joined})(?!\w)").search(line.words) for line in story.lines):
        return
    for at, line in enumerate(story.lines):
        if not is_body(line) or _worded(r"(?<!\w)(?:{other})(?!\w)").search(line.words):
            continue
        for m in _votes().finditer(_low(line)):
            body = _whose(bodies, at, line)
            total = as_number(m["ayes"]) + as_number(m["noes"])
            if body is not None and body.size < total <= body.size * _MOST:
                yield _too_many(line, m, body, total)


def _low(line: Line) -> str:
    return line.text[line.sentence.start : line.sentence.end].lower()


@functools.cache
def _cue() -> re.Pattern[str]:
    return _worded(r"(?<!\w)(?:{cues})(?!\w)")


@functools.cache
def _votes() -> re.Pattern[str]:
    return _worded(
        rf"(?<!\w)(?:by (?:an? )?(?:majority(?: verdict)? of )?|(?:{{voted}}) (?:by )?)(?P<ayes>{_N}) (?:votes )?to (?P<noes>{_N})(?![\w.]*\d)(?!-)"
    )


@functools.cache
def _kinds() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    """The bodies by name, each with what tells its number and what tells that it votes."""
    kinds = []
    for kind in table("shared")["votes_of"]["body"]:
        names, members, acts = (lexicon.either(kind[key]) for key in ("names", "members", "acts"))
        size = (
            rf"(?<![\w-])(?:(?:{names}) of (?P<of>{_N})(?! (?:women|men|and)\b)|(?P<strong>{_N})-(?:member|strong|person|man|woman|seat|judge) (?:[a-z]+ )?(?:{names})"
            rf"|(?:{names}) (?:has|had|have) (?P<has>{_N}) (?:members|seats|{members})|(?:the|all|its) (?P<all>{_N}) (?:{members}))(?![\w-])"
        )
        kinds.append(
            (kind["names"][0], lazy.pattern(size), lazy.pattern(rf"(?<![\w-])(?:{names}|{members}|{acts})(?![\w-])"))
        )
    return tuple(kinds)


def _bodies(at: int, line: Line) -> Iterator[_Body]:
    """The bodies whose number a sentence tells."""
    said = _low(line)
    for name, size, _ in _kinds():
        for m in size.finditer(said):
            told = next(value for value in m.groupdict().values() if value)
            yield _Body(
                name, at, line, line.sentence.start + m.start(), line.sentence.start + m.end(), int(as_number(told))
            )
    for m in _sworn().finditer(said):
        both = int(as_number(m["one"]) + as_number(m["two"]))
        yield _Body("jury", at, line, line.sentence.start + m.start(), line.sentence.start + m.end(), both)


@functools.cache
def _sworn() -> re.Pattern[str]:
    """ "Four women and three men were sworn", "a jury of eight women and four men"."""
    return lazy.pattern(
        rf"(?<![\w-])(?P<of>jury of )?(?P<one>{_N}) (?:women|men) and (?P<two>{_N}) (?:women|men)(?(of)|,? (?:were|are|have been) (?:sworn|chosen))(?!\w)"
    )


def _whose(bodies: list[_Body], at: int, line: Line) -> _Body | None:
    """The body whose votes a sentence tells; None where it may be another."""
    named = {name for name, _, acts in _kinds() if acts.search(line.words)}
    if len(named) > 1:
        return None
    told = [body for body in bodies if body.name in named] if named else [b for b in bodies if 0 <= at - b.at <= _NEAR]
    same = len({body.size for body in told}) == 1 and len({body.name for body in told}) == 1
    return told[0] if same else None


def _too_many(line: Line, votes: re.Match[str], body: _Body, total: int) -> Found:
    start, end = line.sentence.start + votes.start("ayes"), line.sentence.start + votes.end("noes")
    shown = words(line, start, end), words(body.line, body.start, body.end)
    says = f"“{shown[0]}” are {total} votes, and “{shown[1]}” elsewhere in the draft has {body.size}."
    return differing(place("sum-check", line, start, end, shown[0]), says, (start, end), (body.start, body.end), shown)
