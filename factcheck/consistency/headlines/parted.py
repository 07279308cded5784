"""A fraction by which a headline has something change, where its story opens with another: "Puffins up by a quarter" over "a fifth more than in 2019"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.results import headline_differs
from factcheck.consistency.base.stems import stems
from factcheck.consistency.base.story import Story, is_body, past
from factcheck.lexicon import table
from factcheck.model.mentions import Quantity

_HEADS = frozenset({"title", "heading"})
_OPENING = 4
"""Sentences of a story that tell what its headline does."""


def find(story: Story) -> Iterator[Found]:
    """The changes of a headline that the story's opening tells by another fraction, and no sentence by the same."""
    body = [line for line in story.lines if is_body(line)]
    told = [(line, found) for line in body[:_OPENING] for found in _told().finditer(line.words) if found["more"] or not past(line)]  # fmt: skip
    if not told:
        return
    for line in story.lines:
        if line.sentence.role not in _HEADS or line.sentence.start > body[0].sentence.start:
            continue
        heads = list(_headed().finditer(line.words))
        if len(heads) != 1 or _has(body, _fraction(heads[0])):
            continue
        near = [(there, found) for there, found in told if (stems(line.words) & _about(body, there, found)) - moving()]
        if len({_fraction(found) for _, found in near}) != 1:
            continue
        there, found = near[0]
        at, other = _span(line, heads[0]), _span(there, found)
        yield headline_differs(line, at, there, other, line.text[slice(*at)])


def _about(body: list[Line], line: Line, found: re.Match[str]) -> frozenset[str]:
    """The telling words of a sentence; where it only compares ("a fifth more than"), of the others of its paragraph, too."""
    around = (one.words for one in body[:_OPENING] if found["more"] and one.paragraph == line.paragraph)
    return stems(" ".join((*around, line.words)))


def _has(body: list[Line], value: Decimal) -> bool:
    """Whether a story has a fraction, or what is about as much in per cent, of anything."""
    if any(_fraction(found) == value for line in body for found in _any().finditer(line.words)):
        return True
    shares = [q.value / 100 if q.measure == "percent" else q.value for line in body for q in line.quantities if q.measure in {"percent", "share"}]  # fmt: skip
    return any(abs(share - value) <= _ROUND for share in shares)


_ROUND = Decimal("0.04")


@functools.cache
def moving() -> frozenset[str]:
    """The stems of words that only say that something changes, not what."""
    return stems(" ".join(table("leads")["fractions"]["moves"]))


def is_change(line: Line, quantity: Quantity) -> bool:
    """Whether a share is by how much something changes, no part of it: "up by a third", "a third more than"."""
    if lazy.known(rf"(?:^|\W)(?:by|{_options('moves')})(?: an?)?$").search(line.before(quantity, 20)):
        return True
    return lazy.known(rf"^(?:{_options('more')})(?!\w)").match(line.after(quantity, 20)) is not None


def _fraction(found: re.Match[str]) -> Decimal:
    return Decimal(table("leads")["fractions"]["worth"][found[_key(found)]])


def _key(found: re.Match[str]) -> str:
    return "more" if "more" in found.re.groupindex and found["more"] else "part"


def _span(line: Line, found: re.Match[str]) -> tuple[int, int]:
    start, end = found.span(_key(found))
    return line.sentence.start + start, line.sentence.start + end


def _options(key: str) -> str:
    return lexicon.options("leads", "fractions", key)


def _parts() -> str:
    return lexicon.either(table("leads")["fractions"]["worth"])


@functools.cache
def _headed() -> re.Pattern[str]:
    return lazy.pattern(rf"(?<!\w)(?:{_options('moves')})(?: by)? (?:an? |one )?(?P<part>{_parts()})(?!\w)")


@functools.cache
def _told() -> re.Pattern[str]:
    by = rf"(?:{_options('moves')}|by)(?: by)? (?:an? |one )?(?P<part>{_parts()})(?!\w)"
    return lazy.pattern(rf"(?<!\w)(?:an? |one )?(?P<more>{_parts()}) (?:{_options('more')})(?!\w)|(?<!\w){by}")


@functools.cache
def _any() -> re.Pattern[str]:
    return lazy.pattern(rf"(?<!\w)(?P<part>{_parts()})(?!\w)")
