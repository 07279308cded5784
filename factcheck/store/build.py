"""Source folders -> one SQLite file, named by a fingerprint of what went in; built beside and renamed, never changed in place."""

from __future__ import annotations

import contextlib
import functools
import hashlib
import json
import os
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from factcheck import lazy
from factcheck.errors import SourceError, StoreError
from factcheck.store import reading, schema, seals

_ATTEMPTS = 3
"""How often a store is built whose sources change meanwhile."""
_LEFT_OVER, _UNUSED = 3600, 30 * 24 * 3600
"""Seconds after which a store still being built belongs to nobody, and after which one that nobody has used since is cleared away."""
_OURS = lazy.pattern(r"(?:store|index|kinds|lexicon|patterns|wording|compiled|seal)-[0-9a-f]+\.(?:sqlite|json|bin)")
_LEFT = lazy.pattern(r"\.(?:building-.*|index-.*|[a-z]+-[0-9a-f]+\.(?:json|bin)-\d+-\d+)")
"""What is written beside and renamed once it is whole."""


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
        if not seals.is_sound(path):
            damaged = path.is_file() and seals.sealed(path) is not None
            build(roots, path, functools.partial(_unchanged, roots, stamp))
            built(path, damaged)
        if seals.is_sound(path):
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
    return [[str(path), found.st_size, found.st_mtime_ns] for path in files for found in (path.stat(),)]


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
    if not seals.STORE_NAME.fullmatch(name) or not seals.is_sound(path):
        return None
    return path


def fingerprint(files: list[Path]) -> str:
    """16 hex digits of SHA-256 over the schema's version and every file's place and bytes."""
    total = hashlib.sha256(str(schema.VERSION).encode())
    for path in files:
        total.update("/".join(path.parts[-3:]).encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()[:16]


def build(roots: tuple[Path, ...], path: Path, holds: Callable[[], bool] = lambda: True) -> None:
    """Write the store at `path`: beside first, then renamed where it `holds`; what was there before stays until then."""
    import tempfile  # a store is built once

    from factcheck.store import filling

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
        filling.fill(sqlite3.connect(beside), roots)
        if holds():
            if seals.STORE_NAME.fullmatch(path.name):
                seals.seal(path, Path(beside), seals.digest(Path(beside)))
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


def _write(path: Path, content: bytes) -> None:
    import tempfile

    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=".index-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(beside).replace(path)
    finally:
        Path(beside).unlink(missing_ok=True)
