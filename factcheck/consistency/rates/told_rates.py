"""Sums that become others at a rate which the draft tells in full: "The rate is fixed at 1.95583 leva to the euro, so a pension of 700 leva turns into €357.90"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.consistency.base.lines import Found, Line, digit_step, outer
from factcheck.consistency.base.results import agreeing, cited, half, impossible, number, place, words
from factcheck.consistency.base.story import Story
from factcheck.frozen import dataclass
from factcheck.lexicon import table, worded
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Evidence

_worded = worded("against_itself", "told_rates")

_FINE = Decimal("0.001")
"""The last digit of a rate that is told in full: one rounded to a penny is that of a day."""
_CENT = Decimal("0.01")
"""A sum told to the cent is the other, made of it; a round one may be a price that was put up."""
_CLOSE, _FAR = Decimal("0.004"), Decimal("0.6")
"""By what share of it a sum may miss what the rate makes of it and agree; and be a slip of it, and not another sum."""
_TO_THE = _worded(r" (?:{to}) (?:the |one |a |an |1 |each )?({ones})\b", re.IGNORECASE)
_IS_WORTH = _worded(r"^ (?:{worth}) (?:{fixed} )?$", re.IGNORECASE)
_GOES = _worded(r"\b(?:the|a|one) ([a-z]+) (?:{fixed} )?(?:{goes}) (?:{fixed} )?$", re.IGNORECASE)
_BECOMES = _worded(r"^(?:[ -][a-z]+){0,2},? (?:{thus} )?(?:{becomes})(?: {some})? $", re.IGNORECASE)
_PRICED = _worded(
    r"^(?:[ -][a-z]+){0,2},? (?:{thus} )?(?:{priced}|(?:{be}) (?:{thus} )?worth)(?: {some})? $", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Rate:
    """How many of `many` make one of `one`, and where the draft says so."""

    line: Line
    figure: Quantity
    many: str
    one: frozenset[str]
    either: bool = False
    """Whether it may as well be how many of `one` make one of `many`: "the pound goes at 1.1523 to the euro"."""

    def of(self, sum_: Quantity, other: Quantity) -> Decimal | None:
        """What a sum makes in the other money, where both are those of the rate; of two readings the one that lies nearer."""
        value = self._at(sum_, other)
        if value is None or not self.either:
            return value
        turned = sum_.value**2 / value
        return min(value, turned, key=lambda made: abs(made - other.value))

    def _at(self, sum_: Quantity, other: Quantity) -> Decimal | None:
        if sum_.unit == self.many and other.unit in self.one:
            return sum_.value / self.figure.value
        if other.unit == self.many and sum_.unit in self.one:
            return sum_.value * self.figure.value
        return None


def find(story: Story) -> Iterator[Found]:
    """Each sum that a word says becomes another, held against the one rate of their two moneys that the draft tells."""
    rates = [rate for line in story.lines for rate in (*_rates(line), *_unnamed(line, story.lines))]
    for line in story.lines if rates else ():
        for sum_, other in pairwise(line.quantities):
            found = [(rate, value) for rate in rates if (value := _made(rate, sum_, other)) is not None]
            if len(found) == 1 and found[0][0].figure is not sum_:
                yield from _held(line, sum_, other, *found[0])


def _made(rate: _Rate, sum_: Quantity, other: Quantity) -> Decimal | None:
    return rate.of(sum_, other) if all(map(_is_sum, (sum_, other))) and rate.figure is not other else None


def _rates(line: Line) -> Iterator[_Rate]:
    """The rates that a sentence tells in full: "1.95583 leva to the euro", "one euro is worth 3.4528 litas"."""
    for figure in line.quantities:
        if not _is_sum(figure) or figure.hedge is not None or digit_step(figure, line.text) > _FINE:
            continue
        if (found := _TO_THE.match(line.text, figure.end)) is not None:
            yield _Rate(
                line, figure, figure.unit, frozenset(table("against_itself")["told_rates"]["one"][found[1].lower()])
            )
    for one, figure in pairwise(line.quantities):
        single = _is_sum(one) and one.value == 1 and _is_sum(figure) and figure.unit != one.unit
        fine = single and digit_step(figure, line.text) <= _FINE
        if fine and _IS_WORTH.match(line.text[one.end : outer(figure)]):
            yield _Rate(line, figure, figure.unit, frozenset([one.unit]))


def _unnamed(line: Line, lines: Sequence[Line]) -> Iterator[_Rate]:
    """The rates at which a money goes that other sums of the draft are in: "The litas goes at 3.4528 to the euro"."""
    for figure in line.quantities:
        if figure.measure != "count" or figure.form != "cardinal" or digit_step(figure, line.text) > _FINE:
            continue
        to, goes = _TO_THE.match(line.text, figure.end), _GOES.search(line.text[line.sentence.start : figure.start])
        many = _unit(goes[1].lower(), lines) if to is not None and goes is not None else None
        one = frozenset(table("against_itself")["told_rates"]["one"][to[1].lower()]) if to is not None else frozenset()
        if many is not None and many not in one:
            yield _Rate(line, figure, many, one, either=True)


def _unit(money: str, lines: Sequence[Line]) -> str | None:
    """The unit of the sums told in a money by its name."""
    sums = (one for line in lines for one in line.quantities if _is_sum(one))
    units = {one.unit for one in sums if _is_called(lines[0].text[one.start : one.end].lower(), money)}
    return units.pop() if len(units) == 1 else None


def _is_called(sum_: str, money: str) -> bool:
    """Whether a sum ends with a money's name, or its plural: "20 leva", "a five-litas"."""
    name = re.split(r"[\s-]+", sum_)[-1]
    return name.startswith(money) and len(name) - len(money) <= len("es")


def _is_sum(figure: Quantity) -> bool:
    return figure.measure == "money" and figure.form == "cardinal" and figure.value > 0


def _held(line: Line, sum_: Quantity, other: Quantity, rate: _Rate, value: Decimal) -> Iterator[Found]:
    """What is said to become of a sum against what its rate makes of it; a price may be rounded, and is only borne out."""
    between = line.text[sum_.end : outer(other)]
    priced = _PRICED.match(between) is not None
    if not priced and _BECOMES.match(between) is None:
        return
    says = f"{number(sum_.value)} at {number(rate.figure.value, '', 6)} make {number(value)}"
    claim = place("conversion", line, outer(sum_), other.end, other.value)
    off = abs(value - other.value)
    if off <= value * _CLOSE + half(other, line.text):
        evidence = (
            Evidence("computed", True, says, span=(other.start, other.end)),
            *cited(rate.line.text, rate.figure),
        )
        yield agreeing(claim, f"The draft's figures agree: {says}.", evidence)
    elif (
        not priced
        and off <= value * _FAR
        and digit_step(other, line.text) <= _CENT
        and sum_.hedge is None
        and other.hedge is None
    ):
        told = f"{says}; the draft has “{words(line, other.start, other.end)}”"
        evidence = (
            Evidence("computed", False, told, span=(other.start, other.end)),
            *cited(rate.line.text, rate.figure),
        )
        yield impossible(claim, f"The draft's own rate says otherwise: {told}.", evidence, number(value))
