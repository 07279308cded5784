"""Dates as the papers print them, in a table, read on Wednesday 18 November 2015; and what is no date."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model.mentions import Date

DATES = [
    ("on Tuesday", "2015-11-17", "2015-11-17"),
    ("last Tuesday", "2015-11-17", "2015-11-17"),
    ("next Tuesday", "2015-11-24", "2015-11-24"),
    ("on 3 July 1988", "1988-07-03", "1988-07-03"),
    ("on July 3", "2015-07-03", "2015-07-03"),
    ("in July", "2015-07-01", "2015-07-31"),
    ("will meet in December", "2015-12-01", "2015-12-31"),
    ("last December", "2014-12-01", "2014-12-31"),
    ("next January", "2016-01-01", "2016-01-31"),
    ("since March", "2015-03-01", "2015-03-31"),
    ("in March last year", "2014-03-01", "2014-03-31"),
    ("in May this year", "2015-05-01", "2015-05-31"),
    ("in the summer of 2014", "2014-06-01", "2014-08-31"),
    ("last autumn", "2014-09-01", "2014-11-30"),
    ("this spring", "2015-03-01", "2015-05-31"),
    ("in winter 2010-11", "2010-12-01", "2011-02-28"),
    ("the second half of 2013", "2013-07-01", "2013-12-31"),
    ("Q2 2015", "2015-04-01", "2015-06-30"),
    ("in the fourth quarter of last year", "2014-10-01", "2014-12-31"),
    ("early this month", "2015-11-01", "2015-11-10"),
    ("late last month", "2015-10-21", "2015-10-31"),
    ("in mid-October", "2015-10-11", "2015-10-20"),
    ("at the end of June", "2015-06-21", "2015-06-30"),
    ("by the end of 2020", "2020-12-01", "2020-12-31"),
    ("the start of 1999", "1999-01-01", "1999-01-31"),
    ("the 1970s", "1970-01-01", "1979-12-31"),
    ("the late 1960s", "1967-01-01", "1969-12-31"),
    ("the mid-’90s", "1994-01-01", "1996-12-31"),
    ("the early 20th century", "1901-01-01", "1933-12-31"),
    ("in the 18th century", "1701-01-01", "1800-12-31"),
    ("from 1914 to 1918", "1914-01-01", "1918-12-31"),
    ("1939-45", "1939-01-01", "1945-12-31"),
    ("between May and August 2013", "2013-05-01", "2013-08-31"),
    ("May-June 2012", "2012-05-01", "2012-06-30"),
    ("12-15 September 2012", "2012-09-12", "2012-09-15"),
    ("September 12-15, 2012", "2012-09-12", "2012-09-15"),
    ("ten years ago", "2005-01-01", "2005-12-31"),
    ("six months ago", "2015-05-01", "2015-05-31"),
    ("three days ago", "2015-11-15", "2015-11-15"),
    ("two weeks earlier", "2015-11-04", "2015-11-04"),
    ("a century ago", "1915-01-01", "1915-12-31"),
    ("half a century ago", "1965-01-01", "1965-12-31"),
    ("last week", "2015-11-09", "2015-11-15"),
    ("this week", "2015-11-16", "2015-11-22"),
    ("next week", "2015-11-23", "2015-11-29"),
    ("last month", "2015-10-01", "2015-10-31"),
    ("next month", "2015-12-01", "2015-12-31"),
    ("this year", "2015-01-01", "2015-12-31"),
    ("in the last three years", "2012-11-18", "2015-11-18"),
    ("over the past six months", "2015-05-18", "2015-11-18"),
    ("yesterday", "2015-11-17", "2015-11-17"),
    ("today", "2015-11-18", "2015-11-18"),
    ("tomorrow", "2015-11-19", "2015-11-19"),
    ("the day before yesterday", "2015-11-16", "2015-11-16"),
    ("at the weekend", "2015-11-14", "2015-11-15"),
    ("next weekend", "2015-11-21", "2015-11-22"),
    ("last night", "2015-11-17", "2015-11-17"),
    ("this morning", "2015-11-18", "2015-11-18"),
    ("earlier this month", "2015-11-01", "2015-11-18"),
    ("later this year", "2015-11-18", "2015-12-31"),
    ("on Christmas Day", "2015-12-25", "2015-12-25"),
    ("on New Year's Eve 1999", "1999-12-31", "1999-12-31"),
    ("Good Friday 2015", "2015-04-03", "2015-04-03"),
    ("Easter Monday 2014", "2014-04-21", "2014-04-21"),
    ("Halloween", "2015-10-31", "2015-10-31"),
    ("on 11/11/2014", "2014-11-11", "2014-11-11"),
    ("2015-06-01", "2015-06-01", "2015-06-01"),
    ("01.06.2015", "2015-06-01", "2015-06-01"),
    ("1 Jun 2015", "2015-06-01", "2015-06-01"),
    ("June 1st, 2015", "2015-06-01", "2015-06-01"),
    ("the 1st of June 2015", "2015-06-01", "2015-06-01"),
    ("Mon, 1 June 2015", "2015-06-01", "2015-06-01"),
    ("Monday June 1", "2015-06-01", "2015-06-01"),
    ("Jan. 27, 1945", "1945-01-27", "1945-01-27"),
    ("Feb 2011", "2011-02-01", "2011-02-28"),
    ("in ’68", "1968-01-01", "1968-12-31"),
    ("the ’60s", "1960-01-01", "1969-12-31"),
    ("fiscal 2014", "2014-01-01", "2014-12-31"),
    ("the 2014/15 financial year", "2014-01-01", "2015-12-31"),
    ("as of 30 June 2014", "2014-06-30", "2014-06-30"),
    ("in the year to September", "2014-10-01", "2015-09-30"),
    ("the first week of October", "2015-09-28", "2015-10-04"),
    ("the last Friday of October", "2015-10-30", "2015-10-30"),
    ("the third Sunday in June", "2015-06-21", "2015-06-21"),
    ("the week of October 5", "2015-10-05", "2015-10-11"),
    ("the turn of the century", "1999-01-01", "2001-12-31"),
    ("AD 79", "0079-01-01", "0079-12-31"),
    ("in 1066", "1066-01-01", "1066-12-31"),
    ("twenty years ago", "1995-01-01", "1995-12-31"),
    ("a decade ago", "2005-01-01", "2005-12-31"),
    ("in 2003", "2003-01-01", "2003-12-31"),
    ("the 2003 invasion", "2003-01-01", "2003-12-31"),
    ("on the 9th", "2015-11-09", "2015-11-09"),
    ("In 1998 he left. The following year he came back.", "1999-01-01", "1999-12-31"),
    ("It fell on 9 November 1989. A year later they united.", "1990-01-01", "1990-12-31"),
    ("It opened on 3 May 2001; two days later it shut.", "2001-05-05", "2001-05-05"),
    ("He died on 5 March 1953. The next day Moscow knew.", "1953-03-06", "1953-03-06"),
    ("War came in 1914. Four years later it was over.", "1918-01-01", "1918-12-31"),
    ("In June 2010 he resigned; the previous month he won.", "2010-05-01", "2010-05-31"),
    ("a year ago today", "2014-11-18", "2014-11-18"),
    ("in three weeks' time", "2015-12-09", "2015-12-09"),
    ("by year-end", "2015-12-01", "2015-12-31"),
    ("on the eve of the vote on June 23", "2015-06-23", "2015-06-23"),
    ("since 2001", "2001-01-01", "2001-12-31"),
    ("until May 1997", "1997-05-01", "1997-05-31"),
    ("on Friday 13 November", "2015-11-13", "2015-11-13"),
    ("the night of November 13", "2015-11-13", "2015-11-13"),
    ("Friday's attacks", "2015-11-13", "2015-11-13"),
    ("a November 13 attack", "2015-11-13", "2015-11-13"),
    ("mid-2014", "2014-05-01", "2014-08-31"),
    ("late 2013", "2013-10-01", "2013-12-31"),
    ("early 2016", "2016-01-01", "2016-04-30"),
    ("the end of last year", "2014-12-01", "2014-12-31"),
    ("the beginning of this decade", "2010-01-01", "2010-12-31"),
    ("the first half of the 1990s", "1990-01-01", "1994-12-31"),
    ("the 21st century", "2001-01-01", "2100-12-31"),
    ("in the twentieth century", "1901-01-01", "2000-12-31"),
    ("He resigned in December.", "2014-12-01", "2014-12-31"),
    ("Temperatures fell on the night of January 5-6.", "2015-01-05", "2015-01-06"),
    ("They will meet on January 5.", "2016-01-05", "2016-01-05"),
    ("a meeting on December 10", "2015-12-10", "2015-12-10"),
]
NO_DATES = [
    "he may come",
    "they march on",
    "1,990 homes",
    "2014 people",
    "Boeing 737",
    "a second man",
    "in the sun",
    "April Smith spoke",
    "the Sunday Times",
    "Black Friday sales",
    "section 1990",
    "a force of 2,000 men",
    "at 2015 GMT",
    "the autumn leaves",
    "Resolution 1973",
    "1600 Pennsylvania Avenue",
    "Vision 2030",
    "June Brown said",
    "it was marred",
    "the fall of Rome",
    "spring water",
    "a May queen",
]
VALUES = [
    ("every May", "XXXX-05", "SET"),
    ("every Friday", "XXXX-WXX-5", "SET"),
    ("every second week", "P2W", "SET"),
    ("every four years", "P4Y", "SET"),
    ("on Mondays", "XXXX-WXX-1", "SET"),
    ("each summer", "XXXX-SU", "SET"),
    ("over two decades", "P20Y", "DURATION"),
    ("for 18 months", "P18M", "DURATION"),
    ("in 44 BC", "BC0044", "DATE"),
    ("FY2014", "FY2014", "DATE"),
    ("in the summer of 2014", "2014-SU", "DATE"),
    ("last week", "2015-W46", "DATE"),
    ("the weekend of November 14", "2015-W46-WE", "DATE"),
]


def dates(text: str) -> list[Date]:
    return [mention for mention in factcheck.find_mentions(text, as_of="2015-11-18") if isinstance(mention, Date)]


@pytest.mark.parametrize(("text", "first", "last"), DATES)
def test_a_date_is_read(text: str, first: str, last: str) -> None:
    assert (first, last) in [(date.start_date, date.end_date) for date in dates(text)]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_only_looks_like_a_date(text: str) -> None:
    assert [text[date.start : date.end] for date in dates(text)] == []


@pytest.mark.parametrize(("text", "value", "sort"), VALUES)
def test_values_of_sets_and_durations(text: str, value: str, sort: str) -> None:
    (found,) = dates(text)
    assert (found.value, found.type) == (value, sort)


def test_no_day_is_counted_from_a_year() -> None:
    found = dates("War came in 1914. Three days later it was everywhere.")
    assert [(date.start_date, date.anchor) for date in found] == [("1914-01-01", "text"), (None, "text")]


def test_then_is_the_last_date_named() -> None:
    text = "He left on 3 May 2001. Since then nobody has come."
    then = dates(text)[1]
    assert (then.start_date, then.relation, then.anchor, text[slice(*(then.anchor_span or (0, 0)))]) == ("2001-05-03", "since", "context", "3 May 2001")  # fmt: skip


def test_a_weekday_in_brackets_belongs_to_its_day() -> None:
    (found,) = dates("It was held on November 14 (Saturday).")
    assert (found.start_date, found.weekday) == ("2015-11-14", "saturday")


ENDS = ("0001-01-01", "0001-12-31", "9999-01-01", "9999-12-31")


@pytest.mark.parametrize("day", ENDS)
@pytest.mark.parametrize("text", ["last week", "a century ago", "on Tuesday", "next spring", "Easter", "29 February", "December"])  # fmt: skip
def test_dates_of_a_draft_at_the_ends_of_the_calendar_are_not_reckoned_from(day: str, text: str) -> None:
    assert [
        mention for mention in dates_at(text, day) if mention.start_date and mention.start_date[:4] != day[:4]
    ] == []
    said = f"Kenya has been independent since {text}, and joined the United Nations {text}. It is 50 years old and turns 51 {text}."
    found = factcheck.check(said, as_of=day)
    assert {str(judged.verdict.label) for judged in found.claims} <= {"NOT_ENOUGH_INFO"}


def dates_at(text: str, day: str) -> list[Date]:
    return [mention for mention in factcheck.find_mentions(text, as_of=day) if isinstance(mention, Date)]


def test_an_impossible_day_has_no_interval() -> None:
    (found,) = dates("on 29 February 2013")
    assert (found.start_date, found.value) == (None, "2013-02-XX")
