"""Dates as newspapers write them, seen from Wednesday, 18 June 2008."""

from __future__ import annotations

import pytest

from factcheck.mentions.dates import find
from factcheck.model.dates import PartialDate
from factcheck.model.drafts import Sentence
from factcheck.model.mentions import Date
from factcheck.model.tokens import tokenise

TODAY = PartialDate(2008, 6, 18)


def dates(text: str, as_of: PartialDate | None = TODAY) -> list[Date]:
    found = find(tokenise(text), [Sentence(0, len(text), "paragraph")], as_of)
    for mention in found:
        assert text[mention.start : mention.end].strip() == text[mention.start : mention.end] != ""
    return found


def only(text: str) -> Date:
    found = dates(text)
    assert len(found) == 1, [(text[d.start : d.end], d.value) for d in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("on 3 April 2007", "2007-04-03", "2007-04-03"),
        ("the 3rd of April, 2007", "2007-04-03", "2007-04-03"),
        ("on April 3, 2007,", "2007-04-03", "2007-04-03"),
        ("Nov. 9, 1989", "1989-11-09", "1989-11-09"),
        ("9 Nov 89", "1989-11-09", "1989-11-09"),
        ("2007-04-03", "2007-04-03", "2007-04-03"),
        ("23/11/2006", "2006-11-23", "2006-11-23"),
        ("11/23/2006", "2006-11-23", "2006-11-23"),
        ("23.11.2006", "2006-11-23", "2006-11-23"),
        ("in April 2007", "2007-04-01", "2007-04-30"),
        ("between March and May 2007", "2007-03-01", "2007-05-31"),
        ("on 3-5 April 2007", "2007-04-03", "2007-04-05"),
        ("on April 3-5, 2007", "2007-04-03", "2007-04-05"),
        ("in 1975", "1975-01-01", "1975-12-31"),
        ("1975-79", "1975-01-01", "1979-12-31"),
        ("the 2006/07 season", "2006-01-01", "2007-12-31"),
        ("from 1975 to 1979", "1975-01-01", "1979-12-31"),
        ("between 1975 and 1979", "1975-01-01", "1979-12-31"),
        ("in the 1970s", "1970-01-01", "1979-12-31"),
        ("the ’70s", "1970-01-01", "1979-12-31"),
        ("the early seventies", "1970-01-01", "1973-12-31"),
        ("the mid-1970s", "1974-01-01", "1976-12-31"),
        ("in the late 1970s", "1977-01-01", "1979-12-31"),
        ("the 18th century", "1701-01-01", "1800-12-31"),
        ("the nineteenth century", "1801-01-01", "1900-12-31"),
        ("the first quarter of 2007", "2007-01-01", "2007-03-31"),
        ("in Q3 2006", "2006-07-01", "2006-09-30"),
        ("the second half of 2006", "2006-07-01", "2006-12-31"),
        ("the second half of the 1970s", "1975-01-01", "1979-12-31"),
        ("the summer of 2003", "2003-06-01", "2003-08-31"),
        ("winter 2003", "2003-12-01", "2004-02-29"),
        ("in ’68", "1968-01-01", "1968-12-31"),
        ("Christmas Day 2004", "2004-12-25", "2004-12-25"),
        ("in early April 2007", "2007-04-01", "2007-04-10"),
        ("mid-April 2007", "2007-04-11", "2007-04-20"),
        ("at the end of 2006", "2006-12-01", "2006-12-31"),
        ("late 2006", "2006-10-01", "2006-12-31"),
        ("Friday, 14 March 2008", "2008-03-14", "2008-03-14"),
    ],
)
def test_written_dates(text: str, start: str, end: str) -> None:
    found = only(text)
    assert (found.start_date, found.end_date) == (start, end)
    assert found.anchor == "text"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("yesterday", "2008-06-17", "2008-06-17"),
        ("tomorrow", "2008-06-19", "2008-06-19"),
        ("on Tuesday", "2008-06-17", "2008-06-17"),
        ("last Friday", "2008-06-13", "2008-06-13"),
        ("next Monday", "2008-06-23", "2008-06-23"),
        ("last week", "2008-06-09", "2008-06-15"),
        ("this month", "2008-06-01", "2008-06-30"),
        ("last month", "2008-05-01", "2008-05-31"),
        ("next year", "2009-01-01", "2009-12-31"),
        ("last summer", "2007-06-01", "2007-08-31"),
        ("last quarter", "2008-01-01", "2008-03-31"),
        ("at the weekend", "2008-06-14", "2008-06-15"),
        ("next weekend", "2008-06-21", "2008-06-22"),
        ("five years ago", "2003-01-01", "2003-12-31"),
        ("two weeks ago", "2008-06-04", "2008-06-04"),
        ("a decade ago", "1998-01-01", "1998-12-31"),
        ("half a century ago", "1958-01-01", "1958-12-31"),
        ("over the past three years", "2005-06-18", "2008-06-18"),
        ("in the next two weeks", "2008-06-18", "2008-07-02"),
        ("earlier this year", "2008-01-01", "2008-06-18"),
        ("later this month", "2008-06-18", "2008-06-30"),
        ("late last year", "2007-10-01", "2007-12-31"),
        ("early next month", "2008-07-01", "2008-07-10"),
        ("the end of the year", "2008-12-01", "2008-12-31"),
        ("the turn of the century", "1999-01-01", "2001-12-31"),
        ("on May 3", "2008-05-03", "2008-05-03"),
        ("in October", "2007-10-01", "2007-10-31"),
        ("will open in October", "2008-10-01", "2008-10-31"),
        ("by September", "2008-09-01", "2008-09-30"),
        ("last night", "2008-06-17", "2008-06-17"),
        ("the second half of last year", "2007-07-01", "2007-12-31"),
    ],
)
def test_dates_from_the_drafts_date(text: str, start: str, end: str) -> None:
    found = only(text)
    assert (found.start_date, found.end_date) == (start, end)
    assert found.anchor == "draft"
    assert found.inferred


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("It opened on 4 May 1999 and closed two days later.", "1999-05-06", "1999-05-06"),
        ("It opened in 1999 and closed the following year.", "2000-01-01", "2000-12-31"),
        ("It opened in 1999 and shut a decade earlier.", "1989-01-01", "1989-12-31"),
        ("It opened on 4 May 1999; the following day it rained.", "1999-05-05", "1999-05-05"),
    ],
)
def test_dates_from_the_last_date_in_the_text(text: str, start: str, end: str) -> None:
    found = dates(text)[-1]
    assert (found.start_date, found.end_date) == (start, end)
    assert found.anchor == "context"
    assert found.anchor_span is not None
    assert text[slice(*found.anchor_span)] in {"4 May 1999", "1999"}


