"""A comparison of a list that goes on from the first: "It is twice as large as Fiji, 25 times the size of Tonga, and a third the size of Iceland"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.completing import likened
from factcheck.extraction.completing.made import Completion, country, word
from factcheck.extraction.items.items import Item
from factcheck.model.claims import Claim


def completions(items: list[Item], claims: list[Claim]) -> Iterator[Completion]:
    """Each further comparison of a list: "It is twice as large as Fiji, 25 times the size of Tonga, and a third the size of Iceland"."""
    told = [claim for claim in claims if claim.kind == "comparison" and claim.subject is not None and claim.subject.id]
    if not told:
        return
    first = min(told, key=lambda claim: claim.start)
    for at in range(2, len(items)):
        item, before = items[at], items[at - 1]
        joined = before.word in {",", "and"}
        if not joined or not likened.is_figure(item) or item.start < first.end or first.subject is None:
            continue
        end = next((one for one in range(at + 1, len(items)) if items[one].word in _ENDS), len(items))
        if sum(one.kind == "e" for one in items[at:end]) != 1 or any(
            one.word in _ENDED for one in _between(items, first, at)
        ):
            continue
        view = [
            country(first.subject, item.start),
            word("is", item.start),
            *items[at:end],
            word(".", items[end - 1].end),
        ]
        weak = first.detail("weak") == "yes" or bool(first.doubt)
        yield Completion(
            view, item.start, items[end - 1].end, frozenset(["comparison"]), weak, in_place=True, plain=True
        )


def _between(items: list[Item], first: Claim, at: int) -> list[Item]:
    """The items behind a claim and before an index."""
    return [item for item in items[:at] if item.start >= first.end]


_ENDS = frozenset([",", ".", ";", ":", "and", "but", "(", ")", "–", "—"])
_ENDED = frozenset([";", ":", ".", "but", "while", "whereas", "which", "who"])
