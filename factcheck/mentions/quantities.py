"""Figures in running text: value, unit, hedge and the range the wording admits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from factcheck.frozen import replace
from factcheck.mentions import hedges, identifiers
from factcheck.mentions.measures import Measured, combined, measured
from factcheck.mentions.numerals import Numeral, read, words
from factcheck.model.mentions import Hedge, Identifier, Quantity
from factcheck.model.ranges import Admits, Range
from factcheck.model.tokens import Tokens

Overrides = Mapping[str, Any] | None
Taken = Callable[[int], int] | None
_EXACT_BELOW = 100
"""Counts below this are taken as written: nobody rounds 44 villages."""
_DASHES = frozenset({"-", "–", "—", "‑", "−"})
_TENTH, _MORE = Decimal("0.1"), Decimal("0.05")
"""By how much of its ends a range written as such may be missed before it is otherwise."""


def find(tokens: Tokens, taken: Taken = None, *, overrides: Overrides = None) -> list[Quantity | Hedge | Identifier]:
    """Every figure of the text with its hedge, and the digits that are none, in order."""
    found: list[Quantity | Hedge | Identifier] = []
    at, starters = 0, words().starters
    for index, word in enumerate(tokens.lowers):
        if index < at or not (word[0].isdecimal() or word in starters) or (taken is not None and taken(index)):
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
    joint = combined(tokens, numeral, whole)
    if joint is not None and (joint[1].first, joint[1].last) == _free(
        numeral.first, joint[1].first, joint[1].last, floor, taken
    ):
        return _one(tokens, *joint, floor, overrides), joint[1].last
    second = _second(tokens, numeral, whole, taken)
    if second is not None:
        return _pair(tokens, numeral, whole, second, floor, overrides)
    if not _counts(tokens, numeral, whole):
        return [], numeral.last
    return _one(tokens, numeral, whole, floor, overrides), max(whole.last, whole.until)


def _counts(tokens: Tokens, numeral: Numeral, whole: Measured) -> bool:
    """Whether a number word is a figure at all: not "one of them", nor "second" without an order."""
    word = tokens.lowers[numeral.first]
    if numeral.form == "ordinal":
        return _ranked(tokens, numeral)
    if numeral.form == "vague" and not numeral.scaled:
        return whole.measure == "count" and whole.noun is not None and not whole.noun.startswith("more")
    if numeral.form == "cardinal" and word in {"one", "zero", "nought", "naught"} and numeral.last - numeral.first == 1:
        before = tokens.lowers[numeral.first - 1] if numeral.first else ""
        if before in {"minus", "negative"} or (word != "one" and before not in words().context["not_zero"]):
            return True
        return tokens.lowers[numeral.first - 1] != "no" and (whole.unit != "" or whole.noun is not None)
    if numeral.form == "multiple" and word in {"double", "triple", "treble", "quadruple"}:
        after = tokens.lowers[whole.last] if whole.last < len(tokens.words) else ""
        return (
            after in {"the", "that", "those", "its", "their", "what", "digit"}
            or numeral.first == 0
            or tokens.lowers[numeral.first - 1] in {"to", "than", "will", "would"}
        )
    return True


def _ranked(tokens: Tokens, numeral: Numeral) -> bool:
    at = numeral.last
    if at < len(tokens.words) and tokens.words[at] in _DASHES:
        at += 1
    after = tokens.lowers[at] if at < len(tokens.words) else ""
    if after in words().context["ranked"]:
        return True
    return not numeral.spelt and after[:6] != "centur" and after not in {"street", "avenue", "floor", "district"}


# ---------------------------------------------------------------------------------------------------- one figure
def _one(tokens: Tokens, numeral: Numeral, whole: Measured, floor: int, overrides: Overrides) -> list[Quantity | Hedge]:
    first, sign = _signed(tokens, whole)
    before = hedges.before(tokens, first, floor)
    after = hedges.after(tokens, whole.last)
    code = before[1] if before is not None else after[1] if after is not None else None
    value, step = numeral.value * sign, numeral.step
    if whole.unit == "percent" and not numeral.scaled:
        step = min(step, Decimal(1))
    if whole.unit == "percent" and first > 1 and tokens.lowers[first - 2 : first] == ["all", "but"]:
        value = 100 - value
    admitted = _admitted(numeral, value, step, whole, code, overrides)
    signed = first if sign < 0 and whole.first == numeral.first else numeral.first
    number = (tokens.starts[signed], tokens.ends[numeral.last - 1])
    outer = tokens.starts[first if before is None else before[0]]
    quantity = _quantity(tokens, first, whole, value, step, admitted, numeral, code, number, outer)
    if whole.measure == "age" and tokens.lowers[whole.last - 1] == "s":
        quantity = _decade_of_life(quantity)
    if before is not None:
        return [Hedge(outer, tokens.ends[first - 1], before[1]), quantity]
    if after is not None:
        if whole.noun is None and whole.unit == "" and after[0] < len(tokens.words):
            quantity = _behind(tokens, numeral, after[0], quantity)
        return [quantity, Hedge(tokens.starts[whole.last], tokens.ends[after[0] - 1], after[1])]
    return [quantity]


def _decade_of_life(quantity: Quantity) -> Quantity:
    """ "in his 50s": from 50 to 59."""
    ten = Range(quantity.value, quantity.value + 9)
    return replace(quantity, form="vague", high=ten.high or quantity.high, admits=Admits(ten, ten))


def _behind(tokens: Tokens, numeral: Numeral, at: int, quantity: Quantity) -> Quantity:
    """The figure with the unit or noun that stands behind its hedge: "20-odd villages", "300 or so kilometres"."""
    whole = measured(tokens, replace(numeral, last=at))
    if whole.unit == "" and whole.noun is None:
        return quantity
    return replace(quantity, noun=whole.noun, unit=whole.unit, measure=whole.measure, per=whole.per)


def _signed(tokens: Tokens, whole: Measured) -> tuple[int, int]:
    """The first token with a minus before it, and the sign: "minus 40 degrees", "-5.2%"."""
    first = whole.first
    if first == 0:
        return first, 1
    before = tokens.words[first - 1]
    if before.lower() in {"minus", "negative"} and (first < 3 or tokens.lowers[first - 2] not in {"or", "/"}):
        return first - 1, -1
    free = first == 1 or not tokens.joined(first - 1) or tokens.words[first - 2] in "(["
    if before in {"-", "−", "–"} and tokens.joined(first) and free:
        return first - 1, -1
    return first, 1


def _admitted(
    numeral: Numeral, value: Decimal, step: Decimal, whole: Measured, code: str | None, overrides: Overrides
) -> Admits:
    if numeral.bounds is not None and numeral.edges is not None:
        apt, below, above = numeral.edges
        return Admits(Range(apt, numeral.bounds[1]), Range(below, above))
    if numeral.form in {"fraction", "ratio"}:
        return hedges.admits(value, step * _slack(value), code, exact=False, overrides=overrides, form="fraction")
    if numeral.form == "multiple" or whole.measure == "multiple":
        return hedges.admits(value, value * _TENTH, code, exact=False, overrides=overrides, form="multiple")
    if whole.measure == "count" and numeral.scaled and value < _EXACT_BELOW:
        return _dozens(value, step, code, overrides)
    exact = whole.measure in {"rank", "age"} or (whole.measure == "count" and whole.unit == "" and value < _EXACT_BELOW)
    points = whole.unit == "percent" and abs(value) >= 1
    return hedges.admits(value, step, code, exact=exact, overrides=overrides, points=points)


def _dozens(value: Decimal, step: Decimal, code: str | None, overrides: Overrides) -> Admits:
    """A dozen is twelve, and asked about when it is ten."""
    if code is not None:
        return hedges.admits(value, step, code, exact=False, overrides=overrides)
    return Admits(Range(value, value), Range(value - step, value + step))


def _slack(value: Decimal) -> Decimal:
    """A plain part (a third) admits a tenth of itself either way, a more exact one (three-quarters) a twentieth."""
    return (
        Decimal(2)
        if value in {Decimal("0.5"), Decimal("0.25"), Decimal("0.2"), Decimal("0.1")} or abs(value * 3 - 1) < _MORE
        else Decimal(1)
    )


def _plain(value: Decimal) -> Decimal:
    """The value with no more digits than it needs, and no exponent."""
    if not value:
        return Decimal(0)
    short = value.normalize()
    exponent = short.as_tuple().exponent
    return short.quantize(Decimal(1)) if isinstance(exponent, int) and exponent > 0 else short


def _quantity(
    tokens: Tokens,
    first: int,
    whole: Measured,
    value: Decimal,
    step: Decimal,
    admitted: Admits,
    numeral: Numeral,
    code: str | None,
    number: tuple[int, int],
    outer: int,
) -> Quantity:
    plain = _plain(value)
    low, high = numeral.bounds or (admitted.tick.low, admitted.tick.high)
    return Quantity(
        tokens.starts[first], tokens.ends[whole.last - 1], plain, plain if low is None else low,
        plain if high is None else high, whole.unit, whole.measure, admitted, numeral.form, code, whole.noun, step,
        outer, whole.per, number,
    )  # fmt: skip


# ---------------------------------------------------------------------------------------------------- ranges
def _second(tokens: Tokens, one: Numeral, whole: Measured, taken: Taken) -> tuple[str, Numeral, Measured] | None:
    """The upper end of a range that begins with a numeral, and the word that joins them."""
    if one.form not in {"cardinal", "fraction"} or one.first == 0:
        before = ""
    else:
        before = tokens.lowers[whole.first - 1] if whole.first else ""
    hanging = one.last < len(tokens.words) and tokens.words[one.last] in _DASHES and tokens.joined(one.last)
    for at in dict.fromkeys((one.last, whole.last, one.last + hanging)):
        link = tokens.lowers[at] if at < len(tokens.words) else ""
        if not (link in {"to", "or"} or link in _DASHES or (link == "and" and before == "between")):
            continue
        if link in _DASHES and (not tokens.joined(at) or (at + 1 < len(tokens.words) and not tokens.joined(at + 1))):
            continue
        start = _past_sign(tokens, at + 1)
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
        return link, other, upper
    return None


def _past_sign(tokens: Tokens, at: int) -> int:
    while at < len(tokens.words) and not tokens.words[at][0].isalnum() and tokens.words[at] in "$£€¥₹":
        at += 1
    if at + 1 < len(tokens.words) and tokens.words[at] in {"US", "A", "C"} and tokens.words[at + 1] == "$":
        return at + 2
    return at


def _pair(
    tokens: Tokens,
    one: Numeral,
    whole: Measured,
    second: tuple[str, Numeral, Measured],
    floor: int,
    overrides: Overrides,
) -> tuple[list[Quantity | Hedge], int]:
    link, other, upper = second
    low = _with_scale(tokens, one, other)
    unit = upper if upper.unit or upper.noun or not whole.unit else replace(whole, last=upper.last)
    before = tokens.lowers[whole.first - 1] if whole.first else ""
    together = (
        low.value < other.value and (whole.unit in {"", upper.unit} or not upper.unit) and before not in {"from", "v"}
    )
    if link == "or" and not (together and other.value <= low.value * 3):
        together = False
    if whole.noun is not None and upper.noun is not None and whole.noun != upper.noun:
        together = False
    if link in {"to", "or"} and before == "from":
        together = False
    if not together:
        if not _counts(tokens, one, whole):
            return [], one.last
        own = (
            whole if whole.unit or whole.noun or link == "or" else replace(whole, unit=unit.unit, measure=unit.measure)
        )
        if link == "or" or (low.value >= other.value and link not in {"to"}):
            own, low = whole, one
        return _one(tokens, low, own, floor, overrides), max(whole.last, one.last)
    spanned = replace(unit, first=whole.first, last=upper.last)
    half_low, half_high = min(low.step / 2, low.value / 10), min(other.step / 2, other.value / 10)
    tick = Range(low.value - half_low, other.value + half_high)
    admitted = Admits(tick, Range(low.value * (1 - _MORE) - half_low, other.value * (1 + _MORE) + half_high))
    number = (tokens.starts[one.first], tokens.ends[other.last - 1])
    both = replace(low, form="range", bounds=(low.value, other.value))
    middle, outer = (low.value + other.value) / 2, tokens.starts[whole.first]
    quantity = _quantity(tokens, whole.first, spanned, middle, low.step, admitted, both, None, number, outer)
    start = whole.first - 1 if before == "between" else whole.first
    hedge = hedges.before(tokens, start, floor)
    if hedge is not None and before != "between":
        return [
            Hedge(tokens.starts[hedge[0]], tokens.ends[whole.first - 1], hedge[1]),
            replace(quantity, outer_start=tokens.starts[hedge[0]]),
        ], upper.last
    return [replace(quantity, outer_start=tokens.starts[start])], upper.last


def _with_scale(tokens: Tokens, one: Numeral, other: Numeral) -> Numeral:
    """ "10 to 12 million": the scale word of the second goes for the first, where it has none and is not the larger."""
    if one.scaled or not other.scaled or one.form != "cardinal":
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
