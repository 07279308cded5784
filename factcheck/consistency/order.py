"""The order and length of what is dated: "from 1998 to 1989", "opens on 29 November and closes on 22 November", "two years, from
April 2022 to March 2023", "two days later, on 24 November", "for 63 years, until 2019"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from factcheck.consistency.lines import Found, Line, options
from factcheck.consistency.results import asked, impossible, place, words
from factcheck.consistency.story import Story, Stretch, stretches
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.mentions import Date, Quantity
from factcheck.model.verdicts import Evidence, Verdict
from factcheck.verdicts import wording

_DAYS = {
    "day": Decimal(1),
    "week": Decimal(7),
    "month": Decimal("30.44"),
    "year": Decimal("365.25"),
    "decade": Decimal("3652.5"),
}
_LONG = 60
"""Days from which on a closing day without a year is taken to be of the same year as the opening."""
_GRACE, _FOUR = Decimal("0.085"), Decimal(4)
"""A length is only asked about where it is off by no more than this share of it, or a third of one unit."""
_CLOCK = re.compile(
    r"(?<![\d.:])(?:(1[0-2]|0?[1-9])(?:[.:]([0-5]\d))?\s?([ap])(?:\.m\.|m)|([01]?\d|2[0-3])[:.]([0-5]\d)(?![\d%])(?:\s?hours)?|(noon|midday|midnight))(?![\w%])",
    re.IGNORECASE,
)


def find(story: Story) -> Iterator[Found]:
    """What the calendar rules out in one sentence, or with the one before."""
    for at, line in enumerate(story.lines):
        if line.sentence.role == "table-row":
            continue
        if line.dates:
            yield from _backwards(line)
            yield from _from_to(line)
            yield from _opens(line)
            yield from _later(line, story.before(at))
        if story.as_of is not None or line.dates:
            yield from _for_years(story, at, line)
        yield from _hours(line)


def _day(date: Date) -> PartialDate | None:
    return date.first if date.first is not None and date.type in {"DATE", "TIME"} else None


@functools.cache
def _to() -> re.Pattern[str]:
    return re.compile(rf"^(?:{options('order', 'to')})$")


def _runs(line: Line) -> Iterator[tuple[Date, Date]]:
    """Two dates as "from A to B"."""
    for one, two in pairwise(line.dates):
        if (
            _day(one)
            and _day(two)
            and re.search(r"(?:^|\W)(?:from|between)$", line.before(one, 12))
            and _to().match(line.between(one.end, two.start))
        ):
            yield one, two


def _backwards(line: Line) -> Iterator[Found]:
    for one, two in _runs(line):
        if one.first is None or two.last is None:
            continue
        if one.anchor == two.anchor == "text":
            turned = one.first.first() > two.last.last()
        else:
            turned = _just_before(two.last, one.first)
        if turned:
            yield _wrong(line, one, two, "ends before it begins")


def _just_before(end: PartialDate, start: PartialDate) -> bool:
    """Whether a day without a year is a little before another: a run over the turn of the year is never nearly a year."""
    if end.day is None or start.day is None:
        return False
    try:
        return 0 < (start.first() - replace(end, year=start.year).first()).days < _LONG
    except ValueError:
        return False


def _wrong(line: Line, one: Date, two: Date, how: str) -> Found:
    told = words(line, one.start, two.end)
    evidence = (Evidence("calendar", False, f"“{told}” {how}", span=(one.start, two.end)), *_dated(line, one, two))
    return impossible(
        place("date-arithmetic", line, one.start, two.end, told),
        f"The calendar says otherwise: “{told}” {how}.",
        evidence,
    )


def _dated(line: Line, *dates: Date) -> tuple[Evidence, ...]:
    return tuple(
        Evidence("text", None, f"“{line.text[d.start : d.end]}”", value=str(d.value), span=(d.start, d.end))
        for d in dates
    )


def _opens(line: Line) -> Iterator[Found]:
    """Opens on one day, closes on an earlier one."""
    for one, two in pairwise(line.dates):
        if not (one.first and two.first and one.first.day and two.first.day):
            continue
        before, between = line.before(one, 40), line.between(one.end, two.start)
        if not re.search(
            rf"(?<!\w)(?:{options('date_words', 'opens')})(?: (?:on|from|at|in|its|the|[a-z]+)){{0,3}}$", before
        ):
            continue
        if not re.search(rf"(?<!\w)(?:{options('date_words', 'closes')})(?: (?:on|at|in|by)){{0,2}}$", between):
            continue
        gap = (one.first.first() - two.first.first()).days
        free = "text" not in {one.anchor, two.anchor} or (one.anchor != two.anchor and two.anchor != "text")
        if gap > 0 and (not free or gap < _LONG):
            yield _wrong(line, one, two, "closes before it opens")


def _from_to(line: Line) -> Iterator[Found]:
    """A length of time and the two dates it runs between."""
    lengths = [s for s in stretches(line) if s.unit in _DAYS and s.value > 0]
    if not lengths:
        return
    for one, two in [*_runs(line), *_ranged(line)]:
        near = [s for s in lengths if _beside(line, s, one, two)]
        if len(near) == 1 and one.first is not None and two.last is not None:
            found = _length(line, near[0], one, two)
            if found is not None:
                yield found


def _ranged(line: Line) -> Iterator[tuple[Date, Date]]:
    """A range read as one date ("1981 to 1992") as its two ends."""
    for date in line.dates:
        if date.first is None or date.last is None or date.first == date.last or date.type != "DATE":
            continue
        span = re.search(r"\d{4} (?:to|until|and) \d{4}$", line.text[date.start : date.end])
        if span and date.anchor == "text" and re.search(r"(?:^|\W)(?:from|between)$", line.before(date, 12)):
            yield replace(date, last=date.first), replace(date, first=date.last)


def _beside(line: Line, stretch: Stretch, one: Date, two: Date) -> bool:
    if stretch.end <= one.start:
        link = line.between(stretch.end, one.start)
        return (
            re.fullmatch(
                rf"(?:,? ?(?:{options('order', 'run')}))?,? ?(?:from|between)?|[a-z -]{{0,24}} (?:{options('order', 'run')}) (?:from|between)",
                link,
            )
            is not None
        )
    link = line.between(two.end, stretch.start)
    return re.fullmatch(rf"(?:,|,? and|\(| -|;)? ?(?:{options('order', 'those')})", link) is not None or link in {
        ",",
        "(",
    }


def _length(line: Line, stretch: Stretch, one: Date, two: Date) -> Found | None:
    """Both ways of counting are right: with and without the last day, month or year."""
    one, two = _one_year(one, two)
    assert one.first is not None
    assert two.last is not None
    unit = _DAYS[stretch.unit]
    low = Decimal((two.last.first() - one.first.last()).days) / unit
    high = Decimal((two.last.last() - one.first.first()).days + 1) / unit
    if low < 0 or high <= 0:
        return None
    slack = Decimal("0.5") if stretch.unit in {"day"} else Decimal("0.1")
    hedged = (isinstance(stretch.mention, Quantity) and stretch.mention.hedge is not None) or re.search(
        rf"(?:^|\W)(?:{options('order', 'loose')})$",
        line.between(max(line.sentence.start, stretch.start - 20), stretch.start),
    ) is not None
    agrees = low - slack <= stretch.value <= high + slack
    close = not agrees and (
        hedged or low - _GRACE * max(_FOUR, low) <= stretch.value <= high + _GRACE * max(_FOUR, high)
    )
    shown = f"{round(low, 1)}" if round(low, 1) == round(high, 1) else f"{round(low, 1)} to {round(high, 1)}"
    told = words(line, stretch.start, stretch.end)
    says = f"from {wording.date(one.first)} to {wording.date(two.last)} are {shown} {stretch.unit}s; the draft has “{told}”"
    start, end = min(stretch.start, one.start), max(stretch.end, two.end)
    evidence = (
        Evidence("calendar", True if agrees else None if close else False, says, span=(stretch.start, stretch.end)),
        *_dated(line, one, two),
    )
    claim = place("date-arithmetic", line, start, end, stretch.value)
    if agrees:
        return Found(claim, Verdict(Label.SUPPORTED, "computed", f"The calendar agrees: {says}.", evidence))
    return (
        asked(claim, f"The calendar does not quite agree: {says}.", evidence)
        if close
        else impossible(claim, f"The calendar says otherwise: {says}.", evidence)
    )


def _one_year(one: Date, two: Date) -> tuple[Date, Date]:
    """Two days or months, at most one of them with its year, as of one run: in one year, or over the turn of it."""
    if (
        one.first is None
        or two.last is None
        or one.first.month is None
        or two.last.month is None
        or one.anchor == two.anchor == "text"
    ):
        return one, two
    try:
        if two.anchor == "text":
            year = two.last.year - (one.first.month > two.last.month)
            return replace(one, first=replace(one.first, year=year)), two
        year = one.first.year + (one.first.month > two.last.month)
        return one, replace(two, last=replace(two.last, year=year))
    except ValueError:
        return one, two


def _later(line: Line, before: Line | None) -> Iterator[Found]:
    """ "Two days later, on 24 November", after a sentence with the day it counts from."""
    for one, two in pairwise(line.dates):
        told = line.text[one.start : one.end].lower()
        count = re.search(r"(?:^|\s)(?:day|week|month|year)s? (later|earlier|before|after)$", told)
        if (
            one.anchor != "context"
            or count is None
            or not re.fullmatch(r",? ?(?:on)?", line.between(one.end, two.start))
            or not one.first
            or not two.first
        ):
            continue
        if one.first.day is None or two.first.day is None or two.first.month is None:
            continue
        year = two.first.year if two.anchor == "text" else one.first.year
        try:
            other = PartialDate(year, two.first.month, two.first.day)
        except ValueError:
            continue
        unit = re.search(r"(day|week|month|year)", told)
        gap = abs((other.first() - one.first.first()).days)
        agrees = (
            gap == 0
            if unit and unit[1] == "day"
            else gap <= {"week": 3, "month": 6, "year": 60}.get(unit[1] if unit else "", 3)
        )
        says = f"“{words(line, one.start, one.end)}” is {wording.date(one.first)}; the draft has {words(line, two.start, two.end)}"
        span = one.anchor_span or (one.start, one.end)
        evidence = (
            Evidence("calendar", agrees, says, span=(one.start, two.end)),
            Evidence("text", None, f"counted from “{' '.join(line.text[span[0] : span[1]].split())}”", span=span),
        )
        claim = place("date-arithmetic", line, one.start, two.end, told)
        if agrees:
            yield Found(claim, Verdict(Label.SUPPORTED, "computed", f"The calendar agrees: {says}.", evidence))
        elif before is not None and before.sentence.start <= span[0] < line.sentence.end:
            yield impossible(claim, f"The calendar says otherwise: {says}.", evidence)


@functools.cache
def _began() -> re.Pattern[str]:
    return re.compile(rf"(?:^|\W)(?:{options('order', 'began')})(?: [a-z’'-]+){{0,3}}? (?:in|on|since)$")


def _for_years(story: Story, at: int, line: Line) -> Iterator[Found]:
    """Years counted from a beginning to an end the draft gives, or to its own day."""
    for stretch in stretches(line):
        if stretch.unit != "year" or stretch.value < 2:
            continue
        ends = _until(line, stretch) or _today(story, line, stretch)
        if ends is None:
            continue
        begin, end = ends
        if begin is None:
            begin = _beginning(line, story.before(at), stretch)
        if begin is None or begin.first is None:
            continue
        yield from _counted(line, stretch, begin, end)


def _until(line: Line, stretch: Stretch) -> tuple[Date | None, PartialDate] | None:
    """ "for 63 years, until her death in 2019"."""
    link = re.compile(r"^,? ?(?:until|till|up to)(?: [a-z’'-]+){0,4}?(?: in| on)?$")
    for date in line.dates:
        if (
            date.start >= stretch.end
            and date.first is not None
            and date.anchor == "text"
            and link.match(line.between(stretch.end, date.start))
        ):
            return None, date.first
    return None


def _today(story: Story, line: Line, stretch: Stretch) -> tuple[Date | None, PartialDate] | None:
    """ "Founded in 1927, ... in business for 98 years"; "the first in 21 years, since 2004"."""
    if story.as_of is None:
        return None
    before = line.between(max(line.sentence.start, stretch.start - 60), stretch.start)
    for date in line.dates:
        if date.first is None or date.anchor != "text" or date.first != date.last or date.type != "DATE":
            continue
        link = line.between(stretch.end, date.start) if date.start >= stretch.end else ""
        if re.fullmatch(r",? ?(?:and )?(?:the first )?since", link) and re.search(r"(?:^|\W)(?:in|for)$", before):
            return date, story.as_of
        if (
            date.end <= stretch.start
            and re.search(rf"(?:^|\W)(?:{options('order', 'going')})(?: [a-z]+)? for$", before)
            and _began().search(line.before(date, 40))
        ):
            return date, story.as_of
    return None


def _beginning(line: Line, before: Line | None, stretch: Stretch) -> Date | None:
    """The date of a beginning that has a word in common with what lasted: "In 1966 he married ... They were married for 53 years"."""
    verb = re.search(
        r"(?<!\w)([a-z]{4,}) for$", line.between(max(line.sentence.start, stretch.start - 40), stretch.start)
    )
    if verb is None:
        return None
    for there in (line, before):
        if there is None:
            continue
        stem = verb[1].removesuffix("ed").removesuffix("ing")
        dates = [
            d
            for d in there.dates
            if d.first is not None
            and d.anchor == "text"
            and d.type == "DATE"
            and d.end <= (stretch.start if there is line else d.end)
        ]
        if len(dates) == 1 and re.search(
            rf"(?<!\w){re.escape(stem)}",
            there.words if there is not line else there.between(there.sentence.start, dates[0].end),
        ):
            return dates[0]
    return None


def _counted(line: Line, stretch: Stretch, begin: Date, end: PartialDate) -> Iterator[Found]:
    assert begin.first is not None
    first = begin.first
    low = Decimal((end.first() - first.last()).days) / _DAYS["year"]
    high = Decimal((end.last() - first.first()).days) / _DAYS["year"]
    if high < 0:
        return
    hedged = isinstance(stretch.mention, Quantity) and stretch.mention.hedge is not None
    agrees = low - 1 < stretch.value < high + 1
    if hedged and isinstance(stretch.mention, Quantity):
        agrees = agrees or stretch.mention.admits.query.holds(max(low, Decimal(0)), high)
    middle = (
        f"{round(max(low, Decimal(0)))}"
        if round(low) == round(high)
        else f"{round(max(low, Decimal(0)))} to {round(high)}"
    )
    says = f"from {wording.date(first)} to {wording.date(end)} are {middle} years; the draft has “{words(line, stretch.start, stretch.end)}”"
    inside = line.sentence.start <= begin.start < line.sentence.end
    start, stop = (
        (min(begin.start, stretch.start), max(begin.end, stretch.end)) if inside else (stretch.start, stretch.end)
    )
    claim = place("date-arithmetic", line, start, stop, stretch.value)
    evidence = (Evidence("calendar", agrees, says, span=(stretch.start, stretch.end)), *_dated(line, begin))
    if agrees:
        yield Found(claim, Verdict(Label.SUPPORTED, "computed", f"The calendar agrees: {says}.", evidence))
    else:
        yield impossible(
            claim,
            f"The calendar says otherwise: {says}.",
            evidence,
            f"{round(high)} years" if round(low) == round(high) else None,
        )


def _hours(line: Line) -> Iterator[Found]:
    """ "At 8am ... ten hours later, at 6pm"."""
    clocks = [
        (m.start(), m.end(), minutes)
        for m in _CLOCK.finditer(line.text, line.sentence.start, line.sentence.end)
        if (minutes := _minutes(m)) is not None
    ]
    if len(clocks) != 2:
        return
    (_, one_end, one), (two_start, two_end, two) = clocks
    for stretch in stretches(line):
        if stretch.unit not in {"hour", "minute"} or not one_end <= stretch.start < two_start:
            continue
        if not re.match(r"^later,? (?:at|by)$", line.between(stretch.end, two_start)):
            continue
        if isinstance(stretch.mention, Quantity) and stretch.mention.hedge is not None:
            continue
        length = stretch.value * (60 if stretch.unit == "hour" else 1)
        real = Decimal((two - one) % 1440)
        agrees = abs(length - real) < (30 if stretch.unit == "hour" and length == int(length) and real % 60 else 1)
        says = f"from {line.text[clocks[0][0] : one_end]} to {line.text[two_start:two_end]} are {round(real / 60, 1)} hours; the draft has “{words(line, stretch.start, stretch.end)}”"
        evidence = (Evidence("calendar", agrees, says, span=(stretch.start, two_end)),)
        claim = place("date-arithmetic", line, stretch.start, two_end, stretch.value)
        if agrees:
            yield Found(claim, Verdict(Label.SUPPORTED, "computed", f"The clock agrees: {says}.", evidence))
        else:
            yield impossible(claim, f"The clock says otherwise: {says}.", evidence)


def _minutes(found: re.Match[str]) -> int | None:
    hour, minute, half, hours, minutes, word = found.groups()
    if word:
        return 0 if word.lower() == "midnight" else 720
    if hour:
        return (int(hour) % 12 + (12 if half.lower() == "p" else 0)) * 60 + int(minute or 0)
    return int(hours) * 60 + int(minutes)
