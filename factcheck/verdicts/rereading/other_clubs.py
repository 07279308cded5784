"""A date that is wrong of the club it was taken to be of, which its own sentence does not name, and right of another spoken of before: "Podgorica uses the
euro without being in the euro zone. Croatia was the last state to join, in 2013" in a text about the European Union. It is left open, with both shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.frozen import replace
from factcheck.lexicon import table
from factcheck.model.claims import Claim, Named
from factcheck.model.lists import Label
from factcheck.model.mentions import Entity, Mention
from factcheck.verdicts.base.context import right_of_another
from factcheck.verdicts.base.grounds import Decided, Grounds
from factcheck.verdicts.decide import decide

_STEPS = frozenset({"accession-date", "withdrawal-date"})
_AROUND = 1500
"""Characters before a claim's sentence in which another club may be spoken of that it is about."""
_MOST = 5


def reread(decided: Sequence[Decided], mentions: Sequence[Mention], grounds: Grounds) -> list[Decided]:
    """The claims with their verdicts; a date that is called wrong of a club unnamed and is right of one named before is open."""
    return [_told(one, mentions, grounds) if _asks(one) else one for one in decided]


def _asks(one: Decided) -> bool:
    claim, verdict = one
    wrong = verdict.label is Label.REFUTED and claim.kind in _STEPS and claim.modality == "asserted"
    return wrong and claim.object is not None and claim.object.id is not None


def _told(one: Decided, mentions: Sequence[Mention], grounds: Grounds) -> Decided:
    claim, verdict = one
    assert claim.object is not None
    own, clubs = claim.object.id, list(clubs_near(claim, mentions))
    if any(id_ == own and at >= claim.sentence.start for at, id_ in clubs):
        return one  # its sentence names the club
    others = dict.fromkeys(id_ for at, id_ in sorted(clubs, reverse=True) if id_ != own)
    for id_ in list(others)[:_MOST]:
        label = grounds.store.label(id_)
        held = decide(replace(claim, object=Named(id_, label)), grounds)
        if held.label is Label.SUPPORTED:
            return claim, right_of_another(verdict, label, held)
    return one


def clubs_near(claim: Claim, mentions: Sequence[Mention]) -> Iterator[tuple[int, str]]:
    """The organisations named in a claim's sentence or a while before it, by themselves or by the money they share, with where."""
    shared = table("frames")["shared_by"]
    for one in mentions:
        if isinstance(one, Entity) and claim.sentence.start - _AROUND <= one.start < claim.sentence.end:
            ids = (shared.get(id_, id_) for id_ in one.candidates[:1])
            yield from ((one.start, id_) for id_ in ids if id_.startswith("org:"))
