"""Text put together from parts of a file, block by block, with the way back to each part."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from factcheck import lazy
from factcheck.model.drafts import Block, Location

INVISIBLE = lazy.pattern("[\u00ad\u200b\u200e\u200f\u2060\ufeff]")
"""Soft hyphens, marks of direction and of width: no reader sees them, and they would cut words in two."""
_ENDS = lazy.pattern(r"[.!?:;…][\"'”’)\]]*\s*\Z")


_RAISED = str.maketrans("0123456789-−+", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻⁺")


def raised(figures: str) -> str:
    """Figures set above the line, as such: "km2" with a raised 2 is km², and the mark of a note is no digit of a figure.

    >>> raised("2")
    '²'
    """
    return figures.translate(_RAISED)


def goes_on(before: str, after: str) -> bool:
    """Whether a line break stands inside a sentence: what follows it begins small, and nothing ended before it.

    >>> goes_on("The country has", "17 million people"), goes_on("The country", "has 17 million people")
    (False, True)
    """
    return after.lstrip()[:1].islower() and bool(before.strip()) and not _ENDS.search(before[-20:])


@dataclass(frozen=True, slots=True)
class PartMap:
    """Where stretches of the text come from: starts[i] begins places[i]."""

    starts: tuple[int, ...]
    places: tuple[Location, ...]

    def locate(self, offset: int) -> Location:
        """The place of the stretch an offset stands in."""
        index = max(bisect_right(self.starts, offset) - 1, 0)
        return self.places[index] if self.places else Location()


@dataclass
class Assembly:
    """Collects blocks in document order, a line each."""

    pieces: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    places: list[Location] = field(default_factory=list)
    size: int = 0

    def add(self, stretches: list[tuple[str, Location]], role: str) -> None:
        """A block of stretches; an empty one is left out."""
        if not "".join(text for text, _ in stretches).strip():
            return
        begin = self.size
        for text, place in stretches:
            self.starts.append(self.size)
            self.places.append(place)
            self.pieces.append(text)
            self.size += len(text)
        self.blocks.append(Block(begin, self.size, role))
        self.pieces.append("\n")
        self.size += 1

    def text(self) -> str:
        """The text so far; its last line end is dropped."""
        return "".join(self.pieces).removesuffix("\n")

    def offsets(self) -> PartMap:
        """The way back."""
        return PartMap(tuple(self.starts), tuple(self.places))
