"""The lines above a plain draft's first paragraph: headline and deck, which no markup tells from the running text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.consistency.base.lines import Line
from factcheck.frozen import replace

_LONGEST, _LEAST = 24, 12
"""Words of a headline at most, and of a first paragraph at least."""
_MOST = 14
"""Lines above the first paragraph at most."""
_CLOSED = ".!?…:;"
_MARKS = "\"'”’)"


def fronted(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, the only paragraph under a headline as running text, with what stands above the first paragraph and ends in no full stop as headings."""
    above = True
    brief = _brief(lines)
    for at, told in enumerate(lines):
        line = told
        if brief and line.sentence.role == "deck":
            line = replace(line, sentence=replace(line.sentence, role="paragraph"))
        above = above and at < _MOST and not _begins(line)
        if above and line.sentence.role == "paragraph" and _headed(line):
            yield replace(line, sentence=replace(line.sentence, role="heading"))
        else:
            yield line


def _brief(lines: Sequence[Line]) -> bool:
    """Whether a draft is a headline with one paragraph: what stands where a deck does is all its text."""
    if any(line.sentence.role == "paragraph" and _begins(line) for line in lines):
        return False
    told = [line.written.rstrip() for line in lines if line.sentence.role == "deck"]
    return all(map(_closed, told)) and sum(len(sentence.split()) for sentence in told) >= _LEAST


def _begins(line: Line) -> bool:
    """Whether a line is running text."""
    told = line.written.rstrip()
    return line.sentence.role in {"paragraph", "deck"} and _closed(told) and len(told.split()) >= _LEAST


def _headed(line: Line) -> bool:
    """Whether a line stands alone and open, as a headline does."""
    start, end = line.sentence.start, line.sentence.end
    told = line.text[start:end].rstrip()
    alone = line.text[:start].rstrip(" ").endswith("\n") or not line.text[:start].strip()
    ends = line.text[end:].lstrip(" ").startswith("\n")
    return alone and ends and not _closed(told) and 2 < len(told.split()) <= _LONGEST


def _closed(told: str) -> bool:
    return told.rstrip(_MARKS).endswith(tuple(_CLOSED))
