"""The way back from an offset to line and column."""

from __future__ import annotations

from bisect import bisect_right

from factcheck import lazy
from factcheck.frozen import dataclass
from factcheck.model.drafts import Location

_LINE_END = lazy.pattern(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class LineMap:
    """Line starts of a text file; lines and columns count from 1, columns in code points."""

    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> LineMap:
        """The map of a text: \\n, \\r\\n and \\r end a line."""
        starts = [0, *(found.end() for found in _LINE_END.finditer(text))]
        return cls(tuple(starts))

    def locate(self, offset: int) -> Location:
        """Line and column of an offset."""
        line = bisect_right(self.starts, offset)
        return Location(line=line, column=offset - self.starts[line - 1] + 1)
