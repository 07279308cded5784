"""Initials that look like a form of address, and parties that look like a surname."""

from __future__ import annotations

import pytest

import factcheck


@pytest.mark.parametrize(
    "text",
    [
        "India won under MS Dhoni in 2011. Mr Dhoni retired later.",
        "MS Subbulakshmi sang at the United Nations.",
        "Thomas Mulcair leads the New Democrats, who became the official opposition.",
        "He left the Scottish Greens, who had lost twice.",
    ],
)
def test_nobody_is_missing(text: str) -> None:
    assert not [j for j in factcheck.check(text, as_of="2023-08-21").claims if j.claim.kind == "name-consistency"]


def test_a_form_of_address_is_one() -> None:
    found = factcheck.check("India won under Ms Dhoni in 2011.", as_of="2023-08-21").claims
    assert [j.verdict.reason for j in found if j.claim.kind == "name-consistency"] == ["no-first-reference"]
