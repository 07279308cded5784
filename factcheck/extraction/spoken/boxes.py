"""Boxes and profiles of one country, whose paragraphs begin with labels: "FACTBOX-Guatemala", "POPULATION. More than 10 million"."""

from __future__ import annotations

from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.standing import adjectival
from factcheck.extraction.spoken.entries import BULLETS
from factcheck.extraction.spoken.memory import Memory
from factcheck.lexicon import table, word_set
from factcheck.model.claims import Named
from factcheck.model.mentions import Entity

_MARKS = frozenset([".", ":", "-", "–", "—"])


def head(memory: Memory, items: list[Item]) -> None:
    """Take note of the one country a heading names; a heading without a country leaves the one of the headings before, a label is no heading."""
    if _label(items)[1]:
        return
    found = _countries(memory, items)
    if found or _promises(items) or any(item.kind == "e" for item in items):
        memory.boxed = next(iter(found.values())) if len(found) == 1 else None
        memory.boxed_sure = memory.boxed is not None and _heads(items)


def _heads(items: list[Item]) -> bool:
    """Whether a heading is of the country it names, not of something of it, or in it: "Guatemala's old capital", "Quebec, Canada", "Quake in Peru"."""
    names = [
        at for at, item in enumerate(items) if item.kind == "e" and item.alias != "surname" and not is_pronoun(item)
    ]
    if len(names) != 1 or items[names[0]].possessive or adjectival(items[names[0]]):
        return False
    return names[0] == 0 or items[names[0] - 1].word not in word_set("boxes", "within")


def begin(memory: Memory, items: list[Item]) -> None:
    """Take note of the label that a new line begins with, and of the country of which a line promises facts: "Some key facts about Honduras:"."""
    memory.label = None
    label, size = _label(items)
    if size:
        memory.label = label
    elif items and items[-1].word not in _ENDS and _promises(items):
        head(memory, items)


def behind(memory: Memory, items: list[Item]) -> list[Item]:
    """The items of a sentence behind the label that begins it."""
    return items[_label(items)[1] :]


_ENDS = frozenset([".", "!", "?"])


def _promises(items: list[Item]) -> bool:
    """Whether a line promises facts: "Facts on Kano state", "Following are key facts about Honduras:"."""
    return any(item.word in word_set("boxes", "promising") for item in items)


def _label(items: list[Item]) -> tuple[str, int]:
    """What the label that begins a sentence is of, and how many items it and its mark take; 0 where none begins it."""
    labels: dict[str, str] = table("boxes")["labels"]
    at = 1 if items and items[0].word in BULLETS else 0
    for size in (3, 2, 1):
        end = at + size
        said = " ".join(item.word for item in items[at:end])
        if end <= len(items) and said in labels and (end == len(items) or items[end].word in _MARKS):
            return labels[said], min(end + 1, len(items))
    return "", 0


def _countries(memory: Memory, items: list[Item]) -> dict[str | None, Named]:
    """The countries that some items name, by adjectives too."""
    found: dict[str | None, Named] = {}
    for item in items:
        for one in item.members or (item,):
            if one.kind != "e" or is_pronoun(one) or not isinstance(one.mention, Entity):
                continue
            id_ = memory.meanings.pick(one.mention, ("country",))
            if id_ is not None:
                found[id_] = Named(id_, memory.meanings.label(id_, one.label))
    return found
