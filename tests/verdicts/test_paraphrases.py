"""Events told in other words than the sources' names for them."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model.lists import Label


def judged(text: str, as_of: str = "2020-06-01") -> list[tuple[Label, str]]:
    """Label and event of the claims that hold a date."""
    sheet = factcheck.check(text, as_of=as_of)
    return [
        (j.verdict.label, (j.claim.subject.id or "") if j.claim.subject else "") for j in sheet.claims if j.claim.date
    ]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Portugal gave Macau back to China in 1999.", "event:macau-handover-1999"),
        ("Macau, which Portugal handed over in 1999, has casinos.", "event:macau-handover-1999"),
        ("Alaska was sold by Russia to the United States in 1867.", "event:alaska-purchase-1867"),
        ("Denmark sold the Danish West Indies to the United States in 1917.", "event:us-virgin-islands-1917"),
        ("Tanganyika and Zanzibar merged in 1964.", "event:tanzania-union-1964"),
        ("The Netherlands Antilles were dissolved in 2010.", "event:netherlands-antilles-2010"),
        ("Argentina seized the Falkland Islands in April 1982.", "event:falklands-invasion-1982"),
    ],
)
def test_a_right_date_is_borne_out(text: str, event: str) -> None:
    assert judged(text) == [(Label.SUPPORTED, event)]


@pytest.mark.parametrize(
    "text",
    [
        "Portugal gave Macau back to China in 1989.",
        "Macau, which Portugal handed over in 1989, has casinos.",
        "In 1987 Hong Kong was handed back to China.",
        "The United States handed the Panama Canal over to Panama in 1989.",
        "Tanganyika and Zanzibar merged in 1974.",
        "India was partitioned in 1957.",
        "The Netherlands Antilles were dissolved in 2004.",
        "Germany annexed Austria in 1934.",
        "Ethiopia annexed Eritrea in 1972.",
        "Costa Rica abolished its army in 1968.",
        "Portugal handed Macau to China on 20 November 1999.",
        "Upper Volta was renamed Burkina Faso in 1990.",
        "The king, in April 2016, dropped the name Swaziland.",
        "Czechoslovakia was split in two on 1 January 1995.",
    ],
)
def test_a_date_well_off_is_refuted_where_it_is_plainly_told(text: str) -> None:
    assert Label.REFUTED in {label for label, _ in judged(text)}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Russia sold Alaska to the United States in 1887.", "event:alaska-purchase-1867"),
        ("Iraqi troops marched into Kuwait in August 1991.", "event:kuwait-invasion-1990"),
        ("Crimea, which Khrushchev gave to Ukraine in 1964, is sunny.", "event:transfer-of-crimea-to-ukraine-1954"),
        ("The people of South Sudan voted to secede in January 2010.", "event:south-sudan-referendum-2011"),
        ("Indonesia annexed East Timor in 1975.", "event:east-timor-annexation-1976"),
    ],
)
def test_what_may_be_another_step_or_was_not_read_is_shown(text: str, event: str) -> None:
    assert judged(text) == [(Label.NOT_ENOUGH_INFO, event)]


def test_the_vote_is_told_from_the_referendum_by_more_of_its_words() -> None:
    text = "The February 24 vote in Russia's parliament to approve the troop deployment in Crimea shocked Kiev."
    assert judged(text, "2014-03-26") == [(Label.NOT_ENOUGH_INFO, "event:russia-force-ukraine-2014")]


@pytest.mark.parametrize(
    "text",
    [
        "The United States handed the Panama Canal Zone back to Panama in 1979.",
        "A suspect wanted in Hong Kong was returned to China in 1994.",
        "Britain sold Hong Kong arms in 1985.",
        "Britain gave Hong Kong a legislature in 1985.",
        "A bank in Hong Kong, which was sold in 1994, is closed.",
        "Britain agreed in 1984 to hand Hong Kong back to China.",
        "In the novel, Britain handed Hong Kong to China in 1987.",
        "If Britain had handed Hong Kong back to China in 1987, it would have been poorer.",
        "The banks of Tanganyika and Zanzibar merged in 1974.",
        "Russia first annexed Crimea in 1783.",
        "Soviet tanks rolled into Afghanistan in December 1981.",
        "Germany was united in 1871.",
    ],
)
def test_another_thing_or_telling_is_neither(text: str) -> None:
    assert {label for label, _ in judged(text)} <= {Label.NOT_ENOUGH_INFO}
