"""Superlatives as claims: always an item, never twice, with the dates they are bounded by."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Sheets = Callable[..., dict[str, Any]]

ITEMS = [
    ("Marta Quill is the first woman to chair the harbour board.", "the first woman to chair the harbour board"),
    ("Sales reached a record high in spring.", "a record high in spring"),
    ("It was the highest tide since 1953.", "the highest tide since 1953"),
    ("Snow fell for the first time in 20 years.", "for the first time in 20 years"),
    ("She has never lost a case.", "never lost a case"),
    ("The last surviving member of the crew died at home.", "The last surviving member of the crew died at home"),
    ("Dorn, the oldest of the mills with 40 hands, is shut.", "the oldest of the mills"),
    ("He is the only surgeon in the county.", "the only surgeon in the county"),
    ("Ruritania was the first country in 2010 to join the league.", "the first country in 2010 to join the league"),
]


@pytest.mark.parametrize(("text", "words"), ITEMS)
def test_a_superlative_is_a_claim_to_look_up(text: str, words: str, sheet_of: Sheets) -> None:
    claims = sheet_of(text, "2014-03-26")["claims"]
    found = [claim for claim in claims if claim["kind"] == "superlative"]
    assert [(claim["quote"], claim["value"]) for claim in found] == [(words, words)]
    assert (found[0]["label"], found[0]["reason"], found[0]["display"]) == ("NOT_ENOUGH_INFO", "superlative", "by-hand")
    assert not [c for c in claims if c["kind"] == "other-date"], "the date belongs to the superlative"


@pytest.mark.parametrize(
    "text",
    [
        "We have never been so proud.",
        "The first lady cut the ribbon.",
        "Russia is the largest country in the world.",
        "They met last week.",
    ],
)
def test_what_is_none_or_is_a_claim_already(text: str, sheet_of: Sheets) -> None:
    assert not [claim for claim in sheet_of(text, "2014-03-26")["claims"] if claim["kind"] == "superlative"]


def test_a_figure_inside_stays_a_claim_of_its_own(sheet_of: Sheets) -> None:
    claims = sheet_of("A record 4,000 people came.", "2014-03-26")["claims"]
    assert [claim["kind"] for claim in claims] == ["superlative", "other-quantity"]
