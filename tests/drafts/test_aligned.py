"""Tables of plain text whose columns stand under one another, and boxes of labelled lines."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.drafts.aligned import tabbed
from factcheck.drafts.reading import from_bytes

NORTH = """Country        Population   Area (sq km)   Capital
Norway         5.0m         324,000        {}
Sweden         9.5m         450,000        Stockholm
Iceland        {}         103,000        Reykjavik
"""
RIGHT = """              1990    2010
Kuwait         2.1     3.0
Qatar          0.5     1.8
"""


def roles(text: str) -> list[str]:
    return [block.role for block in from_bytes(text.encode(), "draft.txt").blocks]


def verdicts(text: str, as_of: str) -> dict[str, list[str]]:
    draft = from_bytes(text.encode(), "draft.txt")
    found: dict[str, list[str]] = {}
    for judged in factcheck.check(draft, as_of).claims:
        found.setdefault(str(judged.verdict.label), []).append(draft.text[judged.claim.start : judged.claim.end])
    return found


def test_columns_under_one_another_are_a_table() -> None:
    assert roles(NORTH.format("Oslo", "0.3m")) == ["table-row"] * 4
    assert len(verdicts(NORTH.format("Oslo", "0.3m"), "2012-07-01")["SUPPORTED"]) == 9
    found = verdicts(NORTH.format("Bergen", "1.3m"), "2012-07-01")
    assert found["REFUTED"] == ["Bergen", "1.3m"]


def test_a_table_without_a_heading_over_its_names() -> None:
    assert tabbed(RIGHT).count("\t") == 6
    text = "Population of the Gulf states (millions):\n" + RIGHT
    assert len(verdicts(text, "2014-03-01")["SUPPORTED"]) == 4


@pytest.mark.parametrize(
    "text",
    [
        "He left in 1990.  She stayed.  Nobody asked.\nIt was over by 1995.  Then came others.  They stayed.\nIn 1999 it rained.  All went home.  The end.\n",
        "One line    with a gap of 4\n",
        "A  b 1\nLonger by far  c 2\nA  d\n",
    ],
)
def test_prose_with_wide_gaps_is_none(text: str) -> None:
    assert tabbed(text) == text


BOX = "Macron in brief\n\nBorn: Amiens, {}\nAge: {}\nElected: 7 May 2017\n"


def test_lines_of_a_box_tell_of_what_its_title_names() -> None:
    assert roles(BOX.format("21 December 1977", 39)) == ["title", "list-item", "list-item", "list-item"]
    assert verdicts(BOX.format("21 December 1977", 39), "2017-05-08")["SUPPORTED"] == [
        "21 December 1977",
        "39",
        "7 May 2017",
    ]
    named = BOX.replace("Macron", "Emmanuel Macron")
    assert verdicts(named.format("21 December 1975", 41), "2017-05-08")["REFUTED"] == ["41"]
    assert "REFUTED" not in verdicts(BOX.format("21 December 1975", 41), "2017-05-08")


def test_a_club_in_brief() -> None:
    text = "NATO AT A GLANCE\nMembers: {}\nFounded: 4 April {}\nSeat: Brussels\n"
    assert verdicts(text.format(28, 1949), "2014-06-01")["SUPPORTED"] == ["28", "4 April 1949"]
    assert verdicts(text.format(25, 1959), "2014-06-01")["REFUTED"] == ["25", "4 April 1959"]


def test_a_headline_with_a_colon_stays_one() -> None:
    assert (
        roles(
            "Analysis: a hard winter\n\nIt has been cold for weeks, and nobody knows why it is.\n\nMore will come.\n"
        )[0]
        == "title"
    )


UNDER = """Africa's giants

             Population   Area          Capital
             (m)          ('000 sq km)
Nigeria      164          924           Abuja
Ethiopia     89           {}         Addis Ababa
Egypt        84           1,002         Cairo
"""


def test_units_under_some_headings_are_of_those_columns() -> None:
    assert len(verdicts(UNDER.format("1,104"), "2011-11-01")["SUPPORTED"]) >= 8
    assert verdicts(UNDER.format("1,404"), "2011-11-01")["REFUTED"] == ["1,404"]


def test_no_tab_stands_for_another_sign_than_a_blank() -> None:
    told = tabbed(UNDER)
    assert all(one == other or (one == "\t" and other == " ") for one, other in zip(told, UNDER, strict=True))
