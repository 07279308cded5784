"""The traps of the Factbook's text, each as a small example."""

from __future__ import annotations

import pytest

from factcheck.errors import SourceError
from factcheck.importers.factbook import corrected, figures, names, profiles, rules, shares, tables, texts, times
from factcheck.importers.statements import Alias, Row


def field(path: str, text: str, *, gec: str = "kz", note: str = "", **beside: str) -> profiles.Field:
    around = tuple({**beside, **({"note": note} if note else {})}.items())
    return profiles.Field(gec, tables.profiles()[gec].id, path, text, texts.clean(text), around)


def rows(
    path: str, text: str, *, gec: str = "kz", note: str = "", edition: str = "2015-11", **beside: str
) -> list[Row]:
    reading = rules.read(field(path, text, gec=gec, note=note, **beside), edition=edition)
    assert not reading.unread, reading.unread
    return list(reading.rows)


@pytest.mark.parametrize(
    ("text", "value", "low", "high"),
    [
        ("18,157,122 (July 2015 est.)", "18157122", "", ""),
        ("$739.385 billion", "739385000000", "", ""),
        ("-132 m", "-132", "", ""),
        ("75%-80%", "75", "75", "80"),
        ("98.0 - 99.0%", "98.0", "98.0", "99.0"),
        ("less than 1%", "1", "0", "1"),
        ("<0.1%", "0.1", "0", "0.1"),
        ("more than 90%", "90", "90", "100"),
        (".8%", "0.8", "", ""),
        ("approximately 70%", "70", "", ""),
        ("14 million sq km", "14000000", "", ""),
    ],
)
def test_a_figure_keeps_the_range_its_wording_gives(text: str, value: str, low: str, high: str) -> None:
    found = figures.find(text, ceiling="100")
    assert found is not None
    assert (found.value, found.low, found.high) == (value, low, high)


def test_a_hedge_is_a_word_of_its_own() -> None:
    found = figures.find("Jamaica 2.8%")
    assert found is not None
    assert found.original == "2.8"


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("July 2015 est.", "2015-07"),
        ("2009 est.", "2009"),
        ("2010-15 est.", "2015"),
        ("2014-2015 est.", "2015"),
        ("FY12/13 est.", "2013"),
        ("31 December 2012 est.", "2012-12-31"),
        ("5 Sep 2025", "2025-09-05"),
        ("est.", ""),
    ],
)
def test_a_year_tag(text: str, point: str) -> None:
    assert times.tag(text).point == point


def test_entities_and_tags_go_and_lines_stay() -> None:
    assert texts.clean("<p>C&ocirc;te d&rsquo;Ivoire</p><br><strong>note:</strong>&nbsp;x") == "Côte d'Ivoire\nnote: x"


def test_both_layouts_give_the_same_path() -> None:
    old = profiles.fields("kz", "country:KZ", {"Geography": {"Area": {"total": {"text": "1 sq km"}}}})
    new = profiles.fields(
        "kz", "country:KZ", {"Geography": {"Area": {"total ": {"text": "1 sq km"}, "note": "<b>note:</b> x"}}}
    )
    assert [f.path for f in old] == ["Geography/Area/total"]
    assert [f.path for f in new] == ["Geography/Area/total", "Geography/Area/note"]


def test_what_stands_beside_a_field_is_no_part_of_it() -> None:
    section = {"Geography": {"Coastline": {"text": "0 km"}, "Irrigated land": {"text": "20,660 sq km (2010)"}}}
    found = profiles.fields("kz", "country:KZ", section)[0]
    assert [row.point_in_time for row in rules.read(found, edition="2015-11").rows] == ["2015-11"]


def test_a_series_is_one_statement_a_figure() -> None:
    found = rows(
        "Economy/GDP (purchasing power parity)",
        "$418.5 billion (2014 est.) ++ $401.2 billion (2013 est.)",
        note="data are in 2014 US dollars",
    )
    assert [(r.value, r.point_in_time, r.definition) for r in found] == [
        ("418500000000", "2014", "ppp, 2014 dollars"),
        ("401200000000", "2013", "ppp, 2014 dollars"),
    ]
    assert found[1].locator.endswith("#2")


