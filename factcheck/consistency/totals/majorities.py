"""A majority in a chamber, and what a figure fell or rose by, against the two figures before it: "45 of the 80 seats, a majority of ten"; "from 400
metres to 380, a loss of 20"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lexicon
from factcheck.consistency.base.lines import Found, Line, comparable, outer
from factcheck.consistency.base.results import agreeing, cited, half, impossible, number, place, words
from factcheck.consistency.base.story import Story, is_body
from factcheck.frozen import replace
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Evidence

_worded = worded("against_itself", "majorities")

_OF_ALL = _worded(r"(?:(?:out )?of (?:{of}|the [a-z]+[’']s)(?: [a-z]+)?|(?:out )?of|in a (?:{houses}) of)$")
_LEAST = 3


def find(story: Story) -> Iterator[Found]:
    """The majorities and differences of a draft that two figures right before them make, or do not make."""
    for line in story.lines:
        if len(line.quantities) < 3 or not is_body(line):
            continue
        told_here = [q for q in line.quantities if q.form != "vague"]  # "a majority of" is read as one
        for one, two, told in zip(told_here, told_here[1:], told_here[2:], strict=False):
            if told.form != "cardinal" or one.form != "cardinal" or two.form != "cardinal" or told.hedge:
                continue
            found = _majority(line, one, two, told) or _difference(line, one, two, told)
            if found is not None:
                yield found


def _words(key: str) -> str:
    return lexicon.options("against_itself", "majorities", key)


def _majority(line: Line, one: Quantity, two: Quantity, told: Quantity) -> Found | None:
    """ "45 of the 80 seats, a majority of ten": over all others together, or over half."""
    if {one.measure, two.measure, told.measure} != {"count"} or told.noun or one.hedge or two.hedge:
        return None
    if (
        _worded(r"(?:,| [–—-]|\()? ?(?:{or} )?(?:an? )(?:[a-z]+ )?majority of").fullmatch(_behind(line, two, told))
        is None
    ):
        return None
    if _OF_ALL.fullmatch(line.between(one.end, outer(two))) is None or not one.value < two.value < 2 * one.value:
        return None
    over = 2 * one.value - two.value
    values = [over, one.value - two.value / 2, one.value - (two.value // 2 + 1), over // 2, over // 2 + 1]
    says = f"{number(one.value)} of {number(two.value)} are {number(over)} more than all others"
    return _result(line, told, (one, two), values, says)


def _behind(line: Line, two: Quantity, told: Quantity) -> str:
    """The words between two figures, the noun of the first left out."""
    between = line.between(two.end, outer(told))
    return _worded(r"^(?:{seats})(?!\w)").sub("", between).strip()


def _difference(line: Line, one: Quantity, two: Quantity, told: Quantity) -> Found | None:
    """ "From 400 metres to 380, a loss of 20"."""
    if _worded(r"(?<!\w)from(?: {its})?$").search(line.before(one, 16)) is None:
        return None
    if _worded(r"(?:[a-z]+ ){0,2}to(?: (?:{only}))?").fullmatch(line.between(one.end, outer(two))) is None:
        return None
    if (
        _worded(rf"(?:,| [–—-]|\() ?(?:or )?(?:an? )(?:[a-z]+ )?(?:{_words('steps')}) of(?: {{just}})?").fullmatch(
            line.between(two.end, outer(told))
        )
        is None
    ):
        return None
    if told.measure in {"percent", "share", "points", "multiple"} or one.hedge or two.hedge:
        return None
    later = two if comparable(one, two) else _in_unit(two, one) or _in_unit(one, two)
    if later is None or not (comparable(one, told) or comparable(two, told) or _in_unit(told, one) is not None):
        return None
    if told.noun and told.noun not in {one.noun, two.noun}:
        return None
    value = abs(one.value - two.value)
    changes = [abs(one.value - two.value) * 100 / one.value] if one.value else []
    slack = half(one, line.text) + half(two, line.text)
    says = f"{number(max(one.value, two.value))} − {number(min(one.value, two.value))} = {number(value)}"
    values = [value, value - slack, value + slack, *changes] if slack else [value, *changes]
    return _result(line, told, (one, two), values, says)


def _in_unit(bare: Quantity, other: Quantity) -> Quantity | None:
    """A bare number in the unit of the figure beside it."""
    if bare.measure != "count" or bare.noun is not None:
        return None
    return replace(bare, measure=other.measure, unit=other.unit)


def _result(
    line: Line, told: Quantity, given: Sequence[Quantity], values: Sequence[Decimal], says: str
) -> Found | None:
    """The first of the values is what is meant; any of them will do."""
    claim = place("sum-check", line, outer(told), told.end, told.value)
    low, high = min(values[:3]), max(values[:3])
    if told.value in values or (len(values) > _LEAST and low <= told.value <= high):
        evidence = (
            Evidence("computed", True, says, value=str(values[0]), span=(told.start, told.end)),
            *cited(line.text, *given),
        )
        return agreeing(claim, f"The draft's figures agree: {says}.", evidence)
    if any(abs(value - told.value) <= value / 20 for value in values if value):
        return None
    shown = f"{says}; the draft has “{words(line, outer(told), told.end)}”"
    evidence = (
        Evidence("computed", False, shown, value=str(values[0]), span=(told.start, told.end)),
        *cited(line.text, *given),
    )
    return impossible(claim, f"The draft's own figures say otherwise: {shown}.", evidence, number(values[0]))
