"""Whether a store in the cache is still as it was built: its size, time and SHA-256 are kept beside it."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

from factcheck import lazy
from factcheck.kept import signed, write
from factcheck.store import schema

STORE_NAME = lazy.pattern(r"store-[0-9a-f]{16}\.sqlite")
"""What a store in the cache is called."""


def is_sound(path: Path, thorough: bool = False) -> bool:
    """Whether a store in the cache is the one that was built: as long as its head says, and of the SHA-256 kept beside it, which
    is worked out where the file is of another size or time than then, or where the look is to be `thorough`."""
    known = sealed(path)
    if not schema.is_whole(path):
        return False
    if known is None:  # a user's own, or of an older version: built anew where one can be
        return not (STORE_NAME.fullmatch(path.name) and os.access(path.parent, os.W_OK))
    size, modified, told = known
    found = path.stat()
    if not thorough and (found.st_size, int(found.st_mtime)) == (size, modified):
        return True
    if digest(path) != told:
        return False
    seal(path, path, told)
    return True


def unseal(path: Path) -> None:
    """Have a store in the cache built anew when it is asked for next."""
    _seal_of(path).unlink(missing_ok=True)


def sealed(path: Path) -> tuple[int, int, str] | None:
    """Size, time in seconds (a copy may hold no more of it) and SHA-256 of a store when it was built, or last found to be as built."""
    try:
        size, modified, digest = json.loads(signed(_seal_of(path)))
        return int(size), int(modified), str(digest)
    except (OSError, ValueError, TypeError, RecursionError):
        return None


def _seal_of(path: Path) -> Path:
    return path.with_name(f"seal-{path.stem.removeprefix('store-')}.json")


def seal(path: Path, written: Path, told: str) -> None:
    """Keep beside a store the size, time and SHA-256 of what was written for it."""
    found = written.stat()
    write(_seal_of(path), json.dumps([found.st_size, int(found.st_mtime), told]).encode())


def digest(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
