"""A name standing alone that is nearly the surname, or the given name, of somebody the draft names in full."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterator

from factcheck import lazy, lexicon
from factcheck.consistency.base.likeness import _LONG, _SHORTEST, distance, inflected, keys, near, sounds
from factcheck.consistency.base.lines import Found
from factcheck.consistency.base.telling import differs, query, shown
from factcheck.consistency.names.descriptions import age
from factcheck.consistency.names.doing import apposed_and_speaks, does, is_called, placed
from factcheck.consistency.names.naming import Name, bodies, by_trade, strict
from factcheck.consistency.names.people import People, Person, gender_told
from factcheck.lexicon import worded

_worded = worded("against_itself", "lone_names")

_BARE = 5
"""Letters of a surname standing alone that may be one letter off."""


def sound_alike(one: str, other: str) -> bool:
    """Whether two longer names with one first letter are said alike."""
    return min(len(one), len(other)) >= _BARE and one[0] == other[0] and sounds(one) == sounds(other)


def addressed(person: Person) -> frozenset[str]:
    """The forms of address a draft gives somebody."""
    return frozenset(name.address for name in person.namings if name.address)


def find_lone(people: People, text: str) -> Iterator[Found]:
    """A name standing alone that is nearly the surname, or the given name, of somebody the draft names in full."""
    index: dict[str, list[tuple[Person, str]]] = {}
    lasts = {name.words[-1] for name in people.others if len(name.words) > 1}
    firsts = {
        words[0] for words in (*(n.words for n in people.others), *(p.words for p in people.persons)) if len(words) > 1
    }
    for person in people.persons:
        if not person.first:
            continue
        lasts.add(person.surname)
        for part in dict.fromkeys((person.surname, *person.words)):
            if len(part) >= _SHORTEST or (len(part) > 2 and part == person.surname):
                for key in keys(part):
                    index.setdefault(key, []).append((person, part))
    if not index:
        return
    names = sorted((*people.loose, *(n for n in people.others if _bare(n))), key=lambda n: n.start)
    counts = Counter(name.words[-1] for name in names)
    seen: set[str] = set()
    for name in names:
        word = name.words[-1]
        if len(name.words) > 1 or word in seen or word in lasts or word in firsts:
            continue
        near_ = [
            (p, part) for key in keys(word) for p, part in index.get(key, ()) if _may_be(word, part, p, name, text)
        ]
        near_ = _told_of(name, near_, people)
        surnames = [pair for pair in near_ if pair[1] == pair[0].surname] or near_
        if len({part for _, part in surnames}) != 1:
            continue
        told = next((g for title in name.address.split() if (g := gender_told(title))), "")
        fits = [pair for pair in surnames if not told or pair[0].gender in {told, ""}] or surnames
        person, part = max(fits, key=lambda pair: len(pair[0].namings))
        found = _judged_single(name, person, part, text, counts[word])
        if found is not None:
            seen.add(word)
            yield found


def _told_of(name: Name, pairs: list[tuple[Person, str]], people: People) -> list[tuple[Person, str]]:
    """Whom a headline may be about where its first word may be a trade: the first person whom the text names, or one whom it names again."""
    if not by_trade(name):
        return pairs
    first = min(people.persons, key=lambda p: p.namings[0].start)
    return [(person, part) for person, part in pairs if person is first or len(person.namings) > 1]


def _may_be(word: str, part: str, person: Person, name: Name, text: str) -> bool:
    """Whether a word may be a slip of a name; a plural is none where several bear it: "the Fortuins", and no owner."""
    if _of_kin(text, name) or _one_of_a_list(text, name) or (part == person.surname and _by_given_name(name, person)):
        return False
    if near(word, part):
        return True
    if part == person.surname and _anchored(name, text) and not _of_another_age(text, name, person):
        if len(part) < _SHORTEST:
            shared = name.address in addressed(person) or word[0] == part[0]
            return bool(name.address) and shared and distance(word, part) == 1
        slipped = not inflected(word, part) or (
            bool(name.address) and _last_letter(word, part) and age(text, name) is None
        )
        if (near(word, part, tied=True) and slipped) or sound_alike(word, part):
            return True
    if word != part + "s" or len(part) < _SHORTEST or name.possessive:
        return False
    before = text[max(name.sentence.start, name.outer - 30) : name.outer].lower()
    return not before.strip(' “"') or before.rstrip().endswith((",", ";", " and", " but"))


def _by_given_name(name: Name, person: Person) -> bool:
    """Whether a title goes with a given name, and the draft does not give it to the person: "Sheikh Hasina" is no slip of "Saddam Hussein"."""
    return name.address in lexicon.word_set("people", "address", "with_given") and name.address not in addressed(person)


def _one_of_a_list(text: str, name: Name) -> bool:
    """Whether a name stands in a list of people before, beside the one it is like: "Anisha, Alisha and Akisha Rajoo"."""
    told = re.escape(text[name.start : name.end])
    listed = rf"[A-Z][\w’'-]+,? (?:and )?{told}(?:,| and) [A-Z]"
    return re.search(listed, text[: name.outer]) is not None


def _of_kin(text: str, name: Name) -> bool:
    """Whether a name is told to be that of somebody's kin, who goes by a first name: "the president's son, Hussein, runs ..."."""
    before = text[max(name.sentence.start, name.outer - _KIN_NEAR) : name.outer]
    return not name.address and _kin().search(before) is not None


