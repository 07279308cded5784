"""What the readings of a sentence go by: its subjects and its verbs, and what stands on either side of what is left out."""

from __future__ import annotations

import functools

from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.lexicon import word_set

LONG = 9
"""Items between commas beyond which they are a clause that may have a subject of its own."""
REACH = 100
"""Items on either side of what is left out that a reading has: more than a sentence has that is no list."""

View = tuple[list[Item], int]
"""Items, and the offset at which they go on behind what was left out; -1 where the words before it are needed."""


def near(before: list[Item], behind: list[Item]) -> list[Item]:
    """What stands on either side of what is left out."""
    return [*before[-REACH:], *behind[:REACH]]


def is_headed(items: list[Item], at: int) -> bool:
    """Whether a name begins a clause and a relative clause follows it: "so Ghana, which ..., has"."""
    if at + 2 >= len(items) or is_pronoun(items[at]) or not is_subject(items, at):
        return False
    return items[at + 1].word == "," and items[at + 2].alias.startswith("pronoun-relative")


def is_subject(items: list[Item], at: int) -> bool:
    """Whether a name or pronoun stands where a subject does: it owns nothing, and no preposition or verb is before it, and no more than an epithet ("landlocked Chad")."""
    if items[at].kind != "e" or items[at].possessive:
        return False
    while at > 0 and items[at - 1].word in view_words("epithets"):
        at -= 1
    return at == 0 or items[at - 1].kind in "do" or items[at - 1].word in view_words("opening")


def is_verb(item: Item) -> bool:
    """Whether an item is a verb that a subject has: an auxiliary, a verb of the list, a past in "-ed"."""
    if item.kind != "w":
        return False
    word = item.word
    return (
        word in view_words("auxiliary")
        or word in view_words("verbs")
        or (len(word) > 4 and word.endswith("ed") and word not in view_words("unless"))
    )


@functools.cache
def view_words(name: str) -> frozenset[str]:
    """A list of the words that readings go by."""
    return word_set("views", name)
