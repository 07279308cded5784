"""So many of all there are: in a headline and in its story."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

SLIPS = [
    "County to shut five of its 18 libraries\n\nAmberley county council voted on Tuesday to close four of its 18 libraries and to end the mobile service.",
    "Three of city's 12 pools to close\n\nThe city will close five of its 12 pools in May, it said on Monday.",
    "Strike hits 20 of 36 stations\n\nTrains ran from all but a few, but 30 of the 36 stations were shut on Friday.",
    "Two of five nurses quit\n\nThree of the five nurses on the ward have quit, the hospital said on Friday.",
]  # fmt: skip

RIGHT = [
    "County to shut four of its 18 libraries\n\nAmberley county council voted on Tuesday to close four of its 18 libraries and to end the mobile service.",
    "Three of city's 12 pools to close\n\nThe city will close three of its 12 pools in May, and two of its 12 pools will get new roofs.",
    "Two of five nurses quit\n\nTwo of the five nurses on the ward have quit, and three of the five doctors may go.",
    "Strike hits 20 of 36 stations\n\nOn Friday 20 of the 36 stations were shut.",
    "Six of ten pupils pass\n\nSix of ten pupils passed, against four of ten in the year before.",
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
