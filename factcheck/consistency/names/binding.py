"""The namings of a draft bound to each other: whose each one is."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence

from factcheck import lazy
from factcheck.consistency.base.likeness import keys, near, sounds
from factcheck.consistency.names import descriptions
from factcheck.consistency.names.capitals import names
from factcheck.consistency.names.doing import does, placed
from factcheck.consistency.names.naming import Name, bodies, given, particles, strict
from factcheck.consistency.names.people import People, Person, gender_of, gender_told, short_forms, surname
from factcheck.extraction.reading import Reading
from factcheck.lexicon import options

_NICKNAME = r"[^.;:]{0,40}?\b(?:as|by)?\s*[\"'“‘]?(?P<nick>[A-Z][\w’-]+)"

_PARTICLED = ("van ", "von ", "de ", "du ", "der ", "den ", "ten ", "ter ", "bin ", "ibn ", "al-", "el-")
_LEAST = 5
"""Letters of a word alone that may be nearly a surname."""


def _capital(text: str, end: int) -> bool:
    """Whether a word with a capital ends here; of a chain of words and hyphens as many letters as any name has are looked at."""
    return lazy.known(r"(?<!\w)[A-Z][\w-]+\Z").search(text[max(0, end - _LONGEST) : end]) is not None


_LONGEST = 80


def gather(reading: Reading) -> People:
    """All names of the draft, later ones bound to the first."""
    return _Binder(reading).people()


def _is_lone(name: Name) -> bool:
    """Whether a name is one word for a person."""
    return name.person and not name.quiet and len(name.words) == 1


class _Binder:
    """The persons met so far, found by their words."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.text
        self.names = names(reading)
        self.persons: list[Person] = []
        self.by_word: dict[str, list[Person]] = {}
        self.indexed: set[tuple[str, int]] = set()
        self.of: dict[int, Person] = {}
        self.nicknames: set[str] = self._nicknames()
        self.met: dict[int, list[int]] = {}
        """By person (id of the object), where its namings begin, in order."""

    def people(self) -> People:
        """The persons of the draft: full names first, then what only later names make one, then all the others."""
        for name in self.names:
            if name.person and len(name.words) > 1 and not name.quiet:
                self.bind(name, self.same(name) or self.new(name))
        alone = self.alone()
        for name in self.names:
            if name.start not in self.of and self.told_later(name, *alone):
                self.bind(name, self.same(name) or self.new(name))
        rest = [name for name in self.names if name.start not in self.of and not self.bound(name)]
        loose, others = (tuple(name for name in rest if _is_lone(name) is lone) for lone in (True, False))
        for person in self.persons:
            person.namings.sort(key=lambda name: name.start)
            self.describe(person)
        persons = sorted(self.persons, key=lambda person: person.namings[0].start)
        return People(tuple(persons), loose, others, self.of)

    def bound(self, name: Name) -> bool:
        """Whether a name was found to be somebody's, met before or new."""
        person = self.later(name)
        if person is None and len(name.words) > 1 and not name.quiet and (self.relative(name) or self.alike(name)):
            person = self.new(name)
        elif person is None and name.person and not name.quiet and self.known_id(name) is not None:
            person = self.of_id(name) or self.new(name)
        if person is not None:
            self.bind(name, person)
        return person is not None

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
            if (word, id(person)) not in self.indexed:
                self.indexed.add((word, id(person)))
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
        told = next((gender for word in name.address.split() if (gender := gender_told(word))), "")
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
        last = surname(name.words)
        return any(p.surname == last for p in self.by_word.get(last, ())) and bodies().isdisjoint(name.words)

    def alone(self) -> tuple[set[str], dict[str, set[str]]]:
        """The words that stand alone as people do, and those that only may be a person's, by what near words share with them."""
        sure = {
            name.words[0]
            for name in self.names
            if len(name.words) == 1 and not name.quiet and (name.person or self.particled(name))
        }
        likely: dict[str, set[str]] = {}
        for name in self.names:
            if len(name.words) > 1 or name.quiet or len(name.words[0]) < _LEAST - name.person or name.known is not None:
                continue
            if name.person or (not placed(self.text, name) and (does(self.text, name) or self.apposed(name))):
                for key in keys(name.words[0]):
                    likely.setdefault(key, set()).add(name.words[0])
        return sure, likely

    def particled(self, name: Name) -> bool:
        """Whether a small word of surnames stands before a lone word: "Van der Walt"."""
        return self.text[name.start : name.end].lower().startswith(_PARTICLED)

    def apposed(self, name: Name) -> bool:
        """Whether a word follows for what somebody is: "Quigley, a lock who ..."; of a place there follows what a place is."""
        found = lazy.known(r", (?:an? ([a-z-]+)|the ([a-z-]+)|who|whose|with)\b").match(
            self.text[name.end : name.end + 40]
        )
        return found is not None and not {found[1], found[2]} & bodies()

    def told_later(self, name: Name, alone: set[str], likely: dict[str, set[str]]) -> bool:
        """A full name nothing marks as a person's whose last word, or nearly it, stands alone: "Marisol Quintero voted no. Quintero said ..." """
        if (
            len(name.words) not in {2, 3, 4}
            or name.known is not None
            or name.quiet
            or not bodies().isdisjoint(name.words)
        ):
            return False
        last = surname(name.words)
        if len(name.words) > 3 and last == name.words[-1] and not any(len(word) == 1 for word in name.words):
            return False
        if last in alone:
            return True
        if lazy.known(r"\b(?:[Tt]he|[Ii]n|[Aa]t|[Nn]ear|[Oo]utside)\s+$").search(
            self.text[max(0, name.outer - 8) : name.outer]
        ):
            return False
        return any(
            word == last or near(word, last, tied=True) or (sounds(word) == sounds(last) and word[0] == last[0])
            for key in keys(last)
            for word in likely.get(key, ())
        )

    def alike(self, name: Name) -> bool:
        """A full name with the given name of somebody, and nearly the surname: the same one misspelt."""
        if name.known is not None or not bodies().isdisjoint(name.words):
            return False
        return any(
            p.first == name.words[0] and len(p.words) == len(name.words) and near(p.surname, name.words[-1], tied=True)
            for p in self.by_word.get(name.words[0], ())
        )

    def _nicknames(self) -> set[str]:
        """Words introduced as what somebody is called."""
        cues = options("people", "tells", "nicknames")
        told = {strict(found["nick"]) for found in lazy.known(rf"\b(?:{cues})\b{_NICKNAME}").finditer(self.text)}
        quoted = lazy.known(r"(?<=[\w-]) [\"'“‘(](?P<nick>[A-Z][\w-]+)[\"'”’)] [A-Z]").finditer(self.text)
        return told | {strict(found["nick"]) for found in quoted if _capital(self.text, found.start())}

    def describe(self, person: Person) -> None:
        """Titles, ages, home and nicknames of somebody; of a given name alone only where the full one came before: "his son Mohammed, 31, and Mohammed bin Nayef, 57"."""
        introduced = next((name.start for name in person.namings if len(name.words) > 1), 0)
        for name in person.namings:
            if name.quiet or (name.start < introduced and name.words == (person.first,) != (person.surname,)):
                continue
            person.titles.extend(descriptions.titles(self.text, name))
            for facts, fact in (
                (person.ages, descriptions.age(self.text, name)),
                (person.homes, descriptions.home(self.text, name)),
            ):
                if fact is not None:
                    facts.append(fact)
