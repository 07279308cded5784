"""Whether two other figures near a flagged one make it to its last digit: "revenue of $735 million" beside $375 and $360 million is no $375 million with
its digits turned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck.consistency.base.lines import Found, Line, digit_step, exact
from factcheck.consistency.base.story import Story, with_lengths
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity

_NEAR = 3
"""So many sentences to either side may hold what explains a figure."""
_LEAD = 8
"""So many sentences of the text may hold what explains a figure of a headline."""
_CHANCE = 3
"""A figure is explained where so many times the values tried are no more than the values it might have had."""
_MOST = 24
"""Figures beyond which nothing is tried: something would fit by chance."""
_WHOLE = 100
_LOOSE = Decimal("0.02")
"""By how much of it a share in words may miss what two figures make."""
_ANY = 1000
"""A figure of fewer digits that the draft's own arithmetic rules out may be made of two others by chance."""


def is_made(found: Found, told: Quantity, story: Story, at: int) -> bool:
    """Whether two other figures near a flagged one make it to its last digit, by a sum, a difference, a product, a rate or a change."""
    if found.verdict.label is Label.REFUTED and _is_mean_of_list(found):
        return False
    if found.verdict.label is Label.REFUTED and (found.claim.kind == "percent-change" or _might(told) < _ANY):
        return found.claim.kind == "percent-change" and _is_what_was_added(found, told, story.lines[at].text)
    given = {piece.span for piece in found.verdict.evidence[1:]}
    figures = [q for q in _figures(story.lines, at, found.claim.kind) if q.end <= told.start or told.end <= q.start]
    changes = found.claim.kind == "percent-change"
    made = {
        value
        for one, other in combinations(figures[:_MOST], 2)
        for value in _values(
            told, one, other, of=not changes, by={(one.start, one.end), (other.start, other.end)} != given
        )
    }
    slack = _slack(told, story.lines[at].text)
    if told.measure == "count" and found.claim.kind != "headline-body" and _might(told) < _ANY:
        return False
    return len(made) * _CHANCE <= _might(told) and any(abs(value - told.value) <= slack for value in made)


_LISTED = 4
"""So many figures listed right before their average leave no doubt what it is of."""


def _is_mean_of_list(found: Found) -> bool:
    """Whether a figure is told as the average of several listed with it: "90, 110, 100, 120 and 80 litres a second, 115 on average"."""
    mean = found.claim.kind == "sum-check" and found.verdict.explanation.startswith(
        "The draft's own figures say otherwise: ("
    )
    return mean and len(found.verdict.evidence) > _LISTED


def _is_what_was_added(found: Found, told: Quantity, text: str) -> bool:
    """Whether a change is just the share that one of its two figures is of the other, which then tells what was added: "R418.95, so this year's is R23 more, a rise of 5.5%"."""
    given = [Decimal(piece.value) for piece in found.verdict.evidence[1:3] if piece.value]
    if len(given) != 2 or min(given) <= 0 or told.measure != "percent" or 2 * min(given) > max(given):
        return False
    of_what_was = 100 * min(given) / (max(given) - min(given))
    return any(abs(made - told.value) <= _slack(told, text) for made in (100 * min(given) / max(given), of_what_was))


def _figures(lines: Sequence[Line], at: int, kind: str) -> Iterator[Quantity]:
    """The exact figures near the one that is flagged, or of the first sentences below a headline."""
    below = _LEAD if kind == "headline-body" else _NEAR
    for line in lines[max(0, at - _NEAR) : at + below + 1]:
        if line.sentence.role == "table-row":
            continue
        yield from (q for q in with_lengths(line) if q.form == "cardinal" and q.value > 0 and exact(q) and not q.hedge)


def _values(told: Quantity, one: Quantity, other: Quantity, *, of: bool, by: bool) -> Iterator[Decimal]:
    """What two figures make of the measure of a third: sums only where it may be one, changes where they are not what the check went by."""
    alike = one.measure == other.measure and one.unit == other.unit
    low, high = sorted((one.value, other.value))
    if alike and of and told.measure == one.measure and told.unit == one.unit:
        yield high + low
        yield high - low
    if alike and told.measure == "percent" and one.measure != "percent" and told.value < _WHOLE:
        yield 100 * low / high
        yield from (100 * (high - low) / low, 100 * (high - low) / high) if by else ()
    if told.measure == "share" and one.measure == other.measure and one.unit == other.unit and high > low:
        yield low / high
    if not alike and told.measure == "money":
        for whole, heads in ((one, other), (other, one)):
            if whole.measure == "money" and whole.unit == told.unit and heads.measure == "count":
                yield whole.value / heads.value


def _slack(told: Quantity, text: str) -> Decimal:
    if told.measure == "share":
        return told.value * _LOOSE
    return digit_step(told, text) / 2 if told.measure == "percent" else min(digit_step(told, text), told.step) / 2


def _might(told: Quantity) -> int:
    """How many values a figure of as many digits might have had."""
    digits: int = 10 ** len(told.value.normalize().as_tuple().digits)
    return digits
