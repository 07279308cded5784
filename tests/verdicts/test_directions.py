"""A verb that goes one way between two figures that go the other."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model.lists import Label
from factcheck.model.sheets import Judged


def changes(text: str) -> list[Judged]:
    """The changes that the draft's own figures rule out."""
    found = factcheck.check(text, as_of="2014-03-26").claims
    return [one for one in found if one.claim.kind == "change" and one.verdict.reason == "impossible"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Armenia's population rose from 3.5 million in 1990 to 2.9 million in 2013.", "rose from 3.5 million in 1990 to 2.9 million"),
        ("Exports fell from 2.1 million tonnes to 3.4 million tonnes.", "fell from 2.1 million tonnes to 3.4 million tonnes"),
        ("Turnout climbed sharply from 61 per cent in May to 55.5 per cent in June.", "climbed sharply from 61 per cent in May to 55.5 per cent"),
        ("The fund grew from $40m to $30m.", "grew from $40m to $30m"),
        ("Support rose from a third to about a quarter.", "rose from a third to about a quarter"),
        ("She said sales had risen from 5 million to 4 million.", "had risen from 5 million to 4 million"),
    ],
)  # fmt: skip
def test_the_figures_go_the_other_way(text: str, words: str) -> None:
    (judged,) = changes(text)
    assert judged.verdict.label is Label.REFUTED
    assert text[judged.claim.start : judged.claim.end] == words
    assert [piece.role for piece in judged.verdict.evidence] == ["computed", "text", "text"]


def test_whose_change_it_is_and_since_when() -> None:
    (judged,) = changes("Armenia's population rose from 3.5 million in 1990 to 2.9 million in 2013.")
    assert judged.claim.subject is not None
    assert judged.claim.subject.id == "country:AM"
    assert judged.claim.object is not None
    assert judged.claim.object.label == "1990"


@pytest.mark.parametrize(
    "text",
    [
        "Armenia's population fell from 3.5 million in 1990 to 2.9 million in 2013.",
        "Literacy rose from 60 per cent to 71 per cent.",
        "The lira fell from 5.95 to 8.50 to the dollar.",
        "The club climbed from 15 to 9.",
        "The club climbed from 1,500 to 1,200 in the rankings.",
        "The path drops from 800 metres to 1,200 metres.",
        "Literacy rose from between 60 and 70 per cent to 65 per cent.",
        "Output fell from a half to two million tonnes.",
        "It is not true that exports rose from 5 million tonnes to 4 million tonnes.",
        "The deficit fell from 3 million to 4 million.",
        "The herd grew from 2,000 in 1990 to 1990.",
        "Prices rose. From 3 million people to 2 million, all complained.",
    ],
)
def test_what_goes_the_right_way_or_may_be_told_from_below(text: str) -> None:
    assert changes(text) == []
