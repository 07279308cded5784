"""Persons who share one half of their names."""

from __future__ import annotations

from factcheck.consistency.base.likeness import deletions
from factcheck.consistency.names.people import Person

_FEW = 40
"""Persons who are compared each with each."""


class Namesakes:
    """Persons who share one half of their names, found by the other half; of many only those who may be near are looked at."""

    def __init__(self) -> None:
        self.entries: list[tuple[Person, str, frozenset[str]]] = []
        self.index: dict[str, list[int]] | None = None

    def add(self, person: Person, word: str, held: frozenset[str] = frozenset()) -> None:
        """One more person, by this word and by the posts held."""
        self.entries.append((person, word, held))
        if self.index is not None:
            self._enter(len(self.entries) - 1)
        elif len(self.entries) > _FEW:
            self.index = {}
            for at in range(len(self.entries)):
                self._enter(at)

    def _enter(self, at: int) -> None:
        assert self.index is not None
        _, word, held = self.entries[at]
        for key in (*deletions(word, 2), *held):
            self.index.setdefault(key, []).append(at)

    def like(self, word: str, held: frozenset[str] = frozenset()) -> list[Person]:
        """Those whose word is at most two letters off, or who hold one of the posts, in the order they came."""
        if self.index is None:
            return [person for person, _, _ in self.entries]
        index = self.index
        found = {at for key in (*deletions(word, 2), *held) for at in index.get(key, ())}
        return [self.entries[at][0] for at in sorted(found)]


def posts(person: Person) -> frozenset[str]:
    """The posts of somebody, as keys beside words."""
    return frozenset(f"the post: {t.text.lower()}" for t in person.titles if t.text.lower().startswith("the "))
