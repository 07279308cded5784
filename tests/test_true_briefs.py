"""Briefs that are true as they stand: the worst a sheet can do is to call something in them wrong."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from factcheck import api
from factcheck.model.lists import Label

pytestmark = pytest.mark.whole

BRIEFS = tomllib.loads((Path(__file__).parent / "annotated" / "true_briefs.toml").read_text(encoding="utf-8"))["brief"]


@pytest.mark.parametrize("brief", BRIEFS, ids=[f"{one['as_of']}-{one['text'].split()[0]}" for one in BRIEFS])
def test_nothing_true_is_called_wrong(brief: dict[str, str]) -> None:
    judged = api.check(brief["text"], brief["as_of"]).claims
    assert any(j.verdict.label is Label.SUPPORTED for j in judged) or len(judged) > 3
    wrong = [
        (brief["text"][j.claim.start : j.claim.end], j.verdict.explanation)
        for j in judged
        if j.verdict.label is Label.REFUTED
    ]
    assert wrong == []
