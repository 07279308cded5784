"""What a labelled paragraph of a box says of the country the box is about: "POLITICS. Independent since 1821", "ECONOMY. Worth $30 billion"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.completing import headed
from factcheck.extraction.completing.made import Completion, country, word
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.spoken import boxes
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.frozen import replace
from factcheck.lexicon import table, word_set
from factcheck.model.claims import Named

_PARTS = frozenset([".", ";", "!", "?"])


def completions(items: list[Item], discourse: Discourse) -> Iterator[Completion]:
    """Each part of a sentence under a label, said in full of the country; the first behind the label also as what the label is of."""
    memory = discourse.memory
    if memory.label is None or memory.boxed is None:
        return
    told = boxes.behind(memory, items)
    if not told:
        return
    yield from headed.told(country(memory.boxed, told[0].start), told, discourse, firm=memory.boxed_sure)
    found = [*_features(memory.boxed, told)]
    if len(memory.sentences) - memory.line <= (len(told) == len(items)):
        found.extend(_of_label(memory.boxed, memory.label, told))
    yield from (one if memory.boxed_sure else replace(one, weak=True) for one in found)


def _of_label(boxed: Named, label: str, told: list[Item]) -> Iterator[Completion]:
    """What stands right behind a label, as what the label is of: "[Its population is] more than 10 million"."""
    end = next((at for at, item in enumerate(told) if item.word in _PARTS or item.word == ","), len(told))
    first = told[0]
    if not label or not end or is_pronoun(first) or not (first.kind in "qe" or first.word in _leading()):
        return
    start = first.start
    noun = [word(one, start) for one in label.split()]
    view = [country(boxed, start, owner=True), *noun, word("is", start), *told[:end], word(".", told[end - 1].end)]
    yield Completion(view, start, told[end - 1].end, in_place=True, plain=True, bare=True)


def _leading() -> frozenset[str]:
    """Words before what a label is of: "the quetzal", "worth $30 billion"."""
    return word_set("boxes", "leading")


def _features(boxed: Named, told: list[Item]) -> Iterator[Completion]:
    """A sentence whose subject is something that only a country has, and no other is named as its owner: "Coasts on two oceans add up to 400 km"."""
    first = told[0]
    if first.kind == "w" and first.word in table("boxes")["features"]:
        view = [country(boxed, first.start, owner=True), *told]
        yield Completion(view, first.start, told[-1].end, in_place=True, plain=True)
