"""What a draft tells of another time, or of another than whom it last named: history, a step counted from one before, a prize of "his"."""

from __future__ import annotations

import pytest

from factcheck import api


def _refuted(text: str, day: str) -> list[str]:
    return [
        text[one.claim.start : one.claim.end]
        for one in api.check(text, day).claims
        if str(one.verdict.label) == "REFUTED"
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Churchill made way in April 1955. Guy Mollet, the French prime minister, was a Socialist.", "2016-10-29"),
        ("Churchill made way in April 1955. David Ben-Gurion, who had turned 70 that month, flew in.", "2016-10-29"),
        (
            "Two centuries ago today they bought it. James Monroe, who had turned 45 two days before, signed.",
            "2003-04-30",
        ),
        ("Laurent Kabila took the oath as president on 29 May.", "1997-07-02"),
        ("Erich Honecker, in power since 1971, was made to retire.", "1999-11-09"),
        (
            "Seventeen states signed the Metre Convention in 1875, long before the European Union; Britain joined in 1884.",
            "2016-08-31",
        ),
        (
            "Mikhail Gorbachev ruled. Andrei Sakharov came home. For this he received the Nobel peace prize of 1990.",
            "2022-08-31",
        ),
        ("Mali, with French Sudan in one federation, became independent on June 20, 1960.", "2010-04-30"),
        (
            "Today the seven have a tenth of the world's people. The United States, with 325 million people, comes first.",
            "2018-06-07",
        ),
        ("The European Union has 28 members. The Union of the Crowns dates from March 24, 1603.", "2014-04-30"),
        (
            "Slovenia, which left Yugoslavia in June 1991 and is already in the European Union, uses the tolar.",
            "2006-04-30",
        ),
        ("Slovenia fought with Turkey for years and is in the European Union.", "2006-04-30"),
        (
            "How big is it? Some 14 million square kilometres, which makes it 1.4 times the size of the United States.",
            "2009-12-01",
        ),
        ("Hastings Banda ruled from 1964 to 1994.", "2012-06-14"),
        ("Milton Obote ruled Uganda from 1962 to 1971.", "2012-06-14"),
        (
            "Spain and Portugal squabbled over it; then Brazil annexed it. Independence was declared on August 25, 1825.",
            "2025-03-02",
        ),
        (
            "NATO has 31 members. Of the three Baltic states Lithuania is both the largest and the most populous.",
            "2023-07-09",
        ),
        (
            "NATO has 31 members. Lithuania is both the biggest and the most populous of the Baltic states.",
            "2023-07-09",
        ),
    ],
)
def test_what_is_told_of_another_time_or_thing(text: str, day: str) -> None:
    assert _refuted(text, day) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("David Ben-Gurion, who was 70 in 1955, flew in.", "2016-10-29"),
        ("Laurent Kabila took the oath as president in November 1999.", "2000-07-02"),
        ("Erich Honecker, in power since 1973, was made to retire.", "1999-11-09"),
        ("Britain joined the European Union in 1984.", "2016-08-31"),
        ("Andrei Sakharov received the Nobel peace prize of 1990.", "2022-08-31"),
        ("Which countries of the world have most people? India, with 1.3 billion people, comes third.", "2018-06-07"),
        (
            "Macedonia, which left Yugoslavia in September 1991 and is already in the European Union, uses the denar.",
            "2006-04-30",
        ),
        ("Hastings Banda ruled from 1968 to 1994.", "2012-06-14"),
        (
            "NATO has 31 members. Of the three Baltic states Estonia is both the largest and the least populous.",
            "2023-07-09",
        ),
    ],
)
def test_what_is_told_of_it_is_refuted(text: str, day: str) -> None:
    assert len(_refuted(text, day)) == 1
