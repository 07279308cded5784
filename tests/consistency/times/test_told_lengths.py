"""Lengths of time told as nouns or since a day, ages that follow from a beginning, and who is older by how much."""

from __future__ import annotations

import pytest

from factcheck import check
from factcheck.model.lists import Label

DAY = "2020-06-01"


def labels(text: str) -> list[Label]:
    """The verdicts on lengths of time and ages that the draft decides."""
    return [j.verdict.label for j in check(text, DAY).claims if j.claim.kind == "date-arithmetic"]


@pytest.mark.parametrize(
    "text",
    [
        "No train has run since 2001, a pause of 19 years.",
        "The treaty was signed in 1970 and is half a century old.",
        "Between 1990 and 2015, in 25 years, the lake shrank.",
        "His second seven-year term began in December 2009 and ends in January 2017.",
        "Elections are held every five years, the last in 2016; the next is due in 2021.",
        "The party has been out of office since 1998, a drought of 22 years.",
        "Thirty years have gone by since the first free vote in March 1990.",
        "Eight months of protest: it began in October 2019 with the fares.",
        "23 years of rule by Suleiman, who had been in power since 1990, ended in 2013.",
        "We have paid our dues for sixteen years now, having joined with the Poles in May 2004.",
        "Lima was laid out by Pizarro on 18 June 1535, and so this month she turned 485.",
        "The elder, born on 4 March 1950, is senior by 19 days to his rival, who was born on 23 March 1950.",
    ],
)
def test_what_the_days_make_is_borne_out(text: str) -> None:
    assert labels(text) == [Label.SUPPORTED]


@pytest.mark.parametrize(
    "text",
    [
        "No train has run since 2001, a pause of 29 years.",
        "The treaty was signed in 1985 and is half a century old.",
        "Between 1990 and 2015, in 35 years, the lake shrank.",
        "Her four-year term, begun in January 2013, runs until January 2019.",
        "His five-year term began in May 2013 and ends in 2019.",
        "Elections are held every five years, the last in 2011; the next is due in 2018.",
        "The theatre, closed since 1991, reopened on Monday after a gap of 34 years.",
        "The war lasted from September 1980 to August 1988: eleven years.",
        "The library opened in May 1895. It turned 135 last month.",
        "Independence Day, 9 July 2011, came nine months after the referendum of January 2011.",
        "No ship has called since August 2012, a gap of five years, and the cranes rust.",
        "Forty years have gone by since the first free vote in March 1990.",
        "Fifteen months of protest: the first march was on 9 October 2019.",
        "33 years of rule by Suleiman, who had been in power since 1990, ended in 2013.",
        "We have paid our dues for ten years now, having joined with the Poles in May 2004.",
        "Lima was laid out by Pizarro on 18 June 1535, and so this month she turned 495.",
        "Nairobi was founded in 1899, which makes it 131.",
        "The minister was born on 4 May 1928 and his deputy on 21 May 1928; the former is the elder by 27 days.",
    ],
)
def test_what_they_do_not_make_is_impossible(text: str) -> None:
    assert labels(text) == [Label.REFUTED]


@pytest.mark.parametrize(
    "text",
    [
        "Ten years of war: the first shots were fired on 9 June 1994 in the north.",
        "It was founded in 1973 and has published weekly for 20 years.",
        "Her father joined in 1973 and has been a driver for 12 years.",
        "When Montenegro was let in, NATO had taken in nobody since 1 April 2009, a pause of eight years.",
        "Three years have passed since the trial, which began in March 2012, ended.",
        "The dam was built in 1970, after a wait of ten years.",
        "Since 1990 the choir has toured six times, the last time in 2012 after a pause of five years.",
        "The library opened in May 1895 in a hall that had been built before. It turned 130 last month.",
        "His seven-year term began in May 2009 and ended in May 2012, when he fell.",
        "The ten-year plan, signed in 2012, begins in 2018.",
        "The census is taken every ten years, the last in 2001, but the next was put off until 2018.",
        "Born in 1955, he blew out 60 candles.",
        "Four years of drought since 2011 have emptied the reservoirs.",
        "She came here in May 1980, and so today she is 50.",
        "The strike of 2016 was settled in a week. Nobody had marched there since 2009, a pause of seven years.",
        "His wife, born on 3 May 1950, has a brother two years older; the son was born in April 1978.",
    ],
)
def test_lengths_of_other_things_are_not_wrong(text: str) -> None:
    assert {Label.REFUTED, Label.CONFLICTING}.isdisjoint(labels(text))
