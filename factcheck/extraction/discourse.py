"""What pronouns, definite descriptions and ambiguous names mean, from the words before them."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from factcheck.extraction.items import Item, is_pronoun
from factcheck.lexicon import table
from factcheck.model.claims import Claim, Named
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
_STOPS = frozenset([";", ":", "—", "–"])
_SINGULAR = frozenset({"pronoun-thing", "description-place", "description-org"})
"""Pronouns and descriptions that never stand for a list."""
_GOVERNED = frozenset(table("frames")["grammar"]["governed"])
_DESCRIBING = frozenset(table("frames")["grammar"]["describing"])
_PLACED = frozenset(table("frames")["grammar"]["placed"])
_INVERTED = frozenset(table("frames")["grammar"]["inverted"])
_FAR, _NEARBY, _OFTEN, _LIKELY = 3, 10, 2, 3
"""Sentences back to which a topic reaches, and to which another subject is looked for; how often a country is named that may be meant anywhere;
how many of the last subjects a claim without a name is held against."""
_LABEL = 5
"""Words a label of a fact box has at most."""
_TOP, _DATED = 6, 14
"""Sentences among which a dateline or byline stands, and the items in it before which its date comes."""
_FIRST_PERSON = frozenset(["we", "us", "our", "ours", "here"])
_QUOTES = frozenset('"“”')
_BYLINE = frozenset(
    [
        "by",
        "from",
        "correspondent",
        "words",
        "in",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ]
)
_DATELINE, _TITLE_WEIGHT = 4, 3
"""Items in which the town of a dateline stands; how much a title counts for what a draft is mainly about."""
_MAIN_COUNT, _MAIN_SHARE, _LEAST_SHARE = 3, 0.6, 0.45
"""A draft is mainly about a country named this often and in this share of its country names; in the least share, when twice as often as any other."""


@dataclass(eq=False, repr=False)
class Discourse:
    """The sentences read so far, as items, and the country the dateline stands in."""

    names: NameSource
    text: str = ""
    """The draft."""
    sentences: list[list[Item]] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    """The claims of the sentence before."""
    home: Named | None = None
    in_person: bool = False
    """Whether the author has said "we" or "here" so far."""
    role: str = "paragraph"
    """The role of the block being read: the items of a list speak of what the draft speaks of."""
    people: dict[str, str] = field(default_factory=dict)
    """Folded surname -> id of the persons met in full."""
    met: Counter[str] = field(default_factory=Counter)
    """How often each thing was named so far."""
    topics: dict[str, tuple[int, Named, bool]] = field(default_factory=dict)
    """By family: the sentence, what it is about, and whether that is sure."""
    lists: list[Named] = field(default_factory=list)
    """The lists of countries met so far, in the text and down the first column of tables."""
    spoken: list[tuple[int, Named]] = field(default_factory=list)
    """The countries the sentences so far were surely about, with the sentence."""
    countries: Counter[str] = field(default_factory=Counter)
    """How often each country was named or meant by its capital so far."""
    picks: dict[tuple[str, tuple[str, ...], tuple[str, ...]], str | None] = field(default_factory=dict)
    """What `pick` has answered: a name with the same candidates means the same."""
    said: dict[tuple[int, tuple[str, ...]], dict[str, Named]] = field(default_factory=dict)
    """What `_said` has answered, by the number of the sentence."""
    near: dict[tuple[str, ...], tuple[int, dict[str, Named]]] = field(default_factory=dict)
    """What `_near` has answered, with the number of the sentence."""
    ones: dict[tuple[Any, ...], Named | None] = field(default_factory=dict)
    """What `_one` has answered of names with one meaning."""
    served: dict[tuple[str, tuple[str, ...]], frozenset[str]] = field(default_factory=dict)
    """What `_families` has answered."""
    most: str | None = None
    """The country named most often so far."""
    shorts: dict[str, set[str]] = field(default_factory=dict)
    """Head noun ("forum") -> ids of the organisations met in full whose names have it: "the Forum" is one of these."""
    roles: dict[str, set[str]] = field(default_factory=dict)
    """The titles that the text has given each person: "the president" is whom it called so."""
    part: tuple[int, bool] = (-1, False)
    """The last sentence about a place, and whether that was a part of a country."""
    strange: bool = False
    """Whether somebody without a name was spoken of since a person was named last."""
    told: dict[str, int] = field(default_factory=dict)
    """The kinds of claims met so far, with the sentence that had one last."""

    def add(self, items: list[Item]) -> None:
        """Take note of a sentence that has been read."""
        self.sentences.append(items)
        self.in_person = self.in_person or _in_person(items, self.text)
        if not is_labelled(items):
            self._note_topics(items)
            self._note_strangers(items)
        self.lists.extend(self._lists(items))
        for entity in _entities(items):
            if entity.id is not None:
                self.met[entity.id] += 1
            for word in _heads(entity):
                self.shorts.setdefault(word, set()).add(entity.candidates[0])
            country = self.pick(entity, ("country", "metonym"))
            if country is not None:
                self.countries[country] += _TITLE_WEIGHT if self.role == "title" else 1
                count = self.countries[country]
                if self.most is None or (-count, country) < (-self.countries[self.most], self.most):
                    self.most = country

    def settle_home(self, items: list[Item]) -> None:
        """Take the country of a dateline or byline ("Lusaka, 14 February 2012", "By A. Solheim, Brussels, 24 July 2009") for where the draft is written."""
        if self.home is not None or len(self.sentences) > _TOP:
            return
        dated = next((at for at, item in enumerate(items[:_DATED]) if item.kind == "d" and _to_the_day(item)), -1)
        for at in range(dated - 1, max(dated - _DATELINE, 0) - 1, -1):
            if items[at].kind != "e" or is_pronoun(items[at]) or not self.may_be(items[at], ("city", "country")):
                continue
            plain = all(item.kind != "w" or not item.word.isalpha() or item.word in _BYLINE for item in items[:at])
            if at == 0 or plain:
                self.home = self.named(items, at, ("country", "metonym"))
            return

    def part_named(self, items: list[Item], index: int | None) -> bool:
        """Whether a town or region other than the one at an index is named in a sentence or the two before it: "the capital" may be that region's."""
        own = getattr(items[index].mention, "label", "") if index is not None else ""
        for sentence in (items, *self.sentences[-2:]):
            for entity in _entities(sentence):
                if (
                    entity.candidates
                    and entity.label != own
                    and all(self.type_of(id_) == "place" for id_ in entity.candidates)
                ):
                    return True
        return False

    def written_here(self, items: list[Item]) -> Named | None:
        """The country a draft is written in, where the sentence or one before it says "we" or "our"."""
        if self.home is None or self.home.id is None:
            return None
        return self.home if self.in_person or _in_person(items, self.text) else None

    def dateline(self, items: list[Item]) -> None:
        """Begin a new story of a bulletin: what was spoken of before is forgotten, the country of its dateline is the topic."""
        city = next(
            (at for at, item in enumerate(items[:_DATELINE]) if self.may_be(item, ("city",)) and item.kind == "e"), -1
        )
        named = self.named(items, city, ("country", "metonym")) if city >= 0 else None
        self.topics.clear()
        self.near.clear()
        self.home = named if named is not None and named.id is not None else None
        if self.home is not None and named is not None:
            self.topics["state"] = self.topics["place"] = (len(self.sentences), named, True)

    def _lists(self, items: list[Item]) -> list[Named]:
        found = [
            self.named(items, at, ("country",)) for at, item in enumerate(items) if item.kind == "e" and item.members
        ]
        return [named for named in found if named is not None and all(member.id for member in named.members)]

    def counted(self, items: list[Item], index: int, number: int) -> Named | None:
        """What "the three" means: the last list of so many countries, the organisation or set spoken of, or all countries named so far."""
        near = chain(reversed(self._lists(items[:index])), reversed(self.lists))
        listed = next((named for named in near if len(named.members) == number), None)
        if listed is not None:
            return listed
        topic = self.topic(("org", "set"))
        if topic is not None and topic.id is not None:
            return topic
        met = {
            id_
            for item in items[:index]
            if isinstance(item.mention, Entity) and (id_ := self.pick(item.mention, ("country",)))
        }
        everything = sorted(met | set(self.countries))
        if number < 2 or len(everything) != number:
            return None
        members = tuple(Named(id_, self._label(id_, id_)) for id_ in everything)
        return Named(None, ", ".join(member.label for member in members), members)

    def rivals(
        self, items: list[Item], types: tuple[str, ...], subject: Named | None, *, wide: bool
    ) -> tuple[Named, ...]:
        """Everything of these types but the subject that this sentence names; `wide`, also what the ones before it, the dateline or the draft often name."""
        wanted = tuple(dict.fromkeys((*types, "metonym") if {"country", "place"} & set(types) else types))
        found = self._meant(items, wanted)
        if wide:
            for id_, named in self._near(wanted).items():
                found.setdefault(id_, named)
        return tuple(named for id_, named in found.items() if subject is None or id_ != subject.id)

    def _near(self, types: tuple[str, ...]) -> dict[str, Named]:
        """What the sentences just before this one, the dateline or the draft often name, latest first; worked out once a sentence."""
        size = len(self.sentences)
        if self.near.get(types, (-1, {}))[0] != size:
            found: dict[str, Named] = {}
            for at in range(size - 1, max(size - _NEARBY, 0) - 1, -1):
                for id_, named in self._said(at, types).items():
                    found.setdefault(id_, named)
            if self.home is not None and self.home.id is not None:
                found.setdefault(self.home.id, self.home)
            if {"country", "place"} & set(types):
                often = sorted(id_ for id_, count in self.countries.items() if count >= _OFTEN)
                found.update({id_: Named(id_, self._label(id_, id_)) for id_ in often if id_ not in found})
            self.near[types] = (size, found)
        return self.near[types][1]

    def likely(self, types: tuple[str, ...], subject: Named | None) -> tuple[Named, ...]:
        """What the sentences just before this one, the draft as a whole or its dateline are about, most recent first, but for the subject."""
        if "org" in types and subject is None:
            return tuple(self.near_orgs([]))
        if not {"country", "place"} & set(types):
            return ()
        found: dict[str, Named] = {}
        for at, named in reversed(self.spoken):
            if len(self.sentences) - at > _NEARBY or len(found) >= _LIKELY:
                break
            if named.id is not None:
                found.setdefault(named.id, named)
        best = self.most
        for other in (None if best is None else Named(best, self._label(best, best)), self.home):
            if other is not None and other.id is not None:
                found.setdefault(other.id, other)
        return tuple(named for id_, named in found.items() if subject is None or id_ != subject.id)

    def just_told(self, kind: str) -> bool:
        """Whether one of the last sentences made a claim of a kind, so that "Fiji's turn came in 1970" goes on with it."""
        return len(self.sentences) - self.told.get(kind, -_FAR - 1) <= _FAR

    def near_orgs(self, items: list[Item]) -> list[Named]:
        """The organisations these items and the last sentences name, most recent first."""
        found = {
            id_: Named(id_, self._label(id_, entity.label))
            for sentence in (items, *reversed(self.sentences[-_FAR:]))
            for entity in _entities(sentence)
            if (id_ := self.pick(entity, ("org",)) or self._short(entity)) is not None
        }
        return list(found.values())

    def _said(self, at: int, types: tuple[str, ...]) -> dict[str, Named]:
        """What the names of an earlier sentence may mean, worked out once."""
        found = self.said.get((at, types))
        if found is None:
            found = self.said[at, types] = self._meant(self.sentences[at], types)
        return found

    def _meant(self, items: list[Item], types: tuple[str, ...]) -> dict[str, Named]:
        """The candidates of a sentence's names that have one of the types; of a country or capital the country."""
        allowed, found = _allowed(types), dict[str, Named]()
        for entity in _entities(items):
            for id_ in entity.candidates:
                if id_ not in found and self.type_of(id_) in allowed:
                    found[id_] = Named(id_, self._label(id_, entity.label))
        return found

    def dates(self, items: list[Item], first: int, last: int) -> tuple[list[str], list[str]]:
        """Dates as ISO prefixes: those of the clause of items first..last, and those of the rest of the sentence and of the two before it."""
        begin = next((at for at in range(first, 0, -1) if items[at - 1].word in _STOPS), 0)
        end = next((at for at in range(last, len(items)) if items[at].word in _STOPS), len(items))
        own = _iso_dates(items[begin:end])
        rest = [*self.sentences[-2:], items[:begin], items[end:]]
        return own, [date for part in rest for date in _iso_dates(part) if date not in own]

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
            return not sorts.isdisjoint(types)
        return (
            self.pick(entity, types) is not None
            or ("org" in types and self._short(entity) is not None)
            or ("name" in types and entity.alias in {"shape", "surname", "name", "variant"})
        )

    def _short(self, entity: Entity) -> str | None:
        """The organisation that "the Union" or "the Forum" is, where just one met in full has the word in its name."""
        found = self.shorts.get(entity.label.lower(), ()) if entity.alias in {"shape", "short"} else ()
        if not found and entity.alias == "short" and entity.candidates:
            return entity.candidates[0]
        return next(iter(found)) if len(found) == 1 else None

    def pick(self, entity: Entity, types: tuple[str, ...]) -> str | None:
        """The first candidate of a name that has one of the types; a capital stands for its country only where metonyms are welcome."""
        if entity.alias == "short":
            return self._short(entity) if "org" in types else None
        key = (entity.alias, entity.candidates, types)
        if key not in self.picks:
            self.picks[key] = self._picked(*key)
        return self.picks[key]

    def _picked(self, alias: str, candidates: tuple[str, ...], types: tuple[str, ...]) -> str | None:
        metonym = "metonym" in types
        if alias == "surname" or (alias == "metonym" and not metonym):
            return None
        allowed = _allowed(types)
        first_is_place = bool(candidates) and self.type_of(candidates[0]) == "place"
        for id_ in candidates:
            type_ = self.type_of(id_)
            if type_ in allowed and (metonym or not first_is_place or type_ not in _COUNTRIES):
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
        short = self._short(entity) if "org" in types else None
        if short is not None:
            return Named(short, self._label(short, entity.label))
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

    def pair(self, items: list[Item], index: int, types: tuple[str, ...]) -> tuple[Named, ...]:
        """The members of a list; of a plural name ("the Koreas") the two it may mean."""
        found = self.named(items, index, types)
        if found is None or found.members or len(found.candidates) != 2 or not found.label.endswith("s"):
            return () if found is None else found.members
        return tuple(Named(id_, self._label(id_, id_)) for id_ in found.candidates)

    def _label(self, id_: str, otherwise: str) -> str:
        known = self.names.entity(id_)
        return known.label if known is not None else otherwise

    def _fits(self, id_: str, types: tuple[str, ...]) -> bool:
        return self.type_of(id_) in _allowed(types)

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
        if entity.alias.startswith("pronoun-relative"):
            return self._nearest(items, index, allowed)
        if (
            entity.alias == "description-place"
            and entity.label.lower().startswith("the host")
            and self.home is not None
        ):
            return self.home
        form = _form(entity)
        if form in _PARTS and self._in_part():
            return None
        own = _own_clause(items, index)
        ways: tuple[Callable[[], Named | None], ...] = (
            lambda: self._same_pronoun(items[: self._first_plain(items, index, allowed)], index, allowed),
            lambda: self.leading(items[:own], allowed),
            lambda: self._same_pronoun(items, index, allowed),
            lambda: self.topic(allowed),
            lambda: self._leading(items[:index], allowed),
        )
        for way in ways:
            found = way()
            if (
                found is not None
                and not (found.members and entity.alias in _SINGULAR)
                and (form is None or _has_form(found, form))
            ):
                return found
        return self._ahead(items, index, allowed) if form is None else self._of_form(items[:index], form)

    def _in_part(self) -> bool:
        """Whether the sentence before was about a part of a country, which "the state" or "the island" then is: "India's Kerala is green. The state ..."."""
        at, named, sure = self.topics.get("region", (-1, None, False))
        state = self.topics.get("place", (-1, None, False))[0]
        capital = named is not None and named.candidates != ()
        return sure and at == len(self.sentences) - 1 and at >= state and not capital

    def _of_form(self, items: list[Item], form: str) -> Named | None:
        """The country of a form ("the kingdom", "the island") that was last spoken of, or named."""
        for at, named in reversed(self.spoken):
            if named.id is not None and len(self.sentences) - at <= _NEARBY and _has_form(named, form):
                return named
        for sentence in (items, *reversed(self.sentences[-_FAR:])):
            for entity in _entities(sentence):
                id_ = self.pick(entity, ("country",))
                if id_ is not None and _has_form(Named(id_, ""), form):
                    return Named(id_, self._label(id_, entity.label))
        return None

    def _ahead(self, items: list[Item], index: int, types: tuple[str, ...]) -> Named | None:
        """What an opening clause's pronoun points forward to: "Since it joined NATO in 1952, Turkey has ..."."""
        if index > _OPENING or not items or items[0].kind != "w":
            return None
        for at in range(index + 1, len(items) - 1):
            if items[at].word == "," and self._plain(items[at + 1], types):
                return self.named(items, at + 1, types)
        return None

    def _nearest(self, items: list[Item], index: int, types: tuple[str, ...]) -> Named | None:
        for at in range(index - 1, -1, -1):
            if "person" in types and getattr(items[at].mention, "alias", "") in {"shape", "surname"}:
                return self.named(items, at, (*types, "name"))
            if self._plain(items[at], types):
                return self.named(items, at, types)
        return None

    def leading(self, items: list[Item], types: tuple[str, ...]) -> Named | None:
        """The leftmost fitting name that no preposition governs; one that opens a clause after a phrase ("More than five times the size of El Salvador, Guatemala ...") before one inside the phrase."""
        free = [
            at
            for at, item in enumerate(items)
            if self._plain(item, types) and not _governed(items, at) and not _relative_head(items, at)
        ]
        if not free:
            return None
        return self.named(items, _after_opening(items, free)[0], types)

    def _first_plain(self, items: list[Item], index: int, types: tuple[str, ...]) -> int:
        """Where the first fitting name before a pronoun stands; what a pronoun before that name means is meant again after it."""
        return next((at for at in range(index) if self._plain(items[at], types)), index)

    def _same_pronoun(self, items: list[Item], index: int, types: tuple[str, ...]) -> Named | None:
        """What an earlier pronoun of the sentence stands for: "its border with Ukraine ..., its border with Romania ..."."""
        for at in range(min(index, len(items))):
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
            if not _governed(items, at):
                return self.named(items, at, types)
        return self.named(items, fitting[0], types) if fitting else None

    def _plain(self, item: Item, types: tuple[str, ...]) -> bool:
        return item.kind == "e" and not is_pronoun(item) and self.may_be(item, types)

    def main(self, types: tuple[str, ...]) -> Named | None:
        """The country most of the names so far are of: often enough, and more than any other."""
        if "country" not in types and "place" not in types:
            return None
        best = self.most
        if best is None:
            return None
        count, total = self.countries[best], self.countries.total()
        second = max((n for id_, n in self.countries.items() if id_ != best), default=0)
        if count < _MAIN_COUNT or (
            count < total * _MAIN_SHARE and (count < total * _LEAST_SHARE or count < 2 * second)
        ):
            return None
        known = self.names.entity(best)
        return Named(best, known.label if known is not None else best)

    def topic(self, types: tuple[str, ...]) -> Named | None:
        """What the sentences before this one are about; unsure, the draft's main country, or nobody with the candidates named."""
        near = [
            (at, -rank, named, sure)
            for rank, (family, wanted) in enumerate(_FAMILIES.items())
            if any(type_ in _SERVES.get(family, wanted) for type_ in types if type_ != "metonym")
            and family in self.topics
            if family != ("place" if "metonym" in types else "state")
            for at, named, sure in (self.topics[family],)
            if len(self.sentences) - at <= _FAR
        ]
        if not near:
            return None
        _, _, named, sure = max(near, key=lambda entry: entry[:2])
        if named.id is not None and "place" not in types and not self._fits(named.id, types) and "metonym" not in types:
            return self.main(types)
        if (
            named.id is not None
            and self.type_of(named.id) == "place"
            and not any(type_ in types for type_ in ("city", "name"))
        ):
            return None
        if sure and not (self.role == "list-item" and self.main(types) is not None):
            return named
        return self.main(types) or Named(None, named.label, (), (named.id,) if named.id else ())

    def stranger(self, items: list[Item]) -> bool:
        """Whether these items end by speaking of somebody without a name, so that nobody named before need be meant: "Ghana's president", "his successor"."""
        for at in range(len(items) - 1, -1, -1):
            if _person_like(items[at], self):
                return False
            if (items[at].kind == "o" or items[at].word in _SOMEBODY) and _acting(items, at, self):
                return not self._known_title(items, at)
        return False

    def may_be_stranger(self, items: list[Item], index: int | None, last: int) -> bool:
        """Whether a person whom a claim does not name, or names by a pronoun at an index, may be one the text gives no name: it is not sure who is meant then."""
        if index is not None and not is_pronoun(items[index]):
            return False
        alias = getattr(items[index].mention, "alias", "") if index is not None else ""
        if alias.startswith("pronoun-relative"):
            assert index is not None
            return self._unnamed_head(items, index)
        before = items[: last if index is None else index]
        if self.stranger(before):
            return True
        first = next((at for at, item in enumerate(before) if _person_like(item, self)), -1)
        return self.strange if first < 0 else self._unknown(items, first)

    def _unknown(self, items: list[Item], at: int) -> bool:
        """Whether a full name that opens a sentence is of somebody nothing is known of: "Maria Lopez voted for him"."""
        label = getattr(items[at].mention, "label", "")
        return getattr(items[at].mention, "alias", "") == "shape" and " " in label and _head(items, at) == 0

    def _unnamed_head(self, items: list[Item], index: int) -> bool:
        """Whether a relative pronoun follows somebody without a name: "a brother who", "Japan's emperor, who"."""
        at = index - 1
        at -= at > 0 and items[at].word == ","
        if at > 1 and items[at].kind == "e" and items[at - 1].word in {"of", "in"}:
            at -= 2
        head = items[at]
        if at < 0 or not (head.kind == "o" or head.word in _SOMEBODY):
            return False
        return not _beside_name(items, at, self)

    def _known_title(self, items: list[Item], at: int) -> bool:
        """Whether a bare title is the one the text has given the person it speaks of: "The president left"."""
        _, person, _ = self.topics.get("person", (-1, None, False))
        bare = at == 0 or items[at - 1].word in _EDGES
        return bare and person is not None and items[at].word in self.roles.get(person.id or "", ())

    def _note_strangers(self, items: list[Item]) -> None:
        """Take note of titles, and of somebody without a name who is spoken of last, so that "he" may be that one."""
        people = {
            id_
            for item in items
            if (id_ := getattr(item.mention, "id", None)) is not None and id_.startswith("person:")
        }
        titles = {item.word for item in items if item.kind == "o"}
        if len(people) == 1 and titles:
            self.roles.setdefault(people.pop(), set()).update(titles)
        first = next((at for at, item in enumerate(items) if _person_like(item, self)), -1)
        if self.stranger(items) or (first >= 0 and self._unknown(items, first)):
            self.strange = True
        elif first >= 0:
            self.strange = False

    def _note_topics(self, items: list[Item]) -> None:
        """What a sentence is about: its first name or pronoun of each family that no preposition governs."""
        names = [(at, self._families(item)) for at, item in enumerate(items) if item.kind == "e"]
        for family, types in _FAMILIES.items() if names else ():
            fitting = [at for at, families in names if family in families]
            free = [at for at in fitting if not _governed(items, at)]
            if family in {"state", "place"}:
                free = self._names_first(items, free)
            for at in free or (fitting if family not in self.topics else []):
                named = self.named(items, at, types)
                if named is not None and (named.id is not None or named.members):
                    sure = self._is_topic(items, at, named, fitting, types)
                    if sure or not self._holds(family):
                        self.topics[family] = (len(self.sentences), named, sure)
                    if sure and family == "state":
                        self.spoken.append((len(self.sentences), named))
                    break

    def _names_first(self, items: list[Item], free: list[int]) -> list[int]:
        """Names before the adjectives that only describe something: "The former British colony next door, Belize, ..."."""
        opening = _after_opening(items, [at for at in free if not at or not _adjectival(items[at])])
        against = next((at for at in opening[1:] if _set_against(items, at)), None)
        if against is not None:
            return [against]
        described = next((at for at in opening if _apposed(items, at)), None)
        if described is not None and not any(at < described for at in opening):
            return [described]
        return [at for at in opening if at == 0 or items[at - 1].word not in _INVERTED] or free

    def _families(self, item: Item) -> frozenset[str]:
        """The families a name may be a topic of."""
        entity = item.mention
        assert isinstance(entity, Entity)
        key = (entity.alias, entity.candidates)
        found = self.served.get(key)
        if found is None:
            found = frozenset(family for family, types in _FAMILIES.items() if self.may_be(item, types))
            self.served[key] = found
        return found

    def _holds(self, family: str) -> bool:
        """Whether what was spoken of before surely still is: a new name in passing does not change it."""
        at, _, sure = self.topics.get(family, (0, None, False))
        return sure and len(self.sentences) - at < _FAR

    def _plain_names(self, items: list[Item], fitting: list[int]) -> int:
        return sum(not _adjectival(items[at]) and not is_pronoun(items[at]) for at in fitting)

    def _is_topic(self, items: list[Item], at: int, named: Named, fitting: list[int], types: tuple[str, ...]) -> bool:
        """Whether a name is surely what its sentence is about: it opens it, or is the only one and no new object of a verb."""
        adjective = (
            getattr(items[at].mention, "alias", "") in {"adjective", "demonym"}
            and not items[at].members
            and "group" not in types
        )
        if _introduces(items, at) and named.id is not None and not self.met[named.id]:
            return False
        counted = at == 1 and items[0].kind == "q"  # "90 million Vietnamese live there"
        if at <= (counted if adjective else _OPENING) or (
            _apposed(items, at) and self._plain_names(items, fitting) == 1
        ):
            return True
        if _set_against(items, at):
            return True
        if adjective or (
            items[at - 1].word == "in" and self.may_be(items[at], ("city",)) and not is_pronoun(items[at])
        ):
            return False
        if items[at - 1].word == "," and at + 1 < len(items) and items[at + 1].word in _ACTS:
            fitting = _after_opening(items, [index for index in fitting if not _governed(items, index)])
        others = {
            other.id
            for index in fitting
            if (other := self.named(items, index, types)) is not None and other.id is not None
        }
        if len(others) > 1 or any(item.word in _RELATIVE for item in items[:at]):
            return False
        item = items[at]
        acts = at + 1 < len(items) and items[at + 1].word in _ACTS
        revealed = items[at - 1].word in _BEING and (at + 1 == len(items) or items[at + 1].word in _STOPPING)
        return (
            acts
            or revealed
            or item.possessive
            or (named.id is not None and self.met[named.id] > 0)
            or _leads_clause(items, at)
        )


