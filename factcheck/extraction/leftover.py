"""Figures and dates no kind has taken: a claim of their own, or unchecked with a reason. Nothing is dropped in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extraction.items import Item
from factcheck.frozen import replace
from factcheck.lexicon import word_set
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
    placed = _placed(items, text)
    for item in _figures(items):
        mention = item.mention
        if any(start <= item.start and item.end <= end for start, end in covered):
            continue
        if isinstance(mention, Date) and (text[mention.start : mention.end] in times or mention.first is None):
            if mention.first is None:
                rest.append(Unchecked(item.start, item.end, "no-kind"))
            continue
        if item.start in placed:
            more.append(replace(_claim(sentence, item, mention), end=placed[item.start]))
            continue
        if isinstance(mention, Quantity) and (mention.form in _VAGUE or mention.measure == "rank"):
            rest.append(Unchecked(item.start, item.end, "no-kind"))
            continue
        more.append(_claim(sentence, item, mention))
    return more, rest


_BEFORE, _AFTER, _NOUNS = (word_set("frames", "grammar", f"order_{name}") for name in ("before", "after", "nouns"))
_TOP = re.compile(r"(?!west|inter|for|fore|near|mid|pro|har|tem|con|gu|in|ear)[a-z]{2,}est\Z")
_MOST = frozenset(["most", "least"])


def _placed(items: list[Item], text: str) -> dict[int, int]:
    """Where the ordinals begin that tell a place in an order, and where what they say ends: "fourth in the world in uranium production"."""
    found: dict[int, int] = {}
    for at, item in enumerate(items[:-1]):
        if item.kind != "q" or getattr(item.mention, "measure", "") != "rank" or item.members:
            continue
        before = items[at - 1] if at else None
        behind = at + 1 + (items[at + 1].word == "-" and at + 2 < len(items))
        top = items[behind].word in _MOST or _TOP.match(items[behind].word) is not None
        named = before is not None and before.kind == "e" and not before.possessive and items[at + 1].word in _ENDING
        stands = before is not None and before.word in _BEFORE and items[at + 1].word in _AFTER
        numbered = text[item.start : item.end].lower().startswith("n")  # "Europe's No. 2 gas exporter"
        if top or named or stands or numbered or items[at + 1].word in _NOUNS:
            found[item.start] = _end(items, at, behind if top else at)
    return found


_ENDING = frozenset([",", ".", ";", "and"])
_REACH = 7


def _end(items: list[Item], at: int, last: int) -> int:
    """Where the words behind an ordinal end that say in what order it is a place."""
    end = items[last].end
    for item in items[last + 1 : at + _REACH + 1]:
        if (
            item.kind not in "we"
            or (item.kind == "w" and not item.word.replace("-", "a").isalpha())
            or item.word in _STOPS
        ):
            break
        if item.word not in _JOINING:
            end = item.end
    return end


_STOPS = frozenset(
    [
        "is",
        "was",
        "are",
        "were",
        "has",
        "have",
        "had",
        "and",
        "but",
        "with",
        "when",
        "that",
        "which",
        "who",
        "said",
        "says",
        "cut",
    ]
)
_JOINING = frozenset(["in", "of", "on", "for", "by", "to", "among", "behind", "after", "at", "from"])


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
