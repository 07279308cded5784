"""The goals of both sides in a headline against the score of the text."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

SLIPS = [
    "Dale recover in seven-goal thriller\n\nOrton Dale came from two goals down to beat Penfield 4-2 at Mill Park on Saturday.",
    "United share six-goal thriller\n\nUnited drew 4-4 with Selby on Sunday, a point that keeps them off the bottom.",
    "Five-goal feast at Mill Lane\n\nTown won 4-2 at Mill Lane on Saturday and are third.",
    "City win eight-goal thriller\n\nCity beat Marsh 4-3 on Wednesday in front of 800 people.",
]  # fmt: skip

RIGHT = [
    "Dale recover in six-goal thriller\n\nOrton Dale came from two goals down to beat Penfield 4-2 at Mill Park on Saturday.",
    "Rovers edge seven-goal classic\n\nRovers threw away a three-goal lead before beating Thorpe 4-3 in the cup on Tuesday night.",
    "Five-goal feast at Mill Lane\n\nTown won 3-2 at Mill Lane on Saturday after going two goals down in the first half hour.",
    "Town win nine-goal cup tie\n\nTown put six goals past Hythe in a cup tie on Friday and let in three at the other end, winning 6-3.",
    "United share eight-goal thriller\n\nUnited drew 4-4 with Selby on Sunday after leading by three goals with ten minutes left.",
    "Ten-goal Penrose runs riot for Hockley\n\nHockley women beat Marden 14-2 at netball on Monday, and Kay Penrose scored the first two goals.",
    "Nine-try romp takes Saracens Old Boys top\n\nOld Boys ran in five tries before the break and four after it against Exeter Vets on Saturday.",
    "City survive seven-goal scare\n\nCity led by four goals at half-time and hung on to win 4-3 against Marsh on Wednesday.",
    "Late penalty settles five-goal derby\n\nA penalty in the 93rd minute gave Wick a 3-2 win over Halling in the derby, after the sides had scored two goals each.",
    "Bees sting Wasps in 11-goal epic\n\nThe Bees were one goal ahead with a minute left and won 6-5 at the Ice House on Sunday against the Wasps.",
    "City win seven-goal thriller\n\nCity, 3-1 up at the break, hung on to beat Marsh by four goals to three on Wednesday.",
    "Town edge five-goal thriller\n\nTown led 2-0 inside ten minutes, and a penalty made it three goals to two before the end on Sunday.",
    "Wick in nine-goal thriller\n\nA week after losing 3-1 to Hythe, Wick put five past Cray and let in four on Tuesday.",
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
