"""Pronouns that take up the name or the list right beside them: "both of which", ", with its"."""

from __future__ import annotations

from factcheck.extraction.items.items import Item
from factcheck.extraction.spoken.memory import Memory
from factcheck.lexicon import word_set
from factcheck.model.claims import Named


def both_of(memory: Memory, items: list[Item], index: int, types: tuple[str, ...]) -> Named | None:
    """Those listed before "both of which" or "all of whom": "Armenia and Kyrgyzstan, both of which border Kazakhstan"."""
    listed = items[index - _BEFORE_BOTH] if index >= _BEFORE_BOTH else None
    if listed is None or not listed.members or [items[index - 3].word, items[index - 1].word] != [",", "of"]:
        return None
    if items[index - 2].word not in _EVERY_ONE:
        return None
    return memory.meanings.named(listed, types)


_BEFORE_BOTH = 4
"""Items from "which" back to the list before ", both of"."""
_EVERY_ONE = word_set("clauses", "names_beside", "every_one")


def with_its(memory: Memory, items: list[Item], index: int, types: tuple[str, ...]) -> Named | None:
    """The name that ", with its" stands beside: "wrote to ECOWAS, with its 15 members"."""
    if index < _WITH or not items[index].possessive or [one.word for one in items[index - 2 : index]] != [",", "with"]:
        return None
    at = index - _WITH
    return memory.meanings.named(items[at], types) if memory.meanings.plain(items[at], types) else None


_WITH = 3
"""Items from a name to the "its" of ", with its"."""
