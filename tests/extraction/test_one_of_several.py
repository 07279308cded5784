"""Figures that are of one of several, of part of a thing or of something beside it: they are held against nobody else."""

from __future__ import annotations

import pytest

import factcheck


@pytest.mark.parametrize(
    "text",
    [
        "Taken together, Kenya and Uganda hold some 83 million. The second of these counts 940,000 of them.",
        "A hut on Elbrus, at 3,800 metres, burned down.",
        "Kilimanjaro's last glacier, at 5,700 metres, is melting.",
        "Chile's output of copper came to $40 billion in 2014.",
        "Norway's population of wolves is twice Sweden's.",
        "Among Chilean ministers one in ten is Catholic.",
        "Kenya's border with Uganda, closed at Busia, is 400 km away.",
        "A road along Finland's frontier with Russia, 400 km of it, was closed.",
        "In Nairobi, Kenya, 4,500 people live on each square kilometre.",
        "Three Laotian prisoners in ten are Buddhists.",
        "One Estonian in two votes by telephone.",
        "Three Kenyans in ten can read Arabic.",
        "Half the Kenyans in the race had not yet turned 25.",
    ],
)
def test_nothing_is_refuted(text: str) -> None:
    assert [j for j in factcheck.check(text, as_of="2015-11-20").claims if j.verdict.label.value == "REFUTED"] == []


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Aconcagua - at 22,800 feet the loftiest of the Andes - was in cloud.", "SUPPORTED"),
        ("Everest, all 29,000 feet of it, is closed.", "SUPPORTED"),
        ("Kosciuszko, of 2,828 metres, is a walk.", "REFUTED"),
        ("K2, of 8,611 metres, is feared.", "SUPPORTED"),
        ("Toubkal's 5,165 metres had snow in May.", "REFUTED"),
    ],
)
def test_a_peak_goes_by_its_usual_names(text: str, label: str) -> None:
    found = [j for j in factcheck.check(text, as_of="2015-11-20").claims if j.claim.kind == "elevation"]
    assert [j.verdict.label.value for j in found] == [label]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Kenya's longest frontier is the one with Ethiopia.", "SUPPORTED"),
        ("Thailand's longest frontier is the one with Laos.", "REFUTED"),
        ("Laos shares its longest border with China.", "REFUTED"),
    ],
)
def test_the_longest_border(text: str, label: str) -> None:
    found = [j for j in factcheck.check(text, as_of="2015-11-20").claims if j.claim.kind == "rank"]
    assert [j.verdict.label.value for j in found] == [label]
