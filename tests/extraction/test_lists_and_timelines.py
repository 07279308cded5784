"""Timelines and lists: entries behind their dates, names with a figure each under words that say what it is."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.drafts.reading import from_bytes

REFUTED, SUPPORTED = "REFUTED", "SUPPORTED"


def verdicts(text: str, as_of: str, name: str = "list.md") -> dict[str, list[str]]:
    """The words of the claims of a text by verdict."""
    draft = from_bytes(text.encode(), "list.html" if text.startswith("<") else name)
    found: dict[str, list[str]] = {}
    for judged in factcheck.check(draft, as_of).claims:
        claim = judged.claim
        found.setdefault(str(judged.verdict.label), []).append(draft.text[claim.start : claim.end].strip())
    return found


AREAS = """Africa's ten largest, in thousands of square miles: Algeria 920; Congo (Kinshasa) 905; Sudan 718; Libya 679; Chad 496; Niger 489; Angola 481; Mali 479; South Africa 471; Ethiopia 426.

And its most peopled, in millions: Nigeria 162; Ethiopia 85; Egypt 83; Congo 68; South Africa 51; Tanzania 46; Kenya 42; Algeria 36; Uganda 35."""
BULLETS = """## Populations (millions)

- Kenya 42
- Uganda 36
- Tanzania 47
- Rwanda 11

## Capitals

- Kenya: Nairobi
- Uganda: Kampala
- Tanzania: Dodoma
- Rwanda: Kigali

## Joined the East African Community

- Kenya: 2000
- Rwanda: 2007
"""
BOX = """PERU AT A GLANCE

