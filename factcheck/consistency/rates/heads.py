"""So much a head: "90 burglaries in a town of 20,000 people, a rate of 450 per 100,000"; "$2,400 for each of the 15,700 residents"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, options, outer
from factcheck.consistency.base.results import AGREES, half, number, outcome, result
from factcheck.consistency.base.story import Story
from factcheck.lexicon import worded
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "heads")

_MANY = frozenset({"100", "1000", "10000", "100000", "1000000"})


def find(story: Story, line: Line) -> Iterator[Found]:
    """The rates of a sentence by heads, held against what they are of; cases in so many people before amounts for each."""
    cases = list(_per_many(line))
    yield from cases or _amounts(story, line)


def _per_many(line: Line) -> Iterator[Found]:
    """ "90 burglaries in a town of 20,000 people, a rate of 450 per 100,000"."""
    for rate in line.quantities:
        if rate.per not in _MANY or not _worded(r"(?:^|\W){rate} of$").search(line.before(rate, 24)):
            continue
        before = [q for q in line.quantities if q.measure == "count" and q is not rate and q.end <= rate.start]
        heads = [q for q in before if q.unit == "person"]
        cases = [q for q in before if q.unit != "person" and q.noun and q.per is None]
        if len(heads) != 1 or len(cases) != 1 or heads[0].hedge or cases[0].hedge:
            continue
        many, whole, part = Decimal(rate.per or 1), heads[0], cases[0]
        if whole.value <= part.value:
            continue
        value = part.value / whole.value * many
        slack = half(whole, line.text) / whole.value * value
        formula = f"{number(part.value)} / {number(whole.value)} × {number(many)} = {number(value)}"
        low, high, fix = value - slack, value + slack, number(value, "", 1)
        yield result("sum-check", line, rate, value, formula, (part, whole), low=low, high=high, fix=fix)


@functools.cache
def _head_words() -> re.Pattern[str]:
    return lazy.pattern(rf"^(?:{options('rate', 'heads')})$")


def _amounts(story: Story, line: Line) -> Iterator[Found]:
    """ "The budget comes to $2,400 for each of the shire's 15,700 residents": against the sums the draft gives for the budget."""
    for rate, heads in zip(line.quantities, line.quantities[1:], strict=False):
        if not _a_head(line, rate, heads):
            continue
        told = [q for q in line.quantities if q.end <= outer(rate) and q.measure == "money" and q.unit == rate.unit]
        if len(told) == 1 and _comes_to().fullmatch(line.between(told[0].end, outer(rate))):
            yield _divided(line, told[0], heads, rate, told[0].start)
            continue
        whole = _whole(story, line, rate, heads)
        if whole is not None:
            yield _divided(line, whole, heads, rate, outer(rate), Label.CONFLICTING)


def _a_head(line: Line, rate: Quantity, heads: Quantity) -> bool:
    """Whether an amount is said to be that of each of so many."""
    if rate.measure != "money" or heads.measure != "count" or heads.value < 2 or heads.noun is None:
        return False
    between = line.between(rate.end, outer(heads)) + " "
    return bool(_head_words().match(_worded(r"(?:[a-z-]+['’]s?|{our}) ").sub("", between).strip()))


@functools.cache
def _comes_to() -> re.Pattern[str]:
    return _worded(rf"(?:{{per}} {{spans}})?(?:,|that|which| )*(?:{options('rate', 'comes_to')}|or|equal to|, or)?")


@functools.cache
def _what_comes() -> re.Pattern[str]:
    return lazy.pattern(
        rf"^(?:the|this|its|their|a|an)? ?(?:[a-z-]+ )*?([a-z]+) (?:{options('rate', 'comes_to')})(?!\w)"
    )


def _whole(story: Story, line: Line, rate: Quantity, heads: Quantity) -> Quantity | None:
    """The sum the draft gives elsewhere for what comes to so much a head, where none of its sums fits."""
    subject = _what_comes().match(line.words)
    if subject is None:
        return None
    named = re.compile(rf"(?<!\w){re.escape(subject[1])}(?!\w)")
    sums = [
        (other, q)
        for other, q in story.sums
        if other is not line and q.unit == rate.unit and q.form == "cardinal" and q.value >= heads.value
        if named.search(other.words)
    ]
    sure = [q for other, q in sums if named.search(other.after(q, 40)[:40])]
    if not sure or any(outcome(rate, line.text, q.value / heads.value) == AGREES for _, q in sums):
        return None
    return sure[0]


def _divided(
    line: Line, whole: Quantity, heads: Quantity, rate: Quantity, start: int, label: Label = Label.REFUTED
) -> Found:
    """An amount a head held against a sum and the number of heads."""
    value = whole.value / heads.value
    formula = f"{number(whole.value)} / {number(heads.value)} = {number(value)}"
    span, fix = (start, heads.end), number(value, "", 0)
    return result("sum-check", line, rate, value, formula, (whole, heads), span=span, label=label, fix=fix)
