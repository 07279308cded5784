"""The passage a sentence stands in: the paragraph, and which countries its names have meant so far."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.extraction.items.items import Item
from factcheck.extraction.items.standing import (
    PLACED,
    adjectival,
    entities,
    governed,
    is_labelled,
    looked_aside,
    outdone,
    told_by_another,
)
from factcheck.extraction.spoken.memory import Memory
from factcheck.lexicon import table, word_set
from factcheck.model.claims import Named
from factcheck.model.drafts import Sentence
from factcheck.model.mentions import Entity

_STATES = ("country", "metonym")


def starts(text: str, sentences: Sequence[Sentence]) -> frozenset[int]:
    """The offsets of the sentences that open a paragraph: after a blank line; in a text without any, after each line's end."""
    blank = any(_blank(text, before, after) for before, after in pairwise(sentences))
    found = {sentences[0].start} if sentences else set()
    for before, after in pairwise(sentences):
        gap = text[before.end : after.start]
        if before.role != after.role or (_blank(text, before, after) if blank else "\n" in gap):
            found.add(after.start)
    return frozenset(found)


def _blank(text: str, before: Sentence, after: Sentence) -> bool:
    """Whether a blank line stands between two sentences."""
    return text[before.end : after.start].count("\n") > 1


def begin(memory: Memory) -> None:
    """Turn to a new paragraph, which has named nothing yet."""
    memory.passage = len(memory.sentences)
    if memory.here:
        memory.before = memory.here
    memory.here, memory.named, memory.free = {}, {}, {}


def note(memory: Memory, items: list[Item], kept: Named | None = None) -> None:
    """Take note of the countries that a sentence's names mean: by themselves, by a capital, or by the office a person holds."""
    memory.here.update(meant(memory, items))
    for id_, label in _meaning(memory, items):
        memory.meant_by.setdefault(id_, set()).add(label)
    memory.named.update(meant(memory, [item for item in items if not adjectival(item)]))
    if kept is None and not _quoted(memory.text, items) and not is_labelled(items):
        memory.free.update(_spoken(memory, items))
    _turn(memory)


_QUOTES = frozenset('"“”')


def _quoted(text: str, items: list[Item]) -> bool:
    """Whether a sentence holds somebody's words; the speaker's country is not what the paragraph turns to."""
    return bool(items) and not _QUOTES.isdisjoint(text[max(0, items[0].start - 1) : items[-1].end + 1])


_PLACES = ("state", "place")


_INTRODUCING = frozenset(table("frames")["grammar"]["introducing"])
_SOON, _SHORT = 4, 7
"""Items among which the name stands that a sentence introduces ("Start with the Argentines"), and those of a short sentence."""
_BEFORE = PLACED | word_set("frames", "grammar", "unacted")
"""Words before a name that no verb is: "sells Cuba" acts on it."""


def _free(items: list[Item], at: int) -> bool:
    """Whether a name stands free in its sentence, or is what the sentence turns to."""
    if outdone(items, at) or told_by_another(items, at) or looked_aside(items, at):
        return False
    acted_on = at > 1 and items[at - 1].word.isalpha() and items[at - 1].word not in _BEFORE
    return not (governed(items, at) or acted_on) or (
        at <= _SOON and any(item.word in _INTRODUCING for item in items[:at])
    )


def _turn(memory: Memory) -> None:
    """Where a paragraph has named one country and the last topic is of one before: that country is spoken of now."""
    spoken = [memory.topics[name] for name in _PLACES if name in memory.topics]
    if len(memory.free) != 1 or any(
        sure and at > memory.passage and named is not memory.turned for at, named, sure in spoken
    ):
        return
    memory.turned = next(iter(memory.free.values()))
    for name in _PLACES:
        memory.topics[name] = (len(memory.sentences), memory.turned, True)
    memory.topics.pop("region", None)


def _spoken(memory: Memory, items: list[Item]) -> dict[str, Named]:
    """The countries that a sentence means by names no preposition governs, and by no town it only places something in."""
    short = len(items) <= _SHORT  # "No such luck in Lima."
    free = (
        item
        for at, item in enumerate(items)
        if item.kind == "e" and _free(items, at) and (short or not _where(memory, items, at))
    )
    return meant(memory, list(free))


def _where(memory: Memory, items: list[Item], at: int) -> bool:
    """Whether a town only says where something is: "a stranger at a bar in Brussels"."""
    return at > 0 and items[at - 1].word in PLACED and memory.meanings.may_be(items[at], ("city",))


