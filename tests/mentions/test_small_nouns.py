"""The noun of an organisation may be written small behind its name, not where it may describe something else."""

from __future__ import annotations

import pytest

import factcheck


def labels(text: str) -> list[str]:
    return [j.verdict.label.value for j in factcheck.check(text, as_of="2014-06-02").claims]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The Arab league has 22 members.", "SUPPORTED"),
        ("The Arab league has 25 members.", "REFUTED"),
        ("The Gulf Co-operation council has six members.", "SUPPORTED"),
        ("The Gulf Co-operation council has nine members.", "REFUTED"),
        ("The Maghreb union has five members.", "SUPPORTED"),
        ("The East African community has nine members.", "REFUTED"),
    ],
)
def test_a_club_is_known_by_its_name_with_a_small_noun(text: str, label: str) -> None:
    assert labels(text) == [label]


@pytest.mark.parametrize(
    "text",
    [
        "She runs an African union of nurses with 12 members.",
        "The European union of journalists has 40 members.",
        "A Pacific alliance would have 30 members.",
        "The Nordic council of ministers has nine members.",
    ],
)
def test_a_description_is_no_club(text: str) -> None:
    assert "REFUTED" not in labels(text)