def is_labelled(items: list[Item]) -> bool:
    """Whether a line of a fact box gives a figure or names behind a label: "Neighbours: Ethiopia, Somalia"."""
    colon = next((at for at, item in enumerate(items[:_LABEL]) if item.word == ":"), 0)
    return colon > 0 and all(item.kind == "w" for item in items[:colon]) and items[-1].word not in {".", "!", "?"}


def _governed(items: list[Item], at: int) -> bool:
    """Whether a preposition governs a name: "than Rwanda", "with tiny Bhutan"."""
    back = at - 1
    while back > 0 and items[back].word in _DESCRIBING:
        back -= 1
    return back >= 0 and items[back].word in _GOVERNED


def _after_opening(items: list[Item], free: list[int]) -> list[int]:
    """The names from the one on that follows an opening phrase: not those in "Three times the size of Belgium, Croatia ..."."""
    if not free or not free[0] or items[free[0] - 1].word not in _PLACED:
        return free
    after = free[0] + 1
    return free[1:] if after + 1 in free[1:] and items[after].word == "," else free


def _adjectival(item: Item) -> bool:
    return getattr(item.mention, "alias", "") in {"adjective", "demonym"} and not item.members


def _apposed(items: list[Item], at: int) -> bool:
    """Whether a name stands between commas right after a description that opens the sentence: "The colony next door, Belize, ..."."""
    return (
        1 < at < len(items) - 1
        and items[at - 1].word == ","
        and items[at + 1].word in {",", "("}
        and not any(item.word == "," or item.kind in "qd" for item in items[: at - 1])
        and items[0].word not in _OPENERS
    )


