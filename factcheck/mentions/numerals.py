"""Numerals in digits and words: "7,000", "14 000", "1½", "one hundred and twenty", "a quarter of a million", "nine in 10"."""

from __future__ import annotations

import functools
import re
from decimal import ROUND_FLOOR, Decimal
from typing import Any

from factcheck.frozen import dataclass, replace
from factcheck.lexicon import table
from factcheck.model.tokens import Tokens

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_POINTED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}")
_COMMA_DECIMAL = re.compile(r"\d+,(?:\d{1,2}|\d{4,})")
_TWELVE_PLACES = Decimal("0.000000000001")
_LAST_GROUP = re.compile(r"\d{3}(\.\d+)?")
_LONGEST = 24
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
        frozenset([*starters, *data["multiples"], *data["few"], *majorities]),
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


def read(tokens: Tokens, index: int) -> Numeral | None:
    """The numeral that begins at a token (its article before it included), or None where the words are no figure."""
    word, known = tokens.lowers[index], words()
    if word[0].isdecimal():
        found = _digits(tokens, index)
        return (
            None
            if found is None
            else _to_one(tokens, found) or _one_in(tokens, _with_rest(tokens, _scaled(tokens, found)))
        )
    if word in known.majorities and (most := _majority(tokens, index)) is not None:
        return most
    if word in known.vague:
        return _vague(tokens, index)
    if word in known.few:
        return _few(tokens, index)
    if word in known.signs:
        return Numeral(index, index + 1, known.signs[word], known.signs[word] / 10, "fraction", None, False)
    if word in known.small or word in known.tens:
        return _spelt(tokens, index)
    if word in known.scales:
        return _bare_scale(tokens, index)
    if word in known.multiples:
        return Numeral(index, index + 1, known.multiples[word], known.multiples[word] / 10, "multiple")
    if word in known.fractions and (found := _fraction(tokens, index)) is not None:
        return found
    return _every(tokens, index) or _ordinal(tokens, index)


# ---------------------------------------------------------------------------------------------------- digits
def _digits(tokens: Tokens, index: int) -> Numeral | None:
    value = _written(tokens.words[index])
    last = index + 1
    if value is None:
        return None
    if value == value.to_integral_value() and tokens.words[index].isdecimal():
        value, last = _spaced(tokens, index, value)
    if (power := _power(tokens, index, last, value)) is not None:
        return power
    if tokens.words[index].isdecimal() and _points(tokens, index):
        value = Decimal(f"0.{tokens.words[index]}")
        return Numeral(index - 1, index + 1, value, step_of(value), spelt=False)
    step = step_of(value)
    signs = words().signs
    if last < len(tokens.words) and tokens.words[last] in signs:
        return Numeral(index, last + 1, value + signs[tokens.words[last]], Decimal("0.1"), spelt=False)
    if ordinal := _ordinal_digits(tokens, index, last, value):
        return ordinal
    if (mixed := _mixed(tokens, index, last, value)) is not None:
        return mixed
    if (ratio := _ratio(tokens, index, last, value)) is not None:
        return ratio
    return _slashed(tokens, index, last, value) or Numeral(index, last, value, step, spelt=False)


def _power(tokens: Tokens, index: int, last: int, value: Decimal) -> Numeral | None:
    """ "1.3e6", "12.32e+14", "10^9"."""
    if last + 1 >= len(tokens.words) or tokens.lowers[last] not in {"e", "^"} or not tokens.joined(last):
        return None
    sign, at = 1, last + 1
    if tokens.words[at] in {"+", "-", "−"}:
        sign, at = (1 if tokens.words[at] == "+" else -1), at + 1
    digits = tokens.words[at] if at < len(tokens.words) else ""
    if not digits.isdecimal() or not tokens.joined(at) or not tokens.joined(last + 1) or len(digits) > 2:
        return None
    exponent = int(digits) * sign
    if tokens.lowers[last] == "^" and (value == 0 or abs((value.adjusted() + 1) * exponent) > _LONGEST):
        return None
    result = value.scaleb(exponent) if tokens.lowers[last] == "e" else value**exponent
    if abs(result.adjusted()) > _LONGEST:
        return None
    return Numeral(
        index,
        at + 1,
        result,
        step_of(value).scaleb(exponent) if tokens.lowers[last] == "e" else result / 10,
        spelt=False,
    )


