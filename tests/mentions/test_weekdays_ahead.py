"""A weekday alone is the last one, or the next where the verb before it tells in the present of what is arranged."""

from __future__ import annotations

import pytest

from factcheck import api

SATURDAY = "2014-06-28"


def _monday(text: str) -> str:
    return next(str(m.first) for m in api.find_mentions(text, SATURDAY) if text[m.start : m.end] == "Monday")


@pytest.mark.parametrize(
    "text",
    [
        "Croatia joins the European Union on Monday.",
        "She becomes president on Monday.",
        "The country adopts the euro on Monday.",
        "Leaders sign the treaty on Monday.",
        "Ukraine marks its independence on Monday.",
        "Parliament elects a president on Monday.",
        "The King abdicates on Monday.",
        "The president swears the oath on Monday.",
        "Voters choose a mayor on Monday.",
        "The assembly convenes on Monday.",
        "The club welcomes its 29th member on Monday.",
    ],
)
def test_what_is_arranged_is_to_come(text: str) -> None:
    assert _monday(text) == "2014-06-30"


@pytest.mark.parametrize(
    "text",
    [
        "The minister, who becomes ambassador next month, said on Monday that he was tired.",
        "Shares made gains on Monday.",
        "The club signs players; on Monday it lost.",
        "Those who join the army swore an oath on Monday.",
        "As the country enters recession, the bank cut rates on Monday.",
        "The prince, who becomes king, flew home on Monday.",
        "The law that welcomes migrants passed on Monday.",
        "The bank adopts new rules after a vote on Monday.",
        "Prosecutors, who choose their cases, dropped it on Monday.",
        "Talks showed signs of life on Monday.",
        "It marks the second attack since Monday.",
        "The group observes a truce that began on Monday.",
        "The union gets 3 per cent under a deal struck on Monday.",
        "The winner, who gets the cup, beat him on Monday.",
        "The king swears by the horse that won on Monday.",
    ],
)
def test_what_is_told_is_over(text: str) -> None:
    assert _monday(text) == "2014-06-23"


def test_years_ago_are_counted_from_a_weekday() -> None:
    found = api.find_mentions("Twenty years ago on Monday the wall was opened.", "2009-11-08")
    assert [str(m.first) for m in found if m.kind == "date"] == ["1989-11-09"]
