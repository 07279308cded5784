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


def test_no_office_of_years_later_is_cited() -> None:
    claims = api.check("Idriss Déby, who took power in 1992, has sent 2,000 men to Mali.", "2013-05-14").claims
    told = next(j.verdict for j in claims if j.claim.kind == "office-term")
    assert told.label is Label.REFUTED
    assert all(piece.value is None or piece.value < "2014" for piece in told.evidence)