def test_the_price_base_is_that_of_the_edition() -> None:
    path = "Economy/Real GDP per capita/Real GDP per capita 2024"
    found = rows(path, "$35,900 (2024 est.)", note="note: data in 2021 dollars", edition="2026-01")
    assert [(r.property, r.value, r.definition) for r in found] == [("gdp-per-capita", "35900", "ppp, 2021 dollars")]


def test_two_figures_for_one_year_decide_nothing() -> None:
    found = rows("Economy/GDP - real growth rate", "-2.7% (2012 est.) ++ 0.6% (2012 est.)", gec="aq")
    assert {r.status for r in found} == {"unverified"}


def test_the_year_of_a_figure_may_stand_at_its_sibling() -> None:
    found = rows("People and Society/Median age/male", "28.7 years", total="30 years", female="31.3 years (2015 est.)")
    assert [(r.value, r.point_in_time, r.definition) for r in found] == [("28.7", "2015", "male")]


def test_the_year_of_a_population_may_stand_in_its_note() -> None:
    found = rows("People and Society/Population", "19,625,353", gec="ao", note="a census is under way (July 2015 est.)")
    assert [(r.value, r.point_in_time) for r in found] == [("19625353", "2015-07")]


def test_a_second_figure_keeps_its_bracket_as_definition() -> None:
    found = rows("Geography/Area/total", "643,801 sq km ; 551,500 sq km (metropolitan France)", gec="fr")
    assert [(r.value, r.definition) for r in found] == [("643801", "total"), ("551500", "total, metropolitan France")]


def test_neighbours_with_commas_semicolons_and_brackets() -> None:
    old = rows("Geography/Land boundaries/border countries", "China 1,765 km, Russia 7,644 km")
    new = rows(
        "Geography/Land boundaries/border countries",
        "Angola 2,646 km (of which 225 km is x); Côte d&rsquo;Ivoire 720 km",
    )
    assert [(r.object, r.value) for r in old if r.property == "border-length"] == [
        ("country:CN", "1765"),
        ("country:RU", "7644"),
    ]
    assert [(r.object, r.value) for r in new if r.property == "border-length"] == [
        ("country:AO", "2646"),
        ("country:CI", "720"),
    ]


def test_two_parts_of_one_border() -> None:
    found = rows(
        "Geography/Land boundaries/border countries", "China (southeast) 4,133 km and China (south) 46 km", gec="rs"
    )
    assert [(r.property, r.value, r.definition) for r in found] == [
        ("borders", "true", ""),
        ("border-length", "4133", "southeast"),
        ("border-length", "46", "south"),
    ]


def test_a_border_within_a_country_is_regional() -> None:
    found = rows("Geography/Land boundaries/regional borders", "Hong Kong 33 km, Macau 3 km", gec="ch")
    assert {(r.property, r.definition) for r in found} == {("borders", "regional"), ("border-length", "regional")}


def test_an_unknown_neighbour_is_unread() -> None:
    reading = rules.read(field("Geography/Land boundaries/border countries", "Atlantis 12 km"), edition="2015-11")
    assert reading.unread == ("Atlantis 12 km",)


@pytest.mark.parametrize(
    ("text", "place", "value"),
    [
        ("Vpadina Kaundy -132 m", "place:vpadina-kaundy", "-132"),
        ("Death Valley (lowest point in North America) -86 m", "place:death-valley", "-86"),
        ("Denman Glacier more than -3,500 m (-11,500 ft) below sea level", "place:denman-glacier", "-3500"),
        ("Chimborazo 6,267", "place:chimborazo", "6267"),
        ("K2 (Mt. Godwin-Austen) 8,611 m", "place:k2", "8611"),
        ("unnamed elevation 675 m; located 2.5 km southeast of Kotopounga", "", "675"),
    ],
)
def test_elevation(text: str, place: str, value: str) -> None:
    found = rows("Geography/Elevation/lowest point", text)
    assert [(r.object, r.value) for r in found] == [(place, value)]


