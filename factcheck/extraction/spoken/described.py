"""Whom or what a description means of what was spoken of before: "the kingdom", "his country", "the group"."""

from __future__ import annotations

from factcheck.extraction.items.forms import has_form
from factcheck.extraction.items.items import Item
from factcheck.extraction.items.standing import entities
from factcheck.extraction.spoken.memory import FAR, NEARBY, Memory
from factcheck.lexicon import word_set
from factcheck.model.claims import Named
from factcheck.model.mentions import Entity

_JUST = 2
"""Sentences back within which what was spoken of is meant, whoever else was named since."""


def far_back(memory: Memory, entity: Entity) -> Named | None:
    """The organisation that "the group" may be which the draft has named far more often than any other, though not lately."""
    met = sorted(((count, id_) for id_, count in memory.meanings.met.items() if id_.startswith("org:")), reverse=True)
    if not met or not entity.label.lower().startswith("the ") or (len(met) > 1 and met[0][0] < _FAR_MORE * met[1][0]):
        return None
    return Named(None, entity.label, (), (met[0][1],))


_FAR_MORE = 2
"""How many times as often as any other an organisation is named that a noun may mean from far."""


def of_the_one_person(memory: Memory, items: list[Item]) -> Named | None:
    """The country in whose offices the one person of a sentence was: what "his country" is where none is named."""
    people = {memory.meanings.person(entity) for entity in entities(items) if memory.meanings.pick(entity, ("person",))}
    person = people.pop() if len(people) == 1 else None
    id_ = memory.meanings.names.country_of(person) if person is not None else None
    return None if id_ is None else Named(id_, memory.meanings.label(id_, id_))


def entrant(memory: Memory, entity: Entity) -> Named | None:
    """The country that "the newcomer" is: the one that took the latest step into an organisation told of so far."""
    noun = entity.label.lower().partition(" ")[2]
    return memory.entered[1] if memory.entered is not None and noun in _ENTRANTS else None


_ENTRANTS = word_set("clauses", "described", "entrants")


def is_wider(named: Named) -> bool:
    """Whether something is a part of the world, which "the country" or "the republic" cannot be."""
    return named.id is not None and named.id.startswith(("continent:", "region:", "set:"))


def last_country(memory: Memory) -> Named | None:
    """The country that was last spoken of, near by."""
    near = (named for at, named in reversed(memory.spoken) if len(memory.sentences) - at <= FAR)
    return next((named for named in near if named.id is not None and named.id.startswith("country:")), None)


def in_part(memory: Memory) -> bool:
    """Whether the sentence before was about a part of a country, which "the state" or "the island" then is: "India's Kerala is green. The state ..."."""
    at, named, sure = memory.topics.get("region", (-1, None, False))
    state = memory.topics.get("place", (-1, None, False))[0]
    whole = named is not None and (named.candidates != () or (named.id or "").startswith("country:"))
    return sure and at == len(memory.sentences) - 1 and at >= state and not whole


def of_form(memory: Memory, items: list[Item], form: str) -> Named | None:
    """The country of a form ("the kingdom", "the island") that was spoken of just before, alone was named there, was last spoken of, or was last named."""
    told = ((at, one) for at, one in reversed(memory.spoken) if len(memory.sentences) - at <= NEARBY)
    at, spoken = next(((at, one) for at, one in told if one.id is not None and has_form(one, form)), (0, None))
    only = None if spoken is not None and len(memory.sentences) - at <= _JUST else _only_of_form(memory, items, form)
    if only is not None or spoken is not None:
        return only or spoken
    for sentence in (items, *reversed(memory.sentences[-FAR:])):
        for entity in entities(sentence):
            id_ = memory.meanings.pick(entity, ("country",))
            if id_ is not None and has_form(Named(id_, ""), form):
                return Named(id_, memory.meanings.label(id_, entity.label))
    return None


def _only_of_form(memory: Memory, items: list[Item], form: str) -> Named | None:
    """The only country of a form that a sentence or the one before it names, its people counted in: "nobody but the Saudis. The kingdom ..."."""
    near = [entity for sentence in (*memory.sentences[-1:], items) for entity in entities(sentence)]
    ids = {memory.meanings.pick(entity, ("country",)) for entity in near}
    named_ = [
        Named(id_, memory.meanings.label(id_, id_)) for id_ in ids if id_ is not None and has_form(Named(id_, ""), form)
    ]
    return named_[0] if len(named_) == 1 else None
