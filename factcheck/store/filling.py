"""What a store holds: the rows of the sources, and what is worked out of them so that a draft need not."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from factcheck.errors import SourceError
from factcheck.names import fold, surname
from factcheck.store import manifest, reading, schema

_ENTITY = "INSERT INTO entities VALUES (?,?,?,?) ON CONFLICT DO UPDATE SET label = excluded.label"
"""What a thing is called in the newspaper is for the source of names to say."""
_ALIAS = "INSERT INTO aliases VALUES (?,?,?,?,?,?,?) ON CONFLICT DO UPDATE SET note = excluded.note WHERE note = ''"
"""A name two sources know keeps the note of the one that has something to say of it."""
_MOST_FILTERED = 100_000
"""Names up to which a store knows beforehand which words are in none."""
_INSERT = "INSERT INTO statements VALUES (" + ",".join("?" * (len(schema.STATEMENT_COLUMNS) + 2)) + ")"


def fill(connection: sqlite3.Connection, roots: tuple[Path, ...]) -> None:
    """Write every source under the folders into an empty database, and close it. Raises SourceError where one does not fit."""
    connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA page_size=4096;")
    connection.executescript(schema.TABLES)
    with connection:
        for folder in reading.source_folders(roots):
            _add_source(connection, folder)
        connection.execute("INSERT OR IGNORE INTO meta VALUES ('version', ?)", (str(schema.VERSION),))
        _add_surnames(connection)
        _add_lower_starts(connection)
        _add_name_words(connection)
        _add_events(connection)
    connection.executescript(schema.INDEXES)
    connection.execute("ANALYZE")
    connection.commit()
    connection.close()


def _add_source(connection: sqlite3.Connection, folder: Path) -> None:
    found = manifest.read(folder)
    for edition in found["editions"]:
        _add_edition(connection, folder, found, edition)
    least = found.get("assertions", {}).get("min", {})
    counts = dict(
        connection.execute("SELECT property, count(*) FROM statements WHERE source = ? GROUP BY 1", (folder.name,))
    )
    for name, count in least.items():
        if counts.get(name, 0) < count:
            raise SourceError(
                f"{folder / manifest.NAME}: {counts.get(name, 0)} statements of {name}; it asserts at least {count}"
            )


def _add_edition(
    connection: sqlite3.Connection, folder: Path, package: dict[str, Any], edition: dict[str, Any]
) -> None:
    source, name = str(package["name"]), str(edition["name"])
    connection.execute(
        "INSERT INTO editions VALUES (?,?,?,?,?,?,?,?,?)",
        (
            source,
            name,
            str(package["title"]),
            str(edition.get("published", "")),
            str(edition.get("retrieved", "")),
            str(edition.get("known_until", "")),
            int(package["tier"]),
            json.dumps(sorted(package.get("authority", []))),
            json.dumps(package.get("derived_from", {}), sort_keys=True),
        ),
    )
    connection.executemany("INSERT INTO complete VALUES (?,?,?,?,?,?)", _complete(source, name, edition))
    place = folder / name
    if (place / "statements.csv").is_file():
        connection.executemany(_INSERT, _statement_rows(source, name, place / "statements.csv"))
    if (place / "aliases.csv").is_file():
        connection.executemany(
            _ALIAS,
            ((fold(r[0]), *r) for r in reading.aliases(place / "aliases.csv")),
        )
    if (place / "entities.csv").is_file():
        connection.executemany(
            _ENTITY if source == "names" else "INSERT OR IGNORE INTO entities VALUES (?,?,?,?)",
            ((r[0], r[1], r[2], r[4]) for r in reading.entities(place / "entities.csv")),
        )
        connection.executemany(
            "INSERT OR IGNORE INTO aliases VALUES (?,?,?,?,?,?,?)",
            ((fold(r[1]), r[1], r[0], "name", "", "", "") for r in reading.entities(place / "entities.csv")),
        )


def _complete(source: str, edition: str, entry: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    for promise in entry.get("complete", []):
        subject = str(promise.get("subject", promise.get("set", "*")))
        yield (
            source,
            edition,
            str(promise["property"]),
            subject,
            str(promise.get("from", "")),
            str(promise.get("until", "")),
        )


def _statement_rows(source: str, edition: str, path: Path) -> Iterator[tuple[str, ...]]:
    return ((source, edition, *row) for row in reading.statements(path))


def _add_surnames(connection: sqlite3.Connection) -> None:
    """A person is also met under the surname, the last word of the label; it counts only beside a title or after the full name."""
    people = connection.execute(
        "SELECT alias, id FROM aliases WHERE id LIKE 'person:%' AND kind IN ('name', 'variant')"
    ).fetchall()
    rows = [
        (fold(name), name, id_, "surname", "", "", "") for alias, id_ in people if (name := surname(alias)) is not None
    ]
    connection.executemany("INSERT OR IGNORE INTO aliases VALUES (?,?,?,?,?,?,?)", sorted(set(rows)))


def _add_lower_starts(connection: sqlite3.Connection) -> None:
    """The first words of names that are written without a capital ("tenge"): where a name may begin, beside capitals."""
    rows = connection.execute("SELECT DISTINCT key FROM aliases WHERE alias GLOB '[a-z]*' AND kind <> 'surname'")
    words = sorted({key.split()[0] for (key,) in rows if key})
    connection.executemany("INSERT INTO lower_starts VALUES (?)", [(word,) for word in words])


def _add_name_words(connection: sqlite3.Connection) -> None:
    """The folded words names begin with, and those that follow, each as one text: a store is opened without a look at every name.

    A store of more names than `_MOST_FILTERED` has none: there the reader of names looks up every capitalised word.
    """
    (count,) = connection.execute("SELECT count(*) FROM aliases").fetchone()
    if count > _MOST_FILTERED:
        return
    keys = [str(row[0]).partition(" ") for row in connection.execute("SELECT DISTINCT key FROM aliases")]
    first = " ".join(sorted({head for head, _, _ in keys}))
    later = " ".join(sorted({word for _, _, rest in keys for word in rest.split()}))
    connection.executemany("INSERT INTO meta VALUES (?,?)", [("first_words", first), ("later_words", later)])


def _add_events(connection: sqlite3.Connection) -> None:
    """Where events happened, and each word of their names: what an event is looked up by that a draft does not name in full."""
    notes = connection.execute("SELECT id, note FROM entities WHERE type = 'event'").fetchall()
    places = {(place, id_) for id_, note in notes for place in note.split("|")}
    connection.executemany("INSERT INTO event_places VALUES (?,?)", sorted(places))
    by_word: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for key, id_ in connection.execute("SELECT DISTINCT key, id FROM aliases WHERE id LIKE 'event:%' ORDER BY key, id"):
        for word in set(key.split()):
            by_word[word].append((word, key, id_))
    for _, rows in sorted(by_word.items()):  # in order, each behind what stands there
        connection.executemany("INSERT INTO event_words VALUES (?,?,?)", rows)
