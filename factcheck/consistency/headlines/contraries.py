"""Verbs of a headline and their contraries, as its story may have them: "rejects" over "voted to back", "win" over "lost"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from factcheck import lazy
from factcheck.consistency.base.lines import Line, options
from factcheck.lexicon import either, table

Pairs = tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]


@functools.cache
def pairs(name: str, section: str) -> Pairs:
    """The pairs of contraries of a section of the lexicon, each either way about."""
    told = table(name)[section]["pairs"]
    return tuple((_any_of(one), _any_of(two)) for pair in told for one, two in (pair, pair[::-1]))


def _any_of(phrases: Sequence[str]) -> re.Pattern[str]:
    return lazy.pattern(rf"(?<![\w-])(?:{either(phrases)})(?![\w-])")


def of(head: Line, lead: Sequence[Line], sides: Pairs) -> Iterator[tuple[re.Match[str], re.Pattern[str]]]:
    """Each verb of a headline that the first sentences of its story do not have, with what its contrary is told by."""
    told = " ".join(line.words for line in lead)
    for mine, theirs in sides:
        here = mine.search(head.words)
        if here is not None and is_particle(head.words, here):
            continue
        if here is not None and not theirs.search(head.words) and not mine.search(theirs.sub(" ", told)):
            yield here, theirs


def is_particle(words: str, found: re.Match[str]) -> bool:
    """Whether "up" or "down" only goes with the verb before it: "steps down", "gave up the throne"."""
    return found[0] in {"up", "down"} and _PHRASAL.search(words[: found.start()]) is not None


_PHRASAL = lazy.pattern(rf"\b(?:{options('opposites', 'phrasal')}) $")
