"""The people of a draft: namings bound to each other, with titles, ages and counts; and the list of all names for a desk."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from factcheck.consistency import descriptions
from factcheck.consistency.descriptions import Fact, Title
from factcheck.consistency.naming import Name, bodies, given, names, particles, strict, words_of
from factcheck.extraction.reading import Reading
from factcheck.lexicon import table
from factcheck.model.names import NameSource
from factcheck.model.sheets import NameUsed

_NICKNAME = r"[^.;:]{0,40}?\b(?:as|by)?\s*[\"'“‘]?(?P<nick>[A-Z][\w’-]+)"


@dataclass(slots=True)
class Person:
    """Somebody of the draft: the fullest name's folded words, every naming in order, and what is said beside them."""

    words: tuple[str, ...]
    label: str
    namings: list[Name] = field(default_factory=list)
    titles: list[Title] = field(default_factory=list)
    ages: list[Fact] = field(default_factory=list)
    homes: list[Fact] = field(default_factory=list)
    nicknames: set[str] = field(default_factory=set)
    id: str | None = None

    @property
    def surname(self) -> str:
        """The last word of the name that is no suffix."""
        kept = [word for word in self.words if word not in words_of("address", "suffixes")]
        return (kept or list(self.words))[-1]

    @property
    def first(self) -> str:
        """The first word of the name, "" where there is only one."""
        return self.words[0] if len(self.words) > 1 else ""

    @property
    def gender(self) -> str:
        """ "m", "f", or "" where the draft does not tell; forms of address before given names."""
        told = {_gender(title) for naming in self.namings for title in naming.address.split()} - {""}
        if len(told) == 1:
            return told.pop()
        return "" if told else gender_of(self.first)

    def introduced(self) -> bool:
        """Whether the draft says who it is: a title, an age or a home beside one of its names."""
        return bool(self.ages or self.homes or any(title.text for title in self.titles))


@dataclass(frozen=True, slots=True)
class People:
    """The persons of a draft, the namings of somebody who is nowhere named in full, and all other names."""

    persons: tuple[Person, ...]
    loose: tuple[Name, ...]
    others: tuple[Name, ...]
    of: dict[int, Person]
    """By the start of a naming, whose it is."""


@functools.cache
def _gender(word: str) -> str:
    if word in words_of("address", "male") or word in words_of("kin", "male"):
        return "m"
    return "f" if word in words_of("address", "female") or word in words_of("kin", "female") else ""


@functools.cache
def gender_of(first: str) -> str:
    """What a given name tells, "" where it is borne by both or not known."""
    if first in words_of("given", "either"):
        return ""
    male, female = first in words_of("given", "male"), first in words_of("given", "female")
    return "m" if male and not female else "f" if female and not male else ""


def short_forms(one: str, other: str) -> bool:
    """Whether two given names are the full and the short form of one."""
    return one != other and any(
        one in pair and other in pair and pair[0] in (one, other) for pair in table("people")["short"]["pairs"]
    )


def gather(reading: Reading) -> People:
    """All names of the draft, later ones bound to the first."""
    return _Binder(reading).people()


