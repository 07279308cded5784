"""What a draft has of what some checks cannot do without: a check that needs what it has not is neither asked nor imported."""

from __future__ import annotations

from factcheck.consistency.base.lines import holds_two
from factcheck.consistency.base.story import Story

TABLE = frozenset({"table-row"})
"""A role of sentences."""
PAIR, TWO = frozenset({"two figures"}), frozenset({"two figures or dates"})
"""Of one sentence, or the cells of a table."""
SHARE, CHANGE = frozenset({"percent", "share"}), frozenset({"percent", "share", "points"})
"""Measures of figures."""
PERIODS = frozenset({" day", " week", " month", " year", " hour", " quarter"})
CUES = frozenset({":", "averag", "children", "every", "hour", "kids", "mean", "minute", "year"}) | PERIODS
"""Letters in the words of a sentence."""


def holds(story: Story) -> frozenset[str]:
    """What of those a draft has: the roles of its sentences, blurbs, the measures of its figures, two of them in a sentence, cues."""
    lines = story.lines
    found = {line.sentence.role for line in lines} | {q.measure for line in lines for q in line.quantities}
    found |= {"blurb"} if any(line.blurb for line in lines) else set()
    found |= PAIR if any(len(line.quantities) > 1 for line in lines) else set()
    found |= TWO if any(holds_two(line) for line in lines) else set()
    return frozenset(found | {cue for cue in CUES if any(cue in line.words for line in lines)})
