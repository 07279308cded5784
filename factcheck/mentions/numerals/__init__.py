"""Numerals in digits and words: "7,000", "14 000", "1½", "one hundred and twenty", "a quarter of a million", "nine in 10"."""

from factcheck.mentions.numerals.numeral import Numeral, Words, step_of, words
from factcheck.mentions.numerals.reading import read

__all__ = ["Numeral", "Words", "read", "step_of", "words"]
