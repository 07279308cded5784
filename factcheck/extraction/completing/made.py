"""A sentence with what it leaves out put back, and the pieces such a sentence is made of."""

from __future__ import annotations

import functools

from factcheck.extraction.items.items import Item
from factcheck.frozen import dataclass, replace
from factcheck.lexicon import word_set
from factcheck.model.claims import Named
from factcheck.model.mentions import Entity, Quantity


@dataclass(frozen=True, slots=True)
class Completion:
    """Items in which nothing is left out; start..end are the words of the draft that then make a claim, of one of the kinds where some are named."""

    items: list[Item]
    start: int
    end: int
    kinds: frozenset[str] = frozenset()
    weak: bool = False
    in_place: bool = False
    """Whether its words stand in their order, so that a claim is where it was read."""
    plain: bool = False
    """Whether it leaves no doubt whose a figure is, even where the sentence as it stands does."""
    entire: bool = False
    """Whether it is the whole sentence with nothing left out, so that whoever it is about may be named before it."""
    bare: bool = False
    """Whether it may also claim what no figure or date tells: "Uses the euro"."""
    detail: tuple[str, str] = ("", "")
    """A qualifier of what it claims: `next_to`, whom its subject must lie beside, and how large, to be the one meant; `of_two`, who is meant where it is not that one by its size."""


@functools.cache
def words(name: str) -> frozenset[str]:
    """A list of the lexicon's words for sentences that leave something out."""
    return word_set("completing", name)


def ends(items: list[Item], at: int) -> bool:
    """Whether a figure ends its clause right before an item, so that it is of nothing else: not in "80 per cent have a radio"."""
    return at >= len(items) or items[at].word in words("ended")


def word(text: str, at: int) -> Item:
    """A word that the draft does not have, at an offset."""
    return Item("w", text, at, at)


def country(named: Named, at: int, *, owner: bool = False) -> Item:
    """A name that the draft does not have there, at an offset."""
    id_ = named.id or ""
    return Item("e", "", at, at, Entity(at, at, id_, named.label, (id_,)), possessive=owner)


def by_name(items: list[Item], at: int) -> bool:
    """Whether a country is called by its own name: a demonym is not, an adjective only where no noun follows ("Botswana" is both)."""
    alias, label = items[at].alias, items[at].label
    if items[at].end - items[at].start == len(label):
        return True
    behind = items[at + 1].word if at + 1 < len(items) else ""
    return alias != "demonym" and (
        alias != "adjective" or behind in words("closing") | words("linking") | words("being")
    )


def at_place(item: Item, at: int, *, owner: bool = False) -> Item:
    """An item of the text before as if it stood at an offset."""
    return replace(item, start=at, end=at, possessive=owner)


def counting(item: Item, noun: str, people: frozenset[str]) -> Item:
    """A figure with the noun that it counts and that the text before has told."""
    figure = item.mention
    if not isinstance(figure, Quantity) or figure.measure != "count" or figure.noun is not None or not noun:
        return item
    unit = "person" if noun in people else figure.unit
    return replace(item, mention=replace(figure, noun=noun, unit=unit))
