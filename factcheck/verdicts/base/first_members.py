"""Who founded an organisation: those on its list from the first day."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from factcheck.frozen import dataclass
from factcheck.matching.select import Moment
from factcheck.model.dates import PartialDate
from factcheck.model.statements import Statement
from factcheck.store.query import Store
from factcheck.verdicts.base.membership import full

_PREDECESSOR = "predecessor"
"""In the definition of a founding date: it is that of another club, which had other members."""

_SOON = datetime.timedelta(days=400)
"""Who came in within these may be told among the first."""


@dataclass(frozen=True, slots=True)
class FirstMembers:
    """The first members of an organisation: who was in on the first day, and who came in soon after."""

    at: Moment
    """The first day, or the first of the time that is all its source gives."""
    by_then: Moment
    """The last day on which one of them came in soon after."""
    first: frozenset[str]
    soon: frozenset[str]
    founded: tuple[PartialDate, ...]
    """The days that sources call its founding."""
    dated: bool
    """Whether that day is one of its founding."""
    preceded: bool
    """Whether it took over from another club, whose founders may be meant."""

    @property
    def whole(self) -> bool:
        """Whether all came in on one day, and that day is one of its founding."""
        return self.soon == self.first and self.dated


def first_members(store: Store, set_: str, organisation: str) -> FirstMembers | None:
    """The first members on the list of a set, which may be that of those who share what the organisation is called by (the euro)."""
    rows = [s for s in store.by_object("membership", set_) if full(s) and s.start]
    if not rows:
        return None
    start = min((PartialDate.parse(s.start) for s in rows), key=lambda told: told.first())
    day = start.first()
    known = {s for id_ in (organisation, set_) for s in store.statements(id_, "founding-date") if s.value}
    founded = sorted({PartialDate.parse(s.value) for s in known}, key=lambda told: told.first())
    soon = [s for s in rows if PartialDate.parse(s.start).first() - day <= _SOON]
    last = max(PartialDate.parse(s.start).last() for s in soon)
    return FirstMembers(
        Moment(day, day, True),
        Moment(last, last, True),
        _subjects(s for s in rows if PartialDate.parse(s.start).first() == day),
        _subjects(soon),
        tuple(founded),
        any(told.first() <= start.last() and day <= told.last() for told in founded),
        any(_PREDECESSOR in s.definition for s in known),
    )


def _subjects(rows: Iterable[Statement]) -> frozenset[str]:
    return frozenset(s.subject for s in rows)