def meant(memory: Memory, items: list[Item]) -> dict[str, Named]:
    """The countries that the names of a sentence mean, in order."""
    found: dict[str, Named] = {}
    for entity in entities([item for at, item in enumerate(items) if not _is_spoken(items, at)]):
        id_ = _country(memory, entity)
        if id_ is not None:
            found.setdefault(id_, Named(id_, memory.meanings.label(id_, entity.label)))
    return found


def _is_spoken(items: list[Item], at: int) -> bool:
    """Whether a name that is also a language's is told as one: "trades in French", "speaks German"."""
    item = items[at]
    if not at or item.alias != "adjective" or items[at - 1].word not in _SPOKEN:
        return False
    told = any(id_.startswith("language:") for id_ in item.candidates)
    behind = items[at + 1].word if at + 1 < len(items) else "."
    return told and (not behind.isalpha() or behind in _BESIDE)


_SPOKEN, _BESIDE = word_set("languages", "spoken", "before"), word_set("languages", "spoken", "behind")


def _country(memory: Memory, entity: Entity) -> str | None:
    """The country a name means, or None."""
    id_ = memory.meanings.pick(entity, _STATES)
    if id_ is not None:
        return id_
    person = memory.meanings.person(entity)
    return memory.meanings.names.country_of(person) if person is not None else None


def around(memory: Memory, items: list[Item], subject: Named | None) -> tuple[Named, ...]:
    """The countries but the subject that these items, their paragraph and the one before mean."""
    found = {**meant(memory, items), **memory.here, **memory.before}
    return tuple(named for id_, named in found.items() if subject is None or id_ != subject.id)


def only_by(memory: Memory, items: list[Item], country: Named, label: str) -> bool:
    """Whether nothing but a name of this label has meant a country so far: "Its capital is Nairobi" does not yet speak of Kenya."""
    here = {name for id_, name in _meaning(memory, items) if id_ == country.id}
    return memory.meant_by.get(country.id or "", set()) | here <= {label}


def _meaning(memory: Memory, items: list[Item]) -> Iterator[tuple[str, str]]:
    """The countries that the names of a sentence mean, each with the name."""
    for entity in entities(items):
        id_ = _country(memory, entity)
        if id_ is not None:
            yield id_, entity.label


def by_name(memory: Memory, items: list[Item], subject: Named | None) -> tuple[Named, ...]:
    """Those that these items or their paragraph mean by a name, no adjective: "Spanish" may be the language."""
    plain = [item for item in items if not adjectival(item)]
    found = {**meant(memory, plain), **memory.named}
    return tuple(named for id_, named in found.items() if subject is None or id_ != subject.id)


def only(memory: Memory, items: list[Item]) -> Named | None:
    """The one country that a paragraph has meant so far, and these items with it; None where there are several or none."""
    found = {**memory.here, **meant(memory, items)}
    return next(iter(found.values())) if len(found) == 1 else None


_OFTEN = 2
"""How often the draft has to have named what a claim without a subject is guessed to be about."""


def guess(memory: Memory, types: tuple[str, ...]) -> Named | None:
    """The country the paragraph named alone, else the one, or the organisation, that the draft has named most; None where it named none often."""
    if {"country", "place"} & set(types):
        best = memory.most
        aside = best is not None and memory.countries[best] > _OFTEN and not memory.here.keys() & memory.free.keys()
        if len(memory.here) == 1 and not aside:
            return next(iter(memory.here.values()))
        _, last, sure = memory.topics.get("state", (0, None, False))
        named = best is not None and memory.countries[best] > _OFTEN
        if sure and last is not None and last.id is not None and not memory.here and not named:
            return last
        often = best is not None and memory.countries[best] >= _OFTEN
        return Named(best, memory.meanings.label(best, best)) if best is not None and often else None
    return organisation(memory, 1) if "org" in types else None


def organisation(memory: Memory, times: int) -> Named | None:
    """The organisation that the draft has named most, so many times as often as any other; None where it named none often."""
    met = sorted(((count, id_) for id_, count in memory.meanings.met.items() if id_.startswith("org:")), reverse=True)
    if not met or met[0][0] < _OFTEN or (len(met) > 1 and met[0][0] < times * met[1][0]):
        return None
    return Named(met[0][1], memory.meanings.label(met[0][1], met[0][1]))
