"""A claim about somebody or something the words do not name is not held against whom the text spoke of before."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

PEOPLE = [
    "Barack Obama won in 2008. Maria Lopez of Denver voted for him. She was born in 1975.",
    "Barack Obama won in 2008. Peter Novak, a Czech doctor, watched. He was born in 1969.",
    "Angela Merkel retired in 2021. Finland's prime minister, a Social Democrat, was born in 1985.",
    "Sweden's prime minister, the Social Democrat Stefan Löfven, resigned.",
    "Sweden's prime minister, a Moderate Party man, resigned.",
    "Norway's prime minister, a Christian Democrat, resigned.",
    "The prime minister of Norway, a Labour Party veteran, resigned.",
    "The British prime minister is an Old Etonian.",
    "Indira Gandhi ruled India. In Colombo a widow ruled. She took office in 1960.",
    "Hugo Chávez visited Damascus, whose president has been in power since 2000.",
    "Hugo Chávez flew to Quito. The host, in office since 2007, smiled.",
    "Hugo Chávez has a brother who took office in 2008.",
    "Hugo Chávez met the president of Brazil, who took office in 2003.",
    "Hugo Chávez met Spain's king, who was born in 1938.",
    "Kwame Nkrumah died in 1972. Ghana's president has ruled since 2017.",
    "Kwame Nkrumah died in 1972. Ghana is calmer now. The president has governed since 2017. He took office in January.",
    "Kwame Nkrumah built the dam. Togo envied him. It had none. Its president, in office since 2005, opened one.",
    "Helmut Kohl lost in 1998. His successor took office that autumn. He governed until 2005.",
    "Helmut Kohl lost in 1998. A rival from Hanover was waiting. He took office in October 1998.",
    "Helmut Kohl lost in 1998. The next chancellor had waited for years. He took office in October 1998.",
    "Hugo Chávez was elected in 1998. Ecuador's leader watched him. He took office in 2007 and died in none of his wars.",
    "Hugo Chávez liked to travel. The president of Iran, who took office in 2005, received him.",
    "Hugo Chávez liked to travel. An Iranian minister received him. He was born in 1956.",
    "Hugo Chávez liked to travel. His brother received him. He was born in 1953.",
    "Hugo Chávez liked to travel. The king of Morocco received him. He has reigned since 1999.",
    "Hugo Chávez liked to travel. The Jordanian king, on the throne since 1999, received him.",
]
STILL = [
    "Kwame Nkrumah was born in 1909. He became president of Ghana in 1966.",
    "Kwame Nkrumah was proud. The dam was his. He became president of Ghana in 1966.",
    "President Hugo Chávez liked to travel. The president was tired. He took office in 1992.",
    "Gerhard Schröder, the chancellor, was tired. He took office in 1995.",
    "Gerhard Schröder was tired. His car was new. He took office in 1995.",
]


@pytest.mark.parametrize("text", PEOPLE)
def test_somebody_without_a_name_takes_over(text: str) -> None:
    found = [j.claim for j in api.check(text, "2020-06-01").claims if j.verdict.label is Label.REFUTED]
    assert not found


@pytest.mark.parametrize("text", STILL)
def test_a_person_named_is_still_spoken_of(text: str) -> None:
    assert any(j.verdict.label is Label.REFUTED for j in api.check(text, "2020-06-01").claims)
