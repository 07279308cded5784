"""Two groups with a share each, and a share behind a group in brackets."""

from __future__ import annotations

import pytest

from factcheck import api

AS_OF = "2014-06-03"

TEXTS = (
    ("The Flemings make up 58% of Belgium's population and the Walloons 31%.", 2),
    ("In Latvia 61% of the population are Latvians and Russians 26%.", 2),
    ("Of Kenya's people 22% are Kikuyu, 14% Luhya and 13% Luo.", 3),
    ("Dutch is the language of 60% of Belgians.", 1),
)


@pytest.mark.parametrize(("text", "number"), TEXTS)
def test_each_share_is_of_its_own_group(text: str, number: int) -> None:
    shares = [one for one in api.check(text, AS_OF).claims if one.claim.kind == "population-share"]
    assert [one.verdict.label.value for one in shares] == ["SUPPORTED"] * number
