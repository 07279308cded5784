"""Whom and what a claim stands near: those its sentence names and is about, and those right before it."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Self

from factcheck.frozen import dataclass
from factcheck.lexicon import table
from factcheck.model.claims import Claim
from factcheck.model.mentions import Entity, Mention
from factcheck.verdicts.base.grounds import Decided

_BEFORE = 300
"""Characters before a sentence in which it may have been named whose figure or date this is."""
_MEANINGS = 2
"""Meanings of a name that are looked at."""


@dataclass(frozen=True, slots=True)
class Names:
    """Where a draft names whom and what, and where its claims are about whom."""

    text: str
    named: tuple[Entity, ...]
    starts: tuple[int, ...]
    longest: int
    """The longest label of a name."""
    told: tuple[tuple[int, str], ...]
    """Where a claim begins, and the id of its subject."""

    @classmethod
    def of(cls, decided: Sequence[Decided], mentions: Sequence[Mention], text: str) -> Self:
        """Of the claims of a draft and the names in it."""
        entities = [mention for mention in mentions if isinstance(mention, Entity)]
        in_full = {name.candidates[0] for name in entities if name.candidates and _in_full(name, text)}
        named = tuple(name for name in entities if _is_known(name, in_full))
        subjects = sorted((claim.start, claim.subject.id) for claim, _ in decided if claim.subject and claim.subject.id)
        longest = max((len(name.label) for name in named), default=0)
        return cls(text, named, tuple(name.start for name in named), longest, tuple(subjects))

    def of_within(self, id_: str, low: int, high: int) -> list[Entity]:
        """The names of somebody or something that begin between two places."""
        within = self.named[bisect_left(self.starts, low) : bisect_left(self.starts, high)]
        return [name for name in within if id_ in name.candidates]

    def before(self, claim: Claim) -> int:
        """Where the text before a claim's sentence begins that may name what it is about: its paragraph, as far as it is near."""
        begin = claim.sentence.start
        return max(self.text.rfind("\n", 0, begin) + 1, begin - _BEFORE)


def _in_full(name: Entity, text: str) -> bool:
    """Whether a name has several words, or a title before it: "General Stroessner"."""
    before = text[max(0, name.start - _TITLE) : name.start].split()[-1:]
    return " " in text[name.start : name.end] or any(word.lower().rstrip(".") in _titles() for word in before)


@functools.cache
def _titles() -> frozenset[str]:
    return frozenset(table("names")["honorifics"])


_TITLE = 24


def _is_known(name: Entity, in_full: set[str]) -> bool:
    """Whether a name means somebody or something known without much doubt; a surname does where the draft has the full name, too."""
    if not name.candidates or len(name.candidates) > _MEANINGS:
        return False
    return not name.candidates[0].startswith("person:") or name.candidates[0] in in_full


def near_by(claim: Claim, names: Names) -> Iterator[str]:
    """Who and what a sentence names and is about, nearest first, and those right before it."""
    begin, end = claim.sentence.start, claim.sentence.end
    for low, high in ((begin, end), (names.before(claim), begin)):
        mentioned = names.named[bisect_left(names.starts, low) : bisect_left(names.starts, high)]
        found = [(abs(name.start - claim.start), id_) for name in mentioned for id_ in name.candidates[:_MEANINGS]]
        told = names.told[bisect_left(names.told, (low,)) : bisect_left(names.told, (high,))]
        found += [(abs(start - claim.start), id_) for start, id_ in told]
        yield from (id_ for _, id_ in sorted(found))
