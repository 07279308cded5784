"""A date beside countries alone, of the club that the text speaks of: "The newcomers all sit in the OECD, Prague since 1995, Budapest and Warsaw since 1996"."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck import lazy
from factcheck.frozen import dataclass, replace
from factcheck.lexicon import either, word_set
from factcheck.model.claims import Claim, Named
from factcheck.model.lists import Label
from factcheck.model.mentions import Entity, Mention
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base.context import left_open
from factcheck.verdicts.base.grounds import Decided, Grounds
from factcheck.verdicts.decide import decide
from factcheck.verdicts.rereading.untold_dates import is_untold

_KIND = "accession-date"
_BEFORE = 500
"""Characters before a sentence in which the club may be named."""
_REACH = 120
"""Characters before a date in which stands who came in then."""


def reread(decided: Sequence[Decided], mentions: Sequence[Mention], grounds: Grounds) -> list[Decided]:
    """The claims with their verdicts; an open date beside countries is that on which they joined the club spoken of, where it is just that."""
    if _KIND not in grounds.kinds or not any(is_untold(one) for one in decided):
        return list(decided)
    there = _There.of(mentions, grounds)
    if not there.clubs:
        return list(decided)
    told: list[Decided] = []
    for one in decided:
        told.extend((_joined(one[0], there, grounds) if is_untold(one) else []) or [one])
    return told


@dataclass(frozen=True, slots=True)
class _There:
    """Where a draft names countries, by themselves or by their capitals, and clubs."""

    lands: tuple[tuple[int, int, str], ...]
    clubs: tuple[tuple[int, str], ...]
    most: tuple[str, ...]
    """The clubs that the draft names most, the most named first."""

    @classmethod
    def of(cls, mentions: Sequence[Mention], grounds: Grounds) -> _There:
        """Of the names in a draft."""
        names = [name for name in mentions if isinstance(name, Entity) and name.candidates]
        lands = tuple((name.start, name.end, land) for name in names if (land := _land(name, grounds)))
        clubs = tuple((name.start, name.candidates[0]) for name in names if name.candidates[0].startswith("org:"))
        return cls(lands, clubs, tuple(club for club, _ in Counter(club for _, club in clubs).most_common(2)))

    def clubs_near(self, claim: Claim) -> list[str]:
        """The clubs that a sentence names, the nearest first; then those that the text before it names, and those the draft names most."""
        begin, end = claim.sentence.start, claim.sentence.end
        near = [one for one in self.clubs if begin - _BEFORE <= one[0] < end]
        near.sort(key=lambda one: (one[0] < begin, abs(one[0] - claim.start)))
        return list(dict.fromkeys((*(club for _, club in near), *self.most)))


def _land(name: Entity, grounds: Grounds) -> str:
    id_ = name.candidates[0]
    if id_.startswith("country:"):
        return id_
    return (grounds.store.country_of_capital(id_) or "") if id_.startswith("place:") else ""


def _joined(claim: Claim, there: _There, grounds: Grounds) -> list[Decided]:
    """The claim as one of the accession of each country before its date, to the first club that all of them joined then."""
    within = _before_it(claim, there, grounds.text)
    for club in there.clubs_near(claim) if within else ():
        found = list(_each(claim, within, club, grounds))
        if found and all(verdict.label is Label.SUPPORTED for _, verdict in found):
            return found
    near = there.clubs_near(claim)[:1] if within and _says_so(claim, within, grounds.text) else []
    found = [one for club in near for one in _each(claim, within, club, grounds)]
    if not found or any(not verdict.evidence for _, verdict in found):
        return []
    return [(moved, _close(verdict)) for moved, verdict in found]


def _close(verdict: Verdict) -> Verdict:
    """A verdict that speaks against a date, with the date shown and nothing refuted: of which club it is told is not sure enough."""
    if verdict.label is not Label.REFUTED:
        return verdict
    return left_open(verdict, "close", f"{verdict.explanation} (the draft may speak of another club)")


def _each(claim: Claim, within: Sequence[tuple[int, int, str]], club: str, grounds: Grounds) -> Iterator[Decided]:
    assert claim.date is not None
    about = Named(club, grounds.store.label(club))
    for start, _, land in within:
        who = Named(land, grounds.store.label(land))
        details = (("weak", "yes"),)
        moved = replace(claim, kind=_KIND, subject=who, object=about, doubt=None, details=details)
        yield replace(moved, start=start, end=claim.date.end), decide(moved, grounds)


def _before_it(claim: Claim, there: _There, text: str) -> list[tuple[int, int, str]]:
    """The countries that stand right before a date, one beside the other, with nothing behind them but words for coming in."""
    assert claim.date is not None
    at = claim.date.start
    low = max(claim.sentence.start, at - _REACH)
    last = bisect_left(there.lands, (at,))
    run: list[tuple[int, int, str]] = []
    for one in reversed(there.lands[bisect_left(there.lands, (low,)) : last]):
        if run and not _AND.fullmatch(text, one[1], run[0][0]):
            break
        run.insert(0, one)
    if not run or _GOVERNED.search(text[max(0, run[0][0] - _PREPOSITION) : run[0][0]]):
        return []
    return run if _turn().fullmatch(text, run[-1][1], at) else []


_PREPOSITION = 16
_GOVERNED = lazy.pattern(r"\b(?:in|at|of|from|near|to|for|with|by|against|over|on|into)\s+(?:the\s+)?\Z")


_AND = lazy.pattern(r"\s*(?:,|and|,\s*and|&|with)\s+(?:the )?")


def _says_so(claim: Claim, within: Sequence[tuple[int, int, str]], text: str) -> bool:
    """Whether words between the countries and the date say that they came in."""
    assert claim.date is not None
    return any(word in text[within[-1][1] : claim.date.start] for word in word_set("verdicts", "came_in", "came"))


@functools.cache
def _turn() -> re.Pattern[str]:
    words = either(sorted(word_set("verdicts", "came_in", "came") | word_set("verdicts", "came_in", "turn")))
    return lazy.pattern(rf"(?:\([^()]*\))?(?:[\s,(]*(?:{words})\b)*[\s,(]*(?:the )?", re.IGNORECASE)
