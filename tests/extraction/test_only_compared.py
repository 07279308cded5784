"""Whom a sentence names only to compare somebody with, or across a border: a claim is not of that one, and what is wrong of "it" is called wrong."""

from __future__ import annotations

import pytest

import factcheck


def labels(text: str, words: str) -> set[str]:
    """The verdicts of the claims whose words hold some others."""
    sheet = factcheck.check(text, as_of="2012-06-02")
    return {j.verdict.label.value for j in sheet.claims if words in text[j.claim.start : j.claim.end]}


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        ("Uruguay is quiet. Half as big as Paraguay, it uses the Paraguayan guarani.", "guarani", "REFUTED"),
        ("Laos is small. Poorer than Thailand, it is proud, and it uses the baht.", "baht", "REFUTED"),
        ("Laos is small. Poorer than Thailand, it is proud, and it uses the kip.", "kip", "SUPPORTED"),
        ("Slovakia is new. It joined NATO five years after Poland did, and it uses the zloty.", "zloty", "REFUTED"),
        ("Rwanda is crowded. Like Burundi, the country has no sea, and its capital is Bujumbura.", "Buj", "REFUTED"),
        ("Rwanda is crowded. Like Burundi, the country has no sea, and its capital is Kigali.", "Kigali", "SUPPORTED"),
        ("Lesotho has a king. The land borders with South Africa come to 909 km.", "909", "SUPPORTED"),
        (
            "Qatar is rich. Qatar is flat.\n\nA road runs to the border with Saudi Arabia. The coast is 963 km long.",
            "963",
            "REFUTED",
        ),
    ],
)
def test_it_is_not_whom_it_is_compared_with(text: str, words: str, label: str) -> None:
    assert labels(text, words) == {label}


@pytest.mark.parametrize(
    "text",
    [
        "Uruguay is poorer than Argentina, and it uses the Argentine peso in the border towns.",
        "Austria is smaller than Hungary, which is flat; its capital is Budapest.",
        "Ghana became independent three years before Nigeria, but its population is 170 million.",
        "Croatia joined nine years after Slovenia, whose sea it borders; its capital is Ljubljana.",
        "Bolivia has no country like Chile beside it, and its capital is Santiago.",
        "Bolivia is larger than Chile. But its coast is 6,435 km long.",
        "Portugal trades. Beyond the frontier with Spain the capital is Madrid and the population 46 million.",
        "Spain is large. It uses the euro, and unlike Portugal its capital is Madrid.",
        "Poland is cold. Unlike Vienna, its capital is flat.",
        "In Lebanon one told of the Syrian economy. The country is large, the republic dry, and it uses the Syrian pound.",
        "Lebanon heard the Syrian president. Larger than Cyprus, the country is poor, and it uses the Syrian pound.",
        "Portugal has a single neighbour, Spain, and is less than a fifth of its size.",
        "Lesotho has one neighbour, South Africa, and is a fortieth of its size.",
    ],
)
def test_what_may_be_of_the_other_is_not_called_wrong(text: str) -> None:
    sheet = factcheck.check(text, as_of="2012-06-02")
    assert not [j for j in sheet.claims if j.verdict.label.value in {"REFUTED", "CONFLICTING"}]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Laos is poor. China builds. France built.\n\nThe border with Cambodia measures 841 km.", "REFUTED"),
        ("Laos is poor. China builds. France built.\n\nThe border with Cambodia measures 541 km.", "SUPPORTED"),
        ("Mali is at war. An American-led mission came.\n\nThe border with Senegal is 719 km long.", "REFUTED"),
        ("Laos is poor.\n\nIn France the fence at the border with Cambodia is 841 km long.", "NOT_ENOUGH_INFO"),
    ],
)
def test_a_border_is_of_those_in_sight_who_have_it(text: str, label: str) -> None:
    """Whoever was spoken of last and has no such border is not meant."""
    assert labels(text, "border with") - {"SUPPORTED"} == {label} - {"SUPPORTED"}
