"""Superlatives by their form: "oldest", "northernmost" have theirs elsewhere."""

from __future__ import annotations

from factcheck.lexicon import word_set

_ENDING = "est"
_OTHERS = word_set("frames", "grammar", "no_superlatives")


def is_superlative(word: str) -> bool:
    """Whether a word in lower case has the ending of a superlative and is none of the nouns and verbs that have it too.

    >>> is_superlative("oldest"), is_superlative("forest")
    (True, False)
    """
    return word.endswith(_ENDING) and len(word) > len(_ENDING) and word not in _OTHERS


def leads(word: str) -> bool:
    """Whether a word begins what is told of a few that stand out: "among the largest", "among the most crowded"."""
    return is_superlative(word) or word in word_set("clauses", "superlatives", "utmost")
