"""What profiles, fact boxes and answers say of a country that is named far above: wrong, right, or of somebody else."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label


def _labels(text: str, day: str, kind: str) -> list[Label]:
    return [judged.verdict.label for judged in api.check(text, day).claims if judged.claim.kind == kind]


_AFTER = "The United States sent an envoy, and Washington was pleased.\n\n"
"""A paragraph on another country."""

_GHANA = (
    "Ghana votes\n\nNigeria has had Olusegun Obasanjo at its head since May 1999.\n\n"
    "Close to 20 million people live on some 239,000 square kilometres. "
)
_HAITI = (
    "Haiti swears in a president\n\nThe Dominican Republic is its only land neighbour. President Leonel Fernández "
    "in Santo Domingo wished his colleague luck.\n\nThe new man inherits an empty treasury. "
)

WRONG = [
    ("borders", "2012-08-01", "Ghana, which lies between Ivory Coast, Burkina Faso and Benin, was free first."),
    ("borders", "2012-08-01", "Cambodia sits between Laos, Thailand and Burma."),
    ("borders", "2012-08-01", "Belarus lies between Poland, Lithuania, Latvia, Russia and Moldova."),
    ("borders", "2024-10-02", "Vietnam is wedged between the sea and its three neighbours, China, Laos and Thailand."),
    ("borders", "2012-08-01", "Laos is proud of its five neighbours: China, Vietnam, Cambodia, Thailand and India."),
    ("currency", "2014-05-05", _AFTER + "A small one, with some 2 million inhabitants on 20,273 square kilometres, Slovenia that is. It borders Austria and Italy. The kuna, the national currency, is strong."),
    ("official-language", "2014-05-05", _AFTER + "Some 97 per cent are Roman Catholic in Timor-Leste, whose 1.2 million people have 14,874 square kilometres. Tetum and Spanish are the official languages."),
    ("currency", "2001-01-08", _GHANA + "The naira, in which civil servants are paid, lost about half its value."),
    ("coastline-length", "2001-01-08", _GHANA + "Along a coastline of about 930 kilometres there are many forts."),
    ("currency", "2012-08-01", "Thailand, where money means the kip, is hot."),
    ("currency", "2012-08-01", "Laos lies between Thailand and Vietnam and uses the baht."),
    ("border-length", "2018-09-03", "Papua New Guinea has eight million people, and it alone has a land frontier, 280 kilometres of it, with Indonesia."),
    ("border-length", "2008-05-30", "Nepal is landlocked. Its neighbours are China and India, and the frontier that counts, the one with India, is open along its entire 1,170 kilometres."),
    ("population-share", "2015-06-10", "Ethnic Russians, who make up a quarter of the people of Latvia, account for 15 per cent in Lithuania."),
]  # fmt: skip
RIGHT = [
    ("borders", "2012-08-01", "Georgia lies between Russia, Turkey, Armenia and Azerbaijan."),
    ("borders", "2024-10-02", "Vietnam is wedged between the sea and its three neighbours, China, Laos and Cambodia."),
    ("borders", "2012-08-01", "Tiny Luxembourg, a founder of the EU, touches Belgium, Germany and France."),
    ("official-language", "2014-05-05", _AFTER + "It is a small country, Slovenia, with about 2 million people. It has some 20,273 square kilometres and a coast of 46 kilometres. Slovene is the official language."),
    ("fertility-rate", "2014-05-05", "Bangui votes\n\nThe United States sent an envoy, and Washington was pleased.\n\nSome 4.6 million people live on its 622,984 square kilometres, and women there bear about five children each. French is an official language. From the capital, Bangui, roads run north. The Central African Republic is poor."),
    ("currency", "2001-01-08", _GHANA + "The cedi, in which civil servants are paid, lost about half its value."),
    ("coastline-length", "2001-01-08", _GHANA + "Along a coastline of about 540 kilometres there are many forts."),
    ("currency", "2001-01-08", _GHANA + "In Lagos the naira, the national currency, is weak."),
    ("currency", "2012-08-01", "Liechtenstein lies between Austria and Switzerland and uses the Swiss franc."),
    ("border-length", "2018-09-03", "Papua New Guinea has eight million people, and it alone has a land frontier, 820 kilometres of it, with Indonesia."),
    ("border-length", "2008-05-30", "Nepal is landlocked. Its neighbours are China and India, and the frontier that counts, the one with India, is open along its entire 1,770 kilometres."),
    ("border-length", "2004-04-10", "COUNTRY PROFILE: NIGER\n\nThe vote went well. Algeria is a neighbour, and so are Libya and Chad. The Libyan frontier is about 350 kilometres long."),
    ("border-length", "2004-04-10", "COUNTRY PROFILE: ALGERIA\n\nCounting Western Sahara, seven territories touch it: Morocco, Mauritania, Mali, Niger, Libya and Tunisia are the others. The boundary with Mali is put at over 1,300 km."),
    ("border-length", "2024-03-09", "Sweden joined NATO this week. Helsinki was let in last April, with its border of more than 1,300 kilometres with Russia."),
    ("boundary-length", "2004-04-10", "COUNTRY PROFILE: NIGER\n\nLibya has many borders: the Libyan frontier is about 4,350 kilometres long."),
    ("population-share", "2015-06-10", "Turks, the largest minority of Bulgaria, account for 8 per cent of the population."),
    ("population-share", "2015-06-10", "Hungary looks after its own. Hungarians, a restless minority, account for 6 per cent of the population of Romania."),
    ("population-share", "2015-06-10", "Romania is mostly Romanian, with Hungarians accounting for about 6 per cent of the population."),
    ("population-share", "2011-10-31", "President Benigno Aquino of the Philippines is at odds with the bishops. Four in five of his compatriots are Catholic."),
]  # fmt: skip
OPEN = [
    ("borders", "2012-08-01", "Estonia lies between Latvia, Russia and Finland."),
    ("borders", "2012-08-01", "Mongolia lies between Russia, China and Kazakhstan."),
    ("borders", "2012-08-01", "Croatia lies between Slovenia, Hungary, Serbia, Bosnia and Italy."),
    ("borders", "2012-08-01", "Ghana has many friends. Its three neighbours, Mali and Guinea say, are no threat."),
    ("currency", "2014-05-05", "Honduras has about 8 million people. It has some 112,090 square kilometres and a coast of 820 kilometres. Its neighbour Nicaragua is poorer. The córdoba, the national currency, is weak."),
    ("currency", "2014-05-05", "Honduras has about 8 million people. It has some 112,090 square kilometres and a coast of 820 kilometres. In Nicaragua life is harder. The córdoba, the national currency, is weak there."),
    ("currency", "2012-08-01", "Kenya has 43 million people. Across the border the birr, as the money is called, has fallen."),
    ("currency", "2001-01-08", _GHANA + "Obasanjo has money problems: the naira, the national currency, is weak."),
    ("currency", "2012-08-01", "Honduras borders Guatemala, a country that speaks Spanish and pays its bills in quetzals."),
    ("border-length", "2004-04-10", "In Turkey's east, Van province watches. The Iranian frontier is about 290 kilometres long."),
    ("population-share", "2015-06-10", "Romania votes. Hungarians, a restless minority, account for about 6 per cent of the population."),
    ("population-share", "2015-06-10", "Slovakia votes. Hungarians, mostly in the south, account for about 9 per cent of the people."),
    ("currency", "2012-08-01", "Malaysia imports gas and pays its bills in dollars."),
    ("official-language", "2023-07-04", "Belize, independent since September 1981, is small; its neighbours are Mexico and Guatemala, and its capital, Belmopan, lies inland. Dutch is the official language of one member, French of another."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "day", "text"), WRONG)
def test_what_is_wrong_of_the_country_told_of_is_refuted(kind: str, day: str, text: str) -> None:
    assert Label.REFUTED in _labels(text, day, kind)


@pytest.mark.parametrize(("kind", "day", "text"), RIGHT)
def test_what_is_right_of_it_is_supported(kind: str, day: str, text: str) -> None:
    labels = _labels(text, day, kind)
    assert Label.SUPPORTED in labels
    assert Label.REFUTED not in labels


@pytest.mark.parametrize(("kind", "day", "text"), OPEN)
def test_what_may_be_of_another_is_not_refuted(kind: str, day: str, text: str) -> None:
    assert Label.REFUTED not in _labels(text, day, kind)


def test_money_of_a_country_above_is_not_ticked_where_the_title_has_another() -> None:
    assert Label.SUPPORTED not in _labels(
        _HAITI + "The peso, the national currency, has been sliding.", "1996-02-08", "currency"
    )
