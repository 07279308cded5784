"""What is listed behind a colon against the figure before it, whatever the unit: "62mm: 21mm in March, 14 in April, 9 in May and 28 since"; "Some 70
per cent went abroad: 45 per cent to Asia, 15 per cent to the Gulf and 20 per cent to Europe"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.consistency.base.lines import Found, Line, digit_step, outer
from factcheck.consistency.base.results import contradicted, number, place, words
from factcheck.consistency.base.story import Story, is_body
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "colon_sums")

_MEASURES = frozenset({"length", "mass", "area", "volume", "percent"})
_LEAST, _WIDE = 3, Decimal("0.4")
_OPEN = _worded(r"(?<!\w){no_list}(?!\w)")  # fmt: skip


def find(story: Story) -> Iterator[Found]:
    """The wholes of a measure that what is listed behind their colon does not make."""
    for line in story.lines:
        if ":" not in line.words or not is_body(line) or len(line.quantities) <= _LEAST:
            continue
        found = _listed(line)
        if found is not None:
            yield found


def _listed(line: Line) -> Found | None:
    colon = line.text.find(": ", line.sentence.start, line.sentence.end)
    before = [q for q in line.quantities if q.end <= colon and q.form == "cardinal" and q.measure in _MEASURES]
    parts = [q for q in line.quantities if q.start > colon and q.form == "cardinal"]
    if len(before) != 1 or len(parts) < _LEAST or _OPEN.search(line.between(colon, line.sentence.end)):
        return None
    whole = before[0]
    if any(not _fits(q, whole) for q in parts) or any(q.start > colon and q not in parts for q in line.quantities):
        return None
    if any(not re.search(r"[,;]|(?:^|\W)and(?!\w)", line.between(a.end, outer(b))) for a, b in pairwise(parts)):
        return None
    return _held(line, whole, parts)


def _fits(part: Quantity, whole: Quantity) -> bool:
    """Whether a figure is a part of a measure: in its unit, or bare."""
    if part.hedge or part.value >= whole.value:
        return False
    return (part.measure == whole.measure and part.unit == whole.unit) or (part.measure == "count" and not part.noun)


def _held(line: Line, whole: Quantity, parts: Sequence[Quantity]) -> Found | None:
    total = sum((q.value for q in parts), Decimal(0))
    steps = sum((digit_step(q, line.text) / 2 for q in (*parts, whole)), Decimal(0))
    gap = abs(total - whole.value)
    if not gap or gap <= min(steps, Decimal(1) if whole.measure == "percent" else steps) or gap > whole.value * _WIDE:
        return None
    if whole.hedge is not None and gap <= whole.value / 20:
        return None
    says = f"{' + '.join(number(q.value) for q in parts)} = {number(total)}; the draft has “{words(line, whole.start, whole.end)}”"
    claim = place("sum-check", line, outer(whole), parts[-1].end, whole.value)
    return contradicted(claim, line, (whole.start, whole.end), total, says, parts)
