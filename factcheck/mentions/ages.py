"""Ages: "52 years old", "aged 52", "Nazarbayev, 73", "in his 50s"."""

from __future__ import annotations

import functools

from factcheck.frozen import replace
from factcheck.lexicon import table
from factcheck.mentions.measured import Measured
from factcheck.mentions.numerals import Numeral
from factcheck.model.tokens import Tokens


def old(tokens: Tokens, found: Measured) -> Measured:
    """ "52 years old", "18-months-old", "three years of age": a stretch of time that is an age."""
    at = found.last + (found.last < len(tokens.words) and tokens.words[found.last] in HYPHENS)
    if found.measure != "duration" or at >= len(tokens.words):
        return found
    if tokens.lowers[at] in {"old", "olds"}:
        return replace(found, last=at + 1, measure="age")
    if [*tokens.lowers[at : at + 2]] == ["of", "age"]:
        return replace(found, last=at + 2, measure="age")
    return found


def in_his_fifties(tokens: Tokens, numeral: Numeral) -> Measured | None:
    """ "in his 50s": ten years of age."""
    first, at = numeral.first, numeral.last
    if (
        at >= len(tokens.words)
        or tokens.lowers[at] != "s"
        or not tokens.joined(at)
        or numeral.value % 10
        or numeral.spelt
    ):
        return None
    if not _POSSESSIVES.isdisjoint(tokens.lowers[max(0, first - 3) : first]):
        return Measured(first, at + 1, "years", "age")
    return Measured(first, at + 1, "", "count")


_POSSESSIVES = frozenset({"his", "her", "their", "my", "our", "your", "whose"})


HYPHENS = frozenset({"-", "‑"})


_OLDEST = 120


def is_age(tokens: Tokens, numeral: Numeral) -> bool:
    """ "aged 52", "at the age of 52", and "Nazarbayev, 73, said": a small figure between commas after a name."""
    first, at = numeral.first, numeral.last
    if not first or numeral.form != "cardinal" or not 0 < numeral.value <= _OLDEST or numeral.scaled:
        return False
    before = tokens.lowers[first - 1]
    if before in {"aged", "age"} or [*tokens.lowers[max(0, first - 2) : first]] == ["age", "of"]:
        return True
    if before in {"and", ","} and "aged" in tokens.lowers[max(0, first - 4) : first - 1] and numeral.value < _OLDEST:
        return True
    if before != "," or first < 2 or at >= len(tokens.words) or tokens.words[at] != ",":
        return False
    name, after = tokens.words[first - 2], tokens.words[at + 1] if at + 1 < len(tokens.words) else ""
    person = name[0].isupper() and name.lower() not in _dated() and len(name) > 1
    return person and not numeral.spelt and not after[:1].isdecimal() and numeral.value >= 2 and after[:1].islower()


@functools.cache
def _dated() -> frozenset[str]:
    """Words a figure follows in a date."""
    return frozenset([*table("dates")["months"], *table("dates")["weekdays"]])
