"""All the days, weeks or months of a year are no lot that was told otherwise before."""

from __future__ import annotations

import pytest

import factcheck


@pytest.mark.parametrize(
    "text",
    [
        "The mayor had 300 guests that year.\n\nShe was out on duty on 312 days of the 365, or six in seven.",
        "The shop made 60 cakes.\n\nIt was shut in 40 of the 52 weeks.",
    ],
)
def test_they_are_all_there_are(text: str) -> None:
    sheet = factcheck.check(text, as_of="2026-03-01")
    assert [judged for judged in sheet.claims if judged.claim.kind == "same-figure"] == []
