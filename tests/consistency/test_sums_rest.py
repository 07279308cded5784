"""Sums whose last part is what is left, and whose parts are rounded."""

from __future__ import annotations

import pytest

import factcheck


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        (
            "The union took 125 seats, the old party 64, the greens 14 and the rest seven, together 220.",
            "220",
            "REFUTED",
        ),
        (
            "The union took 125 seats, the old party 64, the greens 14 and the rest seven, together 210.",
            "210",
            "SUPPORTED",
        ),
        ("The fund is to get $14m, $9m and $7m from three donors, $33m in all.", "$33m", "REFUTED"),
        ("The fund is to get $14m, $9m and $7m from three donors, $31m in all.", "$31m", "NOT_ENOUGH_INFO"),
    ],
)
def test_a_total_is_that_of_its_parts(text: str, words: str, label: str) -> None:
    found = [j for j in factcheck.check(text, as_of="2015-11-20").claims if j.claim.kind == "sum-check"]
    assert [j.verdict.label.value for j in found if words in text[j.claim.start : j.claim.end]] == [label]
