"""Properties: a quantity written in any style is read back; spans slice back; unrelated text changes nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck.mentions.quantities import find
from factcheck.mentions.units import convert, units
from factcheck.model.mentions import Date, Entity, Identifier, Quantity
from factcheck.model.tokens import tokenise

ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]  # fmt: skip
TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SCALES = [(10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand")]


def in_words(number: int, joiner: str = " and ") -> str:
    """A whole number in words, the British way or, with a plain space, the American."""
    for factor, name in SCALES:
        if number >= factor:
            rest = number % factor
            head = f"{in_words(number // factor, joiner)} {name}"
            return head if not rest else f"{head}{joiner if rest < 100 else ' '}{in_words(rest, joiner)}"
    if number >= 100:
        rest = number % 100
        return f"{ONES[number // 100]} hundred" + (f"{joiner}{in_words(rest, joiner)}" if rest else "")
    if number >= 20:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    return ONES[number]


def indian(number: int) -> str:
    """Lakh and crore grouping: 12,34,567."""
    text = str(number)
    if len(text) <= 3:
        return text
    head, groups = text[:-3], [text[-3:]]
    while head:
        groups.insert(0, head[-2:])
        head = head[:-2]
    return ",".join(groups)


STYLES = {
    "plain": str,
    "commas": lambda n: f"{n:,}",
    "thin spaces": lambda n: f"{n:,}".replace(",", "\u202f"),
    "no-break spaces": lambda n: f"{n:,}".replace(",", "\u00a0"),
    "apostrophes": lambda n: f"{n:,}".replace(",", "'"),
    "lakh": indian,
    "words": in_words,
    "American words": lambda n: in_words(n, " "),
}
NOUNS = ("villages", "voters", "soldiers", "houses")


def only(text: str) -> Quantity:
    found = [mention for mention in find(tokenise(text)) if isinstance(mention, Quantity)]
    assert len(found) == 1, (text, [text[q.start : q.end] for q in found])
    return found[0]


@pytest.mark.parametrize("style", STYLES)
@given(number=st.integers(min_value=2, max_value=10**13), noun=st.sampled_from(NOUNS))
@settings(max_examples=150, deadline=None)
def test_a_whole_number_is_read_back_in_every_style(style: str, number: int, noun: str) -> None:
    text = f"They counted {STYLES[style](number)} {noun} there."
    found = only(text)
    assert found.value == number, text
    assert text[found.start : found.end].endswith(noun)
    assert found.noun == noun


@given(
    number=st.decimals(min_value=1, max_value=999, places=2),
    scale=st.sampled_from(
        [("m", 6), ("bn", 9), ("tn", 12), (" million", 6), (" billion", 9), (" trillion", 12), ("k", 3)]
    ),
    sign=st.sampled_from([("$", "USD"), ("£", "GBP"), ("€", "EUR"), ("US$", "USD"), ("A$", "AUD"), ("Rs ", "INR")]),
)
@settings(max_examples=200, deadline=None)
def test_money_is_read_back(number: Decimal, scale: tuple[str, int], sign: tuple[str, str]) -> None:
    text = f"The bill came to {sign[0]}{number}{scale[0]}, he said."
    found = only(text)
    assert (found.value, found.unit, found.measure) == (number.scaleb(scale[1]), sign[1], "money"), text


@given(number=st.integers(min_value=2, max_value=10**6), code=st.sampled_from(["km", "mi", "kg", "ha", "MW", "mph", "celsius", "percent"]))  # fmt: skip
@settings(max_examples=200, deadline=None)
def test_units_are_read_back(number: int, code: str) -> None:
    name = next(word for word in {"km": ["kilometres"], "mi": ["miles"], "kg": ["kilograms"], "ha": ["hectares"], "MW": ["megawatts"], "mph": ["miles an hour"], "celsius": ["degrees Celsius"], "percent": ["per cent"]}[code])  # fmt: skip
    found = only(f"It was put at {number:,} {name} by them.")
    assert (found.value, found.unit) == (number, code)


@given(number=st.integers(min_value=1, max_value=10**9))
@settings(max_examples=200, deadline=None)
def test_a_figure_and_its_conversion_agree(number: int) -> None:
    for one, other in (
        ("km", "mi"),
        ("kg", "lb"),
        ("km2", "ha"),
        ("m", "ft"),
        ("kmh", "mph"),
        ("MW", "kW"),
        ("l", "gal"),
    ):
        there = convert(Decimal(number), one, other)
        back = convert(there, other, one)
        assert abs(back - number) <= Decimal(number) * Decimal("1e-15")
        assert units()[one].base == units()[other].base


@given(low=st.integers(min_value=2, max_value=500), more=st.integers(min_value=1, max_value=500), link=st.sampled_from(["{} to {}", "between {} and {}", "{}-{}", "{}–{}"]))  # fmt: skip
@settings(max_examples=200, deadline=None)
def test_ranges_are_read_back(low: int, more: int, link: str) -> None:
    found = only(f"They want {link.format(low, low + more)} million dollars.")
    assert (found.low, found.high, found.unit) == (low * 10**6, (low + more) * 10**6, "USD")


TEXTS = st.lists(
    st.sampled_from(
        [
            "Kazakhstan has a 7,000-kilometre border with Russia.", "Some 17 million people live there.", "He died on 11 September 1971.",
            "Two years later, Brezhnev came.", "“We lost 40%,” said Mr. Lee, 52.", "Prices rose 3-5 per cent in the third quarter.",
            "It cost US$1.5bn, or £1.1bn.", "Call +7 727 250 1234.", "Georgia beat Jordan 3-1 on Friday.", "In 2009-11 about a third left.",
            "Washington, D.C. is far.", "the last week of March", "½ 2 1/2 ¾", "٣ people", "\u200b\u0301 é ß", "I’m in the ’80s", "\t\r\n", "(", "‘", "\U0001f600 5",
        ]
    ),
    max_size=6,
)  # fmt: skip


@given(parts=TEXTS, cut=st.tuples(st.integers(0, 200), st.integers(0, 200)), noise=st.text(max_size=12))
@settings(max_examples=300, deadline=None)
def test_every_span_slices_back_and_none_overlaps(parts: list[str], cut: tuple[int, int], noise: str) -> None:
    text = (" ".join(parts)[cut[0] :] + noise + "\n".join(parts)[: cut[1]])[:600]
    last = 0
    for sentence in factcheck.split_sentences(text):
        assert last <= sentence.start < sentence.end <= len(text)
        last = sentence.end
    end = 0
    for mention in factcheck.find_mentions(text, as_of="2014-03-26"):
        inside = text[mention.start : mention.end]
        assert inside
        assert inside == inside.strip()
        mention.to_dict()
        if isinstance(mention, Quantity | Date | Entity | Identifier):
            assert mention.start >= end, text
            end = mention.end


@given(text=st.sampled_from(["Kazakhstan has a 7,000-kilometre border with Russia.", "Some 17 million people live there.", "The treaty was signed on 29 May 2014 in Astana by three presidents."]), before=st.sampled_from(["", "Nothing else is said here.\n\n", "A line of its own\n\n"]), after=st.sampled_from(["", "\n\nNor here.", "\n\nThe end"]))  # fmt: skip
@settings(max_examples=30, deadline=None)
def test_unrelated_text_changes_nothing(text: str, before: str, after: str) -> None:
    alone = [mention.to_dict() for mention in factcheck.find_mentions(text, as_of="2014-06-01")]
    within = [
        mention.to_dict()
        for mention in factcheck.find_mentions(before + text + after, as_of="2014-06-01")
        if len(before) <= mention.start < len(before) + len(text)
    ]
    moved = [
        {**mention, "start": int(str(mention["start"])) + len(before), "end": int(str(mention["end"])) + len(before)}
        for mention in alone
    ]
    keys = ("start", "end", "kind", "value", "unit", "id", "start_date", "end_date", "code")
    assert [{k: m.get(k) for k in keys} for m in within] == [{k: m.get(k) for k in keys} for m in moved]
