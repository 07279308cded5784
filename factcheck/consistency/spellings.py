"""One name written two ways: of a person, of a body, of a place."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from factcheck.consistency.lines import Found
from factcheck.consistency.naming import Name, bodies, words_of
from factcheck.consistency.people import People, Person, short_forms
from factcheck.consistency.telling import differs, query, shown
from factcheck.lexicon import table

_SHORTEST, _LONG = 4, 7
"""Letters of a name that may be one letter off, and of one that may be two off."""
_BARE = 6
"""Letters of a surname standing alone that may be one letter off."""
_ENDINGS = frozenset(
    ["s", "es", "n", "an", "ian", "i", "ish", "ese", "a", "e", "er", "ers", "ns", "ans", "ians", "ism", "ist", "ists", "ic", "ite", "ites", "y", "is", "ov", "ova", "ova", "aya", "son", "ton", "ville"]
)  # fmt: skip


def find(people: People, text: str) -> Iterator[Found]:
    """Names spelled in two ways, and one person with two names."""
    told: set[int] = set()
    for found in (*_full(people, text), *_single(people, text), *_spouses(people, text), *_others(people, text)):
        if found.claim.start not in told:
            told.add(found.claim.start)
            yield found


@functools.lru_cache(maxsize=20_000)
def distance(one: str, other: str, most: int = 2) -> int:
    """Letters to change, add, leave out or swap; more than `most` is most + 1.

    >>> distance("pocklin", "pocklyn"), distance("madden", "maddern"), distance("smith", "jones")
    (1, 1, 3)
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def near(one: str, other: str, *, tied: bool = False) -> bool:
    """Whether two names may be one and a slip of it; `tied` where something else binds them already. An inflection is no slip."""
    short = min(len(one), len(other))
    if (
        one == other
        or short < _SHORTEST
        or (not tied and inflected(one, other))
        or not (one.isalpha() and other.isalpha())
    ):
        return False
    most = 2 if short >= _LONG or (tied and one[0] == other[0] and one[1] == other[1]) else 1
    return distance(one, other, most) <= most


def inflected(one: str, other: str) -> bool:
    """Whether one name is the other with an ending: a plural, a demonym, a feminine form."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and long[len(short) :] in _ENDINGS


def _full(people: People, text: str) -> Iterator[Found]:
    """Two full names that share one half and nearly the other."""
    by_first: dict[str, list[Person]] = {}
    by_last: dict[str, list[Person]] = {}
    for person in people.persons:
        if not person.first:
            continue
        for earlier in by_first.get(person.first, ()):
            if near(earlier.surname, person.surname, tied=True) and not _apart(earlier, person, text):
                yield _slip(earlier, person, text, "surname")
        for earlier in by_last.get(person.surname, ()):
            if _given_slip(earlier, person, text):
                yield _slip(earlier, person, text, "given name")
        by_first.setdefault(person.first, []).append(person)
        by_last.setdefault(person.surname, []).append(person)


def _given_slip(one: Person, other: Person, text: str) -> bool:
    """One surname with two given names: nearly the same, other initials, or one post that only one of them can hold."""
    if _apart(one, other, text):
        return False
    if one.first == other.first:
        middles = [p.words[1] for p in (one, other) if len(p.words) > 2]
        return len(middles) == 2 and middles[0][0] != middles[1][0]
    if short_forms(one.first, other.first) or min(len(one.first), len(other.first)) == 1:
        return False
    if inflected(one.first, other.first):
        return False
    if near(one.first, other.first, tied=True) or (len(one.first) > 5 and distance(one.first, other.first) <= 2):
        return _addressed(one) & _addressed(other) != frozenset() or not other.introduced() or not one.introduced()
    posts = {t.text.lower(): t for t in one.titles if t.posts and t.text.lower().startswith("the ")}
    return any(t.text.lower() in posts and not t.changed for t in other.titles)


def _addressed(person: Person) -> frozenset[str]:
    return frozenset(name.address for name in person.namings if name.address)


def _apart(one: Person, other: Person, text: str) -> bool:
    """Whether the draft shows two people: both known, named side by side, or introduced as two."""
    if one.id is not None and other.id is not None:
        return True
    theirs = {naming.sentence.start for naming in one.namings}
    if any(naming.sentence.start in theirs for naming in other.namings):
        return True
    if any(_apart_words().search(text[n.sentence.start : n.sentence.end].lower()) for n in other.namings[:1]):
        return True
    if any(kin_before(text, naming) for naming in (*one.namings[:1], *other.namings[:1])):
        return True
    if not (one.introduced() and other.introduced()):
        return False
    ages = {a.text for a in one.ages}, {a.text for a in other.ages}
    if ages[0] and ages[1]:
        return ages[0].isdisjoint(ages[1])
    mine, yours = ({post for t in p.titles for post in t.posts} for p in (one, other))
    if mine and yours:
        return mine.isdisjoint(yours)
    roles = [{word for t in p.titles for word in t.text.lower().split()} for p in (one, other)]
    return bool(roles[0] and roles[1]) and roles[0].isdisjoint(roles[1])


@functools.cache
def _apart_words() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(words) for words in table("people")["kin"]["apart"]) + r"|\btwins?\b")


@functools.cache
def _kin_pattern() -> re.Pattern[str]:
    words = "|".join(sorted(words_of("kin", "male", "female", "both"), key=len, reverse=True))
    return re.compile(rf"(?:^|\W)(?:{words})(?: and [a-z-]+)?,?\s*$")


def kin_before(text: str, name: Name) -> bool:
    """Whether a name is introduced as somebody's kin: "his brother, Neil Pocklin"."""
    return _kin_pattern().search(text[max(name.sentence.start, name.outer - 40) : name.outer].lower()) is not None


