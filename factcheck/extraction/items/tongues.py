"""Adjectives that are the name of a language where they stand: "Dutch is its official language" speaks of no Netherlands."""

from __future__ import annotations

from factcheck.extraction.items.items import Item
from factcheck.frozen import replace
from factcheck.lexicon import word_set
from factcheck.model.mentions import Entity

_LANGUAGES = word_set("clauses", "tongues", "languages")
_BEHIND = word_set("clauses", "tongues", "behind")
_IS, _CLOSED = word_set("clauses", "tongues", "being"), word_set("clauses", "tongues", "closed")
_REACH = 9
"""Items behind an adjective among which it is called a language."""


def told(items: list[Item]) -> list[Item]:
    """The items of a sentence, in which what is called a language means no country."""
    words = [at for at, item in enumerate(items) if item.word in _LANGUAGES]
    if not words:
        return items
    return [
        _tongue(item) if (at < words[-1] and _is_called(items, at)) or (at > words[0] and _is_one(items, at)) else item
        for at, item in enumerate(items)
    ]


def _is_one(items: list[Item], at: int) -> bool:
    """Whether an adjective with no noun behind it is what a language was said to be right before: "The official language is English, yet ..."."""
    if at < 2 or items[at - 1].word not in _IS or items[at - 2].word not in _LANGUAGES or not _may_be(items[at]):
        return False
    return at + 1 == len(items) or items[at + 1].word in _CLOSED


def _may_be(item: Item) -> bool:
    """Whether an item is an adjective, or several, that may be the names of languages."""
    named = item.members or (item,)
    if item.definite or item.possessive or not any(one.alias == "adjective" for one in named):
        return False
    return all(map(_tongues, named))


def _is_called(items: list[Item], at: int) -> bool:
    """Whether no noun stands behind an adjective, and it is then called a language: "Dutch is still its official language"."""
    if not _may_be(items[at]) or items[at + 1].word not in _BEHIND:
        return False
    for item in items[at + 1 : at + _REACH]:
        if item.word in {",", ";", ":"}:
            return False
        if item.word in _LANGUAGES:
            return True
    return False


def _tongues(item: Item) -> tuple[str, ...]:
    """The languages that a name may mean."""
    return tuple(id_ for id_ in item.candidates if id_.startswith("language:"))


def _tongue(item: Item) -> Item:
    """An adjective, or a list of them, as the language alone."""
    if item.members:
        return replace(item, members=tuple(map(_tongue, item.members)))
    mention, found = item.mention, _tongues(item)
    if not isinstance(mention, Entity) or not found:
        return item
    return replace(item, mention=replace(mention, id=found[0] if len(found) == 1 else None, candidates=found))
