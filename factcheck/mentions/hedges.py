"""What a wording admits: half a unit of the last digit, or what its hedge says."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from factcheck.lexicon import table
from factcheck.model.ranges import Admits, Range

_TENTH, _TWENTIETH = Decimal("0.1"), Decimal("0.05")


@functools.cache
def words() -> dict[str, str]:
    """Hedge words -> code."""
    return {word: code for code, entry in table("hedges")["hedge"].items() for word in entry["words"]}


def step_of(value: Decimal) -> Decimal:
    """The unit of the last digit that is not zero: 7000 -> 1000."""
    _, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int)
    trailing = 0
    while trailing < len(digits) - 1 and digits[-1 - trailing] == 0:
        trailing += 1
    return Decimal(1).scaleb(exponent + trailing)


def admits(
    value: Decimal, step: Decimal, code: str | None, *, exact: bool, overrides: Mapping[str, Any] | None = None
) -> Admits:
    """The tick, soft and query ranges of a figure under a hedge; an `exact` one (counts, ranks) admits itself alone."""
    half = Decimal(0) if exact else min(step / 2, abs(value) * _TENTH)
    entry = {**table("hedges")["hedge"], **(overrides or {})}.get(code) if code else None
    if entry is None:
        outer = max(2 * half, abs(value) * _TWENTIETH) if not exact else Decimal(0)
        return Admits(Range(value - half, value + half), Range(value - outer, value + outer))
    tick = _range(value, entry["tick"])
    if entry.get("rounded") and tick.low is not None and tick.high is not None:
        tick = Range(min(tick.low, value - half), max(tick.high, value + half))
    query = _range(value, entry["query"])
    query = Range(
        None if query.low is None or tick.low is None else min(query.low, tick.low - half),
        None if query.high is None or tick.high is None else max(query.high, tick.high + half),
    )
    return Admits(tick, query, _range(value, entry["soft"]) if "soft" in entry else None, entry.get("soft_caveat"))


def _range(value: Decimal, factors: list[str]) -> Range:
    ends = [None if text == "" else value + abs(value) * Decimal(text) for text in factors]
    return Range(ends[0], ends[1])
