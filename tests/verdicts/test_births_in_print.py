"""People of whom more than one date of birth is in print: an age by any of them, or between them, is not wrong."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

OPEN, WRONG, RIGHT = Label.NOT_ENOUGH_INFO, Label.REFUTED, Label.SUPPORTED


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Ali Abdullah Saleh is 74.", RIGHT),
        ("Ali Abdullah Saleh is 70.", RIGHT),
        ("Ali Abdullah Saleh is 60.", WRONG),
        ("Hun Sen is 63.", RIGHT),
        ("Hun Sen is 64.", OPEN),
        ("Hun Sen is 65.", RIGHT),
        ("Hun Sen is 60.", WRONG),
        ("Mengistu Haile Mariam is 78.", OPEN),
        ("Xi Jinping is 65.", WRONG),
    ],
)
def test_any_date_of_birth_will_do(text: str, label: Label) -> None:
    assert [j.verdict.label for j in api.check(text, "2016-06-05").claims if j.claim.kind == "age"] == [label]


def test_the_first_date_is_told() -> None:
    assert "5 August 1952" in api.check("Hun Sen is 55.", "2016-06-05").claims[0].verdict.explanation
