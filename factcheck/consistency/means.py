"""An average against the sum and the number of its sentence: "covered 240 miles in three hours, an average speed of 80 mph"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck import lazy, lexicon
from factcheck.consistency.lines import Found, Line, digit_step, outer
from factcheck.consistency.results import cited, number, place
from factcheck.consistency.story import Story, is_body, stretches
from factcheck.model.lists import Label
from factcheck.model.mentions import Date, Quantity
from factcheck.model.verdicts import Evidence, Verdict

_LOW, _HIGH, _LOOSE = Decimal("0.6"), Decimal("1.65"), Decimal("0.06")
_NUMBERED = frozenset({"count", "money", "length", "area", "mass", "volume"})
_SPEED = frozenset({"speed"})


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
    before = lazy.known(rf"(?:^|\W)(?:{lexicon.options('means', 'words', 'before')})$")
    after = lazy.known(
        rf"^(?:[a-z]+ )?(?:(?:a|an|per|each) [a-z]+ )?(?:{lexicon.options('means', 'words', 'after')})(?!\w)"
    )
    found = [
        q
        for q in line.quantities
        if q.form == "cardinal" and (before.search(line.before(q)) or after.match(line.after(q)))
    ]
    return found[0] if len(found) == 1 else None


def _judged(line: Line) -> Found | None:
    mean = _mean(line)
    if mean is None or mean.measure not in _NUMBERED | _SPEED or mean.value <= 0:
        return None
    others: list[tuple[Decimal, str, Quantity | Date]] = [
        (q.value, q.measure, q)
        for q in line.quantities
        if q is not mean and q.measure != "duration" and not (q.measure == "age" or q.form != "cardinal")
    ]
    if any(isinstance(m, Quantity) and (m.hedge is not None or m.per) for _, _, m in others):
        return None
    others += [(s.value, s.unit, s.mention) for s in stretches(line)]
    if len(others) != 2 or any(value <= 0 for value, _, _ in others):
        return None
    (one, kind, first), (two, other_kind, second) = others
    kinds = {kind, other_kind}
    if mean.measure == "speed":
        if kinds != {"length", "hour"} or not mean.unit.lower().startswith(("km", "mph", "mi", "kilo")):
            return None
        dist, hours = (one, two) if kind == "length" else (two, one)
        ratios = [dist / hours]
        unit = next(m for _, k, m in others if k == "length")
        if isinstance(unit, Quantity) and unit.unit.lower()[:1] != mean.unit.lower()[:1]:
            return None
    else:
        if mean.measure not in kinds:
            return None
        ratios = [one / two, two / one]
    step = digit_step(mean, line.text)
    if any(
        abs(r - mean.value)
        <= max(
            step if mean.hedge else step / 2,
            r * _LOOSE if mean.hedge or (mean.value >= 10 and mean.step > 1) else Decimal(0),
        )
        for r in ratios
    ):
        return None
    near = [r for r in ratios if mean.value * _LOW <= r <= mean.value * _HIGH]
    if not near or (mean.hedge is not None and any(abs(r - mean.value) <= r / 8 for r in ratios)):
        return None
    told = f"{number(max(one, two))} / {number(min(one, two))} = {number(near[0])}; the draft has “{line.text[outer(mean) : mean.end]}”"
    span = min(outer(mean), first.start, second.start), max(mean.end, first.end, second.end)
    evidence = (
        Evidence("computed", False, told, value=str(round(near[0], 2)), span=(mean.start, mean.end)),
        *cited(line.text, first, second),
    )
    return Found(
        place("sum-check", line, *span, mean.value),
        Verdict(Label.CONFLICTING, "differs-in-draft", f"The draft's own figures say otherwise: {told}.", evidence),
    )
