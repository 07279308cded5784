"""Anniversaries of a country's independence: the year that they are counted from is held against the sources."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 30 November 2016, the 50th anniversary of its independence, Barbados danced.", Label.SUPPORTED),
        ("On 30 November 2016, the 40th anniversary of its independence, Barbados danced.", Label.REFUTED),
        ("On 6 March 2017 Ghana celebrated its 60th independence anniversary.", Label.SUPPORTED),
        ("On 6 March 2017 Ghana celebrated its 70th independence anniversary.", Label.REFUTED),
        ("Ghana marked the 60th anniversary of its independence on 6 March 2017.", Label.SUPPORTED),
        ("Ghana celebrated 60 years of independence in 2017.", Label.SUPPORTED),
        ("On 6 March 2017 Ghana celebrated its 61st independence anniversary.", Label.NOT_ENOUGH_INFO),
        ("In 2018 Georgia celebrated the 100th anniversary of its independence.", Label.SUPPORTED),
        ("In 2009 Ecuador celebrated 200 years of independence.", Label.SUPPORTED),
        ("On 26 May 2018 Georgia marked its 100th independence day.", Label.SUPPORTED),
    ],
)
def test_the_year_an_anniversary_is_counted_from(text: str, expected: Label) -> None:
    told = [j.verdict for j in api.check(text, "2019-03-03").claims if j.claim.detail("jubilee")]
    assert [verdict.label for verdict in told] == [expected]
    assert told[0].suggestion is None or told[0].label is not Label.REFUTED
