"""Names a draft spells in two ways."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator

from factcheck import lazy
from factcheck.consistency import bodynames
from factcheck.consistency.descriptions import Title
from factcheck.consistency.doing import does, placed
from factcheck.consistency.likeness import _LONG, _SHORTEST, distance, inflected, keys, near, sounds
from factcheck.consistency.lines import Found
from factcheck.consistency.namesakes import Namesakes, posts
from factcheck.consistency.naming import Name, particles, strict, words_of
from factcheck.consistency.people import People, Person, gender_of, gender_told, short_forms
from factcheck.consistency.spouses import spouses
from factcheck.consistency.telling import differs, query, shown
from factcheck.lexicon import either, options, table

_BARE = 5
"""Letters of a surname standing alone that may be one letter off."""
_PARAGRAPH = 4000
"""Characters of a paragraph on either side of a name."""
_RUNNING = frozenset({"paragraph", "list-item", "caption"})


def find(people: People, text: str) -> Iterator[Found]:
    """Names spelled in two ways, and one person with two names."""
    told: set[int] = set()
    for found in (
        *_full(people, text),
        *_tails(people, text),
        *_small(people, text),
        *_romanised(people, text),
        *_marked(people, text),
        *_single(people, text),
        *spouses(people, text),
        *bodynames.find(people, text),
    ):
        if found.claim.start not in told and not _as_written(text, found.claim.end):
            told.add(found.claim.start)
            yield found


def _as_written(text: str, end: int) -> bool:
    """Whether a slip is quoted as it was written: "Mr Thomsen [sic]"."""
    return re.match(r"[\s,]*[\[(](?:sic|as written|as spelled|as spelt)\b", text[end : end + 16].lower()) is not None


def _full(people: People, text: str) -> Iterator[Found]:
    """Two full names that share one half and nearly the other."""
    by_first: defaultdict[str, Namesakes] = defaultdict(Namesakes)
    by_last: defaultdict[str, Namesakes] = defaultdict(Namesakes)
    for person in people.persons:
        if not person.first:
            continue
        for earlier in by_first[person.first].like(person.surname):
            if near(earlier.surname, person.surname, tied=True) and not _apart(earlier, person, text, full=True):
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
        return len(middles) == 2 and middles[0][0] != middles[1][0] and not _apart(one, other, text)
    if short_forms(one.first, other.first) or min(len(one.first), len(other.first)) == 1:
        return False
    if inflected(one.first, other.first) or {gender_of(one.first), gender_of(other.first)} == {"m", "f"}:
        return False
    shared = _tied(one, other)
    if _apart(one, other, text, titled=bool(shared)):
        return False
    spelled = near(one.first, other.first, tied=True) or (len(one.first) > 5 and distance(one.first, other.first) <= 2)
    alike = spelled or _sound_alike(one.first, other.first)
    if alike and (shared or not _brought(other) or not _brought(one)):
        return True
    if any(_kin_near(text, name) for p in (one, other) for name in p.namings[:1]):
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
    for person in people.persons:
        count = len(person.words)
        if count < 2 or not all(name.address and len(name.words) == count for name in person.namings):
            continue
        for earlier in [p for word in person.words for p in by_word.get(word, ())[:_FEW]]:
            if len(earlier.words) <= count:
                continue
            unlike = [(a, b) for a, b in zip(earlier.words[-count:], person.words, strict=True) if a != b]
            alike = len(unlike) == 1 and (near(*unlike[0], tied=True) or _sound_alike(*unlike[0]))
            if alike and not _apart(earlier, person, text):
                yield _slip(earlier, person, text, "surname")
                break


def _marked(people: People, text: str) -> Iterator[Found]:
    """One name with other marks over its letters: "Szczepańska", "Szczepanska"."""
    if text.isascii():
        return
    for person in people.persons:
        told: dict[str, tuple[str, Name]] = {}
        for name in person.namings:
            if name.quiet or name.sentence.role not in _RUNNING | {"title", "deck"}:
                continue
            for word in re.findall(r"[^\W\d_]+", text[name.start : name.end]):
                low = unicodedata.normalize("NFC", word.casefold())
                first, where = told.setdefault(strict(word), (low, name))
                if first == low or _ACCENTS.search(text.lower()):
                    continue
                says = f"“{shown(text, name.span)}” here, “{shown(text, where.span)}” elsewhere"
                yield differs(
                    "name-consistency", text, name.sentence, name.span, where.span,
                    f"The marks over letters differ: {says}.", about=person.label,
                )  # fmt: skip
                break
            else:
                continue
            break


_ACCENTS = lazy.pattern(rf"\b(?:{options('people', 'short', 'of_letters')})\b")


def _romanised(people: People, text: str) -> Iterator[Found]:
    """A Chinese or Korean surname in another spelling: "Xu Jianhong", "Mr Hsu"."""
    alike = {one: other for pair in table("people")["short"]["romanised"] for one, other in (pair, pair[::-1])}
    for name in people.loose:
        other = alike.get(name.words[-1]) if name.address and len(name.words) == 1 else None
        if other is None:
            continue
        full = (n for n in (*(p.namings[0] for p in people.persons), *people.others) if len(n.words) in {2, 3})
        good = next((n for n in full if other in {n.words[0], n.words[-1]}), None)
        if good is not None:
            label = shown(text, good.span)
            says = f"“{shown(text, name.whole)}” here, “{label}” elsewhere"
            yield differs(
                "name-consistency", text, name.sentence, name.span, good.span,
                f"The surname is spelled in two ways: {says}.", about=label,
            )  # fmt: skip


_FEW = 20
_ARTICLE = lazy.pattern(r"\b(al|el|ul|as|ad|an|ar|ash|at)-(?=\w)", re.IGNORECASE)


def _small(people: People, text: str) -> Iterator[Found]:
    """One surname with two small words before it, or with and without marks over its letters: "van der Walt", "van den Walt"."""
    for person in people.persons:
        told: dict[str, Name] = {}
        for name in person.namings:
            said = shown(text, name.span)
            little = " ".join(word for word in said.lower().split() if word in particles())
            little += "".join(found.lower() for found in _ARTICLE.findall(said.split()[-1]))
            if not little or name.quiet:
                continue
            other = told.setdefault(little, name)
            first = next(iter(told.values()))
            if (other is name and first is not name and little.split()[0] == next(iter(told)).split()[0]) or (
                other is name and first is not name and " " not in little + next(iter(told))
            ):
                says = f"“{said}” here, “{shown(text, first.span)}” elsewhere"
                yield differs(
                    "name-consistency", text, name.sentence, name.span, first.span,
                    f"The surname is spelled in two ways: {says}.", about=person.label, suggestion=shown(text, first.span),
                )  # fmt: skip
                break


_YEAR = lazy.pattern(r"\b1[5-9]\d\d\b|\b20\d\d\b")


def _tied(one: Person, other: Person) -> frozenset[str]:
    """What a draft says of both that one person alone may be: a form of address besides Mr and Ms, a post with its article."""
    titles = _addressed(one) & _addressed(other) - words_of("address", "plain")
    return titles | (_posts_of(one) & _posts_of(other))


def _posts_of(person: Person) -> frozenset[str]:
    """The posts beside a full name with their article, which tells that there is one: "the general secretary"."""
    told = (t for t in _own(person) if t.posts and not t.changed)
    return frozenset(_single_post(t.text) for t in told if not re.match(r"an?\s", t.text.lower()))


def _single_post(phrase: str) -> str:
    return re.split(r"\s(?:of|at|for|in|from)\s", re.sub(r"^(?:the|an?)\s", "", phrase.lower()))[0]


def _opened(person: Person, text: str) -> bool:
    """Whether the first full name of somebody is told of in a clause of its own: "X, who leads the council", "X keeps bees"."""
    name = person.namings[0]
    return len(name.words) > 1 and re.match(r"(?:[,.]|\s[a-z])", text[name.end : name.end + 2]) is not None


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


def _kin_near(text: str, name: Name) -> bool:
    """Whether the paragraph of a name, or of a very long one what stands around the name, speaks of kin: it may be another of the family."""
    low, high = max(0, name.start - _PARAGRAPH), min(len(text), name.end + _PARAGRAPH)
    start = max(low, text.rfind("\n", low, name.start) + 1)
    end = text.find("\n", name.end, high)
    return _kin_words().search(text[start : end if end >= 0 else high].lower()) is not None


@functools.cache
def _kin_words() -> re.Pattern[str]:
    return lazy.pattern(rf"\b(?:{either(words_of('kin', 'male', 'female', 'both', 'family', 'several'))})\b")


def _sound_alike(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= _BARE and one[0] == other[0] and sounds(one) == sounds(other)


def _brought(person: Person) -> bool:
    """Whether the draft says beside a full name who it is."""
    own = [t for t in _own(person) if t.end > t.name.start or t.text.lower().replace(".", "") != t.name.address]
    return bool(own or _facts(person) or any(len(home.name.words) > 1 for home in person.homes))


def _unintroduced(person: Person, text: str) -> bool:
    """Whether somebody is named in full once and nobody says who it is: a paper brings in nobody so, but names so whom it has."""
    named = [name for name in person.namings if len(name.words) > 1]
    if len(named) != 1 or _brought(person) or named[0].sentence.role not in _RUNNING or person.id is not None:
        return False
    name = named[0]
    if _kin_near(text, name):
        return False
    before = text[max(name.sentence.start, name.outer - 30) : name.outer].rstrip().lower()
    if before.endswith((",", ";", "(", ":", " and", " or", " with", " by", " than", " like")):
        return False  # one of several, or of another's making
    return re.match(r"\s?(?:[a-z]+\b|[.,’'])", text[name.end : name.end + 20]) is not None and not re.match(
        r",\s(?:and|or|[A-Z0-9])|\s(?:and|or|of|in|from|to)\b", text[name.end : name.end + 8]
    )


def _addressed(person: Person) -> frozenset[str]:
    return frozenset(name.address for name in person.namings if name.address)


def _apart(one: Person, other: Person, text: str, *, full: bool = False, titled: bool = False) -> bool:
    """Whether the draft shows two people: both known, named side by side (`full` names only), or introduced as two; `titled` where one post is both their own."""
    if one.id is not None and other.id is not None:
        return True
    mine_, theirs_ = ([n for n in p.namings if not full or len(n.words) > 1] for p in (one, other))
    beside = {naming.sentence.start for naming in mine_}
    if any(naming.sentence.start in beside for naming in theirs_):
        return True
    if any(_apart_words().search(text[n.sentence.start : n.sentence.end].lower()) for n in other.namings[:1]):
        return True
    if any(kin_before(text, naming) for naming in (*one.namings[:1], *other.namings[:1])):
        return True
    ages = _facts(one), _facts(other)
    if ages[0] and ages[1]:
        return ages[0].isdisjoint(ages[1])
    if titled:
        return False
    mine, yours = ({post for t in _own(p) for post in t.posts} for p in (one, other))
    if mine and yours:
        return mine.isdisjoint(yours)
    plain = words_of("address", "plain")
    roles = [
        {word for t in _own(p) for word in t.text.lower().split() if word.strip(".") not in plain} for p in (one, other)
    ]
    return bool(roles[0] and roles[1]) and roles[0].isdisjoint(roles[1])


def _own(person: Person) -> list[Title]:
    """The titles beside a full name: one beside a surname may be another's."""
    return [title for title in person.titles if len(title.name.words) > 1]


