"""A country told by its part of the world, its club or its former ruler: "the West African country", "the former British colony"."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model.lists import Label

TOLD = [
    ("Kenya is poor. The former British colony has 44 million people.", "country:KE", Label.SUPPORTED),
    ("Estonia is calm. The former Soviet republic has 1.3 million people.", "country:EE", Label.SUPPORTED),
    ("Croatia is calm. The former Yugoslav republic has 4.3 million people.", "country:HR", Label.SUPPORTED),
    ("Mali asked France for help. The West African country has 16 million people.", "country:ML", Label.SUPPORTED),
    ("French troops flew to Mali. The West African country, which has 16 million people, is poor.", "country:ML", Label.SUPPORTED),
    ("Norway spoke to Spain. The EU country has 47 million people.", "country:ES", Label.SUPPORTED),
    ("Greece is poor. The southern European country has 11 million people.", "country:GR", Label.SUPPORTED),
    ("Venezuela is rich. The OPEC country has 30 million people.", "country:VE", Label.SUPPORTED),
    ("Haiti is poor. The Caribbean country has 10 million people.", "country:HT", Label.SUPPORTED),
]  # fmt: skip


@pytest.mark.parametrize(("text", "whose", "label"), TOLD)
def test_whose_people_are_counted(text: str, whose: str, label: Label) -> None:
    told = [j for j in factcheck.check(text, as_of="2014-03-26").claims if j.claim.kind == "population"]
    assert {(j.claim.subject and j.claim.subject.id, j.verdict.label) for j in told} == {(whose, label)}


DATED = [
    ("Mali asked France for help. The West African country gained its independence in 1962.", Label.REFUTED),
    ("Mali asked France for help. The West African country gained its independence in 1960.", Label.SUPPORTED),
    ("Kenya is rich. The former British colony, independent since 1963, uses the shilling.", Label.SUPPORTED),
]


@pytest.mark.parametrize(("text", "label"), DATED)
def test_whose_independence_it_is(text: str, label: Label) -> None:
    told = [j for j in factcheck.check(text, as_of="2014-03-26").claims if j.claim.kind == "independence-date"]
    assert [j.verdict.label for j in told] == [label]


NOBODY = [
    "Angola is poor. The former Spanish colony has 4 million people.",
    "The British colony has 7 million people.",
    "The former Spanish colony gave up its peso for the dollar in 2000.",
    "The former Portuguese colony has 30 million people.",
    "Kenya is calm. The EU country has 30 million people.",
    "Jamaica is calm. In the Caribbean islands inflation ran at 9.6 per cent in 2013.",
    "The Commonwealth country has 3 million people.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_a_description_that_fits_nobody_is_left_open(text: str) -> None:
    told = factcheck.check(text, as_of="2014-03-26").claims
    assert told
    assert {j.verdict.label for j in told} == {Label.NOT_ENOUGH_INFO}


def test_the_states_of_a_club_are_all_of_them() -> None:
    told = factcheck.check("The EU member states have 500 million people.", as_of="2014-03-26").claims
    assert [(j.claim.kind, j.verdict.label) for j in told if j.claim.kind == "group-total"] == [
        ("group-total", Label.SUPPORTED)
    ]


SOMEBODYS = [
    ("Zambia, a former British colony of 12 million people, votes.", "country:ZM", Label.SUPPORTED),
    ("Georgia, a former Soviet republic of some 4.6 million people, hopes.", "country:GE", Label.SUPPORTED),
    ("Zambia is a former British colony with 12 million people.", "country:ZM", Label.SUPPORTED),
    ("Angola, once a Portuguese colony of five million people, votes.", "country:AO", Label.REFUTED),
]


@pytest.mark.parametrize(("text", "whose", "label"), SOMEBODYS)
def test_what_is_told_of_a_colony_is_not_its_rulers(text: str, whose: str, label: Label) -> None:
    told = [j for j in factcheck.check(text, as_of="2008-03-09").claims if j.claim.kind == "population"]
    assert [(j.claim.subject and j.claim.subject.id, j.verdict.label) for j in told] == [(whose, label)]


DATELINES = [
    "NAIROBI, 20 May 2015 - Burundi has dismissed three ministers. The country became independent in 1962.",
    "NAIROBI, May 20 (Reuters) - Burundi has dismissed three ministers. It became independent in 1962.",
    "NAIROBI (Reuters) - Burundi has dismissed three ministers. It became independent in 1962.",
    "NAIROBI, Kenya, 20 May 2015 - Burundi has dismissed three ministers. It became independent in 1962.",
    "NAIROBI, 20 May 2015 - Burundi's president dismissed three ministers. The East African country became independent in 1962.",
]


@pytest.mark.parametrize("text", DATELINES)
def test_the_country_of_the_story_goes_before_that_of_the_dateline(text: str) -> None:
    told = [j for j in factcheck.check(text, as_of="2015-05-20").claims if j.claim.kind == "independence-date"]
    assert [j.verdict.label for j in told] == [Label.SUPPORTED]


def test_a_story_that_names_no_country_is_of_the_dateline() -> None:
    text = "LIMA, 3 May 2015 - Mining firms want more. The country has 50 million people."
    told = [j for j in factcheck.check(text, as_of="2015-05-20").claims if j.claim.kind == "population"]
    assert [j.claim.subject and j.claim.subject.id for j in told] == ["country:PE"]
