"""He for her: a pronoun that can only be somebody's of the other sex."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factcheck import lazy
from factcheck.consistency.base.lines import Found
from factcheck.consistency.base.telling import query, shown
from factcheck.consistency.names.doing import apposed_and_speaks
from factcheck.consistency.names.gender_drift import FOR_ANOTHER, LONGEST, PRONOUNS, find_drift, people_words, say_clash
from factcheck.consistency.names.naming import Name, saying, words_of
from factcheck.consistency.names.people import People, Person, gender_told
from factcheck.consistency.names.subjects import Subjects
from factcheck.extraction.reading import Reading
from factcheck.lexicon import either, options, worded

_worded = worded("against_itself", "pronoun_gender")

_REACH = 40


_AFTER_QUOTE = _worded(r"^[\s,]*(?P<who>{he}) (?P<verb>[a-z]+)\b")
_WITH = _worded(rf"^(?:, [^,.]{{1,30}},)? (?:{options('people', 'tells', 'captioned')}) (?P<who>{{his}}) ")
_SELF = _worded(r"^[^.;:“”\"]{0,60}?\b(?P<who>{self})\b")


def find(people: People, reading: Reading) -> Iterator[Found]:
    """A pronoun that can only be somebody's of the other sex."""
    text = reading.text
    namings = sorted((name for person in people.persons for name in person.namings), key=lambda name: name.start)
    starts = [name.start for name in namings]
    kin = {name.start: name for name in (*people.loose, *people.others)}
    told: set[int] = set()
    for slip in (
        *_after_quotations(people, reading, namings, starts, kin),
        *find_drift(people, reading),
        *_reported(people, reading, namings, starts),
    ):
        if slip.claim.start not in told:
            told.add(slip.claim.start)
            yield slip
    for person in people.persons:
        if person.id is not None or not person.gender:
            continue
        for name in person.namings:
            rest = text[name.end : name.sentence.end]
            with_ = _WITH.match(rest)
            found = with_ or _SELF.match(rest)
            if found is None or not _alone(name, name.end + found.end(), namings, starts, text):
                continue
            side = PRONOUNS[found["who"]]
            if side != person.gender and (with_ is None or _captioned(name, text)):
                yield _clash(person, name, text, (name.end + found.start("who"), name.end + found.end("who")))


_REPORTED = _worded(
    r"^(?:, [^,.;:“”\"]{2,60},|,)? (?P<verb>[a-z]+)(?: {then})?(?: that)? (?P<who>{he}) (?:{helps})(?!\w)"
)


def _reported(people: People, reading: Reading, namings: Sequence[Name], starts: Sequence[int]) -> Iterator[Found]:
    """ "Ms Petra Louw said only that he would ...", where nobody it could mean is named before it in its paragraph."""
    text = reading.text
    for name in namings:
        side = next((g for word in name.address.split() if (g := gender_told(word))), "")
        person = people.of[name.start]
        if not side or person.id is not None:
            continue
        found = _REPORTED.match(text[name.end : name.sentence.end])
        if found is None or found["verb"] not in saying() or PRONOUNS[found["who"]] == side:
            continue
        if FOR_ANOTHER.search(text[name.sentence.start : name.sentence.end].lower()):
            continue
        paragraph = text.rfind("\n", max(0, name.outer - LONGEST), name.outer) + 1
        if _may_mean(people, namings, starts, text, (paragraph, name.outer), found["who"], person):
            continue
        place = name.end + found.start("who"), name.end + found.end("who")
        earlier = max(0, text.rfind("\n", 0, max(0, paragraph - 2)) + 1)
        if not _may_mean(people, namings, starts, text, (earlier, paragraph), found["who"], person):
            yield _clash(person, name, text, place)
            continue
        told = f"Is “{found['who']}” {shown(text, name.whole)}?"
        yield query(
            "name-consistency", text, name.sentence, place, "near-miss", told, about=person.label, other=name.span
        )


def _may_mean(
    people: People,
    namings: Sequence[Name],
    starts: Sequence[int],
    text: str,
    span: tuple[int, int],
    who: str,
    but: Person,
) -> bool:
    """Whether a stretch names or speaks of somebody whom a pronoun may mean."""
    inside = namings[bisect_left(starts, span[0]) : bisect_left(starts, span[1])]
    others = [people.of[name.start] for name in inside if people.of[name.start] is not but]
    if any(person.gender in {PRONOUNS[who], ""} for person in others):
        return True
    told = text[span[0] : span[1]].lower()
    same = [word for word, side in PRONOUNS.items() if side == PRONOUNS[who]]
    return re.search(rf"\b(?:{either(same)})\b", told) is not None or _somebody().search(told) is not None


