"""Words that change nothing, left out wherever they stand: "Estonia itself now has", "Merkel, too, took office", "the Moscow-led CSTO",
"the capital of tiny Nauru", "Kenya, as ever a quiet place, has"."""

from __future__ import annotations

import functools

from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.lexicon import table, word_set


def left_out(items: list[Item]) -> list[Item]:
    """The items without words that change nothing, wherever they stand, and without the commas about them."""
    kept: list[Item] = []
    index = 0
    while index < len(items):
        size = _filler(items, index) or _compound(items, index) or _epithet(items, index)
        if size and index + size < len(items):
            closed = items[index + size].word == "," and bool(kept) and kept[-1].word == ","
            index += size + closed
            if closed:
                kept.pop()
            continue
        kept.append(items[index])
        index += 1
    return kept


def without_asides(items: list[Item]) -> list[Item]:
    """The items without what stands between two commas or dashes behind a name, or in brackets, and tells nothing: "Kenya, a land of lakes, has".

    What is added behind a last dash goes too where it names and counts nothing: "Denmark is not in the euro – no surprise there".
    """
    kept: list[Item] = []
    index = 0
    items = _without_coda(items)
    while index < len(items):
        named = bool(kept) and kept[-1].kind == "e" and not kept[-1].possessive
        size = _aside(items, index) if named or items[index].word == "(" else 0
        index += size
        if not size:
            kept.append(items[index])
            index += 1
    return kept


def _without_coda(items: list[Item]) -> list[Item]:
    dashes = [at for at in range(len(items) - 1) if items[at].word in {"–", "—"}]
    dash = dashes[0] if len(dashes) == 1 else 0
    if dash < _CLAUSE or any(item.kind != "w" for item in items[dash + 1 :]):
        return items
    return [*items[:dash], items[-1]] if items[-1].word in {".", "!", "?"} else items[:dash]


def _aside(items: list[Item], at: int) -> int:
    """How many items an aside that begins at an index has, its marks among them; 0 where none does, or it may bear on what is said."""
    close = _CLOSED_BY.get(items[at].word)
    if close is None:
        return 0
    firmly = items[at].word != ","
    bearing = word_set("views", "timing") if firmly else word_set("views", "timing") | word_set("views", "bearing")
    for end in range(at + 1, min(at + 2 + _ASIDE, len(items) - 1)):
        item = items[end]
        if item.word == close:
            return end + 1 - at if end > at + 1 else 0
        told = item.kind != "w" and not (firmly and is_pronoun(item))
        if told or item.word in bearing or not item.word.replace("-", "a").isalpha():
            return 0
    return 0


_CLOSED_BY = {",": ",", "(": ")", "–": "–", "—": "—"}
_CLAUSE = 3
"""Items of the shortest clause that something is added to."""
_ASIDE = 7
"""Words an aside has at most."""


def _compound(items: list[Item], at: int) -> int:
    """Three items before a name that say by whom or where it is run: "the Moscow-led" CSTO, "the Vienna-based" OPEC."""
    if at + 3 >= len(items) or items[at + 1].word != "-" or items[at + 2].word not in word_set("views", "compounds"):
        return 0
    return 3 if items[at].kind in "ewo" and items[at + 3].kind == "e" and not items[at].members else 0


def _epithet(items: list[Item], at: int) -> int:
    """One word before a name that narrows it to nothing less: "tiny" Nauru, "neighbouring" Kenya."""
    follows = at + 1 < len(items) and items[at + 1].kind == "e" and not items[at + 1].members
    return int(follows and items[at].word in word_set("views", "epithets"))


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
