"""A former holder who is named as the present one, and acts on the draft's own days; and what tells of another time all the same."""

from __future__ import annotations

import pytest

from factcheck import api


def _label(text: str, day: str) -> str:
    judged = api.check(text, day).claims
    return next(str(one.verdict.label) for one in judged if one.claim.kind == "office-holder")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "The country joined the WTO in 1995. President Abdou Diouf has told the schools to close early.",
            "2002-10-03",
        ),
        ("Britain's Prime Minister Gordon Brown said on Wednesday that the deal was close.", "2012-08-08"),
        ("Chancellor Gerhard Schroeder, 66, told reporters yesterday that the euro was safe.", "2010-11-11"),
        ("A drought is spreading, the office of Prime Minister Meles Zenawi says.", "2017-02-03"),
        ("US President Bill Clinton told reporters on Tuesday that Haiti needed more money.", "2010-11-11"),
    ],
)
def test_who_acts_this_week_holds_the_office_now(text: str, day: str) -> None:
    assert _label(text, day) == "REFUTED"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("President Clinton said on Tuesday that Haiti needed more money.", "2010-11-11"),
        ("President Jimmy Carter says he will watch the vote.", "1999-11-11"),
        ("The film is set in 2003. President Jacques Chirac has refused to join the war.", "2013-05-01"),
        ("It is June 2005. Prime Minister Tony Blair wants the games for London.", "2014-03-03"),
        ("In 1988 riots broke out. President Abdou Diouf has the schools closed.", "2002-10-03"),
        ('The inquiry sat in 2009. "President Nicolas Sarkozy has told us to go," one of them wrote.', "2013-06-01"),
        ("In the memoir Prime Minister Tony Blair tells the queen that he will go.", "2008-11-11"),
        ("It broke in 2003. President Jacques Chirac told ministers on Tuesday that nothing was wrong.", "2012-11-11"),
        ("Prime Minister Jenny Shipley said on Tuesday that she would lead the opposition.", "1999-12-08"),
        ("Ecuador's Rafael Correa has told a Belgian paper that he will return.", "2018-03-05"),
    ],
)
def test_what_may_tell_of_another_time_stays_open(text: str, day: str) -> None:
    assert _label(text, day) == "NOT_ENOUGH_INFO"
