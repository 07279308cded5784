"""The sheet: all verdicts on a draft."""

from __future__ import annotations

from factcheck.frozen import dataclass
from factcheck.model.claims import Claim, Unchecked
from factcheck.model.contract import sheet_to_dict
from factcheck.model.drafts import Draft, Quotation
from factcheck.model.mentions import Mention
from factcheck.model.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim with its verdict, its id in this sheet and its fingerprint across drafts."""

    id: str
    fingerprint: str
    claim: Claim
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Notice:
    """A remark that is no verdict (legal, language, coverage)."""

    start: int
    end: int
    category: str
    text: str
    person: str = ""
    """Whom a legal notice is about."""

    @property
    def legal(self) -> bool:
        """Whether a lawyer has to see it."""
        return self.category.startswith("legal-")


@dataclass(frozen=True, slots=True)
class NameUsed:
    """A name of the draft as a desk lists it: every spelling, titles and ages given beside it, how often and where it stands.

    `kind`: person, organisation, place, or name for what the draft does not tell.
    """

    kind: str
    name: str
    spellings: tuple[str, ...]
    titles: tuple[str, ...]
    ages: tuple[str, ...]
    count: int
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SourceUsed:
    """A source edition that stood in the store."""

    source: str
    edition: str
    title: str
    published: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """All verdicts on a draft, in order of position; `looked_at` counts the words of sentences that were matched."""

    draft: Draft
    as_of: str | None
    as_of_basis: str | None
    claims: tuple[Judged, ...]
    unchecked: tuple[Unchecked, ...]
    notices: tuple[Notice, ...]
    words: int
    words_looked_at: int
    store: str
    sources: tuple[SourceUsed, ...]
    names: tuple[NameUsed, ...] = ()
    """The names of the draft, in order of first use."""
    mentions: tuple[Mention, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    """What the galley lists beside the claims: figures, dates, names and quotations as they were found."""

    def to_dict(self) -> dict[str, object]:
        """The sheet as plain values, in the JSON contract's shape."""
        return sheet_to_dict(self)
