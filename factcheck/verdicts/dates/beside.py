"""The event of a sort that lies within days of the one told, where no source has such an event on the day itself."""

from __future__ import annotations

import datetime

from factcheck.model.dates import PartialDate
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.cite import cite
from factcheck.verdicts.base.claimed_times import distance
from factcheck.verdicts.base.context import Case, undecided

_BESIDE = datetime.timedelta(days=14)


def just_beside(
    case: Case, span: tuple[PartialDate, PartialDate], days: list[tuple[Statement, PartialDate]]
) -> Verdict | None:
    """The event of a class that a source has within two weeks of a day, to look at; None where there is none or no day is told."""
    if span[0] != span[1] or span[0].day is None:
        return None
    near = [(s, day) for s, day in days if day.day is not None and distance(span, day) <= _BESIDE]
    if not near:
        return None
    near.sort(key=lambda pair: distance(span, pair[1]))
    told = "; ".join(dict.fromkeys(f"{case.store.label(s.subject)}: {wording.date(day)}" for s, day in near[:2]))
    evidence = tuple(cite(s, case.store, f"{case.store.label(s.subject)}: {s.value}", agrees=None) for s, _ in near[:4])
    return undecided("near-miss", f"The nearest that a source has is another day: {told}.", evidence)
