"""What is measured, founded or governed in more ways than one: a figure or date in use elsewhere is not wrong."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("Norway covers 385,000 square kilometres.", "area", Label.NOT_ENOUGH_INFO),
        ("Norway covers 450,000 square kilometres.", "area", Label.REFUTED),
        ("The United States covers 9.15 million square kilometres of land.", "area", Label.NOT_ENOUGH_INFO),
        ("Norway's coastline is 100,000 km with its islands.", "coastline-length", Label.NOT_ENOUGH_INFO),
        ("Norway's coastline is 25,000 km.", "coastline-length", Label.SUPPORTED),
        ("Georgia's coastline is 410 km.", "coastline-length", Label.REFUTED),
        ("The border between India and China is 3,488 km long.", "border-length", Label.NOT_ENOUGH_INFO),
        ("The border between India and China is 5,488 km long.", "border-length", Label.REFUTED),
        ("UNASUR was founded in 2004.", "founding-date", Label.SUPPORTED),
        ("Malaysia's administrative capital is Putrajaya.", "capital", Label.NOT_ENOUGH_INFO),
        ("Manzini is the administrative capital of Eswatini.", "capital", Label.REFUTED),
        ("Iran has thirteen neighbours, counting those at sea.", "set-count", Label.NOT_ENOUGH_INFO),
    ],
)
def test_what_others_give_is_not_wrong(text: str, kind: str, label: Label) -> None:
    assert [j.verdict.label for j in api.check(text, "2019-06-05").claims if j.claim.kind == kind] == [label]


def test_the_sheet_says_that_the_figure_is_not_verified() -> None:
    verdict = api.check("Norway covers 385,000 square kilometres.", "2019-06-05").claims[0].verdict
    assert "a figure in use, not verified here: 385,207 km², with Svalbard and Jan Mayen" in verdict.explanation
