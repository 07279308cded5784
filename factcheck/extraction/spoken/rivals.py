"""Whom else a claim may be about: what this sentence, those just before it and the whole draft name."""

from __future__ import annotations

from factcheck.extraction.items.items import Item
from factcheck.extraction.items.sorts import allowed
from factcheck.extraction.items.standing import entities
from factcheck.extraction.spoken.memory import FAR, NEARBY, Memory
from factcheck.extraction.spoken.openings import opens_dateline
from factcheck.model.claims import Named

_OFTEN, _LIKELY = 2, 3
"""How often a country is named that may be meant anywhere; how many of the last subjects a claim without a name is held against."""


def rivals(
    memory: Memory, items: list[Item], types: tuple[str, ...], subject: Named | None, *, wide: bool
) -> tuple[Named, ...]:
    """Everything of these types but the subject that this sentence names; `wide`, also what the ones before it, the dateline or the draft often name."""
    wanted = tuple(dict.fromkeys((*types, "metonym") if {"country", "place"} & set(types) else types))
    found = _meant(memory, items, wanted)
    if wide:
        for id_, named in _near(memory, wanted).items():
            found.setdefault(id_, named)
    return tuple(named for id_, named in found.items() if subject is None or id_ != subject.id)


def _near(memory: Memory, types: tuple[str, ...]) -> dict[str, Named]:
    """What the sentences just before this one, the dateline or the draft often name, latest first; worked out once a sentence."""
    size = len(memory.sentences)
    if memory.near.get(types, (-1, {}))[0] != size:
        found: dict[str, Named] = {}
        for at in range(size - 1, max(size - NEARBY, memory.story) - 1, -1):
            for id_, named in _said(memory, at, types).items():
                found.setdefault(id_, named)
        if memory.home is not None and memory.home.id is not None:
            found.setdefault(memory.home.id, memory.home)
        if {"country", "place"} & set(types) and not memory.story:
            often = sorted(id_ for id_, count in memory.countries.items() if count >= _OFTEN)
            found.update({id_: Named(id_, memory.meanings.label(id_, id_)) for id_ in often if id_ not in found})
        memory.near[types] = (size, found)
    return memory.near[types][1]


def likely(memory: Memory, types: tuple[str, ...], subject: Named | None) -> tuple[Named, ...]:
    """What the sentences just before this one, the draft as a whole or its dateline are about, most recent first, but for the subject."""
    if "org" in types and subject is None:
        return tuple(organisations(memory, []))
    if not {"country", "place"} & set(types):
        return ()
    found: dict[str, Named] = {}
    for at, named in reversed(memory.spoken):
        if len(memory.sentences) - at > NEARBY or at < memory.story or len(found) >= _LIKELY:
            break
        if named.id is not None:
            found.setdefault(named.id, named)
    best = memory.most if not memory.story else None
    for other in (None if best is None else Named(best, memory.meanings.label(best, best)), memory.home):
        if other is not None and other.id is not None:
            found.setdefault(other.id, other)
    return tuple(named for id_, named in found.items() if subject is None or id_ != subject.id)


def organisations(memory: Memory, items: list[Item]) -> list[Named]:
    """The organisations these items and the last sentences name, most recent first."""
    found = {
        id_: Named(id_, memory.meanings.label(id_, entity.label))
        for sentence in (items, *reversed(memory.sentences[-FAR:]))
        for entity in entities(sentence[1:] if opens_dateline(memory, sentence) else sentence)
        if (id_ := memory.meanings.pick(entity, ("org",)) or memory.meanings.short(entity)) is not None
    }
    return list(found.values())


def _said(memory: Memory, at: int, types: tuple[str, ...]) -> dict[str, Named]:
    """What the names of an earlier sentence may mean, worked out once."""
    found = memory.said.get((at, types))
    if found is None:
        found = memory.said[at, types] = _meant(memory, memory.sentences[at], types)
    return found


def _meant(memory: Memory, items: list[Item], types: tuple[str, ...]) -> dict[str, Named]:
    """The candidates of a sentence's names that have one of the types; of a country or capital the country."""
    wanted, found = allowed(types), dict[str, Named]()
    for entity in entities(items):
        for id_ in entity.candidates:
            if id_ not in found and memory.meanings.type_of(id_) in wanted:
                found[id_] = Named(id_, memory.meanings.label(id_, entity.label))
    return found
