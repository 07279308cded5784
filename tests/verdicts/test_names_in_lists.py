"""Names and lists: whose neighbours, money, members and posts are told, with a slip in them and without."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck


def _labels(text: str, as_of: str, kind: str) -> set[str]:
    found = factcheck.check(text, as_of=as_of).to_dict()["claims"]
    return {claim["label"] for claim in found if claim["kind"] == kind}


BULGARIA = "Bulgaria takes up the euro. It covers some 111,000 square kilometres, and its neighbours are "
BOTSWANA = (
    "Botswana covers 581,730 square kilometres. More than half the territory is Kalahari. It is landlocked, with "
)
CLUB = "Cambodia became the tenth member of ASEAN on Friday. Brunei is the least populous.\n\nThe newcomer is poor. "
TIMOR = (
    "Timor-Leste has joined ASEAN. Some 97 per cent are Roman Catholic; in the Philippines it is about four in five. "
)
WRONG = [
    (BULGARIA + "Romania, Serbia, North Macedonia, Greece and Albania.", "2026-01-02", "borders"),
    (BOTSWANA + "South Africa, Namibia, Zimbabwe and Angola for neighbours.", "2024-11-15", "borders"),
    ("Croatia touches Slovenia, Hungary, Yugoslavia, Bosnia-Herzegovina and Austria.", "1996-11-06", "borders"),
    ("Croatia is poor. The crescent-shaped republic touches Slovenia, Hungary and Italy.", "1996-11-06", "borders"),
    ("Panama borders Costa Rica, along some 340 kilometres, and Venezuela.", "1999-12-30", "borders"),
    ("Sweden touches only Norway, along upwards of 1,600 kilometres, and Denmark.", "2024-03-09", "borders"),
    ("Jordan borders Syria, Israel and Lebanon.", "1999-02-09", "borders"),
    ("Q. Which countries border Croatia?\n\nA. Slovenia, Hungary and Italy.", "2012-02-09", "borders"),
    ("Q. What is Jordan's capital?\n\nA. Beirut.", "1999-02-09", "capital"),
    ("Panama is small. The colón, the national currency, is worth a dollar.", "1999-12-30", "currency"),
    ("Brazil's currency is the cruzeiro.", "2013-08-16", "currency"),
    (
        CLUB + "Garment workers earn dollars; kip, the national currency, are for small change.",
        "1999-04-30",
        "currency",
    ),
    (
        "Jens Stoltenberg, once an economist and before that prime minister of Denmark, spoke.",
        "2024-03-09",
        "office-holder",
    ),
    ("Former Danish prime minister Jens Stoltenberg spoke.", "2024-03-09", "office-holder"),
    (
        "Alexander Stubb, who on March 1 took over from Tarja Halonen as president of Finland, spoke.",
        "2024-03-09",
        "office-holder",
    ),
    (
        "Australia votes. She is represented by the governor-general, at present Bill Hayden.",
        "1999-11-05",
        "office-holder",
    ),
    (
        "Mercosur, a club that Argentina, Brazil, Paraguay and Bolivia had founded in 1991, met.",
        "2013-08-16",
        "membership",
    ),
]
RIGHT = [
    (BULGARIA + "Romania, Serbia, North Macedonia, Greece and Turkey.", "2026-01-02", "borders"),
    ("Croatia is poor. The crescent-shaped republic touches Slovenia and Hungary.", "1996-11-06", "borders"),
    ("Panama borders Costa Rica, along some 340 kilometres, and Colombia.", "1999-12-30", "borders"),
    ("Sweden touches only Norway, along upwards of 1,600 kilometres, and Finland.", "2024-03-09", "borders"),
    (
        "Lithuania has four neighbours: Latvia, Belarus, Poland and, by way of Kaliningrad, Russia.",
        "2015-01-02",
        "borders",
    ),
    (CLUB + "It shares borders with Thailand, Laos and Vietnam.", "1999-04-30", "borders"),
    ("Q. Which countries border Croatia?\n\nA. Slovenia, Hungary and Serbia.", "2012-02-09", "borders"),
    ("Australia is girt by sea and without a single land border.", "1999-11-05", "borders"),
    ("Q. What is Jordan's capital?\n\nA. Amman.", "1999-02-09", "capital"),
    ("The Costa Rican currency is the colón.", "1999-12-30", "currency"),
    ("Paraguay's currency is the guaraní.", "2013-08-16", "currency"),
    ("Poland's currency is the złoty.", "2013-08-16", "currency"),
    (TIMOR + "The national currency is the US dollar.", "2025-10-27", "currency"),
    (
        "Jens Stoltenberg, once an economist and before that prime minister of Norway, spoke.",
        "2024-03-09",
        "office-holder",
    ),
    (
        "Alexander Stubb, who on March 1 took over from Sauli Niinistö as president of Finland, spoke.",
        "2024-03-09",
        "office-holder",
    ),
    (
        "She is represented in Australia by the governor-general, at present William Deane.",
        "1999-11-05",
        "office-holder",
    ),
    (
        "Mercosur, a club that Argentina, Brazil, Paraguay and Uruguay had founded in 1991, met.",
        "2013-08-16",
        "membership",
    ),
    (
        "Kazakhstan is in the Eurasian Economic Union; the other members are Russia, Belarus and Armenia.",
        "2019-06-10",
        "membership",
    ),
]
OPEN = [
    ("Namibia is large. The Caprivi strip is wet. The strip's neighbours are Angola, Zambia, Botswana and Zimbabwe.", "2024-11-15", "borders"),
    ("Namibia is large. In the north-east is a region, the Zambezi. It borders Angola, Zambia, Botswana and Zimbabwe.", "2024-11-15", "borders"),
    ("Austria borders West Germany, Czechoslovakia, Hungary, Yugoslavia and Italy.", "1985-11-06", "borders"),
    ("Belize is small. Its neighbours are Honduras and Guatemala.", "2023-07-04", "borders"),
    ("Jordan borders Egypt.", "1999-02-09", "borders"),
    ("David Cameron replaced William Hague as foreign secretary.", "2016-06-01", "office-holder"),
    ("Former Slovak prime minister Petr Pithart spoke.", "2014-03-09", "office-holder"),
    ("The foundation met. The president, at present Jimmy Carter, spoke.", "1999-11-05", "office-holder"),
    ("NATO set up a contact group in May. The other members are Russia and Egypt.", "2019-06-10", "membership"),
    ("The European Union joined the Quartet. Its other members are Russia and the United States.", "2019-06-10", "membership"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "as_of", "kind"), WRONG)
def test_a_slip_in_names_is_found(text: str, as_of: str, kind: str) -> None:
    assert "REFUTED" in _labels(text, as_of, kind)


@pytest.mark.parametrize(("text", "as_of", "kind"), RIGHT)
def test_names_that_are_right_are_borne_out(text: str, as_of: str, kind: str) -> None:
    assert _labels(text, as_of, kind) == {"SUPPORTED"}


@pytest.mark.parametrize(("text", "as_of", "kind"), OPEN)
def test_what_may_be_of_another_is_not_refuted(text: str, as_of: str, kind: str) -> None:
    assert "REFUTED" not in _labels(text, as_of, kind)


def test_a_row_of_a_table_is_of_whom_stands_at_its_head(tmp_path: Path) -> None:
    text = "| State | Capital | Money |\n|---|---|---|\n| Oman | Muscat | rial |\n| Qatar | Doha | dirham |\n| UAE | Abu Dhabi | dirham |\n| Brazil | Brasília | real |\n"
    path = tmp_path / "six.md"
    path.write_text(text)
    found = factcheck.check(factcheck.read(path), as_of="2010-11-18").to_dict()["claims"]
    money = {claim["subject"]["label"]: claim["label"] for claim in found if claim["kind"] == "currency"}
    assert money == {
        "Oman": "SUPPORTED",
        "Qatar": "REFUTED",
        "United Arab Emirates": "SUPPORTED",
        "Brazil": "SUPPORTED",
    }
