"""A length whose unit and verb the one before it in the sentence has told: "Land borders come to some 4,000 km, the shores to about 320"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.completing.made import Completion, ends, word, words
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.frozen import replace
from factcheck.model.mentions import Quantity

_KINDS = frozenset(["coastline-length", "boundary-length", "border-length"])
_LEAST = 10
"""A figure below it may count anything."""
_BETWEEN = 3
"""Words between what is measured and its figure, at most."""
_SIDES = 4
"""Items of "between Thailand and Laos"."""


def completions(items: list[Item]) -> Iterator[Completion]:
    """Each such sentence with the unit and the verb put back."""
    for at, item in enumerate(items):
        figure, told = item.mention, _told_before(items, at)
        if told is None or not _bare(figure) or not ends(items, at + 1):
            continue
        assert isinstance(figure, Quantity)
        begin, end = _measured(items, at)
        if begin < 0 or not _of_lines(items[:begin]):
            continue
        line = items[begin:end]
        if line[0].word in words("standing_for_a_line"):
            line = [word("border", line[0].start), *line[1:]]
        whole = replace(item, mention=replace(figure, unit=told.unit, measure=told.measure, noun=None))
        verb = "are" if line[0].word.endswith("s") else "is"
        view = [*items[:begin], *line, word(verb, item.start), whole, *items[at + 1 :]]
        yield Completion(view, items[begin].start, item.end, _KINDS, entire=True)


def _told_before(items: list[Item], at: int) -> Quantity | None:
    """The figure before an index, where it is a length."""
    before = next((one.mention for one in reversed(items[:at]) if one.kind == "q"), None)
    return before if isinstance(before, Quantity) and before.measure == "length" and before.unit else None


def _of_lines(items: list[Item]) -> bool:
    """Whether the figure before is that of a border or coast, too, and no distance from one."""
    told = {item.word for item in items}
    return not told.isdisjoint(words("lines")) and told.isdisjoint(words("others") - words("lines") | {"from"})


def _bare(figure: object) -> bool:
    alone = isinstance(figure, Quantity) and figure.measure == "count" and figure.unit == "" and figure.noun is None
    return isinstance(figure, Quantity) and alone and figure.value >= _LEAST


def _measured(items: list[Item], at: int) -> tuple[int, int]:
    """Where the name of what a figure measures begins and ends, right before the figure: "its land frontiers", "that between Thailand and Laos"; -1 where something else stands there."""
    end = at
    while end > 0 and at - end < _BETWEEN and items[end - 1].word in words("measuring"):
        end -= 1
    noun = _with_whom(items, end) - 1
    if noun < 1:
        return -1, -1
    stands_for = noun + 1 < end and items[noun].word in words("standing_for_a_line")
    if not stands_for and items[noun].word not in words("lines"):
        return -1, -1
    return (noun, end) if _opens(items, noun) else (-1, -1)


def _with_whom(items: list[Item], end: int) -> int:
    """Where "with Uganda" or "between Thailand and Laos" begins before an index; the index itself where neither stands."""
    if end < 1 or items[end - 1].kind != "e" or is_pronoun(items[end - 1]):
        return end
    before = range(end - 2, max(end - 2 - _SIDES, 0), -1)
    found = next((at for at in before if items[at].word in words("towards_whom")), end)
    sides = items[found + 1 : end]
    return found if all(one.kind == "e" or one.word == "and" for one in sides) else end


def _opens(items: list[Item], noun: int) -> bool:
    """Whether a clause or a further part of one begins with what is measured."""
    at = noun - 1
    while at > 0 and (items[at].word in words("of_a_line") or (items[at].kind == "e" and items[at].possessive)):
        at -= 1
    return items[at].word in words("further_lines")
