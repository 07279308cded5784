"""Which countries a draft speaks of, and whether the words around a claim may be of a part of one: a region, a town, a name nobody knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Self

from factcheck import lazy
from factcheck.frozen import dataclass
from factcheck.lexicon import month_names, table, word_set, worded
from factcheck.model.claims import Claim, Named
from factcheck.model.mentions import Entity, Mention
from factcheck.names import fold
from factcheck.store.query import Store
from factcheck.verdicts.base.grounds import Grounds
from factcheck.verdicts.rereading.heard import There

_worded = worded("verdicts", "sights")

_WORD = lazy.pattern(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_NAME = lazy.pattern(r"(?<=[^.!?:;“\"'‘(\s] )[A-ZÀ-Þ][^\W\d_]+")
"""A word written large within a sentence."""


@dataclass(frozen=True, slots=True)
class Sight:
    """Where in a draft countries are spoken of, by their names and people in office or otherwise, and where parts of countries and names nobody knows."""

    lands: tuple[tuple[int, str], ...]
    all: tuple[str, ...]
    parts: tuple[int, ...]
    names: frozenset[int]
    """Where words stand that are part of a country's name: "South" in "South Africa"."""

    @classmethod
    def of(cls, mentions: Sequence[Mention], grounds: Grounds) -> Self:
        """Of the names in a draft."""
        named = [one for one in mentions if isinstance(one, Entity)]
        every = dict.fromkeys(land for _, land, _ in There.of(mentions, grounds.store).lands)
        parts = {*_parts(named, grounds.store), *_unknown(named, grounds)}
        inside = (
            range(one.start, one.end) for one in named if one.candidates and one.candidates[0].startswith("country:")
        )
        names = frozenset(at for span in inside for at in span)
        return cls(tuple(_lands(named, grounds.store)), tuple(every), tuple(sorted(parts)), names)

    def candidates(self, claim: Claim, store: Store) -> list[Named]:
        """The countries that a claim may be of: all that the draft speaks of, but for the one the claim ties them to."""
        told = [claim.subject, *claim.likely, *claim.around, *claim.rivals]
        ids = dict.fromkeys([*(one.id for one in told if one is not None and one.id), *self.all])
        other = claim.object.id if claim.object is not None else None
        return [Named(id_, store.label(id_)) for id_ in ids if id_.startswith("country:") and id_ != other]

    def only_one(self, claim: Claim) -> str | None:
        """The one country that the sentence of a claim speaks of; None where it speaks of none, or of several."""
        own, held = claim.sentence, (claim.start, claim.end)
        found = {id_ for at, id_ in self.lands if own.start <= at < own.end and not held[0] <= at < held[1]}
        return found.pop() if len(found) == 1 else None

    def of_part(self, claim: Claim, text: str, around: int) -> bool:
        """Whether a part of a country is named, or spoken of by its noun, in the sentence of a claim or so many characters before it."""
        start = max(0, claim.sentence.start - around)
        course = (claim.start, claim.end) if claim.kind == "border-length" else (0, 0)  # "partly along the Kunene"
        if any(start <= at < claim.sentence.end and not course[0] <= at < course[1] for at in self.parts):
            return True
        words = _WORD.finditer(text, start, claim.sentence.end)
        nouns = word_set("verdicts", "sights", "parts")
        return any(found[0].lower() in nouns and found.start() not in self.names for found in words)


def _lands(named: Sequence[Entity], store: Store) -> Iterator[tuple[int, str]]:
    """Where countries, organisations and groups of countries are named, or who was in office in one."""
    for one in named:
        for id_ in one.candidates[: one.alias not in _OF_PEOPLE]:
            land = store.country_of(id_) if id_.startswith("person:") else id_
            if land is not None and land.startswith(_LANDS):
                yield one.start, land


_OF_PEOPLE = frozenset({"demonym", "adjective"})
_LANDS = ("country:", "org:", "set:", "continent:", "region:")


def _parts(named: Sequence[Entity], store: Store) -> Iterator[int]:
    """Where towns that are no capitals, and regions within a country, are named."""
    for one in named:
        places = [id_ for id_ in one.candidates if id_.startswith(("place:", "region:"))]
        places = [id_ for id_ in places if id_.startswith("place:") or id_ in _INLAND]
        if places and one.candidates[0] in places and all(store.country_of_capital(id_) is None for id_ in places):
            yield one.start


_INLAND = word_set("verdicts", "sights", "inland")


def _unknown(named: Sequence[Entity], grounds: Grounds) -> Iterator[int]:
    """Where words are written large that no source knows: a part may be called so."""
    known = {at for one in named if _is_known(one, grounds.text) for at in range(one.start, one.end)}
    for found in _NAME.finditer(grounds.text):
        heading = found[0].isupper() and len(found[0]) > _ACRONYM  # "THE LAND"
        if found.start() not in known and not heading and not _is_a_word(found[0], grounds.store):
            yield found.start()


_ACRONYM = 3


def _is_known(one: Entity, text: str) -> bool:
    """Whether a name is of somebody or something known, or of a person; not where one is: "in Lake Placid"."""
    placed = _PLACED.search(text, max(0, one.start - 20), one.start) is not None
    return bool(one.candidates) or (one.type == "person" and not placed)


_PLACED = _worded(r"\b{placed} (?:the )?\Z")


def _is_a_word(name: str, store: Store) -> bool:
    """Whether a word written large is a month, a weekday, a title, or what sources know."""
    told = name.lower()
    return (
        told in word_set("verdicts", "sights", "capitals")
        or told in month_names()
        or told in table("dates")["weekdays"]
        or bool(store.names(fold(name)))
    )
