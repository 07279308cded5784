"""A draft: the text a reader has, its blocks, and the way back to the file."""

from __future__ import annotations

from typing import Protocol

from factcheck.frozen import dataclass, field


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open code-point offsets into the draft's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A line or paragraph of a draft with its role (lists.ROLES)."""

    start: int
    end: int
    role: str


@dataclass(frozen=True, slots=True)
class Location:
    """Where an offset stands in the file: line and column, or part, paragraph and run, or page."""

    line: int | None = None
    column: int | None = None
    part: str | None = None
    paragraph: int | None = None
    run: int | None = None
    page: int | None = None


class OffsetMap(Protocol):
    """Leads from an offset in the text back to the file."""

    def locate(self, offset: int) -> Location:
        """Where the offset stands in the file."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the draft: start..end is its text, `target` its address, at target_start..target_end where the text holds it."""

    start: int
    end: int
    target: str
    target_start: int = -1
    target_end: int = -1


@dataclass(frozen=True, slots=True)
class Draft:
    """The article: `text` is what a reader has; `reading` a same-length copy with markup blanked.

    `as_of` is an ISO prefix read from the draft itself (front matter, meta, dateline) or None, `as_of_basis` says from where.
    `hints` holds what may help a person but decides nothing (a Word file's own dates).
    """

    text: str
    blocks: tuple[Block, ...]
    path: str | None = None
    sha256: str = ""
    title: str | None = None
    as_of: str | None = None
    as_of_basis: str | None = None
    language: str = "en"
    reading: str = ""
    offsets: OffsetMap | None = None
    hints: tuple[str, ...] = field(default=())
    remarks: tuple[str, ...] = field(default=())
    """What a reader of the sheet has to know of how the file was read (its encoding)."""
    links: tuple[Link, ...] = field(default=())

    def __post_init__(self) -> None:
        if self.reading and len(self.reading) != len(self.text):
            raise ValueError("the reading copy has to be as long as the text")

    def locate(self, offset: int) -> Location:
        """Where an offset of the text stands in the file."""
        if self.offsets is None:
            raise ValueError("this draft was built without a way back to a file")
        return self.offsets.locate(offset)


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between quotation marks; `speaker` where an attribution names one. `closed` is False for unbalanced marks."""

    start: int
    end: int
    speaker: str | None = None
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words that say who says a stretch of text: "X told Y", "according to Z".

    start..end is the stretch attributed, `verb` the saying verb, `speaker` the source's words as written.
    """

    start: int
    end: int
    speaker: str
    verb: str
    in_quotation: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A unit of the draft: start..end into its text, the role of its block."""

    start: int
    end: int
    role: str = "paragraph"
