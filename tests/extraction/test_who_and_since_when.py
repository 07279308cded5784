"""Who "he" is behind "she", with whom a neighbour is compared, since when something is so, what a thing is only likened to."""

from __future__ import annotations

import pytest

from factcheck import api


def labels(text: str, as_of: str, kind: str) -> list[str]:
    """The labels of a text's claims of a kind."""
    return [str(one.verdict.label) for one in api.check(text, as_of).claims if one.claim.kind == kind]


HE = [
    ("Nicanor Duarte shook hands. She is thinking of Alfredo Stroessner. He ruled from 1954 to 1989.", "SUPPORTED"),
    ("Nicanor Duarte shook hands. She is thinking of Alfredo Stroessner. He ruled from 1951 to 1989.", "REFUTED"),
    ("Cristina Fernández waited for François Hollande. He took office in May 2012.", "SUPPORTED"),
    ("Cristina Fernández waited for François Hollande. He took office in May 2010.", "REFUTED"),
    ("Blame Angela Merkel, they say. The chancellor, 60, has been in power since November 2005.", "SUPPORTED"),
    ("Blame Angela Merkel, they say. The chancellor, 60, has been in power since November 2003.", "REFUTED"),
    ("The secretary-general, Ban Ki-moon, has been at his desk since 2007.", "SUPPORTED"),
    ("The secretary-general, Ban Ki-moon, has been at his desk since 2009.", "REFUTED"),
    ("Paul Biya, tenant of the palace since November 1982, is 81.", "SUPPORTED"),
    ("Paul Biya, tenant of the palace since November 1985, is 81.", "REFUTED"),
    ("Ban Ki-moon was born in 1944. He has toiled in New York as secretary-general since January 2009.", "REFUTED"),
]


@pytest.mark.parametrize(("text", "label"), HE)
def test_whose_term_it_is(text: str, label: str) -> None:
    assert label in labels(text, "2015-01-01", "office-term")


NOBODYS = [
    "Angela Merkel, 59, wrote to Prague. The president has been in office since March 2013.",
    "Angela Merkel wrote to Prague. The president, 69, has been in office since March 2013.",
    "Barack Obama telephoned Enda Kenny. The prime minister, 62, has been in office since March 2011.",
    "She had known Barack Obama well and advised him as president since January 2011.",
    "The chef, Paul Biya's cousin, has been at his desk since 2003.",
]


@pytest.mark.parametrize("text", NOBODYS)
def test_another_holder_is_not_refuted(text: str) -> None:
    assert "REFUTED" not in labels(text, "2014-01-01", "office-term")


def test_a_date_of_whom_the_text_named_last_is_borne_out() -> None:
    text = "Goodluck Jonathan smiled at the crowd. The old men talk of Sani Abacha. He died in June 1998."
    assert labels(text, "2015-01-01", "death-date") == ["SUPPORTED"]


COMPARED = [
    ("Malta is tiny. Italy, its nearest neighbour, is 140 times as populous.", ["SUPPORTED"]),
    ("Malta is tiny. Italy, its nearest neighbour, is 20 times as populous.", ["REFUTED"]),
    ("Lesotho has no choice. South Africa, which encircles it, is 40 times as large.", ["SUPPORTED"]),
    ("Lesotho has no choice. South Africa, which encircles it, is 12 times as large.", ["REFUTED"]),
    ("Portugal trades at home. Spain, its one land neighbour, has nine times as many people.", ["REFUTED"]),
    ("Chile has three neighbours. Argentina, the largest of them, is nearly four times as big.", ["SUPPORTED"]),
    ("Swaziland depends on its neighbour. South Africa is 200 times as big.", ["NOT_ENOUGH_INFO"]),
    ("Mongolia is empty. Russia, its northern neighbour, has a hundred times as many tanks.", []),
    ("Mongolia's army is small. Russia's, its northern neighbour's, is a hundred times as large.", []),
    ("Its oil made Brunei rich. Malaysia, its neighbour, was twice as large a producer in 1970.", []),
]


@pytest.mark.parametrize(("text", "found"), COMPARED)
def test_a_neighbour_is_compared_with_whose_neighbour_it_is(text: str, found: list[str]) -> None:
    assert labels(text, "2015-01-01", "comparison") == found


SINCE = [
    ("It is nine years since Estonia joined NATO.", "accession-date", "SUPPORTED"),
    ("It is 14 years since Estonia joined NATO.", "accession-date", "REFUTED"),
    ("It is 51 years since Jamaica became independent.", "independence-date", "SUPPORTED"),
    ("It is 41 years since Jamaica became independent, and the island is poor.", "independence-date", "REFUTED"),
    ("Nearly 38 years have passed since Angola won its independence.", "independence-date", "SUPPORTED"),
    ("Eleven years have gone by since Angela Merkel took office.", "office-term", "REFUTED"),
    ("Next August it will be 57 years since Malaysia became independent.", "independence-date", "SUPPORTED"),
    ("Next August it will be 47 years since Malaysia became independent.", "independence-date", "REFUTED"),
    ("It is 36 years since ASEAN was founded.", "founding-date", "REFUTED"),
    ("It is a decade since François Hollande took office.", "office-term", "REFUTED"),
]


@pytest.mark.parametrize(("text", "kind", "label"), SINCE)
def test_years_that_have_passed_since_something_date_it(text: str, kind: str, label: str) -> None:
    assert labels(text, "2013-09-06", kind)[:1] == [label]


