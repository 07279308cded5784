"""An average against the sum and the number of its sentence: "covered 240 miles in three hours, an average speed of 80 mph"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line, digit_step, outer
from factcheck.consistency.base.results import contradicted, number, place
from factcheck.consistency.base.story import Story, is_body, stretches
from factcheck.frozen import dataclass
from factcheck.lexicon import worded
from factcheck.model.mentions import Date, Quantity

_worded = worded("grammar")

_LOW, _HIGH, _LOOSE = Decimal("0.6"), Decimal("1.65"), Decimal("0.06")
"""How far a ratio lies from an average that is meant to be it, of the average; and from a hedged or round one that is right, of the ratio."""
_NUMBERED = frozenset({"count", "money", "length", "area", "mass", "volume"})
_PER_HOUR = ("km", "mph", "mi", "kilo")
"""How the units of a speed begin that a distance and hours make."""


def find(story: Story) -> Iterator[Found]:
    """The averages that no two figures beside them make."""
    for line in story.lines:
        if is_body(line) and "average" in line.words and not _other().search(line.words):
            found = _judged(line)
            if found is not None:
                yield found


@functools.cache
def _other() -> re.Pattern[str]:
    return lazy.pattern(rf"(?<!\w)(?:{lexicon.options('means', 'words', 'other')})(?!\w)")


def _mean(line: Line) -> Quantity | None:
    """The one figure of a sentence that words beside it call an average: "an average of 30", "30 each on average"."""
    before = lazy.known(rf"(?:^|\W)(?:{lexicon.options('means', 'words', 'before')})$")
    after = _worded(rf"^(?:[a-z]+ )?(?:{{each}} [a-z]+ )?(?:{lexicon.options('means', 'words', 'after')})(?!\w)")
    found = [
        q
        for q in line.quantities
        if q.form == "cardinal" and (before.search(line.before(q)) or after.match(line.after(q)))
    ]
    return found[0] if len(found) == 1 else None


def _judged(line: Line) -> Found | None:
    mean = _mean(line)
    if mean is None or mean.measure not in _NUMBERED | {"speed"} or mean.value <= 0:
        return None
    pair = _beside(line, mean)
    if pair is None:
        return None
    ratios = _speeds(mean, *pair) if mean.measure == "speed" else _shares(mean, *pair)
    if any(_meant(mean, ratio, line) for ratio in ratios):
        return None
    near = [ratio for ratio in ratios if mean.value * _LOW <= ratio <= mean.value * _HIGH]
    if not near or (mean.hedge is not None and any(abs(ratio - mean.value) <= ratio / 8 for ratio in ratios)):
        return None
    return _told(line, mean, pair, near[0])


@dataclass(frozen=True, slots=True)
class _Given:
    """A sum, or what it is shared among: a figure, or a length of time with its unit for the measure."""

    value: Decimal
    measure: str
    mention: Quantity | Date


def _beside(line: Line, mean: Quantity) -> tuple[_Given, _Given] | None:
    """The two figures of a sentence beside its average; None where it has more, or one is no plain number."""
    figures = [
        q for q in line.quantities if q is not mean and q.measure not in {"duration", "age"} and q.form == "cardinal"
    ]
    if any(q.hedge is not None or q.per for q in figures):
        return None
    given = [_Given(q.value, q.measure, q) for q in figures]
    given += [_Given(stretch.value, stretch.unit, stretch.mention) for stretch in stretches(line)]
    if len(given) != 2 or any(one.value <= 0 for one in given):
        return None
    return given[0], given[1]


def _speeds(mean: Quantity, one: _Given, other: _Given) -> list[Decimal]:
    """The speed that a distance and its hours make, in the unit of the average: 240 miles in three hours are 80 mph."""
    if {one.measure, other.measure} != {"length", "hour"} or not mean.unit.lower().startswith(_PER_HOUR):
        return []
    way, hours = (one, other) if one.measure == "length" else (other, one)
    if isinstance(way.mention, Quantity) and way.mention.unit.lower()[:1] != mean.unit.lower()[:1]:
        return []
    return [way.value / hours.value]


def _shares(mean: Quantity, one: _Given, other: _Given) -> list[Decimal]:
    """What two figures may come to on average, where the average is of the sort of one of them: £900 by 30 people, or the other way round."""
    if mean.measure not in {one.measure, other.measure}:
        return []
    return [one.value / other.value, other.value / one.value]


def _meant(mean: Quantity, ratio: Decimal, line: Line) -> bool:
    """Whether an average as written may be a ratio rounded: to its last digit, and loosely where it is hedged or round."""
    step = digit_step(mean, line.text)
    loosely = mean.hedge is not None or (mean.value >= 10 and mean.step > 1)
    slack = step if mean.hedge is not None else step / 2
    return abs(ratio - mean.value) <= max(slack, ratio * _LOOSE if loosely else Decimal(0))


def _told(line: Line, mean: Quantity, pair: tuple[_Given, _Given], ratio: Decimal) -> Found:
    mentions = [one.mention for one in pair]
    small, large = sorted(one.value for one in pair)
    told = f"{number(large)} / {number(small)} = {number(ratio)}; the draft has “{line.text[outer(mean) : mean.end]}”"
    start = min(outer(mean), *(mention.start for mention in mentions))
    end = max(mean.end, *(mention.end for mention in mentions))
    claim = place("sum-check", line, start, end, mean.value)
    return contradicted(claim, line, (mean.start, mean.end), round(ratio, 2), told, mentions)
