"""What a wording admits: half a unit of the last digit, or what its hedge says."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from factcheck.lexicon import table
from factcheck.mentions.numerals import step_of
from factcheck.model.ranges import Admits, Range
from factcheck.model.tokens import Tokens, tokenise

__all__ = ["admits", "after", "before", "step_of", "words"]

_TENTH, _TWENTIETH = Decimal("0.1"), Decimal("0.05")


@functools.cache
def words() -> dict[str, str]:
    """Hedge words -> code."""
    return {word: code for code, entry in table("hedges")["hedge"].items() for word in entry["words"]}


Runs = dict[str, list[tuple[tuple[str, ...], str]]]


@functools.cache
def _before() -> Runs:
    """Last word -> hedges that end with it, longest first."""
    found: Runs = {}
    for phrase, code in words().items():
        run = tuple(tokenise(phrase).lowers)
        found.setdefault(run[-1], []).append((run, code))
    return {last: sorted(runs, key=lambda run: -len(run[0])) for last, runs in found.items()}


@functools.cache
def _after() -> Runs:
    found: Runs = {}
    for code, entry in table("hedges")["hedge"].items():
        for phrase in entry.get("after", []):
            run = tuple(tokenise(phrase).lowers)
            found.setdefault(run[0], []).append((run, code))
    return {first: sorted(runs, key=lambda run: -len(run[0])) for first, runs in found.items()}


def before(tokens: Tokens, index: int, floor: int) -> tuple[int, str] | None:
    """The hedge that ends right before a token: its first token and code; it does not reach before `floor`."""
    at = index
    if at and tokens.lowers[at - 1] in {"the", "a", "an"} and at - 1 > floor:
        at -= 1
    for run, code in _before().get(tokens.lowers[at - 1], ()) if at > floor else ():
        start = at - len(run)
        if start >= floor and tuple(tokens.lowers[start:at]) == run:
            return start, code
    return None


def after(tokens: Tokens, index: int) -> tuple[int, str] | None:
    """The hedge that stands right after a figure ("or so", "-odd", "+"): the token after it and its code."""
    for run, code in _after().get(tokens.lowers[index], ()) if index < len(tokens) else ():
        end = index + len(run)
        if tuple(tokens.lowers[index:end]) == run:
            return end, code
    return None


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
    if entry.get("unit"):
        tick = Range(value, value + step)
    query = _range(value, entry["query"])
    query = Range(
        None if query.low is None or tick.low is None else min(query.low, tick.low - half),
        None if query.high is None or tick.high is None else max(query.high, tick.high + half),
    )
    return Admits(tick, query, _range(value, entry["soft"]) if "soft" in entry else None, entry.get("soft_caveat"))


def _range(value: Decimal, factors: list[str]) -> Range:
    ends = [None if text == "" else value + abs(value) * Decimal(text) for text in factors]
    return Range(ends[0], ends[1])
