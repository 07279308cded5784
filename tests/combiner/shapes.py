"""Shapes of sentences, read from shapes.toml, and what each asks for."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

PLACE = re.compile(r"\{([ABC])(?:('s)|:([a-zA-Z]+)(\d?))?\}")
"""A subject's letter; then nothing, its possessive, or a form with the number of a fact, or a word that stands for the subject."""


@dataclass(frozen=True)
class Shape:
    """One way to combine facts."""

    name: str
    text: str
    sorts: str = ""
    same: bool = False
    apart: bool = False
    kinds: tuple[str, ...] = ()
    neighbours: bool = False
    """Whether A and B border each other."""
    larger: bool = False
    """Whether A is larger than B."""

    @cached_property
    def letters(self) -> list[str]:
        """The subjects, by letter."""
        return sorted({m[1] for m in PLACE.finditer(self.text)})

    @cached_property
    def asked(self) -> dict[tuple[str, int], set[str]]:
        """The forms in which each fact of each subject is asked for."""
        found: dict[tuple[str, int], set[str]] = {}
        for m in PLACE.finditer(self.text):
            if m[4]:
                found.setdefault((m[1], int(m[4])), set()).add(m[3])
        return found

    @cached_property
    def words(self) -> dict[str, frozenset[str]]:
        """The words that stand for each subject."""
        found: dict[str, set[str]] = {letter: set() for letter in self.letters}
        for m in PLACE.finditer(self.text):
            if m[3] and not m[4]:
                found[m[1]].add(m[3])
        return {letter: frozenset(words) for letter, words in found.items()}

    def sort_of(self, letter: str) -> str:
        """What sorts of subject a letter may be: "c", or all of them."""
        return self.sorts["ABC".index(letter)] if self.sorts else "cpo"


def read(path: Path) -> list[Shape]:
    """The shapes of a file."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))["shape"]
    return [_shape(name, row if isinstance(row, dict) else {"text": row}) for name, row in table.items()]


def _shape(name: str, row: dict[str, object]) -> Shape:
    kinds = row.pop("kinds", ())
    assert isinstance(kinds, list | tuple)
    return Shape(name=name, kinds=tuple(kinds), **row)  # type: ignore[arg-type]


SHAPES = read(Path(__file__).parent / "shapes.toml")
