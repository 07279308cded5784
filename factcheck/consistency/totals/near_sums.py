"""A lot told of in an earlier sentence and its parts in one: "Of the sum lost, €131,000 was excise, €68,000 VAT and €35,000 carbon tax", where
€224,000 was lost. Only a miss of one digit counts: a list may leave some out, and what it names need not be all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck import lazy, lexicon
from factcheck.consistency.base.digits import digits
from factcheck.consistency.base.lines import Found, Line, outer
from factcheck.consistency.base.results import contradicted, number, place
from factcheck.consistency.base.singulars import singular
from factcheck.consistency.base.spelled import as_number
from factcheck.consistency.base.story import Story, is_body, past
from factcheck.consistency.base.subunits import bare_unit
from factcheck.consistency.totals.closed_sets import summed
from factcheck.frozen import dataclass
from factcheck.lexicon import either, small_numbers, word_set, worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "near_sums")

_MEASURES = frozenset({"count", "money", "mass", "length", "area", "volume"})
_FEW, _MOST, _BACK, _REACH = 3, 8, 12, 70
_OPENING = 4
"""Sentences at the head of a draft, and its headlines, whose figures hold for all of it."""
_MISS = Decimal("0.12")
_OF_THE = _worded(r"^{of_that} (?P<noun>[a-z-]+)(?: [^,;:]{0,40})?,")
_WITHIN = _worded(r"(?:^|\W){at}$")
"""Before a figure that only tells more of a part: "960 were in two freezers", "140 with three bedrooms"."""
_FOR_THE = lazy.pattern(r"(?:^|\W)(?:for|in|of) the$")
"""Before a figure that a thing is called by: "1,350 for the 1km"."""
_REST = lazy.pattern(r"^(?:the rest|the others|the other (?P<noun>[a-z]+))(?!\w)[^:]{0,60}:")


_EVERY = lazy.pattern(
    rf"(?:[\w’'-]+,? ){{0,6}}?there (?:are|were|will be) (?P<many>{either(small_numbers(8))}) [a-z]+(?: [a-z]+)?:"
)
"""So many of a thing, listed each with its number: "there are three swims: 2,150 people are down for the 2km, ..."."""


@dataclass(frozen=True, slots=True)
class _Whole:
    """A figure that a list may come to: as told, or what is left of it without a part."""

    line: Line
    quantity: Quantity
    value: Decimal


def find(story: Story) -> Iterator[Found]:
    """The lists of a draft that miss their whole by one digit."""
    for at, line in enumerate(story.lines):
        if not is_body(line) or len(line.quantities) < _FEW or past(line):
            continue
        rest, every = _REST.match(line.words), _EVERY.match(line.words)
        noun = _noun(line)
        if noun is None and rest is None and every is None:
            continue
        run = _run(line, 0 if noun is not None else line.sentence.start + line.text[line.sentence.start :].find(":"))
        if run is not None and noun is None and every is not None:
            if as_number(every["many"]) != len(run):
                continue
            noun = next((q.noun for q in run if q.noun), "")
        if run is None or lazy.known(rf"(?<!\w)(?:{lexicon.options('near_sums', 'open')})(?!\w)").search(line.words):
            continue
        total = sum((q.value for q in run), Decimal(0))
        wholes = list(_wholes(story, at, run, noun or "", left=rest is not None))
        if any(whole.value == total or _admits(whole.quantity, total) for whole in wholes):
            continue
        near = [whole for whole in wholes if _is_slip(total, whole.value) and whole.value > max(q.value for q in run)]
        near = [whole for whole in near if is_body(whole.line)] or near
        if len({whole.value for whole in near}) == 1:
            found = summed(line, run, near[-1].quantity)
            if near[-1].value == near[-1].quantity.value:
                yield found
            else:
                yield summed_of_rest(line, run, near[-1])


def _noun(line: Line) -> str | None:
    """What a sentence says that it gives the parts of; None where it says so of nothing."""
    of = _OF_THE.match(line.words)
    if of is not None:
        return of["noun"]
    made = _worded(
        rf"^{{the}} (?P<noun>[a-z-]+)(?: [a-z]+){{0,3}} (?:{lexicon.options('near_sums', 'made_up')})(?!\w)"
    ).match(line.words)
    return None if made is None else made["noun"]


def _run(line: Line, start: int) -> list[Quantity] | None:
    """Three figures or more of one sort, listed."""
    run = [
        q
        for q in line.quantities
        if q.measure in _MEASURES
        and q.form == "cardinal"
        and q.start >= start
        and not _WITHIN.search(line.before(q, 8))
        and not _FOR_THE.search(line.before(q, 12))
    ]
    if not _FEW <= len(run) <= _MOST or any(q.hedge is not None or q.per is not None for q in run):
        return None
    if any(q.measure != run[0].measure or bare_unit(q) != bare_unit(run[0]) for q in run):
        return None
    for one, two in pairwise(run):
        link = line.between(one.end, outer(two))
        if len(link) > _REACH or not lazy.known(r",|;|(?<!\w)and(?!\w)").search(link):
            return None
    return run


def _wholes(story: Story, at: int, run: Sequence[Quantity], noun: str, *, left: bool) -> Iterator[_Whole]:
    """The figures told before that a list may be of."""
    told: list[_Whole] = []
    first = story.opening() or 0
    for line in [*story.lines[: min(at, first + _OPENING)], *story.lines[max(first + _OPENING, at - _BACK) : at]]:
        if line.sentence.role == "table-row":
            continue
        like = [
            q
            for q in line.quantities
            if q.measure == run[0].measure
            and q.form == "cardinal"
            and bare_unit(q) == bare_unit(run[0])
            and q.per is None
        ]
        for q in like:
            loose = noun in word_set("near_sums", "mixes") and line in story.lines[: first + _OPENING]
            if (
                q.measure != "count"
                or left
                or loose
                or singular(q.noun) == singular(noun)
                or (_are_people(q.noun or "") and _are_people(noun))
                or noun in (q.noun or "").split()
            ):
                told.append(_Whole(line, q, q.value))
    yield from told
    if left and at:
        before = story.lines[at - 1]
        parts = [q for q in before.quantities if q.measure == run[0].measure and q.form == "cardinal"]
        for whole in list(told):
            if whole.quantity.noun is not None or whole.quantity.measure != "count":
                for part in parts:
                    if part is not whole.quantity and part.value < whole.value:
                        yield _Whole(whole.line, whole.quantity, whole.value - part.value)


def _are_people(noun: str) -> bool:
    """Whether a noun counts people of any sort: "swimmers"."""
    return singular(noun) == "person" or (
        noun.split()[-1:] != [] and noun.split()[-1] in word_set("arithmetic", "namelist", "people")
    )


def _admits(whole: Quantity, total: Decimal) -> bool:
    """Whether a figure told loosely may be a total."""
    return whole.hedge is not None and whole.admits.tick.holds(total, total)


def _is_slip(total: Decimal, whole: Decimal) -> bool:
    """Whether two figures differ by one digit, and not by much."""
    off = abs(total - whole)
    return len(digits(off)) == 1 and off <= whole * _MISS


def summed_of_rest(line: Line, run: Sequence[Quantity], whole: _Whole) -> Found:
    """The parts of what is left, with what the whole and the part told before leave."""
    total = sum((q.value for q in run), Decimal(0))
    says = f"{' + '.join(number(q.value) for q in run)} = {number(total)}; {number(whole.value)} are left of {number(whole.quantity.value)}"
    claim = place("sum-check", line, outer(run[0]), run[-1].end, total)
    return contradicted(claim, line, (run[0].start, run[-1].end), total, says, (*run, whole.quantity))
