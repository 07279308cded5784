"""Two or more that a sentence takes up from the one before without their names: "Togo and Benin are the hosts. Both use the CFA franc"."""

from __future__ import annotations

from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.standing import governed
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.frozen import replace
from factcheck.lexicon import word_set
from factcheck.model.mentions import Entity, Quantity

_PAIRS = word_set("clauses", "together", "pairs")
_ANY = word_set("clauses", "together", "any")
_NOUNS = word_set("echoes", "together")
_OPENS = word_set("clauses", "together", "opens")
_BEHIND = word_set("clauses", "together", "behind")
_MOST = 6


def filled(items: list[Item], discourse: Discourse) -> list[Item]:
    """The items with the list of the sentence before in the place of "both", "neither country", "all three"; the same ones where nothing is taken up."""
    if not discourse.sentences or not any(item.word in _PAIRS or item.word in _ANY for item in items):
        return items
    for at, item in enumerate(items):
        if item.members:
            return items
        if (item.word in _PAIRS or item.word in _ANY) and (at == 0 or items[at - 1].word in _OPENS):
            return _with_list(items, at, discourse)
    return items


def left_open(items: list[Item], filled_: list[Item]) -> int:
    """The offset of a "both" at the head of a clause for which nothing could be filled in; -1 where there is none."""
    if filled_ is not items:
        return -1
    heads = (at for at, item in enumerate(items) if item.word in _PAIRS and (at == 0 or items[at - 1].word in _OPENS))
    return next((items[at].start for at in heads if at + 1 < len(items) and items[at + 1].kind == "w"), -1)


def _with_list(items: list[Item], at: int, discourse: Discourse) -> list[Item]:
    """The items with the list that is taken up at an index."""
    word, end = items[at].word, at + 1
    count, told, verb = (2 if word in _PAIRS else 0), False, ""
    if end < len(items) and items[end].word == "of":
        end += 1
    if end < len(items) and items[end].alias == "pronoun-things":
        end, told = end + 1, True
    elif end < len(items) and isinstance(figure := items[end].mention, Quantity) and not items[end].members:
        if figure.measure != "count" or not 1 < figure.value <= _MOST or count not in {0, int(figure.value)}:
            return items
        noun = figure.noun or ""
        count, told, verb = int(figure.value), noun in _NOUNS, "" if noun in _NOUNS else noun
        end += 1
    if not verb and end < len(items) and items[end].word in _NOUNS:
        end, told = end + 1, True
    if end >= len(items) or not (verb or items[end].kind == "w") or items[end].word in _BEHIND:
        return items
    if not count and not told:  # "None joined", "all of Togo"
        return items
    members = _list(discourse.sentences[-1], count, told)
    if not members:
        return items
    start, stop = items[at].start, items[end - 1].end
    many = replace(members[0], start=start, end=stop, members=members, possessive=False)
    lead = [Item("w", "neither", start, start)] if word in {"neither", "none"} else []
    more = [Item("w", verb, stop, stop)] if verb else []
    return [*items[:at], *lead, many, *more, *items[end:]]


def _list(earlier: list[Item], count: int, told: bool) -> tuple[Item, ...]:
    """The one list of so many in a sentence (any number where 0), or the only two it names; what a preposition governs only where a noun says that places are meant."""
    lists = [
        (at, item)
        for at, item in enumerate(earlier)
        if item.members and (not count or len(item.members) == count) and all(map(_plain, item.members))
    ]
    if len(lists) == 1:
        at, item = lists[0]
        return item.members if told or not governed(earlier, at) else ()
    named = [item for item in earlier if item.kind == "e" and not is_pronoun(item) and not item.members]
    if lists or count != 2 or len(named) != 2 or not all(map(_plain, named)):
        return ()
    ids = [item.mention.candidates[0] for item in named if isinstance(item.mention, Entity)]
    same = len({id_.partition(":")[0] for id_ in ids}) == 1 and len(set(ids)) == 2
    return tuple(replace(item, possessive=False) for item in named) if same else ()


def _plain(item: Item) -> bool:
    """Whether an item is a name with a meaning, no adjective."""
    entity = item.mention
    known = isinstance(entity, Entity) and bool(entity.candidates)
    return known and getattr(entity, "alias", "") not in {"adjective", "demonym"} and not item.members
