"""How many of a part of the world or of a bloc have no coast: "one of only two landlocked states in South America"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.lexicon import word_set
from factcheck.matching.select import moment
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base.context import Case, refuted, supported, undated, undecided
from factcheck.verdicts.base.membership import listed, members, promised
from factcheck.verdicts.base.sets import listed_at, set_of

_LANDLOCKED = "set:landlocked-countries"
_EDGE = frozenset({"set:europe", "set:asia"})
"""Continents that share states, which may be counted with either."""


def judge(case: Case) -> Verdict:
    """Those on the list of a set that are on that of the landlocked countries too; fewer may be some of them unless the draft says that these are all."""
    target, quantity = case.claim.subject, case.claim.quantity
    at = moment(case.claim, case.as_of)
    if target is None or target.id is None or quantity is None:
        return undecided("no-subject", "The sheet cannot tell where they are counted.")
    if at is None:
        return undated()
    set_ = set_of(target.id)
    then, inland = listed_at(case, set_, at), listed_at(case, _LANDLOCKED, at)
    promise, other = promised(case.store, set_, then), promised(case.store, _LANDLOCKED, inland)
    if promise is None or other is None:
        return undecided("no-source", f"No complete list of {target.label} at that time is stored.")
    without = {s.subject for s in members(case.store, _LANDLOCKED, inland, other)}
    found = sorted({s.subject for s in members(case.store, set_, then, promise)} & without)
    names = ", ".join(case.store.label(id_) for id_ in found)
    says = (
        f"{len(found)} of {target.label} have no coast: {names}." if found else f"All of {target.label} have a coast."
    )
    agrees: bool | None = quantity.admits.tick.holds(Decimal(len(found)), Decimal(len(found)))
    if agrees:
        return supported(says, (listed(case, set_, then, promise, agrees=True),), reason="computed")
    all_ = bool(word_set("frames", "all_told") & set(case.said.lower().split())) or case.claim.detail("all") == "yes"
    open_ = set_ in _EDGE or (quantity.value < len(found) and not all_)
    evidence = (listed(case, set_, then, promise, agrees=None if open_ else False),)
    if open_:
        return undecided("other-definition", f"{says} (the draft may count otherwise)", evidence)
    return refuted(case, f"The source says otherwise: {says}", evidence, reason="computed", suggestion=str(len(found)))
