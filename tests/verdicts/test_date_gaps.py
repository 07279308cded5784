"""How long after, or before, another one somebody took a step."""

from __future__ import annotations

import pytest

from factcheck import check
from factcheck.model.lists import Label


def labels(text: str) -> set[Label]:
    """The verdicts on dates of steps, births and beginnings."""
    kinds = {"independence-date", "accession-date", "birth-date", "founding-date"}
    return {j.verdict.label for j in check(text, "2015-05-12").claims if j.claim.kind in kinds}


@pytest.mark.parametrize(
    "text",
    [
        "Ghana became free in 1957, three years before Nigeria.",
        "Zimbabwe became independent sixteen years after Zambia, its neighbour.",
        "Slovakia adopted the euro two years after Slovenia.",
        "Croatia joined the European Union six years after Romania.",
        "Spain joined NATO thirty years after Greece.",
        "Vladimir Putin, nine years older than Barack Obama, smiled.",
        "OPEC is seven years older than ASEAN.",
    ],
)
def test_what_lies_between_the_two_is_borne_out(text: str) -> None:
    assert labels(text) == {Label.SUPPORTED}


@pytest.mark.parametrize(
    "text",
    [
        "Zimbabwe became independent six years after Zambia, its neighbour.",
        "Estonia joined the euro in 2011, seven years before Latvia.",
        "Croatia joined the European Union nine years after Romania.",
        "Russia joined the WTO five years after China.",
        "Angela Merkel is twelve years younger than Vladimir Putin.",
        "ASEAN is eight years older than SAARC.",
    ],
)
def test_another_length_is_refuted(text: str) -> None:
    assert Label.REFUTED in labels(text)


@pytest.mark.parametrize(
    "text",
    [
        "Poland joined the EU five years after it joined NATO.",
        "Sweden joined the EU a year after Finland voted.",
        "Romania joined the European Union nine years after Poland's Solidarity won.",
        "Angela Merkel's husband is five years older than Angela Merkel.",
        "Panama became independent 82 years after Colombia.",
        "Two diplomats from Croatia joined the EU nine years after Romania.",
        "Denmark joined the EU eight years after the war with Germany.",
    ],
)
def test_steps_of_other_sorts_are_not_refuted(text: str) -> None:
    assert Label.REFUTED not in labels(text)