@functools.cache
def _somebody() -> re.Pattern[str]:
    """Words for a person: "the man", "his mother"."""
    return lazy.pattern(rf"\b(?:{either(words_of('tells', 'somebody'))})s?\b")


def _captioned(name: Name, text: str) -> bool:
    """Whether a name's sentence opens its block, as a caption does: nobody stands before it that a pronoun could mean."""
    before = text[max(0, name.sentence.start - 2) : name.sentence.start]
    opened = "\n" in before or name.sentence.start == 0
    return opened and (name.sentence.role in {"caption", "alt"} or len(text[name.sentence.start : name.outer]) < 24)


def _alone(name: Name, until: int, namings: Sequence[Name], starts: Sequence[int], text: str) -> bool:
    """Whether a sentence names nobody else up to an offset, by name or by a word for a person."""
    inside = namings[bisect_left(starts, name.sentence.start) : bisect_left(starts, until)]
    following = text[until : until + _REACH].split(" ")[:2]  # "with his mother"
    words = " ".join([text[name.sentence.start : name.outer], text[name.end : until], *following])
    return all(other.start == name.start for other in inside) and not _somebody().search(words.lower())


def _after_quotations(
    people: People, reading: Reading, namings: Sequence[Name], starts: Sequence[int], kin: dict[int, Name]
) -> Iterator[Found]:
    """ "...," he said, where the paragraph before it has one speaker, and that is a woman."""
    text, sentences = reading.text, reading.sentences
    dead, subjects = _dead(text), Subjects(people, text)
    for quotation in reading.quotations:
        found = _AFTER_QUOTE.match(text[quotation.end : quotation.end + 40])
        if found is None or found["verb"] not in saying():
            continue
        if not sentences or sentences[0].start > quotation.start:
            continue
        paragraph = text.rfind("\n", max(0, quotation.start - LONGEST), quotation.start) + 1
        if not paragraph and quotation.start > LONGEST:
            continue
        inside = namings[bisect_left(starts, paragraph) : bisect_left(starts, quotation.start)]
        side = PRONOUNS[found["who"]]
        speaker = _last_subject(people, inside, kin, text, paragraph, quotation.start, dead=dead)
        if speaker is None and (told := subjects.of(paragraph, quotation.start, text[quotation.start : quotation.end])):
            speaker = people.of[told[0].start].label, told[1], told[0]
        if speaker is None:
            continue
        label, gender, name = speaker
        if gender and gender != side:
            place = (quotation.end + found.start("who"), quotation.end + found.end())
            yield say_clash(label, name, text, reading.sentence_before(place[0]), place)


def _last_subject(
    people: People, inside: Sequence[Name], kin: dict[int, Name], text: str, paragraph: int, quote: int, *, dead: bool
) -> tuple[str, str, Name] | None:
    """The only one a paragraph speaks of before a quotation; else the daughter, or son, of somebody dead whom its last sentence is about."""
    before = text[paragraph:quote]
    persons = {id(people.of[name.start]): people.of[name.start] for name in inside}
    if len(persons) == 1:
        person = next(iter(persons.values()))
        names = [name for name in inside if name.speaks or apposed_and_speaks(text, name)]
        if names and person.id is None and _alone_told(before, shown(text, inside[-1].whole)):
            return person.label, person.gender, names[-1]
    last = _KIN_LAST.search(before)
    name = kin.get(paragraph + last.start("name")) if last is not None and dead else None
    if last is None or name is None:
        return None
    return last["name"], "f" if last["kin"] in words_of("kin", "female") else "m", name


_KIN_LAST = _worded(r"(?:^|[.!?] ){opening} (?P<kin>{kin})\s(?P<name>[A-Z]\w+)\b[^.!?]*[.!?]\s*$")


def _alone_told(before: str, name: str) -> bool:
    """Whether the words of a paragraph, but for quotations and one name, speak of nobody."""
    rest = re.sub(r"[“\"].*?[”\"]", "", before, flags=re.DOTALL).replace(name, "")
    if any(people_words().search(found["whom"].lower()) for found in _ASKED.finditer(rest)):
        return False
    return not (_somebody().search(rest.lower()) or lazy.known(r"\b[Hh](?:e|is|im|er)\b|\b[Ss]he\b").search(rest))


_ASKED = _worded(r"\b(?:{asks}) (?P<whom>(?:{whom}) [^,.;]{2,40})")
"""Of whom somebody asks something, he may answer: "Frances Hale asked the mayor why"."""


def _dead(text: str) -> bool:
    """Whether a draft is an obituary: nobody in it is then taken for the one who speaks now."""
    return lazy.known(r"\bis survived by\b|\bwho (?:has )?died\b|\bObituary\b|\bOBITUARY\b").search(text) is not None


def _clash(person: Person, name: Name, text: str, place: tuple[int, int]) -> Found:
    return say_clash(person.label, name, text, name.sentence, place)
