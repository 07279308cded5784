"""Countries with a word before their name, or with somebody taken away, of which a figure is not the country's."""

from __future__ import annotations

import pytest

from factcheck import api

OTHERS = (
    "European Turkey has 10 million people.",
    "Asian Russia has 33 million people.",
    "European Russia has 110 million people, Asian Russia the other 33 million.",
    "Peninsular Malaysia has 23 million people.",
    "Highland Ethiopia has 70 million people.",
    "Rural India has 800 million people.",
    "Some 800 million people live in rural India.",
    "Christian Nigeria has 80 million people.",
    "Muslim India has 180 million people.",
    "Francophone Canada has 7 million people.",
    "French-speaking Cameroon has 4 million people.",
    "Dutch-speaking Belgium has 6 million people.",
    "Russian-speaking Latvia has 700,000 people.",
    "Arab Israel has 1.6 million people.",
    "Turkish Cyprus has 300,000 people.",
    "Rebel-held Ukraine has 4 million people.",
    "Without Kaliningrad Russia would have no border with Poland.",
    "But for Kaliningrad, Russia would not border Lithuania or Poland.",
    "Great Britain, the island, covers 209,000 square kilometres.",
    "France left NATO's command in 1966 and returned to it in 2009.",
)
WHOLE = (
    "Central Asian Kazakhstan has 27 million people.",
    "Tiny Luxembourg has 5 million people.",
    "Landlocked Chad has 22 million people.",
)


def _labels(text: str) -> set[str]:
    return {one.verdict.label.value for one in api.check(text, "2014-06-01").claims}


@pytest.mark.parametrize("text", OTHERS)
def test_what_is_of_a_part_is_not_refuted(text: str) -> None:
    assert "REFUTED" not in _labels(text)


@pytest.mark.parametrize("text", WHOLE)
def test_what_is_of_the_whole_is(text: str) -> None:
    assert "REFUTED" in _labels(text)
