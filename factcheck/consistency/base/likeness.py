"""How alike two words are: slips of a letter, forms of one word."""

from __future__ import annotations

import functools

from factcheck.lexicon import word_set

_SHORTEST, _LONG = 4, 7
"""Letters of a name that may be one letter off, and of one that may be two off."""
LONGEST = 30
"""Letters of a word that is no name any more."""


_ENDINGS = word_set("people", "short", "endings")


@functools.lru_cache(maxsize=20_000)
def distance(one: str, other: str, most: int = 2) -> int:
    """Letters to change, add, leave out or swap; more than `most` is most + 1.

    >>> distance("pocklin", "pocklyn"), distance("madden", "maddern"), distance("smith", "jones")
    (1, 1, 3)
    """
    if abs(len(one) - len(other)) > most or max(len(one), len(other)) > LONGEST:
        return 0 if one == other else most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def near(one: str, other: str, *, tied: bool = False) -> bool:
    """Whether two names may be one and a slip of it; `tied` where something else binds them already. An inflection is no slip."""
    if "-" in one and "-" in other:
        if sorted(one.split("-")) == sorted(other.split("-")):
            return one != other
        one, other = one.replace("-", ""), other.replace("-", "")
    short = min(len(one), len(other))
    if (
        one == other
        or short < _SHORTEST
        or (not tied and inflected(one, other))
        or not (one.isalpha() and other.isalpha())
    ):
        return False
    most = 2 if short >= _LONG or (tied and one[0] == other[0] and one[1] == other[1]) else 1
    return distance(one, other, most) <= most


def inflected(one: str, other: str) -> bool:
    """Whether one name is the other with an ending: a plural, a demonym, a feminine form."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and long[len(short) :] in _ENDINGS


def deletions(word: str, most: int = 0) -> set[str]:
    """The word and what is left of it without one or, if it is long, two letters: two near words share one of these."""
    found = {word}
    if len(word) > LONGEST:
        return found
    for _ in range(most or (2 if len(word) >= _LONG else 1)):
        found |= {w[:i] + w[i + 1 :] for w in found for i in range(len(w))}
    return found


@functools.lru_cache(maxsize=5_000)
def keys(word: str) -> frozenset[str]:
    """What a word shares with every word near it, or that sounds like it."""
    found = deletions(word)
    if _SHORTEST < len(word) <= LONGEST:
        found.add("~" + word[0] + sounds(word))
    elif len(word) < _SHORTEST:
        found.add("#" + "".join(sorted(word)))
    return frozenset(found)


_SOUNDS = (
    ("ph", "f"),
    ("ck", "k"),
    ("ch", "k"),
    ("gh", "g"),
    ("th", "t"),
    ("qu", "k"),
    ("x", "ks"),
    ("c", "k"),
    ("q", "k"),
    ("z", "s"),
    ("w", "v"),
    ("j", "y"),
)


def sounds(word: str) -> str:
    """How a name sounds, roughly: its consonants, like-sounding ones as one, doubled ones once.

    >>> sounds("doonmore") == sounds("dunmore"), sounds("philips") == sounds("filipps"), sounds("tait") == sounds("tate")
    (True, True, True)
    """
    for one, other in _SOUNDS:
        word = word.replace(one, other)
    kept = [ch for at, ch in enumerate(word) if at == 0 or ch not in "aeiouyh"]
    return "".join(ch for at, ch in enumerate(kept) if at == 0 or ch != kept[at - 1])
