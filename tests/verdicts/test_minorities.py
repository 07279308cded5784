"""A people inside another's country: whose people its share is one of, and its place among the minorities."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model.lists import Label

SHARES = [
    ("Hungarians are the largest minority in Romania, making up about 6 per cent of the population.", "country:RO", Label.SUPPORTED),
    ("Albanians are the largest minority in Macedonia, with 25 per cent.", "country:MK", Label.SUPPORTED),
    ("Turks are the largest minority in Bulgaria, making up about 18 per cent of the population.", "country:BG", Label.REFUTED),
    ("Chinese are the largest minority in Malaysia, accounting for 23 per cent of the people.", "country:MY", Label.SUPPORTED),
    ("Romanians are the largest foreign community in Italy, making up about 2 per cent of the population.", "country:IT", Label.NOT_ENOUGH_INFO),
    ("Poles are by far the largest immigrant group in Norway, making up 2 per cent of the population.", "country:NO", Label.NOT_ENOUGH_INFO),
    ("Poles are the largest group in Poland, making up 67 per cent of the population.", "country:PL", Label.REFUTED),
]  # fmt: skip


@pytest.mark.parametrize(("text", "whose", "label"), SHARES)
def test_a_share_is_of_the_people_among_whom_the_group_lives(text: str, whose: str, label: Label) -> None:
    told = [j for j in factcheck.check(text, as_of="2014-03-26").claims if j.claim.kind == "population-share"]
    assert [(j.claim.subject and j.claim.subject.id, j.verdict.label) for j in told] == [(whose, label)]


RANKS = [
    ("Uzbeks are the largest ethnic minority in Kyrgyzstan.", Label.SUPPORTED),
    ("Hungarians are Romania's largest minority.", Label.SUPPORTED),
    ("Russians are the largest ethnic minority in Kazakhstan.", Label.SUPPORTED),
    ("Russians are the second most numerous ethnic group in Kazakhstan.", Label.SUPPORTED),
    ("Russians are the most numerous ethnic group in Kazakhstan.", Label.REFUTED),
    ("Roma are the largest minority in Romania.", Label.NOT_ENOUGH_INFO),
    ("Serbs are the largest minority in Bosnia.", Label.NOT_ENOUGH_INFO),
    ("Kazakhs are the largest minority in Kazakhstan.", Label.NOT_ENOUGH_INFO),
]


@pytest.mark.parametrize(("text", "label"), RANKS)
def test_a_minority_is_counted_beside_the_majority_and_refutes_nothing(text: str, label: Label) -> None:
    told = [j.verdict for j in factcheck.check(text, as_of="2014-03-26").claims if j.claim.kind == "rank"]
    assert [one.label for one in told] == [label]
    assert told[0].evidence or label is Label.NOT_ENOUGH_INFO


def test_a_minority_government_is_left_open() -> None:
    told = factcheck.check("It was the largest minority government in Denmark's history.", as_of="2014-03-26").claims
    assert [j.verdict.label for j in told] == [Label.NOT_ENOUGH_INFO]


@pytest.mark.parametrize(
    "text",
    [
        "In Fiji, Fijians outnumber Indians.",
        "Qatar is small. Indians alone outnumber Qataris by about two to one.",
    ],
)
def test_two_peoples_in_one_place_are_not_their_countries(text: str) -> None:
    told = [j.verdict for j in factcheck.check(text, as_of="2022-11-16").claims if j.claim.kind == "comparison"]
    assert [one.label for one in told] == [Label.NOT_ENOUGH_INFO]


NEXT = [
    ("Azeris are the largest minority in Georgia, at about 6.5 per cent of the population; Armenians, at just under 6 per cent, come next.", Label.SUPPORTED),
    ("Azeris are the largest minority in Georgia, at about 6.5 per cent of the population; Armenians, at 15 per cent, come next.", Label.REFUTED),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), NEXT)
def test_the_next_minority_lives_there_too(text: str, label: Label) -> None:
    told = [j for j in factcheck.check(text, as_of="2008-03-09").claims if j.claim.kind == "population-share"]
    assert [j.claim.subject and j.claim.subject.id for j in told] == ["country:GE", "country:GE"]
    assert told[1].verdict.label is label
