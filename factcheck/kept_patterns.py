"""Compiled patterns kept in the cache folder: to compile those of one draft took a quarter of a command's time, to read them back takes none.

What is kept of a pattern is the code that `re` has made of it, under its text, for one version of Python and one build of its engine, and only
where a pattern made of such a code equals the one that `re` makes. A file that is damaged or of another version, and a Python that has no such code, only
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
import threading
from array import array
from io import BufferedReader
from pathlib import Path

from factcheck import __version__, folders
from factcheck.kept import write

__all__ = ["compiled", "keep"]

_MOST = 5000
"""Patterns kept: more than the tool has, so that what an older one left behind is dropped some time."""

Key = tuple[str, int]
Entry = tuple[int, int, dict[str, int], int, int]
"""Flags, groups, names of groups, and where the code begins and ends."""

_new: dict[Key, tuple[re.Pattern[str], array[int]]] = {}


def compiled(text: str, flags: int) -> re.Pattern[str]:
    """What `re.compile` makes of a text."""
    kept = _kept()
    entry = kept.entries.get((text, flags))
    if entry is not None:
        all_flags, groups, names, start, end = entry
        with contextlib.suppress(Exception):  # then as ever
            return _made(text, all_flags, kept.code(start, end).tolist(), groups, names)
    found = _compiled_here(text, flags) if _gives_code() else None
    if found is None:
        return re.compile(text, flags)
    if len(_new) < _MOST:
        _new[text, flags] = found
    return found[0]


def keep() -> None:
    """Keep the patterns compiled since the command began, with those that are kept already."""
    if not _new or not _may_write(folders.cache()):
        return
    kept = _kept()
    known = {} if len(kept.entries) + len(_new) > _MOST else kept.entries
    rows = [(*key, flags, groups, names, end - start) for key, (flags, groups, names, start, end) in known.items()]
    try:
        written = kept.code(0, sum(row[-1] for row in rows))
    except (OSError, ValueError):
        rows, written = [], array("I")
    kept.close()
    _kept.cache_clear()
    for (text, given), (pattern, code) in _new.items():
        rows.append((text, given, pattern.flags, pattern.groups, dict(pattern.groupindex), len(code)))
        written.extend(code)
    write(_place(), b"\n".join([_stamp(), json.dumps(rows).encode(), written.tobytes()]), 0o600)
    _new.clear()


@functools.cache
def _gives_code() -> bool:
    """Whether this Python gives the code of a pattern, and the pattern made of it is the one that `re` makes."""
    text = r"(?P<first>[a-c]+)\b(?i:d|e)|x{2,3}?"
    made = _compiled_here(text, 0)
    return made is not None and made[0] == re.compile(text) and made[0].groupindex == re.compile(text).groupindex


def _compiled_here(text: str, flags: int) -> tuple[re.Pattern[str], array[int]] | None:
    """A pattern with its code, as `re` makes them; None where this Python gives none, or the text is no pattern."""
    try:
        from re import _compiler, _parser  # type: ignore[attr-defined]

        parsed = _parser.parse(text, flags)
        code: list[int] = _compiler._code(parsed, flags)
        state = parsed.state
        return _made(text, flags | state.flags, code, state.groups - 1, state.groupdict), array("I", code)
    except Exception:  # of what another Python has there nothing is known
        return None


def _made(text: str, flags: int, code: list[int], groups: int, names: dict[str, int]) -> re.Pattern[str]:
    import _sre  # type: ignore[import-not-found]

    numbered: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        numbered[number] = name
    made: re.Pattern[str] = _sre.compile(text, flags, code, groups, names, tuple(numbered))
    return made


class _Kept:
    """The kept patterns; the codes stay in their file, of which a draft asks for a part."""

    def __init__(self, entries: dict[Key, Entry], file: BufferedReader | None = None, begin: int = 0) -> None:
        self.entries = entries
        self._file, self._begin = file, begin
        self._lock = threading.Lock()

    def code(self, start: int, end: int) -> array[int]:
        """The codes between two places. Raises OSError, or ValueError where the file has been closed or cut off."""
        found = array("I")
        if self._file is None:
            return found
        with self._lock:
            self._file.seek(self._begin + start * found.itemsize)
            found.frombytes(self._file.read((end - start) * found.itemsize))
        if len(found) < end - start:
            raise ValueError("the file of patterns has been cut off")
        return found

    def close(self) -> None:
        """Let go of the file, which is to be written anew."""
        if self._file is not None:
            self._file.close()


@functools.cache
def _kept() -> _Kept:
    """The kept patterns; none where there is no file of them that is whole, the user's own and of this Python."""
    try:
        file = _own(_place())
    except OSError:
        return _Kept({})
    try:
        digest = file.readline().decode().rstrip()
        begin = file.tell()
        if hashlib.file_digest(file, "sha256").hexdigest() == digest:
            file.seek(begin)
            if file.readline().rstrip(b"\n") == _stamp():
                entries, end = {}, 0
                for text, given, flags, groups, names, length in json.loads(file.readline()):
                    entries[text, given] = (flags, groups, names, end, end := end + length)
                return _Kept(entries, file, file.tell())
    except (OSError, ValueError, TypeError):
        pass
    file.close()
    return _Kept({})


def _own(place: Path) -> BufferedReader:
    """A file of the user's own. Raises OSError where there is none, or where another user could have written it."""
    file = place.open("rb")
    found = os.fstat(file.fileno())
    if os.name == "posix" and (found.st_uid != os.geteuid() or found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)):
        file.close()
        raise PermissionError(place)
    return file


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
