"""Sentences of two statements read a statement at a time: what another statement says beside it hides no slip."""

from __future__ import annotations

import functools
import itertools
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, holds_two, options
from factcheck.consistency.base.story import Story
from factcheck.frozen import replace
from factcheck.model.drafts import Span

_SHORT = 12


def parted(story: Story) -> Story:
    """The story with nothing but the statements of its sentences that hold several, each as a line of its own."""
    return replace(story, lines=tuple(_statements(story.lines)))


def _statements(lines: Sequence[Line]) -> Iterator[Line]:
    for line in lines:
        if line.sentence.role == "table-row" or not holds_two(line):
            continue
        ends = [m.start() for m in breaks().finditer(line.text, line.sentence.start, line.sentence.end)]
        if not ends:
            continue
        edges = [line.sentence.start, *(m + 1 for m in ends), line.sentence.end]
        for start, end in itertools.pairwise(edges):
            part = _part(line, start, end)
            if part is not None:
                yield part


@functools.cache
def breaks() -> re.Pattern[str]:
    """Where one statement of a sentence ends and the next begins."""
    return lazy.pattern(
        rf";\s|,\s(?=(?:{options('clause', 'breaks')})\s)|,\s(?=and (?:{options('clause', 'subjects')})\s)"
    )


def _part(line: Line, start: int, end: int) -> Line | None:
    while start < end and line.text[start] in " \n":
        start += 1
    quantities = tuple(q for q in line.quantities if start <= q.start < end)
    dates = tuple(d for d in line.dates if start <= d.start < end)
    if end - start < _SHORT or len(quantities) + len(dates) < 2:
        return None
    sentence = replace(line.sentence, start=start, end=end)
    return Line(line.text, sentence, quantities, dates, line.paragraph, line.blurb)


def whole(found: Found, story: Story, starts: Sequence[int]) -> Found:
    """What was found in a statement, told of the sentence it stands in."""
    line = story.lines[max(0, bisect_right(starts, found.claim.start) - 1)]
    return replace(found, claim=replace(found.claim, sentence=Span(line.sentence.start, line.sentence.end)))
