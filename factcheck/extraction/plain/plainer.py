"""Claims of a sentence's plainer readings, which come before doubtful ones of the same figure, date or names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from factcheck.extraction.completing import Completion
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.plain import views
from factcheck.frozen import replace
from factcheck.lexicon import word_set
from factcheck.model.claims import Claim


def improved(items: list[Item], claims: list[Claim], read: Callable[[list[Item]], list[Claim]]) -> list[Claim]:
    """The claims of a sentence with the surer ones of its plainer readings; `read` gives the claims of such a reading."""
    for view, onward in views.views(items):
        standings = {_at(claim): _standing(claim) for claim in claims}
        told = all(standings.get(start, 0) == _OUTRIGHT for start in _figures(view, onward))
        if onward >= 0 and told and not _names(view, onward):
            continue
        more = [
            replace(one, start=onward) if one.start < onward < one.end else _with_its_date(one) for one in read(view)
        ]
        more = [one for one in more if _is_better(one, claims) and views.tells_of(view, one.subject)]
        claims = [*(claim for claim in claims if not any(_same(claim, one) for one in more)), *more]
    return claims


def _is_better(one: Claim, claims: list[Claim]) -> bool:
    """Whether a reading's claim is surer than all the sentence claims already of the same, or as sure and of a list that those have only the head of."""
    standing, held = _standing(one), _held(one, claims)
    return standing > held or (standing == held and any(_is_head(claim, one) for claim in claims if _same(claim, one)))


def _is_head(claim: Claim, one: Claim) -> bool:
    """Whether a claim names only some of the objects of another that is about the same."""
    ids = [
        {one.object.id, *(each.id for each in one.object.members)} - {None} if one.object else set()
        for one in (claim, one)
    ]
    return claim.subject == one.subject and bool(ids[0]) and ids[0] < ids[1]


def _with_its_date(claim: Claim) -> Claim:
    """A claim from its date on, where a reading took that from before it: "In 2017 Morocco was readmitted"."""
    return replace(claim, start=claim.date.start) if claim.date and claim.date.end <= claim.start else claim


def completed(
    claims: list[Claim], full: Iterable[Completion], read: Callable[[list[Item]], list[Claim]]
) -> list[Claim]:
    """The claims of a sentence with the surer ones of what it leaves out to say."""
    for one in full:
        more = [_placed(claim, one) for claim in read(one.items) if _tells(claim, one)]
        more = [
            claim
            for claim in more
            if not any(_same(held, claim) and _keeps(held, claim, plain=one.plain) for held in claims)
        ]
        claims = [*(claim for claim in claims if not any(_same(claim, new) for new in more)), *more]
    return claims


def _keeps(held: Claim, new: Claim, *, plain: bool) -> bool:
    """Whether a claim stays before what its sentence says in full: it is as sure, of the same kind and no weak one, or says the same, and had a reason to be weak."""
    sure = _standing(held)
    if not plain and held.kind == new.kind and _parties(held) == _parties(new):
        return True
    return sure >= _standing(new) or (sure > 0 and held.kind == new.kind)


def _parties(claim: Claim) -> frozenset[str | None]:
    """Who a claim is about and between."""
    return frozenset(one.id for one in (claim.subject, claim.object) if one is not None)


def _tells(claim: Claim, one: Completion) -> bool:
    """Whether a claim is of the kind, and about the words, that were completed."""
    at = _at(claim)
    whole = bool(one.kinds) or one.bare
    inside = whole if at is None else one.start <= at < one.end  # an answer is only its figure
    named = (one.entire and claim.subject is not None) or views.tells_of(one.items, claim.subject)
    return inside and (not one.kinds or claim.kind in one.kinds) and named


def _placed(claim: Claim, one: Completion) -> Claim:
    """A claim at the words of the draft it is made by."""
    start, end = (claim.start, claim.end) if one.in_place else (one.start, one.end)
    placed = replace(claim, start=start, end=end)
    name, told = one.detail
    placed = placed.with_details(**{name: told}) if told else placed
    return placed.with_details(weak="yes") if one.weak else placed


_OUTRIGHT = 2


def _standing(claim: Claim) -> int:
    """How sure a claim is of its subject: 2 told outright, 1 told of what others may be meant, 0 in doubt or weak."""
    if claim.doubt or claim.detail("weak") == "yes":
        return 0
    return 1 if claim.rivals or claim.likely or claim.around else _OUTRIGHT


def _held(one: Claim, claims: list[Claim]) -> int:
    """The standing of what a sentence claims already of the same figure, date or names; -1 where it claims nothing of them."""
    return max((_standing(claim) for claim in claims if _same(claim, one)), default=-1)


def _same(claim: Claim, other: Claim) -> bool:
    """Whether two claims read one figure or date, or, without one, the same kind in one run of words."""
    if _at(claim) is None or _at(other) is None:
        overlap = claim.start < other.end and other.start < claim.end
        return _at(claim) is _at(other) and claim.kind == other.kind and overlap
    return _at(claim) == _at(other)


def _at(claim: Claim) -> int | None:
    """Where a claim's figure or date stands."""
    held = claim.quantity or claim.date
    return held.start if held is not None else None


def _names(items: list[Item], since: int) -> bool:
    """Whether a name stands from an offset on, of which something may be said, or a word that alone says something of one."""
    telling = word_set("views", "telling")
    return any(
        item.start >= since and (item.word in telling or (item.kind == "e" and not is_pronoun(item))) for item in items
    )


def _figures(items: list[Item], since: int) -> Iterator[int]:
    """Where the figures and dates begin that stand from an offset on."""
    for item in items:
        if item.kind in "qd" and item.start >= since:
            yield from (one.mention.start for one in item.members or (item,) if one.mention is not None)
