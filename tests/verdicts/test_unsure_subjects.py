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
