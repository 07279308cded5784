"""A change told in a sentence after that of its figures, or of one of them."""

from __future__ import annotations

import functools
import re

from factcheck import lazy
from factcheck.consistency.base.lines import Found, options, outer
from factcheck.consistency.base.story import Story
from factcheck.consistency.base.subunits import alike
from factcheck.consistency.changes.two_figures import MEASURES, as_told, of_pair, same_thing
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "sentence_after")

_FAR = 4
"""How many times another time's figure one may be that is held against it from the sentence before."""


@functools.cache
def comparative() -> re.Pattern[str]:
    """A word right behind a change by which it compares: "dearer", "more"."""
    return lazy.pattern(rf"^,? ?(?:{options('compared', 'comparatives')})(?!\w)")


def told_next(story: Story, at: int, change: Quantity) -> Found | None:
    """The change told in a sentence of its own after the one with the two figures."""
    line, before = story.lines[at], story.before(at)
    if before is None or any(q.measure in MEASURES for q in line.quantities):
        return None
    opening = line.between(line.sentence.start, outer(change))
    if not lazy.known(rf"(?:{options('compared', 'openers')})(?: (?:{options('compared', 'opened')}))*").fullmatch(
        opening
    ):
        return None
    noun = _worded(rf"(?<!\w)(?:{options('change', 'nouns')}) {{of}}$").search(opening)
    if not noun and not comparative().match(line.after(change)):
        return None
    given = [q for q in before.quantities if q.measure in MEASURES and q.measure != "duration"]
    return of_pair(line, before, change, *given, either=False) if len(given) == 2 else None


def concluded(story: Story, at: int, change: Quantity) -> Found | None:
    """ "It raised $84,000. Last year's total was $70,000, so it is up 20 per cent"."""
    line, before = story.lines[at], story.before(at)
    given = [q for q in line.quantities if q.measure in MEASURES and q.measure != "duration"]
    if before is None or len(given) != 1 or given[0].end > outer(change) or given[0].hedge is not None:
        return None
    link = line.between(given[0].end, outer(change))
    if (
        _concludes().fullmatch(link) is None
        or _then().search(line.between(line.sentence.start, given[0].start)) is None
    ):
        return None
    now = [
        q
        for q in before.quantities
        if q.measure == given[0].measure and q.form == "cardinal" and q.hedge is None and q.per is None
        and given[0].value / _FAR <= q.value <= given[0].value * _FAR
    ]  # fmt: skip
    base = alike(given[0], now[0]) if len(now) == 1 else None
    if base is None or not same_thing(given[0], now[0]) or (now[0].value > base.value) == (" down" in f" {link}"):
        return None
    return as_told(line, change, base, now[0])


@functools.cache
def _concludes() -> re.Pattern[str]:
    """ ", so it is up"."""
    return _worded(
        rf"(?:[a-z]+ ?){{0,2}},? {{meaning}}(?: that)? (?:it|that|they|this|the [a-z]+|[a-z]+) (?:{options('compared', 'copulas')}|{options('compared', 'up')})(?: (?:{options('compared', 'up')}))?(?: by)?"
    )


@functools.cache
def _then() -> re.Pattern[str]:
    return lazy.pattern(rf"(?<!\w)(?:{options('compared', 'then')}|in (?:19|20)\d\d)(?!\w)")
