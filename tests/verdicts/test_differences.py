"""Changes told in people or years, figures of two times in one sentence, and "no larger than"."""

from __future__ import annotations

import pytest

from factcheck import api

AS_OF = "2014-06-03"

RIGHT = (
    "Ukraine has 6 million people fewer than it had in 1991.",
    "Ukraine's population has dropped by 6 million since 1991.",
    "Between 1991 and 2013 Ukraine lost 6 million people.",
    "Nigeria has twice the people it had in 1985.",
    "The number of Kenyans has grown by more than 10 million since 2000.",
    "Kenya has 12 million more people than in 2000.",
    "Bulgaria is home to 1.5 million fewer people than in 1990.",
    "Life expectancy in Nepal has risen by more than 25 years since 1970.",
    "Vietnam has no fewer people than Germany.",
    "No fewer people live in Vietnam than in Germany.",
    "Austria is no larger than Portugal.",
    "Vietnam is no smaller than Germany in population.",
)
WRONG = (
    "Ukraine's population has dropped by 16 million since 1991.",
    "Kenya has 22 million more people than in 2000.",
    "Kenya's population has grown by 3 million since 2000.",
    "The number of Kenyans has grown by more than 30 million since 2000.",
    "Bulgaria is home to 4.5 million fewer people than in 1990.",
    "Brazil is no bigger than Peru.",
    "France has no fewer people than Germany.",
)
OTHERS = (
    "Rwanda lost 800,000 people in 1994.",
    "Cambodia lost 2 million people between 1975 and 1979.",
    "Syria has lost 5 million people to exile since 2011.",
    "The number of Kenyans online has grown by 12 million since 2009.",
    "The number of Kenyans abroad has grown by half a million since 2000.",
    "The urban population of Nigeria has grown by 40 million since 1990.",
    "London's population has grown by a million since 2001; Britain's by 4 million.",
    "India's population grows by 15 million a year.",
    "From 31 million in 2000 Kenya's population has climbed to 43 million.",
    "In 2000 31 million, Kenya's population is now 43 million.",
    "Kenya, with 31 million people in 2000, had a GDP of $12.7 billion.",
    "Austria is no smaller than Portugal.",
)


def _labels(text: str) -> list[str]:
    return [one.verdict.label.value for one in api.check(text, AS_OF).claims if one.claim.kind in _KINDS]


_KINDS = {"change", "comparison", "population", "gdp"}


@pytest.mark.parametrize("text", RIGHT)
def test_right_ones_are_borne_out(text: str) -> None:
    assert _labels(text) == ["SUPPORTED"]


@pytest.mark.parametrize("text", WRONG)
def test_wrong_ones_are_told(text: str) -> None:
    assert _labels(text) == ["REFUTED"]


@pytest.mark.parametrize("text", OTHERS)
def test_what_is_of_others_is_not_refuted(text: str) -> None:
    assert "REFUTED" not in _labels(text)
