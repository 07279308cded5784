"""Figures whose verb is left out: "Colombia has 45 million people, Peru 31 million and Bolivia 11 million"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.extraction.compiled import Compiled
from factcheck.extraction.discourse import Discourse
from factcheck.extraction.items import Item, is_pronoun
from factcheck.extraction.kinds import Kind
from factcheck.model.claims import Claim, Named
from factcheck.model.mentions import Quantity

_BETWEEN = frozenset(["(", "with", "has", "had", "at", "to", "on", "about", ":", "is", "was", "'s", "of", "close", "some", "has", "all", "odd", "brings", "adds", "counts", "numbers", "puts", "claims", "musters", "another", "a", "an", "just", "only"])
"""Words that may stand between a name and its figure where the verb is left out."""
_REACH = 4
_LINKS = frozenset(["with", "to", "against"])
_STANDS = frozenset(["that", "the", "one", "those", "and", ",", ";", "border", "frontier", "boundary", "its"])
"""What stands for the thing measured: "that with Finland", "the one with Chad"."""
_BEFORE = frozenset(
    [",", ";", "and", "but", "against", "while", "to", "than", "or", "whereas", ")", "for", "in", "(", "–", "—"]
)
"""Words a further name in a list comes after."""


def gapped(items: list[Item], claims: Sequence[Claim], compiled: Compiled, discourse: Discourse) -> list[Claim]:
    """Claims of the kinds already found in a sentence, for a further name with a figure of the same measure."""
    full = [claim for claim in claims if claim.quantity is not None and compiled.kinds[claim.kind].operator == "range"]
    if not full:
        return []
    found: list[Claim] = []
    for index, item in enumerate(items):
        if item.kind != "q" or item.members or _covered(item, [*claims, *found]):
            continue
        base = _base(item, [*full, *found])
        if base is not None:
            found.extend(_claim(items, index, base, compiled.kinds[base.kind], discourse))
    return found


def _covered(item: Item, claims: Sequence[Claim]) -> bool:
    return any(claim.start <= item.start and item.end <= claim.end for claim in claims)


def _base(item: Item, claims: Sequence[Claim]) -> Claim | None:
    """The nearest claim before a figure that has the same measure."""
    figure = item.mention
    assert isinstance(figure, Quantity)
    before = [claim for claim in claims if claim.end <= item.start and _alike(claim.quantity, figure)]
    return max(before, key=lambda claim: claim.end, default=None)


def _alike(one: Quantity | None, other: Quantity) -> bool:
    if one is None or one.measure != other.measure:
        return False
    if one.measure != "count":
        return True
    plain = other.noun is None or other.unit == "person"
    return plain and other.unit in {"", one.unit} and other.value * 10_000 >= one.value


def _claim(items: list[Item], index: int, base: Claim, kind: Kind, discourse: Discourse) -> Iterator[Claim]:
    """The claim of a figure, when a new name stands right before it, or after it where the claim has an object."""
    paired = bool(kind.object) and base.object is not None
    at = _before(items, index, paired)
    if at < 0 and paired:
        at = _after(items, index)
    if at < 0:
        return
    item, figure = items[index], items[index].mention
    assert isinstance(figure, Quantity)
    new = replace(
        base, start=min(items[at].start, item.start), end=max(items[at].end, item.end), quantity=figure, value=figure.value, unit=figure.unit or base.unit,
        details=tuple(pair for pair in base.details if pair[0] != "weak"),
    )  # fmt: skip
    if paired:
        assert base.object is not None
        other = _named(items, at, kind.object, discourse)
        if other is not None and other.id not in {None, base.object.id, base.subject.id if base.subject else None}:
            yield replace(new, object=other)
        return
    named = _named(items, at, kind.subject, discourse)
    if named is not None and named.id is not None and (base.subject is None or named.id != base.subject.id):
        yield replace(new, subject=named, doubt=None)


def _before(items: list[Item], index: int, paired: bool) -> int:
    """The name a figure belongs to, right before it: "Peru 31 million", "that with Finland 709 km"; -1 where there is none."""
    at = index - 1
    while at >= 0 and index - at <= _REACH and items[at].kind == "w" and items[at].word in _BETWEEN:
        at -= 1
    if at < 1 or not _plain(items[at]):
        return -1
    word = items[at - 1].word
    linked = word in _BEFORE or (paired and word in _LINKS and at > 1 and items[at - 2].word in _STANDS)
    return at if linked else -1


def _after(items: list[Item], index: int) -> int:
    """The name right after a figure: "and a 646-km one with France", "and 105 km with Mozambique"."""
    at = index + 1
    if at < len(items) and items[at].word in _STANDS:
        at += 1
    if at + 1 >= len(items) or items[at].word not in _LINKS or not _plain(items[at + 1]):
        return -1
    return at + 1 if index > 0 and items[index - 1].word in {"and", ",", "but", ";"} else -1


def _plain(item: Item) -> bool:
    return item.kind == "e" and not is_pronoun(item) and not item.members


def _named(items: list[Item], at: int, types: tuple[str, ...], discourse: Discourse) -> Named | None:
    return discourse.named(items, at, types) if discourse.may_be(items[at], types) else None
