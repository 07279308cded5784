"""What part of those who voted one side is said to be, against the count of both: "296 said yes, 148 said no ... That put the ayes at just over two-thirds"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.results import number, place
from factcheck.consistency.base.story import Story, is_body, past
from factcheck.consistency.shares.share_equivalents import Share, judged_share, shares_of
from factcheck.frozen import replace
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "tallies")

_SIDES = (
    _worded(r"^ ?(?:{yes})(?![\w’'-])"),
    _worded(r"^ ?(?:{no})(?![\w’'-])"),
    _worded(r"^ ?(?:{neither})(?![\w’'-])"),
)
_NAMED = _worded(r"(?<![\w’'-])(?:(?P<yes>{ayes})|(?P<no>{noes}))(?![\w’'-])")
_OTHER = _worded(r"(?<![\w’'-])(?:{other})(?![\w’'-])")
_LINK = _worded(r"(?:{makes})(?: (?:{barely}))*")
_ENDS = _worded(r"^(?:$|[.,;:)–—]|and(?!\w)|{of_all}(?!\w))")
_LEAST, _REACH = 20, 60


def find(story: Story) -> Iterator[Found]:
    """The shares of a side that no count of the votes gives it, in the sentence of the count or the one behind it."""
    for at, line in enumerate(story.lines):
        counted = _counted(line) if is_body(line) and len(line.quantities) > 1 and not past(line) else None
        if counted is None:
            continue
        for there in story.lines[at : at + 2]:
            if is_body(there) and not past(there) and not _OTHER.search(there.words):
                yield from _told(there, line, *counted)


def _counted(line: Line) -> tuple[dict[int, Quantity], list[Decimal]] | None:
    """The votes of both sides, by side, and all that they may be a part of; None where a sentence counts a side twice or not at all."""
    counts = [q for q in line.quantities if q.measure == "count" and q.form == "cardinal" and q.hedge is None]
    sides: dict[int, Quantity] = {}
    for q in counts:
        told = line.between(q.number[1], min(line.sentence.end, q.number[1] + 32))
        side = next((n for n, pattern in enumerate(_SIDES) if pattern.match(told)), None)
        if side in sides:
            return None
        if side is not None:
            sides[side] = q
    if not {0, 1} <= set(sides):
        return None
    both = sides[0].value + sides[1].value
    wholes = {both, sum((q.value for q in sides.values()), Decimal(0)), *(q.value for q in counts if q.value > both)}
    return (sides, sorted(wholes)) if both >= _LEAST else None


def _told(line: Line, there: Line, sides: dict[int, Quantity], wholes: list[Decimal]) -> Iterator[Found]:
    for share in shares_of(line):
        side = _side(line, share)
        if side is None or (line is there and share.start < sides[1].end):
            continue
        part = sides[side]
        judged = [judged_share(line, share, part.value / whole, [part], _says(part, whole)) for whole in wholes]
        if judged[-1] is not None and all(judged):
            yield replace(judged[-1], claim=place("percent-change", line, share.start, share.end, str(share.value)))


def _says(part: Quantity, whole: Decimal) -> str:
    return f"{number(part.value)} of {number(whole)} votes are {number(part.value / whole * 100, '', 1)} per cent"


def _side(line: Line, share: Share) -> int | None:
    """The side named last before a share that is said to be its own."""
    lead = line.between(max(line.sentence.start, share.start - _REACH), share.start)
    named: list[re.Match[str]] = list(_NAMED.finditer(lead))
    if (
        not named
        or not _LINK.fullmatch(lead[named[-1].end() :].strip())
        or not _ENDS.match(line.between(share.end, min(line.sentence.end, share.end + 40)))
    ):
        return None
    return int(named[-1]["no"] is not None)
