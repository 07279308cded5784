"""Neighbours told side by side: "bounded by Libya to the north, Sudan to the east and Niger to the west", "to the north by Libya and to the east by Sudan"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.completing.made import Completion, country, word, words
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.lexicon import word_set
from factcheck.model.claims import Claim

_KIND = frozenset(["borders"])
_COMPASS = word_set("frames", "grammar", "compass")


def completions(items: list[Item], claims: list[Claim]) -> Iterator[Completion]:
    """Each further neighbour behind one that has been read, as a border of the same country."""
    for claim in claims:
        if claim.kind not in _KIND or claim.subject is None or claim.subject.id is None or claim.object is None:
            continue
        at = next((index for index, item in enumerate(items) if item.end == claim.end and _is_name(item)), -1)
        if at < 0 or claim.modality != "asserted" or claim.detail("no") == "yes":
            continue
        for name, end in _further(items, at):
            told = [country(claim.subject, name.start), *(word(one, name.start) for one in ("is", "bounded", "by"))]
            doubted = claim.detail("weak") == "yes" or bool(claim.doubt)
            yield Completion([*told, name, word(".", end)], name.start, end, _KIND, doubted)


def _further(items: list[Item], at: int) -> Iterator[tuple[Item, int]]:
    """The names that follow one, each with its side behind it or before it; with where they end."""
    behind = _side(items, at + 1)
    while True:
        begin = _joined(items, behind or at + 1)
        if not begin:
            return
        before = _side(items, begin)
        at = before + 1 if before and _word(items, before) == "by" else begin
        if at >= len(items) or not _is_name(items[at]):
            return
        behind = _side(items, at + 1)
        if not behind and at == begin:
            return
        yield items[at], items[(behind or at + 1) - 1].end


def _joined(items: list[Item], at: int) -> int:
    """Behind the comma, the "and" or both that lead to a further name; 0 where there are none."""
    begin = at
    at += _word(items, at) in {",", ";"}
    at += _word(items, at) in {"and", "while"}
    return at if at > begin else 0


def _side(items: list[Item], at: int) -> int:
    """Behind words for a side of the country, "to its north"; 0 where there are none."""
    if _word(items, at) not in words("sides"):
        return 0
    at += 1
    while _word(items, at) in words("sides_of"):
        at += 1
    if _word(items, at) not in _COMPASS:
        return 0
    at += 1
    if _word(items, at) in {"-", "and"} and _word(items, at + 1) in _COMPASS:  # "to the north and east"
        at += 2
    return at


def _word(items: list[Item], at: int) -> str:
    return items[at].word if at < len(items) else ""


def _is_name(item: Item) -> bool:
    return item.kind == "e" and not is_pronoun(item) and not item.possessive
