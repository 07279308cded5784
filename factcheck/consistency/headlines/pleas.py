"""Whether somebody was convicted by a jury or pleaded guilty: "Jury finds trader guilty" over "jailed after he pleaded guilty"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found
from factcheck.consistency.base.story import Story
from factcheck.consistency.headlines.lead_told import differs

_FAR = 60
"""Sentences of a story in which a verdict or a plea is told."""


def find(story: Story) -> Iterator[Found]:
    """The headlines with the one where the text has the other only."""
    heads, body = story.heads(), story.telling(_FAR)
    for head in heads:
        for mine, mine_told, theirs in (("jury", "jury_told", "plea"), ("admits", "plea", "convicted")):
            here = _any(mine).search(head.words)
            if here is None or any(_any(mine_told).search(_unguilty(line.words)) for line in body):
                continue
            found = next(
                ((line, m) for line in body if (m := _any(theirs).search(_unguilty(line.words))) is not None), None
            )
            if found is not None:
                yield differs(head, here.span(), found[0], found[1].span())
                break


@functools.cache
def _any(key: str) -> re.Pattern[str]:
    return lazy.pattern(rf"(?<![\w-])(?:{lexicon.options('leads', 'pleas', key)})(?![\w-])")


def _unguilty(words: str) -> str:
    """The words of a sentence, those that deny as long as they were: "pleaded not guilty" is no plea of guilt."""
    return lazy.known(r"not guilty").sub("not_guilty", words)