def test_shares_with_nested_brackets_and_a_year_at_the_end() -> None:
    text = "Muslim (official; predominantly Sunni) 70.2%, Christian 26.2% (Baptist 3%, Roman Catholic 1%), Jewish <0.1% (2009 est.)"
    found = rows("People and Society/Religions", text)
    assert [(r.object, r.value, r.high, r.point_in_time) for r in found] == [
        ("religion:islam", "70.2", "", "2009"),
        ("religion:christianity", "26.2", "", "2009"),
        ("religion:baptists", "3", "", "2009"),
        ("religion:catholicism", "1", "", "2009"),
        ("religion:judaism", "0.1", "0.1", "2009"),
    ]
    assert found[2].locator.endswith("(Christian)")


def test_a_share_of_several_peoples_together_is_no_share_of_one() -> None:
    assert rows("People and Society/Religions", "Christian 55%-75%, animist, Muslim less than 1%", gec="gb")[1:] == []


def test_shares_of_a_part_of_the_country_are_left_out() -> None:
    assert (
        rows(
            "People and Society/Religions",
            "mainland - Christian 30%, Muslim 35%; Zanzibar - more than 99% Muslim",
            gec="tz",
        )
        == []
    )


def test_the_year_behind_a_note_still_holds() -> None:
    found = rows(
        "People and Society/Languages/Languages",
        "Spanish (official) 68.1%; note - all are official (2012 est.)",
        gec="bl",
    )
    assert [r.point_in_time for r in found if r.property == "population-share"] == ["2012"]


def test_official_languages_of_the_whole_country_only() -> None:
    text = "German (official nationwide) 88.6%, Croatian (official in Burgenland) 1.6%, Turkish 2.3%"
    found = rows("People and Society/Languages", text, gec="au")
    official = [r for r in found if r.property == "official-language"]
    assert [r.object for r in official if r.status == "verified"] == ["language:german"]
    assert [(r.object, r.definition) for r in official if r.status == "unverified"] == [
        ("language:croatian", "regional")
    ]


@pytest.mark.parametrize(
    ("bracket", "where"),
    [
        ("official", "yes"),
        ("official national language", "yes"),
        ("Gaelic; official, spoken by some 39% as a first language in 2011", "yes"),
        ("official working language in the State of Oromiya", "regional"),
        ("official in 11 municipalities", "regional"),
        ("official on most islands", "regional"),
        ("Austria's official language", ""),
        ("spoken in the north", ""),
    ],
)
def test_where_a_language_is_official(bracket: str, where: str) -> None:
    assert shares.officially(bracket) == where


def test_an_unknown_people_stops_the_build() -> None:
    reading = rules.read(field("People and Society/Ethnic groups", "Zzyzx 3%"), edition="2015-11")
    assert reading.unread == ("groups: Zzyzx",)


def test_entries_with_a_joint_share() -> None:
    found = [entry for entry in shares.entries("Turkoman, Assyrian, or other 5%") if entry.figure]
    assert [entry.label for entry in found] == ["Turkoman, Assyrian, or other"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("16 December 1991 (from the Soviet Union)", [("1991-12-16", "from the Soviet Union", "preferred")]),
        ("14-15 May 1811 (from Spain)", [("1811-05-14", "from Spain", "preferred")]),
        (
            "1 March 1992 (from Yugoslavia); note - declared on 3 March 1992",
            [("1992-03-01", "from Yugoslavia", "preferred")],
        ),
        (
            "25 June 1991 (from Yugoslavia); notable earlier dates: ca. 925 (Kingdom), 1 December 1918 (Kingdom of Serbs)",
            [("1991-06-25", "from Yugoslavia", "preferred"), ("1918-12-01", "Kingdom of Serbs", "normal")],
        ),
        ("none (overseas territory of the UK)", []),
    ],
)
def test_independence(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(r.value, r.event, r.rank) for r in rows("Government/Independence", text)] == expected


