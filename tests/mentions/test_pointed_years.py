"""Months and days whose year is pointed at: "May that year", "3 July the year after"."""

from __future__ import annotations

import pytest

from factcheck import api, pipeline
from factcheck.drafts.reading import from_text
from factcheck.model.mentions import Date


def dates(text: str) -> list[str | None]:
    reading = pipeline.read_draft(from_text(text), api.as_date("2020-04-12"), api.open_store())
    return [str(m.first) if m.first else None for m in reading.mentions if isinstance(m, Date)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fire came in 2004. They joined in May that year.", ["2004", "2004-05"]),
        ("The vote was in 2003. They joined in May the following year.", ["2003", "2004-05"]),
        ("The vote was in 2003. On 1 May of the following year they joined.", ["2003", "2004-05-01"]),
        ("The vote was in 2003. In May the year after, they joined.", ["2003", "2004-05"]),
        ("He came in 1990. He left in June the same year.", ["1990", "1990-06"]),
        ("He came in 1990. He had left home in June the previous year.", ["1990", "1989-06"]),
        ("The war lasted from 1990 to 1995. In May the following year he died.", ["1990", None]),
        ("The vote was in 2003. They joined the following May.", ["2003", None]),
        ("The vote was in September 2003. They joined the following May.", ["2003-09", "2004-05"]),
        ("They joined in May last year.", ["2019-05"]),
        (
            "The pact of February 1966 failed; three months later, on 26 May, it was free.",
            ["1966-02", "1966-05", "1966-05-26"],
        ),
        (
            "It was free in October 1960. Three years later, on 1 October, it was a republic.",
            ["1960-10", "1963", "1963-10-01"],
        ),
        ("Signed in 1957, it took effect a year later, in January.", ["1957", "1958", "1958-01"]),
        ("The vote was held two years ago, in May.", ["2018", "2018-05"]),
    ],
)
def test_whose_year(text: str, expected: list[str | None]) -> None:
    assert dates(text) == expected
