"""The verdict on a claim as it stands, by the operator of its kind."""

from __future__ import annotations

from types import ModuleType
from typing import TYPE_CHECKING

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.lexicon import table
from factcheck.matching.select import moment
from factcheck.model.claims import Claim
from factcheck.model.lists import Label
from factcheck.model.verdicts import Verdict
from factcheck.store.query import Store
from factcheck.verdicts.base.context import Case, undecided
from factcheck.verdicts.base.grounds import Grounds

if TYPE_CHECKING:
    from factcheck.verdicts.base import extents
    from factcheck.verdicts.borders import neighbour_counts, neighbours
    from factcheck.verdicts.dates import calendar_check, dates, events
    from factcheck.verdicts.figures import (
        counts,
        densities,
        group_sizes,
        growth,
        ranges,
        ranks,
        ratios,
        records,
        totals,
    )
    from factcheck.verdicts.members import (
        belonging,
        division_counts,
        entrant_counts,
        joining,
        language_counts,
        named,
        outsiders,
        part_counts,
    )
    from factcheck.verdicts.offices import person_ages, tenures
else:
    (extents,) = lazy.modules("factcheck.verdicts.base", "extents")
    neighbour_counts, neighbours = lazy.modules("factcheck.verdicts.borders", "neighbour_counts", "neighbours")
    calendar_check, dates, events = lazy.modules("factcheck.verdicts.dates", "calendar_check", "dates", "events")
    counts, densities, group_sizes, growth, ranges, ranks, ratios, records, totals = lazy.modules(
        "factcheck.verdicts.figures",
        "counts",
        "densities",
        "group_sizes",
        "growth",
        "ranges",
        "ranks",
        "ratios",
        "records",
        "totals",
    )
    belonging, division_counts, entrant_counts, joining, part_counts, language_counts, named, outsiders = lazy.modules(
        "factcheck.verdicts.members",
        "belonging",
        "division_counts",
        "entrant_counts",
        "joining",
        "part_counts",
        "language_counts",
        "named",
        "outsiders",
    )
    person_ages, tenures = lazy.modules("factcheck.verdicts.offices", "person_ages", "tenures")

Judge = tuple[ModuleType, str]
"""A module, imported for the first claim of its operator, and the name of its judge."""

_COUNTED: dict[str, Judge] = {
    "neighbours": (neighbour_counts, "judge"),
    "languages": (language_counts, "judge"),
    "divisions": (division_counts, "judge"),
    "entrants": (entrant_counts, "judge"),
    "landlocked": (part_counts, "judge"),
    "part": (part_counts, "judge"),
    "outsiders": (outsiders, "judge"),
    "users": (outsiders, "judge"),
    "successors": (counts, "judge_successors"),
    "recognisers": (counts, "judge_recognisers"),
    "permanents": (counts, "judge_permanents"),
}
"""What the operator `count` counts, by the qualifier `of`; else the members of a set."""
_OPERATORS: dict[str, Judge] = {
    "range": (ranges, "judge"),
    "name": (named, "judge"),
    "date": (dates, "judge"),
    "member-of": (belonging, "judge_membership"),
    "members": (counts, "judge_count"),
    "count": (counts, "judge_count"),
    "holder": (tenures, "judge_holder"),
    "neighbours": (neighbours, "judge"),
    "sum-over": (totals, "judge_sum"),
    "ratio": (ratios, "judge_ratio"),
    "change": (growth, "judge_change"),
    "density": (densities, "judge_density"),
    "portion": (group_sizes, "judge_portion"),
    "rank": (ranks, "judge_rank"),
    "event": (events, "judge"),
    "calendar": (calendar_check, "judge"),
    "age": (person_ages, "judge_age"),
}
_KNOW_NEGATION = frozenset({"member-of", "neighbours", "name", "holder"})
_OPEN_KINDS = frozenset({"other-quantity", "other-date", "other", "quote"})


def decide(claim: Claim, grounds: Grounds) -> Verdict:
    """The verdict on a claim as it stands. A doubt of extraction leaves it open, with the candidates named."""
    if claim.kind == "quote":
        return undecided("no-source", "The words and who said them: by hand.")
    if claim.kind in _OPEN_KINDS:
        return undecided("no-source", "No kind of claim covers this figure or date: by hand.")
    if claim.kind == "superlative":
        return records.judge(claim, grounds.kinds, grounds.store)
    if claim.doubt is not None:
        return undecided(claim.doubt, _doubt(claim, grounds.store))
    kind = grounds.kinds[claim.kind]
    if claim.modality == "negated" and kind.operator not in _KNOW_NEGATION:
        return undecided("no-source", "The draft denies this; the sheet does not judge denials of this kind.")
    case = grounds.case(claim, kind.kind)
    return _in_its_place(claim, _not_ahead(case, extents.of_then(case, _judge(case))))


def _in_its_place(claim: Claim, verdict: Verdict) -> Verdict:
    """A verdict without a suggestion where the date stands outside the words of the claim, and is another's, too: "Chad joined in 1960 together with Kenya"."""
    date = claim.date
    if verdict.suggestion is None or date is None or claim.start <= date.start < claim.end:
        return verdict
    return replace(verdict, suggestion=None)


def _not_ahead(case: Case, verdict: Verdict) -> Verdict:
    """A verdict, left open where it bears out a forecast of what changes by the year: "growth might reach five per cent"."""
    ahead = case.claim.modality in {"hypothetical", "planned"} and case.claim.quantity is not None
    if not ahead or verdict.label is not Label.SUPPORTED or not case.kind.yearly:
        return verdict
    at = moment(case.claim, case.as_of)
    if at is not None and case.as_of is not None and at.own and at.last < case.as_of.first():
        return verdict
    return undecided("not-yet-known", f"{verdict.explanation} (the draft tells of a forecast)", verdict.evidence)


def _of_what(claim: Claim) -> str:
    """What is counted: of a country that is no more its parts are what it became, "the 15 republics of the Soviet Union"."""
    of, subject = claim.detail("of"), claim.subject
    gone = of == "divisions" and subject is not None and subject.id in table("frames")["successors"]
    return "successors" if gone else of


def _judge(case: Case) -> Verdict:
    if case.kind.operator == "term":
        joined = case.kind.kind in {"accession-date", "withdrawal-date"}
        return joining.judge_term(case) if joined else tenures.judge_term(case)
    counted = _COUNTED.get(_of_what(case.claim)) if case.kind.operator == "count" else None
    module, name = counted or _OPERATORS[case.kind.operator]
    verdict: Verdict = getattr(module, name)(case)
    return verdict


def _doubt(claim: Claim, store: Store) -> str:
    if claim.doubt == "other-definition":
        return "The draft speaks of a part or of something narrower than the sources measure."
    candidates = claim.subject.candidates if claim.subject is not None else ()
    names = ", ".join(store.label(id_) for id_ in candidates)
    return f"It may be {names}." if names else "The sheet cannot tell whose this is."
