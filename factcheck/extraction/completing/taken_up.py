"""Those named before that a number takes up without their names: "the three", "the trio", "all five countries", "these"."""

from __future__ import annotations

from factcheck.extraction.completing.made import country, words
from factcheck.extraction.items.items import Item
from factcheck.extraction.spoken import counted_sets
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.frozen import replace
from factcheck.lexicon import table
from factcheck.model.claims import Named
from factcheck.model.mentions import Quantity


def at(items: list[Item], index: int, discourse: Discourse) -> Item | None:
    """The list or body that a number at an index takes up; None where it takes up none that is known."""
    number = how_many(items, index)
    found = counted_sets.counted(discourse.memory, items, index, number) if number else None
    if found is None or (found.members and len(found.members) != number):
        return None
    return _item(found, items[index].start)


def last_list(discourse: Discourse) -> Item | None:
    """The one list of countries of the sentence before, which "these" and "them" take up."""
    found = counted_sets.lists(discourse.memory, discourse.sentences[-1]) if discourse.sentences else []
    return _item(found[0], discourse.sentences[-1][-1].end) if len(found) == 1 else None


def how_many(items: list[Item], at: int) -> int:
    """How many are taken up at an index: "the three", "the trio", "all five"; 0 where nothing is."""
    trios: dict[str, int] = table("completing")["trios"]
    behind = items[at + 1].word if at + 1 < len(items) else ""
    return 0 if behind == "of" else trios.get(items[at].word) or counted(items[at])


def counted(item: Item) -> int:
    """How many countries a figure counts, by its noun or without one."""
    figure = item.mention
    if (
        not isinstance(figure, Quantity)
        or figure.measure != "count"
        or figure.value % 1
        or not 1 < figure.value <= _MOST
    ):
        return 0
    nouns = (figure.noun or "").split()
    return 0 if nouns and nouns[-1] not in words("having_members") else int(figure.value)


def _item(found: Named, at: int) -> Item:
    """Those that a number takes up, as they would stand at an offset."""
    members = tuple(country(member, at) for member in found.members)
    return replace(members[0], members=members) if members else country(found, at)


_MOST = 12
"""Countries in a list that a number takes up, at most."""
