"""What is worked out from files once and kept in the cache folder until one of them changes.

A kept file is its own SHA-256 and JSON: what is damaged, of another version or of other files is worked out anew, and where the folder cannot
be written nothing is kept. It is written beside and renamed, so two processes that keep the same thing do each other no harm.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from factcheck import __version__, folders

_TUPLE, _SET, _TABLE, _DECIMAL = "()", "{}", "{:}", "."
_TAGS = {tuple: _TUPLE, frozenset: _SET, dict: _TABLE, Decimal: _DECIMAL}
_PLAIN = frozenset([str, int, float, bool, type(None)])
"""What JSON holds as it is."""


def kept(name: str, files: Sequence[Path], make: Callable[[], Any]) -> Any:
    """What `make` works out from files, as plain values: from the cache folder, else made and kept there."""
    stamp = [__version__, *([str(path), *_stamp(path)] for path in (Path(__file__), *files))]
    place = (
        folders.cache() / f"{name}-{hashlib.sha256(repr([str(path) for path in files]).encode()).hexdigest()[:12]}.json"
    )
    found = _read(place, stamp)
    if found is None:
        found = [make()]
        _write(place, json.dumps([stamp, found], ensure_ascii=False, separators=(",", ":")).encode())
    return found[0]


def _stamp(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_size, found.st_mtime_ns


def _read(place: Path, stamp: list[Any]) -> list[Any] | None:
    """The kept value in a list; None where there is none that holds."""
    try:
        digest, _, content = place.read_bytes().partition(b"\n")
        if digest.decode() != hashlib.sha256(content).hexdigest():
            return None
        known, found = json.loads(content)
    except (OSError, ValueError, TypeError, RecursionError):
        return None
    return found if known == stamp and isinstance(found, list) and len(found) == 1 else None


def _write(place: Path, content: bytes) -> None:
    beside = place.with_name(f".{place.name}-{os.getpid()}-{id(content)}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(hashlib.sha256(content).hexdigest().encode() + b"\n" + content)
        beside.replace(place)
    except OSError:
        with contextlib.suppress(OSError):
            beside.unlink()


def packed(value: Any) -> list[Any]:
    """Frozen values, tuples, sets and tables as rows of plain ones; a row names its parts by their rows, and equal parts are one row.

    >>> packed(("a", ("a",)))
    ['a', ['()', 0], ['()', 0, 1]]
    """
    rows: list[Any] = []
    places: dict[Any, int] = {}
    seen: dict[int, int] = {}

    def place(part: Any) -> int:
        known = seen.get(id(part))
        if known is not None:
            return known
        row = part if type(part) in _PLAIN else [_tag(part), *map(place, _parts(part))]
        key = (type(row), row) if type(part) in _PLAIN else tuple(row)
        if key not in places:
            places[key] = len(rows)
            rows.append(row)
        if hasattr(part, "__contents__"):
            seen[id(part)] = places[key]
        return places[key]

    place(value)
    return rows


def _tag(part: Any) -> str:
    """What a part is made by."""
    return _TAGS.get(type(part)) or type(part).__name__


def _parts(part: Any) -> Iterable[Any]:
    if isinstance(part, dict):
        return [entry for pair in part.items() for entry in pair]
    if isinstance(part, Decimal):
        return [str(part)]
    if isinstance(part, frozenset):
        return sorted(part)
    return part if isinstance(part, tuple) else part.__contents__(part)


def unpacked(rows: list[Any], classes: Sequence[type]) -> Any:
    """The value of `packed` rows, made of these classes and no others."""
    makers: dict[str, Callable[..., Any]] = {made.__name__: made for made in classes}
    values: list[Any] = []
    for row in rows:
        if type(row) is not list:
            values.append(row)
            continue
        tag, parts = row[0], [values[at] for at in row[1:]]
        if tag == _TUPLE:
            values.append(tuple(parts))
        elif tag == _SET:
            values.append(frozenset(parts))
        elif tag == _TABLE:
            values.append(dict(zip(parts[::2], parts[1::2], strict=True)))
        elif tag == _DECIMAL:
            values.append(Decimal(parts[0]))
        else:
            values.append(makers[tag](*parts))
    return values[-1]
