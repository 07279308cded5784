"""Sums whose last part is what is left, and whose parts are rounded."""

from __future__ import annotations

import pytest

import factcheck


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        (
            "The union took 125 seats, the old party 64, the greens 14 and the rest seven, together 220.",
            "220",
            "REFUTED",
        ),
        (
            "The union took 125 seats, the old party 64, the greens 14 and the rest seven, together 210.",
            "210",
            "SUPPORTED",
        ),
        ("The fund is to get $14m, $9m and $7m from three donors, $33m in all.", "$33m", "REFUTED"),
        ("The fund is to get $14m, $9m and $7m from three donors, $31m in all.", "$31m", "NOT_ENOUGH_INFO"),
    ],
)
def test_a_total_is_that_of_its_parts(text: str, words: str, label: str) -> None:
    found = [j for j in factcheck.check(text, as_of="2015-11-20").claims if j.claim.kind == "sum-check"]
    assert [j.verdict.label.value for j in found if words in text[j.claim.start : j.claim.end]] == [label]


@pytest.mark.parametrize(
    "text",
    [
        "Of the 9,780 postal votes, 3,905 were for Sharrock, 3,460 were for Renwick and 2,415 were for the other two.",
        "Of the 9,780 votes, 3,905 went to Sharrock and 5,875 to the other two.",
        "Of 30 apples, 10 were red, 12 were green and 8 were for the last three.",
        "Of the 30 seats, 10 were won by the greens, 12 by the reds and 8 by the remaining three.",
        "The fund of £30m gave £10m to Lima, £12m to Cusco and £8m to the other four.",
        "The council has 40 seats: 17 for Labour, 15 for the Tories and 8 for the other three.",
    ],
)
def test_those_whose_a_part_is_are_no_part(text: str) -> None:
    found = [j for j in factcheck.check(text, as_of="2015-11-20").claims if j.claim.kind == "sum-check"]
    assert {j.verdict.label.value for j in found} <= {"SUPPORTED"}


def test_the_others_with_their_figure_are_a_part() -> None:
    text = "Of 30 apples, 10 were red, 12 were green and the other 9 were brown."
    found = [j for j in factcheck.check(text, as_of="2015-11-20").claims if j.claim.kind == "sum-check"]
    assert [j.verdict.label.value for j in found] == ["REFUTED"]
