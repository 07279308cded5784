"""Digits in any grouping: "7,000", "14 000", "2.724.900", "1'234'567", "12,34,567"."""

from __future__ import annotations

from decimal import Decimal

from factcheck import lazy
from factcheck.mentions.numerals.numeral import LONGEST
from factcheck.model.tokens import Tokens

_GROUPED = lazy.pattern(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")


_PLAIN = lazy.pattern(r"\d+(?:\.\d+)?")


_POINTED = lazy.pattern(r"\d{1,3}(?:\.\d{3}){2,}")


_COMMA_DECIMAL = lazy.pattern(r"\d+,(?:\d{1,2}|\d{4,})")


_LAST_GROUP = lazy.pattern(r"\d{3}(\.\d+)?")


def written(text: str) -> Decimal | None:
    """Digits in any grouping; None where they are no number (versions, addresses)."""
    if len(text) > LONGEST:
        return None
    if _PLAIN.fullmatch(text):
        return Decimal(text)
    if _GROUPED.fullmatch(text):
        return Decimal(text.replace(",", ""))
    if _POINTED.fullmatch(text):
        return Decimal(text.replace(".", ""))
    return Decimal(text.replace(",", ".")) if _COMMA_DECIMAL.fullmatch(text) else None


def spaced(tokens: Tokens, index: int, value: Decimal) -> tuple[Decimal, int]:
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
        if group is None or value.adjusted() > LONGEST - 4:
            return value, last
        gap = tokens.text[tokens.ends[at - 1] : tokens.starts[at]]
        if at == last and not (len(gap) == 1 and gap in _THIN):
            return value, last
        value, last = value * 1000 + Decimal(group[0]), at + 1
        if group[1]:
            return value, last


_THIN = " \u00a0\u202f\u2009\u2007"
"""Spaces that may stand between groups of three digits."""
