"""Figures told without a verb behind a country and what it is like: "Botswana is empty: 581,000 square kilometres for 2.2 million people"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.completing.made import Completion, at_place, word, words
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.model.mentions import Quantity

_MARKS = frozenset([":", "–", "—"])
_HEAD = 6
"""Items of a head, at most."""
_TOLD = {"area": ("covers", "area"), "count": ("has", "population")}
"""By the measure of a figure, the verb it is told with and the kind it is of."""


def completions(items: list[Item], discourse: Discourse) -> Iterator[Completion]:
    """Each figure of such a list, as the country's area or its people."""
    mark = next((at for at, item in enumerate(items[: _HEAD + 1]) if item.word in _MARKS), 0)
    if not mark or not _tells_size(items[:mark], discourse):
        return
    for at in range(mark + 1, len(items)):
        item = items[at]
        if item.kind in "ed" and not is_pronoun(item):
            return
        figure = item.mention
        if not isinstance(figure, Quantity) or item.members or not _stands_alone(items, at, mark):
            continue
        verb, kind = _TOLD.get(figure.measure, ("", ""))
        if not verb or (figure.measure == "count" and figure.unit != "person"):
            continue
        view = [at_place(items[0], item.start), word(verb, item.start), item, word(".", item.end)]
        yield Completion(view, item.start, item.end, frozenset([kind]), plain=True)


def _tells_size(head: list[Item], discourse: Discourse) -> bool:
    """Whether a head names a country, and nothing more than how large or empty it is."""
    first = head[0]
    if first.kind != "e" or first.members or first.possessive or is_pronoun(first):
        return False
    if not discourse.may_be(first, ("country",)):
        return False
    return all(item.kind == "w" and item.word in words("sized") | words("being") for item in head[1:])


def _stands_alone(items: list[Item], at: int, mark: int) -> bool:
    """Whether a figure is of the country itself: nothing but joining words stands before it, no noun of its own behind it."""
    before, behind = items[at - 1], items[at + 1] if at + 1 < len(items) else None
    joined = at - 1 == mark or before.word in words("joining") or before.word in words("openers")
    if behind is None or behind.word in {".", ",", ";", "and", "for", "with", "on", "all", "!"}:
        return joined
    return joined and behind.word == "of" and items[at + 2 : at + 3] != [] and items[at + 2].word in words("landscapes")