def _slip(one: Person, other: Person, text: str, part: str) -> Found:
    """The rarer of two spellings is the slip, the later one where they stand equally often."""
    right, wrong = (other, one) if len(other.namings) > len(one.namings) else (one, other)
    name, good = wrong.namings[0], right.namings[0]
    told = f"The {part} is spelled in two ways: “{shown(text, (name.start, name.end))}” here, “{shown(text, (good.start, good.end))}” elsewhere."
    return differs(
        "name-consistency", text, name.sentence, (name.start, name.end), (good.start, good.end), told,
        about=right.label, suggestion=right.label,
    )  # fmt: skip


def _single(people: People, text: str) -> Iterator[Found]:
    """A surname standing alone that is nearly that of somebody the draft names in full."""
    index: dict[str, list[Person]] = {}
    for person in people.persons:
        if person.first and len(person.surname) >= _SHORTEST:
            for key in _deletions(person.surname):
                index.setdefault(key, []).append(person)
    if not index:
        return
    seen: set[str] = set()
    for name in sorted((*people.loose, *(n for n in people.others if _bare(n))), key=lambda n: n.start):
        word = name.words[-1]
        if len(name.words) > 1 or word in seen:
            continue
        candidates = list(
            {id(p): p for key in _deletions(word) for p in index.get(key, ()) if near(word, p.surname)}.values()
        )
        if len({person.surname for person in candidates}) != 1:
            continue
        found = _judged_single(name, max(candidates, key=lambda person: len(person.namings)), text)
        if found is not None:
            seen.add(word)
            yield found


def _bare(name: Name) -> bool:
    return len(name.words) == 1 and not name.quiet and name.known is None and len(name.words[0]) >= _BARE


def _judged_single(name: Name, person: Person, text: str) -> Found | None:
    told = next(
        (
            g
            for word in name.address.split()
            if (
                g := "m"
                if word in words_of("address", "male")
                else "f"
                if word in words_of("address", "female")
                else ""
            )
        ),
        "",
    )
    if told and person.gender and told != person.gender:
        return None
    good = person.namings[0]
    place, other = (name.start, name.end), (good.start, good.end)
    says = f"“{shown(text, (name.outer, name.end))}” here, “{person.label}” elsewhere"
    alone = any(len(naming.words) == 1 and not naming.address for naming in person.namings)
    subject = _subject(text, name)
    bound = bool(name.address) or name.speaks or (alone and subject)
    fix = person.label.split()[-1]
    if bound:
        return differs(
            "name-consistency",
            text,
            name.sentence,
            place,
            other,
            f"The surname is spelled in two ways: {says}.",
            about=person.label,
            suggestion=fix,
        )
    if not (subject or name.possessive):
        return None
    return query(
        "name-consistency",
        text,
        name.sentence,
        place,
        "spelled-two-ways",
        f"Is this one name? {says}.",
        about=person.label,
        other=other,
        suggestion=fix,
    )


def _subject(text: str, name: Name) -> bool:
    """Whether a verb follows that has a person for its subject as well as a thing."""
    return (
        re.match(
            r"(?:[’']s)?\s+(?:(?:also|so far|later|then|now)\s+)?(?:has|had|was|is|will|would|could|did|does|never|[a-z]+ed)\b",
            text[name.end : name.end + 30],
        )
        is not None
    )


def _deletions(word: str) -> set[str]:
    """The word and what is left of it without one or, if it is long, two letters: two near words share one of these."""
    found = {word}
    for _ in range(2 if len(word) >= _LONG else 1):
        found |= {w[:i] + w[i + 1 :] for w in found for i in range(len(w))}
    return found


