"""Days that only some years have, and numbers of years that lead out of the calendar, are read without a fault."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.dates import PartialDate

STEPS = [
    "Barack Obama took office on {}.", "Poland joined the EU on {}.", "India became independent on {}.", "King Hussein died on {}.",
    "Kenya was ruled by Britain until {}.", "The fair opens on {} and closes on 1 March, two days later.",
]  # fmt: skip
FAR = [
    "The European Union will celebrate its 2,500th anniversary in May.", "Kenya became independent 10,000 years ago.",
    "The population of Kenya has doubled in 99,999 years.", "Poland has been in NATO for 2,015 years.",
]  # fmt: skip


@pytest.mark.parametrize("day", ["29 February", "February 29", "29 February 2012", "29 February 2013", "Feb. 29"])
@pytest.mark.parametrize("as_of", ["2008-03-15", "2008-02-29", "2013-03-01"])
def test_a_leap_day_is_never_borne_out_by_another_day(day: str, as_of: str) -> None:
    read = [judged for text in STEPS for judged in api.check(text.format(day), as_of).claims]
    assert len(read) >= len(STEPS)
    dated = [judged for judged in read if judged.claim.kind in {"office-term", "accession-date", "independence-date"}]
    assert not [judged for judged in dated if str(judged.verdict.label) == "SUPPORTED"]


@pytest.mark.parametrize("text", FAR)
def test_what_leads_before_the_first_year_is_no_fault_and_not_borne_out(text: str) -> None:
    read = api.check(text, "2015-03-15").claims
    assert read
    assert not [
        judged for judged in read if judged.claim.kind != "membership" and str(judged.verdict.label) == "SUPPORTED"
    ]


def test_a_leap_day_in_another_year() -> None:
    assert PartialDate(2008, 2, 29).in_year(2012) == PartialDate(2012, 2, 29)
    assert PartialDate(2008, 2, 29).in_year(2009) is None
    assert PartialDate(2008, 3).in_year(0) is None
