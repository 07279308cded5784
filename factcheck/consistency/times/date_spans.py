"""Stretches of time against the dates at their ends: "29 September, 33 days from now"; "nearly 65 years since the armistice of 27 July 1953"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, claim, ending, long_lengths, options
from factcheck.lexicon import word_set, worded
from factcheck.model.claims import Claim
from factcheck.model.dates import PartialDate
from factcheck.model.drafts import Span
from factcheck.model.lists import Label
from factcheck.model.mentions import Date, Quantity
from factcheck.model.verdicts import Evidence, Verdict
from factcheck.verdicts.base import wording

_worded = worded("against_itself", "date_spans")

_DAYS = {"day": Decimal(1), "days": Decimal(1), "week": Decimal(7), "weeks": Decimal(7), "month": Decimal("30.44"), "months": Decimal("30.44"),
  "year": Decimal("365.25"), "years": Decimal("365.25"), "decade": Decimal("3652.5"), "decades": Decimal("3652.5"), "century": Decimal(36525)}  # fmt: skip
_UNIT = _worded(r"\b({units})s?\b|\bcentur(?:y|ies)\b")
_BESIDE = _worded(r"^ ?[,(–—-]+ ?(?:{or} )*$")
_ONLY = lazy.pattern(r"^(?:[a-z'’-]++|\W){0,80}+$", re.IGNORECASE)


def find(lines: Sequence[Line], as_of: PartialDate | None) -> Iterator[Found]:
    """The stretches of a draft whose ends are known."""
    for line in lines:
        yield from _beside(line)
        yield from _after(line)
        if as_of is not None and as_of.day is not None:
            yield from _since(line, as_of.first())


def _beside(line: Line) -> Iterator[Found]:
    """A date and, beside it, the same day counted from the draft's own: "in 1958, half a century ago"."""
    for one, other in zip(line.dates, line.dates[1:], strict=False):
        if not _BESIDE.match(line.text[one.end : other.start]) or one.first is None or other.first is None:
            continue
        fixed, counted = (one, other) if _counted(line, other) and not _counted(line, one) else (other, one)
        if fixed.anchor == "draft" and fixed.weekday is None and not _DIGIT.search(line.text, fixed.start, fixed.end):
            continue  # "opens tonight, fifty years ago a warehouse"
        if _counted(line, counted) and not _counted(line, fixed) and fixed.first == fixed.last:
            found = _same(line, fixed, counted)
            if found is not None:
                yield found


_DIGIT = lazy.pattern(r"\d")


def _counted(line: Line, date: Date) -> bool:
    """Whether a date is counted in days, weeks, months or years from the draft's."""
    words = line.text[date.start : date.end].lower()
    return (
        date.anchor == "draft"
        and _UNIT.search(words) is not None
        and any(w in words for w in ("ago", "from now", "from today", "hence", "earlier", "time"))
    )


def _same(line: Line, fixed: Date, counted: Date) -> Found | None:
    """Whether both mean one day, as loosely as the coarser unit of the two allows."""
    assert fixed.first is not None
    assert counted.first is not None
    assert counted.last is not None
    units = [*_UNIT.finditer(line.text[counted.start : counted.end].lower())]
    unit = units[-1 if counted in long_lengths(line) else 0]
    days = unit[1] == "day" and fixed.first.day is not None and counted.first.day is not None
    slack = datetime.timedelta(days=0 if days else _slack(unit[0]))
    if unit[1] == "year" and fixed.first.month is None and fixed.first.year == counted.first.year + 1:
        return None  # "15 years ago" of 2011 in December 2025: neither right nor impossible
    agrees = fixed.first.first() <= counted.last.last() + slack and counted.first.first() - slack <= fixed.first.last()
    if not agrees and not days and unit[1] not in {"week", "month", "year"}:
        return None
    says = f"“{line.text[counted.start : counted.end]}” is {wording.date(counted.first)}; the draft has {wording.date(fixed.first)}"
    return Found(_claim(line, counted), _verdict(says, agrees, counted, fixed))


def _slack(unit: str) -> int:
    """Days by which a stretch counted in whole units may be off."""
    return {"d": 1, "w": 7, "m": 31, "y": 364}.get(unit[0], 1830)


def _claim(line: Line, date: Date) -> Claim:
    return Claim(
        "date-arithmetic",
        date.start,
        date.end,
        Span(line.sentence.start, line.sentence.end),
        None,
        value=date.first,
        date=date,
    )


