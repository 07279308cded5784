"""What every operator gets: the claim, its kind, the store, the draft's date and text."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.extraction.kinds import Kind
from factcheck.model.claims import Claim
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.verdicts import Caveat, Evidence, Verdict
from factcheck.store.query import Store


@dataclass(frozen=True, slots=True)
class Case:
    """One claim to be judged."""

    claim: Claim
    kind: Kind
    store: Store
    as_of: PartialDate | None
    text: str


def undecided(
    reason: str, explanation: str, evidence: tuple[Evidence, ...] = (), suggestion: str | None = None
) -> Verdict:
    """NOT_ENOUGH_INFO with its reason."""
    return Verdict(Label.NOT_ENOUGH_INFO, reason, explanation, evidence, (), suggestion)


def supported(
    explanation: str, evidence: tuple[Evidence, ...], caveats: tuple[Caveat, ...] = (), *, reason: str = "agrees"
) -> Verdict:
    """SUPPORTED, each caveat once."""
    once = {caveat.code: caveat for caveat in caveats}
    return Verdict(Label.SUPPORTED, reason, explanation, evidence, tuple(once[code] for code in sorted(once)))


def refuted(
    case: Case,
    explanation: str,
    evidence: tuple[Evidence, ...],
    *,
    reason: str = "outside",
    suggestion: str | None = None,
) -> Verdict:
    """REFUTED; for a kind on trial, NOT_ENOUGH_INFO with the same working; for what is not plainly asserted, likewise."""
    if not case.kind.may_refute:
        return undecided(
            "kind-on-trial", f"{explanation} (this kind of claim is on trial: look it up)", evidence, suggestion
        )
    if case.claim.detail("weak") == "yes":
        return undecided(
            "ambiguous-subject",
            f"{explanation} (the sheet is not sure enough whose figure this is)",
            evidence,
            suggestion,
        )
    if case.claim.modality in {"hypothetical", "opinion", "question"}:
        return undecided("not-yet-known", f"{explanation} (the draft does not assert it)", evidence, suggestion)
    return Verdict(Label.REFUTED, reason, explanation, evidence, (), suggestion)
