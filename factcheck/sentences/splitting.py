"""Sentences as spans of the unaltered text: block by block, at full stops that end one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from factcheck import lazy
from factcheck.model.drafts import Block, Sentence
from factcheck.sentences.abbreviations import initial_ends, word_ends
from factcheck.sentences.list_markers import find_markers

_END = lazy.pattern(
    r"(?:(?<=\w)\.(?=(?:[ \u00a0]\.){3}[ \u00a0][A-Z])|\.(?:[ \u00a0]\.){2,3}|(?<![.!?])[.!?]++|…)[\"'”’»)\]]*(?=\s|$|</?[a-zA-Z]|[A-Z][a-z]+[\s.,])|[．。！？][”’»)\]]*"
)


_BLANK = lazy.pattern(r"(?:\r?\n[ \t]*){2,}")


_LAST_WORD = lazy.pattern(r"(N°|[^\W\d_](?:[^\W_]|\.(?=[^\W\d_]))*|\d+)\.?$")


_ADDRESS = lazy.pattern(r"(?:www\.|://|@)\S*\Z")


_OPENED = lazy.pattern(r"(?<=[,:]\s)[“\"'‘«]")


_CLOSED = lazy.pattern(r"[.!?,…][”\"'’»](?!\w)|(?<=\w)[”\"»]")


_LONGEST_QUOTE = 1000


_BEFORE = 200
"""Characters before a word that are looked at: it is the last words that count."""


_LINE_END = lazy.pattern(r"(?:(?<![ \t\u00a0])[ \t\u00a0]+)?(?:\r\n|\n|\r)(?=\s*\S)")


_TAG = lazy.pattern(r"(?:\s*</?[a-zA-Z][^<>\n]{0,300}>)+\s*")


_BLOCK_TAG = lazy.pattern(
    r"</?(?:p|div|h[1-6]|li|ul|ol|br|table|tr|td|th|blockquote|section|article|hr|img)\b[^<>]{0,300}>"
)


_RULE = lazy.pattern(r"\s*[/=_*~#-]{5,}\s*")


_LABEL = lazy.pattern(r"[A-ZÀ-Þ][^\W\d_]+(?: [^\s:.,;!?]+){0,3}: *\S")
"""How a line of a fact box begins: "Neighbours (six): Sudan, Ethiopia"; the next of its kind is no part of it."""


_SHORT_LINE = 30
"""Characters of lines too short to have been wrapped."""


_LONGEST = 3_000
"""Characters nobody writes without a full stop, five hundred words: what is longer is read in pieces, as each figure of a sentence is held
against every other."""


_PIECE_ENDS = (
    lazy.pattern(r"[;\n\r\t]|(?<=[^\W\d_]{3})[.!?]\s(?=[A-Z])"),
    lazy.pattern(r",\s(?=[^\W\d])"),
    lazy.pattern(r"(?<=[^\W\d_])\s(?=[^\W\d_])"),
    lazy.pattern(r"\s"),
    lazy.pattern(r"(?<=\w)[/–—-](?=\w)"),
)
"""Where a piece may end, the best first."""


_BEYOND = lazy.pattern(r"\s|(?<=\w)[/–—-](?=\w)")


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


def readable(text: str, sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences, those longer than anybody writes in pieces; a word is never cut."""
    found: list[Sentence] = []
    for sentence in sentences:
        if sentence.end - sentence.start <= _LONGEST:
            found.append(sentence)
        else:
            spans = _trimmed(text, _pieces(text, sentence.start, sentence.end))
            found += [Sentence(start, end, sentence.role) for start, end in spans]
    return found


def _pieces(text: str, start: int, last: int) -> Iterator[tuple[int, int]]:
    while last - start > _LONGEST:
        stop = _piece_end(text, start)
        if stop is None or stop >= last:
            break
        yield start, stop
        start = stop
    yield start, last


