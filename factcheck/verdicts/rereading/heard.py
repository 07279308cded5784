"""What a draft says about a date: the words of its sentence and of the text before it, the countries these speak of, and the nouns sources have for what they tell."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import Self

from factcheck import lazy
from factcheck.extraction.kinds.happenings import classes_in, labels_of
from factcheck.frozen import dataclass
from factcheck.lexicon import options, word_set, worded
from factcheck.model.mentions import Date, Entity, Mention
from factcheck.names import fold
from factcheck.store.query import Store
from factcheck.verdicts.base.context import Case
from factcheck.verdicts.dates.class_told import framed, often
from factcheck.verdicts.dates.event_clauses import WORDS
from factcheck.verdicts.dates.told_then import called, stems

_worded = worded("verdicts", "heard")

_CONTEXT = 400
"""Characters before a sentence in which it is told what it goes on about."""
_NEAR = 110
"""Characters on either side of a date in which the sort of thing is told that happened then."""
_TWICE = 2
"""How often a draft names a country that it speaks of throughout."""
_MANY = 3
"""How often a draft names a place that it is about."""


@dataclass(frozen=True, slots=True)
class There:
    """Where a draft speaks of countries, by their names, their capitals and those who were in office there; and its dates."""

    lands: tuple[tuple[int, str, bool], ...]
    """Each with whether it stands there by its own name."""
    dates: tuple[Date, ...]
    most: str
    """The country that the draft speaks of most."""
    many: frozenset[str]
    """Those that it speaks of often."""

    @classmethod
    def of(cls, mentions: Sequence[Mention], store: Store) -> Self:
        """Of the names and dates in a draft."""
        named = [name for name in mentions if isinstance(name, Entity) and name.candidates]
        lands = [
            (name.start, land, name.candidates[0].startswith("country:"))
            for name in named
            for land in _lands(name, store)
        ]
        counts = Counter(land for _, land, _ in lands)
        dates = tuple(one for one in mentions if isinstance(one, Date))
        most = max(counts, key=counts.__getitem__, default="")
        return cls(tuple(lands), dates, most, frozenset(land for land in counts if counts[land] >= _TWICE))

    def within(self, start: int, end: int, *, named: bool = False) -> list[str]:
        """The countries spoken of between two places, or named there."""
        found = self.lands[bisect_left(self.lands, (start,)) : bisect_left(self.lands, (end,))]
        return [land for _, land, by_name in found if by_name or not named]

    def named_last(self, before: int) -> list[str]:
        """The country named last before a place; none where none is."""
        for at in range(bisect_left(self.lands, (before,)) - 1, -1, -1):
            _, land, by_name = self.lands[at]
            if by_name:
                return [land]
        return []

    def far(self, at: int, places: Sequence[str]) -> int:
        """How far from a place in the text one of some countries is spoken of."""
        return min((abs(start - at) for start, land, _ in self.lands if land in places), default=_NOWHERE)


_NOWHERE = 10**9


def _lands(name: Entity, store: Store) -> list[str]:
    """The countries that a name may mean: its own, of its capital, of who was in office there."""
    own = [id_ for id_ in name.candidates[:_MEANINGS] if id_.startswith("country:")]
    first = name.candidates[0]
    if own or not first.startswith(("person:", "place:")):
        return own
    land = store.country_of(first) if first.startswith("person:") else store.country_of_capital(first)
    return [land] if land else []


_MEANINGS = 2
"""Meanings of a name that are looked at."""


@dataclass(frozen=True, slots=True)
class Heard:
    """The words of a sentence and of the text right before it, as stems, and the nouns sources have for what they tell about a date."""

    words: str
    capitals: frozenset[str]
    """Its words that are written large, folded."""
    said: frozenset[str]
    around: frozenset[str]
    near: frozenset[str]
    """The stems of the words about the date."""
    topic: frozenset[str]
    """The stems that stand around, and those that the draft has often."""
    firm: tuple[str, ...]
    """The nouns for what the words about the date tell plainly."""
    nouns: tuple[str, ...]
    """The same, and those for what they may tell."""
    here: frozenset[str]
    """The countries that the sentence speaks of."""
    before: frozenset[str]
    """Those that the text right before it speaks of, or the draft often, and the one it speaks of most."""
    named: frozenset[str]
    """The countries that the sentence names."""
    last: frozenset[str]
    """The country named last, up to the end of the sentence, and the one that the draft speaks of most."""

    def names(self, store: Store, place: str) -> bool:
        """Whether the sentence speaks of a place; a country of today by any of its own names."""
        return place in self.here or (
            (not _is_state(place)) and any(name and name <= self.said for name in called(store, place)[0])
        )

    def knows(self, store: Store, place: str) -> bool:
        """Whether the sentence, the text before it or the draft as a whole speaks of a place."""
        if place in self.here or place in self.before:
            return True
        return not _is_state(place) and any(name and name <= self.topic for name in called(store, place)[0])


def _is_state(place: str) -> bool:
    return place.startswith("country:") and len(place) == len("country:KZ")


def heard(case: Case, there: There) -> Heard | None:
    """What is said about a claim's date; None where it tells of no real event."""
    claim, text = case.claim, case.text
    assert claim.date is not None
    start, end = claim.sentence.start, max(claim.sentence.end, claim.date.end)
    words = {word.lower() for word in WORDS.findall(text[start:end])}
    if words & word_set("paraphrases", "words", "fiction"):
        return None
    low = max(0, start - _CONTEXT)
    near = _near(text[max(start, claim.date.start - _NEAR) : claim.date.start], text[claim.date.end : end][:_NEAR])
    firm = _nouns(f"{text[low:start]} {near}" if _likewise().search(near) else near)
    said = stems(text[start:end])
    around = said | stems(text[low:start])
    here, before = there.within(start, end), there.within(low, start)
    named = there.within(start, end, named=True)
    last = named[-1:] or there.named_last(start)
    return Heard(
        text[start:end], _large(text, start, end), said, around, stems(near), around | often(text, _MANY), firm, (*firm, *framed(near, hints=True)),
        frozenset(here), frozenset((*before, there.most)) | there.many, frozenset(named), frozenset((*last, there.most)),
    )  # fmt: skip