Capital: Lima
Population: 31 million
Area: 1,285,216 sq km
Currency: sol
Official languages: Spanish, Quechua, Aymara
President: Ollanta Humala, 53, since July 2011
Neighbours: Ecuador, Colombia, Brazil, Bolivia, Chile
Highest point: Huascarán, 6,768 metres
Independence: 28 July 1821
Coast: 2,414 km
Life expectancy: 73 years
"""
ACCEDING = """The ten, by size of population: Poland (38.2m), the Czech Republic (10.2m), Hungary (10.1m), Slovakia (5.4m), Lithuania (3.4m), Latvia (2.3m), Slovenia (2m), Estonia (1.3m), Cyprus (0.8m) and Malta (0.4m). By income a head, as a share of the Union's average: Cyprus (83%), Slovenia (76%), Malta (72%), Czech Republic (70%), Hungary (61%), Slovakia (52%), Estonia (49%), Poland (47%), Lithuania (46%), Latvia (42%)."""
PARTED = """Divorces that worked: Norway from Sweden (1905), Iceland from Denmark (1918, 1944), Singapore from Malaysia (1965), Slovakia from the Czechs (1993), Montenegro from Serbia (2006). And some that did not go smoothly: Bangladesh from Pakistan (1971), Eritrea from Ethiopia (1993), East Timor from Indonesia (1999, 2002), Kosovo from Serbia (2008), South Sudan from Sudan (2011)."""
SYRIA = """Ten years of war in Syria, in figures. 22 million: people before it. 17 or 18 million: people in it now. 5.6 million: refugees abroad, of whom 3.6 million in Turkey, 0.9 million in Lebanon and 0.7 million in Jordan. 2000: the year Bashar Assad, now 55, took over. 1971: the year his father did. 5: neighbours, counting Israel. 909: km of border with Turkey. 185,000: square km. 193: km of coast."""
WALL = """Timeline. 1949: two Germanies are founded. 1955: the western one joins NATO, the eastern the Warsaw Pact. 1961: the Wall goes up, on 13 August. 1973: both enter the UN, on 18 September. 1985: Mikhail Gorbachev takes over in Moscow. 1989: Hungary opens its fence to Austria; Erich Honecker goes on 18 October after 18 years; the Wall falls. 1990: unity, on 3 October. 1994: the last Russians leave. 1999: the capital moves. 2005: Angela Merkel, an easterner, becomes chancellor."""
GERMANY = """# Thirty years

- 1949: The Federal Republic is founded in May, the Democratic Republic in October.
- 1955: West Germany joins NATO, East Germany the Warsaw Pact. Austria becomes neutral.
- 1957: The Treaty of Rome is signed.
- 13 August 1961: The Wall goes up.
- 1963: Kennedy visits; Adenauer resigns after 14 years and Ludwig Erhard follows.
- 1969: Willy Brandt becomes chancellor.
- 1973: Both Germanies join the UN.
- 1974: Brandt falls; Helmut Schmidt takes over. France has a new president too.
- 1982: Helmut Kohl ousts Schmidt.
- 9 November 1989: The Wall falls.
- 3 October 1990: Germany is one.
- 1991: The Soviet Union ends. Ukraine and 11 other republics become independent.
- 1998: Gerhard Schröder wins.
- 1999: The euro is born; NATO goes to war, and Poland joins it.
- 2005: Angela Merkel becomes chancellor.
"""
MANDELA = """Mandela's century. 1918: born in the Transkei on 18 July. 1944: joins the ANC. 1948: the National Party takes power. 1961: South Africa leaves the Commonwealth and becomes a republic. 1962: jailed. 1964: life, on 12 June. 1989: F.W. de Klerk becomes president. 1990: freed, on 11 February; Namibia becomes independent. 1991: leads the ANC. 1993: shares the Nobel prize with de Klerk. 1994: becomes president, on 10 May; South Africa rejoins the Commonwealth. 1999: steps down; Thabo Mbeki follows. 2013: dies on 5 December, at 95."""
BRITAIN = """How Britain came in and went out

1957 - Six sign in Rome, Britain not among them
1961 - Harold Macmillan asks to join
1963 - De Gaulle says no
1967 - De Gaulle says no again
1970 - Edward Heath becomes prime minister
1973 - Britain, Ireland and Denmark join; Norway votes against
1975 - Two-thirds vote to stay
1979 - Margaret Thatcher becomes prime minister
1985 - Greenland leaves
1990 - Britain joins the exchange-rate mechanism; Thatcher resigns
1992 - It leaves the mechanism, on 16 September
1997 - Tony Blair wins
2010 - David Cameron forms a coalition
2016 - Britain votes to leave, by 52 to 48
"""
SUDAN = """1820: Egypt conquers Sudan. 1885: Gordon dies at Khartoum. 1899: Britain and Egypt share it. 1956: Sudan becomes independent on the first of January. 1958: the army takes over. 1969: Jaafar Nimeiri seizes power. 1972: peace. 1983: war again. 1985: Nimeiri falls. 1989: Omar Bashir ousts Sadiq al-Mahdi, prime minister for three years. 2005: peace, in January; John Garang becomes vice-president and dies in July; Salva Kiir succeeds him. 2011: the south votes in January and becomes independent in July."""
QUEEN = """<h1>Fifteen prime ministers</h1><ul><li>1952: The Queen succeeds her father, George VI. Churchill is prime minister.</li><li>1955: Anthony Eden.</li><li>1957: Harold Macmillan takes over after Suez. Ghana becomes independent.</li><li>1963: Alec Douglas-Home.</li><li>1964: Harold Wilson, until 1970 and again from 1974.</li><li>1976: James Callaghan follows Wilson.</li><li>1979: Margaret Thatcher.</li><li>1990: John Major.</li><li>1997: Tony Blair; Diana dies; Hong Kong goes back to China.</li><li>2007: Gordon Brown succeeds Blair.</li><li>2010: David Cameron.</li><li>2016: Theresa May.</li><li>2019: Boris Johnson.</li><li>2022: Liz Truss, on 6 September; the Queen dies two days later, aged 96.</li></ul>"""
NIGERIA = """Nigeria at 50. 1914: Lagos, the south and the north are joined. 1960: independence, on 1 October, under Abubakar Tafawa Balewa. 1963: Nigeria becomes a republic and Nnamdi Azikiwe its president. 1966: two coups; Yakubu Gowon takes over in July. 1967-70: Biafra. 1971: Nigeria joins OPEC. 1975: Gowon falls. 1976: Murtala Mohammed is shot; Olusegun Obasanjo follows. 1979: Shehu Shagari is elected. 1983: Muhammadu Buhari seizes power. 1985: Ibrahim Babangida does. 1991: Abuja becomes the capital. 1993: Sani Abacha. 1998: he dies. 1999: Obasanjo is back, elected. 2007: Umaru Yar'Adua succeeds him; he dies in 2010 and Goodluck Jonathan follows."""