def _piece_end(text: str, start: int) -> int | None:
    """Where the first piece of a text ends: at the last of the best ends in its second half."""
    for pattern in _PIECE_ENDS:
        ends = [found.end() for found in pattern.finditer(text, start + _LONGEST // 2, start + _LONGEST)]
        if ends:
            return ends[-1]
    beyond = _BEYOND.search(text, start + _LONGEST)
    return None if beyond is None else beyond.end()


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for blank in _BLANK.finditer(text):
        yield start, blank.start()
        start = blank.end()
    yield start, len(text)


def _trimmed(text: str, spans: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans without white space, tags and rules at their ends; what is nothing else is no sentence."""
    for first, last in spans:
        inner = text[first:last]
        start = last - len(inner.lstrip())
        end = first + len(inner.rstrip())
        if start < end and (text[start] in "</=_*~#-" or text[end - 1] in ">/=_*~#-"):
            start, end = _bared(text, start, end)
        if start < end:
            yield start, end


def _bared(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (found := _TAG.match(text, start, end) or _RULE.match(text, start, end)):
        start = found.end()
    while True:
        tail = max(start, end - 400)
        ends = [m for pattern in (_TAG, _RULE) for m in pattern.finditer(text, tail, end) if m.end() == end]
        if not ends or ends[0].start() == end:
            return start, end
        end = ends[0].start()


def _block(text: str, first: int, last: int, role: str) -> Iterator[tuple[int, int]]:
    if role == "table-row":
        yield first, last
        return
    items, marks = find_markers(text, first, last)
    start = first
    stops = sorted(
        {*items, *(found.end() for found in _stops(text, first, last, items, marks)), *_lines(text, first, last, items)}
    )
    for stop in stops:
        if start < stop < last:
            yield start, stop
            start = stop
    yield start, last


def _lines(text: str, first: int, last: int, items: list[int]) -> Iterator[int]:
    """Where a line ends a sentence without a full stop: in lists of short lines, after titles and list items, at block tags."""
    if "<" in text[first:last]:
        yield from (tag.start() for tag in _BLOCK_TAG.finditer(text, first, last))
    breaks = list(_LINE_END.finditer(text, first, last))
    if not breaks:
        return
    starts = [first, *(found.end() for found in breaks)]
    ends = [*(found.start() for found in breaks), last]
    lines = [text[start:end].strip() for start, end in zip(starts, ends, strict=True)]
    plain = [line for line in lines if line]
    listed = len(plain) > 2 and all(1 < len(line) <= _SHORT_LINE and line[-1].isalnum() for line in plain)
    for index, found in enumerate(breaks):
        line, after = lines[index], lines[index + 1].lstrip("“\"'‘«[")
        if not line or not after:
            continue
        item = (
            after[:1].isupper()
            and line[-1].isalnum()
            and bisect_left(items, starts[index]) < bisect_left(items, ends[index])
        )
        labelled = _LABEL.match(line) is not None and _LABEL.match(after) is not None and line[-1] not in ",-–—"
        if listed or item or labelled or (_is_title(line) and (after[:1].isupper() or after[:1] == "(")):
            yield found.end()


def _is_title(line: str) -> bool:
    """Whether a line is written as a title: two words and more, the long ones all capitalised, and no full stop."""
    words = line.split()
    if (
        len(words) < 2
        or len(words) > 14
        or line[-1] in ".!?,;:-–—&"
        or not (line[-1].isalnum() or line[-1] in ")”’\"'")
    ):
        return False
    bare = [word.lstrip("“\"'‘(«[") for word in words]
    long = [word for word in bare if len(word) > 3]
    capital = [word[:1].isupper() or not word[:1].isalpha() for word in bare]
    whole = all(capital) or (len(long) > 1 and all(word[:1].isupper() or not word[:1].isalpha() for word in long))
    return whole and capital[-1]


def _stops(text: str, first: int, last: int, items: list[int], marks: list[int]) -> Iterator[re.Match[str]]:
    """The marks that end a sentence."""
    start, within = first, set(marks)
    for found in _END.finditer(text, first, last):
        item = bisect_right(items, found.start())
        start = max(start, items[item - 1]) if item else start
        if found.start() not in within and _ends(text, start, found, last):
            yield found
            start = found.end()


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
    if found[0][0] in "!?" and _quoted_inside(text, start, found, last):
        return False
    if found[0][-1] in "'’”\"" and follow[:1] == "(" and _OPENED.search(text, start, found.start()):
        return False
    if found[0].startswith("...") and text[found.start() - 1 : found.start()] == "[":
        return False
    if " ." in found[0]:
        if not text[start : found.start()].strip():
            return False
        return found[0].count(".") > 3 or (head[:1].isupper() and not lazy.known(r"I\b").match(head))
    if found[0][0] != ".":
        return True
    word = _LAST_WORD.search(text, max(start, found.start() - 25), found.start())
    if word is None:
        return True
    before = text[max(start, word.start() - _BEFORE) : word.start()]
    if word[1] in {"s", "t"} and before[-1:] in {"'", "’"} and before[-2:-1].isalpha():
        return True  # "a year after Ghana's. Since then": what is owned, no abbreviation
    if len(word[1]) == 1 and word[1].isupper():
        return initial_ends(word[1], before)
    return word_ends(word[1], before, follow, found[0])


def _quoted_inside(text: str, start: int, found: re.Match[str], last: int) -> bool:
    """Whether the marks stand in a quotation that began within the sentence and still goes on: "She cried, 'Go! Run!'"."""
    if found[0][-1] not in "!?":
        return False
    opened = [mark.start() for mark in _OPENED.finditer(text, start, found.start())]
    if not opened or _CLOSED.search(text, opened[-1] + 1, found.start()):
        return False
    return _CLOSED.search(text, found.end(), min(last, found.end() + _LONGEST_QUOTE)) is not None