def test_capitals_with_what_each_is_for() -> None:
    found = rows(
        "Government/Capital/name", "La Paz (administrative capital); Sucre (constitutional [legal] capital)", gec="bl"
    )
    assert [(r.object, r.definition) for r in found] == [
        ("place:la-paz", "administrative"),
        ("place:sucre", "constitutional"),
    ]


def test_capital_in_a_remark() -> None:
    found = rows(
        "Government/Capital/name", "Rangoon (Yangon); note - Nay Pyi Taw is the administrative capital", gec="bm"
    )
    assert [(r.object, r.definition) for r in found] == [("place:yangon", ""), ("place:naypyidaw", "administrative")]


@pytest.mark.parametrize(
    ("written", "country", "label"),
    [
        ("Vladimir Vladimirovich PUTIN", "RU", "Vladimir Putin"),
        ("XI Jinping", "CN", "Xi Jinping"),
        ("Juan Evo MORALES Ayma", "BO", "Evo Morales"),
        ("Danilo MEDINA Sanchez", "DO", "Danilo Medina"),
        ("Denis SASSOU-Nguesso", "CG", "Denis Sassou Nguesso"),
        ("ELIZABETH II", "GB", "Elizabeth II"),
        ("Haydar al-ABADI", "IQ", "Haider al-Abadi"),
        ("Alden MCLAUGHLIN", "KY", "Alden McLaughlin"),
        ("Albert BRYAN, Jr.", "VI", "Albert Bryan Jr."),
    ],
)
def test_everyday_names(written: str, country: str, label: str) -> None:
    assert names.label(written, country) == label


def test_holders_of_office() -> None:
    path = "Government/Executive branch/chief of state"
    text = "President Nursultan Abishuly NAZARBAYEV (elected president 1 December 1991); note - former chairman"
    assert [(r.subject, r.object, r.start) for r in rows(path, text)] == [
        ("person:nursultan-nazarbayev", "office:KZ/president", "")
    ]
    realm = "King CHARLES III (since 8 September 2022); represented by Governor General Mary SIMON (since 26 July 2021)"
    assert [(r.object, r.start) for r in rows(path, realm, gec="ca")] == [
        ("office:CA/monarch", "2022-09-08"),
        ("office:CA/governor-general", "2021-07-26"),
    ]


def test_who_has_left_holds_nothing() -> None:
    text = "President Otto Fernando PEREZ MOLINA resigned 2 September 2015"
    assert rows("Government/Executive branch/chief of state", text, gec="gt") == []


def test_memberships_and_what_their_brackets_say() -> None:
    found = rows(
        "Government/International organization participation",
        "EAEU, OAS (observer), AU (suspended), UNIFIL, WFTU (NGOs)",
    )
    assert [(r.object, r.definition) for r in found] == [
        ("org:eaeu", "member"),
        ("org:oas", "observer"),
        ("org:african-union", "suspended"),
        ("org:unifil", "participant"),
        ("org:wftu", "ngos"),
    ]


def test_the_currency_and_its_code() -> None:
    assert [r.object for r in rows("Economy/Exchange rates", "tenge (KZT) per US dollar - ++ 179.2 (2014 est.)")] == [
        "currency:KZT"
    ]
    assert [r.object for r in rows("Economy/Exchange rates", "the US dollar is used", gec="ps")] == ["currency:USD"]


def test_names_of_a_country() -> None:
    reading = rules.read(
        field("Government/Country name/conventional long form", "Republic of Kazakhstan"), edition="2015-11"
    )
    assert reading.aliases == (Alias("Republic of Kazakhstan", "country:KZ", "official"),)


def test_a_military_series_that_repeats_itself_is_doubtful() -> None:
    path = "Military/Military expenditures"
    found = rows(path, "1.21% of GDP (2012) ++ 0.97% of GDP (2011) ++ 1.21% of GDP (2010)")
    assert [r.status for r in found] == ["unverified", "verified", "unverified"]


def test_an_unknown_field_is_unread() -> None:
    reading = rules.read(field("Economy/Number of unicorns", "7 (2015 est.)"), edition="2015-11")
    assert reading.unread == ("7 (2015 est.)",)


