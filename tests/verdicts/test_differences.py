"""By how much one figure is more than another."""

from __future__ import annotations

import pytest

from factcheck import check
from factcheck.model.lists import Label


def labels(text: str) -> set[Label]:
    """The verdicts on comparisons."""
    return {j.verdict.label for j in check(text, "2014-05-05").claims if j.claim.kind == "comparison"}


@pytest.mark.parametrize(
    "text",
    [
        "Kilimanjaro is 1,085 metres higher than Mont Blanc.",
        "Mont Blanc is some 1,100 metres lower than Kilimanjaro.",
        "Mount Wilhelm, at over 4,500 metres, overtops New Zealand's Mount Cook by nearly 800.",
        "Germany has 15 million more inhabitants than France.",
        "Belgium is 11,000 square kilometres smaller than the Netherlands.",
        "The Swiss can expect to live twelve years longer than the Russians.",
    ],
)
def test_a_difference_of_the_sources_is_borne_out(text: str) -> None:
    assert labels(text) == {Label.SUPPORTED}


@pytest.mark.parametrize(
    "text",
    [
        "Kilimanjaro is 2,085 metres higher than Mont Blanc.",
        "Mount Everest overtops K2 by 537 metres.",
        "Poland has 48 million more people than Portugal.",
        "Belgium is 31,000 square kilometres smaller than the Netherlands.",
        "The Swiss can expect to live twenty-two years longer than the Russians.",
    ],
)
def test_another_one_is_refuted(text: str) -> None:
    assert labels(text) == {Label.REFUTED}


@pytest.mark.parametrize(
    "text",
    [
        "The Swiss live 300 metres higher than the Austrians.",
        "Ghana has a million more voters than Togo.",
        "Ghana has 2 million more mobile phones than people.",
        "The base camp on Everest is 500 metres higher than Mont Blanc.",
        "Italy has five million more pensioners than Spain.",
        "Japanese women outlive Japanese men by six years.",
    ],
)
def test_differences_of_other_things_are_not_refuted(text: str) -> None:
    assert Label.REFUTED not in labels(text)
