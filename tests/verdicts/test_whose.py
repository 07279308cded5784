"""A claim about somebody or something the words do not name is not held against whom the text spoke of before."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.claims import Claim
from factcheck.model.lists import Label


def refuted(text: str, as_of: str) -> list[Claim]:
    """The claims of a draft that the sources refute."""
    return [j.claim for j in api.check(text, as_of).claims if j.verdict.label is Label.REFUTED]


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
    assert not refuted(text, "2020-06-01")


@pytest.mark.parametrize("text", STILL)
def test_a_person_named_is_still_spoken_of(text: str) -> None:
    assert refuted(text, "2020-06-01")


PARTS = [
    "Iceland is rich. The diocese has a population of 2 million.",
    "Iceland is rich. The company has 3 million people on its books. Its growth was 12 per cent in 2023.",
    "Mali is poor. Kidalou has a population of 100,000 and a literacy rate of 5 per cent.",
    "India is rising. Girls learn to read; literacy among them is 90 per cent.",
    "Norway is rich. The estate has a coast of 90 km.",
    "In the south of Nigeria women have three children each.",
    "In the mountains of India 30 per cent of adults can read.",
    "In the rest of Nigeria women have six children each.",
    "In the poorest districts of India the literacy rate is 40 per cent.",
    "Among French Muslims, 30 per cent are under 18 and the fertility rate is 2.8.",
    "Among India's Dalits, literacy is 66 per cent.",
    "Amongst Swedish Finns unemployment was 12 per cent in 2023.",
    "Among Brazil's Japanese, life expectancy is 84 years.",
    "Ethiopia is large. In the Somali region, where 98 per cent are Somalis, it rarely rains.",
    "The Kurdish province has four million people, and the Arab district borders one country.",
    "Iraq is dry. The Turkmen region, where 70 per cent are Turkmens, is not.",
    "Luxembourg prospers. Belgium's Luxembourg, a province of 4,443 square kilometres, does not.",
    "Chile is long. Patagonia, four or five provinces, has an area of about 1,100,000 square kilometres.",
    "Norway is rich. Nordvika has a coast of 6,844 km.",
    "Malta, Monaco and Kiribati, which has about 120,000 residents, were there.",
    "Monaco, Andorra and Malta, which covers 316 square kilometres, mint euros.",
    "Togo and Benin, which has a coast of 121 km, signed.",
    "Kenya and Burundi, which is landlocked, signed.",
    "Kenya's Marsabit is dry. The county has a literacy rate of 27 per cent.",
    "India's Gujarat is dry. The state has 70 million people, and 82 per cent of adults can read.",
    "China's Hainan is warm. The province has 10 million people. Its economy grew by 9.2 per cent in 2023.",
    "Brazil's Amapá lies in the north. The state's capital is Macapá and its coast is 598 km long.",
    "Germany's Saxony is hilly. The state borders two countries. Its capital is Dresden.",
    "Bihar, in the north of India, has a literacy rate of 62 per cent. Women have 3.0 children each.",
    "In Bihar, India, 62 per cent of adults can read.",
    "In India's Bihar, 62 per cent of adults can read.",
    "The Indian state of Bihar is flat. Literacy there is 62 per cent and the fertility rate is 3.0.",
    "Mindanao, a Philippine island, has 27 million people.",
    "The Australian state of Victoria is small. Its coast is 2,512 km long.",
    "Uganda's Busoga is green. The region has a literacy rate of 50 per cent.",
    "Kerala has teachers. In the state, 94 per cent of adults can read.",
    "India's literacy is rising, and Kerala leads: there, 94 per cent of adults can read.",
]
WHOLE = [
    "Norway is rich. It has a coast of 12,000 km.",
    "Norway is rich. The population has reached 15 million.",
    "Norway is rich. The nation has a coast of 12,000 km.",
    "Kerala has teachers. India as a whole has a literacy rate of 94 per cent.",
    "Kenya's highlands are green. Its coast is 836 km long.",
    "India is dry. The country has a literacy rate of 37 per cent.",
    "India, from Mumbai to Kolkata, has a literacy rate of 37 per cent.",
    "Mombasa is hot. Kenya is dry. Its coast is 836 km long.",
    "Mombasa is hot. Kenya has a coast of 836 km.",
]


@pytest.mark.parametrize("text", PARTS)
def test_what_is_told_of_a_part_is_not_held_against_the_country(text: str) -> None:
    assert not refuted(text, "2024-06-01")


@pytest.mark.parametrize("text", WHOLE)
def test_what_is_told_of_the_country_is(text: str) -> None:
    assert refuted(text, "2024-06-01")


OTHERS = [
    "In 2023 Swedish output fell by 0.1 per cent while Finland's grew by 4.4 per cent.",
    "In 2023 Swedish output fell by 0.1 per cent, whereas Norway's rose by 2.5 per cent.",
    "In 2023 the Swedish economy shrank by 0.1 per cent and Denmark's grew by 2.5 per cent.",
    "In 2023 the economy of Sweden fell back as Denmark's expanded by 2.5 per cent.",
    "Sweden and Norway: both keep the krone.",
    "Sweden's krone was weak.",
    "Sweden, Denmark and Norway all pay in kroner.",
    "Iceland has kept its krone.",
    "The currency of Denmark is the krona.",
    "The Czech Republic has its own crown.",
    "Norway still uses the crown.",
    "Estonia's crown was replaced by the euro in 2011.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_a_figure_or_coin_of_another_is_not_held_against_it(text: str) -> None:
    assert not refuted(text, "2024-06-01")


@pytest.mark.parametrize(
    "text", ["Sweden uses the euro.", "Finland keeps the krone.", "Norway's currency is the euro."]
)
def test_another_coin_is(text: str) -> None:
    assert refuted(text, "2024-06-01")


BELIEFS = [
    "My aunt thinks that Hungary has joined the euro.",
    "He still believes Norway is a member of the European Union.",
    "A sailor swore to me that Portugal joined NATO in 1955.",
    "Tourists often imagine that Sydney is the capital of Australia.",
    "Many people assume that the capital of Brazil is Rio de Janeiro.",
    "It is a myth that Switzerland has the euro.",
    "A leaflet wrongly said that India became independent in 1950.",
    "He was convinced that India has 800 million people.",
    "Some are under the impression that Norway joined the European Union in 1995.",
    "She mistakenly wrote that Ghana gained independence in 1960.",
    "Schoolchildren used to think that Kenya became independent in 1960.",
    "Legend has it that Ghana became independent in 1950.",
]
SAID = [
    "The minister said that India became independent in 1950.",
    "I think it is hot. India became independent in 1950.",
    "Though he thinks otherwise, India became independent in 1950.",
]


@pytest.mark.parametrize("text", BELIEFS)
def test_what_somebody_is_said_to_get_wrong_is_not_the_draft_s(text: str) -> None:
    assert not refuted(text, "2024-06-01")


@pytest.mark.parametrize("text", SAID)
def test_what_somebody_says_is_checked(text: str) -> None:
    assert refuted(text, "2024-06-01")


THEN = [
    "She came to Suva in 1958. Fiji was then a colony of 374,000 people, half of them Indians.",
    "Kenya was at the time a colony of five million people.",
    "In those days Kenya had nine million people.",
    "Back then, Brazil had 60 million people and women had six children each.",
    "Once, Brazil had a literacy rate of 40 per cent.",
    "Brazil was born poor. In its early years it had a population of 14 million.",
    "Romania is large. Hungarians are 6.5 per cent of its people.",
    "Latvia is small. Russians make up a quarter of the population.",
    "Serbia is varied. Hungarians make up 3.5 per cent, Slovaks 0.7.",
]
NOW = [
    "Then there is Kenya, a country of 400 million people.",
    "Hungary is small. Hungarians make up 35 per cent of the population.",
]


@pytest.mark.parametrize("text", THEN)
def test_what_was_so_then_is_not_held_against_now(text: str) -> None:
    assert not refuted(text, "2015-12-01")


@pytest.mark.parametrize("text", NOW)
def test_what_is_so_now_is(text: str) -> None:
    assert refuted(text, "2015-12-01")
