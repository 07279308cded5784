"""Which statements apply to a claim: editions in force at the draft's date, observations near the claim's time."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Iterable

from factcheck.frozen import dataclass
from factcheck.model.claims import Claim
from factcheck.model.dates import Interval, PartialDate
from factcheck.model.statements import Edition, Statement
from factcheck.store.query import Store

_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Found:
    """A statement that applies, with how it stands to the claim's time.

    `years_off` is positive where the source speaks of a later time; `later_edition` where it came out after the draft.
    """

    statement: Statement
    edition: Edition
    years_off: float
    later_edition: bool

    @property
    def origin(self) -> str:
        """The independent origin of the figure."""
        return self.edition.origin(self.statement.property)


@dataclass(frozen=True, slots=True)
class Moment:
    """The time a claim is judged for: first and last day, and whether the claim itself says it."""

    first: datetime.date
    last: datetime.date
    own: bool

    @property
    def middle(self) -> datetime.date:
        """The day in its middle."""
        return self.first + (self.last - self.first) / 2


def moment(claim: Claim, as_of: PartialDate | None) -> Moment | None:
    """A claim's own time, else the draft's date, else None."""
    time = claim.time
    if time is not None and (time.start is not None or time.end is not None):
        first, last = time.start or time.end, time.end or time.start
        assert first is not None
        assert last is not None
        if time.relation not in {"since", "until"}:
            return Moment(first.first(), last.last(), True)
    return None if as_of is None else Moment(as_of.first(), as_of.last(), False)


def valid(statement: Statement, edition: Edition) -> Interval:
    """The time a statement holds for: its own, else the day its edition came out."""
    return _valid(statement.point_in_time, statement.start, statement.end, edition.published)


@functools.lru_cache(maxsize=65536)
def _valid(point: str, start: str, end: str, published: str) -> Interval:
    if point or not (start or end):
        day = PartialDate.parse(point or published)
        return Interval(day, day)
    return Interval(_date(start), _date(end))


def _date(text: str) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def applicable(
    statements: Iterable[Statement], store: Store, at: Moment, as_of: PartialDate | None, age_limit: float | None
) -> list[Found]:
    """The statements that apply at a moment, nearest first: of each source the edition in force at the draft's date."""
    day = as_of.last() if as_of is not None else at.last
    kept = [s for s in statements if s.rank != "deprecated" and _near(s, store, at, age_limit)]
    editions = _in_force({(s.source, s.edition) for s in kept}, store, day)
    found = []
    for statement in kept:
        edition = store.editions[statement.source, statement.edition]
        if (statement.source, statement.edition) not in editions:
            continue
        off = years_off(valid(statement, edition), at)
        found.append(Found(statement, edition, off, edition.published > day.isoformat()))
    return sorted(found, key=_nearness)


def _near(statement: Statement, store: Store, at: Moment, age_limit: float | None) -> bool:
    """Whether a statement holds for a time near enough: an edition that has no such figure is not in force for it."""
    if age_limit is None:
        return not statement.end or years_off(Interval(None, _date(statement.end)), at) >= 0
    edition = store.editions[statement.source, statement.edition]
    return abs(years_off(valid(statement, edition), at)) <= age_limit


def _nearness(found: Found) -> tuple[float, int, int, str]:
    rank = {"preferred": 0, "normal": 1}.get(found.statement.rank, 2)
    return round(abs(found.years_off), 2), rank, found.edition.tier, found.statement.id


def _in_force(editions: set[tuple[str, str]], store: Store, day: datetime.date) -> set[tuple[str, str]]:
    """Of each source the newest edition published by the day, else the oldest after it."""
    chosen: dict[str, tuple[str, str]] = {}
    for key in sorted(editions, key=lambda key: store.editions[key].published):
        before = store.editions[key].published <= day.isoformat()
        if before or key[0] not in chosen:
            chosen[key[0]] = key
    return set(chosen.values())


@functools.lru_cache(maxsize=65536)
def years_off(interval: Interval, at: Moment) -> float:
    """Years from a moment to an interval: 0 where they meet, positive where the interval comes later."""
    if interval.meets(at.first, at.last):
        return 0.0
    if interval.start is not None and interval.start.first() > at.last:
        return (interval.start.first() - at.last).days / _YEAR
    assert interval.end is not None
    return -(at.first - interval.end.last()).days / _YEAR


def nearest(found: list[Found]) -> list[Found]:
    """Of each source what it says for the time nearest the claim's (a later and an earlier one when both are as near)."""
    best: dict[str, float] = {}
    for entry in found:
        best.setdefault(entry.statement.source, abs(entry.years_off))
    return [entry for entry in found if abs(entry.years_off) <= best[entry.statement.source] + 0.02]
