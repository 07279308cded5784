"""What a sentence is about, and how sure that is."""

from __future__ import annotations

from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.sorts import FAMILIES
from factcheck.extraction.items.standing import (
    ACTS,
    adjectival,
    after_opening,
    apposed,
    governed,
    in_a_compound,
    introduces,
    leads_clause,
    looked_aside,
    set_against,
    told_by_another,
)
from factcheck.extraction.spoken import coreference
from factcheck.extraction.spoken.coreference import OPENING
from factcheck.extraction.spoken.memory import Memory
from factcheck.extraction.spoken.openings import behind_dateline, opens_dateline
from factcheck.lexicon import table, word_set
from factcheck.model.claims import Named
from factcheck.model.mentions import Entity

_PLACES = ("state", "place", "region")
_INVERTED = frozenset(table("frames")["grammar"]["inverted"])
_RELATIVE = word_set("clauses", "topics", "relative")
_BEING = frozenset(table("frames")["words"]["be"])
_STOPPING = frozenset([".", ",", ";", "!"])
_DASHES = frozenset(["-", "–", "—"])
_DATELINE = 6
"""Items behind the town of a dateline before which its dash stands."""


def note(memory: Memory, items: list[Item], kept: Named | None = None) -> None:
    """What a sentence is about: its first name or pronoun of each family that no preposition governs; of places one that is `kept`, where the sentence only measures another by it."""
    if kept is not None:
        for family in _PLACES:
            memory.topics[family] = (len(memory.sentences), kept, True)
        memory.spoken.append((len(memory.sentences), kept))
    if _lists_neighbours(items):
        return
    begin = _behind_dateline(memory, items)
    if begin:
        _note(memory, items[:begin], kept)
        _give_way(memory, items[begin:])
    _note(memory, items[begin:], kept)


def _lists_neighbours(items: list[Item]) -> bool:
    """Whether a labelled line only tells who lies around the country spoken of: "Neighbours (six): Sudan, Ethiopia, ..."."""
    labelled = any(item.word == ":" for item in items[1:_LABEL])
    return labelled and items[0].word in _NEIGHBOURS


_NEIGHBOURS, _LABEL = word_set("clauses", "topics", "neighbours"), 6


def _behind_dateline(memory: Memory, items: list[Item]) -> int:
    """Where the story begins behind a dateline that names another country than the story; else 0."""
    begin = behind_dateline(memory, items)
    return begin if begin and any(memory.meanings.plain(item, ("country",)) for item in items[begin:]) else 0


def _give_way(memory: Memory, items: list[Item]) -> None:
    """Leave it unsure that a text is about the country of its dateline, where the story behind it names others only."""
    for family in _PLACES:
        at, named, sure = memory.topics.get(family, (0, None, False))
        here = named is not None and any(named.id in item.candidates for item in items)
        if sure and named is not None and not here:
            memory.topics[family] = (at, named, False)


def _note(memory: Memory, items: list[Item], kept: Named | None) -> None:
    names = [(at, _families(memory, item)) for at, item in enumerate(items) if item.kind == "e"]
    for family, types in FAMILIES.items() if names else ():
        if kept is not None and family in _PLACES:
            continue
        fitting = [at for at, families in names if family in families and not in_a_compound(items, at)]
        if family == "org":
            fitting = [at for at in fitting if not _in_dateline(memory, items, at)]
        free = [at for at in fitting if not governed(items, at)]
        if family in _PLACES and family in memory.topics:
            free = [at for at in free if not _elsewhere(items, at)]
        if family in {"state", "place"}:
            free = _names_first(items, free)
        elif family == "org" and fitting and fitting[0] == 0 and opens_dateline(memory, items):
            free, fitting = [at for at in free if at], fitting[1:]
        for at in free or (fitting if family not in memory.topics else []):
            named = coreference.named(memory, items, at, types)
            if named is not None and (named.id is not None or named.members):
                sure = _is_topic(memory, items, at, named, fitting, types)
                if sure or not memory.holds(family):
                    memory.topics[family] = (len(memory.sentences), named, sure)
                if sure and family == "state":
                    memory.spoken.append((len(memory.sentences), named))
                break


