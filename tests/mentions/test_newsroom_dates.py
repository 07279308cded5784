"""Dates said from others, quarters as analysts write them, stretches of a period; and years and days that are names."""

from __future__ import annotations

from itertools import pairwise

import pytest

import factcheck
from factcheck.model.mentions import Date, Entity, Identifier, Mention

CASES = [  # text, the draft's date, what is read, from, to
    ("He is to testify a week on Monday.", "2021-01-08", "a week on Monday", "2021-01-18", "2021-01-18"),
    ("Set for a fortnight on Saturday.", "2021-01-08", "a fortnight on Saturday", "2021-01-23", "2021-01-23"),
    ("The rally is Monday week.", "2021-01-08", "Monday week", "2021-01-18", "2021-01-18"),
    ("It opens a week today.", "2021-01-08", "a week today", "2021-01-15", "2021-01-15"),
    ("It starts two weeks from Tuesday.", "2021-01-08", "two weeks from Tuesday", "2021-01-26", "2021-01-26"),
    ("The year before last, it had no debts.", "2012-11-07", "The year before last", "2010-01-01", "2010-12-31"),
    ("He left the week before last.", "2012-11-07", "the week before last", "2012-10-22", "2012-10-28"),
    ("the Friday before last.", "2012-11-07", "the Friday before last", "2012-10-26", "2012-10-26"),
    ("the weekend before last.", "2012-11-07", "the weekend before last", "2012-10-27", "2012-10-28"),
    ("The month after next the lease expires.", "2012-11-07", "The month after next", "2013-01-01", "2013-01-31"),
    ("It opened in 1869, and the next year it was broke.", "2019-02-11", "the next year", "1870-01-01", "1870-12-31"),
    ("It opened in 1869; next year it will close.", "2019-02-11", "next year", "2020-01-01", "2020-12-31"),
    ("It began in 1932, and that December they shut it.", "2019-02-11", "that December", "1932-12-01", "1932-12-31"),
    ("It ruled from 1932. It fell in May of that year.", "2019-02-11", "May of that year", "1932-05-01", "1932-05-31"),
    ("In 1932 it shut, on 3 May of the same year.", "2019-02-11", "3 May of the same year", "1932-05-03", "1932-05-03"),
    ("War broke out in May 1914. The next month they left.", "2019-02-11", "The next month", "1914-06-01", "1914-06-30"),
    ("It fell in April 1975. The previous spring it held.", "2019-02-11", "The previous spring", "1974-03-01", "1974-05-31"),
    ("He was born on 12 June 1945; the year before, she died.", "2019-02-11", "the year before", "1944-01-01", "1944-12-31"),
    ("Its 4Q14 results beat forecasts.", "2016-06-27", "4Q14", "2014-10-01", "2014-12-31"),
    ("In 1H13 it lost.", "2016-06-27", "1H13", "2013-01-01", "2013-06-30"),
    ("In 2Q 2015 it gained.", "2016-06-27", "2Q 2015", "2015-04-01", "2015-06-30"),
    ("Profit rose in Q4 FY13.", "2016-06-27", "Q4 FY13", "2013-10-01", "2013-12-31"),
    ("Profit rose in FY13 Q4.", "2016-06-27", "FY13 Q4", "2013-10-01", "2013-12-31"),
    ("Profit rose in FY14/15.", "2016-06-27", "FY14/15", "2014-01-01", "2015-12-31"),
    ("Profit rose in Q1 '15.", "2016-06-27", "Q1 '15", "2015-01-01", "2015-03-31"),
    ("It shrank in the last quarter.", "2012-11-07", "the last quarter", "2012-07-01", "2012-09-30"),
    ("It shrank in the last quarter of 2011.", "2012-11-07", "the last quarter of 2011", "2011-10-01", "2011-12-31"),
    ("in the final three months of 2010", "2011-03-15", "the final three months of 2010", "2010-10-01", "2010-12-31"),
    ("the first six weeks of 2010", "2011-03-15", "the first six weeks of 2010", "2010-01-01", "2010-02-11"),
    ("the last two weeks of May 2009", "2011-03-15", "the last two weeks of May 2009", "2009-05-18", "2009-05-31"),
    ("the first nine months of last year", "2011-03-15", "the first nine months of last year", "2010-01-01", "2010-09-30"),
    ("the first five years of the 1990s", "2011-03-15", "the first five years of the 1990s", "1990-01-01", "1994-12-31"),
    ("bells of the fifth century BC", "2011-03-15", "the fifth century BC", "-0499-01-01", "-0400-12-31"),
    ("in 44 B.C. he died", "2011-03-15", "44 B.C.", "-0043-01-01", "-0043-12-31"),
    ("She is to be sworn in on January 20.", "2012-11-07", "January 20", "2013-01-20", "2013-01-20"),
    ("A July 9 referendum will settle it.", "2011-03-15", "July 9", "2011-07-09", "2011-07-09"),
    ("April’s inflation figure was revised.", "2012-11-07", "April", "2012-04-01", "2012-04-30"),
    ("In 2008, she died on 5 October.", "2016-01-01", "5 October", "2008-10-05", "2008-10-05"),
    ("The 2014 election was held on 5 October.", "2016-01-01", "5 October", "2014-10-05", "2014-10-05"),
    ("The 2008 crisis was discussed on 5 October.", "2016-01-01", "5 October", "2015-10-05", "2015-10-05"),
    ("In 1991 it was founded, he said on 5 June.", "2016-01-01", "5 June", "2015-06-05", "2015-06-05"),
    ("Talks went on until Sunday.", "2008-09-18", "Sunday", "2008-09-14", "2008-09-14"),
    ("The ban was extended until Sunday.", "2008-09-18", "Sunday", "2008-09-21", "2008-09-21"),
]  # fmt: skip
SETS = [
    ("They gather every 11 November.", "every 11 November", "XXXX-11-11"),
    ("They march each May 9.", "each May 9", "XXXX-05-09"),
    ("Mass is said every Christmas.", "every Christmas", "XXXX-12-25"),
    ("They meet every third Thursday.", "every third Thursday", "P3W"),
]
UNDATED = ["the last few years", "the past several months", "the coming months", "days later", "a few weeks earlier", "several years ago"]  # fmt: skip
NAMES = [
    "The 1975 were booed.", "A 2010-strong crowd came.", "a 1500-kilometre road", "His man Friday carried it.",
    "She drives a Peugeot 2008.", "He runs Windows 2000.", "Fans voted Yesterday the best song.", "USA Today said so.",
    "the Today programme", "Orwell’s 1984 sold well.", "The film 1917 won.", "“1984” is banned.", "Blade Runner 2049 flopped.",
    "Sheffield Wednesday won.", "the Sunday Times", "The March 14 alliance won.", "The July 20 Plot failed.",
    "the Good Friday agreement", "Write to PO Box 2015, Harare.", "Private Bag 2000, Lilongwe",
]  # fmt: skip


