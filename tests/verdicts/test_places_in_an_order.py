"""Places in an order: of a time before the list of a set begins, and in a set named in another clause."""

from __future__ import annotations

import pytest

from factcheck import api


def _label(text: str, day: str, kind: str = "rank") -> str:
    return next((str(judged.verdict.label) for judged in api.check(text, day).claims if judged.claim.kind == kind), "")


@pytest.mark.parametrize(
    ("text", "day", "label"),
    [
        # all that come first were states by then
        ("India is the sixth-largest country in the world by area.", "1997-08-15", "REFUTED"),
        ("India is the seventh-largest country in the world by area.", "1997-08-15", "SUPPORTED"),
        ("Australia is the fifth-largest country on earth.", "1999-11-05", "REFUTED"),
        # what is no more may have stood before it
        ("India is the eighth-largest country in the world by area.", "1990-08-15", "NOT_ENOUGH_INFO"),
        ("Panama is the second largest of Central America's seven countries.", "1999-12-30", "REFUTED"),
        ("Mongolia is the largest country without access to the ocean.", "2019-06-10", "REFUTED"),
        ("Zambia has eight neighbours; the longest of its borders, with Malawi, is 837 km.", "2012-06-01", "REFUTED"),
        ("Malta joined the European Union in 2004 and is its smallest member.", "2012-06-01", "SUPPORTED"),
        ("Cyprus joined the European Union in 2004 and is its smallest member.", "2012-06-01", "REFUTED"),
        ("Some 19 million live in the Caribbean Community, and Jamaica, with 2.8 million of them, is the most populous member.", "2023-07-04", "REFUTED"),
        ("The world has seven billion people. The United States, with some 312 million, comes fourth.", "2011-10-31", "REFUTED"),
        ("The world has seven billion people. The United States, with some 312 million, comes third.", "2011-10-31", "SUPPORTED"),
        ("Qatar is second in size only to Saudi Arabia among the six Gulf monarchies.", "2010-11-18", "NOT_ENOUGH_INFO"),
    ],
)  # fmt: skip
def test_the_place_of_a_country(text: str, day: str, label: str) -> None:
    assert _label(text, day) == label


def test_a_total_over_a_bloc_is_not_that_of_the_member_told_beside_it() -> None:
    text = "Some 300 million people live across Mercosur; Brazil, with 204 million, is the most populous."
    assert "REFUTED" not in {str(judged.verdict.label) for judged in api.check(text, "2015-07-04").claims}
