"""Operator `term` of an office: when somebody took it, or left it."""

from __future__ import annotations

import datetime

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.model.claims import Named
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Verdict
from factcheck.names import fold
from factcheck.verdicts.base.cite import cite
from factcheck.verdicts.base.claimed_times import claimed
from factcheck.verdicts.base.context import Case, attributed, says_more, supported, undecided
from factcheck.verdicts.dates.moments import against
from factcheck.verdicts.offices import office_steps, ousters, power, taken_up
from factcheck.verdicts.offices.offices import holder, is_person, offices_of
from factcheck.verdicts.offices.posts import (
    after_another,
    in_another_role,
    names_another,
    own_words,
    role_words,
    succession_words,
    title_words,
)
from factcheck.verdicts.offices.steps import (
    announced,
    came_back,
    crowned,
    elected_then,
    first_time,
    in_steps,
    once_more,
    voted_in_before,
)


def judge_term(case: Case) -> Verdict:
    """When somebody took office, or left it."""
    if case.claim.subject is None:
        case = replace(case, claim=replace(case.claim, subject=holder(case)))
    subject = case.claim.subject
    if subject is None or claimed(case) is None:
        return undecided("no-subject", "The sheet cannot tell whose term this is.")
    leaving = case.claim.detail("end") == "yes"
    held = rows(case, subject)
    dated = _dated(case, held, leaving=leaving)
    if not dated:
        elsewhere = against(case, _dated(case, _of_that_title(case, subject), leaving=leaving))
        if elsewhere.label is Label.SUPPORTED:
            return elsewhere
        return undecided("no-source", f"No stored source dates the term of {subject.label}.")
    case = case if leaving else power.settled(taken_up.told_by_name(case), dated)
    elected = None if leaving else elected_then(case, dated)
    dated = _earliest(dated) if not leaving and first_time(case) else dated
    verdict = against(case, _as_left(_nearest(case, dated)) if leaving else _nearest(case, dated))
    if verdict.label is not Label.SUPPORTED and elected is not None:
        cited = (cite(elected, case.store, f"{elected.value}: {elected.event}", agrees=True),)
        says = f"{case.store.label(elected.object)}: {elected.value}, {elected.event}."
        return supported(says, cited, attributed(case.claim))
    if verdict.label is Label.SUPPORTED and not leaving and (other := after_another(case, held)):
        return undecided("close", f"{verdict.explanation} {other}", verdict.evidence)
    if verdict.label is Label.REFUTED and case.claim.detail("far") == "no":
        off = _off(case, dated)
        if off > _MISTAKEN:
            return undecided("ambiguous-subject", f"{verdict.explanation} (the draft may speak of something else)")
        if off <= _STEP:
            return undecided("close", f"{verdict.explanation} (the draft may mean another step)", verdict.evidence)
    if verdict.label is Label.REFUTED and (step := office_steps.taken_then(case, subject, held)) is not None:
        cited = (cite(step, case.store, f"{step.value}: {step.event}", agrees=None),)
        return undecided("close", f"{verdict.explanation} ({office_steps.told(step)})", (*verdict.evidence, *cited))
    doubt = _doubt(case, subject, held, dated, leaving=leaving) if verdict.label is Label.REFUTED else None
    if doubt is not None:
        return undecided(doubt[0], f"{verdict.explanation} ({doubt[1]})", verdict.evidence)
    return verdict


def rows(case: Case, subject: Named) -> list[Statement]:
    """The stored terms of somebody in the offices a draft may mean."""
    offices = offices_of(case, of_any_sort=True)
    found = [s for office in offices for s in case.store.by_object("office-holder", office) if is_person(case, s)]
    if not found and subject.id is not None and not case.claim.detail("roles") and not _abroad(case, offices):
        return list(case.store.statements(subject.id, "office-holder"))
    return found


def _of_that_title(case: Case, subject: Named) -> list[Statement]:
    """Somebody's terms under a title, where a pronoun was read as a place that has no such office: "a lawyer from Fiji, its secretary-general since"."""
    place, roles = case.claim.object, case.claim.detail("roles").split()
    if subject.id is None or place is None or place.label.lower() in case.said.lower():
        return []
    held = case.store.statements(subject.id, "office-holder")
    return [s for s in held if s.object.rpartition("/")[2] in roles]


