"""Clean copy of every beat: no figure, name, date or headline of it may be called wrong, or said to differ from another."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from factcheck import api
from factcheck.model.lists import Label

pytestmark = pytest.mark.whole

PIECES = tomllib.loads((Path(__file__).parent / "annotated" / "clean_copy.toml").read_text(encoding="utf-8"))["piece"]


@pytest.mark.parametrize("piece", PIECES, ids=[f"{one['as_of']}-{one['text'].split()[0]}" for one in PIECES])
def test_clean_copy_is_left_in_peace(piece: dict[str, str]) -> None:
    judged = api.check(piece["text"], piece["as_of"]).claims
    assert judged
    flagged = [
        (piece["text"][j.claim.start : j.claim.end], j.verdict.explanation)
        for j in judged
        if j.verdict.label in {Label.REFUTED, Label.CONFLICTING}
    ]
    assert flagged == []
