"""Names a draft spells in two ways."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from factcheck import lazy
from factcheck.consistency.base.likeness import distance, inflected, near
from factcheck.consistency.base.lines import Found
from factcheck.consistency.base.telling import differs, shown
from factcheck.consistency.names import bodynames
from factcheck.consistency.names.apart import kin_near, own_ages, own_titles, shown_apart
from factcheck.consistency.names.lone_names import addressed, find_lone, sound_alike
from factcheck.consistency.names.namesakes import Namesakes, posts
from factcheck.consistency.names.naming import Name, words_of
from factcheck.consistency.names.people import People, Person, gender_of, short_forms
from factcheck.consistency.names.spouses import spouses
from factcheck.consistency.names.transcribing import RUNNING, find_marked, find_romanised, find_small
from factcheck.lexicon import word_set, worded

_worded = worded("against_itself", "spellings")


def find(people: People, text: str) -> Iterator[Found]:
    """Names spelled in two ways, and one person with two names."""
    told: set[int] = set()
    for found in (
        *_full(people, text),
        *_tails(people, text),
        *find_small(people, text),
        *find_romanised(people, text),
        *find_marked(people, text),
        *find_lone(people, text),
        *spouses(people, text),
        *bodynames.find(people, text),
    ):
        if found.claim.start not in told and not _as_written(text, found.claim.end):
            told.add(found.claim.start)
            yield found


def _as_written(text: str, end: int) -> bool:
    """Whether a slip is quoted as it was written: "Mr Thomsen [sic]"."""
    return _worded(r"[\s,]*[\[(]{sic}\b").match(text[end : end + 16].lower()) is not None


def _full(people: People, text: str) -> Iterator[Found]:
    """Two full names that share one half and nearly the other."""
    by_first: defaultdict[str, Namesakes] = defaultdict(Namesakes)
    by_last: defaultdict[str, Namesakes] = defaultdict(Namesakes)
    for person in people.persons:
        if not person.first:
            continue
        for earlier in by_first[person.first].like(person.surname):
            if near(earlier.surname, person.surname, tied=True) and not shown_apart(earlier, person, text, full=True):
                yield _slip(earlier, person, text, "surname")
        held = posts(person)
        for earlier in by_last[person.surname].like(person.first, held):
            if _given_slip(earlier, person, text) and not _paired(earlier, person, text):
                yield _slip(earlier, person, text, "given name")
        by_first[person.first].add(person, person.surname)
        by_last[person.surname].add(person, person.first, held)


def _given_slip(one: Person, other: Person, text: str) -> bool:
    """One surname with two given names: nearly the same, other initials, or one that the draft does not bring in as another's."""
    if one.first == other.first:
        middles = [p.words[1] for p in (one, other) if len(p.words) > 2]
        return len(middles) == 2 and middles[0][0] != middles[1][0] and not shown_apart(one, other, text)
    if short_forms(one.first, other.first) or min(len(one.first), len(other.first)) == 1:
        return False
    if inflected(one.first, other.first) or {gender_of(one.first), gender_of(other.first)} == {"m", "f"}:
        return False
    shared = _tied(one, other)
    if shown_apart(one, other, text, titled=bool(shared)):
        return False
    spelled = near(one.first, other.first, tied=True) or (len(one.first) > 5 and distance(one.first, other.first) <= 2)
    alike = spelled or sound_alike(one.first, other.first)
    if alike and (shared or not _brought(other) or not _brought(one)):
        return True
    if any(kin_near(text, name) for p in (one, other) for name in p.namings[:1]):
        return False
    if shared and (one.first[0] == other.first[0] or shared & _posts_of(one)):
        return True
    if one.id is not None or not _unintroduced(other, text):
        return False
    known = one.introduced() or len(one.namings) > 1 or _opened(one, text)
    dated = any(_YEAR.search(text, n.sentence.start, n.sentence.end) for p in (one, other) for n in p.namings[:1])
    return known and not dated and (one.first[0] == other.first[0] or _one_speaker(one, other))


def _tails(people: People, text: str) -> Iterator[Found]:
    """A surname of several words, one of them misspelt: "Siobhán Ní Dhomhnaill", "Cllr Ní Dhomnaill"."""
    by_word: defaultdict[str, list[Person]] = defaultdict(list)
    for person in people.persons:
        for word in person.words[1:] if len(person.words) > 2 else ():
            by_word[word].append(person)
    if not by_word:
        return
    short = [
        p
        for p in people.persons
        if len(p.words) > 1
        and all(len(n.words) == len(p.words) and (n.address or _particled(text, n)) for n in p.namings)
    ]
    short += [_lone(name, text) for name in people.others if len(name.words) > 1 and _particled(text, name)]
    for person in short:
        count = len(person.words)
        for earlier in [p for word in person.words for p in by_word.get(word, ())[:_FEW]]:
            if len(earlier.words) <= count:
                continue
            unlike = [(a, b) for a, b in zip(earlier.words[-count:], person.words, strict=True) if a != b]
            alike = len(unlike) == 1 and (near(*unlike[0], tied=True) or sound_alike(*unlike[0]))
            if alike and not shown_apart(earlier, person, text):
                yield _slip(earlier, person, text, "surname")
                break


