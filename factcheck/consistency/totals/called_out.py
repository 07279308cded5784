"""Totals that no word calls so: bare figures behind a colon, or called out in a quotation. "Seventeen pesos for the crossing and eleven for the way
home: twenty-eight"; "seven boats for $12 million and five for $9 million: twelve boats, $21 million"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, anywhere, comparable, outer
from factcheck.consistency.base.results import number, result
from factcheck.consistency.base.story import Story, is_body
from factcheck.consistency.totals.adding import added, borrowed, cardinals
from factcheck.consistency.totals.shares_beside import filled, part_of_all, share_of, shares, votes
from factcheck.lexicon import worded
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "called_out")

_MISSED = Decimal("0.2")
"""By how much of the sum a bare figure may miss it and be meant as the sum."""
_MARK = lazy.pattern(r":\s|\s[–—-]\s|—")
_CALLED = lazy.pattern(r"[,.!?][”\"’'»] (?:he|she|they|the [a-z]+|[A-Z][a-z]+) [a-z]+[^“\"‘«]*$")
"""Behind a number that somebody else than the author calls out."""
_ROUND = 10
_MOST = 4


def find(story: Story) -> Iterator[Found]:
    """The bare totals of a draft with what stands before them."""
    for at, line in enumerate(story.lines):
        if not is_body(line) or not line.quantities:
            continue
        before = story.before(at)
        found = (
            part_of_all(line)
            or _priced(line)
            or share_of(line)
            or _behind_mark(line)
            or _quoted(line, before)
            or shares(line, before)
            or votes(line, before)
        )
        yield from found or ()


# ---- behind a colon, or called out


def _behind_mark(line: Line) -> list[Found] | None:
    counts = cardinals(line)
    if len(counts) < 3 or len(counts) != sum(q.measure != "duration" for q in line.quantities):
        return None
    mark = list(_MARK.finditer(line.text, counts[1].end, line.sentence.end))[-1:]
    if not mark:
        return None
    before = [q for q in counts if q.end <= mark[0].start()]
    totals = [q for q in counts if q.start >= mark[0].end() - 1]
    if len(before) < 2 or not totals or not filled(line, mark[0].end(), totals):
        return None
    return _told(line, before, totals)


def _quoted(line: Line, before: Line | None) -> list[Found] | None:
    """A sentence that begins with a number called out, behind one with its parts: "Twenty-nine," he announced."""
    total = line.quantities[0]
    if (
        before is None
        or total.form != "cardinal"
        or total.measure not in {"count", "money"}
        or total.noun
        or total.hedge
    ):
        return None
    lead = line.text[line.sentence.start : outer(total)]
    if not lazy.known(r"[“\"‘'«]").fullmatch(lead.strip()):
        return None
    if _CALLED.match(line.text, total.end, line.sentence.end) is None:
        return None
    counts = cardinals(before)
    if len(counts) < 2 or len(counts) != len(before.quantities):
        return None
    found = _told(before, counts, [total])
    if found and total.value % _ROUND == 0 and any(f.verdict.label is Label.REFUTED for f in found):
        return None  # a price, perhaps, that was rounded
    return found


def _told(line: Line, before: Sequence[Quantity], totals: Sequence[Quantity]) -> list[Found] | None:
    """What is found of bare totals: of several, one that is wrong only where another is right."""
    if any(q.hedge for q in (*before, *totals)) or anywhere("total", "open").search(line.words):
        return None
    held = [(total, _parts(line, before, total, alone=len(totals) == 1)) for total in totals]
    if any(parts is None for _, parts in held):
        return None
    right = [total.value == sum((p.value for p in parts), Decimal(0)) for total, parts in held if parts]
    if len(totals) > 1 and not any(right):
        return None
    return [added(line, total, parts) for total, parts in held if parts]


def _parts(line: Line, before: Sequence[Quantity], total: Quantity, *, alone: bool) -> list[Quantity] | None:
    """The figures before a total that it is the sum of, told side by side as one lot."""
    lead = next((q for q in before if q.measure == total.measure and (q.noun is None) == (total.noun is None)), None)
    if alone:  # all figures are of one lot, the unit told once
        first = before[0]
        parts = [first, *(same for q in before[1:] if (same := _same(q, first)) is not None)]
        if len(parts) != len(before) or (total.noun is not None and total.noun != first.noun):
            return None
        if not comparable(total, first) and total.measure != "count":
            return None
        links = [line.between(a.end, outer(b)) for a, b in pairwise(before)]
        if not all(lazy.known(r"(?:,|\band\b|\bplus\b)(?: [\w’'-]+){0,3}$").search(link) for link in links):
            return None
        if any(_worded(r"(?<!\w){sides}(?!\w)").search(link) for link in links):
            return None
    else:
        parts = [q for q in before if (q.measure, q.unit) == (total.measure, total.unit) and _noun_goes(q, total)]
    if lead is None and not alone:
        return None
    value = sum((part.value for part in parts), Decimal(0))
    if not 2 <= len(parts) <= _MOST or total.value <= max(part.value for part in parts):
        return None
    return parts if abs(value - total.value) <= value * _MISSED else None


def _noun_goes(part: Quantity, total: Quantity) -> bool:
    return part.noun is None or part.noun == total.noun


def _same(part: Quantity, first: Quantity) -> Quantity | None:
    """A figure in the unit of the first: the same one, or none."""
    if comparable(part, first) and (part.noun is None or part.noun == first.noun):
        return part
    return borrowed(part, first)


def _priced(line: Line) -> list[Found] | None:
    """So many at so much, and so many more: "two at 40 kroner and three at 30: 170 kroner"."""
    told = [q for q in line.quantities if q.form == "cardinal"]
    if len(told) != _PRICED or len(line.quantities) != _PRICED or any(q.hedge for q in told):
        return None
    many, price, more, other, total = told
    at = [line.between(a.end, outer(b)) for a, b in ((many, price), (more, other))]
    if not all(lazy.known(r"(?:[a-z]+ )?at").fullmatch(link) for link in at) or price.measure != "money":
        return None
    other = borrowed(other, price) or other
    link = line.between(other.end, outer(total))
    if (
        {other.unit, total.unit} != {price.unit}
        or total.measure != "money"
        or not lazy.known(r"[:–—-]$|comes to$|makes$|make$|paid$|is$").search(link)
    ):
        return None
    if (
        not lazy.known(r"(?:,|\band\b|\bplus\b)$").search(line.between(price.end, outer(more)))
        or not many.value * more.value
    ):
        return None
    value = many.value * price.value + more.value * other.value
    formula = (
        f"{number(many.value)} × {number(price.value)} + {number(more.value)} × {number(other.value)} = {number(value)}"
    )
    if abs(value - total.value) > value * _MISSED:
        return None
    return [result("sum-check", line, total, value, formula, (many, price, more, other))]


_PRICED = 5


# ---- two shares of what two got
