"""Clauses about a body, a party, another land or a time gone by: what they tell is not held against the country or organisation spoken of."""

from __future__ import annotations

import pytest

from factcheck import api


def refuted(text: str, as_of: str) -> list[str]:
    """The kinds of the claims a text is refuted in."""
    judged = api.check(text, as_of).claims
    return [one.claim.kind for one in judged if str(one.verdict.label) == "REFUTED"]


OTHERS = [
    ("The European Union's court is in Luxembourg. The court of human rights is another body's: it has 47 judges, and was set up in 1959.", "2018-05-01"),
    ("NATO's allies meet in Brussels. The school in Rome is older than the building: it was founded in 1951.", "2018-05-01"),
    ("The African Union has 55 members. The development bank in Abidjan is not one of its bodies; it has 80 members and was founded in 1964.", "2018-05-01"),
    ("ASEAN has ten members. The regional forum has 27; it was founded in 1994.", "2018-05-01"),
    ("The European Union has 28 members. The free-travel zone has 26; it dates from 1985.", "2018-05-01"),
    ("Mercosur has five members. The parliament in Montevideo is younger: it was set up in 2005.", "2015-05-01"),
    ("Germany has 82 million people. The eastern republic, which vanished in 1990, had 16 million on 108,000 square kilometres.", "2008-10-01"),
    ("Cyprus has 1.1 million people. The northern republic uses the lira; it covers 3,355 square kilometres.", "2014-05-01"),
    ("Guinea has 12 million people. The Portuguese-speaking one has 1.7 million and covers 36,125 square kilometres.", "2015-05-01"),
    ("Moldova covers 33,846 square kilometres. The breakaway republic has a rouble of its own. It declared independence in 1990.", "2015-05-01"),
    ("Poland has 38 million people. The old republic, partitioned in 1795, covered 733,000 square kilometres.", "2015-02-01"),
    ("Thailand has 68 million people. A third live in Isan, which covers 168,000 square kilometres.", "2016-11-01"),
    ("The Republic of China was founded in 1912. The People's Republic came later, in 1949, and took its seat at the United Nations in 1971.", "2018-10-30"),
    ("Peru's Shining Path was founded in 1969. Its leader, Abimael Guzmán, was born in 1934.", "2011-09-30"),
    ("Colombia's FARC was founded in 1964. It has 8,000 fighters. Its leader, Alfonso Cano, was born in 1948.", "2011-09-30"),
    ("Turkey's Kurds are 15 million strong. Their leader, Abdullah Ocalan, has been in prison since 1999.", "2015-09-30"),
    ("Syria's main rebel group was founded in 2011. Its president, Khaled Khoja, has been in office since January.", "2015-09-30"),
    ("Iraq's Kurdistan has 5 million people. Its president, Masoud Barzani, took office in 2005.", "2015-09-30"),
    ("Somalia's north-west goes it alone. It has a president, and a capital, Hargeisa. It has 4 million people.", "2016-05-01"),
    ("Denmark's other realm is cold. It has 56,000 people, and its capital is Nuuk.", "2016-05-01"),
    ("Macedonia the country has 2 million people. Macedonia the region of Greece has 2.4 million, on 34,000 square kilometres.", "2015-06-01"),
    ("In Italy German is official in one province.", "2015-06-01"),
    ("ECOWAS has 15 members. Mauritania left in 2000. Eight of them share a franc; that union was founded in 1994.", "2015-06-01"),
    ("Ethiopia is next; its women have 4.6 children, or 5.2 by another count.", "2016-05-01"),
    ("The European Union has 28 members. Frontex, its guard, sits in Warsaw; it was founded in 2004 and has 300 staff.", "2015-03-01"),
    ("Nepal's Maoists fought for ten years. Their leader, Prachanda, was born in 1954.", "2015-03-01"),
    ("The Niger delta, which covers 70,000 square kilometres and has 31 million people, is Nigeria's purse.", "2015-06-01"),
    ("Crimea has been annexed. Ukraine, which held it since 1954, has 45 million people. Simferopol is its capital.", "2014-03-25"),
    ("Nagorno-Karabakh has 150,000 people. Azerbaijan, which claims it, has 9.6 million. Its president, Bako Sahakyan, took office in 2007.", "2015-09-01"),
    ("Transdniestria has had two presidents. Moldova had six in that time. Its capital is Tiraspol.", "2015-09-01"),
    ("Latvia's Russians have a party, Harmony, founded in 2010. Its leader, Nils Usakovs, has been mayor of Riga since 2009.", "2015-09-01"),
    ("Singapore left the federation in 1965. It keeps its capital at Kuala Lumpur.", "2015-06-30"),
    ("Under apartheid South Africa had four homelands. Transkei, the first, had 3 million people; its capital was Umtata, and it was declared independent in 1976.", "2017-05-01"),
    ("Neither Albania nor Serbia is in the Union. The former joined NATO in 2009; the latter never did.", "2017-05-01"),
    ("The map in the hall is wrong. On it Slovenia borders Slovakia.", "2017-05-01"),
    ("The European Union has 28 members. The customs union takes in Turkey, too.", "2018-05-01"),
    ("Bosnia has two halves. The federation has 2.3 million people and ten cantons.", "2013-12-20"),
    ("Samoa dropped “Western” in 1997. The eastern part kept its American. It has a governor, a dollar and 55,000 people.", "2015-06-01"),
    ("North Korea tested a bomb. The capital, an hour's drive away, has 10 million people.", "2006-10-01"),
    ("France has 67 million people. One of its departments, in South America, covers 83,500 square kilometres. Its capital is Cayenne.", "2017-05-01"),
    ("Norway has a long coast. Of its three neighbours the largest has a border of 196 km with it, the richest one of 1,630, and the flattest 727.", "2012-11-01"),
    ("Bhutan has 700,000 people. Of its two neighbours the one has 1.2 billion, the other 1.3.", "2011-06-01"),
    ("Kuwait's citizens are 1.3 million.", "2015-11-15"),
    ("Norway has the longest coast of Europe.", "2015-11-15"),
    ("The atlas on my shelf is from 1968. In it, Brazil has 86 million people.", "2012-05-10"),
]  # fmt: skip

