"""Since when a capital or money has been in force, and what is known to have been before."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from factcheck.lexicon import worded
from factcheck.matching.select import Found, Moment, distance
from factcheck.model.dates import PartialDate
from factcheck.model.statements import Statement
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.cite import may_decide
from factcheck.verdicts.base.context import Case

_worded = worded("grammar")

SLOW = 2
"""Years that may lie between a decision and the day a capital or money is taken into use."""


def is_dated(statement: Statement) -> bool:
    """Whether a row says from when to when it held, and is no look at one day."""
    return bool(statement.start or statement.end) and not statement.point_in_time and statement.rank != "deprecated"


def only_at_other_times(case: Case, rows: Sequence[Statement], at: Moment) -> frozenset[str]:
    """What is known to have been a country's capital or money at other times only: a look at another day says nothing against that."""
    dated = [s for s in rows if s.object and is_dated(s) and may_decide(s)]
    held = {s.object for s in dated if distance(s, case.store.editions[s.source, s.edition], at) == 0}
    return frozenset(s.object for s in dated) - held


def late_step(case: Case, rows: Sequence[Statement], same: list[Found], at: Moment) -> str:
    """When the step was taken, where the draft tells of it ("moved its capital", "adopted") in a year in which all was done already.

    A step may take years: from the day the new thing begins to the last day of the old one.
    """
    if case.claim.detail("step") != "yes" or not at.own or case.claim.modality == "negated":
        return ""
    new = [f.statement for f in same if is_dated(f.statement) and f.statement.start]
    if not new:
        return ""
    begun = min(PartialDate.parse(s.start).first() for s in new)
    ends = [PartialDate.parse(s.end).last() for s in rows if is_dated(s) and s.end and s not in new and may_decide(s)]
    done = max((end for end in ends if end >= begun), default=begun)
    if at.first.year <= max(begun.year, done.year):
        return ""
    return f"{case.store.label(new[0].subject)}: {new[0].value} from {wording.iso(new[0].start)}."


def given_up(case: Case, rows: Sequence[Statement], gone: Sequence[Statement], at: Moment) -> str:
    """When money was given up, where the draft tells of it ("gave up its kuna in January 2022") and that is well off.

    That may take from the day the new money begins to the last day of the old one, and some weeks more. Only of those that took up a money that all have kept is it known to the day.
    """
    claim = case.claim
    lasting, told = claim.detail("lasting"), claim.time.text if claim.time is not None else ""
    beside = case.text[claim.end :].lstrip().startswith(told)
    if not lasting or not told or not at.own or not beside or len(gone) != 1 or not gone[0].end:
        return ""
    taken = [s for s in rows if s.object == lasting and is_dated(s) and s.start and may_decide(s)]
    ended = PartialDate.parse(gone[0].end).last()
    begun = min((PartialDate.parse(s.start).first() for s in taken), default=datetime.date.max)
    if begun > ended + _WEEKS or (at.last >= min(begun, ended) - _WEEKS and at.first <= ended + _WEEKS):
        return ""
    return f"{case.store.label(gone[0].subject)}: {gone[0].value} to {wording.iso(gone[0].end)}, {taken[0].value} from {wording.iso(taken[0].start)}."


_WEEKS = datetime.timedelta(days=62)


def is_undated_step(case: Case, same: list[Found], at: Moment) -> bool:
    """Whether the draft tells in which year money or a capital was taken up, and no row says since when it has been so: a look at another day bears out no year."""
    told = case.claim.detail("step") == "yes" and at.own and case.claim.modality != "negated"
    return told and bool(same) and not any(is_dated(f.statement) and f.statement.start for f in same)


def had_another(rows: Sequence[Statement], same: list[Found]) -> bool:
    """Whether a list knows what was before: a capital older than its state became that of the state later."""
    starts = [f.statement.start for f in same if is_dated(f.statement) and f.statement.start]
    return any(is_dated(s) and s.start and s.start < min(starts) for s in rows) if starts else False


_HAS_BEEN = _worded(r"\b{have}\b")


def since_long(case: Case, rows: Sequence[Statement], same: list[Found]) -> str:
    """Since when it has been so, where that is known to be long before the day the draft gives: "has been the capital since 1975"."""
    time, text, claim = case.claim.time, case.text, case.claim
    if time is None or time.relation != "since" or time.start is None or claim.modality == "negated":
        return ""
    told = claim.detail("told") == "since"  # "Malta since 2008", of one that another has had since 2007
    begun = re.search(rf"\bsince (?:\w+ )?{re.escape(time.text)}", text[claim.start : claim.sentence.end])
    if not told and (
        begun is None
        or begun.start() > claim.end - claim.start + 1
        or not _HAS_BEEN.search(text[claim.start : claim.start + begun.start()])
    ):
        return ""
    own = [f.statement for f in same if is_dated(f.statement) and f.statement.start]
    ends = [s.end for s in rows if is_dated(s) and s.end and s not in own and may_decide(s)]
    if len(own) != 1 or not ends:
        return ""
    done = max(PartialDate.parse(day).last() for day in (own[0].start, *ends))
    if time.start.year - done.year < SLOW:
        return ""
    return f"{case.store.label(own[0].subject)}: {own[0].value} from {wording.iso(own[0].start)}."
