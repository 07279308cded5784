"""Compiled patterns kept in the cache folder: to compile those of one draft took a quarter of a command's time, to read them back takes none.

What is kept of a pattern is the code that `re` has made of it, under its text, for one version of Python and one build of its engine, and only
where the pattern made of that code equals the compiled one. A file that is damaged or of another version, and a Python that has no such code, only
mean that patterns are compiled as ever. The engine looks through a code before it takes it, but a code made up for it can still bring it down: only a
file that belongs to the user and that no other user may write is read, and its checksum is for files that broke.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import json
import os
import re
import stat
import sys
from array import array
from pathlib import Path
from typing import Any

from factcheck import __version__, folders
from factcheck.kept import write

__all__ = ["compiled", "keep"]

_MOST = 5000
"""Patterns kept: more than the tool has, so that what an older one left behind is dropped some time."""

Key = tuple[str, int]
Entry = tuple[int, int, dict[str, int], int, int]
"""Flags, groups, names of groups, and where the code begins and ends."""

_new: dict[Key, re.Pattern[str]] = {}


def compiled(text: str, flags: int) -> re.Pattern[str]:
    """What `re.compile` makes of a text."""
    entries, codes = _kept()
    entry = entries.get((text, flags))
    if entry is not None:
        all_flags, groups, names, start, end = entry
        with contextlib.suppress(Exception):  # then as ever
            return _made(text, all_flags, codes[start:end].tolist(), groups, names)
    found = re.compile(text, flags)
    if len(_new) < _MOST:
        _new[text, flags] = found
    return found


def keep() -> None:
    """Keep the patterns compiled since the command began, with those that are kept already."""
    if not _new or not _may_write(folders.cache()):
        return
    entries, codes = _kept()
    known = {} if len(entries) + len(_new) > _MOST else entries
    rows: list[tuple[str, int, int, int, dict[str, int], int]] = []
    written = array("I")
    for (text, given), (flags, groups, names, start, end) in known.items():
        rows.append((text, given, flags, groups, names, end - start))
        written.frombytes(codes[start:end].tobytes())
    for (text, given), pattern in _new.items():
        code = _code(text, given, pattern)
        if code is not None:
            rows.append((text, given, pattern.flags, pattern.groups, dict(pattern.groupindex), len(code)))
            written.extend(code)
    if len(rows) > len(known):
        write(_place(), b"\n".join([_stamp(), json.dumps(rows).encode(), written.tobytes()]), 0o600)
    _new.clear()


def _code(text: str, given: int, pattern: re.Pattern[str]) -> list[int] | None:
    """The code of a compiled pattern, shown to make the same; None where this Python gives none."""
    try:
        from re import _compiler, _parser  # type: ignore[attr-defined]

        code: list[int] = _compiler._code(_parser.parse(text, given), given)
        again = _made(text, pattern.flags, code, pattern.groups, dict(pattern.groupindex))
    except Exception:  # of what another Python has there nothing is known
        return None
    return code if again == pattern and again.groupindex == pattern.groupindex else None


def _made(text: str, flags: int, code: list[int], groups: int, names: dict[str, int]) -> re.Pattern[str]:
    import _sre  # type: ignore[import-not-found]

    numbered: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        numbered[number] = name
    made: re.Pattern[str] = _sre.compile(text, flags, code, groups, names, tuple(numbered))
    return made


@functools.cache
def _kept() -> tuple[dict[Key, Entry], Any]:
    """The kept patterns and the codes of all of them."""
    found: dict[Key, Entry] = {}
    try:
        whole = _own(_place())
        stamped, indexed = (at := whole.index(b"\n") + 1), whole.index(b"\n", at) + 1
        coded, end = whole.index(b"\n", indexed) + 1, 0
        view = memoryview(whole)
        if whole[: stamped - 1].decode() != hashlib.sha256(view[stamped:]).hexdigest():
            return {}, view[:0]
        if whole[stamped : indexed - 1] != _stamp():
            return {}, view[:0]
        for text, given, flags, groups, names, length in json.loads(whole[indexed:coded]):
            found[text, given] = (flags, groups, names, end, end + length)
            end += length
        return found, view[coded:].cast("I")
    except (OSError, ValueError, TypeError):
        return {}, memoryview(b"")


def _own(place: Path) -> bytes:
    """What is in a file of the user's own. Raises OSError where there is none, or where another user could have written it."""
    with place.open("rb") as file:
        found = os.fstat(file.fileno())
        if os.name == "posix" and (found.st_uid != os.geteuid() or found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)):
            raise PermissionError(place)
        return file.read()


def _may_write(folder: Path) -> bool:
    """Whether a file can be put into a folder, which may be missing yet: a code is made for nothing where it cannot."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)


def _place() -> Path:
    """A file for each tool and Python: two of them on one machine do not take turns at writing one."""
    return folders.cache() / f"compiled-{hashlib.sha256(_stamp()).hexdigest()[:12]}.bin"


@functools.cache
def _stamp() -> bytes:
    """The tool and the Python that patterns are kept for, on one line."""
    import _sre

    engine = (_sre.MAGIC, _sre.CODESIZE, sys.maxsize)
    return json.dumps(
        [__version__, sys.implementation.name, sys.version, *engine, sys.byteorder, array("I").itemsize]
    ).encode()
