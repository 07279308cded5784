"""Words that change nothing, left out wherever they stand: "Estonia itself now has", "Merkel, too, took office", "the Moscow-led CSTO"."""

from __future__ import annotations

import functools

from factcheck.extraction.items import Item
from factcheck.lexicon import table, word_set


def left_out(items: list[Item]) -> list[Item]:
    """The items without words that change nothing, wherever they stand, and without the commas about them."""
    kept: list[Item] = []
    index = 0
    while index < len(items):
        size = _filler(items, index) or _compound(items, index)
        if size and index + size < len(items):
            closed = items[index + size].word == "," and bool(kept) and kept[-1].word == ","
            index += size + closed
            if closed:
                kept.pop()
            continue
        kept.append(items[index])
        index += 1
    return kept


def _compound(items: list[Item], at: int) -> int:
    """Three items before a name that say by whom or where it is run: "the Moscow-led" CSTO, "the Vienna-based" OPEC."""
    if at + 3 >= len(items) or items[at + 1].word != "-" or items[at + 2].word not in word_set("views", "compounds"):
        return 0
    return 3 if items[at].kind in "ewo" and items[at + 3].kind == "e" and not items[at].members else 0


_ARTICLES = word_set("clauses", "fillers", "articles")


def _filler(items: list[Item], at: int) -> int:
    """How many items from an index on are words that change nothing."""
    for words in _fillers().get(items[at].word, ()) if items[at].word else ():
        if words == tuple(item.word for item in items[at : at + len(words)]):
            return len(words)
    return 0


@functools.cache
def _fillers() -> dict[str, tuple[tuple[str, ...], ...]]:
    """First word -> runs of words, the longest first; articles are no items."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for filler in table("views")["fillers"]:
        words = tuple(word for word in filler.split() if word not in _ARTICLES)
        if not word_set("frames", "grammar", "skipped") & set(words):  # of "for now" only "for" would be left
            found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(runs, key=len, reverse=True)) for first, runs in found.items()}
