"""Properties: figures with units and money, dates and ranges in any style read back, and no other text near by changes them."""

from __future__ import annotations

import calendar
import datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck.lexicon import table
from factcheck.mentions.quantities import find
from factcheck.mentions.units import convert, to_base, units
from factcheck.model.mentions import Date, Mention, Quantity
from factcheck.model.tokens import tokenise

SIGNS = [
    (sign, code) for sign, code in table("units")["currency"].items() if sign not in table("units")["currency_near"]
]
LETTERS = [
    (s, code) for s, code in table("units")["currency_letters"].items() if s not in table("units")["currency_near"]
]
MONTHS = list(calendar.month_name)
SHORT = ["", "Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"]
DAYS = {
    "British": lambda d: f"{d.day} {MONTHS[d.month]} {d.year}",
    "American": lambda d: f"{MONTHS[d.month]} {d.day}, {d.year}",
    "short": lambda d: f"{SHORT[d.month]}{'.' if len(SHORT[d.month]) < 5 and d.month not in {3, 4, 5, 6, 7} else ''} {d.day}, {d.year}",
    "ordinal": lambda d: f"the {d.day}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(d.day % 10 if d.day not in {11, 12, 13} else 0, 'th') } of {MONTHS[d.month]} {d.year}",
    "with its weekday": lambda d: f"{calendar.day_name[d.weekday()]}, {d.day} {MONTHS[d.month]} {d.year}",
    "ISO": lambda d: d.isoformat(),
}  # fmt: skip
ANY_DAY = st.dates(datetime.date(1000, 1, 1), datetime.date(2199, 12, 31))
CONVERTED = [("km", "kilometres", "mi", "miles"), ("kg", "kilograms", "lb", "lbs"), ("ha", "hectares", "acre", "acres"), ("kmh", "km/h", "mph", "mph"), ("km2", "square kilometres", "mi2", "square miles"), ("m", "metres", "ft", "feet")]  # fmt: skip
HEDGES = ["about", "nearly", "more than", "at least", "up to", "just over", "as many as", "an estimated", "fewer than"]


def only(text: str) -> Quantity:
    found = [mention for mention in find(tokenise(text)) if isinstance(mention, Quantity)]
    assert len(found) == 1, (text, [text[q.start : q.end] for q in found])
    return found[0]


def dates(text: str, as_of: str | None = None) -> list[Date]:
    return [mention for mention in factcheck.find_mentions(text, as_of=as_of) if isinstance(mention, Date)]


@pytest.mark.parametrize(("sign", "code"), SIGNS)
def test_every_sign_of_a_currency_is_read_back(sign: str, code: str) -> None:
    for amount, value in (("1,250", "1250"), ("3.4 million", "3400000"), ("300m", "300000000"), ("5bn", "5000000000")):
        text = f"They were told it had cost {sign}{amount} by then."
        found = only(text)
        assert (found.value, found.unit, found.measure) == (Decimal(value), code, "money"), text
        assert text[found.start : found.end] == f"{sign}{amount}"


@pytest.mark.parametrize(("sign", "code"), LETTERS)
def test_letters_are_money_before_an_amount_and_a_name_before_a_bare_figure(sign: str, code: str) -> None:
    for amount, value in (("1,250", "1250"), ("3.4 million", "3400000"), ("300m", "300000000"), ("2.50", "2.50")):
        found = only(f"They were told it had cost {sign}{amount} by then.")
        assert (found.value, found.unit) == (Decimal(value), code)
    if sign.isalpha():
        assert not [m for m in find(tokenise(f"He wrote {sign}7 on it.")) if isinstance(m, Quantity)]


@pytest.mark.parametrize(
    "code", [code for code, unit in units().items() if unit.measure not in {"share", "duration", "density"}]
)
@given(number=st.integers(min_value=2, max_value=10**5))
@settings(max_examples=20, deadline=None)
def test_every_name_of_a_unit_is_read_back(code: str, number: int) -> None:
    (unit,) = [unit for unit in table("units")["unit"] if unit["code"] == code]
    for name in unit["words"]:
        found = only(f"They put it at {number} {name} by then.")
        assert (found.value, found.unit) == (number, code), name


@pytest.mark.parametrize(("one", "name", "other", "its_name"), CONVERTED)
@given(number=st.integers(min_value=1, max_value=10**6))
@settings(max_examples=60, deadline=None)
def test_a_figure_written_in_two_units_is_one_in_the_base_unit(
    one: str, name: str, other: str, its_name: str, number: int
) -> None:
    converted = convert(Decimal(number), one, other).quantize(Decimal("0.0001"))
    here, there = (
        only(f"It was put at {number:,} {name} by them."),
        only(f"It was put at {converted:,f} {its_name} by them."),
    )
    base, unit = to_base(here.value, here.unit)
    same, same_unit = to_base(there.value, there.unit)
    assert unit == same_unit
    assert abs(base - same) <= to_base(Decimal("0.0001"), other)[0]


