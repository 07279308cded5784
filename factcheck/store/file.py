"""A store as a file: opened read-only, of this version, whole."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable
from pathlib import Path

from factcheck.errors import StoreError
from factcheck.store import schema


class StoreFile:
    """The file of a store, read through one connection a thread."""

    def __init__(self, path: Path) -> None:
        """Raises StoreError for a file that is no store, of another version, or cut off."""
        self.path = path
        self._local = threading.local()
        if path.is_file() and not schema.is_whole(path):
            raise StoreError(f"{path}: is no whole store; build one with: factcheck sources build")
        self._check_version()

    @property
    def fingerprint(self) -> str:
        """The fingerprint of the sources the store was built from."""
        return self.path.stem.removeprefix("store-")

    def _connection(self) -> sqlite3.Connection:
        found: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if found is None:
            try:
                found = sqlite3.connect(f"{self.path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
            except sqlite3.Error as error:
                raise StoreError(
                    f"{self.path}: cannot be opened: {error}; build it with: factcheck sources build"
                ) from error
            self._local.connection = found
        return found

    def _read(self, sql: str, values: Iterable[str] = ()) -> list[tuple[str, ...]]:
        try:
            return self._connection().execute(sql, tuple(values)).fetchall()
        except sqlite3.DatabaseError as error:
            raise StoreError(f"{self.path}: is no store: {error}; build one with: factcheck sources build") from error

    def check_pages(self) -> None:
        """Look at every page of the file. Raises StoreError where one is broken."""
        (told,) = self._read("PRAGMA quick_check(1)")[0]
        if told != "ok":
            raise StoreError(
                f"{self.path}: is damaged: {' '.join(told.split())}; build it anew with: factcheck sources build"
            )

    def _check_version(self) -> None:
        version = self._read("SELECT value FROM meta WHERE key = 'version'")
        if version != [(str(schema.VERSION),)]:
            found = version[0][0] if version else "none"
            raise StoreError(
                f"{self.path}: store version {found}, expected {schema.VERSION}; build it anew with: factcheck sources build"
            )
