"""The second of two figures that something has: "Mali has 16 million people and seven neighbours", "Laos, with five neighbours and ..."."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.completing.made import Completion, at_place, word, words
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.standing import governed
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.extraction.spoken.left_out import told_without
from factcheck.model.mentions import Quantity

_KINDS = frozenset(["population", "set-count", "area", "member-count", "group-total"])
_WITH = frozenset(["with"])
_CLOSED = frozenset([".", ",", ";", ":", "!", ")", "and", "but", "–", "—", "is", "are", "was", "were"])
_CROWD = 50_000
"""People fewer than this beside a country's name are hardly its population."""
_NEAR = 40
"""Items before such a pair among which one that is left out is named."""
_JOINS = frozenset(["and", "plus"])


def completions(items: list[Item], discourse: Discourse) -> Iterator[Completion]:
    """Each figure behind "and" that follows another one directly, as had by whom has the first."""
    for at in range(3, len(items) - 1):
        if items[at].word not in _JOINS or items[at - 1].kind != "q" or items[at - 1].members:
            continue
        second = _figure(items, at + 1)
        has = next((one for one in range(at - 2, max(at - 5, 0), -1) if items[one].word in words("having") | _WITH), 0)
        owner = has - 1 - (has > 1 and items[has].word in _WITH and items[has - 1].word == ",")
        if not second or not has or owner < 0 or not _owns(items, owner, discourse):
            continue
        if not all(items[one].word in words("openers") for one in range(has + 1, at - 1)):
            continue
        figure = items[second]
        lead = [at_place(items[owner], figure.start), word("has", figure.start)]
        view = [*lead, figure, word(".", figure.end)]
        unsure = items[has].word == "had" or told_without(items[max(at - _NEAR, 0) : at], discourse)
        yield Completion(view, figure.start, figure.end, _KINDS, unsure, in_place=True, plain=not unsure)


def _figure(items: list[Item], at: int) -> int:
    """Where the figure stands that ends such a pair, with nothing behind it that narrows it; 0 where there is none."""
    while at < len(items) and items[at].kind == "w" and items[at].word in words("openers"):
        at += 1
    if at >= len(items) or items[at].kind != "q" or items[at].members or not isinstance(items[at].mention, Quantity):
        return 0
    figure = items[at].mention
    if isinstance(figure, Quantity) and figure.unit == "person" and figure.value < _CROWD:
        return 0  # "two ministers and 300 people"
    behind = items[at + 1].word if at + 1 < len(items) else "."
    return at if behind in _CLOSED else 0


def _owns(items: list[Item], at: int, discourse: Discourse) -> bool:
    """Whether a country or organisation named at an index is what a verb behind it is said of."""
    item = items[at]
    if item.kind != "e" or item.members or item.possessive or is_pronoun(item) or governed(items, at):
        return False
    return item.alias not in {"adjective", "demonym"} and discourse.may_be(item, ("country", "org"))