def _to_the_day(item: Item) -> bool:
    date = item.mention
    return isinstance(date, Date) and date.first is not None and date.first.day is not None and date.first == date.last


def _in_person(items: list[Item], text: str) -> bool:
    """Whether the author of a sentence without a quotation says "we" or "here"."""
    said = bool(items) and not _QUOTES.isdisjoint(text[items[0].start - 1 : items[-1].end + 1])
    return not said and any(item.word in _FIRST_PERSON for item in items)


def _introduces(items: list[Item], at: int) -> bool:
    """Whether a country only says whose officer somebody is: "Costa Rica's president, José Figueres, has sent flowers"."""
    return items[at].possessive and at + 1 < len(items) and items[at + 1].kind == "o"


def _own_clause(items: list[Item], index: int) -> int:
    """Where the clause begins whose subject a pronoun behind a preposition cannot be: "the Gambia would fit into it"; else the pronoun's place."""
    if not index or items[index].possessive or items[index - 1].word not in _PLACED | _GOVERNED:
        return index
    at = index
    while at > 0 and items[at - 1].word not in _CLAUSES:
        at -= 1
    return at


def _set_against(items: list[Item], at: int) -> bool:
    """Whether a name is the subject of a clause set against the one before: "..., but even Georgia, the smallest, takes a day to cross"."""
    back = at - 1
    while back > 0 and items[back].word in {"even", "not", "only", "then"}:
        back -= 1
    after = items[at + 1] if at + 1 < len(items) else None
    return (
        back > 0 and items[back].word in _AGAINST and after is not None and (after.word == "," or after.word in _ACTS)
    )


