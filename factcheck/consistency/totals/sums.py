"""Totals against the parts the draft itself gives: "23, 19 and 14, 56 in all"; "of the 54 people, 23 ..."; the total row of a table."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, anywhere, beginning, ending, options, outer
from factcheck.consistency.base.singulars import persons
from factcheck.consistency.totals.total_parts import (
    NEAR,
    all_of,
    bracketed,
    counting,
    counts_parts,
    judged,
    of_one_unit,
    of_two_times,
    part_of,
    run,
)
from factcheck.consistency.totals.totalled import is_no_sum, sum_of
from factcheck.lexicon import worded
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "sums")


def find(lines: Sequence[Line]) -> Iterator[Found]:
    """The totals of a draft with what their parts come to."""
    before: Line | None = None
    for line in lines:
        if line.sentence.role != "table-row":
            yield from _in_sentence(line, before)
        before = line


def _in_sentence(line: Line, before: Line | None) -> Iterator[Found]:
    if _is_saying(line):
        return
    for total in line.quantities:
        if total.measure in {"rank", "multiple", "age", "duration"} or total.form in {"vague", "range", "ratio"}:
            continue
        if ending("total", "whole").fullmatch(_opening(line, total)):
            if _of_these(line, total):
                continue  # "Of these 20 stood in the yard": a part
            found = _whole(line, total)
        elif _is_total(line, total):
            found = _total(line, total, before)
        elif link := _link(line, total):
            found = _divided(line, total, exact=link == "all_parts")
        elif _may_be_total(line, total):
            found = _near_total(line, total)
        else:
            continue
        if found is not None and not is_no_sum(found, total):
            yield found


def _is_saying(line: Line) -> bool:
    """Whether a sentence has nothing but small numbers in words that count nothing: "two and two will make five"."""
    return all(
        q.noun is None and not q.unit and q.value <= _FINGERS and line.text[q.start : q.end].isalpha()
        for q in line.quantities
    )


_FINGERS = 10


def _link(line: Line, total: Quantity) -> str | None:
    """How the words between a figure and the next one make it a whole: of all its parts, of some, or not at all."""
    at = bisect_left(line.quantities, total.end, key=lambda q: q.start)
    words = line.between(total.end, outer(line.quantities[at])) if at < len(line.quantities) else ""
    if not words or len(words) > NEAR or ";" in words or "." in words or _OF_THEM.match(words):
        return None
    return next((name for name in ("all_parts", "some_parts") if anywhere("total", name).search(words)), None)


_OF_THEM = _worded(r"of {these}\b")
"""Right behind a figure that is a part itself: "40 boats, 18 of them from Lima"."""


def _divided(line: Line, total: Quantity, *, exact: bool) -> Found | None:
    """A whole and its parts after it; parts that need not be all can only be too many."""
    parts = run([q for q in counting(line, total.end) if part_of(total, q)], line)
    if len(parts) < 2 or any(part.value > total.value for part in parts):
        return None
    parts = all_of(total, bracketed(line, total, parts))
    if len(parts) < 2:
        return None
    found = judged(line, total, parts, line)
    short = sum_of(parts) < total.value
    stretch = line.between(parts[0].end, parts[-1].start)
    open_ = not exact or anywhere("total", "open").search(stretch) is not None or _uncounted(line, total, parts[0])
    return None if open_ and short and found.verdict.label is not Label.SUPPORTED else found


def _uncounted(line: Line, total: Quantity, first: Quantity) -> bool:
    """Whether something without a number is named before the first part: "a body of seven, made up of the president, three judges ..."."""
    lead = line.between(total.end, outer(first))
    told = anywhere("total", "all_parts").search(lead)
    return told is not None and lazy.known(r",|\band\b|\)").search(lead[told.end() :]) is not None


def _of_these(line: Line, total: Quantity) -> bool:
    """Whether a figure behind "of these" has no noun, and so is a part of them and not their number."""
    if not _worded(r"(?:^|\W)of {these}$").search(line.before(total, 16)):
        return False
    noun = (total.noun or line.after(total, 24).partition(" ")[0]).split()[-1:]
    return not (noun and (noun[0].endswith("s") or noun[0] in persons())) and not line.after(total, 4).startswith(",")


def _opening(line: Line, total: Quantity) -> str:
    """The words between the start of its clause and a figure."""
    return lazy.known(r"[;:—“\"]").split(line.before(total, 24))[-1].strip()


def _is_total(line: Line, total: Quantity) -> bool:
    lead, trail = line.before(total), line.after(total, 40)
    if ending("total", "before").search(lead) or _TOGETHER.search(lead) or beginning("total", "after").search(trail):
        return True
    return not lead.endswith("and") and beginning("total", "after_days").search(trail) is not None


_TOGETHER = _worded(r"[,;:–—-] (?:{together})$")


def _may_be_total(line: Line, total: Quantity) -> bool:
    """Whether a figure stands behind words that may lead to a sum: "that is to say 2,196 human beings"."""
    if total.hedge is not None or ending("total", "loosely").search(line.before(total)) is None:
        return False
    after = lazy.known(r"[.,;:()]").split(line.after(total, 24))[0].strip()
    if _worded(r"(?:[a-z]+ )?(?:{other})(?: |$)").match(after):
        return False  # "which gave 25 players a chance"
    return beginning("total", "differs", 1).match(after) is None and not _worded(r"[a-z]+ (?:{less})\b").match(after)


def _near_total(line: Line, total: Quantity) -> Found | None:
    """A figure that may be a sum, where it is that of the parts before it, or misses it by little."""
    found = _total(line, total, None)
    if (
        found is None
        or total.value < _TOLD
        or any(q.hedge is not None for q in line.quantities if q.end <= total.start)
    ):
        return None
    if found.verdict.label is Label.SUPPORTED:
        return found
    parts = run([q for q in line.quantities if q.end <= total.start and part_of(total, q)], line, last=total)
    value = sum_of(parts)
    near = max(part.value for part in parts) < total.value and abs(value - total.value) <= value * _MISSED
    joined = _SUM.search(line.between(parts[-1].end, outer(total))) is not None
    listed = all(
        lazy.known(r",|\band\b|\bplus\b|\bto\b").search(line.between(a.end, outer(b))) for a, b in pairwise(parts)
    )
    return found if near and joined and listed and found.verdict.label is Label.REFUTED else None


_TOLD, _MISSED = 4, Decimal("0.3")
"""From here on a figure is held for a sum, and how far it may miss it and still be meant as one."""
_SUM = _worded(r"(?:^|[a-z)] ?)[,:;–—-] ?(?:{makes} )[a-z ,]*$|\bmakes?(?: a [a-z]+ of)?$")


def _whole(line: Line, total: Quantity) -> Found | None:
    """Parts named after their whole can be more than it only by a slip; fewer, and the draft may leave some out."""
    parts = run([q for q in counting(line, total.end) if part_of(total, q)], line)
    if total.measure == "count" and len({part.measure for part in parts}) > 1:
        return None  # "Of the 400, 100 owed more than £500"
    if len(parts) < 2 or any("whom" in line.between(a.end, b.start) for a, b in pairwise(parts)):
        return None
    if all(part.value > total.value for part in parts) or (
        any(part.value % 1 for part in parts) and not total.value % 1
    ):
        return None  # "Of its two neighbours the one has 1.2 billion, the other 1.3"
    found = judged(line, total, parts, line)
    if found.verdict.label is Label.REFUTED and (
        of_two_times(line, parts) or _of_parts(line, parts) or _some_make(total, parts)
    ):
        return None
    return None if found.verdict.label is Label.REFUTED and sum_of(parts) < total.value else found


def _of_parts(line: Line, parts: Sequence[Quantity]) -> bool:
    """Whether a part is told to be one of another: "240 of the 4,000 walkers"."""
    return any(_OF.fullmatch(line.between(a.end, b.start)) is not None for a, b in pairwise(parts))


_OF = _worded(r"\s*(?:out )?of(?: {whose})?(?: other)?\s*")


def _some_make(total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether some of the figures make the total, so that the others are no parts: "902 were graded 4 to 6"."""
    few = parts[:_FEW]
    sizes = range(2, len(few))
    return any(sum_of(some) == total.value for size in sizes for some in combinations(few, size))


