"""A people told by its number where a share of it is named: "a quarter of Estonia's 1.3 million people are Russians"."""

from __future__ import annotations

from factcheck.extraction.items.items import Item
from factcheck.frozen import replace
from factcheck.lexicon import word_set
from factcheck.model.mentions import Quantity

_SHARES = frozenset({"share", "percent", "ratio"})
_BETWEEN = 4
"""Items that may stand between "of" and the number: "of the republic's", "of all"."""


def plainly(items: list[Item]) -> list[Item] | None:
    """The sentence with the people by their noun alone; None where no share is of a people told by its number."""
    for at in range(1, len(items) - 2):
        if items[at].word != "of" or not _is_share(items[at - 1]):
            continue
        for number in range(at + 1, min(at + 2 + _BETWEEN, len(items) - 1)):
            if _is_people(items[number], items[number + 1]):
                return [*items[:number], *_noun(items[number], items[number + 1]), *items[number + 1 :]]
            if items[number].kind not in "we":
                break
    return None


def _is_share(item: Item) -> bool:
    return isinstance(item.mention, Quantity) and not item.members and item.mention.measure in _SHARES


def _is_people(item: Item, behind: Item) -> bool:
    if not isinstance(item.mention, Quantity) or item.members or item.mention.measure != "count":
        return False
    people = word_set("frames", "people")
    return item.noun in people or (item.noun is None and behind.word in people)


def _noun(item: Item, behind: Item) -> list[Item]:
    """What the number counts, as a word; nothing where the word stands behind it: "its 1.3-million-strong population"."""
    if item.noun is None or behind.word in word_set("frames", "people"):
        return []
    return [replace(item, kind="w", word=item.noun, mention=None)]