@pytest.mark.parametrize(
    ("text", "as_of", "ticked"),
    [
        (AREAS, "2012-04-01", 18),
        (BULLETS, "2013-02-01", 9),
        (BOX, "2016-05-01", 10),
        (ACCEDING, "2004-04-30", 9),
        (PARTED, "2014-09-10", 0),
        (SYRIA, "2021-03-15", 2),
        (WALL, "2009-11-09", 1),
        (GERMANY, "2019-11-09", 9),
        (MANDELA, "2013-12-06", 3),
        (BRITAIN, "2016-06-24", 3),
        (SUDAN, "2011-07-10", 3),
        (QUEEN, "2022-09-09", 6),
        (NIGERIA, "2010-10-01", 11),
    ],
)
def test_what_is_true_is_not_refuted(text: str, as_of: str, ticked: int) -> None:
    found = verdicts(text, as_of)
    assert found.get(REFUTED, []) == []
    assert len(found.get(SUPPORTED, [])) >= ticked


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("1975: Denmark joins the European Union.", "1975: Denmark joins the European Union"),
        (
            "1996: Nelson Mandela becomes president of South Africa.",
            "1996: Nelson Mandela becomes president of South Africa",
        ),
        ("- 1957: Ghana wins independence.\n- 1966: Kenya becomes independent.", "1966: Kenya becomes independent"),
        ("Populations, in millions: Kenya 42; Uganda 36; Rwanda 22; Burundi 10.", "22"),
        ("## Capitals\n\n- Kenya: Nairobi\n- Uganda: Entebbe\n- Rwanda: Kigali\n", "Entebbe"),
        ("## Area, sq km\n\n- Kenya: 580,000\n- Uganda: 421,000\n- Rwanda: 26,000\n", "421,000"),
    ],
)
def test_what_is_wrong_is(text: str, wrong: str) -> None:
    assert verdicts(text, "2013-05-20").get(REFUTED, []) == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "Most are abroad: 3.6 million in Turkey, 0.9 million in Lebanon and 0.7 million in Jordan.",
        "Refugees, in millions: Turkey 3.6; Lebanon 0.9; Jordan 0.7; Iraq 0.2.",
        "Tourists last year (millions): France 84; Spain 65; Italy 48.",
        "Goals: Brazil 11; Germany 18; Colombia 12; France 10.",
        "Seats, by party: Labour 258; Greens 1; Plaid 3.",
        "2016: Britain votes; 2019: nothing; 2020: it leaves at last.",
        "Sudan voted. The south became independent in July 2011.",
        "Cyprus has 0.8 million people.",
    ],
)
def test_other_lists_are_not(text: str) -> None:
    assert REFUTED not in verdicts(text, "2021-03-15", "list.txt")


def test_an_entry_is_of_whom_it_names() -> None:
    text = "Tajikistan is small.\n\n1991: Kazakhstan becomes independent, the last of the Soviet republics.\n"
    claims = [judged.claim for judged in factcheck.check(from_bytes(text.encode(), "list.md"), "2019-03-14").claims]
    assert [claim.subject.id for claim in claims if claim.kind == "independence-date" and claim.subject] == [
        "country:KZ"
    ]
