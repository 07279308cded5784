"""What so many people put in, each so long, comes to: "120 volunteers put in 15 hours apiece, or 1,800 hours together"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line, digit_step, outer
from factcheck.consistency.base.results import contradicted, number, place
from factcheck.consistency.base.story import Story, Stretch, is_body, stretches
from factcheck.model.mentions import Quantity

_FEWEST = 3
_HEDGED, _LOW, _HIGH = Decimal("0.12"), Decimal("0.4"), Decimal("2.5")
"""By what part a total may be off where a figure is told roughly; between which parts of the product it is meant as it."""


def find(story: Story) -> Iterator[Found]:
    """The hours and days of several people together that are not what each of them gave."""
    for line in story.lines:
        if not is_body(line) or not line.quantities:
            continue
        for each, total in pairwise(stretches(line)):
            people = _people(line, each) if _together(line, each, total) else None
            found = None if people is None else _held(line, people, each, total)
            if found is not None:
                yield found


@functools.cache
def _said(key: str) -> str:
    return lexicon.options("reckoning", "put_in", key)


@functools.cache
def _link() -> re.Pattern[str]:
    """What stands between what each gave and what all did."""
    return lazy.pattern(rf"(?:{_said('apiece')}),? ?(?:{_said('total')})")


@functools.cache
def _behind() -> re.Pattern[str]:
    return lazy.pattern(rf",? ?(?:of [a-z]+ )?(?:{_said('together')})(?!\w)|[.;]|$")


def _together(line: Line, each: Stretch, total: Stretch) -> bool:
    """Whether the second of two lengths of time is told as what the first comes to."""
    if each.unit != total.unit or each.value < 1:
        return False
    behind = line.between(total.end, min(line.sentence.end, total.end + 24))
    return _link().fullmatch(line.between(each.end, total.start)) is not None and _behind().match(behind) is not None


def _people(line: Line, each: Stretch) -> Quantity | None:
    """Those who gave it: the one number of a clause before it."""
    told = [q for q in line.quantities if q.measure == "count" and q.end <= each.start]
    if not told or told[-1].noun is None or told[-1].form != "cardinal" or told[-1].value < _FEWEST:
        return None
    link = line.between(told[-1].end, each.start)
    if lazy.known(rf"[,;:.“”\"]|(?<!\w)(?:{_said('open')})(?!\w)").search(link):
        return None
    return told[-1]


def _held(line: Line, people: Quantity, each: Stretch, total: Stretch) -> Found | None:
    product = people.value * each.value
    lead = line.between(each.end, total.start)
    rough = people.hedge is not None or lazy.known(rf"(?<!\w)(?:{_said('roughly')})$").search(lead) is not None
    step = digit_step(total.mention, line.text) if isinstance(total.mention, Quantity) else Decimal(1)
    slack = max(product * _HEDGED if rough else step / 2, Decimal("0.5"))
    if abs(product - total.value) <= slack or not product * _LOW <= total.value <= product * _HIGH:
        return None
    told = line.text[total.start : total.end]
    says = f"{number(people.value)} × {number(each.value)} = {number(product)}; the draft has “{told}”"
    claim = place("sum-check", line, outer(people), total.end, total.value)
    return contradicted(claim, line, (total.start, total.end), product, says, (people, each.mention))
