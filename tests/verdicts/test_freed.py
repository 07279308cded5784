"""Whose independence a date is, by who ruled until then: wrong of all that this ruler set free it is wrong, and never the ruler's own."""

import pytest

from factcheck import api
from factcheck.model.lists import Label

DAY = "2010-05-05"
WRONG = [
    ("Angola, a Portuguese colony until 1972, exports oil.", "country:AO"),
    ("Kenya, ruled by Britain until 1960, joined the East African Community in 2000.", "country:KE"),
    ("Senegal, which was a colony of France until 1955, beat the champions.", "country:SN"),
    ("Malta, ruled from London until 1954, is an archipelago.", "country:MT"),
    ("The Gambia is a small country. A British colony until 1961, it speaks English.", "country:GM"),
    ("Jordan is a kingdom. Independence from Britain dates from 25 May 1949.", "country:JO"),
]
RIGHT = [
    ("A Portuguese colony until 1975, the mostly Roman Catholic half-island of Timor-Leste was invaded.", "country:TL"),
    ("A British colony until February 1965, the Gambia speaks English officially.", "country:GM"),
    ("Jordan is a kingdom. Independence from Britain dates from 25 May 1946.", "country:JO"),
    ("Cuba, a Spanish colony until 1898, is an island.", "country:CU"),
    ("Iraq, ruled by Britain until 1932, is dry.", "country:IQ"),
    (
        "Togo is small. The larger part went to France under a League mandate and became independent on 27 April 1960.",
        "country:TG",
    ),
]
OPEN = [
    "After the war the east fell to France and became independent on 27 April 1960.",
    "The islands passed to Britain and became independent in 1978.",
    "Western Samoa, ruled by Germany until 1914, became free from New Zealand in 1962.",
    "Indonesia, which ruled East Timor until 1999, has a long coast.",
    "Rwanda, a German colony until 1916, then Belgian, is small.",
    "Togo was a German protectorate until 1914.",
    "Tuvalu and Nauru are small. The island was a German possession before the first world war and then was run by Australia on behalf of itself, Britain and New Zealand until independence in 1968.",
    "The Portuguese have left Timor-Leste. In August 1999 nearly four voters in five chose independence.",
]


def _told(text: str) -> list[tuple[str | None, Label]]:
    claims = [one for one in api.check(text, as_of=DAY).claims if one.claim.kind == "independence-date"]
    return [(one.claim.subject.id if one.claim.subject else None, one.verdict.label) for one in claims]


@pytest.mark.parametrize(("text", "land"), WRONG)
def test_a_rule_that_ended_otherwise_is_refuted_of_the_land_set_free(text: str, land: str) -> None:
    assert (land, Label.REFUTED) in _told(text)


@pytest.mark.parametrize(("text", "land"), RIGHT)
def test_a_date_is_the_freed_lands_and_not_the_rulers(text: str, land: str) -> None:
    assert (land, Label.SUPPORTED) in _told(text)


@pytest.mark.parametrize("text", OPEN)
def test_what_another_ruled_or_a_vote_refutes_nothing(text: str) -> None:
    assert all(label is not Label.REFUTED for _, label in _told(text))
