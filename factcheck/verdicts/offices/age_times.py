"""At what other time than a draft's own somebody is said to have had an age: "was 35 when the Wall came down in November 1989"."""

from __future__ import annotations

import datetime
import functools
import re

from factcheck import lazy
from factcheck.frozen import dataclass
from factcheck.lexicon import month_names, worded
from factcheck.matching.select import Moment
from factcheck.model.dates import PartialDate
from factcheck.verdicts.base.cite import may_decide
from factcheck.verdicts.base.context import Case

_worded = worded("verdicts", "age_times")


def times_beside(case: Case, now: Moment) -> tuple[list[Moment], bool] | None:
    """The times beside an age of another time than the draft's own, and whether there is no doubt that it is of that one; None where it is told of now."""
    claim, text = case.claim, case.text
    end = claim.quantity.end if claim.quantity is not None else claim.end
    before = text[claim.sentence.start : end]
    behind = text[end : claim.sentence.end]
    if (entry := _entry(text, claim.quantity.start if claim.quantity is not None else claim.start, now)) is not None:
        return [entry], True
    coming, was = _WILL_BE.search(before), _WAS_THEN.search(before)
    here = _dated(text, claim.sentence.start, claim.sentence.end)
    if coming is not None and (here or _LATER_ON.match(behind)):
        ahead = [at for at in here if at.start >= end and at.moment.last >= now.first]
        return [at.moment for at in ahead], len(ahead) == 1 and _linked(behind[: ahead[0].start - end])
    if was is None:
        return None
    if len(here) == 1:
        at = here[0]
        if at.start >= end:
            return [at.moment], _linked(behind[: at.start - end])
        if _AT.fullmatch(text[at.end : claim.quantity.start if claim.quantity else end]):
            return [at.moment], True
        return [at.moment], _WHEN.match(before) is not None and not lazy.known(r"[;:.]").search(
            text[at.end : claim.start]
        )
    if not here and _THEN.match(behind):
        earlier = _dated(text, max(0, claim.sentence.start - CONTEXT), claim.sentence.start)
        line = text.rfind("\n", 0, claim.sentence.start)
        earlier = [at for at in earlier if at.start > line]
        pointed = _THAT.match(behind) is not None  # "that month" may be another's, told of nowhere near
        return ([at.moment for at in earlier], len(earlier) == 1 and not pointed) if earlier else None
    return None


def _entry(text: str, start: int, now: Moment) -> Moment | None:
    """The date that an entry of a timeline opens with, whose only date it is up to a claim: "2016: In a message Akihito, 82, hints that"; None where it is of today."""
    line = text.rfind("\n", 0, start) + 1
    told = _dated(text, line, start)
    if len(told) != 1 or told[0].start > line + _MARK:
        return None
    return told[0].moment if _BEHIND.match(text, told[0].end) and told[0].moment.last < now.first else None


_MARK = 14
"""Characters before the year of an entry at most: a bullet, and a day and month."""
_BEHIND = lazy.pattern(r"[*_]{0,2}\s*(?::|–|—|-\s)")


@dataclass(frozen=True, slots=True)
class _Dated:
    """A time written in a draft."""

    start: int
    end: int
    moment: Moment


def _dated(text: str, start: int, end: int) -> list[_Dated]:
    """The years written in a stretch of a draft, each with its month and day where they stand beside it."""
    found = []
    for told in _date().finditer(text, start, end):
        month = told["month"] or told["month2"]
        written = PartialDate(int(told["year"]), _months()[month.lower()] if month else None, None)
        found.append(_Dated(told.start(), told.end(), Moment(written.first(), written.last(), True)))
    return found


@functools.cache
def _months() -> dict[str, int]:
    return {name: at for at, name in enumerate(month_names(), 1)}


@functools.cache
def _date() -> re.Pattern[str]:
    months = "|".join(month_names())
    return re.compile(
        rf"(?<![\w,.-])(?:(?:\d{{1,2}} )?(?P<month>{months})|(?P<month2>{months}) \d{{1,2}},)? ?(?P<year>(?:18|19|20)\d\d)(?![\w-]|[.,]\d)",
        re.IGNORECASE,
    )


def _linked(between: str) -> bool:
    """Whether what stands between an age and a time makes it that time's: "was 35 when the Wall came down in November 1989"."""
    return _LINKED.match(between) is not None


_WILL_BE = _worded(r"\b(?:{coming}|[’']ll) (?:{already} )?(?:be|have turned)\b[^,;:.]*\Z")


_LATER_ON = _worded(r",? (?:{ahead})\b")


_WAS_THEN = _worded(r"\b(?:{was}) (?:[a-z]+ ){0,2}\S+\Z")


_WHEN = _worded(r"(?:{opens})\b[^;:.]*\b(?:{was_then})\b")


_THEN = _worded(r",? (?:that (?:{then})|then|at the time)\b")


_THAT = _worded(r",? that {then}\b")


_AT = _worded(r",? {at_age} (?:{just} )?")


_LINKED = _worded(
    r",? ?(?:(?:that (?:{then_linked})|then|at the time),? ?)?(?:when|as|in|on|the {day}|by)\b(?:(?!\b(?:{others})\b)[^;:.,(])*(?:, (?:in|on|at)(?: the)? ?)?\Z"
)


CONTEXT = 300


def death_of(case: Case, now: Moment) -> Moment | None:
    """The day, month or year a person died, where that is known and not after the draft's date."""
    assert case.claim.subject is not None
    assert case.claim.subject.id is not None
    rows = [s for s in case.store.statements(case.claim.subject.id, "death-date") if may_decide(s) and s.value]
    ends = [PartialDate.parse(s.value) for s in rows]
    return next((Moment(end.first(), end.last(), True) for end in ends if end.first() <= now.last), None)


def moments_of(case: Case, death: Moment | None, own: Moment) -> list[Moment]:
    """The times a claim gives an age for: the death, the days on which terms of office began (those of its own date, where it has one)."""
    kind = case.claim.detail("at")
    if kind == "death":
        return [death] if death is not None else [own] if own.own else []
    if kind != "office":
        return []
    assert case.claim.subject is not None
    assert case.claim.subject.id is not None
    rows = [s for s in case.store.statements(case.claim.subject.id, "office-holder") if may_decide(s) and s.start]
    roles = case.claim.detail("roles").split()
    rows = [s for s in rows if not roles or s.object.rpartition("/")[2] in roles]
    starts = [PartialDate.parse(s.start) for s in rows]
    found = [Moment(start.first(), start.last(), True) for start in starts]
    dated = [at for at in found if own.own and at.first <= own.last and own.first <= at.last]
    if not own.own or dated:
        return dated or found
    near, around = [own], widened(own)
    near += [at for at in found if at.first <= around.last and around.first <= at.last]
    return near if len(near) > 1 else [own, own]  # a time of its own that no term began at: it may support, no more


_MONTHS = 183
"""Days before and after taking office that a draft may mean: elected, named, sworn in."""


def widened(at: Moment) -> Moment:
    """A time with what else may be meant by it about taking office."""
    days = datetime.timedelta(days=_MONTHS)
    return Moment(at.first - days, at.last + days, at.own)
