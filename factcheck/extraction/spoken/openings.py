"""How a sentence opens a report: with the town it was written in, which stands for no body that sits there."""

from __future__ import annotations

from factcheck.extraction.items.items import Item
from factcheck.extraction.spoken.memory import Memory

_DASHES = frozenset(["-", "–", "—"])
_LONG = 12
"""Items of a dateline with its agency and date, at most: "NAIROBI, Kenya, May 20, 2015 (AP) -"."""


def opens_dateline(memory: Memory, items: list[Item]) -> bool:
    """Whether a sentence opens with the town of a dateline, which stands for no body that sits there: "STRASBOURG, Nov 6 - "."""
    if not items or items[0].kind != "e" or not memory.meanings.may_be(items[0], ("city",)):
        return False
    behind = 1
    if [item.word for item in items[1:4:2]] == ["(", ")"]:
        behind = 4  # "NAIROBI (Reuters) -"
    elif items[1:2] and items[1].word in {",", "("}:
        behind = 2
        if (
            items[2:3]
            and items[2].kind == "e"
            and items[3:4]
            and items[3].word == ","
            and memory.meanings.may_be(items[2], ("country",))
        ):
            behind = 4  # "NAIROBI, Kenya, May 20 -"
    told = items[behind : behind + 1]
    return bool(told) and (told[0].kind == "d" or told[0].word in _DASHES)


def behind_dateline(memory: Memory, items: list[Item]) -> int:
    """Where the story begins behind a dateline; 0 where the sentence opens with none."""
    if not opens_dateline(memory, items):
        return 0
    return next((at + 1 for at, item in enumerate(items[:_LONG]) if item.word in _DASHES), 0)
