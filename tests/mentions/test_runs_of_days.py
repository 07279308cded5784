"""From one day to another, weeks and times reckoned from now, how often; what is to come; days and years that are none."""

from __future__ import annotations

from itertools import pairwise

import pytest

import factcheck
from factcheck.model.mentions import Date, Mention, Quantity

CASES = [  # text, the draft's date, what is read, from, to
    ("Roads were shut between 29 March and 4 April.", "2017-05-11", "29 March and 4 April", "2017-03-29", "2017-04-04"),
    ("He ruled from 9 May 1871 to 3 April 1880.", "2017-05-11", "9 May 1871 to 3 April 1880", "1871-05-09", "1880-04-03"),
    ("The war (3 June 1702 – 11 April 1713) cost much.", "2017-05-11", "3 June 1702 – 11 April 1713", "1702-06-03", "1713-04-11"),
    ("The show runs from 20 October to 9 February.", "2017-05-11", "20 October to 9 February", "2017-10-20", "2018-02-09"),
    ("The inquiry sat from 20 October to 9 February 1999.", "2017-05-11", "20 October to 9 February 1999", "1998-10-20", "1999-02-09"),
    ("Voting was spread over April 11–May 19, 2014.", "2017-05-11", "April 11–May 19, 2014", "2014-04-11", "2014-05-19"),
    ("Voting ran 11 April - 19 May 2014.", "2017-05-11", "11 April - 19 May 2014", "2014-04-11", "2014-05-19"),
    ("It was shut Dec. 28–Jan. 3, 2015.", "2017-05-11", "Dec. 28–Jan. 3, 2015", "2014-12-28", "2015-01-03"),
    ("It was open March 28–April 3.", "2017-05-11", "March 28–April 3", "2017-03-28", "2017-04-03"),
    ("the 26/11 attacks on Mumbai", "2017-05-11", "the 26/11", "2008-11-26", "2008-11-26"),
    ("the 7/7 anniversary", "2017-05-11", "the 7/7", "2005-07-07", "2005-07-07"),
    ("between 58 and 50 BC", "2017-05-11", "58 and 50 BC", "-0057-01-01", "-0049-12-31"),
    ("the 58–50 BC wars", "2017-05-11", "the 58–50 BC", "-0057-01-01", "-0049-12-31"),
    ("in the 490s BC", "2017-05-11", "the 490s BC", "-0498-01-01", "-0489-12-31"),
    ("on 15 March 44 BC", "2017-05-11", "15 March 44 BC", "-0043-03-15", "-0043-03-15"),
    ("on September 2, 31 BC", "2017-05-11", "September 2, 31 BC", "-0030-09-02", "-0030-09-02"),
    ("in February 45 BC", "2017-05-11", "February 45 BC", "-0044-02-01", "-0044-02-29"),
    ("He ruled from 27 BC to AD 14.", "2017-05-11", "27 BC to AD 14", "-0026-01-01", "0014-12-31"),
    ("built between 122 and 128 AD", "2017-05-11", "122 and 128 AD", "0122-01-01", "0128-12-31"),
    ("The final is on 18 December.", "2017-05-11", "18 December", "2017-12-18", "2017-12-18"),
    ("Filming ends in two weeks.", "2017-05-11", "two weeks", "2017-05-25", "2017-05-25"),
    ("It sits in the week beginning on May 15.", "2017-05-11", "the week beginning on May 15", "2017-05-15", "2017-05-21"),
    ("It closes two days from tomorrow.", "2017-05-11", "two days from tomorrow", "2017-05-14", "2017-05-14"),
    ("It was filed on 2016-Sep-01.", "2017-05-11", "2016-Sep-01", "2016-09-01", "2016-09-01"),
    ("It is open from 4 to 22 this month.", "2017-05-11", "4 to 22 this month", "2017-05-04", "2017-05-22"),
    ("Sales fell in 2016 H2.", "2017-05-11", "2016 H2", "2016-07-01", "2016-12-31"),
    ("in 1 BC", "2017-05-11", "1 BC", "0000-01-01", "0000-12-31"),
    ("The line was shut from Monday to Wednesday.", "2017-05-11", "Monday to Wednesday", "2017-05-08", "2017-05-10"),
    ("The line was shut from Friday to Monday.", "2017-05-11", "Friday to Monday", "2017-05-05", "2017-05-08"),
    ("They met between April 3 and 6.", "2017-05-11", "April 3 and 6", "2017-04-03", "2017-04-06"),
    ("They met between 3 and 6 April 2012.", "2017-05-11", "3 and 6 April 2012", "2012-04-03", "2012-04-06"),
    ("The vote of 11/12 March stood.", "2017-05-11", "11/12 March", "2017-03-11", "2017-03-12"),
    ("He resigned three Mondays ago.", "2017-05-11", "three Mondays ago", "2017-04-24", "2017-04-24"),
    ("The case opens two Mondays from now.", "2017-05-11", "two Mondays from now", "2017-05-22", "2017-05-22"),
    ("They spoke a week last Friday.", "2017-05-11", "a week last Friday", "2017-04-28", "2017-04-28"),
    ("They spoke a fortnight ago on Sunday.", "2017-05-11", "a fortnight ago on Sunday", "2017-04-23", "2017-04-23"),
    ("They spoke last Monday week.", "2017-05-11", "last Monday week", "2017-05-01", "2017-05-01"),
    ("The hearing is next week on Tuesday.", "2017-05-11", "next week on Tuesday", "2017-05-16", "2017-05-16"),
    ("He fled the Monday before last near dawn.", "2017-05-11", "the Monday before last", "2017-05-01", "2017-05-01"),
    ("This time last year it was dry.", "2017-05-11", "This time last year", "2016-05-11", "2016-05-11"),
    ("It sold 40 in the same month last year.", "2017-05-11", "the same month last year", "2016-05-01", "2016-05-31"),
    ("In the first quarter of 2016 it lost; in the same period a year earlier it won.", "2017-05-11", "the same period a year earlier", "2015-01-01", "2015-03-31"),
    ("Rain was scarce so far this year.", "2017-05-11", "so far this year", "2017-01-01", "2017-05-11"),
    ("It stays shut for the rest of the month.", "2017-05-11", "the rest of the month", "2017-05-11", "2017-05-31"),
    ("He left in the summer of last year.", "2017-05-11", "the summer of last year", "2016-06-01", "2016-08-31"),
    ("He left in the spring of '74.", "2017-05-11", "the spring of '74", "1974-03-01", "1974-05-31"),
    ("It dates from the turn of the 18th century.", "2017-05-11", "the turn of the 18th century", "1699-01-01", "1701-12-31"),
    ("It has stood since at least 1804.", "2017-05-11", "1804", "1804-01-01", "1804-12-31"),
    ("It opens no later than 2021.", "2017-05-11", "2021", "2021-01-01", "2021-12-31"),
    ("They met early last week.", "2017-05-11", "early last week", "2017-05-01", "2017-05-03"),
    ("In 2017-03 it fell.", "2017-05-11", "2017-03", "2017-03-01", "2017-03-31"),
    ("Nobody forgot 9/11.", "2017-05-11", "9/11", "2001-09-11", "2001-09-11"),
    ("He fell on 2 May 1945. The same night the city burned.", "2017-05-11", "The same night", "1945-05-02", "1945-05-02"),
    ("He fell on 2 May 1945. The following morning all was still.", "2017-05-11", "The following morning", "1945-05-03", "1945-05-03"),
    ("Nine fell ill in the past 48 hours.", "2017-05-11", "the past 48 hours", "2017-05-09", "2017-05-11"),
    ("Nine fell ill in the week to Saturday.", "2017-05-13", "the week to Saturday", "2017-05-07", "2017-05-13"),
    ("Profit in the 12 months to the end of March fell.", "2017-05-11", "the 12 months to the end of March", "2016-04-01", "2017-03-31"),
    ("The inquest opens on August 14.", "2017-05-11", "August 14", "2017-08-14", "2017-08-14"),
    ("The inquest opened on August 14.", "2017-05-11", "August 14", "2016-08-14", "2016-08-14"),
    ("From 2 April drivers will pay more.", "2017-05-11", "2 April", "2018-04-02", "2018-04-02"),
    ("The man held on 2 April will appeal.", "2017-05-11", "2 April", "2017-04-02", "2017-04-02"),
    ("The hearing was put back to 2 August.", "2017-05-11", "2 August", "2017-08-02", "2017-08-02"),
]  # fmt: skip
SETS = [
    ("The boat calls twice a month.", "twice a month", "P1M"),
    ("It rains three times a day.", "three times a day", "P1D"),
    ("The panel sits once every two years.", "once every two years", "P2Y"),
    ("It breaks every few weeks.", "every few weeks", "PXW"),
]
UNDATED = [
    "They ate a Sunday roast.", "Monday blues are common.", "She kept her Saturday job.", "He bought Easter eggs.",
    "He and Jan Novak left.", "The 1922 Committee met.", "There were 1920 letters in the sack.", "She is in her late 50s.",
    "A man in his early forties came.", "The 9/11 Commission reported.", "It is D-Day for the minister.", "a 2000 rpm engine",
]  # fmt: skip
FIGURES = [  # text, what is read, the value, the unit
    ("It lasted three hours and a half.", "three hours and a half", "3.5", "hours"),
    ("It was a mile and a half off.", "a mile and a half", "1.5", "mi"),
    ("It cost six pounds forty.", "six pounds forty", "6.4", "GBP"),
    ("It fell 2.3 percent to 5,120.", "2.3 percent", "2.3", "percent"),
    ("It rose 3.1p to 88p.", "3.1p", "3.1", "pence"),
    ("It cost u.s $ 40 then.", "u.s $ 40", "40", "USD"),
    ("It cost U.S. $ 40 then.", "U.S. $ 40", "40", "USD"),
    ("One-in-four pupils left.", "One-in-four", "0.25", "share"),
    ("A one in a million chance.", "one in a million", "0.000001", "share"),
    ("It takes 3-1/2 hours.", "3-1/2 hours", "3.5", "hours"),
    ("Five to six hundred troops came.", "Five to six hundred troops", "550", ""),
    ("Lows of - 15C are likely.", "- 15C", "-15", "celsius"),
    ("He finished fifth in the race.", "fifth", "5", ""),
]  # fmt: skip
UNCOUNTED = ["Another one bites.", "At one point he fell.", "It is one thing to ask.", "In the first place, he lied.", "Article 9 bans it.", "The Bus 73 process", "He cited the First Amendment.", "The 49ers won."]  # fmt: skip


