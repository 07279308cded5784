"""Numerals that begin with digits: "10^9", ".5", "1½", "2-1/2", "21st", "3:1", "2/3"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.mentions.numerals.grouping import spaced, written
from factcheck.mentions.numerals.numeral import LONGEST, TWELVE_PLACES, Numeral, step_of, token_at, words
from factcheck.mentions.numerals.ratios import as_ratio, near_ratio
from factcheck.model.tokens import Tokens


def in_digits(tokens: Tokens, index: int) -> Numeral | None:
    """The numeral that begins with digits."""
    value = written(tokens.words[index])
    last = index + 1
    if value is None:
        return None
    if value == value.to_integral_value() and tokens.words[index].isdecimal():
        value, last = spaced(tokens, index, value)
    if _stands_alone(tokens, index, last):
        return Numeral(index, last, value, step_of(value), spelt=False)
    value, last = _with_middle_dot(tokens, index, last, value)
    if (power := _power(tokens, index, last, value) or _of_ten(tokens, index, last, value)) is not None:
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
    if tokens.lowers[last] == "^" and (value == 0 or abs((value.adjusted() + 1) * exponent) > LONGEST):
        return None
    result = value.scaleb(exponent) if tokens.lowers[last] == "e" else value**exponent
    if abs(result.adjusted()) > LONGEST:
        return None
    return Numeral(
        index,
        at + 1,
        result,
        step_of(value).scaleb(exponent) if tokens.lowers[last] == "e" else result / 10,
        spelt=False,
    )


def _stands_alone(tokens: Tokens, index: int, last: int) -> bool:
    """Whether digits end at a space before a word, so that no sign, fraction or power goes on with them; most do."""
    if index and tokens.words[index - 1] == ".":
        return False
    return last >= len(tokens.words) or (
        tokens.ends[last - 1] < tokens.starts[last]
        and tokens.words[last].isascii()
        and tokens.words[last][0].isalpha()
        and len(tokens.words[last]) > 1
    )


def _with_middle_dot(tokens: Tokens, index: int, last: int, value: Decimal) -> tuple[Decimal, int]:
    """ "4·2 million": a decimal point as some journals print it."""
    tight = last + 1 < len(tokens.words) and tokens.joined(last) and tokens.joined(last + 1)
    if not tight or tokens.words[last] not in "·∙⋅" or not tokens.words[last + 1].isdecimal() or last != index + 1:
        return value, last
    return (Decimal(f"{value}.{tokens.words[last + 1]}"), last + 2) if value == int(value) else (value, last)


_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def _of_ten(tokens: Tokens, index: int, last: int, value: Decimal) -> Numeral | None:
    """ "10⁶", "3×10⁸", "1.5 x 10^6": powers of ten. One or two raised behind another figure are a footnote."""
    if value == _TEN and (raised := _raised(tokens, last)) is not None and not 0 <= raised[0] < _FOOTNOTES:
        return _scientific(index, raised[1], Decimal(1), raised[0])
    if last + 2 >= len(tokens.words) or tokens.lowers[last] not in {"×", "x"} or tokens.words[last + 1] != "10":
        return None
    raised = _raised(tokens, last + 2)
    if raised is None and tokens.words[last + 2] == "^" and tokens.words[last + 3 : last + 4]:
        digits = tokens.words[last + 3]
        raised = (int(digits), last + 4) if digits.isdecimal() and len(digits) < _FOOTNOTES else None
    return None if raised is None else _scientific(index, raised[1], value, raised[0])


def _scientific(first: int, last: int, value: Decimal, exponent: int) -> Numeral | None:
    result = value.scaleb(exponent)
    if abs(result.adjusted()) > LONGEST:
        return None
    step = step_of(value).scaleb(exponent)
    return Numeral(first, last, Decimal(f"{result:f}"), Decimal(f"{step:f}"), spelt=False)


def _raised(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Raised digits right against the figure before: what they say and the index after them."""
    sign = -1 if at < len(tokens.words) and tokens.words[at] == "⁻" and tokens.joined(at) else 1
    at += sign < 0
    if at >= len(tokens.words) or not tokens.joined(at):
        return None
    digits = tokens.words[at].translate(_RAISED)
    raised = digits != tokens.words[at] and digits.isdecimal() and len(digits) < _FOOTNOTES
    return (int(digits) * sign, at + 1) if raised else None


_TEN, _FOOTNOTES = 10, 3


def _points(tokens: Tokens, index: int) -> bool:
    """Whether a decimal point without a nought stands before: ".5"."""
    if not index or tokens.words[index - 1] != "." or not tokens.joined(index):
        return False
    return index == 1 or not tokens.joined(index - 1) or tokens.words[index - 2] in "$£€-–("


_SUFFIX = frozenset({"st", "nd", "rd", "th"})


def _suffix_of(value: Decimal) -> str:
    """ "st" of the 21st; the 11th, 12th and 13th have "th"."""
    if value % 1 or 10 < value % 100 < 14:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(int(value % 10), "th")


def _ordinal_digits(tokens: Tokens, index: int, last: int, value: Decimal) -> Numeral | None:
    suffix = token_at(tokens, last)
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
    below = written(tokens.words[last + 1])
    if not below or not near_ratio(tokens, index, last + 2):
        return None
    return as_ratio(index, last + 2, value, below)


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
    share = (value / int(below)).quantize(TWELVE_PLACES)
    return Numeral(index, last + 2, share, share / 10, "fraction", spelt=False)
