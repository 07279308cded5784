"""Superlatives and firsts in a sentence, each with the words it ranges over."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from factcheck.extraction.cues import Phrase, Words, by_first, spelt
from factcheck.lexicon import table

_NOUN, _REACH = 3, 7
"""Words of the noun after a superlative, and of the bound after that ("in Europe", "to lead the bank"), at most."""


@functools.cache
def _list(name: str) -> frozenset[str]:
    return frozenset(table("worth")["superlatives"][name])


@functools.cache
def _phrases() -> dict[str, list[tuple[Phrase, tuple[str, ...]]]]:
    return by_first({"phrase": table("worth")["superlatives"]["phrases"]})


@functools.cache
def _openers() -> frozenset[str]:
    """The words a superlative may begin with."""
    return frozenset([*_phrases(), *_list("only"), *_list("final"), *_list("forms")])


def find(words: Words) -> Iterator[tuple[int, int]]:
    """Spans of superlatives, left to right: "the first woman to lead the bank", "highest since 2008", "never before"."""
    index, openers = 0, _openers()
    while index < len(words.lowers):
        size = _at(words, index) if words.lowers[index] in openers else 0
        if not size:
            index += 1
            continue
        begin = index - 1 if index and words.lowers[index - 1] in {"the", "a"} else index
        end = _clause_end(words, index) if words.lowers[index] == "never" else _end(words, index + size)
        yield words.starts[begin], words.ends[end - 1]
        index = end


def _at(words: Words, index: int) -> int:
    """How many words a superlative at an index has, or 0."""
    for option, _ in _phrases().get(words.lowers[index], ()):
        if spelt(option, words, index):
            return len(option)
    word = words.lowers[index]
    before = words.lowers[index - 1] if index else ""
    after = words.lowers[index + 1] if index + 1 < len(words) else ""
    if word in _list("only"):
        return int(
            before in _list("owners") and after.isalpha() and after not in _list("plain") and _bounded(words, index)
        )
    if word in _list("final"):
        return int(
            before in _list("owners") and after not in _list("plain") and "to" in words.lowers[index + 2 : index + 5]
        )
    if word not in _list("forms") or not (before in _list("owners") or after in {"since", "ever"}):
        return 0
    return int(word not in _list("loose") or _bounded(words, index))


def _bounded(words: Words, index: int) -> bool:
    """Whether a bound of time or place follows, or somebody's own is named: "the worst flood since 1931", "Asia's first"."""
    if words.lowers[index - 1 : index] == ("'s",):
        return True
    return any(word in _list("bounds") for word in words.lowers[index + 1 : _end(words, index + 1)])


def _end(words: Words, index: int) -> int:
    """The index after the noun of a superlative and its bound."""
    bounds, ends = _list("bounds"), _list("ends")
    last = min(index + _NOUN, len(words))
    while index < last and words.lowers[index] not in ends and words.lowers[index] not in bounds:
        index += 1
    if index >= len(words) or words.lowers[index] not in bounds:
        return index
    last = min(index + _REACH, len(words))
    index += 1
    while index < last and words.lowers[index] not in ends:
        index += 1
    return index


def _clause_end(words: Words, index: int) -> int:
    """What never was before is the whole clause."""
    while index < len(words) and (words.lowers[index][0].isalnum() or words.lowers[index] in {"'s", "-"}):
        index += 1
    return index