def read(text: str, as_of: str = "2017-05-11") -> list[Mention]:
    found = factcheck.find_mentions(text, as_of=as_of)
    assert all(one.end <= other.start for one, other in pairwise(found))
    return found


@pytest.mark.parametrize(("text", "as_of", "quote", "first", "last"), CASES)
def test_dates(text: str, as_of: str, quote: str, first: str, last: str) -> None:
    found = {text[date.start : date.end]: date for date in read(text, as_of) if isinstance(date, Date)}
    assert (found[quote].start_date, found[quote].end_date) == (first, last)


@pytest.mark.parametrize(("text", "quote", "value"), SETS)
def test_sets(text: str, quote: str, value: str) -> None:
    found = [date for date in read(text) if isinstance(date, Date)]
    assert [(text[date.start : date.end], date.type, date.value) for date in found] == [(quote, "SET", value)]


@pytest.mark.parametrize("text", UNDATED)
def test_no_dates(text: str) -> None:
    assert not [date for date in read(text) if isinstance(date, Date)]


@pytest.mark.parametrize(("text", "quote", "value", "unit"), FIGURES)
def test_figures(text: str, quote: str, value: str, unit: str) -> None:
    found = {text[figure.start : figure.end]: figure for figure in read(text) if isinstance(figure, Quantity)}
    assert (str(found[quote].value), found[quote].unit) == (value, unit)


