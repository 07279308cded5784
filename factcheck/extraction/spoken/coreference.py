"""What an item means in a sentence: names by themselves, pronouns and descriptions by the words before them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from factcheck.extraction.items.forms import PARTS, form_of, has_form
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.sexes import cannot_be, of_pronoun
from factcheck.extraction.items.sorts import PRONOUN_SORTS
from factcheck.extraction.items.standing import after_opening, governed, in_a_compound, own_clause, relative_head
from factcheck.extraction.spoken.callings import calling_of, is_called, last_called
from factcheck.extraction.spoken.described import (
    entrant,
    far_back,
    in_part,
    is_wider,
    last_country,
    of_form,
    of_the_one_person,
)
from factcheck.extraction.spoken.described_lands import fits, last_that_fits, told_by
from factcheck.extraction.spoken.memory import Memory
from factcheck.extraction.spoken.names_beside import both_of, with_its
from factcheck.extraction.spoken.openings import behind_dateline
from factcheck.extraction.spoken.pronouns import behind_a_likening, behind_a_phrase, takes_up_no_name
from factcheck.lexicon import word_set
from factcheck.model.claims import Named
from factcheck.model.mentions import Entity

_SINGULAR = frozenset({"pronoun-thing", "description-place", "description-org"})
"""Pronouns and descriptions that never stand for a list."""
_BACK = 400
"""Items of a sentence before a pronoun in which its noun is looked for: more than any sentence has that is not a list."""
_LOOKED_AT = 3
"""Names of a sentence, governed by nothing, by which it is seen whether the first of them only opens it."""
OPENING = 3
"""A name among the first items of a sentence is what it is about."""


def named(memory: Memory, items: list[Item], index: int, types: tuple[str, ...]) -> Named | None:
    """What an entity item means in a slot of these types; None while that is unknown."""
    item = items[index]
    entity = item.mention
    if item.members or not isinstance(entity, Entity) or entity.alias not in PRONOUN_SORTS:
        return memory.meanings.named(item, types)
    return _resolve(memory, items, index, entity, types)


def pair(memory: Memory, items: list[Item], index: int, types: tuple[str, ...]) -> tuple[Named, ...]:
    """The members of a list; of a plural name ("the Koreas") the two it may mean."""
    found = named(memory, items, index, types)
    if found is None or found.members or len(found.candidates) != 2 or not found.label.endswith("s"):
        return () if found is None else found.members
    return tuple(Named(id_, memory.meanings.label(id_, id_)) for id_ in found.candidates)


def _resolve(memory: Memory, items: list[Item], index: int, entity: Entity, types: tuple[str, ...]) -> Named | None:
    """What a pronoun or description stands for: by its own words, else what was told before it, else what it points forward to."""
    if entity.alias == "pronoun-here":
        return memory.home
    allowed = _allowed(entity, types)
    if entity.alias.startswith("pronoun-relative"):
        if (together := both_of(memory, items, index, allowed)) is not None:
            return together
        return None if takes_up_no_name(items, index) else _nearest(memory, items, index, allowed)
    if (beside := with_its(memory, items, index, allowed)) is not None:
        return beside
    if (land := _own_land(memory, items, index, entity)) is not None:
        return land
    if (again := _said_again(memory, items, index, types)) is not None:
        return again
    form, calling, pronoun = form_of(entity), calling_of(entity), items[index].word
    told = told_by(memory, entity)
    if form in PARTS and in_part(memory):
        return None
    first = max(0, index - _BACK, _clause_anew(memory, items, index, allowed))
    if "org" in allowed and (begin := behind_dateline(memory, items)) < index:
        first = max(first, begin)
    fronted = behind_a_phrase(items, index)
    names = [] if fronted or behind_a_likening(items, index) else memory.names_in(items)
    names = [at - first for at in names[bisect_left(names, first) : bisect_left(names, index)]]
    if first:
        items, index = items[first:], index - first
    if entity.alias == "pronoun-person" and (other := _the_other(memory, items[:index], pronoun)) is not None:
        return other
    for found in _spoken_of(memory, items, index, names, allowed):
        if calling is not None and not is_called(memory, found.id, calling):
            continue
        if entity.alias == "pronoun-person" and cannot_be(found, pronoun):
            continue
        if told and not fits(memory, found, told):
            continue
        if entity.alias == "description-place" and is_wider(found):
            return last_country(memory)
        if not (found.members and entity.alias in _SINGULAR) and (form is None or has_form(found, form)):
            return found
    if told:
        return last_that_fits(memory, told)
    return _by_description(memory, items[index:] if fronted else items, 0 if fronted else index, entity, allowed)


def _clause_anew(memory: Memory, items: list[Item], index: int, types: tuple[str, ...]) -> int:
    """Where a clause behind a semicolon begins with a name that "its" in it means: "Yemen is poor; Latvia is led by its president"; else 0."""
    if items[index].word != "its":
        return 0
    mark = next((at for at in range(index - 1, 0, -1) if items[at].word == ";"), 0)
    return mark + 1 if mark and memory.meanings.plain(items[mark + 1], types) else 0


def _said_again(memory: Memory, items: list[Item], index: int, types: tuple[str, ...]) -> Named | None:
    """What "it" stands for right before "its", nobody being named between: "Bordering Iraq, it gained its independence"."""
    if items[index].word != "its":
        return None
    for at in range(index - 1, max(index - _AGAIN, -1), -1):
        if items[at].word == "it" and is_pronoun(items[at]):
            return named(memory, items, at, types)
        if items[at].kind != "w" or not items[at].word.isalpha():
            return None
    return None


_AGAIN = 5
"""Items from "it" to the "its" of its own clause."""


def _the_other(memory: Memory, before: list[Item], pronoun: str) -> Named | None:
    """Whom "he" means behind a sentence in which everybody else is "she": "She was thinking of Alfredo Stroessner. He ...", "Merkel met François Hollande. He ..."."""
    sex, (at, people, sexes) = of_pronoun(pronoun), memory.told_of
    if not people or not sex or sex in sexes or at != len(memory.sentences):
        return None
    able = {one.id: one for one in people if not cannot_be(one, pronoun)}
    alone = len(able) == 1 and (bool(sexes) or len({one.id for one in people}) > 1)
    if not alone or any(memory.meanings.may_be(item, ("person",)) for item in before):
        return None
    return next(iter(able.values()))


def _allowed(entity: Entity, types: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the types of a slot that a pronoun or description can be."""
    allowed = tuple(type_ for type_ in types if type_ in PRONOUN_SORTS[entity.alias])
    return (*allowed, "metonym") if "metonym" in types or entity.alias == "description-place" else allowed