ONCE = [
    ("Rwanda had 7 million people on the eve of the genocide.", "2017-04-10"),
    ("Tanzania was poor when Nyerere took over. It had 10 million people and twelve doctors.", "2015-05-01"),
    ("My grandmother's Finland had 3 million people.", "2015-05-01"),
    ("South Korea has 50 million people. In the year the war ended it had 20 million, and they lived to 48 on average.", "2016-01-01"),
    ("During the war Sierra Leone was the worst place to live: its people died at 37, on average.", "2015-05-01"),
    ("Botswana was one of the poorest countries then. It had 12 km of paved road, and a capital, Mafeking, outside its borders.", "2013-03-01"),
    ("Pakistan had two wings in those days. Its capital, Karachi, was in the west.", "2015-05-01"),
    ("Half a century ago Spain was poor. It had 32 million people and used the peseta. Its ruler, Francisco Franco, had been in power for decades.", "2015-06-01"),
    ("East Germany is gone. Its ruler, Erich Honecker, had been in power since 1971.", "2016-05-01"),
    ("Between the wars Lithuania had its capital at Kaunas.", "2016-05-01"),
    ("The Berlin airlift ended in 1949. The first chancellor of Germany, Konrad Adenauer, took office in September.", "2015-06-01"),
    ("Brazil had four million people when its king came. Rio became its capital.", "2015-05-01"),
]  # fmt: skip

PEOPLE = [
    ("Xavier Bettel is prime minister of Luxembourg. The governor of the Belgian Luxembourg is Bernard Caprasse. He took office in 1996.", "2015-06-01"),
    ("Alpha Condé, the president of Guinea, was born in 1938. Mali's was born in 1945. He took office in September 2013.", "2016-05-01"),
    ("Tony Abbott was prime minister for two years. Malcolm Turnbull, who toppled him in September 2015, is rich.", "2016-05-01"),
    ("Ban Ki-moon goes in December. His deputy, a Swede, was born in 1940.", "2016-05-01"),
    ("Slovakia has a new president, Zuzana Caputova, born in 1973.", "2019-06-01"),
    ("Narendra Modi was sworn in again on 30 May. His party was founded in 1980. Its president, Amit Shah, was born in 1964.", "2019-06-01"),
    ("Recep Tayyip Erdogan founded his party in 2001. Its new leader, Ahmet Davutoglu, will be prime minister too.", "2014-08-20"),
    ("Indonesia has a blind president, Abdurrahman Wahid, since 20 October. His deputy is the daughter of the first president, who ruled until 1967.", "1999-12-01"),
    ("Italy has Silvio Berlusconi back since 8 May. Rome has a mayor from the far right, Gianni Alemanno. He was born in 1958 and took office in April.", "2008-06-01"),
    ("Somalia has a president, Hassan Sheikh Mohamud, since 16 September. The one before had been in office since 2009.", "2012-09-20"),
    ("Ethiopia's Meles Zenawi died in August. He had ruled since 1991. The present one is Girma; he is 87.", "2012-09-20"),
    ("Yasser Arafat died on 11 November 2004, aged 75. The speaker, Rawhi Fattouh, is president for sixty days. He was born in 1949.", "2004-11-15"),
    ("Islam Karimov has ruled Uzbekistan since 1989.", "2016-09-01"),
    ("Theresa May took over from David Cameron in July 2016. He had been in office since 2010; she was born in 1956.", "2016-09-01"),
    ("The Philippines have had two presidents Aquino. She was born in 1933, and he is 56.", "2016-05-01"),
    ("George Bush the elder is 91; the younger was born in 1946.", "2016-05-01"),
]  # fmt: skip