def _relative_head(items: list[Item], at: int) -> bool:
    """Whether a name is described by a clause that the rest of the items still stand in, which then speaks of another: "Colombia, from which it ..."."""
    after = at + 1
    if after < len(items) and items[after].word == ",":
        after += 1
    if after + 1 >= len(items) or items[after].word not in _PLACED | _GOVERNED:
        return False
    return items[after + 1].word in {"which", "whom"} and not any(item.word == "," for item in items[after + 1 :])


@functools.cache
def _forms() -> dict[str, frozenset[str]]:
    """The countries a noun may describe: "the kingdom", "the island"."""
    return {noun: frozenset(ids) for noun, ids in table("names")["forms"].items()}


def _form(entity: Entity) -> str | None:
    """The noun of a description that not every country fits."""
    if entity.alias != "description-place":
        return None
    noun = entity.label.lower().split()[-1]
    return noun if noun in _forms() or noun in _PARTS else None


_PARTS = frozenset(["state", "island", "islands", "territory", "republic", "emirate", "enclave", "archipelago"])
"""Nouns that parts of a country are called by, too."""


def _has_form(named: Named, form: str) -> bool:
    if form != "republic" and form not in _forms():
        return True
    if named.id is None or not named.id.startswith("country:"):
        return named.id is None and not named.members and form == "republic"
    code = named.id.removeprefix("country:")
    return code not in _forms()["monarchy"] if form == "republic" else code in _forms()[form]


