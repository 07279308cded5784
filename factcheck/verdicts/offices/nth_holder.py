"""Which holder of an office somebody is, counted from the first: "Kenya's third president"."""

from __future__ import annotations

import datetime

from factcheck import lazy
from factcheck.lexicon import options
from factcheck.model.dates import PartialDate
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Evidence, Verdict
from factcheck.verdicts.base.cite import cite, may_decide
from factcheck.verdicts.base.context import Case, attributed, refuted, supported, undecided
from factcheck.verdicts.offices.offices import is_person, offices_of, tell_term

_SHORT = datetime.timedelta(days=400)
"""How long somebody may have stood in and not be counted by all."""
_EARLIEST, _LATEST = datetime.timedelta(days=-700), datetime.timedelta(days=900)
"""When, counted from independence, a list that begins with the first holder ever begins."""
_STEPS = datetime.timedelta(days=1900)
"""How long before may lie the first step to it: a state that was there long before had others."""
_COUNTED = options("verdicts", "nth_holder", "counted")
_OTHERWISE = lazy.pattern(rf"\s*,?\s*(?:(?:in|on)\b(?! \d| [A-Z])|(?:{_COUNTED})\b(?! independence))")


def judge(case: Case) -> Verdict:
    """SUPPORTED where one way of counting gives the number; REFUTED where the count in use, or a list from independence on, gives another, however it is counted."""
    claim, quantity = case.claim, case.claim.quantity
    if claim.subject is None or quantity is None:
        return undecided("no-subject", "The sheet cannot tell which holder of what this is.")
    if _OTHERWISE.match(case.text[claim.end : claim.sentence.end]):
        return undecided("other-definition", "The draft counts from another time, or only some of them.")
    whole, used = True, True
    told: list[tuple[list[int], Statement]] = []
    for office in offices_of(case):
        rows = [s for s in case.store.by_object("office-holder", office) if s.start and may_decide(s)]
        rows = sorted((s for s in rows if s.rank != "deprecated"), key=lambda s: s.start)
        mine = next((s for s in rows if is_person(case, s)), None)
        if mine is not None:
            known = _in_use(case, mine)
            told.append((sorted({*_numbers(rows, mine), *known}), mine))
            used = used and bool(known)
            whole = whole and (bool(known) or from_the_first(case, rows))
    if not told:
        return undecided("no-source", "No stored source lists the person as a holder of this office.")
    numbers, value = sorted({number for found, _ in told for number in found}), int(quantity.value)
    agreed = value in (_counted(case, told) if used else numbers)
    shown = " or ".join(str(number) for number in numbers)
    row = told[0][1]
    says = f"{tell_term(case, row)}; number {shown} on the list."
    made = Evidence("computed", agreed, says, value=shown)
    if agreed:
        cited = cite(row, case.store, tell_term(case, row), agrees=True, role="operand")
        return supported(says, (made, cited), attributed(claim), reason="computed")
    cited = cite(row, case.store, tell_term(case, row), agrees=False, role="operand")
    slack = 0 if used or len(numbers) == 1 else 1
    if used and len(told) == 1 and value not in numbers:
        return refuted(case, f"The source says otherwise: {says}", (made, cited), reason="computed", suggestion=shown)
    if not whole or len(told) > 1 or numbers[0] - slack <= value <= numbers[-1] + slack:
        return undecided("other-definition", f"{says} The draft may count otherwise.", (made, cited))
    return refuted(case, f"The source says otherwise: {says}", (made, cited), reason="computed", suggestion=shown)


def _numbers(rows: list[Statement], mine: Statement) -> list[int]:
    """The places of a row's person: among all persons, among those who stayed, and among the terms of one after another."""
    people = list(dict.fromkeys(s.subject for s in rows))
    stayed = list(dict.fromkeys(s.subject for s in rows if s.subject == mine.subject or lasting(s)))
    terms = [s for at, s in enumerate(rows) if at == 0 or s.subject != rows[at - 1].subject]
    turns = [at + 1 for at, s in enumerate(terms) if s.subject == mine.subject]
    return [people.index(mine.subject) + 1, stayed.index(mine.subject) + 1, *turns]


def _in_use(case: Case, mine: Statement) -> list[int]:
    """The numbers by which a holder is counted in public, which may leave out who stood in."""
    rows = case.store.statements(mine.subject, "office-number", mine.object)
    return sorted({int(row.value) for row in rows if may_decide(row)})


def _counted(case: Case, told: list[tuple[list[int], Statement]]) -> set[int]:
    return {number for _, mine in told for number in _in_use(case, mine)}


def lasting(row: Statement) -> bool:
    """Whether somebody held an office for so long that all count him."""
    return _length(row) >= _SHORT


def _length(row: Statement) -> datetime.timedelta:
    if not row.end:
        return datetime.timedelta.max
    return PartialDate.parse(row.end).last() - PartialDate.parse(row.start).first()


def from_the_first(case: Case, rows: list[Statement]) -> bool:
    """Whether a list that is declared complete begins where the country became independent."""
    place = "country:" + rows[0].object.partition(":")[2].partition("/")[0]
    first = PartialDate.parse(rows[0].start).first()
    promised = any(p.start and p.start <= rows[0].start for p in case.store.promises("office-holder", rows[0].object))
    days = [PartialDate.parse(s.value).first() for s in case.store.statements(place, "independence-date")]
    return promised and bool(days) and _EARLIEST <= first - max(days) <= _LATEST and first - min(days) <= _STEPS
