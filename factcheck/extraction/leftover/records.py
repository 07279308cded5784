"""Superlatives that a stored series can be held against: "the lowest since 1994", said of one place's yearly figure."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from factcheck.extraction.items.cues import Phrase, Words, by_first, spelt
from factcheck.extraction.items.items import Item
from factcheck.frozen import replace
from factcheck.lexicon import table, word_set
from factcheck.model.claims import Claim, ClaimTime, Named
from factcheck.model.dates import PartialDate
from factcheck.model.mentions import Date, Entity

_PLACES = ("country:", "continent:", "region:", "set:")


@functools.cache
def _series() -> dict[str, list[tuple[Phrase, tuple[str, ...]]]]:
    return by_first(table("worth")["superlatives"]["series"])


def measured(claim: Claim, words: Words, items: Sequence[Item], text: str) -> Claim:
    """The claim with place, property, year and the year it goes back to, where the sentence names one of each; else as it is."""
    direction = _direction(claim, words)
    dates = [item.mention for item in items if isinstance(item.mention, Date)]
    since = [date for date in dates if claim.start < date.start < claim.end and date.relation == "since"]
    own = [date for date in dates if date not in since]
    property_, places = _property(words), _places(items)
    if direction is None or property_ is None or len(since) != 1 or len(own) != 1 or len(places) != 1:
        return claim
    if _narrowed(words) or not (_is_year(since[0]) and _is_year(own[0])):
        return claim
    first, year = since[0].first, own[0].first
    assert first is not None
    assert year is not None
    details = (("direction", direction), ("property", property_), ("since", str(first)))
    time = ClaimTime(year, year, text[own[0].start : own[0].end], own[0].relation)
    return replace(claim, subject=places[0], time=time, details=details)


def untimed(open_: Sequence[Claim], tops: Sequence[Claim], text: str) -> list[Claim]:
    """The open claims without the dates that say of which year a superlative is."""
    times = {top.time.text for top in tops if top.time is not None}
    return [claim for claim in open_ if claim.date is None or text[claim.start : claim.end] not in times]


def _direction(claim: Claim, words: Words) -> str | None:
    """ "highest" or "lowest" by the words of a superlative; None where it is neither, or both."""
    inside = {word for word, at in zip(words.lowers, words.starts, strict=True) if claim.start <= at < claim.end}
    found = [name for name in ("highest", "lowest") if inside & word_set("worth", "superlatives", name)]
    return found[0] if len(found) == 1 else None


def _property(words: Words) -> str | None:
    """The one series a sentence speaks of."""
    found: set[str] = set()
    for index, word in enumerate(words.lowers):
        found.update(name for option, names in _series().get(word, ()) if spelt(option, words, index) for name in names)
    return found.pop() if len(found) == 1 else None


def _places(items: Sequence[Item]) -> list[Named]:
    """The places a sentence names, lists of them included."""
    members = [member.mention for item in items for member in (item.members or (item,))]
    found = {
        entity.id or entity.label: Named(entity.id, entity.label)
        for entity in members
        if isinstance(entity, Entity) and (entity.id is None or entity.id.startswith(_PLACES))
    }
    return list(found.values()) if all(place.id for place in found.values()) else []


def _narrowed(words: Words) -> bool:
    """Whether the sentence speaks of less than the whole ("youth unemployment"), or of an order of places."""
    return not (
        frozenset(table("frames")["narrowing"])
        - word_set("worth", "superlatives", "highest")
        - word_set("worth", "superlatives", "lowest")
    ).isdisjoint(words.lowers)


def _is_year(date: Date) -> bool:
    return (
        date.first is not None
        and date.first == date.last
        and isinstance(date.first, PartialDate)
        and date.first.month is None
    )
