"""What is worked out from files once and kept in the cache folder until one of them changes.

A kept file is its own SHA-256, what it was made of, and JSON: what is damaged, of another version or of other files is worked out anew, and where the folder cannot
be written nothing is kept. It is written beside and renamed, so two processes that keep the same thing do each other no harm.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import json
import os
from array import array
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from itertools import accumulate
from pathlib import Path
from typing import Any

from factcheck import __version__, folders

_TUPLE, _SET, _TABLE, _DECIMAL = "()", "{}", "{:}", "."
_PLAIN = frozenset([str, int, float, bool, type(None)])
"""What JSON holds as it is."""


def kept(name: str, files: Sequence[Path], make: Callable[[], Any]) -> Any:
    """What `make` works out from files, as plain values: from the cache folder, else made and kept there."""
    value: list[Any] = []

    def written() -> str:
        value.append(make())
        return _json(value[0])

    content = kept_text(name, files, written)
    return value[0] if value else json.loads(content)


def kept_text(name: str, files: Sequence[Path], make: Callable[[], str]) -> str:
    """The text that `make` works out from files: from the cache folder, else made and kept there."""
    stamp = _json([__version__, *([str(path), *_stamp(path)] for path in (Path(__file__), *files))])
    named = hashlib.sha256(repr([str(path) for path in files]).encode()).hexdigest()[:12]
    place = folders.cache() / f"{name}-{named}.json"
    found = _read(place, stamp)
    if found is None:
        found = make()
        write(place, f"{stamp}\n{found}".encode())
    return found


_json = json.JSONEncoder(separators=(",", ":")).encode


def _stamp(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_size, found.st_mtime_ns


def _read(place: Path, stamp: str) -> str | None:
    """The kept text; None where there is none that holds."""
    try:
        known, _, found = signed(place).decode().partition("\n")
    except (OSError, ValueError):
        return None
    return found if known == stamp else None


def signed(place: Path) -> bytes:
    """What is in a kept file. Raises OSError, or ValueError where its SHA-256 is of something else."""
    digest, _, content = place.read_bytes().partition(b"\n")
    if digest.decode() != hashlib.sha256(content).hexdigest():
        raise ValueError(f"{place}: is damaged")
    return content


def write(place: Path, content: bytes, mode: int = 0o666) -> None:
    """Write a kept file with its SHA-256; nothing where the folder cannot be written."""
    beside = place.with_name(f".{place.name}-{os.getpid()}-{id(content)}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with open(beside, "xb", opener=functools.partial(os.open, mode=mode)) as file:
            file.write(hashlib.sha256(content).hexdigest().encode() + b"\n" + content)
        beside.replace(place)
    except OSError:
        pass
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


class Later:
    """A value that is not made of its rows before it is asked for."""

    __slots__ = ("_made", "_make")

    def __init__(self, make: Callable[[], Any]) -> None:
        self._make: Callable[[], Any] | None = make

    @property
    def value(self) -> Any:
        """The value, made once."""
        if self._make is not None:
            self._made = self._make()
            self._make = None
        return self._made

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Later) and self.value == other.value

    def __hash__(self) -> int:
        return hash(self.value)


_LATER, _LATER_TABLE = "...", "{...}"
_TAGS = {tuple: _TUPLE, frozenset: _SET, dict: _TABLE, Decimal: _DECIMAL, Later: _LATER}


def packed(value: Any) -> str:
    """Frozen values, tuples, sets and tables as lines of JSON; a line holds its words, names its other parts by their lines, and
    equal parts are one line.

    >>> packed((("a",), "a", 3))
    '["()","a"]\\n3\\n["()",0,"a",1]'
    """
    places: dict[tuple[Any, ...], int] = {}
    seen: dict[int, int] = {}

    def place(part: Any) -> int:
        known = seen.get(id(part))
        if known is not None:
            return known
        row = (type(part), part) if type(part) in _PLAIN else (_tag(part), *map(named, _parts(part)))
        line = places.setdefault(row, len(places))
        if hasattr(part, "__contents__"):
            seen[id(part)] = line
        return line

    def named(part: Any) -> str | int:
        return part if type(part) is str else place(part)

    place(value)
    return "\n".join(_json(row[1] if type(row[0]) is type else row) for row in places)


def _tag(part: Any) -> str:
    """What a part is made by."""
    if isinstance(part, dict) and part and all(type(value) is Later for value in part.values()):
        return _LATER_TABLE
    return _TAGS.get(type(part)) or type(part).__name__


def _parts(part: Any) -> Iterable[Any]:
    if isinstance(part, dict):
        later = _tag(part) == _LATER_TABLE
        return [entry for key, value in part.items() for entry in (key, value.value if later else value)]
    if isinstance(part, Later):
        return [part.value]
    if isinstance(part, Decimal):
        return [str(part)]
    if isinstance(part, frozenset):
        return sorted(part)
    return part if isinstance(part, tuple) else part.__contents__(part)


def unpacked(text: str, classes: Sequence[type]) -> Any:
    """The value of `packed` lines, made of these classes and no others; a part under a `Later` is made when it is asked for."""
    ends = array("L", accumulate(map(len, text.split("\n"))))  # a row each would be twice the text
    makers: dict[str, Callable[..., Any]] = {made.__name__: made for made in classes}
    makers |= {_SET: _as_set, _TUPLE: _as_tuple, _TABLE: _as_table, _DECIMAL: Decimal}
    scan = json.JSONDecoder().raw_decode
    made: dict[int, Any] = {}

    def later(place: Any) -> Later:
        return Later(functools.partial(at, place))

    def at(place: Any) -> Any:
        if type(place) is str:
            return place
        if place in made:
            return made[place]
        row = scan(text, ends[place - 1] + place if place else 0)[0]
        if type(row) is not list:
            value = row
        elif row[0] == _LATER:
            value = later(row[1])
        elif row[0] == _LATER_TABLE:
            value = dict(zip(map(at, row[1::2]), map(later, row[2::2]), strict=True))
        else:
            parts = [p if type(p) is str else made[p] if p in made else at(p) for p in row[1:]]
            value = makers[row[0]](*parts)
        made[place] = value
        return value

    return at(len(ends) - 1)


def _as_tuple(*parts: Any) -> tuple[Any, ...]:
    return parts


def _as_set(*parts: Any) -> frozenset[Any]:
    return frozenset(parts)


def _as_table(*parts: Any) -> dict[Any, Any]:
    return dict(zip(parts[::2], parts[1::2], strict=True))
