"""Word lists of the reader of names."""

from __future__ import annotations

import functools
from collections.abc import Callable

from factcheck.lexicon import table, word_set
from factcheck.model.tokens import Tokens

JOINERS = frozenset("-.'’&")


Taken = Callable[[int], int]


def listed(name: str) -> frozenset[str]:
    """A word list of the lexicon of names."""
    return word_set("names", name)


@functools.cache
def title_words() -> frozenset[str]:
    """The words titles are made of."""
    titles = {word for title in table("offices")["titles"] for word in title.replace("-", " ").split()}
    return frozenset(titles - {"of", "the"})


def verbs_of_saying() -> frozenset[str]:
    """Verbs of what only people, and those who speak for a place, do."""
    return word_set("saying", "verbs")


def possessive(tokens: Tokens, end: int) -> bool:
    """Whether an apostrophe makes the name before an index an owner."""
    if end >= len(tokens.words) or not tokens.joined(end):
        return False
    word = tokens.words[end]
    return word in {"'s", "’s"} or (word in {"'", "’"} and tokens.words[end - 1].endswith("s"))


def opens_sentence(tokens: Tokens, index: int) -> bool:
    """Whether a capital at an index may be that of a beginning."""
    if index == 0 or "\n" in tokens.text[tokens.ends[index - 1] : tokens.starts[index]]:
        return True
    if tokens.words[index - 1] == "." and index > 1 and tokens.lowers[index - 2] in listed("honorifics"):
        return False
    if tokens.words[index - 1] == ":" and _fills_label(tokens, index):
        return False
    return tokens.words[index - 1] in {".", "!", "?", ":", "“", '"', "‘", "(", "—", "–", "*", "…"}


def _fills_label(tokens: Tokens, index: int) -> bool:
    """Whether a word opens the field of a line that names a town behind its label: "Capital: Francistown"."""
    if index < 2 or tokens.lowers[index - 2] not in listed("town_labels"):
        return False
    start = tokens.text.rfind("\n", 0, tokens.starts[index]) + 1
    end = tokens.text.find("\n", tokens.ends[index])
    line = tokens.text[start : end if end >= 0 else len(tokens.text)]
    return len(line.split()) <= _FIELD and not line.rstrip().endswith((".", "!", "?"))


_FIELD = 8
"""Words of such a line, at most."""


def begins_only(tokens: Tokens, index: int) -> bool:
    """Whether a capital is that of the sentence, on a word that is no part of a name: "Take Chad", "Curiously Ghana", "Bordering India"."""
    low = tokens.lowers[index]
    if low in listed("openers"):
        return True
    begins = low in listed("beginnings") or low.endswith(_endings())
    return begins and low not in listed("given") and opens_sentence(tokens, index)


@functools.cache
def _endings() -> tuple[str, ...]:
    return tuple(table("names")["beginning_in"])
