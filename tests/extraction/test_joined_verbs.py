"""Of two verbs that are joined the second has the subject of the first, not what the first acts on."""

from __future__ import annotations

import pytest

from factcheck import api


@pytest.mark.parametrize(
    ("text", "kind", "subject"),
    [
        (
            "Slovenia is small. It left Yugoslavia in June 1991 and joined the UN in May 1992.",
            "accession-date",
            "country:SI",
        ),
        (
            "Slovenia is small. The country fought Yugoslavia and joined the UN in May 1992.",
            "accession-date",
            "country:SI",
        ),
        ("Eritrea fought Ethiopia for 30 years and joined the UN in 1993.", "accession-date", "country:ER"),
        ("Slovenia is small. It beat Italy and has two million people.", "population", "country:SI"),
        ("Ghana borders Togo. It beat Nigeria and joined the UN in 1957.", "accession-date", "country:GH"),
    ],
)
def test_who_acts_goes_on(text: str, kind: str, subject: str) -> None:
    told = [
        j.claim.subject.id for j in api.check(text, "2018-06-13").claims if j.claim.kind == kind and j.claim.subject
    ]
    assert told == [subject]
