"""Operator `term` of an office: when somebody took it, or left it."""

from __future__ import annotations

from factcheck.frozen import replace
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Verdict
from factcheck.verdicts import falls
from factcheck.verdicts.cite import cite
from factcheck.verdicts.context import Case, attributed, says_more, supported, undecided
from factcheck.verdicts.moments import against, claimed
from factcheck.verdicts.offices import holder, is_person, offices_of
from factcheck.verdicts.posts import after_another, in_another_role, names_another, own_words, title_words
from factcheck.verdicts.steps import (
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
    claim = case.claim
    if claim.subject is None or claimed(case) is None:
        return undecided("no-subject", "The sheet cannot tell whose term this is.")
    offices = offices_of(case)
    rows = [s for office in offices for s in case.store.by_object("office-holder", office) if is_person(case, s)]
    if not rows and claim.subject.id is not None and not claim.detail("roles") and not _abroad(case, offices):
        rows = list(case.store.statements(claim.subject.id, "office-holder"))
    leaving = claim.detail("end") == "yes"
    dated = [
        (s, s.end if leaving else s.start) for s in rows if (s.end if leaving else s.start) and s.rank != "deprecated"
    ]
    dated = dated if leaving or claim.object is not None else _first_crown(dated)
    if not dated:
        return undecided("no-source", f"No stored source dates the term of {claim.subject.label}.")
    row = None if leaving else elected_then(case, dated)
    dated = _earliest(dated) if not leaving and first_time(case) else dated
    verdict = against(case, _nearest(case, dated))
    if verdict.label is not Label.SUPPORTED and row is not None:
        cited = (cite(row, case.store, f"{row.value}: {row.event}", agrees=True),)
        return supported(f"{case.store.label(row.object)}: {row.value}, {row.event}.", cited, attributed(claim))
    if verdict.label is Label.SUPPORTED and not leaving and (other := after_another(case, rows)):
        return undecided("close", f"{verdict.explanation} {other}", verdict.evidence)
    if verdict.label is Label.REFUTED and not leaving and came_back(case) and not _twice(dated):
        return undecided("close", f"{verdict.explanation} (the source knows of no return)", verdict.evidence)
    if verdict.label is Label.REFUTED and leaving and falls.another_fall(case, rows):
        return undecided("close", f"{verdict.explanation} (the draft may mean another fall)", verdict.evidence)
    plain = falls.by_vote(case, dated) if leaving else voted_in_before(case, dated)
    another = in_steps(case, dated, rows) or (leaving and announced(case, dated))
    if verdict.label is Label.REFUTED and another and not plain:
        return undecided(
            "close",
            f"{verdict.explanation} (taking office, being sworn in and being elected may differ)",
            verdict.evidence,
        )
    if verdict.label is Label.REFUTED and (
        in_another_role(case) or (not leaving and (once_more(case, rows) or crowned(case, rows)))
    ):
        return undecided("close", f"{verdict.explanation} (the draft may mean another step)", verdict.evidence)
    if verdict.label is Label.REFUTED and (
        says_more(
            case, "plainly_office", title_words() | own_words(claim.subject) | (falls.words() if leaving else _NONE)
        )
        or names_another(case, rows)
    ):
        return undecided(
            "ambiguous-subject", f"{verdict.explanation} (the draft may mean another office)", verdict.evidence
        )
    if verdict.label is Label.REFUTED and not any(_listed(case, s.object) for s, _ in dated):
        return undecided(
            "no-source", f"{verdict.explanation} (no complete list of this office is stored)", verdict.evidence
        )
    return verdict


def _twice(dated: list[tuple[Statement, str]]) -> bool:
    """Whether the source has somebody in one office twice."""
    held = [object_ for object_, _ in {(s.object, start[:4]) for s, start in dated}]
    return len(held) > len(set(held))


def _first_crown(dated: list[tuple[Statement, str]]) -> list[tuple[Statement, str]]:
    """The terms without the later crowns of somebody who wears several: who "ascended the throne" did so once."""
    crowns = [start for s, start in dated if s.object.endswith("/monarch")]
    return [(s, start) for s, start in dated if not s.object.endswith("/monarch") or start == min(crowns)]


_NONE: frozenset[str] = frozenset()


def _nearest(case: Case, dated: list[tuple[Statement, str]]) -> list[tuple[Statement, str]]:
    """The rows of a term, the one nearest the claimed time first: it is the one to tell of."""
    span = claimed(case)
    if span is None:
        return dated
    return sorted(dated, key=lambda row: abs(PartialDate.parse(row[1]).first() - span[0].first()))


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