def _leads_clause(items: list[Item], at: int) -> bool:
    """Whether a name stands right after a comma or at the head of a phrase, not behind a verb."""
    before = items[at - 1].word
    return before in {",", ":", ";", "—", "–", "and", "but", "when", "where", "because", "as", "in", "for"}


_FAMILIES: dict[str, tuple[str, ...]] = {
    "place": ("country", "city"),
    "state": ("country", "metonym"),
    "region": ("place",),
    "org": ("org", "set"),
    "person": ("person",),
    "group": ("group", "religion"),
}
_SERVES: dict[str, tuple[str, ...]] = {"place": ("country", "place", "city"), "state": ("country", "place")}
"""Slot types that ask for a topic of a family, where they are more than its own."""
_OPENERS = frozenset(
    [
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "with",
        "after",
        "before",
        "since",
        "when",
        "while",
        "if",
        "as",
        "to",
        "like",
        "unlike",
        "and",
        "but",
    ]
)
"""Words that open a phrase and describe nobody."""
_AGAINST = frozenset(["but", "while", "whereas", ";", "yet"])
_CLAUSES = frozenset(
    [",", ";", ":", "that", "which", "and", "but", "because", "while", "where", "when", "if", "as", "—", "–"]
)
_RELATIVE = frozenset(["that", "which", "who", "whom", "whose"])
_ACTS = frozenset([*table("frames")["words"]["be"], *table("frames")["words"]["have"]])
_BEING = frozenset(table("frames")["words"]["be"])
_STOPPING = frozenset([".", ",", ";", "!"])
_OPENING = 3
"""A name among the first items of a sentence is what it is about."""


