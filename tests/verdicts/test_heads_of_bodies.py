"""Whose head somebody is: of a body whose name begins with a country's, of rebels, of a country whose script is written out in two ways."""

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
    "text",
    [
        "Kwesi Nyantakyi, president of the Ghana Football Association, spoke.",
        "Nigel Farage, leader of the UK Independence Party, said so.",
        "Joan Smith, president of the United States Tennis Association, said so.",
        "John Smith, president of Kenya Airways, resigned in 2010.",
        "Winston Peters, leader of New Zealand First, said so.",
        "The president of Georgia Tech, Bud Peterson, spoke.",
        "The president of the Ukraine Olympic Committee, Sergei Bubka, spoke.",
        "Ann Brown, president of the US chamber of commerce, spoke.",
        "Ann Brown, president of the Kenya chapter of a club, spoke.",
        "Ann Brown, leader of the UK opposition, spoke.",
        "Renan Calheiros, president of the Brazil Senate, spoke.",
        "Ann Brown, prime minister of the Canada Youth Parliament, spoke.",
        "Kenya Airways became independent in 1977.",
        "Rebels fought in Nepal for ten years. Their leader, Pushpa Kamal Dahal, is better known as Prachanda.",
        "The party of Nepal came third. Its leader, Madhav Kumar Nepal, has resigned.",
    ],
)
def test_a_body_is_not_the_country_in_its_name(text: str) -> None:
    assert _refuted(text, "2014-03-26") == []


@pytest.mark.parametrize(
    "text",
    [
        "Kwesi Nyantakyi, president of Ghana, spoke.",
        "Ann Brown, president of the US since January, spoke.",
        "The president of Ghana Ann Brown spoke.",
        "Ann Brown, the Kenyan president, spoke.",
        "Ann Brown is the president of Georgia.",
    ],
)
def test_a_country_is_its_head_s(text: str) -> None:
    assert len(_refuted(text, "2014-03-26")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The Iranian president, Mahmud Ahmadinezhad, spoke.",
        "The Armenian president, Serge Sarkissian, spoke.",
        "The Ukrainian president, Viktor Yuschenko, spoke.",
        "The Ukrainian prime minister, Yuliya Timoshenko, spoke.",
        "The Algerian president, Abdulaziz Buteflika, spoke.",
        "The Yemeni president, Ali Abdallah Salih, spoke.",
        "The Sudanese president, Umar al-Bashir, spoke.",
        "The Pakistani prime minister, Yousaf Raza Gillani, spoke.",
        "The Moroccan king, Muhammad VI, spoke.",
        "Turkmenistan was not named. Its president is Gurbanguly Berdymuhamedov.",
        "The Burmese leader, Than Shwe, spoke.",
        "The Polish leader, Ann Brown, spoke.",
        "France's Socialist leader, Harlem Désir, spoke.",
    ],
)
def test_a_name_may_be_written_out_in_two_ways(text: str) -> None:
    assert _refuted(text, "2008-05-29") == []


@pytest.mark.parametrize(
    "text",
    [
        "The Moroccan king, Muhammad V, spoke.",
        "The Iranian president, Mohammad Khatami, spoke.",
        "The Armenian president, Robert Kocharyan, told reporters on Wednesday that he would stay.",
        "The Sudanese president, Omar Karami, spoke.",
        "The Polish president, Ann Brown, spoke.",
        "The Polish leader, Vaclav Klaus, spoke.",
    ],
)
def test_another_name_is_another_one_s(text: str) -> None:
    assert len(_refuted(text, "2008-05-29")) == 1
