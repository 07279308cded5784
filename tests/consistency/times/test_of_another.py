"""What is told of two people or bodies in one sentence is no contradiction, nor what a state became no step of a life."""

from __future__ import annotations

import pytest

import factcheck


@pytest.mark.parametrize(
    "text",
    [
        "Malta, which joined the EU in 2004, became independent in 1964.",
        "Nigeria joined OPEC in 1971 and became independent in 1960.",
        "David Cameron was born in 1966, and Ghana joined the United Nations in 1957.",
        "Putin was born in 1952; David Cameron, who is 48, leads Britain.",
        "The African Union was launched in 2002 - David Cameron is 48 - and has many members.",
    ],
)
def test_they_do_not_clash(text: str) -> None:
    sheet = factcheck.check(text, as_of="2015-03-01")
    told = [judged for judged in sheet.claims if judged.claim.kind == "date-arithmetic"]
    assert all(str(judged.verdict.label) not in {"REFUTED", "CONFLICTING"} for judged in told)


@pytest.mark.parametrize(
    "text",
    [
        "She was born in 1950, joined the firm in 1941 and left it later.",
        "He was born in 1952 and is 48.",
        "The bridge was opened in 1990 and is now 15 years old.",
    ],
)
def test_one_and_the_same_does(text: str) -> None:
    sheet = factcheck.check(text, as_of="2015-03-01")
    assert any(str(judged.verdict.label) in {"REFUTED", "CONFLICTING"} for judged in sheet.claims)
