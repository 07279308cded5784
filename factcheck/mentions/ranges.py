"""Two figures that are the ends of a range: "10 to 12 million", "between $5 and $6"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.frozen import replace
from factcheck.mentions import hedges
from factcheck.mentions.figures import DASHES, MORE, Overrides, Taken, as_quantity, counts, one_figure
from factcheck.mentions.measured import Measured
from factcheck.mentions.measures import measured
from factcheck.mentions.money import money_before
from factcheck.mentions.numerals import Numeral, read, words
from factcheck.model.mentions import Hedge, Quantity
from factcheck.model.ranges import Admits, Range
from factcheck.model.tokens import Tokens


def upper_end(tokens: Tokens, one: Numeral, whole: Measured, taken: Taken) -> tuple[str, Numeral, Measured] | None:
    """The upper end of a range that begins with a numeral, and the word that joins them; "doubled to $5" has none."""
    if one.form == "multiple":
        return None
    if one.form not in {"cardinal", "fraction"} or one.first == 0:
        before = ""
    else:
        before = tokens.lowers[whole.first - 1] if whole.first else ""
    hanging = one.last < len(tokens.words) and tokens.words[one.last] in DASHES and tokens.joined(one.last)
    for at in dict.fromkeys((one.last, whole.last, one.last + hanging)):
        link = tokens.lowers[at] if at < len(tokens.words) else ""
        if not (link in {"to", "or"} or link in DASHES or (link == "and" and before == "between")):
            continue
        if link in DASHES and (not tokens.joined(at) or (at + 1 < len(tokens.words) and not tokens.joined(at + 1))):
            continue
        tied = hanging and at + 1 < len(tokens.words) and tokens.words[at + 1] in DASHES and tokens.joined(at + 1)
        start = _past_sign(tokens, at + 1 + (tied and link == "to"))
        if start >= len(tokens.words) or (taken is not None and taken(start)):
            continue
        word = tokens.lowers[start]
        if not (word[0].isdecimal() or word in words().starters or word in {"a", "half"}):
            continue
        other = read(tokens, start + (word == "a")) if start + (word == "a") < len(tokens.words) else None
        if other is None or other.form not in {"cardinal", "fraction"}:
            continue
        upper = measured(tokens, other)
        if taken is not None and any(taken(i) for i in range(start, upper.last)):
            continue
        if whole.unit and upper.unit and whole.unit != upper.unit:
            return None
        if link == "to" and at == whole.last and _comes_to(tokens, whole, upper):
            return None
        return link, other, upper
    return None


_CHANGES = frozenset({"percent", "point", "basis-point"})


def _comes_to(tokens: Tokens, whole: Measured, upper: Measured) -> bool:
    """Whether "to" says where something came to: "fell 1.2 percent to 6,778", "rose 4.3p to 212.7p"."""
    if whole.unit in _CHANGES and upper.unit == "":
        return True
    moved = whole.first and tokens.lowers[whole.first - 1] in words().context["moved"]
    return bool(moved) and (whole.unit in _CHANGES or whole.measure == "money")


def _past_sign(tokens: Tokens, at: int) -> int:
    """The figure behind a currency sign, the index itself where none stands there."""
    for first in range(at + 1, min(at + 4, len(tokens.words))):
        if tokens.words[first][0].isdecimal():
            money = money_before(tokens, first)
            return first if money is not None and money[0] == at else at
    return at


def range_of(
    tokens: Tokens,
    one: Numeral,
    whole: Measured,
    second: tuple[str, Numeral, Measured],
    floor: int,
    overrides: Overrides,
) -> tuple[list[Quantity | Hedge], int]:
    """The mentions of a figure with an upper end behind it: a range where they belong together."""
    link, other, upper = second
    low = _with_scale(tokens, one, other)
    unit = upper if upper.unit or upper.noun or not whole.unit else replace(whole, last=upper.last)
    before = tokens.lowers[whole.first - 1] if whole.first else ""
    before = "between" if before == "from" and _ranges(tokens, whole.first - 1) else before
    if _belong_together(low, whole, second, before):
        joint = replace(unit, first=whole.first, last=upper.last)
        number = (tokens.starts[one.first], tokens.ends[other.last - 1])
        return _spanned(tokens, (low, other), joint, number, floor), upper.last
    if not counts(tokens, one, whole):
        return [], one.last
    own = whole if whole.unit or whole.noun or link == "or" else replace(whole, unit=unit.unit, measure=unit.measure)
    if link == "or" or (low.value >= other.value and link not in {"to"}):
        own, low = whole, one
    return one_figure(tokens, low, own, floor, overrides), max(whole.last, one.last)


def _belong_together(low: Numeral, whole: Measured, second: tuple[str, Numeral, Measured], before: str) -> bool:
    """Whether two figures are the ends of one range: the first is the lower, of the same unit and noun; "from" tells of a change."""
    link, other, upper = second
    if not low.value < other.value or before in {"from", "v"} or (upper.unit and whole.unit not in {"", upper.unit}):
        return False
    if (link == "or" or (link == "to" and before == "by")) and other.value > low.value * 3:
        return False  # "rose by 91 to 731"
    return whole.noun is None or upper.noun is None or whole.noun == upper.noun


def _ranges(tokens: Tokens, at: int) -> bool:
    """Whether a "from" tells of a range and not of a change: "tickets run from $45 to $180", "ranging in age from 18 to 24"."""
    known, before = words().context, tokens.lowers[max(0, at - 3) : at]
    if not before or before[-1] in known["moved"]:
        return False
    return before[-1] in known["ranging_right"] or not known["ranging"].isdisjoint(before)


def _spanned(
    tokens: Tokens, ends: tuple[Numeral, Numeral], joint: Measured, number: tuple[int, int], floor: int
) -> list[Quantity | Hedge]:
    """The mention of a range, with its hedge; "between" and "from" belong to it."""
    low, high = ends
    half_low, half_high = min(low.step / 2, low.value / 10), min(high.step / 2, high.value / 10)
    tick = Range(low.value - half_low, high.value + half_high)
    admitted = Admits(tick, Range(low.value * (1 - MORE) - half_low, high.value * (1 + MORE) + half_high))
    both = replace(low, form="range", bounds=(low.value, high.value))
    middle, outer = (low.value + high.value) / 2, tokens.starts[joint.first]
    quantity = as_quantity(tokens, joint.first, joint, middle, low.step, admitted, both, None, number, outer)
    if joint.first and tokens.lowers[joint.first - 1] in {"between", "from"}:
        return [replace(quantity, outer_start=tokens.starts[joint.first - 1])]
    hedge = hedges.before(tokens, joint.first, floor)
    if hedge is None:
        return [quantity]
    start = tokens.starts[hedge[0]]
    return [Hedge(start, tokens.ends[joint.first - 1], hedge[1]), replace(quantity, outer_start=start)]


def _with_scale(tokens: Tokens, one: Numeral, other: Numeral) -> Numeral:
    """ "10 to 12 million": the scale word of the second goes for the first, where it has none and is not the larger."""
    hundred = one.spelt and other.spelt and tokens.lowers[other.last - 1] == "hundred" and one.value < 10
    if one.scaled or not (other.scaled or hundred) or one.form != "cardinal":
        return one
    known, factor, at = words(), Decimal(1), other.last - 1
    while at >= other.first and (scale := known.scales.get(tokens.lowers[at]) or _suffix(tokens, at, other)):
        factor, at = factor * scale, at - 1
    if factor < 100 or one.value > other.value / factor:
        return one
    return replace(one, value=one.value * factor, step=one.step * factor, scaled=True)


def _suffix(tokens: Tokens, at: int, other: Numeral) -> Decimal | None:
    """The factor of a letter right behind the digits."""
    return words().suffixes.get(tokens.lowers[at]) if at == other.first + 1 and not other.spelt else None
