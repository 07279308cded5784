"""What was in print of a people at the time, a census or an estimate since revised, is not wrong because the series of today differs; what is wrong of all still is."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from factcheck import api
from factcheck.model.lists import Label
from factcheck.model.verdicts import Verdict

ROOT = Path(__file__).parents[2]
OPEN, WRONG, RIGHT = Label.NOT_ENOUGH_INFO, Label.REFUTED, Label.SUPPORTED


def judged(text: str, as_of: str) -> list[Verdict]:
    return [j.verdict for j in api.check(text, as_of).claims]


@pytest.mark.parametrize(
    ("text", "as_of", "told"),
    [
        ("Moldova, with 2.4 million people, is small.", "2025-01-03", "census of 2024"),
        ("Moldova has fewer than 2.5 million people.", "2024-12-01", "census of 2024"),
        ("In 2014 Moldova had 2.8 million people.", "2015-05-01", "census of 2014"),
        ("Bahrain, with 1.7 million people, is small.", "2020-11-12", "World Population Prospects 2019"),
        ("Seychelles, with fewer than 100,000 inhabitants, is small.", "2021-03-12", "World Population Prospects 2019"),
        ("Lebanon, a country of 6.8 million people, is in crisis.", "2021-06-01", "World Population Prospects 2019"),
        ("Albania has a population of 2.4 million.", "2024-10-01", "census of 2023"),
        ("Paraguay is home to 6.1 million people.", "2022-12-01", "census of 2022"),
        ("Romania has 20.1 million people.", "2014-06-12", "census of 2011"),
        ("Syria, a country of 17.5 million, is at war.", "2021-06-12", "World Population Prospects 2019"),
        ("The Marshall Islands, with 59,000 people, fear the sea.", "2021-06-12", "World Population Prospects 2019"),
        ("Chile, with 18.5 million people, is long.", "2024-12-12", "census of 2024"),
    ],
)
def test_what_was_in_print_bears_a_draft_out_and_is_cited_as_what_it_is(text: str, as_of: str, told: str) -> None:
    (verdict,) = judged(text, as_of)
    assert verdict.label is RIGHT
    assert told in verdict.explanation
    assert told in verdict.evidence[0].working
    assert verdict.evidence[0].working.endswith("cited, not read")


def test_that_a_later_series_differs_is_said() -> None:
    (verdict,) = judged("Moldova, with 2.4 million people, is small.", "2025-01-03")
    assert "sources-differ" in {caveat.code for caveat in verdict.caveats}
    assert {piece.source for piece in verdict.evidence} >= {"almanac", "un-wpp"}


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("India has 1.8 billion people.", "2023-03-12"),
        ("Bahrain, with 2.7 million people, is small.", "2020-11-12"),
        ("Moldova has 1.4 million people.", "2025-01-03"),
        ("Romania has 16.1 million people.", "2014-06-12"),
        ("South Africa has 72 million people.", "2024-08-12"),
        ("Yemen, a country of 20 million, is at war.", "2021-06-12"),
        ("Nigeria has 120 million people.", "2010-10-01"),
        ("Albania has a population of 2.4 million.", "2016-10-01"),  # the census of 2023 was to come
        ("Bulgaria's population fell by 30 per cent between 2011 and 2021.", "2022-12-01"),
        ("India's population grew by 27.7 per cent between 2001 and 2011.", "2024-12-12"),
        ("Romania has four times as many people as Moldova.", "2025-06-12"),
    ],
)
def test_what_is_wrong_of_all_is_refuted(text: str, as_of: str) -> None:
    assert [verdict.label for verdict in judged(text, as_of)] == [WRONG]


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("Moldova's population fell by 14 per cent between 2014 and 2024.", "2024-12-01"),
        ("Albania's population fell by 15 per cent between 2011 and 2023.", "2024-12-01"),
        ("Bulgaria's population fell by 844,000 between 2011 and 2021.", "2022-12-01"),
        ("Bahrain has a population density of 2,200 people per square kilometre.", "2020-11-12"),
    ],
)
def test_what_is_computed_of_two_censuses_or_of_the_estimate_in_print_is_right(text: str, as_of: str) -> None:
    assert [verdict.label for verdict in judged(text, as_of)] == [RIGHT]


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("Serbia has three times as many people as Moldova.", "2021-06-12"),
        ("Moldova has fewer people than Lithuania.", "2025-06-12"),
    ],
)
def test_a_comparison_right_by_what_was_in_print_is_left_open(text: str, as_of: str) -> None:
    assert [verdict.label for verdict in judged(text, as_of)] == [OPEN]


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("Nepal has 28 million people.", "2016-07-01"),
        ("El Salvador has 5.4 million people.", "1999-07-01"),
        ("Croatia has 4.1 million people.", "2016-07-01"),
    ],
)
def test_what_lies_evenly_between_two_censuses_is_right(text: str, as_of: str) -> None:
    (verdict,) = judged(text, as_of)
    assert verdict.label is RIGHT
    assert "between-years" in {caveat.code for caveat in verdict.caveats}


def test_no_figure_stored_as_printed_is_called_wrong_the_year_after() -> None:
    with (ROOT / "sources" / "names" / "2026" / "entities.csv").open(encoding="utf-8", newline="") as file:
        labels = {row["id"]: row["label"] for row in csv.DictReader(file)}
    wrong = []
    with (ROOT / "sources" / "almanac" / "tables" / "populations-c.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            text = f"{labels[row['country']]} has {int(row['figure']):,} people."
            verdicts = judged(text, f"{int(row['date'][:4]) + 1}-05-01")
            wrong += [(text, str(v.label)) for v in verdicts if v.label in {WRONG, Label.CONFLICTING}]
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Ireland knocked out Pakistan, champions in 1992 and a nation of 160 million.", RIGHT),
        ("In 1992 Pakistan was a nation of 160 million.", WRONG),
        ("Between 1985 and 1990 Pakistan had 160 million people.", WRONG),
    ],
)
def test_a_date_in_front_of_an_and_may_be_of_what_stands_there(text: str, label: Label) -> None:
    assert [v.label for v in judged(text, "2007-03-18")][-1] == label
