"""Whoever took a step together with another is held against the same date."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

RIGHT = [
    ("1996-07-17", "Portugal entered the European Community together with Spain in 1986."),
    ("1996-07-17", "Austria joined the European Union in 1995 along with Sweden and Finland."),
    ("2012-07-17", "Romania, together with Bulgaria, joined the European Union in 2007."),
]
WRONG = [
    ("1996-07-17", "Portugal entered the European Community together with Greece in 1986."),
    ("1996-07-17", "Austria joined the European Union in 1995 along with Sweden and Norway."),
]


def _labels(as_of: str, text: str) -> list[Label]:
    return [j.verdict.label for j in api.check(text, as_of).claims if j.claim.kind == "accession-date"]


@pytest.mark.parametrize(("as_of", "text"), RIGHT)
def test_those_who_joined_too_are_borne_out(as_of: str, text: str) -> None:
    labels = _labels(as_of, text)
    assert len(labels) > 1
    assert set(labels) == {Label.SUPPORTED}


@pytest.mark.parametrize(("as_of", "text"), WRONG)
def test_those_who_did_not_are_refuted(as_of: str, text: str) -> None:
    assert _labels(as_of, text).count(Label.REFUTED) == 1


def test_a_neighbour_of_those_is_nobody_who_joined() -> None:
    assert _labels("2026-01-02", "Bulgaria entered the European Union in 2007 together with Romania's neighbour.") == [
        Label.SUPPORTED
    ]


def test_a_date_that_is_anothers_too_gets_no_correction() -> None:
    judged = api.check("Chad joined the United Nations in 1960 together with Kenya.", "2015-03-03").claims
    assert [(j.verdict.label, j.verdict.suggestion) for j in judged if j.claim.kind == "accession-date"] == [
        (Label.SUPPORTED, None),
        (Label.REFUTED, None),
    ]
