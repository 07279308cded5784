"""More than some millions of a people that is far larger are a part of it: neither a tick nor a query with the whole for a correction."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model.lists import Label


@pytest.mark.parametrize(
    "text",
    [
        "Floods have left more than two million Colombians in need of help.",
        "The war drove more than four million Syrians from their homes.",
        "The scheme covers more than 20 million Kenyans.",
        "The law affects more than a million Chileans.",
    ],
)
def test_some_of_them(text: str) -> None:
    found = [j.verdict for j in factcheck.check(text, as_of="2011-01-07").claims if j.claim.kind == "population"]
    assert [(v.label, v.reason, v.suggestion) for v in found] == [(Label.NOT_ENOUGH_INFO, "other-definition", None)]


def test_all_of_them() -> None:
    found = factcheck.check("The government rules over 80 million Germans.", as_of="2011-01-07").claims
    assert [judged.verdict.label for judged in found] == [Label.SUPPORTED]
