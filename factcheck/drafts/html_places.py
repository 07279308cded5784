"""The way back from the text of a page to line and column of its file."""

from __future__ import annotations

from bisect import bisect_right

from factcheck import lazy
from factcheck.drafts.lines import LineMap
from factcheck.drafts.parts import INVISIBLE
from factcheck.frozen import dataclass
from factcheck.model.drafts import Location

_WORD = lazy.pattern(r"[^\W_]+")
_ENTITY = lazy.pattern(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});?")
_BLANK = frozenset({"&nbsp", "&#160", "&#xa0", "&shy", "&#173", "&#xad"})
_PASSED = lazy.pattern(r"<!--[^<]*?-->|<[^<>]*>")


class Finder:
    """Finds where the text nodes of a page stand in its file, one after the other, in their order."""

    def __init__(self, raw: str) -> None:
        self.raw, self.lines, self.at = raw, LineMap.of(raw), 0

    def tag(self, line: int | None, column: int | None) -> None:
        """The text that follows stands behind this tag."""
        if line is not None and column is not None and line <= len(self.lines.starts):
            begin = self.lines.starts[line - 1] + column
            if begin >= self.at:
                self.at = self.raw.find(">", begin) + 1 or begin

    def text(self, node: str) -> int:
        """The offset of a text node in the file: of its first word that is written there as such."""
        begin = self.at
        for word in _WORD.finditer(node):
            found = self.raw.find(word[0], begin)
            if found < 0:
                continue
            self.at = found + len(word[0])
            ahead = sum(not ch.isspace() for ch in INVISIBLE.sub("", node[: word.start()]))
            first = walked(self.raw, begin, 0)
            return first if ahead and walked(self.raw, begin, ahead) == found else found
        return begin


def walked(raw: str, at: int, count: int) -> int:
    """The offset in a file `count` characters of text after `at`; entities are one, tags and spaces none."""
    size = len(raw)
    while at < size:
        ch = raw[at]
        passed = _PASSED.match(raw, at) if ch == "<" else None
        if passed is not None:
            at = passed.end()
        elif ch.isspace() or INVISIBLE.match(ch):
            at += 1
        elif count == 0:
            return at
        else:
            entity = _ENTITY.match(raw, at) if ch == "&" else None
            at = entity.end() if entity is not None else at + 1
            count -= entity is None or entity[0].rstrip(";").lower() not in _BLANK
    return at


@dataclass(frozen=True, slots=True)
class PageMap:
    """starts[i] begins a stretch of `text` that stands at offsets[i] of the file."""

    raw: str
    text: str
    lines: LineMap
    starts: tuple[int, ...]
    offsets: tuple[int, ...]

    def locate(self, offset: int) -> Location:
        """Line and column of an offset: its stretch, and as many characters into it, spaces not counted."""
        if not self.starts:
            return Location()
        index = max(bisect_right(self.starts, offset) - 1, 0)
        inside = sum(not ch.isspace() for ch in self.text[self.starts[index] : offset])
        return self.lines.locate(min(walked(self.raw, self.offsets[index], inside), max(len(self.raw) - 1, 0)))
