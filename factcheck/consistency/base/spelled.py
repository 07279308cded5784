"""Whole numbers as a text writes them: in digits, in words, as an ordinal."""

from __future__ import annotations

import functools

from factcheck import lazy
from factcheck.lexicon import either, table


@functools.cache
def spelled() -> dict[str, int]:
    """The words for one number each: nought to nineteen, and the tens."""
    numbers = table("numbers")
    small = {word: value for value, word in enumerate(numbers["small"])}
    return small | {word: 10 * value for value, word in enumerate(numbers["tens"], 2)}


@functools.cache
def amount() -> str:
    """A number in digits or in one word, for a pattern."""
    return rf"\d[\d,]*|{either(spelled())}"


def as_number(told: str) -> int:
    """The value of a number in digits or in one word; nought of nothing.

    >>> as_number("1,500"), as_number("twelve"), as_number("ninety")
    (1500, 12, 90)
    """
    return spelled()[told] if told in spelled() else int(told.replace(",", "") or 0)


def nth(told: str) -> int:
    """The value of an ordinal.

    >>> nth("third"), nth("88th")
    (3, 88)
    """
    ordinals: list[str] = table("numbers")["ordinals"]
    return ordinals.index(told) + 1 if told in ordinals else int(lazy.known(r"\D").sub("", told))
