"""A claim whose subject is unsure is read of the one that the other claims of its paragraph are right of."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.sheets import Judged


def _judged(text: str, kind: str, day: str = "2015-12-01") -> Judged:
    return next(judged for judged in api.check(text, day).claims if judged.claim.kind == kind)


ESTONIA = "Estonia has 1.3 million people and joined the EU in 2004. Seen from Tallinn, its coast of {} km is endless."


def test_a_wrong_figure_of_the_borne_out_subject_is_refuted() -> None:
    judged = _judged(ESTONIA.format("2,200"), "coastline-length")
    assert str(judged.verdict.label) == "REFUTED"
    assert "(read as Estonia: another claim here is right of it)" in judged.verdict.explanation


def test_a_right_figure_is_supported_as_ever() -> None:
    judged = _judged(ESTONIA.format("3,794"), "coastline-length")
    assert str(judged.verdict.label) == "SUPPORTED"
    assert "read as" not in judged.verdict.explanation


@pytest.mark.parametrize(
    "text",
    [
        # claims of two subjects
        "Estonia has 1.3 million people. Latvia joined the EU in 2004. Seen from Tallinn, its coast of 2,200 km is endless.",
        # none that is right
        "Estonia has 9 million people. Seen from Tallinn, its coast of 2,200 km is endless.",
        # a part of a country is spoken of
        "Malta has 316 square kilometres. Gozo, its second island, has 67 square kilometres.",
        "Kerala is in India. India has 1.2 billion people. The state is 38,863 square kilometres in size.",
        # so far off that it is of another thing
        "Singapore is a city of 5.7 million people. Ours is a republic of more than fifty million.",
    ],
)
def test_what_is_not_borne_out_stays_open(text: str) -> None:
    assert not [
        judged
        for judged in api.check(text, "2015-12-01").claims
        if "read as" in judged.verdict.explanation and str(judged.verdict.label) == "REFUTED"
    ]


BANGLADESH = (
    "Bangladesh watched from a distance. About 120 million people live there; their state has only two neighbours, "
    "India and Burma. {}"
)


@pytest.mark.parametrize(
    ("behind", "kind", "label"),
    [
        ("Its currency, the rupee, buys a little less each season.", "currency", "REFUTED"),
        ("Its currency, the taka, buys a little less each season.", "currency", "SUPPORTED"),
        ("The country squeezes 120 million on to a mere 114,000 square kilometres.", "area", "REFUTED"),
        ("India has a currency of its own, the rupee.", "currency", "SUPPORTED"),
    ],
)
def test_what_is_another_countrys_is_wrong_where_a_paragraph_is_about_one_alone(
    behind: str, kind: str, label: str
) -> None:
    assert str(_judged(BANGLADESH.format(behind), kind, "1997-08-15").verdict.label) == label


def test_a_loose_figure_behind_claims_of_two_countries_stays_open_unless_it_lies_near_one() -> None:
    text = (
        "Bangladesh has about 120 million people and two neighbours, and India 960 million. "
        "The country squeezes 120 million on to a mere {} square kilometres."
    )
    assert str(_judged(text.format("60,000"), "area", "1997-08-15").verdict.label) == "NOT_ENOUGH_INFO"
    assert str(_judged(text.format("114,000"), "area", "1997-08-15").verdict.label) == "REFUTED"  # as near as a slip
