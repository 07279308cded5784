"""Whose independence a date is, by who ruled until then: "a British colony until 1965, it ...", "independence from France dates from 1960".

Of all countries that a draft speaks of, only those can be meant that a source frees from that ruler, and never the ruler itself.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.lexicon import either, word_set
from factcheck.model.claims import Claim, Named
from factcheck.model.lists import Label
from factcheck.model.mentions import Entity, Mention
from factcheck.model.statements import Statement
from factcheck.names import fold
from factcheck.verdicts.base.exactness import telling
from factcheck.verdicts.base.grounds import Decided, Grounds
from factcheck.verdicts.decide import decide
from factcheck.verdicts.rereading.sights import Sight
from factcheck.verdicts.rereading.unsure_subjects import surely_of

_KIND = "independence-date"
_OPEN = frozenset({"ambiguous-subject", "no-subject", "no-source"})
_FREE_OF = "from "
_REACH = 90
"""Characters before a claim in which its clause names who ruled."""
_OFF = 2
"""Years off from which no other end of the same rule is likely."""


def reread(decided: Sequence[Decided], mentions: Sequence[Mention], grounds: Grounds) -> list[Decided]:
    """The claims with their verdicts; an open date of independence beside a ruler is that of the one in sight whom this ruler set free."""
    if _KIND not in grounds.kinds or not any(_is_open(one) for one in decided):
        return list(decided)
    sight = Sight.of(mentions, grounds)
    named = sorted((one for one in mentions if isinstance(one, Entity)), key=lambda one: one.start)
    return [(_set_free(one, sight, named, grounds) or one) if _is_open(one) else one for one in decided]


def _is_open(one: Decided) -> bool:
    claim, verdict = one
    return claim.kind == _KIND and claim.date is not None and claim.modality == "asserted" and verdict.reason in _OPEN


def _set_free(one: Decided, sight: Sight, named: Sequence[Entity], grounds: Grounds) -> Decided | None:
    """A date as right of the only one set free by the ruler told, or as wrong of all of them where the words say that a rule ended."""
    claim, _ = one
    told = _told(claim, named, grounds)
    freed = list(_freed(claim, told, sight, grounds))
    held = [(moved, decide(moved, grounds)) for moved, _ in freed]
    right = [(moved, verdict) for moved, verdict in held if verdict.label is Label.SUPPORTED]
    if right:
        return right[0] if len(right) == 1 and (len(held) == 1 or telling(claim)) else None
    sure = bool(freed) and all(certain for _, certain in freed)
    if not sure or not _ends_a_rule(claim, grounds.text) or _of_a_part(claim, sight):
        return None
    if any(verdict.label is not Label.REFUTED or _near(claim, moved, grounds) for moved, verdict in held):
        return None
    moved, verdict = held[0]
    others = " ".join(other.explanation for _, other in held[1:])
    says = f"{verdict.explanation} (whosever it is: {others})" if others else verdict.explanation
    evidence = tuple(piece for _, other in held for piece in other.evidence)
    return moved, replace(
        verdict, explanation=says, evidence=evidence, suggestion=verdict.suggestion if not others else None
    )


def _told(claim: Claim, named: Sequence[Entity], grounds: Grounds) -> dict[str, bool]:
    """The countries that the clause of a claim names, each with whether it stands where only a ruler does: behind "ruled by", or as an adjective."""
    low = max(claim.sentence.start, claim.start - _REACH)
    begin = bisect_left(named, low, key=lambda one: one.start)
    end = bisect_left(named, claim.end, key=lambda one: one.start)
    ruled = _rule().search(grounds.text, low, claim.end)
    found: dict[str, bool] = {}
    for one in named[begin:end]:
        ruling = one.alias in _ADJECTIVAL or (ruled is not None and one.start >= ruled.start())
        for id_ in one.candidates:
            land = grounds.store.country_of_capital(id_) or id_
            if land.startswith("country:"):
                found[land] = found.get(land, False) or ruling
    return found


_ADJECTIVAL = frozenset({"adjective", "demonym"})


def _freed(claim: Claim, told: dict[str, bool], sight: Sight, grounds: Grounds) -> Iterator[tuple[Claim, bool]]:
    """The claim as surely that of each in sight whom one told of set free, but of no ruler, or of the one its clause is about; each with whether its source names that ruler."""
    lands = [one for one in sight.candidates(claim, grounds.store) if not told.get(one.id or "")]
    tied = [(one, certain) for one in lands for certain in _is_freed_by(one, told.keys(), grounds)]
    own = [pair for pair in tied if claim.subject is not None and pair[0].id == claim.subject.id and pair[0].id in told]
    for one, certain in own or tied:
        yield surely_of(claim, one), certain


def _is_freed_by(land: Named, rulers: Collection[str], grounds: Grounds) -> Iterator[bool]:
    """True where sources free a country from one of some rulers, False where they do not say from whom so that it can be told; nothing where from others."""
    freed = [frozenset(_ruler(row, grounds)) for row in _rows(land, grounds)]
    if any(not told.isdisjoint(rulers) for told in freed):
        yield True
    elif any(not told for told in freed):
        yield False


def _rows(land: Named, grounds: Grounds) -> Iterator[Statement]:
    rows = grounds.store.statements(land.id or "", _KIND)
    return (row for row in rows if row.event.startswith(_FREE_OF))


def _ruler(row: Statement, grounds: Grounds) -> Iterator[str]:
    """Whom a row names as the ruler: "from the UK", "from League of Nations mandate under British administration"."""
    known = grounds.store.names(fold(_ARTICLE.sub("", row.event.removeprefix(_FREE_OF))))
    yield from (alias.id for alias in known if alias.id.startswith("country:"))
    if (under := _UNDER.search(row.event)) is not None:
        yield from (alias.id for alias in grounds.store.names(fold(under[1])) if alias.id.startswith("country:"))


_ARTICLE = lazy.pattern(r"^the ")
_UNDER = lazy.pattern(r"((?:[A-Z][a-z]+ )?[A-Z][a-z]+)(?:-administered| administration)")


def _near(claim: Claim, moved: Claim, grounds: Grounds) -> bool:
    """Whether a date lies so near to one of a country's that another step of the same way may be meant."""
    told = claim.date.first if claim.date is not None else None
    if told is None or moved.subject is None:
        return True
    rows = grounds.store.statements(moved.subject.id or "", _KIND)
    return any(row.value[:4].isdigit() and abs(int(row.value[:4]) - told.year) < _OFF for row in rows)


def _of_a_part(claim: Claim, sight: Sight) -> bool:
    """Whether the words of a claim name a town, a region or what nobody knows, whose rule it may tell of."""
    return any(claim.start <= at < claim.end for at in sight.parts)


def _ends_a_rule(claim: Claim, text: str) -> bool:
    """Whether the words up to the date say that somebody ruled, or that freedom was had from him."""
    end = claim.date.end if claim.date is not None else claim.end
    return _rule().search(text, max(claim.sentence.start, claim.start - _REACH), end) is not None


@functools.cache
def _rule() -> re.Pattern[str]:
    return lazy.pattern(rf"\b(?:{either(sorted(word_set('verdicts', 'freed', 'rule')))})\b", re.IGNORECASE)
