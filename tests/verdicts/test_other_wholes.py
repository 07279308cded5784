"""Figures of a part, of another thing or of another place are not held against a country."""

from __future__ import annotations

import pytest

import factcheck


def labels(text: str) -> dict[str, str]:
    """The label of each kind of claim."""
    return {j.claim.kind: j.verdict.label.value for j in factcheck.check(text, as_of="2015-11-20").claims}


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's police are 60 per cent Kikuyu.",
        "In Kenya's army 60 per cent are Christians.",
        "In London 40 per cent of Ghanaians are Muslims.",
        "Of the people of Kardzhali, Bulgaria, 60 per cent are Turks.",
        "In Subotica, in Serbia, Hungarians make up 35 per cent of the population.",
        "The median age of Kenya's parliament is 50.",
        "Kenyan women in Nairobi have 2.1 children each.",
        "Poor Kenyan women have 6 children on average.",
        "The EU has 20 million unemployed.",
        "With 24 million jobless people, the EU is worried.",
        "The central bank of Kenya expects growth of 9 per cent in 2014.",
        "Kenya is 82.5 per cent Christian, with Muslims at 11 per cent.",
    ],
)
def test_never_refuted(text: str) -> None:
    assert "REFUTED" not in labels(text).values()


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("Only 5 per cent of Colombians are illiterate.", "literacy", "SUPPORTED"),
        ("Illiteracy in Peru stands at 46 per cent.", "literacy", "REFUTED"),
        ("The proportion of Muslims in Ghana is 58 per cent.", "population-share", "REFUTED"),
        ("In 2012 Peru's economy grew by 6 per cent and in 2014 by 8.4.", "gdp-growth", "REFUTED"),
        ("Annual inflation of 2.9 per cent hurt Colombia in 2014.", "inflation", "SUPPORTED"),
    ],
)
def test_read_as_told(text: str, kind: str, label: str) -> None:
    assert any(
        j.claim.kind == kind and j.verdict.label.value == label
        for j in factcheck.check(text, as_of="2015-11-20").claims
    )
