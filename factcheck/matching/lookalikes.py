"""Names that look alike: only ever offered to a person, never used to decide."""

from __future__ import annotations

from factcheck.names import fold
from factcheck.store.query import Store


def similar(store: Store, name: str) -> list[str]:
    """The stored names most like a name."""
    from thefuzz import process

    folded = fold(name)
    found = process.extractBests(folded, store.keys_like(folded[:1]), score_cutoff=78, limit=3)
    return [entry[0] for entry in found]
