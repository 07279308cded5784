"""A rate times its periods or its things against the total: "£450 a month for 36 months, £16,200 in all"; "640 tickets at $5 each"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, beginning, ending, options, outer
from factcheck.consistency.base.results import half, number, result
from factcheck.consistency.base.singulars import singular
from factcheck.consistency.base.story import Story, Stretch, stretches
from factcheck.consistency.base.subunits import alike
from factcheck.consistency.rates import heads
from factcheck.frozen import replace
from factcheck.lexicon import table, worded
from factcheck.model.lists import Label
from factcheck.model.mentions import Date, Quantity
from factcheck.verdicts.base.context import left_open

_worded = worded("against_itself", "rates")

_HOURS = 24
_FAR = Decimal(3)
"""How many times what it comes to a figure of other things may be and still be meant as that."""
_KINDS = frozenset(["money", "count", "length", "area", "mass", "volume", "energy"])


def find(story: Story) -> Iterator[Found]:
    """The totals of a draft that a rate and its number of times make."""
    for line in story.lines:
        found = list(_in_sentence(line)) or list(heads.find(story, line))
        yield from found


def _in_sentence(line: Line) -> Iterator[Found]:
    lasting = stretches(line)
    for rate in line.quantities:
        if rate.form != "cardinal" or rate.measure not in _KINDS or rate.value <= 0:
            continue
        unit = _per(line, rate)
        total = _total(line, rate, unit)
        if total is None:
            continue
        if unit in period_counts():
            found = _over_time(line, rate, total, unit, lasting)
        else:
            found = _over_things(line, rate, total, unit)
        if found is not None:
            yield found
            return


_AT = _worded(r"\d [a-z-]+(?: [a-z-]+)? at(?: {only})?$")


@functools.cache
def _per_words() -> re.Pattern[str]:
    return _worded(r"^(?: of [a-z]+)?(?:,| is| was| are)? ?(?:{for_each}) ([a-z]+)")


def _per(line: Line, rate: Quantity) -> str:
    """What a rate is counted by: a period, a thing, or "each"."""
    if rate.per:
        return rate.per
    words = line.after(rate, 40)
    if beginning("rate", "each", 0).match(words):
        return "each"
    if rate.measure == "money" and _AT.search(line.before(rate, 40)):
        return "each"  # "1,150 tickets at €5"
    found = _per_words().match(words)
    return found[1] if found else ""


def _total(line: Line, rate: Quantity, unit: str) -> Quantity | None:
    """The figure said to come of a rate: after it, of its kind, led in by words of a total or with a longer period of its own."""
    if not unit:
        return None
    for total in line.quantities:
        if total.start < rate.end or total.form != "cardinal":
            continue
        same = alike(total, rate) or (total.measure == "count" and total.noun is None and rate.measure != "money")
        if not same:
            continue
        if total.measure == "count" and _PRICED.match(line.after(total)) is not None:
            continue  # "two dozen at 60 calories each, or 12 at 120"
        lead = line.between(rate.end, outer(total))
        own = _own_period(line, total)
        if (
            own
            and own != unit
            and unit in period_counts()
            and _worded(r"(?:^|, |; |\()(?:{or})?(?: [a-z]+)?$").search(lead)
        ):
            return total
        if not own and (ending("rate", "lead").search(lead) or beginning("rate", "trail", 0).match(line.after(total))):
            return total
    return None


_PRICED = _worded(r"^{priced} (?:[a-z]+ )?[£$€]?\d")
"""Behind a number that a rate of its own follows."""


def _own_period(line: Line, total: Quantity) -> str:
    unit = _per(line, total)
    return unit if unit in period_counts() else ""


@functools.cache
def period_counts() -> dict[str, dict[str, list[str]]]:
    """Periods and how many there are of each in a longer one, other ways of counting behind the first."""
    return dict(table("arithmetic")["periods"])


def _over_time(line: Line, rate: Quantity, total: Quantity, unit: str, lasting: Sequence[Stretch]) -> Found | None:
    own = _own_period(line, total)
    inside = [
        s
        for s in lasting
        if rate.end <= s.start
        and s.unit in period_counts()
        and not line.between(s.end, s.end + 12).startswith(("ago", "later"))
    ]
    if own:
        a_period = next((s for s in inside if s.unit == unit and _each(line, s, own, total)), None)
        if a_period is None:
            return _by_calendar(line, rate, total, unit, own)
        return _product(line, rate, a_period.value, total, (rate, a_period.mention), a_period.start)
    for stretch in inside:
        times = _times(unit, stretch) if _counted(line, rate, stretch, total) else []
        found = [
            _product(line, rate, each, total, (rate, stretch.mention), stretch.start, stretch.end) for each in times
        ]
        if found:
            return next((f for f in found if f.verdict.label is not Label.REFUTED), found[0])
    return None


def _each(line: Line, stretch: Stretch, own: str, total: Quantity) -> bool:
    """Whether a stretch of time before the total is so much of each of its periods: "12 hours a day"."""
    told = _worded(rf"^(?:{{each}}) {own}").match(line.between(stretch.end, stretch.end + 20))
    return told is not None and stretch.end <= total.start


def _counted(line: Line, rate: Quantity, stretch: Stretch, total: Quantity) -> bool:
    """Whether a stretch of time is what a rate runs over: "£450 a month for 36 months"."""
    gap = _gap(line, rate, stretch)
    return (
        _worded(r"^(?: of [a-z]+)? ?(?:,|{over}|,? ?and)? ?{through}?$").match(gap) is not None
        or lazy.known(rf"^(?:{options('rate', 'over')})$").match(line.between(total.end, stretch.start)) is not None
    )


def _gap(line: Line, rate: Quantity, stretch: Stretch) -> str:
    """The words between a rate with its period and a stretch of time."""
    words = line.between(rate.end, stretch.start)
    return (
        _worded(r"^(?: ?(?:of [a-z]+)? ?(?:{each_one}) [a-z]+)? ?(?:for each [a-z]+|per [a-z]+|each)?")
        .sub("", words)
        .strip()
    )


def _times(unit: str, stretch: Stretch) -> list[Decimal]:
    if stretch.unit == unit:
        return [stretch.value]
    ways = period_counts()[unit].get(stretch.unit, [])
    return [Decimal(way) * stretch.value for way in ways]


def _by_calendar(line: Line, rate: Quantity, total: Quantity, unit: str, own: str) -> Found | None:
    ways = [Decimal(way) for way in period_counts()[unit].get(own, [])]
    if not ways:
        return None
    found = [_product(line, rate, way, total, (rate,)) for way in ways]
    best = next((f for f in found if f.verdict.label is Label.SUPPORTED), None)
    best = best or next((f for f in found if f.verdict.label is not Label.REFUTED), None)
    return best or _short(found[0], rate, total, ways[0], unit)


def _short(found: Found, rate: Quantity, total: Quantity, calendar: Decimal, unit: str) -> Found | None:
    """Less than the calendar's number of periods: what does not run round the clock or the year may have fewer, but whole ones."""
    base = alike(rate, total) or rate
    times = total.value / base.value
    if times > calendar or unit in {"month", "quarter", "year", "minute", "second"}:
        return found
    if unit in {"hour", "day"} and calendar <= _HOURS:
        whole = abs(times - round(times)) <= times / 100
        return None if whole or total.hedge is not None else found
    return replace(found, verdict=left_open(found.verdict, "close", found.verdict.explanation))


