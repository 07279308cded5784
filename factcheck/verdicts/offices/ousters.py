"""Ends of a term that somebody else made: a vote, a coup, an impeachment, and whether another one than the source's may be told of."""

from __future__ import annotations

import datetime

from factcheck import lazy
from factcheck.lexicon import word_set
from factcheck.model.dates import PartialDate
from factcheck.model.statements import Statement
from factcheck.verdicts.base.claimed_times import claimed, meets
from factcheck.verdicts.base.context import Case
from factcheck.verdicts.offices.offices import is_person, said

_BY_VOTE = said("by_vote")
_IMPEACHED = said("impeached")
_FEW_DAYS = datetime.timedelta(days=5)
_FALLEN = word_set("offices", "step_words", "fallen")
_WORD = lazy.pattern(r"[a-z]+")


def words() -> frozenset[str]:
    """Words that say how a term was ended, and by whom, and nothing more."""
    return _FALLEN | word_set("offices", "step_words", "ending")


def by_vote(case: Case, dated: list[tuple[Statement, str]]) -> bool:
    """Whether a vote is said to have removed a president, and on a day well off the stored one: such a vote is the end."""
    span = claimed(case)
    if span is None or not _BY_VOTE.search(case.said) or not all(s.object.endswith("/president") for s, _ in dated):
        return False
    return all(abs(PartialDate.parse(value).first() - span[0].first()) > _FEW_DAYS for _, value in dated)


def another_fall(case: Case, rows: list[Statement]) -> bool:
    """Whether it may be another fall than the one that ended the term: an impeachment, a coup of that time, or a day on which somebody else took over."""
    span = claimed(case)
    if span is None:
        return False
    mine = [s for s in rows if s.start and is_person(case, s)]
    within = [s for s in mine if _in_term(s, span)]
    if not within:
        return False
    return bool(_IMPEACHED.search(case.said)) or any(_shaken(case, s, span) or _stood_in(case, s, span) for s in within)


def _in_term(s: Statement, span: tuple[PartialDate, PartialDate]) -> bool:
    last = PartialDate.parse(s.end).last() if s.end else datetime.date.max
    return PartialDate.parse(s.start).first() <= span[1].last() and span[0].first() <= last


def _shaken(case: Case, term: Statement, span: tuple[PartialDate, PartialDate]) -> bool:
    """Whether a coup or the like is stored for that country and time, another than that which ended the term."""
    country = "country:" + term.object.partition(":")[2].partition("/")[0]
    for event in case.store.events_of(country, ""):
        days = [PartialDate.parse(s.value) for s in case.store.statements(event, "event-date")]
        ended = term.end and any(meets((day, day), PartialDate.parse(term.end)) for day in days)
        if not ended and any(meets(span, day) for day in days) and _tells_of_fall(case, event):
            return True
    return False


def _tells_of_fall(case: Case, event: str) -> bool:
    names = (case.store.label(event), *(alias.cased for alias in case.store.aliases_of(event)))
    return any(not _FALLEN.isdisjoint(_WORD.findall(name.lower())) for name in names)


def _stood_in(case: Case, term: Statement, span: tuple[PartialDate, PartialDate]) -> bool:
    """Whether somebody else began to hold the office then, while the term went on."""
    others = [s for s in case.store.by_object("office-holder", term.object) if s.start and not is_person(case, s)]
    return any(meets(span, PartialDate.parse(s.start)) and s.start < term.end for s in others)
