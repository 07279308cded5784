"""Figures and names that are of another thing of the same name, what a reader holds against the paper, numbers that only bound, midnights and half-dated members: none of them is refuted."""

from __future__ import annotations

import pytest

from factcheck import api


def refuted(text: str, as_of: str) -> list[str]:
    """The kinds of the claims a text is refuted in, or set against itself by its own figures."""
    judged = api.check(text, as_of).claims
    wrong = ("REFUTED", "CONFLICTING")
    return [one.claim.kind for one in judged if str(one.verdict.label) in wrong]


TRUE = [
    ("Of the 118 cardinals under 80, he had named 67; the rest were made by John Paul II.", "2013-02-12"),
    ("Of the 118 bishops below 75, the pope named 67; the rest were named by others.", "2013-02-12"),
    ("Of the 90 firms in the index of 100, 41 fell; the rest rose.", "2013-02-12"),
    ("Inflation in Argentina was 160.9 per cent in the year to November.", "2023-12-13"),
    ("Luxembourg, in Belgium, has 270,000 people.", "2010-08-22"),
    (
        "Luxembourg, in Belgium, is the largest province, with 4,440 square kilometres and 270,000 people; its capital is Arlon.",
        "2010-08-22",
    ),
    ("Georgia, in America, has 9.7 million people and covers 153,900 square kilometres.", "2010-08-22"),
    ("Mexico, a state of the country of that name, has 15 million people; its capital is Toluca.", "2010-08-22"),
    (
        "Niger, a state in Nigeria, has 4 million people on 76,363 square kilometres; its capital is Minna.",
        "2010-08-22",
    ),
    (
        "Four doctors for every 100,000 people is the lot of Liberia: it has 4 million people and had 51 doctors.",
        "2014-08-09",
    ),
    ("Two of them, Pakistan and the Philippines, are among Asia's most populous.", "2010-11-16"),
    ("Sir, — You say that Burma has 57 million people. It has 48 million.", "2007-10-16"),
    ("Your correspondent writes that Burma has 57 million people. It has 48 million.", "2007-10-16"),
    ("Brussels, with 1.1 million people, is a region.", "2011-06-18"),
    ("Brussels has 1.1 million people and nineteen communes.", "2011-06-18"),
    (
        "The Commission is at odds with Hungary. Brussels, with 1.1 million people, has 30,000 officials of the Union.",
        "2011-06-18",
    ),
    (
        "Belgium has three regions. Brussels has 1.1 million people, Flanders 6.2 million and Wallonia 3.5 million.",
        "2011-06-18",
    ),
    (
        "Addis Ababa, with 3 million people, hosts the African Union. Strasbourg, with 270,000, has the Parliament. Brussels, with 1.1 million, has the rest.",
        "2011-06-18",
    ),
    ("In the year to October Turkey's inflation was 85.5 per cent.", "2022-11-20"),
    ("Luxembourg, the Belgian province, has 270,000 people.", "2015-06-01"),
    (
        "Niger, a state in Nigeria, has Minna for its capital. It has 4 million people and covers 76,363 square kilometres.",
        "2015-06-01",
    ),
    ("Guinea (a parish in Spain) has 900 people.", "2015-06-01"),
    ("Vietnam and the Philippines are among Asia's most populous countries.", "2015-06-01"),
    ("Pakistan and Nigeria are among the world's most populous.", "2015-06-01"),
    ("Pakistan, Bangladesh and Vietnam count among Asia's most populous nations.", "2015-06-01"),
    ("Kenya is one of Africa's most populous.", "2015-06-01"),
    ("Your map of 2 July shows Lagos as Nigeria's capital. It is not, and has not been since 1991.", "2009-07-02"),
    ("Kenya, in your view, has 60 million people. I count 39 million.", "2009-07-02"),
    ("The index of 100 firms fell; of the 30 largest, 12 rose and 18 fell.", "2009-07-02"),
    ("Of the 60 patients over 65, 20 had one dose and 40 had two.", "2009-07-02"),
    (
        "Mongolia, the Chinese region, has 25 million people; its capital is Hohhot. Azerbaijan, the Iranian province, has 3.9 million and Tabriz for a capital.",
        "2016-05-04",
    ),
    ("Of the 60 patients, 20 had one dose and 40 had two.", "2009-07-02"),
    ("Of the 12 houses, four have two floors and eight have three.", "2009-07-02"),
    ("Of the 54 states, 20 speak one language, 30 speak two and four speak three.", "2009-07-02"),
    ("Of its 40 ships, 12 carry two guns and 28 carry four.", "2009-07-02"),
    ("Of the 20 players, five scored three goals and 15 scored one.", "2009-07-02"),
    ("According to your correspondent, Kenya has 60 million people. I count 39 million.", "2009-07-02"),
    (
        "Your survey of 12 June claimed that Kenya has 60 million people, and that Mombasa is its capital. Neither is so.",
        "2009-07-02",
    ),
    ("Your article on Laos (June 12th) stated that it borders Malaysia.", "2009-07-02"),
    (
        "New Ireland, in Papua New Guinea, has 194,000 people on 9,560 square kilometres, and its capital is Kavieng.",
        "2017-03-01",
    ),
    ("Tuscany, in Italy, has 3.7 million people, and its capital is Florence.", "2017-03-01"),
    (
        "Minna, in Nigeria, has 300,000 people; it is the capital of Niger, a state of 76,363 square kilometres.",
        "2017-03-01",
    ),
    ("Gagauzia, in Moldova, has 130,000 people; its capital is Comrat.", "2017-03-01"),
    ("Bougainville (in Papua New Guinea) has 250,000 people; its capital is Buka.", "2017-03-01"),
    ("Ouattara's friend, in Mali, has a capital of its own.", "2017-03-01"),
    (
        "Sir, — Your report of August 5th had it that Austria has ten million people and borders seven countries. It has eight million, and eight neighbours. You also say the schilling is still its currency. It went in 2002.",
        "2006-08-12",
    ),
    ("Sir, — You also say the schilling is still Austria's currency.", "2006-08-12"),
    ("Sir, — You repeatedly wrote that Austria borders seven countries.", "2006-08-12"),
    ("Mercosur, which has four full members, will suspend Paraguay.", "2012-06-23"),
    ("Mercosur has four members.", "2012-06-23"),
    ("Mercosur has five members.", "2013-06-23"),
    ("East Timor became independent at midnight on Sunday.", "2002-05-21"),
    ("South Sudan became independent at midnight on Friday.", "2011-07-11"),
    ("Hong Kong went back to China at midnight on Monday.", "1997-07-02"),
    ("India became independent at midnight on 14 August 1947.", "2007-08-15"),
    (
        "India became independent at midnight on August 14th 1947. Pakistan had done so the day before, or at the same midnight.",
        "2017-08-15",
    ),
    ("Croatia joined the European Union at midnight on Sunday.", "2013-07-01"),
    ("Croatia joined the European Union at midnight on 30 June.", "2013-07-01"),
]


