"""What claims are decided by: the kinds, the store, the day and the text of their draft."""

from __future__ import annotations

from factcheck.extraction.kinds.kinds import Kind
from factcheck.frozen import dataclass
from factcheck.model.claims import Claim
from factcheck.model.dates import PartialDate
from factcheck.model.verdicts import Verdict
from factcheck.store.query import Store
from factcheck.verdicts.base.context import Case

Decided = tuple[Claim, Verdict]


@dataclass(frozen=True, slots=True)
class Grounds:
    """The kinds of claims, the store, the day a draft is judged for and its text."""

    kinds: dict[str, Kind]
    store: Store
    as_of: PartialDate | None
    text: str

    def case(self, claim: Claim, kind: str) -> Case:
        """A claim as one of a kind, to be judged."""
        return Case(claim, self.kinds[kind], self.store, self.as_of, self.text)
