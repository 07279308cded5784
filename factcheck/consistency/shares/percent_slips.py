"""Falls of more than all there is: "dropped by 300 per cent"; and "three times more", which may mean four times as much."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, anywhere, beginning, options, outer
from factcheck.consistency.base.results import asked, impossible, place, words
from factcheck.consistency.base.story import Story
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Evidence

_WHOLE = Decimal(100)


def find(story: Story) -> Iterator[Found]:
    """Every fall of over 100 per cent that is no turn from gain to loss, and every "N times more"."""
    for at, line in enumerate(story.lines):
        for quantity in line.quantities:
            if quantity.measure == "percent" and _more_than_all(quantity) and _falls(line, quantity):
                if not _may_turn(story, at):
                    yield _over(line, quantity)
            elif quantity.measure == "multiple" and quantity.value > 1 and (end := _times_more(line, quantity)):
                yield _asked(line, quantity, end)


def _more_than_all(quantity: Quantity) -> bool:
    return quantity.value > _WHOLE or (quantity.value == _WHOLE and quantity.hedge in {"more-than", "just-over"})


@functools.cache
def _fall() -> re.Pattern[str]:
    return lazy.pattern(
        rf"(?:^|\W)(?:{options('fall', 'verbs')})(?: [a-z’'-]+){{0,3}}?(?: by| of| to the tune of)?(?: (?:{options('fall', 'hedges')}))?$"
    )


def _falls(line: Line, quantity: Quantity) -> bool:
    before = lazy.known(r"[,;:—(]").split(line.before(quantity))[-1]
    fell = _fall().search(before)
    if fell is not None and anywhere("fall", "rises").search(fell[0]):
        return False
    return fell is not None or beginning("fall", "after", 0).match(line.after(quantity)) is not None


def _may_turn(story: Story, at: int) -> bool:
    """Whether what fell can pass nil, as profits do, by the words of the sentence and the one before."""
    turns = anywhere("fall", "turns")
    before = story.before(at)
    return turns.search(story.lines[at].words) is not None or (
        before is not None and turns.search(before.words) is not None
    )


def _over(line: Line, quantity: Quantity) -> Found:
    told = words(line, quantity.start, quantity.end)
    says = f"a fall of 100 per cent leaves nothing; the draft has “{told}”"
    evidence = (Evidence("computed", False, says, value="100", span=(quantity.start, quantity.end)),)
    claim = place("percent-change", line, outer(quantity), quantity.end, quantity.value)
    return impossible(claim, f"Nothing falls by more than 100 per cent: {says}.", evidence)


@functools.cache
def _more() -> re.Pattern[str]:
    return lazy.pattern(rf"\s+(?:{options('fall', 'more')})(?!\w)")


def _times_more(line: Line, quantity: Quantity) -> int:
    found = _more().match(line.text, quantity.end)
    return found.end() if found and "times" in line.text[quantity.start : quantity.end].lower() else 0


def _asked(line: Line, quantity: Quantity, end: int) -> Found:
    told = words(line, quantity.start, end)
    n = quantity.value
    says = f"“{told}” can be read as {n} times as much or as {n + 1} times as much"
    evidence = (Evidence("text", None, says, span=(quantity.start, end)),)
    return asked(place("percent-change", line, outer(quantity), end, n), f"Say which is meant: {says}.", evidence)
