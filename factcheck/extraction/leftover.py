"""Figures and dates no kind has taken: a claim of their own, or unchecked with a reason. Nothing is dropped in silence."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.items import Item
from factcheck.model.claims import Claim, Named, Unchecked
from factcheck.model.drafts import Sentence, Span
from factcheck.model.mentions import Date, Quantity

_VAGUE = frozenset({"vague"})


def leftovers(
    sentence: Sentence, items: list[Item], claims: list[Claim], text: str
) -> tuple[list[Claim], list[Unchecked]]:
    """Claims `other-quantity` and `other-date` for the figures and dates that stand in no claim, and what is left unchecked."""
    covered = [(claim.start, claim.end) for claim in claims]
    times = {claim.time.text for claim in claims if claim.time is not None and claim.date is None}
    more: list[Claim] = []
    rest: list[Unchecked] = []
    for item in _figures(items):
        mention = item.mention
        if any(start <= item.start and item.end <= end for start, end in covered):
            continue
        if isinstance(mention, Date) and (text[mention.start : mention.end] in times or mention.first is None):
            if mention.first is None:
                rest.append(Unchecked(item.start, item.end, "no-kind"))
            continue
        if isinstance(mention, Quantity) and (mention.form in _VAGUE or mention.measure == "rank"):
            rest.append(Unchecked(item.start, item.end, "no-kind"))
            continue
        more.append(_claim(sentence, item, mention))
    return more, rest


def _figures(items: list[Item]) -> Iterator[Item]:
    for item in items:
        if item.kind in "qd":
            yield from item.members or (item,)


def _claim(sentence: Sentence, item: Item, mention: object) -> Claim:
    span = Span(sentence.start, sentence.end)
    if isinstance(mention, Quantity):
        about = Named(None, mention.noun) if mention.noun else None
        return Claim(
            "other-quantity",
            item.start,
            item.end,
            span,
            about,
            value=mention.value,
            unit=mention.unit,
            quantity=mention,
            doubt="no-source",
        )
    assert isinstance(mention, Date)
    return Claim("other-date", item.start, item.end, span, None, value=mention.first, date=mention, doubt="no-source")
