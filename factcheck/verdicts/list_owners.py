"""Whose neighbours a list names that its clause gives no owner: of all who may be meant the one that has most of them for neighbours."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.matching.select import moment
from factcheck.model.claims import Claim, Named
from factcheck.model.lists import Label
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base.grounds import Decided, Grounds
from factcheck.verdicts.decide import decide

if TYPE_CHECKING:
    from factcheck.verdicts.borders import border_lists
else:
    (border_lists,) = lazy.modules("factcheck.verdicts.borders", "border_lists")

_SURELY = 3
"""Neighbours that hardly two countries share; fewer tell whose they are where they are all that one has."""


def judged(claim: Claim, verdict: Verdict, grounds: Grounds) -> Decided | None:
    """A list of neighbours that is not right of its subject, held against the other who may be meant and has more of them: borne out there, or refuted where it is of all."""
    named = _named(claim, grounds)
    if not named or verdict.label in {Label.SUPPORTED, Label.CONFLICTING}:
        return None
    right = {one.id: len(named & _listed(one, claim, grounds)) for one in _others(claim, grounds)}
    own = len(named & _listed(claim.subject, claim, grounds)) if claim.subject is not None else 0
    best = max(_others(claim, grounds), key=lambda one: right[one.id], default=None)
    if best is None or right[best.id] <= own:
        return None
    moved = replace(claim, subject=best, rivals=(), likely=(), around=(), doubt=None).without_details("weak", "unsure")
    found = decide(moved, grounds)
    if right[best.id] == len(named):
        whole = len(named) >= _SURELY or len(named) == len(_listed(best, claim, grounds))
        return (moved, found) if found.label is Label.SUPPORTED and whole else None
    surely = not claim.detail("weak") and verdict.label is Label.REFUTED and found.label is Label.REFUTED
    return (moved, found) if surely else None


def _named(claim: Claim, grounds: Grounds) -> set[str]:
    """The countries a claim names as neighbours by a list, or as the only one."""
    if claim.kind not in grounds.kinds or grounds.kinds[claim.kind].operator != "neighbours" or claim.object is None:
        return set()
    if claim.modality != "asserted" or claim.detail("no") or claim.detail("except") or claim.quantity is not None:
        return set()
    if not claim.object.members and claim.detail("only") != "yes":
        return set()
    return {one.id for one in claim.object.members or (claim.object,) if one.id is not None}


def _others(claim: Claim, grounds: Grounds) -> Iterator[Named]:
    """Who else may be meant, each once, but for those the list names."""
    met = _named(claim, grounds)
    for one in (*claim.likely, *claim.around, *claim.rivals):
        if one.id is not None and one.id.startswith("country:") and one.id not in met:
            met.add(one.id)
            yield one


def _listed(one: Named, claim: Claim, grounds: Grounds) -> set[str]:
    """The neighbours of a country at the time a claim speaks of."""
    at = moment(claim, grounds.as_of)
    return set() if one.id is None or at is None else set(border_lists.neighbours_then(grounds.store, one.id, at))
