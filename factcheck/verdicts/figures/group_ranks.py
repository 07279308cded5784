"""The place of a people or faith among those of a country, by its share; a minority's beside the majority."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck.matching.select import Moment, applicable
from factcheck.model.lists import Label
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base.computed import Result, combine
from factcheck.verdicts.base.context import Case, undecided
from factcheck.verdicts.base.series import Operand

Ranking = Callable[[Case, Sequence[Operand], str], Result]
"""What tells the place of one among several by what each has."""


def judge(case: Case, at: Moment, rank: Ranking) -> Verdict:
    """The place of a group among a country's groups by share."""
    claim = case.claim
    country = claim.object
    if country is None or country.id is None or claim.subject is None or claim.subject.id is None:
        return undecided("no-subject", "The sheet cannot tell which group of which country is ranked.")
    rows = [
        s
        for s in case.store.statements(country.id, "population-share")
        if s.value and s.definition == claim.detail("definition")
    ]
    by_list: dict[tuple[str, str, str], list[Operand]] = {}
    for found in applicable(rows, case.store, at, case.as_of, 40):
        s = found.statement
        if s.object.partition(":")[2] in {"other", "unspecified", "none"}:
            continue
        by_list.setdefault((s.source, s.edition, s.point_in_time), []).append(Operand(s.object, s.number, found))
    results = []
    for key in sorted(by_list):
        group = _minorities(by_list[key]) if claim.detail("minority") else by_list[key]
        if any(o.subject == claim.subject.id for o in group):
            results.append(rank(case, group, claim.subject.id))
    return _of_minorities(case, results, listed=bool(by_list)) if claim.detail("minority") else combine(case, results)


def _of_minorities(case: Case, results: list[Result], *, listed: bool) -> Verdict:
    """The place of a group beside the majority; it refutes nothing, as states and scholars differ on who is a minority."""
    assert case.claim.subject is not None
    if listed and not results:
        return undecided("other-definition", f"No list with a majority has {case.claim.subject.label} beside it.")
    found = combine(case, results)
    if found.label is Label.SUPPORTED:
        return found
    return undecided("other-definition", f"{found.explanation} Others may count other minorities.", found.evidence)


def _minorities(group: list[Operand]) -> list[Operand]:
    """The groups of a country beside its majority; none where no group is one, as then it is not told which are minorities."""
    return [o for o in group if o.value <= _HALF] if any(o.value > _HALF for o in group) else []


_HALF = 50
"""Per cent of a people above which a group is its majority."""
