"""Borders told in pieces, borders between countries that share none, and figures on which the sources lie far apart."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label


@pytest.mark.parametrize(
    ("text", "label", "reason"),
    [
        ("Spain has an 18.5 km border with Morocco.", Label.SUPPORTED, "computed"),
        ("Spain has an 8 km border with Morocco at Ceuta.", Label.SUPPORTED, "agrees"),
        ("Spain has a 16 km border with Morocco.", Label.NOT_ENOUGH_INFO, "other-definition"),
        ("Spain has a 60 km border with Morocco.", Label.REFUTED, "computed"),
        ("Russia has a border of 3,645 km with China.", Label.REFUTED, "computed"),
        ("Kazakhstan shares a 7,000-kilometre border with Mongolia.", Label.REFUTED, "absent-from-complete-list"),
        ("Poland, with its 900 km border with Romania, is quiet.", Label.REFUTED, "absent-from-complete-list"),
        ("Russia has a 200 km border with Sweden at sea.", Label.NOT_ENOUGH_INFO, "no-source"),
        ("Russia has a 200 km maritime border with Sweden.", Label.NOT_ENOUGH_INFO, "no-source"),
        ("The United States has a 45 km border with Cuba at Guantanamo.", Label.NOT_ENOUGH_INFO, "no-source"),
    ],
)
def test_a_border_by_its_pieces_and_by_who_shares_it(text: str, label: Label, reason: str) -> None:
    told = [j.verdict for j in api.check(text, "2016-03-03").claims if j.claim.kind == "border-length"]
    assert [(verdict.label, verdict.reason) for verdict in told] == [(label, reason)]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Afghanistan has 26 million people.", Label.NOT_ENOUGH_INFO),
        ("Afghanistan has 46 million people.", Label.REFUTED),
    ],
)
def test_a_figure_no_farther_from_the_sources_than_they_from_one_another_stays_open(text: str, label: Label) -> None:
    told = [j.verdict.label for j in api.check(text, "2001-06-10").claims if j.claim.kind == "population"]
    assert told == [label]
