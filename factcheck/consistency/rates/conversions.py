"""A measure given in two units: "110 feet (33.5 metres)", "fifty miles, or 80 kilometres"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, claim, digit_step, options, outer
from factcheck.consistency.base.results import agreeing, asked, impossible
from factcheck.frozen import replace
from factcheck.lexicon import table
from factcheck.mentions.units import convert
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Evidence
from factcheck.verdicts.base import wording

_ADJECTIVE = rf"(?:{options('conversion', 'measured')}|{options('conversion', 'placed')})?"
_LINK = lazy.pattern(
    rf"^\s*{_ADJECTIVE}\s*(?:[(\[/]|,?[ –—-]*(?:{options('conversion', 'links')}))\s*$",
    re.IGNORECASE,
)
_LOOSE = lazy.pattern(rf"^\s*{_ADJECTIVE}\s*(?:,| -| –|–|—| —)\s*$", re.IGNORECASE)
"""A mark alone between two figures: the second need not be the first again."""
_AT_END = lazy.pattern(rf"\s*(?:[.,;:)]|$|[–—-]\s|(?:{options('conversion', 'measured')})\b)")
_MEASURES = frozenset(["length", "area", "volume", "mass", "speed", "temperature", "energy", "power"])
_MILLION = Decimal(1_000_000)
_FREEZING, _RATIO = Decimal(32), Decimal("1.8")


def find(lines: Sequence[Line]) -> Iterator[Found]:
    """Every figure given in a second unit right after the first, and two sides in the units of two others: "30cm by 20cm (12in by 8in)"."""
    for line in lines:
        sides = list(_sides(line))
        for one, given in [*pairwise(line.quantities), *sides]:
            if any(one is second and given is third for (_, third), (second, _) in pairwise(sides)):
                continue
            first, second = _lettered(line, _as_metres(line, given, one)), _lettered(line, _as_metres(line, one, given))
            if first.measure != second.measure or first.measure not in _MEASURES or first.unit == second.unit:
                continue
            link = "(" if (one, given) in sides else line.text[first.end : outer(second)]
            loose = _LOOSE.match(link) is not None
            if not (loose or _LINK.match(link)) or "range" in (first.form, second.form):
                continue
            if loose and (second.hedge is None or _far(first, second) or not _AT_END.match(line.text, second.end)):
                continue
            if lazy.known(r" (?:of|in|on|by|to|from|along|across|above|below|short|more|less|[a-z]{2,}er)\b").match(
                line.text[second.end : second.end + 12]
            ) and _far(first, second):
                continue
            found = _judged(line, first, second)
            if found is not None:
                yield found


_BY = lazy.pattern(r"\s*(?:by|x|×)\s*")


def _sides(line: Line) -> Iterator[tuple[Quantity, Quantity]]:
    """The two sides of a thing, each with the same in another unit: of "30cm by 20cm (12in by 8in)" 30cm and 12in, 20cm and 8in."""
    told = line.quantities
    for one, two, three, four in zip(told, told[1:], told[2:], told[3:], strict=False):
        text = line.text
        if (
            _BY.fullmatch(text[one.end : two.start])
            and _BY.fullmatch(text[three.end : four.start])
            and _LINK.match(text[two.end : outer(three)])
        ):
            yield one, three
            yield two, four


def _far(first: Quantity, second: Quantity) -> bool:
    """Whether a second figure is so far from the first that it may measure something else: "10 km, or 3 miles of sand and 2 of rock"."""
    try:
        value = _converted(first.value, first.unit, second.unit)
    except ValueError:
        return True
    return not Decimal("0.7") <= (second.value / value if value else Decimal(0)) <= Decimal("1.6")


_LETTERS = {
    "F": ("fahrenheit", "temperature"),
    "C": ("celsius", "temperature"),
    "g": ("g", "mass"),
    "l": ("l", "volume"),
}
_LETTER = lazy.pattern(r"\s?°?\s?([FCgl])(?![\w’'])")


def _lettered(line: Line, quantity: Quantity) -> Quantity:
    """ "350 F" and "450 g" beside another figure are degrees and grams; "six pints" and "imperial gallons" are no things."""
    named = table("arithmetic")["conversion"]["named"].get(quantity.noun or "") if quantity.measure == "count" else None
    if named is not None:
        return _in_unit(quantity, named["unit"], named["measure"], Decimal(named["factor"]))
    letter = _LETTER.match(line.text, quantity.end) if quantity.measure == "count" and quantity.noun is None else None
    if letter is None:
        return quantity
    unit, measure = _LETTERS[letter[1]]
    return replace(quantity, end=letter.end(), unit=unit, measure=measure)


def _as_metres(line: Line, beside: Quantity, figure: Quantity) -> Quantity:
    """ "5.5m" right beside a length is in metres, not millions."""
    written = line.text[figure.start : figure.end]
    if beside.measure != "length" or figure.measure != "count" or not lazy.known(r"[\d.,]+ ?m").fullmatch(written):
        return figure
    metres = _in_unit(figure, "m", "length", 1 / _MILLION)
    far = convert(beside.value, beside.unit, "m") / metres.value if metres.value else Decimal(0)
    return metres if 1 / _SLIPPED < far < _SLIPPED else figure  # "1.2m (40 miles)" counts something


_SLIPPED = Decimal(20)
"""Two units of one length may be out by a digit at most."""


def _in_unit(quantity: Quantity, unit: str, measure: str, factor: Decimal) -> Quantity:
    """A figure as so many of a unit."""
    return replace(
        quantity, value=quantity.value * factor, low=quantity.low * factor, high=quantity.high * factor, unit=unit,
        measure=measure, noun=None, step=quantity.step * factor, admits=quantity.admits.scaled(factor),
    )  # fmt: skip


def _compared(line: Line, first: Quantity, second: Quantity) -> tuple[Decimal, bool, bool] | None:
    """The first figure in the unit of the second, whether the second says just that, and whether it comes near; None where it cannot be."""
    half = digit_step(first, line.text) / 2 if first.hedge is None else abs(first.value) * Decimal("0.05")
    try:
        low, value, high = (_converted(first.value + d, first.unit, second.unit) for d in (-half, Decimal(0), half))
    except ValueError:
        return None
    tick, query = second.admits.tick.holds(value, value), second.admits.query.holds(low, high)
    if tick:
        return value, tick, query
    other = _other_system(first, second, value)
    if other is not None and second.admits.query.holds(*sorted((other * low / value, other * high / value))):
        return other, second.admits.tick.holds(other, other), True
    return value, tick, query and not _plainly_off(first, second, value)


def _judged(line: Line, first: Quantity, second: Quantity) -> Found | None:
    compared = _compared(line, first, second)
    if compared is None:
        return None
    value, tick, query = compared
    shown = f"{wording.figure(first.value, first.unit)} are {wording.figure(_short(value), second.unit)}"
    says = f"{shown}; the draft has {line.text[second.start : second.end]}"
    evidence = (
        Evidence(
            "computed",
            True if tick else None if query else False,
            says,
            value=str(_short(value)),
            span=(second.start, second.end),
        ),
        Evidence(
            "text",
            None,
            f"“{line.text[first.start : first.end]}”",
            value=str(first.value),
            span=(first.start, first.end),
        ),
    )
    made = claim("conversion", line, second, start=outer(first))
    if tick:
        return agreeing(made, f"The two agree: {says}.", evidence)
    if query:
        return asked(made, f"Close, but not the same: {says}.", evidence)
    fix = wording.figure(_short(value))
    return impossible(made, f"The two do not agree: {says}.", evidence, fix)


def _plainly_off(first: Quantity, second: Quantity, value: Decimal) -> bool:
    """Whether a figure is further off than rounding to its last digit, or to a round figure, can bring it."""
    if first.hedge is not None or second.hedge is not None or not value:
        return False
    off = abs(second.value - value)
    if second.measure == "temperature":
        return off > _DEGREES and off > second.step * _PART
    return off > abs(value) * _SHARE and off > second.step * _PART and first.step < abs(first.value) / 20


_DEGREES, _PART, _SHARE = Decimal(4), Decimal("0.75"), Decimal("0.035")
_TWO_SYSTEMS = frozenset(["gal"])
_IMPERIAL = Decimal("1.20095")
"""Imperial gallons and pints are so many American ones."""


def _other_system(first: Quantity, second: Quantity, value: Decimal) -> Decimal | None:
    """The same figure in gallons or pints of the other system, where one of the two is in such."""
    if not value or first.measure != "volume":
        return None
    if "pt" in {first.unit, second.unit}:
        return value * _IMPERIAL if second.unit == "pt" else value / _IMPERIAL
    if second.unit in _TWO_SYSTEMS and first.unit not in _TWO_SYSTEMS:
        return value / _IMPERIAL
    return value * _IMPERIAL if first.unit in _TWO_SYSTEMS and second.unit not in _TWO_SYSTEMS else None


def _short(value: Decimal) -> Decimal:
    """Three digits of a figure are enough for a reader."""
    if not value:
        return value
    digits = max(0, 2 - value.adjusted())
    return round(value, digits) if digits else value.quantize(Decimal(1))


def _converted(value: Decimal, from_unit: str, to_unit: str) -> Decimal:
    """A figure in another unit; degrees have another zero too. Raises ValueError where the units do not measure the same."""
    if {from_unit, to_unit} == {"celsius", "fahrenheit"}:
        return value * _RATIO + _FREEZING if to_unit == "fahrenheit" else (value - _FREEZING) / _RATIO
    return convert(value, from_unit, to_unit)
