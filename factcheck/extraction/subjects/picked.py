"""Whether a claim is of one alone of several just named, who is not told by name: "The smaller of the two became independent in 1960", "one of them left"."""

from __future__ import annotations

from factcheck.extraction.items.clauses import clause
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.standing import ACTS
from factcheck.lexicon import word_set

_PICKING = word_set("clauses", "picked", "picking")
_VERBS = ACTS | word_set("entries", "verbs") | word_set("views", "verbs")
_LANDS = frozenset(["one", "country", "nation", "state"])
_ALL = frozenset(["neither", "either"])
_OF_THEM = word_set("clauses", "picked", "of_them")


def acts(items: list[Item], first: int) -> bool:
    """Whether one of two has the verb that an index begins with: "borders Zambia, the smaller entered ASEAN"."""
    return 0 < first < len(items) and items[first - 1].word in _PICKING and items[first].word in _VERBS


def is_picked(items: list[Item], first: int) -> bool:
    """Whether the words before an index pick one of several."""
    begin, _ = clause(items, first, first)
    before = items[begin:first]
    for at, item in enumerate(before):
        last = at + 1 == len(before)
        if item.word in _PICKING and (last or before[at + 1].word in _VERBS | _LANDS):
            return True
        if item.word == "of" and at > 0 and not last and _are_they(before[at + 1]) and _is_one(before[at - 1]):
            return True
    return False


def _are_they(item: Item) -> bool:
    """Whether an item takes up several: "the two", "them", "which"."""
    return item.kind == "q" or item.word in _OF_THEM or item.alias == "pronoun-things"


def _is_one(item: Item) -> bool:
    """Whether a word before "of them" is of one: "the poorer", "the first"; no "all", "both" or "neither"."""
    word = item.word
    return not is_pronoun(item) and (
        word in _PICKING or word == "one" or (word.endswith(("er", "est")) and word not in _ALL)
    )
