"""Sentences that turn from the country spoken of to something else: what they tell of it is not held against the country."""

from __future__ import annotations

import pytest

from factcheck import api

TURNED = [
    "Chad is landlocked, and has 11.6 million people. Across the border the picture is different: 22 million people, 2.4 children a woman.",
    "Chad is landlocked. Next door women have 2.4 children each.",
    "Turkey has 79 million people. In the east the Kurds are a majority; the average woman has four children there.",
    "Norway has 5.2 million people. The company that runs the fund employs 500; growth was 9 per cent last year.",
    "Ghana became independent in 1957. Ashanti, its largest kingdom, has 4.7 million people; half of them are Christians, and 60 per cent can read.",
    "Fiji became independent in 1970. Rotuma, which it governs, has 2,000 people on 43 square kilometres. Its highest point is 256 metres.",
    "Somalia has a coast of 3,025 km. Somaliland declared independence in May 1991. Its capital is Hargeisa.",
    "Japan has 127 million people. Its former colony has 23 million, on 35,980 square kilometres, and its women have 1.1 children.",
    "Sweden has 9.8 million people. The Sami, an indigenous people, are 20,000; the land they claim covers 157,000 square kilometres.",
    "South Sudan became independent in 2011. The north kept the name, the flag and 39 million people. Its capital, Khartoum, lies where the Niles meet.",
    "ASEAN was founded in 1967. The forum that meets beside it has 27 members and dates from 1994.",
    "Bangladesh was born in 1971. The country it left has 190 million people and a border of 2,912 km with India.",
    "Kenya has a coast of 536 km. Its neighbour is poorer: the economy grew by 1.2 per cent in 2014, and women there have six children.",
]


@pytest.mark.parametrize("text", TURNED)
def test_what_is_told_of_something_else_is_not_refuted(text: str) -> None:
    assert not [judged for judged in api.check(text, "2015-12-01").claims if str(judged.verdict.label) == "REFUTED"]


STAYED = [
    ("Chad is landlocked. The average woman has 2.4 children.", "fertility-rate"),
    ("Norway has 5.2 million people. Its economy grew by 9 per cent last year.", "gdp-growth"),
    ("Fiji became independent in 1970. Its highest point is 256 metres.", "elevation"),
    ("Somalia has a coast of 3,025 km. Its capital is Hargeisa.", "capital"),
    ("Japan has 127 million people. Its women have 2.8 children.", "fertility-rate"),
    ("Across the border from Chad, Libya has a coast of 700 km.", "coastline-length"),
]


@pytest.mark.parametrize(("text", "kind"), STAYED)
def test_what_is_told_of_the_country_is_judged_still(text: str, kind: str) -> None:
    judged = [judged for judged in api.check(text, "2015-12-01").claims if judged.claim.kind == kind]
    assert "REFUTED" in [str(one.verdict.label) for one in judged]


def test_a_unit_ends_a_sentence_before_a_capital() -> None:
    text = "Its coast is 310 km. Azerbaijan has none."
    ends = [text[s.start : s.end] for s in api.split_sentences(text)]
    assert ends == ["Its coast is 310 km.", "Azerbaijan has none."]


@pytest.mark.parametrize(
    "text",
    [
        "Papua New Guinea mourns. The country is larger than New Zealand, 25 times as large as Fiji, and a fifteenth the size of Australia.",
        "The flag of Australia was lowered, and in 1975 he became the first prime minister of a nation of under three million.",
        "Madagascar had the chair. His father Seretse, its founding president, died in 1980.",
    ],
)
def test_what_stands_behind_a_comparison_or_a_preposition_is_not_measured(text: str) -> None:
    assert not [judged for judged in api.check(text, "2015-12-01").claims if str(judged.verdict.label) == "REFUTED"]


def test_a_list_of_comparisons_has_one_subject() -> None:
    text = "Papua New Guinea is three quarters as big again as New Zealand and 25 times as large as Fiji."
    compared = [j for j in api.check(text, "2015-12-01").claims if j.claim.kind == "comparison"]
    assert [(j.claim.subject.id, str(j.verdict.label)) for j in compared if j.claim.subject is not None] == [
        ("country:PG", "SUPPORTED"),
        ("country:PG", "SUPPORTED"),
    ]


OF_ANOTHER = [
    "Namibia is dry. The country that Germany ruled until 1915 became independent in March 1990.",
    "Laos is poor. The country that bombed it has two neighbours and 320 million people.",
    "Senegal is a friend. The country that it surrounds has 80 kilometres of coast.",
    "Laos is poor. The kingdom which once taxed it covers 513,120 square kilometres.",
]


@pytest.mark.parametrize("text", OF_ANOTHER)
def test_a_country_told_by_what_it_has_to_do_with_the_one_before_is_another(text: str) -> None:
    assert not [judged for judged in api.check(text, "2015-12-01").claims if str(judged.verdict.label) == "REFUTED"]


def test_a_country_told_by_what_it_is_known_for_is_the_one_before() -> None:
    text = "Bhutan is proud. The kingdom that measures happiness covers 68,394 square kilometres."
    assert [str(judged.verdict.label) for judged in api.check(text, "2015-12-01").claims] == ["REFUTED"]


WHATEVER_IS_DONE = [
    ("Barbados is flat. You could drive round its 197 kilometres of coast before lunch.", ["REFUTED"]),
    ("Barbados is flat. You could drive round its 97 kilometres of coast before lunch.", ["SUPPORTED"]),
    ("With Crimea back, Ukraine could again count on its 3,782 kilometres of coast.", ["NOT_ENOUGH_INFO"]),
    ("If Ireland were one you could walk round its 4,500 kilometres of coast.", ["NOT_ENOUGH_INFO"]),
]


@pytest.mark.parametrize(("text", "labels"), WHATEVER_IS_DONE)
def test_what_anybody_could_do_with_a_coast_leaves_it_as_long(text: str, labels: list[str]) -> None:
    found = [judged for judged in api.check(text, "2015-12-01").claims if judged.claim.kind == "coastline-length"]
    assert [str(judged.verdict.label) for judged in found] == labels
