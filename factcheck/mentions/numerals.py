"""Numerals in digits and words: "7,000", "14 000", "1½", "one hundred and twenty", "a quarter of a million", "nine in 10"."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, replace
from decimal import ROUND_FLOOR, Decimal
from typing import Any

from factcheck.lexicon import table
from factcheck.model.tokens import Tokens

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_POINTED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}")
_COMMA_DECIMAL = re.compile(r"\d+,(?:\d{1,2}|\d{4,})")
_TWELVE_PLACES = Decimal("0.000000000001")
_LONGEST = 40
"""Digits of the longest number that is a figure at all."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A figure without its unit: tokens first..last (half-open), value, and the unit of the last digit that carries meaning.

    `form`: cardinal fraction vague ordinal multiple; `bounds` of a vague one; `spelt` in words; `scaled` with a scale word.
    """

    first: int
    last: int
    value: Decimal
    step: Decimal
    form: str = "cardinal"
    bounds: tuple[Decimal, Decimal] | None = None
    spelt: bool = True
    scaled: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """The number words of the lexicon, ready for look-up."""

    small: dict[str, int]
    tens: dict[str, int]
    ordinals: dict[str, int]
    scales: dict[str, Decimal]
    suffixes: dict[str, Decimal]
    vague: dict[str, tuple[Decimal, Decimal]]
    vague_before: dict[str, tuple[Decimal, Decimal]]
    fractions: dict[str, int]
    signs: dict[str, Decimal]
    multiples: dict[str, Decimal]
    context: dict[str, frozenset[str]]
    starters: frozenset[str]


@functools.cache
def words() -> Words:
    """The number words, read once."""
    data = table("numbers")

    def pairs(name: str) -> dict[str, tuple[Decimal, Decimal]]:
        return {word: (Decimal(low), Decimal(high)) for word, (low, high) in data[name].items()}

    def figures(name: str) -> dict[str, Decimal]:
        return {word: Decimal(str(value)) for word, value in data[name].items()}

    small = {word: value for value, word in enumerate(data["small"])}
    tens = {word: 10 * value for value, word in enumerate(data["tens"], 2)}
    ordinals: dict[str, Any] = {word: value for value, word in enumerate(data["ordinals"], 1)}
    starters = [*small, *tens, *ordinals, *data["scales"], *data["vague"], *data["fractions"], *data["fraction_signs"]]
    return Words(
        small, tens, ordinals, figures("scales"), figures("suffixes"), pairs("vague"), pairs("vague_before"),
        dict(data["fractions"]), figures("fraction_signs"), figures("multiples"),
        {name: frozenset(listed) for name, listed in data["context"].items()},
        frozenset([*starters, *data["multiples"], "couple"]),
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
        return None if found is None else _one_in(tokens, _scaled(tokens, found))
    if word in known.vague:
        return _vague(tokens, index)
    if word == "couple":
        return _couple(tokens, index)
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
    step = step_of(value)
    signs = words().signs
    if last < len(tokens) and tokens.words[last] in signs:
        return Numeral(index, last + 1, value + signs[tokens.words[last]], Decimal("0.1"), spelt=False)
    if ordinal := _ordinal_digits(tokens, index, last, value):
        return ordinal
    return _slashed(tokens, index, last, value) or Numeral(index, last, value, step, spelt=False)


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
    """ "14 000" and "2 724 900": groups of three after one space."""
    last = index + 1
    if not 0 < len(tokens.words[index]) <= 3 or value == 0:
        return value, last
    while (
        last < len(tokens)
        and len(tokens.words[last]) == 3
        and tokens.words[last].isdecimal()
        and tokens.starts[last] - tokens.ends[last - 1] == 1
        and tokens.text[tokens.ends[last - 1]] in "     "
    ):
        value = value * 1000 + int(tokens.words[last])
        last += 1
    return value, last


_SUFFIX = frozenset({"st", "nd", "rd", "th"})


def _ordinal_digits(tokens: Tokens, index: int, last: int, value: Decimal) -> Numeral | None:
    if last < len(tokens) and tokens.lowers[last] in _SUFFIX and tokens.joined(last):
        return Numeral(index, last + 1, value, Decimal(1), "ordinal", spelt=False)
    return None


def _slashed(tokens: Tokens, index: int, last: int, value: Decimal) -> Numeral | None:
    """ "2/3", and "1 1/2" is left to its parts: rare in print, and too like a date."""
    if last + 1 >= len(tokens) or tokens.words[last] != "/" or not (tokens.joined(last) and tokens.joined(last + 1)):
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
    at = last + 1 if last < len(tokens) and tokens.words[last] == "-" else last
    if at >= len(tokens) or found.form not in {"cardinal", "vague"}:
        return found
    word = tokens.lowers[at]
    factor = known.scales.get(word)
    if factor is None and not found.spelt and tokens.joined(at) and at == last and word in known.suffixes:
        factor = None if _means_metres(tokens, at, found.value) else known.suffixes[word]
    if factor is None or (at > last and not tokens.joined(at)):
        return found
    bounds = None if found.bounds is None else (found.bounds[0] * factor, found.bounds[1] * factor)
    scaled = replace(
        found, last=at + 1, value=found.value * factor, step=found.step * factor, bounds=bounds, scaled=True
    )
    return (
        _scaled(tokens, scaled)
        if word in {"hundred", "thousand", "lakh"}
        else _and_a_half_after(tokens, scaled, factor)
    )


def _means_metres(tokens: Tokens, at: int, value: Decimal) -> bool:
    """Whether the m after a figure is metres: "stood 40m tall", "the 5,642m peak"."""
    if tokens.words[at] != "m":
        return False
    after = tokens.lowers[at + 1] if at + 1 < len(tokens) else ""
    return value >= 1000 or after in words().context["metres"]


def _and_a_fraction(tokens: Tokens, found: Numeral) -> Numeral:
    """ "two and a half", "12-and-a-half", "one and three-quarters" before a scale or unit."""
    at, known = _past(tokens, found.last, "-"), words()
    if at >= len(tokens) or tokens.lowers[at] != "and":
        return found
    at = _past(tokens, at + 1, "-")
    top = {"a": 1, "one": 1, "two": 2, "three": 3}.get(tokens.lowers[at] if at < len(tokens) else "", 0)
    at = _past(tokens, at + 1, "-")
    below = known.fractions.get(tokens.lowers[at], 0) if at < len(tokens) else 0
    if not top or not below or top >= below:
        return found
    more = (Decimal(top) / below).quantize(_TWELVE_PLACES) if below not in {2, 4, 5, 10} else Decimal(top) / below
    return replace(found, last=at + 1, value=found.value + more, step=Decimal("0.5") if below == 2 else Decimal("0.25"))


def _and_a_half_after(tokens: Tokens, found: Numeral, factor: Decimal) -> Numeral:
    """ "a million and a half"."""
    if [*tokens.lowers[found.last : found.last + 3]] != ["and", "a", "half"]:
        return found
    return replace(found, last=found.last + 3, value=found.value + factor / 2, step=factor / 2)


def _past(tokens: Tokens, index: int, mark: str) -> int:
    return index + 1 if index < len(tokens) and tokens.words[index] == mark else index


# ---------------------------------------------------------------------------------------------------- words
def _spelt(tokens: Tokens, index: int) -> Numeral | None:
    value, last, step = _cardinal(tokens, index)
    found = Numeral(index, last, value, step, scaled=value >= 1000)
    if last < len(tokens) and (share := _spelt_fraction(tokens, found)) is not None:
        return share
    found = _and_a_fraction(tokens, found)
    return _one_in(tokens, _scaled(tokens, found))


def _cardinal(tokens: Tokens, index: int) -> tuple[Decimal, int, Decimal]:
    """A number in words from an index on: its value, the index after it, and its last unit."""
    known, total, current, last, step = words(), Decimal(0), Decimal(0), index, Decimal(1)
    ceiling = Decimal(10) ** 18
    at = index
    while at < len(tokens):
        word = tokens.lowers[at]
        if word == "-" and at > index and tokens.joined(at):
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


def _joins_number(tokens: Tokens, at: int, current: Decimal, total: Decimal) -> bool:
    """Whether "and" goes on with the number: after "hundred" or a scale word, before a number below a hundred."""
    known = words()
    after = tokens.lowers[at + 1] if at + 1 < len(tokens) else ""
    before = tokens.lowers[at - 1]
    if before == "hundred" and _token(tokens, at + 2) == "hundred":
        return False
    return before in known.scales and (after in known.small or after in known.tens) and (current > 0 or total > 0)


def _spelt_fraction(tokens: Tokens, top: Numeral) -> Numeral | None:
    """ "two-thirds", "three quarters", "nine-tenths", "two-thirds of a million"."""
    known = words()
    at = _past(tokens, top.last, "-")
    if at >= len(tokens) or not 0 < top.value < 20 or top.scaled:
        return None
    word = tokens.lowers[at]
    below = known.fractions.get(word)
    plural = word.endswith("s") or word == "halves"
    if below is None or plural == (top.value == 1) or top.value >= below:
        return None
    if (word == "quarters" and at == top.last) and _next(tokens, at) != "of":
        return None
    if top.value == 1 and not _is_share(tokens, at):
        return None
    return _of_a_scale(tokens, top.first, at + 1, top.value, below)


def _fraction(tokens: Tokens, index: int) -> Numeral | None:
    """ "a third", "half", "a quarter of a million", "half a dozen"."""
    word, before = tokens.lowers[index], tokens.lowers[index - 1] if index else ""
    below, context = words().fractions[word], words().context
    if word in {"halves", "quarters"} or word.endswith("s") or before in context["not_share"]:
        return None
    if word == "half":
        return _half(tokens, index)
    if before == "-" and index > 1:
        before = tokens.lowers[index - 2]
    if before not in {"a", "one"} or not _is_share(tokens, index):
        return None
    first = index - 1 if tokens.lowers[index - 1] != "-" else index - 2
    return _of_a_scale(tokens, first, index + 1, Decimal(1), below)


def _half(tokens: Tokens, index: int) -> Numeral | None:
    after, context = _next(tokens, index), words().context
    half = Decimal("0.5")
    if after == "-" and index + 2 < len(tokens) and tokens.lowers[index + 2] in words().scales:
        return _scaled(tokens, Numeral(index, index + 1, half, Decimal("0.1")))
    first = index - 1 if index and tokens.lowers[index - 1] == "a" else index
    if after in {"a", "an"}:
        at = index + 2 + (_next(tokens, index + 1) == "-")
        if at < len(tokens) and tokens.lowers[at] in words().scales:
            return _scaled(tokens, Numeral(index, index + 2, half, Decimal("0.1")))
        return Numeral(first, index + 1, half, Decimal("0.1"), "fraction")
    if after == "-" and [*tokens.lowers[index + 2 : index + 4]] == ["a", "-"]:
        return _scaled(tokens, Numeral(index, index + 3, half, Decimal("0.1")))
    if after in context["not_half"]:
        return None
    return _of_a_scale(tokens, first, index + 1, Decimal(1), 2)


def _of_a_scale(tokens: Tokens, first: int, last: int, top: Decimal, below: int) -> Numeral:
    """A share, or with "of a million" after it a figure of its own."""
    share = (top / below).quantize(_TWELVE_PLACES) if below in {3, 6, 7, 9} else top / below
    if tokens.lowers[last : last + 2] in (["of", "a"], ["of", "one"]) and last + 2 < len(tokens):
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
    return tokens.lowers[index + 1] if index + 1 < len(tokens) else ""


def _bare_scale(tokens: Tokens, index: int) -> Numeral | None:
    """ "a hundred", "a million", "a dozen", "several thousand", "a few hundred"."""
    known = words()
    before = tokens.lowers[index - 1] if index else ""
    factor = known.scales[tokens.lowers[index]]
    if before in known.vague_before and before != "couple":
        low, high = known.vague_before[before]
        first = index - 2 if before == "few" and index > 1 and tokens.lowers[index - 2] == "a" else index - 1
        return Numeral(
            first, index + 1, low * factor, factor, "vague", (low * factor, _below(high * factor)), scaled=True
        )
    if before not in {"a", "an"}:
        return None
    start = Numeral(index - 1, index, Decimal(1), Decimal(1))
    found = replace(_scaled(tokens, start), first=index - 1)
    if tokens.lowers[index] in {"hundred", "thousand"} and found.last == index + 1:
        return _longer_after_article(tokens, index, found)
    return found


def _longer_after_article(tokens: Tokens, index: int, found: Numeral) -> Numeral:
    """ "a hundred and twenty", "a thousand two hundred"."""
    at = index + 2 if _next(tokens, index) == "and" else index + 1
    if at >= len(tokens) or tokens.lowers[at] not in words().small | words().tens:
        return found
    value, last, step = _cardinal(tokens, at)
    if not 0 < value < found.value:
        return found
    return _scaled(tokens, replace(found, last=last, value=found.value + value, step=step))


def _below(value: Decimal) -> Decimal:
    """9.999 thousand is 9,999."""
    return value.to_integral_value(ROUND_FLOOR)


def _couple(tokens: Tokens, index: int) -> Numeral | None:
    """ "a couple of million": two of them."""
    at = index + 2 if _next(tokens, index) == "of" else index + 1
    factor = words().scales.get(tokens.lowers[at]) if at < len(tokens) else None
    if factor is None:
        return None
    first = index - 1 if index and tokens.lowers[index - 1] == "a" else index
    return Numeral(first, at + 1, 2 * factor, factor, scaled=True)


def _vague(tokens: Tokens, index: int) -> Numeral | None:
    """ "dozens", "tens of thousands", "hundreds of millions"; "a handful of"."""
    known = words()
    if index and tokens.words[index][0].isupper() and tokens.words[index - 1].islower():
        return None
    low, high = known.vague[tokens.lowers[index]]
    if tokens.lowers[index] == "handful" and _next(tokens, index) != "of":
        return None
    if tokens.lowers[index] in {"tens", "scores"} and _next(tokens, index) != "of":
        return None
    last = index + 1
    while (
        last + 1 < len(tokens) and tokens.lowers[last] == "of" and tokens.lowers[last + 1] in known.vague and low >= 10
    ):
        factor = known.vague[tokens.lowers[last + 1]][0]
        low, high = low * factor, (high + 1) * factor - 1
        last += 2
    first = index - 1 if index and tokens.lowers[index - 1] == "a" else index
    return Numeral(first, last, low, low, "vague", (low, high), scaled=True)


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
    if top.form != "cardinal" or not 0 < top.value <= 99 or top.value % 1 or at + 1 >= len(tokens):
        return top
    if tokens.lowers[at : at + 2] == ["out", "of"]:
        at += 2
    elif tokens.lowers[at] == "in" and top.value <= 10:
        at += 1
    else:
        return top
    every = at < len(tokens) and tokens.lowers[at] == "every"
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
    if at >= len(tokens):
        return None, at
    word, known = tokens.lowers[at], words()
    if word[0].isdecimal():
        return _written(tokens.words[at]), at + 1
    if word in known.small or word in known.tens:
        value, last, _ = _cardinal(tokens, at)
        return value, last
    return (known.scales[word], at + 1) if word in {"hundred", "thousand", "million"} else (None, at)


def _token(tokens: Tokens, index: int) -> str:
    return tokens.lowers[index] if index < len(tokens) else ""
