"""A date that no pattern has read is borne out by a source's that is just it, of somebody named near."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.sheets import Judged


def _told(text: str, day: str, date: str) -> Judged:
    draft = api.check(text, day)
    return next(
        judged
        for judged in draft.claims
        if judged.claim.date is not None and date in text[judged.claim.start : judged.claim.end]
    )


@pytest.mark.parametrize(
    ("day", "text", "date", "kind"),
    [
        ("2015-08-18", "Robert Mugabe spoke. His country had been free since April 1980, he said.", "April 1980", "independence-date"),
        ("2019-06-10", "Guatemala votes. Jimmy Morales, in the palace since January 2016, cannot run.", "January 2016", "office-term"),
        ("2010-03-02", "Jerry Rawlings gave it back, and took it again on the last day of 1981.", "the last day of 1981", "office-term"),
        ("1998-03-02", "In Ghana they talk of Hissène Habré, whom nobody missed after he fell in December 1990.", "December 1990", "office-term"),
        ("2015-08-18", "Of the two, Uruguay waited longer: until 25 August 1825.", "25 August 1825", "independence-date"),
        ("2012-04-01", "Aung San had been murdered in July 1947.", "July 1947", "death-date"),
    ],
)  # fmt: skip
def test_a_date_of_somebody_named_is_borne_out(day: str, text: str, date: str, kind: str) -> None:
    judged = _told(text, day, date)
    assert (judged.claim.kind, str(judged.verdict.label)) == (kind, "SUPPORTED")
    assert judged.verdict.evidence


@pytest.mark.parametrize(
    ("day", "text", "date"),
    [
        # another month
        ("2019-06-10", "Guatemala votes. Jimmy Morales, back in town since March 2016, cannot run.", "March 2016"),
        # no word of what happened
        ("2019-06-10", "Jimmy Morales wrote about January 2016 and other cold months.", "January 2016"),
        # only a year, far from any word of what happened
        ("2019-06-10", "Jimmy Morales fell ill. The doctor, a friend of many years, had studied abroad and sailed in 2016.", "2016"),
    ],
)  # fmt: skip
def test_other_dates_stay_open(day: str, text: str, date: str) -> None:
    assert str(_told(text, day, date).verdict.label) == "NOT_ENOUGH_INFO"


@pytest.mark.parametrize(
    ("day", "text", "date"),
    [
        ("2019-06-10", "Daniel Ortega, in the palace since January 2009, rules.", "January 2009"),
        ("2002-02-16", "General Stroessner ruled. Alfredo Stroessner, thrown out in February 1991, is not missed.", "February 1991"),
        ("2002-02-16", "Paraguay was rid of Alfredo Stroessner in 1992.", "1992"),
    ],
)  # fmt: skip
def test_a_date_that_words_of_office_join_to_a_person_is_refuted(day: str, text: str, date: str) -> None:
    judged = _told(text, day, date)
    assert (judged.claim.kind, str(judged.verdict.label)) == ("office-term", "REFUTED")


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ("2019-06-10", "Daniel Ortega, in the palace since January 2007, rules."),
        ("2002-02-16", "Paraguay was rid of Alfredo Stroessner in February 1989."),
        ("2002-02-16", "His secretary was thrown out in 1991. Alfredo Stroessner said nothing."),
        ("2002-02-16", "Alfredo Stroessner had it. The bust, thrown out in 1991, was found again."),
        ("2002-02-16", "Alfredo Stroessner lived in Brazil; his party was kicked out in 2008."),
        ("2019-06-10", "The painting, in the palace since 1912, shows Daniel Ortega."),
    ],
)
def test_what_is_told_of_others_is_not_refuted(day: str, text: str) -> None:
    assert not [judged for judged in api.check(text, day).claims if str(judged.verdict.label) == "REFUTED"]


@pytest.mark.parametrize("date", ["December 1961", "1960"])
def test_a_date_that_words_of_freedom_join_to_a_country_is_refuted(date: str) -> None:
    judged = _told(f"Kenya hoisted its own flag in {date}.", "2019-06-10", date)
    assert (judged.claim.kind, str(judged.verdict.label)) == ("independence-date", "REFUTED")


def test_a_lone_word_that_is_a_surname_too_is_nobody() -> None:
    text = "The Union Jack came down in 1996."
    assert str(_told(text, "2010-01-01", "1996").verdict.label) == "NOT_ENOUGH_INFO"


def test_a_surname_behind_a_title_is_somebody() -> None:
    judged = _told("General Stroessner, thrown out in February 1989, is not missed.", "2002-02-16", "February 1989")
    assert (judged.claim.kind, str(judged.verdict.label)) == ("office-term", "SUPPORTED")
