"""A length of time and the two dates it runs between: "two years, from April 2022 to March 2023"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, ending, options
from factcheck.consistency.base.results import agreeing, asked, cited, impossible, place, words
from factcheck.consistency.base.story import Stretch, stretches
from factcheck.consistency.times.date_runs import DAYS, one_year, ranged, runs
from factcheck.lexicon import worded
from factcheck.model.mentions import Date, Quantity
from factcheck.model.verdicts import Evidence
from factcheck.verdicts.base import wording

_worded = worded("grammar")

_GRACE, _FOUR = Decimal("0.085"), Decimal(4)
"""A length is only asked about where it is off by no more than this share of it, or a third of one unit."""


def from_to(line: Line) -> Iterator[Found]:
    """A length of time and the two dates it runs between."""
    lengths = [s for s in stretches(line) if s.unit in DAYS and s.value > 0 and not _moved(line, s)]
    if not lengths:
        return
    for one, two in [*runs(line), *ranged(line)]:
        near = [s for s in lengths if _beside(line, s, one, two)]
        if len(near) == 1 and one.first is not None and two.last is not None:
            found = _length(line, near[0], one, two)
            if found is not None:
                yield found


def _moved(line: Line, stretch: Stretch) -> bool:
    """Whether a length is what something rose or fell by: "life expectancy rose by nine years between 1990 and 2010"."""
    before = line.between(max(line.sentence.start, stretch.start - 32), stretch.start)
    loose = rf"(?: (?:{options('order', 'loose')}))?"
    return lazy.known(rf"(?:^|\W)(?:{options('order', 'moved')}){loose}$").search(before) is not None


def _beside(line: Line, stretch: Stretch, one: Date, two: Date) -> bool:
    if stretch.end <= one.start:
        link = line.between(stretch.end, one.start)
        return (
            _worded(
                rf"(?:,? ?(?:{options('order', 'run')}))?,? ?{{between}}?|[a-z -]{{0,24}} (?:{options('order', 'run')}) {{between}}"
            ).fullmatch(
                link,
            )
            is not None
        )
    link = line.between(two.end, stretch.start)
    return lazy.known(rf"(?:,|,? and|\(| -|;)? ?(?:{options('order', 'those')})").fullmatch(
        link
    ) is not None or link in {
        ",",
        "(",
    }


def _length(line: Line, stretch: Stretch, one: Date, two: Date) -> Found | None:
    """Both ways of counting are right: with and without the last day, month or year."""
    one, two = one_year(one, two)
    assert one.first is not None
    assert two.last is not None
    unit = DAYS[stretch.unit]
    low = Decimal((two.last.first() - one.first.last()).days) / unit
    high = Decimal((two.last.last() - one.first.first()).days + 1) / unit
    if low < 0 or high <= 0:
        return None
    slack = Decimal("0.5") if stretch.unit in {"day"} else Decimal("0.1")
    hedged = (isinstance(stretch.mention, Quantity) and stretch.mention.hedge is not None) or ending(
        "order", "loose"
    ).search(
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
        *cited(line.text, one, two),
    )
    claim = place("date-arithmetic", line, start, end, stretch.value)
    if agrees:
        return agreeing(claim, f"The calendar agrees: {says}.", evidence)
    return (
        asked(claim, f"The calendar does not quite agree: {says}.", evidence)
        if close
        else impossible(claim, f"The calendar says otherwise: {says}.", evidence)
    )
