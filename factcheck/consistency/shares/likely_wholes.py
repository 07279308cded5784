"""Which of the figures that a draft told before a part it may be a part of."""

from __future__ import annotations

import functools
import re

from factcheck import lazy, lexicon
from factcheck.consistency.base.singulars import singular
from factcheck.consistency.base.stems import stems
from factcheck.consistency.base.story import Story, is_body, past
from factcheck.lexicon import table
from factcheck.model.mentions import Quantity

BACK, _FAR = 2, 6
"""Sentences before one whose figures a share may be of."""


def options(key: str) -> str:
    """One of the lists of words about a part and its share, as alternatives of a pattern."""
    return lexicon.options("part_shares", key)


@functools.cache
def breaks() -> re.Pattern[str]:
    """Words between a part and its share that part the two."""
    return lazy.pattern(rf"(?<![\w’'-])(?:{options('breaks')})(?![\w’'-])")


def sums_of(story: Story, at: int, part: Quantity, done: str) -> list[Quantity]:
    """The sums that a draft tells of what happened, in whatever words; none where it tells several."""
    ways = next(group for group in table("part_shares")["happened"] if done in group)
    told = lazy.known(rf"(?<!\w)(?:{lexicon.either(ways)})(?!\w)")
    near = [one for one in story.lines[max(0, at - 2 * _FAR) : at] if is_body(one) and not past(one)]
    sums = [[q for q in one.quantities if q.measure == part.measure] for one in near if told.search(one.words)]
    every = [q for here in sums for q in here]
    if any(len(here) > 1 for here in sums) or len({q.value for q in every}) != 1:
        return []
    return [q for q in every if q.form == "cardinal" and is_like(part, q)]


def is_like(part: Quantity, whole: Quantity) -> bool:
    """Whether one figure can be a part of another."""
    if part.measure != whole.measure or part.per != whole.per or part.value >= whole.value:
        return False
    return part.measure == "count" or part.unit == whole.unit


def told_before(story: Story, at: int, part: Quantity, reach: int = BACK) -> list[Quantity]:
    """The figures a part may be of: those of its sort in its sentence, else in the sentences before."""
    for back in range(reach + 1):
        if at - back < 0 or (reach == BACK and story.lines[at].paragraph - story.lines[at - back].paragraph > 1):
            break
        line = story.lines[at - back]
        found = [q for q in line.quantities if q.end <= part.start and q.form == "cardinal" and is_like(part, q)]
        found = [q for q in found if not _some().search(line.before(q, 24))]
        named = [q for q in found if q.noun is not None or part.measure != "count" or not back]
        if found:
            return named  # what stands nearer without a noun may be the whole
    return []


@functools.cache
def _some() -> re.Pattern[str]:
    """Before a figure that is a part itself: "on the other £315,000"."""
    return lazy.pattern(rf"(?:^|\W)(?:{options('some')})$")


def totals_before(story: Story, at: int, part: Quantity) -> list[Quantity]:
    """The sums that a draft calls what came in or went out: "Revenue came in at $484 million"."""
    totals = lazy.known(rf"(?<![\w-])(?:{options('totals')})(?!\w)")
    told = [
        q
        for line in story.lines[max(0, at - 2 * _FAR) : at]
        if part.measure == "money" and is_body(line) and totals.search(line.words) and not past(line)
        for q in line.quantities
        if q.form == "cardinal" and is_like(part, q)
    ]
    return told[-2:]


def named_before(story: Story, at: int, part: Quantity, noun: str) -> list[Quantity]:
    """The figures that a noun stands for: what is counted by it, or sums in a sentence with its word."""
    told: list[Quantity] = []
    for line in story.lines[max(0, at - 12) : at + 1]:
        here = [q for q in line.quantities if q.form == "cardinal" and q.measure == part.measure and q is not part]
        if part.measure == "count":
            told += [
                q
                for q in here
                if (singular(q.noun) == singular(noun) or line.before(q, 24).endswith(f"{noun} of"))
                and is_like(part, q)
            ]
        elif stems(noun) & stems(line.words) and line is not story.lines[at]:
            told += [q for q in here if is_like(part, q)]
    if told or part.measure != "money" or lazy.known(options("sums")).fullmatch(noun) is None:
        return told
    return told_before(story, at, part, _FAR)
