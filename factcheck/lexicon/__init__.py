"""Language data for English: TOML files beside this module, kept as one table in the cache folder, read once a process."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from factcheck import lazy
from factcheck.errors import LexiconError
from factcheck.kept import kept_bytes

_HERE = Path(__file__).parent


class _Table(Mapping[str, Any]):
    """What a file of the lexicon holds, each section read when it is first asked for: most drafts ask for one in three."""

    def __init__(self, lines: dict[str, bytes]) -> None:
        self._lines = lines
        self._read: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._read:
            self._read[name] = json.loads(self._lines[name])
        return self._read[name]

    def __contains__(self, name: object) -> bool:
        return name in self._lines

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)


@functools.cache
def table(name: str) -> Mapping[str, Any]:
    """The tables of `name`.toml. Raises LexiconError with file and position."""
    tables = _tables()
    if name not in tables:
        raise LexiconError(f"{_HERE / name}.toml: no such table; there are: {', '.join(sorted(tables))}")
    return _Table(tables[name])


@functools.cache
def word_set(name: str, *keys: str) -> frozenset[str]:
    """The words of a list of a table; of a table of lists the words of all."""
    found: Any = table(name)
    for key in keys:
        found = found[key]
    lists = found.values() if isinstance(found, Mapping) else (found,)
    return frozenset().union(*lists)


@functools.cache
def options(name: str, *keys: str) -> str:
    """The phrases of a list of a table as one alternative of a pattern, the longest first."""
    return either(word_set(name, *keys))


def either(phrases: Iterable[str]) -> str:
    """Phrases as one alternative of a pattern, the longest first, those of one length by the alphabet: a set has no order of its own."""
    joined = "\0".join(sorted(sorted(phrases), key=len, reverse=True))
    plain = joined.replace("\0", "").replace(" ", "").replace("-", "").replace("'", "").replace("’", "")
    if plain.isalnum():  # as nearly all are: to escape letter by letter takes six times as long
        return joined.replace(" ", r"\ ").replace("-", r"\-").replace("\0", "|")
    return re.escape(joined).replace("\0", "|")


def worded(name: str, *section: str) -> Callable[..., re.Pattern[str]]:
    """What makes the patterns of a module, late: `{before}` in one stands for the phrases of the list `before` of the module's section, or of
    grammar.toml where the section has none of that name."""

    def filled(text: str) -> str:
        return _SLOT.sub(lambda slot: f"(?:{_listed(slot[1], name, *section)})", text)

    @functools.cache
    def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
        return lazy.pattern(text, flags, filled)

    return pattern


_SLOT = lazy.pattern(r"\{([a-z_]+)\}")


def _listed(key: str, name: str, *section: str) -> str:
    own = table(name)[section[0]] if section else table(name)
    return options(name, *section, key) if key in own else options("grammar", key)


@functools.cache
def month_names() -> tuple[str, ...]:
    """The months in their order, each by its full name in lower case."""
    months: dict[str, int] = table("dates")["months"]
    return tuple(next(name for name, number in months.items() if number == month) for month in range(1, 13))


def small_numbers(most: int) -> dict[str, int]:
    """The words for the numbers from nought to `most`, which have one up to nineteen."""
    return {word: value for value, word in enumerate(table("numbers")["small"][: most + 1])}


def files() -> list[Path]:
    """All files of the lexicon."""
    return sorted(_HERE.glob("*.toml"))


@functools.cache
def _tables() -> dict[str, dict[str, bytes]]:
    """The tables as they are kept, each section a line of its own behind its name: no draft asks for all of them."""
    paths = files()
    lines = kept_bytes("lexicon", [Path(__file__), *paths], lambda: _written(paths)).split(b"\n")
    found: dict[str, dict[str, bytes]] = {path.stem: {} for path in paths}
    for named, line in zip(lines[::2], lines[1::2], strict=True):
        name, _, section = named.decode().partition("\t")
        found[name][section] = line
    return found


def _written(paths: list[Path]) -> bytes:
    return "\n".join(
        line
        for path in paths
        for section, value in _parsed(path).items()
        for line in (f"{path.stem}\t{section}", json.dumps(value, separators=(",", ":")))
    ).encode()


def _parsed(path: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(f"{path}: {error}") from error
