"""Which statements apply to a claim: editions in force at the draft's date, observations near the claim's time."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Iterable

from factcheck.frozen import dataclass
from factcheck.model.claims import Claim
from factcheck.model.dates import PartialDate
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


def applicable(
    statements: Iterable[Statement], store: Store, at: Moment, as_of: PartialDate | None, age_limit: float | None
) -> list[Found]:
    """The statements that apply at a moment, nearest first: of each source the edition in force at the draft's date."""
    day = (as_of.last() if as_of is not None else at.last).isoformat()
    first, last = at.first.toordinal(), at.last.toordinal()
    kept: list[tuple[Statement, Edition, float]] = []
    for s in statements:
        if s.rank == "deprecated":
            continue
        edition = store.editions[s.source, s.edition]
        off = _off(*_days(s.point_in_time, s.start, s.end, edition.published), first, last)
        if abs(off) <= age_limit if age_limit is not None else not s.end or _last(s.end) >= first:
            kept.append((s, edition, off))
    editions = _in_force({(s.source, s.edition) for s, _, _ in kept}, store, day)
    found = [Found(s, e, off, e.published > day) for s, e, off in kept if (s.source, s.edition) in editions]
    return sorted(found, key=_nearness)


def _nearness(found: Found) -> tuple[float, int, int, str]:
    rank = {"preferred": 0, "normal": 1}.get(found.statement.rank, 2)
    return round(abs(found.years_off), 2), rank, found.edition.tier, found.statement.id


def _in_force(editions: set[tuple[str, str]], store: Store, day: str) -> set[tuple[str, str]]:
    """Of each source the newest edition published by the day, else the oldest after it: an edition that has no such figure is not in force for it."""
    if len(editions) == 1:
        return editions
    chosen: dict[str, tuple[str, str]] = {}
    for published, key in sorted((store.editions[key].published, key) for key in editions):
        if published <= day or key[0] not in chosen:
            chosen[key[0]] = key
    return set(chosen.values())


def distance(statement: Statement, edition: Edition, at: Moment) -> float:
    """Years from a moment to the time a statement holds for (its own, else the day its edition came out): 0 where they meet, positive where it is later."""
    days = _days(statement.point_in_time, statement.start, statement.end, edition.published)
    return _off(*days, at.first.toordinal(), at.last.toordinal())


_NEVER = datetime.date.max.toordinal() + 1


@functools.lru_cache(maxsize=65536)
def _days(point: str, start: str, end: str, published: str) -> tuple[int, int]:
    """First and last day of the time a statement holds for, as ordinals."""
    if point or not (start or end):
        day = PartialDate.parse(point or published)
        return day.first().toordinal(), day.last().toordinal()
    return PartialDate.parse(start).first().toordinal() if start else 0, _last(end) if end else _NEVER


@functools.lru_cache(maxsize=65536)
def _last(end: str) -> int:
    return PartialDate.parse(end).last().toordinal()


def _off(start: int, end: int, first: int, last: int) -> float:
    """Years from first..last to start..end, all of them days."""
    if start > last:
        return (start - last) / _YEAR
    return -(first - end) / _YEAR if end < first else 0.0


def nearest(found: list[Found]) -> list[Found]:
    """Of each source what it says for the time nearest the claim's (a later and an earlier one when both are as near)."""
    best: dict[str, float] = {}
    for entry in found:
        best.setdefault(entry.statement.source, abs(entry.years_off))
    return [entry for entry in found if abs(entry.years_off) <= best[entry.statement.source] + 0.02]
