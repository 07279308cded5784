"""A host's or laureate's event of a series that a source has whole is of the years it has, and of no other; who died in office died when the term ended."""

import pytest

from factcheck import api
from factcheck.model.lists import Label

WRONG = [
    ("2019-05-01", "1960", "He has the Olympic Games next summer, for which Tokyo was host once before, in 1960."),
    ("2012-08-01", "1936", "The Olympic Games that opened on Friday are the third in London, after those of 1908 and 1936."),
    ("2020-01-05", "1972", "Mexico City hosted the Olympics in 1972."),
    ("2020-01-05", "2000", "Athens staged the first modern Olympics in 1896 and hosted the Olympics again in 2000."),
    ("2020-01-05", "2012", "The Winter Olympics were held in Sochi in 2012."),
    ("2024-10-02", "1964", "Japan hosted the Winter Olympics in 1964."),
    ("2014-01-27", "1954", "Brazil staged the football World Cup in 1954."),
    ("2025-10-27", "1999", "The president, José Ramos-Horta, shared the Nobel peace prize of 1999 with Bishop Carlos Belo."),
    ("2025-10-27", "2006", "The 2006 Nobel Peace Prize winner, Barack Obama, spoke."),
    ("2025-10-27", "1975", "Henry Kissinger, who won the Nobel Peace Prize in 1975, is old."),
    ("2024-10-02", "2008", "Muhammad Yunus, 84, can wait. The leader, an economist who shared the Nobel peace prize of 2008 with a bank, wants reforms."),
    ("2024-10-02", "19 June", "To Lam got the job when Nguyen Phu Trong died on 19 June."),
    ("2013-10-02", "March 2012", "Hugo Chávez died in March 2012."),
    ("2013-10-02", "April 2009", "President Lech Kaczynski was killed in a plane crash near Smolensk in April 2009."),
]  # fmt: skip
RIGHT = [
    ("2012-08-01", "1948", "The Olympic Games that opened on Friday are the third in London, after those of 1908 and 1948."),
    ("2012-08-01", "1908", "The Olympic Games that opened on Friday are the third in London, after those of 1908 and 1948."),
    ("2025-10-27", "1961", "Albert Luthuli received the Nobel Peace Prize in 1961."),
    ("2025-10-27", "1963", "The Red Cross won the Nobel Peace Prize in 1944 and 1963."),
    ("2014-01-27", "1974", "Germany hosted the football World Cup in 1974."),
    ("2013-10-02", "April 2010", "President Lech Kaczynski was killed in a plane crash near Smolensk in April 2010."),
]  # fmt: skip
OPEN = [
    ("2010-01-05", "1940", "Tokyo was to host the Olympics in 1940."),
    ("2010-01-05", "2005", "London was awarded the Olympics in 2005."),
    ("2020-01-05", "2028", "Los Angeles hosted the Olympics in 1984 and will do so in 2028."),
    ("2023-01-05", "2020", "The 2020 Tokyo Olympics were held without crowds."),
    ("2014-01-27", "1999", "England hosted the World Cup in 1999. Football is popular, too."),
    ("2025-10-27", "1991", "Nelson Mandela was nominated for the Nobel Peace Prize in 1991."),
    ("2024-10-02", "1996", "Atlanta beat Athens to stage the Olympics in 1996."),
    ("2024-10-02", "1990", "Habib Bourguiba died in 1990."),
]  # fmt: skip


@pytest.mark.parametrize(("as_of", "date", "text"), WRONG)
def test_another_year_than_those_of_the_series_is_wrong(as_of: str, date: str, text: str) -> None:
    assert Label.REFUTED in _labels(as_of, date, text)


@pytest.mark.parametrize(("as_of", "date", "text"), RIGHT)
def test_a_year_of_the_series_is_borne_out(as_of: str, date: str, text: str) -> None:
    assert _labels(as_of, date, text) == {Label.SUPPORTED}


@pytest.mark.parametrize(("as_of", "date", "text"), OPEN)
def test_what_is_not_held_then_stays_open(as_of: str, date: str, text: str) -> None:
    assert _labels(as_of, date, text) == {Label.NOT_ENOUGH_INFO}


def _labels(as_of: str, date: str, text: str) -> set[Label]:
    at = text.rindex(date)
    judged = api.check(text, as_of=as_of).claims
    return {one.verdict.label for one in judged if one.claim.start <= at and at + len(date) <= one.claim.end}
