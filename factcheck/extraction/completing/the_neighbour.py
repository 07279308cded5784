"""A country that another has for its neighbour, by name or as the other of the two just named: "Its larger neighbour, Colombia, uses the peso", "its neighbour uses the peso"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.completing.made import Completion, at_place, by_name, country, words
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.standing import ACTS
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.lexicon import word_set
from factcheck.model.claims import Named

_PAIR = 2
_DESCRIBED = 3
"""Words from "its" to the noun for a neighbour."""
_OPENS = frozenset([";", ",", ":", "and", "but", "while", "whereas", "yet", "–", "—"])
_ENDS = frozenset([";", ".", "!", "?"])
_VERBS = ACTS | word_set("entries", "verbs") | word_set("views", "verbs")


def completions(items: list[Item], discourse: Discourse) -> Iterator[Completion]:
    """A clause that tells of a neighbour, with the neighbour's name in its place."""
    for at, item in enumerate(items):
        if not _owns(item) or (at and items[at - 1].word not in _OPENS):
            continue
        described = range(at + 1, min(at + 1 + _DESCRIBED, len(items)))
        noun = next((one for one in described if items[one].word in words("neighbour")), 0)
        if not noun or not all(one.kind == "w" and one.word.isalpha() for one in items[at + 1 : noun]):
            continue
        named = _apposed(items, noun, discourse)
        begin = named[1] if named is not None else noun + 1
        if begin >= len(items) or items[begin].word not in _VERBS:
            continue
        owner, other = ("", named[0]) if named is not None else _the_other(items, at, discourse)
        told = [one.word for one in items[at + 1 : noun]]
        if other is None or (named is None and told and (len(told) > 1 or told[0] not in words("sizes"))):
            continue  # "its eastern neighbour" may be a third
        end = next((one for one in range(begin, len(items)) if items[one].word in _ENDS), len(items))
        view = [at_place(other, item.start), *items[begin:end]]
        yield Completion(
            view,
            item.start,
            items[end - 1].end,
            in_place=True,
            bare=True,
            detail=("next_to", " ".join([owner, *told]) if owner else ""),
        )


def _owns(item: Item) -> bool:
    return is_pronoun(item) and item.possessive and item.word in {"its", "their"}


def _apposed(items: list[Item], noun: int, discourse: Discourse) -> tuple[Item, int] | None:
    """The name behind such a noun, with commas around it or none, and where its verb stands."""
    comma = noun + 1 < len(items) and items[noun + 1].word == ","
    at = noun + 1 + comma
    end = at + 1 + comma
    if end >= len(items) or (comma and items[end - 1].word != ","):
        return None
    name = items[at]
    alone = name.kind == "e" and not is_pronoun(name) and not name.members and not name.possessive
    return (name, end) if alone and by_name(items, at) and discourse.may_be(name, ("country",)) else None


def _the_other(items: list[Item], at: int, discourse: Discourse) -> tuple[str, Item | None]:
    """The owner, and the other one of the only two countries that the clauses or sentences before name."""
    owner = discourse.named(items, at, ("country",))
    near = _named(items[:at], discourse)
    for sentence in reversed(discourse.sentences[-_BACK:]):
        near = {**near, **_named(sentence, discourse)}
    if owner is None or owner.id is None or owner.id not in near or len(near) != _PAIR:
        return "", None
    return owner.id, country(next(one for id_, one in near.items() if id_ != owner.id), items[at].start)


_BACK = 2
"""Sentences before in which the two are named."""


def _named(items: list[Item], discourse: Discourse) -> dict[str | None, Named]:
    """The countries that some items name."""
    each = (one for item in items if item.kind == "e" and not is_pronoun(item) for one in item.members or (item,))
    named = (discourse.meanings.one(one, ("country", "metonym")) for one in each)
    return {one.id: one for one in named if one is not None and one.id is not None}
