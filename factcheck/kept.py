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
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from factcheck import __version__, folders

_PLAIN = frozenset([str, int, float, bool, type(None)])
"""What JSON holds as it is."""


def kept(name: str, files: Sequence[Path], make: Callable[[], Any]) -> Any:
    """What `make` works out from files, as plain values: from the cache folder, else made and kept there."""
    value: list[Any] = []

    def written() -> bytes:
        value.append(make())
        return _json(value[0]).encode()

    content = kept_bytes(name, files, written)
    return value[0] if value else json.loads(content)


def kept_bytes(name: str, files: Sequence[Path], make: Callable[[], bytes]) -> bytes:
    """What `make` writes of files: from the cache folder, else made and kept there."""
    stamp = _json([__version__, *([str(path), *_stamp(path)] for path in (Path(__file__), *files))]).encode()
    named = hashlib.sha256(repr([str(path) for path in files]).encode()).hexdigest()[:12]
    place = folders.cache() / f"{name}-{named}.json"
    found = _read(place, stamp)
    if found is None:
        found = make()
        write(place, stamp + b"\n" + found)
    return found


_json = json.JSONEncoder(separators=(",", ":")).encode


def _stamp(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_size, found.st_mtime_ns


def _read(place: Path, stamp: bytes) -> bytes | None:
    """What is kept; None where there is nothing that holds."""
    try:
        known, _, found = signed(place).partition(b"\n")
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


class Laters(dict[str, Any]):
    """Values by name, none of which is made of its row before it is asked for; what stands in the table itself is made."""

    def __init__(self, rows: dict[str, Any], make: Callable[[Any], Any] = lambda row: row) -> None:
        super().__init__()
        self._rows, self._make = rows, make
        self.names = rows.keys()

    def __missing__(self, name: str) -> Any:
        value = self[name] = self._make(self._rows[name])
        return value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Laters) and self.every() == other.every()

    __hash__ = None

    def every(self) -> list[tuple[str, Any]]:
        """All of them, by the alphabet."""
        return [(name, self[name]) for name in sorted(self._rows)]


