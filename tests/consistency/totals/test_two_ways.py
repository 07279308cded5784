"""A sum told by its two ways: there and back, in cash and by card."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("The trip cost 21,000 francs, 9,000 there and 11,000 back.", [Label.REFUTED]),
        ("The trip cost 20,000 francs, 9,000 there and 11,000 back.", [Label.SUPPORTED]),
        ("He paid £50, £20 in cash and £35 by card.", [Label.REFUTED]),
        ("He paid £50, £20 in cash, and lost £35 by card.", []),
        ("He paid £50, having had £90 there and £35 back then.", []),
        ("The room cost £50, about £20 there and £35 back home.", []),
    ],
)
def test_the_two_ways_make_the_whole(text: str, labels: list[Label]) -> None:
    assert [j.verdict.label for j in api.check(text, "2013-05-14").claims if j.claim.kind == "sum-check"] == labels
