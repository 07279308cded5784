"""Dates of named events and of elections: refuted only where the sentence says when the thing happened, and no more."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from factcheck.lexicon import table

Check = Callable[..., dict[str, Any]]


def _labels(sheet_of: Check, text: str) -> list[str]:
    return [claim["label"] for claim in sheet_of(text, "2026-06-01")["claims"] if claim["kind"] == "event-date"]


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine's parliamentary election on 19 October 2014 was calm.",
        "The Brazilian presidential election of 2014 was held on 12 October 2014.",
        "Brazil's presidential election on 19 October 2014 went to a runoff.",
        "A referendum was held in Crimea on 17 March 2014.",
        "The Crimean referendum was held on 17 March 2014.",
        "The Chernobyl disaster of 1987 changed everything.",
        "After the Chernobyl disaster in April 1985, farmers left.",
        "The 1987 Chernobyl disaster killed many.",
        "The Antarctic Treaty was signed on 1 December 1960.",
        "The Korean armistice was signed on 27 July 1954.",
        "The storming of the Bastille on 14 July 1790 is remembered.",
        "Algeria's parliamentary election on 12 July 2021 was calm.",
        "He inherited power on the death of Kim Il Sung in 1997.",
    ],
)
def test_wrong_days(sheet_of: Check, text: str) -> None:
    assert "REFUTED" in _labels(sheet_of, text)


@pytest.mark.parametrize(
    "text",
    [
        "The Crimean referendum was condemned by the General Assembly on 27 March 2014.",
        "After the Rwandan genocide, a court convicted him in 2003.",
        "Commemorations of the Rwandan genocide were held in April 2004.",
        "The tenth anniversary of the Chernobyl disaster was in 1996.",
        "The 2006 Chernobyl disaster commemoration drew thousands.",
        "She wrote a book about the Fukushima disaster in 2013.",
        "Brazil's election campaign began on 6 July 2014.",
        "The results of the 2014 Ukrainian presidential election were published on 2 June 2014.",
        "He was sworn in after the Indonesian presidential election on 20 October 2014.",
        "A recount of the Kenyan presidential election was ordered on 25 March 2013.",
        "France's local elections were held on 23 March 2014.",
        "Nigeria's governorship elections were held on 11 April 2015.",
        "The Anglo-Irish Treaty was ratified on 7 January 1922.",
        "The Iraq War was debated in Parliament in October 2002.",
        "She gave a speech on the death of Kim Il Sung in 1997.",
        "The Russian invasion of Ukraine began in 2014.",
        "Ghana's presidential election on 8 December 2012 was extended by a day.",
    ],
)
def test_other_things_said_of_an_event(sheet_of: Check, text: str) -> None:
    assert "REFUTED" not in _labels(sheet_of, text)


@pytest.mark.parametrize("sort", ["elections", "treaties", "occasions"])
def test_each_adjective_of_an_event_says_which_names_fit_it(sort: str) -> None:
    for adjective, names in table("happened")[sort].items():
        assert set(names) == {"any", "none"}, adjective


def test_a_word_that_tells_no_event_apart_tells_no_election_apart(sheet_of: Check) -> None:
    assert "REFUTED" not in _labels(
        sheet_of, "The plain election of 2016 was held on 8 November 2016 in the United States."
    )


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("France's presidential election in April 2017 was lively.", "SUPPORTED"),
        ("France's parliamentary election in April 2017 was lively.", "NOT_ENOUGH_INFO"),
        ("Brazil's presidential election on 26 October 2014 was a runoff.", "SUPPORTED"),
        ("The Antarctic Treaty was signed on 1 December 1959.", "SUPPORTED"),
        ("The French capture of Algiers in 1830 was brutal.", "SUPPORTED"),
        ("The French capture of Algiers on 5 July 1830 was brutal.", "NOT_ENOUGH_INFO"),
    ],
)
def test_as_exactly_as_the_source(sheet_of: Check, text: str, label: str) -> None:
    assert _labels(sheet_of, text) == [label]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The 2014 Brazilian presidential election was held on 5 October.", "SUPPORTED"),
        ("The 2014 Brazilian presidential election was held on 12 October.", "REFUTED"),
        ("The Good Friday Agreement was signed on 11 April 1998.", "REFUTED"),
        ("The Good Friday Agreement was signed on 10 April.", "NOT_ENOUGH_INFO"),
        ("The Easter Rising began on 24 April.", "NOT_ENOUGH_INFO"),
    ],
)
def test_a_day_without_a_year_speaks_against_no_event_of_another_time(sheet_of: Check, text: str, label: str) -> None:
    claims = sheet_of(text, "2016-01-01")["claims"]
    assert [claim["label"] for claim in claims if claim["value"] != "2014"] == [label]


def test_a_protocol_of_accession_is_no_treaty_on_a_name(sheet_of: Check) -> None:
    sheet = sheet_of("North Macedonia signed its accession protocol in February.", "2019-05-14")
    assert [claim["label"] for claim in sheet["claims"] if claim["kind"] == "event-date"] == ["NOT_ENOUGH_INFO"]