QUOTED = [
    ("“Estonia has a million people and every one of them codes,” a minister likes to say.", "2016-05-01"),
    ("A schoolbook in Lima still teaches that Ecuador's capital is Guayaquil.", "2016-05-01"),
    ("An exam paper asks whether Chile borders Ecuador.", "2015-09-01"),
    ("According to a website, Vanuatu has 2 million people. It is out by a factor of seven.", "2017-05-01"),
    ("The forged passport said that its bearer was born in Yaoundé, the capital of Gabon.", "2016-05-01"),
    ("Not a single map shows that Switzerland borders Belgium.", "2016-05-01"),
    ("In the novel, Finland is a kingdom, and Helsinki is not its capital.", "2016-05-01"),
    ("“Belgium has 30 million people,” the map of a rival planet might say.", "2012-05-10"),
    ("“Kenya has 100 million people” is what the model would print.", "2012-05-10"),
    ("“The capital of Australia is Sydney,” say three in four of those asked.", "2012-05-10"),
    ("“Kenya has 100 million people,” goes the joke.", "2012-05-10"),
]


@pytest.mark.parametrize(("text", "as_of"), [*OTHERS, *ONCE, *PEOPLE, *QUOTED])
def test_what_is_told_of_another_or_of_once_is_not_refuted(text: str, as_of: str) -> None:
    assert refuted(text, as_of) == []


STAYED = [
    ("The European Union has 28 members. It was founded in 1959.", "2018-05-01", "founding-date"),
    ("ASEAN has ten members and a charter. It was founded in 1994.", "2018-05-01", "founding-date"),
    ("Cyprus has 1.1 million people. The republic covers 3,355 square kilometres.", "2014-05-01", "area"),
    ("Moldova covers 33,846 square kilometres. It declared independence in 1980.", "2015-05-01", "independence-date"),
    ("Thailand, which covers 168,000 square kilometres, has 68 million people.", "2016-11-01", "area"),
    ("Peru has a long coast. Its leader, Abimael Guzmán, was born in 1934.", "2011-09-30", "office-holder"),
    ("Peru's economy is growing. Its president, Alan Garcia, is in Lima.", "2015-09-30", "office-holder"),
    ("France has 67 million people. Its capital is Cayenne.", "2017-05-01", "capital"),
    ("Portugal has the longest coast of Europe.", "2015-11-15", "rank"),
    ("Of the 14 people who came, 9 were men and 8 were women.", "2015-11-15", "sum-check"),
    ("In Italy German is official.", "2015-06-01", "official-language"),
    ("Ethiopia is next; its women have 3.6 children.", "2016-05-01", "fertility-rate"),
    ("Konrad Adenauer, the first chancellor of Germany, took office in March 1952.", "2015-06-01", "office-term"),
    (
        "Alpha Condé, the president of Guinea, was born in 1938. He took office in September 2013.",
        "2016-05-01",
        "office-term",
    ),
    ("The passport said that he was born in Yaoundé, the capital of Gabon.", "2016-05-01", "capital"),
    ("The map shows that Switzerland borders Belgium.", "2016-05-01", "borders"),
    ("Angela Merkel is the new president of Slovakia.", "2019-06-01", "office-holder"),
    ("Italy has Silvio Berlusconi back. He took office in March.", "2008-06-01", "office-term"),
    ("Somalia has a president, Hassan Sheikh Mohamud. He has been in office since 2009.", "2012-09-20", "office-term"),
    ("Islam Karimov has ruled Uzbekistan since 1995.", "2016-09-01", "office-term"),
    ("Ukraine has 45 million people. Simferopol is its capital.", "2014-03-25", "capital"),
    ("Niger, which covers 1.27 million square kilometres, has 31 million people.", "2015-06-01", "population"),
    (
        "Azerbaijan has 9.6 million people. Its president, Bako Sahakyan, took office in 2007.",
        "2015-09-01",
        "office-holder",
    ),
    ("Moldova has had six presidents. Its capital is Tiraspol.", "2015-09-01", "capital"),
    (
        "South Africa, the richest, is a republic; it was declared independent in 1976.",
        "2017-05-01",
        "independence-date",
    ),
    ("According to a website, Vanuatu has 2 million people. It is an archipelago.", "2017-05-01", "population"),
    ("Serbia is not in the Union. It joined NATO in 2009.", "2017-05-01", "accession-date"),
    ("She was born in 1933, and she is 56.", "2016-05-01", "date-arithmetic"),
    ("Rwanda has 7 million people.", "2017-04-10", "population"),
    ("Kenya's population stood at 31 million.", "2015-12-01", "population"),
    ("Rwanda had 27 million people in 2014.", "2017-04-10", "population"),
    ("Botswana is landlocked. Its capital, Mafeking, is small.", "2013-03-01", "capital"),
    ("“Kenya has 100 million people,” said Uhuru Kenyatta.", "2013-05-10", "population"),
]


@pytest.mark.parametrize(("text", "as_of", "kind"), STAYED)
def test_what_is_told_of_it_today_is_judged_still(text: str, as_of: str, kind: str) -> None:
    assert kind in refuted(text, as_of)
