"""Parts of a whole in words: "a third", "two-thirds", "half a million", "a quarter of a million"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.mentions.numerals.numeral import TWELVE_PLACES, Numeral, next_word, past, token_at, words
from factcheck.mentions.numerals.scales import large, with_scale_word
from factcheck.model.tokens import Tokens


def spelt_fraction(tokens: Tokens, top: Numeral) -> Numeral | None:
    """ "two-thirds", "three quarters", "nine-tenths", "twenty-three fifths", "two-thirds of a million"."""
    at = past(tokens, top.last, "-")
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
        last = past(tokens, at + 1, "-")
        word = token_at(tokens, last)
        small = known.fractions.get(word, 0) if word not in {"half", "halves", "quarter", "quarters"} else 0
        small = small or {"first": 1, "firsts": 1, "second": 2, "seconds": 2}.get(word, 0)
        joined = last > at + 1
        return (tens + small, last + 1, word.endswith("s")) if 0 < small < 10 and joined else (0, at, False)
    return known.fractions.get(word, 0), at + 1, word.endswith("s") or word == "halves"


def _quarters_are_parts(tokens: Tokens, first: int, last: int) -> bool:
    """Whether "three quarters" are parts of a whole and no stretch of time."""
    if token_at(tokens, last) == "of":
        return True
    before = tokens.lowers[first - 1] if first else ""
    ends = last >= len(tokens.words) or not tokens.words[last][0].isalnum()
    measured = token_at(tokens, last) in words().context["measured"]
    stretch = {*words().context["not_share"], "for", "in", "over", "of", "after", "least"}
    return (ends or measured) and before not in stretch


def share_at(tokens: Tokens, index: int) -> Numeral | None:
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
        and large(tokens, index + 1)
    ):
        first = index - (before == "a")
        return with_scale_word(tokens, Numeral(first, index + 1, Decimal("0.25"), Decimal("0.05")))
    if before == "-" and index > 1:
        before = tokens.lowers[index - 2]
    of = before == "an" and next_word(tokens, index) == "of"
    if not (before in {"a", "one"} or of) or not _is_share(tokens, index):
        return None
    first = index - 1 if tokens.lowers[index - 1] != "-" else index - 2
    return _of_a_scale(tokens, first, index + 1, Decimal(1), below)


def _half(tokens: Tokens, index: int) -> Numeral | None:
    after, context = next_word(tokens, index), words().context
    half = Decimal("0.5")
    if after == "-" and index + 2 < len(tokens.words) and tokens.lowers[index + 2] in words().scales:
        return with_scale_word(tokens, Numeral(index, index + 1, half, Decimal("0.1")))
    first = index - 1 if index and tokens.lowers[index - 1] == "a" else index
    if large(tokens, index + 1):
        return with_scale_word(tokens, Numeral(first, index + 1, half, Decimal("0.1")))
    if after in {"a", "an"}:
        at = index + 2 + (next_word(tokens, index + 1) == "-")
        if at < len(tokens.words) and tokens.lowers[at] in words().scales:
            return with_scale_word(tokens, Numeral(index, index + 2, half, Decimal("0.1")))
        return Numeral(first, index + 1, half, Decimal("0.1"), "fraction")
    if after == "-" and [*tokens.lowers[index + 2 : index + 4]] == ["a", "-"]:
        return with_scale_word(tokens, Numeral(index, index + 3, half, Decimal("0.1")))
    if after in context["not_half"]:
        return None
    return _of_a_scale(tokens, first, index + 1, Decimal(1), 2)


POINT_PARTS = frozenset({"half", "quarter", "three"})


def part_of_a_point(tokens: Tokens, index: int) -> Numeral | None:
    """ "a quarter-point cut", "half a percentage point", "three-quarters of a point": hundredths as rates are written, no share."""
    top = tokens.lowers[index] == "three"
    at = past(tokens, index + 1, "-") if top else index
    parts = {"quarter": "0.25", "quarters": "0.25"} if top else {"quarter": "0.25", "half": "0.5"}
    value = parts.get(token_at(tokens, at))
    if value is None:
        return None
    last = at + 1
    if [*tokens.lowers[last : last + 2]] == ["of", "a"]:
        last += 2
    elif token_at(tokens, last) == "a" and not top:
        last += 1
    end = past(tokens, last, "-")
    if token_at(tokens, end) == "percentage":
        end = past(tokens, end + 1, "-")
    if token_at(tokens, end) not in {"point", "points"}:
        return None
    whole = last == at + 1
    article = not whole and not top and index and tokens.lowers[index - 1] == "a"
    figure = Decimal(value) * (3 if top else 1)
    return Numeral(index - article, last, figure, Decimal("0.1") if value == "0.5" else Decimal("0.01"))


def _quotient(top: Decimal, below: int) -> Decimal:
    share = top / below
    return share if share == share.quantize(TWELVE_PLACES) or below >= 1000 else share.quantize(TWELVE_PLACES)


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
    after = next_word(tokens, index)
    if after == "-":
        return False
    return after not in words().context["not_fraction"] and after not in words().context["ranked"]
