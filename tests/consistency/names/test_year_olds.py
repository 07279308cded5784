"""Ages told without a name."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

SLIPS = [
    "Doreen Harcourt, 58, pleaded guilty in February.\n\nShe kept the books.\n\nPaying it back would take the 56-year-old some 40 years.",
    "Carl Voss, 41, was held at the airport on Monday.\n\nHe said nothing.\n\nThe 43-year-old will appear in court on Friday.",
    "Owen Tully, 27, was killed on the A4 on Monday.\n\nThe road was shut for six hours.\n\nThe 72-year-old had been cycling to work.",
    "Nadia Rahimi, aged 34, won the seat by 212 votes.\n\nShe teaches chemistry.\n\nThe 36-year-old doubled her party's vote.",
    "A nurse, Joan Keel, 52, raised the alarm.\n\nNobody listened.\n\nKeel, 54, has worked on the ward since 1999.",
    "The winner, 19-year-old Tess Arden, trains before dawn.\n\nHer coach is her aunt.\n\nArden, who is 18, starts at Leeds in the autumn.",
    "Ivo Brandt, 63, retires in June as head of the orchestra.\n\nHe plans to sail.\n\nAt 65, Brandt says, he has earned it.",
    "Dr Lena Fox, 47, ran the trial.\n\nIt took two years.\n\nThe 74-year-old said more work was needed.",
    "The goalkeeper, Sam Ode, 31, signed for two years.\n\nHe was born in Hythe.\n\nThe 33-year-old had been without a club since May.",
    "Tom Reeve, 22, rowed across the Atlantic alone.\n\nHe lost 14kg.\n\nThe 23-year-old ate little but porridge.",
]  # fmt: skip

RIGHT = [
    "Doreen Harcourt, 58, pleaded guilty in February.\n\nShe kept the books.\n\nPaying it back would take the 58-year-old some 40 years.",
    "Doreen Harcourt, 58, pleaded guilty in February.\n\nHer husband, Wilfred Harcourt, 61, has not been charged.\n\nThe 61-year-old sat in the gallery.",
    "Carl Voss, 41, was held at the airport on Monday.\n\nHis accomplice got away.\n\nThe second man, a 43-year-old from Wye, gave himself up on Friday.",
    "Carl Voss, 41, shot a teenager in 2024.\n\nHe said nothing.\n\nThe 17-year-old survived.",
    "Ivo Brandt, 63, retires in June.\n\nHe plans to sail.\n\nAt 25, Brandt was the youngest conductor in Europe.",
    "Dr Lena Fox, 47, ran the trial.\n\nOne patient, a 74-year-old, said she felt better.\n\nThe 74-year-old walks a mile a day now.",
    "Tom Reeve, 22, rowed across the Atlantic alone.\n\nThe record had been held by Jan Smit.\n\nThe 23-year-old Dutchman did it in 2019.",
    "Nadia Rahimi, who was 34 when she won the seat, teaches chemistry.\n\nShe stands again in May.\n\nThe 38-year-old has doubled her party's vote.",
    "Owen Tully, 27, was killed on Monday.\n\nA woman was hurt.\n\nThe 72-year-old is in hospital.",
    "Joan Keel, 52, raised the alarm.\n\nHer son, Ben Keel, wrote to the paper.\n\nKeel, 24, has studied law.",
    "The 12-year-old Labrador belongs to Ann Moss, 60.\n\nIt barked.\n\nThe 12-year-old woke the street.",
    "Ann Moss, 60, and Bea Hall, 64, run the café.\n\nIt opens at six.\n\nThe 64-year-old bakes; her friend serves.",
    "Sam Ode, 31, signed for two years.\n\nThe club had wanted Lee Park.\n\nThe 19-year-old went to Wick.",
    "Rita Cole, 80, died on Sunday.\n\nShe began to paint late.\n\nAs a 65-year-old she had her first show.",
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
