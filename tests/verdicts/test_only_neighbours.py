"""A neighbour that is called the only one, by land or not."""

from __future__ import annotations

import pytest

from factcheck import api


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Gambia lies on the Atlantic. Mali is its only land neighbour.", "REFUTED"),
        ("Gambia lies on the Atlantic. Senegal is its only land neighbour.", "SUPPORTED"),
        ("Portugal's only land border is with France.", "REFUTED"),
        ("Denmark's only land border is with Sweden.", "REFUTED"),
        ("Denmark's only border is with Sweden.", "NOT_ENOUGH_INFO"),  # at sea it may be
        ("Denmark's only land border is with Germany.", "NOT_ENOUGH_INFO"),  # one more on the list of today
        ("Peru's only land border is with Chile.", "REFUTED"),  # four more
        ("Peru is on the Pacific; its only southern border is with Chile.", "NOT_ENOUGH_INFO"),
        ("Bulgaria's only border with Turkey is long.", "NOT_ENOUGH_INFO"),
    ],
)
def test_an_only_neighbour(text: str, label: str) -> None:
    found = [str(one.verdict.label) for one in api.check(text, "2012-10-27").claims if one.claim.kind == "borders"]
    assert found == [label]
