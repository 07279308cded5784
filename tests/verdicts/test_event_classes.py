"""Whole classes of events in the almanac: each told plainly is borne out, each told wrongly is not."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model.lists import Label


def labels(text: str) -> set[Label]:
    return {j.verdict.label for j in factcheck.check(text, as_of="2024-06-01").claims if j.claim.date}


@pytest.mark.parametrize(
    "text",
    [
        "Nelson Mandela won the Nobel Peace Prize in 1993.",
        "The Nobel Peace Prize went to Malala Yousafzai in 2014.",
        "Argentina won the World Cup in 1986.",
        "Mexico hosted the World Cup in 1970.",
        "Portugal hosted the European Championship in 2004.",
        "Zambia won the Africa Cup of Nations in 2012.",
        "Munich hosted the Summer Olympics in 1972.",
        "Honduras had a coup on 28 June 2009.",
        "Air France Flight 447 crashed on 1 June 2009.",
        "The Andrea Doria sank in July 1956.",
        "COP28 was held in December 2023.",
        "Stalingrad was renamed Volgograd in 1961.",
        "Panama switched from Taiwan to China in June 2017.",
        "Viking 1 landed on Mars on 20 July 1976.",
        "Mali was suspended from ECOWAS in May 2021.",
    ],
)
def test_a_right_date_is_borne_out(text: str) -> None:
    assert Label.SUPPORTED in labels(text)


@pytest.mark.parametrize(
    "text",
    [
        "Barack Obama received the Nobel Peace Prize in 2012.",
        "Mexico hosted the World Cup in 1968.",
        "Spain hosted the World Cup in 1970.",
        "Brazil met Uruguay and won the World Cup on 16 July 1950.",
        "Italy hosted the Winter Olympics in 1987.",
        "Japan hosted the Winter Olympics in 1964.",
        "Italy hosted the G20 summit in July 2001.",
        "Air India Flight 171 crashed on 23 June 1985.",
        "COP21 was held in Paris in 2013.",
        "Ireland held a divorce referendum on 7 September 1983.",
        "ECOWAS suspended Burkina Faso in March 2022.",
    ],
)
def test_a_wrong_one_is_not(text: str) -> None:
    assert Label.SUPPORTED not in labels(text)
