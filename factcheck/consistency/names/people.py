"""The people of a draft, with titles, ages and counts."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck import lazy
from factcheck.consistency.names.descriptions import Fact, Title
from factcheck.consistency.names.naming import Name, words_of
from factcheck.lexicon import table


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
        return surname(self.words)

    @property
    def first(self) -> str:
        """The first word of the name, "" where there is only one."""
        return self.words[0] if len(self.words) > 1 else ""

    @property
    def gender(self) -> str:
        """ "m", "f", or "" where the draft does not tell; forms of address before given names."""
        told = {gender_told(title) for naming in self.namings for title in naming.address.split()} - {""}
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

    def every(self) -> tuple[Name, ...]:
        """Every naming of a draft: of its persons, of somebody not named in full, of others."""
        return (*(name for person in self.persons for name in person.namings), *self.loose, *self.others)


def surname(words: Sequence[str]) -> str:
    """The last word of a name that is no suffix."""
    return next((word for word in reversed(words) if word not in words_of("address", "suffixes")), words[-1])


@functools.cache
def gender_told(word: str) -> str:
    """What a form of address or a word for kin tells: "m", "f" or nothing."""
    if word in words_of("address", "male") or word in words_of("kin", "male"):
        return "m"
    return "f" if word in words_of("address", "female") or word in words_of("kin", "female") else ""


def of_a_couple(person: Person, text: str) -> bool:
    """Whether a given name stands with "and" before somebody's full name, so that the surname alone may be either's: "Arthur and Peggy Dunmore"."""
    full = (name for name in person.namings if len(name.words) > 1 and not name.address)
    return any(_AND.search(text, max(0, name.outer - _GIVEN), name.outer) is not None for name in full)


_AND = lazy.pattern(r"[A-ZÀ-Þ][^\W\d_]+ (?:and|&) \Z")
_GIVEN = 24
"""Characters of a given name and "and"."""


@functools.cache
def gender_of(first: str) -> str:
    """What a given name tells, "" where it is borne by both or not known."""
    if first in words_of("given", "either"):
        return ""
    male, female = (first in words_of("given", sex, f"{sex}_too") for sex in ("male", "female"))
    return "m" if male and not female else "f" if female and not male else ""


def short_forms(one: str, other: str) -> bool:
    """Whether two given names are the full and the short form of one."""
    return one != other and any(
        one in pair and other in pair and pair[0] in (one, other) for pair in table("people")["short"]["pairs"]
    )


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
