"""Figures and dates no pattern has taken, read by the words that stand anywhere in their clause."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction import clauses
from factcheck.extraction.compiled import Compiled, GistCue, Phrases
from factcheck.extraction.fitting import Fitting
from factcheck.extraction.items import Item
from factcheck.extraction.matching import Match
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


def find(items: list[Item], claims: list[Claim], compiled: Compiled, fits: Fitting, text: str) -> Iterator[Match]:
    """For each figure or date that no claim holds, the match of the gist whose words stand nearest."""
    taken = _taken(claims)
    times = {claim.time.text for claim in claims if claim.time is not None}
    free = [at for at, item in enumerate(items) if item.kind in "qd" and not item.members and _start(item) not in taken]
    free = [at for at in free if text[items[at].start : items[at].end] not in times]
    for at in free:
        begin, end = clauses.clause(items, at, at + 1)
        reach = _REACH if items[at].kind == "q" else _NEAR
        words = _words(items, begin, end)
        near = [word for word in words if -reach <= word.at - at <= reach]
        told = {word.word for word in near}
        met = (gist for gist in compiled.gists if not any(group.keys().isdisjoint(told) for group in gist.groups))
        found = [match for gist in met if (match := _match(gist, items, at, (near, words), fits)) is not None]
        if found:
            yield min(found, key=lambda match: (match.last - match.first, -match.score))


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
    if any(spot is None or _nearer(gist, items, spot[0], at, fits) for spot in spots):
        return None
    known = [spot for spot in spots if spot is not None]
    first, last = min(at, *(spot[0] for spot in known)), max(at, *(spot[1] for spot in known))
    return Match(gist.cue, first, last + 1, (("value", at),), len(known))


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