@pytest.mark.parametrize("text", UNCOUNTED)
def test_no_figures(text: str) -> None:
    assert not [figure for figure in read(text) if isinstance(figure, Quantity)]


TENSES = [  # told in May 2017 (a Thursday): what is read, the day it is
    ("He was shot by gunmen on Tuesday.", "Tuesday", "2017-05-09"),
    ("The plan, due next year, was approved on Tuesday.", "Tuesday", "2017-05-09"),
    ("The man who will stand trial was held on Tuesday.", "Tuesday", "2017-05-09"),
    ("They agreed to meet on Tuesday.", "Tuesday", "2017-05-16"),
    ("She called a vote for Tuesday.", "Tuesday", "2017-05-16"),
    ("She was blamed for Tuesday's riot.", "Tuesday", "2017-05-09"),
    ("He will be held until Tuesday.", "Tuesday", "2017-05-16"),
    ("He will address the newly elected assembly on Tuesday.", "Tuesday", "2017-05-16"),
    ("Prices fell by a tenth on Tuesday.", "Tuesday", "2017-05-09"),
    ("The mood had soured by Tuesday.", "Tuesday", "2017-05-09"),
    ("They told families to leave the town by Tuesday.", "Tuesday", "2017-05-16"),
    ("Youths set a bus on fire on Tuesday.", "Tuesday", "2017-05-09"),
    ("Her plane lands at 9:40 on Tuesday.", "Tuesday", "2017-05-16"),
]
MORE = [
    ("the six weeks to 4 February 2016", "2015-12-25", "2016-02-04"),
    ("the second and third quarters of 2011", "2011-04-01", "2011-09-30"),
    ("the first decade of the 18th century", "1701-01-01", "1710-12-31"),
]
NO_DATES = ["A Sunday drive is dull.", "The Happy Mondays played.", "Saturday Night Live is on.", "It has 1800 rooms.", "Father Christmas came.", "The M1911 pistol jammed."]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "day"), TENSES)
def test_a_weekday_lies_where_the_nearest_verb_puts_it(text: str, quote: str, day: str) -> None:
    found = {text[date.start : date.end]: date for date in read(text) if isinstance(date, Date)}
    assert found[quote].start_date == day


