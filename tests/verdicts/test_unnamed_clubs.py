"""Steps into a club, or out of one, that their own sentence does not name."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

AS_OF = "2026-01-02"
_STEPS = frozenset({"accession-date", "withdrawal-date"})
_EURO = "Bulgaria adopted the euro on Thursday. "
_TWO = "On Thursday Bulgaria became the 21st country of the euro area. It had entered the European Union in 2007. "


def _steps(text: str, as_of: str = AS_OF) -> list[tuple[Label, str]]:
    sheet = api.check(text, as_of)
    told = [one for one in sheet.claims if one.claim.kind in _STEPS]
    return [(one.verdict.label, sheet.draft.text[one.claim.start : one.claim.end]) for one in told]


@pytest.mark.parametrize(
    ("text", "supported", "refuted"),
    [
        (_EURO + "Slovenia joined in 2007, Slovakia in 2009.", 2, []),
        (_EURO + "Slovenia joined in 2007, Slovakia in 2009 and Estonia in 2012.", 2, ["Estonia in 2012"]),
        (_TWO + "Who came before? Greece was let in in 2001, Slovenia in 2007, Malta in 2008.", 4, []),
        (_TWO + "Greece was let in in 2001, Slovenia in 2007, Estonia in 2009.", 3, ["Estonia in 2009"]),
        ("The European Union and NATO grew. Poland was let in in 1999, Hungary in 1999.", 2, []),
        ("The Commonwealth met. Friends come and go.\n\nMozambique was let in in 1995.", 1, []),
        ("Both belong to the OECD. Warsaw joined in 1996, Seoul in 1996.", 2, []),
        ("Warsaw joined NATO in 1999, Tallinn in 2004, Tirana in 2009.", 3, []),
        ("Warsaw joined NATO in 1999, Tallinn in 2001, Tirana in 2009.", 2, ["Tallinn in 2001"]),
    ],
)
def test_steps_are_of_the_club_they_fit(text: str, supported: int, refuted: list[str]) -> None:
    told = _steps(text)
    assert [label for label, _ in told].count(Label.SUPPORTED) == supported
    assert [words for label, words in told if label is Label.REFUTED] == refuted


@pytest.mark.parametrize(
    "text",
    [
        "Bulgaria, of the European Union, adopted the euro. Slovenia joined in 2007, Malta in 2007 and Estonia in 2007.",
        _EURO + "In football, Slovenia came in in 1992, Croatia in 1993 and Estonia in 1992.",
        _EURO + "The song contest is bigger: Greece came in in 1974, Slovenia in 1993, Estonia in 1994.",
        _EURO + "Slovenia joined in 2008.",
        "Both belong to the OECD. Tokyo signed up to the pact in 1990.",
        "Both belong to the OECD. Japan joined the cartel in 1990.",
        "The Council of Europe met. Norway signed up to the pact in 1960.",
    ],
)
def test_steps_into_what_nobody_knows_stay_open(text: str) -> None:
    assert [label for label, _ in _steps(text) if label in (Label.REFUTED, Label.CONFLICTING)] == []
