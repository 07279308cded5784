"""Tables however they stand: names down the side or along the top, units, scales and years in headings or over the table, who held an office when."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.drafts.reading import from_bytes

REFUTED, SUPPORTED = "REFUTED", "SUPPORTED"


def verdicts(text: str, as_of: str) -> dict[str, list[str]]:
    """The words of the claims of a table by verdict."""
    name = "table.html" if text.startswith("<") else "table.md"
    draft = from_bytes(text.encode(), name)
    found: dict[str, list[str]] = {}
    for judged in factcheck.check(draft, as_of).claims:
        claim = judged.claim
        found.setdefault(str(judged.verdict.label), []).append(draft.text[claim.start : claim.end].strip())
    return found


BALTIC = """The Baltic three at a glance

| | Estonia | Latvia | Lithuania |
|---|---|---|---|
| People (m) | 1.3 | 2.0 | 2.9 |
| Area ('000 sq km) | 45 | 65 | 65 |
| Euro since | 2011 | 2014 | 2015 |
| Joined NATO | 2004 | 2004 | 2004 |
| Capital | Tallinn | Riga | Vilnius |
| Flat income tax (%) | 20 | 23 | 15 |
| Border with Russia (km) | 290 | 290 | 260 |

Source: statistical offices. The last row counts Kaliningrad for Lithuania."""
EAST_AFRICA = """| Country | Population, 2012 | of whom in the capital | Area | GDP, $bn |
|---|---:|---:|---:|---:|
| Kenya | 42m | 3.1m | 580,000 | 41 |
| Uganda | 36m | 1.7m | 241,000 | 20 |
| Tanzania | 47m | 0.2m | 947,000 | 28 |
| Rwanda | 11m | 1.0m | 26,000 | 7 |
| Burundi | 10m | 0.5m | 28,000 | 2.5 |
| Total | 146m | 6.5m | 1.8m | 98.5 |

The Community of the five wants one currency within ten years. Its seat is in Arusha. Areas are in square kilometres."""
BRAZIL = """<html><head><title>Who led Brazil</title></head><body><h1>Who led Brazil</h1><table><tr><th>President</th><th>From</th><th>To</th><th>Age at start</th></tr><tr><td>Fernando Henrique Cardoso</td><td>1995</td><td>2002</td><td>63</td></tr><tr><td>Luiz Inácio Lula da Silva</td><td>2003</td><td>2010</td><td>57</td></tr><tr><td>Dilma Rousseff</td><td>2011</td><td>2016</td><td>63</td></tr><tr><td>Michel Temer</td><td>2016</td><td>2018</td><td>75</td></tr><tr><td>Jair Bolsonaro</td><td>2019</td><td></td><td>63</td></tr></table><p>Terms begin and end on New Year's Day, so the last day is put into the year before.</p></body></html>"""
NATO = """| Member | In since | Troops ('000) | Share of GDP | Neighbour of Russia? |
|---|---|---|---|---|
| Estonia | 2004 | 7 | 2.3 | yes |
| Latvia | 2004 | 7 | 2.3 | yes |
| Lithuania | 2004 | 23 | 2.0 | yes, of an exclave |
| Norway | 1949 | 23 | 1.7 | yes, 198 km |
| Poland | 1999 | 120 | 2.2 | yes, of an exclave |
| Finland | next? | 19 | 2.0 | 1,340 km |
| Sweden | next? | 15 | 1.3 | no |"""
NORTH_AMERICA = """<table><caption>Canada and the United States, 2017</caption><tr><th></th><th>Canada</th><th>US</th></tr><tr><td>Population</td><td>36.7m</td><td>325m</td></tr><tr><td>Land area, m sq km</td><td>9.1</td><td>9.1</td></tr><tr><td>With water</td><td>10.0</td><td>9.8</td></tr><tr><td>Common border</td><td colspan="2">8,891 km</td></tr><tr><td>GDP, $trn</td><td>1.65</td><td>19.5</td></tr><tr><td>Head of government</td><td>Justin Trudeau, 46</td><td>Donald Trump, 72</td></tr><tr><td>In office since</td><td>Nov 2015</td><td>Jan 2017</td></tr><tr><td>States or provinces</td><td>10</td><td>50</td></tr></table>"""
EURO = """| Country | President | Prime minister | In the euro since |
|---|---|---|---|
| Italy | Sergio Mattarella | Matteo Renzi | 1999 |
| France | François Hollande | Manuel Valls, 52 | 1999 |
| Slovakia | Andrej Kiska | Robert Fico | 2011 |
| Portugal | Aníbal Cavaco Silva | Pedro Sousa Coelho | 1999 |
"""
TWO = """<table><caption>Canada and the United States, 2017</caption><tr><th></th><th>Canada</th><th>US</th></tr><tr><td>Population</td><td>36.7m</td><td>335m</td></tr><tr><td>Head of government</td><td>Justin Trudeau, 46</td><td>Donald Trump, 71</td></tr><tr><td>Capital</td><td>Toronto</td><td>Washington</td></tr></table>"""
CHINA = """| Rank | Country | Population (m) | Border with China (km) |
|---|---|---|---|
| 1 | India | 1,311 | 2,659 |
| 2 | Russia | 144 | 4,179 |
| 3 | Vietnam | 93 | 1,297 |
| 4 | Nepal | 48 | 1,389 |
"""
GULF = """Population of the Gulf states (millions):

| | 1990 | 2000 | 2010 |
|---|---|---|---|
| Kuwait | 2.1 | 2.0 | 3.1 |
| Qatar | 0.5 | 0.6 | 1.8 |
| Oman | 1.8 | 4.3 | 2.8 |
"""
OFFICES = """| Name | Office | Took office | Left office |
|---|---|---|---|
| Kofi Annan | UN secretary-general | 1 January 1997 | 31 December 2006 |
| Romano Prodi | President of the European Commission | 1999 | 2004 |
| Tony Blair | Prime minister of Britain | 1997 | 2005 |
| Vladimir Putin | President of Russia | 2000 | 2008 |
"""
JOINED = """| Country | Joined NATO | Joined the EU | Independence |
|---|---|---|---|
| Slovenia | 2004 | 2004 | 1991 |
| Croatia | 2009 | 2011 | 1991 |
| Albania | 2009 | – | 1912 |
| Montenegro | no | no | 2006 |
"""


@pytest.mark.parametrize(
    ("text", "as_of", "ticked"),
    [
        (BALTIC, "2015-06-01", 12),
        (EAST_AFRICA, "2013-05-20", 13),
        (BRAZIL, "2019-01-10", 6),
        (NATO, "2022-06-30", 0),
        (NORTH_AMERICA, "2018-10-02", 2),
    ],
)
def test_a_true_table_is_borne_out(text: str, as_of: str, ticked: int) -> None:
    found = verdicts(text, as_of)
    assert found.get(REFUTED, []) == []
    assert len(found.get(SUPPORTED, [])) >= ticked


@pytest.mark.parametrize(
    ("text", "as_of", "wrong", "ticked"),
    [
        (EURO, "2015-06-01", ["2011"], 11),
        (TWO, "2018-10-02", ["Donald Trump, 71", "Toronto"], 3),
        (CHINA, "2016-03-01", ["48"], 7),
        (GULF, "2014-03-01", ["4.3"], 7),
        (OFFICES, "2011-05-01", ["2005"], 6),
        (JOINED, "2014-05-01", ["2011"], 7),
    ],
)
def test_what_is_wrong_in_a_table_is_refuted_and_the_rest_is_not(
    text: str, as_of: str, wrong: list[str], ticked: int
) -> None:
    found = verdicts(text, as_of)
    assert found.get(REFUTED, []) == wrong
    assert len(found.get(SUPPORTED, [])) >= ticked


@pytest.mark.parametrize(
    "heading",
    [
        "Share of GDP",
        "Urban population",
        "GDP growth rank",
        "Prison population",
        "Population under 15",
        "Debt, % of GDP",
    ],
)
def test_a_heading_with_more_words_tells_of_something_else(heading: str) -> None:
    text = f"| Country | {heading} |\n|---|---|\n| Kenya | 12 |\n| Uganda | 14 |\n"
    assert REFUTED not in verdicts(text, "2013-05-20")


def test_cells_over_several_columns_tell_of_none() -> None:
    text = (
        "<table><tr><th></th><th>Canada</th><th>US</th></tr><tr><td>Population</td><td colspan=2>362m</td></tr></table>"
    )
    assert REFUTED not in verdicts(text, "2018-10-02")