def _points(tokens: Tokens, index: int) -> bool:
    """Whether a decimal point without a nought stands before: ".5"."""
    if not index or tokens.words[index - 1] != "." or not tokens.joined(index):
        return False
    return index == 1 or not tokens.joined(index - 1) or tokens.words[index - 2] in "$£€-–("


def _written(text: str) -> Decimal | None:
    """Digits in any grouping; None where they are no number (versions, addresses)."""
    if len(text) > _LONGEST:
        return None
    if _PLAIN.fullmatch(text):
        return Decimal(text)
    if _GROUPED.fullmatch(text):
        return Decimal(text.replace(",", ""))
    if _POINTED.fullmatch(text):
        return Decimal(text.replace(".", ""))
    return Decimal(text.replace(",", ".")) if _COMMA_DECIMAL.fullmatch(text) else None


def _spaced(tokens: Tokens, index: int, value: Decimal) -> tuple[Decimal, int]:
    """ "14 000" and "2 724 900": groups of three after one space, or in the Swiss way "1'234'567"."""
    last = index + 1
    if not 0 < len(tokens.words[index]) <= 3 or value == 0:
        return value, last
    while True:
        at = last + (
            last + 1 < len(tokens.words)
            and tokens.words[last] in "'’"
            and tokens.joined(last)
            and tokens.joined(last + 1)
        )
        group = _LAST_GROUP.fullmatch(tokens.words[at]) if at < len(tokens.words) else None
        if group is None or value.adjusted() > _LONGEST - 4:
            return value, last
        gap = tokens.text[tokens.ends[at - 1] : tokens.starts[at]]
        if at == last and not (len(gap) == 1 and gap in _THIN):
            return value, last
        value, last = value * 1000 + Decimal(group[0]), at + 1
        if group[1]:
            return value, last


_THIN = " \u00a0\u202f\u2009\u2007"
"""Spaces that may stand between groups of three digits."""
_SUFFIX = frozenset({"st", "nd", "rd", "th"})


def _suffix_of(value: Decimal) -> str:
    """ "st" of the 21st; the 11th, 12th and 13th have "th"."""
    if value % 1 or 10 < value % 100 < 14:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(int(value % 10), "th")


def _ordinal_digits(tokens: Tokens, index: int, last: int, value: Decimal) -> Numeral | None:
    suffix = _token(tokens, last)
    if suffix in _SUFFIX and tokens.joined(last) and suffix == _suffix_of(value):
        return Numeral(index, last + 1, value, Decimal(1), "ordinal", spelt=False)
    return None


def _mixed(tokens: Tokens, index: int, last: int, value: Decimal) -> Numeral | None:
    """ "1 1/2", "2-1/2": a whole number and a fraction with a stroke."""
    at = last + (
        last + 1 < len(tokens.words) and tokens.words[last] == "-" and tokens.joined(last) and tokens.joined(last + 1)
    )
    if at >= len(tokens.words) or not tokens.words[at].isdecimal() or len(tokens.words[at]) > 2 or value != int(value):
        return None
    if at == last and tokens.text[tokens.ends[at - 1] : tokens.starts[at]] not in {" ", "  ", "\u00a0"}:
        return None
    share = _slashed(tokens, at, at + 1, Decimal(tokens.words[at]))
    if share is None:
        return None
    return Numeral(
        index, share.last, value + share.value, Decimal("0.5") if share.value * 2 == 1 else Decimal("0.25"), spelt=False
    )


def _ratio(tokens: Tokens, index: int, last: int, value: Decimal) -> Numeral | None:
    """ "a ratio of 3:1", where the text calls it one."""
    if (
        last + 1 >= len(tokens.words)
        or tokens.words[last] != ":"
        or not (tokens.joined(last) and tokens.joined(last + 1))
    ):
        return None
    below = _written(tokens.words[last + 1])
    if not below or not _near_ratio(tokens, index, last + 2):
        return None
    return _as_ratio(index, last + 2, value, below)


