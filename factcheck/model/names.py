"""Names as the store gives them to the reader of names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from factcheck.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Alias:
    """A name a thing is met under; `cased` is the name as written, for the case rule."""

    cased: str
    id: str
    kind: str
    start: str
    end: str
    note: str


@dataclass(frozen=True, slots=True)
class KnownEntity:
    """A thing the store knows: id, newsroom label, type."""

    id: str
    label: str
    type: str
    note: str


class NameSource(Protocol):
    """Whatever can say which things a folded name may mean.

    `lower_starts` are first words of names written without a capital. `first_words` and `later_words` are the folded words
    names begin and go on with; None where there are too many to know beforehand and every capitalised word is looked up.
    """

    lower_starts: frozenset[str]
    first_words: frozenset[str] | None
    later_words: frozenset[str] | None

    def load_names(self, keys: Iterable[str]) -> None:
        """Make `names` answer for these keys without a further look."""

    def names(self, key: str) -> tuple[Alias, ...]:
        """The aliases of a folded name."""

    def entity(self, id_: str) -> KnownEntity | None:
        """What is known of an id."""

    def country_of(self, person: str) -> str | None:
        """The country in whose offices a person was, by id; None where there is none, or no single one."""

    def country_of_capital(self, place: str) -> str | None:
        """The country whose capital a place is or was, by id; None where there is none, or no single one."""

    def listed(self, set_: str) -> frozenset[str]:
        """All that were ever on the list of a set, by id."""

    def freed_from(self, country: str) -> str:
        """The words of sources for what a country became independent from; empty where there are none."""