def _facts(person: Person) -> frozenset[str]:
    """The ages beside a full name."""
    return frozenset(fact.text for fact in person.ages if len(fact.name.words) > 1)


@functools.cache
def _apart_words() -> re.Pattern[str]:
    return lazy.pattern("|".join(re.escape(words) for words in table("people")["kin"]["apart"]) + r"|\btwins?\b")


@functools.cache
def _kin_pattern() -> re.Pattern[str]:
    words = either(words_of("kin", "male", "female", "both"))
    return lazy.pattern(rf"(?:^|\W)(?:{words})(?: and [a-z-]+)?,?\s*$")


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
    """A name standing alone that is nearly the surname, or the given name, of somebody the draft names in full."""
    index: dict[str, list[tuple[Person, str]]] = {}
    lasts = {name.words[-1] for name in people.others if len(name.words) > 1}
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
        if len(name.words) > 1 or word in seen or word in lasts:
            continue
        near_ = [
            (p, part) for key in keys(word) for p, part in index.get(key, ()) if _may_be(word, part, p, name, text)
        ]
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


def _may_be(word: str, part: str, person: Person, name: Name, text: str) -> bool:
    """Whether a word may be a slip of a name; a plural is none where several bear it: "the Fortuins", and no owner."""
    if near(word, part):
        return True
    if part == person.surname and _anchored(name, text):
        if len(part) < _SHORTEST:
            shared = name.address in _addressed(person) or word[0] == part[0]
            return bool(name.address) and shared and distance(word, part) == 1
        if (near(word, part, tied=True) and not inflected(word, part)) or _sound_alike(word, part):
            return True
    if word != part + "s" or len(part) < _SHORTEST or name.possessive:
        return False
    before = text[max(name.sentence.start, name.outer - 30) : name.outer].lower()
    return not before.strip(' “"') or before.rstrip().endswith((",", ";", " and", " but"))


