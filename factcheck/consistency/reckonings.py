"""What a rate told before comes to over a stretch of time: "£3 an hour. Six hours cost £18"; "£15 a month; a year comes to £180"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy, lexicon
from factcheck.consistency.lines import Found, Line, digit_step, outer
from factcheck.consistency.results import cited, number, place
from factcheck.consistency.story import Story, is_body, stretches
from factcheck.consistency.subunits import alike
from factcheck.frozen import dataclass
from factcheck.lexicon import table
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Evidence, Verdict

_HALF, _TWICE = Decimal("0.6"), Decimal("1.65")
_PER = lazy.pattern(
    r"^(?: of [a-z]+)? ?(?:,|is|was)? ?(?:a|an|per|each|every) (second|minute|hour|day|week|month|quarter|year)(?!\w)"
)
_ADJECTIVES = {"daily": "day", "weekly": "week", "monthly": "month", "hourly": "hour", "quarterly": "quarter"}
_ONE = lazy.pattern(
    r"(?:(?:a|the|one|each|every|a whole|a full|a single) )(second|minute|hour|day|week|month|quarter|year)(?!\w)"
)
_WORKING = {("hour", "day"): (6, 24), ("hour", "week"): (30, 168), ("day", "week"): (5, 7), ("day", "month"): (20, 31), ("day", "year"): (200, 366), ("week", "month"): (4, 5), ("hour", "month"): (120, 744), ("hour", "year"): (1500, 8784), ("week", "year"): (46, 53), ("month", "year"): (12, 12), ("quarter", "year"): (4, 4), ("week", "quarter"): (12, 13), ("month", "quarter"): (3, 3), ("minute", "hour"): (60, 60), ("second", "minute"): (60, 60), ("second", "hour"): (3600, 3600), ("minute", "day"): (1440, 1440)}  # fmt: skip


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
    found = []
    for q in line.quantities:
        if (
            q.form != "cardinal"
            or q.hedge is not None
            or q.value <= 0
            or q.measure in {"duration", "percent", "rank", "age"}
        ):
            continue
        per = q.per if q.per in _periods() else None
        told = _PER.match(line.after(q, 30))
        unit = per or (told[1] if told else "")
        if not unit:
            lead = re.search(
                r"(?:^|\W)(daily|weekly|monthly|hourly|quarterly) (?:[a-z]+ )?(?:of|is|was)$", line.before(q, 40)
            )
            unit = _ADJECTIVES[lead[1]] if lead else ""
        if unit:
            found.append((q, unit))
    return found


@functools.cache
def _periods() -> dict[str, dict[str, list[str]]]:
    return dict(table("arithmetic")["periods"])


@functools.cache
def _options(key: str) -> str:
    return lexicon.options("reckoning", "words", key)


def _over(line: Line, rates: Sequence[tuple[Line, Quantity, str]]) -> Found | None:
    if len(rates) != 1 or lazy.known(rf"(?<!\w)(?:{_options('other')})(?!\w)").search(line.words):
        return None
    there, rate, unit = rates[0]
    if there is not line and lazy.known(rf"(?<!\w)(?:{_options('other')})(?!\w)").search(there.words):
        return None
    overs = _stretches(line, rate)
    totals = [
        q for q in line.quantities
        if q is not rate and q.hedge is None and q.form == "cardinal" and q.per is None and q.start >= (rate.end if there is line else 0)
        and _like(q, rate)
    ]  # fmt: skip
    for total in totals:
        for over in overs:
            if not _joined(line, over, total):
                continue
            times = _times(unit, over)
            if times is None:
                continue
            return _judged(line, there, rate, total, over, times)
    return None


def _like(total: Quantity, rate: Quantity) -> bool:
    if alike(total, rate) is not None:
        return total.noun is None or rate.noun is None or total.noun.split()[-1] == rate.noun.split()[-1]
    return total.measure == "count" and total.noun is None and rate.measure not in {"money", "count"}


def _stretches(line: Line, rate: Quantity) -> list[_Over]:
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
    return any(q.end <= start and re.fullmatch(r" ?(?:of [a-z]+ )?", line.text[q.end : start]) for q in line.quantities)


def _joined(line: Line, over: _Over, total: Quantity) -> bool:
    if over.end <= outer(total):
        link = line.between(over.end, outer(total))
        return re.fullmatch(
            r"(?:it|they|he|she) (?:makes?|prints?|bakes?|pumps?|carries|carry|sells?|uses?|burns?|fills?|produces?|turns? out|loses?|treats?|handles?|earns?|walks?|runs?|travels?|covers?|flies|fly|brews?|sorts?|serves?)",
            link,
        ) is not None or (
            lazy.known(rf"(?:[a-z]+(?:-[a-z]+)? )?(?:,|of (?:that|this|[a-z]+))? ?(?:{_options('ahead')}),?").fullmatch(
                link
            )
            is not None
        )
    link = line.between(total.end, over.start)
    lead = line.between(max(line.sentence.start, outer(total) - 24), outer(total))
    return (
        lazy.known(rf"(?:[a-z]+ )?(?:{_options('behind')})").fullmatch(link) is not None
        and lazy.known(rf"(?:^|\W)(?:{_options('total')})$").search(lead) is not None
    )


def _times(unit: str, over: _Over) -> tuple[Decimal, Decimal] | None:
    """The fewest and most periods in a stretch of time, working days and all."""
    if over.unit == unit:
        return over.value, over.value
    span = _WORKING.get((unit, over.unit))
    return None if span is None else (span[0] * over.value, span[1] * over.value)


def _judged(
    line: Line, there: Line, rate: Quantity, total: Quantity, over: _Over, times: tuple[Decimal, Decimal]
) -> Found | None:
    base = rate.value if alike(rate, total) is None else (alike(rate, total) or rate).value
    low, high = base * times[0], base * times[1]
    slack = max(
        digit_step(rate, line.text) * times[1] / 2 if rate.value % 1 or rate.value >= 1000 else Decimal(0),
        digit_step(total, line.text) / 2,
    )
    if low - slack <= total.value <= high + slack or not low * _HALF <= total.value <= high * _TWICE:
        return None
    shown = number(times[1]) if times[0] == times[1] else f"{number(times[0])} to {number(times[1])}"
    value = number(low) if low == high else f"{number(low)} to {number(high)}"
    told = f"{number(base)} × {shown} = {value}; the draft has “{line.text[outer(total) : total.end]}”"
    inside = there is line
    span = (
        (min(outer(rate), over.start), max(total.end, over.end))
        if inside
        else (min(over.start, outer(total)), max(total.end, over.end))
    )
    evidence = (
        Evidence("computed", False, told, value=str(high), span=(total.start, total.end)),
        *cited(line.text, rate),
    )
    return Found(
        place("sum-check", line, *span, total.value),
        Verdict(Label.CONFLICTING, "differs-in-draft", f"The draft's own figures say otherwise: {told}.", evidence),
    )


def _things(line: Line) -> Found | None:
    """ "Twenty buses, each with 50 seats, can move 1,000 people"."""
    counts = [q for q in line.quantities if q.measure == "count" and q.form == "cardinal" and q.hedge is None]
    if (
        len(counts) != 3
        or len(line.quantities) > 3
        or lazy.known(rf"(?<!\w)(?:{_options('other')})(?!\w)").search(line.words)
    ):
        return None
    things, each, total = counts
    if things.per or each.per:
        return None
    if things.noun is None or each.noun is None or things.value < 2 or each.value < 2:
        return None
    link, lead = line.between(things.end, outer(each)), line.between(each.end, outer(total))
    marked = (
        "each" in link or re.match(r"^(?:,? each|apiece|,? all sold out|,? all full)", lead) or re.search(r"\d", link)
    )
    if not marked or lazy.known(rf",? ?(?:{_options('holds')})(?: [a-z]+)?").fullmatch(link) is None:
        return None
    if lazy.known(rf"(?:^|.*\W)(?:{_options('made')})$").match(lead) is None or len(lead) > 40:
        return None
    value = things.value * each.value
    if abs(value - total.value) <= max(
        digit_step(total, line.text) / 2,
        total.step / 2 if total.value >= 1000 and total.step < total.value / 10 and total.step > 10 else Decimal(0),
    ):
        return None
    if not value * _HALF <= total.value <= value * _TWICE:
        return None
    told = f"{number(things.value)} × {number(each.value)} = {number(value)}; the draft has “{line.text[outer(total) : total.end]}”"
    evidence = (
        Evidence("computed", False, told, value=str(value), span=(total.start, total.end)),
        *cited(line.text, things, each),
    )
    return Found(
        place("sum-check", line, outer(things), total.end, total.value),
        Verdict(Label.CONFLICTING, "differs-in-draft", f"The draft's own figures say otherwise: {told}.", evidence),
    )
