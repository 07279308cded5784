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


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Ethiopia is poor: only Nigeria, on that continent, has more people.", "SUPPORTED"),
        ("Kenya is poor: only Nigeria, in Africa, has more people.", "REFUTED"),
        ("Colombia is more populous than any other country in South America but Brazil.", "SUPPORTED"),
        ("Peru is more populous than any other country in South America but Brazil.", "REFUTED"),
        ("Except for Brazil, no South American country is larger than Argentina.", "SUPPORTED"),
        ("Except for Brazil, no South American country is larger than Peru.", "REFUTED"),
        ("No country in South America is larger than Peru except Brazil and Argentina.", "SUPPORTED"),
        ("Spain is bigger than any other EU member except France.", "SUPPORTED"),
        ("Poland is bigger than any other EU member except France.", "REFUTED"),
        ("In Africa only Algeria and the Democratic Republic of Congo are larger than Sudan.", "SUPPORTED"),
        ("Within the European Union only Germany has more people than Italy.", "REFUTED"),
        ("Ethiopia is the most populous country in Africa after Nigeria.", "SUPPORTED"),
        ("Kenya is the most populous country in Africa after Nigeria.", "REFUTED"),
        ("Only Russia and Canada are bigger than the United States.", "SUPPORTED"),
        ("Colombia has more people than any other country in South America, but Brazil is richer.", "REFUTED"),
        # another set may be meant
        ("Only Nigeria is bigger than Kenya.", "NOT_ENOUGH_INFO"),
        ("In the Baltic region, only Poland is bigger than Lithuania.", "NOT_ENOUGH_INFO"),
    ],
)  # fmt: skip
def test_a_place_told_by_those_ahead(text: str, label: str) -> None:
    assert _label(text, "2012-06-01") == label