def _verdict(says: str, agrees: bool, counted: Date | Quantity, fixed: Date) -> Verdict:
    evidence = (
        Evidence("calendar", agrees, says, span=(counted.start, counted.end)),
        Evidence("text", None, "the date it is held against", span=(fixed.start, fixed.end)),
    )
    if agrees:
        return Verdict(Label.SUPPORTED, "computed", f"The calendar agrees: {says}.", evidence)
    return Verdict(Label.REFUTED, "impossible", f"The calendar says otherwise: {says}.", evidence)


def _since(line: Line, today: datetime.date) -> Iterator[Found]:
    """A number of years or days, "since" or "after" an event with its date, up to the draft's own day."""
    for quantity in line.quantities:
        if quantity.measure != "duration" or len(line.dates) != 1:
            continue
        date = line.dates[0]
        link = line.between(quantity.end, date.start)
        if date.start < quantity.end or not link.startswith("since ") or date.first is None or date.first != date.last:
            continue
        if date.anchor != "text" or not _ONLY.match(link):
            continue
        days = _DAYS.get(quantity.unit)
        if days is None or ending("span", "since").search(line.before(quantity, 12)):
            continue
        first, last = ((today - day).days / days for day in (date.first.last(), date.first.first()))
        yield Found(claim("date-arithmetic", line, quantity), _length(quantity, date, first, last, today))


_LEADING = lazy.pattern(rf"^,? ?(?:\(|(?:{options('span', 'leading')}) )*$")
_FROM = _worded(r"^ ?(?:to the day )?(?:{since})(?P<words>(?: {the})?(?: [a-z’'-]+){0,3} (?:of|in|on))?$")


def _after(line: Line) -> Iterator[Found]:
    """A date, a number of years after another: "on 20 July 2019, fifty years after the landing of 20 July 1969"."""
    for one, two in zip(line.dates, line.dates[1:], strict=False):
        between = [q for q in line.quantities if q.measure == "duration" and one.end <= q.start and q.end <= two.start]
        if len(between) != 1 or one.first is None or two.first is None or not between[0].unit.startswith("year"):
            continue
        years = between[0]
        if one.anchor != "text" or two.anchor != "text" or two.first.first() > one.first.first() or years.value < _FEW:
            continue
        link = line.between(years.end, two.start).rstrip()
        told = _FROM.match(link)
        if told is None or not _LEADING.match(line.text[one.end : years.start]):
            continue
        if not _OTHER.isdisjoint((told["words"] or "").split()):
            continue
        days = _DAYS["years"]
        low = Decimal((one.first.first() - two.first.last()).days) / days
        high = Decimal((one.first.last() - two.first.first()).days) / days
        hedged = years.hedge is not None and years.admits.query.holds(low - _PART, high + _PART)
        agrees = hedged or low - _PART <= years.value <= high + _PART
        shown = f"{round(low)}" if round(low) == round(high) else f"{round(low)} to {round(high)}"
        says = f"from {wording.date(two.first)} to {wording.date(one.first)} are {shown} years"
        yield Found(claim("date-arithmetic", line, years), _verdict(says, agrees, years, two))


_OTHER = word_set("happened", "works") | word_set("against_itself", "date_spans", "other")
_FEW, _PART = 2, Decimal("0.99")
"""Years from which on a stretch is counted in years, and how far it may be off."""


def _length(quantity: Quantity, date: Date, first: Decimal, last: Decimal, today: datetime.date) -> Verdict:
    assert date.first is not None
    tick = (
        quantity.admits.tick.holds(first - 1, last + Decimal("0.5"))
        if quantity.hedge is None
        else quantity.admits.tick.holds(first, last)
    )
    query = tick or quantity.admits.query.holds(first - 1, last + 1)
    shown = f"{round(first, 1)}" if first == last else f"{round(first, 1)} to {round(last, 1)}"
    says = f"from {wording.date(date.first)} to {today.isoformat()} are {shown} {quantity.unit}"
    evidence = (
        Evidence("calendar", True if tick else None if query else False, says, span=(quantity.start, quantity.end)),
        Evidence("text", None, "the date it is held against", span=(date.start, date.end)),
    )
    if tick:
        return Verdict(Label.SUPPORTED, "computed", f"The calendar agrees: {says}.", evidence)
    return Verdict(Label.NOT_ENOUGH_INFO, "close", f"The calendar does not quite agree: {says}.", evidence)
