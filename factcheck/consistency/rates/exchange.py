"""Sums given in two currencies: each pair of currencies has one rate in a draft, "£18m (€21.6m)" and "£5m (€6m)"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, digit_step, outer
from factcheck.consistency.base.results import agreeing, asked, cited, differing, half, impossible, number, place, words
from factcheck.consistency.base.story import Story
from factcheck.frozen import dataclass, replace
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Evidence

_worded = worded("against_itself", "exchange")

_LINK = _worded(
    r"^\s*(?:[(\[]|{beside})\s*(?:{about} )?$",
    re.IGNORECASE,
)
_NEAR = Decimal("0.7")
"""By what share of it a sum may miss what the rate makes of it, and be meant as that."""
_SPREAD = Decimal("0.03")
"""Two days' rates may differ by this share."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """A sum in two currencies: how many of the second make one of the first."""

    line: Line
    one: Quantity
    two: Quantity
    low: Decimal
    rate: Decimal
    high: Decimal


def find(story: Story) -> Iterator[Found]:
    """The sums whose rate is not that of the draft's others."""
    pairs: dict[tuple[str, str], list[_Pair]] = defaultdict(list)
    for line in story.lines:
        for one, two in pairwise(line.quantities):
            if _both(one, two) and _LINK.match(line.text[one.end : outer(two)]):
                pairs[min((one.unit, two.unit), (two.unit, one.unit))].append(_pair(line, one, two))
            elif _both(one, two) and (becoming := _BECOMES.match(line.text[one.end : outer(two)])):
                turned = [_pair(line, one, two), *_turned(line, one, two)]
                pairs[min((one.unit, two.unit), (two.unit, one.unit))] += turned if len(turned) > 1 else []
                yield from _even(turned, becoming[0])
                yield from _at_told_rate(story, turned)
        yield from _at_rate(line)
    for found in pairs.values():
        yield from _odd(found)


_BECOMES = _worded(
    r"^,? (?:{thus} )?(?:{becomes})(?: {some})? $",
    re.IGNORECASE,
)


def _turned(line: Line, one: Quantity, two: Quantity) -> Iterator[_Pair]:
    """The bare pairs behind one with both currencies: "becomes 666 euros, a pension of 830 turns into 240"."""
    behind = [q for q in line.quantities if q.start >= two.end]
    for first, second in pairwise(behind):
        end = first.end - (len(first.noun) + 1 if first.noun else 0)
        bare = first.measure == second.measure == "count" and first.form == second.form == "cardinal"
        expected = first.value * two.value / one.value
        if (
            bare
            and abs(second.value - expected) <= expected * _NEAR
            and second.noun is None
            and _BECOMES.match(line.text[end : outer(second)])
        ):
            yield _pair(
                line,
                replace(first, measure="money", unit=one.unit, end=end, noun=None),
                replace(second, measure="money", unit=two.unit),
            )


def _at_told_rate(story: Story, pairs: list[_Pair]) -> Iterator[Found]:
    """What becomes of sums at a rate that the draft gives in figures, and the first of them bears out."""
    first = pairs[0]
    rates = [
        (line, q)
        for line in story.lines
        for q in line.quantities
        if digit_step(q, line.text) <= _FINE
        and _RATE.search(line.words)
        and not first.one.start <= q.start <= first.two.end
    ]
    for line, rate in rates:
        for divided, ratio in ((True, first.one.value / first.two.value), (False, first.two.value / first.one.value)):
            if abs(ratio - rate.value) > rate.value * _CLOSELY:
                continue
            for pair in pairs:
                got = pair.one.value / pair.two.value if divided else pair.two.value / pair.one.value
                value = pair.one.value / rate.value if divided else pair.one.value * rate.value
                says = f"{number(pair.one.value)} at {number(rate.value, '', 4)} are {number(value)}"
                claim = place("conversion", pair.line, outer(pair.one), pair.two.end, pair.two.value)
                right = abs(got - rate.value) <= rate.value * _SPREAD or abs(value - pair.two.value) <= half(
                    pair.two, pair.line.text
                )
                told = f"{says}; the draft has “{words(pair.line, pair.two.start, pair.two.end)}”"
                evidence = (
                    Evidence("computed", right, says if right else told, span=(pair.two.start, pair.two.end)),
                    *cited(line.text, rate),
                )
                if right:
                    yield agreeing(claim, f"The draft's figures agree: {says}.", evidence)
                else:
                    yield impossible(
                        claim, f"The draft's own rate says otherwise: {told}.", evidence, number(value, "", 0)
                    )
            return


_RATE = _worded(r"(?<!\w)(?:{rate})(?!\w)")
_FINE, _CLOSELY = Decimal("0.001"), Decimal("0.005")
"""The last digit of a rate, and how far from it a sum may be that bears it out."""