@given(low=st.integers(min_value=2, max_value=400), more=st.integers(min_value=1, max_value=400), link=st.sampled_from(["run from {} to {}", "range from {} to {}", "vary between {} and {}", "were {} to {}", "were {}–{}", "were {}-{}"]), money=st.sampled_from(["${}", "£{}bn", "€{}m", "US${} million", "N{}bn", "GH¢{}m", "KSh{} million", "{} per cent", "{} km"]))  # fmt: skip
@settings(max_examples=300, deadline=None)
def test_a_range_with_a_unit_on_both_sides_is_read_back(low: int, more: int, link: str, money: str) -> None:
    text = f"Costs there {link.format(money.format(low), money.format(low + more))}, he said."
    found = only(text)
    factor = {"bn": 10**9, "m": 10**6, " million": 10**6}.get(money.rpartition("}")[2], 1)
    assert (found.low, found.high, found.form) == (low * factor, (low + more) * factor, "range"), text


@given(low=st.integers(min_value=2, max_value=400), more=st.integers(min_value=1, max_value=400), verb=st.sampled_from(["rose", "climbed", "went up", "was raised", "increased"]))  # fmt: skip
@settings(max_examples=60, deadline=None)
def test_a_change_is_two_figures(low: int, more: int, verb: str) -> None:
    found = [
        m for m in find(tokenise(f"The fee {verb} from ${low} to ${low + more} in May.")) if isinstance(m, Quantity)
    ]
    assert [m.value for m in found] == [low, low + more]


@given(number=st.integers(min_value=1, max_value=999), hedge=st.sampled_from(HEDGES))
@settings(max_examples=100, deadline=None)
def test_a_hedge_is_no_part_of_the_figure_and_what_it_admits_holds_the_figure(number: int, hedge: str) -> None:
    text = f"They counted {hedge} {number},000 voters there."
    found = only(text)
    assert (found.value, text[found.start : found.end]) == (number * 1000, f"{number},000 voters")
    query = found.admits.query
    assert query.low is None or query.low <= found.value
    assert query.high is None or found.value <= query.high


@pytest.mark.parametrize("style", DAYS)
@given(day=ANY_DAY)
@settings(max_examples=100, deadline=None)
def test_a_day_is_read_back_in_every_style(style: str, day: datetime.date) -> None:
    text = f"It happened on {DAYS[style](day)}, they said."
    (found,) = dates(text)
    assert (found.start_date, found.end_date) == (day.isoformat(), day.isoformat()), text


@given(first=ANY_DAY, more=st.integers(min_value=1, max_value=300), style=st.sampled_from(["British", "American"]), link=st.sampled_from(["from {} to {}", "between {} and {}", "over {}–{}", "over {} – {}"]), short=st.booleans())  # fmt: skip
@settings(max_examples=200, deadline=None)
def test_a_run_of_days_is_read_back(first: datetime.date, more: int, style: str, link: str, short: bool) -> None:
    last = first + datetime.timedelta(days=more)
    if last.year > 2199:
        return
    opens = DAYS[style](first)
    if short and (first.year, first.month) != (last.year, last.month):
        opens = opens.removesuffix(f" {first.year}").removesuffix(",")
    text = f"It was shut {link.format(opens, DAYS[style](last))} for repairs."
    (found,) = dates(text, "2014-03-26")
    assert (found.start_date, found.end_date) == (first.isoformat(), last.isoformat()), text


@given(year=st.integers(min_value=1, max_value=3000), era=st.sampled_from(["BC", "BCE", "B.C."]))
@settings(max_examples=100, deadline=None)
def test_years_before_christ_are_counted_as_iso_counts_them(year: int, era: str) -> None:
    (found,) = dates(f"The city fell in {year} {era} to them.")
    said = f"-{year - 1:04d}" if year > 1 else "0000"
    assert (found.start_date, found.end_date, found.value) == (f"{said}-01-01", f"{said}-12-31", f"BC{year:04d}")


SAID = [
    "Prices run from $45 to $180 in all.", "It spent N5.6 billion on drains.", "A quarter-point cut is due.", "They lost 12 per cent of it.",
    "Some 17 million people live there.", "The line is 7,000 km long.", "It fell on 16 March 2014.", "The 26/11 attacks killed many.",
    "It was built in 44 BC.", "Nine in 10 adults agreed.", "The vote ran April 11–May 19, 2014.", "He owes Rs 500.", "They saw Boeing 737 jets.",
]  # fmt: skip
BESIDE = [
    "Nothing is said here.", "Another 40,000 tonnes went to waste.", "Kazakhstan has 17 million people.", "It cost £3m, or about $4m.", "They met on 3 May 1999.",
    "Only 5 per cent came.", "“We lost,” she said.", "The Pakistani rupee fell.", "Call +44 20 7946 0958.", "1. A list", "Name\\tVotes\\nA\\t12",
]  # fmt: skip


@given(text=st.sampled_from(SAID), before=st.lists(st.sampled_from(BESIDE), max_size=3), after=st.lists(st.sampled_from(BESIDE), max_size=3))  # fmt: skip
@settings(max_examples=300, deadline=None)
def test_paragraphs_beside_it_change_no_figure_and_no_written_date(
    text: str, before: list[str], after: list[str]
) -> None:
    whole = "\n\n".join([*before, text, *after])
    at = len("\n\n".join([*before, ""])) if before else 0
    assert _said(whole, at, at + len(text)) == _said(text, 0, len(text))


def _said(text: str, start: int, end: int) -> list[tuple[object, ...]]:
    found: list[Mention] = [m for m in factcheck.find_mentions(text, as_of="2014-06-01") if start <= m.start < end]
    keys = ("kind", "value", "low", "high", "unit", "start_date", "end_date", "id", "type")
    return [(m.start - start, m.end - start, *(m.to_dict().get(key) for key in keys)) for m in found]