_FEW = 7
"""Figures of which every few are added up."""


def _total(line: Line, total: Quantity, before: Line | None) -> Found | None:
    """Parts listed before their total in the sentence, else in the one before."""
    given = [
        q for q in line.quantities if q.end <= total.start and part_of(total, q) and not counts_parts(line, total, q)
    ]
    parts = of_one_unit(line, total) or run(given, line, last=total)
    if len(parts) < 2:
        if before is None or parts or before.sentence.role == "table-row":
            return None
        parts, line_of = run([q for q in before.quantities if part_of(total, q)], before), before
    else:
        line_of = line
    if len(parts) < 2 or total.value * 10 < min(part.value for part in parts):
        return None  # "19,070 in all four" tells of no total of four
    stretch = _COUNTED_REST.sub(" ", line_of.between(parts[0].start, parts[-1].start))
    found = _likeliest(line, total, parts, line_of)
    if found.verdict.label is not Label.SUPPORTED and line_of is line:
        found = _longer(line, total, given, found)
    doubtful = line_of is not line or anywhere("total", "open").search(stretch) is not None
    doubtful = (
        doubtful
        or of_two_times(line_of, parts)
        or _from_to(line_of, parts)
        or _UNREAD.search(stretch) is not None
        or any(line_of.between(a.end, outer(b)) == "for" for a, b in pairwise(parts))  # "four for 38": wickets and runs
        or _cut_short(line_of, given, parts)
        or _grown().search(line.before(total)) is not None
    )
    return None if doubtful and found.verdict.label is not Label.SUPPORTED else found