def _even(pairs: list[_Pair], becoming: str) -> Iterator[Found]:
    """What becomes of sums that go together at one rate."""
    for pair in pairs if becoming else ():
        with_ = next((other for other in pairs if other is not pair and _agree(pair, other)), None)
        if with_ is None:
            continue
        told = words(with_.line, with_.one.start, with_.two.end)
        says = f"{number(pair.two.value)} for {number(pair.one.value)} is the rate of “{told}”"
        claim = place("conversion", pair.line, outer(pair.one), pair.two.end, pair.two.value)
        evidence = (
            Evidence("computed", True, says, span=(pair.one.start, pair.two.end)),
            Evidence("text", None, f"“{told}”", span=(with_.one.start, with_.two.end)),
        )
        yield agreeing(claim, f"The draft's sums agree: {says}.", evidence)


_TO_THE = _worded(r" (?:{to}) (?:the |one |a |1 )?(?:us |u\.s\. )?({moneys})\b", re.IGNORECASE)
_ONE_OF = {"dollar": ("USD", "AUD", "CAD"), "pound": ("GBP",), "sterling": ("GBP",), "euro": ("EUR",)}


def _at_rate(line: Line) -> Iterator[Found]:
    """ "At 18.5 rand to the dollar, the R370m contract is worth $20m"."""
    for rate in line.quantities:
        said = (
            _TO_THE.match(line.text, rate.end)
            if rate.measure in {"money", "count"} and rate.form == "cardinal"
            else None
        )
        if said is None:
            continue
        other = _ONE_OF[said[1].lower()]
        sums = [
            q
            for q in line.quantities
            if q is not rate and q.measure == "money" and q.form == "cardinal" and q.value > 0
        ]
        ones = [q for q in sums if q.unit in other]
        twos = [q for q in sums if q.unit == rate.unit] or [
            q
            for q in line.quantities
            if q is not rate and rate.measure == "count" == q.measure and q.value > rate.value
        ]
        if len(ones) != 1 or len(twos) != 1 or not rate.value:
            continue
        one, two = ones[0], twos[0]
        value = two.value / rate.value
        slack = value * (Decimal("0.1") if one.hedge or two.hedge or rate.hedge else _SPREAD) + half(one, line.text)
        told = words(line, one.start, one.end), words(line, two.start, two.end)
        if abs(value - one.value) <= slack:
            says = f"{number(two.value)} at {number(rate.value)} are {number(value)}"
            evidence = (Evidence("computed", True, says, span=(one.start, one.end)), *cited(line.text, two, rate))
            claim = place("conversion", line, outer(one), one.end, one.value)
            yield agreeing(claim, f"The draft's figures agree: {says}.", evidence)
            continue
        says = f"{number(two.value)} at {number(rate.value)} are {number(value)}; the draft has “{told[0]}”"
        start, end = min(one.start, two.start), max(one.end, two.end)
        claim = place("conversion", line, start, end, one.value)
        yield differing(
            claim, f"The draft's own rate says otherwise: {says}.", (one.start, one.end), (two.start, two.end), told
        )


def _both(one: Quantity, two: Quantity) -> bool:
    """Whether two figures are sums in two currencies."""
    money = one.measure == two.measure == "money" and one.form == two.form == "cardinal"
    return money and one.unit != two.unit and one.value > 0 and two.value > 0


def _pair(line: Line, one: Quantity, two: Quantity) -> _Pair:
    first, second = (one, two) if one.unit < two.unit else (two, one)
    a, b = half(first, line.text), half(second, line.text)
    loose = Decimal("0.05") if one.hedge or two.hedge else Decimal(0)
    rate = second.value / first.value
    low, high = (second.value - b) / (first.value + a), (second.value + b) / (first.value - a)
    return _Pair(line, one, two, min(low, rate * (1 - loose)), rate, max(high, rate * (1 + loose)))


def _odd(pairs: list[_Pair]) -> Iterator[Found]:
    """The later of two that do not go together; of three and more, the one that goes with none."""
    for at, pair in enumerate(pairs):
        others = [other for other in pairs if other is not pair]
        if not others or any(_agree(pair, other) for other in others) or (len(pairs) == 2 and at == 0):
            continue
        with_ = next((o for o in others if any(_agree(o, p) for p in others if p is not o)), others[0])
        told = words(pair.line, pair.one.start, pair.two.end), words(with_.line, with_.one.start, with_.two.end)
        says = f"“{told[0]}” is a rate of {number(pair.rate, '', 3)}, “{told[1]}” of {number(with_.rate, '', 3)}"
        claim = place("conversion", pair.line, outer(pair.one), pair.two.end, pair.two.value)
        spans = (pair.one.start, pair.two.end), (with_.one.start, with_.two.end)
        if _other_year(pair) != _other_year(with_):
            yield asked(claim, f"Two rates in one draft: {says}.", (Evidence("text", None, says, span=spans[1]),))
        else:
            yield differing(claim, f"Two rates in one draft: {says}.", *spans, told)


def _agree(one: _Pair, other: _Pair) -> bool:
    return one.low <= other.high * (1 + _SPREAD) and other.low <= one.high * (1 + _SPREAD)


def _other_year(pair: _Pair) -> tuple[int, ...]:
    return tuple(
        d.first.year
        for d in pair.line.dates
        if d.first is not None and lazy.known(r"\d{4}|year").search(pair.line.text[d.start : d.end])
    )
