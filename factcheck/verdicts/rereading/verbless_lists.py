"""A list of names with a date each and no verb, every one of which is wrong of the step it was taken for: it is of another step. "Four of the ten that
entered the Union in 2004 had gone before: Malta and Cyprus in 2008 and Slovakia in 2009" tells when they took up the money."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from factcheck.frozen import replace
from factcheck.lexicon import worded
from factcheck.model.claims import Claim
from factcheck.model.lists import Label
from factcheck.verdicts.base.context import left_open
from factcheck.verdicts.base.grounds import Decided, Grounds
from factcheck.verdicts.decide import decide

_worded = worded("verdicts", "verbless_lists")

_SEVERAL = 3
"""Names of a list from which on all of them are hardly wrong."""
_VERBLESS = _worded(r"(?:(?:[^\W\d_a-zß-ÿ][\w’'.-]*+|\d++|{between}(?!\w)|[,–-])\s*+)++")


def reread(decided: Sequence[Decided], grounds: Grounds) -> list[Decided]:
    """The claims with their verdicts; dates of a list without a verb that are all called wrong are left open, or are of the club that the others are of."""
    lists: dict[tuple[str, int], list[Decided]] = defaultdict(list)
    for one in decided:
        if _is_item(one[0], grounds):
            lists[one[0].kind, one[0].sentence.start].append(one)
    told = {where: _told(listed, grounds) for where, listed in lists.items()}
    where = [(claim.kind, claim.sentence.start) for claim, _ in decided]
    return [
        told[at](one) if at in told and _is_item(one[0], grounds) else one
        for at, one in zip(where, decided, strict=True)
    ]


def _told(listed: Sequence[Decided], grounds: Grounds) -> Callable[[Decided], Decided]:
    """What becomes of the items of a list: they are of the club that another item is right of, open where all are wrong, else as they are."""
    if _are_all_wrong(listed):
        return _opened
    if any(_goes_on_behind_a_noun(one, grounds) for one in listed):
        return lambda one: _opened(one) if one[1].label is Label.REFUTED else one
    wrong = [claim for claim, verdict in listed if verdict.label is Label.REFUTED]
    for other in (claim.object for claim, verdict in listed if verdict.label is Label.SUPPORTED):
        moved = {claim: replace(claim, object=other) for claim in wrong if claim.object != other}
        held = {claim: decide(one, grounds) for claim, one in moved.items()}
        if held and len(held) == len(wrong) and all(verdict.label is Label.SUPPORTED for verdict in held.values()):
            return lambda one: (moved[one[0]], held[one[0]]) if one[0] in moved else one
    return lambda one: one


def _is_item(claim: Claim, grounds: Grounds) -> bool:
    if (
        claim.date is None
        or claim.kind not in grounds.kinds
        or grounds.kinds[claim.kind].operator not in {"date", "term"}
    ):
        return False
    return _VERBLESS.fullmatch(grounds.text[claim.start : claim.end]) is not None


_NOUN = _worded(r"{after} {its} [a-z]+ (?:in|on) [\w ]+, ?(?:{also} )?$")


def _goes_on_behind_a_noun(one: Decided, grounds: Grounds) -> bool:
    """Whether an item goes on with another verb than the noun right before it: "East Timor came in after its independence in 2002, Equatorial Guinea in 2014"."""
    claim, verdict = one
    before = grounds.text[claim.sentence.start : claim.start]
    return verdict.label is Label.REFUTED and _NOUN.search(before) is not None


def _are_all_wrong(listed: Sequence[Decided]) -> bool:
    named = {claim.subject.id for claim, _ in listed if claim.subject is not None}
    return len(named) >= _SEVERAL and all(verdict.label is Label.REFUTED for _, verdict in listed)


def _opened(one: Decided) -> Decided:
    claim, verdict = one
    says = f"{verdict.explanation} (the list it stands in may tell of another step)"
    return claim, left_open(verdict, "ambiguous-subject", says)
