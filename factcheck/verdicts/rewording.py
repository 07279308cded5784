"""The corrected wording, in the draft's own style: rounding, scale word and unit kept."""

from __future__ import annotations

import functools
import re
from decimal import Decimal, InvalidOperation

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.lexicon import table
from factcheck.mentions.units import convert
from factcheck.model.claims import Claim
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Verdict

_NUMBER = lazy.pattern(r"\d[\d,. ]*\d|\d")
_SCALES = {"thousand": 3, "million": 6, "m": 6, "mn": 6, "billion": 9, "bn": 9, "trillion": 12, "tn": 12}


def suggestion(text: str, claim: Claim, statement: Statement) -> str | None:
    """The draft's words for the figure with the source's number in them; None where they cannot be rewritten safely."""
    quantity = claim.quantity
    if quantity is None or not statement.value:
        return None
    try:
        value = (
            statement.number
            if {quantity.unit, statement.unit} <= {"", "person"}
            else convert(statement.number, statement.unit, quantity.unit)
        )
    except ValueError:
        return None
    return rewritten(text, quantity, value)


def corrected(claim: Claim, verdict: Verdict, text: str) -> Verdict:
    """A verdict on a figure that is wrong, with what was worked out in the draft's own words for it."""
    worked = verdict.evidence[0] if verdict.evidence else None
    if verdict.label not in _WRONG or claim.quantity is None or worked is None or worked.role != "computed":
        return verdict
    if verdict.suggestion is not None and _BARE.fullmatch(verdict.suggestion) is None:
        return verdict  # it says more than the figure
    try:
        value = Decimal(worked.value or "")
    except InvalidOperation:
        return verdict
    words = None if worked.agrees else rewritten(text, claim.quantity, value)
    return verdict if words is None else replace(verdict, suggestion=words)


_BARE = lazy.pattern(r"[\d,.]+(?: ?%| points)?")
_WRONG = frozenset({Label.REFUTED, Label.CONFLICTING})


def rewritten(text: str, quantity: Quantity, value: Decimal) -> str | None:
    """The draft's words for a figure with another value in them; None where they cannot be rewritten safely."""
    start = quantity.outer_start if quantity.outer_start >= 0 else quantity.start
    hedge, written = text[start : quantity.start], text[quantity.start : quantity.end]
    if quantity.measure == "rank":
        return _placed(written, value)
    number = _NUMBER.search(written)
    if number is not None:
        shown = _shown(_rounded(value, quantity.step), _scale(written[number.end() :]))
        return hedge + written[: number.start()] + shown + written[number.end() :]
    if quantity.form == "multiple" or quantity.measure == "multiple":
        return f"{_shown(_rounded(value, Decimal('0.1')), 0)} times" if value > 1 else None
    scale = _SCALE_WORD.search(written)
    if quantity.form != "cardinal":
        return None
    if scale is None:
        words = _number_words().match(written)
        shown = _shown(_rounded(value, Decimal(1)), 0)
        return None if words is None else f"{hedge}{shown}{written[words.end() :]}"
    power = _SCALES[scale[1].lower()]
    shown = _shown(_rounded(value, Decimal(10) ** (power - 1)), power)
    return f"{hedge}{shown} {written[scale.start() :]}"


@functools.cache
def _number_words() -> re.Pattern[str]:
    """Figures in words without a scale word: "seven", "twenty-five"."""
    words = "|".join((*table("numbers")["small"], *table("numbers")["tens"]))
    return lazy.pattern(rf"(?:{words})(?:[- ](?:{words}))*\b", re.IGNORECASE)


_SCALE_WORD = lazy.pattern(r"\b(thousand|million|billion|trillion)\b", re.IGNORECASE)


def _shown(value: Decimal, scale: int) -> str:
    """A figure in units of a scale word, with no more digits than it has."""
    shown = f"{value.scaleb(-scale):,f}"
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


def _placed(written: str, value: Decimal) -> str | None:
    """A place in an order, written as the draft's is: "20th" or "third"."""
    if value != value.to_integral_value() or value < 1:
        return None
    place = int(value)
    digits = _PLACE.search(written)
    if digits is not None:
        return written[: digits.start()] + _ordinal(place) + written[digits.end() :]
    names = table("numbers")["ordinals"]
    word = next((word for word in written.lower().split("-") if word in names), None)
    if word is None:
        return None
    at = written.lower().index(word)
    return written[:at] + (names[place - 1] if place <= _NAMED else _ordinal(place)) + written[at + len(word) :]


_NAMED = 12
"""Places that are written as words."""
_PLACE = lazy.pattern(r"\d+(?:st|nd|rd|th)\b")


def _ordinal(place: int) -> str:
    ending = "th" if place % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")
    return f"{place}{ending}"


def _scale(rest: str) -> int:
    word = re.match(r"[\s-]*([a-z]+)", rest.lower())
    return _SCALES.get(word[1], 0) if word else 0


def _off(value: Decimal, step: Decimal) -> Decimal:
    return abs(value - (value / step).to_integral_value() * step)


def _rounded(value: Decimal, step: Decimal) -> Decimal:
    """To the step the draft writes in, but never to more than a twentieth of the figure, nor off by more than a hundredth."""
    while value and step > 0 and (abs(value) < step * 10 or _off(value, step) * 100 > abs(value)):
        step /= 10
    return (value / step).to_integral_value() * step if step > 0 else value
