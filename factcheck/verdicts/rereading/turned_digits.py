"""A length, area or height that is a source's but for two digits in each other's place: "a coast 1,177 kilometres long", of Haiti's 1,771.

Told of the country a draft is about it is a slip, though the words around it leave open whose it is; near the source's figure it is no longer as good as it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation

from factcheck.frozen import replace
from factcheck.model.claims import Claim, Named
from factcheck.model.lists import Label
from factcheck.model.mentions import Mention
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base.context import left_open
from factcheck.verdicts.base.grounds import Decided, Grounds
from factcheck.verdicts.decide import decide
from factcheck.verdicts.rereading.sights import Sight
from factcheck.verdicts.rereading.unsure_subjects import surely_of

_KINDS = frozenset({"coastline-length", "area", "elevation", "border-length", "boundary-length"})
_OPEN = frozenset({"ambiguous-subject", "no-subject", "close"})
_LEAST, _PAIR = 3, 2
"""Digits, the noughts at the end left out, from which on two figures hardly differ so by chance."""
_FIRST, _MOST = 2, 1
"""Of how many countries that a draft names first, and most often, a figure that names nobody is likely to be."""


def reread(decided: Sequence[Decided], mentions: Sequence[Mention], grounds: Grounds) -> list[Decided]:
    """The claims with their verdicts; a figure with two digits of the source's turned is a slip."""
    if not any(_asks(one) for one in decided):
        return list(decided)
    sight = Sight.of(mentions, grounds)
    return [_told(one, sight, grounds) if _asks(one) else one for one in decided]


def _asks(one: Decided) -> bool:
    claim, verdict = one
    quantity = claim.quantity
    if claim.kind not in _KINDS or quantity is None or claim.modality != "asserted":
        return False
    if len(_digits(quantity.value).rstrip("0")) < _LEAST:
        return False
    return verdict.label is Label.SUPPORTED or verdict.reason in _OPEN


def _told(one: Decided, sight: Sight, grounds: Grounds) -> Decided:
    claim, verdict = one
    if verdict.label is Label.SUPPORTED:
        return (claim, _as_slip(verdict)) if _turned(claim, verdict) else one
    others = [decide(surely_of(claim, named), grounds) for named in sight.candidates(claim, grounds.store)]
    if any(held.label is Label.SUPPORTED and not _turned(claim, held) for held in others):
        return one
    for named in _likely(claim, sight, grounds):
        moved = surely_of(claim, named)
        held = decide(moved, grounds)
        if held.label is Label.REFUTED and _turned(claim, held):
            return moved, replace(held, explanation=f"{held.explanation} ({_SAYS})")
    return one


_SAYS = "two digits are in each other's place"


def _as_slip(verdict: Verdict) -> Verdict:
    return left_open(verdict, "close", f"{verdict.explanation} ({_SAYS})")


def _likely(claim: Claim, sight: Sight, grounds: Grounds) -> Iterator[Named]:
    """Whom a figure is taken to be of, and the countries a draft names first and most often."""
    countries = [id_ for _, id_ in sight.lands if id_.startswith("country:")]
    own = claim.subject.id if claim.subject is not None else None
    often = [id_ for id_, _ in Counter(countries).most_common(_MOST)]
    other = claim.object.id if claim.object is not None else None
    for id_ in dict.fromkeys([own, *often, *list(dict.fromkeys(countries))[:_FIRST]]):
        if id_ is not None and id_ != other:
            yield Named(id_, grounds.store.label(id_))


def _turned(claim: Claim, verdict: Verdict) -> bool:
    """Whether a source's figure is the one told with two of its digits in each other's place, and none is that figure."""
    assert claim.quantity is not None
    told = _digits(claim.quantity.value)
    found = [_digits(value) for piece in verdict.evidence if (value := _number(piece.value)) is not None]
    return told not in found and any(_two_changed(told, one) for one in found)


def _two_changed(one: str, other: str) -> bool:
    off = [at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    if len(one) != len(other) or len(off) != _PAIR:
        return False
    first, last = off
    return one[first] == other[last] and one[last] == other[first]


def _digits(value: Decimal) -> str:
    return f"{abs(value):f}"


def _number(told: str | None) -> Decimal | None:
    try:
        return Decimal(told or "")
    except InvalidOperation:
        return None
