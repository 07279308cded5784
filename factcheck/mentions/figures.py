"""One figure: its sign, its hedge and the range its wording admits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from factcheck.frozen import replace
from factcheck.lexicon import word_set
from factcheck.mentions import counted, hedges
from factcheck.mentions.measured import Measured
from factcheck.mentions.measures import measured
from factcheck.mentions.numerals import Numeral, words
from factcheck.model.mentions import Hedge, Quantity
from factcheck.model.ranges import Admits, Range
from factcheck.model.tokens import Tokens

Overrides = Mapping[str, Any] | None


Taken = Callable[[int], int] | None


_EXACT_BELOW = 100
"""Counts below this are taken as written: nobody rounds 44 villages."""


DASHES = frozenset({"-", "–", "—", "‑", "−"})


_TENTH = Decimal("0.1")


MORE = Decimal("0.05")
"""By how much of its ends a range written as such may be missed before it is otherwise."""


def _is_idiom(tokens: Tokens, numeral: Numeral) -> bool:
    """ "two-faced", "a one-off", "first-rate": a number word that counts nothing with the word behind its hyphen."""
    at = numeral.last
    if not numeral.spelt or at + 1 >= len(tokens.words) or tokens.words[at] not in DASHES or not tokens.joined(at + 1):
        return False
    return tokens.lowers[at + 1] in word_set("nouns", "idioms")


def counts(tokens: Tokens, numeral: Numeral, whole: Measured) -> bool:
    """Whether a number word is a figure at all: not "one of them", nor "second" without an order."""
    word = tokens.lowers[numeral.first]
    if _is_idiom(tokens, numeral):
        return False
    if numeral.form == "ordinal":
        return _ranked(tokens, numeral)
    if numeral.form == "vague" and not numeral.scaled:
        return whole.measure == "count" and whole.noun is not None and not whole.noun.startswith("more")
    if numeral.form == "cardinal" and word in {"one", "zero", "nought", "naught"} and numeral.last - numeral.first == 1:
        before = tokens.lowers[numeral.first - 1] if numeral.first else ""
        if before in {"minus", "negative"} or (word != "one" and before not in words().context["not_zero"]):
            return True
        if whole.unit == "" and whole.noun is not None and _counts_many(whole.noun):
            return False
        known = words().context
        if (before == "at" and whole.noun in known["at_one"]) or (before == "the" and whole.noun in known["the_one"]):
            return False
        if whole.noun in known["no_count"] or tuple(tokens.lowers[whole.last : whole.last + 2]) in _OR_ANOTHER:
            return False
        return tokens.lowers[numeral.first - 1] != "no" and (whole.unit != "" or whole.noun is not None)
    if numeral.form == "multiple" and word in {"double", "triple", "treble", "quadruple"}:
        after = tokens.lowers[whole.last] if whole.last < len(tokens.words) else ""
        return (
            after in {"the", "that", "those", "its", "their", "what", "digit"}
            or numeral.first == 0
            or counted.ahead_of_hedge(tokens, numeral.first) in {"to", "than", "will", "would", "population", "numbers"}
        )
    return True


_OR_ANOTHER = frozenset({("or", "another"), ("or", "other")})
"""Behind what is picked and not counted: "a ribbon of one colour or another"."""


def _counts_many(noun: str) -> bool:
    """A verb or a plural: one thing is not counted with it ("another one bites")."""
    return noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and noun not in words().context["one_s"]


def _ranked(tokens: Tokens, numeral: Numeral) -> bool:
    at = numeral.last
    if at < len(tokens.words) and tokens.words[at] in DASHES:
        at += 1
    after = tokens.lowers[at] if at < len(tokens.words) else ""
    before = tokens.lowers[numeral.first - 1] if numeral.first else ""
    if after == "amendment" and tokens.words[at][0].isupper() and tokens.words[numeral.first][0].isupper():
        return False
    if after in words().context["bodies"] and tokens.words[at][0].isupper():
        return False
    if after in words().context["ranked"]:
        return not (after == "place" and before == "the" and tokens.lowers[max(0, numeral.first - 2)] == "in")
    if (
        after in words().context["fully"]
        and tokens.lowers[at + 1 : at + 2]
        and tokens.lowers[at + 1] in words().context["joined"]
    ):
        return True
    if before in _RANKING or (after == "year" and before in words().context["whose"] and numeral.value >= _LONG):
        return True
    if before in words().context["placing"] and (not after.isalpha() or after in words().context["placed_in"]):
        return True
    if before in words().context["standing"] and (_in_order(tokens, at) or _measured(tokens, at, at + 1)):
        return True
    if before == "," and (
        _measured(tokens, at, at + 1) or (_in_order(tokens, at) and _measured(tokens, at, at + _ASIDE))
    ):
        return True
    return not numeral.spelt and after[:6] != "centur" and after not in {"street", "avenue", "floor", "district"}


def _in_order(tokens: Tokens, at: int) -> bool:
    """Whether the words behind an ordinal name the order it is a place in: "first in the world", "third behind Peru"."""
    known = words().context
    if at >= len(tokens.words) or tokens.lowers[at] not in known["order_by"]:
        return False
    if tokens.lowers[at] in {"worldwide", "globally"}:
        return True
    near = range(at + 1, min(at + 4, len(tokens.words)))
    return any(tokens.words[k][:1].isupper() or tokens.lowers[k] in known["orders"] for k in near)


def _measured(tokens: Tokens, first: int, last: int) -> bool:
    """Whether words tell by what an order goes: "sixth by population", "fifth on the list of the largest countries"."""
    known = words().context
    for at in range(first, min(last, len(tokens.words) - 1)):
        if tokens.words[at] in {".", ";", ","}:
            return False
        if tokens.lowers[at] in known["by_what"] and tokens.lowers[at + 1] in known["what"]:
            return known["behind_whom"].isdisjoint(tokens.lowers[at + 2 : at + 3])  # "second in size only to Chad"
        if at > first and tokens.lowers[at] in known["ranked"]:
            return True
    return False


_ASIDE = 9
"""Words behind an ordinal in which it is told by what the order goes."""
_LONG = 5
"""Years from which on an ordinal of somebody's or something's year is a figure: "in its twenty-fifth year"."""
_RANKING = frozenset(["ranks", "ranked", "ranking", "comes", "came", "placed"])


def one_figure(
    tokens: Tokens, numeral: Numeral, whole: Measured, floor: int, overrides: Overrides
) -> list[Quantity | Hedge]:
    """The mentions of a single figure: itself, and its hedge before or after it."""
    first, sign = _signed(tokens, whole)
    before = hedges.before(tokens, first, floor)
    if before is not None and whole.measure == "area" and hedges.of_extent(tokens, before[0], first):
        before = None
    if before is not None and whole.measure == "duration" and tokens.lowers[before[0] : first] == ["over", "the"]:
        before = None  # "over the three years from 2001" is as long as it says
    after = hedges.after(tokens, whole.last)
    code = before[1] if before is not None else after[1] if after is not None else None
    value, step = numeral.value * sign, numeral.step
    if whole.unit == "percent" and not numeral.scaled:
        step = min(step, Decimal(1))
    if whole.unit in _WHOLES and first > 1 and tokens.lowers[first - 2 : first] == ["all", "but"]:
        value = _WHOLES[whole.unit] - value
    admitted = _admitted(numeral, value, step, whole, code, overrides)
    signed = first if sign < 0 and whole.first == numeral.first else numeral.first
    number = (tokens.starts[signed], tokens.ends[numeral.last - 1])
    outer = tokens.starts[first if before is None else before[0]]
    quantity = as_quantity(tokens, first, whole, value, step, admitted, numeral, code, number, outer)
    if whole.measure == "age" and tokens.lowers[whole.last - 1] == "s":
        quantity = _decade_of_life(quantity)
    if before is not None:
        return [Hedge(outer, tokens.ends[first - 1], before[1]), quantity]
    if after is not None:
        quantity = _apart(tokens, quantity, whole.last, after[0])
        if whole.noun is None and whole.unit == "" and after[0] < len(tokens.words):
            quantity = _behind(tokens, numeral, after[0], quantity)
        return [quantity, Hedge(tokens.starts[whole.last], tokens.ends[after[0] - 1], after[1])]
    return [quantity]


_WHOLES = {"percent": 100, "share": 1}
"""What "all but five in a hundred" leaves the rest of."""


def _decade_of_life(quantity: Quantity) -> Quantity:
    """ "in his 50s": from 50 to 59."""
    ten = Range(quantity.value, quantity.value + 9)
    return replace(quantity, form="vague", high=ten.high or quantity.high, admits=Admits(ten, ten))


def _behind(tokens: Tokens, numeral: Numeral, at: int, quantity: Quantity) -> Quantity:
    """The figure with the unit or noun that stands behind its hedge: "20-odd villages", "300 or so kilometres"."""
    whole = measured(tokens, replace(numeral, last=at))
    if whole.unit == "" and whole.noun is None:
        return quantity
    told = replace(quantity, noun=whole.noun, unit=whole.unit, measure=whole.measure, per=whole.per)
    return replace(told, apart=(told.apart[0], tokens.ends[whole.last - 1])) if told.apart[1] else told


def _apart(tokens: Tokens, quantity: Quantity, first: int, last: int) -> Quantity:
    """The figure with the words that only soften it as its own: "20 kilometres or so of coast" reads as "20 kilometres of coast"."""
    if quantity.apart[1] or not _SOFTENING.issuperset(tokens.lowers[first:last]):
        return quantity
    return replace(quantity, apart=(tokens.starts[first], tokens.ends[last - 1]))


_SOFTENING = frozenset(["or", "so", "thereabouts", "odd", "-"])


def _signed(tokens: Tokens, whole: Measured) -> tuple[int, int]:
    """The first token with a minus before it, and the sign: "minus 40 degrees", "-5.2%"."""
    first = whole.first
    if tokens.lowers[whole.last - 2 : whole.last] == ["below", "zero"]:
        return first, -1
    if first == 0:
        return first, 1
    before = tokens.words[first - 1]
    if before.lower() in {"minus", "negative"} and (first < 3 or tokens.lowers[first - 2] not in {"or", "/"}):
        return first - 1, -1
    spaced = before in {"-", "−", "–"} and first > 1 and whole.measure == "temperature" and not tokens.joined(first)
    if spaced and not tokens.joined(first - 1) and tokens.lowers[first - 2] in words().context["signed"]:
        return first - 1, -1
    free = first == 1 or not tokens.joined(first - 1) or tokens.words[first - 2] in "(["
    if free and first > 1 and tokens.words[first - 2][-1].isdecimal() and _one_space(tokens, first - 1):
        return first, 1  # "75 -300mm": a dash between two figures, no minus
    if before in {"-", "−", "–"} and tokens.joined(first) and free:
        return first - 1, -1
    return first, 1


def _one_space(tokens: Tokens, index: int) -> bool:
    """Whether one plain space stands before a token, so that it is in the same cell and line."""
    return tokens.text[tokens.ends[index - 1] : tokens.starts[index]] == " "


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
        if value in {Decimal("0.5"), Decimal("0.25"), Decimal("0.2"), Decimal("0.1")} or abs(value * 3 - 1) < MORE
        else Decimal(1)
    )


def _plain(value: Decimal) -> Decimal:
    """The value with no more digits than it needs, and no exponent."""
    if not value:
        return Decimal(0)
    short = value.normalize()
    exponent = short.as_tuple().exponent
    return short.quantize(Decimal(1)) if isinstance(exponent, int) and exponent > 0 else short


def as_quantity(
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
    """The mention of a figure, with all that was read of it."""
    plain = _plain(value)
    low, high = numeral.bounds or (admitted.tick.low, admitted.tick.high)
    begin, end = numeral.apart
    return Quantity(
        tokens.starts[first], tokens.ends[whole.last - 1], plain, plain if low is None else low,
        plain if high is None else high, whole.unit, whole.measure, admitted, numeral.form, code, whole.noun, step,
        outer, whole.per, number, (tokens.starts[begin], tokens.ends[end - 1]) if end else (0, 0),
    )  # fmt: skip
