"""Figures measured or estimated in more ways than one: what another way may well give is not wrong, what no way gives is."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

OPEN, WRONG, RIGHT = Label.NOT_ENOUGH_INFO, Label.REFUTED, Label.SUPPORTED


@pytest.mark.parametrize(
    ("text", "as_of", "kind", "label"),
    [
        ("Inflation in Venezuela was 56 per cent in 2013.", "2014-06-05", "inflation", OPEN),
        ("Inflation in Indonesia was 8.4 per cent in 2013.", "2014-06-05", "inflation", RIGHT),
        ("Inflation in Indonesia was 9.4 per cent in 2013.", "2014-06-05", "inflation", OPEN),
        ("Inflation in Indonesia was 14 per cent in 2013.", "2014-06-05", "inflation", WRONG),
        ("Inflation in Indonesia was 6.4 per cent in 2013.", "2014-06-05", "inflation", RIGHT),
        ("Unemployment in Poland was 13.4 per cent in 2013.", "2014-06-05", "unemployment", OPEN),
        ("Unemployment in Poland was 23.4 per cent in 2013.", "2014-06-05", "unemployment", WRONG),
        ("Unemployment in South Africa was 34 per cent in 2013.", "2014-06-05", "unemployment", OPEN),
        ("China's GDP is $9.2 trillion.", "2014-06-05", "gdp", RIGHT),
        ("China's GDP is $8.2 trillion.", "2014-06-05", "gdp", OPEN),
        ("China's GDP is $19.2 trillion.", "2014-06-05", "gdp", WRONG),
        ("Nigeria's GDP is $440 billion.", "2022-12-05", "gdp", RIGHT),
        ("India's GDP per head is $4,000 at PPP.", "2014-06-05", "gdp-per-capita", OPEN),
        ("India's GDP per head is $2,400 at PPP.", "2014-06-05", "gdp-per-capita", WRONG),
        ("India's economy grew by 4.7 per cent in 2013.", "2014-06-05", "gdp-growth", OPEN),
        ("India's economy grew by 1.7 per cent in 2013.", "2014-06-05", "gdp-growth", WRONG),
        ("Niger's fertility rate is 7.1.", "2025-06-05", "fertility-rate", OPEN),
        ("Kenya's fertility rate is 6.4.", "2014-06-05", "fertility-rate", WRONG),
        ("Germany's fertility rate is 2.4.", "2014-06-05", "fertility-rate", WRONG),
        ("Life expectancy in Botswana is 64.", "2014-06-05", "life-expectancy", OPEN),
        ("Life expectancy in Nigeria is 54.", "2023-06-05", "life-expectancy", OPEN),
        ("Life expectancy in America is 76.", "2023-06-05", "life-expectancy", OPEN),
        ("Life expectancy in America is 66.", "2023-06-05", "life-expectancy", WRONG),
    ],
)
def test_what_is_measured_in_another_way_is_not_wrong(text: str, as_of: str, kind: str, label: Label) -> None:
    assert [j.verdict.label for j in api.check(text, as_of).claims if j.claim.kind == kind] == [label]


@pytest.mark.parametrize(
    ("text", "as_of", "label"),
    [
        ("Life expectancy in Nigeria is 46 years.", "1999-03-02", Label.SUPPORTED),
        ("Life expectancy in Uruguay is 67 years.", "2010-03-02", WRONG),
        ("Life expectancy in Haiti is 61 years.", "2010-01-08", Label.SUPPORTED),
        ("Life expectancy in Haiti is 45 years.", "2010-01-08", WRONG),
        ("Life expectancy in Angola is 65 years.", "1999-03-02", OPEN),
        ("Kenya's fertility rate is 4.4.", "2014-06-05", Label.SUPPORTED),
    ],
)
def test_a_secondary_source_refutes_only_what_the_primary_one_of_another_year_rules_out(
    text: str, as_of: str, label: Label
) -> None:
    assert [judged.verdict.label for judged in api.check(text, as_of).claims] == [label]


def test_the_sheet_says_why_it_stays_open() -> None:
    verdict = api.check("Unemployment in Poland was 13.4 per cent in 2013.", "2014-06-05").claims[0].verdict
    assert verdict.reason == "other-definition"
    assert "it may differ as much" in verdict.explanation


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Maori make up 16.5 per cent of New Zealand's people.", RIGHT),
        ("Maori make up 36.5 per cent of New Zealand's people.", WRONG),
        ("Indigenous people make up 41 per cent of Bolivia's population.", OPEN),
        ("Catholics make up 31 per cent of Bolivia's population.", WRONG),
    ],
)
def test_peoples_of_several_names_and_ways_of_counting(text: str, label: Label) -> None:
    assert [j.verdict.label for j in api.check(text, "2017-03-05").claims] == [label]
