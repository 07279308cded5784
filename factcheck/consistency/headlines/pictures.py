"""How many a picture's alternative text and its caption show: "Two wardens lie beside a burrow" over "The three wardens"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, options
from factcheck.consistency.base.results import unlike
from factcheck.consistency.base.story import Story
from factcheck.model.mentions import Quantity


def pictured(story: Story) -> Iterator[Found]:
    """How many people a picture's alternative text and its caption show."""
    for at, line in enumerate(story.lines):
        alt = line.sentence.role == "alt" or lazy.known(r"alt(?: text)?:").match(line.words) is not None
        if not alt:
            continue
        for near in _beside(story, at):
            mine, theirs = _people(line), _people(near)
            if len(mine) == 1 and len(theirs) == 1 and mine[0].value != theirs[0].value:
                says = "Alternative text and caption differ: “{}” here, “{}” in the caption."
                yield unlike("headline-body", (line, mine[0]), (near, theirs[0]), says)
            break


def _beside(story: Story, at: int) -> Iterator[Line]:
    """The caption of a picture: after its alternative text in a page, before it in a list of captions."""
    line = story.lines[at]
    if line.sentence.role == "alt":
        after = story.lines[at + 1] if at + 1 < len(story.lines) else None
        if after is not None and after.sentence.role == "caption":
            yield after
        return
    if at and story.lines[at - 1].paragraph == line.paragraph - 1:
        first = at - 1
        while first and story.lines[first - 1].paragraph == story.lines[at - 1].paragraph:
            first -= 1
        yield story.lines[first]


@functools.cache
def _persons() -> re.Pattern[str]:
    return lazy.pattern(options("namelist", "people"))


def _people(line: Line) -> list[Quantity]:
    return [
        q
        for q in line.quantities
        if q.measure == "count" and q.form == "cardinal" and q.noun is not None and Decimal(1) < q.value < 20
        and (q.unit == "person" or _persons().fullmatch(q.noun.split()[-1]) is not None)
    ]  # fmt: skip