def _anchored(name: Name, text: str) -> bool:
    """Whether a lone name can only be somebody's whom the draft has named in full."""
    return bool(name.address) or name.speaks or (_subject(text, name) and not placed(text, name))


_NOW = lazy.pattern(
    r"\s(?:[a-z]+ly )?[a-z]{3,}s (?:the|an?|his|her|their|its?|in|at|on|for|to|up|out|off|back|not|that|no|all|\d)\b"
)


def _subject(text: str, name: Name) -> bool:
    """Whether a verb follows a name: "Vlachos bakes the bread"."""
    return does(text, name) or (name.opens and _NOW.match(text[name.end : name.end + 40]) is not None)


def _bare(name: Name) -> bool:
    return len(name.words) == 1 and not name.quiet and name.known is None and len(name.words[0]) >= _BARE


def _judged_single(name: Name, person: Person, part: str, text: str, times: int) -> Found | None:
    told = next((g for word in name.address.split() if (g := gender_told(word))), "")
    if told and person.gender and told != person.gender:
        return None
    good = next((n for n in person.namings if part in n.words), person.namings[0])
    place, other = (name.start, name.end), (good.start, good.end)
    says = f"“{shown(text, (name.outer, name.end))}” here, “{person.label}” elsewhere"
    subject = _subject(text, name)
    alone = any(naming.words == (part,) and not naming.address for naming in person.namings)
    rare = times == 1 and (alone or len(person.namings) < 2 or name.words[-1] != part + "s")
    owner = (
        name.possessive
        and len(part) > _LONG - 1
        and part == person.surname
        and inflected(part, name.words[-1]) is False
    )
    bound = bool(name.address) or name.speaks or (rare and (subject or owner) and not placed(text, name))
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
