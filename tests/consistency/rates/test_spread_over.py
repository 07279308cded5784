"""A sum, the stretch of time it was told over, and what that is a week or a month."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

SLIPS = [
    "The losses came to $1.9 million. The first was in May 2014 and the last in May 2023, a run of nine years. It works out at some $17,600 a week.",
    "The school spent £48,000 on taxis in a year. That comes to £9,000 a month.",
    "Over four years the firm lost 2,400 workers. That works out at 120 a month.",
    "The tunnel cost €365m and took five years to dig. That comes to €2m a day.",
    "She wrote 36 books in 18 years, which works out at four a year.",
    "The county lost 5,200 trees in ten years. That is 52 a week.",
    "The church raised £624,000 over six years, or £20,000 a week.",
    "In eight years the trust paid its director $2.4 million. That comes to $30,000 a month.",
    "The band played 312 concerts in three years. That comes to five a week.",
    "Thieves took 1,460 bicycles in two years, which works out at six a day.",
]  # fmt: skip

RIGHT = [
    "The losses came to $1.9 million. The first was in May 2014 and the last in May 2023, a run of nine years. It works out at some $4,060 a week.",
    "The school spent £48,000 on taxis in a year. That comes to £4,000 a month.",
    "Over four years the firm lost 2,400 workers. That works out at 50 a month.",
    "The tunnel cost €365m and took five years to dig. That comes to €200,000 a day.",
    "She wrote 36 books in 18 years, which works out at two a year.",
    "The county lost 5,200 trees in ten years. That is 10 a week.",
    "The church raised £624,000 over six years, or £2,000 a week.",
    "In eight years the trust paid its director $2.4 million. That comes to $25,000 a month.",
    "The band played 312 concerts in three years. That comes to two a week.",
    "Thieves took 1,460 bicycles in two years, which works out at two a day.",
    "The school spent £48,000 on taxis last year, and over five years the price rose to £90 a week.",
    "The charity raised £624,000 over six years. A full-time clerk costs it £500 a week.",
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
