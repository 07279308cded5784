"""What pronouns, definite descriptions and ambiguous names mean, from the words before them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from factcheck.extraction.items import Item, is_pronoun
from factcheck.lexicon import table
from factcheck.model.claims import Named
from factcheck.model.mentions import Date, Entity
from factcheck.model.names import NameSource

_PLACES = frozenset({"country", "former-country", "territory", "continent", "region"})
_COUNTRIES = frozenset({"country", "former-country", "territory"})
_SORTS: dict[str, frozenset[str]] = {
    "place": _PLACES,
    "country": _COUNTRIES,
    "city": frozenset({"place"}),
    "org": frozenset({"org"}),
    "set": frozenset({"set", "region", "continent"}),
    "person": frozenset({"person"}),
    "group": frozenset({"group", "religion"}),
    "religion": frozenset({"religion"}),
    "language": frozenset({"language"}),
    "currency": frozenset({"currency"}),
    "event": frozenset({"event"}),
    "demonym": _COUNTRIES,
}
_PRONOUN_SORTS: dict[str, frozenset[str]] = {
    "pronoun-thing": frozenset({"place", "country", "org", "set", "city"}),
    "pronoun-things": frozenset({"place", "country", "group", "set"}),
    "pronoun-person": frozenset({"person"}),
    "pronoun-relative": frozenset({"place", "country", "org", "set", "group", "event"}),
    "pronoun-relative_person": frozenset({"person", "group"}),
    "pronoun-here": frozenset({"place", "country"}),
    "description-place": frozenset({"place", "country"}),
    "description-org": frozenset({"org", "set"}),
}
_GOVERNED = frozenset(table("frames")["grammar"]["governed"])
_FAR = 3
_MAIN_COUNT, _MAIN_SHARE = 3, 0.6


@dataclass
class Discourse:
    """The sentences read so far, as items, and the country the dateline stands in."""

    names: NameSource
    sentences: list[list[Item]] = field(default_factory=list)
    home: Named | None = None
    role: str = "paragraph"
    """The role of the block being read: the items of a list speak of what the draft speaks of."""
    people: dict[str, str] = field(default_factory=dict)
    """Folded surname -> id of the persons met in full."""
    met: Counter[str] = field(default_factory=Counter)
    """How often each thing was named so far."""
    topics: dict[str, tuple[int, Named, bool]] = field(default_factory=dict)
    """By family: the sentence, what it is about, and whether that is sure."""
    countries: Counter[str] = field(default_factory=Counter)
    """How often each country was named or meant by its capital so far."""

    def add(self, items: list[Item]) -> None:
        """Take note of a sentence that has been read."""
        self.sentences.append(items)
        self._note_topics(items)
        for entity in _entities(items):
            if entity.id is not None:
                self.met[entity.id] += 1
            country = self.pick(entity, ("country", "metonym"))
            if country is not None:
                self.countries[country] += 1

    def dates(self, items: list[Item]) -> list[str]:
        """The dates of a sentence and of the two before it, as ISO prefixes: the times it may be telling of."""
        found = [item.mention for sentence in (*self.sentences[-2:], items) for item in sentence if item.kind == "d"]
        return list(dict.fromkeys(str(d.first) for d in found if isinstance(d, Date) and d.first is not None))

    def type_of(self, id_: str) -> str:
        """The type of an entity id."""
        known = self.names.entity(id_)
        return known.type if known is not None else id_.partition(":")[0]

    def may_be(self, item: Item, types: tuple[str, ...]) -> bool:
        """Whether an entity item can stand in a slot of these types, pronouns by their sort."""
        entity = item.mention
        if not isinstance(entity, Entity):
            return False
        sorts = _PRONOUN_SORTS.get(entity.alias)
        if sorts is not None:
            return any(type_ in sorts for type_ in types)
        return self.pick(entity, types) is not None or (
            "name" in types and entity.alias in {"shape", "surname", "name", "variant"}
        )

    def pick(self, entity: Entity, types: tuple[str, ...]) -> str | None:
        """The first candidate of a name that has one of the types; a capital stands for its country only where metonyms are welcome."""
        metonym = "metonym" in types
        if entity.alias == "metonym" and not metonym:
            return None
        if entity.alias == "surname":
            return None
        first_is_place = bool(entity.candidates) and self.type_of(entity.candidates[0]) == "place"
        for id_ in entity.candidates:
            type_ = self.type_of(id_)
            if not any(type_ in _SORTS.get(wanted, ()) for wanted in types):
                continue
            if first_is_place and type_ in _COUNTRIES and not metonym:
                continue
            return id_
        return None

    def named(self, items: list[Item], index: int, types: tuple[str, ...]) -> Named | None:
        """What an entity item means in a slot of these types; None while that is unknown."""
        item = items[index]
        if item.members:
            members = tuple(filter(None, (self._one(member, types) for member in item.members)))
            return (
                Named(None, ", ".join(member.label for member in members), members)
                if len(members) == len(item.members)
                else None
            )
        entity = item.mention
        assert isinstance(entity, Entity)
        if entity.alias in _PRONOUN_SORTS:
            return self._resolve(items, index, entity, types)
        return self._one(item, types)

    def _one(self, item: Item, types: tuple[str, ...]) -> Named | None:
        entity = item.mention
        assert isinstance(entity, Entity)
        if entity.alias == "shape" or not entity.candidates:
            return Named(None, entity.label) if "name" in types or "any" in types else None
        if entity.alias == "surname":
            known = [id_ for id_ in entity.candidates if id_ in self.people.values()]
            if len(known) == 1 and "person" in types:
                return Named(known[0], self._label(known[0], entity.label))
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
        also = tuple(c for c in entity.candidates if c != id_ and self._fits(c, types))
        return Named(id_, known_entity.label if known_entity is not None else entity.label, (), also)

    def _label(self, id_: str, otherwise: str) -> str:
        known = self.names.entity(id_)
        return known.label if known is not None else otherwise

    def _fits(self, id_: str, types: tuple[str, ...]) -> bool:
        return any(self.type_of(id_) in _SORTS.get(wanted, ()) for wanted in types)

    def _settled(self, rivals: tuple[str, ...]) -> str | None:
        """The one of several readings that the text has already named plainly."""
        met = {rival for rival in rivals if self.met[rival]}
        return met.pop() if len(met) == 1 else None

    def _resolve(self, items: list[Item], index: int, entity: Entity, types: tuple[str, ...]) -> Named | None:
        if entity.alias == "pronoun-here":
            return self.home
        allowed = tuple(type_ for type_ in types if type_ in _PRONOUN_SORTS[entity.alias])
        if "metonym" in types or entity.alias == "description-place":
            allowed = (*allowed, "metonym")
        near = entity.alias.startswith("pronoun-relative")
        if near:
            return self._nearest(items, index, allowed)
        found = self._free(items[:index], allowed) or self._same_pronoun(items, index, allowed) or self.topic(allowed)
        if found is not None:
            return found
        found = self._leading(items[:index], allowed)
        if found is not None:
            return found
        return self.home if entity.alias == "description-place" and entity.label.startswith("the host") else None

    def _nearest(self, items: list[Item], index: int, types: tuple[str, ...]) -> Named | None:
        for at in range(index - 1, -1, -1):
            if "person" in types and getattr(items[at].mention, "alias", "") in {"shape", "surname"}:
                return self.named(items, at, (*types, "name"))
            if self._plain(items[at], types):
                return self.named(items, at, types)
        return None

    def _free(self, items: list[Item], types: tuple[str, ...]) -> Named | None:
        """The leftmost fitting name that no preposition governs."""
        for at, item in enumerate(items):
            if self._plain(item, types) and (at == 0 or items[at - 1].word not in _GOVERNED):
                return self.named(items, at, types)
        return None

    def _same_pronoun(self, items: list[Item], index: int, types: tuple[str, ...]) -> Named | None:
        """What an earlier pronoun of the sentence stands for: "its border with Ukraine ..., its border with Romania ..."."""
        for at in range(index):
            if (
                is_pronoun(items[at])
                and self.may_be(items[at], types)
                and not getattr(items[at].mention, "alias", "").startswith("pronoun-relative")
            ):
                return self.topic(types)
        return None

    def _leading(self, items: list[Item], types: tuple[str, ...]) -> Named | None:
        """The leftmost fitting name that no preposition governs, else the leftmost at all."""
        fitting = [at for at in range(len(items)) if self._plain(items[at], types)]
        for at in fitting:
            if at == 0 or items[at - 1].word not in _GOVERNED:
                return self.named(items, at, types)
        return self.named(items, fitting[0], types) if fitting else None

    def _plain(self, item: Item, types: tuple[str, ...]) -> bool:
        return item.kind == "e" and not is_pronoun(item) and self.may_be(item, types)

    def main(self, types: tuple[str, ...]) -> Named | None:
        """The country most of the names so far are of: at least three, and three in five."""
        if "country" not in types and "place" not in types:
            return None
        best = max(sorted(self.countries), key=self.countries.__getitem__, default=None)
        if best is None:
            return None
        count, total = self.countries[best], self.countries.total()
        if count < _MAIN_COUNT or count < total * _MAIN_SHARE:
            return None
        known = self.names.entity(best)
        return Named(best, known.label if known is not None else best)

    def topic(self, types: tuple[str, ...]) -> Named | None:
        """What the sentences before this one are about; unsure, the draft's main country, or nobody with the candidates named."""
        near = [
            (at, -rank, named, sure)
            for rank, (family, wanted) in enumerate(_FAMILIES.items())
            if any(type_ in wanted for type_ in types if type_ != "metonym") and family in self.topics
            if family != ("place" if "metonym" in types else "state")
            for at, named, sure in (self.topics[family],)
            if len(self.sentences) - at <= _FAR
        ]
        if not near:
            return None
        _, _, named, sure = max(near, key=lambda entry: entry[:2])
        if (
            named.id is not None
            and self.type_of(named.id) == "place"
            and not any(type_ in types for type_ in ("city", "name"))
        ):
            return None
        if sure and not (self.role == "list-item" and self.main(types) is not None):
            return named
        return self.main(types) or Named(None, named.label, (), (named.id,) if named.id else ())

    def _note_topics(self, items: list[Item]) -> None:
        """What a sentence is about: its first name or pronoun of each family that no preposition governs."""
        for family, types in _FAMILIES.items():
            fitting = [at for at, item in enumerate(items) if item.kind == "e" and self.may_be(item, types)]
            free = [at for at in fitting if at == 0 or items[at - 1].word not in _GOVERNED]
            for at in free or (fitting if family not in self.topics else []):
                named = self.named(items, at, types)
                if named is not None and (named.id is not None or named.members):
                    others = {
                        other.id
                        for index in fitting
                        if (other := self.named(items, index, types)) is not None and other.id is not None
                    }
                    self.topics[family] = (len(self.sentences), named, at <= _OPENING or len(others) <= 1)
                    break


_FAMILIES: dict[str, tuple[str, ...]] = {
    "place": ("country", "place", "city"),
    "state": ("country", "place", "metonym"),
    "org": ("org", "set"),
    "person": ("person",),
    "group": ("group", "religion"),
}
_OPENING = 3
"""A name among the first items of a sentence is what it is about."""


def _entities(items: list[Item]) -> Iterator[Entity]:
    for item in items:
        for member in item.members or (item,):
            if isinstance(member.mention, Entity):
                yield member.mention
