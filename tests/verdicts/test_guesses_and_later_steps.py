"""Guesses told as such, later steps of those who are in already, descent beside nationality, and terms that are no age or another's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[..., dict[str, Any]]


@pytest.mark.parametrize(
    ("as_of", "text", "kind", "refuted"),
    [
        ("2017-11-25", "Ghana has perhaps 30m people.", "population", False),
        ("2017-11-25", "Zambia has perhaps 18m people.", "population", False),
        ("2017-11-25", "Kenya has maybe 50m people.", "population", False),
        ("2017-11-25", "Ghana has perhaps 45m people.", "population", True),
        ("2017-11-25", "Zambia has maybe 30m people.", "population", True),
        ("2017-11-25", "Kenya has perhaps 25m people.", "population", True),
        ("2025-02-02", "On January 1st 2025 Bulgaria became a full member of Schengen.", "accession-date", False),
        ("2025-02-02", "In January 2025 Romania fully joined Schengen.", "accession-date", False),
        ("2025-02-02", "On February 1st 2025 Bulgaria became a full member of Schengen.", "accession-date", True),
        ("2025-02-02", "In January 2025 Croatia became a full member of Schengen.", "accession-date", True),
        ("2025-02-02", "In January 2025 Bulgaria joined Schengen.", "accession-date", True),
        ("2025-02-02", "In 2009 Bulgaria became a full member of the European Union.", "accession-date", True),
        ("2016-02-08", "More than half of Jordan's people are Palestinian by descent.", "population-share", False),
        ("2016-02-08", "More than half of Jordan's people are Palestinian.", "population-share", True),
        (
            "2019-05-02",
            "Jacinda Ardern is prime minister. In Spain the Socialists, in power since 2018, won.",
            "office-term",
            False,
        ),
        (
            "2023-10-15",
            "Anthony Albanese is prime minister. In Norway Labour, in office since 2021, lost.",
            "office-term",
            False,
        ),
        ("2023-10-15", "Anthony Albanese, in office since 2017, spoke.", "office-term", True),
        ("2023-10-15", "Pedro Sanchez, the Spanish prime minister, in office since 2020, spoke.", "office-term", True),
        (
            "2014-05-02",
            "Angela Merkel spoke. She had served for 9 years, first as a minister, from 2005 as chancellor.",
            "age",
            False,
        ),
        (
            "2017-11-25",
            "Emmerson Mnangagwa spoke. He had served for 37 years, first as minister, from 2014 as vice-president.",
            "age",
            False,
        ),
        ("2017-11-25", "Emmerson Mnangagwa, who is 65, won.", "age", True),
    ],
)
def test_told_looser(sheet_of: Check, as_of: str, text: str, kind: str, *, refuted: bool) -> None:
    found = [claim for claim in sheet_of(text, as_of)["claims"] if claim["kind"] == kind]
    assert ("REFUTED" in {claim["label"] for claim in found}) is refuted, [
        (c["quote"], c["explanation"]) for c in found
    ]
