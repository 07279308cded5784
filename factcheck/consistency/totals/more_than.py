"""So much more or less than another figure of the sentence: "£142 a tonne, £18 less than the £160 of a year ago"; "a crowd of 11,400, 2,400 more than
for the last derby, which drew 9,000"; and sums of which so much is left."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line, digit_step, outer
from factcheck.consistency.base.story import Story, is_body, with_lengths
from factcheck.consistency.base.subunits import alike
from factcheck.consistency.totals.differences import told_apart
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "more_than")

_WIDE = Decimal("3.5")


def find(story: Story) -> Iterator[Found]:
    """The differences of a draft that the figures on both sides of them do not make."""
    for line in story.lines:
        if not is_body(line) or len(line.quantities) + len(line.dates) < 3:
            continue
        found = None
        if _than().search(line.words):
            found = _compared(line)
        elif "left" in line.words or "remain" in line.words:
            found = _left(line)
        if found is not None:
            yield found


@functools.cache
def _than() -> re.Pattern[str]:
    return lazy.pattern(rf"(?<!\w)(?P<how>{lexicon.options('against_itself', 'more_than', 'how')}) than(?!\w)")


def _plain(line: Line) -> list[Quantity]:
    return [
        q
        for q in with_lengths(line)
        if q.form == "cardinal" and q.measure not in {"rank", "multiple", "share", "points"}
    ]


def _compared(line: Line) -> Found | None:
    figures = _plain(line)
    for one, gap, two in zip(figures, figures[1:], figures[2:], strict=False):
        if any(q.hedge not in {None, "barely"} for q in (one, gap)) or (gap.measure == "percent") != (
            one.measure == "percent"
        ):
            continue
        noun = line.between(gap.number[1] if gap.number[1] > 0 else gap.end, gap.end)
        behind = f"{noun} {line.between(gap.end, two.start)}".strip()
        than = lazy.known(
            rf"(?:[a-z]+ )?(?P<how>{lexicon.options('against_itself', 'more_than', 'how')}) than(?P<rest>.*)"
        ).fullmatch(behind)
        lead = line.between(one.end, outer(gap))
        if than is None or not _APPOSED.search(lead) or len(lead) > 40 or len(than["rest"]) > 60 or ";" in behind:
            continue
        if not _same(one, two) or not _same(one, gap) or not _meets(than["rest"]):
            continue
        up = than["how"] in lexicon.table("against_itself")["more_than"]["up"]
        real = one.value - two.value if up else two.value - one.value
        steps = [digit_step(q, line.text) for q in (one, gap, two)]
        loose = sum((step / 2 for step in steps if step < 1 or step >= 1000), Decimal(0))
        if abs(real - gap.value) <= loose or not gap.value / _WIDE <= abs(real) <= gap.value * _WIDE:
            continue
        return told_apart(line, gap, (one, two), real if up else -real)
    return None


_APPOSED = _worded(r"(?:,|–|—|-|\() ?(?:{or} )?$|(?:^|\W){be}$")


def _meets(rest: str) -> bool:
    """Whether the other figure is what is compared with: "the", "for the last derby, which drew", "in 2019, when it was"."""
    return (
        _worded(
            r" (?:{whose} )?|.*(?:{relative}) .*|.* (?:{behind}) ?",
        ).fullmatch(f"{rest} ")
        is not None
    )


def _same(one: Quantity, other: Quantity) -> bool:
    if one.measure == other.measure:
        return (
            one.measure == "count"
            or one.unit.removesuffix("s") == other.unit.removesuffix("s")
            or alike(one, other) is not None
        )
    bare = one if one.measure == "count" else other
    return "count" in {one.measure, other.measure} and bare.noun is None and "money" not in {one.measure, other.measure}


def _left(line: Line) -> Found | None:
    """ "Raised £14,600, of which he has used £11,000; the £3,600 that is left"."""
    figures = [q for q in _plain(line) if q.measure in {"money", "count"}]
    for whole, used, left in zip(figures, figures[1:], figures[2:], strict=False):
        if any(q.hedge for q in (whole, used, left)) or not (_same(whole, used) and _same(whole, left)):
            continue
        if not re.fullmatch(r".{0,50}, of which (?:[a-z’'-]+ ){0,5}", f"{line.between(whole.end, outer(used))} "):
            continue
        remains = _worded(r"(?:[a-z]+ )?(?:that )?{be}? ?(?:left|remains?|remaining)(?!\w)").match(line.after(left, 40)) or re.search(r"(?:the remaining|what is left,?)$", line.before(left, 20))  # fmt: skip
        real = whole.value - used.value
        if remains and real > 0 and real != left.value and left.value / _WIDE <= real <= left.value * _WIDE:
            return told_apart(line, left, (whole, used), real)
    return None
