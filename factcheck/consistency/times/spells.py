"""How long something lasted, against the two dates or hours it ran between, or against its beginning and the draft's own day: "from 1998 to
2010, a reign of 15 years"; "10am until 4pm, eight hours in all"; "has chaired it for 18 years, having taken over in 2010"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, anywhere, beginning, ending, options
from factcheck.consistency.base.results import cited, impossible, place, words
from factcheck.consistency.base.story import Story, Stretch, is_body, stretches
from factcheck.consistency.times.anniversaries import find_counted, find_jubilee
from factcheck.consistency.times.date_runs import DAYS, one_year
from factcheck.consistency.times.daytimes import clock_times
from factcheck.consistency.times.event_order import REACH, find_clock_order, find_order, find_weekdays
from factcheck.frozen import replace
from factcheck.lexicon import worded
from factcheck.model.dates import PartialDate
from factcheck.model.mentions import Date, Quantity
from factcheck.model.verdicts import Evidence

_worded = worded("against_itself", "spells")

_DAY = 1440
_RUN = frozenset({"to", "until", "till", "and", "-", "–"})
"""Between the two ends of a run of hours: "from 6pm to 9pm for three hours"."""
_SLACK = {"day": Decimal(1), "week": Decimal("0.75"), "month": Decimal(1), "year": Decimal(1), "decade": Decimal("0.3")}


def find(story: Story) -> Iterator[Found]:
    """The lengths of time of a draft that its dates and hours rule out."""
    for _at, line in enumerate(story.lines):
        if not is_body(line):
            continue
        lasting = [s for s in stretches(line) if s.value > 0 and not _hedged(line, s)]
        found = None
        if lasting:
            found = _between_hours(line, lasting) or _between_dates(line, lasting) or _until_now(story, line, lasting)
        if line.dates:
            found = found or find_jubilee(line) or find_counted(line) or find_order(line) or find_weekdays(line)
        found = found or find_clock_order(line)
        if found is not None:
            yield found


def _hedged(line: Line, stretch: Stretch) -> bool:
    return (isinstance(stretch.mention, Quantity) and stretch.mention.hedge is not None) or ending(
        "spell", "loose"
    ).search(
        line.between(max(line.sentence.start, stretch.start - 20), stretch.start),
    ) is not None


def _ends(line: Line) -> list[Date]:
    """The dates of a sentence, a run read as one as its two ends."""
    found = []
    for date in line.dates:
        if date.first is None or date.last is None or date.type != "DATE":
            continue
        if date.anchor == "context" or (
            date.anchor != "text" and not lazy.known(r"\d").search(line.text[date.start : date.end])
        ):
            continue
        if date.first == date.last:
            found.append(date)
        elif _worded(r"\S (?:{to}) |\d ?[-–] ?\d").search(line.text[date.start : date.end]):
            found += [replace(date, last=date.first), replace(date, first=date.last)]
    return found


def _linked(line: Line, stretch: Stretch, end: int) -> bool:
    """Whether a length of time behind two dates or hours is that of what lies between."""
    link = line.between(end, stretch.start)
    trail = line.between(stretch.end, min(line.sentence.end, stretch.end + 30))
    if len(link) > REACH or lazy.known(r"[;.:“”\"]").search(link):
        return False
    if beginning("spell", "not_after", 0).match(trail):
        return False
    of = _worded(
        rf"[,(–—-]? ?(?:or )?(?:(?:{{the}}) )?(?:[a-z’'-]+ )?(?:{options('spell', 'nouns')}) (?:of|lasting)"
    ).fullmatch(
        link,
    )
    if of is not None:
        return True
    if lazy.known(rf"[,(–—-]? ?(?:{options('spell', 'leads')})?").fullmatch(link) is None:
        return False
    return (
        bool(link) and lazy.known(rf"^(?:$|[,.;)–—-]|(?:{options('spell', 'after')})(?!\w))").match(trail) is not None
    )


def _between_dates(line: Line, lasting: Sequence[Stretch]) -> Found | None:
    ends = _ends(line)
    if len(ends) != 2 or anywhere("spell", "other").search(line.words):
        return None
    one, two = ends
    for stretch in lasting:
        if stretch.unit not in DAYS:
            continue
        linked = stretch.start >= max(one.end, two.end) and _linked(line, stretch, max(one.end, two.end))
        between = line.between(stretch.end, two.start)
        linked = linked or (
            one.end <= stretch.start and stretch.end <= two.start
            and lazy.known(r"later,? (?:in|on)").fullmatch(between) is not None and line.text[one.end : stretch.start].count(",") <= 2
        )  # fmt: skip
        if not linked:
            continue
        first, last = one_year(one, two)
        if first.first is None or last.last is None:
            continue
        low = Decimal((last.last.first() - first.first.last()).days) / DAYS[stretch.unit]
        high = Decimal((last.last.last() - first.first.first()).days + 1) / DAYS[stretch.unit]
        slack = _slack(stretch)
        if high <= 0 or low - slack <= stretch.value <= high + slack:
            return None
        return _wrong(line, stretch, round((low + high) / 2, 1), (one, two), f"from {_said(line, one)} to {_said(line, two)}")  # fmt: skip
    return None


def _slack(stretch: Stretch) -> Decimal:
    if stretch.unit == "year":
        return Decimal("0.25")
    return {"month": Decimal("0.6"), "week": Decimal("0.5"), "day": Decimal(1)}.get(stretch.unit, Decimal("0.2"))


def _said(line: Line, date: Date) -> str:
    day = date.first
    assert day is not None
    return (
        words(line, date.start, date.end) if date.first == date.last and "20" not in str(date.value)[4:] else str(day)
    )


def _wrong(line: Line, stretch: Stretch, real: Decimal, dates: tuple[Date, ...], said: str) -> Found:
    told = words(line, stretch.start, stretch.end)
    unit = stretch.unit if real == 1 else f"{stretch.unit}s"
    says = f"{said} are {real.normalize():f} {unit}; the draft has “{told}”"
    start = min([stretch.start, *(d.start for d in dates)])
    end = max([stretch.end, *(d.end for d in dates)])
    evidence = (Evidence("calendar", False, says, span=(stretch.start, stretch.end)), *cited(line.text, *dates))
    return impossible(place("date-arithmetic", line, start, end, stretch.value), f"The calendar says otherwise: {says}.", evidence)  # fmt: skip


def _between_hours(line: Line, lasting: Sequence[Stretch]) -> Found | None:
    clocks = clock_times(line)
    if len(clocks) != 2:
        return None
    (start, one_end, one), (_, two_end, two) = clocks
    for stretch in lasting:
        if stretch.unit not in {"hour", "minute"} or stretch.start < two_end or not _linked(line, stretch, two_end):
            continue
        if line.between(two_end, stretch.start) == "for" and line.between(one_end, clocks[1][0]) not in _RUN:
            continue  # "doors open at 6pm and the band comes on at 9pm for two hours"
        real = Decimal((two - one) % _DAY)
        length = stretch.value * (60 if stretch.unit == "hour" else 1)
        if abs(length - real) <= (30 if stretch.unit == "hour" and real % 60 else 2):
            return None
        shown = real / 60 if stretch.unit == "hour" else real
        says = f"from {line.text[start:one_end]} to {line.text[clocks[1][0] : two_end]} are {round(shown, 1).normalize():f} {stretch.unit}s; the draft has “{words(line, stretch.start, stretch.end)}”"
        evidence = (Evidence("calendar", False, says, span=(stretch.start, stretch.end)),)
        return impossible(place("date-arithmetic", line, start, stretch.end, stretch.value), f"The clock says otherwise: {says}.", evidence)  # fmt: skip
    return None


def _until_now(story: Story, line: Line, lasting: Sequence[Stretch]) -> Found | None:
    """What has gone on since a day, or began so long ago, held against the draft's own day."""
    if story.as_of is None or len(lasting) != 1 or anywhere("spell", "over").search(line.words):
        return None
    stretch = lasting[0]
    ends = [d for d in _ends(line) if d.anchor == "text" or (d.first is not None and d.first.day is not None)]
    then = [d for d in ends if (d.first is not None and d.first.year < story.as_of.year) or (d.first and d.first.month and d.first.first() < story.as_of.first())]  # fmt: skip
    if stretch.unit not in DAYS or len(then) != 1:
        return None
    date = then[0]
    others = [d for d in ends if d is not date and d.first is not None and d.first.year != story.as_of.year]
    if others or not (_ago(line, stretch, date) or _since(line, stretch, date)):
        return None
    assert date.first is not None
    day = story.as_of
    low = Decimal((day.first() - date.first.last()).days) / DAYS[stretch.unit]
    high = Decimal((day.last() - date.first.first()).days + 1) / DAYS[stretch.unit]
    slack = _SLACK[stretch.unit] if stretch.unit != "year" or not date.first.month else Decimal("0.5")
    if low - slack <= stretch.value <= high + slack:
        return None
    return _wrong(line, stretch, round((low + high) / 2, 1 if stretch.unit != "year" else 0), (date,), f"from {words(line, date.start, date.end)} to {_day(day)}")  # fmt: skip


