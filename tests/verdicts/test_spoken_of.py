"""A date is that of what its sentence speaks of in other words: an event of just that time, a term of office, the end of a rule, an accession to the club spoken of."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model.sheets import Judged


def _dated(text: str, as_of: str) -> list[Judged]:
    return [judged for judged in factcheck.check(text, as_of=as_of).claims if judged.claim.date is not None]


@pytest.mark.parametrize(
    ("as_of", "text", "event"),
    [
        ("2019-05-05", "Harare was Salisbury until 1982.", "event:renaming-of-salisbury-as-harare-1982"),
        ("2019-05-05", "Uruguay remembers its generals. They had swept aside parliament in 1973.", "event:uruguayan-coup-1973"),
        ("2019-05-05", "Last year's change was Barbados's model. Guyana went first to become a republic, in 1970.", "event:proclamation-of-the-republic-in-guyana-1970"),
        ("2019-05-05", "Papua New Guinea had a war in Bougainville, begun in 1988 (the mine had been shut since 1986), ended ten years later.", "event:bougainville-conflict"),
    ],
)  # fmt: skip
def test_a_date_is_that_of_an_event_spoken_of(as_of: str, text: str, event: str) -> None:
    found = [
        (judged.claim.subject.id if judged.claim.subject else None, judged.verdict.label.name)
        for judged in _dated(text, as_of)
    ]
    assert any(id_ is not None and id_.startswith(event) and label == "SUPPORTED" for id_, label in found), found


@pytest.mark.parametrize(
    "text",
    [
        "Ghana got a new bishop in 1966.",
        "Barack Obama received the Nobel Peace Prize in 2012.",
        "Kenya and Uganda became independent in 1962 and 1963.",
        "Tied to the European Union since 1994, Norway pays.",
        "North Macedonia chose a new anthem in February 2019.",
    ],
)
def test_another_thing_of_that_year_is_not(text: str) -> None:
    assert not [
        one
        for one in _dated(text, "2020-05-05")
        if one.claim.kind == "event-date" and one.verdict.label.name == "SUPPORTED"
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Benazir Bhutto ran Pakistan. She did it twice (1988-90 and 1993-96).", "office-term"),
        ("Mahathir Mohamad was here before, from 1981 to 2003.", "office-term"),
        ("Suriname (Dutch until 1975) has one road to Brazil.", "independence-date"),
        ("The newcomers sit in the OECD, Prague since 1995, Budapest and Warsaw since 1996.", "accession-date"),
    ],
)
def test_other_rows_are_told_by_their_time(text: str, kind: str) -> None:
    told = [(one.claim.kind, one.verdict.label.name) for one in _dated(text, "2018-05-05")]
    assert told, text
    assert all(one == (kind, "SUPPORTED") for one in told), told


def test_what_cited_rows_say_otherwise_of_is_to_query() -> None:
    (one,) = _dated("The Kyoto Protocol was adopted in December 1995.", "2018-05-05")
    assert (one.verdict.reason, one.verdict.display.value) == ("unverified-source", "query")
    assert "1997" in one.verdict.explanation
