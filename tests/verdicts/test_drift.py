"""Figures that move, of another year than the source's, and figures on which the sources differ: what may well be so is not wrong."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

OPEN, WRONG, RIGHT = Label.NOT_ENOUGH_INFO, Label.REFUTED, Label.SUPPORTED


@pytest.mark.parametrize(
    ("text", "as_of", "kind", "label"),
    [
        ("Russians make up 30 per cent of Kazakhstan's population.", "1999-06-10", "population-share", OPEN),
        ("Russians make up 60 per cent of Kazakhstan's population.", "1999-06-10", "population-share", WRONG),
        ("Russians make up 35 per cent of Kazakhstan's population.", "2014-03-26", "population-share", WRONG),
        ("Russians are 18 per cent of Kyrgyzstan's people.", "1999-06-10", "population-share", OPEN),
        ("Catholics are 69 per cent of Irish people.", "2022-06-10", "population-share", OPEN),
        ("Literacy in Afghanistan is 28 per cent.", "2008-06-10", "literacy", OPEN),
        ("Literacy in Afghanistan is 78 per cent.", "2008-06-10", "literacy", WRONG),
        ("Life expectancy in America is 76.", "2022-06-10", "life-expectancy", OPEN),
        ("Albania has 3.1 million people.", "2022-06-10", "population", OPEN),
        ("Albania has 4.1 million people.", "2022-06-10", "population", WRONG),
        ("Moldova has 2.6 million people.", "2022-06-10", "population", OPEN),
        ("Kenya has 54 million people.", "2022-06-10", "population", RIGHT),
    ],
)
def test_what_may_well_be_so_is_not_wrong(text: str, as_of: str, kind: str, label: Label) -> None:
    assert [j.verdict.label for j in api.check(text, as_of).claims if j.claim.kind == kind] == [label]
