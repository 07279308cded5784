"""What claims are decided by: the kinds, the store, the day and the text of their draft."""

from __future__ import annotations

from factcheck.extraction.kinds import Kind
from factcheck.frozen import dataclass
from factcheck.model.claims import Claim
from factcheck.model.dates import PartialDate
from factcheck.model.verdicts import Verdict
from factcheck.store.query import Store
from factcheck.verdicts.decide import decide, settle

Decided = tuple[Claim, Verdict]


@dataclass(frozen=True, slots=True)
class Basis:
    """The kinds of claims, the store, the day a draft is judged for and its text."""

    kinds: dict[str, Kind]
    store: Store
    as_of: PartialDate | None
    text: str

    def decide(self, claim: Claim) -> Verdict:
        """The verdict on a claim as it stands."""
        return decide(claim, self.kinds, self.store, self.as_of, self.text)

    def settle(self, claim: Claim) -> Decided:
        """The verdict on a claim, and the claim with the subject it was judged of."""
        return settle(claim, self.kinds, self.store, self.as_of, self.text)
