"""Figures and dates no pattern has taken, read by the words that stand anywhere in their clause."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from factcheck.extraction import clauses
from factcheck.extraction.compiled import Compiled, GistCue, Phrases
from factcheck.extraction.fitting import Fitting
from factcheck.extraction.items import Item, is_pronoun
from factcheck.extraction.matching import Match
from factcheck.extraction.patterns import Bound, Slot
from factcheck.frozen import dataclass
from factcheck.model.claims import Claim
from factcheck.model.mentions import Date, Quantity

_REACH, _NEAR = 14, 6
"""Items between a figure, or a date, and the words that say what it is."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a clause with the item it stands in: a figure's noun is one, too."""

    word: str
    at: int


def find(items: list[Item], claims: list[Claim], compiled: Compiled, fits: Fitting, text: str) -> Iterator[list[Match]]:
    """For each figure or date that no claim holds, the matches of gists, the one whose words stand nearest first."""
    taken = _taken(claims)
    times = {claim.time.text for claim in claims if claim.time is not None}
    free = [at for at, item in enumerate(items) if item.kind in "qd" and not item.members and _start(item) not in taken]
    free = [at for at in free if text[items[at].start : items[at].end] not in times]
    for at in free:
        begin, end = _clause(items, at)
        reach = _REACH if items[at].kind == "q" else _NEAR
        words = _words(items, begin, end)
        near = [word for word in words if -reach <= word.at - at <= reach]
        told = {word.word for word in near}
        met = (gist for gist in compiled.gists if not any(group.keys().isdisjoint(told) for group in gist.groups))
        found = [match for gist in met if (match := _match(gist, items, at, (near, words), fits)) is not None]
        if found:
            yield sorted(found, key=lambda match: (match.last - match.first, -match.score))


def holds(match: Match, claim: Claim) -> bool:
    """Whether a claim read so is one: it has a subject, or its words need none to be understood; what speaks of two things names both; a step into or out of an organisation names it."""
    if match.cue.kind.operator == "term" and "org" in match.cue.object:
        return claim.subject is not None and claim.object is not None
    if match.cue.kind.object and claim.object is None:
        return False
    return claim.subject is not None or match.cue.detail("unnamed") == "yes"


def _taken(claims: list[Claim]) -> set[int]:
    """Where the figures and dates of claims begin, those that only date them too."""
    found = {claim.quantity.start for claim in claims if claim.quantity is not None}
    return found | {claim.date.start for claim in claims if claim.date is not None}


def _start(item: Item) -> int:
    return item.mention.start if isinstance(item.mention, Quantity | Date) else -1


def _words(items: list[Item], first: int, last: int) -> list[_Word]:
    """The words of a stretch; the noun a figure counts stands with the figure."""
    found: list[_Word] = []
    for at in range(first, last):
        item = items[at]
        if item.word:
            found.append(_Word(item.word, at))
        elif isinstance(item.mention, Quantity) and item.mention.noun:
            found += [_Word(word, at) for word in item.mention.noun.split()]
    return found


def _match(
    gist: GistCue, items: list[Item], at: int, words: tuple[list[_Word], list[_Word]], fits: Fitting
) -> Match | None:
    """The match of a gist at a figure, from the first of its words to the last; `words` are those near it and those of its clause."""
    by = at > 0 and items[at - 1].word == "by" and gist.cue.detail("change") == ""
    if by or not fits(items[at], gist.slot) or _spot(gist.unless, words[1], at) is not None:
        return None
    spots = [_spot(group, words[0], at) for group in gist.groups]
    listed = _listed(items, at) >= 0
    if any(spot is None or (not listed and _nearer(gist, items, spot[0], at, fits)) for spot in spots):
        return None
    known = [spot for spot in spots if spot is not None]
    first, last = min(at, *(spot[0] for spot in known)), max(at, *(spot[1] for spot in known))
    bound = (("value", at), *_parties(gist, items, at, fits))
    return Match(gist.cue, first, last + 1, bound, len(known))


@functools.cache
def _slots(types: tuple[str, ...]) -> tuple[Slot, Slot]:
    """The slots of a name that stands for itself, and of one that owns what follows."""
    return Slot("object", types, False), Slot("subject", types, True)


def _parties(gist: GistCue, items: list[Item], at: int, fits: Fitting) -> Bound:
    """The two a figure is between, in its clause: the pair, or the two names, that stand nearest to it.

    One name, or one of two behind "with", is the other party; in a list each figure has its own.
    """
    if not gist.cue.kind.symmetric:
        return ()
    plain, owner = _slots(gist.cue.object)
    begin, end = _clause(items, at)
    free = [one for one in range(begin, end) if not is_pronoun(items[one])]
    named = [one for one in free if fits(items[one], plain)]
    owners = [one for one in free if fits(items[one], owner)]
    own = _listed(items, at)
    if own in named:
        first = min((one for one in (*named, *owners) if one < own), default=-1)
        return (("object", own), *((("subject", first),) if first >= 0 else ()))
    nearest = sorted(named, key=lambda one: _distance(items, one, at))[:2]
    if nearest and len(items[nearest[0]].members) == 2:
        return (("pair", nearest[0]),)
    if any(items[one].members for one in nearest):
        return ()
    others = [one for one in nearest if one and items[one - 1].word in _TOWARDS]
    return tuple(zip(("object", "subject"), nearest[:1] if len(others) == 2 else nearest, strict=False))


_TOWARDS = frozenset(["with", "against", "to"])


_STOP = 6
"""How many items a mark between a name and a figure counts for."""


def _distance(items: list[Item], name: int, at: int) -> int:
    """How far a name stands from a figure; marks between them take it further away."""
    low, high = sorted((name, at))
    return high - low + _STOP * sum(items[one].word in {",", ")", ":"} for one in range(low, high))


def _listed(items: list[Item], at: int) -> int:
    """The name right before a figure whose it is in a list: "Brazil (3,403 km)", "Sweden 1,666 km"; -1 where there is none."""
    own = at - 2 if at > 1 and items[at - 1].word == "(" else at - 1
    return own if own > 0 and items[own].kind == "e" else -1


def _clause(items: list[Item], at: int) -> tuple[int, int]:
    """The clause of a figure; what a colon joins is one."""
    begin, end = clauses.clause(items, at, at + 1)
    if begin and items[begin - 1].word == ":":
        begin, _ = clauses.clause(items, begin - 1, at)
    if end < len(items) and items[end].word == ":":
        _, end = clauses.clause(items, at, end + 1)
    return begin, end


def _spot(group: Phrases, words: list[_Word], at: int) -> tuple[int, int] | None:
    """Where the words of a group that stand nearest to a figure begin and end."""
    found = [
        (words[index].at, words[index + len(run) - 1].at)
        for index, one in enumerate(words)
        for run in group.get(one.word, ())
        if tuple(word.word for word in words[index : index + len(run)]) == run
    ]
    return min(found, key=lambda spot: abs(spot[0] - at), default=None)


def _nearer(gist: GistCue, items: list[Item], spot: int, at: int, fits: Fitting) -> bool:
    """Whether another figure of the kind stands between a word and the figure, which the word then speaks of."""
    low, high = sorted((spot, at))
    return any(fits(items[between], gist.slot) for between in range(low + 1, high))
