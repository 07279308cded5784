"""Counted nouns in the singular: heads of any kind are persons."""

from __future__ import annotations

import functools

from factcheck import lazy
from factcheck.lexicon import table


def singular(noun: str | None) -> str:
    """The last word of a counted noun in the singular; heads of any kind are persons."""
    word = (noun or "").split()[-1] if noun else ""
    if word in persons():
        return "person"
    plurals = table("arithmetic")["quotient"]["plurals"]
    if word in plurals:
        return str(plurals[word])
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if lazy.known(r"(?:ss|x|ch|sh)es$").search(word):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


@functools.cache
def persons() -> frozenset[str]:
    """The nouns, in the singular and the plural, that count persons."""
    return frozenset(table("arithmetic")["quotient"]["people"])
