"""Source folders -> one SQLite file, named by a fingerprint of what went in; built beside and renamed, never changed in place."""

from __future__ import annotations

import contextlib
import functools
import hashlib
import json
import os
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from factcheck import lazy
from factcheck.errors import SourceError, StoreError
from factcheck.kept import signed, write
from factcheck.names import fold, surname
from factcheck.store import manifest, reading, schema

_ENTITY = "INSERT INTO entities VALUES (?,?,?,?) ON CONFLICT DO UPDATE SET label = excluded.label"
"""What a thing is called in the newspaper is for the source of names to say."""
_ALIAS = "INSERT INTO aliases VALUES (?,?,?,?,?,?,?) ON CONFLICT DO UPDATE SET note = excluded.note WHERE note = ''"
"""A name two sources know keeps the note of the one that has something to say of it."""
_STORE_NAME = lazy.pattern(r"store-[0-9a-f]{16}\.sqlite")
_ATTEMPTS = 3
"""How often a store is built whose sources change meanwhile."""
_LEFT_OVER, _UNUSED = 3600, 30 * 24 * 3600
"""Seconds after which a store still being built belongs to nobody, and after which one that nobody has used since is cleared away."""
_OURS = lazy.pattern(r"(?:store|index|kinds|lexicon|patterns|wording|compiled|seal)-[0-9a-f]+\.(?:sqlite|json|bin)")
_LEFT = lazy.pattern(r"\.(?:building-.*|index-.*|[a-z]+-[0-9a-f]+\.(?:json|bin)-\d+-\d+)")
"""What is written beside and renamed once it is whole."""
_MOST_FILTERED = 100_000
"""Names up to which a store knows beforehand which words are in none."""
_INSERT = "INSERT INTO statements VALUES (" + ",".join("?" * (len(schema.STATEMENT_COLUMNS) + 3)) + ")"


def known(roots: tuple[Path, ...], cache: Path) -> Path | None:
    """The store of these source folders where one was built and no file of theirs has changed since."""
    return _known(cache, _index(roots, cache), _stamp(_files(roots)))


def locate(
    roots: tuple[Path, ...], cache: Path, built: Callable[[Path, bool], object] = lambda path, damaged: None
) -> Path:
    """The store of these source folders; `built` hears of one built, and whether a damaged one stood there. Raises SourceError, StoreError."""
    found = known(roots, cache)
    if found is not None:
        return found
    for _ in range(_ATTEMPTS):
        files = _files(roots)
        stamp = _stamp(files)
        path = cache / f"store-{fingerprint(files)}.sqlite"
        if not is_sound(path):
            damaged = path.is_file() and _sealed(path) is not None
            build(roots, path, functools.partial(_unchanged, roots, stamp))
            built(path, damaged)
        if is_sound(path):
            with contextlib.suppress(
                OSError
            ):  # the index only saves time: a folder that cannot be written to is no hindrance
                _write(_index(roots, cache), _entry(path, stamp))
            return path
    raise SourceError(
        f"{', '.join(map(str, roots))}: the sources change while they are read; try again when they are written"
    )


def _unchanged(roots: tuple[Path, ...], stamp: list[list[Any]]) -> bool:
    return _stamp(_files(roots)) == stamp


def _entry(path: Path, stamp: list[list[Any]]) -> bytes:
    """What the index says: which store the source folders gave."""
    found = {"version": schema.VERSION, "files": stamp, "store": path.name}
    return json.dumps(found).encode()


def _files(roots: tuple[Path, ...]) -> list[Path]:
    files = [path for folder in reading.source_folders(roots) for path in reading.data_files(folder)]
    if not files:
        raise SourceError(f"no source folder under {', '.join(map(str, roots))}: expected NAME/datapackage.json")
    return files


def _stamp(files: list[Path]) -> list[list[Any]]:
    return [[str(path), path.stat().st_size, path.stat().st_mtime_ns] for path in files]


def _index(roots: tuple[Path, ...], cache: Path) -> Path:
    return cache / f"index-{hashlib.sha256(json.dumps([str(root) for root in roots]).encode()).hexdigest()[:12]}.json"


