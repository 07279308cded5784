"""Claims about somebody whose name several bear: father and son, or those of one family in the offices of one country."""

from __future__ import annotations

from factcheck.frozen import replace
from factcheck.matching.select import Moment, moment
from factcheck.model.claims import Claim, Named
from factcheck.model.lists import Label
from factcheck.model.verdicts import Verdict
from factcheck.names import fold
from factcheck.verdicts.base.context import left_open
from factcheck.verdicts.base.grounds import Decided, Grounds
from factcheck.verdicts.base.membership import holds
from factcheck.verdicts.decide import decide

_DOUBTS = frozenset({None, "ambiguous-subject"})


def judged(claim: Claim, verdict: Verdict, grounds: Grounds) -> Decided | None:
    """The verdict of the one of that name whom the claim fits; what fits none of them is refuted of who holds office at the draft's date.

    `verdict` is that on all of them taken together, which adds up the years of several, and refutes what may be said of another of the family.
    """
    if claim.doubt not in _DOUBTS or claim.kind not in grounds.kinds:
        return None
    several = _several(claim.subject, claim, grounds)
    found = [_of(claim, id_, grounds) for id_ in several]
    right = next((one for one in found if one[1].label is Label.SUPPORTED), None)
    if right is not None or not found:
        return right
    alike = _of_one_name(several, grounds)
    if alike and all(said.label is Label.REFUTED for _, said in found):
        return next((one for one in found if _in_office(one[0], grounds)), None)
    added = verdict.label is Label.SUPPORTED and claim.quantity is not None
    if added or (verdict.label is Label.REFUTED and not claim.detail("roles")):
        says = f"{verdict.explanation} It is not sure who of that name is meant."
        return claim, left_open(verdict, "ambiguous-subject", says)
    return None


def _several(subject: Named | None, claim: Claim, grounds: Grounds) -> tuple[str, ...]:
    """The people a name may mean, where they are namesakes or the claim or their offices tie them to one country."""
    if subject is None or subject.id is not None or subject.members or len(subject.candidates) < len(("one", "two")):
        return ()
    if not all(id_.startswith("person:") for id_ in subject.candidates):
        return ()
    lands = {grounds.store.country_of(id_) for id_ in subject.candidates}
    told = claim.object is not None and claim.object.id is not None
    return subject.candidates if told or len(lands) == 1 or _of_one_name(subject.candidates, grounds) else ()


def _of_one_name(people: tuple[str, ...], grounds: Grounds) -> bool:
    """Whether all of them have one given name."""
    return len({fold(grounds.store.label(id_)).partition(" ")[0] for id_ in people}) == 1


def _of(claim: Claim, id_: str, grounds: Grounds) -> Decided:
    """The claim and its verdict, said of one person."""
    moved = replace(claim, subject=Named(id_, grounds.store.label(id_)), doubt=None)
    return moved, decide(moved, grounds)


def _in_office(claim: Claim, grounds: Grounds) -> bool:
    """Whether the person a claim is of holds an office at the draft's date."""
    at: Moment | None = moment(replace(claim, time=None), grounds.as_of)
    id_ = claim.subject.id if claim.subject is not None else None
    if at is None or id_ is None:
        return False
    return any(holds(s, at.first, at.last, grounds.store) for s in grounds.store.statements(id_, "office-holder"))
