"""Whether somebody was among those who founded an organisation: "NATO was set up by twelve countries, among them Norway"."""

from __future__ import annotations

from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base.cite import cite, may_decide
from factcheck.verdicts.base.context import Case, refuted, supported, undecided, unsaid
from factcheck.verdicts.base.first_members import FirstMembers, first_members
from factcheck.verdicts.base.membership import full, holds, listed, promised, tell_term


def judge_founder(case: Case) -> Verdict:
    """Who was in on the first day founded it. Who was not is refuted only where he came later or the list of that day is whole, the day is one of its founding, and no other founding may be
    meant: another day on which it is said to be founded and he was in, or the club before it."""
    claim = case.claim
    assert claim.subject is not None
    assert claim.object is not None
    assert claim.subject.id is not None
    assert claim.object.id is not None
    known = first_members(case.store, claim.object.id, claim.object.id)
    if known is None:
        return undecided("no-source", f"No list of the founders of {claim.object.label} is stored.")
    rows = [s for s in case.store.statements(claim.subject.id, "membership", claim.object.id) if may_decide(s)]
    inside = claim.subject.id in known.first
    cited = tuple(cite(s, case.store, tell_term(s, case.store), agrees=inside) for s in rows[:3] if full(s))
    says = f"The first members of {claim.object.label}: {', '.join(sorted(map(case.store.label, known.first)))}."
    if inside:
        return supported(says, cited)
    promise = promised(case.store, claim.object.id, known.at)
    if (promise is None and not cited) or _may_be_meant(case, known):
        return undecided("other-definition", f"{says} (its founding may be told otherwise)", unsaid(cited))
    whole = () if promise is None else (listed(case, claim.object.id, known.at, promise, agrees=False),)
    evidence = (*whole, *cited)
    return refuted(case, f"The source says otherwise: {says}", evidence, reason="absent-from-complete-list")


def _may_be_meant(case: Case, known: FirstMembers) -> bool:
    """Whether somebody was in soon after the first day, or on another day that is told as the founding."""
    subject, object_ = case.claim.subject, case.claim.object
    assert subject is not None
    assert object_ is not None
    sentence = case.text[case.claim.sentence.start : case.claim.sentence.end]
    if known.preceded and str(known.at.first.year) not in sentence:
        return True
    if subject.id in known.soon or not known.dated:
        return True
    rows = [s for s in case.store.statements(subject.id or "", "membership", object_.id or "") if may_decide(s)]
    return any(holds(s, day.first(), day.last(), case.store) for s in rows for day in known.founded)
