"""A date without a verb, behind one that other words were found to tell: "NATO took us in in March 2004, and the Union in May", "Vietnam came aboard in 1995, Laos in 1997"."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.lexicon import options
from factcheck.model.claims import Claim, Named
from factcheck.model.lists import Label
from factcheck.model.mentions import Entity, Mention
from factcheck.model.verdicts import Verdict
from factcheck.names import fold
from factcheck.verdicts.base.grounds import Decided, Grounds
from factcheck.verdicts.dates.moments import against
from factcheck.verdicts.decide import decide
from factcheck.verdicts.rereading.nearby import Names
from factcheck.verdicts.rereading.untold_dates import is_untold

_CLUBS = frozenset({"accession-date", "withdrawal-date"})
_KINDS = _CLUBS | {"independence-date", "founding-date", "birth-date", "death-date", "event-date", "currency"}


def reread(
    decided: Sequence[Decided], read: Sequence[Decided], mentions: Sequence[Mention], grounds: Grounds
) -> list[Decided]:
    """The claims with their verdicts; a date that only a name stands before is of what the date before it was found to be of, which was none of that kind when it was `read`."""
    bases = [
        one
        for one, before in zip(decided, read, strict=True)
        if one[1].label is Label.SUPPORTED
        and _is_base(one[0])
        and (one[0].kind != before[0].kind or one[0].kind == "event-date")
    ]
    if not bases or not any(is_untold(one) for one in decided):
        return list(decided)
    names = Names.of(decided, mentions, grounds.text)
    told: list[Decided] = []
    for one in decided:
        found = _further(one[0], bases, names, grounds) if is_untold(one) else []
        told.extend(found or [one])
        bases.extend(further for further in found if further[1].label is Label.SUPPORTED)
    return told


def _is_base(claim: Claim) -> bool:
    return claim.kind in _KINDS and claim.date is not None and claim.subject is not None and bool(claim.subject.id)


def _further(claim: Claim, bases: Sequence[Decided], names: Names, grounds: Grounds) -> list[Decided]:
    """A date as one of the kind of the date before it, of each name that stands between them; none where it is not decided so."""
    assert claim.date is not None
    before = [base for base, _ in bases if base.date and base.date.end <= claim.date.start]
    base = max(before, key=lambda base: base.date.end if base.date else 0, default=None)
    if base is None or base.date is None or base.sentence.start != claim.sentence.start:
        return []
    low, high = base.date.end, claim.date.start
    within = [name for name in names.named[bisect_left(names.starts, low) :] if name.start < high]
    if not within or not _joins(grounds.text, low, high, within):
        return []
    moved = [one for name in within for one in _moved(claim, base, name, grounds)]
    found = [(one, _decided(one, grounds)) for one in moved]
    if len(moved) != len(within) or any(verdict.label is Label.NOT_ENOUGH_INFO for _, verdict in found):
        return []
    return [(replace(one, start=within[0].start, end=claim.date.end), verdict) for one, verdict in found]


def _decided(claim: Claim, grounds: Grounds) -> Verdict:
    """The verdict on a date; of money, on the day a country took it."""
    if claim.kind != "currency" or claim.subject is None or claim.object is None or not claim.subject.id:
        return decide(claim, grounds)
    rows = [
        s for s in grounds.store.statements(claim.subject.id, "currency") if s.object == claim.object.id and s.start
    ]
    return against(grounds.case(claim, "currency"), [(row, row.start) for row in rows])


def _joins(text: str, low: int, high: int, within: Sequence[Entity]) -> bool:
    """Whether nothing stands between two dates but names, and words that join them or say that their turn came."""
    first, last = within[0], within[-1]
    for one, two in pairwise(within):
        if text[one.end : two.start].strip() not in {"and", ",", ", and", "and the"}:
            return False
    return (
        _before().fullmatch(text, low, first.start) is not None and _after().fullmatch(text, last.end, high) is not None
    )


@functools.cache
def _before() -> re.Pattern[str]:
    return lazy.pattern(rf"[\s,;:–—-]*(?:(?:{options('clauses', 'listed_dates', 'joining')})\s+)*", re.IGNORECASE)


@functools.cache
def _after() -> re.Pattern[str]:
    turn = options("clauses", "listed_dates", "turn_words")
    return lazy.pattern(
        rf"(?:[’']s?)?[\s,]*(?:(?:{turn})[\s,]+)*(?:in|on|since|for|until|till|from|by|\()?\s*(?:the )?", re.IGNORECASE
    )


def _moved(claim: Claim, base: Claim, name: Entity, grounds: Grounds) -> Iterator[Claim]:
    """The date as one of a name: a club another date tells a country's step of, or somebody it is told of like the one before."""
    id_ = name.candidates[0]
    if base.subject is None or base.subject.id is None or id_ in {base.subject.id, base.object and base.object.id}:
        return
    one = Named(id_, grounds.store.label(id_))
    if base.kind == "event-date":
        for event in _alike(base.subject.id, id_, grounds):
            yield replace(claim, kind=base.kind, subject=event, object=None, doubt=None, details=())
        return
    if base.kind in _CLUBS and id_.startswith("org:"):
        yield replace(claim, kind=base.kind, subject=base.subject, object=one, doubt=None, details=())
    elif id_.partition(":")[0] == base.subject.id.partition(":")[0]:
        yield replace(claim, kind=base.kind, subject=one, object=base.object, doubt=None, details=())


def _alike(event: str, place: str, grounds: Grounds) -> Iterator[Named]:
    """The event that has the name of another but for its place: "Proclamation of the republic in Kenya" for that in Ghana."""
    store = grounds.store
    ours = [fold(alias.cased) for id_ in store.places_of(event) for alias in store.aliases_of(id_)]
    theirs = [fold(alias.cased) for alias in store.aliases_of(place)]
    names = [fold(store.label(event)), *(fold(alias.cased) for alias in store.aliases_of(event))]
    asked = {
        _plain(name).replace(f" {own} ", f" {article}{other} ")
        for name in names
        for own in ours
        if f" {own} " in _plain(name)
        for other in theirs
        for article in ("", "the ")
    }
    met = dict.fromkeys(
        alias.id for key in sorted(asked) for alias in store.names(key.strip()) if alias.id.startswith("event:")
    )
    for id_ in list(met)[:1]:
        yield Named(id_, store.label(id_))


_YEAR = lazy.pattern(r" (?:of )?\d{4}\Z")


def _plain(name: str) -> str:
    return f" {_YEAR.sub('', name)} "