def _product(
    line: Line,
    rate: Quantity,
    times: Decimal,
    total: Quantity,
    given: Sequence[Quantity | Date],
    start: int | None = None,
    end: int = 0,
) -> Found:
    base = alike(rate, total) or rate
    value = base.value * times
    slack = half(base, line.text) * times
    formula = f"{number(base.value)} × {number(times)} = {number(value)}"
    span = (min(outer(rate), start or rate.start), max(total.end, end))
    return result(
        "sum-check",
        line,
        total,
        value,
        formula,
        given,
        span=span,
        low=value - slack,
        high=value + slack,
        fix=number(value),
    )


def _over_things(line: Line, rate: Quantity, total: Quantity, unit: str) -> Found | None:
    """A price each, a dividend a share, and the number of things in the sentence."""
    things = [
        q
        for q in line.quantities
        if q is not rate and q is not total and q.measure == "count" and q.form == "cardinal" and q.noun and q.per is None
        and (unit == "each" or q.noun.split()[-1] in {unit, f"{unit}s", f"{unit}es"} or (unit in {"person", "head"} and q.unit == "person"))
    ]  # fmt: skip
    if unit == "each":
        things = [q for q in things if q.end <= rate.start and len(line.between(q.end, outer(rate))) <= 24]
    if len(things) != 1 or (unit == "each" and _at_two_prices(line, rate, total)):
        return None
    count = things[0]
    base = (alike(rate, total) or rate).value
    sold = [q.value * base for q in line.quantities if q.measure == "count" and q is not count]
    if any(abs(value - total.value) <= half(total, line.text) for value in sold):
        return None  # "of the 500 tickets 463 were sold at 20p each"
    if _of_other_things(rate, total) and not 1 / _FAR < total.value / (rate.value * count.value) < _FAR:
        return None
    return _product(line, rate, count.value, total, (count, rate), outer(count), count.end)


def _at_two_prices(line: Line, rate: Quantity, total: Quantity) -> bool:
    """Whether a second price stands behind the first: "50c each or three for a euro"."""
    between = line.between(rate.end, outer(total))
    if lazy.known(r"(?:^|\W)(?:or|and)$").search(between) and _worded(r"^(?:{on})(?!\w)").match(line.after(total, 8)):
        return True  # "£5 each or £3 for pensioners"
    other = any(rate.end <= q.start and q.end <= outer(total) and q.measure == "money" for q in line.quantities)
    return other or _BUNDLE.search(between) is not None


_BUNDLE = _worded(r"[\w-]+ for (?:an? |[€$£¥]|\d)|\b(?:{cheaper})\b")


def _of_other_things(rate: Quantity, total: Quantity) -> bool:
    """Whether a rate and a total count things of two names: "three men with 40 goats each came to 12 farms"."""
    both = rate.measure == total.measure == "count" and rate.noun is not None and total.noun is not None
    return both and singular(rate.noun) != singular(total.noun)
