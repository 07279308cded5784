"""People nobody introduces, people introduced too late, and he for her."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from factcheck.consistency import descriptions
from factcheck.consistency.lines import Found
from factcheck.consistency.naming import Name, given, roles, saying, words_of
from factcheck.consistency.people import People, Person
from factcheck.consistency.spellings import kin_before
from factcheck.consistency.telling import differs, query, shown
from factcheck.extraction.reading import Reading
from factcheck.model.drafts import Quotation, Sentence

_REACH = 40
_RUNNING = frozenset({"paragraph", "list-item", "caption", "footnote"})
_PRONOUNS = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f", "hers": "f"}
_SOMEBODY = re.compile(
    r"\b(?:man|men|woman|women|boy|girl|gentleman|lady|client|defendant|victim|witness|husband|wife|father|mother|son|daughter|brother|sister|"
    r"king|queen|minister|president|chairman|chairwoman|spokesman|spokeswoman|colleague|friend|partner|boss|judge|doctor|owner|customer|neighbour)s?\b"
)
_SINGLE_NAMED = frozenset(
    {
        "king",
        "queen",
        "prince",
        "princess",
        "pope",
        "sister",
        "brother",
        "father",
        "mother",
        "saint",
        "st",
        "sultan",
        "emir",
        "duke",
        "emperor",
        "lord",
        "lady",
        "sir",
        "dame",
        "sheikh",
        "sheik",
    }
)


def find(people: People, reading: Reading, misspelt: frozenset[int] = frozenset()) -> Iterator[Found]:
    """All that is amiss with how people are brought in; `misspelt` are the starts of names told to be slips of others."""
    quoted = _Quoted(reading.quotations)
    yield from _unknown(people, reading.text, quoted, misspelt)
    yield from _late(people, reading.text, quoted)
    yield from _addressed(people, reading.text)
    yield from _pronouns(people, reading)


class _Quoted:
    """Whether an offset stands inside a quotation."""

    def __init__(self, quotations: Sequence[Quotation]) -> None:
        self.starts = [q.start for q in quotations]
        self.ends = [q.end for q in quotations]

    def holds(self, at: int) -> bool:
        index = bisect_right(self.starts, at) - 1
        return index >= 0 and at < self.ends[index]


def _unknown(people: People, text: str, quoted: _Quoted, misspelt: frozenset[int]) -> Iterator[Found]:
    """A surname, with or without a form of address, that is nobody's of those named in full."""
    seen: set[str] = set()
    for name in people.loose:
        word = name.words[-1]
        if word in seen or name.start in misspelt or not _told_short(name, text) or quoted.holds(name.start):
            continue
        seen.add(word)
        shown_ = shown(text, (name.outer, name.end))
        told = f"“{shown_}” is nowhere introduced with a full name."
        yield query(
            "name-consistency", text, name.sentence, (name.outer, name.end), "no-first-reference", told, about=shown_
        )


def _told_short(name: Name, text: str) -> bool:
    """Whether a lone name is a surname that a reader has to know already."""
    word = name.words[-1]
    if name.sentence.role not in _RUNNING or name.known is not None or word in words_of("known", "surnames"):
        return False
    first = name.address.split()[0] if name.address else ""
    if name.address.endswith(" justice"):  # judges go by their surname
        return False
    if first in _SINGLE_NAMED or (word in given() and first not in words_of("address", "plain")):
        return False
    if name.address:
        return first in words_of("address", "plain") | words_of("address", "neutral") | words_of("address", "ranks")
    if _given_only(name, text):
        return False
    placed = re.search(r"\b(?:of|in|at|from|near|to)\s+$", text[max(0, name.outer - 8) : name.outer])
    return name.speaks or (placed is None and text[name.end : name.end + 6].startswith(", who "))