UNTOLD = [
    "In three years it will be 60 years since Malaysia became independent.",
    "By the next election it will be 60 years since Malaysia became independent.",
    "It is not 30 years since Namibia became independent.",
    "It would be 30 years since Namibia became independent if the war had ended sooner.",
    "In 1965 it was three years since Jamaica became independent.",
    'He wrote in his diary: "It is three years since Jamaica became independent."',
    "It is three years since Jamaica last celebrated becoming independent with a parade.",
    "It is ten years since Estonia voted to join NATO.",
]


@pytest.mark.parametrize("text", UNTOLD)
def test_years_counted_otherwise_refute_nothing(text: str) -> None:
    assert "REFUTED" not in [str(one.verdict.label) for one in api.check(text, "2013-09-06").claims]


LIKENED = [
    ("Its Everest, Carrauntoohil, stands 1,041 metres high.", "elevation", "SUPPORTED"),
    ("Ireland's Everest, Carrauntoohil, is 1,341 metres high.", "elevation", "REFUTED"),
    ("Asia's Switzerland, Bhutan, covers 38,394 square kilometres.", "area", "SUPPORTED"),
    ("Tanzania's Kilimanjaro, Africa's roof, stands 5,895 metres high.", "elevation", "SUPPORTED"),
]


@pytest.mark.parametrize(("text", "kind", "label"), LIKENED)
def test_what_a_thing_is_called_after_is_not_it(text: str, kind: str, label: str) -> None:
    assert labels(text, "2015-01-01", kind) == [label]


LISTED = [
    ("Burundi is poor, and Rwanda next door. French, English and Kinyarwanda are the official languages there.", {"SUPPORTED"}),
    ("Finland is beside Norway. Finnish and Swedish are the official languages.", {"SUPPORTED"}),
    ("Canada is vast. English and German are the official languages.", {"SUPPORTED", "REFUTED"}),
    ("Burundi is crowded. The official languages are Kirundi and Swahili.", {"SUPPORTED", "REFUTED"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), LISTED)
def test_a_list_is_of_the_country_that_has_all_of_it(text: str, found: set[str]) -> None:
    assert set(labels(text, "2015-01-01", "official-language")) == found


LINES = [
    ("Paraguay has three neighbours; the line with Bolivia alone, thorn and dust, wanders for 750 km.", ["SUPPORTED"]),
    ("Chile is long. The line with Peru, all sand, runs on for 468 kilometres.", ["REFUTED"]),
    ("Ethiopia built a railway. The line with Djibouti at its end runs for 756 kilometres.", ["NOT_ENOUGH_INFO"]),
]


@pytest.mark.parametrize(("text", "found"), LINES)
def test_a_line_is_a_border_where_no_railway_is_told_of(text: str, found: list[str]) -> None:
    assert labels(text, "2015-01-01", "border-length") == found


ORDER = [
    ("Lithuania became the 19th country in the euro zone.", "SUPPORTED"),
    ("Croatia became the 26th state in the European Union.", "REFUTED"),
    ("Slovakia was the 13th to adopt the euro.", "REFUTED"),
    ("East Timor is young. The United Nations welcomed it as its 191st member in 2002.", "SUPPORTED"),
    ("East Timor is young. The United Nations welcomed it as its 195th member in 2002.", "NOT_ENOUGH_INFO"),
]


@pytest.mark.parametrize(("text", "label"), ORDER)
def test_a_place_among_those_who_joined(text: str, label: str) -> None:
    assert labels(text, "2015-01-02", "rank") == [label]


LARGEST = [
    ("Algeria is now Africa's largest country, at 3,381,741 square kilometres.", "REFUTED"),
    ("Of the Andean countries Ecuador is the smallest, at 183,561 square kilometres, and the most crowded.", "REFUTED"),
    ("Bolivia sells gas to Brazil, South America's largest country, at 8,515,770 square kilometres.", "SUPPORTED"),
    ("Of the parks of Ecuador Yasuni is the largest, at 9,820 square kilometres.", "NOT_ENOUGH_INFO"),
]


@pytest.mark.parametrize(("text", "label"), LARGEST)
def test_the_largest_at_so_many_square_kilometres(text: str, label: str) -> None:
    assert labels(text, "2015-01-01", "area") == [label]


GROWN = [
    ("Lithuania got through. The economy grew by about 3 per cent last year, to some $48 billion.", ["SUPPORTED"]),
    ("Lithuania got through. The economy grew by about 3 per cent last year, to some $84 billion.", ["REFUTED"]),
    ("Kenya's oil output grew by 5.3 per cent last year, to $1.2 billion.", []),
    ("Wales is poor. Its economy grew by 2 per cent last year, to $80 billion.", ["NOT_ENOUGH_INFO"]),
]


@pytest.mark.parametrize(("text", "found"), GROWN)
def test_what_an_economy_has_grown_to(text: str, found: list[str]) -> None:
    assert labels(text, "2015-01-02", "gdp") == found


GOVERNORS = [
    ("Quentin Bryce, governor-general since September 2008, smiled.", "SUPPORTED"),
    ("Quentin Bryce has been governor-general since September 2004.", "REFUTED"),
    ("Quentin Bryce was named governor-general in April 2008.", "NOT_ENOUGH_INFO"),
    ("Dame Sandra Mason was sworn in. She had represented the Queen there as governor-general since January 2008.", "REFUTED"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), GOVERNORS)
def test_a_governor_general_holds_an_office_of_its_own(text: str, label: str) -> None:
    assert labels(text, "2021-11-30", "office-term") == [label]


def test_a_country_beside_a_person_is_no_other_holder() -> None:
    text = "Who runs Barbados? Mia Mottley, mostly. The prime minister, 56, has been in office since May 2013."
    assert labels(text, "2021-11-30", "office-term") == ["REFUTED"]
