"""Decades and centuries: "the nineties", "in the 80s", "the 19th century"."""

from __future__ import annotations

from factcheck.mentions.dating.bc import before_christ
from factcheck.mentions.dating.context import DASHES, SUFFIXES, Found, listed, lower, word, words
from factcheck.model.dates import PartialDate
from factcheck.model.tokens import Tokens


def bare_decade(tokens: Tokens, index: int) -> Found | None:
    """ "in the 80s"; not the temperature, nor somebody's age."""
    text = tokens.words[index]
    if len(text) != 2 or not text.isdecimal() or text[1] != "0" or text < "20" or not tokens.joined(index + 1):
        return None
    if lower(tokens, index + 1) != "s" or lower(tokens, index - 1 - (lower(tokens, index - 1) == "-")) not in {
        "the",
        "early",
        "late",
        "mid",
    }:
        return None
    if before_christ(tokens, index + 2) is not None or _is_age(tokens, index):
        return None
    around = {*tokens.lowers[max(0, index - 8) : index], *tokens.lowers[index + 2 : index + 6]}
    if around & listed("degrees"):
        return None
    start = 1900 + int(text)
    return Found(index, index + 2, PartialDate(start), PartialDate(start + 9), f"{start // 10}", inferred=True)


def _is_age(tokens: Tokens, index: int) -> bool:
    """ "in his late 40s", "in her early thirties": how old somebody is."""
    at = index - 1 - (word(tokens, index - 1) in DASHES)
    at -= lower(tokens, at) in {"early", "late", "mid"}
    return lower(tokens, at) in listed("possessives")


def century(tokens: Tokens, index: int) -> Found | None:
    """ "the 19th century", "18th- and 19th-century"."""
    text = tokens.words[index]
    if (
        len(text) > 2
        or not text.isdecimal()
        or lower(tokens, index + 1) not in SUFFIXES
        or not tokens.joined(index + 1)
    ):
        return None
    return _as_century(index, tokens, index + 2, int(text)) or _with_next_century(tokens, index, int(text))


def _with_next_century(tokens: Tokens, index: int, number: int) -> Found | None:
    """ "18th- and 19th-century", "the 18th and 19th centuries": the first of two."""
    at = index + 2 + (word(tokens, index + 2) in DASHES)
    if lower(tokens, at) not in {"and", "to", "or"} or not word(tokens, at + 1).isdecimal():
        return None
    after = century(tokens, at + 1)
    if after is not None and after.value.startswith("BC") and 0 < number <= 30:
        return Found(index, index + 2, None, None, f"BC{number - 1:02d}")
    if after is None or after.start is None or not 0 < number < after.start.year // 100 + 1:
        return None
    start = (number - 1) * 100 + 1
    return Found(index, index + 2, PartialDate(max(start, 1)), PartialDate(start + 99), f"{number - 1:02d}")


def _as_century(first: int, tokens: Tokens, at: int, number: int) -> Found | None:
    at += word(tokens, at) in DASHES
    if lower(tokens, at) not in {"century", "centuries"} or not 0 < number <= 30:
        return None
    end = before_christ(tokens, at + 1)
    if end is not None:
        return Found(first, end, None, None, f"BC{number - 1:02d}")
    start = (number - 1) * 100 + 1
    return Found(first, at + 1, PartialDate(max(start, 1)), PartialDate(start + 99), f"{number - 1:02d}")


def century_words(tokens: Tokens, index: int) -> Found | None:
    """ "the twentieth century"."""
    from factcheck.mentions.numerals import words as numbers

    value = numbers().ordinals.get(tokens.lowers[index], 0)
    if value:
        return _as_century(index, tokens, index + 1, value)
    if tokens.lowers[index] == "twenty" and lower(tokens, index + 2) == "first":
        return _as_century(index, tokens, index + 3, 21)
    return None


def decade_words(tokens: Tokens, index: int) -> Found | None:
    """ "the nineties"; not a person in her seventies."""
    before = index - 1 - (word(tokens, index - 1) in {"'", "’", "‘"} and tokens.joined(index))
    if lower(tokens, before) not in {"the", "early", "late", "mid"} and not (
        lower(tokens, index - 1) == "-" and lower(tokens, index - 2) in {"mid", "nineteen"}
    ):
        return None
    if _is_age(tokens, index):
        return None
    start = int(words("decades")[tokens.lowers[index]])
    return Found(index, index + 1, PartialDate(start), PartialDate(start + 9), f"{start // 10}")