def _given_only(name: Name, text: str) -> bool:
    """Whether a lone name is all that the draft wants to tell, or a people's: "a widow called Nana", "says Busi, a tailor"."""
    if (name.words[-1].endswith(("ers", "ists", "ans", "ish", "ese", "is")) and not name.speaks) or name.words[
        -1
    ].endswith(("ians", "eans")):
        return True
    before = text[max(name.sentence.start, name.outer - 60) : name.outer].lower()
    if kin_before(text, name) or re.search(r"\b(?:called|named|surnamed|is|a|an|the)\s*$", before):
        return True
    last = re.search(r"([a-z-]+),?\s*$", before)
    if last is not None and last[1] in roles():
        return True
    return any(descriptions.titles(text, name)) or descriptions.age(text, name) is not None


def _late(people: People, text: str, quoted: _Quoted) -> Iterator[Found]:
    """Somebody whose surname the running text uses before the full name stands."""
    for person in people.persons:
        if person.id is not None or not person.first:
            continue
        running = [
            name
            for name in person.namings
            if name.sentence.role in _RUNNING and not name.quiet and not quoted.holds(name.start)
        ]
        if len(running) < 2 or len(running[0].words) > 1:
            continue
        first, full = running[0], next((name for name in running if len(name.words) > 1), None)
        if full is None or full.sentence.start == first.sentence.start or not (first.address or first.speaks):
            continue
        if any(len(name.words) > 1 and name.start < first.start for name in person.namings if not name.quiet):
            continue
        said = shown(text, (first.outer, first.end))
        told = f"“{said}” stands before the full name, “{shown(text, (full.start, full.end))}”."
        yield query(
            "name-consistency",
            text,
            first.sentence,
            (first.outer, first.end),
            "no-first-reference",
            told,
            about=person.label,
            other=(full.start, full.end),
        )


def _addressed(people: People, text: str) -> Iterator[Found]:
    """Mr and Ms for one person."""
    for person in people.persons:
        told: dict[str, Name] = {}
        for name in person.namings:
            words = set(name.address.split()) & {"mr", "mrs", "ms", "miss"}
            for word in words:
                side = "m" if word == "mr" else "f"
                other = told.get("f" if side == "m" else "m")
                if other is not None and side not in told:
                    says = f"{person.label} is “{shown(text, (name.outer, name.end))}” here and “{shown(text, (other.outer, other.end))}” elsewhere."
                    yield differs(
                        "name-consistency",
                        text,
                        name.sentence,
                        (name.outer, name.end),
                        (other.outer, other.end),
                        says,
                        about=person.label,
                    )
                told.setdefault(side, name)


_AFTER_QUOTE = re.compile(r"^[\s,]*(?P<who>he|she) (?P<verb>[a-z]+)\b")
_WITH = re.compile(
    r"^(?:, [^,.]{1,30},)? (?:with|holds|holding|shows|showing|displays|and|lifts|lifting|leads|leading|poses with|beside|at) (?P<who>his|her) "
)
_SELF = re.compile(r"^[^.;:“”\"]{0,60}?\b(?P<who>himself|herself)\b")


def _pronouns(people: People, reading: Reading) -> Iterator[Found]:
    """A pronoun that can only be somebody's of the other sex."""
    text = reading.text
    namings = sorted((name for person in people.persons for name in person.namings), key=lambda name: name.start)
    starts = [name.start for name in namings]
    kin = {name.start: name for name in (*people.loose, *people.others)}
    yield from _after_quotations(people, reading, namings, starts, kin)
    for person in people.persons:
        if person.id is not None or not person.gender:
            continue
        for name in person.namings:
            rest = text[name.end : name.sentence.end]
            found = _WITH.match(rest) or _SELF.match(rest)
            if found is None or not _alone(name, name.end + found.end(), namings, starts, text):
                continue
            side = {"himself": "m", "herself": "f"}.get(found["who"]) or _PRONOUNS[found["who"]]
            if side != person.gender and (found.re is _SELF or _captioned(name, text)):
                yield _clash(person, name, text, (name.end + found.start("who"), name.end + found.end("who")))


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
    return all(other.start == name.start for other in inside) and not _SOMEBODY.search(words.lower())


