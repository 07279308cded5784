"""What a rate told before comes to over a stretch of time: "£3 an hour. Six hours cost £18"; "£15 a month; a year comes to £180"."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line, digit_step, outer
from factcheck.consistency.base.results import contradicted, number, place
from factcheck.consistency.base.story import Story, is_body, stretches
from factcheck.consistency.base.subunits import alike
from factcheck.frozen import dataclass
from factcheck.lexicon import table, worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "reckonings")

_LINK = 80
"""Characters between a stretch of time and what it comes to, at most."""
_TRIPLE = 3
"""So many things, what each has, and what they come to."""
_KINDS = frozenset({"count", "money", "length", "area", "mass", "volume", "energy", "power"})
_HALF, _TWICE = Decimal("0.6"), Decimal("1.65")
"""How far a total lies from what a rate comes to and is still meant as it."""
_PERIOD = "second|minute|hour|day|week|month|quarter|year"
_PER = _worded(rf"^(?: of [a-z]+)? ?(?:,|is|was)? ?(?:{{each}}) ({_PERIOD})(?!\w)")
_ONE = _worded(rf"(?:(?:{{one}}) )({_PERIOD})(?!\w)")


@dataclass(frozen=True, slots=True)
class _Over:
    """A stretch of time: where it stands, how many of what unit."""

    start: int
    end: int
    value: Decimal
    unit: str


def find(story: Story) -> Iterator[Found]:
    """The totals that a rate of the sentence or the one before does not come to."""
    for at, line in enumerate(story.lines):
        if not is_body(line) or not line.quantities:
            continue
        before = story.before(at)
        rates = [(line, q, unit) for q, unit in _rates(line)]
        if before is not None and is_body(before):
            earlier = [(before, q, unit) for q, unit in _rates(before)]
            rates = rates if rates else earlier
        found = _over(line, rates) or _things(line)
        if found is not None:
            yield found


def _rates(line: Line) -> list[tuple[Quantity, str]]:
    """The figures of a sentence that are told for a period, with it."""
    found = []
    for q in line.quantities:
        if q.form != "cardinal" or q.hedge is not None or q.value <= 0:
            continue
        unit = "" if q.measure in {"duration", "percent", "rank", "age"} else period_of(line, q)
        if unit:
            found.append((q, unit))
    return found


def period_of(line: Line, q: Quantity) -> str:
    """The period a figure is told for: "£3 an hour", "is £15 each month", "a weekly rent of £90"; nothing where it is for none."""
    if q.per is not None and q.per in table("arithmetic")["periods"]:
        return q.per
    told = _PER.match(line.after(q, 30))
    if told is not None:
        return told[1]
    adjectives = table("reckoning")["adjectives"]
    lead = lazy.known(rf"(?:^|\W)({lexicon.either(adjectives)}) (?:[a-z]+ )?(?:of|is|was)$").search(line.before(q, 40))
    return str(adjectives[lead[1]]) if lead is not None else ""


@functools.cache
def _options(key: str) -> str:
    return lexicon.options("reckoning", "words", key)


def _is_of_other(line: Line) -> bool:
    """Whether a sentence speaks of another rate, or of one that is not the same all the time: "capped", "off-peak"."""
    return lazy.known(rf"(?<!\w)(?:{_options('other')})(?!\w)").search(line.words) is not None


def _over(line: Line, rates: Sequence[tuple[Line, Quantity, str]]) -> Found | None:
    """The one rate told, times a stretch of time that a total is joined to: "£3 an hour. Six hours cost £18"."""
    if len(rates) != 1 or _is_of_other(line):
        return None
    there, rate, unit = rates[0]
    if _is_of_other(there):
        return None
    overs = _stretches(line, rate)
    totals = [
        q for q in line.quantities
        if q is not rate and q.hedge is None and q.form == "cardinal" and q.per is None and q.start >= (rate.end if there is line else 0)
        and _like(q, rate)
    ]  # fmt: skip
    for total in totals:
        for over in overs:
            times = _times(unit, over) if _joined(line, over, total) else None
            if times is not None:
                return _judged(line, there, rate, total, over, times)
    return None


def _like(total: Quantity, rate: Quantity) -> bool:
    """Whether a figure may be what a rate comes to: of its unit and noun, or bare."""
    if alike(total, rate) is not None:
        return total.noun is None or rate.noun is None or total.noun.split()[-1] == rate.noun.split()[-1]
    return total.measure == "count" and total.noun is None and rate.measure not in {"money", "count"}


def _stretches(line: Line, rate: Quantity) -> list[_Over]:
    """The stretches of time of a sentence that a rate may be told over: "six hours", "a year"."""
    found = [
        _Over(s.start, s.end, s.value, s.unit) for s in stretches(line)
        if not (isinstance(s.mention, Quantity) and s.mention.hedge is not None) and s.start != rate.start
    ]  # fmt: skip
    first = line.sentence.start
    for m in _ONE.finditer(line.text[first : line.sentence.end].lower()):
        start, end = first + m.start(), first + m.end()
        if not any(s.start <= start < s.end for s in found) and not _rated(line, start):
            found.append(_Over(start, end, Decimal(1), m[1]))
    return found


def _rated(line: Line, start: int) -> bool:
    """Whether "a week" stands right behind a figure, as what it is counted by."""
    return any(
        0 <= start - q.end <= _LINK and lazy.known(r" ?(?:of [a-z]+ )?").fullmatch(line.text[q.end : start])
        for q in line.quantities
    )


def _joined(line: Line, over: _Over, total: Quantity) -> bool:
    """Whether a total is told for a stretch of time: "six hours cost £18", "in a day it bakes 900", "comes to £7,800 over a year"."""
    if outer(total) - over.end > _LINK or over.start - total.end > _LINK:
        return False
    if over.end <= outer(total):
        link = line.between(over.end, outer(total))
        does = _worded(rf"(?:{{it}}) (?:{_options('does')})")
        comes_to = lazy.known(rf"(?:[a-z]+(?:-[a-z]+)? )?(?:,|of (?:that|this|[a-z]+))? ?(?:{_options('ahead')}),?")
        return does.fullmatch(link) is not None or comes_to.fullmatch(link) is not None
    link = line.between(total.end, over.start)
    lead = line.between(max(line.sentence.start, outer(total) - 24), outer(total))
    behind = lazy.known(rf"(?:[a-z]+ )?(?:{_options('behind')})").fullmatch(link)
    return behind is not None and lazy.known(rf"(?:^|\W)(?:{_options('total')})$").search(lead) is not None


@functools.cache
def periods_in() -> dict[tuple[str, str], tuple[int, int]]:
    """How many of one period another has, at the fewest and at the most."""
    return {(span["of"], span["in"]): (span["fewest"], span["most"]) for span in table("reckoning")["span"]}


def is_over_a_time(rate: Quantity, line: Line) -> bool:
    """Whether a sum of a sentence and the time it is told over make a rate by a period: "£86,400 over the three years, an average of £2,400 a month"."""
    spans = [(stretch.value, periods_in().get((rate.per or "", stretch.unit))) for stretch in stretches(line)]
    sums = [q.value for q in line.quantities if q.measure == rate.measure and q.unit == rate.unit]
    return any(
        span is not None and rate.value * value * span[0] * _LESS <= total <= rate.value * value * span[1] * _MORE
        for total in sums
        for value, span in spans
        if total > rate.value
    )


_LESS, _MORE = Decimal("0.98"), Decimal("1.02")


def _times(unit: str, over: _Over) -> tuple[Decimal, Decimal] | None:
    """The fewest and most periods in a stretch of time, working days and all."""
    if over.unit == unit:
        return over.value, over.value
    span = periods_in().get((unit, over.unit))
    return None if span is None else (span[0] * over.value, span[1] * over.value)


def _judged(
    line: Line, there: Line, rate: Quantity, total: Quantity, over: _Over, times: tuple[Decimal, Decimal]
) -> Found | None:
    """A total that a rate does not come to, however many periods the stretch of time has, though it is near."""
    base = (alike(rate, total) or rate).value
    low, high = base * times[0], base * times[1]
    loose = rate.value % 1 or rate.value >= 1000
    slack = max(digit_step(rate, line.text) * times[1] / 2 if loose else Decimal(0), digit_step(total, line.text) / 2)
    if low - slack <= total.value <= high + slack or not low * _HALF <= total.value <= high * _TWICE:
        return None
    shown = number(times[1]) if times[0] == times[1] else f"{number(times[0])} to {number(times[1])}"
    value = number(low) if low == high else f"{number(low)} to {number(high)}"
    told = f"{number(base)} × {shown} = {value}; the draft has “{line.text[outer(total) : total.end]}”"
    start = min(outer(rate) if there is line else outer(total), over.start)
    claim = place("sum-check", line, start, max(total.end, over.end), total.value)
    return contradicted(claim, line, (total.start, total.end), high, told, (rate,))


def _things(line: Line) -> Found | None:
    """ "Twenty buses, each with 50 seats, can move 1,000 people"."""
    counts = [q for q in line.quantities if q.measure in _KINDS and q.form == "cardinal" and q.hedge is None]
    if len(counts) != _TRIPLE or len(line.quantities) > _TRIPLE or _is_of_other(line):
        return None
    things, each, total = counts
    if (
        things.measure != "count"
        or things.per
        or each.per not in {None, "each", "unit"}
        or min(things.value, each.value) < 2
    ):
        return None
    if each.measure == total.measure == "count":
        if things.noun is None or (each.noun is None and total.noun is None):
            return None
    elif alike(each, total) is None:
        return None
    if not _multiplied(line, things, each, total):
        return None
    value = things.value * each.value
    rounded = total.value >= 1000 and 10 < total.step < total.value / 10
    if abs(value - total.value) <= max(digit_step(total, line.text) / 2, total.step / 2 if rounded else Decimal(0)):
        return None
    if not value * _HALF <= total.value <= value * _TWICE:
        return None
    told = f"{number(things.value)} × {number(each.value)} = {number(value)}; the draft has “{line.text[outer(total) : total.end]}”"
    claim = place("sum-check", line, outer(things), total.end, total.value)
    return contradicted(claim, line, (total.start, total.end), value, told, (things, each))


def _multiplied(line: Line, things: Quantity, each: Quantity, total: Quantity) -> bool:
    """Whether the words between three numbers make the last what so many things with so many each come to."""
    link, lead = line.between(things.end, outer(each)), line.between(each.end, outer(total))
    apiece = lazy.known(rf"^(?:, (?:{_options('apiece')})|apiece)").match(lead)
    of = link.startswith(("of", "at")) and _worded(r"(?:{apiece} )?(?:{come})").match(lead) is not None
    if (
        "each" not in link
        and not _worded(r"{apiece}(?!\w)").match(lead)
        and apiece is None
        and not of
        and not lazy.known(r"\d").search(link)
    ):
        return False
    if lazy.known(rf",? ?(?:{_options('holds')})(?: [a-z]+)?").fullmatch(link) is None:
        return False
    return len(lead) <= 40 and lazy.known(rf"(?:^|.*\W)(?:{_options('made')})$").match(lead) is not None
