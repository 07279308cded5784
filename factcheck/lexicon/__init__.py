"""Language data for English: TOML files beside this module, kept as one table in the cache folder, read once a process."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from factcheck.errors import LexiconError
from factcheck.kept import kept

_HERE = Path(__file__).parent


def table(name: str) -> dict[str, Any]:
    """The tables of `name`.toml. Raises LexiconError with file and position."""
    tables = _tables()
    if name not in tables:
        raise LexiconError(f"{_HERE / name}.toml: no such table; there are: {', '.join(sorted(tables))}")
    return tables[name]


@functools.cache
def word_set(name: str, *keys: str) -> frozenset[str]:
    """The words of a list of a table; of a table of lists the words of all."""
    found: Any = table(name)
    for key in keys:
        found = found[key]
    lists = found.values() if isinstance(found, dict) else (found,)
    return frozenset(word for list_ in lists for word in list_)


@functools.cache
def options(name: str, *keys: str) -> str:
    """The phrases of a list of a table as one alternative of a pattern, the longest first."""
    return either(word_set(name, *keys))


def either(phrases: Iterable[str]) -> str:
    """Phrases as one alternative of a pattern, the longest first, those of one length by the alphabet: a set has no order of its own."""
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))


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
def _tables() -> dict[str, dict[str, Any]]:
    paths = files()
    found: dict[str, dict[str, Any]] = kept("lexicon", paths, lambda: {path.stem: _parsed(path) for path in paths})
    return found


def _parsed(path: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(f"{path}: {error}") from error