@pytest.mark.parametrize(("text", "as_of"), TRUE)
def test_what_is_of_another_thing_is_not_refuted(text: str, as_of: str) -> None:
    assert refuted(text, as_of) == []


FALSE = [
    ("The European Union has 1.1 million people.", "2011-06-18", "group-total"),
    ("The EU, with 150 million people, is a market.", "2011-06-18", "group-total"),
    ("Luxembourg, in Europe, has 2.7 million people.", "2010-08-22", "population"),
    ("East Timor, once a province of Indonesia, has 9 million people.", "2010-08-22", "population"),
    ("Nigeria, in West Africa, has Lagos for its capital.", "2010-08-22", "capital"),
    ("Luxembourg, in a word, has 2.7 million people.", "2010-08-22", "population"),
    ("Of the 118 cardinals, 40 voted no; the remaining 90 voted yes.", "2013-08-22", "sum-check"),
    ("Vietnam is Asia's most populous country.", "2015-08-22", "rank"),
    ("Vietnam is the most populous country in Asia.", "2015-08-22", "rank"),
    ("Burma has 57 million people.", "2007-10-16", "population"),
    ("A guidebook says that Burma has 90 million people.", "2007-10-16", "population"),
    ("Of the 60 patients, 20 had fever and 50 had none.", "2009-07-02", "sum-check"),
    ("Of the 60 seats, the left had 25, the right had 40.", "2009-07-02", "sum-check"),
    ("Of the 12 people over 65 accredited, 9 came from ministries and 7 from the press.", "2009-07-02", "sum-check"),
    ("Of the 54 people, 33 came from ministries and 27 from the press.", "2009-07-02", "sum-check"),
    ("Kenya has 60 million people, as your granny knew.", "2009-07-02", "population"),
    ("If you ask the Kenyans, they say that Kenya has 60 million people.", "2009-07-02", "population"),
    ("Pack your bags: Kenya has 60 million people.", "2009-07-02", "population"),
    ("Georgia, in the Caucasus, has 9 million people.", "2018-05-01", "population"),
    ("Kenya is Africa's most populous country; Ghana is one of its largest.", "2018-05-01", "rank"),
    ("Croatia joined the European Union at midnight on 28 June.", "2013-07-01", "accession-date"),
    ("South Sudan became independent at midnight on Wednesday.", "2011-07-11", "independence-date"),
    ("India became independent at midnight on August 10th 1947.", "2017-08-15", "independence-date"),
    ("The European Union has 23 members.", "2004-06-23", "member-count"),
    ("NATO has 26 members.", "2010-06-23", "member-count"),
    ("Papua New Guinea, in the Pacific, has 7 million people; its capital is Lae.", "2017-03-01", "capital"),
    ("Italy, in Europe, has 60 million people, and its capital is Milan.", "2017-03-01", "capital"),
    (
        "Taken together, Papua New Guinea, Solomon Islands, Vanuatu and Fiji hold some 17 million people.",
        "2021-05-01",
        "group-total",
    ),
]


@pytest.mark.parametrize(("text", "as_of", "kind"), FALSE)
def test_what_is_plainly_false_is_refuted_still(text: str, as_of: str, kind: str) -> None:
    assert kind in refuted(text, as_of)
