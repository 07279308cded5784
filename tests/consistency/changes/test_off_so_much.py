"""A change told as off or ahead so much."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

SLIPS = [
    "Paper did worse, slipping to $190 million from $200 million, off 9 percent.",
    "Exports slipped to 4,200 tons from 5,000 tons, off 20 percent.",
    "Revenue came to £63m from £60m, ahead 10 per cent.",
    "The fund closed at $84 a unit against $80, up 9 percent.",
    "Bookings eased to 540 from 600, off 15 percent.",
    "Rents came in at €1,150 from €1,000, better by 25 per cent.",
    "Passenger numbers dipped to 76,000 from 80,000, off 10 percent.",
    "Net income sank to $45 million from $60 million, off 33 percent.",
    "Turnout was 4,400, off 30 per cent on the 5,500 of 2022.",
]  # fmt: skip

RIGHT = [
    "Paper did worse, slipping to $190 million from $200 million, off 5 percent.",
    "Exports slipped to 4,200 tons from 5,000 tons, off 16 percent.",
    "Revenue came to £63m from £60m, ahead 5 per cent.",
    "The fund closed at $84 a unit against $80, up 5 percent.",
    "Bookings eased to 540 from 600, off 10 percent.",
    "The shop sells coats at £60, down from £80, with 10 per cent off for members.",
    "Passenger numbers dipped to 76,000 from 80,000, off 5 percent.",
    "Sales of bread were £2.4m, off 20 per cent from £3m.",
    "Net income sank to $45 million from $60 million, a quarter off.",
    "Shares fell to $45 from $60 in May and are off 40 percent since January.",
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
