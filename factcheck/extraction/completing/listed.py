"""What a country is, told in a list behind a colon: "Laos is the shy one: landlocked, with five neighbours, smaller than Romania"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.completing.made import Completion, at_place, word, words
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.spoken.discourse import Discourse

_MARKS = frozenset([":", "–", "—", "-"])
_HEAD = 12
"""Items of a head, at most."""
_KINDS = frozenset(
    ["set-count", "comparison", "borders", "population", "area", "population-density", "coastline-length"]
)
_ENDS = frozenset([".", ";", "!", "?", ":", "–", "—", "("])


def completions(items: list[Item], discourse: Discourse) -> Iterator[Completion]:
    """Each piece of such a list as said of the country that heads it; none from the first piece on that has a verb or another thing of its own."""
    mark = next((at for at, item in enumerate(items[: _HEAD + 1]) if item.word in _MARKS), 0)
    if not mark or not _heads(items[:mark], discourse):
        return
    for begin, end in _pieces(items, mark + 1):
        piece = items[begin:end]
        if any(item.word in words("being") | words("having") or item.word in words("told_verbs") for item in piece):
            return
        if not _describes(piece):
            return
        start = piece[0].start
        told = [word("has", start), *piece[1:]] if piece[0].word == "with" else [word("is", start), *piece]
        view = [at_place(items[0], start), *told, word(".", piece[-1].end)]
        yield Completion(view, start, piece[-1].end, _KINDS, in_place=True, plain=True)


def _heads(head: list[Item], discourse: Discourse) -> bool:
    """Whether a head says of one country what it is, and names no other thing."""
    first = head[0] if head else None
    if first is None or first.kind != "e" or first.members or first.possessive or is_pronoun(first):
        return False
    if not discourse.may_be(first, ("country",)) or len(head) < 2 or head[1].word not in words("being"):
        return False
    return not any(item.kind == "e" for item in head[1:])


def _pieces(items: list[Item], begin: int) -> Iterator[tuple[int, int]]:
    """Where the pieces of a list begin and end: between commas, and behind "and"."""
    first = begin
    for at in range(begin, len(items)):
        if items[at].word in _ENDS:
            break
        if items[at].word in {",", "and", "but", "yet"}:
            if at > first:
                yield first, at
            first = at + 1
    else:
        at = len(items)
    if at > first:
        yield first, at


def _describes(piece: list[Item]) -> bool:
    """Whether a piece begins as what a country is or has, not with a thing or a name of its own."""
    first = piece[0]
    return first.kind == "q" or (
        first.kind == "w" and (first.word in words("told_as") or first.word in words("told_with"))
    )
