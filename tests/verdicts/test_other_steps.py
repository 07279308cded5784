"""Lengths in office counted from another step, members that do not take part, and events that ran over midnight."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

OPEN, WRONG, RIGHT = Label.NOT_ENOUGH_INFO, Label.REFUTED, Label.SUPPORTED


@pytest.mark.parametrize(
    ("text", "as_of", "kind", "label"),
    [
        ("Park Chung-hee ruled South Korea for 18 years.", "2012-06-05", "office-term", OPEN),
        ("Park Chung-hee ruled South Korea for 28 years.", "2012-06-05", "office-term", WRONG),
        ("Than Shwe ruled Myanmar for 19 years.", "2012-06-05", "office-term", OPEN),
        ("Than Shwe ruled Myanmar for 29 years.", "2012-06-05", "office-term", WRONG),
        ("Cuba is not a member of the OAS.", "2023-09-05", "membership", OPEN),
        ("Mexico is not a member of the OAS.", "2023-09-05", "membership", WRONG),
        ("Venezuela is not a member of the OAS.", "2023-09-05", "membership", OPEN),
        ("Venezuela is not a member of the OAS.", "2013-09-05", "membership", WRONG),
        ("French Guiana is part of the EU.", "2017-06-05", "membership", OPEN),
        ("Suriname is part of the EU.", "2017-06-05", "membership", WRONG),
        ("Hungary introduced the forint in 1946.", "2014-06-05", "currency", RIGHT),
        ("Hungary introduced the forint in 1951.", "2014-06-05", "currency", OPEN),
        ("Lebanon introduced the pound in 1973.", "2014-06-05", "currency", OPEN),
        ("The Lebanese pound is the currency of Lebanon.", "2014-06-05", "currency", RIGHT),
        ("Lithuania borders only Russia and Latvia.", "2014-06-05", "borders", OPEN),
        ("Lithuania only touches Russia and Latvia.", "2014-06-05", "borders", OPEN),
        ("Estonia borders only Russia and Latvia.", "2014-06-05", "borders", RIGHT),
        ("Lithuania borders Russia and Latvia.", "2014-06-05", "borders", RIGHT),
        ("Russia left the G8 in 2017.", "2018-06-05", "withdrawal-date", OPEN),
        ("Russia left the G8 in 2010.", "2018-06-05", "withdrawal-date", WRONG),
        ("The Soviet Union was dissolved on December 25th 1991.", "2014-06-05", "event-date", RIGHT),
        ("The Soviet Union was dissolved on November 25th 1991.", "2014-06-05", "event-date", WRONG),
        ("Hong Kong was handed back on June 30th 1997.", "2014-06-05", "event-date", RIGHT),
        ("Hong Kong was handed back on June 3rd 1997.", "2014-06-05", "event-date", WRONG),
        ("The Prague Spring began in January 1968.", "2014-06-05", "event-date", RIGHT),
        ("The Nagorno-Karabakh war ended on November 10th 2020.", "2022-06-05", "event-date", RIGHT),
    ],
)
def test_another_step_is_not_wrong(text: str, as_of: str, kind: str, label: Label) -> None:
    assert [j.verdict.label for j in api.check(text, as_of).claims if j.claim.kind == kind] == [label]