def _particled(text: str, name: Name) -> bool:
    """Whether a name is a surname that begins with a small word of its own: "Ó Maolchatha"."""
    return text[name.start : name.end].split()[0].lower() in word_set("names", "surname_words")


def _lone(name: Name, text: str) -> Person:
    """A name that is nobody's, as a person of its own."""
    return Person(name.words, shown(text, name.span), [name])


_FEW = 20


_YEAR = lazy.pattern(r"\b1[5-9]\d\d\b|\b20\d\d\b")


def _tied(one: Person, other: Person) -> frozenset[str]:
    """What a draft says of both that one person alone may be: a form of address besides Mr and Ms, a post with its article."""
    titles = addressed(one) & addressed(other) - words_of("address", "plain")
    return titles | (_posts_of(one) & _posts_of(other))


def _posts_of(person: Person) -> frozenset[str]:
    """The posts beside a full name with their article, which tells that there is one: "the general secretary"."""
    told = (t for t in own_titles(person) if t.posts and not t.changed)
    return frozenset(_single_post(t.text) for t in told if not lazy.known(r"an?\s").match(t.text.lower()))


def _single_post(phrase: str) -> str:
    return _worded(r"\s{of}\s").split(re.sub(r"^(?:the|an?)\s", "", phrase.lower()))[0]


def _opened(person: Person, text: str) -> bool:
    """Whether the first full name of somebody is told of in a clause of its own: "X, who leads the council", "X keeps bees"."""
    name = person.namings[0]
    return len(name.words) > 1 and lazy.known(r"(?:[,.]|\s[a-z])").match(text[name.end : name.end + 2]) is not None


def _one_speaker(one: Person, other: Person) -> bool:
    """Whether two of a surname both speak, each named in full once, and nobody else of the draft shares that name."""
    return all(len(p.namings) == 1 and p.namings[0].speaks for p in (one, other))


def _paired(one: Person, other: Person, text: str) -> bool:
    """Whether the draft names both given names in one breath: "the Tanabes, Yuki and Yumi"."""
    if one.first == other.first:
        return False
    full = [next((n for n in p.namings if len(n.words) > 1), p.namings[0]) for p in (one, other)]
    firsts = [text[name.start : name.end].split()[0] for name in full]
    mine, yours = (re.escape(first) for first in firsts)
    return re.search(rf"\b{mine}\b[^.\n]{{0,40}}\b{yours}\b|\b{yours}\b[^.\n]{{0,40}}\b{mine}\b", text) is not None


def _brought(person: Person) -> bool:
    """Whether the draft says beside a full name who it is."""
    own = [t for t in own_titles(person) if t.end > t.name.start or t.text.lower().replace(".", "") != t.name.address]
    return bool(own or own_ages(person) or any(len(home.name.words) > 1 for home in person.homes))


def _unintroduced(person: Person, text: str) -> bool:
    """Whether somebody is named in full once and nobody says who it is: a paper brings in nobody so, but names so whom it has."""
    named = [name for name in person.namings if len(name.words) > 1]
    if len(named) != 1 or _brought(person) or named[0].sentence.role not in RUNNING or person.id is not None:
        return False
    name = named[0]
    if kin_near(text, name):
        return False
    before = text[max(name.sentence.start, name.outer - 30) : name.outer].rstrip().lower()
    if before.endswith((",", ";", "(", ":", " and", " or", " with", " by", " than", " like")):
        return False  # one of several, or of another's making
    return lazy.known(r"\s?(?:[a-z]+\b|[.,’'])").match(text[name.end : name.end + 20]) is not None and not _worded(
        r",\s(?:and|or|[A-Z0-9])|\s{and}\b"
    ).match(text[name.end : name.end + 8])


def _slip(one: Person, other: Person, text: str, part: str) -> Found:
    """The rarer of two spellings is the slip, the later one where they stand equally often."""
    right, wrong = (other, one) if len(other.namings) > len(one.namings) else (one, other)
    name, good = wrong.namings[0], right.namings[0]
    told = f"The {part} is spelled in two ways: “{shown(text, name.span)}” here, “{shown(text, good.span)}” elsewhere."
    return differs(
        "name-consistency", text, name.sentence, name.span, good.span, told,
        about=right.label, suggestion=right.label,
    )  # fmt: skip
