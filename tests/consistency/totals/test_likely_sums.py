"""Figures behind words that may lead to a sum, and shares of two figures told before."""

from __future__ import annotations

import pytest

from factcheck import check
from factcheck.model.lists import Label

KINDS = {"sum-check", "percent-change"}


def labels(text: str) -> list[Label]:
    """The verdicts on sums and shares."""
    return [j.verdict.label for j in check(text, "2019-10-30").claims if j.claim.kind in KINDS]


@pytest.mark.parametrize(
    "text",
    [
        "Hungary was to take 1,294 people and Slovakia 902, that is to say 2,196 human beings.",
        "The pact joins the ten to six partners (from China to New Zealand), which gives 16 economies round one table.",
        "There were six founders; nine joined before 2004 and 13 since, making 28 in all.",
        "There you find 106 Poles in a chamber of 751: roughly one in seven.",
        "The bloc has 106 of the 751 seats, about one in seven.",
    ],
)
def test_what_adds_up_is_borne_out(text: str) -> None:
    assert labels(text) == [Label.SUPPORTED]


@pytest.mark.parametrize(
    "text",
    [
        "Hungary was to take 1,294 people and Slovakia 902, that is to say 2,496 human beings.",
        "The pact joins the ten to six partners (from China to New Zealand), which gives 18 economies round one table.",
        "Ghana pledged 1,500 troops, Senegal 260, Mali 250 and Togo 240: a force of 2,650.",
        "The bloc has 106 of the 751 seats, about one in four.",
    ],
)
def test_what_does_not_add_up_is_impossible(text: str) -> None:
    assert labels(text) == [Label.REFUTED]


@pytest.mark.parametrize(
    "text",
    [
        "They played 12 matches at home and 10 away, which gave 25 players a chance.",
        "In 1990 there were 40 clinics and in 2000 there were 60, which makes 90 by 2010 likely.",
        "The camp shelters 40,000 people, among them 12,000 children and 9,000 women, that is 25,000 too many.",
        "Twelve people died at the paper, one in the street and four at the shop, 17 people altogether.",
        "The first raid left 12 dead and the second 30, bringing the toll to 55 since January.",
        "The bus carried 40 people and 12 goats, that is 5 more than it should.",
    ],
)
def test_other_figures_are_left_alone(text: str) -> None:
    assert Label.REFUTED not in labels(text)
