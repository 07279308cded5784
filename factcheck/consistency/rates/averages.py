"""An average against the figures it is of: "14, 18, 11, 16 and 21 people, an average of 16"; a sum shared out by heads."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import islice, pairwise

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, beginning, ending, options, outer
from factcheck.consistency.base.results import AGREES, number, outcome, result
from factcheck.consistency.base.story import Story, with_lengths
from factcheck.lexicon import worded
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity

_worded = worded("grammar")

_LIST = lazy.pattern(r"^(?:[a-z’'-]+ ){0,3}?(?:,|and|, and)$")
_LEAST = 2
_MOST = 100
"""Sums of a draft, shared by heads, that its averages are held against."""
_HALF, _TWICE = Decimal("0.5"), Decimal(2)


def find(story: Story) -> Iterator[Found]:
    """The averages of a draft whose figures it gives."""
    shares = functools.cache(lambda: list(islice(_shares(story), _MOST)))
    for line in story.lines:
        for mean in with_lengths(line):
            if mean.measure in {"percent", "share", "rank", "multiple"} or not _is_average(line, mean):
                continue
            found = _listed(line, mean) or _shared(shares, line, mean)
            if found is not None:
                yield found


def _is_average(line: Line, mean: Quantity) -> bool:
    """Whether words before a figure or behind it make it an average: "or $10,750 a month on average"."""
    if ending("average", "before").search(line.before(mean)):
        return True
    trail = rf"(?:(?:a|an|per) [a-z]+ )?(?:{options('average', 'after')})(?!\w)"
    return (
        lazy.known(trail).match(line.after(mean)) is not None
        and lazy.known(r"(?:(?:^|\W)or|[,:;–—])$").search(line.before(mean, 8)) is not None
    )


def _listed(line: Line, mean: Quantity) -> Found | None:
    """The figures listed right before their average."""
    before = [q for q in with_lengths(line) if q.end <= outer(mean) and q.form == "cardinal"]
    run: list[Quantity] = []
    for quantity in reversed(before):
        if run and not _LIST.match(line.between(quantity.end, outer(run[-1]))):
            break
        if not run and len(line.between(quantity.end, outer(mean))) > 50:
            return None
        run.append(quantity)
    if any(_compared().match(line.after(q)) for q in run):
        return None  # "the lowest since 1987's minus 1.1 and 3.9 degrees beneath the average of 3.1"
    if mean.measure == "money" and any(q.measure != "money" for q in run):
        return None
    run = [q for q in run if q.measure in {mean.measure, run[0].measure, "count"}][::-1]
    if (
        len(run) < _LEAST
        or any(q.hedge for q in run)
        or (
            ";" in line.between(run[-1].end, outer(mean))
            and not _worded(r"; (?:their |the average {is}$)").search(line.between(run[-1].end, outer(mean)))
        )
    ):
        return None
    if run[-1].unit != mean.unit and mean.unit and run[-1].unit:
        return None
    if len(run) > 2 and run[0].value == len(run) - 1 and run[0].noun is not None:
        run = run[1:]
    total = sum((q.value for q in run), Decimal(0))
    value = total / len(run)
    formula = f"({' + '.join(number(q.value) for q in run)}) / {len(run)} = {number(value)}"
    return result(
        "sum-check", line, mean, value, formula, run, span=(outer(run[0]), mean.end), fix=number(value, "", 1)
    )


@functools.cache
def _compared() -> re.Pattern[str]:
    return lazy.pattern(rf"(?:{options('average', 'compared')})(?!\w)")


_Shares = Callable[[], Sequence[tuple[Quantity, Quantity]]]


def _shares(story: Story) -> Iterator[tuple[Quantity, Quantity]]:
    """The sums of a draft with the heads they are shared by: "took £186,000 from 12 pensioners"."""
    for line in story.body():
        for whole, heads in pairwise(line.quantities):
            if whole.measure != "money" or heads.measure != "count" or heads.value <= 1 or heads.noun is None:
                continue
            if lazy.known(rf"(?:{options('average', 'shared')})").fullmatch(line.between(whole.end, outer(heads))):
                yield whole, heads


def _shared(shares: _Shares, line: Line, mean: Quantity) -> Found | None:
    """A sum and the heads it is shared by, in one sentence of the draft: "took £186,000 from 12 pensioners ... £15,500 each"."""
    if mean.measure != "money" or not beginning("average", "each", 0).match(line.after(mean)):
        return None
    pairs = [(whole, heads) for whole, heads in shares() if whole.unit == mean.unit]
    near = [(whole, heads) for whole, heads in pairs if _HALF <= whole.value / heads.value / mean.value <= _TWICE]
    if not near:
        return None
    fitting = [pair for pair in near if outcome(mean, line.text, pair[0].value / pair[1].value) == AGREES]
    whole, heads = fitting[0] if fitting else max(near, key=lambda pair: (pair[0].value, -pair[0].start))
    value = whole.value / heads.value
    formula = f"{number(whole.value)} / {number(heads.value)} = {number(value)}"
    return result(
        "sum-check", line, mean, value, formula, (whole, heads), label=Label.CONFLICTING, fix=number(value, "", 0)
    )
