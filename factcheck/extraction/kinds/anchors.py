"""The part of a pattern it is looked up by, and what a sentence has to hold for it to fit."""

from __future__ import annotations

import functools

from factcheck.errors import KindError
from factcheck.extraction.items import lasting
from factcheck.extraction.items.items import Item, goes_bare
from factcheck.extraction.kinds.patterns import Node, Slot, Words
from factcheck.lexicon import word_set
from factcheck.model.mentions import Date


def anchor(nodes: tuple[Node, ...]) -> int:
    """The index of the node a pattern is looked up by: the words least common in running text."""
    best, at = 0, -1
    for index, node in enumerate(nodes):
        if isinstance(node, Words) and node.options:
            weight = min(_weight(option) for option in node.options)
            if weight > best:
                best, at = weight, index
    if at >= 0:
        return at
    slots = [(_slot_rank(node), index) for index, node in enumerate(nodes) if isinstance(node, Slot)]
    if slots and min(slots)[0] < len(ANCHOR_TYPES):
        return min(slots)[1]
    for index, node in enumerate(nodes):
        if isinstance(node, Words) and node.options:
            return index
    raise KindError(f"a pattern needs a word that is always there, or a slot of type {', '.join(ANCHOR_TYPES)}")


ANCHOR_TYPES = (
    "title",
    "event",
    "weekday",
    "neighbours",
    "allies",
    "founders",
    "permanents",
    "languages",
    "divisions",
    "landlocked",
    "members",
    "rank",
    "multiple",
    "area",
    "length",
    "density",
    "rate",
    "temperature",
    "money",
    "people",
    "crowd",
    "millions",
    "percent",
    "years",
    "age",
    "currency",
    "set",
    "demonym",
    "person",
    "religion",
    "group",
    "language",
    "org",
)
"""Slot types rare enough in running text to look a pattern up by, rarest first."""


FEATURES: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        (
            "people",
            "members",
            "founders",
            "permanents",
            "neighbours",
            "languages",
            "divisions",
            "landlocked",
            "number",
            "crowd",
            "millions",
            "count",
            "counted",
        ),
        ("q:count",),
    ),
    **dict.fromkeys(("percent", "share"), ("q:percent", "q:share")),
    **dict.fromkeys(("age", "years", "decades"), ("q:age", "q:duration")),
    **dict.fromkeys(("rank", "ordinal"), ("q:rank",)),
    **{name: (f"q:{name}",) for name in ("length", "area", "money", "multiple", "density", "rate", "temperature")},
    **dict.fromkeys(("date", "duration", "weekday"), ("d",)),
    "title": ("o",),
}
"""Slot type -> the features an item that fills it gives its sentence; types not named here are names ("e")."""


def features(items: list[Item]) -> frozenset[str]:
    """What a sentence offers patterns: its words, and the sorts of its mentions."""
    found = {item.word for item in items}
    for item in items:
        if item.kind == "q":
            found.update(f"q:{getattr(member.mention, 'measure', '')}" for member in (item.members or (item,))[:1])
        elif item.kind != "w":
            found.add(item.kind)
            if item.kind == "d" and goes_bare(item):
                found.update(("in", "on"))
            if isinstance(item.mention, Date) and lasting.in_years(item.mention) is not None:
                found.add("q:duration")
    return frozenset(found)


def _slot_rank(slot: Slot) -> int:
    """How rare a slot is by its most common type."""
    types = [type_ for type_ in slot.types if type_ not in {"metonym", "share", "name"}]
    return max(
        (ANCHOR_TYPES.index(type_) if type_ in ANCHOR_TYPES else len(ANCHOR_TYPES) for type_ in types),
        default=len(ANCHOR_TYPES),
    )


_COMMON = word_set("frames", "grammar", "common")


@functools.cache  # one list of words stands in many patterns
def _weight(option: tuple[str, ...]) -> int:
    return sum(len(word) for word in option if word not in _COMMON) or 0
