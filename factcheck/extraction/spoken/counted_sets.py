"""Lists of countries, and the sets that figures count: "the three"."""

from __future__ import annotations

from itertools import chain

from factcheck.extraction.items.items import Item
from factcheck.extraction.spoken.coreference import named
from factcheck.extraction.spoken.memory import Memory
from factcheck.model.claims import Named
from factcheck.model.mentions import Entity


def lists(memory: Memory, items: list[Item]) -> list[Named]:
    """The lists of countries in a sentence."""
    found = [
        named(memory, items, at, ("country",)) for at, item in enumerate(items) if item.kind == "e" and item.members
    ]
    return [named for named in found if named is not None and all(member.id for member in named.members)]


def counted(memory: Memory, items: list[Item], index: int, number: int) -> Named | None:
    """What "the three" means: the last list of so many countries, the organisation said to have so many members, the one or the set spoken of, or all countries named so far."""
    near = chain(reversed(lists(memory, items[:index])), reversed(memory.lists))
    listed = next((named for named in near if len(named.members) == number), None)
    if listed is not None:
        return listed
    if number in memory.counts:
        return memory.counts[number]
    topic = memory.topic(("org", "set"))
    if topic is not None and topic.id is not None:
        return topic
    met = {
        id_
        for item in items[:index]
        if isinstance(item.mention, Entity) and (id_ := memory.meanings.pick(item.mention, ("country",)))
    }
    everything = sorted(met | set(memory.countries))
    if number < 2 or len(everything) != number:
        return None
    members = tuple(Named(id_, memory.meanings.label(id_, id_)) for id_ in everything)
    return Named(None, ", ".join(member.label for member in members), members)