def _day(day: PartialDate) -> str:
    return str(day.year) if day.month is None else str(day)


def _ago(line: Line, stretch: Stretch, date: Date) -> bool:
    """ "Ten years ago, in 2012", "in 2015, 15 years ago"."""
    after = line.between(stretch.end, min(line.sentence.end, stretch.end + 30))
    if stretch.end <= date.start:
        return lazy.known(r"^ago,? \(?(?:in|on)?$").match(line.between(stretch.end, date.start)) is not None
    return (
        after.startswith("ago")
        and _worded(r",? ?(?:{or}|\()?").fullmatch(line.between(date.end, stretch.start)) is not None
    )


def _since(line: Line, stretch: Stretch, date: Date) -> bool:
    """Something that goes on: "has run it for 30 years, since 2005", "for 18 years, having taken the post in 2010"."""
    if not _worded(r"(?<!\w)(?:has|have|[a-z]+['’](?:s|ve)) (?:{not} )?(?:[a-z]+)").search(line.words):
        return False
    lead = line.between(max(line.sentence.start, stretch.start - 24), stretch.start)
    if not _worded(r"(?:^|\W)(?:{for}|,)(?: {the_last})?$").search(lead):
        return False
    first, second = sorted(((stretch.start, stretch.end), (date.start, date.end)))
    link = line.between(first[1], second[0])
    if len(link) > REACH or lazy.known(r"[;.:“”\"]|\d").search(link):
        return False
    if stretch.end <= date.start:
        return lazy.known(r"(?:,|,? ?–|,? ?-)? ?(?:ever )?since(?: [a-z’'-]+){0,6}(?: (?:in|on))?|, having (?:[a-z’'-]+ ){1,6}(?:in|on)").fullmatch(link) is not None  # fmt: skip
    return lazy.known(r"(?:^|\W)since(?: [a-z]+){0,3}$").search(line.between(max(line.sentence.start, date.start - 30), date.start)) is not None and _worded(r",? ?(?:{or_for} )?(?:for|in)?").fullmatch(link) is not None  # fmt: skip
