"""The clause a claim stands in, and how its subject's name stands in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from factcheck.extraction.items.items import Item
from factcheck.extraction.items.standing import adjectival
from factcheck.lexicon import word_set
from factcheck.model.claims import Named

BREAKS = word_set("clauses", "clauses", "breaks")
INTO = word_set("clauses", "clauses", "into")


def owned(items: list[Item], first: int, subject: Named) -> bool:
    """Whether the subject's own name stands right before a claim and owns it: "Mali's", "the Kazakh"."""
    item = items[first - 1] if first else None
    candidates = item.candidates if item is not None else ()
    return item is not None and subject.id in candidates and (item.possessive or adjectival(item))


def breaks(items: list[Item]) -> list[int]:
    """Where clauses end, for who asks for the clauses of many items."""
    return [at for at, item in enumerate(items) if item.word in BREAKS]


def clause(items: list[Item], first: int, last: int, known: Sequence[int] | None = None) -> tuple[int, int]:
    """Where the clause of items first..last begins and ends; `known` are the breaks of the items."""
    if known is not None:
        before, behind = bisect_left(known, first), bisect_left(known, last)
        return known[before - 1] + 1 if before else 0, known[behind] if behind < len(known) else len(items)
    begin, end = first, last
    while begin > 0 and items[begin - 1].word not in BREAKS:
        begin -= 1
    while end < len(items) and items[end].word not in BREAKS:
        end += 1
    return begin, end


def related(items: list[Item], first: int, subject: Named) -> bool:
    """Whether a claim is, or stands in, the clause that a relative pronoun right after the subject's name opens: "Haiti, where life expectancy is ..."."""
    for at in range(first, 0, -1):
        if at < first and items[at].word in {",", ";", "("}:
            return False
        if items[at].alias.startswith("pronoun-relative"):
            head = at - 1
            while head > 0 and (items[head].word == "," or items[head].word in INTO):
                head -= 1
            if items[at].alias.endswith("person") and head > 0 and items[head - 1].word == "of":
                return False  # "a friend of Tony Blair, who ..." may be the friend
            return subject.id in items[head].candidates and not items[head].members
    return False


def in_clause(items: list[Item], first: int, last: int, subject: Named) -> bool:
    """Whether the subject is named in the clause of a claim, before it or in it."""
    begin, _ = clause(items, first, last)
    return any(subject.id in member.candidates for item in items[begin:last] for member in item.members or (item,))
