"""Countries that had another territory at the time a draft speaks of: figures of today say nothing against those of then."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label


def _labels(text: str, as_of: str, kind: str) -> list[Label]:
    return [j.verdict.label for j in api.check(text, as_of).claims if j.claim.kind == kind]


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("Sudan has 40 million people.", "population", Label.NOT_ENOUGH_INFO),
        ("Sudan covers 2.5 million square kilometres.", "area", Label.NOT_ENOUGH_INFO),
        ("Sudan is bigger than Algeria.", "comparison", Label.NOT_ENOUGH_INFO),
        ("Sudan's 1,605 km border with Ethiopia is long.", "border-length", Label.NOT_ENOUGH_INFO),
        ("Sudan has nine neighbours.", "set-count", Label.SUPPORTED),
        ("Sudan has seven neighbours.", "set-count", Label.NOT_ENOUGH_INFO),
        ("Ethiopia has five neighbours.", "set-count", Label.SUPPORTED),
        ("Sudan borders Kenya and Uganda.", "borders", Label.SUPPORTED),
        ("Kenya borders Sudan.", "borders", Label.SUPPORTED),
        ("Kenya borders Chad.", "borders", Label.REFUTED),
        ("Sudan joined the United Nations in 1960.", "accession-date", Label.REFUTED),
        ("Sudan is the largest country in Africa.", "rank", Label.SUPPORTED),
        ("Algeria is Africa's second-largest country.", "rank", Label.SUPPORTED),
        ("Sudan is the tenth-largest country in the world.", "rank", Label.SUPPORTED),
        ("Africa has 53 countries.", "set-count", Label.SUPPORTED),
    ],
)
def test_before_south_sudan(text: str, kind: str, label: Label) -> None:
    assert _labels(text, "2005-05-20", kind) == [label]


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("Sudan covers 2.5 million square kilometres.", "area", Label.REFUTED),
        ("In 2005 Sudan covered 2.5 million square kilometres.", "area", Label.NOT_ENOUGH_INFO),
        ("Sudan has nine neighbours.", "set-count", Label.REFUTED),
        ("Sudan has seven neighbours.", "set-count", Label.SUPPORTED),
        ("Sudan borders Kenya.", "borders", Label.REFUTED),
    ],
)
def test_and_after_it(text: str, kind: str, label: Label) -> None:
    assert _labels(text, "2016-05-20", kind) == [label]
