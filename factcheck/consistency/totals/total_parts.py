"""The parts of a total: which figures of a sentence may be, which of them make one list, and what they come to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, comparable, digit_step, is_bound, is_object, is_owner, outer
from factcheck.consistency.totals.totalled import compared, scaled_alike, sum_of
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "total_parts")

NEAR = 70
"""Characters between two parts of one list."""
_OTHERWISE = _worded(r"\b(?:that is|i\.e\.|which {is}|in other words|each)\b")
"""Between two figures: the second says the first ones again."""


def part_of(total: Quantity, part: Quantity) -> bool:
    """Whether a figure can be added up to a total: of its sort, or one of both without the other's currency."""
    return comparable(total, part) or _bare(part, total) or _bare(total, part)


def counting(line: Line, after: int) -> list[Quantity]:
    """The figures from an offset on, without those that only say which things are meant, what each has, or whose a part is: "118 cardinals under 80", "40 had two", "2,415 for the other two", "a pub in all three"."""
    return [
        q
        for q in line.quantities
        if q.start >= after
        and not is_bound(line, q)
        and not is_object(line, q)
        and not is_owner(line, q)
        and not _ALL.search(line.before(q, 6))
    ]


_ALL = lazy.pattern(r"\ball$")


def _bare(one: Quantity, other: Quantity) -> bool:
    """Whether a bare figure may borrow the other's unit: "35 million euros: 320 million in all", "3.2 million tonnes of wheat and 1.3 million of barley"."""
    return (
        one.measure == "count" and one.noun is None and other.measure in {"money", "mass", "volume", "area", "length"}
    )


def run(parts: list[Quantity], line: Line, last: Quantity | None = None) -> list[Quantity]:
    """The unbroken list of parts nearest the total."""
    found: list[Quantity] = []
    for part in reversed(parts) if last is not None else parts:
        if found:
            first, second = (part, found[-1]) if last is not None else (found[-1], part)
            between = line.text[first.end : second.start]
            if len(between) > NEAR or ";" in between or (last is None and _OTHERWISE.search(between)):
                break
        found.append(part)
    return found[::-1] if last is not None else found


def of_one_unit(line: Line, total: Quantity) -> list[Quantity]:
    """The bare figures of one list before a bare total, of which only the last has the unit of them all: "11, 12, 10 and 13 hours, 46 in all", "46, 31 and 23 per cent, which add up to 100"."""
    given = [q for q in line.quantities if q.end <= total.start]
    last = given[-1] if given else None
    if last is None or part_of(total, last) or last.measure not in _TIMES or total.measure != "count" or total.noun:
        return []
    parts = [last]
    for part in reversed(given[:-1]):
        if not _JOINED.fullmatch(line.between(part.end, outer(parts[0]))) or not part_of(total, part) or part.noun:
            break
        parts.insert(0, part)
    return parts if len(parts) > 1 else []


_TIMES = frozenset({"duration", "age", "percent"})
_JOINED = lazy.pattern(r",(?: and)?|and|,? plus")


def counts_parts(line: Line, total: Quantity, part: Quantity) -> bool:
    """Whether a small figure only says how many there are: "the three have 90 million together"."""
    if total.measure == "money" and part.measure == "count":
        return _BOUGHT.match(line.after(part, 24)) is not None or not _listed_on(line, part)
    if part.measure == "count" and line.text.startswith("-", part.end):
        return True  # "a four-round total of 278"
    small = part.value < _FEW and part.step == 1 and part.noun is None and total.value > 1000 * part.value
    return small and _worded(r"\b(?:{all_two})$").search(line.before(part)) is not None


def _listed_on(line: Line, part: Quantity) -> bool:
    """Whether only a comma or "and" stands between a bare number and a figure beside it, whose money it shares: "120, 85 and 60 million euros", "£20 and 30"."""
    at = bisect_left(line.quantities, part.end, key=lambda q: q.start)
    behind = line.between(part.end, outer(line.quantities[at])) if at < len(line.quantities) else "of"
    first = bisect_left(line.quantities, part.start, key=lambda q: q.start)
    before = line.between(line.quantities[first - 1].end, outer(part)) if first else "of"
    return any(_JOINT.fullmatch(words) is not None for words in (behind, before))


_JOINT = _worded(r"\W*{joint}?\W*")
_FEW = 100
_BOUGHT = _worded(r"^(?:[a-z]+ )?(?:{costs}) (?:[€$£¥]? ?\d|[a-z-]+ [a-z]+)")
"""Behind a number of things that were had for a sum: "four for 20 euros and six for 30"."""


def bracketed(line: Line, total: Quantity, parts: list[Quantity]) -> list[Quantity]:
    """The parts inside a bracket that opens behind their whole."""
    lead = line.text[total.end : parts[0].start]
    if lead.count("(") <= lead.count(")"):
        return parts
    close = line.text.find(")", parts[0].end)
    return [part for part in parts if close < 0 or part.end <= close]


def all_of(total: Quantity, parts: list[Quantity]) -> list[Quantity]:
    """The first parts that make up the whole, where what follows them is of something else: "10 stations (4 here and 6 there), 2 others"."""
    for size in range(2, len(parts)):
        if sum_of(parts[:size]) == total.value:
            return parts[:size]
    return parts


def of_two_times(line: Line, parts: Sequence[Quantity]) -> bool:
    """Whether parts are told of two times, of which each may count the same things: "40 clinics in 1990 and 60 in 2000"."""
    near = [d for d in line.dates if line.sentence.start <= d.start and d.end <= parts[-1].end + NEAR // 2]
    loose = [d for d in near if d.first is not None and (d.first.month is None or d.first.day is None)]
    between = any(parts[0].end <= d.start < parts[-1].start for d in loose)
    return between and len({str(d.first) for d in loose}) > 1


def judged(line: Line, total: Quantity, parts: list[Quantity], line_of: Line) -> Found:
    """A total with what its parts come to, in the scale of the last: "120, 85, 60 and 35 million euros"."""
    if all(part.measure == "count" for part in parts[:-1]):
        parts = scaled_alike(parts, total)
    steps = [digit_step(part, line_of.text) for part in parts]
    return compared(line, total, parts, steps)
