"""A figure in two units: "6ft 2in", "12 stone 3 pounds", "2 hours and 30 minutes"."""

from __future__ import annotations

import functools
from decimal import Decimal

from factcheck.frozen import dataclass, replace
from factcheck.lexicon import table
from factcheck.mentions.ages import HYPHENS
from factcheck.mentions.measured import Measured
from factcheck.mentions.measures import measured
from factcheck.mentions.numerals import Numeral, read
from factcheck.mentions.numerals import words as number_words
from factcheck.mentions.unit_words import unit_at
from factcheck.mentions.units import units
from factcheck.model.tokens import Tokens


@dataclass(frozen=True, slots=True)
class _Pair:
    """The smaller unit told after a larger one, and how many of it the larger is."""

    unit: str
    factor: Decimal


@functools.cache
def _combined_units() -> dict[str, _Pair]:
    return {big: _Pair(small, Decimal(factor)) for big, (small, factor) in table("units")["combined"].items()}


@functools.cache
def _combined_money() -> dict[str, _Pair]:
    return {big: _Pair(small, Decimal(factor)) for big, (small, factor) in table("units")["combined_money"].items()}


def combined(tokens: Tokens, numeral: Numeral, whole: Measured) -> tuple[Numeral, Measured] | None:
    """ "6ft 2in", "5-foot-10", "12 stone 3 pounds", "2 hours and 30 minutes": one figure in the smaller unit."""
    if (half := _and_a_half(tokens, numeral, whole)) is not None:
        return half
    pair = _combined_units().get(whole.unit) or _combined_money().get(whole.unit)
    if pair is None or numeral.form != "cardinal" or numeral.value % 1:
        return None
    at = whole.last
    if at < len(tokens.words) and (tokens.lowers[at] == "and" or (tokens.words[at] in HYPHENS and tokens.joined(at))):
        at += 1
    if at >= len(tokens.words) or not (
        tokens.words[at][0].isdecimal()
        or tokens.lowers[at] in number_words().small
        or tokens.lowers[at] in number_words().tens
    ):
        return None
    other = read(tokens, at)
    if other is not None and _unsaid_pence(tokens, numeral, whole, other):
        joint = replace(numeral, last=other.last, value=numeral.value + other.value / pair.factor, step=1 / pair.factor)
        return joint, replace(whole, last=other.last)
    if other is None or other.form not in {"cardinal", "fraction"} or other.value >= pair.factor:
        return None
    small = measured(tokens, other)
    bare = small.unit == "" and small.noun is None and whole.unit == "ft" and tokens.joined(at)
    if small.unit != pair.unit and not bare:
        return None
    if whole.measure == "money":
        joint = replace(
            numeral, last=other.last, value=numeral.value + other.value / pair.factor, step=other.step / pair.factor
        )
        return joint, replace(whole, last=small.last)
    value = numeral.value * pair.factor + other.value
    joint = replace(numeral, last=other.last, value=value, step=other.step)
    return joint, Measured(whole.first, small.last, pair.unit, units()[pair.unit].measure)


def _unsaid_pence(tokens: Tokens, numeral: Numeral, whole: Measured, other: Numeral) -> bool:
    """ "two pounds fifty": tens in words right behind money in words, and nothing that they count."""
    if whole.measure != "money" or not (numeral.spelt and other.spelt) or other.first != whole.last:
        return False
    small = measured(tokens, other)
    after = tokens.lowers[other.last] if other.last < len(tokens.words) else ""
    ends = not after.isalpha() or after in table("dates")["function"]["words"]
    return other.form == "cardinal" and 10 <= other.value < 100 and small.unit == "" and small.noun is None and ends


def _and_a_half(tokens: Tokens, numeral: Numeral, whole: Measured) -> tuple[Numeral, Measured] | None:
    """ "two hours and a half", and from its half "an hour and a half"."""
    half = [*tokens.lowers[whole.last : whole.last + 3]] == ["and", "a", "half"]
    if half and numeral.form == "cardinal" and whole.measure in _HALVED and not numeral.value % 1:
        after = tokens.lowers[whole.last + 3] if whole.last + 3 < len(tokens.words) else ""
        if after not in {"-", "‑"} | number_words().scales.keys() and not _is_of_another(tokens, whole):
            last = whole.last + 3
            value = numeral.value + _HALF
            return replace(numeral, last=last, value=value, step=_TENTH), replace(whole, last=last)
    first = numeral.first - 3
    if numeral.form != "fraction" or numeral.value != _HALF or first < 0 or tokens.lowers[first + 2] != "and":
        return None
    if tokens.lowers[first] not in {"a", "an"} or tokens.lowers[numeral.first] != "a":
        return None
    unit = unit_at(tokens, first + 1)
    if unit is None or unit[0] != first + 2 or units()[unit[1]].measure not in _HALVED or whole.unit != "share":
        return None
    joint = Numeral(first, numeral.last, 1 + _HALF, _TENTH)
    return joint, Measured(first, numeral.last, unit[1], units()[unit[1]].measure)


def _is_of_another(tokens: Tokens, whole: Measured) -> bool:
    """Whether the half is of something else: "three kilos and a half of the cake", but not "a tonne and a half of flour"."""
    behind = [*tokens.lowers[whole.last + 3 : whole.last + 5]]
    return behind[:1] == ["of"] and (whole.measure not in _STUFF or behind[1:] in _THAT)


_STUFF = frozenset({"mass", "volume", "area"})
_THAT = [[word] for word in ("the", "its", "their", "his", "her", "all", "this", "that", "a", "it", "them")]
_HALF, _TENTH = Decimal("0.5"), Decimal("0.1")
_HALVED = frozenset({"duration", "length", "mass", "volume", "area"})
