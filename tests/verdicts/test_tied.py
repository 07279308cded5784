"""Whose a claim is that few can be meant by: a border with Kenya, the share of the Sinhalese, OPEC left. Wrong of all of those it is wrong; what a part of a country may have refutes nothing."""

import pytest

from factcheck import api
from factcheck.model.lists import Label

WRONG = [
    ("2015-11-20", "More than 90 million people live in Ethiopia, a total that only Nigeria beats and over twice that of Kenya, its neighbour along some 1,200 km of border."),
    ("2015-11-20", "Laos is smaller than Cambodia in people, and no match for Vietnam, its neighbour along some 900 km of border."),
    ("2015-11-20", "Nepal is far. Maithripala Sirisena needs the Tamil vote; the Sinhalese are only 58 per cent of the population."),
    ("2015-11-20", "India watches. Mahinda Rajapaksa wants to come back; the Sinhalese are 90 per cent of the population."),
    ("2018-12-20", "Croatia buys gas from Qatar. The emirate, whose only land neighbour is Saudi Arabia, survived a blockade; it left OPEC in January 2015."),
    ("2016-12-20", "Gambians, whose president is Yahya Jammeh, live along a river that is Senegal's; it left the Commonwealth in October 2009."),
]  # fmt: skip
RIGHT = [
    ("2015-11-20", "More than 90 million people live in Ethiopia, a total that only Nigeria beats and twice that of Kenya, its neighbour along some 860 km of border."),
    ("2015-11-20", "Nepal is far. Maithripala Sirisena needs the Tamil vote; the Sinhalese are 75 per cent of the population."),
    ("2019-12-20", "Croatia buys gas from Qatar. The emirate, whose only land neighbour is Saudi Arabia, survived a blockade; it left OPEC in January 2019."),
]  # fmt: skip
OF_A_PART = [
    ("2015-06-01", "Kenya is far away. To the north, Turkana has about a million people and a border of some 300 km with Ethiopia."),
    ("2015-06-01", "Kenya is the richer. Its far north is poor, smaller than Somalia and no match for Ethiopia, its neighbour along some 300 km of border."),
    ("2015-06-01", "Latgale borders Russia for 276 km. Russians are 39 per cent of its people. Latvia worries."),
    ("2015-06-01", "Riga is the capital of Latvia. Russians are 40 per cent of the people of the city."),
    ("2015-06-01", "Narva lies in Estonia. Russians make up 82 per cent of the population."),
    ("2015-06-01", "Northern Kazakhstan is different. Russians are still half of the population there."),
    ("2015-06-01", "Assam, in India, is angry. Muslims are 34 per cent of the population."),
    ("2015-06-01", "Jammu and Kashmir is India's. Muslims are 68 per cent of the population, Hindus 28."),
    ("2015-06-01", "Gagauzia, in Moldova's south, speaks Russian. Gagauz are 83 per cent of the population, Moldovans 5."),
    ("2015-06-01", "Samtskhe-Javakheti lies in Georgia's south. Armenians make up half of the people. Armenia is close by."),
    ("2015-06-01", "Transcarpathia is poor. Hungarians are 12 per cent of the population there, and Budapest looks after them."),
    ("2015-06-01", "In Szeklerland, Hungarians are 85 per cent of the population. Romania gives them schools."),
    ("2015-06-01", "Svalbard is Norwegian. Russians are 15 per cent of the people there."),
    ("2015-06-01", "Sri Lanka has a north. Colombo knows that in Trincomalee, its best port, the Sinhalese are only 27 per cent of the population."),
    ("2016-05-01", "Sweden has ten million people. Swedes are a tenth of its staff."),
    ("2016-05-01", "London is a world of its own: Muslims are 12 per cent of the population, Hindus 5, Jews 2. Britain is a different place."),
    ("2016-05-01", "Brussels is the capital of Belgium. Muslims are a fourth of the population of the region."),
    ("2016-05-01", "Jerusalem is different: Arabs are 37 per cent of the population. Israel counts them."),
    ("2018-06-01", "A Qatari oilman, who had worked for BP, left OPEC in 2016. He had been its statistician. Qatar misses him."),
    ("2018-06-01", "Qatar is rich. Indonesia's oil ran low; it left OPEC in 2009."),
    ("2015-06-01", "Kurdistan has its own parliament. Iraq has to live with it. Kurds are more than 90 per cent of its people."),
    ("2017-03-01", "Tetovo lies in Macedonia's west. Albanians are 70 per cent of the population."),
    ("2017-03-01", "Baluchistan is Pakistan's largest. It has a border of 900 km with Iran. Baluchis are half of its people."),
    ("2017-03-01", "Rakhine is Burma's west. Muslims were a third of the people, until they fled. It has 270 km of border with Bangladesh."),
    ("2017-03-01", "Pattani is Thai. Muslims are 80 per cent of the population. Malaysia is near."),
    ("2017-03-01", "Astana shines. Kazakhs are 77 per cent of the people of the capital; Russians 14. Kazakhstan built it."),
    ("2017-03-01", "Buryatia is Russian, with 1,200 km of border with Mongolia. Buryats are 30 per cent of the population."),
    ("2017-03-01", "Karelia is Russian, with 720 km of border with Finland. Karelians are 7 per cent of the population."),
    ("2017-03-01", "Misiones is Argentine. It has 1,000 km of border with Brazil. Paraguay lies west."),
    ("2017-03-01", "Acre was Bolivian; now it is Brazil's, with 600 km of border with Bolivia."),
    ("2017-03-01", "Roraima has 960 km of border with Venezuela. Brazil sends help."),
    ("2017-03-01", "The tribal areas have 600 km of border with Afghanistan. Pakistan moves in. Pashtuns are all of the people there."),
    ("2015-06-01", "Malaysia has 30 million people; about two thirds of the population are Malays or other natives."),
    ("2019-09-01", "ASEAN has 650 million people. Muslims are 40 per cent of the population. Indonesia is its largest member."),
]  # fmt: skip