class _Binder:
    """The persons met so far, found by their words."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.text
        self.names = names(reading)
        self.persons: list[Person] = []
        self.by_word: dict[str, list[Person]] = {}
        self.of: dict[int, Person] = {}
        self.nicknames: set[str] = self._nicknames()
        self.met: dict[int, list[int]] = {}
        """By person (id of the object), where its namings begin, in order."""

    def people(self) -> People:
        loose: list[Name] = []
        others: list[Name] = []
        for name in self.names:
            if name.person and len(name.words) > 1 and not name.quiet:
                self.bind(name, self.same(name) or self.new(name))
        for name in self.names:
            if name.start in self.of:
                continue
            person = self.later(name)
            if person is not None:
                self.bind(name, person)
            elif len(name.words) > 1 and not name.quiet and self.relative(name):
                self.bind(name, self.new(name))
            elif name.person and not name.quiet and name.known is not None and self.known_id(name):
                self.bind(name, self.of_id(name) or self.new(name))
            elif name.person and not name.quiet and len(name.words) == 1:
                loose.append(name)
            else:
                others.append(name)
        for person in self.persons:
            person.namings.sort(key=lambda name: name.start)
            self.describe(person)
        persons = sorted(self.persons, key=lambda person: person.namings[0].start)
        return People(tuple(persons), tuple(loose), tuple(others), self.of)

    def bind(self, name: Name, person: Person) -> None:
        person.namings.append(name)
        insort(self.met.setdefault(id(person), []), name.start)
        self.of[name.start] = person
        if len(name.words) > len(person.words) and self.known_id(name) is None:
            self.index(person, name.words)
            person.words, person.label = name.words, self.shown(name)

    def new(self, name: Name) -> Person:
        person = Person(name.words, self.shown(name), id=self.known_id(name))
        self.persons.append(person)
        self.index(person, name.words)
        return person

    def index(self, person: Person, words: Iterable[str]) -> None:
        for word in words:
            entries = self.by_word.setdefault(word, [])
            if person not in entries:
                entries.append(person)

    def shown(self, name: Name) -> str:
        return " ".join(self.text[name.start : name.end].split())

    def known_id(self, name: Name) -> str | None:
        """The only person a source knows by this name."""
        if name.known is None:
            return None
        ids = [id_ for id_ in dict.fromkeys([name.known.id, *name.known.candidates]) if id_]
        return ids[0] if len(ids) == 1 and ids[0].startswith("person:") else None

    def of_id(self, name: Name) -> Person | None:
        wanted = self.known_id(name)
        return next((person for person in self.persons if person.id is not None and person.id == wanted), None)

    def same(self, name: Name) -> Person | None:
        """The person met before under this full name, or with a middle name or initial more or less."""
        known = self.known_id(name)
        for person in self.by_word.get(name.words[-1], ()):
            if known is not None and person.id == known and person.words == name.words:
                return person
            if person.words == name.words or self.fits(name.words, person):
                return person
        return None

    def fits(self, words: tuple[str, ...], person: Person) -> bool:
        """Whether two full names go together: same surname, and given names that are the same, an initial or a nickname."""
        mine, theirs = words[:-1], person.words[:-1]
        if person.words[-1] != words[-1] or not mine or not theirs:
            return False
        one, other = mine[0], theirs[0]
        if one in person.nicknames or one in self.nicknames or short_forms(one, other):
            return True
        if one != other and not (one[0] == other[0] and min(len(one), len(other)) == 1):
            return False
        return all(a[0] == b[0] for a, b in zip(mine[1:], theirs[1:], strict=False))

    def later(self, name: Name) -> Person | None:
        """Whom a shorter naming means: a surname before a given name, and of several the one named last."""
        if len(name.words) > 1:
            found = [
                p for p in self.by_word.get(name.words[-1], ()) if name.words == p.words or self.fits(name.words, p)
            ]
            if not found:  # a double surname, or the surname first
                found = [
                    p
                    for p in self.by_word.get(name.words[0], ())
                    if set(name.words) < set(p.words) and p.surname in name.words
                ]
            if not found and name.words[0] in particles():  # "De Gaulle" at the head of a sentence
                found = [p for p in self.by_word.get(name.words[-1], ()) if p.surname == name.words[-1]]
            return self.nearest(name, found)
        if name.known is not None and not name.person:
            return None
        word = name.words[0]
        candidates = self.by_word.get(word, [])
        if not candidates and word in self.nicknames:
            candidates = [person for person in self.persons if word in person.nicknames]
        surnames = [person for person in candidates if person.surname == word]
        if not surnames and name.quiet and word in given():
            return None
        return self.nearest(name, surnames or candidates)

    def nearest(self, name: Name, found: Sequence[Person]) -> Person | None:
        """Of several the one whose gender the address admits, named last before."""
        told = next((gender for word in name.address.split() if (gender := _gender(word))), "")
        if told and len(found) > 1:
            found = [person for person in found if gender_of(person.first) in {told, ""}] or found
        if name.address and len(found) > 1:
            found = [person for person in found if any(n.address == name.address for n in person.namings)] or found
        if len(found) < 2:
            return found[0] if found else None
        before = [(self.last(person, name.start), at) for at, person in enumerate(found)]
        return found[max(before)[1]] if max(before)[0] >= 0 else found[0]

    def last(self, person: Person, start: int) -> int:
        """Where somebody was last named before an offset, -1 where nowhere."""
        met = self.met.get(id(person), [])
        at = bisect_left(met, start)
        return met[at - 1] if at else -1

    def relative(self, name: Name) -> bool:
        """A full name nothing marks as a person's whose surname is that of one: another of the family."""
        if name.known is not None and not name.person:
            return False
        return any(p.surname == name.words[-1] for p in self.by_word.get(name.words[-1], ())) and bodies().isdisjoint(
            name.words
        )

    def _nicknames(self) -> set[str]:
        """Words introduced as what somebody is called."""
        cues = "|".join(re.escape(cue) for cue in table("people")["tells"]["nicknames"])
        told = {strict(found["nick"]) for found in re.finditer(rf"\b(?:{cues})\b{_NICKNAME}", self.text)}
        quoted = re.finditer(r"[A-Z][\w-]+ [\"'“‘(](?P<nick>[A-Z][\w-]+)[\"'”’)] [A-Z]", self.text)
        return told | {strict(found["nick"]) for found in quoted}

    def describe(self, person: Person) -> None:
        """Titles, ages, home and nicknames of somebody."""
        for name in person.namings:
            if name.quiet:
                continue
            person.titles.extend(descriptions.titles(self.text, name))
            for facts, fact in (
                (person.ages, descriptions.age(self.text, name)),
                (person.homes, descriptions.home(self.text, name)),
            ):
                if fact is not None:
                    facts.append(fact)


