"""The name that heads an entry of a list, or a paragraph: "Ghana. In the UN since 1957"."""

from __future__ import annotations

from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.standing import adjectival
from factcheck.extraction.spoken.memory import Memory
from factcheck.model.drafts import Sentence
from factcheck.model.mentions import Entity

BULLETS = frozenset(["-", "*", "•", "–", "·"])
"""What may stand before an item of a list."""
_BEHIND = frozenset([".", ":", "–", "—", "-"])
_HEADED = ("country", "org")


def opens(text: str, before: Sentence | None, sentence: Sentence) -> bool:
    """Whether a sentence begins a line of the draft."""
    return before is None or before.role != sentence.role or "\n" in text[before.end : sentence.start]


def begin(memory: Memory, items: list[Item], role: str) -> None:
    """Take note of what a new line is headed by, or begins with."""
    memory.entry = head(memory, items, role)
    memory.entry_loose = memory.entry is None
    if memory.entry is None:
        memory.entry = _first(memory, items)


def _first(memory: Memory, items: list[Item]) -> Item | None:
    """The organisation that begins a line and acts in it, the only one named there."""
    at = 1 if items and items[0].word in BULLETS else 0
    named = [item for item in items if item.kind == "e" and not is_pronoun(item)]
    if at >= len(items) or not named or items[at] is not named[0] or named[0].possessive or named[0].members:
        return None
    orgs = [one for one in named if isinstance(one.mention, Entity) and memory.meanings.pick(one.mention, ("org",))]
    return named[0] if orgs and orgs[0] is named[0] and len(orgs) == 1 else None


def head(memory: Memory, items: list[Item], role: str) -> Item | None:
    """The country or organisation whose name alone stands before the first stop or mark; in running text a stop."""
    at = 1 if items and items[0].word in BULLETS else 0
    if at + 1 >= len(items) or items[at].kind != "e":
        return None
    name, mark = items[at], items[at + 1].word
    if name.possessive or name.members or is_pronoun(name) or adjectival(name):
        return None
    if mark not in _BEHIND or (role != "list-item" and mark not in {".", ":"}):
        return None
    known = isinstance(name.mention, Entity) and memory.meanings.pick(name.mention, _HEADED) is not None
    return name if known else None
