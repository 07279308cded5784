"""Sentences as spans of the unaltered text: block by block, at full stops that end one."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from factcheck.lexicon import table
from factcheck.model.drafts import Block, Sentence

_END = re.compile(r"(?:\.(?:[ \u00a0]\.){2,3}|[.!?]+|…)[\"'”’»)\]]*(?=\s|$|[A-Z][a-z]+[\s.,])|[．。！？][”’»)\]]*")
_BLANK = re.compile(r"(?:\r?\n[ \t]*){2,}")
_LINE = re.compile(r"[^\r\n]+")
_LAST_WORD = re.compile(r"(N°|[^\W\d_](?:[^\W_]|\.(?=[^\W\d_]))*|\d+)\.?$")
_INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}|ph\.d", re.IGNORECASE)
_MARKER = re.compile(r"(?:(?<=\s)|^)(?:[•⁃*·–-]\s?)?\(?(?P<name>\d{1,2}|[a-z]|[ivx]{1,4})(?:\.\)|[.)])(?=\s\S)")
_OPENS_LIST = re.compile(r"(?:^|[.:;!?])[\"”’)]?\s*\Z")
_ADDRESS = re.compile(r"(?:www\.|://|@)\S*\Z")
_WORDS = re.compile(r"\S+")


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
    items, marks = _markers(text, first, last)
    start = first
    stops = sorted({*items, *(found.end() for found in _stops(text, first, last, items, marks))})
    for stop in stops:
        if start < stop < last:
            yield start, stop
            start = stop
    yield start, last


def _stops(text: str, first: int, last: int, items: list[int], marks: list[int]) -> Iterator[re.Match[str]]:
    """The marks that end a sentence."""
    start, within = first, set(marks)
    for found in _END.finditer(text, first, last):
        start = max([start, *(item for item in items if item <= found.start())])
        if found.start() not in within and _ends(text, start, found, last):
            yield found
            start = found.end()


def _markers(text: str, first: int, last: int) -> tuple[list[int], list[int]]:
    """Where the items of a list in the text begin, and where the full stops of their numbers stand.

    Numbers or letters make a list when they follow each other from the first on; one alone opens a block.
    """
    found = list(_MARKER.finditer(text, first, last))
    names = [match["name"] for match in found]
    runs = [_run(names, sequence) for sequence in _SEQUENCES]
    best = max(runs, key=len)
    if len(best) < 2 or not _OPENS_LIST.search(text, first, found[best[0]].start()):
        best = [0] if found and found[0].start() - first <= 1 and names[0].isdecimal() else []
    chosen = [found[index] for index in best]
    return [match.start() for match in chosen], [at for match in chosen for at in range(match.start(), match.end())]


_SEQUENCES: tuple[tuple[str, ...], ...] = (
    tuple(str(number) for number in range(1, 40)),
    tuple(str(number) for number in range(9, 40)),
    tuple("abcdefghijkl"),
    ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"),
)


def _run(names: list[str], sequence: tuple[str, ...]) -> list[int]:
    """The indices at which a sequence runs through the names, from its first on."""
    at, found = 0, []
    for index, name in enumerate(names):
        if at < len(sequence) and name == sequence[at]:
            found.append(index)
            at += 1
    return found


def _ends(text: str, start: int, found: re.Match[str], last: int) -> bool:
    """Whether the marks found end a sentence."""
    follow = text[found.end() : min(found.end() + 30, last)].lstrip()
    if not follow:
        return True
    head = follow.lstrip("“\"'‘(«[")
    if head[:1].islower() and not head[1:2].isupper():
        return False
    if found[0][0] in "!?" and text[found.start() - 1 : found.start()].isspace():
        return False
    if not text[found.end()].isspace() and _ADDRESS.search(text, max(start, found.start() - 60), found.start()):
        return False
    if found[0].startswith("...") and text[found.start() - 1 : found.start()] == "[":
        return False
    if " ." in found[0]:
        return found[0].count(".") > 3 or head[:1].isupper()
    if found[0][0] != ".":
        return True
    word = _LAST_WORD.search(text, max(start, found.start() - 25), found.start())
    if word is None:
        return True
    before = text[start : word.start()]
    if len(word[1]) == 1 and word[1].isupper():
        return _initial_ends(word[1], before, head)
    return _word_ends(word[1], before, follow, found[0])


def _initial_ends(word: str, before: str, head: str) -> bool:
    """ "Albert I. Jones" goes on; "you and I. Did" ends."""
    named = before.split()[-1:] and before.split()[-1][:1].isupper()
    return word == "I" and not named


def _word_ends(word: str, before: str, follow: str, marks: str) -> bool:
    lower = word.lower()
    if len(marks) > 1 and marks[1:].strip("."):
        return True
    if lower in _table("never"):
        return False
    if lower in _table("number"):
        return not follow[:1].isdigit() and (lower in _table("months") or not follow[:1].isupper() or len(lower) > 2)
    if _INITIALS.fullmatch(lower) or lower in _table("maybe"):
        opening = _WORDS.match(follow.lstrip("“\"'‘("))
        opens = opening is not None and opening[0].strip(",.;:?!").lower() in _table("openers")
        late = lower in {"a.m", "p.m"} and len(before.split()) > _SHORT
        return opens or (late and follow[:1].isupper() and not _names_a_time(follow))
    return True


_SHORT = 2
"""Words before "5 a.m." with which no sentence is whole yet."""


def _names_a_time(follow: str) -> bool:
    """Whether a weekday, month or time zone follows: "at 5 p.m. Friday"."""
    opening = _WORDS.match(follow)
    word = opening[0].strip(",.") if opening is not None else ""
    return word.lower() in _table("times") or (word.isupper() and len(word) in {2, 3, 4})
