"""The names of a store: what each may mean, and what is known of an id. What was read is remembered."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from factcheck.frozen import replace
from factcheck.model.names import Alias, KnownEntity
from factcheck.names import fold
from factcheck.store.file import StoreFile

BATCH = 500
"""How many keys are read at once."""
PAST_LETTERS = "\uffff"
"""What comes behind whatever a word goes on with, in the order of the store."""


class StoredNames(StoreFile):
    """The names of a store file, a newsroom's own before the store's."""

    def __init__(self, path: Path, house: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__(path)
        self._names: dict[str, tuple[Alias, ...]] = {}
        self._entities: dict[str, KnownEntity | None] = {}
        self._aliases: dict[str, tuple[Alias, ...]] = {}
        self.lower_starts = self._read_lower_starts()
        self.first_words, self.later_words = self._read_name_words()
        for spelling, known in house:
            self._name_also(spelling, known)

    def _read_lower_starts(self) -> frozenset[str]:
        """First words of names that are written without a capital ("tenge")."""
        return frozenset(row[0] for row in self._read("SELECT word FROM lower_starts"))

    def _read_name_words(self) -> tuple[frozenset[str] | None, frozenset[str] | None]:
        """The folded words names begin with, and those that follow: what is neither is in no name. None in a large store."""
        found = {
            row[0]: row[1]
            for row in self._read("SELECT key, value FROM meta WHERE key IN ('first_words', 'later_words')")
        }
        if not found:
            return None, None
        return frozenset(found["first_words"].split()), frozenset(found["later_words"].split())

    def keys_like(self, start: str) -> list[str]:
        """Folded names that begin with a letter."""
        return [
            row[0]
            for row in self._read(
                "SELECT DISTINCT key FROM aliases WHERE key >= ? AND key < ?", (start, start + PAST_LETTERS)
            )
        ]

    def meant(self, known: str) -> tuple[Alias, ...]:
        """What a name or id of the store stands for; nothing where the store has neither."""
        if self.entity(known) is not None:
            return (Alias(known, known, "name", "", "", ""),)
        return tuple(alias for alias in self.names(fold(known)) if alias.kind != "surname")

    def _name_also(self, spelling: str, known: str) -> None:
        key = fold(spelling)
        self._names[key] = tuple(replace(alias, cased=spelling) for alias in self.meant(known))
        first, *later = key.split() or [""]
        if self.first_words is not None and self.later_words is not None:
            self.first_words |= {first}
            self.later_words |= frozenset(later)
        if key and spelling[0].islower():
            self.lower_starts |= {first}

    def load_names(self, keys: Iterable[str]) -> None:
        """Read the aliases of many folded names at once; `names` then answers from memory."""
        wanted = sorted({key for key in keys if key not in self._names})
        for at in range(0, len(wanted), BATCH):
            batch = wanted[at : at + BATCH]
            found: dict[str, list[Alias]] = {}
            marks = ",".join("?" * len(batch))
            for row in self._read(
                f"SELECT key, alias, id, kind, start, end, note FROM aliases WHERE key IN ({marks}) ORDER BY key, id, kind, alias",
                batch,
            ):
                found.setdefault(row[0], []).append(Alias(*row[1:]))
            for key in batch:
                self._names[key] = tuple(found.get(key, ()))

    def names(self, key: str) -> tuple[Alias, ...]:
        """The aliases of a folded name."""
        if key not in self._names:
            self.load_names([key])
        return self._names[key]

    def aliases_of(self, id_: str) -> tuple[Alias, ...]:
        """Every name a thing is met under."""
        if id_ not in self._aliases:
            sql = "SELECT alias, id, kind, start, end, note FROM aliases WHERE id = ? ORDER BY kind, alias"
            self._aliases[id_] = tuple(Alias(*row) for row in self._read(sql, (id_,)))
        return self._aliases[id_]

    def entity(self, id_: str) -> KnownEntity | None:
        """What the store knows of an id."""
        if id_ not in self._entities:
            rows = self._read("SELECT id, label, type, note FROM entities WHERE id = ?", (id_,))
            self._entities[id_] = KnownEntity(*rows[0]) if rows else None
        return self._entities[id_]

    def label(self, id_: str) -> str:
        """The newsroom label of an id; the id itself when the store does not know it."""
        found = self.entity(id_)
        return id_ if found is None else found.label
