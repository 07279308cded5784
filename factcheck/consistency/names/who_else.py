"""Who else of a draft a pronoun may mean than the one its paragraph is about."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from factcheck.consistency.names.naming import Name
from factcheck.consistency.names.people import People, Person
from factcheck.lexicon import worded

_worded = worded("against_itself", "who_else")

_OFTEN = 3
"""Namings of one who may be meant anywhere."""
_TELLING = frozenset({"paragraph", "list-item", "title", "deck", "heading", "caption"})


class Others:
    """Who else of a draft a pronoun may mean."""

    def __init__(self, people: People, text: str) -> None:
        self.named = sorted(
            (name.start, at)
            for at, person in enumerate(people.persons)
            for name in person.namings
            if name.sentence.role in _TELLING
        )
        self.persons = people.persons
        self.unknown = sorted(name.start for name in people.others if may_be_full(text, name))
        counts = Counter(at for _, at in self.named)
        first: dict[int, int] = {}
        for start, at in self.named:
            first.setdefault(at, start)
        self.often = {
            side: sorted((first[at], at) for at in counts if counts[at] >= _OFTEN and self.fits(at, side))[:2]
            for side in ("m", "f")
        }

    def fits(self, at: int, side: str) -> bool:
        """Whether the person so counted is of the pronoun's sex, or of none that is known."""
        return self.persons[at].gender in {side, ""}

    def may_be(self, person: Person, side: str, start: int, since: int) -> bool:
        """Whether a pronoun may mean another whom the draft has named before, from an offset on."""
        if bisect_left(self.unknown, since) < bisect_left(self.unknown, start):
            return True
        low = bisect_left(self.named, (since, 0))
        high = bisect_left(self.named, (start, 0))
        near = (at for _, at in self.named[low:high])
        far = (at for first, at in self.often[side] if first < start)
        return any(self.persons[at] is not person and self.fits(at, side) for at in (*near, *far))


def may_be_full(text: str, name: Name) -> bool:
    """Whether two words with capitals that nobody knows may be the name of somebody: no title in quotation marks, and no place or body."""
    if len(name.words) != 2 or name.known is not None or name.sentence.role not in _TELLING or name.quiet:
        return False
    around = text[max(0, name.outer - 7) : name.outer]
    return not around.endswith(("“", '"', "‘", "'")) and _PLACED.search(around) is None


_PLACED = _worded(r"\b(?:{placed})\s+$")
