"""A claim: what a draft asserts, in a shape that sources can be held against."""

from __future__ import annotations

from decimal import Decimal

from factcheck.frozen import dataclass, replace
from factcheck.model.dates import PartialDate
from factcheck.model.drafts import Span
from factcheck.model.mentions import Date, Quantity


@dataclass(frozen=True, slots=True)
class Named:
    """An entity by id where it is known, and by the words a reader knows it under.

    A list ("Latvia and Estonia") carries its members; its own id is None.
    `candidates` are the ids it may be while it is ambiguous.
    """

    id: str | None
    label: str
    members: tuple[Named, ...] = ()
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimTime:
    """The time a claim speaks of; `relation` is the word before it (in since until by before after from)."""

    start: PartialDate | None
    end: PartialDate | None
    text: str
    relation: str | None = None


_PRONOUNS = frozenset(["he", "she", "they", "it", "we", "i", "who"])


@dataclass(frozen=True, slots=True)
class Said:
    """Who says a claim, when it is not the newsroom itself."""

    speaker: str | None
    in_quotation: bool

    @property
    def named(self) -> str:
        """Whom a sheet says it was said by: the speaker, "the speaker" where the draft has but a pronoun, or somebody quoted."""
        if self.speaker and self.speaker.lower() in _PRONOUNS:
            return "the speaker"
        return self.speaker or "somebody quoted"


@dataclass(frozen=True, slots=True)
class About:
    """Whom and what the words of a claim of a kind say it is about, where that is shown and decides nothing."""

    kind: str
    subject: Named | None
    object: Named | None


@dataclass(frozen=True, slots=True)
class Claim:
    """Kind + subject + object + value + qualifiers that the draft asserts.

    start..end is the smallest run of words that holds the value and makes it this kind; `group` folds claims made by one run of words.
    `value` is a figure in `unit`, a date, or words. `details` are the kind's own qualifiers (direction, property, set), sorted pairs.
    """

    kind: str
    start: int
    end: int
    sentence: Span
    subject: Named | None
    object: Named | None = None
    value: Decimal | PartialDate | str | None = None
    unit: str = ""
    quantity: Quantity | None = None
    date: Date | None = None
    time: ClaimTime | None = None
    modality: str = "asserted"
    said: Said | None = None
    details: tuple[tuple[str, str], ...] = ()
    group: int = 0
    base: tuple[Decimal, Decimal, Decimal, str] | None = None
    """Value, low and high in the base unit of the measure, and that unit."""
    rivals: tuple[Named, ...] = ()
    """Whom else the claim may be about, where the text names its subject only by a pronoun or not in the clause: it is refuted only if it is wrong of all."""
    likely: tuple[Named, ...] = ()
    """Those of whom else it may be about that the draft speaks of most: what is right of one of them is taken to be said of it."""
    around: tuple[Named, ...] = ()
    """Those its paragraph and the one before mean by any name, a capital or a person in office: it is refuted only if it is wrong of all of them."""
    about: About | None = None
    """What a claim without a known subject or object is about by its words, for a person who looks it up."""
    doubt: str | None = None
    """Why extraction is unsure (a reason of lists.OPEN_REASONS): such a claim gets no verdict."""

    def detail(self, name: str) -> str:
        """A qualifier by name, "" when the claim has none of it."""
        return dict(self.details).get(name, "")

    def with_details(self, **told: str) -> Claim:
        """The claim with further qualifiers, or others in the place of those it has."""
        return replace(self, details=tuple(sorted({**dict(self.details), **told}.items())))

    def without_details(self, *names: str) -> Claim:
        """The claim without some of its qualifiers."""
        return replace(self, details=tuple(pair for pair in self.details if pair[0] not in names))


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A stretch that was seen and not judged, with the reason (lists.UNCHECKED_REASONS).

    `worth` (0 to 100) orders those left to a person; it decides nothing.
    """

    start: int
    end: int
    reason: str
    worth: int = 0