def _person_like(item: Item, discourse: Discourse) -> bool:
    """Whether an item is the name of a person, known or not."""
    entity = item.mention
    if item.kind != "e" or not isinstance(entity, Entity) or is_pronoun(item):
        return False
    return entity.alias in {"shape", "surname"} or discourse.pick(entity, ("person",)) is not None


_SOMEBODY = frozenset(table("frames")["grammar"]["somebody"])
_EDGES = frozenset([",", ";", ":", ".", "and", "but", "while", "whereas", "when", "where", "because", "—", "–"])
_DESCRIBED = 4
"""Words that may stand between the head of a clause and the noun for who acts in it."""
_ASIDE = 6
"""Items in which a comma follows a title that opens a sentence: "Finance minister since 1998, he ..."."""


def _head(items: list[Item], at: int) -> int:
    """Where the words that describe a noun begin: of "the late king's younger brother" at the first."""
    back = at - 1
    while back >= 0 and at - back <= _DESCRIBED and items[back].word not in _EDGES:
        item = items[back]
        describes = item.possessive or _adjectival(item) if item.kind == "e" else item.kind in "wqd"
        if not describes or item.word in _ACTS or item.word in _GOVERNED or item.word in _PLACED:
            break
        back -= 1
    return back + 1


def _beside_name(items: list[Item], at: int, discourse: Discourse) -> bool:
    """Whether a noun for a person stands beside a name or pronoun of whom it is: "Kohl, the chancellor", "Minister since 1990, she"."""
    after = at + 1
    while after < len(items) and items[after].word == ",":
        after += 1
    if after < len(items) and _person_like(items[after], discourse):
        return True
    back = _head(items, at)
    if back > 1 and items[back - 1].word == "," and _person_like(items[back - 2], discourse):
        return True
    comma = next((index for index in range(at + 1, min(at + _ASIDE, len(items) - 1)) if items[index].word == ","), -1)
    told = comma > 0 and getattr(items[comma + 1].mention, "alias", "") == "pronoun-person"
    return told and not any(item.word in _ACTS for item in items[at:comma])


