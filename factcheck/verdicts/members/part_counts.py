"""How many of a bloc or a part of the world are of a sort, or in another body too: "one of only two landlocked states in South America", "21 of the 27 are in NATO"."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.frozen import dataclass
from factcheck.lexicon import table, word_set
from factcheck.matching.select import moment
from factcheck.model.statements import CompleteList
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base.context import Case, refuted, supported, undated, undecided
from factcheck.verdicts.base.membership import known, listed, members, promised
from factcheck.verdicts.base.sets import listed_at, set_of

_LANDLOCKED = "set:landlocked-countries"
_EDGE = frozenset({"set:europe", "set:asia"})
"""Continents that share states, which may be counted with either."""


@dataclass(frozen=True, slots=True)
class _Part:
    """Those of a list that are on another one, or are not; how many the list has; whether the other list is complete."""

    found: tuple[str, ...]
    size: int
    whole: bool
    says: str


def judge(case: Case) -> Verdict:
    """Those on the list of a set that are on another one too, such as that of the landlocked countries; fewer may be some of them unless the draft says that these are all."""
    target, quantity = case.claim.subject, case.claim.quantity
    at = moment(case.claim, case.as_of)
    if target is None or target.id is None or quantity is None:
        return undecided("no-subject", "The sheet cannot tell where they are counted.")
    if at is None:
        return undated()
    set_ = set_of(target.id)
    then = listed_at(case, set_, at)
    promise = promised(case.store, set_, then)
    if promise is None:
        return undecided("no-source", f"No complete list of {target.label} at that time is stored.")
    part = _part(case, set_, promise)
    if part is None:
        return undecided("no-source", "No complete list of those counted at that time is stored.")
    count = Decimal(len(part.found))
    agrees: bool | None = quantity.admits.tick.holds(count, count)
    if agrees:
        return supported(part.says, (listed(case, set_, then, promise, agrees=True),), reason="computed")
    open_ = _may_be_otherwise(case, set_, part)
    evidence = (listed(case, set_, then, promise, agrees=None if open_ else False),)
    if open_:
        return undecided("other-definition", f"{part.says} (the draft may count otherwise)", evidence)
    return refuted(case, f"The source says otherwise: {part.says}", evidence, reason="computed", suggestion=str(count))


def _part(case: Case, set_: str, promise: CompleteList) -> _Part | None:
    """The part that a claim counts, by the other list; None where no list of it is stored for that time."""
    at, other = moment(case.claim, case.as_of), case.claim.object
    assert at is not None
    second = set_of(other.id) if other is not None and other.id else case.claim.detail("subset") or _LANDLOCKED
    then, now = listed_at(case, set_, at), listed_at(case, second, at)
    complete = promised(case.store, second, now)
    rows = known(case.store, second, now) if complete is None else members(case.store, second, now, complete)
    if not rows:
        return None
    inside, all_ = {s.subject for s in rows}, {s.subject for s in members(case.store, set_, then, promise)}
    out = case.claim.detail("outside") == "yes"
    found = sorted(all_ - inside if out else all_ & inside)
    label = case.claim.subject.label if case.claim.subject else ""
    told = _TOLD.get(second, f"{'not ' if out else ''}on the list of {case.store.label(second)}")
    names = ", ".join(case.store.label(id_) for id_ in found)
    says = f"{len(found)} of {label} {'have' if second == _LANDLOCKED else 'are'} {told}" + (
        f": {names}." if 0 < len(found) <= _NAMED else "."
    )
    return _Part(tuple(found), len(all_), complete is not None, says)


_TOLD = {_LANDLOCKED: "no coast"}
_NAMED = 15
"""Names that are told at most."""


def _may_be_otherwise(case: Case, set_: str, part: _Part) -> bool:
    """Whether a number that is not that of the part may be right all the same: another whole is counted, or only some, or no list has them all."""
    quantity = case.claim.quantity
    assert quantity is not None
    if set_ in _EDGE or not part.whole:
        return True
    said = case.said.lower()
    if case.claim.detail("whole") == "told":
        return not _tells(said, part.size)
    all_ = not case.claim.detail("whole") and bool(word_set("frames", "all_told") & set(said.split()))
    return quantity.value < len(part.found) and not all_


def _tells(said: str, size: int) -> bool:
    """Whether the words of a claim have the number of all members, in digits or in words."""
    small = table("numbers")["small"]
    words = {str(size), *(small[size : size + 1]), *(("dozen",) if size == _DOZEN else ())}
    words.add(table("verdicts")["outsiders"]["sizes"].get(str(size), str(size)))
    return any(re.search(rf"\b{word}\b", said) for word in words)


_DOZEN = 12
