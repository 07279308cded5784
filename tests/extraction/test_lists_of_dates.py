"""Dates without a verb of their own, clubs named short, figures that count different things."""

from __future__ import annotations

import pytest

import factcheck

AS_OF = "2014-03-26"


def judged(text: str) -> set[tuple[str, str | None, str, str]]:
    """Kind, subject, value and label of every claim of a text."""
    sheet = factcheck.check(text, AS_OF).to_dict()
    return {
        (c["kind"], (c["subject"] or {}).get("id"), str(c["value"]), c["label"])
        for c in sheet["claims"]  # type: ignore[attr-defined]
    }


@pytest.mark.parametrize(
    ("text", "kind", "subject", "value", "label"),
    [
        ("Ghana became independent in 1957, Mali in 1960.", "independence-date", "country:ML", "1960", "SUPPORTED"),
        ("Ghana became independent in 1957, Mali in 1961.", "independence-date", "country:ML", "1961", "REFUTED"),
        ("Poland joined NATO in 1999, Romania in 2004.", "accession-date", "country:RO", "2004", "SUPPORTED"),
        ("The African Union met. The Union has 54 members.", "member-count", "org:african-union", "54", "SUPPORTED"),
        ("Switzerland did not join the UN until 2002.", "accession-date", "country:CH", "2002", "SUPPORTED"),
        (
            "Ghana became independent in 1957. Nigeria followed in 1961.",
            "independence-date",
            "country:NG",
            "1961",
            "REFUTED",
        ),
    ],
)
def test_a_claim_is_read_and_judged(text: str, kind: str, subject: str, value: str, label: str) -> None:
    assert (kind, subject, value, label) in judged(text)


@pytest.mark.parametrize(
    "text",
    [
        "NATO has 28 members and four partners.",
        "Germany has nine neighbours and 16 states.",
        "The African Union works with the EU and has 54 members.",
        "The NATO parliament opened in 1955 and has 257 members.",
        "NATO, with a centre in Tallinn that was founded in 2008, runs exercises.",
        "The society founded in 1956 sent NATO a card.",
        "The company, founded in 1990, supplies NATO.",
        "Britain granted Ghana independence in 1957. France followed in 1960.",
        "Ghana became independent in 1957. Britain left in 1958.",
        "Slovenia declared independence in June 1991, Macedonia in September.",
        "Turkey was accepted in 1999 as a candidate. The EU was kind.",
        "Kenya belongs to the African Union and has a coast. Uganda does not.",
        "Brazil's turn came in 2014.",
        "France went its own way in 2003.",
        "Germany, led by Gerhard Schröder for seven years, stayed out of Iraq.",
    ],
)
def test_what_says_something_else_is_never_refuted(text: str) -> None:
    assert "REFUTED" not in {label for *_, label in judged(text)}
