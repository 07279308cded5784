"""A sum and the stretch of time it was told over, and what that is a week or a month: "took £624,000 over six years. It works out at
£20,000 a week"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck import lexicon
from factcheck.consistency.base.lines import Found, Line, outer
from factcheck.consistency.base.results import contradicted, number, place
from factcheck.consistency.base.singulars import singular
from factcheck.consistency.base.story import Story, elsewhen, is_body, stretches
from factcheck.consistency.base.subunits import alike
from factcheck.consistency.rates.reckonings import period_of, periods_in
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "spread_over")

_MEASURES = frozenset({"money", "count", "length", "mass", "volume", "area"})
_SLACK, _LOOSE, _FAR = Decimal("0.12"), Decimal("0.25"), Decimal(60)
"""By which share a figure may miss what the sum makes, told sharply and loosely, and how many times it may be it at most."""
_BACK = 2
"""Sentences before one that may tell the sum."""
_PERIODS = (" day", " week", " month", " year", " hour", " quarter")
_ONE = _worded(r"{over} {one} ({longer})(?!\w)")


def find(story: Story) -> Iterator[Found]:
    """The figures for a period that the sum and its stretch of time do not make."""
    for at, line in enumerate(story.lines):
        if not line.quantities or not is_body(line) or not any(period in line.words for period in _PERIODS):
            continue
        for rate in line.quantities:
            unit = _unit(line, rate)
            if unit is None:
                continue
            found = _held(story, at, rate, unit)
            if found is not None:
                yield found


def _unit(line: Line, rate: Quantity) -> str | None:
    """The period of a figure that is said to follow from what was told."""
    if rate.measure not in _MEASURES or rate.form != "cardinal" or rate.value <= 0:
        return None
    return (period_of(line, rate) or None) if _cue().search(line.before(rate, 40)) is not None else None


@functools.cache
def _cue() -> re.Pattern[str]:
    opens = lexicon.options("reckoning", "spread", "that")
    comes_to = lexicon.options("reckoning", "spread", "comes_to")
    return _worded(
        rf"(?:^|[,;–—-] ?|\. )(?:{opens}) (?:{comes_to})(?: to)?$|[,;–—(] ?or$|(?<!\w){{that}} (?:{comes_to})$"
    )


def _held(story: Story, at: int, rate: Quantity, unit: str) -> Found | None:
    """A figure against the only stretch of time of its sentence, or the one before, and the only sum there or before."""
    told = [(story.lines[at], outer(rate))]
    for back in range(_BACK):
        before = story.before(at - back)
        if before is None or elsewhen(before):
            break
        told.append((before, before.sentence.end))
    for there, until in told[:2]:
        overs = [over for over in _overs(there, until) if _span(unit, over[1]) is not None]
        if len(overs) != 1:
            continue
        every = (_sums(one, rate, end) for one, end in told)
        sums = next((found for found in every if found), []) or _main(story, rate)
        return _judged(story.lines[at], rate, unit, overs[0], sums[0]) if len(sums) == 1 else None
    return None


def _span(unit: str, over: str) -> tuple[int, int] | None:
    return (1, 1) if unit == over else periods_in().get((unit, over))


def _overs(line: Line, until: int) -> list[tuple[Decimal, str]]:
    """The stretches of time of a sentence up to a place: how many of what."""
    found = [(s.value, s.unit) for s in stretches(line) if s.end <= until and s.value > 0]
    words = line.between(line.sentence.start, until)
    return found or [(Decimal(1), m[1]) for m in _ONE.finditer(words)]


def _sums(line: Line, rate: Quantity, until: int) -> list[Quantity]:
    """The sums of a sentence that a figure may be a share of."""
    return [
        q for q in line.quantities
        if q.end <= until and q.form == "cardinal" and q.per is None and q is not rate and q.measure == rate.measure
        and alike(q, rate) is not None and q.value > rate.value and (rate.noun is None or singular(rate.noun) == singular(q.noun))
    ]  # fmt: skip


def _main(story: Story, rate: Quantity) -> list[Quantity]:
    """The sum that a draft is about."""
    main = story.main_sum(rate.unit) if rate.measure == "money" else None
    return [main] if main is not None and main.value > rate.value else []


def _judged(line: Line, rate: Quantity, unit: str, over: tuple[Decimal, str], whole: Quantity) -> Found | None:
    """A figure for a period that is far from what a sum makes, however many periods its stretch of time has."""
    fewest, most = _span(unit, over[1]) or (1, 1)
    base = (alike(whole, rate) or whole).value
    low, high = base / (over[0] * most), base / (over[0] * fewest)
    slack = _SLACK if rate.hedge is None and whole.hedge is None else _LOOSE
    if low * (1 - slack) <= rate.value <= high * (1 + slack) or not low / _FAR <= rate.value <= high * _FAR:
        return None
    value = number(low) if low == high else f"{number(low, '', 0)} to {number(high, '', 0)}"
    told = f"{number(base)} over {number(over[0])} {over[1]}{'s' if over[0] != 1 else ''} are {value} a {unit}; the draft has “{line.text[outer(rate) : rate.end]}”"
    claim = place("sum-check", line, outer(rate), rate.end, rate.value)
    return contradicted(claim, line, (rate.start, rate.end), low, told, (whole,))
