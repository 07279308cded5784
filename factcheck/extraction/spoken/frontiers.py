"""The border a sentence is about: "The Thai-Cambodian line is quiet"."""

from __future__ import annotations

from factcheck.extraction.items.items import Item
from factcheck.extraction.items.standing import AWAY
from factcheck.extraction.spoken.memory import Memory
from factcheck.lexicon import table, word_set
from factcheck.model.claims import Named

_NOUNS = frozenset(word for word in table("frames")["words"]["border"] if " " not in word)
_AFTER = word_set("frames", "grammar", "behind_border")
_PAIR = 2


def border(memory: Memory, items: list[Item]) -> Named | None:
    """The two countries on the border that these items, or else the sentence before, are about."""
    return _told(memory, items) or (_told(memory, memory.sentences[-1]) if memory.sentences else None)


def _told(memory: Memory, items: list[Item]) -> Named | None:
    """The two countries of a sentence that opens with their border and names no third."""
    at = next((at for at, item in enumerate(items) if item.word in _NOUNS or _is_line(items, at)), -1)
    if at < 0 or at + 1 >= len(items) or items[at + 1].word not in _AFTER:
        return None
    if any(item.word in AWAY for item in items[:at]):
        return None
    found: dict[str, Named] = {}
    for item in items:
        for member in item.members or (item,):
            if member.kind == "e" and memory.meanings.plain(member, ("country",)):
                one = memory.meanings.one(member, ("country",))
                if one is None or one.id is None:
                    return None
                found.setdefault(one.id, one)
    both = tuple(found.values())
    return Named(None, ", ".join(one.label for one in both), both) if len(both) == _PAIR else None


def _is_line(items: list[Item], at: int) -> bool:
    """Whether a line is one between two countries: "the Thai-Cambodian line"."""
    return items[at].word == "line" and at > 1 and items[at - 1].kind == "e"
