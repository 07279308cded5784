"""A statement: what a source says, with the reference that lets a person look it up."""

from __future__ import annotations

import builtins
from decimal import Decimal

from factcheck.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Statement:
    """One value of one property of one subject in one edition of a source.

    Times are ISO prefixes or "". `value` is text exactly as stored; figures are decimals in `unit`.
    """

    id: str
    source: str
    edition: str
    subject: str
    property: str
    object: str
    value: str
    low: str
    high: str
    unit: str
    point_in_time: str
    start: str
    end: str
    definition: str
    event: str
    rank: str
    status: str
    basis: str
    locator: str
    url: str
    quote: str
    original: str

    @builtins.property
    def number(self) -> Decimal:
        """The value as a figure. Raises decimal.InvalidOperation when it is none."""
        return Decimal(self.value)

    @builtins.property
    def bounds(self) -> tuple[Decimal, Decimal]:
        """The lowest and highest figure the source's own wording gives."""
        low = Decimal(self.low) if self.low else self.number
        high = Decimal(self.high) if self.high else self.number
        return low, high


@dataclass(frozen=True, slots=True)
class Edition:
    """A dated issue of a source: when it came out, how far it knows, where its lists are complete."""

    source: str
    edition: str
    title: str
    published: str
    retrieved: str
    known_until: str
    tier: int
    authority: frozenset[str]
    derived_from: tuple[tuple[str, str], ...]

    def origin(self, property_: str) -> str:
        """The independent origin of this source's figures for a property; the source itself when none is declared."""
        origins = dict(self.derived_from)
        return origins.get(property_, origins.get("", self.source))


@dataclass(frozen=True, slots=True)
class CompleteList:
    """A promise of a source: for this property, and this subject or set, nothing is missing from..until."""

    source: str
    edition: str
    property: str
    subject: str
    start: str
    end: str
