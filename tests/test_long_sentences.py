"""Sentences longer than anybody writes: what is found in them stands in them."""

from __future__ import annotations

import pytest

from factcheck import api


@pytest.mark.parametrize(
    "text",
    [
        "Norway has 90 million people and " * 300,
        "Norway has 90 million people " * 300,
        "Norway joined NATO on 4 April 1949 and " * 300,
        "| a | b |\n|---|---|\n| " + "Norway has 90 million people. " * 300 + "| 5 |\n",
        "the 90 million inhabitants of " * 300,
    ],
)
def test_a_claim_never_leaves_its_sentence(text: str) -> None:
    found = api.check(text, "2014-03-26").to_dict()["claims"]
    assert len(found) > 100
    for claim in found:
        assert claim["quote"] == text[claim["start"] : claim["end"]]
        assert claim["sentence"]["start"] <= claim["start"] < claim["end"] <= claim["sentence"]["end"]
