"""Runs of digits longer than Python turns into numbers."""

from __future__ import annotations

import pytest

import factcheck

SHAPES = ["3 May D", "D May 2000", "5.5.D", "D-5-5", "won D-2", "10^D", "the Dth century", "D:30 p.m.", "Q D 2000", "aged D", "$D", "D BC"]  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("digits", ["9" * 5000, "0" * 5000, "1" + ",000" * 1500])
def test_no_fault(shape: str, digits: str) -> None:
    text = f"Lyon, 3 May 2010. {shape.replace('D', digits, 1)} people came."
    sheet = factcheck.check(text, as_of="2010-05-03").to_dict()
    assert all(0 <= claim["start"] < claim["end"] <= len(text) for claim in sheet["claims"])


def test_an_address_that_is_none() -> None:
    draft = factcheck.drafts.reading.from_bytes(b"See [The New York Times](//[x) of 2010.", "draft.md")
    assert "malformed" in str(factcheck.check(draft).to_dict())
