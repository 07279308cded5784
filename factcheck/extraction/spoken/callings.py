"""Descriptions that not every organisation fits: "the alliance", "the cartel", "the common market"."""

from __future__ import annotations

import functools

from factcheck.extraction.items.items import Item
from factcheck.extraction.items.standing import entities
from factcheck.extraction.spoken.memory import NEARBY, Memory
from factcheck.lexicon import table
from factcheck.model.claims import Named
from factcheck.model.mentions import Entity


@functools.cache
def _called() -> dict[str, frozenset[str]]:
    """The organisations a noun may describe, beside those that have it in their names."""
    return {noun: frozenset(ids) for noun, ids in table("names")["called"].items()}


def calling_of(entity: Entity) -> str | None:
    """The noun of a description that not every organisation fits."""
    if entity.alias != "description-org":
        return None
    words = entity.label.lower().split()
    return next((noun for noun in (" ".join(words[-2:]), words[-1]) if noun in _called()), None)


def is_called(memory: Memory, id_: str | None, noun: str) -> bool:
    """Whether an organisation may be called by a noun: it is on the noun's list, or bears it in its name."""
    return id_ is not None and (
        id_ in _called()[noun] or noun in memory.meanings.label(id_, "").lower().replace("-", " ").split()
    )


def others_called(entity: Entity, label: str, id_: str) -> tuple[str, ...]:
    """The further organisations that the noun of a description may mean, where the one it was taken for does not bear it in its name: "the union" of the euro area."""
    noun = calling_of(entity)
    if noun is None or noun in label.lower().replace("-", " ").split():
        return ()
    return tuple(sorted(_called()[noun] - {id_}))


def last_called(memory: Memory, items: list[Item], noun: str) -> Named | None:
    """The organisation that a noun fits and that these items or the sentences before named last."""
    for sentence in (items, *reversed(memory.sentences[-NEARBY:])):
        for entity in reversed(entities(sentence)):
            id_ = memory.meanings.pick(entity, ("org",)) or memory.meanings.short(entity)
            if id_ is not None and is_called(memory, id_, noun):
                return Named(id_, memory.meanings.label(id_, entity.label))
    return None
