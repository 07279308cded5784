"""The name that heads an entry of a list, or a paragraph: "Ghana. In the UN since 1957"."""

from __future__ import annotations

from factcheck.extraction.items import Item, is_pronoun
from factcheck.extraction.memory import Memory
from factcheck.extraction.standing import adjectival
from factcheck.model.drafts import Sentence
from factcheck.model.mentions import Entity

_BULLETS = frozenset(["-", "*", "•", "–", "·"])
_BEHIND = frozenset([".", ":", "–", "—", "-"])
_HEADED = ("country", "org")


def opens(text: str, before: Sentence | None, sentence: Sentence) -> bool:
    """Whether a sentence begins a line of the draft."""
    return before is None or before.role != sentence.role or "\n" in text[before.end : sentence.start]


def head(memory: Memory, items: list[Item], role: str) -> Item | None:
    """The country or organisation whose name alone stands before the first stop or mark; in running text a stop."""
    at = 1 if items and items[0].word in _BULLETS else 0
    if at + 1 >= len(items) or items[at].kind != "e":
        return None
    name, mark = items[at], items[at + 1].word
    if name.possessive or name.members or is_pronoun(name) or adjectival(name):
        return None
    if mark not in _BEHIND or (role != "list-item" and mark not in {".", ":"}):
        return None
    known = isinstance(name.mention, Entity) and memory.meanings.pick(name.mention, _HEADED) is not None
    return name if known else None
