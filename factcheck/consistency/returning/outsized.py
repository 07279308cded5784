"""A figure that its own words make a part, or a mark that was passed, and that dwarfs every whole: "will cost £32 million", "£11 billion of the bill"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line, outer
from factcheck.consistency.base.results import differing, place, words
from factcheck.consistency.base.story import Story, is_body
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "outsized")

_TIMES = 20
"""How many times what it is a part of a figure has to be to be one of another scale."""
_LEAST = 1000
_BACK, _MOST = 2, 100
"""Sentences back in which what passed a mark is told, and figures before one that it is held against."""

_Told = list[tuple[int, Line, Quantity]]


def find(story: Story) -> Iterator[Found]:
    """The parts of a draft that are many times all that it tells of."""
    before: dict[tuple[str, str], _Told] = {}
    for at, line in enumerate(story.lines):
        body = is_body(line)
        for q in line.quantities:
            if q.measure not in {"money", "count"} or q.form != "cardinal" or q.value <= 0 or q.per is not None:
                continue
            known = before.setdefault((q.measure, q.unit if q.measure == "money" else ""), [])
            whole = _whole(at, line, q, known) if body and q.value >= _LEAST else None
            if whole is not None:
                yield _told(line, q, *whole)
            elif q.value >= _LEAST and len(known) < _MOST:
                known.append((at, line, q))


def _whole(
    at: int, line: Line, q: Quantity, known: Sequence[tuple[int, Line, Quantity]]
) -> tuple[Line, Quantity] | None:
    """What a figure ought to be less than, where it is many times all told before."""
    if _is_part(line, q):
        wholes = [(there, other) for _, there, other in known]
    elif _is_passed(line, q):
        near = [(there, other) for where, there, other in known if at - where <= _BACK]
        wholes = [(there, other) for there, other in near if _figures_alike(q.value, other.value)]
    else:
        return None
    if not wholes or q.value < _TIMES * max(other.value for _, other in wholes):
        return None
    return max(reversed(wholes), key=lambda one: one[1].value)


def _figures_alike(one: Decimal, other: Decimal) -> bool:
    """Whether two figures are near each other but for their scale: 450 billion and 484 million."""
    a, b = one.scaleb(-one.adjusted()), other.scaleb(-other.adjusted())
    return abs(a - b) <= max(a, b) / 5


def _options(key: str) -> str:
    return lexicon.options("returned", "outsized", key)


def _is_part(line: Line, q: Quantity) -> bool:
    """Whether words make a figure a part of what was told: "of the loss", "of that, £90 million"."""
    behind, ahead = line.after(q, 40), line.before(q, 40)
    of_count = q.measure == "count" and _worded(r"^of {these}(?!\w)").match(behind) is not None
    of_sum = _worded(rf"^of {{those}} (?:{_options('sums')})(?!\w|['’])").match(behind)
    if of_count and _has_its_noun(line, q):
        return False
    of_it = lazy.known(rf"(?:^|[,.;] )(?:{_options('of_it')}),? ?(?:[a-z]+ ){{0,2}}$").search(f"{ahead} ")
    return of_count or (q.measure == "money" and (of_sum is not None or of_it is not None))


def _has_its_noun(line: Line, q: Quantity) -> bool:
    """Whether "of them" is of the noun right before it, which has no figure: "The raw material is people: 84m of them"."""
    ahead = line.text[line.sentence.start : outer(q)].rstrip()
    if not ahead.endswith((",", ":", "–", "—", " -")):
        return False
    begin = line.sentence.start + max(
        ahead.rfind(mark, 0, len(ahead) - 2) for mark in (", ", ": ", "; ", " – ", "—", " - ")
    )
    return not any(begin < other.start < q.start for other in line.quantities)


def _is_passed(line: Line, q: Quantity) -> bool:
    """Whether a figure is a mark that was passed for the first time."""
    return (
        lazy.known(rf"(?<!\w)(?:{_options('first')})(?!\w)").search(line.words) is not None
        and lazy.known(rf"(?<!\w)(?:{_options('passed')})(?: the)?$").search(line.before(q, 24)) is not None
    )


def _told(line: Line, q: Quantity, there: Line, other: Quantity) -> Found:
    told = words(line, outer(q), q.end), words(there, outer(other), other.end)
    claim = place("same-figure", line, outer(q), q.end, q.value)
    says = f"Another scale: “{told[0]}” here cannot be of “{told[1]}”, told before."
    return differing(claim, says, (q.start, q.end), (other.start, other.end), told)