def _after_quotations(
    people: People, reading: Reading, namings: Sequence[Name], starts: Sequence[int], kin: dict[int, Name]
) -> Iterator[Found]:
    """ "...," he said, where the paragraph before it has one speaker, and that is a woman."""
    text, sentences = reading.text, reading.sentences
    begins = [sentence.start for sentence in sentences]
    dead = _dead(text)
    for quotation in reading.quotations:
        found = _AFTER_QUOTE.match(text[quotation.end : quotation.end + 40])
        if found is None or found["verb"] not in saying():
            continue
        at = bisect_right(begins, quotation.start) - 1
        if at < 0:
            continue
        paragraph = text.rfind("\n", 0, quotation.start) + 1
        inside = namings[bisect_left(starts, paragraph) : bisect_left(starts, quotation.start)]
        side = _PRONOUNS[found["who"]]
        speaker = _last_subject(people, inside, kin, text, paragraph, quotation.start, dead=dead)
        if speaker is None:
            continue
        label, gender, name = speaker
        if gender and gender != side:
            place = (quotation.end + found.start("who"), quotation.end + found.end())
            sentence = sentences[max(0, bisect_right(begins, place[0]) - 1)]
            yield _told(label, name, text, sentence, place)


def _last_subject(
    people: People, inside: Sequence[Name], kin: dict[int, Name], text: str, paragraph: int, quote: int, *, dead: bool
) -> tuple[str, str, Name] | None:
    """The only one a paragraph speaks of before a quotation; else the daughter, or son, of somebody dead whom its last sentence is about."""
    before = text[paragraph:quote]
    persons = {id(people.of[name.start]): people.of[name.start] for name in inside}
    if len(persons) == 1:
        person = next(iter(persons.values()))
        names = [name for name in inside if name.speaks or _says(text, name)]
        rest = re.sub(r"[“\"].*?[”\"]", "", before, flags=re.DOTALL).replace(
            shown(text, (inside[-1].outer, inside[-1].end)), ""
        )
        if (
            names
            and person.id is None
            and not _SOMEBODY.search(rest.lower())
            and not re.search(r"\b[Hh](?:e|is|im|er)\b|\b[Ss]he\b", rest)
        ):
            return person.label, person.gender, names[-1]
    last = re.search(
        r"(?:^|[.!?] )(?:His|Her) (?P<kin>daughter|son|sister|brother|widow|wife|mother|father)\s(?P<name>[A-Z]\w+)\b[^.!?]*[.!?]\s*$",
        before,
    )
    if last is None or not dead:
        return None
    name = kin.get(paragraph + last.start("name"))
    if name is None:
        return None
    return last["name"], "f" if last["kin"] in words_of("kin", "female") else "m", name


def _says(text: str, name: Name) -> bool:
    """Whether a saying verb follows behind an apposition: "Alison Crane, prosecuting, said"."""
    found = re.match(r", [^,.;:“”\"]{2,60}, ([a-z]+)\b", text[name.end : name.end + 90])
    return found is not None and found[1] in saying()


def _dead(text: str) -> bool:
    """Whether a draft is an obituary: nobody in it is then taken for the one who speaks now."""
    return re.search(r"\bis survived by\b|\bwho (?:has )?died\b|\bObituary\b|\bOBITUARY\b", text) is not None


def _clash(person: Person, name: Name, text: str, place: tuple[int, int]) -> Found:
    return _told(person.label, name, text, name.sentence, place)


def _told(label: str, name: Name, text: str, sentence: Sentence, place: tuple[int, int]) -> Found:
    told = f"“{shown(text, place)}” seems to be said of {label}."
    return differs("name-consistency", text, sentence, place, (name.start, name.end), told, about=label)
