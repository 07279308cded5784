"""Figures, dates and names no pattern has taken, read by the words that stand anywhere in their clause."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factcheck.extraction.items import clauses
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.kinds.compiled import Compiled, GistCue, Phrases
from factcheck.extraction.kinds.patterns import Bound, Slot
from factcheck.extraction.wordings.fitting import Fitting
from factcheck.extraction.wordings.matching import Match
from factcheck.frozen import dataclass, replace
from factcheck.lexicon import word_set
from factcheck.model.claims import Claim
from factcheck.model.mentions import Date, Quantity

_REACH, _NEAR, _BESIDE = 14, 6, 8
"""Items between a figure, a date, or a name, and the words that say what it is."""


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
    spoken = _Spoken(items)
    for at in free:
        words = spoken.words(*_clause(items, at, spoken.breaks))
        near = _beside(words, at, _REACH if items[at].kind == "q" else _NEAR)
        told = {word.word for word in near}
        met = (gist for gist in compiled.gists if not any(group.names.isdisjoint(told) for group in gist.groups))
        found = [match for gist in met if (match := _match(gist, items, at, (near, words), fits)) is not None]
        if found:
            yield sorted(found, key=lambda match: (match.last - match.first, -match.score))


class _Spoken:
    """The clauses of a sentence, each with its words, which are told once however many figures it has."""

    def __init__(self, items: list[Item]) -> None:
        self.items, self.breaks = items, clauses.breaks(items)
        self.told: dict[tuple[int, int], list[_Word]] = {}

    def words(self, begin: int, end: int) -> list[_Word]:
        """The words of a clause."""
        if (begin, end) not in self.told:
            self.told[begin, end] = _words(self.items, begin, end)
        return self.told[begin, end]


def _beside(words: list[_Word], at: int, reach: int) -> list[_Word]:
    """The words that stand so near to an item."""
    low, high = (bisect_left(words, edge, key=lambda word: word.at) for edge in (at - reach, at + reach + 1))
    return words[low:high]


def names(items: list[Item], claims: list[Claim], compiled: Compiled, fits: Fitting) -> Iterator[Match]:
    """For each name that no claim of the kind speaks of, the match of a gist whose words stand near it."""
    told = {item.word for item in items}
    told |= {"{title}"} if any(item.kind == "o" for item in items) else set()
    spoken = _Spoken(items)
    for gist in compiled.named:
        if any(group.names.isdisjoint(told) for group in gist.groups):
            continue
        ours = [claim for claim in claims if claim.kind == gist.cue.kind.kind]
        for at, item in enumerate(items):
            taken = any(claim.start <= item.start < claim.end for claim in ours)
            taken = taken or (at > 0 and (items[at - 1].kind == "q" or items[at - 1].word == "-"))
            if item.kind != "e" or item.members or taken or is_pronoun(item) or not fits(item, gist.slot):
                continue
            match = _named(gist, spoken, at, fits)
            if match is not None:
                yield match


def _named(gist: GistCue, spoken: _Spoken, at: int, fits: Fitting) -> Match | None:
    """The match of a gist at a name; of an office, with the title and the place it is an office of."""
    items = spoken.items
    words = spoken.words(*clauses.clause(items, at, at + 1, spoken.breaks))
    near = _beside(words, at, _BESIDE)
    found = _match(gist, items, at, (near, words), fits)
    if found is None or gist.cue.kind.operator != "holder":
        return found
    title = min((word.at for word in near if word.word == "{title}"), key=lambda spot: abs(spot - at), default=None)
    place = None if title is None else _office_of(gist, items, title, fits)
    if title is None or place is None or not _plainly(items, at, min(title, place), max(title, place)):
        return None
    first, last = min(found.first, place), max(found.last, place + 1)
    return replace(found, first=first, last=last, bound=(*found.bound, ("title", title), ("object", place)))


_ATTRIBUTES = 4
"""Items between the owner of an office and its title: "Zimbabwe's 91-year-old president"."""


_PLAIN = word_set("frames", "plainly_office") | {",", "-", "(", ")"}


def _plainly(items: list[Item], at: int, first: int, last: int) -> bool:
    """Whether only names and plain words of the matter stand between a person and an office, no verb of something else: "rang Britain's prime minister"."""
    between = items[last + 1 : at] if last < at else items[at + 1 : first]
    return all(item.kind in "oqd" or item.word in _PLAIN for item in between)


def _office_of(gist: GistCue, items: list[Item], title: int, fits: Fitting) -> int | None:
    """Where the place stands an office is of: the owner before its title, or what "of" joins to it."""
    if title + 2 < len(items) and items[title + 1].word in {"of", "at"} and fits(items[title + 2], gist.place(False)):
        return title + 2
    for back in range(title - 1, max(title - 1 - _ATTRIBUTES, -1), -1):
        if fits(items[back], gist.place(True)):
            return back
        if items[back].kind not in "wq" or items[back].word in {",", ";", "of", "and"}:
            return None
    return None


def holds(match: Match, claim: Claim) -> bool:
    """Whether a claim read so is one: it has a subject, or its words need none to be understood; a border has two sides; a step into or out of an organisation names it."""
    if match.cue.kind.operator == "term" and "person" not in match.cue.kind.subject and "org" in match.cue.object:
        return claim.subject is not None and claim.object is not None
    if match.slot("value") is None and match.cue.kind.operator in {"member-of", "neighbours"}:
        parties = {None if one is None else one.id for one in (claim.subject, claim.object)}
        return None not in parties and len(parties) == 2
    if match.slot("value") is None:
        known = "" if claim.subject is None else claim.subject.id or ""
        return match.cue.kind.operator != "name" or known.partition(":")[0] in match.cue.subject
    if match.cue.kind.symmetric and match.cue.kind.object and claim.object is None:
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
        if item.kind == "o":
            found.append(_Word("{title}", at))
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
    bound = ((gist.slot.name, at), *(_parties(gist, items, at, fits) if gist.slot.name == "value" else ()))
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


_TOWARDS = word_set("frames", "grammar", "towards")


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


def _clause(items: list[Item], at: int, known: Sequence[int] | None = None) -> tuple[int, int]:
    """The clause of a figure; what a colon joins is one."""
    begin, end = clauses.clause(items, at, at + 1, known)
    if begin and items[begin - 1].word == ":":
        begin, _ = clauses.clause(items, begin - 1, at, known)
    if end < len(items) and items[end].word == ":":
        _, end = clauses.clause(items, at, end + 1, known)
    return begin, end


def _spot(group: Phrases, words: list[_Word], at: int) -> tuple[int, int] | None:
    """Where the words of a group that stand nearest to a figure begin and end."""
    found = [
        (words[index].at, words[index + len(run) - 1].at)
        for index, one in enumerate(words)
        for run in (group[one.word] if one.word in group.names else ())
        if tuple(word.word for word in words[index : index + len(run)]) == run
    ]
    return min(found, key=lambda spot: abs(spot[0] - at), default=None)


def _nearer(gist: GistCue, items: list[Item], spot: int, at: int, fits: Fitting) -> bool:
    """Whether another figure of the kind stands between a word and the figure, which the word then speaks of."""
    low, high = sorted((spot, at))
    return any(fits(items[between], gist.slot) for between in range(low + 1, high))
