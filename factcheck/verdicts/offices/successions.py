"""Who came before or after whom in an office: "Obama's predecessor, George W. Bush"."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from factcheck import lazy
from factcheck.frozen import dataclass, replace
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


@dataclass(frozen=True, slots=True)
class _Both:
    """A term of the one another came before or after (`row`), one of who did (`found`), and all of their office."""

    rows: list[Statement]
    row: Statement
    found: Statement

    def in_order(self, *, earlier: bool) -> tuple[Statement, Statement]:
        """The two terms as the draft has them, where `earlier` says that whom it tells of came first."""
        return (self.found, self.row) if earlier else (self.row, self.found)


def judge(case: Case) -> Verdict:
    """SUPPORTED where one held an office right before the other, but for some who stood in; REFUTED where in the only office both held others were between for years."""
    claim = case.claim
    if claim.subject is None or claim.object is None or claim.object.id is None:
        return undecided("no-subject", "The sheet cannot tell who came before whom.")
    earlier, offices = claim.detail("relation") == "before", _offices(case, claim.object.id)
    both = list(_held_by_both(case, offices, claim.object.id, earlier=earlier))
    pairs = [(one.in_order(earlier=earlier), one.rows) for one in both]
    followed = [(first, last) for (first, last), rows in pairs if _follows(rows, first, last)]
    if followed:
        return _borne_out(case, *min(followed, key=lambda pair: _vacant(*pair)))
    if not both or len({one.row.object for one in both}) > 1 or _in_several(case, offices, earlier=earlier):
        return undecided("no-source", "No stored source lists both as holders of one office.")
    return _other_than(case, min(both, key=lambda one: abs(_day(one.row) - _day(one.found))), earlier=earlier)


def _offices(case: Case, person: str) -> list[str]:
    """The offices somebody held that the draft may mean."""
    roles = case.claim.detail("roles").split()
    held = dict.fromkeys(s.object for s in case.store.statements(person, "office-holder") if s.start and may_decide(s))
    return [office for office in held if not roles or office.rpartition("/")[2] in roles]


def _held_by_both(case: Case, offices: list[str], other: str, *, earlier: bool) -> Iterator[_Both]:
    """The terms of both in one office, in the order the draft has them."""
    for office in offices:
        rows = [s for s in _rows(case.store, office) if not _is_ahead(case, s)]
        for row in (s for s in rows if s.subject == other):
            yield from (_Both(rows, row, s) for s in rows if is_person(case, s) and (s.start < row.start) == earlier)


def _in_several(case: Case, offices: list[str], *, earlier: bool) -> bool:
    """Whether who came later held more than one office of those that one person has, so that another may be meant."""
    later = case.claim.object if earlier else case.claim.subject
    held = {s.object for s in case.store.statements((later.id if later else None) or "", "office-holder")}
    top = {office for office in held if office.rpartition("/")[2] in TOP_OFFICES}
    return len(top & set(offices) if case.claim.detail("roles") else top) > 1


def _borne_out(case: Case, first: Statement, last: Statement) -> Verdict:
    cited = tuple(cite(s, case.store, tell_term(case, s), agrees=True) for s in (first, last))
    if _vacant(first, last) > _MOST_VACANT:
        return undecided("no-source", f"Others stood in for long. {_says(case, first, last)}", cited)
    return supported(_says(case, first, last), cited, attributed(case.claim))


def _other_than(case: Case, both: _Both, *, earlier: bool) -> Verdict:
    """Who came before or after instead, where the list of the office is whole."""
    if not _whole(case, both.row):
        return undecided("no-source", "No complete list of this office at that time is stored.")
    kept, before = (both.found, not earlier) if case.claim.detail("kept") == "subject" else (both.row, earlier)
    near = _beside(both.rows, kept, earlier=before)
    if near is None:
        return undecided("no-source", "No stored source tells who it was.")
    cited = tuple(cite(s, case.store, tell_term(case, s), agrees=False) for s in (near, both.row, both.found))
    right = _beside(both.rows, both.found, earlier=not earlier)
    if right is not None and _was_named(case, right.subject):
        told = (both.found, right) if earlier else (right, both.found)
        says = f"The draft may mean {case.store.label(right.subject)}: {_says(case, *told)}"
        return undecided("ambiguous-subject", says, cited)
    says = f"The source says otherwise: {_says(case, *((near, kept) if before else (kept, near)))}"
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
