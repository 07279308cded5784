"""So much for each, where the two figures it comes of stand before it: "285,000 inhabitants on 430 square kilometres, about 660 of them into each";
"12 million cattle and 3.4 million people, three and a half for every inhabitant"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line, exact, outer
from factcheck.consistency.base.results import AGREES, agreeing, cited, half, impossible, number, outcome, place, words
from factcheck.consistency.base.singulars import persons
from factcheck.consistency.base.story import Story, is_body
from factcheck.frozen import dataclass
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Evidence

_worded = worded("against_itself", "per_each")

_BACK = 3
"""Sentences before one that may tell what it divides; it is only borne out by them."""
_LOOSE = Decimal("0.06")
"""By what share of it a quotient of figures told loosely may miss what the draft makes of them."""
_OFF, _FAR = Decimal("0.15"), Decimal("1.8")
"""From what share on a quotient is wrong, and up to what share it may be meant as that of the two figures."""
_MEASURES = frozenset({"count", "money", "area", "mass", "volume", "length", "energy"})


def find(story: Story) -> Iterator[Found]:
    """What a draft says comes to each, against the two figures before it."""
    for at, line in enumerate(story.lines):
        if not is_body(line) or _each().search(line.words) is None:
            continue
        for rate in line.quantities:
            told = _each_of(line, rate)
            if told is not None:
                found = _in_sentence(line, rate, told) or _borne_out(story, at, line, rate, told)
                if found is not None:
                    yield found


@functools.cache
def _each() -> re.Pattern[str]:
    return _worded(r"(?<!\w){apiece}(?!\w)")


_EACH_OF = _worded(
    r"^(?:(?:of (?:{them})|{heads}) )?(?:(?:{to}) {every}(?: (?:one of {those}|of (?:{us})|(?P<noun>[a-z]+)))?|apiece)(?= (?:{goes_on})(?!\w)|[.,;:)!?–—]|$| [–—-])"
)


def _each_of(line: Line, rate: Quantity) -> str | None:
    """What an amount is for each of: a noun, or "" for what was told before."""
    if not exact(rate) or rate.measure not in {"count", "money"} or rate.per is not None or rate.value <= 0:
        return None
    told = _EACH_OF.match(line.after(rate, 60))
    if told is None and rate.noun:
        told = _EACH_OF.match(f"{rate.noun} {line.after(rate, 60)}")
    if told is None:
        return None
    return told["noun"] or ""


def _fits(quantity: Quantity, noun: str) -> bool:
    """Whether a figure counts what an amount is for each of."""
    if not noun:
        return True
    if quantity.unit == "person" or (quantity.noun or "") in persons():
        return noun in persons() or noun in {"inhabitant", "head", "citizen", "person", "soul", "resident", "member"}
    return (quantity.noun or "").startswith(noun[:-1] if noun.endswith("y") else noun)


@dataclass(frozen=True, slots=True)
class _Quotient:
    """A sum and what it is divided by."""

    whole: Quantity
    by: Quantity
    value: Decimal


def _quotients(given: Sequence[Quantity], rate: Quantity, noun: str) -> list[_Quotient]:
    """The quotients of two figures that an amount may be."""
    return [
        _Quotient(whole, by, whole.value / by.value)
        for whole, by in permutations(given, 2)
        if _fits(by, noun)
        and by.measure != "money"
        and rate.measure == whole.measure
        and _of_one_noun(rate, whole)
        and (rate.measure != "money" or whole.unit == rate.unit)
    ]


def _of_one_noun(rate: Quantity, whole: Quantity) -> bool:
    """Whether an amount counts what the sum counts: "40 engineers for each" are no share of 300 km."""
    if rate.unit == "person" or rate.noun in persons():
        return whole.unit == "person" or whole.noun in persons()
    return rate.noun is None or rate.noun == whole.noun


def _given(line: Line, end: int) -> list[Quantity]:
    told = [
        q for q in line.quantities if q.end <= end and q.form == "cardinal" and q.measure in _MEASURES and q.value > 1
    ]
    return [q for q in told if q.per is None]


def _agrees(line: Line, rate: Quantity, quotient: _Quotient, text: str) -> bool:
    slack = (
        half(quotient.whole, text) / quotient.by.value + half(quotient.by, text) * quotient.value / quotient.by.value
    )
    low, high = quotient.value - slack, quotient.value + slack
    if outcome(rate, line.text, quotient.value, low, high) == AGREES:
        return True
    loose = any(q.hedge for q in (quotient.whole, quotient.by, rate)) or rate.value >= _ROUND
    return loose and abs(quotient.value - rate.value) <= quotient.value * _LOOSE


_ROUND = 100


def _in_sentence(line: Line, rate: Quantity, noun: str) -> Found | None:
    """An amount against the only two figures told before it in its sentence."""
    given = _given(line, outer(rate))
    if len(given) != 2:
        return None
    found = _quotients(given, rate, noun)
    right = next((quotient for quotient in found if _agrees(line, rate, quotient, line.text)), None)
    if right is not None:
        return _right(line, rate, right)
    one, two = given
    sure = one.measure != two.measure or (noun and one.noun != two.noun)
    if (
        not found
        or not sure
        or lazy.known(rf"(?<!\w)(?:{lexicon.options('against_itself', 'per_each', 'others')})(?!\w)").search(line.words)
    ):
        return None
    near = min(found, key=lambda quotient: abs(quotient.value - rate.value))
    miss = abs(near.value - rate.value) / near.value
    if not _OFF <= miss <= _FAR or ";" in line.between(one.start, rate.end):
        return None
    says = f"{_says(near)}; the draft has “{words(line, outer(rate), rate.end)}”"
    evidence = (
        Evidence("computed", False, says, value=str(round(near.value, 3)), span=(rate.start, rate.end)),
        *cited(line.text, near.whole, near.by),
    )
    claim = place("sum-check", line, outer(rate), rate.end, rate.value)
    return impossible(
        claim,
        f"The draft's own figures say otherwise: {says}.",
        evidence,
        number(near.value, "", 1 if near.value < _ROUND else 0),
    )


def _says(quotient: _Quotient) -> str:
    return f"{number(quotient.whole.value)} / {number(quotient.by.value)} = {number(quotient.value)}"


def _right(line: Line, rate: Quantity, quotient: _Quotient) -> Found:
    says = _says(quotient)
    evidence = (
        Evidence("computed", True, says, value=str(round(quotient.value, 3)), span=(rate.start, rate.end)),
        *cited(line.text, quotient.whole, quotient.by),
    )
    claim = place("sum-check", line, outer(rate), rate.end, rate.value)
    return agreeing(claim, f"The draft's figures agree: {says}.", evidence)


def _borne_out(story: Story, at: int, line: Line, rate: Quantity, noun: str) -> Found | None:
    """An amount that two figures of its paragraph make: "That leaves a little over $9,000 for each of us"."""
    if rate.measure != "money" and not (noun and rate.value >= 2):
        return None
    given = _given(line, outer(rate))
    for back in range(1, _BACK + 1):
        there = story.lines[at - back] if at >= back else None
        if there is None or not is_body(there) or abs(there.paragraph - line.paragraph) > 1:
            break
        given = [*_given(there, there.sentence.end), *given]
    for quotient in _quotients(given[-_MOST:], rate, noun):
        person = quotient.by.unit == "person" or quotient.by.value >= _MANY
        if person and quotient.whole.value >= _MANY and _agrees(line, rate, quotient, line.text):
            return _right(line, rate, quotient)
    return None


_MOST, _MANY = 8, 100_000
