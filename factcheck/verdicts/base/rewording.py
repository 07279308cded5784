"""The corrected wording, in the draft's own style: rounding, scale word and unit kept."""

from __future__ import annotations

import functools
import re
from decimal import Decimal, InvalidOperation

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.lexicon import table, worded
from factcheck.mentions.units import convert
from factcheck.model.claims import Claim
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Verdict

_worded = worded("grammar")

_NUMBER = lazy.pattern(r"\d[\d,. ]*\d|\d")


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
    """A verdict on a figure that is wrong, with what was worked out or counted in the draft's own words for it."""
    worked = verdict.evidence[0] if verdict.evidence else None
    if (
        verdict.label not in _WRONG
        or claim.quantity is None
        or worked is None
        or worked.role not in {"computed", "list"}
    ):
        return verdict
    if verdict.suggestion is not None and _BARE.fullmatch(verdict.suggestion) is None:
        return verdict  # it says more than the figure
    try:
        value = Decimal((worked.value if worked.role == "computed" else verdict.suggestion) or "")
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
    if quantity.form == "fraction" and quantity.measure == "share":
        # without "nearly" or "more than", which may not hold of the exact figure
        return f"{_shown(_rounded(value * 100, Decimal(1)), 0)} {_per_cent(text)}" if value > 0 else None
    number = _NUMBER.search(written)
    if number is not None:
        if quantity.form in {"ratio", "fraction", "range", "vague"} or _HALVES.match(written, number.end()):
            return None  # "1 in 5", "5-7 million", "7½ million"
        scale = _scale(number[0], quantity)
        shown = None if scale is None else _shown(_rounded(value, quantity.step), scale)
        return None if shown is None else hedge + written[: number.start()] + shown + written[number.end() :]
    if quantity.form == "multiple" or quantity.measure == "multiple":
        return _multiplied(written, _shown(_rounded(value, Decimal("0.1")), 0)) if value > 1 else None
    if quantity.form != "cardinal":
        return None
    worded = _SCALE_WORD.search(written)
    if worded is None:
        words = _number_words().match(written)
        return None if words is None else f"{hedge}{_in_words(value, written)}{written[words.end() :]}"
    power = len(str(table("numbers")["scales"][worded[1].lower()])) - 1
    shown = _shown(_rounded(value, Decimal(10) ** (power - 1)), power)
    return f"{hedge}{shown} {written[worded.start() :]}"


_HALVES = lazy.pattern(r"\s?[½¼¾⅓⅔⅛⅜⅝⅞/]| (?:and )?(?:a half|\d)")


def _in_words(value: Decimal, written: str) -> str:
    """A figure in place of one in words: a small whole one in words too, "seven" to "eight"."""
    rounded = _rounded(value, Decimal(1))
    if not 0 < rounded <= _NAMED or rounded != rounded.to_integral_value():
        return _shown(rounded, 0)
    word = str(table("numbers")["small"][int(rounded)])
    return word.capitalize() if written[:1].isupper() else word


def _multiplied(written: str, times: str) -> str:
    """So many times, as the draft says it: "twice" is "1.5 times", and the verb "doubled" is "increased 1.5-fold"."""
    verb = _VERB.fullmatch(written)
    return f"{times} times" if verb is None else f"{_INCREASE[verb[1].lower()]} {times}-fold"


_VERB = _worded(r"(?:re)?{doubled}(ed|es|ing)", re.IGNORECASE)
_INCREASE = {"ed": "increased", "es": "increases", "ing": "increasing"}


def _per_cent(text: str) -> str:
    """As the draft spells it."""
    return "percent" if "percent" in text and "per cent" not in text else "per cent"


@functools.cache
def _number_words() -> re.Pattern[str]:
    """Figures in words without a scale word: "seven", "twenty-five"."""
    words = "|".join((*table("numbers")["small"], *table("numbers")["tens"]))
    return lazy.pattern(rf"(?:{words})(?:[- ](?:{words}))*\b", re.IGNORECASE)


_SCALE_WORD = _worded(r"\b({scales})\b", re.IGNORECASE)


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
_PLACE = _worded(r"\d+{nth}\b")


def _ordinal(place: int) -> str:
    ending = "th" if place % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")
    return f"{place}{ending}"


def _scale(number: str, quantity: Quantity) -> int | None:
    """The power of ten that a number in digits is told in: 7 of "18 crore", 6 of "2.6" in a column of millions; None where it is no power ("3 dozen").

    A point may part thousands ("7.000"), which is none.
    """
    if _GROUPED.fullmatch(number):
        return 0
    try:
        told = Decimal(number.replace(",", "").replace(" ", ""))
    except InvalidOperation:
        return 0
    if not told or not quantity.value:
        return 0
    factor = quantity.value / told
    power = factor.adjusted()
    return power if power >= 0 and factor == Decimal(10) ** power else None


_GROUPED = lazy.pattern(r"\d{1,3}(?:\.\d{3})+")


def _off(value: Decimal, step: Decimal) -> Decimal:
    return abs(value - (value / step).to_integral_value() * step)


def _rounded(value: Decimal, step: Decimal) -> Decimal:
    """To the step the draft writes in, but never to more than a twentieth of the figure, nor off by more than a hundredth."""
    while value and step > 0 and (abs(value) < step * 10 or _off(value, step) * 100 > abs(value)):
        step /= 10
    return (value / step).to_integral_value() * step if step > 0 else value
