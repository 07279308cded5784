"""A neighbour told otherwise than by its name, as its name: "the Mexican border" is the border with Mexico, "with the first of these" with the first of those just listed."""

from __future__ import annotations

from factcheck.extraction.completing.made import country, word, words
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.lexicon import table, word_set
from factcheck.model.mentions import Quantity


def by_name(items: list[Item], discourse: Discourse) -> list[Item]:
    """A sentence with the neighbours' names in it, where it tells any of them otherwise; nothing where it does not."""
    view: list[Item] = []
    at = 0
    while at < len(items):
        made, size = _made(items, at, discourse)
        view += made or [items[at]]
        at += size
    return (
        view if len(view) != len(items) or any(one is not other for one, other in zip(view, items, strict=True)) else []
    )


def _made(items: list[Item], at: int, discourse: Discourse) -> tuple[list[Item], int]:
    """What stands for the items at an index, and how many they are; nothing for one that stays."""
    if (length := _of_a_list(items, at)) and (one := _listed(items, at, discourse)) is not None:
        return [one], length
    if items[at].kind == "e" and items[at].alias in _OF_IT and not items[at].members:
        return _with_its_name(items, at, discourse)
    return [], 1


def _of_a_list(items: list[Item], at: int) -> int:
    """How many items tell one of a list at an index: "first of these"; 0 where none do."""
    behind_with = at > 0 and items[at - 1].word in words("towards")
    of = [item.word for item in items[at + 1 : at + 3]]
    told = len(of) > 1 and of[0] == "of" and of[1] in words("these")
    return 3 if behind_with and told and _place(items[at]) is not None else 0


def _place(item: Item) -> int | None:
    """Which of a list a word means, counted from 0; -1 is the last."""
    if item.word in {"last", "final"}:
        return -1
    figure = item.mention
    if isinstance(figure, Quantity) and figure.measure == "rank":
        return int(figure.value) - 1
    told = table("completing")["places"].get(item.word)
    return None if told is None else int(told)


def _listed(items: list[Item], at: int, discourse: Discourse) -> Item | None:
    """The country that is meant of the one list of countries before it, in this sentence or the one before."""
    place = _place(items[at])
    for part in (items[:at], *discourse.sentences[-1:]):
        lists = [item for item in part if item.kind == "e" and len(item.members) > 1]
        if not lists:
            continue
        members = lists[-1].members
        if len(lists) > 1 or place is None or place >= len(members):
            return None
        named = discourse.named([members[place]], 0, ("country",))
        return country(named, items[at].start) if named is not None and named.id is not None else None
    return None


def _with_its_name(items: list[Item], at: int, discourse: Discourse) -> tuple[list[Item], int]:
    """ "Border with Mexico" for "Mexican border", "the Mexican one", or, behind such a border, the bare adjective before a figure."""
    behind = items[at + 1] if at + 2 < len(items) else None
    named = discourse.named(items, at, ("country",))
    if behind is None or named is None or named.id is None or is_pronoun(items[at]):
        return [], 1
    if any(one.alias not in _OF_IT and named.id in one.candidates for one in items):
        return [], 1  # "Libya has many borders: the Libyan frontier ..."
    bare = behind.kind == "q" or behind.word in words("repeating")
    if bare and behind.word != "one":
        told = any(item.word in _BORDERS for item in items[:at])
        size = 0 if told and items[at - 1].word in {",", "and", ";"} else -1
    else:
        one = behind.word == "one" or getattr(behind.mention, "value", None) == 1
        size = 1 if (behind.word in _BORDERS or one) and items[at + 2].word in _TELLING else -1
    start = items[at].start
    made = [word("border", start), word("with", start), country(named, start)]
    return (made, 1 + size) if size >= 0 else ([], 1)


_OF_IT = frozenset(["adjective", "demonym"])
_BORDERS = word_set("completing", "neighbours_told", "borders")
_TELLING = word_set("completing", "neighbours_told", "telling")
