"""Where a draft names countries, by themselves or by their capitals, the clubs and monies they share, and people."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import Self

from factcheck.frozen import dataclass
from factcheck.lexicon import table, worded
from factcheck.model.claims import Claim
from factcheck.model.mentions import Entity, Mention
from factcheck.store.query import Store

_worded = worded("verdicts", "lands")

_BEFORE = 500
"""Characters before a sentence in which a club may be named."""
Place = tuple[int, int, str]
"""Where a name begins and ends, and whose it is."""


@dataclass(frozen=True, slots=True)
class Lands:
    """The names of a draft, in their order."""

    lands: tuple[Place, ...]
    clubs: tuple[Place, ...]
    monies: tuple[Place, ...]
    """Currencies, and the clubs of those who share one."""
    people: tuple[Place, ...]
    most: tuple[str, ...]
    """The clubs that the draft names most, the most named first."""

    @classmethod
    def of(cls, mentions: Sequence[Mention], store: Store) -> Self:
        """Of the names in a draft."""
        names = [name for name in mentions if isinstance(name, Entity) and name.candidates]
        lands = tuple((name.start, name.end, land) for name in names if (land := _land(name, store)))
        clubs = tuple(_place(name) for name in names if name.candidates[0].startswith("org:"))
        shared = set(table("frames")["shared_by"].values())
        monies = tuple(
            _place(name) for name in names if name.candidates[0].startswith("currency:") or name.candidates[0] in shared
        )
        people = tuple(_place(name) for name in names if name.candidates[0].startswith("person:"))
        most = tuple(club for club, _ in Counter(club for _, _, club in clubs).most_common(2))
        return cls(lands, clubs, monies, people, most)

    def clubs_near(self, claim: Claim) -> list[str]:
        """The clubs that a sentence names, the nearest first; then those that the text before it names, and those the draft names most."""
        begin, end = claim.sentence.start, claim.sentence.end
        near = within(self.clubs, begin - _BEFORE, end)
        near.sort(key=lambda one: (one[0] < begin, abs(one[0] - claim.start)))
        return list(dict.fromkeys((*(club for _, _, club in near), *self.most)))


def within(places: Sequence[Place], low: int, high: int) -> list[Place]:
    """Those of some names that begin between two places."""
    return list(places[bisect_left(places, (low,)) : bisect_left(places, (high,))])


def is_governed(place: Place, text: str) -> bool:
    """Whether a name stands behind a preposition: "on Friday, in Hanoi, Cambodia was admitted"."""
    return _GOVERNED.search(text[max(0, place[0] - _PREPOSITION) : place[0]]) is not None


_PREPOSITION = 16
_GOVERNED = _worded(r"(?i)\b{placed}\s+(?:the\s+)?\Z")


def _place(name: Entity) -> Place:
    return name.start, name.end, name.candidates[0]


def _land(name: Entity, store: Store) -> str:
    id_ = name.candidates[0]
    if id_.startswith("country:"):
        return id_
    return (store.country_of_capital(id_) or "") if id_.startswith("place:") else ""
