"""Somebody spoken of before, by what he or she is: "Alfredo Stroessner came. The artillery general took over in 1954"."""

from __future__ import annotations

from factcheck.extraction.items.items import Item
from factcheck.lexicon import word_set
from factcheck.model.mentions import Entity, Quantity

_PERSONS = word_set("echoes", "persons")
_OPENS = word_set("clauses", "described", "opens")
_LONG = 4
"""Words from "the" to the noun for a person."""


def as_pronoun(items: list[Item], text: str) -> list[Item]:
    """The items with a pronoun in the place of such a description at the head of a clause; no items where there is none."""
    for at, item in enumerate(items):
        if item.kind not in "wq" or (at and items[at - 1].word not in _OPENS):
            continue
        if text[max(0, item.start - 8) : item.start].rstrip()[-4:].lower().strip(' \n“"(') != "the":
            continue
        end = _noun(items, at)
        if (
            end
            and end + 1 < len(items)
            and items[end + 1].kind == "w"
            and items[end + 1].word.isalpha()
            and items[end + 1].word not in _PREPOSED
        ):
            entity = Entity(item.start, items[end].end, None, "he", (), "pronoun-person", False)
            return [*items[:at], Item("e", "he", item.start, items[end].end, entity), *items[end + 1 :]]
    return []


_PREPOSED = word_set("clauses", "described", "preposed")


def _noun(items: list[Item], at: int) -> int:
    """Where the noun of a description stands that begins at an index; 0 where it is of no person."""
    for spot in range(at, min(at + _LONG, len(items))):
        item = items[spot]
        figure = item.mention
        if isinstance(figure, Quantity):
            return spot if spot == at and figure.measure == "age" and item.kind == "q" else 0
        if item.kind != "w" or not (item.word.isalpha() or item.word == "-"):
            return 0
        if item.word in _PERSONS:
            return spot
    return 0