def _dated(case: Case, rows: list[Statement], *, leaving: bool) -> list[tuple[Statement, str]]:
    """The terms that have a day for the end the draft speaks of, with it."""
    days = [(s, s.end if leaving else s.start) for s in rows if s.rank != "deprecated"]
    dated = [(s, day) for s, day in days if day]
    if case.as_of is not None and not leaving:
        ahead = case.as_of.last() + _AHEAD
        dated = [(s, day) for s, day in dated if PartialDate.parse(day).first() <= ahead] or dated
    return dated if leaving or case.claim.object is not None else _first_crown(dated)


_AHEAD = datetime.timedelta(days=400)
"""How far ahead of a draft a term may begin that it tells of."""


def _doubt(
    case: Case, subject: Named, rows: list[Statement], dated: list[tuple[Statement, str]], *, leaving: bool
) -> tuple[str, str] | None:
    """Why a day off the stored one is no error yet: the reason, and what else the draft may mean."""
    if not leaving and came_back(case) and not _twice(dated):
        return "close", "the source knows of no return"
    if leaving and ousters.another_fall(case, rows):
        return "close", "the draft may mean another fall"
    if leaving and _at_new_year(case, dated):
        return "close", "a term that ends with a year may be told of that year"
    span = claimed(case)
    if span is not None and span[0].month is not None and span[0].day is None and _off(case, dated) <= _DAYS:
        return "close", "the steps into and out of an office may lie days apart"
    plain = ousters.by_vote(case, dated) if leaving else voted_in_before(case, dated)
    if not plain and (in_steps(case, dated, rows) or (leaving and announced(case, dated))):
        return "close", "taking office, being sworn in and being elected may differ"
    if _in_another_office(case, rows):
        return "ambiguous-subject", "the draft may mean another office"
    if not leaving and power.before_any(case, dated):
        return "close", "power may have come before the office"
    if not leaving and power.by_another_title(case, dated):
        return "close", "power may have come a year before the office, or after it"
    if in_another_role(case) or (not leaving and (once_more(case, rows) or crowned(case, rows))):
        return "close", "the draft may mean another step"
    if _of_another_country(case, subject, rows):
        return "ambiguous-subject", "the draft names another country's holder of that name"
    told = (
        title_words()
        | role_words(case.claim.detail("roles"))
        | own_words(subject)
        | succession_words(case)
        | taken_up.pronouns(case, subject)
        | (ousters.words() if leaving else frozenset())
    )
    if says_more(case, "plainly_office", told) or names_another(case, rows):
        return "ambiguous-subject", "the draft may mean another office"
    if not any(_listed(case, s.object) for s, _ in dated):
        return "no-source", "no complete list of this office is stored"
    return None


def _of_another_country(case: Case, subject: Named, rows: list[Statement]) -> bool:
    """Whether the country named right behind somebody is none in which the person held an office: "Albert II of Monaco", not of Belgium."""
    said = case.text[case.claim.sentence.start : case.claim.sentence.end]
    names = [subject.label, *(alias.cased for alias in (case.store.aliases_of(subject.id) if subject.id else ()))]
    behind = (said.partition(called)[2] for called in names if called in said)
    name = next((found for text in behind if (found := _OF.match(text))), None)
    if name is None:
        return False
    countries = {alias.id for alias in case.store.names(fold(name[1])) if alias.id.startswith("country:")}
    held = {f"country:{s.object.partition(':')[2].partition('/')[0]}" for s in rows}
    return bool(countries) and countries.isdisjoint(held)


_OF = lazy.pattern(r" of ((?:the )?[A-Z]\w+(?: [A-Z]\w+)?)")


def _off(case: Case, dated: list[tuple[Statement, str]]) -> int:
    """The days between a date and the nearest one the source has."""
    span = claimed(case)
    if span is None:
        return _MISTAKEN + 1
    first, last = span[0].first(), span[1].last()
    days = [PartialDate.parse(day).first() for _, day in dated]
    return min(max((first - day).days, (day - last).days, 0) for day in days)


_DAYS = 7
"""Days past the end of a month that a step may be told of it: who took over when another died on 28 November was sworn in in December."""
_MISTAKEN = 365 * 2 + 1
"""Days off the source's up to which a date is most likely that one, mistaken."""
_STEP = 120
"""Days that lie between the steps by which a term begins or ends: a vote, a resignation, a handover."""


