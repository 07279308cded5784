"""Numerals in digits and words, wherever one begins."""

from __future__ import annotations

from decimal import Decimal

from factcheck.frozen import replace
from factcheck.mentions.numerals.cardinals import cardinal, decimal_words
from factcheck.mentions.numerals.digits import in_digits
from factcheck.mentions.numerals.numeral import Numeral, next_word, words
from factcheck.mentions.numerals.ratios import every_second, one_in, one_over, to_one
from factcheck.mentions.numerals.scales import and_a_fraction, and_a_half_after, with_scale_word
from factcheck.mentions.numerals.shares import POINT_PARTS, part_of_a_point, share_at, spelt_fraction
from factcheck.mentions.numerals.vague import few_of, majority_at, score_of, vague_words
from factcheck.model.tokens import Tokens


def read(tokens: Tokens, index: int) -> Numeral | None:
    """The numeral that begins at a token (its article before it included), or None where the words are no figure."""
    word, known = tokens.lowers[index], words()
    if word[0].isdecimal():
        found = in_digits(tokens, index)
        return (
            None
            if found is None
            else to_one(tokens, found) or one_in(tokens, _with_rest(tokens, with_scale_word(tokens, found)))
        )
    if word in POINT_PARTS and (part := part_of_a_point(tokens, index)) is not None:
        return part
    if word in known.majorities and (most := majority_at(tokens, index)) is not None:
        return most
    if word in known.vague:
        return vague_words(tokens, index)
    if word in known.few:
        return few_of(tokens, index)
    if word == "score":
        return score_of(tokens, index)
    if word in known.signs:
        return Numeral(index, index + 1, known.signs[word], known.signs[word] / 10, "fraction", None, False)
    if word in known.tens and (nth := _tens_and_ordinal(tokens, index)) is not None:
        return nth
    if word in known.small or word in known.tens:
        return _spelt(tokens, index)
    if word in known.scales:
        return _bare_scale(tokens, index)
    if word in known.multiples:
        return Numeral(index, index + 1, known.multiples[word], known.multiples[word] / 10, "multiple")
    if word in known.fractions and (found := share_at(tokens, index)) is not None:
        return found
    return every_second(tokens, index) or _ordinal(tokens, index)


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


def _spelt(tokens: Tokens, index: int) -> Numeral | None:
    value, last, step = cardinal(tokens, index)
    found = Numeral(index, last, value, step, scaled=value >= 1000)
    if last < len(tokens.words) and (share := spelt_fraction(tokens, found) or one_over(tokens, found)) is not None:
        return share
    if (
        last + 1 < len(tokens.words)
        and tokens.lowers[last] == "point"
        and (decimal := decimal_words(tokens, found)) is not None
    ):
        return with_scale_word(tokens, decimal)
    scale = words().scales.get(tokens.lowers[last - 1])
    found = (
        and_a_fraction(tokens, found) if scale is None or scale < 1_000_000 else and_a_half_after(tokens, found, scale)
    )
    return to_one(tokens, found) or one_in(tokens, with_scale_word(tokens, found))


def _bare_scale(tokens: Tokens, index: int) -> Numeral | None:
    """ "a hundred", "a million", "a dozen", "several thousand", "a few hundred"."""
    before = tokens.lowers[index - 1] if index else ""
    if before not in {"a", "an"}:
        return None
    start = Numeral(index - 1, index, Decimal(1), Decimal(1))
    found = replace(with_scale_word(tokens, start), first=index - 1)
    if (share := spelt_fraction(tokens, found)) is not None and share.value < 1:
        return share
    if tokens.lowers[index] in {"hundred", "thousand"} and found.last == index + 1:
        return _longer_after_article(tokens, index, found)
    return found


def _longer_after_article(tokens: Tokens, index: int, found: Numeral) -> Numeral:
    """ "a hundred and twenty", "a thousand two hundred"."""
    at = index + 2 if next_word(tokens, index) == "and" else index + 1
    if at >= len(tokens.words) or tokens.lowers[at] not in words().small | words().tens:
        return found
    value, last, step = cardinal(tokens, at)
    if not 0 < value < found.value:
        return found
    return with_scale_word(tokens, replace(found, last=last, value=found.value + value, step=step))


def _tens_and_ordinal(tokens: Tokens, index: int) -> Numeral | None:
    """ "twenty-first"; "twenty-second" only before what is counted so: "its twenty-second year", but "a twenty-second clip"."""
    known, last = words(), index + 3
    if tokens.lowers[index + 1 : index + 2] != ["-"]:
        return None
    unit = next(iter(tokens.lowers[index + 2 : last]), "")
    value = known.ordinals.get(unit, 0)
    if not 0 < value < 10 or (unit == "second" and not known.context["nth"] & set(tokens.lowers[last : last + 1])):
        return None
    return Numeral(index, last, Decimal(known.tens[tokens.lowers[index]] + value), Decimal(1), "ordinal")


def _ordinal(tokens: Tokens, index: int) -> Numeral | None:
    value = words().ordinals.get(tokens.lowers[index])
    return None if value is None else Numeral(index, index + 1, Decimal(value), Decimal(1), "ordinal")
