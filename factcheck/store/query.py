"""Reading a store. Opened read-only; what was read is remembered for the life of the Store."""

from __future__ import annotations

import functools
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from factcheck.model.dates import PartialDate
from factcheck.model.statements import CompleteList, Edition, Statement
from factcheck.store.stored_names import BATCH, PAST_LETTERS, StoredNames

_COLUMNS = 'id, source, edition, subject, property, object, value, low, high, unit, point_in_time, start, "end", definition, event, rank, status, basis, locator, url, quote, original'
_DAY = "coalesce(nullif(value, ''), start)"
"""The day of an event, as the index of the store has it."""
_ANNIVERSARY = f"substr({_DAY}, 5)"
_END = '"end"'
_INDEXES = {_DAY: "event_day", _ANNIVERSARY: "event_anniversary", _END: "event_end"}
_PAST_DIGITS = "~"
"""What comes behind whatever a date goes on with, in the order of the store."""


class Store(StoredNames):
    """A store file, read through one connection a thread; safe to share between threads."""

    def __init__(self, path: Path, house: tuple[tuple[str, str], ...] = ()) -> None:
        """`house` are a newsroom's own spellings, each with a name or id of the store; they come before the store's."""
        super().__init__(path, house)
        self._statements: dict[tuple[str, str, str], tuple[Statement, ...]] = {}
        self._promises: dict[tuple[str, str], tuple[CompleteList, ...]] = {}
        self._homes: dict[str, str | None] = {}
        self._events: dict[tuple[str, str], tuple[str, ...]] = {}
        self._days: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {}
        self._places: dict[str, tuple[str, ...]] = {}
        self._named: dict[str, tuple[tuple[str, str], ...]] = {}
        self._ids_named: dict[str, frozenset[str]] = {}
        self._begun: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {}
        self.editions = self._read_editions()

    def _read_editions(self) -> dict[tuple[str, str], Edition]:
        found = {}
        for row in self._read(
            "SELECT source, edition, title, published, retrieved, known_until, tier, authority, derived_from FROM editions"
        ):
            derived = tuple(sorted(json.loads(row[8]).items()))
            found[row[0], row[1]] = Edition(
                row[0], row[1], row[2], row[3], row[4], row[5], int(row[6]), frozenset(json.loads(row[7])), derived
            )
        return found

    @functools.cached_property
    def complete(self) -> tuple[CompleteList, ...]:
        """Every promise of completeness."""
        sql = "SELECT source, edition, property, subject, start, end FROM complete ORDER BY 1, 2, 3, 4, 5"
        return tuple(CompleteList(*row) for row in self._read(sql))

    def promises(self, property_: str, subject: str) -> tuple[CompleteList, ...]:
        """The promises that a property's list is complete for a subject, or for all."""
        found = self._promises.get((property_, subject))
        if found is None:
            sql = "SELECT source, edition, property, subject, start, end FROM complete WHERE property = ? AND subject IN (?, '*') ORDER BY 1, 2, 3, 4, 5"
            found = tuple(CompleteList(*row) for row in self._read(sql, (property_, subject)))
            self._promises[property_, subject] = found
        return found

    def statements(self, subject: str, property_: str, object_: str = "") -> tuple[Statement, ...]:
        """What all sources say of a subject's property (and object, when one is given), by source, edition, id."""
        key = (subject, property_, object_)
        found = self._statements.get(key)
        if found is None:
            narrower = " AND object = ?" if object_ else ""
            sql = f"SELECT {_COLUMNS} FROM statements WHERE subject = ? AND property = ?{narrower} ORDER BY source, edition, id"
            found = tuple(
                Statement(*row)
                for row in self._read(sql, (subject, property_, object_) if object_ else (subject, property_))
            )
            self._statements[key] = found
        return found

    def load_statements(self, subjects: Iterable[str], property_: str) -> None:
        """Read what is said of one property of many subjects at once; `statements` then answers from memory."""
        wanted = [subject for subject in subjects if (subject, property_, "") not in self._statements]
        for at in range(0, len(wanted), BATCH):
            batch = wanted[at : at + BATCH]
            found: dict[str, list[Statement]] = {subject: [] for subject in batch}
            sql = f"SELECT {_COLUMNS} FROM statements WHERE property = ? AND subject IN ({','.join('?' * len(batch))}) ORDER BY source, edition, id"
            for row in self._read(sql, (property_, *batch)):
                statement = Statement(*row)
                found[statement.subject].append(statement)
            self._statements.update({(subject, property_, ""): tuple(rows) for subject, rows in found.items()})

    def by_object(self, property_: str, object_: str) -> tuple[Statement, ...]:
        """What all sources say with this object: the members of an organisation, the holders of an office."""
        key = ("", property_, object_)
        found = self._statements.get(key)
        if found is None:
            sql = f"SELECT {_COLUMNS} FROM statements WHERE object = ? AND object <> '' AND property = ? ORDER BY source, edition, id"
            found = self._statements[key] = tuple(Statement(*row) for row in self._read(sql, (object_, property_)))
        return found

    def about(self, subject: str) -> tuple[Statement, ...]:
        """Everything all sources say of a subject."""
        sql = f"SELECT {_COLUMNS} FROM statements WHERE subject = ? ORDER BY property, object, point_in_time, source, edition, id"
        return tuple(Statement(*row) for row in self._read(sql, (subject,)))

    def events_of(self, place: str, name: str) -> tuple[str, ...]:
        """The events that happened in a place, by its id in their note or by its name, as whole words, in one of theirs."""
        if (place, name) not in self._events:
            noted = {row[0] for row in self._read("SELECT id FROM event_places WHERE place = ?", (place,))}
            rows = (
                self._read("SELECT id, key FROM event_words WHERE word = ?", name.split()[:1]) if name.strip() else []
            )
            named = {id_ for id_, key in rows if f" {name} " in f" {key} "}
            self._events[place, name] = tuple(sorted(noted | named))
        return self._events[place, name]

    def events_named(self, word: str) -> tuple[tuple[str, str], ...]:
        """The events with a word in one of their names, each with that name, folded."""
        if word not in self._named:
            rows = self._read("SELECT id, key FROM event_words WHERE word = ? ORDER BY key, id", (word,))
            self._named[word] = tuple((row[0], row[1]) for row in rows)
        return self._named[word]

    def ids_named(self, word: str) -> frozenset[str]:
        """The events with a word in one of their names, by id."""
        if word not in self._ids_named:
            rows = self._read("SELECT DISTINCT id FROM event_words WHERE word = ?", (word,))
            self._ids_named[word] = frozenset(row[0] for row in rows)
        return self._ids_named[word]

    def events_begun(self, word: str, begin: str) -> tuple[tuple[str, str], ...]:
        """The events with a word in one of their names and one that begins so, each with that name, folded: of a word that is in very many."""
        if (word, begin) not in self._begun:
            sql = "SELECT DISTINCT id, key FROM event_words JOIN event_words AS other USING (key, id) WHERE event_words.word >= ? AND event_words.word < ? AND other.word = ?"
            rows = self._read(sql, (begin, begin + PAST_LETTERS, word))
            self._begun[word, begin] = tuple((row[0], row[1]) for row in rows)
        return self._begun[word, begin]

    def events_in(self, month: str) -> tuple[tuple[str, str], ...]:
        """The events dated to a month ("2014-03") or a day of it, by id, each with its date."""
        return self._dated(_DAY, month)

    def events_on(self, day: PartialDate, *, any_year: bool = False) -> tuple[tuple[str, str], ...]:
        """The events dated to a year, month or day, or to that day or month of any year, by id, each with its date."""
        return self._dated(_ANNIVERSARY, str(day)[4:]) if any_year else self._dated(_DAY, str(day))

    def events_ended(self, day: PartialDate) -> list[str]:
        """The events that went on for a time and ended in a year, month or on a day, by id."""
        return [id_ for id_, _ in self._dated(_END, str(day))]

    def _dated(self, column: str, begins: str) -> tuple[tuple[str, str], ...]:
        """The events whose date, as a column of an index gives it, begins so, by id, each with the date it has."""
        if (column, begins) not in self._days:
            sql = f"SELECT subject, {_DAY} FROM statements INDEXED BY {_INDEXES[column]} WHERE property = 'event-date' AND {column} >= ? AND {column} < ? ORDER BY subject"
            rows = self._read(sql, (begins, begins + _PAST_DIGITS))
            self._days[column, begins] = tuple((row[0], row[1]) for row in rows)
        return self._days[column, begins]

    def places_of(self, event: str) -> tuple[str, ...]:
        """Where an event happened, by id."""
        if event not in self._places:
            self.load_places([event])
        return self._places[event]

    def load_places(self, events: Iterable[str]) -> None:
        """Read where many events happened at once; `places_of` then answers from memory."""
        wanted = sorted({event for event in events if event not in self._places})
        for at in range(0, len(wanted), BATCH):
            batch = wanted[at : at + BATCH]
            found: dict[str, list[str]] = {event: [] for event in batch}
            marks = ",".join("?" * len(batch))
            for row in self._read(
                f"SELECT id, place FROM event_places WHERE id IN ({marks}) ORDER BY id, place", batch
            ):
                found[row[0]].append(row[1])
            self._places.update({event: tuple(places) for event, places in found.items()})

    def properties(self) -> list[str]:
        """Every property of the store."""
        return [row[0] for row in self._read("SELECT DISTINCT property FROM statements ORDER BY 1")]

    def counts(self) -> dict[tuple[str, str], int]:
        """How many statements each edition has."""
        return {
            (row[0], row[1]): int(row[2])
            for row in self._read("SELECT source, edition, count(*) FROM statements GROUP BY 1, 2")
        }

    def statement(self, id_: str) -> Statement | None:
        """One statement by its id."""
        rows = self._read(f"SELECT {_COLUMNS} FROM statements WHERE id = ?", (id_,))
        return Statement(*rows[0]) if rows else None

    def country_of(self, person: str) -> str | None:
        """The country in whose offices a person was, by id; of several the one with the most terms, None in a tie."""
        if person not in self._homes:
            places = (held.object.partition("/")[0] for held in self.statements(person, "office-holder"))
            lands = (place.replace("office:", "country:") for place in places)
            terms = Counter(land for land in lands if self.entity(land) is not None)
            (first, most), (_, second) = (*terms.most_common(2), ("", 0), ("", 0))[:2]
            self._homes[person] = first if most > second else None
        return self._homes[person]

    def country_of_capital(self, place: str) -> str | None:
        """The country whose capital a place is or was, by id; None where there is none, or no single one."""
        countries = {s.subject for s in self.by_object("capital", place)}
        return countries.pop() if len(countries) == 1 else None

    def listed(self, set_: str) -> frozenset[str]:
        """All that were ever on the list of a set, by id."""
        return frozenset(s.subject for s in self.by_object("membership", set_))

    def freed_from(self, country: str) -> str:
        """The words of sources for what a country became independent from; empty where there are none."""
        return "; ".join(s.event for s in self.statements(country, "independence-date") if s.event)
