"""What names mean by themselves: the candidates of the store, settled by what was met in full before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.sorts import COUNTRIES, PRONOUN_SORTS, allowed
from factcheck.extraction.items.standing import entities
from factcheck.lexicon import table, word_set
from factcheck.model.claims import Named
from factcheck.model.mentions import Entity
from factcheck.model.names import NameSource

_SEA = ("sea",)
SEAS = word_set("frames", "seas")
_HEADS = frozenset(table("names")["org_heads"])


@dataclass(eq=False, repr=False)
class Meanings:
    """The names a text has met, and what each may mean in a slot."""

    names: NameSource
    people: dict[str, str] = field(default_factory=dict)
    """Folded surname -> id of the persons met in full."""
    met: Counter[str] = field(default_factory=Counter)
    """How often each thing was named so far."""
    shorts: dict[str, set[str]] = field(default_factory=dict)
    """Head noun ("forum") -> ids of the organisations met in full whose names have it: "the Forum" is one of these."""
    guessed: set[str] = field(default_factory=set)
    """What such a noun was taken for where nothing was met in full: it may be another one."""
    picks: dict[tuple[str, tuple[str, ...], tuple[str, ...]], str | None] = field(default_factory=dict)
    """What `pick` has answered: a name with the same candidates means the same."""
    ones: dict[tuple[Any, ...], Named | None] = field(default_factory=dict)
    """What `_one` has answered of names with one meaning."""

    def note(self, entity: Entity) -> None:
        """Take note of a name that has been read."""
        if entity.id is not None:
            self.met[entity.id] += 1
        for word in _heads(entity):
            self.shorts.setdefault(word, set()).add(entity.candidates[0])

    def note_people(self, items: list[Item]) -> None:
        """Take note of the persons a sentence names in full."""
        for entity in entities(items):
            if entity.id is not None and entity.id.startswith("person:") and entity.type != "owned":
                self.people[entity.label.split()[-1].lower()] = entity.id

    def person(self, entity: Entity) -> str | None:
        """The person a name means, by id: one named in full, or the only one met in full of those a surname may mean."""
        if entity.alias != "surname":
            return entity.id if entity.id is not None and entity.id.startswith("person:") else None
        met = [id_ for id_ in entity.candidates if id_ in self.people.values()]
        return met[0] if len(met) == 1 else None

    def type_of(self, id_: str) -> str:
        """The type of an entity id."""
        known = self.names.entity(id_)
        return known.type if known is not None else id_.partition(":")[0]

    def may_be(self, item: Item, types: tuple[str, ...]) -> bool:
        """Whether an entity item can stand in a slot of these types, pronouns by their sort."""
        entity = item.mention
        if not isinstance(entity, Entity):
            return False
        if "palace" in types:
            return entity.alias == "metonym" and entity.type != "chamber"
        if types == _SEA:
            return not SEAS.isdisjoint(entity.candidates)
        sorts = PRONOUN_SORTS.get(entity.alias)
        if sorts is not None:
            return not sorts.isdisjoint(types)
        return (
            self.pick(entity, types) is not None
            or ("org" in types and self.short(entity) is not None)
            or ("name" in types and entity.alias in {"shape", "surname", "name", "variant"})
            or (entity.alias == "surname" and "person" in types and self.person(entity) is not None)
        )

    def plain(self, item: Item, types: tuple[str, ...]) -> bool:
        """Whether an item is a name, no pronoun, that can stand in a slot of these types."""
        return item.kind == "e" and not is_pronoun(item) and self.may_be(item, types)

    def short(self, entity: Entity) -> str | None:
        """The organisation that "the Union" or "the Forum" is, where just one met in full has the word in its name."""
        found = self.shorts.get(entity.label.lower(), ()) if entity.alias in {"shape", "short"} else ()
        if not found and entity.alias == "short" and entity.candidates:
            guess = self._living_first(entity)[0]
            self.guessed.add(guess)
            return guess
        return next(iter(found)) if len(found) == 1 else None

    def pick(self, entity: Entity, types: tuple[str, ...]) -> str | None:
        """The first candidate of a name that has one of the types; a capital stands for its country only where metonyms are welcome."""
        if entity.alias == "short":
            return self.short(entity) if "org" in types else None
        key = (entity.alias, self._living_first(entity), types)
        if key not in self.picks:
            self.picks[key] = self._picked(*key)
        return self.picks[key]

    def _living_first(self, entity: Entity) -> tuple[str, ...]:
        """The candidates of a name with several, a state that is no more behind what there is, unless the text has named only the former."""
        candidates = entity.candidates
        if entity.id is not None or len(candidates) < 2 or self.type_of(candidates[0]) != "former-country":
            return candidates
        met = [id_ for id_ in candidates if self.met[id_]]
        return candidates if met == [candidates[0]] else (*candidates[1:], candidates[0])

    def _picked(self, alias: str, candidates: tuple[str, ...], types: tuple[str, ...]) -> str | None:
        metonym = "metonym" in types
        if alias == "surname" or (alias == "metonym" and not metonym):
            return None
        wanted = allowed(types)
        first_is_place = bool(candidates) and self.type_of(candidates[0]) == "place"
        for id_ in candidates:
            type_ = self.type_of(id_)
            if type_ in wanted and (metonym or not first_is_place or type_ not in COUNTRIES):
                return id_
        return None

    def named(self, item: Item, types: tuple[str, ...]) -> Named | None:
        """What an item that is no pronoun means in a slot of these types; a list is what its members are."""
        if not item.members:
            return self.one(item, types)
        members = tuple(filter(None, (self.one(member, types) for member in item.members)))
        if len(members) != len(item.members):
            return None
        return Named(None, ", ".join(member.label for member in members), members)

    def one(self, item: Item, types: tuple[str, ...]) -> Named | None:
        """What a single name means; what never changes is worked out once."""
        entity = item.mention
        assert isinstance(entity, Entity)
        short = self.short(entity) if "org" in types else None
        if short is not None:
            return Named(short, self.label(short, entity.label))
        if entity.id is None or entity.alias == "surname":
            return self._read(entity, types)
        key = (entity.alias, entity.candidates, entity.label, types)
        if key not in self.ones:
            self.ones[key] = self._read(entity, types)
        return self.ones[key]

    def _read(self, entity: Entity, types: tuple[str, ...]) -> Named | None:
        """What a name means in a slot of these types; of one with several meanings what the text has told so far."""
        if entity.alias == "shape" or not entity.candidates:
            return Named(None, entity.label) if "name" in types or "any" in types else None
        if entity.alias == "surname":
            known = [id_ for id_ in entity.candidates if id_ in self.people.values()]
            if len(known) == 1 and "person" in types:
                return Named(known[0], self.label(known[0], entity.label))
            return Named(None, entity.label, (), entity.candidates) if "name" in types or "person" in types else None
        id_ = self.pick(entity, types)
        if id_ is None:
            return Named(entity.candidates[0], entity.label) if "name" in types or "any" in types else None
        known_entity = self.names.entity(id_)
        rivals = tuple(c for c in entity.candidates if entity.id is None and self.type_of(c) == self.type_of(id_))
        if len(rivals) > 1:
            settled = self._settled(rivals)
            if settled is None:
                return Named(None, entity.label, (), rivals)
            id_, known_entity = settled, self.names.entity(settled)
        also = tuple(c for c in entity.candidates if c != id_ and self.fits(c, types))
        return Named(id_, known_entity.label if known_entity is not None else entity.label, (), also)

    def label(self, id_: str, otherwise: str) -> str:
        """The label of an id, or another where the store has none."""
        known = self.names.entity(id_)
        return known.label if known is not None else otherwise

    def fits(self, id_: str, types: tuple[str, ...]) -> bool:
        """Whether an id has one of the types."""
        return self.type_of(id_) in allowed(types)

    def _settled(self, rivals: tuple[str, ...]) -> str | None:
        """The one of several readings that the text has already named plainly."""
        met = {rival for rival in rivals if self.met[rival]}
        return met.pop() if len(met) == 1 else None


def _heads(entity: Entity) -> Iterator[str]:
    """The head nouns in the name of an organisation met in full."""
    if entity.id is not None and entity.id.startswith("org:") and entity.alias in {"name", "variant"}:
        yield from (word for word in entity.label.lower().split() if word in _HEADS)
