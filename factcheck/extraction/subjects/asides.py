"""Names that only tell of the one before: what follows "Abdulla Yameen, the half-brother of Maumoon Gayoom," or "Mount Logan in the Yukon" is told of the first."""

from __future__ import annotations

from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.standing import ACTS
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.lexicon import word_set

_TYING = word_set("frames", "grammar", "tying")
_WHO = word_set("clauses", "asides", "who")
_LONG, _SHORT = 8, 4
"""Items an aside may have before its own name; letters of a word in -ed that is no verb."""


def head(items: list[Item], index: int, discourse: Discourse) -> int:
    """Where the person stands to whom the aside belongs that ends with the name at an index; the index itself where it ends none."""
    if index < 3 or index + 1 >= len(items) or items[index + 1].word != ",":
        return index
    comma = next((at for at in range(index - 1, max(index - _LONG, 0), -1) if items[at].word in {",", ";", ":"}), -1)
    if comma < 1 or items[comma].word != "," or comma + 1 == index:
        return index
    between = items[comma + 1 : index]
    tied = len(between) > 1 and between[-1].word in _TYING  # not "from A, from B, ..."
    if not (tied or between[0].word in _WHO):
        return index
    if between[0].word in ACTS:
        return index  # "Elizabeth II, has 53 members and deals with Dilma Rousseff, who ..."
    acts = len(between[0].word) > _SHORT and between[0].word.endswith("ed")
    if acts and comma > 1 and items[comma - 2].word == ",":
        return index  # "the prime minister, Donald Tusk, argued with Angela Merkel, the chancellor"
    first = items[comma - 1]
    if first.kind != "e" or is_pronoun(first):
        return index
    surname = first.alias == "surname"
    return comma - 1 if surname or discourse.may_be(first, ("person",)) else index


def placed(items: list[Item], index: int, discourse: Discourse) -> int:
    """Where a town or mountain stands that the name at an index only places: "Nicosia in Cyprus, with 200,000 people"; the index itself where it places none."""
    at = index - 1
    while at > 0 and items[at].alias == "adjective":
        at -= 1  # "Mont Blanc in the French Alps"
    if at < 1 or items[at].word not in _PLACING:
        return index
    aside = items[at - 1].word == "," and index + 1 < len(items) and items[index + 1].word == ","
    thing = at - 2 if aside else at - 1
    return thing if thing >= 0 and _is_thing(items[thing], discourse) else index


_PLACING = word_set("clauses", "asides", "placing")


def _is_thing(item: Item, discourse: Discourse) -> bool:
    """Whether an item names a town, a mountain or the like, no country and nobody."""
    if (
        item.kind != "e"
        or is_pronoun(item)
        or item.possessive
        or item.members
        or item.alias in {"adjective", "demonym"}
    ):
        return False
    return discourse.may_be(item, ("city", "name")) and not discourse.may_be(item, ("country", "person", "org"))
