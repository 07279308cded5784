"""The set a rank or comparison is counted in, at its time."""

from __future__ import annotations

import re
from collections.abc import Callable

from factcheck.lexicon import options, table, worded
from factcheck.matching.select import Moment
from factcheck.model.dates import PartialDate
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Evidence
from factcheck.verdicts.base.context import Case
from factcheck.verdicts.base.membership import known, members, promised

_worded = worded("verdicts", "sets")

CONTINENTS = frozenset(
    ["set:africa", "set:asia", "set:europe", "set:north-america", "set:south-america", "set:oceania"]
)
_LANDS = CONTINENTS | {"set:world", "set:landlocked-countries"}


_STEADY = 1993
"""Since this year few states have come or gone: a list of the world's countries serves for some years before it begins."""

_STEADY_ON = {"set:africa": 1981, "set:south-america": 1976}
"""Continents on which they have been fewer for longer."""


def listed_at(case: Case, set_: str, at: Moment) -> Moment:
    """The moment a set is read at: for continents and the world the day their list begins, where the claim speaks of a time before."""
    if set_ not in _LANDS or at.first.year < _STEADY_ON.get(set_, _STEADY):
        return at
    start = min(
        (c.start for c in case.store.promises("membership", set_) if c.subject == set_ and c.start),
        default="",
    )
    if not start or at.first >= PartialDate.parse(start).first():
        return at
    first = PartialDate.parse(start).first()
    return Moment(first, first, at.own)


def set_of(id_: str) -> str:
    """The set whose list holds the countries of a region or continent; any other id as it is.

    >>> set_of("continent:africa"), set_of("region:central-asia"), set_of("org:eu")
    ('set:africa', 'set:central-asian-states', 'org:eu')
    """
    id_ = table("frames")["same_set"].get(id_, id_)
    return f"set:{id_.removeprefix('continent:')}" if id_.startswith("continent:") else id_


def own_continent(case: Case, at: Moment) -> str:
    """The list of the one continent the subject lies on ("the largest country on the continent"), or ""."""
    subject = case.claim.subject.id if case.claim.subject is not None else None
    found = [
        set_
        for set_ in sorted(CONTINENTS)
        if subject in {s.subject for s in known(case.store, set_, listed_at(case, set_, at))}
    ]
    return found[0] if len(found) == 1 else ""


def open_set(case: Case, at: Moment) -> tuple[list[str], tuple[Evidence, ...]]:
    """The ids on a list of a set that is not declared complete: enough to bear a rank out, not to refute it."""
    other = case.claim.object
    if other is None or other.id is None or other.members:
        return [], ()
    rows = known(case.store, set_of(other.id), at)
    if not rows:
        return [], ()
    edition = case.store.editions[rows[0].source, rows[0].edition]
    told = f"counted among {len(rows)} of {case.store.label(set_of(other.id))}; others may count more or fewer"
    listing = Evidence(
        "list",
        None,
        told,
        rows[0].source,
        rows[0].edition,
        locator=f"membership of {set_of(other.id)}",
        title=edition.title,
    )
    return sorted(s.subject for s in rows), (listing,)


def counted_so(case: Case, count: int) -> bool:
    """Whether a draft itself counts as many in a set as are on its list: "the seven states of Central America"."""
    other = case.claim.object
    small = table("numbers")["small"]
    if other is None or other.id is None or not 1 < count < len(small):
        return False
    label, number = re.escape(case.store.label(other.id)), f"(?:{count}|{small[count]})"
    noun = options("verdicts", "sets", "nouns")
    told = rf"\b{number}\s+(?:{noun})\s+(?:of|in)\s+(?:the\s+)?{label}\b|\b{label}['’]s\s+{number}\b"
    return re.search(told, case.text, re.IGNORECASE) is not None


def counts_other(case: Case, count: int) -> bool:
    """Whether a claim's own words give its set another number than its list has: "the smallest of the three states on its borders"."""
    small = table("numbers")["small"]
    found = _worded(rf"\bof (?:{{all_the}} )*({'|'.join(small[2:])}|[1-9]\d?)\b").search(case.said.lower())
    told = 0 if found is None else int(found[1]) if found[1].isdecimal() else small.index(found[1])
    return told > 1 and told != count


def ranked_set(case: Case, at: Moment) -> tuple[list[str], tuple[Evidence, ...]]:
    """The ids a rank is counted in: a list, an organisation's members, a continent or the world."""
    other = case.claim.object
    if other is not None and other.members:
        return [m.id for m in other.members if m.id], ()
    set_ = other.id if other is not None and other.id else case.claim.detail("set")
    if set_ == "set:own-continent":
        set_ = own_continent(case, at)
    if not set_:
        return [], ()
    set_ = set_of(set_)
    at = listed_at(case, set_, at)
    return listed_members(case, set_, at, lambda rows: f"counted among the {len(rows)} of {case.store.label(set_)}")


def listed_members(
    case: Case, set_: str, at: Moment, told: Callable[[list[Statement]], str]
) -> tuple[list[str], tuple[Evidence, ...]]:
    """The ids on the complete list of a set, and that list as evidence; none where there is no such list."""
    promise = promised(case.store, set_, at)
    if promise is None:
        return [], ()
    rows = members(case.store, set_, at, promise)
    title = case.store.editions[promise.source, promise.edition].title
    listing = Evidence(
        "list", None, told(rows), promise.source, promise.edition, locator=f"membership of {set_}", title=title
    )
    return sorted(s.subject for s in rows), (listing,)