def _large(text: str, start: int, end: int) -> frozenset[str]:
    return frozenset(part for word in _CAPITAL.findall(text[start:end]) for part in fold(word).split())


def _nouns(text: str) -> tuple[str, ...]:
    """The nouns for what a text tells; of a sort that it calls by one of them, that one."""
    low = f" {' '.join(WORDS.findall(text.lower()))} "
    labels: list[str] = []
    for name in classes_in(text):
        said = [label for label in labels_of(name) if f" {label} " in low]
        labels += said or labels_of(name)
    return tuple(dict.fromkeys((*framed(text, hints=False), *labels)))


@functools.cache
def _likewise() -> re.Pattern[str]:
    """Words for having done what others did, as was told before."""
    return lazy.pattern(rf"\b(?:{options('paraphrases', 'words', 'likewise')})\b", re.IGNORECASE)


def _near(before: str, after: str) -> str:
    """The words about a date that may say what happened then: those since the date before it, and those of its clause behind it.

    Where the date before stands right beside, they tell of both: "they said no in 1972 and in 1994".
    """
    parts = _DATED.split(before)
    last = parts[-1]
    few = len(WORDS.findall(last)) <= _FEW
    if few and len(parts) > 1:
        last = before
    rest = (_ENDED if few else _CLAUSE).split(_DATED.split(after)[0])[0]
    return _NO_SORT.sub("EU", f"{last} {rest}")


_CAPITAL = lazy.pattern(r"\b[^\W\d_a-z][\w’'-]{2,}")
_NO_SORT = lazy.pattern(r"European Union")
"""A name with a word in it that tells a sort of thing in others."""
_FEW = 4
"""Words between two dates that say nothing yet."""
_ENDED = lazy.pattern(r"[;:()—–.]")
_CLAUSE = _worded(r"[;:()—–.]|,\s+{goes_on}\b")
_DATED = lazy.pattern(r"\b(?:1[5-9]|20)\d\d\b")