def read(text: str, as_of: str) -> list[Mention]:
    found = factcheck.find_mentions(text, as_of=as_of)
    assert all(one.end <= other.start for one, other in pairwise(found))
    return found


@pytest.mark.parametrize(("text", "as_of", "quote", "first", "last"), CASES)
def test_dates(text: str, as_of: str, quote: str, first: str, last: str) -> None:
    found = {text[date.start : date.end]: date for date in read(text, as_of) if isinstance(date, Date)}
    assert (found[quote].start_date, found[quote].end_date) == (first, last)


@pytest.mark.parametrize(("text", "quote", "value"), SETS)
def test_sets(text: str, quote: str, value: str) -> None:
    found = [date for date in read(text, "2024-02-29") if isinstance(date, Date)]
    assert [(text[date.start : date.end], date.type, date.value) for date in found] == [(quote, "SET", value)]


@pytest.mark.parametrize("text", UNDATED)
def test_times_nobody_can_date_have_no_day(text: str) -> None:
    (found,) = read(text, "2014-03-26")
    assert isinstance(found, Date)
    assert found.value.startswith("PX")
    assert found.start_date is None


@pytest.mark.parametrize("text", NAMES)
def test_names_are_no_dates(text: str) -> None:
    assert not [found for found in read(text, "2014-03-26") if isinstance(found, Date)]


def test_a_man_shot_on_friday_is_no_servant() -> None:
    assert [found.start_date for found in read("Police shot a man Friday.", "2014-03-26") if isinstance(found, Date)] == ["2014-03-21"]  # fmt: skip


def test_a_year_that_is_a_name_is_shown_as_one() -> None:
    found = read("The 1975 played.", "2014-03-26")
    assert [(type(mention), mention.start) for mention in found] == [(Identifier, 4)]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Havana has a port.", "Havana"),
        ("Rome’s mayor left.", "Rome"),
        ("Lima said no.", "Lima"),
        ("Male voters won.", ""),
    ],
)
def test_capitals_that_act_open_a_sentence(text: str, label: str) -> None:
    assert [found.label for found in read(text, "2014-03-26") if isinstance(found, Entity) and found.id] == [label] * bool(label)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "event", "quote", "dates"),
    [
        ("The Good Friday Agreement held.", "event:good-friday-agreement-1998", "Good Friday Agreement", []),
        ("The July 23 Revolution came.", "event:egyptian-revolution-1952", "July 23 Revolution", []),
        ("The Six-Day War ended.", "event:six-day-war-1967", "Six-Day War", []),
        ("The 2014 Ukrainian presidential election came.", "event:ukraine-presidential-election-2014", "Ukrainian presidential election", ["2014"]),
        ("The Ankara bombing of October 2015 hurt many.", "event:ankara-bombing-of-october-2015", "Ankara bombing", ["2015-10"]),
    ],
)  # fmt: skip
def test_events_whose_names_hold_a_date_are_found(text: str, event: str, quote: str, dates: list[str]) -> None:
    found = read(text, "2014-12-01")
    assert [(text[one.start : one.end], one.id) for one in found if isinstance(one, Entity) and one.id] == [(quote, event)]  # fmt: skip
    assert [date.value for date in found if isinstance(date, Date)] == dates