def _known(cache: Path, index: Path, stamp: list[list[Any]]) -> Path | None:
    try:
        found = json.loads(index.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or found.get("version") != schema.VERSION or found.get("files") != stamp:
        return None
    name = str(found.get("store"))
    path = cache / name
    if not _STORE_NAME.fullmatch(name) or not is_sound(path):
        return None
    return path


def is_sound(path: Path, thorough: bool = False) -> bool:
    """Whether a store in the cache is the one that was built: as long as its head says, and of the SHA-256 kept beside it, which
    is worked out where the file is of another size or time than then, or where the look is to be `thorough`."""
    seal = _sealed(path)
    if not schema.is_whole(path):
        return False
    if seal is None:  # a user's own, or of an older version: built anew where one can be
        return not (_STORE_NAME.fullmatch(path.name) and os.access(path.parent, os.W_OK))
    size, modified, digest = seal
    found = path.stat()
    if not thorough and (found.st_size, int(found.st_mtime)) == (size, modified):
        return True
    if _digest(path) != digest:
        return False
    _seal(path, path, digest)
    return True


def unseal(path: Path) -> None:
    """Have a store in the cache built anew when it is asked for next."""
    _seal_of(path).unlink(missing_ok=True)


def _sealed(path: Path) -> tuple[int, int, str] | None:
    """Size, time in seconds (a copy may hold no more of it) and SHA-256 of a store when it was built, or last found to be as built."""
    try:
        size, modified, digest = json.loads(signed(_seal_of(path)))
        return int(size), int(modified), str(digest)
    except (OSError, ValueError, TypeError, RecursionError):
        return None


def _seal_of(path: Path) -> Path:
    return path.with_name(f"seal-{path.stem.removeprefix('store-')}.json")


def _seal(path: Path, written: Path, digest: str) -> None:
    found = written.stat()
    write(_seal_of(path), json.dumps([found.st_size, int(found.st_mtime), digest]).encode())


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def fingerprint(files: list[Path]) -> str:
    """16 hex digits of SHA-256 over the schema's version and every file's place and bytes."""
    total = hashlib.sha256(str(schema.VERSION).encode())
    for path in files:
        total.update("/".join(path.parts[-3:]).encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()[:16]


def build(roots: tuple[Path, ...], path: Path, holds: Callable[[], bool] = lambda: True) -> None:
    """Write the store at `path`: beside first, then renamed where it `holds`; what was there before stays until then."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _clear(path.parent)
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=".building-", suffix=".sqlite")
    except OSError as error:
        raise StoreError(
            f"{path.parent}: the store cannot be written there: {error.strerror}; "
            "set FACTCHECK_CACHE to a folder you may write to, or give a store file with --store"
        ) from error
    os.close(handle)
    try:
        _fill(sqlite3.connect(beside), roots)
        if holds():
            if _STORE_NAME.fullmatch(path.name):
                _seal(path, Path(beside), _digest(Path(beside)))
            Path(beside).replace(path)
    except OSError as error:
        raise StoreError(f"{path}: the store cannot be written: {error.strerror}") from error
    except sqlite3.Error as error:
        raise StoreError(f"{path}: the store cannot be built: {error}") from error
    finally:
        Path(beside).unlink(missing_ok=True)


def _clear(folder: Path) -> None:
    """Take away what builds that were killed have left, and stores and compiled tables that nobody has used for long."""
    for left in folder.iterdir():
        most = _LEFT_OVER if _LEFT.fullmatch(left.name) else _UNUSED if _OURS.fullmatch(left.name) else None
        with contextlib.suppress(OSError):
            used = left.stat()
            if most is not None and time.time() - max(used.st_mtime, used.st_atime) > most:
                left.unlink()


def _fill(connection: sqlite3.Connection, roots: tuple[Path, ...]) -> None:
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


def _statement_rows(source: str, edition: str, path: Path) -> Iterator[tuple[object, ...]]:
    for row in reading.statements(path):
        try:
            key: float | None = float(row[4])
        except ValueError:
            key = None
        yield (source, edition, *row, key)


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
    keys = connection.execute("SELECT id, key FROM aliases WHERE id LIKE 'event:%'").fetchall()
    words = {(word, key, id_) for id_, key in keys for word in key.split()}
    connection.executemany("INSERT INTO event_words VALUES (?,?,?)", sorted(words))


def _write(path: Path, content: bytes) -> None:
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=".index-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(beside).replace(path)
    finally:
        Path(beside).unlink(missing_ok=True)
