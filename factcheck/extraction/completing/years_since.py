"""How long something is past, told of it first: "It is nine years since Estonia joined NATO" tells that Estonia joined it nine years ago."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.completing.made import Completion, word, words
from factcheck.extraction.items.items import Item
from factcheck.model.mentions import Date

_CLAUSE = 14
"""Items of the clause behind "since", at most."""
_PASSED = 4
"""Items between the years and "since", at most."""


def completions(items: list[Item]) -> Iterator[Completion]:
    """The clause behind "since" with its time at its end."""
    for at, item in enumerate(items):
        since = _since(items, at) if item.kind == "d" else 0
        end = _end(items, since + 1) if since else 0
        if not end:
            continue
        clause = items[since + 1 : end]
        if clause[0].kind == "e" and not any(one.kind == "d" for one in clause):
            yield Completion([*clause, item, word(".", item.end)], item.start, clause[-1].end)


def _since(items: list[Item], at: int) -> int:
    """Where "since" stands behind years that have passed; 0 where it does not."""
    date = items[at].mention
    if not isinstance(date, Date) or not date.inferred or date.first is None or date.anchor != "draft":
        return 0
    if at + 1 < len(items) and items[at + 1].word == "since":
        return at + 1
    if at + 1 < len(items) and items[at + 1].word in words("having"):
        return next(
            (index for index in range(at + 2, min(at + 1 + _PASSED, len(items))) if items[index].word == "since"), 0
        )
    return 0


def _end(items: list[Item], begin: int) -> int:
    """Where a clause ends: at a mark, or with the sentence; 0 where it is too long to be one."""
    end = begin
    while end < len(items) and items[end].word not in words("closing"):
        end += 1
    return end if begin < end <= begin + _CLAUSE else 0