def listed(people: People, text: str, source: NameSource) -> tuple[NameUsed, ...]:
    """The names list: persons with their titles and ages, bodies, places and other names, in order of first use."""
    found = [_entry(person, text) for person in people.persons]
    loose: dict[str, list[Name]] = {}
    for name in people.loose:
        loose.setdefault(name.key, []).append(name)
    found += [_group("person", group, text) for group in loose.values()]
    found += _others(people, text, source)
    return tuple(sorted(found, key=lambda entry: (entry.places[0], entry.name)))


def _entry(person: Person, text: str) -> NameUsed:
    titles = dict.fromkeys(
        " ".join(title.text.split()) for title in person.titles if title.text and not _plain(title.text)
    )
    ages = dict.fromkeys(age.text for age in person.ages)
    return NameUsed(
        "person", person.label, spellings(text, person.namings), tuple(titles), tuple(ages),
        len(person.namings), starts(person.namings),
    )  # fmt: skip


def _shown(text: str, name: Name) -> str:
    return " ".join(text[name.start : name.end].split())


def spellings(text: str, namings: Sequence[Name]) -> tuple[str, ...]:
    """Every way a name is written, the commonest first."""
    counted = Counter(_shown(text, name) for name in namings)
    return tuple(sorted(counted, key=lambda spelling: (-counted[spelling], spelling)))


def addresses(namings: Sequence[Name]) -> tuple[str, ...]:
    """The titles on the name, in order."""
    return tuple(dict.fromkeys(name.address for name in namings if name.address))


def starts(namings: Sequence[Name]) -> tuple[int, ...]:
    """Where a name stands."""
    return tuple(name.start for name in namings)


def _plain(title: str) -> bool:
    """Whether a title is only a form of address: Mr, Ms."""
    return title.lower().strip(". ") in words_of("address", "plain")


def _group(kind: str, group: Sequence[Name], text: str) -> NameUsed:
    spelled = spellings(text, group)
    return NameUsed(kind, spelled[0], spelled, addresses(group), (), len(group), starts(group))


def _others(people: People, text: str, source: NameSource) -> Iterator[NameUsed]:
    """Bodies, places and other names; a lone word that only ever opens a sentence is none."""
    groups: dict[str, list[Name]] = {}
    for name in people.others:
        if not name.quiet and not (name.known is not None and name.known.alias in _NO_NAMES):
            groups.setdefault((name.known.id if name.known is not None else None) or name.key, []).append(name)
    for key, group in groups.items():
        known = source.entity(key) if ":" in key else None
        if known is None and len(group[0].words) == 1 and all(name.opens for name in group):
            continue
        kind = _KINDS.get(known.type, "") if known is not None else "name"
        if known is None and not bodies().isdisjoint(group[0].words[-1:]):
            kind = "organisation"
        if kind:
            yield _group(kind, group, text)


_NO_NAMES = frozenset({"adjective", "demonym"})
_KINDS = {
    **dict.fromkeys(("country", "former-country", "territory", "place", "region", "continent"), "place"),
    "org": "organisation",
    "person": "person",
    "set": "name",
    "event": "name",
}
"""Types of the store's entities that a names list shows; languages, currencies and peoples are no names to spell."""
