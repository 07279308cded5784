"""A date no pattern reads is borne out by an event stored for that very time, where the sentence tells the event by its name."""

from __future__ import annotations

import pytest

import factcheck


def judged(text: str) -> list[tuple[str, str]]:
    """Kind and label of the claims that hold a date."""
    sheet = factcheck.check(text, as_of="2020-06-01")
    return [(j.claim.kind, j.verdict.label.value) for j in sheet.claims if j.claim.date is not None]


@pytest.mark.parametrize(
    "text",
    [
        "Moldova had waited. The pens came out on 27 June 2014, for the association agreement with the EU had been long in the making.",
        "Nobody in Buenos Aires forgets that in October 2013, with the legislative vote, the tide turned: the Argentine election was lost.",
    ],
)
def test_an_event_told_by_its_name_bears_its_date_out(text: str) -> None:
    assert ("event-date", "SUPPORTED") in judged(text)


@pytest.mark.parametrize(
    "text",
    [
        "Moldova had waited. The pens came out on 27 June 2013, for the association agreement with the EU had been long in the making.",
        "Chile had waited. The pens came out on 27 June 2014, for the association agreement with Japan had been long in the making.",
        "Moldova had waited. The pens came out on 27 June 2014, for the harvest had been long in the making.",
    ],
)
def test_another_time_place_or_thing_is_borne_out_by_nothing(text: str) -> None:
    assert all(label == "NOT_ENOUGH_INFO" for _, label in judged(text))
