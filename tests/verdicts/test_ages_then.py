"""Ages at another time than the draft's own, which the draft dates."""

from __future__ import annotations

import pytest

from factcheck import check
from factcheck.model.lists import Label


def labels(text: str, as_of: str) -> list[Label]:
    """The verdicts on ages."""
    return [j.verdict.label for j in check(text, as_of).claims if j.claim.kind == "age"]


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("Angela Merkel, who runs Germany, was 35 when the Wall came down in November 1989.", "2012-02-02"),
        ("Vladimir Putin, sworn in on 7 May, will be 71 when the term runs out in 2024.", "2018-05-05"),
        ("Angela Merkel has ruled since 2005 and turns 56 on 17 July.", "2010-05-05"),
        ("Fidel Castro came from the hills in January 1959, at 32.", "2010-05-05"),
        ("Robert Mugabe was 56 when Zimbabwe became independent in April 1980.", "2010-05-05"),
        ("Emmanuel Macron won in May 2017. He was 39 that night, and looked it.", "2018-05-05"),
        ("When Nelson Mandela left prison in February 1990 he was 71.", "2010-05-05"),
        ("A throne\n2016: In a televised message Akihito, 82, hints that age is making it hard.\n", "2019-05-01"),
        ("- November 2016: Akihito, 82, sits it out.\n", "2019-05-01"),
        ("May 2017 — Emmanuel Macron, 39, wins.\n", "2022-05-05"),
    ],
)
def test_an_age_of_the_time_told_is_borne_out(text: str, as_of: str) -> None:
    assert labels(text, as_of) == [Label.SUPPORTED]


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("Angela Merkel, who runs Germany, was 45 when the Wall came down in November 1989.", "2012-02-02"),
        ("Vladimir Putin, sworn in on 7 May, will be 76 when the term runs out in 2024.", "2018-05-05"),
        ("Fidel Castro came from the hills in January 1959, at 42.", "2010-05-05"),
        ("Robert Mugabe was 46 when Zimbabwe became independent in April 1980.", "2010-05-05"),
        ("A throne\n2016: In a televised message Akihito, 72, hints that age is making it hard.\n", "2019-05-01"),
    ],
)
def test_another_one_is_refuted(text: str, as_of: str) -> None:
    assert labels(text, as_of) == [Label.REFUTED]


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("Vladimir Putin will be 76 when the term runs out.", "2018-05-05"),
        ("Angela Merkel will be 67 by the time a child born in 2003 can vote.", "2014-05-05"),
        ("Robert Mugabe will be 98 when the dam is full.", "2010-05-05"),
        ("Vladimir Putin took over on 31 December 1999, when Boris Yeltsin left; he was 68 then.", "2010-05-05"),
        ("When Nelson Mandela met his wife in 1957 she was 20.", "2010-05-05"),
        ("Fidel Castro sent his son to Moscow in September 1972, at 23.", "2010-05-05"),
        ("Robert Mugabe was in prison in 1966 when his son died, at three.", "2010-05-05"),
    ],
)
def test_ages_of_other_times_and_people_are_not_refuted(text: str, as_of: str) -> None:
    assert Label.REFUTED not in labels(text, as_of)
