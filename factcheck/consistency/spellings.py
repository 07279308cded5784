"""Names a draft spells in two ways."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from factcheck.consistency.likeness import _SHORTEST, LONGEST, deletions, distance, inflected, near
from factcheck.consistency.lines import Found
from factcheck.consistency.namesakes import Namesakes, posts
from factcheck.consistency.naming import Name, bodies, words_of
from factcheck.consistency.people import People, Person, gender_told, short_forms
from factcheck.consistency.spouses import spouses
from factcheck.consistency.telling import differs, query, shown
from factcheck.lexicon import table

_BARE = 6
"""Letters of a surname standing alone that may be one letter off."""


def find(people: People, text: str) -> Iterator[Found]:
    """Names spelled in two ways, and one person with two names."""
    told: set[int] = set()
    for found in (*_full(people, text), *_single(people, text), *spouses(people, text), *_others(people, text)):
        if found.claim.start not in told:
            told.add(found.claim.start)
            yield found


def _full(people: People, text: str) -> Iterator[Found]:
    """Two full names that share one half and nearly the other."""
    by_first: defaultdict[str, Namesakes] = defaultdict(Namesakes)
    by_last: defaultdict[str, Namesakes] = defaultdict(Namesakes)
    for person in people.persons:
        if not person.first:
            continue
        for earlier in by_first[person.first].like(person.surname):
            if near(earlier.surname, person.surname, tied=True) and not _apart(earlier, person, text):
                yield _slip(earlier, person, text, "surname")
        held = posts(person)
        for earlier in by_last[person.surname].like(person.first, held):
            if _given_slip(earlier, person, text):
                yield _slip(earlier, person, text, "given name")
        by_first[person.first].add(person, person.surname)
        by_last[person.surname].add(person, person.first, held)


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
    told = f"The {part} is spelled in two ways: “{shown(text, name.span)}” here, “{shown(text, good.span)}” elsewhere."
    return differs(
        "name-consistency", text, name.sentence, name.span, good.span, told,
        about=right.label, suggestion=right.label,
    )  # fmt: skip


def _single(people: People, text: str) -> Iterator[Found]:
    """A surname standing alone that is nearly that of somebody the draft names in full."""
    index: dict[str, list[Person]] = {}
    for person in people.persons:
        if person.first and len(person.surname) >= _SHORTEST:
            for key in deletions(person.surname):
                index.setdefault(key, []).append(person)
    if not index:
        return
    seen: set[str] = set()
    for name in sorted((*people.loose, *(n for n in people.others if _bare(n))), key=lambda n: n.start):
        word = name.words[-1]
        if len(name.words) > 1 or word in seen:
            continue
        candidates = list(
            {id(p): p for key in deletions(word) for p in index.get(key, ()) if near(word, p.surname)}.values()
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
    told = next(filter(None, map(gender_told, name.address.split())), "")
    if told and person.gender and told != person.gender:
        return None
    good = person.namings[0].span
    says = f"“{shown(text, name.whole)}” here, “{person.label}” elsewhere"
    subject, fix = _subject(text, name), person.label.split()[-1]
    alone = any(len(naming.words) == 1 and not naming.address for naming in person.namings)
    if name.address or name.speaks or (alone and subject):
        says = f"The surname is spelled in two ways: {says}."
        return differs(
            "name-consistency", text, name.sentence, name.span, good, says, about=person.label, suggestion=fix
        )
    if not (subject or name.possessive):
        return None
    return query(
        "name-consistency", text, name.sentence, name.span, "spelled-two-ways", f"Is this one name? {says}.",
        about=person.label, other=good, suggestion=fix,
    )  # fmt: skip


def _subject(text: str, name: Name) -> bool:
    """Whether a verb follows that has a person for its subject as well as a thing."""
    return (
        re.match(
            r"(?:[’']s)?\s+(?:(?:also|so far|later|then|now)\s+)?(?:has|had|was|is|will|would|could|did|does|never|[a-z]+ed)\b",
            text[name.end : name.end + 30],
        )
        is not None
    )


def _others(people: People, text: str) -> Iterator[Found]:
    """Names of bodies and places, one letter off each other."""
    groups: dict[str, list[Name]] = {}
    small = set(re.findall(r"\b[a-z]{4,}\b", text))
    for name in people.others:
        if name.quiet or (name.opens and len(name.words) == 1) or len(name.key) < _BARE:
            continue
        if name.known is not None and len(name.words) == 1:
            continue
        groups.setdefault(name.key, []).append(name)
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
    if len(words) > 6 or max(map(len, words), default=0) > LONGEST:
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
    label = shown(text, good.span)
    told = f"Is this one name? “{shown(text, name.span)}” here, “{label}” elsewhere."
    return query(
        "name-consistency", text, name.sentence, name.span, "spelled-two-ways", told,
        about=label, other=good.span, suggestion=label,
    )  # fmt: skip