def _from_to(line: Line, parts: Sequence[Quantity]) -> bool:
    """Whether two figures are one thing's at two times: "the quota is cut from 2,000 tonnes to 1,700"."""
    moved = [
        line.between(a.end, b.start).strip() == "to" and line.before(a, 6).endswith("from") for a, b in pairwise(parts)
    ]
    return any(moved)


def _longer(line: Line, total: Quantity, given: list[Quantity], found: Found) -> Found:
    """The total of all the figures before it, where that adds up: "There were six founders; nine joined before 2004 and 13 since, 28 in all"."""
    whole = judged(line, total, given, line) if len(given) > 2 else found
    return whole if whole.verdict.label is Label.SUPPORTED else found


@functools.cache
def _grown() -> re.Pattern[str]:
    """Before a total that others, told of elsewhere or not at all, may be part of."""
    return _worded(rf"\b(?:{options('total', 'bringing')}) {{the}} [a-z ]{{0,20}}to(?: a total of)?$")


def _cut_short(line: Line, given: list[Quantity], parts: Sequence[Quantity]) -> bool:
    """Whether another figure stands before a list, apart from it only by a semicolon."""
    before = [part for part in given if part.end <= parts[0].start]
    between = line.text[before[-1].end : parts[0].start] if before else ""
    return ";" in between and len(between) <= NEAR // 2


def _likeliest(line: Line, total: Quantity, parts: list[Quantity], line_of: Line) -> Found:
    """The whole list; without its own count in front ("four pots, of 120, 85, 60 and 35 million"); or the end of it that adds up."""
    if len(parts) > 2 and parts[0].value == len(parts) - 1:
        parts = parts[1:]
    whole = judged(line, total, parts, line_of)
    if whole.verdict.label is Label.SUPPORTED:
        return whole
    shorter = (judged(line, total, parts[at:], line_of) for at in range(1, len(parts) - 1))
    return next((found for found in shorter if found.verdict.label is Label.SUPPORTED), whole)


_COUNTED_REST = _worded(r"\bthe (?:{rest})(?: {got})?(?= \d|$)")
"""What is left of a whole, with its figure: "the greens 14 and the rest seven" leaves nothing out."""
_UNREAD = _worded(r"\b(?:{unread})\b", re.IGNORECASE)
