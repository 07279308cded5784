"""Shares of a people that are wrong of a country which their sentence does not name, beside other countries and places: they may be of the people of
one of those. "Poles, at between 6 and 7%, are a slightly bigger minority" goes on with Lithuania, though Latvia was named last; "nearly all the Albanians
are Muslims" in a text on Macedonia is no word of Albania. They are left open."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.lexicon import word_set
from factcheck.model.claims import Claim
from factcheck.model.lists import Label
from factcheck.model.mentions import Entity, Mention
from factcheck.verdicts.base.context import undecided
from factcheck.verdicts.base.grounds import Decided, Grounds

_KIND = "population-share"
_AROUND = 320
"""Characters before a claim's sentence in which another place may be spoken of that it is about."""
_PLACES = ("country:", "place:", "region:")
_SUBNATIONAL = "place:"


def reread(decided: Sequence[Decided], mentions: Sequence[Mention], grounds: Grounds) -> list[Decided]:
    """The claims with their verdicts; what is called wrong of a people that its sentence does not name, beside others, is open."""
    if not any(_asks(one) for one in decided):
        return list(decided)
    named = [one for one in mentions if isinstance(one, Entity) and one.candidates]
    told = [_told(one, named, grounds) if _asks(one) else one for one in decided]
    opened = {one[0].sentence.start for one, before in zip(told, decided, strict=True) if one is not before}
    return [_open(one) if _asks(one) and one[0].sentence.start in opened else one for one in told]


def _asks(one: Decided) -> bool:
    claim, verdict = one
    return verdict.label is Label.REFUTED and claim.kind == _KIND and claim.subject is not None


def _told(one: Decided, named: Sequence[Entity], grounds: Grounds) -> Decided:
    claim = one[0]
    assert claim.subject is not None
    own = claim.subject.id or ""
    near = [name for name in named if claim.sentence.start - _AROUND <= name.start < claim.sentence.end]
    if _its_own(claim, own, near, grounds) and not _of_a_part(claim, near, grounds):
        return one
    begin = claim.sentence.start  # of peoples only one told of in the sentence: "Macedonians are a Slav people, while"
    told = [name for name in near if name.alias != "demonym" or name.start >= begin]
    others = {name.candidates[0] for name in told if own not in name.candidates}
    if not any(id_.startswith(_PLACES) for id_ in others):
        return one
    return _open(one)


def _open(one: Decided) -> Decided:
    """A claim that may be of another people; so may the shares told with it in one sentence."""
    claim, verdict = one
    why = "its sentence does not name whose people these are, and others are spoken of beside it"
    return claim, undecided("ambiguous-subject", f"{verdict.explanation} ({why})", verdict.evidence)


def _its_own(claim: Claim, own: str, near: Sequence[Entity], grounds: Grounds) -> bool:
    """Whether a claim's sentence names the country or its people, or takes up whom the one before named; "the Albanians" may be those of another country."""
    words = set(grounds.text[claim.start : claim.end].lower().split())
    if words & word_set("verdicts", "other_folk", "taking_up"):
        return True
    here = [name for name in near if name.start >= claim.sentence.start and own in name.candidates]
    return any(
        name.alias != "demonym"
        or grounds.text[max(0, name.start - 8) : name.start].lower().split()[-1:] not in _POINTING
        for name in here
    )


_POINTING = (["the"], ["these"])


def _of_a_part(claim: Claim, near: Sequence[Entity], grounds: Grounds) -> bool:
    """Whether "its people" may be those of a part of the country, or of another place, that was spoken of before: "At Ukraine's census 58 per cent of its people were Russians" of Crimea."""
    words = grounds.text[claim.start : claim.end].lower().split()
    parts = {name.candidates[0] for name in near if name.start < claim.sentence.start}
    told = any(id_.startswith(_SUBNATIONAL) and grounds.store.country_of_capital(id_) is None for id_ in parts)
    return "its" in words and told
