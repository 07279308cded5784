"""A date until which a country was ruled from elsewhere, which is that of its independence: "Suriname (Dutch until 1975)", "until 1975 it was run by Australia"."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.lexicon import either, word_set
from factcheck.model.claims import Named
from factcheck.model.lists import Label
from factcheck.model.mentions import Mention
from factcheck.verdicts.base.context import left_open
from factcheck.verdicts.base.grounds import Decided, Grounds
from factcheck.verdicts.decide import decide
from factcheck.verdicts.rereading.nearby import Names, near_by

_KIND = "independence-date"
_OPEN = frozenset({"other-date", "event-date", "capital"})
_UNTIL = frozenset({"until", "till", "by", "before"})
_NEXT = 2
"""How many countries near a date it may be of."""
_FAR = 5
"""Years off beyond which another end of a rule is meant."""


def reread(decided: Sequence[Decided], mentions: Sequence[Mention], grounds: Grounds) -> list[Decided]:
    """The claims with their verdicts; an open date until which a country is told to be ruled is that of its independence."""
    if _KIND not in grounds.kinds or not any(_is_open(one) for one in decided):
        return list(decided)
    names = Names.of(decided, mentions, grounds.text)
    return [(_set_free(one, names, grounds) or one) if _is_open(one) else one for one in decided]


def _is_open(one: Decided) -> bool:
    claim, verdict = one
    if claim.kind not in _OPEN or claim.date is None or claim.date.relation not in _UNTIL:
        return False
    return claim.modality == "asserted" and verdict.label is Label.NOT_ENOUGH_INFO and verdict.reason != "close"


def _set_free(one: Decided, names: Names, grounds: Grounds) -> Decided | None:
    """A date as that of the independence of a country near, where it is that, or lies so near to it that it may be a slip."""
    claim = one[0]
    if claim.date is None or claim.date.first is None or not _is_ruled(grounds.text, claim.date.start, claim.date.end):
        return None
    lands = [id_ for id_ in dict.fromkeys(near_by(claim, names)) if id_.startswith("country:")]
    lands = [land for land in lands if _years_free(land, grounds)][:_NEXT]
    near: Decided | None = None
    for land in lands:
        about = Named(land, grounds.store.label(land))
        moved = replace(claim, kind=_KIND, subject=about, object=None, doubt=None, details=())
        verdict = decide(moved, grounds)
        if verdict.label is Label.SUPPORTED:
            return moved, verdict
        off = min(abs(year - claim.date.first.year) for year in _years_free(land, grounds))
        if near is None and off <= _FAR and verdict.evidence:
            says = f"{verdict.explanation} (another end of that rule may be meant)"
            near = moved, left_open(verdict, "close", says)
    return near


def _years_free(land: str, grounds: Grounds) -> list[int]:
    """The years in which a source says that a country became independent from another."""
    rows = grounds.store.statements(land, _KIND)
    return [int(row.value[:4]) for row in rows if row.event.startswith("from ") and row.value[:4].isdigit()]


def _is_ruled(text: str, start: int, end: int) -> bool:
    """Whether the clause about a date says who ruled until then."""
    before = _ENDS.split(text[max(0, start - _REACH) : start])[-1]
    after = _ENDS.split(text[end : end + _REACH])[0]
    return _rule().search(f"{before} {after}") is not None


_REACH = 90
_ENDS = lazy.pattern(r"[;:.()\n]")


@functools.cache
def _rule() -> re.Pattern[str]:
    return lazy.pattern(rf"\b(?:{either(sorted(word_set('verdicts', 'ruled_until', 'rule')))})\b")
