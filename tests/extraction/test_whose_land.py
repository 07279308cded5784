"""Whose country is spoken of by whom it belongs to, behind a phrase, or after a sentence that only measures another by it."""

import pytest

from factcheck import api
from factcheck.model.lists import Label

MEANT = [
    ("2011-12-29", "Robert Mugabe is old. The land he runs has four neighbours and about 13 million people.", "population", "country:ZW"),
    ("2011-12-29", "Angela Merkel met Nicolas Sarkozy in Bonn. His country joined NATO in 1949.", "accession-date", "country:FR"),
    ("2011-12-29", "Michael Somare sat with Julia Gillard. Her country joined APEC in 1989.", "accession-date", "country:AU"),
    ("2012-01-01", "In Suriname they smiled. Dutch is still its official language.", "official-language", "country:SR"),
    ("2012-01-01", "Djibouti is hot. French and Arabic are its official languages, and its shore is 314 km long.", "coastline-length", "country:DJ"),
    ("2008-12-29", "Paraguay still talks of war. A country larger than Germany and with six million inhabitants, it has no sea.", "population", "country:PY"),
    ("2016-08-09", "Panama has two coasts. On the isthmus only Belize has fewer inhabitants. The republic covers 75,420 square kilometres.", "area", "country:PA"),
    ("2005-10-18", "Estonia is small. Finland, across the gulf, has four times as many people. The coast is 3,794 km long.", "coastline-length", "country:EE"),
    ("2012-03-27", "Senegal wraps around the Gambia and has a coast of 531 km.", "coastline-length", "country:SN"),
    ("2014-05-22", "Prayuth Chan-ocha is in charge. Thailand has a king, and its king, Bhumibol, has been on the throne since June 1946.", "office-term", "person:bhumibol-adulyadej"),
    ("1999-03-02", "Olusegun Obasanjo has won in Nigeria.\n\nThe victor, who turns 62 on Friday, is no stranger.", "age", "person:olusegun-obasanjo"),
    ("1995-07-29", "Vietnam wished to join ASEAN. ASEAN met in Bandar Seri Begawan. Of money little was said. Tea was drunk.\n\nBrunei had itself been the last to be let in, in January 1984.", "accession-date", "country:BN"),
]  # fmt: skip


@pytest.mark.parametrize(("as_of", "text", "kind", "whose"), MEANT)
def test_it_is_borne_out_of_the_one_meant(as_of: str, text: str, kind: str, whose: str) -> None:
    (judged,) = (one for one in api.check(text, as_of).claims if one.claim.kind == kind)
    subject = judged.claim.subject
    assert judged.verdict.label is Label.SUPPORTED
    assert subject is not None
    assert whose in {subject.id, *subject.candidates}


@pytest.mark.parametrize(
    ("as_of", "text"),
    [
        ("2018-12-30", "Bangladesh is all but surrounded by one neighbour."),
        ("2007-09-27", "Burma's generals are shy. They have ruled, under one name or another, since 1962."),
        ("2011-12-29", "Angela Merkel met Silvio Berlusconi and Nicolas Sarkozy in Bonn. His country joined NATO in 1955."),
        ("2010-12-29", "A former colony of Portugal, the territory has 1.1 million people."),
    ],
)  # fmt: skip
def test_nothing_is_held_against_another(as_of: str, text: str) -> None:
    assert Label.REFUTED not in {judged.verdict.label for judged in api.check(text, as_of).claims}


def test_a_story_of_a_bulletin_is_of_nobody_in_the_one_before() -> None:
    stories = [
        "BEIJING - China counts. Chinese trains run late.",
        "LIMA - Peru is calm.",
        "TOKYO - Japan is calm.",
        "BUENOS AIRES - The world's fifth-largest country by area votes on a Sunday.",
    ]
    (judged,) = (one for one in api.check("\n\n".join(stories), "2007-10-18").claims if one.claim.kind == "rank")
    assert judged.verdict.label is Label.REFUTED
