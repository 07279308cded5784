"""One length of time in several units: "63 years, seven months and two days", "two hours, 29 minutes and 48 seconds"."""

from __future__ import annotations

import functools
from decimal import Decimal

from factcheck.frozen import dataclass, replace
from factcheck.lexicon import table, word_set
from factcheck.mentions.ages import old
from factcheck.mentions.counted import rated
from factcheck.mentions.measured import Measured
from factcheck.mentions.numerals import Numeral, read
from factcheck.mentions.numerals import words as number_words
from factcheck.mentions.unit_words import unit_at
from factcheck.model.tokens import Tokens

_PLACES = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class Part:
    """A figure and its unit of time, up to a token."""

    numeral: Numeral
    unit: str
    last: int


@functools.cache
def _smaller() -> dict[str, dict[str, Decimal]]:
    """For each unit of time the smaller ones told after it, and how many of them it has."""
    rows = table("units")["long_times"].items()
    return {big: {small: Decimal(many) for small, many in smaller.items()} for big, smaller in rows}


def parts(tokens: Tokens, first: Part) -> list[Part]:
    """The figures that tell one length with the first, each of a smaller unit than the one before."""
    smaller, found = _smaller().get(first.unit, {}), [first]
    while (more := _next(tokens, found[-1].last, smaller, found[-1])) is not None:
        found.append(more)
    while len(found) > 1 and _stands_alone(tokens, found):
        found.pop()
    return found


def long_time(tokens: Tokens, numeral: Numeral, whole: Measured) -> tuple[Numeral, Measured] | None:
    """A length of time in several units as one figure: of the largest, but of the smallest where it is told in hours."""
    if numeral.form != "cardinal" or numeral.value % 1 or whole.measure != "duration" or whole.unit not in _smaller():
        return None
    told = parts(tokens, Part(numeral, whole.unit, whole.last))
    if len(told) == 1:
        return None
    smaller, last = _smaller()[whole.unit], told[-1]
    each = smaller[last.unit]
    value = numeral.value + sum((part.numeral.value / smaller[part.unit] for part in told[1:]), Decimal(0))
    if whole.unit in word_set("units", "long_times_told", "in_smallest"):
        unit, value, step = last.unit, (value * each).quantize(_PLACES).normalize(), last.numeral.step
    else:
        unit, value, step = whole.unit, value.quantize(_PLACES).normalize(), (1 / each).quantize(_PLACES)
    joint = replace(numeral, last=last.numeral.last, value=value, step=step)
    told_of = old(tokens, Measured(whole.first, last.last, unit, "duration"))
    return joint, told_of if told_of.measure == "age" else rated(tokens, told_of)


def one_long_time(tokens: Tokens, at: int) -> Numeral | None:
    """The article that begins a length of several units: "a year and three months"."""
    unit = unit_at(tokens, at + 1)
    if unit is None or unit[1] not in _smaller() or tokens.lowers[unit[0] : unit[0] + 1] != ["and"]:
        return None
    if at and unit_at(tokens, at - 1) is not None:
        return None  # "six days a week and seven hours a day"
    one = Numeral(at, at + 1, Decimal(1), Decimal(1))
    return one if len(parts(tokens, Part(one, unit[1], unit[0]))) > 1 else None


def _next(tokens: Tokens, at: int, smaller: dict[str, Decimal], before: Part) -> Part | None:
    """The figure of a smaller unit that stands at a token, or behind a comma or "and"."""
    at += at < len(tokens.words) and tokens.words[at] == ","
    at += at < len(tokens.words) and tokens.lowers[at] == "and"
    if at >= len(tokens.words) or not (tokens.words[at][0].isdecimal() or tokens.lowers[at] in _numbers()):
        return None
    if tokens.lowers[at] in {"a", "an"}:
        numeral: Numeral | None = Numeral(at, at + 1, Decimal(1), Decimal(1))
    else:
        numeral = read(tokens, at)
    if numeral is None or numeral.form != "cardinal":
        return None
    unit = unit_at(tokens, numeral.last)
    if unit is None or not smaller.get(before.unit, Decimal(0)) < smaller.get(unit[1], Decimal(0)):
        return None
    most = smaller[unit[1]] / smaller.get(before.unit, Decimal(1))
    return Part(numeral, unit[1], unit[0]) if numeral.value < most else None


@functools.cache
def _numbers() -> frozenset[str]:
    return frozenset([*number_words().small, *number_words().tens, "a", "an"])


def _stands_alone(tokens: Tokens, told: list[Part]) -> bool:
    """Whether the last figure is of something else: "two years, three months of it in the open", "two hours, 10 minutes longer"."""
    last = told[-1]
    lead = tokens.lowers[told[-2].last : last.numeral.first]
    after = tokens.lowers[last.last : last.last + 2]
    if after and after[0] == "of" and after[1:2] and after[1] in word_set("units", "long_times_told", "some_of"):
        return True
    return (
        lead == [","] and len(told) == 2 and bool(after) and after[0] in word_set("units", "long_times_told", "apart")
    )