@functools.cache
def _kin() -> re.Pattern[str]:
    return lazy.pattern(rf"[’'](?:s)? (?:[a-z-]+ )?(?:{lexicon.options('people', 'beside', 'kin')}),? $")


_KIN_NEAR = 40


def _of_another_age(text: str, name: Name, person: Person) -> bool:
    """Whether an age stands beside a name that is not the person's: somebody else is brought in."""
    told = age(text, name)
    if told is None or not (person.ages or person.titles or name.address):
        return False  # nobody is brought in but the one
    return all(fact.text != told.text for fact in person.ages)


def _last_letter(one: str, other: str) -> bool:
    """Whether of two surnames one only has another letter behind it: "Ruane" and "Ruan", no plural or feminine form."""
    short, long = sorted((one, other), key=len)
    return len(long) == len(short) + 1 and long.startswith(short) and long[-1] in _SILENT


_SILENT = frozenset("eny")


def _anchored(name: Name, text: str) -> bool:
    """Whether a lone name can only be somebody's whom the draft has named in full."""
    return (
        bool(name.address)
        or name.speaks
        or age(text, name) is not None
        or (_subject(text, name) and not placed(text, name) and not _a_thing(text, name))
    )


def _a_thing(text: str, name: Name) -> bool:
    """Whether a name is told to be that of a place or body: "Marshe is a village in Kent"."""
    if _MEASURED.match(text, name.end) is not None:
        return True
    told = _WHAT.match(text[name.end : min(name.sentence.end, name.end + 50)])
    return told is not None and not bodies().isdisjoint(told["what"].split())


_MEASURED = _worded(r" {came} (?:[a-z]+ ){0,2}[£$€]?\d")
"""What is a figure bears no person's name: "Turnout was 33.1 per cent"."""


_WHAT = _worded(r" {is} (?:an?|the) (?P<what>[a-z-]+(?: [a-z-]+){0,2})")


_NOW = _worded(r"\s(?:[a-z]+ly )?[a-z]{3,}s (?:{behind_verbs}|\d)\b")


def _subject(text: str, name: Name) -> bool:
    """Whether a verb follows a name: "Vlachos bakes the bread", "Mahutu, a builder, said"."""
    return (
        does(text, name)
        or apposed_and_speaks(text, name)
        or is_called(text, name)
        or (name.opens and _NOW.match(text[name.end : name.end + 40]) is not None)
    )


def _bare(name: Name) -> bool:
    return len(name.words) == 1 and not name.quiet and name.known is None and len(name.words[0]) >= _BARE


def _judged_single(name: Name, person: Person, part: str, text: str, times: int) -> Found | None:
    told = next((g for word in name.address.split() if (g := gender_told(word))), "")
    if told and person.gender and told != person.gender:
        return None
    good = next((n for n in person.namings if part in n.words), person.namings[0])
    place, other = (name.start, name.end), (good.start, good.end)
    says = f"“{shown(text, (name.outer, name.end))}” here, “{person.label}” elsewhere"
    subject = _subject(text, name) and not _of_another_age(text, name, person)
    alone = any(naming.words == (part,) and not naming.address for naming in person.namings)
    rare = times == 1 and (alone or len(person.namings) < 2 or name.words[-1] != part + "s")
    owner = (
        name.possessive
        and len(part) > _LONG - 1
        and part == person.surname
        and inflected(part, name.words[-1]) is False
    )
    aged = age(text, name)
    same_age = aged is not None and any(fact.text == aged.text for fact in person.ages)
    bound = same_age or bool(name.address) or name.speaks or (rare and (subject or owner) and not placed(text, name))
    fix = (
        next(word for word in person.label.split() if strict(word) == part)
        if part in map(strict, person.label.split())
        else person.label
    )
    what = "surname" if part == person.surname else "given name"
    if bound and not _unlike(name, good):
        return differs(
            "name-consistency", text, name.sentence, place, other, f"The {what} is spelled in two ways: {says}.",
            about=person.label, suggestion=fix,
        )  # fmt: skip
    if not (subject or name.possessive):
        return None
    return query(
        "name-consistency", text, name.sentence, place, "spelled-two-ways", f"Is this one name? {says}.",
        about=person.label, other=other, suggestion=fix,
    )  # fmt: skip


def _unlike(one: Name, other: Name) -> bool:
    """Whether two names stand side by side as those of two."""
    return one.sentence.start == other.sentence.start
