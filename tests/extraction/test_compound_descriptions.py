"""A country called by a compound noun: "the city-state", "the island nation"."""

from __future__ import annotations

import pytest

from factcheck import api


def _labels(text: str, kind: str) -> list[str]:
    return [str(one.verdict.label) for one in api.check(text, "2006-05-01").claims if one.claim.kind == kind]


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("Singapore has no hinterland. The city-state has a coast of barely 193 km.", "coastline-length", "SUPPORTED"),
        ("Singapore has no hinterland. The city-state has a coast of barely 500 km.", "coastline-length", "REFUTED"),
        ("Fiji has had coups. The island nation has 900,000 people.", "population", "SUPPORTED"),
        ("Fiji has had coups. The island nation has 4 million people.", "population", "REFUTED"),
        ("Greece had Athens and Sparta. The city-state had 30,000 citizens.", "population", "NOT_ENOUGH_INFO"),
        ("New Zealand sent planes. The island nation, hit on Tuesday, has 100,000.", "population", "NOT_ENOUGH_INFO"),
        ("Denmark is flat. The island has 500 people, and no bridge.", "population", "NOT_ENOUGH_INFO"),
    ],
)
def test_what_is_told_of_it_is_of_the_country(text: str, kind: str, label: str) -> None:
    assert label in _labels(text, kind) or (label == "NOT_ENOUGH_INFO" and not _labels(text, kind))
