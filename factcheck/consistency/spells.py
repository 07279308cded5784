"""How long something lasted, against the two dates or hours it ran between, or against its beginning and the draft's own day: "from 1998 to
2010, a reign of 15 years"; "10am until 4pm, eight hours in all"; "has chaired it for 18 years, having taken over in 2010"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.daytimes import clock_times
from factcheck.consistency.lines import Found, Line, anywhere, beginning, ending, options
from factcheck.consistency.results import impossible, place, words
from factcheck.consistency.runs import DAYS, cite_dates, one_year
from factcheck.consistency.story import Story, Stretch, is_body, stretches
from factcheck.frozen import replace
from factcheck.lexicon import table
from factcheck.model.dates import PartialDate
from factcheck.model.mentions import Date, Quantity
from factcheck.model.verdicts import Evidence

_DAY = 1440
_REACH = 60
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
            found = found or _jubilee(line) or _counted(line) or _in_order(line) or _two_weekdays(line)
        found = found or _clocks_in_order(line)
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
            date.anchor != "text" and not re.search(r"\d", line.text[date.start : date.end])
        ):
            continue
        if date.first == date.last:
            found.append(date)
        elif re.search(r"\S (?:to|until|and|till) |\d ?[-–] ?\d", line.text[date.start : date.end]):
            found += [replace(date, last=date.first), replace(date, first=date.last)]
    return found


def _linked(line: Line, stretch: Stretch, end: int) -> bool:
    """Whether a length of time behind two dates or hours is that of what lies between."""
    link = line.between(end, stretch.start)
    trail = line.between(stretch.end, min(line.sentence.end, stretch.end + 30))
    if len(link) > _REACH or re.search(r"[;.:“”\"]", link):
        return False
    if beginning("spell", "not_after", 0).match(trail):
        return False
    of = lazy.known(
        rf"[,(–—-]? ?(?:or )?(?:(?:a|an|his|her|its|their|the|after a|after an|after) )?(?:[a-z’'-]+ )?(?:{options('spell', 'nouns')}) (?:of|lasting)"
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
            and re.fullmatch(r"later,? (?:in|on)", between) is not None and line.text[one.end : stretch.start].count(",") <= 2
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
    evidence = (Evidence("calendar", False, says, span=(stretch.start, stretch.end)), *cite_dates(line, *dates))
    return impossible(place("date-arithmetic", line, start, end, stretch.value), f"The calendar says otherwise: {says}.", evidence)  # fmt: skip


def _between_hours(line: Line, lasting: Sequence[Stretch]) -> Found | None:
    clocks = clock_times(line)
    if len(clocks) != 2:
        return None
    (start, one_end, one), (_, two_end, two) = clocks
    for stretch in lasting:
        if stretch.unit not in {"hour", "minute"} or stretch.start < two_end or not _linked(line, stretch, two_end):
            continue
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


def _jubilee(line: Line) -> Found | None:
    """ "Built in 1885, marked its centenary in 1975"."""
    years = [
        d
        for d in line.dates
        if d.first is not None
        and d.first == d.last
        and d.anchor == "text"
        and re.search(r"\d{4}", line.text[d.start : d.end])
    ]
    if len(years) != 2:
        return None
    text = line.text[line.sentence.start : line.sentence.end].lower()
    named = [
        (m, int(years))
        for word, years in table("arithmetic")["jubilees"].items()
        for m in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text)
    ]
    if len(named) != 1:
        return None
    one, two = years
    assert one.first is not None
    assert two.first is not None
    if not lazy.known(
        rf"(?<!\w)(?:{options('stages', 'first')}|{options('stages', 'second')}|built|created|died|signed)(?!\w)(?: [a-z’'-]+){{0,3}}$"
    ).search(
        line.before(one, 40),
    ):
        return None
    gap, told = two.first.year - one.first.year, named[0][1]
    if abs(gap - told) <= 1 or gap <= 0:
        return None
    at = line.sentence.start + named[0][0].start()
    says = f"from {one.first.year} to {two.first.year} are {gap} years; the draft has “{named[0][0][0]}”"
    start, end = min(one.start, at), max(two.end, at + len(named[0][0][0]))
    evidence = (Evidence("calendar", False, says, span=(start, end)), *cite_dates(line, one, two))
    return impossible(
        place("date-arithmetic", line, start, end, str(told)), f"The calendar says otherwise: {says}.", evidence
    )


def _counted(line: Line) -> Found | None:
    """ "Ten years ago, in 2012"; "from June 2021 to June 2023, three years later"."""
    plain = [
        d for d in line.dates if d.first is not None and d.first == d.last and d.anchor == "text" and _written(line, d)
    ]
    for date in line.dates:
        told = re.search(r"(year|month|week|day)s? (ago|later)$", line.text[date.start : date.end].lower())
        if told is None or date.first is None or date.anchor == "text":
            continue
        if told[2] == "ago" and told[1] == "year":
            beside = [
                d
                for d in plain
                if re.fullmatch(r",? ?\(?(?:in|on)?", line.between(*sorted((date.end, d.start))))
                and d.start >= date.end
            ]
            if len(beside) == 1 and beside[0].first is not None and abs(beside[0].first.year - date.first.year) > 1:
                return _apart(line, date, beside[0])
        elif told[2] == "later" and told[1] in {"year", "month"} and date.anchor_span is not None:
            earlier = [d for d in plain if d.end <= date.start]
            link = line.between(earlier[-1].end, date.start) if earlier else ""
            trail = line.between(date.end, min(line.sentence.end, date.end + 4))
            from_ = next((d for d in earlier if d.start <= date.anchor_span[0] < d.end), None)
            if len(earlier) != 2 or link != "," or not re.match(r"^[,.;)]|^$", trail) or from_ is None:
                continue
            one, two = (d.first for d in earlier)
            assert one is not None
            assert two is not None
            assert from_.first is not None
            counted = _months(date.first) - _months(from_.first)
            real = _months(two) - _months(one)
            slack = 11 if one.month is None or two.month is None else 6 if told[1] == "year" else 1
            if real > 0 and abs(counted - real) > slack:
                return _apart(line, date, earlier[0], earlier[1])
    return None


def _months(day: PartialDate) -> int:
    return day.year * 12 + (day.month or 1)


def _apart(line: Line, counted: Date, *dates: Date) -> Found:
    told = words(line, counted.start, counted.end)
    said = " and ".join(words(line, d.start, d.end) for d in dates)
    says = f"“{told}” does not go with {said}"
    start, end = min(counted.start, dates[-1].start), max(counted.end, dates[-1].end)
    evidence = (Evidence("calendar", False, says, span=(counted.start, counted.end)), *cite_dates(line, *dates))
    return impossible(
        place("date-arithmetic", line, start, end, told), f"The calendar says otherwise: {says}.", evidence
    )


def _day(day: PartialDate) -> str:
    return str(day.year) if day.month is None else str(day)


def _ago(line: Line, stretch: Stretch, date: Date) -> bool:
    """ "Ten years ago, in 2012", "in 2015, 15 years ago"."""
    after = line.between(stretch.end, min(line.sentence.end, stretch.end + 30))
    if stretch.end <= date.start:
        return re.match(r"^ago,? \(?(?:in|on)?$", line.between(stretch.end, date.start)) is not None
    return (
        after.startswith("ago")
        and re.fullmatch(r",? ?(?:or|just|some|\()?", line.between(date.end, stretch.start)) is not None
    )


def _since(line: Line, stretch: Stretch, date: Date) -> bool:
    """Something that goes on: "has run it for 30 years, since 2005", "for 18 years, having taken the post in 2010"."""
    if not re.search(r"(?<!\w)(?:has|have|[a-z]+['’](?:s|ve)) (?:now |not |long |also )?(?:[a-z]+)", line.words):
        return False
    lead = line.between(max(line.sentence.start, stretch.start - 24), stretch.start)
    if not re.search(r"(?:^|\W)(?:for|in|these|last|past|,)(?: (?:the|the last|the past|some))?$", lead):
        return False
    first, second = sorted(((stretch.start, stretch.end), (date.start, date.end)))
    link = line.between(first[1], second[0])
    if len(link) > _REACH or re.search(r"[;.:“”\"]|\d", link):
        return False
    if stretch.end <= date.start:
        return re.fullmatch(r"(?:,|,? ?–|,? ?-)? ?(?:ever )?since(?: [a-z’'-]+){0,6}(?: (?:in|on))?|, having (?:[a-z’'-]+ ){1,6}(?:in|on)", link) is not None  # fmt: skip
    return re.search(r"(?:^|\W)since(?: [a-z]+){0,3}$", line.between(max(line.sentence.start, date.start - 30), date.start)) is not None and re.fullmatch(r",? ?(?:or |some |a total of )?(?:for|in)?", link) is not None  # fmt: skip


def _stage(words_before: str) -> tuple[int, int]:
    """How far on in its course the last event named in some words is, and where it ends; -1 for none."""
    best = (-1, -1)
    for number, key in enumerate(("first", "second", "third", "fourth", "fifth", "sixth")):
        for m in re.finditer(rf"(?<![\w-])(?:{options('stages', key)})(?!\w)", words_before):
            if m.end() > best[1]:
                best = (number, m.end())
    return best


def _in_order(line: Line) -> Found | None:
    """An event dated before the one it can only follow: "met in 1985, married in 1983"."""
    dates = [d for d in line.dates if d.first is not None and d.first == d.last and d.type == "DATE"]
    if len(dates) < 2 or anywhere("turn", "other").search(line.words):
        return None
    for one, two in itertools.pairwise(dates):
        assert one.first is not None
        assert two.first is not None
        if one.anchor != two.anchor or one.anchor == "context" or not _written(line, one) or not _written(line, two):
            continue
        if two.first.last() >= one.first.first():
            continue
        if one.anchor != "text" and (one.first.first() - two.first.last()).days > 60:
            continue
        link = line.between(one.end, two.start)
        before = line.before(one, 60)
        first, second = _stage(before), _stage(link)
        if first[0] < 0 or second[0] <= first[0] or len(link) > _REACH:
            continue
        if not re.fullmatch(r"(?: (?:it|he|she|they|was|were|in|on|at|from|with|by|the|a|his|her|its|there|for|of|[A-Za-z’'-]+)){0,6}", f" {before[first[1]:].strip()}".rstrip() or " "):  # fmt: skip
            continue
        at = lazy.known(rf"^,? ?(?:{options('stages', 'joins')})?(?: [a-z’'-]+){{0,1}} ?").match(link)
        if at is None or anywhere("stages", "breaks").search(link):
            continue
        told = words(line, one.start, two.end)
        says = f"“{told}” puts an end before its beginning"
        evidence = (Evidence("calendar", False, says, span=(one.start, two.end)), *cite_dates(line, one, two))
        return impossible(place("date-arithmetic", line, one.start, two.end, told), f"The calendar says otherwise: {says}.", evidence)  # fmt: skip
    return None


def _written(line: Line, date: Date) -> bool:
    return re.search(r"\d", line.text[date.start : date.end]) is not None


def _clocks_in_order(line: Line) -> Found | None:
    """ "Kicked off at 3pm and was abandoned at 2.20pm"."""
    clocks = clock_times(line)
    if len(clocks) != 2 or lazy.known(
        rf"(?<!\w)(?:{options('turn', 'night')}|{options('stages', 'breaks')})(?!\w)"
    ).search(line.words):
        return None
    (start, one_end, one), (two_start, end, two) = clocks
    link = line.between(one_end, two_start)
    before = line.between(max(line.sentence.start, start - 40), start)
    first, second = _stage(before), _stage(link)
    if one <= two or one >= 20 * 60 or first[0] < 0 or second[0] <= first[0] or len(link) > 40:
        return None
    if any(_written(line, d) for d in line.dates):
        return None
    told = words(line, start, end)
    says = f"“{told}” puts an end before its beginning"
    evidence = (Evidence("calendar", False, says, span=(start, end)),)
    return impossible(place("date-arithmetic", line, start, end, told), f"The clock says otherwise: {says}.", evidence)


_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SECOND_DAY = lazy.pattern(rf"(?:to|until|till|and|[-–]) ({'|'.join(_WEEKDAYS)}),? ", re.IGNORECASE)


def _two_weekdays(line: Line) -> Found | None:
    """A run told with the weekdays of both ends: that of its last day is no concern of any other check."""
    for date in line.dates:
        if date.first is None or date.last is None or date.first == date.last or date.last.day is None:
            continue
        told = _SECOND_DAY.search(line.text, date.start, date.end)
        if told is None or not re.search(r"\d{4}", line.text[date.start : date.end]):
            continue
        real = _WEEKDAYS[date.last.first().weekday()]
        if told[1].lower() != real:
            says = f"{date.last} is a {real.capitalize()}; the draft has {told[1]}"
            evidence = (Evidence("calendar", False, says, span=(told.start(1), date.end)),)
            return impossible(place("date-arithmetic", line, told.start(1), date.end, told[1]), f"The calendar says otherwise: {says}.", evidence, real.capitalize())  # fmt: skip
    return None