def test_a_correction_changes_columns_and_keeps_the_source() -> None:
    row = Row(
        subject="person:x",
        property="office-holder",
        object="office:RO/prime-minister",
        start="2005-06-23",
        original="since 23 June 2005",
    )
    fix = tables.Correction(
        "2026-01", ("person:x",), "office-holder", "office:RO/prime-minister", {"start": "2025-06-23"}, "a slip"
    )
    changed = corrected.apply([row], edition="2026-01", corrections=(fix,))
    assert [(r.start, r.original) for r in changed] == [("2025-06-23", "since 23 June 2005")]


def test_a_correction_that_meets_no_row_is_an_error() -> None:
    fix = tables.Correction(
        "2026-01", ("person:y",), "office-holder", "office:XX/president", {"rank": "deprecated"}, "stale"
    )
    with pytest.raises(SourceError, match=r"no row in 2026-01 for person:y"):
        corrected.apply([], edition="2026-01", corrections=(fix,))


@pytest.mark.parametrize(
    ("path", "text", "gec"),
    [
        ("Geography/Area/land", "122 sq km Saint Helena Island", "sh"),
        ("Geography/Coastline", "Saint Helena: 60 km Ascension Island: NA", "sh"),
        ("People and Society/Population", "no permanent inhabitants, but staff note: 56 countries have signed", "ay"),
        (
            "People and Society/Population",
            "approximately 15,500 on the Sovereign Base Areas of Akrotiri and Dhekelia including 9,700 Cypriots",
            "dx",
        ),
    ],
)
def test_a_figure_with_other_words_around_it_is_of_something_else(path: str, text: str, gec: str) -> None:
    assert rows(path, text, gec=gec) == []


def test_a_hedge_may_stand_behind() -> None:
    assert [(r.value, r.low, r.high) for r in rows("Geography/Area/total", "3 sq km less than", gec="cr")] == [
        ("3", "0", "3")
    ]


def test_figures_side_by_side_keep_their_years() -> None:
    found = rows("Economy/Inflation rate (consumer prices)", "5.1% (2014 est.) 6.7% (2013 est.)", gec="bp")
    assert [(r.value, r.point_in_time) for r in found] == [("5.1", "2014"), ("6.7", "2013")]


@pytest.mark.parametrize(
    ("path", "text", "note", "scope"),
    [
        ("Economy/Unemployment rate", "5.5% (2014 est.)", "data are for Saudi males only (bank estimates)", "males"),
        ("Economy/Inflation rate (consumer prices)", "2% (2014)", "includes Gaza Strip", "Gaza"),
        ("Economy/GDP (official exchange rate)", "$1 billion (2014 est.)", "non-oil GDP (2014 est.)", "non-oil"),
        ("Economy/GDP (official exchange rate)", "$12 million (2017)", "note: data uses New Zealand Dollar (NZD) as the currency of exchange.", "Zealand"),
        ("Geography/Coastline", "3,444 km (excludes islands)", "", "islands"),
        ("Geography/Coastline", "58.9 km (for entire island)", "", "entire"),
    ],
)  # fmt: skip
def test_a_figure_of_a_part_or_a_wider_whole_decides_nothing(path: str, text: str, note: str, scope: str) -> None:
    (row,) = rows(path, text, note=note)
    assert row.status == "unverified"
    assert scope in row.definition


@pytest.mark.parametrize("text", ["2.29% of GDP (2015 forecast)", "3% of GDP (2015)"])
def test_the_whole_decides(text: str) -> None:
    assert [(r.point_in_time, r.status) for r in rows("Military/Military expenditures", text, gec="tu")] == [
        ("2015", "verified")
    ]


def test_current_dollars_are_not_at_purchasing_power() -> None:
    path = "Economy/Real GDP per capita/Real GDP per capita 2023"
    found = rows(path, "$32,300 (2023 est.)", gec="tw", note="note: data are in current dollars", edition="2026-01")
    assert [r.definition for r in found] == ["nominal"]


