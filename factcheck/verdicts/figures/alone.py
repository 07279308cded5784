"""Whether one is the only one of a set that is of a sort: "the only African state that still recognises Taiwan"."""

from __future__ import annotations

from factcheck.model.verdicts import Evidence, Verdict
from factcheck.verdicts.base.computed import supported_by
from factcheck.verdicts.base.context import Case, refuted, undecided
from factcheck.verdicts.figures.parts import Part


def judge(case: Case, part: Part, listing: tuple[Evidence, ...]) -> Verdict:
    """The verdict on being the only one: the part of the set has to be that one alone."""
    subject = case.claim.subject
    assert subject is not None
    assert subject.id is not None
    if not part.ids or not listing:
        return undecided("no-source", "No stored list has one of these.")
    names = ", ".join(case.store.label(id_) for id_ in part.ids)
    says = f"{len(part.ids)} of these: {names}"
    agrees = part.ids == [subject.id]
    lists = listing[0]
    evidence = (
        Evidence(
            "computed", agrees if agrees or part.whole else None, says, lists.source, lists.edition,
            value=str(len(part.ids)), locator=lists.locator, title=lists.title,
        ),
        *listing,
    )  # fmt: skip
    if agrees:
        return supported_by(case, f"Computed: {says}.", evidence)
    if not part.whole:
        return undecided("other-definition", f"{says}. Others may count more or fewer.", evidence)
    return refuted(case, f"The source says otherwise: {says}.", evidence, reason="computed")