def _own_land(memory: Memory, items: list[Item], index: int, entity: Entity) -> Named | None:
    """The country a draft is written in or portrays where its words say so: "the host nation", "this republic"."""
    described = entity.alias == "description-place"
    hosting = described and entity.label.lower().startswith("the host")
    if memory.home is not None and (hosting or _said_here(items, index, entity)):
        return memory.home
    if not described:
        return None
    return entrant(memory, entity) or memory.land_of_portrayed(entity.label) or _land_of(memory, items, index, entity)


def _land_of(memory: Memory, items: list[Item], index: int, entity: Entity) -> Named | None:
    """The country of whom a description or the clause behind it speaks of: "the country he inherited", "his nation"."""
    behind = index + 1 if index + 2 < len(items) and items[index + 1].alias == "pronoun-person" else -1
    if behind > 0 and not items[behind].possessive and items[behind].word in _WHO and items[behind + 1].kind == "w":
        ruler = named(memory, items, behind, ("person",))
    elif entity.label.lower().startswith(("his ", "her ")):
        if any(item.kind == "e" and memory.meanings.may_be(item, ("person",)) for item in items[:index]):
            return None
        ruler = memory.told_of_as(entity.label)
    else:
        return None
    id_ = memory.meanings.names.country_of(ruler.id) if ruler is not None and ruler.id is not None else None
    return None if id_ is None else Named(id_, memory.meanings.label(id_, id_))


_WHO = frozenset(["he", "she"])


def _spoken_of(
    memory: Memory, items: list[Item], index: int, names: list[int], types: tuple[str, ...]
) -> Iterator[Named]:
    """What may be meant of all that was told before an item, the likeliest first; names stand at `names`."""
    own = own_clause(items, index)
    ways: tuple[Callable[[], Named | None], ...] = (
        lambda: _same_pronoun(memory, items[: _first_plain(memory, items, names, index, types)], index, types),
        lambda: _leading(memory, items[:own], names[: bisect_left(names, own)], types),
        lambda: _same_pronoun(memory, items, index, types),
        lambda: memory.topic(types),
        lambda: _leftmost(memory, items[:index], names, types),
    )
    yield from filter(None, (way() for way in ways))