def _elsewhere(items: list[Item], at: int) -> bool:
    """Whether a name, or the "it" right behind it, tells how it is elsewhere: "; in the Philippines it is four in five"."""
    return looked_aside(items, at) or (at > 1 and is_pronoun(items[at]) and looked_aside(items, at - 1))


def _in_dateline(memory: Memory, items: list[Item], at: int) -> bool:
    """Whether a name is the town a text was written in, which is no body that sits there: "STRASBOURG, Nov 6 - "."""
    if not memory.meanings.may_be(items[at], ("city",)) or not memory.text[items[at].start : items[at].end].isupper():
        return False
    return any(item.word in _DASHES for item in items[at + 1 : at + _DATELINE])


def _names_first(items: list[Item], free: list[int]) -> list[int]:
    """Names before the adjectives that only describe something: "The former British colony next door, Belize, ..."."""
    opening = after_opening(items, [at for at in free if not at or not adjectival(items[at])])
    against = next((at for at in opening[1:] if set_against(items, at)), None)
    if against is not None:
        return [against]
    described = next((at for at in opening if apposed(items, at)), None)
    if described is not None and not any(at < described for at in opening):
        return [described]
    return [at for at in opening if at == 0 or items[at - 1].word not in _INVERTED] or free


def _families(memory: Memory, item: Item) -> frozenset[str]:
    """The families a name may be a topic of."""
    entity = item.mention
    assert isinstance(entity, Entity)
    key = (entity.alias, entity.candidates)
    found = memory.served.get(key)
    if found is None:
        found = frozenset(family for family, types in FAMILIES.items() if memory.meanings.may_be(item, types))
        memory.served[key] = found
    return found


def _plain_names(items: list[Item], fitting: list[int]) -> int:
    return sum(not adjectival(items[at]) and not is_pronoun(items[at]) for at in fitting)


def _is_topic(
    memory: Memory, items: list[Item], at: int, named: Named, fitting: list[int], types: tuple[str, ...]
) -> bool:
    """Whether a name is surely what its sentence is about: it opens it, or is the only one and no new object of a verb."""
    if named.id is not None and told_by_another(items, at) and any(memory.holds(name) for name in _PLACES):
        return False
    adjective = items[at].alias in {"adjective", "demonym"} and not items[at].members and "group" not in types
    if introduces(items, at) and named.id is not None and not memory.meanings.met[named.id]:
        return False
    counted = at == 1 and items[0].kind == "q"  # "90 million Vietnamese live there"
    if at <= (counted if adjective else OPENING) or (apposed(items, at) and _plain_names(items, fitting) == 1):
        return True
    if set_against(items, at):
        return True
    if adjective or (
        items[at - 1].word == "in" and memory.meanings.may_be(items[at], ("city",)) and not is_pronoun(items[at])
    ):
        return False
    if items[at - 1].word == "," and at + 1 < len(items) and items[at + 1].word in ACTS:
        fitting = after_opening(items, [index for index in fitting if not governed(items, index)])
    others = {
        other.id
        for index in fitting
        if (other := coreference.named(memory, items, index, types)) is not None and other.id is not None
    }
    if len(others) > 1 or any(item.word in _RELATIVE for item in items[:at]):
        return False
    item = items[at]
    acts = at + 1 < len(items) and items[at + 1].word in ACTS
    revealed = items[at - 1].word in _BEING and (at + 1 == len(items) or items[at + 1].word in _STOPPING)
    return (
        acts
        or revealed
        or item.possessive
        or (named.id is not None and memory.meanings.met[named.id] > 0)
        or leads_clause(items, at)
    )
