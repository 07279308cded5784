"""A headline and the text below it that do not say the same, and the words that either is asked for."""

from __future__ import annotations

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.results import headline_differs

NAME = r"[^\W\d_a-z][\w’'-]+"
"""A word with a capital, as part of a pattern."""


def says(key: str, words: str) -> bool:
    """Whether words hold one of the phrases of a list."""
    return lazy.known(rf"(?<!\w)(?:{lexicon.options('leads', 'words', key)})(?!\w)").search(words) is not None


def differs(head: Line, here: tuple[int, int], line: Line, there: tuple[int, int]) -> Found:
    """The same of places in the words of two sentences, lower case, spaces folded."""
    return headline_differs(head, _spot(head, here), line, _spot(line, there))


def _spot(line: Line, span: tuple[int, int]) -> tuple[int, int]:
    """Where words of a sentence with its spaces folded stand in the draft."""
    told = line.written
    places = [m.start() for m in lazy.known(r"\S|(?<=\S)\s").finditer(told)]
    shift = len(told) - len(told.lstrip())
    start = places[span[0]] if span[0] < len(places) else shift
    end = places[span[1] - 1] + 1 if 0 < span[1] <= len(places) else len(told)
    return line.sentence.start + start, line.sentence.start + end
