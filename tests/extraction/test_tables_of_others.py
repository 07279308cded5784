"""Tables that tell of something else than their headings and names seem to say: a true cell is never refuted."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.drafts.reading import from_bytes

CITIES = "| Country | Biggest city | Population (m) |\n|---|---|---|\n| Nigeria | Lagos | 13 |\n| Egypt | Cairo | 18 |\n| Congo | Kinshasa | 11 |\n"
CITY_FIRST = (
    "| City | Country | Population (m) |\n|---|---|---|\n| Cairo | Egypt | 18.8 |\n| Lagos | Nigeria | 13.1 |\n"
)
HEADED_BY_CITIES = "| | Kenya | Tanzania |\n|---|---|---|\n| Population (m) | 51 | 57 |\n| Nairobi and Dar es Salaam: population (m) | 4.4 | 6.7 |\n"
NOTES = "<table><tr><th>Country</th><th>Capital</th></tr><tr><td>Bolivia</td><td>Sucre<sup>2</sup></td></tr><tr><td>Netherlands</td><td>Amsterdam<sup>4</sup></td></tr></table>"
SEVERAL = "| | Population, m | Joined EU |\n|---|---|---|\n| Belgium, the Netherlands, Luxembourg | 28 | 1957 |\n| Bulgaria and its neighbours | 60 | |\n"
FOUNDERS = "Belgium joined the European Union in 1957. Botswana joined SADC in 1980."
TWO_DATES = "| Country | Joined SADC |\n|---|---|\n| Tanzania | 1980/1992 |\n| Namibia | 1990 |\n"
POUNDS = "| Country | Currency |\n|---|---|\n| Britain | pound |\n| Egypt | pound |\n"
SANCTIONS = "EU sanctions\n\n| Country | Since |\n|---|---|\n| Belarus | 2004 |\n| Zimbabwe | 2002 |\n| Slovenia | 2004 |\n| Romania | 2007 |\n| Bulgaria | 2007 |\n"
MISSIONS = "UN missions\n\n| Country | Since |\n|---|---|\n| Cyprus | 1964 |\n| Lebanon | 1978 |\n"
AIRLINES = "| Airline | Founded | Capital |\n|---|---|---|\n| Kenya Airways | 1977 | Nairobi |\n| South African | 1934 | Johannesburg |\n"
RIVERS = "| River | Area (m sq km) |\n|---|---|\n| Congo | 4.0 |\n| Niger | 2.1 |\n| Senegal | 0.4 |\n"
THEN = "Europe in 1986\n\n| Country | Leader |\n|---|---|\n| Poland | Wojciech Jaruzelski |\n| Bulgaria | Todor Zhivkov |\n"
LABOUR = "Labour's leaders\n\n| Leader | From | To |\n|---|---|---|\n| Tony Blair | 1994 | 2007 |\n| Gordon Brown | 2007 | 2010 |\n| Keir Starmer | 2020 | |\n"
AHEAD = "What next\n\n- June 2016: Britain votes to leave\n- 2019: Britain leaves the EU\n- 2018: Kosovo joins the UN\n"
ASKED = "**Who are Libya's neighbours?** Egypt, Sudan, Chad, Niger, Algeria and Tunisia.\n\n**When did it become independent?** In December 1951.\n"
IN_HAVANA = "Presidents in Havana\n\n- Jimmy Carter: 2002\n- Calvin Coolidge: 1928\n- Barack Obama: 2016\n"
CHIRAC = "French presidents\n\n- Jacques Chirac: 1995-2007 (prime minister 1974-76 and 1986-88)\n- Nicolas Sarkozy: 2007-12\n"
ARMY = "<h2>Britain's army</h2><table><tr><td>Size</td><td>82,000</td></tr><tr><td>People</td><td>110,000</td></tr></table>"
KURDS = "## Iraq's Kurds\n\n- Population: 5m\n- Capital: Erbil\n- Area: 40,000 sq km\n"
LONDON = "## The French in London\n\n- Population: 300,000\n- Capital: Kensington\n- Median age: 32\n"
BEFORE_THE_WAR = "# Europe in 1914\n\nIt was a different world, as the table shows.\n\n| Country | Capital | Currency |\n|---|---|---|\n| Russia | St Petersburg | rouble |\n| Britain | London | pound |\n| France | Paris | franc |\n"


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        (IN_HAVANA, "2016-03-20"),
        (CHIRAC, "2014-01-01"),
        (ARMY, "2014-06-01"),
        (KURDS, "2014-06-01"),
        (LONDON, "2014-06-01"),
        (BEFORE_THE_WAR, "2014-08-01"),
        (CITIES, "2015-06-01"),
        (CITY_FIRST, "2015-06-01"),
        (HEADED_BY_CITIES, "2018-12-01"),
        (NOTES, "2014-03-01"),
        (SEVERAL, "2009-12-01"),
        (FOUNDERS, "2009-12-01"),
        (TWO_DATES, "2012-06-01"),
        (POUNDS, "2010-01-05"),
        (SANCTIONS, "2012-06-01"),
        (MISSIONS, "2012-06-01"),
        (AIRLINES, "2014-09-01"),
        (RIVERS, "2012-01-01"),
        (THEN, "2013-11-09"),
        (LABOUR, "2021-12-08"),
        (AHEAD, "2016-07-01"),
        (ASKED, "2011-03-20"),
    ],
)
def test_what_is_true_is_not_refuted(text: str, as_of: str) -> None:
    draft = from_bytes(text.encode(), "table.html" if text.startswith("<") else "table.md")
    found = {
        draft.text[one.claim.start : one.claim.end]: str(one.verdict.label)
        for one in factcheck.check(draft, as_of).claims
    }
    assert not {"REFUTED", "CONFLICTING"} & set(found.values()), found


def verdicts(text: str, as_of: str) -> dict[str, list[str]]:
    draft = from_bytes(text.encode(), "table.md")
    found: dict[str, list[str]] = {}
    for one in factcheck.check(draft, as_of).claims:
        found.setdefault(str(one.verdict.label), []).append(draft.text[one.claim.start : one.claim.end])
    return found


def test_one_wrong_cell_among_right_ones_is_refuted_and_a_column_of_wrong_ones_is_not() -> None:
    table = "| Country | Capital | Area (sq km) |\n|---|---|---|\n| Norway | {} | 324,000 |\n| Sweden | {} | 450,000 |\n| Finland | Helsinki | 338,000 |\n"
    assert verdicts(table.format("Bergen", "Stockholm"), "2012-07-01")["REFUTED"] == ["Bergen"]
    assert "REFUTED" not in verdicts(table.format("Bergen", "Malmo"), "2012-07-01")


def test_a_leader_is_held_against_the_year_the_table_is_of() -> None:
    table = "| Country | Leader, 1995 | President in 2005 |\n|---|---|---|\n| France | {} | Jacques Chirac |\n| Russia | Boris Yeltsin | Vladimir Putin |\n| Poland | Lech Walesa | Aleksander Kwasniewski |\n"
    assert "REFUTED" not in verdicts(table.format("Jacques Chirac"), "2015-08-01")
    assert len(verdicts(table.format("Jacques Chirac"), "2015-08-01")["SUPPORTED"]) >= 5


def test_a_step_behind_the_draft_in_the_past_tense_is_refuted() -> None:
    assert verdicts("Slovenia joined the European Union in 2014.", "2010-03-01")["REFUTED"]


PREMIERS = "Italy's prime ministers\n\n| | Took office | Left |\n|---|---|---|\n| Silvio Berlusconi | May 2008 | November {} |\n| Mario Monti | November 2011 | April 2013 |\n| Enrico Letta | April 2013 | February 2014 |\n"
SPANS = "| Prime minister of Japan | Term |\n|---|---|\n| Yasuo Fukuda | 2007-08 |\n| Taro Aso | 2008-{} |\n| Yukio Hatoyama | 2009-10 |\n"
LISTED = "Ukraine's presidents\n\n- Leonid Kravchuk: 1991-94\n- Leonid Kuchma: 1994-2005\n- Viktor Yushchenko: 2005-{}\n- Oleksandr Turchynov (acting): 2014\n"
NUMBERED = "The secretaries-general\n\n1. Javier Pérez de Cuéllar (Peru), 1982-91\n2. Boutros Boutros-Ghali (Egypt), 1992-{}\n3. Kofi Annan (Ghana), 1997-2006\n"
TWO_HEADS = "<table><tr><th></th><th colspan=2>Population (m)</th></tr><tr><th></th><th>1990</th><th>2008</th></tr><tr><td>China</td><td>1,135</td><td>{}</td></tr><tr><td>India</td><td>862</td><td>1,160</td></tr></table>"
TITLED = "<table><tr><th colspan=3>The teams in 2006</th></tr><tr><th>Country</th><th>Population (m)</th><th>President</th></tr><tr><td>Ghana</td><td>22</td><td>John Kufuor</td></tr><tr><td>Togo</td><td>{}</td><td>Faure Gnassingbé</td></tr></table>"
BOXED = "<h2>Iceland: the facts</h2><table><tr><td>Population</td><td>320,000</td></tr><tr><td>Area</td><td>103,000 sq km</td></tr><tr><td>Joined NATO</td><td>{}</td></tr></table>"
BY_YEAR = "| Year | Joined the EU |\n|---|---|\n| 1973 | Britain, Denmark, Ireland |\n| {} | Greece |\n| 1995 | Austria, Finland, Sweden |\n"
YEARS_FIRST = "## Joined the EU\n\n- 1973: Britain, Denmark and Ireland\n- {}: Greece\n"
UNITS = "The union\n\n             Population   Area\n             (m)          (m sq km)\nRussia       146          {}\nBelarus      9.5          0.2\nKazakhstan   17.9         2.7\n"
ACCEDED = "WTO accessions\n\n- China 2001\n- Vietnam 2007\n- Russia {}\n"

CLUBS = "The Nordic five\n\n| | Denmark | Iceland | Norway | Sweden |\n|---|---|---|---|---|\n| EU member since | 1973 | no | no | {} |\n| NATO member since | 1949 | 1949 | 1949 | no |\n"
COUNTED = "OPEC and others: members\n\n| Club | Members | Founded |\n|---|---|---|\n| OPEC | 14 | 1960 |\n| NATO | {} | 1949 |\n| ASEAN | 10 | 1967 |\n"


@pytest.mark.parametrize(
    ("text", "as_of", "right", "wrong", "ticked"),
    [
        (CLUBS, "2016-05-01", "1995", "1986", 4),
        (COUNTED, "2017-06-10", "29", "25", 5),
        (PREMIERS, "2014-02-22", "2011", "2010", 5),
        (SPANS, "2012-12-27", "09", "10", 5),
        (LISTED, "2014-06-08", "10", "12", 5),
        (NUMBERED, "2016-10-14", "96", "94", 5),
        (TWO_HEADS, "2010-06-01", "1,325", "1,525", 3),
        (TITLED, "2010-06-01", "5.8", "8.8", 3),
        (BOXED, "2012-05-16", "1949", "1959", 2),
        (BY_YEAR, "2014-01-01", "1981", "1983", 6),
        (YEARS_FIRST, "2014-01-01", "1981", "1983", 3),
        (UNITS, "2015-06-01", "17.1", "19.1", 4),
        (ACCEDED, "2013-08-23", "2012", "2010", 2),
    ],
)
def test_tables_and_lists_of_many_shapes(text: str, as_of: str, right: str, wrong: str, ticked: int) -> None:
    name = "table.html" if text.startswith("<") else "table.txt" if "   " in text else "table.md"

    def labels(told: str) -> list[str]:
        return [
            str(one.verdict.label)
            for one in factcheck.check(from_bytes(text.format(told).encode(), name), as_of).claims
        ]

    assert labels(right).count("SUPPORTED") > ticked
    assert "REFUTED" not in labels(right)
    assert labels(wrong).count("REFUTED") == 1


@pytest.mark.parametrize(
    "over",
    [
        "Britain's deputy prime ministers",
        "Wives of presidents",
        "Labour's shadow chancellors",
        "Presidents' dogs",
        "Vice-presidents",
    ],
)
def test_other_people_than_holders_of_the_office(over: str) -> None:
    text = f"{over}\n\n- Tony Blair: 1994-97\n- Gordon Brown: 1992-97\n- Bill Clinton: 1979-81\n"
    assert "REFUTED" not in verdicts(text, "2012-01-01")


def test_a_box_about_a_river_called_as_a_country_is() -> None:
    assert "REFUTED" not in verdicts("## Congo\n\n- Length: 4,700 km\n- Area: 4m sq km of basin\n", "2010-06-01")


def test_crores_and_lakhs_are_read() -> None:
    text = "| Country | Population (crore) |\n|---|---|\n| Pakistan | {} |\n| Bangladesh | 15 |\n| Nepal | 2.7 |\n"
    assert len(verdicts(text.format(18), "2012-01-10")["SUPPORTED"]) == 3
    assert verdicts(text.format(28), "2012-01-10")["REFUTED"] == ["28"]


def test_where_sources_differ_an_unsure_cell_stays_open() -> None:
    text = "| Territory | Left | Population then |\n|---|---|---|\n| Saint-Barthélemy | 2012 | 9,000 |\n| Greenland | 1985 | 53,000 |\n"
    assert "CONFLICTING" not in verdicts(text, "2017-03-29")


def test_years_along_the_top_under_one_name() -> None:
    text = "## {}\n\n| | 2008 | 2014 |\n|---|---|---|\n| Population, m | 11.1 | {} |\n| GDP, €bn | 242 | 179 |\n"
    assert len(verdicts(text.format("Greece", "10.9"), "2015-07-13")["SUPPORTED"]) == 2
    assert verdicts(text.format("Greece", "12.9"), "2015-07-13")["REFUTED"] == ["12.9"]
    assert "REFUTED" not in verdicts(text.format("Greek banks", "12.9"), "2015-07-13")


@pytest.mark.parametrize("heading", ["GDP, €bn", "GDP (bn euros)", "GDP, trn yen", "GDP, £bn"])
def test_other_money_is_not_held_against_dollars(heading: str) -> None:
    text = f"| Country | {heading} |\n|---|---|\n| Greece | 179 |\n| Italy | 1,620 |\n| Germany | 3,880 |\n| France | 2,800 |\n"
    assert set(verdicts(text, "2015-07-13")) == {"NOT_ENOUGH_INFO"}