@pytest.mark.parametrize(
    ("text", "note", "year"),
    [
        ("Kazakh 60%, Russian 40% (2008 Census)", "", "2008"),
        ("Kazakh 60%, Russian 40% (2010 survey)", "", "2010"),
        ("Kazakh 60%, Russian 40% (2016 ests.)", "", "2016"),
        ("Kazakh 60%, Russian 40% (July 2007 estimate)", "", "2007-07"),
        ("Kazakh 60%, other 40% (includes Tatar (north), some others (2010 est.)", "", "2010"),
        ("Kazakh 60%, Russian 40%", "note: data is a 1987 government estimate; no later numbers", "1987"),
        ("Kazakh 60%, Russian 40% note: many fled (2012 est.) ethnic affiliation:", "", "2012"),
    ],
)
def test_the_year_of_a_list_of_shares(text: str, note: str, year: str) -> None:
    found = rules.read(field("People and Society/Ethnic groups", text, note=note), edition="2026-01").rows
    assert found
    assert {row.point_in_time for row in found} == {year}


def test_two_shares_of_one_group_decide_nothing() -> None:
    found = rows("People and Society/Ethnic groups", "Mossi 53.7%, Bissa 5.4%, Bissa 1.5% (2021 est.)", gec="uv")
    assert [(r.value, r.status) for r in found] == [("53.7", "verified"), ("5.4", "unverified"), ("1.5", "unverified")]


def test_a_language_that_is_not_named_is_not_official() -> None:
    text = "Georgian (official) 87.6%, other 1% (including Abkhaz, the official language in Abkhazia) (2014 est.)"
    found = rows("People and Society/Languages/Languages", text, gec="gg", edition="2026-01")
    assert [r.value for r in found if r.property == "official-language"] == ["Georgian"]


@pytest.mark.parametrize(
    ("gec", "text", "waters"),
    [
        ("bu", "Southeastern Europe, bordering the Black Sea, between Romania and Turkey", ["black-sea"]),
        ("al", "bordering the Adriatic Sea and Ionian Sea, between Greece and Montenegro", ["mediterranean"]),
        ("eg", "bordering the Mediterranean Sea, between Libya and the Gaza Strip, and the Red Sea", ["mediterranean", "indian"]),
        ("da", "bordering the Baltic Sea and the North Sea", []),  # of lands overseas nothing is told
        ("bf", "islands in the North Atlantic Ocean; note - does not border the Caribbean Sea", ["atlantic"]),
    ],
)  # fmt: skip
def test_shores(gec: str, text: str, waters: list[str]) -> None:
    found = rows("Geography/Location", text, gec=gec)
    assert [row.definition for row in found if row.property == "shore"] == waters


def test_a_sea_that_no_table_has_is_left_unread() -> None:
    read = rules.read(field("Geography/Location", "bordering the Ross Sea", gec="bu"), edition="2026-01")
    assert not read.rows


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "10 provinces and 3 territories*; Alberta, British Columbia, Yukon*",
            [("10", "provinces"), ("3", "territories")],
        ),
        ("14 provinces (oblyslar, singular - oblys) and 3 cities* (qalalar, singular - qala); Almaty", None),
        ("26 cantons (cantons, singular - canton in French; Kantone in German); Aargau", [("26", "cantons")]),
        ("24 provinces (oblasti), 1 autonomous republic*, and 2 municipalities** with oblast status; Cherkasy", None),
        ("none (territory of Australia)", []),
        ("includes main island of Taiwan plus smaller islands nearby; divided into 13 counties", []),
    ],
)
def test_divisions_are_counted_before_they_are_named(text: str, found: list[tuple[str, str]] | None) -> None:
    read = [(row.value, row.definition) for row in rows("Government/Administrative divisions", text)]
    assert read == found if found is not None else len(read) > 1


def test_divisions_end_with_their_line() -> None:
    text = "66 districts (rayonlar), 11 cities\nnote: others count 63 districts"
    assert [row.value for row in rows("Government/Administrative divisions", text)] == ["66", "11"]