def test_days_of_one_month_in_a_list() -> None:
    found = dates("on 3, 5 and 11 August 1960")
    assert [date.value for date in found] == ["1960-08-03", "1960-08-05", "1960-08-11"]


@pytest.mark.parametrize(
    ("text", "value", "sort"),
    [
        ("for five years", "P5Y", "DURATION"),
        ("a two-week trip", "P2W", "DURATION"),
        ("every May", "XXXX-05", "SET"),
        ("each year", "P1Y", "SET"),
        ("last week", "2008-W24", "DATE"),
        ("the 1970s", "197", "DATE"),
        ("in Q3 2006", "2006-Q3", "DATE"),
        ("summer 2003", "2003-SU", "DATE"),
    ],
)
def test_timex_values(text: str, value: str, sort: str) -> None:
    found = only(text)
    assert (found.value, found.type) == (value, sort)


@pytest.mark.parametrize(
    "text",
    [
        "he may join the march",
        "a force of 2,000 men",
        "some 1,990 homes",
        "2000 tonnes of wheat",
        "the second country",
        "section 1991(b)",
        "Boeing 737",
        "a woman in her seventies",
        "the fall of the government",
        "spring water",
        "Mar del Plata",
        "$2008 in cash",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert dates(text) == []


def test_without_a_draft_date_nothing_is_guessed() -> None:
    for text in ("yesterday", "on Tuesday", "last week", "on May 3", "three years ago"):
        found = dates(text, None)
        assert [(date.first, date.last) for date in found] == [(None, None)], text


def test_impossible_days_are_no_dates() -> None:
    assert [date.value for date in dates("on 31 February 2007")] != ["2007-02-31"]
    assert all(date.first is None or date.first.day != 31 for date in dates("on February 31, 2007"))


def test_the_weekday_says_which_year_is_meant() -> None:
    text = "He took office in April 2018. He spoke on Tuesday, 11 June."
    assert [date.value for date in dates(text, PartialDate(2019, 6, 14))] == ["2018-04", "2019-06-11"]
    text = "The war began in April 2018. The raid came on Monday, 11 June."
    assert [date.value for date in dates(text, PartialDate(2019, 6, 14))] == ["2018-04", "2018-06-11"]
