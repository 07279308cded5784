"""Parts whose whole stands before other words, and a sum that its own sentence comes back to."""

from __future__ import annotations

import pytest

import factcheck


def flagged(text: str) -> bool:
    """Whether anything is flagged."""
    return any(
        j.verdict.label.value in {"REFUTED", "CONFLICTING"} for j in factcheck.check(text, as_of="2025-06-20").claims
    )


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("The chain will sell 31 of its 240 shops: 14 in Leeds, 9 in York and 11 in Hull.", "The chain will sell 34 of its 240 shops: 14 in Leeds, 9 in York and 11 in Hull."),
        ("Auditors missed £210,000. The sum is made up of £90,000 for fuel, £80,000 for hire and £50,000 in cash.", "Auditors missed £220,000. The sum is made up of £90,000 for fuel, £80,000 for hire and £50,000 in cash."),
        ("For the 11 board seats, members picked six from the north, four from the coast and two from the town.", "For the 12 board seats, members picked six from the north, four from the coast and two from the town."),
        ("The state will put in $3.4 million, but the mayor said that the $3.4 billion will not pay for lights.", "The state will put in $3.4 million, but the mayor said that the $3.4 billion fund is spent."),
    ],
)  # fmt: skip
def test_what_is_far_from_its_figure(wrong: str, right: str) -> None:
    assert flagged(wrong)
    assert not flagged(right)
