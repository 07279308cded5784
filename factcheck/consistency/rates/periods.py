"""One thing by two periods: "€2,500 a month, €25,000 a year", "a weekly rent of £150, or £1,800 annually", "1,460 dogs over the year, six a
day"; and so much for each of so many against what it came to: "a £12 levy on 1,500 tickets brought £16,000"."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck import lazy
from factcheck.consistency.base.digits import digits
from factcheck.consistency.base.lines import Found, Line, anywhere, digit_step, outer
from factcheck.consistency.base.results import contradicted, number, place
from factcheck.consistency.base.story import Story
from factcheck.consistency.rates.rates import period_counts
from factcheck.lexicon import either, table, worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "periods")

_MEASURES = frozenset({"money", "count", "mass", "volume", "length", "area", "energy"})
_REACH, _ROUND = 70, Decimal("0.04")
_LOOSE = Decimal("0.15")
_FIXED = frozenset({("second", "minute"), ("minute", "hour"), ("month", "year"), ("month", "quarter"), ("quarter", "year")})  # fmt: skip
_OVER = Decimal("1.03")
_UNDER = Decimal("0.6")
_HOURS = 24


def find(story: Story) -> Iterator[Found]:
    """Figures of one thing by two periods that do not go together, and products that miss their factors."""
    for line in story.body():
        if len(line.quantities) < 2:
            continue
        found = _in_sentence(line) or _product(line)
        if found is not None:
            yield found


def _in_sentence(line: Line) -> Found | None:
    told = [q for q in line.quantities if q.measure in _MEASURES and q.form == "cardinal" and q.value > 0]
    for one, two in pairwise(told):
        if one.measure != two.measure or (one.measure == "money" and one.unit != two.unit):
            continue
        units = _period(line, one), _period(line, two)
        if not all(units) or units[0] == units[1] or not _linked(line, one, two):
            continue
        if one.noun and two.noun and one.noun.split()[-1] != two.noun.split()[-1]:
            continue
        short, long_ = ((one, units[0]), (two, units[1]))
        if long_[1] not in period_counts().get(short[1], {}):
            short, long_ = long_, short
        if long_[1] not in period_counts().get(short[1], {}):
            continue
        return _held(line, short, long_)
    return None


@functools.cache
def _adjectives() -> dict[str, str]:
    return dict(table("arithmetic")["rate_period"]["adjectives"])


def _period(line: Line, quantity: Quantity) -> str:
    """The period a figure is of: "a month", "monthly fee of", "over the year", "in a week"."""
    if quantity.per is not None:
        return quantity.per if quantity.per in period_counts() or quantity.per in {"decade", "century"} else ""
    before, after = line.before(quantity, 40), line.after(quantity, 32)
    words = "|".join(_adjectives())
    adjective = _worded(rf"(?:^|\W)(?:{{the}} )?({words}) [a-z-]+(?: [a-z]+)? of$").search(before)
    if adjective is not None:
        return _adjectives()[adjective[1]]
    behind = _worded(rf"^(?:[a-z]+ )?(?:{{over}}) (?:{{one}}) ({_names()})\b").match(after)  # fmt: skip
    if behind is not None:
        return behind[1]
    opened = _worded(rf"^{{within}} (?:{{one_past}}) ({_names()}|12 months)\b,? ").match(line.words)  # fmt: skip
    if opened is None or next((q for q in line.quantities if q.measure != "duration"), None) is not quantity:
        return ""
    return "year" if opened[1] == "12 months" else opened[1]


@functools.cache
def _names() -> str:
    return either({*period_counts(), *(longer for ways in period_counts().values() for longer in ways)})


def _linked(line: Line, one: Quantity, two: Quantity) -> bool:
    """Whether two figures stand beside each other as one thing told twice."""
    between = lazy.known(r"\badd(?:s|ed|ing)? up to\b").sub("", line.between(one.end, outer(two))).strip()
    return (
        len(between) <= _REACH
        and not _worded(r"[.“”\"\d]|[;:](?! (?:{that}) )").search(between)
        and anywhere("rate_period", "breaks").search(between) is None
        and anywhere("rate_period", "other").search(line.words) is None
    )


def _held(line: Line, short: tuple[Quantity, str], long_: tuple[Quantity, str]) -> Found | None:
    base, total = short[0], long_[0]
    ways = [Decimal(way) for way in period_counts()[short[1]][long_[1]]]
    if anywhere("rate_period", "always").search(line.words):
        ways = ways[:1]
    calendar, times = ways[0], total.value / base.value
    if any(_near(line, base, total, way) for way in ways) or (
        (short[1], long_[1]) == ("hour", "day") and times <= _HOURS
    ):
        return None
    product = base.value * calendar
    turned = sorted(digits(product)) == sorted(digits(total.value)) and product.adjusted() == total.value.adjusted()
    whole = abs(times - round(times)) <= times / 200
    fixed = (short[1], long_[1]) in _FIXED
    few = short[1] != "hour" and long_[1] != "week" and times < calendar * _UNDER
    always = anywhere("rate_period", "always").search(line.words) is not None
    wrong = always or fixed or turned or times > calendar * _OVER or few or (not whole and total.hedge is None)
    if total.measure == "money" and times < calendar and anywhere("rate_period", "priced").search(line.words):
        wrong = False  # a year's ticket is dearer than a month's, but no twelve times
    if not wrong or (not fixed and base.hedge is not None):
        return None
    formula = f"{number(base.value)} × {number(calendar)} = {number(product)}"
    says = f"{formula} a {long_[1]}; the draft has “{line.text[outer(total) : total.end]}”"
    start, end = min(outer(base), outer(total)), max(base.end, total.end)
    return _differs(line, start, end, total, product, says, base)


def _near(line: Line, base: Quantity, total: Quantity, times: Decimal) -> bool:
    """Whether a figure is so many times another, as far as both are rounded or hedged."""
    product = base.value * times
    rounded = base.step / 2 * times if base.step >= 1000 or base.step < 1 else Decimal(0)
    slack = min(total.step / 2 + rounded, product * _ROUND)
    if _hedged(line, total) or base.hedge is not None:
        slack = max(slack, product * _LOOSE)
    return abs(product - total.value) <= max(slack, digit_step(total, line.text) / 2)


def _hedged(line: Line, total: Quantity) -> bool:
    """Whether a figure is hedged; the "up to" of "adds up to" is no hedge."""
    return total.hedge is not None and lazy.known(r"\badd(?:s|ed)?$").search(line.before(total, 12)) is None


def _differs(line: Line, start: int, end: int, total: Quantity, product: Decimal, says: str, *given: Quantity) -> Found:
    made = place("sum-check", line, start, end, total.value)
    return contradicted(made, line, (total.start, total.end), product, says, given)


def _product(line: Line) -> Found | None:
    """So much for each of so many, and what it came to, the only three figures of a sentence."""
    told = [q for q in line.quantities if q.form == "cardinal"]
    if len(told) != 3 or len(line.quantities) != 3 or any(q.hedge for q in told):
        return None
    money = [q for q in told if q.measure == "money"]
    counts = [q for q in told if q.measure == "count" and q.noun and q.per is None]
    if len(money) != 2 or len(counts) != 1 or money[0].unit != money[1].unit:
        return None
    each, total = sorted(money, key=lambda q: q.value)
    if not anywhere("rate_period", "each").search(line.words) or each.value * 3 > total.value:
        return None
    product = each.value * counts[0].value
    if abs(product - total.value) <= total.step / 2 or abs(product - total.value) > total.value * _LOOSE:
        return None
    says = f"{number(each.value)} × {number(counts[0].value)} = {number(product)}; the draft has “{line.text[total.start : total.end]}”"  # fmt: skip
    return _differs(line, min(q.start for q in told), max(q.end for q in told), total, product, says, each, counts[0])
