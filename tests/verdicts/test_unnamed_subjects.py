"""What a clause does not name is refuted only where it is wrong of every country that the draft speaks of there."""

from __future__ import annotations

import pytest

import factcheck


def judged(text: str) -> tuple[str, str]:
    """Label and reason of the draft's population claim."""
    found = next(j for j in factcheck.check(text, as_of="2014-03-26").claims if j.claim.kind == "population")
    return found.verdict.label.value, found.verdict.reason


@pytest.mark.parametrize(
    ("text", "label", "reason"),
    [
        ("Kenya votes in August. Its population is 90 million.", "REFUTED", "outside"),
        ("Uganda closed its border. Kenya has a population of 90 million.", "REFUTED", "outside"),
        (
            "Uganda closed its border. Kenya votes in August. The population is 90 million.",
            "REFUTED",
            "outside",
        ),
        ("Uganda closed its border. Kenya votes in August. The population is 43 million.", "SUPPORTED", "agrees"),
    ],
)
def test_a_figure_whose_country_the_clause_does_not_name(text: str, label: str, reason: str) -> None:
    assert judged(text) == (label, reason)
