"""Compiled patterns kept in the cache folder: to compile those of one draft took a quarter of a command's time, to read them back takes none.

What is kept of a pattern is the code that `re` has made of it, under its text, for one version of Python and one build of its engine, and only
where the pattern made of that code equals the compiled one. The engine looks through a code before it takes it; a file that is damaged or of another
version, and a Python that has no such code, only mean that patterns are compiled as ever.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import json
import re
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
        write(_place(), b"\n".join([_stamp(), json.dumps(rows).encode(), written.tobytes()]))
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
        whole = _place().read_bytes()
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


def _place() -> Path:
    return folders.cache() / f"compiled-{sys.version_info[0]}{sys.version_info[1]}.bin"


@functools.cache
def _stamp() -> bytes:
    """The tool and the Python that patterns are kept for, on one line."""
    return json.dumps([__version__, sys.version, sys.byteorder, array("I").itemsize]).encode()
