"""So much for each, against the two figures it comes of."""

from __future__ import annotations

import pytest

from factcheck import check
from factcheck.model.lists import Label


def labels(text: str) -> set[Label]:
    """The verdicts on sums."""
    return {j.verdict.label for j in check(text, "2014-05-05").claims if j.claim.kind == "sum-check"}


@pytest.mark.parametrize(
    "text",
    [
        "With some 285,000 inhabitants on 430 square kilometres, the island packs about 660 of them into each.",
        "The herd of 12 million cattle and the 3.4 million people make about three and a half for every inhabitant.",
        "The firm earned $90 million from 300 shops, $300,000 for each.",
        "The 12 clubs signed 360 players, 30 for each club.",
        "The bank lent $600 million to 200,000 farmers. That makes $3,000 for each of them.",
    ],
)
def test_what_comes_to_each_is_borne_out(text: str) -> None:
    assert labels(text) == {Label.SUPPORTED}


@pytest.mark.parametrize(
    "text",
    [
        "At 430 square kilometres, with some 285,000 inhabitants, the island packs about 460 of them into each.",
        "Some 320,000 people are scattered over 103,000 square kilometres, which works out at about eight to each of them.",
        "The fund of $900 million is shared by 300,000 people, which leaves $4,500 for each of them.",
        "The 12 clubs signed 360 players, 24 for each club.",
    ],
)
def test_what_does_not_come_to_each_is_impossible(text: str) -> None:
    assert labels(text) == {Label.REFUTED}


@pytest.mark.parametrize(
    "text",
    [
        "The town has 20,000 people and 40 square kilometres of park, two trees for each.",
        "The firm earned $90 million from 300 shops, $2 million in each of the big ones.",
        "The 12 clubs signed 360 players, 24 for each foreign club.",
        "The state spent $40 billion on 5 million pupils last year, $9,000 for each.",
        "The river is 300 km long and has 12 dams, 40 engineers for each.",
        "The province covers 5,000 square kilometres and has 400,000 inhabitants, two cars for each.",
    ],
)
def test_amounts_of_other_things_are_left_alone(text: str) -> None:
    assert Label.REFUTED not in labels(text)
