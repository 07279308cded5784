"""A part that comes back by its number alone, with the share it is said to be: "There were 36 logs ... Nineteen rolled away ... The 19 were just under half"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.consistency.base.lines import Found, Line, outer
from factcheck.consistency.base.stems import stems
from factcheck.consistency.base.story import Story, is_body
from factcheck.consistency.shares.fractions import compared
from factcheck.lexicon import word_set, worded
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity

_worded = worded("shared", "part_again")

_BACK, _WHOLE = 4, 2
"""Sentences back in which a part was told first, and before that its whole."""
_MOST = 40
"""How many times its part a whole may be."""


def find(story: Story) -> Iterator[Found]:
    """The shares of parts that come back which their whole does not bear out."""
    for at, line in enumerate(story.lines):
        if not is_body(line):
            continue
        shares = [q for q in line.quantities if q.measure == "share" and q.form == "fraction" and 0 < q.value < 1]
        if len(shares) != 1 or (part := _again(line, shares[0])) is None:
            continue
        whole = _whole(story.lines[max(0, at - _BACK - _WHOLE) : at], part)
        if whole is None or not _closed(line, shares[0], whole):
            continue
        span = min(outer(part), outer(shares[0])), max(part.end, shares[0].end)
        found = compared(line, shares[0], part, whole, span, Label.CONFLICTING)
        if found is not None:
            yield found


def _again(line: Line, share: Quantity) -> Quantity | None:
    """The number that opens a sentence as one already told and is said to be a share."""
    counts = [q for q in line.quantities if q.measure == "count" and q.end <= outer(share)]
    if len(counts) != 1 or counts[0].hedge or counts[0].form != "cardinal" or counts[0].value < 2:
        return None
    part = counts[0]
    opens = _worded(r"{those}(?: [a-z-]+)?").fullmatch(line.between(line.sentence.start, outer(part)))
    link = line.between(part.end, outer(share))
    said = _worded(r"(?:[a-z-]+)?(?: who [a-z ]{2,30})?(?:, [a-z ]{2,24},)? ?{are}(?: only| now)?").fullmatch(link)
    return part if opens and said else None


def _whole(before: Sequence[Line], part: Quantity) -> Quantity | None:
    """The one larger number told with a part, or just before it; None where there are several, or the part was not told."""
    counted = [(at, q) for at, one in enumerate(before) if is_body(one) for q in one.quantities if q.measure == "count"]
    first = next((at for at, q in counted if q.value == part.value and q.form == "cardinal"), None)
    if first is None:
        return None
    larger = [
        q
        for at, q in counted
        if at >= first - _WHOLE and q.form == "cardinal" and part.value < q.value <= part.value * _MOST
    ]
    if len({q.value for q in larger}) != 1 or any(q.hedge for q in larger):
        return None
    return next((q for q in larger if q.noun), None)


def _closed(line: Line, share: Quantity, whole: Quantity) -> bool:
    """Whether nothing follows a share but what it is of, and that is the whole told before: "a quarter of its beds"."""
    behind = line.after(share, 60)
    if _worded(r"(?:[.,;:)]|$)").match(behind):
        return True
    of = _worded(r"of (?:(?P<them>{them})|(?:{all_the}) (?P<noun>[a-z-]+))(?:[.,;:)]|$)").match(behind)
    if of is None:
        return False
    return (
        of["noun"] is None
        or bool(stems(of["noun"]) & stems(whole.noun or ""))
        or of["noun"] in word_set("shared", "part_again", "lots")
    )
