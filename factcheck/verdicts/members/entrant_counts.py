"""How many joined an organisation at a time: "Ten states joined the European Union in May 2004"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.matching.select import Moment, moment
from factcheck.model.dates import PartialDate
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base.context import Case, refuted, restricted, supported, undecided
from factcheck.verdicts.base.membership import full, listed, promised
from factcheck.verdicts.base.sets import set_of

_LONGEST = 366
"""Days of the longest time at which who came in is counted."""


def judge(case: Case) -> Verdict:
    """Those on the list of an organisation since the time a claim names; wrong where the list is whole for that time and has the days."""
    target, quantity = case.claim.subject, case.claim.quantity
    at = moment(case.claim, case.as_of)
    if target is None or target.id is None or quantity is None:
        return undecided("no-subject", "The sheet cannot tell what they joined.")
    if at is None or not at.own or (at.last - at.first).days > _LONGEST:
        return undecided("no-source", "No day or year is told in which they joined.")
    set_ = set_of(target.id)
    rows = [s for s in case.store.by_object("membership", set_) if full(s) and s.start]
    days = [PartialDate.parse(s.start) for s in rows]
    count = sum(at.first <= day.first() and day.last() <= at.last for day in days)
    vague = sum(day.first() <= at.last and at.first <= day.last() for day in days) - count
    end = Moment(at.last, at.last, True)
    promise = promised(case.store, set_, end)
    if not count or promise is None:
        return undecided("no-source", f"No complete list tells who joined {target.label} then.")
    says = f"{count} joined {target.label} then."
    if quantity.admits.tick.holds(Decimal(count), Decimal(count)):
        return supported(says, (listed(case, set_, end, promise, agrees=True),), reason="computed")
    evidence = (listed(case, set_, end, promise, agrees=None),)
    if vague or promised(case.store, set_, Moment(at.first, at.first, True)) is None:
        return undecided("close", f"{says} (the list need not have every day)", evidence)
    if quantity.value < count and (restricted(case) or case.claim.detail("part")):
        return undecided("other-definition", f"{says} (the draft may count only some of them)", evidence)
    against = (listed(case, set_, end, promise, agrees=False),)
    return refuted(case, f"The source says otherwise: {says}", against, reason="computed", suggestion=str(count))