def _as_ratio(first: int, last: int, value: Decimal, below: Decimal) -> Numeral:
    share = value / below if value % below == 0 else (value / below).quantize(_TWELVE_PLACES)
    return Numeral(first, last, share, share / 10, "ratio", spelt=False)


def _near_ratio(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the words around a pair call it a ratio."""
    around = [*tokens.lowers[max(0, first - 5) : first], *tokens.lowers[last : last + 3]]
    return not words().context["ratio"].isdisjoint(around)


def _to_one(tokens: Tokens, top: Numeral) -> Numeral | None:
    """ "by two to one", "a three-to-one majority", "outnumbered 10 to 1"."""
    at = top.last + (top.last < len(tokens.words) and tokens.words[top.last] == "-")
    if top.form != "cardinal" or top.scaled or at + 1 >= len(tokens.words) or tokens.lowers[at] != "to":
        return None
    at += 1 + (tokens.words[at + 1] == "-")
    if at >= len(tokens.words) or tokens.lowers[at] not in {"one", "1"} or not top.value > 1:
        return None
    joined = tokens.words[at - 1] == "-"
    return (
        _as_ratio(top.first, at + 1, top.value, Decimal(1))
        if joined or _near_ratio(tokens, top.first, at + 1)
        else None
    )


def _slashed(tokens: Tokens, index: int, last: int, value: Decimal) -> Numeral | None:
    """ "2/3"; which denominators are fractions and no dates or scores is short to say."""
    if (
        last + 1 >= len(tokens.words)
        or tokens.words[last] != "/"
        or not (tokens.joined(last) and tokens.joined(last + 1))
    ):
        return None
    below = tokens.words[last + 1]
    if below not in {"2", "3", "4", "5", "8", "10"} or not 0 < value < int(below):
        return None
    share = (value / int(below)).quantize(_TWELVE_PLACES)
    return Numeral(index, last + 2, share, share / 10, "fraction", spelt=False)


# ---------------------------------------------------------------------------------------------------- scales
def _scaled(tokens: Tokens, found: Numeral) -> Numeral:
    """The numeral with the scale word after it: "17 million", "1.5bn", "two dozen", "1.3 lakh"."""
    known, last = words(), found.last
    if found.form == "cardinal" and not found.spelt:
        found = _and_a_fraction(tokens, found)
        last = found.last
    at = last + 1 if last < len(tokens.words) and tokens.words[last] == "-" else last
    if at >= len(tokens.words) or found.form not in {"cardinal", "vague"}:
        return found
    word = tokens.lowers[at]
    factor = Decimal(12) if word == "dozens" and found.form == "cardinal" else known.scales.get(word)
    if factor is None and not found.spelt and at == last:
        factor = _suffixed(tokens, at, found.value)
    if factor is None or (at > last and not tokens.joined(at)) or found.value.adjusted() + factor.adjusted() > _LONGEST:
        return found
    bounds = None if found.bounds is None else (found.bounds[0] * factor, found.bounds[1] * factor)
    step = found.value * factor / 6 if word in {"dozen", "dozens"} else found.step * factor
    scaled = replace(found, last=at + 1, value=found.value * factor, step=step, bounds=bounds, scaled=True)
    return (
        _scaled(tokens, scaled)
        if word in {"hundred", "thousand", "lakh"}
        else _and_a_half_after(tokens, scaled, factor)
    )


def _suffixed(tokens: Tokens, at: int, value: Decimal) -> Decimal | None:
    """The factor of a suffix: "17m", "$5b", "$1MM", "2mil" right against the figure, "2.33 k" also after a space."""
    word, joined = tokens.lowers[at], tokens.joined(at)
    if word == "mm":
        return Decimal(1_000_000) if tokens.words[at] == "MM" and joined else None
    if word not in words().suffixes or not (joined or tokens.words[at] == "k"):
        return None
    return None if _means_metres(tokens, at, value) else words().suffixes[word]


def _with_rest(tokens: Tokens, found: Numeral) -> Numeral:
    """ "3 hundred and 21", "4 thousand 3 hundred", "3 million 200 thousand": figures with scale words that go on."""
    if not found.scaled or found.form != "cardinal" or found.last >= len(tokens.words):
        return found
    scale = words().scales.get(tokens.lowers[found.last - 1])
    joined_by = tokens.lowers[found.last] == "and"
    at = found.last + joined_by
    if scale is None or scale < 100 or at >= len(tokens.words) or tokens.lowers[found.last - 1] == "dozen":
        return found
    word = tokens.lowers[at]
    if not (tokens.words[at].isdecimal() or word in words().small or word in words().tens):
        return found
    rest = read(tokens, at)
    if rest is None or rest.form != "cardinal" or rest.value >= scale or rest.value % 1:
        return found
    if (
        scale >= 1_000_000
        and not rest.scaled
        and not (joined_by and rest.value >= 100 and tokens.lowers[at + 1 : at + 2] == ["hundred"])
    ):
        return found
    return replace(found, last=rest.last, value=found.value + rest.value, step=rest.step)


def _means_metres(tokens: Tokens, at: int, value: Decimal) -> bool:
    """Whether the m after a figure is metres: "stood 40m tall", "the 5,642m peak"."""
    if tokens.words[at] != "m":
        return False
    after = tokens.lowers[at + 1] if at + 1 < len(tokens.words) else ""
    return value >= 1000 or after in words().context["metres"]


def _and_a_fraction(tokens: Tokens, found: Numeral) -> Numeral:
    """ "two and a half", "12-and-a-half", "one and three-quarters" before a scale or unit."""
    part = _part_after(tokens, found.last)
    if part is None:
        return found
    top, below, last = part
    step = Decimal("0.5") if below == 2 else Decimal("0.25")
    return replace(found, last=last, value=found.value + _share(top, below), step=step)


def _and_a_half_after(tokens: Tokens, found: Numeral, factor: Decimal) -> Numeral:
    """ "a million and a half", "two million and three quarters"; in "a billion and a half million" the half is of its own scale."""
    part = _part_after(tokens, found.last)
    if part is None:
        return found
    top, below, last = part
    other = words().scales.get(tokens.lowers[last]) if last < len(tokens.words) else None
    if other is not None and 100 <= other < factor:
        factor, last = other, last + 1
    more = _share(top, below) * factor
    return replace(found, last=last, value=found.value + more, step=factor / below, scaled=True)


def _share(top: int, below: int) -> Decimal:
    share = Decimal(top) / below
    return share if below in {2, 4, 5, 8, 10} else share.quantize(_TWELVE_PLACES)


def _part_after(tokens: Tokens, index: int) -> tuple[int, int, int] | None:
    """ "and a half", "and three-quarters": the parts, of how many, and the index after them."""
    at, known = _past(tokens, index, "-"), words()
    if at >= len(tokens.words) or tokens.lowers[at] != "and":
        return None
    at = _past(tokens, at + 1, "-")
    word = tokens.lowers[at] if at < len(tokens.words) else ""
    top = 1 if word in {"a", "an"} else known.small.get(word, 0)
    at = _past(tokens, at + 1, "-")
    below = known.fractions.get(tokens.lowers[at], 0) if at < len(tokens.words) else 0
    return (top, below, at + 1) if 0 < top < below else None


def _past(tokens: Tokens, index: int, mark: str) -> int:
    return index + 1 if index < len(tokens.words) and tokens.words[index] == mark else index


# ---------------------------------------------------------------------------------------------------- words
def _spelt(tokens: Tokens, index: int) -> Numeral | None:
    value, last, step = _cardinal(tokens, index)
    found = Numeral(index, last, value, step, scaled=value >= 1000)
    if last < len(tokens.words) and (share := _spelt_fraction(tokens, found) or _one_over(tokens, found)) is not None:
        return share
    if (
        last + 1 < len(tokens.words)
        and tokens.lowers[last] == "point"
        and (decimal := _point(tokens, found)) is not None
    ):
        return _scaled(tokens, decimal)
    scale = words().scales.get(tokens.lowers[last - 1])
    found = (
        _and_a_fraction(tokens, found)
        if scale is None or scale < 1_000_000
        else _and_a_half_after(tokens, found, scale)
    )
    return _to_one(tokens, found) or _one_in(tokens, _scaled(tokens, found))


def _point(tokens: Tokens, found: Numeral) -> Numeral | None:
    """ "two point five", "nought point nought three", "zero point seventy-one": the digits after "point", read out."""
    digits, at, known = "", found.last + 1, words()
    while at < len(tokens.words) and (word := tokens.lowers[at]) in known.small and known.small[word] < 10:
        digits, at = digits + str(known.small[word]), at + 1
    if not digits and at < len(tokens.words) and (tokens.lowers[at] in known.tens or tokens.lowers[at] in known.small):
        value, at, _ = _cardinal(tokens, at)
        digits = str(value)
    if not digits:
        return None
    value = found.value + Decimal(f"0.{digits}")
    return replace(found, last=at, value=value, step=Decimal(1).scaleb(-len(digits)))


def _one_over(tokens: Tokens, top: Numeral) -> Numeral | None:
    """ "one over twenty": a share read out, where nothing is counted."""
    if top.value != 1 or tokens.lowers[top.last] != "over" or top.last + 1 >= len(tokens.words):
        return None
    below, last = _plain_number(tokens, top.last + 1)
    if below is None or below < 2 or (last < len(tokens.words) and tokens.words[last][0].isalnum()):
        return None
    share = (1 / below).quantize(_TWELVE_PLACES)
    return Numeral(top.first, last, share, share / 10, "fraction")


def _cardinal(tokens: Tokens, index: int) -> tuple[Decimal, int, Decimal]:
    """A number in words from an index on: its value, the index after it, and its last unit."""
    known, total, current, last, step = words(), Decimal(0), Decimal(0), index, Decimal(1)
    ceiling = Decimal(10) ** 18
    at = index
    while at < len(tokens.words):
        word = tokens.lowers[at]
        if word == "-" and at > index and (tokens.joined(at) or _spaced_hyphen(tokens, at)):
            at += 1
            continue
        if word == "and" and at > index and _joins_number(tokens, at, current, total):
            at += 1
            continue
        if (
            word in known.small
            and current % 10 == 0
            and (known.small[word] < 10 or current % 100 == 0)
            and last in {at, at - 1}
            and not (known.small[word] == 0 and current)
        ):
            if current and current % 100 == 0 and at == last and tokens.lowers[at - 1] in known.small:
                break
            current, step = current + known.small[word], Decimal(1)
        elif word in known.tens and current % 100 == 0:
            current, step = current + known.tens[word], Decimal(10)
        elif word in known.scales and word != "dozen" and (current or total) and known.scales[word] < ceiling:
            factor = known.scales[word]
            if factor == 100:
                if not 0 < current < 100:
                    break
                current, step = current * 100, Decimal(100)
            else:
                if current == 0:
                    break
                total, current, step, ceiling = total + current * factor, Decimal(0), step * factor, factor
        else:
            break
        at += 1
        last = at
    value = total + current
    return value, last, step if step < value or not value else step_of(value)


def _spaced_hyphen(tokens: Tokens, at: int) -> bool:
    """ "fifty - two", as tokenised text has it."""
    known = words()
    return tokens.lowers[at - 1] in known.tens and 0 < known.small.get(_token(tokens, at + 1), 0) < 10


def _joins_number(tokens: Tokens, at: int, current: Decimal, total: Decimal) -> bool:
    """Whether "and" goes on with the number: after "hundred" or a scale word, before a number below a hundred."""
    known = words()
    after = tokens.lowers[at + 1] if at + 1 < len(tokens.words) else ""
    before = tokens.lowers[at - 1]
    if before == "hundred" and _token(tokens, at + 2) == "hundred":
        return False
    if after in known.small and _token(tokens, at + 2 + (_token(tokens, at + 2) == "-")) in known.fractions:
        return False
    return before in known.scales and (after in known.small or after in known.tens) and (current > 0 or total > 0)


def _spelt_fraction(tokens: Tokens, top: Numeral) -> Numeral | None:
    """ "two-thirds", "three quarters", "nine-tenths", "twenty-three fifths", "two-thirds of a million"."""
    at = _past(tokens, top.last, "-")
    if at >= len(tokens.words) or top.value <= 0:
        return None
    below, last, plural = _denominator(tokens, at)
    word = tokens.lowers[last - 1]
    if not below or plural == (top.value == 1) or (top.value >= below and not plural):
        return None
    if word == "quarters" and at == top.last and not _quarters_are_parts(tokens, top.first, last):
        return None
    if top.value == 1 and not _is_share(tokens, last - 1):
        return None
    return _of_a_scale(tokens, top.first, last, top.value, below)


def _denominator(tokens: Tokens, at: int) -> tuple[int, int, bool]:
    """ "fifths", "twenty-fifth", "thousandths": how many parts a whole has, the index after it, whether it is a plural."""
    known, word = words(), tokens.lowers[at]
    tens = known.tens.get(word, 0)
    if tens:
        last = _past(tokens, at + 1, "-")
        word = _token(tokens, last)
        small = known.fractions.get(word, 0) if word not in {"half", "halves", "quarter", "quarters"} else 0
        small = small or {"first": 1, "firsts": 1, "second": 2, "seconds": 2}.get(word, 0)
        joined = last > at + 1
        return (tens + small, last + 1, word.endswith("s")) if 0 < small < 10 and joined else (0, at, False)
    return known.fractions.get(word, 0), at + 1, word.endswith("s") or word == "halves"


def _quarters_are_parts(tokens: Tokens, first: int, last: int) -> bool:
    """Whether "three quarters" are parts of a whole and no stretch of time."""
    if _token(tokens, last) == "of":
        return True
    before = tokens.lowers[first - 1] if first else ""
    return (
        before not in words().context["not_share"]
        and (last >= len(tokens.words) or not tokens.words[last][0].isalnum())
        and before not in {"for", "in", "over", "of", "after", "least"}
    )


def _fraction(tokens: Tokens, index: int) -> Numeral | None:
    """ "a third", "half", "a quarter of a million", "half a dozen"."""
    word, before = tokens.lowers[index], tokens.lowers[index - 1] if index else ""
    below, context = words().fractions[word], words().context
    if word in {"halves", "quarters"} or word.endswith("s") or before in context["not_share"]:
        return None
    if word == "half":
        return _half(tokens, index)
    if (
        word == "quarter"
        and before in {"", "a", "the"} | {"about", "some", "nearly", "almost", "over", "than"}
        and _large(tokens, index + 1)
    ):
        first = index - (before == "a")
        return _scaled(tokens, Numeral(first, index + 1, Decimal("0.25"), Decimal("0.05")))
    if before == "-" and index > 1:
        before = tokens.lowers[index - 2]
    if before not in {"a", "one"} or not _is_share(tokens, index):
        return None
    first = index - 1 if tokens.lowers[index - 1] != "-" else index - 2
    return _of_a_scale(tokens, first, index + 1, Decimal(1), below)


def _half(tokens: Tokens, index: int) -> Numeral | None:
    after, context = _next(tokens, index), words().context
    half = Decimal("0.5")
    if after == "-" and index + 2 < len(tokens.words) and tokens.lowers[index + 2] in words().scales:
        return _scaled(tokens, Numeral(index, index + 1, half, Decimal("0.1")))
    first = index - 1 if index and tokens.lowers[index - 1] == "a" else index
    if _large(tokens, index + 1):
        return _scaled(tokens, Numeral(first, index + 1, half, Decimal("0.1")))
    if after in {"a", "an"}:
        at = index + 2 + (_next(tokens, index + 1) == "-")
        if at < len(tokens.words) and tokens.lowers[at] in words().scales:
            return _scaled(tokens, Numeral(index, index + 2, half, Decimal("0.1")))
        return Numeral(first, index + 1, half, Decimal("0.1"), "fraction")
    if after == "-" and [*tokens.lowers[index + 2 : index + 4]] == ["a", "-"]:
        return _scaled(tokens, Numeral(index, index + 3, half, Decimal("0.1")))
    if after in context["not_half"]:
        return None
    return _of_a_scale(tokens, first, index + 1, Decimal(1), 2)


def _quotient(top: Decimal, below: int) -> Decimal:
    share = top / below
    return share if share == share.quantize(_TWELVE_PLACES) or below >= 1000 else share.quantize(_TWELVE_PLACES)


def _large(tokens: Tokens, at: int) -> bool:
    """Whether "million" or a larger scale word stands at an index."""
    return words().scales.get(_token(tokens, at), Decimal(0)) >= 100_000


def _of_a_scale(tokens: Tokens, first: int, last: int, top: Decimal, below: int) -> Numeral:
    """A share, or with "of a million" after it a figure of its own."""
    share = _quotient(top, below)
    if tokens.lowers[last : last + 2] in (["of", "a"], ["of", "one"]) and last + 2 < len(tokens.words):
        factor = words().scales.get(tokens.lowers[last + 2])
        if factor is not None:
            value = (share * factor).quantize(Decimal(1)) if factor >= 1000 else share * factor
            return Numeral(first, last + 3, value, value / 10, scaled=True)
    return Numeral(first, last, share, share / 10, "fraction")


def _is_share(tokens: Tokens, index: int) -> bool:
    """Whether a "third" at an index is a part and not the one after the second."""
    after = _next(tokens, index)
    if after == "-":
        return False
    return after not in words().context["not_fraction"] and after not in words().context["ranked"]


def _next(tokens: Tokens, index: int) -> str:
    return tokens.lowers[index + 1] if index + 1 < len(tokens.words) else ""


def _bare_scale(tokens: Tokens, index: int) -> Numeral | None:
    """ "a hundred", "a million", "a dozen", "several thousand", "a few hundred"."""
    before = tokens.lowers[index - 1] if index else ""
    if before not in {"a", "an"}:
        return None
    start = Numeral(index - 1, index, Decimal(1), Decimal(1))
    found = replace(_scaled(tokens, start), first=index - 1)
    if (share := _spelt_fraction(tokens, found)) is not None and share.value < 1:
        return share
    if tokens.lowers[index] in {"hundred", "thousand"} and found.last == index + 1:
        return _longer_after_article(tokens, index, found)
    return found


def _longer_after_article(tokens: Tokens, index: int, found: Numeral) -> Numeral:
    """ "a hundred and twenty", "a thousand two hundred"."""
    at = index + 2 if _next(tokens, index) == "and" else index + 1
    if at >= len(tokens.words) or tokens.lowers[at] not in words().small | words().tens:
        return found
    value, last, step = _cardinal(tokens, at)
    if not 0 < value < found.value:
        return found
    return _scaled(tokens, replace(found, last=last, value=found.value + value, step=step))


def _below(value: Decimal) -> Decimal:
    """9.999 thousand is 9,999."""
    return value.to_integral_value(ROUND_FLOOR)


def _few(tokens: Tokens, index: int) -> Numeral | None:
    """ "several thousand", "a few hundred", "a couple of million", and "several villages", "a couple of shots"."""
    known, word = words(), tokens.lowers[index]
    before = tokens.lowers[index - 1] if index else ""
    if (word == "few" and before != "a") or (word == "couple" and before not in {"a", "last", "first", "next"}):
        return None
    at = index + 2 if _next(tokens, index) == "of" else index + 1
    first = index - 1 if before == "a" else index
    ends, factor = known.few[word], known.scales.get(_token(tokens, at))
    if factor is not None and word == "couple":
        return Numeral(first, at + 1, 2 * factor, factor, scaled=True)
    if factor is not None and (at == index + 1 or word != "few"):
        return ends.times(factor).numeral(first, at + 1)
    return replace(ends.times(Decimal(1)).numeral(first, at), scaled=False)


def _majority(tokens: Tokens, index: int) -> Numeral | None:
    """ "a slim majority of", "nearly all", "most of the": a share without a figure."""
    for back, run, ends in words().majorities.get(tokens.lowers[index], ()):
        first, last = index - back, index - back + len(run)
        if first >= 0 and tuple(tokens.lowers[first:last]) == run:
            return replace(ends.numeral(first, last), step=Decimal("0.1"))
    return None


def _vague(tokens: Tokens, index: int) -> Numeral | None:
    """ "dozens", "tens of thousands", "hundreds of millions"; "a handful of", "thousands upon thousands"."""
    known, word = words(), tokens.lowers[index]
    if index and tokens.words[index][0].isupper() and tokens.words[index - 1].islower():
        return None
    if word in {"handful", "tens", "scores"} and _next(tokens, index) != "of":
        return None
    ends, last = known.vague[word], index + 1
    while last + 1 < len(tokens.words) and tokens.lowers[last] == "of" and tokens.lowers[last + 1] in known.vague:
        if ends.low < 10:
            break
        ends, last = ends.times(known.vague[tokens.lowers[last + 1]].low), last + 2
    if [*tokens.lowers[last : last + 2]] in (["upon", word], ["and", word]):
        last += 2
    first = index - 1 if index and tokens.lowers[index - 1] == "a" else index
    return ends.numeral(first, last)


def _ordinal(tokens: Tokens, index: int) -> Numeral | None:
    value = words().ordinals.get(tokens.lowers[index])
    return None if value is None else Numeral(index, index + 1, Decimal(value), Decimal(1), "ordinal")


# ---------------------------------------------------------------------------------------------------- one in five
_TIME = frozenset(
    {
        "day",
        "days",
        "week",
        "weeks",
        "month",
        "months",
        "year",
        "years",
        "hours",
        "minutes",
        "decades",
        "seasons",
        "games",
        "matches",
    }
)
_BELOW = frozenset(
    {2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 20, 25, 30, 40, 50, 100, 200, 500, 1000, 10000, 100000, 1000000}
)


def _one_in(tokens: Tokens, top: Numeral) -> Numeral:
    """ "one in five", "nine out of 10", "six out of every ten", and "three households in every five"."""
    at = top.last
    counted = _token(tokens, at) in words().context["counted_in"] and _token(tokens, at + 1) in {"in", "out"}
    if counted and _rest_of_share(tokens, at + 2):
        at += 1
    if top.form != "cardinal" or not 0 < top.value <= 99 or top.value % 1 or at + 1 >= len(tokens.words):
        return top
    if tokens.lowers[at : at + 2] == ["out", "of"]:
        at += 2
    elif tokens.lowers[at] == "in" and top.value <= 10:
        at += 1
    else:
        return top
    every = at < len(tokens.words) and tokens.lowers[at] == "every"
    at += every
    below, last = _plain_number(tokens, at)
    if below is None or not top.value < below or (below not in _BELOW and tokens.lowers[top.last] == "in"):
        return top
    if not every and (
        _token(tokens, last) in _TIME or _token(tokens, last) in words().scales or tokens.words[last - 1][:1] == "0"
    ):
        return top
    share = (top.value / below).quantize(_TWELVE_PLACES).normalize()
    return Numeral(top.first, last, share, share / 10, "fraction")


def _rest_of_share(tokens: Tokens, at: int) -> bool:
    """Whether "nine adults in ten" ends there: no noun follows that the ten could count."""
    at += _token(tokens, at) == "of"
    at += _token(tokens, at) == "every"
    below, last = _plain_number(tokens, at)
    after = _token(tokens, last)
    return below in _BELOW and (not after.isalpha() or after in table("nouns")["stop"] or after in _VERBS)


_VERBS = frozenset(
    {
        "know",
        "read",
        "speak",
        "follow",
        "belong",
        "own",
        "earn",
        "want",
        "need",
        "think",
        "believe",
        "hold",
        "lack",
        "skip",
        "work",
        "use",
        "vote",
        "support",
        "say",
    }
)


def _every(tokens: Tokens, index: int) -> Numeral | None:
    """ "every second citizen" is half of them."""
    value = words().ordinals.get(tokens.lowers[index])
    if value is None or index == 0 or not _SECOND <= value <= _TENTH or tokens.lowers[index - 1] != "every":
        return None
    if _token(tokens, index + 1) not in words().context["counted_in_one"]:
        return None
    share = (Decimal(1) / Decimal(value)).quantize(_TWELVE_PLACES).normalize()
    return Numeral(index - 1, index + 1, share, share / 10, "fraction")


_SECOND, _TENTH = 2, 10


def _plain_number(tokens: Tokens, at: int) -> tuple[Decimal | None, int]:
    if at >= len(tokens.words):
        return None, at
    word, known = tokens.lowers[at], words()
    if word[0].isdecimal():
        return _written(tokens.words[at]), at + 1
    if word in known.small or word in known.tens:
        value, last, _ = _cardinal(tokens, at)
        return value, last
    return (known.scales[word], at + 1) if word in {"hundred", "thousand", "million"} else (None, at)


def _token(tokens: Tokens, index: int) -> str:
    return tokens.lowers[index] if index < len(tokens.words) else ""
