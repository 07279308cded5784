"""The text read so far, as the stages of extraction ask for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain

from factcheck.extraction.items.items import Item
from factcheck.extraction.items.standing import entities, in_person, is_labelled, iso_dates
from factcheck.extraction.spoken import (
    boxes,
    callings,
    coreference,
    counted_sets,
    datelines,
    entries,
    frontiers,
    passages,
    rivals,
    strangers,
    topics,
)
from factcheck.extraction.spoken.meanings import Meanings
from factcheck.extraction.spoken.memory import FAR, Memory
from factcheck.model.claims import Claim, Named
from factcheck.model.names import NameSource

Types = tuple[str, ...]
_STOPS = frozenset([";", ":", "—", "–"])


@dataclass(eq=False, repr=False)
class Discourse:
    """What names and pronouns mean at a point of the text, what it is about, and what was claimed before."""

    names: NameSource
    text: str = ""
    """The draft."""
    claims: list[Claim] = field(default_factory=list)
    """The claims of the sentence before."""
    told: dict[str, int] = field(default_factory=dict)
    """The kinds of claims met so far, with the sentence that had one last."""
    part: tuple[int, bool] = (-1, False)
    """The last sentence about a place, and whether that was a part of a country."""
    part_met: bool = False
    """Whether any sentence so far was about a part of a country: "the state" may be that again."""
    meanings: Meanings = field(init=False)
    memory: Memory = field(init=False)

    def __post_init__(self) -> None:
        self.meanings = Meanings(self.names)
        self.memory = Memory(self.meanings, self.text)
        self.may_be = self.meanings.may_be
        self.pick = self.meanings.pick
        self.type_of = self.meanings.type_of
        self.main = self.memory.main
        self.topic = self.memory.topic
        self.sentences = self.memory.sentences

    def begin(self, items: list[Item], role: str, *, story: bool, paragraph: bool = False, line: bool = False) -> None:
        """Turn to a sentence; one with the dateline of a bulletin opens a story of its own, others may open a paragraph, or an entry of a list on a new line."""
        if role in {"heading", "title"}:
            self.memory.heading = items
            boxes.head(self.memory, items)
        if line or paragraph:
            self.memory.line = len(self.sentences)
        if line:
            entries.begin(self.memory, items, role)
            boxes.begin(self.memory, items)
        if paragraph:
            passages.begin(self.memory)
        self.meanings.note_people(items)
        self.memory.role = role
        if story:
            self.memory.story = len(self.sentences)
            datelines.begin_story(self.memory, items)

    def close(self, items: list[Item], claims: list[Claim], *, story: bool) -> None:
        """Take note of a sentence that has been read, and of what it claims."""
        self.told.update((claim.kind, len(self.sentences)) for claim in claims)
        self.claims = claims
        self.memory.counts.update(chain.from_iterable(map(_numbering, claims)))
        for claim in claims:
            self._note_entry(claim)
        self._add(items, self._measured(items, claims))
        if story:
            datelines.begin_story(self.memory, items)
        datelines.settle_home(self.memory, items)

    def _note_entry(self, claim: Claim) -> None:
        """Take note of a country's step into an organisation that is told from the draft's day ("on Friday"), if it is the latest so far."""
        date, one = claim.date, claim.subject
        day = date.first if date is not None and date.anchor == "draft" else None
        if claim.kind != "accession-date" or day is None or one is None or claim.doubt or claim.detail("weak") == "yes":
            return
        if one.id is not None and (self.memory.entered is None or str(day) > self.memory.entered[0]):
            self.memory.entered = str(day), one

    def _measured(self, items: list[Item], claims: list[Claim]) -> Named | None:
        """What is spoken of still behind a sentence that only measures another by it: "Finland, across the gulf, has four times as many"."""
        told = [topic for name in ("state", "place") if (topic := self.memory.topics.get(name)) is not None]
        spoken = {named.id: named for _, named, sure in told if sure and named.id is not None}
        if not spoken or not any(claim.kind == "comparison" for claim in claims):
            return None
        named = {id_ for entity in entities(items) for id_ in entity.candidates}
        by = next((one.object for one in claims if one.kind == "comparison" and one.object is not None), None)
        if by is None or by.id is None or by.id in named:
            return None
        return spoken.get(by.id)

    def _add(self, items: list[Item], kept: Named | None) -> None:
        memory = self.memory
        if memory.role == "title":
            memory.portray(items)
        memory.sentences.append(items)
        memory.in_person = memory.in_person or in_person(items, self.text)
        if not is_labelled(items):
            topics.note(memory, items, kept)
            strangers.note(memory, items)
        memory.lists.extend(counted_sets.lists(memory, items))
        passages.note(memory, items, kept)
        for entity in entities(items):
            self.meanings.note(entity)
            memory.count(entity)

    def note_lists(self, lists: list[Named]) -> None:
        """Take note of the lists down the first column of a table."""
        self.memory.lists.extend(lists)

    def named(self, items: list[Item], index: int, types: Types) -> Named | None:
        """What an entity item means in a slot of these types; None while that is unknown."""
        return coreference.named(self.memory, items, index, types)

    def pair(self, items: list[Item], index: int, types: Types) -> tuple[Named, ...]:
        """The members of a list; of a plural name ("the Koreas") the two it may mean."""
        return coreference.pair(self.memory, items, index, types)

    def may_be_stranger(self, items: list[Item], index: int | None, last: int) -> bool:
        """Whether a person whom a claim does not name, or names by a pronoun at an index, may be one the text gives no name."""
        return strangers.may_be(self.memory, items, index, last)

    def only_titled(self, items: list[Item]) -> bool:
        """Whether these items give nobody but a bare title behind a sentence that names one person."""
        return strangers.only_titled(self.memory, items)

    def leading(self, items: list[Item], types: Types) -> Named | None:
        """The leftmost fitting name that no preposition governs."""
        return coreference.leading(self.memory, items, types)

    def written_here(self, items: list[Item]) -> Named | None:
        """The country a draft is written in, where its author speaks of "we"."""
        return datelines.written_here(self.memory, items)

    def counted(self, items: list[Item], index: int, number: int) -> Named | None:
        """What "the three" means."""
        return counted_sets.counted(self.memory, items, index, number)

    def rivals(self, items: list[Item], types: Types, subject: Named | None, *, wide: bool) -> tuple[Named, ...]:
        """Everything of these types but the subject that these items name; `wide`, also what stands further off."""
        return rivals.rivals(self.memory, items, types, subject, wide=wide)

    def likely(self, types: Types, subject: Named | None) -> tuple[Named, ...]:
        """What the text just before this sentence, or as a whole, is about, but for the subject."""
        return rivals.likely(self.memory, types, subject)

    def alone(self, items: list[Item], subject: Named | None) -> bool:
        """Whether a paragraph up to these items, and they, mean no country but the subject."""
        found = passages.only(self.memory, items)
        return subject is not None and found is not None and found.id == subject.id and bool(self.memory.here)

    def of_one_person(self, label: str, subject: Named | None) -> bool:
        """Whether "his country" is surely that of the one person the draft portrays, or of whom alone the sentence before told."""
        if subject is None or not label.lower().startswith(("his ", "her ")):
            return False
        if (land := self.memory.land_of_portrayed(label)) is not None:
            return land.id == subject.id
        one = self.memory.told_of_as(label)
        return one is not None and one.id is not None and self.names.country_of(one.id) == subject.id

    def only(self, items: list[Item], subject: Named | None) -> bool:
        """Whether a paragraph with these items means the subject and no other country."""
        found = passages.only(self.memory, items)
        return subject is not None and found is not None and found.id == subject.id

    def guess(self, types: Types) -> Named | None:
        """What the paragraph or the draft names most of these types, where nothing says whose a claim is."""
        return passages.guess(self.memory, types)

    def main_org(self) -> Named | None:
        """The organisation the draft has named far more often than any other."""
        return passages.organisation(self.memory, 2)

    def boxed(self, items: list[Item], subject: Named | None) -> bool:
        """Whether a line of a fact box or list tells of the country the draft is mainly about: "Coast: 536 km"."""
        listed = is_labelled(items) or self.memory.role == "list-item"
        return listed and subject is not None and subject.id is not None and subject.id == self.memory.most

    def by_name(self, items: list[Item], subject: Named | None) -> tuple[Named, ...]:
        """Those countries that the sentence or paragraph means by a name, but for the subject."""
        return passages.by_name(self.memory, items, subject)

    def around(self, items: list[Item], types: Types, subject: Named | None) -> tuple[Named, ...]:
        """The countries that the paragraph and the one before mean, but for the subject."""
        return passages.around(self.memory, items, subject) if {"country", "place"} & set(types) else ()

    def only_by(self, items: list[Item], country: Named, index: int) -> bool:
        """Whether nothing but the name at an index has meant a country so far."""
        if any(item is not items[index] and country.id in item.candidates for item in items if item.kind == "e"):
            return False
        return passages.only_by(self.memory, items, country, items[index].label)

    def mentioned(self, items: list[Item], country: str) -> bool:
        """Whether these items name a country, or the paragraph or the one before means it."""
        named = (self.pick(entity, ("country", "metonym")) for entity in entities(items))
        return country in named or country in self.memory.here or country in self.memory.before

    def spoken(self, country: str) -> bool:
        """Whether the draft so far has named a country, or meant it by more than a town."""
        return country in self.memory.meant_by or country in self.memory.countries

    def mentioned_org(self, items: list[Item], org: str) -> bool:
        """Whether these items name an organisation."""
        return any(self.pick(entity, ("org",)) == org for entity in entities(items))

    def near_orgs(self, items: list[Item]) -> list[Named]:
        """The organisations these items and the last sentences name, most recent first."""
        return rivals.organisations(self.memory, items)

    def is_called(self, id_: str | None, noun: str) -> bool:
        """Whether an organisation may be called by a noun: "the alliance"."""
        return callings.is_called(self.memory, id_, noun)

    def border(self, items: list[Item]) -> Named | None:
        """The two countries on the border these items, or the sentence before, are about."""
        return frontiers.border(self.memory, items)

    def just_told(self, kind: str) -> bool:
        """Whether one of the last sentences made a claim of a kind, so that "Fiji's turn came in 1970" goes on with it."""
        return len(self.sentences) - self.told.get(kind, -FAR - 1) <= FAR

    def part_named(self, items: list[Item], index: int | None) -> bool:
        """Whether a town or region other than the one at an index is named in a sentence or the two before it: "the capital" may be that region's."""
        own = items[index].label if index is not None else ""
        for sentence in (items, *self.sentences[-2:]):
            for entity in entities(sentence):
                if (
                    entity.candidates
                    and entity.label != own
                    and all(self.type_of(id_) == "place" for id_ in entity.candidates)
                ):
                    return True
        return False

    def dates(self, items: list[Item], first: int, last: int) -> tuple[list[str], list[str]]:
        """Dates as ISO prefixes: those of the clause of items first..last, and those of the rest of the sentence and of the two before it."""
        begin = next((at for at in range(first, 0, -1) if items[at - 1].word in _STOPS), 0)
        end = next((at for at in range(last, len(items)) if items[at].word in _STOPS), len(items))
        aside = _told_of_another(items, last, end)
        own = iso_dates([*items[begin : aside.start], *items[aside.stop : end]])
        rest = [*self.sentences[-2:], items[:begin], items[aside.start : aside.stop], items[end:]]
        return own, [date for part in rest for date in iso_dates(part) if date not in own]


def _told_of_another(items: list[Item], last: int, end: int) -> range:
    """Where a clause stands behind a match that says something of another name: "President Pereira met João Vieira, who seized power in 1980"; nowhere else."""
    for at in range(last + 1, end):
        if items[at].alias.startswith("pronoun-relative") and any(item.kind == "e" for item in items[last : at - 1]):
            close = next((one for one in range(at, end) if items[one].word == ","), end)
            return range(at, close)
    return range(end, end)


def _numbering(claim: Claim) -> Iterator[tuple[int, Named]]:
    """How many are in an organisation, as a claim tells it: "has 40 members", "came in as its 40th member"."""
    entered = claim.kind == "rank" and claim.detail("property") == "accession"
    club = claim.object if entered else claim.subject if claim.kind == "member-count" and not claim.details else None
    if club is not None and club.id is not None and claim.quantity is not None:
        yield int(claim.quantity.value), club
