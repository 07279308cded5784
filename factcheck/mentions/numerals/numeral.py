"""A figure without its unit, and the number words it is read with."""

from __future__ import annotations

import functools
from decimal import ROUND_FLOOR, Decimal
from typing import Any

from factcheck.frozen import dataclass
from factcheck.lexicon import table
from factcheck.model.tokens import Tokens

TWELVE_PLACES = Decimal("0.000000000001")


LONGEST = 24
"""Digits of the longest number that is a figure at all."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A figure without its unit: tokens first..last (half-open), value, and the unit of the last digit that carries meaning.

    `form`: cardinal fraction vague ordinal multiple ratio; `spelt` in words; `scaled` with a scale word; `bounds` of a
    vague one, and its `edges`: from where on the wording is apt, and what it is asked about.
    """

    first: int
    last: int
    value: Decimal
    step: Decimal
    form: str = "cardinal"
    bounds: tuple[Decimal, Decimal] | None = None
    spelt: bool = True
    scaled: bool = False
    edges: tuple[Decimal, Decimal, Decimal] | None = None
    apart: tuple[int, int] = (0, 0)
    """Tokens of it that stand apart, behind a name: "four Nepalis in five"."""


@dataclass(frozen=True, slots=True)
class Vague:
    """A vague word: its honest bounds, from where on it is apt, and between which figures it is asked about."""

    low: Decimal
    high: Decimal
    apt: Decimal
    below: Decimal
    above: Decimal

    def times(self, factor: Decimal) -> Vague:
        """The same of a larger thing: "tens" of thousands."""
        high = (self.high + 1) * factor - 1 if self.high >= 10 else _below(self.high * factor)
        return Vague(self.low * factor, high, self.apt * factor, self.below * factor, max(self.above * factor, high))

    def numeral(self, first: int, last: int) -> Numeral:
        """A numeral of these bounds."""
        step = self.low or Decimal(1)
        edges = (self.apt, self.below, self.above)
        return Numeral(first, last, self.low, step, "vague", (self.low, self.high), scaled=True, edges=edges)


@dataclass(frozen=True, slots=True)
class Words:
    """The number words of the lexicon, ready for look-up."""

    small: dict[str, int]
    tens: dict[str, int]
    ordinals: dict[str, int]
    scales: dict[str, Decimal]
    suffixes: dict[str, Decimal]
    vague: dict[str, Vague]
    few: dict[str, Vague]
    majorities: dict[str, list[tuple[int, tuple[str, ...], Vague]]]
    fractions: dict[str, int]
    signs: dict[str, Decimal]
    multiples: dict[str, Decimal]
    context: dict[str, frozenset[str]]
    starters: frozenset[str]


@functools.cache
def words() -> Words:
    """The number words, read once."""
    data = table("numbers")

    def vague(name: str) -> dict[str, Vague]:
        return {word: Vague(*map(Decimal, ends)) for word, ends in data[name].items()}

    def figures(name: str) -> dict[str, Decimal]:
        return {word: Decimal(str(value)) for word, value in data[name].items()}

    small = {word: value for value, word in enumerate(data["small"])} | dict.fromkeys(data["nought"], 0)
    tens = {word: 10 * value for value, word in enumerate(data["tens"], 2)}
    ordinals: dict[str, Any] = {word: value for value, word in enumerate(data["ordinals"], 1)}
    majorities: dict[str, list[tuple[int, tuple[str, ...], Vague]]] = {}
    for phrase, ends in sorted(vague("majorities").items(), key=lambda pair: -len(pair[0])):
        run = tuple(phrase.split())
        at = next(index for index, word in enumerate(run) if word in {"majority", "all", "most"})
        majorities.setdefault(run[at], []).append((at, run, ends))
    starters = [*small, *tens, *ordinals, *data["scales"], *data["vague"], *data["fractions"], *data["fraction_signs"]]
    return Words(
        small, tens, ordinals, figures("scales"), figures("suffixes"), vague("vague"), vague("few"), majorities,
        dict(data["fractions"]), figures("fraction_signs"), figures("multiples"),
        {name: frozenset(listed) for name, listed in data["context"].items()},
        frozenset([*starters, "score", *data["multiples"], *data["few"], *majorities]),
    )  # fmt: skip


def step_of(value: Decimal) -> Decimal:
    """The unit of the last digit that carries meaning: 7000 -> 1000, 2.0 -> 0.1."""
    _, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int)
    trailing = 0
    if exponent >= 0:
        while trailing < len(digits) - 1 and digits[-1 - trailing] == 0:
            trailing += 1
    return Decimal(1).scaleb(exponent + trailing)


def past(tokens: Tokens, index: int, mark: str) -> int:
    """The index, or the one after it where a mark stands there."""
    return index + 1 if index < len(tokens.words) and tokens.words[index] == mark else index


def next_word(tokens: Tokens, index: int) -> str:
    """The word after an index, "" at the end."""
    return tokens.lowers[index + 1] if index + 1 < len(tokens.words) else ""


def _below(value: Decimal) -> Decimal:
    """9.999 thousand is 9,999."""
    return value.to_integral_value(ROUND_FLOOR)


def token_at(tokens: Tokens, index: int) -> str:
    """The word at an index, "" at the end."""
    return tokens.lowers[index] if index < len(tokens.words) else ""
