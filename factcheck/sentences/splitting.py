"""Sentences as spans of the unaltered text: block by block, at full stops that end one."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from factcheck.lexicon import table
from factcheck.model.drafts import Block, Sentence

_END = re.compile(r"(?:[.!?]+|…)[\"'”’»)\]]*(?=\s|$|[A-Z][a-z]+\s)")
_BLANK = re.compile(r"(?:\r?\n[ \t]*){2,}")
_LINE = re.compile(r"[^\r\n]+")
_LAST_WORD = re.compile(r"([^\W\d_](?:[^\W_]|\.(?=[^\W\d_]))*|\d+)\.?$")


@functools.cache
def _table(name: str) -> frozenset[str]:
    return frozenset(word.lower() for word in table("abbreviations")[name])


def split(text: str, blocks: Sequence[Block] | None = None) -> list[Sentence]:
    """The sentences of a text, block by block; without blocks a blank line ends one."""
    spans = (
        [(b.start, b.end, b.role) for b in blocks]
        if blocks is not None
        else [(start, end, "paragraph") for start, end in _paragraphs(text)]
    )
    return [
        Sentence(start, end, role)
        for first, last, role in spans
        for start, end in _trimmed(text, _block(text, first, last, role))
    ]


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for blank in _BLANK.finditer(text):
        yield start, blank.start()
        start = blank.end()
    yield start, len(text)


def _trimmed(text: str, spans: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for first, last in spans:
        inner = text[first:last]
        start = last - len(inner.lstrip())
        end = first + len(inner.rstrip())
        if start < end:
            yield start, end


def _block(text: str, first: int, last: int, role: str) -> Iterator[tuple[int, int]]:
    if role == "table-row":
        yield first, last
        return
    start = first
    for found in _END.finditer(text, first, last):
        if _ends(text, start, found, last):
            yield start, found.end()
            start = found.end()
    yield start, last


def _ends(text: str, start: int, found: re.Match[str], last: int) -> bool:
    """Whether the marks found end a sentence."""
    follow = text[found.end() : min(found.end() + 30, last)].lstrip()
    if not follow:
        return True
    head = follow.lstrip("“\"'‘(«[")[:1]
    if head.islower():
        return False
    if found[0][0] != ".":
        return True
    word = _LAST_WORD.search(text, max(start, found.start() - 25), found.start())
    if word is None:
        return True
    return _word_ends(word[1], follow, found[0])


def _word_ends(word: str, follow: str, marks: str) -> bool:
    lower = word.lower()
    if len(marks) > 1 and marks[1:].strip("."):
        return True
    if len(word) == 1 and word.isupper() and word != "I":
        return False
    if lower in _table("never"):
        return False
    if lower in _table("number") and follow[:1].isdigit():
        return False
    if lower in _table("number"):
        return (
            lower not in {"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "no"}
            or not follow[:1].isdigit()
        )
    if "." in word or lower in _table("maybe"):
        return (
            re.match(
                r"(?:The|A|An|It|He|She|They|But|And|In|On|At|We|This|That|His|Her|Its|For|If|When|As|I)\b", follow
            )
            is not None
        )
    return True
