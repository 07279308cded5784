"""What a bloc, a border or a list of members is called by when it was named before: what is judged, and what only looks like it."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model.lists import Label

AS_OF = "2018-06-01"


def labels(text: str) -> dict[str, str]:
    """Label by kind of the claims of a text; of several of a kind the last."""
    return {j.claim.kind: j.verdict.label.value for j in factcheck.check(text, as_of=AS_OF).claims}


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("NATO met in Oslo. Serbia does not belong to the alliance.", "membership", "SUPPORTED"),
        ("NATO met in Oslo. Serbia belongs to the alliance.", "membership", "REFUTED"),
        ("The EU met in Sofia. Albania is not in the club.", "membership", "SUPPORTED"),
        ("The EU met in Sofia. Albania is a member of the bloc.", "membership", "REFUTED"),
        ("The EU met in Sofia. Turkey is not a full member of the common market.", "membership", "SUPPORTED"),
        ("NATO met in Oslo. Ireland is not a member.", "membership", "SUPPORTED"),
        ("ASEAN has ten members. The ten have about 650 million inhabitants.", "group-total", "SUPPORTED"),
        ("ASEAN has ten members. The ten have about 950 million inhabitants.", "group-total", "REFUTED"),
        ("The EU has 510 million people. Some 60 million of those are Italians.", "population", "SUPPORTED"),
        ("The EU has 510 million people. Some 95 million of those are Italians.", "population", "REFUTED"),
        ("The EU has 28 members. Croatia slipped in in July 2013.", "accession-date", "SUPPORTED"),
        ("The EU has 28 members. Croatia slipped in in July 2010.", "accession-date", "REFUTED"),
        ("Slovaks have been paying in euros since 2009.", "currency", "SUPPORTED"),
        ("Slovaks have been paying in euros since 2005.", "currency", "REFUTED"),
        ("Ministers signed ASEAN into being in August 1967.", "founding-date", "SUPPORTED"),
        ("Ministers signed ASEAN into being in August 1977.", "founding-date", "REFUTED"),
        ("Bolivia is poor. It shares frontiers with five countries.", "set-count", "SUPPORTED"),
        ("Bolivia is poor. It shares frontiers with eight countries.", "set-count", "REFUTED"),
        ("Mali is vast. Its land borders are with Ghana and Chad.", "borders", "REFUTED"),
        ("The Kenyan-Somali border leaks. All 680 kilometres of it are patrolled.", "border-length", "SUPPORTED"),
        ("The Kenyan-Somali border leaks. All 1,400 kilometres of it are patrolled.", "border-length", "REFUTED"),
        ("Swedes gaze at Norway across 1,660 kilometres of fir.", "border-length", "SUPPORTED"),
        ("Swedes gaze at Norway across 2,900 kilometres of fir.", "border-length", "REFUTED"),
        ("Swedes do their sums in kronor.", "currency", "SUPPORTED"),
        ("Hungary keeps its accounts in zlotys.", "currency", "REFUTED"),
        ("Malta is small. Maltese shares its official rank with English.", "official-language", "SUPPORTED"),
    ],
)
def test_what_is_told_is_judged(text: str, kind: str, label: str) -> None:
    assert labels(text)[kind] == label


@pytest.mark.parametrize(
    "text",
    [
        "NATO has a rapid force. Denmark is not in it.",
        "The EU has a border agency. Ireland is not part of it.",
        "NATO's nuclear planning group met. France is not a member.",
        "The ruling parties quarrel. Hungary is not in the alliance.",
        "The EU met. Refugees from Syria were let in in September 2015.",
        "NATO has an exercise in Norway. Sweden came aboard in October 2017.",
        "The Commonwealth has 53 members. Pakistan was let back in in May 2008.",
        "NATO, whose Kosovo mission was born in June 1999, is tired.",
        "Mercosur was conceived in 1985.",
        "Kosovars have paid in euros since 2002.",
        "The Finns have counted in euros since 2002.",
        "The EU has 510 million people. Some 7 million of them are Catalans.",
        "Kazakhstan has 18 million people. Some 4 million of them are Russians.",
        "France and Germany face each other across 180 kilometres of Rhine.",
        "The Iran-Iraq border crossing is busy. It is 20 km long.",
        "The fence on the Turkish-Syrian border is new. All 500 kilometres of it are patrolled.",
        "Malta rubs shoulders with 27 countries in Brussels.",
        "Tourists from China pay in baht.",
        "In Paraguay Spanish shares official rank with Guaraní.",
        "Ten countries have 655 million people.",
    ],
)
def test_what_only_looks_like_it_is_not_refuted(text: str) -> None:
    assert not [j for j in factcheck.check(text, as_of=AS_OF).claims if j.verdict.label is Label.REFUTED]


def test_a_figure_of_the_states_of_a_continent_counts_them_all() -> None:
    found = factcheck.check("Unasur, the new league of nine South American states, met.", as_of="2010-06-01").claims
    assert [(j.claim.kind, j.verdict.label) for j in found] == [("member-count", Label.REFUTED)]
