"""Short passages that are true on their day: nothing in them is refuted, and none is dropped whole."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from factcheck import api
from factcheck.model.lists import Label

pytestmark = pytest.mark.whole

_HERE = Path(__file__).parent / "annotated"
_FIRST, _MORE = (
    tomllib.loads((_HERE / name).read_text(encoding="utf-8"))
    for name in ("true_passages.toml", "true_passages_more.toml")
)
PASSAGES = [*_FIRST["passages"], *_MORE["passages"]]
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


@pytest.mark.parametrize("article", _MORE["articles"], ids=lambda article: article[:40])
def test_no_true_article_is_flagged(article: str) -> None:
    as_of, _, text = article.partition(" ")
    judged = api.check(text, as_of).claims
    assert [j.verdict.explanation for j in judged if j.verdict.label in {Label.REFUTED, Label.CONFLICTING}] == []
    assert any(j.verdict.label is Label.SUPPORTED for j in judged)
