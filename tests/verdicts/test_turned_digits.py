"""A length or height that is the source's but for two digits in each other's place, told of the country a draft is about."""

from __future__ import annotations

import pytest

from factcheck import api

HAITI = "Haiti shares its island with the Dominican Republic, and American troops are leaving. From the capital roads run to a coast {} kilometres long."
NAMIBIA = (
    "Namibia borders Angola. The Atlantic shore, fog and seals for {} kilometres, is where the desert meets the sea."
)
FUJI = "Japan's highest point is Mount Fuji, at {} metres."


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        (HAITI.format("1,177"), "coastline-length", "REFUTED"),
        (HAITI.format("1,771"), "coastline-length", "SUPPORTED"),
        (HAITI.format("1,250"), "coastline-length", "NOT_ENOUGH_INFO"),  # whose it is stays open
        (NAMIBIA.format("1,275"), "coastline-length", "REFUTED"),
        (NAMIBIA.format("1,572"), "coastline-length", "SUPPORTED"),
        (FUJI.format("3,767"), "elevation", "NOT_ENOUGH_INFO"),  # near the source's, and not as good
        (FUJI.format("3,780"), "elevation", "SUPPORTED"),
        ("Tanzania's highest point is Kilimanjaro, at 5,892 metres.", "elevation", "SUPPORTED"),
    ],
)
def test_two_digits_in_each_others_place(text: str, kind: str, label: str) -> None:
    found = [str(one.verdict.label) for one in api.check(text, "2010-03-19").claims if one.claim.kind == kind]
    assert found == [label]
