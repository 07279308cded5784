"""What surrounds a superlative: "one of the largest", "the smallest after the Vatican", "the largest ... by population"."""

from __future__ import annotations

from factcheck.extraction.items.items import Item
from factcheck.extraction.items.standing import grammar
from factcheck.extraction.items.superlatives import is_superlative
from factcheck.lexicon import table, word_set


def loosely(items: list[Item], first: int, last: int, value: int | None) -> bool:
    """Whether a superlative claims no place of its own: "one of the largest", "among the poorest", "among Asia's most populous"."""
    for at in range(first, last):
        word = items[at].word
        if value is not None and value < at:
            continue  # its place is told before it: "third among Africa's most populous"
        if at == 0 or not (at == value or word in {"most", "least"} or is_superlative(word)):
            continue
        if any(_loose(items, begin) for begin in {at, _owner(items, at)}):
            return True
    return False


def _loose(items: list[Item], at: int) -> bool:
    """Whether what begins here is said to be one of several, or among them."""
    if at == 0:
        return False
    before = items[at - 1].word
    return before in grammar("loosely") or (
        before == "of" and at > 1 and (_some(items[at - 2]) or _listed(items, at - 2))
    )


def _listed(items: list[Item], at: int) -> bool:
    """Whether a list is told here of which nobody is told to be at the head: "on the list of the largest", not "tops the list of"."""
    if items[at].word not in grammar("rolls"):
        return False
    return grammar("heading").isdisjoint(item.word for item in items[max(0, at - _NEAR // 2) : at])


def _owner(items: list[Item], at: int) -> int:
    """Where the owner of a superlative begins: "Asia's most populous", "the world's largest"; the superlative itself where it has none."""
    if items[at - 1].word in {"'s", "’s", "'", "’"}:
        return max(at - 2, 0)
    return at - 1 if items[at - 1].possessive else at


def _some(item: Item) -> bool:
    """Whether so many of them, or the one at such a place, are told: "one of the largest", "two of the largest", "the fifth of the largest"."""
    return item.kind == "q" or item.word in grammar("several") or item.word in word_set("numbers", "ordinals")


def past(items: list[Item], first: int, last: int) -> bool:
    """Whether a claim is of a time gone by that it does not name: "was once the largest"."""
    return any(items[at].word in grammar("gone") for at in range(max(first - 2, 0), last))


def goes_on(items: list[Item], last: int) -> bool:
    """Whether the noun of a superlative goes on and is narrower: "the world's most populous Muslim country"."""
    if last >= len(items) or items[last - 1].word not in grammar("open"):
        return False
    after = items[last]
    if after.kind == "e":
        return not after.possessive and after.alias in {"adjective", "demonym"}
    return after.kind == "w" and after.word.isalpha() and after.word not in grammar("ends")


def excepting(items: list[Item], last: int) -> bool:
    """Whether somebody is left out of the order right after it: "the smallest in the world after the Vatican"."""
    at = last
    if at + 1 < len(items) and items[at].word in {"in", "on", "of"} and _everywhere(items[at + 1]):
        at += 2
    at += at < len(items) and items[at].word == ","
    return at < len(items) and items[at].word in grammar("excepting")


def _everywhere(item: Item) -> bool:
    """Whether an item is the whole world."""
    return item.word in grammar("everywhere") or "set:world" in item.candidates


def measured(
    items: list[Item], first: int, last: int, details: tuple[tuple[str, str], ...]
) -> tuple[tuple[str, str], ...]:
    """The qualifiers with the property that stands after "by" or "in" beside the claim: "the fifth-biggest in the world by population"."""
    if dict(details).get("property") not in {"area", "population"}:
        return details
    for at in (last, last - 2, 0):
        if at + 1 >= len(items) or items[at].word not in {"by", "in"} or (at == 0 and first > _NEAR):
            continue
        found = table("frames")["measured_by"].get(items[at + 1].word)
        if found:
            return tuple(sorted({**dict(details), "property": found}.items()))
    return details


_NEAR = 6