class Groups:
    """Values, each with the numbers of what it needs; none is made of its row before all of that is met."""

    __slots__ = ("_made", "_make", "_needs", "_rows")

    def __init__(self, rows: Sequence[tuple[Sequence[int], Any]], make: Callable[[Any], Any] = lambda row: row) -> None:
        self._rows, self._make = rows, make
        self._made: dict[int, Any] = {}
        self._needs: list[frozenset[int]] = []
        """Those of the rows, once they are asked for: sets are compared in half the time that lists take."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Groups) and self.every() == other.every()

    __hash__ = None  # type: ignore[assignment]

    def met(self, numbers: frozenset[int]) -> list[Any]:
        """The values that need nothing but these."""
        made = self._made
        self._needs = self._needs or [frozenset(needs) for needs, _ in self._rows]
        return [made[at] if at in made else self._at(at) for at, needs in enumerate(self._needs) if needs <= numbers]

    def _at(self, at: int) -> Any:
        value = self._made[at] = self._make(self._rows[at][1])
        return value

    def every(self) -> list[tuple[tuple[int, ...], Any]]:
        """All of them."""
        return [(tuple(needs), self._at(at)) for at, (needs, _) in enumerate(self._rows)]


_TAGS = {frozenset: "{}", Decimal: "."}
_TABLE, _LATERS, _GROUPS = "{:}", "{...}", "[...]"


def packed(value: Any) -> bytes:
    """Frozen values, tuples, sets and tables as lines of JSON; a line holds its words, tuples and sets, names its other parts by where their
    lines begin, and equal frozen values and tables are one line.

    >>> packed({"a": (("b", 3), "b")})
    b'["{:}","a",[["b",{"=":3}],"b"]]\\n'
    """
    lines = _Lines()
    lines.place(value)
    return "".join(f"{line}\n" for line in lines.places).encode()


class _Lines:
    """The lines that values are packed into, each with where it begins."""

    def __init__(self) -> None:
        self.places: dict[str, int] = {}
        self._seen: dict[int, int] = {}
        self._end = 0

    def place(self, part: Any) -> int:
        """Where the line of a part begins; it and those of its parts are added where they are new."""
        known = self._seen.get(id(part))
        if known is not None:
            return known
        line = _json(self._row(part))
        at = self.places.setdefault(line, self._end)
        if at == self._end:
            self._end += len(line) + 1
        if hasattr(part, "__contents__"):
            self._seen[id(part)] = at
        return at

    def _row(self, part: Any) -> Any:
        if type(part) is Laters:
            return [_LATERS, *(entry for name, value in part.every() for entry in (name, self._later(value)))]
        if type(part) is Groups:
            return [_GROUPS, [(needs, self.place(value)) for needs, value in part.every()]]
        if type(part) is dict:
            return [_TABLE, *(self._named(entry) for pair in part.items() for entry in pair)]
        if hasattr(part, "__contents__"):
            return [type(part).__name__, *map(self._named, part.__contents__(part))]
        return {"": self._named(part)}

    def _later(self, part: Any) -> Any:
        return self._named(part) if _is_words(part) else self.place(part)

    def _named(self, part: Any) -> Any:
        if type(part) is str:
            return part
        if type(part) is tuple:
            return _told(part) or [self._named(one) for one in part]
        if type(part) in _PLAIN:
            return {"=": part}
        if type(part) not in _TAGS:
            return self.place(part)
        return {_TAGS[type(part)]: str(part) if type(part) is Decimal else sorted(part)}


def _told(part: tuple[Any, ...]) -> dict[str, Any] | None:
    """A tuple of numbers, or of runs of words, in fewer parts; None where it is neither."""
    types = set(map(type, part))
    if types == {int}:
        return {"#": part}
    if types == {tuple} and all(set(map(type, run)) == {str} for run in part):
        runs = [" ".join(run) for run in part]
        return {"()": runs} if _runs(runs) == part else None
    return None


def _runs(told: list[str]) -> tuple[tuple[str, ...], ...]:
    return tuple([tuple(run.split(" ")) for run in told])


def _is_words(part: Any) -> bool:
    """Whether a part is a word, or a tuple of nothing but words."""
    return type(part) is str or (type(part) is tuple and all(map(_is_words, part)))


def unpacked(lines: bytes, classes: Sequence[type]) -> Any:
    """The value of `packed` lines, made of these classes and no others; what `Laters` and `Groups` hold is made when it is asked for."""
    makers: dict[str, Callable[..., Any]] = {made.__name__: made for made in classes}
    scan = json.JSONDecoder().raw_decode
    made: dict[int, Any] = {}

    def at(place: int) -> Any:
        if place not in made:
            made[place] = of(scan(str(lines[place : lines.index(b"\n", place)], "ascii"))[0])
        return made[place]

    def of(row: Any) -> Any:
        if type(row) is dict:
            return part(row[""])
        if row[0] == _LATERS:
            return Laters(dict(zip(row[1::2], row[2::2], strict=True)), part)
        if row[0] == _GROUPS:
            return Groups(row[1], at)
        parts = all_of(row[1:])
        return dict(zip(parts[::2], parts[1::2], strict=True)) if row[0] == _TABLE else makers[row[0]](*parts)

    def all_of(parts: list[Any]) -> tuple[Any, ...]:
        return tuple([one if type(one) is str else part(one) for one in parts])

    def part(one: Any) -> Any:
        if type(one) is int:
            return made[one] if one in made else at(one)
        if type(one) is list:
            return all_of(one) if one else ()
        if type(one) is str:
            return one
        ((tag, value),) = one.items()
        return _PLAINLY[tag](value)

    return at(lines.rfind(b"\n", 0, -1) + 1)


_PLAINLY: dict[str, Callable[[Any], Any]] = {
    "=": lambda value: value,
    "#": tuple,
    "()": _runs,
    "{}": frozenset,
    ".": Decimal,
}
