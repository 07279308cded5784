"""Two countries that a number takes up where their border is told: "Estonia will vote with Latvia. The two share a border some 340 km long"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.completing import taken_up
from factcheck.extraction.completing.made import Completion, country
from factcheck.extraction.items.items import Item
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.frozen import replace
from factcheck.lexicon import word_set
from factcheck.model.claims import Named

_KINDS = frozenset(["border-length", "borders"])
_LANDS = ("country", "metonym")
_TWO = 2


def completions(items: list[Item], discourse: Discourse) -> Iterator[Completion]:
    """A sentence about a border that "the two" opens, with the two named that alone the sentence before names."""
    if len(items) < _TWO or taken_up.how_many(items, 0) != _TWO or not discourse.sentences:
        return
    if word_set("frames", "words", "border").isdisjoint(item.word for item in items):
        return
    both = _named(discourse.sentences[-1], discourse)
    if len(both) == _TWO:
        members = tuple(country(one, items[0].start) for one in both)
        listed = replace(members[0], end=items[0].end, members=members)
        yield Completion([listed, *items[1:]], items[0].start, items[-1].end, _KINDS, in_place=True, plain=True)


def _named(sentence: list[Item], discourse: Discourse) -> list[Named]:
    """The countries a sentence means, by themselves or by their capitals; none where it names people, who may be of others."""
    found: dict[str, Named] = {}
    names = [one for item in sentence if item.kind == "e" for one in item.members or (item,)]
    if any(discourse.may_be(one, ("person",)) or one.alias == "surname" for one in names):
        return []
    for at, item in enumerate(sentence):
        if item.kind != "e" or not discourse.may_be(item, _LANDS):
            continue
        named = discourse.named(sentence, at, _LANDS)
        for one in (named.members or (named,)) if named is not None else ():
            if one.id is not None:
                found[one.id] = one
    return list(found.values())
