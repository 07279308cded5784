"""Who came before or after whom in an office: "Obama's predecessor, George W. Bush"."""

from __future__ import annotations

import datetime

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.matching.select import moment
from factcheck.model.dates import PartialDate
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Verdict
from factcheck.store.query import Store
from factcheck.verdicts.base.cite import cite, may_decide
from factcheck.verdicts.base.context import Case, attributed, refuted, supported, undecided
from factcheck.verdicts.base.membership import promised
from factcheck.verdicts.offices.offices import TOP_OFFICES, is_person, tell_term

_SHORT = datetime.timedelta(days=400)
"""How long somebody may have stood between two before a later one is told not to have come after."""
_MOST_VACANT = datetime.timedelta(days=150)
"""How long others may have stood in between two who are borne out to have come one after the other."""


def judge(case: Case) -> Verdict:
    """SUPPORTED where one held an office right before the other, but for some who stood in; REFUTED where in the only office both held others were between for years."""
    claim = case.claim
    other = claim.object.id if claim.object is not None else None
    if claim.subject is None or other is None:
        return undecided("no-subject", "The sheet cannot tell who came before whom.")
    earlier = claim.detail("relation") == "before"
    mine = case.store.statements(other, "office-holder")
    offices = list(dict.fromkeys(s.object for s in mine if s.start and may_decide(s)))
    roles = claim.detail("roles").split()
    offices = [office for office in offices if not roles or office.rpartition("/")[2] in roles]
    both: list[tuple[list[Statement], Statement, Statement]] = []
    for office in offices:
        rows = [s for s in _rows(case.store, office) if not _is_ahead(case, s)]
        for row in (s for s in rows if s.subject == other):
            both += [(rows, row, s) for s in rows if is_person(case, s) and (s.start < row.start) == earlier]
    pairs = [((found, row) if earlier else (row, found), rows) for rows, row, found in both]
    followed = [(first, last) for (first, last), rows in pairs if _follows(rows, first, last)]
    if followed:
        first, last = min(followed, key=lambda pair: _vacant(*pair))
        cited = tuple(cite(s, case.store, tell_term(case, s), agrees=True) for s in (first, last))
        if _vacant(first, last) > _MOST_VACANT:
            return undecided("no-source", f"Others stood in for long. {_says(case, first, last)}", cited)
        return supported(_says(case, first, last), cited, attributed(claim))
    later = other if earlier else claim.subject.id
    posts = {s.object for s in case.store.statements(later or "", "office-holder")}
    posts = {
        office for office in posts if office.rpartition("/")[2] in TOP_OFFICES and (not roles or office in offices)
    }
    if not both or len({row.object for _, row, _ in both}) > 1 or len(posts) > 1:
        return undecided("no-source", "No stored source lists both as holders of one office.")
    rows, row, found = min(both, key=lambda one: abs(_day(one[1]) - _day(one[2])))
    if not _whole(case, row):
        return undecided("no-source", "No complete list of this office at that time is stored.")
    kept, before = (found, not earlier) if claim.detail("kept") == "subject" else (row, earlier)
    near = _beside(rows, kept, earlier=before)
    if near is None:
        return undecided("no-source", "No stored source tells who it was.")
    cited = tuple(cite(s, case.store, tell_term(case, s), agrees=False) for s in (near, row, found))
    first, last = (near, kept) if before else (kept, near)
    right = _beside(rows, found, earlier=not earlier)
    if right is not None and _was_named(case, right.subject):
        says = f"The draft may mean {case.store.label(right.subject)}: {_says(case, *((right, found) if not earlier else (found, right)))}"
        return undecided("ambiguous-subject", says, cited)
    says = f"The source says otherwise: {_says(case, first, last)}"
    return refuted(case, says, cited, reason="absent-from-complete-list", suggestion=near.value)


def _was_named(case: Case, person: str) -> bool:
    """Whether the words of a claim only say "his" or "her", and somebody else was named just before, of whom it is right: "she lost to Bruce Golding. His successor, ..."."""
    if _HIS.match(case.said) is None:
        return False
    before = case.text[max(0, case.claim.start - _NEAR) : case.claim.start]
    return case.store.label(person).rpartition(" ")[2] in before


_HIS = lazy.pattern(r"(?:[Hh]is|[Hh]er|[Tt]heir)\b")
_NEAR = 200
"""Characters before a claim in which the one it may mean is named."""


def _is_ahead(case: Case, row: Statement) -> bool:
    """Whether a term began so long after the draft that it knows nothing of it."""
    return case.as_of is not None and _day(row) > case.as_of.last() + _SHORT


def _day(row: Statement) -> datetime.date:
    return PartialDate.parse(row.start).first()


def _whole(case: Case, row: Statement) -> bool:
    """Whether a source declares its list of an office complete at the start of a term."""
    at = moment(replace(case.claim, time=None), PartialDate.parse(row.start))
    return at is not None and promised(case.store, row.object, at, "office-holder") is not None


def _rows(store: Store, office: str) -> list[Statement]:
    """The dated terms of an office in order."""
    rows = [s for s in store.by_object("office-holder", office) if s.start and may_decide(s) and s.rank != "deprecated"]
    return sorted(rows, key=lambda s: s.start)


def _follows(rows: list[Statement], first: Statement, last: Statement) -> bool:
    """Whether nobody but some who stood in for a short time held the office between two terms."""
    between = [s for s in rows if first.start < s.start < last.start and s.subject not in {first.subject, last.subject}]
    return all(
        _length(s) < _SHORT for s in between if not (first.end and s.end and s.end < first.end)
    )  # none beside it


def _length(row: Statement) -> datetime.timedelta:
    if not row.end:
        return datetime.timedelta.max
    return PartialDate.parse(row.end).first() - PartialDate.parse(row.start).last()


def _vacant(first: Statement, last: Statement) -> datetime.timedelta:
    """The time between two terms."""
    if not first.end:
        return datetime.timedelta()
    return PartialDate.parse(last.start).first() - PartialDate.parse(first.end).last()


def _beside(rows: list[Statement], row: Statement, *, earlier: bool) -> Statement | None:
    """The next long term of another before or after a term."""
    others = [s for s in rows if s.subject != row.subject and (s.start < row.start) == earlier and _length(s) >= _SHORT]
    return (others[-1] if earlier else others[0]) if others else None


def _says(case: Case, first: Statement, last: Statement) -> str:
    return f"{tell_term(case, first)}; then {tell_term(case, last)}."
