"""A figure that moves by a share, and what it comes to: "The army, put at 46,000 men, is to be cut by a third, to about 31,000"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.consistency.base.lines import Found, Line, comparable, outer
from factcheck.consistency.changes import percents
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "cut_to")


def find(lines: Sequence[Line]) -> Iterator[Found]:
    """The shares of a draft by which a figure right before them moves to one right behind."""
    for line in lines:
        for at in range(len(line.quantities) - 2):
            first, change, second = line.quantities[at : at + 3]
            if _is_one(line, first, change, second) and (found := percents.judged(line, first, second, change)):
                yield found


def _is_one(line: Line, first: Quantity, change: Quantity, second: Quantity) -> bool:
    """Whether nothing but a verb of moving, and "to", stands between three such figures."""
    if change.measure not in {"share", "percent"} or first.form != "cardinal" or second.form != "cardinal":
        return False
    alike = comparable(first, second) and second.noun in {None, first.noun} and first.per == second.per
    moved = _worded(r"(?:{since})?[,)]? ?(?:(?:{being}) )*(?:{moving}) (?:{by})").fullmatch(
        line.between(first.end, outer(change))
    )
    to = _worded(r",? ?(?:to|(?:{leaving}))").fullmatch(line.between(change.end, outer(second)))
    ends = _worded(r"(?:(?:{units}))?(?:[.,;)]|$)").match(line.after(second, 20))
    return bool(alike and second.value >= _LEAST and moved and to and ends)


_LEAST = 10
"""Of smaller figures a share comes to no whole one."""
