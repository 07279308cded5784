"""An age in a headline is held against that of the one it names, and of nobody else."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.drafts.reading import from_bytes


def labels(head: str, text: str) -> list[str]:
    draft = from_bytes(f"# {head}\n\nThe court sat on Monday, and the hall was full.\n\n{text}\n".encode(), "draft.md")
    sheet = factcheck.check(draft, "2016-09-01")
    return [str(judged.verdict.label) for judged in sheet.claims if judged.claim.kind == "headline-body"]


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("Ona Marlow, 75, takes the chair", "Piet Penrice, 57, who lost the vote, left the chair to her."),
        ("Ona Marlow, 75, and the chair", "The vote went against Piet Penrice, 57. Ona Marlow, 75, took the chair."),
    ],
)
def test_anothers_age_is_no_other_age(head: str, text: str) -> None:
    assert labels(head, text) == []


def test_the_same_ones_is() -> None:
    assert "CONFLICTING" in labels(
        "Ona Marlow, 75, takes the chair", "The vote was for Marlow, 57, who took the chair."
    )
