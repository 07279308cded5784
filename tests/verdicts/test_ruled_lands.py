"""A rank behind a capital or a ruler is of that country, and the one it comes after is not whom it is told of."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model.lists import Label

TOLD = [
    ("Kazakhstan is calm. Kiev, capital of the fourth most populous of the former Soviet republics, is not.", "country:UA", Label.REFUTED),
    ("Kazakhstan is calm. Kiev, capital of the second most populous of the former Soviet republics, is not.", "country:UA", Label.SUPPORTED),
    ("Kazakhstan is calm. Narendra Modi, prime minister of the world's seventh-largest country, visited.", "country:IN", Label.SUPPORTED),
    ("Kazakhstan is calm. In Delhi, the capital of the world's seventh-largest country, nobody spoke.", "country:IN", Label.SUPPORTED),
    ("Kazakhstan is calm. The president of the world's ninth-largest country spoke.", "country:KZ", Label.SUPPORTED),
    ("Russia is already the world's second-largest country by area, after Canada.", "country:RU", Label.REFUTED),
    ("Canada is already the world's second-largest country by area, after Russia.", "country:CA", Label.SUPPORTED),
    ("Sudan is Africa's third-largest country, behind Algeria and the Democratic Republic of Congo.", "country:SD", Label.SUPPORTED),
    ("Chad is Africa's third-largest country, behind Algeria and Sudan.", "country:TD", Label.REFUTED),
]  # fmt: skip


@pytest.mark.parametrize(("text", "whose", "label"), TOLD)
def test_whose_rank_it_is(text: str, whose: str, label: Label) -> None:
    told = [j for j in factcheck.check(text, as_of="2014-06-26").claims if j.claim.kind == "rank"]
    assert [(j.claim.subject and j.claim.subject.id, j.verdict.label) for j in told] == [(whose, label)]


def test_the_ruler_of_another_country_is_no_tick_for_the_one_spoken_of() -> None:
    text = "Kazakhstan is calm. Alexander Lukashenko leads the world's ninth-largest country."
    told = [j for j in factcheck.check(text, as_of="2014-06-26").claims if j.claim.kind == "rank"]
    assert [j.claim.subject and j.claim.subject.id for j in told] == ["country:BY"]
    assert told[0].verdict.label is not Label.SUPPORTED
