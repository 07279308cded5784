"""Figures as the papers print them, in a table; and what is no figure."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.mentions.quantities import find
from factcheck.model.mentions import Hedge, Identifier, Quantity
from factcheck.model.tokens import tokenise

FIGURES = [
    ("4·2 million early deaths", "4200000", None),
    ("a score of senators", "20", None),
    ("a 1 in 40,000 chance", "0.000025", "share"),
    ("one in 3.5 million", "0.000000285714", "share"),
    ("15 degrees below zero", "-15", "degree"),
    ("the world’s No. 2 coffee exporter", "2", None),
    ("10⁶ people", "1000000", "person"),
    ("3×10⁸ metres", "300000000", "m"),
    ("7,000¹ villages", "7000", None),
    ("a 3.2-million-barrel-a-day cut", "3200000", None),
    ("the £2.5m house", "2500000", "GBP"),
    ("a $40-billion deal", "40000000000", "USD"),
    ("3,600 sq ft of offices", "3600", "ft2"),
    ("the country's 1.3bn people", "1300000000", "person"),
    ("45 per cent of adults", "45", "percent"),
    ("45pc of adults", "45", "percent"),
    ("a 0.25-percentage-point rise", "0.25", "point"),
    ("25bps", "25", "basis-point"),
    ("1,400 tonnes of gold", "1400", "t"),
    ("500,000 barrels per day", "500000", "barrel"),
    ("a 12-hour siege", "12", "hours"),
    ("90-minute talks", "90", "minutes"),
    ("nine-tenths of the budget", "0.9", "share"),
    ("three in four households", "0.75", "share"),
    ("one in 10 children", "0.1", "share"),
    ("half of all voters", "0.5", "share"),
    ("half the population", "0.5", "share"),
    ("more than two-thirds of MPs", "0.666666666667", "share"),
    ("a quarter of a million refugees", "250000", None),
    ("some two and a half million Afghans", "2500000", None),
    ("six hundred and forty-three graves", "643", None),
    ("twenty-one guns", "21", None),
    ("a couple of hundred protesters", "200", None),
    ("several hundred miners", "200", None),
    ("a few dozen activists", "24", None),
    ("tens of thousands of demonstrators", "10000", None),
    ("scores of arrests", "40", None),
    ("more than a thousand arrests", "1000", None),
    ("a record 71.3%", "71.3", "percent"),
    ("GDP of $212bn", "212000000000", "USD"),
    ("$13,000 a year", "13000", "USD"),
    ("€1.2tn", "1200000000000", "EUR"),
    ("¥30,000", "30000", "JPY"),
    ("Rs20,000 crore", "200000000000", "INR"),
    ("20 lakh farmers", "2000000", None),
    ("C$3.4 million", "3400000", "CAD"),
    ("NZ$900", "900", "NZD"),
    ("CHF250m", "250000000", "CHF"),
    ("R4.5bn", "4500000000", "ZAR"),
    ("50 US cents", "50", None),
    ("75p a litre", "75", "pence"),
    ("300 million Kazakh tenge", "300000000", "KZT"),
    ("1.5 million roubles", "1500000", "RUB"),
    ("700 Turkish lira", "700", "TRY"),
    ("40,000 dinars", "40000", None),
    ("minus 15C", "-15", "celsius"),
    ("-15°C", "-15", "celsius"),
    ("104F", "104", "fahrenheit"),
    ("38.5 degrees", "38.5", "degree"),
    ("a 5.8-magnitude earthquake", "5.8", None),
    ("160km/h", "160", "kmh"),
    ("100mph winds", "100", "mph"),
    ("8,848 metres", "8848", "m"),
    ("8,848m high", "8848", "m"),
    ("29,029ft", "29029", "ft"),
    ("a 26-mile race", "26", "mi"),
    ("2.7 million square kilometres", "2700000", "km2"),
    ("2.7m sq km", "2700000", "km2"),
    ("1,050 hectares", "1050", "ha"),
    ("5 acres", "5", "acre"),
    ("6.2 people per sq km", "6.2", "per-km2"),
    ("17 inhabitants per square mile", "17", "per-mi2"),
    ("120 deaths per 100,000 births", "120", None),
    ("38 bcm of gas", "38", "bcm"),
    ("3 trillion cubic feet", "3000000000000", "ft3"),
    ("80 million tonnes a year", "80000000", "t"),
    ("a 1,200-megawatt reactor", "1200", "MW"),
    ("4 GW", "4", "GW"),
    ("350 kWh", "350", "kWh"),
    ("1.5 terabytes", "1.5", "TB"),
    ("16GB of memory", "16", "GB"),
    ("5ft 9in", "69", "in"),
    ("six feet two inches", "74", "in"),
    ("11st 4lb", "158", "lb"),
    ("7lb 3oz", "115", "oz"),
    ("2 hours 15 minutes", "135", "minutes"),
    ("aged 73", "73", "years"),
    ("the 73-year-old president", "73", "years"),
    ("a two-year-old boy", "2", "years"),
    ("at the age of 18", "18", "years"),
    ("Karimov, 76, has ruled", "76", "years"),
    ("women in their 40s", "40", "years"),
    ("twice the size of Texas", "2", None),
    ("five times larger", "5", None),
    ("a tenfold increase", "10", None),
    ("output tripled", "3", None),
    ("incomes halved", "0.5", None),
    ("a 3:1 ratio", "3", None),
    ("outnumbered two to one", "2", None),
    ("the world's ninth-largest country", "9", None),
    ("the 5th largest", "5", None),
    ("ranked 126th", "126", None),
    ("44-nation group", "44", None),
    ("a six-party coalition", "6", None),
    ("120-odd MPs", "120", None),
    ("200-plus flights", "200", None),
    ("roughly 1.8 million", "1800000", None),
    ("±2 points", "2", None),
    ("10,000-strong crowd", "10000", "person"),
    ("a 4.4-million-strong minority", "4400000", "person"),
    ("1.234.567 Einwohner", "1234567", None),
    ("14\xa0000 people", "14000", "person"),
    ("3½ hours", "3.5", "hours"),
    ("1 3/4 miles", "1.75", "mi"),
    ("¼ of the land", "0.25", "share"),
    ("two point five million", "2500000", None),
    ("one hundred thousand", "100000", None),
    ("a hundred and one dalmatians", "101", None),
    ("1.2 million-hectare reserve", "1200000", "ha"),
    ("2.4 children per woman", "2.4", "children-per-woman"),
    ("$1.25-a-day poverty line", "1.25", "USD"),
    ("$6.50/hour", "6.5", "USD"),
    ("as much as $9 trillion", "9000000000000", "USD"),
    ("up to 100 kilometres", "100", "km"),
    ("under 1%", "1", "percent"),
    ("over 300,000 men", "300000", None),
    ("200 Mbps", "200", "Mbps"),
    ("10 million light years", "10000000", "ly"),
    ("50 microns", "50", "um"),
    ("30 knots", "30", "knot"),
    ("650 nautical miles", "650", "nmi"),
    ("90 decibels", "90", "decibel"),
    ("$100 note", "100", "USD"),
    ("5p coin", "5", "pence"),
    ("three-fifths", "0.6", "share"),
    ("a fifth of GDP", "0.2", "share"),
    ("the third-largest", "3", None),
    ("N5.6 billion naira", "5600000000", "NGN"),
    ("N500,000", "500000", "NGN"),
    ("GH¢20m", "20000000", "GHS"),
    ("GH₵5,000", "5000", "GHS"),
    ("KSh5bn", "5000000000", "KES"),
    ("Kshs 300 a bag", "300", "KES"),
    ("Shs5 million for Kampala", "5000000", "UGX"),
    ("TSh4 million", "4000000", "TZS"),
    ("R2,3 billion", "2300000000", "ZAR"),
    ("P45,000 a month", "45000", "PHP"),
    ("Botswana spent P200 million", "200000000", "BWP"),
    ("K2.50 a loaf", "2.5", "ZMW"),
    ("K300 million in Port Moresby", "300000000", "PGK"),
    ("Le500,000", "500000", "SLE"),
    ("D200,000", "200000", "GMD"),
    ("B/.500", "500", "PAB"),
    ("S/.1,200", "1200", "PEN"),
    ("S/300", "300", "PEN"),
    ("J$5 million", "5000000", "JMD"),
    ("RD$300", "300", "DOP"),
    ("FCFA500 million", "500000000", "XOF"),
    ("Pakistan sought Rs 300 billion", "300000000000", "PKR"),
    ("500 kr in Copenhagen", "500", "DKK"),
    ("40 billion rupees for Sri Lanka", "40000000000", "LKR"),
    ("UGX 3 trillion", "3000000000000", "UGX"),
    ("a quarter-point cut", "0.25", "point"),
    ("a half-percentage-point rise", "0.5", "point"),
    ("three-quarters of a point", "0.75", "point"),
    ("half a percentage point", "0.5", "point"),
    ("less than an inch of rain", "1", "in"),
    ("nearly a square mile of scrub", "1", "mi2"),
    ("barely a metre and a half deep", "1.5", "m"),
    ("it paid COP 26 billion", "26000000000", "COP"),
    ("premiums doubled to R1,250", "1250", "ZAR"),
]
IDENTIFIERS = [
    "a Category 4 storm",
    "20/20 vision",
    "24/7",
    "Boeing 747",
    "the G7",
    "Room 237",
    "No. 4 seed",
    "won 4-2",
    "10.30pm",
    "Windows 7",
    "page 394",
    "Article 51",
    "Resolution 242",
    "M16 rifle",
    "+44 20 7946 0000",
    "S&P 500",
    "Channel 5",
    "9/11 attacks",
    "Flight 93",
    "COVID-19",
    "H5N1",
    "the Dutch joined the Group of Seven late",
    "they flew in a MiG-29",
    "call 020 7946 0958",
    "an F-16 crashed",
    "the Xbox 360",
    "a phase 3 trial of the drug",
    "the under-21 side",
    "serial 978-3-16-148410-0",
    "watch it in 3D",
    "version 3.11.4",
    "the IP 192.168.0.1",
    "Genesis 1:1",
    "N95 masks",
    "a P45 form",
    "the Y2K bug",
    "their Boeing 737 jets",
    "old Boeing 737s",
    "the A380s",
    "MiG-29s",
    "Falcon 9 rockets",
    "Apollo 11 astronauts",
    "Leopard 2 tanks",
    "in Court 12",
    "in Room 4",
    "on Ward 7",
    "at Gate 5",
    "PO Box 45",
    "leaders met at COP 26",
    "open from 2 to 5 pm",
    "between 9 and 11am",
    "built at Yard 12",
    "in Gallery 61",
    "Beethoven’s Op. 111",
    "a 4K screen",
    "the 999 caller",
    "a Land Rover 110",
]
NOTHING = [
    "one of the men",
    "no one came",
    "a second chance",
    "a third term",
    "the one he wanted",
    "one another",
    "for a second",
    "they fought over a barrel",
    "about a foot injury",
]


def figures(text: str) -> list[Quantity]:
    return [mention for mention in find(tokenise(text)) if isinstance(mention, Quantity)]


@pytest.mark.parametrize(("text", "value", "unit"), FIGURES)
def test_a_figure_is_read(text: str, value: str, unit: str | None) -> None:
    found = [figure for figure in figures(text) if abs(figure.value - Decimal(value)) < Decimal("1e-9")]
    assert found, [(text[q.start : q.end], q.value) for q in figures(text)]
    assert unit is None or found[0].unit == unit


@pytest.mark.parametrize("text", IDENTIFIERS)
def test_digits_of_a_name_are_an_identifier(text: str) -> None:
    assert figures(text) == []
    assert any(isinstance(mention, Identifier) for mention in find(tokenise(text)))


@pytest.mark.parametrize("text", NOTHING)
def test_number_words_that_count_nothing_are_no_figure(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "tick", "query"),
    [
        ("7,000 km", ("6500", "7500"), ("6000", "8000")),
        ("6,846 km", ("6845.5", "6847"), ("6503.7", "7188.3")),
        ("44 villages", ("44", "44"), ("44", "44")),
        ("about 17 million people", ("16150000", "17850000"), ("15300000", "18700000")),
        ("nearly 10,000 men", ("9000", "10000"), ("8500", "11000")),
        ("close to 90 per cent", ("81", "94.5"), ("76.5", "99")),
        ("just under 2,000 men", ("1900", "2000"), ("1700", "2200")),
        ("just under a quarter", ("0.225", "0.25"), ("0.2125", "0.275")),
        ("just over a fifth", ("0.2", "0.23"), ("0.18", "0.25")),
        ("just over 5,000 men", ("5000", "5500"), ("4500", "6250")),
        ("more than 5,000 men", ("5000", "6250"), ("4950", None)),
        ("at least 40 men", ("40", "50"), ("39.6", None)),
        ("fewer than 200 men", ("150", "200"), (None, "202")),
        ("up to 40 men", ("36", "40"), ("0", "40")),
        ("as many as 300 men", ("270", "330"), ("0", "330")),
        ("barely 1,000 men", ("950", "1050"), ("900", "1100")),
        ("20-odd villages", ("20", "30"), ("19", "30")),
        ("50-plus nations", ("50", "62.5"), ("49.5", None)),
        ("half the men", ("0.45", "0.55"), ("0.42", "0.58")),
        ("a third of the men", ("0.30", "0.37"), ("0.283", "0.383")),
        ("a quarter of the men", ("0.225", "0.275"), ("0.2125", "0.2875")),
        ("two-thirds of the men", ("0.63", "0.70"), ("0.613", "0.72")),
        ("three-quarters of the men", ("0.71", "0.79"), ("0.69", "0.81")),
        ("nine in 10 men", ("0.87", "0.93"), ("0.828", "0.972")),
        ("a slim majority of men", ("0.5", "0.55"), ("0.5", "0.58")),
        ("the vast majority of men", ("0.75", "1"), ("0.6", "1")),
        ("nearly all the men", ("0.9", "1"), ("0.8", "1")),
        ("virtually all the men", ("0.95", "1"), ("0.8", "1")),
        ("a handful of men", ("3", "7"), ("2", "10")),
        ("a couple of men", ("2", "2"), ("1", "3")),
        ("a dozen men", ("12", "12"), ("10", "14")),
        ("about a dozen men", ("11", "13"), ("10.4", "13.6")),
        ("dozens of men", ("24", "99"), ("20", "143")),
        ("scores of men", ("40", "99"), ("30", "199")),
        ("hundreds of men", ("200", "999"), ("100", "1049")),
        ("output doubled", ("1.9", "2.1"), ("1.7", "2.3")),
        ("prices halved", ("0.45", "0.55"), ("0.425", "0.575")),
        ("output more than doubled", ("2", "2.5"), ("1.98", None)),
        ("output nearly doubled", ("1.8", "2"), ("1.7", "2.1")),
        ("3 per cent", ("2.5", "3.5"), ("2", "4")),
        ("4.5 per cent", ("4.45", "4.55"), ("4.275", "4.725")),
    ],
)
def test_what_a_wording_admits(text: str, tick: tuple[str, str], query: tuple[str | None, str | None]) -> None:
    (found,) = figures(text)
    ends = [found.admits.tick.low, found.admits.tick.high, found.admits.query.low, found.admits.query.high]
    assert ends == [None if end is None else Decimal(end) for end in (*tick, *query)]


@pytest.mark.parametrize(
    ("text", "code", "noun"),
    [
        ("20-odd villages", "odd", "villages"),
        ("300 or so houses", "about", "houses"),
        ("50+ nations", "more-than", "nations"),
        ("5,000-ish men", "about", "men"),
    ],
)
def test_what_is_counted_stands_behind_the_hedge(text: str, code: str, noun: str) -> None:
    (found,) = figures(text)
    assert (found.hedge, found.noun) == (code, noun)
    assert [mention.code for mention in find(tokenise(text)) if isinstance(mention, Hedge)] == [code]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("2 to 20 million dollars", "2000000", "20000000", "USD"),
        ("$1.5-$2 billion", "1500000000", "2000000000", "USD"),
        ("a 3- to 5-year term", "3", "5", "years"),
        ("three or four villages", "3", "4", ""),
        ("between 5 and 7 per cent", "5", "7", "percent"),
        ("in his 50s", "50", "59", "years"),
        ("tickets run from $45 to $180", "45", "180", "USD"),
        ("anything from 8 million to 10 million birds", "8000000", "10000000", ""),
        ("ranging in age from 18 to 24", "18", "24", ""),
        ("$5bn-$6bn", "5000000000", "6000000000", "USD"),
        ("N5m to N6m", "5000000", "6000000", "NGN"),
        ("18-to-24-year-olds", "18", "24", "years"),
        ("a 10-to-15-minute walk", "10", "15", "minutes"),
    ],
)
def test_ranges(text: str, low: str, high: str, unit: str) -> None:
    (found,) = figures(text)
    assert (found.low, found.high, found.unit) == (Decimal(low), Decimal(high), unit)


@pytest.mark.parametrize("text", ["prices rose from $45 to $180", "the price range rose from 5% to 7%", "raised from 5 per cent to 7 per cent"])  # fmt: skip
def test_a_change_is_no_range(text: str) -> None:
    assert len(figures(text)) == 2


def test_the_number_alone_has_its_own_span() -> None:
    text = "a bill of US$1.5bn for 7,000 km"
    assert [text[slice(*figure.number)] for figure in figures(text)] == ["1.5bn", "7,000"]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("PARIS (AP) - Forty people came on Monday.", "people"),
        ("Tbilisi (Reuters) - Seven people came on Monday.", "people"),
        ("The Big Four met in the town on Monday.", None),
    ],
)
def test_a_number_word_that_opens_behind_a_dash_is_a_figure(text: str, noun: str | None) -> None:
    assert [figure.noun for figure in figures(text)] == ([] if noun is None else [noun])