def _acting(items: list[Item], at: int, discourse: Discourse) -> bool:
    """Whether a noun for a person opens its clause and no name stands beside it: not "Kohl, the chancellor", not "became president"."""
    back = _head(items, at)
    if back > 1 and items[back - 1].kind == "e" and items[back - 2].word in _PLACED:
        back -= 2  # "In Dhaka a widow ruled"
    if back > 0 and items[back - 1].word not in _EDGES:
        return False
    return not _beside_name(items, at, discourse)


_HEADS = frozenset(table("names")["org_heads"])


def _heads(entity: Entity) -> Iterator[str]:
    """The head nouns in the name of an organisation met in full."""
    if entity.id is not None and entity.id.startswith("org:") and entity.alias in {"name", "variant"}:
        yield from (word for word in entity.label.lower().split() if word in _HEADS)


def _iso_dates(items: list[Item]) -> list[str]:
    """The dates told of; "since 2004" tells of now."""
    found = [item.mention for item in items if item.kind == "d"]
    return list(
        dict.fromkeys(
            str(date.first)
            for date in found
            if isinstance(date, Date) and date.first is not None and date.relation != "since"
        )
    )


def _entities(items: list[Item]) -> list[Entity]:
    return [
        member.mention
        for item in items
        if item.kind == "e"
        for member in item.members or (item,)
        if isinstance(member.mention, Entity)
    ]


@functools.cache
def _allowed(types: tuple[str, ...]) -> frozenset[str]:
    """The types of things that have one of these sorts."""
    return frozenset(type_ for wanted in types for type_ in _SORTS.get(wanted, ()))
