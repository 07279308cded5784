"""When countries came into a club, or left it, that no words near them name: "Who came before? Greece was let in in 2001, Slovenia in 2007" in a text about the euro."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from factcheck.frozen import replace
from factcheck.lexicon import table
from factcheck.model.claims import Claim, Named
from factcheck.model.lists import Label
from factcheck.model.mentions import Mention
from factcheck.verdicts.base.context import left_open
from factcheck.verdicts.base.grounds import Decided, Grounds
from factcheck.verdicts.decide import decide
from factcheck.verdicts.rereading.lands import Lands, within

_STEPS = frozenset({"accession-date", "withdrawal-date"})
_SEVERAL = 2
"""Dates of a sentence that are right of a club where another is refuted."""


def reread(decided: Sequence[Decided], mentions: Sequence[Mention], grounds: Grounds) -> list[Decided]:
    """The claims with their verdicts; dates of one sentence are of the club spoken of that all of them are right of, or all but one of several.

    Where none is, what is wrong of the club they were taken to be of stays as open as the rest of its list.
    """
    if not any(_asks(one) and one[1].reason in _OPEN for one in decided):
        return list(decided)
    there = Lands.of(mentions, grounds.store)
    lists: dict[int, list[Decided]] = defaultdict(list)
    for one in decided:
        if _asks(one) and not _names_it(one[0], there):
            lists[one[0].sentence.start].append(one)
    told: dict[Claim, Decided] = {}
    for several in lists.values():
        if any(verdict.reason in _OPEN for _, verdict in several):
            moved = _told(several, there, grounds)
            told.update((claim, one) for (claim, _), one in zip(several, moved, strict=True))
    found = [told.get(one[0], one) if _asks(one) else one for one in decided]
    return [one for at, one in enumerate(found) if one not in found[:at]] if told else found


def _asks(one: Decided) -> bool:
    """Whether a step is surely somebody's, and open for its club, or decided of one."""
    claim, verdict = one
    if claim.kind not in _STEPS or claim.modality != "asserted":
        return False
    if verdict.reason not in _OPEN and verdict.label not in (Label.REFUTED, Label.SUPPORTED):
        return False
    known = claim.subject is not None and claim.subject.id is not None and claim.date is not None
    return known and not (claim.rivals or claim.likely or claim.around)


def _left_open(several: Sequence[Decided]) -> list[Decided]:
    """Steps of a sentence of which one is open for its club, none of them refuted."""
    return [_doubted(one) for one in several]


def _doubted(one: Decided) -> Decided:
    """A step left as open as those told beside it, of whose club nobody is sure."""
    claim, verdict = one
    if verdict.label is not Label.REFUTED:
        return one
    return claim, left_open(verdict, "ambiguous-subject", f"{verdict.explanation} (the list may be of another club)")


_OPEN = frozenset({"no-subject", "ambiguous-subject"})


def _names_it(claim: Claim, there: Lands) -> bool:
    """Whether the sentence of a claim names the club it was taken to be of, or takes it up by a noun."""
    if claim.object is None or claim.object.id is None:
        return claim.object is not None and bool(claim.object.members)
    named = within(there.clubs, claim.sentence.start, claim.sentence.end)
    return any(club == claim.object.id for _, _, club in named)


def _told(several: Sequence[Decided], there: Lands, grounds: Grounds) -> list[Decided]:
    """The claims as steps into the one club that they fit; where they fit none, each that is right of the first that one of them fits."""
    claims = [claim for claim, _ in several]
    held = [[_of(claim, club, grounds) for claim in claims] for club in _clubs(claims[0], there)]
    for judged in held:
        if all(_right(one) for one in judged):
            return judged
    for judged in held:
        wrong = [at for at, one in enumerate(judged) if not _right(one)]
        if len(judged) - len(wrong) < _SEVERAL or len(wrong) != 1 or judged[wrong[0]][1].label is not Label.REFUTED:
            continue
        return _left_open(several) if any(_right(other[wrong[0]]) for other in held) else judged
    fitting = next((judged for judged in held if any(_right(one) for one in judged)), [])
    left = _left_open(several)
    return [one if _right(one) else other for one, other in zip(fitting, left, strict=True)] if fitting else left


def _right(one: Decided) -> bool:
    return one[1].label is Label.SUPPORTED


def _clubs(claim: Claim, there: Lands) -> Iterator[str]:
    """The clubs a text speaks of, the nearest first; and the one of those who share a currency that it speaks of."""
    shared = table("frames")["shared_by"]
    monies = [shared[money] for _, _, money in there.monies if money in shared]
    yield from dict.fromkeys((*there.clubs_near(claim), *monies))


def _of(claim: Claim, club: str, grounds: Grounds) -> Decided:
    """A claim as a step into a club, with its verdict."""
    moved = replace(claim, object=Named(club, grounds.store.label(club)), doubt=None)
    return moved, decide(moved, grounds)
