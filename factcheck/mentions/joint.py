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
from factcheck.mentions.units import units
from factcheck.model.tokens import Tokens


@dataclass(frozen=True, slots=True)
class _Pair:
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
