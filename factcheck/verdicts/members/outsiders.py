"""How many members of the European Union use its money, or keep their own: "Six of the 27 still keep their own money"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.lexicon import table
from factcheck.matching.select import moment
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base.context import Case, refuted, supported, undated, undecided
from factcheck.verdicts.base.membership import listed, members, promised

_UNION = "org:eu"
_SHARING = str(table("frames")["shared_by"]["currency:EUR"])


def _is_whole(case: Case, size: int) -> bool:
    """Whether the words of a claim have the number of all members, in digits or in words."""
    return (
        str(size) in case.said or table("verdicts")["outsiders"]["sizes"].get(str(size), str(size)) in case.said.lower()
    )


def judge(case: Case) -> Verdict:
    """Those on the list of the Union and not on that of its currency's users; with `of = "users"`, those on both."""
    at, quantity = moment(case.claim, case.as_of), case.claim.quantity
    if at is None:
        return undated()
    promise, other = promised(case.store, _UNION, at), promised(case.store, _SHARING, at)
    if promise is None or other is None or quantity is None:
        return undecided("no-source", "No complete lists of the members at that time are stored.")
    inside = {s.subject for s in members(case.store, _SHARING, at, other)}
    all_ = {s.subject for s in members(case.store, _UNION, at, promise)}
    if not _is_whole(case, len(all_)):
        return undecided(
            "other-definition", f"The draft counts others than the {len(all_)} members of the European Union."
        )
    keep = case.claim.detail("of") == "outsiders"
    found = sorted(all_ - inside if keep else all_ & inside)
    does = "do not use" if keep else "use"
    says = f"{len(found)} of the {len(all_)} members of the European Union {does} the euro"
    says += f": {', '.join(map(case.store.label, found))}." if keep else "."
    agrees = quantity.admits.tick.holds(Decimal(len(found)), Decimal(len(found)))
    evidence = tuple(listed(case, set_, at, one, agrees=agrees) for set_, one in ((_UNION, promise), (_SHARING, other)))
    if agrees:
        return supported(says, evidence, reason="computed")
    return refuted(case, f"The source says otherwise: {says}", evidence, reason="computed", suggestion=str(len(found)))
