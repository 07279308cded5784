"""Averages of lists whose last figure has the unit of them all."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

SLIPS = [
    "Judge Holt said four like cases had ended in terms of 36, 42, 48 and 66 months, an average of 52.",
    "The crews were out for 3, 5, 4 and 8 hours, an average of six.",
    "The surgeries took 40, 55, 65 and 80 minutes, an average of 70 minutes.",
    "The five delays lasted 10, 12, 9, 14 and 15 days, an average of 14.",
    "Sentences of 2, 4 and 9 years, an average of 7, were handed down.",
    "The strikes went on for 6, 8 and 13 weeks, an average of 11.",
    "Waits were put at 11, 14 and 20 days, an average of 18 days.",
    "The voyages lasted 21, 25 and 38 days, an average of 32 days.",
]  # fmt: skip

RIGHT = [
    "Judge Holt said four like cases had ended in terms of 36, 42, 48 and 66 months, an average of 48.",
    "The crews were out for 3, 5, 4 and 8 hours, an average of five.",
    "The surgeries took 40, 55, 65 and 80 minutes, an average of 60 minutes.",
    "Her last three marathons took 4, 5 and 6 hours, an average of five hours.",
    "The five delays lasted 10, 12, 9, 14 and 15 days, an average of 12.",
    "Sentences of 2, 4 and 9 years, on average 5, were handed down.",
    "The strikes went on for 6, 8 and 13 weeks, an average of nine.",
    "Terms of 12, 18 and 30 months average 20.",
    "The lambs weighed 3, 4, 5 and 8 kilograms, an average of five.",
    "Waits were put at 11, 14 and 20 days, a mean of 15 days.",
]  # fmt: skip


def flags(text: str) -> list[str]:
    """What a sheet says of the places that a draft itself puts in doubt."""
    judged = api.check(text, "2026-02-12").claims
    return [j.verdict.explanation for j in judged if j.verdict.label in {Label.REFUTED, Label.CONFLICTING}]


@pytest.mark.parametrize("text", SLIPS)
def test_slips_are_flagged(text: str) -> None:
    assert flags(text)


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert flags(text) == []
