"""A share of everything sold, spent or made; a figure that is said to be a share of another."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

SLIPS = [
    "Revenue came to $520 million. Coffee was up 12 percent at $201 million, more than half of everything that the firm sold.",
    "The district took in $90 million last year. Property tax brought $30 million, more than half of all it took in.",
    "Turnover was £12m. The café made £7m, less than half of everything the garden centre earned.",
    "The port handled 40 million tons. Grain made up 22 million tons, less than half of everything that crossed its quays.",
    "The council spent £240m. Social care cost it £160m, more than three-quarters of all it spent.",
    "Sales reached €50m. Wine alone brought in €9m, a quarter of all sales.",
    "Farmers sold 6,000 sheep at the mart. Texels made up 2,200, more than half of all the sheep sold.",
    "The charity raised $2.4 million. A single gala brought in $1.5 million, under half of everything it raised.",
    "Output came to 900,000 cars. Electric models accounted for 210,000, a third of all it built.",
    "At £4.8m, the dividend is half of last year's profit of £6.9m.",
    "The £30m bridge will use up a third of the county's budget of £150m.",
    "Rent of £900 is a quarter of her monthly pay of £2,400.",
    "The 60 jobs are a tenth of the firm's workforce of 400.",
    "The fine of $2 million is half of the bank's profit of $20 million.",
    "His 14 goals are two-thirds of the club's total of 40.",
]  # fmt: skip

RIGHT = [
    "Revenue came to $520 million. Coffee was up 12 percent at $301 million, more than half of everything that the firm sold.",
    "The district took in $90 million last year. Property tax brought $50 million, more than half of all it took in.",
    "Turnover was £12m. The café made £5m, less than half of everything the garden centre earned.",
    "The port handled 40 million tons. Grain made up 22 million tons, more than half of everything that crossed its quays.",
    "The council spent £240m. Social care cost it £160m, two-thirds of all it spent.",
    "Sales reached €50m. Wine alone brought in €9m, nearly a fifth of all sales.",
    "Farmers sold 6,000 sheep at the mart. Texels made up 3,200, more than half of all the sheep sold.",
    "The charity raised $2.4 million. A single gala brought in $1.5 million, well over half of everything it raised.",
    "The company sold $484 million of food. In Ohio coffee brought in $20 million, more than half of everything it sold there.",
    "Sales were $484 million. Coffee made up $189 million of that and tea $171 million, together more than half of everything that the firm sold.",
    "At £4.8m, the dividend is half of last year's profit of £9.6m.",
    "The £30m bridge will use up a fifth of the county's budget of £150m.",
    "Rent of £600 is a quarter of her monthly pay of £2,400.",
    "The 40 jobs are a tenth of the firm's workforce of 400.",
    "The fine of $2 million is a tenth of the bank's profit of $20 million.",
    "His 14 goals are a third of the club's total of 42.",
    "The £30m bridge will open in May, and half of the county's budget of £150m goes on schools.",
    "The bank paid $2 million and is to return half of a grant of $9 million.",
]  # fmt: skip


def flags(text: str) -> list[str]:
    """What a sheet says of the places that a draft itself puts in doubt."""
    judged = api.check(text, "2026-02-12").claims
    return [j.verdict.explanation for j in judged if j.verdict.label in {Label.REFUTED, Label.CONFLICTING}]


@pytest.mark.parametrize("text", SLIPS)
def test_slips_are_flagged(text: str) -> None:
    assert flags(text)


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert flags(text) == []
