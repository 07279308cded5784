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

    def sort_of(self, letter: str) -> str:
        """What sorts of subject a letter may be: "c", or all of them."""
        return self.sorts["ABC".index(letter)] if self.sorts else "cpo"


def _read() -> list[Shape]:
    table = tomllib.loads((Path(__file__).parent / "shapes.toml").read_text(encoding="utf-8"))["shape"]
    return [_shape(name, row if isinstance(row, dict) else {"text": row}) for name, row in table.items()]


def _shape(name: str, row: dict[str, object]) -> Shape:
    kinds = row.pop("kinds", ())
    assert isinstance(kinds, list | tuple)
    return Shape(name=name, kinds=tuple(kinds), **row)  # type: ignore[arg-type]


SHAPES = _read()
