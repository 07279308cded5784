"""Which countries a description by its part of the world or its former ruler fits: "the West African country", "the former British colony"."""

from __future__ import annotations

import re

from factcheck.extraction.items.standing import entities
from factcheck.extraction.spoken.memory import FAR, NEARBY, Memory
from factcheck.lexicon import table
from factcheck.model.claims import Named
from factcheck.model.mentions import Entity
from factcheck.names import fold

_NAME = re.compile(r"[A-Z][\w-]*(?: [A-Z][\w-]*)*")


def told_by(memory: Memory, entity: Entity) -> frozenset[str]:
    """What a description tells a country by, as ids: the part of the world it lies in, or who once ruled it; nothing where it does neither."""
    found = _NAME.search(entity.label.partition(" ")[2]) if entity.alias == "description-place" else None
    if found is None:
        return frozenset()
    aliases = memory.meanings.names.names(fold(found[0]))
    return frozenset(alias.id for alias in aliases if alias.id.startswith(_TELLING))


_TELLING = ("region:", "continent:", "set:", "org:", "country:")


def fits(memory: Memory, named: Named, told: frozenset[str]) -> bool:
    """Whether a country lies in a part of the world, or was under a rule, that a description tells of."""
    likely = (named.id,) if named.id is not None else named.candidates
    if len(likely) != 1 or not likely[0].startswith("country:"):
        return False
    return any(_fits(memory, likely[0], id_) for id_ in told)


def _fits(memory: Memory, country: str, id_: str) -> bool:
    names = memory.meanings.names
    if id_.startswith("country:"):
        freed = names.freed_from(country)
        return id_ != country and any(alias in freed for alias in _called(memory, id_))
    lists = table("frames")["described_regions"].get(id_) or [id_.replace("continent:", "set:")]
    members = {one for list_ in lists for one in names.listed(list_)}
    return not members or country in members


def _called(memory: Memory, power: str) -> tuple[str, ...]:
    """The names a source may have for a power, with its shorter ones: "the UK"."""
    known = memory.meanings.names.entity(power)
    return (*((known.label,) if known is not None else ()), *table("frames")["powers"].get(power, ()))


def last_that_fits(memory: Memory, told: frozenset[str]) -> Named | None:
    """The country last spoken of, near by, that a description fits, else the only such country that the last sentences name."""
    near = (named for at, named in reversed(memory.spoken) if len(memory.sentences) - at <= NEARBY)
    spoken = next((named for named in near if fits(memory, named, told)), None)
    if spoken is not None:
        return spoken
    ids = {
        memory.meanings.pick(one, ("country",)) for sentence in memory.sentences[-FAR:] for one in entities(sentence)
    }
    fitting = [
        one
        for id_ in sorted(filter(None, ids))
        if fits(memory, one := Named(id_, memory.meanings.label(id_, id_)), told)
    ]
    return fitting[0] if len(fitting) == 1 else None
