"""Members of organisations and sets: leaving, counting some or all of them, names that are nearly another's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[..., dict[str, Any]]


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("Mali left ECOWAS on 29 January 2025.", "withdrawal-date", "SUPPORTED"),
        ("Mali left ECOWAS on 28 January 2025.", "withdrawal-date", "SUPPORTED"),
        ("Mali left ECOWAS on 29 January 2024.", "withdrawal-date", "REFUTED"),
        ("Qatar left OPEC in January 2019.", "withdrawal-date", "SUPPORTED"),
        ("Qatar left OPEC in 2017.", "withdrawal-date", "REFUTED"),
        ("Russia is a member of OPEC+.", "membership", "SUPPORTED"),
        ("Saudi Arabia is a member of OPEC.", "membership", "SUPPORTED"),
        ("Bulgaria joined the Schengen area in 2024.", "accession-date", "SUPPORTED"),
        ("Bulgaria joined the euro area on 1 January 2026.", "accession-date", "SUPPORTED"),
        ("The three Baltic states met.", "set-count", "SUPPORTED"),
        ("The four Baltic states met.", "set-count", "REFUTED"),
        ("All four Central Asian states met.", "set-count", "REFUTED"),
        ("Two Central Asian states signed a deal.", "set-count", "NOT_ENOUGH_INFO"),
        ("The two Central Asian states signed a deal.", "set-count", "NOT_ENOUGH_INFO"),
    ],
)
def test_members(sheet_of: Check, text: str, kind: str, label: str) -> None:
    found = [claim for claim in sheet_of(text, "2026-03-01")["claims"] if claim["kind"] == kind]
    assert [claim["label"] for claim in found] == [label], [(c["quote"], c["explanation"]) for c in found]


@pytest.mark.parametrize(
    ("as_of", "text", "kind", "label"),
    [
        ("2015-05-01", "Chile joined the OECD in January 2010.", "accession-date", "SUPPORTED"),
        ("2015-05-01", "Chile joined the OECD in May 2010.", "accession-date", "SUPPORTED"),
        ("2015-05-01", "Chile joined the OECD in 2008.", "accession-date", "REFUTED"),
        ("2015-05-01", "Greenland left the European Economic Community in 1985.", "withdrawal-date", "SUPPORTED"),
        ("2015-05-01", "Morocco left the OAU in 1984.", "withdrawal-date", "SUPPORTED"),
        ("2015-05-01", "China is a founding member of the United Nations.", "membership", "SUPPORTED"),
        ("2015-05-01", "Kenya is a founding member of the United Nations.", "membership", "REFUTED"),
        ("2015-05-01", "Switzerland was a member of the United Nations in 1995.", "membership", "REFUTED"),
        ("2015-05-01", "Switzerland was a member of the United Nations in 2005.", "membership", "SUPPORTED"),
        ("1994-09-01", "Switzerland is a member of the United Nations.", "membership", "REFUTED"),
        ("2016-09-01", "Indonesia is a member of OPEC.", "membership", "SUPPORTED"),
        ("2018-09-01", "Indonesia is a member of OPEC.", "membership", "REFUTED"),
        ("1996-05-01", "The United Nations has 185 members.", "member-count", "SUPPORTED"),
    ],
)
def test_members_of_their_time(sheet_of: Check, as_of: str, text: str, kind: str, label: str) -> None:
    found = [claim for claim in sheet_of(text, as_of)["claims"] if claim["kind"] == kind]
    assert [claim["label"] for claim in found] == [label], [(c["quote"], c["explanation"]) for c in found]


@pytest.mark.parametrize(
    ("as_of", "text", "kind", "label"),
    [
        ("2004-03-15", "Ukraine is a member of the CIS.", "membership", "NOT_ENOUGH_INFO"),
        ("2004-03-15", "Turkmenistan, a CIS member, sent nobody.", "membership", "NOT_ENOUGH_INFO"),
        ("2012-03-15", "Turkmenistan is a member of the CIS.", "membership", "NOT_ENOUGH_INFO"),
        ("2012-03-15", "Turkmenistan is a full member of the CIS.", "membership", "REFUTED"),
        ("2012-03-15", "Mongolia is a member of the CIS.", "membership", "REFUTED"),
        ("2012-03-15", "Ukraine is not a member of the CIS.", "membership", "SUPPORTED"),
        ("2010-03-15", "Chile is a member of Mercosur.", "membership", "REFUTED"),
        ("2004-03-15", "The CIS has 12 members.", "member-count", "NOT_ENOUGH_INFO"),
        ("2012-03-15", "The CIS has 11 members.", "member-count", "NOT_ENOUGH_INFO"),
        ("2012-03-15", "The CIS has nine members.", "member-count", "SUPPORTED"),
        ("2012-03-15", "The CIS has 14 members.", "member-count", "REFUTED"),
        ("2012-03-15", "The CIS has seven members.", "member-count", "REFUTED"),
        ("2004-03-15", "The CIS has a combined population of 280 million people.", "group-total", "NOT_ENOUGH_INFO"),
        ("2004-03-15", "The CIS has a combined population of 227 million people.", "group-total", "SUPPORTED"),
        ("2004-03-15", "The CIS has a combined population of 480 million people.", "group-total", "REFUTED"),
        ("2004-03-15", "The CIS has a combined population of 150 million people.", "group-total", "REFUTED"),
    ],
)
def test_who_takes_part_without_being_a_member_is_no_stranger(
    sheet_of: Check, as_of: str, text: str, kind: str, label: str
) -> None:
    found = [claim for claim in sheet_of(text, as_of)["claims"] if claim["kind"] == kind]
    assert [claim["label"] for claim in found] == [label], [(c["quote"], c["explanation"]) for c in found]


@pytest.mark.parametrize(
    "text",
    [
        "The football union of Europe has 55 members.",
        "The bishops' conference of Asia has 19 members.",
        "The Medical Association of South-East Asia has 10 members.",
        "The Parliament of Central Asia has 40 members.",
        "The youth council of the Nordic countries has 87 members.",
        "The chamber of commerce of ASEAN has 12 members.",
        "The choir of Europe, with 47 members, sang.",
        "Central Asia has four countries bordering China.",
        "The football confederation of Africa has 54 members.",
    ],
)
def test_members_of_a_body_or_some_of_a_set_are_no_members_of_the_set(sheet_of: Check, text: str) -> None:
    assert {claim["label"] for claim in sheet_of(text, "2016-05-01")["claims"]} == {"NOT_ENOUGH_INFO"}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The countries of Central Asia number five.", "SUPPORTED"),
        ("The continent of Africa has 52 countries.", "REFUTED"),
        ("The rest of ASEAN has 12 members.", "REFUTED"),
        ("After the talks, the EU has 27 members.", "REFUTED"),
        ("The EU has 27 members including Croatia.", "REFUTED"),
    ],
)
def test_a_whole_of_a_set_is_the_set(sheet_of: Check, text: str, label: str) -> None:
    assert label in {claim["label"] for claim in sheet_of(text, "2016-05-01")["claims"]}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The world has 193 countries.", "NOT_ENOUGH_INFO"),
        ("The world has 197 countries.", "NOT_ENOUGH_INFO"),
        ("The world has 160 countries.", "REFUTED"),
        ("There are 44 countries in Europe.", "NOT_ENOUGH_INFO"),
        ("Europe has 50 countries.", "NOT_ENOUGH_INFO"),
        ("Europe has 60 countries.", "REFUTED"),
        ("Asia has 48 countries.", "NOT_ENOUGH_INFO"),
        ("Oceania has 14 countries.", "NOT_ENOUGH_INFO"),
        ("Africa has 54 countries.", "SUPPORTED"),
        ("Africa has 55 countries.", "NOT_ENOUGH_INFO"),
        ("Africa has 51 countries.", "REFUTED"),
    ],
)
def test_how_many_countries_there_are_depends_on_who_counts(sheet_of: Check, text: str, label: str) -> None:
    found = [claim for claim in sheet_of(text, "2016-05-01")["claims"] if claim["kind"] == "set-count"]
    assert [claim["label"] for claim in found] == [label], [(c["quote"], c["explanation"]) for c in found]


@pytest.mark.parametrize(
    "text",
    [
        "The Arab world has 22 countries.",
        "The Third World counts 120 nations.",
        "The English-speaking world has five countries.",
        "The Muslim world has a combined population of 1.8 billion people.",
        "The developing world has a total population of 6 billion.",
    ],
)
def test_a_part_of_the_world_is_not_the_world(sheet_of: Check, text: str) -> None:
    claims = sheet_of(text, "2016-05-01")["claims"]
    assert all(claim["label"] != "REFUTED" for claim in claims), [(c["quote"], c["explanation"]) for c in claims]


WITH_OTHERS = [
    ("Azerbaijan belongs, with Russia and Kazakstan, to the Collective Security Treaty Organisation.", "REFUTED"),
    ("Norway is, along with Denmark and Sweden, a member of the European Union.", "REFUTED"),
    ("Armenia belongs, with Russia, to the Commonwealth of Independent States.", "SUPPORTED"),
    ("Kiev announced that Ukraine was leaving the Commonwealth of Independent States. Georgia remains a member.", "REFUTED"),
    ("Kiev announced that Ukraine was leaving the Commonwealth of Independent States. Armenia remains a member.", "SUPPORTED"),
    ("The EU has 28 members. It trades with ASEAN. Norway is not a member.", "SUPPORTED"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), WITH_OTHERS)
def test_who_belongs_with_others_or_remains(sheet_of: Check, text: str, label: str) -> None:
    told = [claim for claim in sheet_of(text, "2014-03-26")["claims"] if claim["kind"] == "membership"]
    assert told[-1]["label"] == label, told[-1]["explanation"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The EU is large. Its member states number 28.", "SUPPORTED"),
        ("The EU is large. Its members now number 35.", "REFUTED"),
    ],
)
def test_members_that_number_so_many(sheet_of: Check, text: str, label: str) -> None:
    told = [claim for claim in sheet_of(text, "2014-03-26")["claims"] if claim["kind"] == "member-count"]
    assert [claim["label"] for claim in told] == [label]


def test_to_how_many_something_was_done_is_no_number_of_members(sheet_of: Check) -> None:
    told = sheet_of("The African Union, which counts 55 members, has suspended all three.", "2024-07-12")["claims"]
    assert [(claim["kind"], claim["label"]) for claim in told] == [
        ("member-count", "SUPPORTED"),
        ("other-quantity", "NOT_ENOUGH_INFO"),
    ]
