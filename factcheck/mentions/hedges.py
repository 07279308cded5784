"""What a wording admits: half a unit of the last digit, or what its hedge says."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from factcheck.frozen import dataclass
from factcheck.lexicon import table
from factcheck.mentions.numerals import step_of
from factcheck.model.ranges import Admits, Range
from factcheck.model.tokens import Tokens, tokenise

__all__ = ["admits", "after", "before", "step_of", "words"]

_TENTH, _SIX_PLACES = Decimal("0.1"), Decimal("0.000001")


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
            return None if start and tokens.lowers[start - 1] in _not_behind(code) else (start, code)
    if at > floor and tokens.lowers[at - 1] == "not" and tokens.lowers[index] == "half":
        return at - 1, "less-than"
    return None


def of_extent(tokens: Tokens, start: int, end: int) -> bool:
    """Whether "over" belongs to the verb before it, so that it says where something lies: "extends over 2.7 million square kilometres"."""
    verbs = table("hedges")["hedge"]["more-than"]["extent"]
    return tokens.lowers[start:end] == ["over"] and start > 0 and tokens.lowers[start - 1] in verbs


@functools.cache
def _not_behind(code: str) -> frozenset[str]:
    """Verbs the words of a hedge belong to where they follow them: "add up to"."""
    return frozenset(table("hedges")["hedge"][code].get("not_behind", ()))


def after(tokens: Tokens, index: int) -> tuple[int, str] | None:
    """The hedge that stands right after a figure ("or so", "-odd", "+"): the token after it and its code."""
    for run, code in _after().get(tokens.lowers[index], ()) if index < len(tokens.words) else ():
        end = index + len(run)
        if tuple(tokens.lowers[index:end]) == run and not _is_sign(tokens, index):
            return end, code
    return None


def _is_sign(tokens: Tokens, index: int) -> bool:
    """Whether a plus belongs to the figure behind it: "250 | +50"."""
    beyond = index + 1 < len(tokens.words) and tokens.joined(index + 1) and tokens.words[index + 1][:1].isdigit()
    return tokens.words[index] == "+" and beyond and not tokens.joined(index)


def admits(
    value: Decimal,
    step: Decimal,
    code: str | None,
    *,
    exact: bool,
    overrides: Mapping[str, Any] | None = None,
    form: str = "cardinal",
    points: bool = False,
) -> Admits:
    """The tick, soft and query ranges of a figure under a hedge.

    An `exact` one (counts, ranks) admits itself alone; `points` are rounded to the last digit however small they are.
    """
    half = Decimal(0) if exact else step / 2 if points else min(step / 2, abs(value) * _TENTH)
    known = table("hedges")["hedge"].get(code) if code else None
    entry = overrides.get(code, known) if overrides and code else known
    if entry is None:
        return _bare(value, step, half, form, exact=exact)
    written = _Written(value, half, step)
    ends = entry["share_tick"] if form == "fraction" and "share_tick" in entry else entry["tick"]
    tick = written.range(ends, None)
    query = written.range(entry["query"], tick)
    soft = written.range(entry["soft"], tick) if "soft" in entry else None
    return Admits(tick, query, soft, entry.get("soft_caveat"))


def _bare(value: Decimal, step: Decimal, half: Decimal, form: str, *, exact: bool) -> Admits:
    if exact:
        return Admits(Range(value, value), Range(value, value))
    written = _Written(value, half, step)
    if form == "fraction":
        return _fraction(value, written)
    if form == "multiple":
        low, high, below, above = table("hedges")["multiples"]["less" if value < 1 else "more"]
        return Admits(written.range([low, high], None), written.range([below, above], None))
    entry = table("hedges")["bare"]
    long = half < step and value >= 100 * step
    tick = written.range(entry["cut_off" if long else "tick"], None)
    return Admits(tick, written.range(entry["query"], tick))


@functools.cache
def _fractions() -> dict[Decimal, list[Decimal]]:
    """Shares, to six places, with the ends of what they admit."""
    found = {}
    for name, ends in table("hedges")["fractions"].items():
        top, _, below = name.partition("/")
        if below:
            found[(Decimal(top) / Decimal(below)).quantize(_SIX_PLACES)] = [Decimal(end) for end in ends]
    return found


def _fraction(value: Decimal, written: _Written) -> Admits:
    known = _fractions().get(value.quantize(_SIX_PLACES)) if value < 1 else None
    if known is not None:
        return Admits(Range(known[0], known[1]), Range(known[2], known[3]))
    one = 0 < value <= 1 and abs(1 / value - round(1 / value)) < _SIX_PLACES
    low, high, below, above = table("hedges")["fractions"]["one" if one else "more"]
    return Admits(written.range([low, high], None), written.range([below, above], None))


@dataclass(frozen=True, slots=True)
class _Written:
    """A figure, half a unit of its last digit (never more than a tenth of it) and that unit, from which ends are read."""

    value: Decimal
    half: Decimal
    step: Decimal

    def range(self, ends: list[str], tick: Range | None) -> Range:
        """A range of the table for this figure."""
        low, high = ends
        below, above = (None, None) if tick is None else (tick.low, tick.high)
        return Range(
            None if low == "" else min(self._end(term, below) for term in low.split("|")),
            None if high == "" else max(self._end(term, above) for term in high.split("|")),
        )

    def _end(self, term: str, tick: Decimal | None) -> Decimal:
        sort, factor = _term(term)
        match sort:
            case "h":
                return self.value + self.half * factor
            case "u":
                return self.value + self.step * factor
            case "t" if tick is not None:
                return tick + abs(self.value) * factor
            case _:
                return self.value + abs(self.value) * factor


@functools.cache
def _term(text: str) -> tuple[str, Decimal]:
    """What an end is reckoned in, and how many of it: 1 or -1 where no number is written before the letter."""
    if text[-1] in "hu":
        number = text[:-1]
        return text[-1], Decimal(f"{number}1" if number in {"", "-", "+"} else number)
    return ("t", Decimal(text[1:])) if text[0] == "t" else ("", Decimal(text))
