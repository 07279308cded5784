"""What is wrong of everybody it might be of, the one country that a whole draft is about among them: "The currency is the lempira." in a fact box on Guatemala.

A draft is about the country that it speaks of most, if several of its claims are right of that one. Only kinds that tell of countries
alone are read so, and only where nothing near by makes the claim right, or nearly right, of another.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from factcheck.frozen import replace
from factcheck.lexicon import word_set, worded
from factcheck.model.claims import Claim, Named
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base.grounds import Decided, Grounds
from factcheck.verdicts.decide import decide
from factcheck.verdicts.rereading import others_told
from factcheck.verdicts.rereading.unsure_subjects import may_be_of_something_else, surely_of

_worded = worded("verdicts", "whole_draft")

_KINDS = word_set("verdicts", "whole_draft", "kinds")
_SHARES = word_set("verdicts", "whole_draft", "shares")
_SEVERAL, _OF_ALL = 2, 0.3
"""Claims that are right of the country a draft is about, and what share of all that are right of a country they are at least."""
_DOUBTS = frozenset({"close", "sources-split"})
"""Reasons for which a claim is nearly right of somebody."""


def reread(decided: Sequence[Decided], grounds: Grounds) -> list[Decided]:
    """The claims with their verdicts; what no one spoken of makes right is refuted of the country that the draft is about."""
    if not any(_asks(one) for one in decided):
        return list(decided)
    subject = _about(decided, grounds)
    if subject is None:
        return list(decided)
    right = [claim for claim, verdict in decided if verdict.label is Label.SUPPORTED]
    return [_of(subject, one, grounds) if _asks(one) and not _is_told_right(one[0], right) else one for one in decided]


def _is_told_right(claim: Claim, right: Sequence[Claim]) -> bool:
    """Whether the same words are right as another claim of the kind: "the ngultrum, Bhutan's currency, trades one for one with the rupee"."""
    return any(one.kind == claim.kind and one.start < claim.end and claim.start < one.end for one in right)


def _asks(one: Decided) -> bool:
    """Whether a claim about a country is left open for its subject alone, of whom it is wrong."""
    claim, verdict = one
    if verdict.reason != "ambiguous-subject" or claim.modality != "asserted" or claim.detail("any"):
        return False
    if claim.subject is None or not (claim.subject.id or "").startswith("country:") or claim.said is not None:
        return False
    return claim.kind in _KINDS or (claim.kind in _SHARES and _in_figures(claim))


def _in_figures(claim: Claim) -> bool:
    """Whether a share is told per cent: "half of them" may be of any of those told of."""
    return isinstance(claim.quantity, Quantity) and claim.quantity.unit == "percent" and claim.quantity.value > 1


def _about(decided: Sequence[Decided], grounds: Grounds) -> Named | None:
    """The country that the draft is about."""
    spoken = others_told.spoken_of(grounds).most_common(2)
    if not spoken or (len(spoken) > 1 and spoken[0][1] == spoken[1][1]):
        return None
    right = Counter(
        claim.subject.id
        for claim, verdict in decided
        if verdict.label is Label.SUPPORTED and claim.subject is not None and claim.subject.id is not None
    )
    lands = {id_: times for id_, times in right.items() if id_.startswith("country:")}
    most = spoken[0][0]
    if lands.get(most, 0) < _SEVERAL or lands[most] < _OF_ALL * sum(lands.values()):
        return None
    return Named(most, grounds.store.label(most))


def _of(subject: Named, one: Decided, grounds: Grounds) -> Decided:
    """A claim with its verdict as one about the country of the draft, where that and whoever else it might be of make it wrong."""
    claim, _ = one
    moved = surely_of(claim, subject)
    verdict = decide(moved, grounds)
    if verdict.label is not Label.REFUTED or may_be_of_something_else(claim, subject, verdict, grounds):
        return one
    if others_told.of_one_of_several(claim, grounds) or _HOLDING.search(
        grounds.text, claim.sentence.start, claim.start
    ):
        return one
    if claim.kind == _MEASURED and not _takes_it_up(claim, grounds):
        return one
    if claim.kind in _CALLED and _BY_NAME.search(grounds.text, claim.start, claim.end) is None:
        return one
    if _names_another(claim, subject, grounds):
        return one
    told = [claim.subject, *claim.likely, *claim.around, *claim.rivals]
    others = {named.id: named for named in told if named is not None and named.id not in {None, subject.id}}
    if any(_fits(claim, named, grounds) for named in others.values()):
        return one
    says = f"{verdict.explanation} (read as {subject.label}, of which the draft is; it is right of no other near by)"
    return moved, replace(verdict, explanation=says)


def _names_another(claim: Claim, subject: Named, grounds: Grounds) -> bool:
    """Whether the sentence of a claim, or the one before it in its paragraph, speaks of another country than that and the claim's object."""
    own = {
        subject.id,
        *([claim.object.id, *(one.id for one in claim.object.members)] if claim.object is not None else []),
    }
    text = grounds.text
    begin = text.rfind("\n", 0, claim.sentence.start) + 1
    before = max(text.rfind(mark, begin, max(claim.sentence.start - 2, begin)) for mark in (". ", "; ")) + 1
    return bool(others_told.countries(text[max(before, begin) : claim.end], grounds) - own)


_CALLED = frozenset({"currency", "official-language"})
_BY_NAME = _worded(r"\b(?:{called}) (?:{is}) (?:the )?|\b(?:{is}) (?:the )?(?:{called})\b", re.IGNORECASE)
"""Money or a language told as what it is to a country: "the currency is the kip"; "uses", "Malay-speaking" may be of a part of it."""


def _takes_it_up(claim: Claim, grounds: Grounds) -> bool:
    """Whether a comparison has a pronoun for what it is about, or stands behind a comma of a sentence that has one: "The reserve, twice the size of Luxembourg" is of another thing."""
    return _IT.search(grounds.text, claim.sentence.start, claim.end) is not None


_HOLDING = _worded(r"\b(?:{holding})\b", re.IGNORECASE)
"""In a sentence that tells what somebody else holds to be so: "You also say the schilling is still its currency"."""
_MEASURED = "comparison"
_IT = _worded(r"\b(?:{it})\b", re.IGNORECASE)


def _fits(claim: Claim, named: Named, grounds: Grounds) -> bool:
    verdict: Verdict = decide(surely_of(claim, named), grounds)
    return verdict.label is Label.SUPPORTED or verdict.reason in _DOUBTS
