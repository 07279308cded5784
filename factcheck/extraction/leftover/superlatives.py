"""Superlatives and firsts in a sentence, each with the words it ranges over, as claims of their own."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence

from factcheck.extraction.items.cues import Phrase, Words, by_first, spelt
from factcheck.extraction.reading import UNREAD
from factcheck.lexicon import table, word_set
from factcheck.model.claims import Claim
from factcheck.model.drafts import Sentence, Span

_NOUN, _REACH = 3, 7
"""Words of the noun after a superlative, and of the bound after that ("in Europe", "to lead the bank"), at most."""


def _list(name: str) -> frozenset[str]:
    return word_set("worth", "superlatives", name)


@functools.cache
def _phrases() -> dict[str, list[tuple[Phrase, tuple[str, ...]]]]:
    return by_first({"phrase": table("worth")["superlatives"]["phrases"]})


@functools.cache
def _openers() -> frozenset[str]:
    """The words a superlative may begin with."""
    return frozenset(
        [
            *_phrases(),
            *_list("only"),
            *_list("final"),
            *_list("forms"),
            "never",
        ]
    )


def find(words: Words) -> Iterator[tuple[int, int]]:
    """Spans of superlatives, left to right: "the first woman to lead the bank", "highest since 2008", "never before"."""
    return ((start, end) for start, _, end in _headed(words))


def claims(
    sentence: Sentence, words: Words, found: Sequence[Claim], open_: Sequence[Claim]
) -> tuple[list[Claim], list[Claim]]:
    """The superlatives of a sentence that no claim of a kind holds already, and the open claims without their bounds.

    `found` are the claims of a kind, `open_` the figures and dates of none: "2008" belongs to "the highest since 2008".
    """
    if sentence.role in UNREAD:
        return [], list(open_)
    tops = [
        Claim("superlative", start, end, Span(sentence.start, sentence.end), None, value=_said(words, start, end))
        for start, head, end in _headed(words)
        if not any(claim.start <= head < claim.end and _covers(claim, words, head) for claim in found)
    ]
    return tops, [claim for claim in open_ if not any(_bound_of(claim, top) for top in tops)]


def _said(words: Words, start: int, end: int) -> str:
    """The words of a superlative as they are written, one space between them."""
    inside = [at for at in range(len(words)) if start <= words.starts[at] < end]
    parts = [words.written[inside[0]]]
    for at in inside[1:]:
        parts.append(("" if words.starts[at] == words.ends[at - 1] else " ") + words.written[at])
    return "".join(parts)


def _covers(claim: Claim, words: Words, head: int) -> bool:
    """Whether a claim of a kind is about the superlative in it: a rank always, "the first country to join in 2010" as an accession not."""
    word = words.lowers[words.starts.index(head)]
    return claim.kind in _list("kinds") or word not in word_set("worth", "superlatives", "only") | _list("final")


def _bound_of(claim: Claim, top: Claim) -> bool:
    """Whether an open date or stretch of time is what a superlative is bounded by."""
    if not (top.start < claim.start and claim.end <= top.end):
        return False
    return claim.date is not None or (claim.quantity is not None and claim.quantity.measure == "duration")


def _headed(words: Words) -> Iterator[tuple[int, int, int]]:
    """Superlatives as start, offset of the word that makes it one, and end."""
    index, openers = 0, _openers()
    while index < len(words.lowers):
        size = _at(words, index) if words.lowers[index] in openers else 0
        if not size:
            index += 1
            continue
        begin = index - 1 if index and words.lowers[index - 1] in {"the", "a"} else index
        end = _clause_end(words, index) if words.lowers[index] == "never" else _end(words, index + size)
        yield words.starts[begin], words.starts[index], words.ends[end - 1]
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
    if word == "never":
        return int(before in _list("perfect") and _SELF.isdisjoint(words.lowers[max(0, index - 2) : index]))
    if word in _list("final"):
        return int(
            before in _list("owners")
            and after not in _list("plain")
            and (after in _list("surviving") or "to" in words.lowers[index + 2 : index + 5])
        )
    if word not in _list("forms") or not (before in _list("owners") or after in {"since", "ever"}):
        return 0
    return int(word not in _list("loose") or _bounded(words, index))


_SELF = word_set("clauses", "superlatives", "self")


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
        if words.lowers[index][0].isdigit() and words.lowers[index - 1] in _WITH:
            return index - 1
        index += 1
    return index


_WITH = word_set("clauses", "superlatives", "with")
"""Before a figure they add one, and bound no superlative: "the most populous of them with 11 million"."""


def _clause_end(words: Words, index: int) -> int:
    """What never was before is the whole clause."""
    while index < len(words) and (words.lowers[index][0].isalnum() or words.lowers[index] in {"'s", "-"}):
        index += 1
    return index
