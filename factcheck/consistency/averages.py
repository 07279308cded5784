"""An average against the figures it is of: "14, 18, 11, 16 and 21 people, an average of 16"; a sum shared out by heads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.consistency.lines import Found, Line, beginning, ending, options, outer
from factcheck.consistency.results import AGREES, number, outcome, result
from factcheck.consistency.story import Story, is_body
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity

_LIST = re.compile(r"^(?:[a-z’'-]+ ){0,3}?(?:,|and|, and)$")
_LEAST = 2
_HALF, _TWICE = Decimal("0.5"), Decimal(2)


def find(story: Story) -> Iterator[Found]:
    """The averages of a draft whose figures it gives."""
    for line in story.lines:
        for mean in line.quantities:
            if mean.measure in {"percent", "share", "rank", "multiple"} or not _is_average(line, mean):
                continue
            found = _listed(line, mean) or _shared(story, line, mean)
            if found is not None:
                yield found


def _is_average(line: Line, mean: Quantity) -> bool:
    """Whether words before a figure or behind it make it an average: "or $10,750 a month on average"."""
    if ending("average", "before").search(line.before(mean)):
        return True
    trail = rf"(?:(?:a|an|per) [a-z]+ )?(?:{options('average', 'after')})(?!\w)"
    return re.match(trail, line.after(mean)) is not None and re.search(r"(?:^|\W)or$", line.before(mean, 8)) is not None


def _listed(line: Line, mean: Quantity) -> Found | None:
    """The figures listed right before their average."""
    before = [q for q in line.quantities if q.end <= outer(mean) and q.form == "cardinal"]
    run: list[Quantity] = []
    for quantity in reversed(before):
        if run and not _LIST.match(line.between(quantity.end, outer(run[-1]))):
            break
        if not run and len(line.between(quantity.end, outer(mean))) > 50:
            return None
        run.append(quantity)
    run = [q for q in run if q.measure in {mean.measure, run[0].measure, "count"}][::-1]
    if len(run) < _LEAST or any(q.hedge for q in run) or ";" in line.between(run[-1].end, outer(mean)):
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


def _shared(story: Story, line: Line, mean: Quantity) -> Found | None:
    """A sum and the heads it is shared by, in one sentence of the draft: "took £186,000 from 12 pensioners ... £15,500 each"."""
    if mean.measure != "money" or not beginning("average", "each", 0).match(line.after(mean)):
        return None
    pairs = [
        (other, whole, heads)
        for other in story.lines
        if is_body(other)
        for whole, heads in zip(other.quantities, other.quantities[1:], strict=False)
        if whole.measure == "money" and whole.unit == mean.unit and heads.measure == "count" and heads.value > 1
        and heads.noun is not None and re.fullmatch(rf"(?:{options('average', 'shared')})", other.between(whole.end, outer(heads)))
    ]  # fmt: skip
    near = [pair for pair in pairs if _HALF <= pair[1].value / pair[2].value / mean.value <= _TWICE]
    if not near:
        return None
    fitting = [pair for pair in near if outcome(mean, line.text, pair[1].value / pair[2].value) == AGREES]
    _, whole, heads = fitting[0] if fitting else max(near, key=lambda pair: (pair[1].value, -pair[1].start))
    value = whole.value / heads.value
    formula = f"{number(whole.value)} / {number(heads.value)} = {number(value)}"
    return result(
        "sum-check", line, mean, value, formula, (whole, heads), label=Label.CONFLICTING, fix=number(value, "", 0)
    )