def _at_new_year(case: Case, dated: list[tuple[Statement, str]]) -> bool:
    """Whether a term ended in the first days of a year, and the draft tells of the end of the year before, or of all of it: "president from 1995 to 2002"."""
    span = claimed(case)
    if span is None:
        return False
    ends = [day for _, told in dated if (day := PartialDate.parse(told)).month == 1 and 0 < (day.day or 0) <= _NEW_YEAR]
    return any(span[0].first() <= datetime.date(day.year - 1, 12, 31) <= span[1].last() for day in ends)


_NEW_YEAR = 3
"""Days of January on which a term may end that goes with the old year."""


def _in_another_office(case: Case, rows: list[Statement]) -> bool:
    """Whether a step without a title fits another office of the same person: "became foreign minister in 1985, resigned in December 1990"."""
    claim, span = case.claim, claimed(case)
    if claim.detail("roles") or claim.object is not None or span is None:
        return False
    if claim.subject is None or claim.subject.id is None:
        return False
    leaving = claim.detail("end") == "yes"
    held = {s.object for s in rows}
    others = [s for s in case.store.statements(claim.subject.id, "office-holder") if s.object not in held]
    days = [PartialDate.parse(day).first() for s in others if (day := s.end if leaving else s.start)]
    return any(span[0].first() - _STEPS <= day <= span[1].last() + _STEPS for day in days)


_STEPS = datetime.timedelta(days=120)
"""Days that lie between a resignation and the end of a term, or a vote and its begin."""


def _twice(dated: list[tuple[Statement, str]]) -> bool:
    """Whether the source has somebody in one office twice."""
    held = [object_ for object_, _ in {(s.object, start[:4]) for s, start in dated}]
    return len(held) > len(set(held))


def _first_crown(dated: list[tuple[Statement, str]]) -> list[tuple[Statement, str]]:
    """The terms without the later crowns of somebody who wears several: who "ascended the throne" did so once, or again where it had been lost."""
    crowns = sorted((start, s.object) for s, start in dated if s.object.endswith("/monarch"))
    first = [(start, office) for start, office in crowns if start == crowns[0][0] or office == crowns[0][1]]
    return [(s, start) for s, start in dated if not s.object.endswith("/monarch") or (start, s.object) in first]


def _nearest(case: Case, dated: list[tuple[Statement, str]]) -> list[tuple[Statement, str]]:
    """The rows of a term, the one nearest the claimed time first: it is the one to tell of."""
    span = claimed(case)
    if span is None:
        return dated
    return sorted(dated, key=lambda row: abs(PartialDate.parse(row[1]).first() - span[0].first()))


def _as_left(dated: list[tuple[Statement, str]]) -> list[tuple[Statement, str]]:
    """The terms without what they began with, which is no event of their last day."""
    return [(replace(s, event=""), day) for s, day in dated]


def _earliest(dated: list[tuple[Statement, str]]) -> list[tuple[Statement, str]]:
    """The terms that began first, of a claim that tells of the first time."""
    first = min(PartialDate.parse(start).first() for _, start in dated)
    return [(s, start) for s, start in dated if PartialDate.parse(start).first() == first]


def _abroad(case: Case, offices: list[str]) -> bool:
    """Whether a claim names a country, with offices, in which the person never held one: "Macron left the White House in April 2018"."""
    other = case.claim.object
    return bool(offices) and other is not None and other.id is not None and other.id.startswith("country:")


def _listed(case: Case, office: str) -> bool:
    """Whether a source declares its list of an office's holders complete, and the list tells who held it at the claimed date, or began not long after."""
    span, promises = claimed(case), case.store.promises("office-holder", office)
    if span is None or not promises:
        return bool(promises)
    first, last = span[0].first(), span[1].last()
    began = [PartialDate.parse(promise.start).first() for promise in promises if promise.start]
    if len(began) < len(promises) or any((day - last).days <= _LONG_BEFORE for day in began):
        return True
    rows = case.store.by_object("office-holder", office)
    return any(
        PartialDate.parse(s.start).first() <= last and (not s.end or first <= PartialDate.parse(s.end).last())
        for s in rows
        if s.start
    )


_LONG_BEFORE = 365 * 10
"""Days before the list begins: who came earlier may have come twice."""
