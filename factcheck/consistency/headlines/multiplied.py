"""A headline by whose verb something doubled or halved, where its story gives the two figures: "Fares to treble" over "from £2 to £4"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line, outer
from factcheck.consistency.base.results import headline_differs
from factcheck.consistency.base.stems import stems
from factcheck.consistency.base.story import Story, is_body, with_lengths
from factcheck.lexicon import table, worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "multiplied")

_FIRST = 4
"""Sentences of a story that its headline is held against."""
_ABOUT = 72
"""Characters before two figures in which it is told what they are of."""
_BELOW, _ABOVE = Decimal("0.87"), Decimal("1.25")
"""How far the figures may miss what a headline without a hedge makes of them."""


def find(story: Story) -> Iterator[Found]:
    """The headlines whose story has another change."""
    heads = story.heads()
    told = [line for line in story.lines if is_body(line) or line.sentence.role == "deck"]
    for head in heads:
        verb = _verb().search(head.words)
        if verb is None:
            continue
        again = _like("halved" if "hal" in verb["verb"] else "told")
        about = stems(head.words[: verb.start()])
        if any(again.search(line.words) and about & stems(line.words) for line in told if line is not head):
            continue
        pairs = [pair for line in told[:_FIRST] if line is not head for pair in _pairs(line)]
        near = [(line, one, two) for line, one, two in pairs if _of_same(head, verb, line, min(outer(one), outer(two)))]
        if not near or any(_makes(two.value / one.value, verb) for _, one, two in pairs):
            continue
        line, one, two = near[0]
        start = min(outer(one), outer(two)), max(one.end, two.end)
        yield headline_differs(head, _span(head, verb), line, start)


def _of_same(head: Line, verb: re.Match[str], line: Line, start: int) -> bool:
    """Whether a sentence has what a headline says was multiplied, by one of its names, and where if that is told by name."""
    before = [word for word in lazy.known(r"[a-z][a-z’'-]+").findall(head.words[: verb.start()]) if stems(word)]
    told = stems(line.words)
    near = stems(line.between(max(line.sentence.start, start - _ABOUT), start))
    subject = stems(before[-1]) if before else frozenset()
    names = [frozenset(stems(" ".join(group))) for group in table("leads")["multiplied"]["names"]]
    alike = subject.union(*(group for group in names if subject & group))
    behind = lazy.known(r"[A-Z][\w’'-]+").findall(head.text[_span(head, verb)[1] : head.sentence.end])
    placed = stems(" ".join(behind).lower())
    if verb.string[verb.end() :].startswith(" as ") and alike == subject and not before[-1].endswith("s"):
        return False  # "Town doubles as film set"
    return bool(alike & near) and (not placed or bool(placed & told))


@functools.cache
def _verb() -> re.Pattern[str]:
    """A verb behind its subject, and nothing behind it that it would be of: "to double as", "halved"."""
    verbs = lexicon.either(table("leads")["multiplied"]["verbs"])
    hedges = lexicon.options("leads", "multiplied", "hedges")
    return lazy.pattern(
        rf"(?<=[a-z’'] )(?:(?P<hedge>{hedges}) )?(?P<verb>{verbs})(?=$|[.,;:]| (?:{lexicon.options('leads', 'multiplied', 'behind')})(?!\w))"
    )


@functools.cache
def _like(key: str) -> re.Pattern[str]:
    """What tells in the text that something was multiplied, or halved, too."""
    return lazy.pattern(rf"(?<![\w-])(?:{lexicon.options('leads', 'multiplied', key)})(?!\w)")


def _pairs(line: Line) -> Iterator[tuple[Line, Quantity, Quantity]]:
    """What was and what became of it: "from £2 to £4", "to $36 million from $28 million"."""
    for one, two in pairwise(with_lengths(line)):
        if one.measure != two.measure or one.unit != two.unit or one.value <= 0 or two.value <= 0:
            continue
        before, link = line.before(one, 16), line.between(one.end, outer(two))
        if lazy.known(r"(?:^|\W)from(?: the| a)?$").search(before) and _worded(r"(?:[a-z]+ )?to(?: {the})?").fullmatch(
            link
        ):
            yield line, one, two
        elif lazy.known(r"(?:^|\W)to$").search(before) and _worded(r"(?:[a-z]+ )?{from}").fullmatch(link):
            yield line, two, one


def _makes(ratio: Decimal, verb: re.Match[str]) -> bool:
    """Whether a change is what a verb with its hedge makes it."""
    times = Decimal(table("leads")["multiplied"]["verbs"][verb["verb"]])
    grown = times > 1
    hedge = verb["hedge"]
    if hedge in table("leads")["multiplied"]["more"]:
        return ratio >= times * Decimal("0.99") if grown else ratio <= times * Decimal("1.01")
    low, high = times * _BELOW, times * _ABOVE
    if hedge is not None:
        low, high = (
            (times * Decimal("0.75"), times * Decimal("1.1")) if grown else (times * Decimal("0.9"), times * _ABOVE)
        )
    elif not grown:
        low, high = times * Decimal("0.75"), times * Decimal("1.13")
    return low <= ratio <= high


def _span(head: Line, verb: re.Match[str]) -> tuple[int, int]:
    """Where a verb stands in the draft."""
    told: Sequence[str] = verb[0].split()
    found = re.search(r"\s+".join(map(re.escape, told)), head.low)
    start = head.sentence.start + (found.start() if found is not None else 0)
    return start, start + (len(found[0]) if found is not None else len(verb[0]))
