"""Somebody who held more than one office: where a draft names none, any of them may be meant."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("José Manuel Barroso has held the post since 2004.", Label.SUPPORTED),
        ("José Manuel Barroso, in office since 2002, spoke.", Label.SUPPORTED),
        ("José Manuel Barroso has held the post since 2008.", Label.REFUTED),
        ("Catherine Ashton, in office since 2009, spoke.", Label.SUPPORTED),
    ],
)
def test_any_office_of_somebody_may_be_meant(text: str, label: Label) -> None:
    told = [j.verdict.label for j in api.check(text, "2014-07-02").claims if j.claim.kind == "office-term"]
    assert told == [label]
