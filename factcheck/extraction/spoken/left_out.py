"""Whether a sentence tells how something is without one of those that belong to it."""

from __future__ import annotations

from itertools import pairwise

from factcheck.extraction.items.items import Item
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.lexicon import word_set

_WITHOUT = word_set("clauses", "left_out", "without")


def told_without(items: list[Item], discourse: Discourse) -> bool:
    """Whether items name a country without which something is so: "Without Britain the European Union has some 447 million people"."""
    return any(
        one.word in _WITHOUT and two.kind == "e" and discourse.may_be(two, ("country",)) for one, two in pairwise(items)
    )
