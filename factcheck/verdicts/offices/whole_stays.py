"""How long somebody was in office, told from behind: "ruled for 27 years", "her eleven years in power"."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

from factcheck.frozen import replace
from factcheck.lexicon import word_set
from factcheck.matching.select import moment
from factcheck.model.dates import PartialDate
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.cite import cite, may_decide
from factcheck.verdicts.base.context import Case, attributed, refuted, says_more, supported, undecided
from factcheck.verdicts.offices import office_steps, terms
from factcheck.verdicts.offices.posts import own_words, title_words
from factcheck.verdicts.offices.time_in_office import may_be_round, without

_YEAR = Decimal("365.25")
_JOINT = datetime.timedelta(days=45)
"""Days between two terms that may be told as one."""
_SLACK = Decimal("1.5")
"""Years a length may be off and not be held against a draft."""
_ENDS = frozenset(".,;:)!—–")

Stretch = tuple[datetime.date, datetime.date]


def judge(case: Case) -> Verdict:
    """The length of the stays of somebody in an office, one by one and together, against the years told."""
    claim, quantity = case.claim, case.claim.quantity
    if claim.subject is None or quantity is None:
        return undecided("no-subject", "The sheet cannot tell whose term this is.")
    rows = [s for s in terms.rows(case, claim.subject) if may_decide(s) and s.start and s.rank != "deprecated"]
    at = moment(replace(claim, time=None), case.as_of)
    rows = _known_ends(rows) if at is not None else [s for s in rows if s.end]
    if not rows:
        return undecided("no-source", f"No stored source dates the term of {claim.subject.label}.")
    stays = _stretches(rows, at.last if at is not None else datetime.date.max)
    told = [*_lengths(stays), *_so_far(stays, at.last if at is not None else None)]
    evidence = tuple(cite(s, case.store, _tell(s), agrees=None) for s in rows[:4])
    says = f"{case.store.label(rows[0].subject)}: in office {_spelt(stays)}."
    if any(quantity.admits.tick.holds(low, high) for low, high in told):
        agreeing = tuple(replace(e, agrees=True) for e in evidence)
        return supported(says, agreeing, attributed(claim), reason="computed")
    longest = max(high for _, high in told)
    shortest = min(low for low, _ in told)
    over = quantity.value > longest + _SLACK and not _crowned_young(case, rows, quantity.value)
    under = quantity.value < shortest - _SLACK and case.text[claim.end : claim.end + 1] in _ENDS
    known = title_words() | own_words(claim.subject) | word_set("verdicts", "time_in_office", "beside")
    ended = all(s.end for s in rows)  # one without an end may have ended unseen
    if not (over or under) or not ended or may_be_round(quantity, told) or not _whole(case, rows):
        return undecided("close", f"{says} The draft may count otherwise.", evidence)
    if says_more(without(case, quantity), "plainly_office", known):
        return undecided("ambiguous-subject", f"{says} The draft may mean another office.", evidence)
    ends = [end for _, end in stays]
    if (step := office_steps.as_long(case, claim.subject, rows, ends, quantity.value)) is not None:
        return undecided("close", f"{says} ({office_steps.told(step)})", evidence)
    against = tuple(replace(e, agrees=False) for e in evidence)
    return refuted(case, f"The source says otherwise: {says}", against, reason="computed")


def _crowned_young(case: Case, rows: Sequence[Statement], years: Decimal) -> bool:
    """Whether a reign may be counted from childhood, when others ruled for the king: Sobhuza II's 82 years, of which the source lists 60."""
    for row in rows:
        if not row.object.endswith("/monarch") or not row.end:
            continue
        for born in case.store.statements(row.subject, "birth-date"):
            birth = PartialDate.parse(born.value).first()
            lived = Decimal((PartialDate.parse(row.end).last() - birth).days) / _YEAR
            if PartialDate.parse(row.start).first() - birth < _OF_AGE and years <= lived:
                return True
    return False


_OF_AGE = datetime.timedelta(days=366 * 23)


def _stretches(rows: Sequence[Statement], today: datetime.date) -> list[Stretch]:
    """The days in office, terms that follow each other as one."""
    days = sorted((PartialDate.parse(s.start).first(), _end(s, today)) for s in rows)
    found: list[Stretch] = []
    for start, end in days:
        if found and start - found[-1][1] <= _JOINT:
            found[-1] = found[-1][0], max(found[-1][1], end)
        elif start <= end:
            found.append((start, end))
    return found


def _known_ends(rows: Sequence[Statement]) -> list[Statement]:
    """The terms without those that no end is told of where another source tells it, or where a later one has ended."""
    ends = [PartialDate.parse(s.end).last() for s in rows if s.end]
    last = max(ends, default=datetime.date.min)
    return [s for s in rows if s.end or PartialDate.parse(s.start).first() > last]


def _end(row: Statement, today: datetime.date) -> datetime.date:
    return PartialDate.parse(row.end).last() if row.end else today


def _lengths(stays: Sequence[Stretch]) -> list[tuple[Decimal, Decimal]]:
    """The years, at least and at most, of each stay, of all together, and from the start of one to the end of a later one."""
    each = [Decimal((end - start).days) / _YEAR for start, end in stays]
    spans = [Decimal((later[1] - one[0]).days) / _YEAR for one, later in combinations(stays, 2)]
    runs = [sum(each[first:last], Decimal(0)) for first, last in combinations(range(len(each) + 1), 2)]
    return [(Decimal(int(years)), Decimal(int(years) + 1)) for years in [*runs, *spans]]


def _so_far(stays: Sequence[Stretch], today: datetime.date | None) -> list[tuple[Decimal, Decimal]]:
    """The years of a stay that lasts on the draft's date, up to that: "her 59 years on the throne" in 2011."""
    if today is None:
        return []
    return _lengths([(start, today) for start, end in stays if start <= today < end])


def _whole(case: Case, rows: Sequence[Statement]) -> bool:
    """Whether sources list all who held these offices, and others before the first of the stays, so that none can be missing."""
    reigns = [s.start for s in rows if s.object.endswith("/monarch")]
    for office in {s.object for s in rows}:
        first = min(PartialDate.parse(s.start).first() for s in rows if s.object == office)
        others = [s.start for s in case.store.by_object("office-holder", office) if s.start]
        promised = case.store.promises("office-holder", office)
        reigned = any(start[:4] <= str(first.year) for start in reigns)  # a reign is one stay, other offices go with it
        if not promised or not (reigned or any(PartialDate.parse(start).first() < first for start in others)):
            return False
    return True


def _tell(row: Statement) -> str:
    """From when to when a term ran."""
    return f"from {wording.iso(row.start)}" + (f" to {wording.iso(row.end)}" if row.end else "")


def _spelt(stays: Sequence[Stretch]) -> str:
    """The first of some stays, in words."""
    return ", ".join(
        f"from {wording.iso(start.isoformat())} to {wording.iso(end.isoformat())}" for start, end in stays[:4]
    )
