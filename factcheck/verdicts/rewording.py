"""The corrected wording, in the draft's own style: rounding, scale word and unit kept."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.mentions.units import convert
from factcheck.model.claims import Claim
from factcheck.model.statements import Statement

_NUMBER = re.compile(r"\d[\d,. ]*\d|\d")
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
    written = text[quantity.start : quantity.end]
    number = _NUMBER.search(written)
    if number is None:
        return None
    scale = _scale(written[number.end() :])
    rounded = _rounded(value, quantity.step)
    shown = f"{rounded.scaleb(-scale):,f}"
    shown = shown.rstrip("0").rstrip(".") if "." in shown else shown
    start = quantity.outer_start if quantity.outer_start >= 0 else quantity.start
    return text[start : quantity.start] + written[: number.start()] + shown + written[number.end() :]


def _scale(rest: str) -> int:
    word = re.match(r"[\s-]*([a-z]+)", rest.lower())
    return _SCALES.get(word[1], 0) if word else 0


def _rounded(value: Decimal, step: Decimal) -> Decimal:
    """To the step the draft writes in, but never to more than a twentieth of the figure."""
    while value and step > 0 and abs(value) < step * 10:
        step /= 10
    return (value / step).to_integral_value() * step if step > 0 else value
