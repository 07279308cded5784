"""Figures in running text: value, unit, hedge and the range the wording admits."""

from __future__ import annotations

import functools
from decimal import Decimal

from factcheck.mentions import hedges, identifiers
from factcheck.mentions.figures import Overrides, Taken, counts, one_figure
from factcheck.mentions.joint import combined
from factcheck.mentions.long_times import long_time, one_long_time
from factcheck.mentions.measured import Measured
from factcheck.mentions.measures import measured
from factcheck.mentions.numerals import Numeral, read, words
from factcheck.mentions.ranges import range_of, upper_end
from factcheck.mentions.unit_words import unit_at, unit_words
from factcheck.mentions.units import units
from factcheck.model.mentions import Hedge, Identifier, Quantity
from factcheck.model.tokens import Tokens


def find(tokens: Tokens, taken: Taken = None, *, overrides: Overrides = None) -> list[Quantity | Hedge | Identifier]:
    """Every figure of the text with its hedge, and the digits that are none, in order."""
    found: list[Quantity | Hedge | Identifier] = []
    at, starters = 0, _starters()
    for index, word in enumerate(tokens.lowers):
        if index < at or not (word[0].isdecimal() or word in starters) or (taken is not None and taken(index)):
            continue
        if word in _ARTICLES:
            if (long := one_long_time(tokens, index)) is not None:
                mentions, at = _mentions(tokens, long, at, taken, overrides)
                found.extend(mentions)
            elif index + 1 < len(tokens.lowers) and tokens.lowers[index + 1] in _measured_starts():
                mentions, at = _one_unit(tokens, index, at, taken, overrides)
                found.extend(mentions)
            continue
        identifier = identifiers.at(tokens, index)
        if identifier is not None:
            first, last = _free(index, identifier.first, identifier.last, at, taken)
            found.append(Identifier(tokens.starts[first], tokens.ends[last - 1], identifier.type))
            at = last
            continue
        numeral = read(tokens, index)
        if numeral is None or (numeral.first, numeral.last) != _free(index, numeral.first, numeral.last, at, taken):
            continue
        mentions, at = _mentions(tokens, numeral, at, taken, overrides)
        at = max(at, index + 1)
        found.extend(mentions)
    return found


_ARTICLES = frozenset({"a", "an"})
_PREPOSITIONS = frozenset({"over", "about", "around", "under", "some"})
_MEASURED = frozenset({"length", "area", "mass", "volume"})


@functools.cache
def _starters() -> frozenset[str]:
    """The words a figure can begin with, beside digits."""
    return words().starters | _ARTICLES


@functools.cache
def _measured_starts() -> frozenset[str]:
    """The first words of the units one of which is a figure: "mile", "square"."""
    return frozenset(
        first for first, runs in unit_words().items() if any(units()[code].measure in _MEASURED for _, code in runs)
    )


def _one_unit(
    tokens: Tokens, index: int, floor: int, taken: Taken, overrides: Overrides
) -> tuple[list[Quantity | Hedge], int]:
    """ "less than an inch", "nearly a tonne", "more than a mile and a half": one of a unit, where a hedge says it is a figure."""
    hedge = hedges.before(tokens, index, floor)
    if hedge is None or tokens.lowers[hedge[0] : index] in ([word] for word in _PREPOSITIONS):
        return [], floor
    unit = unit_at(tokens, index + 1)
    if unit is None or units()[unit[1]].measure not in _MEASURED:
        return [], floor
    if taken is not None and any(taken(at) for at in range(index, unit[0])):
        return [], floor
    return _mentions(tokens, Numeral(index, index + 1, Decimal(1), Decimal(1)), floor, taken, overrides)


def _free(index: int, first: int, last: int, floor: int, taken: Taken) -> tuple[int, int]:
    """As much of a stretch around a token as no other mention has: not before `floor`, nor where tokens are taken."""
    low, high = index, index + 1
    while low > max(first, floor) and not (taken is not None and taken(low - 1)):
        low -= 1
    while high < last and not (taken is not None and taken(high)):
        high += 1
    return low, high


def number(text: str) -> Decimal | None:
    """A number in digits or words, standing alone."""
    from factcheck.model.tokens import tokenise

    tokens = tokenise(text)
    found = read(tokens, 0) if len(tokens.words) else None
    return found.value if found is not None and found.last == len(tokens.words) else None


def _mentions(
    tokens: Tokens, numeral: Numeral, floor: int, taken: Taken, overrides: Overrides
) -> tuple[list[Quantity | Hedge], int]:
    """The mentions of a numeral: itself or the range it begins, and its hedge; and the token to go on from."""
    whole = measured(tokens, numeral)
    if (whole.first, whole.last) != _free(numeral.first, whole.first, whole.last, floor, taken):
        whole = Measured(numeral.first, numeral.last, "", "count")
    joint = long_time(tokens, numeral, whole) or combined(tokens, numeral, whole)
    if joint is not None and (joint[1].first, joint[1].last) == _free(
        numeral.first, joint[1].first, joint[1].last, floor, taken
    ):
        return one_figure(tokens, *joint, floor, overrides), joint[1].last
    second = upper_end(tokens, numeral, whole, taken)
    if second is not None:
        return range_of(tokens, numeral, whole, second, floor, overrides)
    if not counts(tokens, numeral, whole):
        return [], numeral.last
    return one_figure(tokens, numeral, whole, floor, overrides), max(whole.last, whole.until, numeral.apart[1])
