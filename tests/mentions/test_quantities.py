"""Figures as newspapers write them, and what is no figure."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.mentions.quantities import find
from factcheck.model.mentions import Hedge, Identifier, Quantity
from factcheck.model.tokens import tokenise


def figures(text: str) -> list[Quantity]:
    found = find(tokenise(text))
    for mention in found:
        assert text[mention.start : mention.end].strip() == text[mention.start : mention.end] != ""
    return [mention for mention in found if isinstance(mention, Quantity)]


def only(text: str) -> Quantity:
    found = figures(text)
    assert len(found) == 1, [text[q.start : q.end] for q in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("a pipeline of 1,220 kilometres", "1220", "km"),
        ("it lasted 63 years, seven months and two days", "63.5888", "years"),
        ("seven years and three months", "7.25", "years"),
        ("a year and six months", "1.5", "years"),
        ("six weeks and three days", "6.4286", "weeks"),
        ("in two hours, 29 minutes and 48 seconds", "8988", "seconds"),
        ("one in twelve and a half", "0.08", "share"),
        ("the 4,380-kilometre frontier", "4380", "km"),
        ("some 96 million people", "96000000", "person"),
        ("the 32-million-strong population", "32000000", "person"),
        ("one hundred and forty villages", "140", ""),
        ("twenty-two and a half thousand troops", "22500", ""),
        ("three dozen eggs", "36", ""),
        ("half a billion dollars", "500000000", "USD"),
        ("two-thirds of a million", "666667", ""),
        ("three-quarters of a million voters", "750000", ""),
        ("2½ miles", "2.5", "mi"),
        ("18 400 km²", "18400", "km2"),
        ("2.4 lakh farmers", "240000", ""),
        ("Rs 300 crore", "3000000000", "INR"),
        ("A$4.2bn", "4200000000", "AUD"),
        ("£60,000", "60000", "GBP"),
        ("€3m", "3000000", "EUR"),
        ("12.5 million euros", "12500000", "EUR"),
        ("700 Swedish kronor", "700", "SEK"),
        ("a 6,100-foot summit", "6100", "ft"),
        ("the 2,228m peak", "2228", "m"),
        ("17m people", "17000000", "person"),
        ("3.5 per cent", "3.5", "percent"),
        ("a rise of 0.75 percentage points", "0.75", "point"),
        ("25 basis points", "25", "basis-point"),
        ("minus 12 degrees Celsius", "-12", "celsius"),
        ("-4.1%", "-4.1", "percent"),
        ("38C", "38", "celsius"),
        ("four people per square kilometre", "4", "per-km2"),
        ("600 megawatts", "600", "MW"),
        ("5.1 billion kWh", "5100000000", "kWh"),
        ("one in eight adults", "0.125", "share"),
        ("seven out of 10 voters", "0.7", "share"),
        ("nearly nine in ten", "0.9", "share"),
        ("four Nepalis in five", "0.8", "share"),
        ("one Algerian worker in ten", "0.1", "share"),
        ("three Finns out of five", "0.6", "share"),
        ("a quarter of households", "0.25", "share"),
        ("four-fifths of the seats", "0.8", "share"),
        ("a 47-year-old driver", "47", "years"),
        ("a man aged 61", "61", "years"),
        ("a thousand and one nights", "1001", ""),
        ("two million three hundred thousand tonnes", "2300000", "t"),
        ("a couple of hundred metres", "200", "m"),
        ("all but 7 per cent", "93", "percent"),
    ],
)
def test_value_and_unit(text: str, value: str, unit: str) -> None:
    found = only(text)
    assert abs(found.value - Decimal(value)) <= abs(Decimal(value)) * Decimal("0.000001")
    assert found.unit == unit


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("between 30 and 40 million people", "30000000", "40000000"),
        ("7,000 to 9,000 jobs", "7000", "9000"),
        ("8-9 per cent", "8", "9"),
        ("$12m-$15m", "12000000", "15000000"),
        ("£3-4 billion", "3000000000", "4000000000"),
        ("hundreds of farmers", "100", "999"),
        ("tens of thousands of tents", "10000", "99999"),
        ("several hundred lorries", "200", "999"),
        ("dozens of shops", "24", "99"),
        ("hundreds of millions of dollars", "100000000", "999999999"),
    ],
)
def test_ranges_and_vague_words_have_bounds(text: str, low: str, high: str) -> None:
    found = only(text)
    assert (found.low, found.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("rose from 11 per cent to 14 per cent", ["11", "14"]),
        ("rose 4.5% to £1.2bn from £1.15bn", ["4.5", "1200000000", "1150000000"]),
        ("120 miles (193 km) long", ["120", "193"]),
        ("by a vote of 6 to 3", ["6", "3"]),
        ("a 9-2 majority", ["9", "2"]),
    ],
)
def test_neighbouring_figures_stay_apart(text: str, values: list[str]) -> None:
    assert [quantity.value for quantity in figures(text)] == [Decimal(value) for value in values]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("just over a third", "just-over"),
        ("well over 300 villages", "more-than"),
        ("no fewer than 12 ministers", "at-least"),
        ("not quite 500 km", "nearly"),
        ("an estimated 4.5 million", "about"),
        ("as many as 90,000 people", "as-many-as"),
        ("up to 90,000 people", "up-to"),
        ("300 or so people", "about"),
        ("50-odd villages", "odd"),
        ("20-plus countries", "more-than"),
        ("barely 3 million", "barely"),
        ("close to $40bn", "close-to"),
        ("under 60 per cent", "less-than"),
    ],
)
def test_hedges_before_and_after(text: str, code: str) -> None:
    found = find(tokenise(text))
    assert [m.code for m in found if isinstance(m, Hedge)] == [code]
    assert [m.hedge for m in found if isinstance(m, Quantity)] == [code]


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("two million barrels a day", "day"),
        ("two million barrels of crude a day", "day"),
        ("12 murders per 100,000 people", "100000"),
        ("$9,000 a head", "person"),
        ("60 litres per person", "person"),
        ("40 trains daily", "day"),
    ],
)
def test_rates_name_what_a_figure_is_counted_by(text: str, per: str) -> None:
    found = only(text)
    assert found.per == per
    assert "day" not in text[found.start : found.end]


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("watch Rossiya-24 tonight", "model"),
        ("a Su-34 bomber", "model"),
        ("flight MH17", "model"),
        ("a Boeing 747", "transport"),
        ("under Article 5", "law"),
        ("on page 231", "page"),
        ("in Room 12", "place"),
        ("call 020 7946 0018", "phone"),
        ("they won 3-1", "score"),
        ("at 10.45am", "clock"),
        ("version 2.0.11", "version"),
        ("at 14 Elm Street", "address"),
        ("open 24/7", "name"),
        ("section 1991(b)", "law"),
        ("1. Buy milk", "list-number"),
    ],
)
def test_identifiers_are_no_figures(text: str, sort: str) -> None:
    found = find(tokenise(text))
    assert [m.type for m in found if isinstance(m, Identifier)] == [sort]
    assert not [m for m in found if isinstance(m, Quantity)]


@pytest.mark.parametrize(
    "text",
    [
        "a real unease",
        "one of them left",
        "the one who stayed",
        "a second later",
        "a third party stepped in",
        "in the first half",
        "at half past",
        "his half-brother",
        "no one knows",
        "the Millions family",
    ],
)
def test_words_that_are_no_figures(text: str) -> None:
    assert not figures(text)


@pytest.mark.parametrize(
    ("text", "form", "value"),
    [
        ("the second-largest group", "ordinal", 2),
        ("its 28th member", "ordinal", 28),
        ("exports doubled", "multiple", 2),
        ("three times the size of Wales", "cardinal", 3),
        ("a tenfold rise", "multiple", 10),
    ],
)
def test_ranks_and_multiples(text: str, form: str, value: int) -> None:
    found = only(text)
    assert (found.form, found.value) == (form, value)
    assert found.measure in {"rank", "multiple"}


def test_a_thousand_hyphens_or_digits_are_read_in_one_pass() -> None:
    assert figures("1-" * 5000) is not None
    assert figures("9" * 100_000) == []
    assert len(figures("one hundred and " * 2000)) == 2000


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("two hours, 10 minutes longer", ["2", "10"]),
        ("open six days a week, seven hours a day", ["6", "7"]),
        ("two years, three months of it in the open", ["2", "3"]),
        ("one in two and a half years", ["2.5"]),
    ],
)
def test_lengths_side_by_side_are_not_one(text: str, values: list[str]) -> None:
    assert [q.value for q in figures(text) if q.unit][-len(values) :] == [Decimal(value) for value in values]
