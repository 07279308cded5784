"""Operator `name`: a named thing (capital, currency, official language) against the names the sources give."""

from __future__ import annotations

from factcheck.matching.select import Found, applicable, moment
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Caveat, Evidence, Verdict
from factcheck.names import fold
from factcheck.verdicts import wording
from factcheck.verdicts.cite import cite, may_decide
from factcheck.verdicts.context import Case, refuted, supported, undecided


def judge(case: Case) -> Verdict:
    """SUPPORTED when a source gives this name, REFUTED when every source in force gives others only."""
    claim = case.claim
    if claim.subject is None or claim.subject.id is None or claim.object is None:
        return undecided("no-subject", "The sheet cannot tell whose this is.")
    at = moment(claim, case.as_of)
    if at is None:
        return undecided("no-date", "The draft has no date, and the claim names none: give one with --as-of.")
    rows = case.store.statements(claim.subject.id, case.kind.property)
    found = applicable(rows, case.store, at, case.as_of, None)
    usable = [f for f in found if may_decide(f.statement) and abs(f.years_off) < 60]
    if not usable:
        return undecided("no-source", f"No stored source gives this for {claim.subject.label}.")
    same = [f for f in usable if same_name(case, f.statement)]
    negated = claim.modality == "negated"
    evidence = tuple(_cite(case, f.statement, agrees=(f in same) != negated) for f in usable[:6])
    if bool(same) != negated:
        caveats = tuple(
            Caveat("later-edition", f"{wording.source(f.edition)} came out after the draft's date")
            for f in same[:1]
            if f.later_edition
        )
        return supported(_says(case, [f.statement for f in (same or usable)]), evidence, caveats)
    elsewhere = [s for s in rows if s.rank != "deprecated" and may_decide(s) and same_name(case, s)]
    if elsewhere and not negated:
        later = Caveat("sources-differ", "the edition in force at the draft's date names another")
        return supported(_says(case, elsewhere), tuple(_cite(case, s, agrees=True) for s in elsewhere[:3]), (later,))
    if _too_late(case, usable, own=at.own):
        return undecided(
            "source-too-old", f"The stored sources speak of a later time: {_says(case, [f.statement for f in usable])}"
        )
    return refuted(
        case,
        f"The source says otherwise: {_says(case, [f.statement for f in usable])}",
        evidence,
        suggestion=None if negated else usable[0].statement.value,
    )


_AHEAD, _FAR_AHEAD = 2, 20
"""Years a source may be later than a time the draft names, and than the draft itself, and still speak against it."""


def _too_late(case: Case, usable: list[Found], *, own: bool) -> bool:
    """Whether no source is near the claim's time: capitals move and currencies go; "until" looks back before any source."""
    time = case.claim.time
    if time is not None and time.relation == "until":
        return True
    taken = case.claim.object.id if case.claim.object is not None else None
    own = own and (taken is None or case.claim.detail("lasting") != taken)  # it would still be there
    return min(f.years_off for f in usable) > (_AHEAD if own else _FAR_AHEAD)


def same_name(case: Case, statement: Statement) -> bool:
    """Whether a statement names what the claim names, by id or by any alias."""
    wanted = case.claim.object
    assert wanted is not None
    if wanted.id is not None and wanted.id == statement.object:
        return True
    if wanted.id is not None and wanted.id.startswith("currency:") and statement.object:
        return statement.object in wanted.candidates  # "dollar" is an alias of a score of them
    names = (
        {fold(statement.value), *(fold(alias.cased) for alias in case.store.aliases_of(statement.object))}
        if statement.object
        else {fold(statement.value)}
    )
    mine = {
        fold(wanted.label),
        *(fold(alias.cased) for alias in (case.store.aliases_of(wanted.id) if wanted.id else ())),
    }
    return bool(mine & names)


def _says(case: Case, statements: list[Statement]) -> str:
    values = list(dict.fromkeys(s.value for s in statements))
    first = statements[0]
    edition = case.store.editions[first.source, first.edition]
    return f"{case.store.label(first.subject)}: {', '.join(values[:6])}, {wording.source(edition)}."


def _cite(case: Case, statement: Statement, *, agrees: bool) -> Evidence:
    wanted = case.claim.object
    assert wanted is not None
    return cite(statement, case.store, f"draft: {wanted.label}; source: {statement.value}", agrees=agrees)
