"""Short passages that are true on their day: nothing in them is refuted, and none is dropped whole."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from factcheck import api
from factcheck.model.lists import Label

pytestmark = pytest.mark.whole

PASSAGES = tomllib.loads((Path(__file__).parent / "annotated" / "true_passages.toml").read_text(encoding="utf-8"))[
    "passages"
]
_AT_ONCE = 25


@pytest.mark.parametrize("first", range(0, len(PASSAGES), _AT_ONCE))
def test_nothing_true_is_called_wrong(first: int) -> None:
    wrong, silent = [], []
    for passage in PASSAGES[first : first + _AT_ONCE]:
        as_of, _, text = passage.partition(" ")
        judged = api.check(text, as_of).claims
        silent += [] if judged else [passage]
        wrong += [
            (text[j.claim.start : j.claim.end], j.verdict.explanation)
            for j in judged
            if j.verdict.label is Label.REFUTED
        ]
    assert wrong == []
    assert silent == []
