"""A headline against what its story opens with: who it was, the vehicle, illness, crime or crop, the score, the winner, a number of a thing."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.story import HEADS, Story, is_body
from factcheck.consistency.headlines.lead_figures import count_differs, share_differs
from factcheck.consistency.headlines.lead_results import score_differs, winner_differs
from factcheck.consistency.headlines.lead_words import agent_differs, word_differs

_FIRST, _FAR = 3, 400
"""Sentences of a story that its headline is held against, and those in which what it says may stand."""


def find(story: Story) -> Iterator[Found]:
    """What a headline says that its story does not."""
    told = [line for line in story.lines if (is_body(line) and line.sentence.role == "paragraph") or _opens(line)]
    if not told:
        return
    start = told[0].sentence.start
    heads = [line for line in story.lines if line.sentence.start < start and line.sentence.role in HEADS]
    body = [
        line
        for line in story.lines
        if line.sentence.start >= start and (is_body(line) or _opens(line) or line.sentence.role == "caption")
    ][:_FAR]
    if not heads or not body:
        return
    lead = body[:_FIRST]
    words_told = " ".join(line.words for line in body)
    for head in heads:
        found = (
            agent_differs(head, lead, words_told)
            or word_differs(head, lead, words_told)
            or score_differs(head, lead, body)
            or winner_differs(head, lead)
            or count_differs(head, lead, body)
            or share_differs(head, lead, body)
        )
        if found is not None:
            yield found


def _opens(line: Line) -> bool:
    """Whether a deck is a whole sentence, and so the first of the story."""
    return line.sentence.role == "deck" and line.words.endswith(".")
