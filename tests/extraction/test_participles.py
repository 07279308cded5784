"""A date inside a phrase that tells what befell a country is not the time of what is told of it now."""

from __future__ import annotations

import pytest

from factcheck import api


@pytest.mark.parametrize(
    "text",
    [
        "Cut off from the sea by Eritrea's departure in 1993, Ethiopia is home to some 99 million people.",
        "Admitted to the Union in 2004, Malta has 430,000 people.",
        "Split from Serbia in 2006, Montenegro has 620,000 people.",
        "Torn by a war that ended in 1995, Croatia has 4.3 million people.",
        "Having left the union in 1991, Estonia counts 1.3 million people.",
    ],
)
def test_the_figure_is_of_the_drafts_time(text: str) -> None:
    (told,) = [judged for judged in api.check(text, "2015-12-01").claims if judged.claim.kind == "population"]
    assert (told.claim.time, str(told.verdict.label)) == (None, "SUPPORTED")


def test_a_date_of_the_counting_is_its_time() -> None:
    (told,) = api.check("Counted in 2011, Kenya had 41 million people.", "2015-12-01").claims
    assert told.claim.time is not None
    assert told.claim.time.text == "2011"


def test_a_figure_between_two_sources_is_not_refuted() -> None:
    (told,) = api.check("Eritrea has 4.6 million people.", "2015-12-01").claims
    assert (str(told.verdict.label), told.verdict.reason) == ("NOT_ENOUGH_INFO", "sources-split")


@pytest.mark.parametrize(
    "text",
    [
        "Tuvalu, with 11,000 people, joined the United Nations in September 2000.",
        "Malta, home to 430,000 people, left the list in 1990.",
        "Kenya, with 47 million people, became independent in 1963.",
    ],
)
def test_a_date_behind_an_aside_is_of_what_was_done_then(text: str) -> None:
    (told,) = [judged for judged in api.check(text, "2015-12-01").claims if judged.claim.kind == "population"]
    assert (told.claim.time, str(told.verdict.label)) == (None, "SUPPORTED")


def test_a_date_inside_an_aside_is_the_figures() -> None:
    (told,) = api.check("Kenya, with 31 million people in 2000, has grown.", "2015-12-01").claims
    assert told.claim.time is not None
