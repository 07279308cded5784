"""Lengths of time between two days of a draft, and up to its own day."""

from __future__ import annotations

import pytest

from factcheck import check
from factcheck.model.lists import Label


def labels(text: str, as_of: str) -> list[Label]:
    """The verdicts on lengths of time."""
    return [j.verdict.label for j in check(text, as_of).claims if j.claim.kind == "date-arithmetic"]


RIGHT = [
    ("The accord was signed on 18 August, 75 days after the president opened the talks on 4 June.", "2003-08-19"),
    ("The war began on Christmas Eve 1989, more than 13 years ago, in a forest.", "2003-08-19"),
    ("He took over in 1954 and was not dislodged until February 1989, close to 35 years on.", "2011-05-15"),
    ("He came in 1954 and left in 1989, a full 35 years.", "2011-05-15"),
    ("Ten days ago, on 20 October, he began a second term.", "2019-10-30"),
    ("The club was born in 1967, which makes it 52.", "2019-10-30"),
    ("Ministers signed the association into being on 8 August 1967, so it is 52 years old.", "2019-10-30"),
    ("The association was founded in August 1967. It is 52 years old and set in its ways.", "2019-10-30"),
    ("They woke up in two states on the Friday morning of 1 January 1993.", "2017-10-24"),
    ("Imprisoned in 1963, he walked out 27 years later, in February 1990.", "2015-03-10"),
]
WRONG = [
    ("The accord was signed on 18 August, 45 days after the president opened the talks on 4 June.", "2003-08-19"),
    ("The war began on Christmas Eve 1989, more than 17 years ago, in a forest.", "2003-08-19"),
    ("He took over in 1954 and was not dislodged until February 1989, close to 45 years on.", "2011-05-15"),
    ("The club was born in 1967, which makes it 42.", "2019-10-30"),
    ("They woke up in two states on the Thursday morning of 1 January 1993.", "2017-10-24"),
    ("For 25 years, from 1954 to 1989, nobody else was heard.", "2011-05-15"),
]
NOTHING = [
    "Life expectancy rose by nine years between 1990 and 2010.",
    "The bridge opened in 1954, burned in 1970, and was rebuilt 10 years later.",
    "The law of 1996 was amended in 2003, and two years later a court struck it down.",
    "Founded in 1967, the club has members who are 80 years old.",
    "On 3 May 2010, five years after he was jailed for a murder in 1998, he walked free.",
    "The president, in office since 2014, faces five years of trouble.",
    "The museum, opened in 1967, is 52 metres high.",
]


@pytest.mark.parametrize(("text", "as_of"), RIGHT)
def test_lengths_that_fit_their_days_are_borne_out(text: str, as_of: str) -> None:
    assert labels(text, as_of) == [Label.SUPPORTED]


@pytest.mark.parametrize(("text", "as_of"), WRONG)
def test_lengths_that_do_not_fit_their_days_are_impossible(text: str, as_of: str) -> None:
    assert labels(text, as_of) in ([Label.REFUTED], [Label.CONFLICTING])


@pytest.mark.parametrize("text", NOTHING)
def test_lengths_of_other_things_are_left_alone(text: str) -> None:
    assert labels(text, "2019-10-30") == []
