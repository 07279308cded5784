"""Sentences about the rows of a table: what is told, what is hoped for, and what is some of a cell."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.drafts.reading import from_bytes
from factcheck.model.lists import Label

SLIPS = [
    "| Branch | H1 2024 ($m) | H1 2025 ($m) |\n| --- | ---: | ---: |\n| Tea | 180 | 171 |\n| Coffee | 140 | 189 |\n| Cocoa | 80 | 84 |\n\nCocoa brought in $88 million, and tea fell.",
    "| Store | 2024 (£000) | 2025 (£000) |\n| --- | ---: | ---: |\n| Hythe | 410 | 460 |\n| Wye | 300 | 280 |\n\nHythe took £490,000, its best year.",
    "| Team | P | W | D | L | F | A | Pts |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n| Wye | 15 | 10 | 3 | 2 | 34 | 15 | 33 |\n| Selby | 15 | 9 | 4 | 2 | 30 | 14 | 31 |\n| Cray | 15 | 8 | 3 | 4 | 27 | 20 | 27 |\n\nSelby beat Cray 4-2. They have won nine and lost two, and the defence have let in only 12.",
    "| Team | P | W | D | L | F | A | Pts |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n| Wye | 15 | 10 | 3 | 2 | 34 | 15 | 33 |\n| Selby | 15 | 9 | 4 | 2 | 30 | 14 | 31 |\n| Cray | 15 | 8 | 3 | 4 | 27 | 20 | 27 |\n\nWye have conceded 13 goals, fewest of all.",
    "| Team | P | W | D | L | F | A | Pts |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n| Wye | 15 | 10 | 3 | 2 | 34 | 15 | 33 |\n| Selby | 15 | 9 | 4 | 2 | 30 | 14 | 31 |\n| Cray | 15 | 8 | 3 | 4 | 27 | 20 | 27 |\n\nCray have scored 29 times and shipped 20.",
    "| School | Pupils | Teachers |\n| --- | ---: | ---: |\n| Hill | 620 | 41 |\n| Park | 480 | 33 |\n\nPark employs 35 teachers.",
    "| Ward | Votes |\n| --- | ---: |\n| Mill | 2,140 |\n| Quay | 1,870 |\n\nIn Quay 1,780 votes were cast.",
    "| Crop | 2024 (t) | 2025 (t) |\n| --- | ---: | ---: |\n| Wheat | 900 | 760 |\n| Barley | 400 | 410 |\n\nBarley yielded 440 tonnes in 2025.",
    "| Month | Rain (mm) |\n| --- | ---: |\n| May | 41 |\n| June | 63 |\n| July | 28 |\n\nJune brought 68mm of rain.",
    "| Ward | Homes | Empty |\n| --- | ---: | ---: |\n| Mill | 2,140 | 61 |\n| Quay | 1,870 | 48 |\n\nMill has 2,410 homes.",
    "| Market | 2024 (£m) | 2025 (£m) |\n| --- | ---: | ---: |\n| Britain | 42 | 52 |\n| Denmark | 3 | 5 |\n| Japan | 1 | 3 |\n\nDenmark brought in £6m, up by two-thirds.",
    "| Shop | Sales (€m) |\n| --- | ---: |\n| Ghent | 4.1 |\n| Bruges | 2.8 |\n\nBruges took €3.6m.",
    "| Fund | Assets ($bn) |\n| --- | ---: |\n| Elm | 14 |\n| Oak | 9 |\n\nAssets at Oak stood at $12 billion.",
    "| Crop | 2024 (t) | 2025 (t) |\n| --- | ---: | ---: |\n| Wheat | 900 | 760 |\n| Barley | 400 | 410 |\n\nThe wheat harvest came to 670 tonnes.",
]  # fmt: skip

RIGHT = [
    "| Branch | H1 2024 ($m) | H1 2025 ($m) |\n| --- | ---: | ---: |\n| Tea | 180 | 171 |\n| Coffee | 140 | 189 |\n| Cocoa | 80 | 84 |\n\nCocoa brought in $84 million, and tea fell.",
    "| Branch | H1 2024 ($m) | H1 2025 ($m) |\n| --- | ---: | ---: |\n| Tea | 180 | 171 |\n| Coffee | 140 | 189 |\n| Cocoa | 80 | 84 |\n\nCocoa should bring in $88 million next year, the company said.",
    "| Branch | H1 2024 ($m) | H1 2025 ($m) |\n| --- | ---: | ---: |\n| Tea | 180 | 171 |\n| Cocoa | 80 | 84 |\n\nAnalysts had expected cocoa to bring in $88 million.",
    "| Store | 2024 (£000) | 2025 (£000) |\n| --- | ---: | ---: |\n| Hythe | 410 | 460 |\n| Wye | 300 | 280 |\n\nHythe took £460,000, its best year, and paid £90,000 in rent.",
    "| Team | P | W | D | L | F | A | Pts |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n| Wye | 15 | 10 | 3 | 2 | 34 | 15 | 33 |\n| Selby | 15 | 9 | 4 | 2 | 30 | 14 | 31 |\n| Cray | 15 | 8 | 3 | 4 | 27 | 20 | 27 |\n\nSelby beat Cray 4-2. They have won nine and lost two, and the defence have let in only 14.",
    "| Team | P | W | D | L | F | A | Pts |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n| Wye | 15 | 10 | 3 | 2 | 34 | 15 | 33 |\n| Selby | 15 | 9 | 4 | 2 | 30 | 14 | 31 |\n| Cray | 15 | 8 | 3 | 4 | 27 | 20 | 27 |\n\nWye have let in three in their last five games.",
    "| Team | P | W | D | L | F | A | Pts |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n| Wye | 15 | 10 | 3 | 2 | 34 | 15 | 33 |\n| Selby | 15 | 9 | 4 | 2 | 30 | 14 | 31 |\n| Cray | 15 | 8 | 3 | 4 | 27 | 20 | 27 |\n\nCray let in two late goals and have 27 points.",
    "| School | Pupils | Teachers |\n| --- | ---: | ---: |\n| Hill | 620 | 41 |\n| Park | 480 | 33 |\n\nPark needs two more teachers.",
    "| Ward | Votes |\n| --- | ---: |\n| Mill | 2,140 |\n| Quay | 1,870 |\n\nIn Quay 1,780 of the votes went to Ms Lane.",
    "| Crop | 2024 (t) | 2025 (t) |\n| --- | ---: | ---: |\n| Wheat | 900 | 760 |\n| Barley | 400 | 410 |\n\nBarley fetched £190 a tonne.",
    "| Ward | Homes | Empty |\n| --- | ---: | ---: |\n| Mill | 2,140 | 61 |\n| Quay | 1,870 | 48 |\n\nMill could have 2,410 homes once the yard is built on.",
    "| Team | P | W | D | L | F | A | Pts |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n| Wye | 15 | 10 | 3 | 2 | 34 | 15 | 33 |\n| Selby | 15 | 9 | 4 | 2 | 30 | 14 | 31 |\n| Cray | 15 | 8 | 3 | 4 | 27 | 20 | 27 |\n\nSelby scored four against Cray and have conceded 14 goals in all.",
    "| Team | P | W | D | L | F | A | Pts |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n| Wye | 15 | 10 | 3 | 2 | 34 | 15 | 33 |\n| Selby | 15 | 9 | 4 | 2 | 30 | 14 | 31 |\n| Cray | 15 | 8 | 3 | 4 | 27 | 20 | 27 |\n\nWye scored three times in the last ten minutes. They let in one.",
    "| Team | P | W | D | L | F | A | Pts |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n| Wye | 15 | 10 | 3 | 2 | 34 | 15 | 33 |\n| Selby | 15 | 9 | 4 | 2 | 30 | 14 | 31 |\n| Cray | 15 | 8 | 3 | 4 | 27 | 20 | 27 |\n\nSelby have scored 18 goals at home and conceded only five there.",
    "| Branch | H1 2024 ($m) | H1 2025 ($m) |\n| --- | ---: | ---: |\n| Tea | 180 | 171 |\n| Cocoa | 80 | 84 |\n\nCocoa grew, with tea lower.",
    "| Market | 2024 (£m) | 2025 (£m) |\n| --- | ---: | ---: |\n| Britain | 42 | 52 |\n| Denmark | 3 | 5 |\n| Japan | 1 | 3 |\n\nDenmark brought in £5m, up by two-thirds.",
    "| Market | 2024 (£m) | 2025 (£m) |\n| --- | ---: | ---: |\n| Britain | 42 | 52 |\n| Denmark | 3 | 5 |\n| Japan | 1 | 3 |\n\nDenmark and Japan brought in £8m between them.",
    "| Market | 2024 (£m) | 2025 (£m) |\n| --- | ---: | ---: |\n| Britain | 42 | 52 |\n| Denmark | 3 | 5 |\n| Japan | 1 | 3 |\n\nIn May alone Denmark brought in £2m.",
    "| Route | 2024 (£m) | 2025 (£m) |\n| --- | ---: | ---: |\n| Coast | 12 | 14 |\n| Valley | 8 | 9 |\n\nThe valley route took £11m of public money to build.",
    "| Shop | Sales (€m) |\n| --- | ---: |\n| Ghent | 4.1 |\n| Bruges | 2.8 |\n\nThe roof at Bruges took €1.6m of the budget.",
    "| Fund | Assets ($bn) |\n| --- | ---: |\n| Elm | 14 |\n| Oak | 9 |\n\nOak earned $1 billion for its savers, and its rival's assets stood at $20 billion.",
    "| Shop | Sales (€m) |\n| --- | ---: |\n| Ghent | 4.1 |\n| Bruges | 2.8 |\n\nBruges, where the lease came to €3m, made a loss.",
    "| Market | 2024 (£m) | 2025 (£m) |\n| --- | ---: | ---: |\n| Britain | 42 | 52 |\n| Denmark | 3 | 5 |\n\nIn Denmark online sales brought in £3.5m.",
]  # fmt: skip


def flags(text: str) -> list[str]:
    """What a sheet says of the places that a draft itself puts in doubt."""
    judged = api.check(from_bytes(text.encode(), "draft.md"), "2026-02-12").claims
    return [j.verdict.explanation for j in judged if j.verdict.label in {Label.REFUTED, Label.CONFLICTING}]


@pytest.mark.parametrize("text", SLIPS)
def test_slips_are_flagged(text: str) -> None:
    assert flags(text)


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert flags(text) == []
