"""A whole and the list of its parts right behind it: "30 people: 12 men, 10 women and 8 children"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, anywhere, beginning, labels, outer
from factcheck.consistency.base.results import are_all
from factcheck.consistency.base.subunits import alike
from factcheck.consistency.totals.adding import added, borrowed, cardinals, in_an_item
from factcheck.frozen import replace
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "itemised_wholes")

_OPENED = lazy.pattern(r"(?::|\(|–|—| -) ?(?:[\w’']+ ){0,3}$")
"""Between a whole and its first part: a colon, a bracket or a dash opens the list."""
_LINK = lazy.pattern(r"^[^;:.]{0,70}?(?:,|\band\b|\+)[^;:.,]{0,40}$")
_CLOSED = lazy.pattern(r"[.!?;)–—]| - |$")
_NEAR, _MOST, _NEARLY = 60, Decimal("0.6"), Decimal("0.85")
"""Characters between a whole and its first part; shares of it that parts which fall short come to at least, to be asked for and to be wrong."""


def find(line: Line) -> Iterator[Found]:
    """The first whole of a sentence with the list behind it."""
    counts = cardinals(line)
    for at, whole in enumerate(counts[:-2]):
        found = _listed(line, whole, counts[at + 1 :])
        if found is not None:
            yield found
            return
        rest = [q for q in counts[at + 1 :] if alike(q, whole) is not None]
        if lazy.known(r":\s*$").search(line.text[whole.end : outer(counts[at + 1])]) and len(rest) > 2:
            return  # those behind its colon are its own, and none is the whole of the others


def _listed(line: Line, whole: Quantity, after: list[Quantity]) -> Found | None:
    """Parts that add up; others only where the list is opened by a mark and each of its items has a figure."""
    between = line.text[whole.end : outer(after[0])]
    if beginning("parts", "of_whole", 0).match(line.after(whole)) or labels(line, whole):
        return None
    if in_an_item(between):
        return None
    if (
        whole.value < 3
        or whole.hedge is not None
        or len(between) > _NEAR
        or lazy.known(r";|\.(?![:\w])").search(between)
    ):
        return None
    parts = _run(line, whole, after)
    if len(parts) < 2 or not _ended(line, between, parts):
        return None
    for size in range(2, len(parts)):  # "3 stations (1 here and 2 there) and 1 more"
        if sum((part.value for part in parts[:size]), Decimal(0)) == whole.value:
            parts = parts[:size]
            break
    total = sum((part.value for part in parts), Decimal(0))
    opened = _OPENED.search(between) is not None
    if total == whole.value:
        return added(line, whole, parts) if opened or "," in between or len(parts) > 2 else None
    hedged = any(part.hedge for part in parts)
    if not opened or hedged or len(parts) < 3 or total < whole.value * _MOST or not _complete(line, parts):
        return None
    found = added(line, whole, parts)
    return found if total >= whole.value * _NEARLY else replace(found, verdict=are_all(found.verdict))


def _ended(line: Line, between: str, parts: list[Quantity]) -> bool:
    """Whether the last of the parts ends a list: joined by "and", or before the bracket that closes it."""
    if (
        ":" in between
        and len(parts) > 2
        and lazy.known(r"(?: [a-z-]+){0,2}[.;!]").match(line.text[parts[-1].end : line.sentence.end] + ".")
    ):
        return True
    bracket = "(" in between and lazy.known(r"[^,;:.()]{0,30}\)").match(line.text[parts[-1].end : line.sentence.end])
    return bool(bracket) or lazy.known(r"\band\b|\+").search(line.between(parts[-2].end, outer(parts[-1]))) is not None


def _run(line: Line, whole: Quantity, after: list[Quantity]) -> list[Quantity]:
    """The figures behind it as long as they are of its kind, smaller, and joined as the items of a list."""
    run: list[Quantity] = []
    for part in after:
        same = alike(part, whole) or borrowed(part, whole)
        if same is None or part.value >= whole.value:
            break
        if run and not _LINK.match(line.text[run[-1].end : outer(part)]):
            break
        run.append(same)
    return run


def _complete(line: Line, parts: list[Quantity]) -> bool:
    """Whether every item of the list has one figure, and no word says that there are more of them."""
    closed = _CLOSED.search(line.text, parts[-1].end, line.sentence.end)
    end = closed.start() if closed is not None else line.sentence.end
    stretch = line.text[outer(parts[0]) : end].lower()
    if anywhere("total", "open").search(stretch) or anywhere("parts", "open").search(stretch):
        return False
    if _worded(r"\b{both}\b").search(stretch):
        return False
    short = all(len(line.text[a.end : outer(b)]) <= _NEAR for a, b in pairwise(parts))
    items = [item for item in lazy.known(r",? and |, | \+ ").split(stretch) if item.strip()]
    return short and len(items) == len(parts)
