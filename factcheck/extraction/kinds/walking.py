"""Patterns matched: from the anchor back and forward over the items of a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from factcheck.extraction.items.items import Item, goes_bare
from factcheck.extraction.kinds.patterns import Bound, Either, Gap, Maybe, Node, Slot, Words
from factcheck.frozen import dataclass
from factcheck.lexicon import word_set

_STOPS = frozenset(".;:!?()—–")


class Fits:
    """Says whether an item can fill a slot; given by the stage that knows names and discourse."""

    def __call__(self, item: Item, slot: Slot) -> bool:
        """Whether the item can stand in the slot."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Step:
    """A node of a pattern on the way forward or backward, with the step after it; Maybe and Either lead on by several ways."""

    node: Node
    then: Step | None
    ways: tuple[Step | None, ...] = ()


def steps(nodes: tuple[Node, ...], then: Step | None, *, back: bool) -> Step | None:
    """Nodes as steps from the first on, or from the last back."""
    for node in nodes if back else reversed(nodes):
        if isinstance(node, Maybe):
            then = Step(node, then, (steps(node.nodes, then, back=back), then))
        elif isinstance(node, Either):
            then = Step(node, then, tuple(steps(option, then, back=back) for option in node.options))
        else:
            then = Step(node, then)
    return then


def forward(step: Step | None, items: list[Item], index: int, fits: Fits) -> tuple[int, Bound] | None:
    """The first way to match a step and all after it from items[index] on: the index after the match and what was bound."""
    while step is not None:
        node = step.node
        if isinstance(node, Words):
            if index >= len(items):
                return None
            options = node.by_first().get(items[index].word)
            if options is None:
                if not node.dating or items[index].kind != "d" or not goes_bare(items[index]):
                    return None
                step = step.then
                continue
            if len(options) > 1 or len(options[0]) > 1:
                ends = (index + len(option) for option in options if spelt_at(option, items, index))
                return _first(step.then, items, ends, fits, forward)
            index, step = index + 1, step.then
        elif isinstance(node, Slot):
            if index >= len(items) or not fits(items[index], node):
                return None
            found = forward(step.then, items, index + 1, fits)
            return None if found is None else (found[0], ((node.name, index), *found[1]))
        elif isinstance(node, Gap):
            return _first(step.then, items, _gap_ends(node, items, index), fits, forward)
        else:
            return next((f for way in step.ways if (f := forward(way, items, index, fits)) is not None), None)
    return index, ()


def backward(step: Step | None, items: list[Item], index: int, fits: Fits) -> tuple[int, Bound] | None:
    """The first way to match a step and all before it, ending before items[index]: the index of its first item and what was bound."""
    while step is not None:
        node = step.node
        if isinstance(node, Words):
            if index <= 0:
                return None
            options = node.by_last().get(items[index - 1].word)
            if options is None:
                if not node.dating or index >= len(items) or items[index].kind != "d" or not goes_bare(items[index]):
                    return None
                step = step.then
                continue
            if len(options) > 1 or len(options[0]) > 1:
                starts = (at for option in options if (at := index - len(option)) >= 0 and spelt_at(option, items, at))
                return _first(step.then, items, starts, fits, backward)
            index, step = index - 1, step.then
        elif isinstance(node, Slot):
            if index <= 0 or not fits(items[index - 1], node):
                return None
            found = backward(step.then, items, index - 1, fits)
            return None if found is None else (found[0], ((node.name, index - 1), *found[1]))
        elif isinstance(node, Gap):
            return _first(step.then, items, _gap_starts(node, items, index), fits, backward)
        else:
            return next((f for way in step.ways if (f := backward(way, items, index, fits)) is not None), None)
    return index, ()


Way = Callable[["Step | None", list[Item], int, "Fits"], "tuple[int, Bound] | None"]


def _first(
    then: Step | None, items: list[Item], places: Iterable[int], fits: Fits, way: Way
) -> tuple[int, Bound] | None:
    """The first match from one of several places on."""
    for place in places:
        found = way(then, items, place, fits)
        if found is not None:
            return found
    return None


_BINDING = word_set("frames", "grammar", "binding")


def _passes(item: Item, gap: Gap) -> bool:
    if gap.plain:
        return item.kind == "w" and item.word.replace("-", "a").isalpha() and item.word not in _BINDING
    if item.kind != "w":
        return item.kind != "q" or gap.commas
    return item.word not in _STOPS and (gap.commas or item.word != ",")


def _gap_ends(gap: Gap, items: list[Item], index: int) -> Iterator[int]:
    yield index
    for end in range(index + 1, min(index + gap.most, len(items)) + 1):
        if not _passes(items[end - 1], gap):
            return
        yield end


def _gap_starts(gap: Gap, items: list[Item], index: int) -> Iterator[int]:
    yield index
    for start in range(index - 1, max(index - gap.most, 0) - 1, -1):
        if not _passes(items[start], gap):
            return
        yield start


def spelt_at(option: tuple[str, ...], items: list[Item], index: int) -> bool:
    """Whether a run of words stands at an index."""
    if len(option) == 1:
        return items[index].word == option[0]
    if index + len(option) > len(items) or items[index + 1].word != option[1]:
        return False
    return all(items[index + step].word == word for step, word in enumerate(option))


def ends(node: Words, items: list[Item], index: int) -> tuple[int, ...]:
    """Where the runs of words that stand at an index end."""
    options = node.by_first().get(items[index].word, ())
    return tuple(index + len(option) for option in options if spelt_at(option, items, index))
