"""Whether two names may be one person's, written out from another script in two ways."""

from __future__ import annotations

import functools

from factcheck import lazy
from factcheck.lexicon import table
from factcheck.names import fold


def spelt_otherwise(told: str, stored: str) -> bool:
    """Whether two names begin with one sound and end in surnames that sound nearly alike.

    >>> spelt_otherwise("Muhammad Ghannouchi", "Mohamed Ghannouchi"), spelt_otherwise("Rached Ghannouchi", "Mohamed Ghannouchi")
    (True, False)
    >>> spelt_otherwise("Serge Sarkissian", "Serzh Sargsyan"), spelt_otherwise("Umar al-Bashir", "Omar al-Bashir")
    (True, True)
    >>> spelt_otherwise("Muhammad V", "Mohammed VI"), spelt_otherwise("Kim Jong Un", "Kim Jong Il")
    (False, False)
    """
    mine, other = fold(told).split(), fold(stored).split()
    if len(mine) < _FULL or len(other) < _FULL or _sound(mine[0])[:1] != _sound(other[0])[:1]:
        return False
    if _NUMBERED.fullmatch(mine[-1]) or _NUMBERED.fullmatch(other[-1]):
        return mine[-1] == other[-1] and _alike(mine[-2], other[-2])
    return mine[-1] == other[-1] or _alike(mine[-1], other[-1])


_FULL = 2
"""Words of a name that has a given name and a surname."""
_NUMBERED = lazy.pattern(r"[ivx]+")


def _alike(one: str, other: str) -> bool:
    """Whether two surnames sound alike but for one consonant; short ones wholly."""
    mine, its = _sound(one), _sound(other)
    if mine == its:
        return len(mine) >= _FULL
    if min(len(mine), len(its)) < _LONG or abs(len(mine) - len(its)) > 1:
        return False
    same = next((at for at, (a, b) in enumerate(zip(mine, its, strict=False)) if a != b), min(len(mine), len(its)))
    rest, others = mine[same:], its[same:]
    return rest[1:] == others[1:] or rest[1:] == others or rest == others[1:]


_LONG = 4
"""Consonants of a surname that may have one other."""


@functools.lru_cache(maxsize=4_000)
def _sound(word: str) -> str:
    """The consonants of a name as scripts are written out: "Gaddafi" and "Qadhafi" are one.

    >>> _sound("gaddafi") == _sound("qadhafi"), _sound("timoshenko") == _sound("tymoshenko")
    (True, True)
    """
    for written, sound in table("people")["sounds"].items():
        word = word.replace(written, sound)
    first = "a" if word[:1] in _VOWELS else word[:1]
    found = first
    for letter in word[1:]:
        if letter not in _SILENT and letter != found[-1:]:
            found += letter
    return found


_VOWELS = frozenset("aeiouy")
_SILENT = _VOWELS | {"h"}
