"""How many provinces a country has, how many joined a club at a time, how many of a continent have no coast."""

from __future__ import annotations

import pytest

from factcheck import api


def _verdict(text: str, day: str) -> tuple[str, str]:
    found = [judged.verdict for judged in api.check(text, day).claims if judged.claim.kind == "set-count"]
    return (str(found[0].label), found[0].reason) if found else ("", "")


@pytest.mark.parametrize(
    ("text", "day", "label"),
    [
        ("Kenya is divided into 47 counties.", "2019-05-01", "SUPPORTED"),
        ("Kenya is divided into 42 counties.", "2019-05-01", "REFUTED"),
        ("Turkana is one of Kenya's 74 counties.", "2019-05-01", "REFUTED"),
        ("The United Arab Emirates consists of nine emirates.", "2019-05-01", "REFUTED"),
        ("Brazil's 27 states vote.", "2019-05-01", "SUPPORTED"),  # with the federal district
        ("Italy is divided into 20 regions.", "2019-05-01", "SUPPORTED"),  # with the autonomous ones
        ("Italy is divided into 24 regions.", "2019-05-01", "REFUTED"),
        ("Canada has 13 provinces and three territories.", "2017-06-30", "REFUTED"),
        ("Japan is rich. The nation lives in 49 prefectures.", "2019-05-01", "REFUTED"),
    ],
)
def test_what_a_country_is_divided_into(text: str, day: str, label: str) -> None:
    assert _verdict(text, day)[0] == label


@pytest.mark.parametrize(
    ("text", "day", "reason"),
    [
        ("Norway has 17 counties.", "2019-05-01", "source-too-old"),  # the editions differ
        ("Kenya has 8 counties.", "1995-05-01", "source-too-old"),  # long before both
        ("South Sudan has 32 states.", "2018-05-01", "other-definition"),
        ("Argentina has 25 provinces.", "2019-05-01", "close"),
        ("Spain has 50 provinces.", "2019-05-01", "no-source"),  # another sort than the source counts
        ("Nigeria's three states in the north-east are at war.", "2019-05-01", "other-definition"),
    ],
)
def test_what_may_be_counted_otherwise_is_open(text: str, day: str, reason: str) -> None:
    assert _verdict(text, day) == ("NOT_ENOUGH_INFO", reason)


@pytest.mark.parametrize(
    ("text", "day", "label"),
    [
        ("Ten states joined the European Union in May 2004.", "2010-03-09", "SUPPORTED"),
        ("Nine states joined the European Union in May 2004.", "2010-03-09", "REFUTED"),
        ("In 2004 twelve countries joined the European Union.", "2010-03-09", "REFUTED"),
        ("NATO has grown. Seven came on a single day in 2004.", "2024-03-09", "SUPPORTED"),
        ("Nine states joined the UN in 1992 that had been Soviet republics.", "2010-03-09", "NOT_ENOUGH_INFO"),
        ("Eight former communist countries joined the European Union in 2004.", "2010-03-09", ""),
        ("The European Union sent monitors. Six came on 3 May 2004.", "2010-03-09", "NOT_ENOUGH_INFO"),
        ("Paraguay is one of only two landlocked states in South America.", "2013-08-16", "SUPPORTED"),
        ("Paraguay is one of only three landlocked states in South America.", "2013-08-16", "REFUTED"),
        ("Africa has 12 landlocked countries.", "2013-08-16", "REFUTED"),
        ("Five landlocked countries in Africa signed.", "2013-08-16", "NOT_ENOUGH_INFO"),
        ("Europe has 14 landlocked states, or 17 with the Caucasus.", "2013-08-16", "NOT_ENOUGH_INFO"),
    ],
)
def test_who_joined_and_who_has_no_coast(text: str, day: str, label: str) -> None:
    assert _verdict(text, day)[0] == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Japan is ageing. Women there have about 1.4 children each.", "SUPPORTED"),  # 1.4 before, 1.41 after
        ("Japan is ageing. Women there have about 2.4 children each.", "NOT_ENOUGH_INFO"),
        ("Women in Niger have about 6.4 children each.", "NOT_ENOUGH_INFO"),  # 6.8 and 6.6: neither has it
    ],
)
def test_what_was_alike_before_and_after_was_so_between(text: str, label: str) -> None:
    found = [one.verdict for one in api.check(text, "2019-05-01").claims if one.claim.kind == "fertility-rate"]
    assert [str(verdict.label) for verdict in found] == [label]
