"""Output, growth, prices and unemployment year by year: what is told of a year, of a month, of last year, and what is out of reach of all figures."""

from __future__ import annotations

import pytest

from factcheck import api
from factcheck.model.lists import Label

OPEN, WRONG, RIGHT = Label.NOT_ENOUGH_INFO, Label.REFUTED, Label.SUPPORTED


@pytest.mark.parametrize(
    ("text", "as_of", "label"),
    [
        ("Inflation in Malawi averaged 21.3 per cent in 2012.", "2013-03-20", RIGHT),
        ("Angola's inflation was 11.4 per cent in 2011.", "2012-03-20", RIGHT),  # at its end
        ("In December 2011 inflation in Angola was 11.4 per cent.", "2012-03-20", RIGHT),
        ("Azerbaijan's economy grew by 34.5 per cent in 2006.", "2007-04-20", RIGHT),
        ("Mongolia's economy grew by 17.3 per cent last year.", "2012-04-20", RIGHT),
        ("Chile's economy is worth $217 billion.", "2011-04-20", RIGHT),
        ("China's GDP per head was $4,400 in 2010.", "2011-06-20", RIGHT),
        ("China's GDP per head was $9,300 in 2010.", "2011-06-20", RIGHT),  # at purchasing power
        ("Unemployment in Spain was 19.9 per cent in 2010.", "2011-06-20", RIGHT),
    ],
)
def test_a_figure_of_the_year_agrees(text: str, as_of: str, label: Label) -> None:
    assert [j.verdict.label for j in api.check(text, as_of).claims] == [label]


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("Inflation in Kenya was 14 per cent in September 2011.", "2011-12-15"),  # the mean of the year
        ("Zambia's inflation rate was 19.2 per cent in June 2005.", "2005-07-20"),
        ("Spain's unemployment rate was 17.9 per cent in the third quarter of 2009.", "2010-03-20"),
        ("China's economy grew by 18.3 per cent in the first quarter of 2021.", "2021-05-20"),
    ],
)
def test_a_figure_of_a_month_or_quarter_stays_open_with_that_of_the_year(text: str, as_of: str) -> None:
    verdicts = [j.verdict for j in api.check(text, as_of).claims]
    assert [(verdict.label, verdict.reason) for verdict in verdicts] == [(OPEN, "source-too-old")]
    assert all(piece.agrees is None or piece.source for verdict in verdicts for piece in verdict.evidence)
    assert verdicts[0].evidence


@pytest.mark.parametrize(
    ("text", "as_of", "label"),
    [
        ("Prices in Poland rose by 12.5 per cent in 2007.", "2008-03-20", WRONG),
        ("Inflation in Japan ran at 5.7 per cent in 2010.", "2011-03-20", WRONG),
        ("Italy's economy grew by 8.1 per cent in 2007.", "2008-03-20", WRONG),
        ("South Africa's economy grew by 12.6 per cent in 2006.", "2007-03-20", WRONG),
        ("Poland's economy was worth $187 billion in 2018.", "2019-06-20", WRONG),
        ("Unemployment in Norway stood at 16.7 per cent in 2007.", "2008-06-20", WRONG),
        ("Inflation in Kenya averaged 26.3 per cent in 2008.", "2009-03-20", OPEN),  # by the index of then
        ("Ireland's economy grew by 7.8 per cent in 2015.", "2016-04-20", OPEN),  # revised to 25
        ("Angola's economy grew by 18.6 per cent in 2006.", "2007-04-20", OPEN),
        ("Nigeria's economy was worth $99 billion in 2005.", "2006-06-20", OPEN),  # before the new accounts
        ("Belarus had unemployment of 0.7 per cent in 2010.", "2011-06-20", OPEN),  # who is registered
        ("Bosnia's unemployment rate was 44 per cent in 2012.", "2013-06-20", OPEN),
        ("India's economy grew by 16.5 per cent in 2011.", "2012-07-20", OPEN),  # of a fiscal year
        ("Italy's economy grew by 8.1 per cent in 2007.", "2007-06-20", OPEN),  # not over by then
        ("Italy's economy is growing by 8.1 per cent.", "2008-03-20", OPEN),
        ("Iraq's economy shrank by 41 per cent in 2003.", "2004-07-20", OPEN),  # after a war
    ],
)
def test_only_what_is_out_of_reach_of_all_figures_is_wrong(text: str, as_of: str, label: Label) -> None:
    assert [j.verdict.label for j in api.check(text, as_of).claims] == [label]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("South Africa has Africa's largest economy.", OPEN),  # as it was counted then
        ("Nigeria's economy is still smaller than South Africa's.", OPEN),
        ("Kenya has Africa's largest economy.", WRONG),
        ("Ghana's economy is bigger than Nigeria's.", WRONG),
        ("Poland's economy is larger than Hungary's.", RIGHT),
    ],
)
def test_outputs_may_be_counted_anew_after_a_draft(text: str, label: Label) -> None:
    assert [j.verdict.label for j in api.check(text, "2013-06-20").claims] == [label]


def test_a_secondary_source_alone_refutes_no_comparison() -> None:
    text = "In 2005 the economy of Nigeria was four times as large as that of Ghana."
    assert [j.verdict.label for j in api.check(text, "2006-06-20").claims if j.verdict.label is WRONG] == []
