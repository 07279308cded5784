"""A further place in an order whose noun is told before."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

AS_OF = "2015-12-10"


def _last(text: str, words: str) -> set[Label]:
    sheet = api.check(text, AS_OF)
    told = [one for one in sheet.claims if words in sheet.draft.text[one.claim.start : one.claim.end]]
    return {one.verdict.label for one in told}


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        (
            "Argentina is the second-largest country in South America and the eighth-largest in the world.",
            "eighth",
            True,
        ),
        (
            "Argentina is the second-largest country in South America and the sixth-largest in the world.",
            "sixth",
            False,
        ),
        ("Brazil, the largest country in South America and fifth-largest in the world, is green.", "fifth", True),
        ("Kazakhstan is the largest state in Central Asia and ninth-largest on earth.", "ninth", True),
        ("Algeria is the largest country in Africa and the tenth-largest in the world.", "tenth", True),
        ("Algeria is the largest country in Africa and the seventh-largest in the world.", "seventh", False),
    ],
)
def test_the_noun_is_put_back(text: str, words: str, label: bool) -> None:
    assert _last(text, words) == {Label.SUPPORTED if label else Label.REFUTED}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Peru is the third-largest country in South America and the second-largest in the world for copper.",
            "second",
        ),
        ("Peru is the third-largest country in South America and the second-largest in the copper trade.", "second"),
        ("Algeria is the largest country in Africa and the third-largest in OPEC.", "third"),
        ("Its port is the largest in South America and the fourth-largest in the world.", "fourth"),
        ("Argentina's Boca is the second-largest club in South America and the sixth-largest in the world.", "sixth"),
    ],
)
def test_what_else_may_be_ranked_is_not_refuted(text: str, words: str) -> None:
    assert Label.REFUTED not in _last(text, words)
