"""A further place in an order whose noun is told before: "the second-largest country in South America and the eighth-largest in the world"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.extraction.completing.made import Completion, country, word, words
from factcheck.extraction.items.items import Item
from factcheck.extraction.lists import listed_figures
from factcheck.lexicon import word_set
from factcheck.model.claims import Claim
from factcheck.model.mentions import Quantity

_RANK, _ONE_SET = frozenset(["rank"]), 2
_REACH = 4
"""Items between a place and where it is held, at most: "second - most populous"."""


def completions(items: list[Item], claims: Sequence[Claim]) -> Iterator[Completion]:
    """Each place that goes on from one just told of a country, with the noun put back."""
    told = [claim for claim in claims if claim.kind == "rank" and claim.subject and claim.subject.id and claim.object]
    for at, item in enumerate(items):
        if not told or not _is_place(item) or listed_figures.covered(item, claims):
            continue
        base = max((one for one in told if one.end <= item.start), key=lambda one: one.end, default=None)
        noun = _noun(items, base) if base is not None else None
        if base is None or base.subject is None or noun is None or not _goes_on(items, base.end, at):
            continue
        where = next((one for one in range(at + 1, min(at + _REACH, len(items))) if items[one].word in _WITHIN), -1)
        end = next(
            (one for one in range(max(where, at) + 1, len(items)) if items[one].word in words("ends")), len(items)
        )
        if where < 0 or end - where != _ONE_SET or any(one.word == noun.word for one in items[at:end]):
            continue
        view = [country(base.subject, item.start), word("is", item.start), *items[at:where]]
        view += [word(noun.word, items[where].start), *items[where:end], word(".", items[end - 1].end)]
        club = any(
            id_.startswith("org:") for id_ in items[where + 1].candidates
        )  # of whom it may be a producer or a payer
        weak = club or base.detail("weak") == "yes" or bool(base.doubt or base.likely)
        yield Completion(view, item.start, items[end - 1].end, _RANK, weak, in_place=True, plain=True)


_WITHIN = word_set("completing", "held_in")


def _is_place(item: Item) -> bool:
    return item.kind == "q" and isinstance(item.mention, Quantity) and item.mention.measure == "rank"


def _noun(items: list[Item], base: Claim) -> Item | None:
    """The noun that says what is ranked in the words of a claim: "country"."""
    return next((one for one in items if base.start < one.end <= base.end and one.word in words("ranked_nouns")), None)


def _goes_on(items: list[Item], end: int, at: int) -> bool:
    """Whether nothing stands between a claim and a further place but what joins the two."""
    between = [item.word for item in items[:at] if item.start >= end]
    return bool(between) and all(one in words("joining_ranks") for one in between)
