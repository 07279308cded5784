"""A figure told as a multiple of one told before: "bought the mill for £1.3m, and is to spend £2.6m, twice as much, on ovens"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.lines import Found, outer
from factcheck.consistency.base.results import contradicted, number, place, words
from factcheck.consistency.base.singulars import singular
from factcheck.consistency.base.story import Story, is_body
from factcheck.consistency.shares.likely_wholes import BACK, breaks, options
from factcheck.consistency.shares.share_equivalents import shares_of
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "as_much")

_LOOSE = Decimal("0.12")


def multiples(story: Story, at: int, figures: Sequence[Quantity]) -> Iterator[Found]:
    """ "Bought the mill for £1.3m, and is to spend £2.6m, twice as much, on ovens"; "60,000 loaves a day, half as many again"."""
    line = story.lines[at]
    told = [
        *((q.start, outer(q), q.end, q.value, q.hedge) for q in line.quantities if q.measure == "multiple"),
        *((s.start, s.start, s.end, s.value, s.hedge) for s in shares_of(line)),
    ]
    for start, first, end, value, hedge in told:
        behind = line.between(end, min(line.sentence.end, end + 40))
        again = lazy.known(rf"(?:{options('again')})(?P<end>[,.;)]|$)").match(behind)
        much = lazy.known(rf"(?:{options('as_much')})(?P<end>[,.;)]|$)").match(behind)
        before = [q for q in figures if q.end <= first]
        if not (again or much) or not before:
            continue
        link = line.between(before[-1].end, first)
        if not _worded(r"(?:[\w’'-]+ ?){0,3}(?:,|\(|[–—-])(?: {or})?").fullmatch(link) or breaks().search(link):
            continue
        one = before[-1]
        times = 1 + value if again and value < 1 else value
        others = _compared(story, at, one)
        if not others or len({q.value for q in others}) > 2:
            continue
        if any(_makes(one.value / q.value, times, hedge) for q in others):
            continue
        formula = f"{number(one.value)} / {number(others[-1].value)} = {number(one.value / others[-1].value)}"
        says = f"{formula}; the draft has “{words(line, start, end)}”"
        claim = place("percent-change", line, outer(one), end, str(times))
        yield contradicted(claim, line, (start, end), round(one.value / others[-1].value, 4), says, (one, others[-1]))


def _compared(story: Story, at: int, one: Quantity) -> list[Quantity]:
    """The figures of the same sort told last before one."""
    for back in range(BACK + BACK):
        if at - back < 0 or (not is_body(story.lines[at - back])):
            break
        found = [
            q
            for q in story.lines[at - back].quantities
            if q.end <= one.start
            and q.form == "cardinal"
            and q.measure == one.measure
            and q.unit == one.unit
            and q.per in {one.per, None, "each"}
            and (one.measure != "count" or singular(q.noun) == singular(one.noun) or (one.noun is None and not back))
        ]
        if found:
            return found if back < BACK or len({q.value for q in found}) == 1 else []
    return []


def _makes(made: Decimal, times: Decimal, hedge: str | None) -> bool:
    room = _LOOSE * 3 if hedge is not None else _LOOSE
    return abs(made - times) <= times * room
