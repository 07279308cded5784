"""A figure among the words of a claim that compares names alone is listed as open: nothing is dropped in silence."""

import pytest

from factcheck import api


@pytest.mark.parametrize(
    ("text", "as_of", "figure"),
    [
        (
            "On January 1 Croatia entered the Schengen area, its 35th member, and adopted the euro.",
            "2023-01-02",
            "35th",
        ),
        ("Malta, one of 12 founders of the league, is a member of the European Union.", "2010-05-05", "12"),
    ],
)
def test_a_figure_in_a_claim_of_names_is_listed(text: str, as_of: str, figure: str) -> None:
    sheet = api.check(text, as_of=as_of)
    listed = [one.claim for one in sheet.claims if one.claim.quantity is not None]
    at = text.index(figure)
    spans = [(one.start, one.end) for one in listed] + [(one.start, one.end) for one in sheet.unchecked]
    assert any(start <= at < end for start, end in spans)
