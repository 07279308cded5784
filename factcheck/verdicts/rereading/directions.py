"""A verb that goes one way between two figures that go the other: "rose from 3.5 million in 1990 to 2.9 million in 2013".

Told only where the words say nothing of what grows downwards: prices of a currency, depths, places in an order, losses.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy
from factcheck.lexicon import either, word_set, worded
from factcheck.model.claims import Claim, Named
from factcheck.model.lists import Label
from factcheck.model.mentions import Date, Mention, Quantity
from factcheck.model.verdicts import Evidence, Verdict
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.context import attributed
from factcheck.verdicts.base.grounds import Decided, Grounds

_worded = worded("verdicts", "directions")

_COMPARED = frozenset({"people", "crowd", "area", "money", "mass", "volume", "energy", "share", "rate", "percent"})
_LEAST = Decimal(1000)
"""Bare counts under which a place in an order or a score may be meant."""
_AHEAD, _BETWEEN, _BEHIND = 40, 40, 80
"""Characters before the first figure, between the two, and behind the second that are looked at."""


def find(decided: Sequence[Decided], mentions: Sequence[Mention], grounds: Grounds) -> list[Decided]:
    """A claim of a change, refuted, for each pair of figures that goes against its verb; the claims of the draft tell whose."""
    figures = [mention for mention in mentions if isinstance(mention, Quantity)]
    dates = {mention.start: mention for mention in mentions if isinstance(mention, Date)}
    held = {claim.quantity.start: claim for claim, _ in decided if claim.quantity is not None}
    return [
        found
        for first, second in itertools.pairwise(figures)
        if first.start in held and second.start in held
        for found in _against(first, second, held[second.start], dates, grounds.text)
    ]


def _against(first: Quantity, second: Quantity, held: Claim, dates: dict[int, Date], text: str) -> Iterator[Decided]:
    """The verdict on two figures told as the ends of a change, where they go the other way."""
    if not _alike(first, second) or second.end - first.start > _AHEAD + _BETWEEN:
        return
    begin = max(held.sentence.start, first.start - _AHEAD)
    verb = _verb().search(text, begin, first.start)
    if verb is None or _TO.fullmatch(text, first.end, second.start) is None:
        return
    sentence = text[held.sentence.start : min(held.sentence.end, second.end + _BEHIND)]
    if _unsure().search(sentence):
        return
    rises = verb["up"] is not None
    low, high = (second, first) if rises else (first, second)
    if low.high >= high.low:
        return
    told = text[verb.start() : verb.end("verb")]
    figures = " to ".join(wording.figure(one.value, one.unit) for one in (first, second))
    says = f"“{told}”, but {figures} is {'less' if rises else 'more'}."
    since = next((dates[at] for at in dates if first.end <= at < second.start), None)
    other = None if since is None else Named(None, text[since.start : since.end])
    claim = Claim(
        "change", verb.start(), second.end, held.sentence, held.subject or (held.about.subject if held.about else None), other,
        second.value - first.value, second.unit, said=held.said, modality=held.modality,
    )  # fmt: skip
    pieces = tuple(
        Evidence("text", None, f"“{text[one.start : one.end]}”", value=str(one.value), span=(one.start, one.end))
        for one in (first, second)
    )
    yield (
        claim,
        Verdict(Label.REFUTED, "impossible", says, (Evidence("computed", False, says), *pieces), attributed(claim)),
    )


def _alike(first: Quantity, second: Quantity) -> bool:
    """Whether two figures are of one unit and say how much of something there is, no place, score or step."""
    if (
        first.unit != second.unit
        or first.measure != second.measure
        or (first.noun and second.noun and first.noun != second.noun)
    ):
        return False
    if min(first.value, second.value) < 0 or first.form not in _FORMS or second.form not in _FORMS:
        return False
    return first.measure in _COMPARED or (first.measure == "count" and min(first.value, second.value) >= _LEAST)


_FORMS = frozenset({"cardinal", "fraction"})


@functools.cache
def _verb() -> re.Pattern[str]:
    """A verb that tells a change, right before "from" and a figure."""
    up, down = (either(word_set("verdicts", "directions", name)) for name in ("up", "down"))
    how = either(word_set("verdicts", "directions", "how"))
    return lazy.pattern(rf"\b(?P<verb>(?P<up>{up})|(?:{down}))(?: (?:{how}))? from (?:[a-z]+ ){{0,2}}\Z", re.IGNORECASE)


_TO = _worded(r"(?: [A-Za-z]+){0,3}(?: {before}(?: [A-Z][a-z]+)?(?: \d{4})?)?,? to (?:[a-z]+ ){0,2}")
"""What stands between the two ends of a change: "people in 1990 to about"."""


@functools.cache
def _unsure() -> re.Pattern[str]:
    """Words beside which a figure that grows may tell of what shrinks, or nobody says that it is so."""
    return lazy.pattern(rf"\b(?:{either(word_set('verdicts', 'directions', 'unsure'))})\b|¥", re.IGNORECASE)
