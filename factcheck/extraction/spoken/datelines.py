"""Where a draft is written: the country of its dateline or byline."""

from __future__ import annotations

from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.standing import in_person, to_the_day
from factcheck.extraction.spoken.coreference import named
from factcheck.extraction.spoken.memory import Memory
from factcheck.lexicon import word_set
from factcheck.model.claims import Named

_TOP, _DATED = 6, 14
"""Sentences among which a dateline or byline stands, and the items in it before which its date comes."""
_DATELINE = 4
"""Items in which the town of a dateline stands."""
_BYLINE = word_set("frames", "grammar", "byline")


def settle_home(memory: Memory, items: list[Item]) -> None:
    """Take the country of a dateline or byline ("Lusaka, 14 February 2012", "By A. Solheim, Brussels, 24 July 2009") for where the draft is written."""
    if memory.home is not None or len(memory.sentences) > _TOP:
        return
    dated = next((at for at, item in enumerate(items[:_DATED]) if item.kind == "d" and to_the_day(item)), -1)
    for at in range(dated - 1, max(dated - _DATELINE, 0) - 1, -1):
        if items[at].kind != "e" or is_pronoun(items[at]) or not memory.meanings.may_be(items[at], ("city", "country")):
            continue
        plain = all(item.kind != "w" or not item.word.isalpha() or item.word in _BYLINE for item in items[:at])
        if at == 0 or plain:
            memory.home = named(memory, items, at, ("country", "metonym"))
        return


def written_here(memory: Memory, items: list[Item]) -> Named | None:
    """The country a draft is written in, where the sentence or one before it says "we" or "our"."""
    if memory.home is None or memory.home.id is None:
        return None
    return memory.home if memory.in_person or in_person(items, memory.text) else None


def begin_story(memory: Memory, items: list[Item]) -> None:
    """Begin a new story of a bulletin: what was spoken of before is forgotten, the country of its dateline is the topic."""
    city = next(
        (
            at
            for at, item in enumerate(items[:_DATELINE])
            if memory.meanings.may_be(item, ("city",)) and item.kind == "e"
        ),
        -1,
    )
    town = named(memory, items, city, ("country", "metonym")) if city >= 0 else None
    memory.topics.clear()
    memory.near.clear()
    memory.before = {}
    memory.home = town if town is not None and town.id is not None else None
    if memory.home is not None:
        memory.topics["state"] = memory.topics["place"] = (len(memory.sentences), memory.home, True)