def _spouses(people: People, text: str) -> Iterator[Found]:
    """A wife or husband with two given names: "he married Catherine Lannery", "his wife, Kathleen"."""
    again = re.compile(r"\b(?:" + "|".join(table("people")["kin"]["again"]) + r")\b")
    if "married" not in text and "wife" not in text and "husband" not in text:
        return
    married: dict[str, tuple[Name, Person | None]] = {}
    protagonist = _protagonist(people)
    every = sorted(
        (*(n for p in people.persons for n in p.namings), *people.loose, *people.others), key=lambda n: n.start
    )
    for name in every:
        before = text[max(name.sentence.start, name.outer - 60) : name.outer]
        found = re.search(
            r"(?:\b(?P<whose>[Hh]is|[Hh]er) (?P<which>[a-z ]*?)(?:wife|husband),? |\b(?P<who>[Hh]e|[Ss]he) (?:[a-z]+ )?married )$",
            before,
        )
        if found is None or name.quiet:
            continue
        owner = (found["whose"] or found["who"]).lower()
        side = "f" if owner in {"his", "he"} else "m"
        person = people.of.get(name.start)
        if (
            protagonist is None
            or protagonist.gender == side
            or again.search(text[name.sentence.start : name.outer].lower())
        ):
            continue
        first = name.words[0]
        if side not in married:
            married[side] = (name, person)
            continue
        other, known = married[side]
        if (person is not None and person is known) or short_forms(first, other.words[0]):
            continue
        if first not in other.words and name.words[-1] != other.words[0]:
            place, first_place = (name.start, name.end), (other.start, other.end)
            told = f"Two names for one spouse: “{shown(text, place)}” here, “{shown(text, first_place)}” elsewhere."
            yield differs(
                "name-consistency", text, name.sentence, place, first_place, told, about=shown(text, first_place)
            )


def _protagonist(people: People) -> Person | None:
    """The person a draft is about: named most, and more than once."""
    counted = sorted(people.persons, key=lambda person: -len(person.namings))
    if not counted or len(counted[0].namings) < 2 or not counted[0].gender:
        return None
    return counted[0] if len(counted) == 1 or len(counted[0].namings) > len(counted[1].namings) else None


def _others(people: People, text: str) -> Iterator[Found]:
    """Names of bodies and places, one letter off each other."""
    groups: dict[str, list[Name]] = {}
    small = None
    for name in people.others:
        if name.quiet or (name.opens and len(name.words) == 1) or len(name.key) < _BARE:
            continue
        if name.known is not None and len(name.words) == 1:
            continue
        groups.setdefault(name.key, []).append(name)
    if small is None:
        small = set(re.findall(r"\b[a-z]{4,}\b", text))
    index: dict[str, list[str]] = {}
    for key in groups:
        for part in _parts(key):
            index.setdefault(part, []).append(key)
    done: set[tuple[str, str]] = set()
    for keys in index.values():
        for one, other in pairwise(keys):
            if (one, other) not in done and one != other:
                done.add((one, other))
                found = _pair(groups[one], groups[other], text, small)
                if found is not None:
                    yield found


def _parts(key: str) -> Iterable[str]:
    """What two names that differ in one letter of one word share."""
    words = key.split()
    if len(words) > 6:
        return ()
    return {
        " ".join([*words[:at], left, *words[at + 1 :]])
        for at, word in enumerate(words)
        if len(word) >= (5 if len(words) > 1 else _BARE)
        for left in {word[:i] + word[i + 1 :] for i in range(len(word))} | {word}
    }


def _pair(one: Sequence[Name], other: Sequence[Name], text: str, small: set[str]) -> Found | None:
    a, b = one[0].words, other[0].words
    if len(a) != len(b):
        return None
    unlike = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if (
        len(unlike) != 1
        or not near(*unlike[0])
        or unlike[0][0] in small
        or unlike[0][1] in small
        or unlike[0][0] in bodies()
    ):
        return None
    right, wrong = (other, one) if len(other) > len(one) else (one, other)
    name, good = wrong[0], right[0]
    if name.sentence.start == good.sentence.start:
        return None
    label = shown(text, (good.start, good.end))
    told = f"Is this one name? “{shown(text, (name.start, name.end))}” here, “{label}” elsewhere."
    return query(
        "name-consistency",
        text,
        name.sentence,
        (name.start, name.end),
        "spelled-two-ways",
        told,
        about=label,
        other=(good.start, good.end),
        suggestion=label,
    )
