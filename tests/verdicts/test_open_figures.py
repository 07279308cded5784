"""A figure that no pattern has read is borne out by a source's that is just it, of countries named near."""

from __future__ import annotations

import pytest

from factcheck import api


@pytest.mark.parametrize(
    ("text", "figure", "kind"),
    [
        ("India touches nearly everybody. Towards Pakistan the line runs for 3,190 km.", "3,190 km", "border-length"),
        ("India touches nearly everybody. Towards Bhutan it is but 659 km of line.", "659 km", "border-length"),
        ("Between Uganda and Kenya lie 814 kilometres.", "814 kilometres", "border-length"),
    ],
)
def test_a_figure_of_countries_named_is_borne_out(text: str, figure: str, kind: str) -> None:
    told = [j for j in api.check(text, "2015-12-01").claims if figure in text[j.claim.start : j.claim.end]]
    assert [(j.claim.kind, str(j.verdict.label)) for j in told] == [(kind, "SUPPORTED")]


@pytest.mark.parametrize(
    "text",
    [
        "India touches nearly everybody. Towards Pakistan the line runs for 2,190 km.",
        "Between Uganda and Kenya the bus takes 814 kilometres and two days.",
        "Uganda and Kenya shipped 814 tonnes of land snails.",
    ],
)
def test_other_figures_are_not(text: str) -> None:
    labels = {str(j.verdict.label) for j in api.check(text, "2015-12-01").claims if j.claim.quantity is not None}
    assert "SUPPORTED" not in labels
