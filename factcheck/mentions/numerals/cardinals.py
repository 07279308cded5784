"""Whole numbers in words, and decimals read out: "one hundred and twenty", "two point five"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.frozen import replace
from factcheck.mentions.numerals.numeral import Numeral, step_of, token_at, words
from factcheck.model.tokens import Tokens


def decimal_words(tokens: Tokens, found: Numeral) -> Numeral | None:
    """ "two point five", "nought point nought three", "zero point seventy-one": the digits after "point", read out."""
    digits, at, known = "", found.last + 1, words()
    while at < len(tokens.words) and (word := tokens.lowers[at]) in known.small and known.small[word] < 10:
        digits, at = digits + str(known.small[word]), at + 1
    if not digits and at < len(tokens.words) and (tokens.lowers[at] in known.tens or tokens.lowers[at] in known.small):
        value, at, _ = cardinal(tokens, at)
        digits = str(value)
    if not digits:
        return None
    value = found.value + Decimal(f"0.{digits}")
    return replace(found, last=at, value=value, step=Decimal(1).scaleb(-len(digits)))


def _goes_behind(small: int, current: Decimal) -> bool:
    """Whether a number below twenty may follow what has been read: "forty" and "two", "hundred" and "twelve"."""
    if current % 10 or (small >= 10 and current % 100):
        return False
    return small != 0 or not current


def cardinal(tokens: Tokens, index: int) -> tuple[Decimal, int, Decimal]:
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
        if word in known.small and last in {at, at - 1} and _goes_behind(known.small[word], current):
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
    return tokens.lowers[at - 1] in known.tens and 0 < known.small.get(token_at(tokens, at + 1), 0) < 10


def _joins_number(tokens: Tokens, at: int, current: Decimal, total: Decimal) -> bool:
    """Whether "and" goes on with the number: after "hundred" or a scale word, before a number below a hundred."""
    known = words()
    after = tokens.lowers[at + 1] if at + 1 < len(tokens.words) else ""
    before = tokens.lowers[at - 1]
    if before == "hundred" and token_at(tokens, at + 2) == "hundred":
        return False
    if after in known.small and token_at(tokens, at + 2 + (token_at(tokens, at + 2) == "-")) in known.fractions:
        return False
    return before in known.scales and (after in known.small or after in known.tens) and (current > 0 or total > 0)
