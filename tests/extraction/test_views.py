"""Sentences read again without what stands between a subject and what is said of it."""

from __future__ import annotations

import pytest

from factcheck import api

DAY = "2012-08-19"


def claims(text: str) -> dict[str, tuple[str | None, str, str]]:
    """Kind -> subject's label, label of the verdict and words, of the claims of a text."""
    return {
        judged.claim.kind: (
            judged.claim.subject.label if judged.claim.subject else None,
            str(judged.verdict.label),
            text[judged.claim.start : judged.claim.end],
        )
        for judged in api.check(text, DAY).claims
    }


@pytest.mark.parametrize(
    ("text", "kind", "subject"),
    [
        ("Ban Ki-moon, who is 68 and has been secretary-general of the United Nations since 2009, is tired.", "office-term", "Ban Ki-moon"),
        ("Ban Ki-moon, a Korean by birth, has been secretary-general of the United Nations since 2009.", "office-term", "Ban Ki-moon"),
        ("Chile not only borders Peru but also covers 412,000 square kilometres.", "area", "Chile"),
        ("Malawi gained its independence from Britain, the colonial power, in 1974.", "independence-date", "Malawi"),
        ("Barack Obama has two daughters and took office in 2007.", "office-term", "Barack Obama"),
        ("Ghana borders Togo and later joined the United Nations in 1967.", "accession-date", "Ghana"),
    ],
)  # fmt: skip
def test_a_wrong_date_or_figure_behind_an_aside_is_refuted(text: str, kind: str, subject: str) -> None:
    found = claims(text)[kind]
    assert found[:2] == (subject, "REFUTED")


@pytest.mark.parametrize(
    "text",
    [
        "Officials from Ghana, a neighbour of Togo, have met 55 million people.",
        "The company, founded in Accra, has grown and covers 412,000 square kilometres of forest with its leases in Ghana.",
        "Ghana said Togo had borders and has closed 40 crossings since 1987.",
        "A league in Peru, which was formed in 1912, has 18 clubs.",
    ],
)
def test_somebody_elses_verb_is_not_the_subjects(text: str) -> None:
    assert not any(label == "REFUTED" for _, label, _ in claims(text).values())


def test_a_date_behind_another_verb_is_a_claim_of_its_own() -> None:
    text = "Guinea, whose frontier with Liberia is long, has lived under a single party since 1974."
    found = claims(text)
    assert found["other-date"][2] == "1974"
    assert found["borders"][1] == "SUPPORTED"


@pytest.mark.parametrize(
    "text",
    [
        "Zambia goes to the polls on Sunday. Its capital is Nairobi.",
        "Zambia goes to the polls on Sunday. The country's capital, Nairobi, is quiet.",
    ],
)
def test_a_capital_does_not_speak_of_the_country_whose_it_really_is(text: str) -> None:
    assert claims(text)["capital"][:2] == ("Zambia", "REFUTED")


@pytest.mark.parametrize(
    "text",
    [
        "Zambia's president flew to Kenya. Its capital is Nairobi.",
        "Kenya and Zambia go to the polls on Sunday. Its capital is Nairobi.",
    ],
)
def test_where_that_country_is_spoken_of_the_capital_may_be_its_own(text: str) -> None:
    assert claims(text)["capital"][1] != "REFUTED"


def test_the_day_of_another_happening_is_not_lost_as_the_time_of_a_figure() -> None:
    text = "The last of the nine to enter, on 30 April 1999, the kingdom of Cambodia has some 15 million people."
    assert any(judged.claim.date is not None for judged in api.check(text, DAY).claims)


def test_the_date_of_a_dateline_is_no_claim() -> None:
    sheet = api.check("BAMAKO, Dec. 13, 1999 - Mali has 11 million people.", "1999-12-13")
    assert not any(judged.claim.kind == "other-date" for judged in sheet.claims)


def test_names_behind_an_aside_are_read() -> None:
    text = "Namibia is big. The country, long ruled by South Africa, shares borders with Angola, Zambia and Kenya."
    assert claims(text)["borders"][:2] == ("Namibia", "REFUTED")


def test_a_dateline_on_a_line_of_its_own_is_no_claim() -> None:
    sheet = api.check("TALLINN, 12 October 2015\n\nEstonia has 1.3 million people.", "2015-10-12")
    assert [judged.claim.kind for judged in sheet.claims] == ["population"]
    assert [(un.reason) for un in sheet.unchecked] == ["page-furniture"]
