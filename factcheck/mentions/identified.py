"""Digits that name a thing, as found."""

from __future__ import annotations

import functools

from factcheck.frozen import dataclass
from factcheck.lexicon import table

DASHES = frozenset({"-", "–", "‑"})


@dataclass(frozen=True, slots=True)
class Found:
    """An identifier: tokens first..last and its type."""

    first: int
    last: int
    type: str


@functools.cache
def listed(part: str, name: str) -> frozenset[str]:
    """A word list of a part of the lexicon of identifiers."""
    return frozenset(table("identifiers")[part][name])
