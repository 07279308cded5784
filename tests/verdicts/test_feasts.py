"""On which day of the year a state keeps its independence day; and what several states border, each of them."""

from __future__ import annotations

import pytest

from factcheck import api


def _labels(text: str, kind: str) -> list[str]:
    return [str(one.verdict.label) for one in api.check(text, "2014-03-26").claims if one.claim.kind == kind]


@pytest.mark.parametrize(
    "text",
    [
        "Kazakhstan is big. The nation's Independence Day holiday falls on December 16.",
        "Uzbekistan, which celebrates its Independence Day on September 1, is near.",
        "Tajikistan celebrates Independence Day on 9 September.",
        "Ghana celebrated its 57th Independence Day on March 6.",
        "Pakistan marks its Independence Day on August 14.",
    ],
)
def test_the_day_a_state_keeps(text: str) -> None:
    assert _labels(text, "independence-date") == ["SUPPORTED"]


@pytest.mark.parametrize(
    "text",
    [
        "Kazakhstan is big. The nation's Independence Day holiday falls on October 16.",
        "Uzbekistan, which celebrates its Independence Day on September 21, is near.",
        "Ghana celebrated its Independence Day on March 16.",
        "Uganda's independence day falls on 8 October.",
    ],
)
def test_another_day_is_refuted(text: str) -> None:
    assert _labels(text, "independence-date") == ["REFUTED"]


@pytest.mark.parametrize(
    "text",
    [
        "Belarus celebrates its Independence Day on July 3.",
        "Slovakia marks its Independence Day on January 1 and July 17.",
        "Americans in Kenya celebrate Independence Day on July 4.",
        "The factory in Ghana marks Independence Day on March 5 with a party.",
        "Singapore marks its Independence Day on Saturday with a parade.",
    ],
)
def test_a_day_that_may_be_another_s_is_not(text: str) -> None:
    assert "REFUTED" not in _labels(text, "independence-date")


def test_each_of_several_has_borders_of_its_own() -> None:
    assert _labels("Kazakhstan, Kyrgyzstan and Tajikistan all border China.", "borders") == ["SUPPORTED"] * 3
    assert _labels("Chad and Mali both border Libya.", "borders") == ["SUPPORTED", "REFUTED"]
