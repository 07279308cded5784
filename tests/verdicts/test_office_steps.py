"""Days from which somebody's time at the top may be counted beside the one the list has: such a date is not wrong, another is."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

OPEN, WRONG, RIGHT = Label.NOT_ENOUGH_INFO, Label.REFUTED, Label.SUPPORTED


@pytest.mark.parametrize(
    ("text", "as_of", "label"),
    [
        ("Nursultan Nazarbayev has led Kazakhstan since 1989.", "2014-03-26", OPEN),
        ("Nursultan Nazarbayev has led Kazakhstan since 1987.", "2014-03-26", WRONG),
        ("Paul Kagame has run Rwanda since 1994.", "2014-03-26", OPEN),
        ("Paul Kagame has run Rwanda since 1997.", "2014-03-26", WRONG),
        ("Suharto became president in March 1968.", "2014-03-26", OPEN),
        ("Suharto became president in March 1970.", "2014-03-26", WRONG),
        ("Roza Otunbayeva became president in July 2010.", "2011-01-15", OPEN),
        ("Roza Otunbayeva became president in April 2010.", "2011-01-15", RIGHT),
        ("Alassane Ouattara took office in May 2011.", "2018-10-05", OPEN),
        ("Alassane Ouattara took office in May 2013.", "2018-10-05", WRONG),
        ("King Vajiralongkorn was crowned in May 2019.", "2019-06-05", OPEN),
        ("F.W. de Klerk became president in September 1989.", "2018-10-05", OPEN),
        ("F.W. de Klerk became president in September 1991.", "2018-10-05", WRONG),
        ("Gamal Abdel Nasser ruled Egypt from 1954 to 1970.", "2013-09-05", OPEN),
        ("Gamal Abdel Nasser ruled Egypt from 1959 to 1970.", "2013-09-05", WRONG),
        ("Albert II of Monaco came to the throne in April 2005.", "2013-09-05", RIGHT),
        ("Albert II of Belgium came to the throne in April 2005.", "2013-09-05", WRONG),
    ],
)
def test_another_step_is_not_wrong(text: str, as_of: str, label: Label) -> None:
    assert [j.verdict.label for j in api.check(text, as_of).claims if j.claim.kind == "office-term"] == [label]


@pytest.mark.parametrize(
    ("text", "as_of", "label"),
    [
        ("Muhammad Ghannouchi is prime minister of Tunisia.", "2011-01-15", OPEN),
        ("Rached Ghannouchi is prime minister of Tunisia.", "2011-01-15", WRONG),
        ("Muhammad bin Salman is Saudi Arabia's de facto ruler.", "2019-06-05", OPEN),
        ("Muhammad bin Salman is Saudi Arabia's king.", "2019-06-05", WRONG),
    ],
)
def test_who_rules_in_fact_and_who_is_spelt_otherwise(text: str, as_of: str, label: Label) -> None:
    assert [j.verdict.label for j in api.check(text, as_of).claims if j.claim.kind == "office-holder"] == [label]
