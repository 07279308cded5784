"""Figures against sources: what ticks, what is close, what is otherwise, and what never is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[..., dict[str, Any]]


def only(sheet: dict[str, Any], kind: str) -> dict[str, Any]:
    found = [claim for claim in sheet["claims"] if claim["kind"] == kind]
    assert len(found) == 1, [(c["kind"], c["quote"]) for c in sheet["claims"]]
    return found[0]


@pytest.mark.parametrize(
    ("text", "kind", "as_of", "label"),
    [
        ("Bolivia shares a 3,400 km border with Brazil.", "border-length", "2015-12-01", "SUPPORTED"),
        ("Bolivia shares a 2,300 km border with Brazil.", "border-length", "2015-12-01", "REFUTED"),
        ("Chile shares a 4,100 km border with Argentina.", "border-length", "2015-12-01", "REFUTED"),
        ("Mongolia covers 1.56 million square kilometres.", "area", "2015-12-01", "SUPPORTED"),
        ("Mongolia covers 1.2 million square kilometres.", "area", "2015-12-01", "REFUTED"),
        ("Mauritania has a coast of 470 miles.", "coastline-length", "2015-12-01", "SUPPORTED"),
        ("Mauritania has a coast of 300 miles.", "coastline-length", "2015-12-01", "REFUTED"),
        ("Kenya's population stood at 46 million.", "population", "2015-12-01", "SUPPORTED"),
        ("Kenya's population stood at 31 million.", "population", "2015-12-01", "REFUTED"),
        ("Kenya's population stood at 460 million.", "population", "2015-12-01", "NOT_ENOUGH_INFO"),
        ("Kazakhstan has 19 million people.", "population", "2022-09-20", "SUPPORTED"),
        ("Nepal has 28 million people.", "population", "2015-12-01", "SUPPORTED"),  # by its censuses
        ("Georgia has 4.9 million people.", "population", "2025-06-01", "CONFLICTING"),
    ],
)
def test_figures(sheet_of: Check, text: str, kind: str, as_of: str, label: str) -> None:
    claim = only(sheet_of(text, as_of), kind)
    assert claim["label"] == label, claim["explanation"]
    if label != "NOT_ENOUGH_INFO":
        assert any(piece["agrees"] is (label == "SUPPORTED") for piece in claim["evidence"])
        assert all(piece["working"] for piece in claim["evidence"])


def test_more_than_is_not_the_figure_itself(sheet_of: Check) -> None:
    assert (
        only(sheet_of("Chile shares a border of more than 6,000 km with Argentina.", "2015-12-01"), "border-length")[
            "label"
        ]
        == "SUPPORTED"
    )
    over = only(sheet_of("Chile shares a border of more than 8,000 km with Argentina.", "2015-12-01"), "border-length")
    assert over["label"] == "REFUTED"


@pytest.mark.parametrize(
    "text",
    [
        "The unemployment rate among young Spaniards is 26 per cent.",
        "Economists forecast that inflation in Turkey will be 4 per cent.",
        "A fire in Portugal has covered 1,200 square kilometres.",
        "The camp in Kenya is home to 230,000 people.",
        "Some 3.5 million Syrians live in Turkey.",
        "If Kenya had a population of 90 million, it would need more schools.",
    ],
)
def test_what_narrows_or_imagines_is_never_refuted(sheet_of: Check, text: str) -> None:
    assert all(claim["label"] != "REFUTED" for claim in sheet_of(text, "2025-06-01")["claims"])


def test_a_figure_of_an_older_edition_is_a_query_not_a_change(sheet_of: Check) -> None:
    claim = only(sheet_of("Chile shares a 5,300 km border with Argentina.", "2015-12-01"), "border-length")
    assert (claim["label"], claim["display"]) == ("SUPPORTED", "query")
    assert {caveat["code"] for caveat in claim["caveats"]} >= {"outdated", "sources-differ"}


def test_a_later_figure_against_the_one_of_its_time_is_conflicting(sheet_of: Check) -> None:
    claim = only(sheet_of("Chile shares a 6,700 km border with Argentina.", "2013-05-01"), "border-length")
    assert claim["label"] == "CONFLICTING"


def test_a_refuted_figure_has_a_suggestion_in_the_drafts_style(sheet_of: Check) -> None:
    claim = only(sheet_of("Bolivia shares a 2,300-kilometre border with Brazil.", "2015-12-01"), "border-length")
    assert claim["suggestion"] == "3,400-kilometre"


def test_the_edition_in_force_is_cited_and_a_later_one_says_so(sheet_of: Check) -> None:
    before = only(sheet_of("Mali has a 2,236 km border with Mauritania.", "2001-05-01"), "border-length")
    assert before["label"] == "SUPPORTED"
    assert "later-edition" in {caveat["code"] for caveat in before["caveats"]}
    after = only(sheet_of("Mali has a 2,236 km border with Mauritania.", "2026-05-01"), "border-length")
    assert "later-edition" not in {caveat["code"] for caveat in after["caveats"]}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The highest point in the Netherlands is 322 metres.", "NOT_ENOUGH_INFO"),
        ("Portugal's highest point is 1,993 metres.", "NOT_ENOUGH_INFO"),
        ("Spain's highest point, Teide, is 3,118 metres.", "REFUTED"),
        ("The highest point in the Netherlands is 1,322 metres.", "REFUTED"),
        ("The highest point in the Netherlands is 862 metres.", "SUPPORTED"),
        ("The highest point in Denmark is 131 metres.", "REFUTED"),
        ("The highest point in Tonga is 631 metres.", "REFUTED"),
    ],
)
def test_a_point_on_an_island_is_not_held_against_the_mainland(sheet_of: Check, text: str, label: str) -> None:
    assert only(sheet_of(text, "2025-06-01"), "elevation")["label"] == label
