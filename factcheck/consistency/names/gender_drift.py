"""One person who is he in one place of a draft and she in another."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck import lazy
from factcheck.consistency.base.lines import Found
from factcheck.consistency.base.telling import differs, shown
from factcheck.consistency.names.naming import Name, roles, words_of
from factcheck.consistency.names.naming import kin as kin_words
from factcheck.consistency.names.people import People, Person, gender_of, gender_told, of_a_couple
from factcheck.consistency.names.who_else import Others, may_be_full
from factcheck.extraction.reading import Reading
from factcheck.frozen import dataclass
from factcheck.lexicon import either, options, word_set, worded
from factcheck.model.drafts import Sentence

_worded = worded("against_itself", "gender_drift")

PRONOUNS = {"he": "m", "his": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}


LONGEST = 5_000
"""Characters of a paragraph before a quotation whose speaker is looked for in it."""


def say_clash(label: str, name: Name, text: str, sentence: Sentence, place: tuple[int, int]) -> Found:
    """A pronoun or form of address that seems to be said of somebody of the other sex."""
    told = f"“{shown(text, place)}” seems to be said of {label}."
    return differs("name-consistency", text, sentence, place, name.span, told, about=label)


@dataclass(frozen=True, slots=True)
class _Sign:
    """What tells whether somebody is he or she: a pronoun or a form of address, and where it stands."""

    side: str
    start: int
    end: int
    address: bool
    block: int = -1
    """Where the paragraph of a pronoun begins."""


_PRONOUN = lazy.pattern(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im|[Hh]imself|[Hh]ers|[Hh]erself)\b")
_SHIPS = lazy.pattern(rf"\b(?:{options('people', 'tells', 'she_too')})s?\b")


@functools.cache
def people_words() -> re.Pattern[str]:
    """Words for somebody whom a pronoun may mean."""
    words = (
        roles() | kin_words() | words_of("tells", "somebody") | word_set("against_itself", "gender_drift", "no_person")
    )
    told = either(words)
    things = either(word_set("against_itself", "gender_drift", "things"))
    agents = rf"(?:{{the}}) (?:[a-z]+ )?(?!(?:{things})s?\b)[a-z]{{2,}}(?:{{does}})"
    return _worded(rf"\b(?:{told}|{agents})s?\b")


def find_drift(people: People, reading: Reading) -> Iterator[Found]:
    """One person who is he in one paragraph and she in another, or whose name and address tell otherwise."""
    signs: dict[int, list[_Sign]] = {}
    persons = {id(person): person for person in people.persons}
    for key, sign in _signs(people, reading):
        signs.setdefault(key, []).append(sign)
    text, others = reading.text, Others(people, reading.text)
    for key, seen in signs.items():
        person = persons[key]
        if person.id is not None or of_a_couple(person, text):
            continue
        found = [s for s in seen if s.address or not others.may_be(person, s.side, s.start, _before(s, seen))]
        mine = [s for s in found if s.side == "m"]
        yours = [s for s in found if s.side == "f"]
        pronouns = [s for s in found if not s.address]
        if mine and yours and pronouns:
            own = gender_of(person.first)
            fewer = min(
                (mine, yours),
                key=lambda part: (sum(s.address for s in part), len(part), part[0].side == own, -part[0].start),
            )
            other = (yours if fewer is mine else mine)[0]
            sign = next((s for s in fewer if not s.address), fewer[0])
            yield _against(person, sign, other, reading)
        elif (title := _wrong_title(person, found, text)) is not None:
            name = next(n for n in person.namings if len(n.words) > 1)
            yield say_clash(person.label, name, text, reading.sentence_before(title.start), (title.start, title.end))
        elif len(pronouns) == 1 and not any(s.address for s in found):
            gender = gender_of(person.first)
            named = any(len(name.words) > 1 and name.end <= pronouns[0].start for name in person.namings)
            if gender and gender != pronouns[0].side and len(person.namings) > 1 and named:
                name = person.namings[0]
                place = (pronouns[0].start, pronouns[0].end)
                yield say_clash(person.label, name, text, reading.sentence_before(place[0]), place)


_BEFORE, _JUST_BEFORE = 1_500, 300
"""Characters before a pronoun, and before a paragraph that has both, in which another may be meant."""


def _before(sign: _Sign, signs: Sequence[_Sign]) -> int:
    """From where on another may be meant: in a paragraph about one person that has he and she, little before it."""
    both = {s.side for s in signs if s.block == sign.block} == {"m", "f"}
    return max(sign.start - _BEFORE, sign.block - _JUST_BEFORE if both else 0)


def _wrong_title(person: Person, signs: Sequence[_Sign], text: str) -> _Sign | None:
    """Mr before the name of a woman, Ms before that of a man, where nothing else tells which; Mrs may be his wife."""
    gender = gender_of(person.first)
    if not gender or not signs or any(not sign.address or sign.side == gender for sign in signs):
        return None
    if not any(len(name.words) > 1 and not name.address for name in person.namings):
        return None
    sign = signs[0]
    return None if text[sign.start : sign.start + 3] == "Mrs" else sign


def _against(person: Person, sign: _Sign, other: _Sign, reading: Reading) -> Found:
    text = reading.text
    mine, theirs = (shown(text, (s.start, s.end)) for s in (sign, other))
    told = f"“{mine}” is said of {person.label} here, “{theirs}” elsewhere."
    sentence = reading.sentence_before(sign.start)
    return differs(
        "name-consistency", text, sentence, (sign.start, sign.end), (other.start, other.end), told, about=person.label
    )


def _signs(people: People, reading: Reading) -> Iterator[tuple[int, _Sign]]:
    """The pronouns of paragraphs that speak of one person only, and the forms of address on names."""
    text = reading.text
    every = sorted(
        (
            *(n for p in people.persons for n in p.namings),
            *people.loose,
            *(n for n in people.others if n.person or _may_be_somebody(text, n)),
        ),
        key=lambda name: name.start,
    )
    shared = Counter(person.surname for person in people.persons)
    titles = sorted((t.start, t.end) for p in people.persons for t in p.titles)
    quoted = [(q.start, q.end) for q in reading.quotations]
    for name in (name for name in every if name.address):
        told = next((g for word in name.address.split() if (g := gender_told(word))), "")
        person = people.of.get(name.start)
        if not told or person is None or words_of("address", "plain").isdisjoint(name.address.split()):
            continue
        if shared[person.surname] < 2 and not _kin_about(text, name):
            yield id(person), _Sign(told, name.outer, name.end, True)
    at = 0
    for start, end in _paragraphs(reading):
        while at < len(every) and every[at].start < start:
            at += 1
        first = at
        while at < len(every) and every[at].start < end:
            at += 1
        if first < at and end - start < LONGEST and people.of.get(every[first].start) is not None:
            yield from _of_paragraph(people, every[first:at], text, start, end, titles, quoted)


def _may_be_somebody(text: str, name: Name) -> bool:
    """Whether a lone word with a capital stands where somebody does, or two may be somebody's: "told the court about Bates"."""
    return may_be_full(text, name) or (
        len(name.words) == 1 and _OF_SOMEBODY.search(text[max(0, name.outer - 9) : name.outer]) is not None
    )


