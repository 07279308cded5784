"""A figure that no pattern has read, beside names for which a source has just that figure: "Towards Pakistan the line runs for 3,190 km".

Only a figure so exact that it hardly fits by chance, beside a word of its kind, is borne out so; nothing is refuted by it.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.lexicon import either, table
from factcheck.model.claims import Claim, Named
from factcheck.model.lists import Label
from factcheck.model.mentions import Mention
from factcheck.verdicts.base.exactness import telling
from factcheck.verdicts.base.grounds import Decided, Grounds
from factcheck.verdicts.decide import decide
from factcheck.verdicts.rereading.nearby import Names, near_by

_SAME = frozenset({"rounded"})
"""Caveats of a figure that is the source's nonetheless."""
_REACH = 200
"""Characters behind a figure in which a word may tell what it is of."""
_COUNTRIES = 5
"""Countries named near that a figure is held against."""


def reread(decided: Sequence[Decided], mentions: Sequence[Mention], grounds: Grounds) -> list[Decided]:
    """The claims with their verdicts; open figures are claims of those kinds in which a source has just that figure of whom stands near."""
    if not any(claim.kind == "other-quantity" for claim, _ in decided):
        return list(decided)
    names = Names.of(decided, mentions, grounds.text)
    return [_reread(one, names, grounds) for one in decided]


def _reread(one: Decided, names: Names, grounds: Grounds) -> Decided:
    """A claim of an open figure, or that claim as one of a kind in which a source has just this figure."""
    claim, _ = one
    if claim.kind != "other-quantity" or claim.quantity is None or claim.modality != "asserted" or not telling(claim):
        return one
    for moved in _readings(claim, names, grounds):
        verdict = decide(moved, grounds)
        if verdict.label is Label.SUPPORTED and {caveat.code for caveat in verdict.caveats} <= _SAME:
            return moved, verdict
    return one


def _readings(claim: Claim, names: Names, grounds: Grounds) -> Iterator[Claim]:
    """The claim as each kind that a word of its sentence tells, about those named near, nearest first."""
    quantity = claim.quantity
    assert quantity is not None
    said = grounds.text[names.before(claim) : min(claim.sentence.end, claim.end + _REACH)].lower()
    near = [id_ for id_ in dict.fromkeys(near_by(claim, names)) if id_.startswith("country:")][:_COUNTRIES]
    for kind, entry in table("open_figures").items():
        if (
            kind not in grounds.kinds
            or quantity.measure not in entry["measures"]
            or _cue(tuple(entry["words"])).search(said) is None
        ):
            continue
        for at, id_ in enumerate(near):
            about = Named(id_, grounds.store.label(id_))
            moved = replace(claim, kind=kind, subject=about, object=None, doubt=None)
            if not entry.get("pair"):
                yield moved
                continue
            for other in near[at + 1 :]:
                yield replace(moved, object=Named(other, grounds.store.label(other)))


@functools.cache
def _cue(words: tuple[str, ...]) -> re.Pattern[str]:
    return lazy.pattern(rf"(?<!\w)(?:{either(words)})(?!\w)")
