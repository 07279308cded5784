"""Boxes and profiles of one country: what stands under a label is of the country the heading names."""

from __future__ import annotations

import pytest

from factcheck import api

_BOX = "FACTBOX-Guatemala\n\n"
_FACTS = "Key facts on Nicaragua\n\n"


def _labels(text: str, kind: str) -> list[str]:
    return [str(one.verdict.label) for one in api.check(text, "2006-05-01").claims if one.claim.kind == kind]


@pytest.mark.parametrize(
    ("right", "wrong", "kind"),
    [
        (
            f"{_BOX}POLITICS. Independent from Spain since Sept 15, 1821, a date shared with others.",
            f"{_BOX}POLITICS. Independent from Spain since Sept 15, 1841, a date shared with others.",
            "independence-date",
        ),
        (f"{_BOX}PEOPLE. Some 13 million.", f"{_BOX}PEOPLE. Some 43 million.", "population"),
        (f"{_FACTS}CURRENCY - The cordoba.", f"{_FACTS}CURRENCY - The quetzal.", "currency"),
        (f"{_FACTS}LANGUAGE. Spanish.", f"{_FACTS}LANGUAGE. Portuguese.", "official-language"),
        (f"{_FACTS}LAND. Borders Honduras.", f"{_FACTS}LAND. Borders Guatemala.", "borders"),
        (
            "Here are some key facts about Uruguay:\n\nPEOPLE. Some 3.3 million, half of them in Montevideo.",
            "Here are some key facts about Uruguay:\n\nPEOPLE. Some 13.3 million, half of them in Montevideo.",
            "population",
        ),
    ],
)
def test_a_labelled_paragraph_is_of_the_country_of_its_box(right: str, wrong: str, kind: str) -> None:
    assert set(_labels(right, kind)) == {"SUPPORTED"}
    assert set(_labels(wrong, kind)) == {"REFUTED"}


def test_what_an_economy_is_worth_is_read() -> None:
    assert _labels(f"{_BOX}ECONOMY. Worth $31 billion in 2006.", "gdp") == ["SUPPORTED"]


@pytest.mark.parametrize(
    "text",
    [
        "Quebec, Canada: key facts\n\nPOPULATION. 7.6 million.\nCAPITAL. Quebec City.\nAREA. 1.5 million sq km.",
        "Guatemala's old capital\n\nPOPULATION. Some 45,000.\n\nHISTORY. Founded in 1543 and ruined in 1773.",
        "Quake in Guatemala: what we know\n\nPEOPLE. At least 1 million without power.\n\nMONEY. $30 million is asked for.",
        "Peru and Chile: two neighbours\n\nPOPULATION. Some 27 million and 16 million.\n\nMONEY. The sol and the peso.",
        "Company profile: Toyota of Japan\n\nPEOPLE. 285,000.\n\nHISTORY. Founded in 1937.",
        "Nigeria: the states\n\nFacts on Kano state\n\nCAPITAL. Kano.\nPOPULATION. 9 million.",
        "Guatemala\n\nHistory\n\nThe land was Spain's.\n\nPeople\n\nMany are young.",
        "Rwanda: the basics\n\nHow big is it? About the size of Belgium, with 9 million people.",
    ],
)
def test_a_heading_of_something_else_refutes_nothing(text: str) -> None:
    assert "REFUTED" not in {str(one.verdict.label) for one in api.check(text, "2006-05-01").claims}