OF_ONE_CLAUSE = [
    ("2009-06-01", "Of the ten who came in 2004 not all have the euro: Lithuanians are still paid in lats.", True),
    ("2009-06-01", "Dollars are for tourists; Cubans are paid in bolivars.", True),
    ("2009-06-01", "Abroad it is the same: Romanians are paid in euros.", False),
    ("2009-06-01", "They work abroad; Latvians are paid in pounds there.", False),
    ("2009-06-01", "Guatemala has two new roads to its borders; the one with Honduras runs for 100 km.", False),
    ("2009-06-01", "Guatemala has a new railway to its border; the one with Honduras runs for 100 km.", False),
]
"""What another clause tells casts no doubt on one that names both its sides, but on one that takes it up."""


def _labels(as_of: str, text: str) -> set[Label]:
    return {judged.verdict.label for judged in api.check(text, as_of).claims}


@pytest.mark.parametrize(("as_of", "text"), WRONG)
def test_what_is_wrong_of_all_it_can_be_of_is_wrong(as_of: str, text: str) -> None:
    assert Label.REFUTED in _labels(as_of, text)


@pytest.mark.parametrize(("as_of", "text"), RIGHT)
def test_what_is_right_of_one_of_them_is_not(as_of: str, text: str) -> None:
    assert Label.REFUTED not in _labels(as_of, text)
    assert Label.SUPPORTED in _labels(as_of, text)


@pytest.mark.parametrize(("as_of", "text"), OF_A_PART)
def test_what_a_part_or_somebody_else_may_have_is_not_wrong(as_of: str, text: str) -> None:
    assert Label.REFUTED not in _labels(as_of, text)


@pytest.mark.parametrize(("as_of", "text", "wrong"), OF_ONE_CLAUSE)
def test_another_clause_is_taken_up_or_not(as_of: str, text: str, wrong: bool) -> None:
    assert (Label.REFUTED in _labels(as_of, text)) is wrong


def test_it_is_shown_of_each_that_it_is_wrong() -> None:
    text = (
        "Laos is smaller than Cambodia in people, and no match for Vietnam, its neighbour along some 900 km of border."
    )
    wrong = [j for j in api.check(text, "2015-11-20").claims if j.verdict.label is Label.REFUTED]
    assert len({piece.statement for piece in wrong[0].verdict.evidence}) > 1
    assert wrong[0].verdict.suggestion is None
