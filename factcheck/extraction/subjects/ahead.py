"""Who is told to stand before the subject of a rank: those of a pattern's {ahead} slot ("only Brazil is larger"), and those left out of an order ("larger than any other but Brazil")."""

from __future__ import annotations

import functools

from factcheck.extraction.items.items import Item
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import table, word_set


def told(scene: Scene) -> tuple[tuple[str, str], ...]:
    """The ids of those told to stand before the subject, as a detail."""
    if scene.operator != "rank" or scene.match.slot("value") is not None or scene.match.cue.detail("place"):
        return ()
    slot = scene.match.slot("ahead")
    spots = [slot] if slot is not None else _left_out(scene.items, scene.match.first, scene.match.last)
    found = [scene.discourse.named(scene.items, at, ("country",)) for at in spots]
    ids = [one.id for named in found if named is not None for one in (named.members or (named,)) if one.id]
    return (("ahead", " ".join(ids)),) if ids else ()


def _left_out(items: list[Item], first: int, last: int) -> list[int]:
    """Where countries are named behind words that leave them out: right behind a claim, or in an opening of its clause."""
    behind = _phrase(items, last) or _phrase(items, last - 1)
    if behind and behind < len(items) and _ends(items, behind + 1):
        return [behind]
    before = [at for start in range(max(first - _OPENING, 0), first) if (at := _phrase(items, start)) < first and at]
    return before[:1] if before and items[first - 1].word == "," and before[0] == first - 2 else []


def _phrase(items: list[Item], at: int) -> int:
    """The index of the name behind words that leave somebody out, which begin at an index; 0 where there are none."""
    for words in _leaving_out():
        end = at + len(words)
        if end < len(items) and tuple(item.word for item in items[at:end]) == words and items[end].kind == "e":
            return end
    return 0


def _ends(items: list[Item], at: int) -> bool:
    """Whether a clause ends at an index: what follows is not said of the name before it ("... but Brazil is richer")."""
    return at >= len(items) or not items[at].word.isalpha() or items[at].word in _GOES_ON


@functools.cache
def _leaving_out() -> list[tuple[str, ...]]:
    words = table("frames")["words"]
    phrases = (*words["leaving_out"], *words["next_behind"])
    return sorted((tuple(phrase.split()) for phrase in phrases), key=len, reverse=True)


_OPENING = 7
"""Items of an opening that leaves somebody out: "with the exception of Brazil, "."""
_GOES_ON = word_set("frames", "grammar", "behind_left_out")
