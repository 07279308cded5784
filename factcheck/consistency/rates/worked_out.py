"""What a rate comes to by all the other figures of its sentence, in whatever order they stand: "60 patients a day, five days a week: 350 a
week"; "The herd of 80 gives 25 litres a cow a day, 1,800 litres in all"; "90 tonnes an hour, which makes 2,610 tonnes a day"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from math import prod

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line, anywhere, options, outer
from factcheck.consistency.base.results import DIFFERS, contradicted, number, outcome, place
from factcheck.consistency.base.singulars import singular
from factcheck.consistency.base.story import Story, is_body, stretches
from factcheck.consistency.base.subunits import alike
from factcheck.frozen import dataclass
from factcheck.lexicon import table, worded
from factcheck.model.mentions import Date, Quantity

_worded = worded("against_itself", "worked_out")

_KINDS = frozenset({"money", "count", "length", "area", "mass", "volume", "energy", "duration"})
_EACH = lazy.pattern(r"^(?:[a-z-]+ )?(?:(?:an?|per|each|every) (?P<unit>[a-z]+)|each|apiece)(?!\w)")
_MOST = 3
_LOW, _HIGH, _OFF = Decimal("0.5"), Decimal(2), Decimal("0.025")
_TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "quarter", "year"})


@dataclass(frozen=True, slots=True)
class _Factor:
    """A figure of a sentence that a rate is taken by, and its unit where it is a length of time."""

    value: Decimal
    unit: str
    mention: Quantity | Date


def find(story: Story) -> Iterator[Found]:
    """The totals of a draft that a rate and all other figures of their sentence do not make."""
    for line in story.lines:
        if is_body(line) and line.quantities and not _elsewhen(line):
            found = _judged(line)
            if found is not None:
                yield found


def _elsewhen(line: Line) -> bool:
    """Whether a sentence tells of more than one rate, or of one that is not the same all the time."""
    return (
        anywhere("rate_period", "other").search(line.words) is not None
        or _words("other").search(line.words) is not None
    )


@functools.cache
def _words(key: str) -> re.Pattern[str]:
    return lazy.pattern(rf"(?<![\w’'-])(?:{lexicon.options('reckoning', 'worked_out', key)})(?![\w’'-])")


@functools.cache
def _leads() -> re.Pattern[str]:
    """What stands right before a figure that others come to."""
    return _worded(
        rf"(?:[,:;(]|[–—-])(?: (?:{lexicon.options('reckoning', 'worked_out', 'leads')}))*$"
        rf"|(?<!\w)(?:{lexicon.options('reckoning', 'worked_out', 'comes')})(?: {{about}})?(?: [a-z]+){{0,2}} ?$"
    )


def _judged(line: Line) -> Found | None:
    figures = [q for q in line.quantities if q.measure in _KINDS and q.form == "cardinal" and q.value > 0]
    if len(figures) != len([q for q in line.quantities if q.form != "vague"]) or len(figures) > _MOST + 1:
        return None
    total = figures[-1] if figures else None
    if total is None or total.hedge not in {None, "about"} or not _leads().search(line.before(total, 60)):
        return None
    rates = [q for q in figures[:-1] if _unit(line, q) is not None and _kin(q, total)]
    if len(rates) != 1:
        return None
    rate = rates[0]
    factors = _factors(line, figures, rate, total)
    if factors is None:
        return None
    value = (alike(rate, total) or rate).value
    ways = list(_implied(line, rate, total, factors))
    made = [value * prod((f.value for f in some), start=Decimal(1)) * way for size in range(len(factors) + 1) for some in combinations(factors, size) for way in (*ways, Decimal(1))]  # fmt: skip
    if any(_near(line, total, one) for one in made if one != value or one == total.value):
        return None
    if not factors and not ways:
        return None
    whole = value * prod((f.value for f in factors), start=Decimal(1)) * (ways[0] if ways else 1)
    if ways and len(ways) > 1 and total.value <= whole * max(ways) / ways[0]:
        return None  # not every hour of a day need be one of them
    if total.value < whole and lazy.known(rf"(?<!\w)(?:{options('rate_period', 'priced')})(?!\w)").search(line.words):
        return None  # cheaper by the year
    if not whole * _LOW <= total.value <= whole * _HIGH or whole == value:
        return None
    return _told(line, rate, value, factors, ways[:1], whole, total)


def _unit(line: Line, quantity: Quantity) -> str | None:
    """What a figure is for each of: "day", "cow", "" of "each"; None where it is no rate."""
    if quantity.per is not None:
        return quantity.per
    told = _EACH.match(line.after(quantity, 30))
    return None if told is None else (told["unit"] or "")


def _over(line: Line, quantity: Quantity, rate: Quantity) -> bool:
    """Whether "over" before a number of what a rate is for hedges nothing: "18,000 shillings a term, which over three terms makes"."""
    over = line.between(outer(quantity), quantity.start) == "over"
    return over and quantity.noun is not None and singular(quantity.noun) == singular(_unit(line, rate))


def _kin(rate: Quantity, total: Quantity) -> bool:
    """Whether a total can be so many times a rate."""
    if rate.measure == total.measure == "count":
        return not (rate.noun and total.noun and singular(rate.noun) != singular(total.noun))
    bare = rate.measure == "money" and total.measure == "count" and total.noun is None and total.value >= rate.value
    return bare or (rate.measure == total.measure and alike(rate, total) is not None)


def _factors(line: Line, figures: Sequence[Quantity], rate: Quantity, total: Quantity) -> list[_Factor] | None:
    """All other figures of a sentence; None where one of them is no plain number of things or of hours, days or weeks."""
    found = []
    for quantity in figures:
        if quantity is rate or quantity is total or quantity.measure == "duration":
            continue
        hedged = quantity.hedge is not None and not _over(line, quantity, rate)
        if quantity.measure != "count" or hedged or quantity.value % 1 or quantity.value < 2:
            return None
        found.append(_Factor(quantity.value, "", quantity))
    for stretch in stretches(line):
        if stretch.mention is not rate and stretch.mention is not total and stretch.start < total.start:
            found.append(_Factor(stretch.value, stretch.unit, stretch.mention))
    if len(found) > _MOST or any(
        date.type not in {"DURATION", "SET"} for date in line.dates if date.start < total.start
    ):
        return None
    return found


def _implied(line: Line, rate: Quantity, total: Quantity, factors: Sequence[_Factor]) -> Iterator[Decimal]:
    """By what a rate is taken without a figure that says so: an hour's by 24 for a day's, a quarter's by four for a year's."""
    small, large = _unit(line, rate) or "", total.per or ""
    if small not in _TIMES:
        small = _often(line) or small
    if large in _TIMES and small in _TIMES and small != large and not any(f.unit == small for f in factors):
        ways: dict[str, list[str]] = table("arithmetic")["periods"].get(small, {})
        yield from (Decimal(str(way)) for way in ways.get(large, []))


def _often(line: Line) -> str:
    """How often what a sentence tells of comes, by a word of its own: "quarterly", "every morning"."""
    often: dict[str, str] = table("reckoning")["worked_out"]["often"]
    told = {often[m[0]] for m in lazy.known(rf"(?<!\w)(?:{lexicon.either(often)})(?!\w)").finditer(line.words)}
    return told.pop() if len(told) == 1 else ""


def _near(line: Line, total: Quantity, value: Decimal) -> bool:
    return abs(value - total.value) <= value * _OFF or outcome(total, line.text, value) != DIFFERS


def _told(line: Line, rate: Quantity, value: Decimal, factors: Sequence[_Factor], ways: Sequence[Decimal], whole: Decimal, total: Quantity) -> Found:  # fmt: skip
    parts = [value, *(f.value for f in factors), *ways]
    says = f"{' × '.join(number(part) for part in parts)} = {number(whole)}; the draft has “{line.text[outer(total) : total.end]}”"
    mentions = [rate, *(f.mention for f in factors)]
    start = min(outer(rate), *(m.start for m in mentions))
    claim = place("sum-check", line, start, total.end, total.value)
    return contradicted(claim, line, (total.start, total.end), whole, says, mentions)
