"""The day of a dateline: a town in capitals or small letters before a dash; no sentence that opens with a day."""

from __future__ import annotations

import pytest

from factcheck.drafts import dateline


@pytest.mark.parametrize(
    "line",
    [
        "*Abuja, 3 December 2015* — The bishops met.",
        "Buenos Aires, December 3, 2015 – The bishops met.",
        "ABUJA, 3 December 2015 — The bishops met.",
    ],
)
def test_a_town_and_its_day(line: str) -> None:
    assert dateline.find(["A table", line]) == ("2015-12-03", "dateline")


@pytest.mark.parametrize(
    "line",
    [
        "On 3 December 2015 — the day it rained — they met and talked at length about the hall, the money for it and the roads that lead there.",
        "He left Rome, 3 May 2011 — he said so himself — and went to live with his sister in Turin, where the two of them ran a shop for a while.",
        "Friday, 4 December 2015 — we met, all of us, at the old mill by the river, and nobody spoke of what had been said the week before.",
    ],
)
def test_a_sentence_with_a_day_is_no_dateline(line: str) -> None:
    assert dateline.find(["A table", line]) is None
