"""Scale words and halves behind a numeral: "17 million", "1.5bn", "two and a half", "a million and a half"."""

from __future__ import annotations

from decimal import Decimal

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.lexicon import word_set
from factcheck.mentions.numerals.numeral import LONGEST, TWELVE_PLACES, Numeral, past, token_at, words
from factcheck.model.tokens import Tokens


def with_scale_word(tokens: Tokens, found: Numeral) -> Numeral:
    """The numeral with the scale word after it: "17 million", "1.5bn", "two dozen", "1.3 lakh"."""
    known, last = words(), found.last
    if found.form == "cardinal" and not found.spelt:
        found = and_a_fraction(tokens, found)
        last = found.last
    at = last + 1 if last < len(tokens.words) and tokens.words[last] == "-" else last
    if at >= len(tokens.words) or found.form not in {"cardinal", "vague"}:
        return found
    word = tokens.lowers[at]
    factor = Decimal(12) if word == "dozens" and found.form == "cardinal" else known.scales.get(word)
    if factor is None and not found.spelt and at == last:
        factor = _suffixed(tokens, at, found.value)
    if factor is None or (at > last and not tokens.joined(at)) or found.value.adjusted() + factor.adjusted() > LONGEST:
        return found
    bounds = None if found.bounds is None else (found.bounds[0] * factor, found.bounds[1] * factor)
    step = found.value * factor / 6 if word in {"dozen", "dozens"} else found.step * factor
    scaled = replace(found, last=at + 1, value=found.value * factor, step=step, bounds=bounds, scaled=True)
    return (
        with_scale_word(tokens, scaled)
        if word in {"hundred", "thousand", "lakh"}
        else and_a_half_after(tokens, scaled, factor)
    )


def _suffixed(tokens: Tokens, at: int, value: Decimal) -> Decimal | None:
    """The factor of a suffix: "17m", "$5b", "$1MM", "2mil" right against the figure, "2.33 k" also after a space."""
    word, joined = tokens.lowers[at], tokens.joined(at)
    if word == "mm":
        return Decimal(1_000_000) if tokens.words[at] == "MM" and joined else None
    if word not in words().suffixes or not (joined or tokens.words[at] == "k"):
        return None
    return None if _means_metres(tokens, at, value) else words().suffixes[word]


_TALL, _TOLD = 100, 5
_MONEY, _REACH = lazy.pattern(r"(?:[$£€¥₹₱₦₩₽]|(?<![A-Z])(?P<code>[A-Z]{3})) ?[\d.,]+$"), 24


def _means_metres(tokens: Tokens, at: int, value: Decimal) -> bool:
    """Whether the m after a figure is metres: "stood 40m tall", "the 5,642m peak"."""
    if tokens.words[at] != "m":
        return False
    begin = tokens.starts[at]
    money = _MONEY.search(tokens.text[max(0, begin - _REACH) : begin])
    if money is not None and (money["code"] is None or money["code"] in word_set("units", "codes", "list")):
        return False  # "$12m from investors", "NOK 1,340m"
    after = tokens.lowers[at + 1] if at + 1 < len(tokens.words) else ""
    if value >= 1000 or after in words().context["metres"]:
        return True
    told = tokens.lowers[max(0, at - 1 - _TOLD) : at - 1]
    return (value < _TALL and not words().context["metres_before"].isdisjoint(told)) or after[:1].isdecimal()


def and_a_fraction(tokens: Tokens, found: Numeral) -> Numeral:
    """ "two and a half", "12-and-a-half", "one and three-quarters" before a scale or unit."""
    part = _part_after(tokens, found.last)
    if part is None:
        return found
    top, below, last = part
    step = Decimal("0.5") if below == 2 else Decimal("0.25")
    return replace(found, last=last, value=found.value + _share(top, below), step=step)


def and_a_half_after(tokens: Tokens, found: Numeral, factor: Decimal) -> Numeral:
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
    return share if below in {2, 4, 5, 8, 10} else share.quantize(TWELVE_PLACES)


def _part_after(tokens: Tokens, index: int) -> tuple[int, int, int] | None:
    """ "and a half", "and three-quarters": the parts, of how many, and the index after them."""
    at, known = past(tokens, index, "-"), words()
    if at >= len(tokens.words) or tokens.lowers[at] != "and":
        return None
    at = past(tokens, at + 1, "-")
    word = tokens.lowers[at] if at < len(tokens.words) else ""
    top = 1 if word in {"a", "an"} else known.small.get(word, 0)
    at = past(tokens, at + 1, "-")
    below = known.fractions.get(tokens.lowers[at], 0) if at < len(tokens.words) else 0
    return (top, below, at + 1) if 0 < top < below else None


def large(tokens: Tokens, at: int) -> bool:
    """Whether "million" or a larger scale word stands at an index."""
    return words().scales.get(token_at(tokens, at), Decimal(0)) >= 100_000
