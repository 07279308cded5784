"""A date beside countries alone, of the club that the text speaks of: "The newcomers all sit in the OECD, Prague since 1995, Budapest and Warsaw since 1996"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.lexicon import either, word_set
from factcheck.model.claims import Claim, Named
from factcheck.model.lists import Label
from factcheck.model.mentions import Mention
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base.context import left_open
from factcheck.verdicts.base.grounds import Decided, Grounds
from factcheck.verdicts.decide import decide
from factcheck.verdicts.rereading.lands import Lands, is_governed, within
from factcheck.verdicts.rereading.untold_dates import is_untold

_KIND = "accession-date"
_REACH = 120
"""Characters before a date in which stands who came in then."""


def reread(decided: Sequence[Decided], mentions: Sequence[Mention], grounds: Grounds) -> list[Decided]:
    """The claims with their verdicts; an open date beside countries is that on which they joined the club spoken of, where it is just that."""
    if _KIND not in grounds.kinds or not any(is_untold(one) for one in decided):
        return list(decided)
    there = Lands.of(mentions, grounds.store)
    if not there.clubs:
        return list(decided)
    told: list[Decided] = []
    for one in decided:
        told.extend((_joined(one[0], there, grounds) if is_untold(one) else []) or [one])
    return told


def _joined(claim: Claim, there: Lands, grounds: Grounds) -> list[Decided]:
    """The claim as one of the accession of each country before its date, to the first club that all of them joined then."""
    run = _before_it(claim, there, grounds.text)
    for club in there.clubs_near(claim) if run else ():
        found = list(_each(claim, run, club, grounds))
        if found and all(verdict.label is Label.SUPPORTED for _, verdict in found):
            return found
    near = there.clubs_near(claim)[:1] if run and _says_so(claim, run, grounds.text) else []
    found = [one for club in near for one in _each(claim, run, club, grounds)]
    if not found or any(not verdict.evidence for _, verdict in found):
        return []
    return [(moved, _close(verdict)) for moved, verdict in found]


def _close(verdict: Verdict) -> Verdict:
    """A verdict that speaks against a date, with the date shown and nothing refuted: of which club it is told is not sure enough."""
    if verdict.label is not Label.REFUTED:
        return verdict
    return left_open(verdict, "close", f"{verdict.explanation} (the draft may speak of another club)")


def _each(claim: Claim, run: Sequence[tuple[int, int, str]], club: str, grounds: Grounds) -> Iterator[Decided]:
    assert claim.date is not None
    about = Named(club, grounds.store.label(club))
    for start, _, land in run:
        who = Named(land, grounds.store.label(land))
        details = (("weak", "yes"),)
        moved = replace(claim, kind=_KIND, subject=who, object=about, doubt=None, details=details)
        yield replace(moved, start=start, end=claim.date.end), decide(moved, grounds)


def _before_it(claim: Claim, there: Lands, text: str) -> list[tuple[int, int, str]]:
    """The countries that stand right before a date, one beside the other, with nothing behind them but words for coming in."""
    assert claim.date is not None
    at = claim.date.start
    low = max(claim.sentence.start, at - _REACH)
    run: list[tuple[int, int, str]] = []
    for one in reversed(within(there.lands, low, at)):
        if run and not _AND.fullmatch(text, one[1], run[0][0]):
            break
        run.insert(0, one)
    if not run or is_governed(run[0], text):
        return []
    return run if _turn().fullmatch(text, run[-1][1], at) else []


_AND = lazy.pattern(r"\s*(?:,|and|,\s*and|&|with)\s+(?:the )?")


def _says_so(claim: Claim, run: Sequence[tuple[int, int, str]], text: str) -> bool:
    """Whether words between the countries and the date say that they came in."""
    assert claim.date is not None
    return any(word in text[run[-1][1] : claim.date.start] for word in word_set("verdicts", "came_in", "came"))


@functools.cache
def _turn() -> re.Pattern[str]:
    words = either(sorted(word_set("verdicts", "came_in", "came") | word_set("verdicts", "came_in", "turn")))
    return lazy.pattern(rf"(?:\([^()]*\))?(?:[\s,(]*(?:{words})\b)*[\s,(]*(?:the )?", re.IGNORECASE)
