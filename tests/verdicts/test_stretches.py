"""A stretch of years is borne out by its ends, and what was done to "it" by an event of what was spoken of."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model.lists import Label


def labels(text: str) -> set[Label]:
    found = factcheck.check(text, as_of="2018-01-31").claims
    return {judged.verdict.label for judged in found if judged.claim.kind == "event-date"}


@pytest.mark.parametrize(
    "text",
    [
        "The First World War was fought from 1914 to 1918.",
        "The Korean War raged from 1950 to 1953.",
        "The Bosnian war of 1992–95 left scars.",
        "The Second World War lasted from 1939 until 1945.",
        "Nauru is a small island. Germany annexed it in 1888.",
        "Kuwait has oil. Iraq invaded it on 2 August 1990.",
    ],
)
def test_ticked(text: str) -> None:
    assert labels(text) == {Label.SUPPORTED}


@pytest.mark.parametrize(
    "text",
    [
        "The First World War was fought from 1912 to 1919.",
        "The First World War was fought from 1914 to 1919.",
        "The Korean War raged from 1940 to 1960.",
        "The Chernobyl disaster went on from 1980 to 1989.",
        "The Battle of Peleliu lasted from 1931 until 1945.",
        "Nauru is a small island. Japan occupied it from 1931 until 1945.",
        "Nauru is a small island. Japan occupied it in 1944.",
    ],
)
def test_left_open(text: str) -> None:
    assert labels(text) == {Label.NOT_ENOUGH_INFO}
