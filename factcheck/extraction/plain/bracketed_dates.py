"""A list whose names have each a date behind them in brackets, read as one sentence a name."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from factcheck.extraction.items.items import Item
from factcheck.extraction.plain.parts import REACH, View


def dated_each(items: list[Item]) -> Iterator[View]:
    """Each name of a list with the date behind it in brackets: "It let in Poland (2004), Romania (2007) and Croatia (2013)"."""
    found = [(at, date) for at in range(len(items) - 3) if (date := _bracketed(items, at)) > 0]
    runs = [found[:1]]
    for one, other in pairwise(found):
        if other[0] - one[1] - 1 > _NEXT:
            runs.append([])
        runs[-1].append(other)
    for run in runs:
        begin, end = (run[0][0], run[-1][1] + 2) if len(run) > 1 else (0, 0)
        rest = [item for item in items[end:] if item.word != "."] if begin == 0 else []
        for at, date in run if end else ():
            close = items[date + 1]
            lead = Item("w", "in" if _yearly(items[date]) else "on", items[date].start, items[date].start)
            mark = Item("w", ".", close.start, close.start)
            yield [*items[max(0, begin - REACH) : begin], items[at], *rest[:REACH], lead, items[date], mark], -1


def _bracketed(items: list[Item], at: int) -> int:
    """Where the date stands that follows a name in brackets; 0 where there is none."""
    if items[at].kind != "e" or items[at].members or items[at + 1].word != "(":
        return 0
    date = at + 3 if items[at + 2].word in {"in", "since", "from", "on"} else at + 2
    closed = date + 1 < len(items) and items[date].kind == "d" and items[date + 1].word == ")"
    return date if closed and not items[date].members else 0


def _yearly(item: Item) -> bool:
    """Whether a date has no day."""
    first = getattr(item.mention, "first", None)
    return first is None or first.day is None


_NEXT = 2
"""Items between a date in brackets and the next name of a list."""
