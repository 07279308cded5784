"""Lengths of time that two days told near by bear out; nothing is flagged by them."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label


def _told(text: str) -> list[tuple[Label, str]]:
    sheet = api.check(text, "2018-03-26")
    return [
        (j.verdict.label, text[j.claim.start : j.claim.end]) for j in sheet.claims if j.claim.kind == "date-arithmetic"
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Her predecessor was named on 6 July 2016 and left on 8 November 2017. He had lasted 16 months.", "16 months"),
        (
            "The prince was enthroned in 1899 and buried in 1982 after a reign of more than 82 years.",
            "more than 82 years",
        ),
        (
            "The bridge fell on 3 May 1988. The ferry ran for 21 years, until a new one opened in June 2009.",
            "for 21 years",
        ),
        ("Almost nine years have passed since the flood of June 2009.", "Almost nine years"),
    ],
)
def test_what_two_days_bear_out(text: str, said: str) -> None:
    assert (Label.SUPPORTED, said) in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "He was jailed for seven years in 2011.",
        "Her predecessor was named on 6 July 2016 and left on 8 November 2017. He had lasted 26 months.",
        "The mill closed in 2001. Its owner, who lived in Paris for nine years, was born in 1960.",
        "They waited 14 months in a camp. The border opened in May 2013.",
    ],
)
def test_what_no_two_days_bear_out_stays_open(text: str) -> None:
    assert _told(text) == []