def _by_description(
    memory: Memory, items: list[Item], index: int, entity: Entity, types: tuple[str, ...]
) -> Named | None:
    """What a description or pronoun means that stands for nothing just told of."""
    calling, form = calling_of(entity), form_of(entity)
    if calling is not None:
        return last_called(memory, items[:index], calling)
    if entity.label.lower().startswith(("his ", "her ")) and (own_country := of_the_one_person(memory, items[:index])):
        return own_country
    if form is not None:
        return of_form(memory, items[:index], form)
    if entity.alias == "description-org" and (known := far_back(memory, entity)) is not None:
        return known
    ahead = _ahead(memory, items, index, types)
    return memory.meant_by_pronoun(items[index].word) if ahead is None and "person" in types else ahead


def _said_here(items: list[Item], index: int, entity: Entity) -> bool:
    """Whether a country is "this republic" behind a comparison: the one the draft is written in, not the one compared."""
    this = entity.alias == "description-place" and entity.label.lower().startswith("this ")
    return this and index > 0 and items[index - 1].word in _COMPARING


def _ahead(memory: Memory, items: list[Item], index: int, types: tuple[str, ...]) -> Named | None:
    """What an opening clause's pronoun points forward to: "Since it joined NATO in 1952, Turkey has ..."."""
    if index > OPENING or not items or items[0].kind != "w":
        return None
    for at in range(index + 1, len(items) - 1):
        if items[at].word == "," and memory.meanings.plain(items[at + 1], types):
            return named(memory, items, at + 1, types)
    return None


def _nearest(memory: Memory, items: list[Item], index: int, types: tuple[str, ...]) -> Named | None:
    for at in range(index - 1, -1, -1):
        if "person" in types and items[at].alias in {"shape", "surname"}:
            return named(memory, items, at, (*types, "name"))
        if memory.meanings.plain(items[at], types):
            return None if _tells_of_noun(items, at) else named(memory, items, at, types)
    return None


def _tells_of_noun(items: list[Item], at: int) -> bool:
    """Whether an adjective only tells of the noun behind it, which is who is meant: "the French one, whose capital", "an Israeli-owned hotel, for which"."""
    if in_a_compound(items, at):
        return True
    return items[at].alias == "adjective" and at + 1 < len(items) and items[at + 1].word.isalpha()


def leading(memory: Memory, items: list[Item], types: tuple[str, ...]) -> Named | None:
    """The leftmost fitting name that no preposition governs; one that opens a clause after a phrase ("More than five times the size of El Salvador, Guatemala ...") before one inside the phrase."""
    return _leading(memory, items, range(len(items)), types)


def _leading(memory: Memory, items: list[Item], names: Iterable[int], types: tuple[str, ...]) -> Named | None:
    plain = (at for at in names if memory.meanings.plain(items[at], types))
    free = list(islice((at for at in plain if not governed(items, at) and not relative_head(items, at)), _LOOKED_AT))
    return named(memory, items, after_opening(items, free)[0], types) if free else None


def _first_plain(memory: Memory, items: list[Item], names: list[int], index: int, types: tuple[str, ...]) -> int:
    """Where the first fitting name before a pronoun stands; what a pronoun before that name means is meant again after it."""
    return next((at for at in names if memory.meanings.plain(items[at], types)), index)


def _same_pronoun(memory: Memory, items: list[Item], index: int, types: tuple[str, ...]) -> Named | None:
    """What an earlier pronoun of the sentence stands for: "its border with Ukraine ..., its border with Romania ..."."""
    for at in range(min(index, len(items))):
        if (
            is_pronoun(items[at])
            and memory.meanings.may_be(items[at], types)
            and not items[at].alias.startswith("pronoun-relative")
        ):
            return memory.topic(types)
    return None


def _leftmost(memory: Memory, items: list[Item], names: list[int], types: tuple[str, ...]) -> Named | None:
    """The leftmost fitting name that no preposition governs, else the leftmost at all."""
    fitting = [at for at in names if memory.meanings.plain(items[at], types)]
    for at in fitting:
        if not governed(items, at):
            return named(memory, items, at, types)
    if any(items[at - 1].word not in _COMPARING and not _neighbouring(items, at) for at in fitting):
        return named(memory, items, fitting[0], types)
    return memory.main(types)  # "A little larger than neighbouring Greece, the country ..." is not about Greece


_COMPARING = word_set("frames", "grammar", "likening")


def _neighbouring(items: list[Item], at: int) -> bool:
    """Whether a name behind a comparison has a describing word before it: "than neighbouring Greece"."""
    return at > 1 and items[at - 2].word in _COMPARING and items[at - 1].kind == "w"