_OF_SOMEBODY = _worded(r"\b(?:{of_somebody})\s+$")


def _kin_about(text: str, name: Name) -> bool:
    """Whether what stands right before or after a name tells that it may be another of the family, or no kin."""
    about = text[max(0, name.outer - 150) : name.sentence.end + 120].lower()
    return _kin_told().search(about) is not None


@functools.cache
def _kin_told() -> re.Pattern[str]:
    told = either(words_of("kin", "male", "female", "both", "family", "apart"))
    return lazy.pattern(rf"\b(?:{told}|married|mr and)\b")


FOR_ANOTHER = lazy.pattern(rf"\b(?:{options('people', 'tells', 'for_another')})")
"""In a paragraph with one of these somebody may speak for another: "Rosa Bright, for the defence, said he was sorry"."""


def _paragraphs(reading: Reading) -> Iterator[tuple[int, int]]:
    """The stretches of running text between line breaks."""
    start = end = -1
    for sentence in reading.sentences:
        if sentence.role not in {"paragraph", "list-item"}:
            continue
        if start >= 0 and "\n" not in reading.text[end : sentence.start]:
            end = sentence.end
            continue
        if start >= 0:
            yield start, end
        start, end = sentence.start, sentence.end
    if start >= 0:
        yield start, end


def _of_paragraph(
    people: People, names: Sequence[Name], text: str, start: int, end: int,
    titles: Sequence[tuple[int, int]], quoted: Sequence[tuple[int, int]],
) -> Iterator[tuple[int, _Sign]]:  # fmt: skip
    """The pronouns behind the only name of a paragraph, up to a word for somebody else."""
    person = people.of.get(names[0].start)
    if person is None:
        return
    other = next((name.outer for name in names if people.of.get(name.start) is not person), end)
    found = _PRONOUN.search(text, names[0].end, min(end, other))
    if found is None or FOR_ANOTHER.search(text[start:end].lower()):
        return
    opening = text[start : names[0].outer]
    if _PRONOUN.search(opening) or people_words().search(_without(text, start, names[0].outer, titles).lower()):
        return
    at = names[0].end
    for found in _PRONOUN.finditer(text, at, min(end, other)):
        if _inside(quoted, found.start()) or _ALONE.match(text, found.start()) is not None:
            continue
        if _BEING.search(text, at, found.start()) is not None:
            continue
        between = _without(text, at, found.start(), titles, quoted).lower()
        if people_words().search(between) or _SHIPS.search(between):
            return
        yield id(person), _Sign(PRONOUNS[found[0].lower()], found.start(), found.end(), False, start)
        at = found.end()


_ALONE = lazy.pattern(r"(?:[Hh]is|[Hh]ers)(?=[.,;:!?)])")
"""What is somebody's, who may be another: "It was his, she said"."""


_BEING = _worded(r"\bwho (?:[a-z]+ ){0,4}{being} $")
"""Before a word for whose somebody is: "who was to have been his countess"; "it is his first play" is of who is spoken of."""


def _without(text: str, start: int, end: int, *spans: Sequence[tuple[int, int]]) -> str:
    """A stretch of the draft without what stands in some spans of it."""
    kept = list(text[start:end])
    for part in spans:
        at = max(0, bisect_left(part, (start, start)) - 1)
        while at < len(part) and part[at][0] < end:
            for index in range(max(part[at][0], start), min(part[at][1], end)):
                kept[index - start] = " "
            at += 1
    return "".join(kept)


def _inside(spans: Sequence[tuple[int, int]], offset: int) -> bool:
    at = bisect_left(spans, (offset + 1, 0)) - 1
    return at >= 0 and offset < spans[at][1]
