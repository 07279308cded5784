"""A name a letter or two from that of the office's holder in the store: a query."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Iterator

from factcheck.consistency.base.likeness import distance
from factcheck.consistency.base.lines import Found
from factcheck.consistency.base.telling import query
from factcheck.consistency.names.descriptions import Title
from factcheck.consistency.names.naming import strict
from factcheck.consistency.names.people import People, Person
from factcheck.extraction.reading import Reading
from factcheck.lexicon import table
from factcheck.model.mentions import Entity
from factcheck.store.query import Store

_MOST = 2
_AROUND = 40


def find(people: People, reading: Reading, store: Store) -> Iterator[Found]:
    """People with an office beside their name whose holder is spelled nearly so."""
    places = [
        m
        for m in reading.mentions
        if isinstance(m, Entity) and m.id is not None and m.id.partition(":")[0] in {"country", "org", "territory"}
    ]
    for person in people.persons:
        if person.id is not None or not person.first:
            continue
        holder = next(
            (h for title in person.titles for h in _holders(title, places, store) if _near(person, h, store)), None
        )
        if holder is None or any(_same(person, alias) for alias in _spellings(holder, store)):
            continue
        name = person.namings[0]
        label = store.label(holder)
        told = f"“{person.label}” is a letter or two from {label}, whom the store has in this office."
        yield query(
            "name-consistency",
            reading.text,
            name.sentence,
            (name.start, name.end),
            "near-miss",
            told,
            about=label,
            suggestion=label,
        )


def _holders(title: Title, places: list[Entity], store: Store) -> Iterator[str]:
    """Everybody who has held the office that a title names, of the country or body beside it."""
    low = title.text.lower()
    roles = next(
        (
            roles
            for words, roles in _titles()
            if low == words or low.endswith(" " + words) or low.startswith(words + " of ")
        ),
        None,
    )
    if roles is None:
        return
    low_end, high_end = title.start - _AROUND, title.end + _AROUND
    for at in range(bisect_left(places, low_end, key=lambda place: place.start), len(places)):
        place = places[at]
        if place.start >= high_end:
            break
        if not (title.name.sentence.start <= place.start < title.name.sentence.end):
            continue
        assert place.id is not None
        for role in roles:
            for statement in store.by_object("office-holder", f"office:{place.id.partition(':')[2]}/{role}"):
                yield statement.subject


@functools.cache
def _titles() -> list[tuple[str, list[str]]]:
    return sorted(table("offices")["titles"].items(), key=lambda item: -len(item[0]))


def _spellings(holder: str, store: Store) -> list[tuple[str, ...]]:
    return [tuple(map(strict, alias.cased.split())) for alias in store.aliases_of(holder) if alias.kind != "surname"]


def _same(person: Person, spelling: tuple[str, ...]) -> bool:
    return spelling[-1] == person.surname and spelling[0] == person.first


def _near(person: Person, holder: str, store: Store) -> bool:
    """Whether a holder's name is the person's but for a letter or two."""
    for spelling in _spellings(holder, store):
        if len(spelling) < 2:
            continue
        off = distance(spelling[-1], person.surname) + distance(spelling[0], person.first)
        if (
            0 < off <= _MOST
            and (spelling[-1] == person.surname or spelling[0] == person.first or off == _MOST)
            and min(len(person.surname), len(spelling[-1])) > 3
        ):
            return True
    return False