@pytest.mark.parametrize(("quote", "first", "last"), MORE)
def test_stretches(quote: str, first: str, last: str) -> None:
    text = f"It grew in {quote}."
    found = {text[date.start : date.end]: date for date in read(text) if isinstance(date, Date)}
    assert (found[quote].start_date, found[quote].end_date) == (first, last)


@pytest.mark.parametrize("text", NO_DATES)
def test_names_and_counts_are_no_dates(text: str) -> None:
    assert not [date for date in read(text) if isinstance(date, Date)]


LATER = [
    (
        "The fire began on 2 March 1894. Later that month it was put out.",
        "Later that month",
        "1894-03-02",
        "1894-03-31",
    ),
    (
        "The fire began on 2 March 1894. Earlier that year it had rained.",
        "Earlier that year",
        "1894-01-01",
        "1894-03-02",
    ),
    ("It fell in the second half of June 2009.", "the second half of June 2009", "2009-06-16", "2009-06-30"),
    ("It will open by the year's end.", "the year's end", "2017-12-01", "2017-12-31"),
    ("It lost in the half-year to June 2010.", "the half-year to June 2010", "2010-01-01", "2010-06-30"),
    ("The tax year runs from 1 July to 30 June.", "1 July to 30 June", "2017-07-01", "2018-06-30"),
    ("It was rich up to 1911.", "1911", "1911-01-01", "1911-12-31"),
]
PAPERS = ["The Mail on Sunday said so.", "The Today show asked.", "There is no tomorrow.", "He is yesterday’s man.", "The index fell to 1950.", "It rose to 2010 pence."]  # fmt: skip
BODIES = ["The 7th Fleet sailed.", "The 82nd Airborne left.", "The Group of 77 met.", "The P5+1 talks began.", "The Fiat 500 sold.", "Ring 07700 900123."]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "first", "last"), LATER)
def test_parts_of_a_period_in_the_text(text: str, quote: str, first: str, last: str) -> None:
    found = {text[date.start : date.end]: date for date in read(text) if isinstance(date, Date)}
    assert (found[quote].start_date, found[quote].end_date) == (first, last)


@pytest.mark.parametrize("text", PAPERS)
def test_papers_programmes_and_levels_are_no_dates(text: str) -> None:
    assert not [date for date in read(text) if isinstance(date, Date)]


@pytest.mark.parametrize("text", BODIES)
def test_bodies_models_and_telephones_are_no_figures(text: str) -> None:
    assert not [figure for figure in read(text) if isinstance(figure, Quantity)]


@pytest.mark.parametrize(
    ("text", "quote", "first", "last"),
    [
        ("The pact of 9 October 2016 lapses on 3 August.", "3 August", "2017-08-03", "2017-08-03"),
        ("It grew in the three months through March.", "the three months through March", "2017-01-01", "2017-03-31"),
        ("It grew in the year through February 2011.", "the year through February 2011", "2010-03-01", "2011-02-28"),
        ("It grew in the September quarter.", "the September quarter", "2016-07-01", "2016-09-30"),
        ("It grew in the June quarter of 2009.", "the June quarter of 2009", "2009-04-01", "2009-06-30"),
        ("They marched on Remembrance Sunday 2015.", "Remembrance Sunday 2015", "2015-11-08", "2015-11-08"),
    ],
)
def test_periods_that_end_with_a_month(text: str, quote: str, first: str, last: str) -> None:
    found = {text[date.start : date.end]: date for date in read(text) if isinstance(date, Date)}
    assert (found[quote].start_date, found[quote].end_date) == (first, last)


@pytest.mark.parametrize("today", ["2015-12-01", "2016-12-01"])
def test_a_leap_day_begins_a_stretch_whatever_the_drafts_year(today: str) -> None:
    (date,) = factcheck.find_mentions("It ran from 29 February to 1 March 2000.", today)
    assert isinstance(date, Date)
    assert (str(date.first), str(date.last)) == ("2000-02-29", "2000-03-01")


def test_a_leap_day_without_a_year_is_of_the_last_leap_year() -> None:
    (date,) = factcheck.find_mentions("On 29 February it rained.", "2015-12-01")
    assert isinstance(date, Date)
    assert str(date.first) == "2012-02-29"
