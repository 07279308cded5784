"""Names of one list, all of which are of one country: "Tetum and Indonesian are the official languages", where Tetum alone is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from factcheck.frozen import replace
from factcheck.model.claims import Claim, Named
from factcheck.model.lists import Label
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base.context import left_open, undecided
from factcheck.verdicts.base.grounds import Decided, Grounds
from factcheck.verdicts.decide import decide

_Where = tuple[str, int, int]


def reread(decided: Sequence[Decided], grounds: Grounds) -> list[Decided]:
    """The claims with their verdicts; what is wrong of the country some names of a list are right of is refuted where no other can be meant, or where no other country has what is right, else none of the list is borne out."""
    lists: dict[_Where, list[Decided]] = defaultdict(list)
    for one in decided:
        if one[0].kind in grounds.kinds and grounds.kinds[one[0].kind].operator == "name":
            lists[_where(one[0])].append(one)
    told = {where: _told(listed, grounds) for where, listed in lists.items() if _is_torn(listed)}
    return [told.get(_where(claim), {}).get(_named(claim), (claim, verdict)) for claim, verdict in decided]


def _where(claim: Claim) -> _Where:
    return claim.kind, claim.start, claim.end


def _named(claim: Claim) -> str:
    return str(claim.value)


def _is_torn(listed: Sequence[Decided]) -> bool:
    """Whether some names of a list are right of a country, and others stay open."""
    right = {claim.subject for claim, verdict in listed if verdict.label is Label.SUPPORTED}
    return any(verdict.label is Label.NOT_ENOUGH_INFO and claim.subject in right for claim, verdict in listed)


def _open(verdict: Verdict) -> bool:
    return verdict.label is Label.NOT_ENOUGH_INFO and verdict.reason == "ambiguous-subject"


def _told(listed: Sequence[Decided], grounds: Grounds) -> dict[str, Decided]:
    """The names of a torn list with their verdicts: of the country that has most of them, where one alone has."""
    claims = [claim for claim, _ in listed]
    right = [one for one in listed if one[1].label is Label.SUPPORTED]
    best = len(right)
    for other in _others(claims):
        whole = {_named(claim): _decided(claim, other, grounds) for claim in claims}
        held = sum(verdict.label is Label.SUPPORTED for _, verdict in whole.values())
        if held == len(whole):
            return whole
        if held >= len(right):
            best = 0
    doubted = [claim for claim, verdict in listed if _open(verdict)]
    alone = _are_its_alone([claim for claim, _ in right], grounds)
    if not best and doubted and not alone:
        return {_named(claim): (claim, _doubted(verdict)) for claim, verdict in right}
    if best < _SEVERAL and not alone:
        return {}
    found = [_judged(claim, grounds) for claim in doubted]
    return {_named(claim): (claim, verdict) for claim, verdict in found if verdict.label is Label.REFUTED}


def _are_its_alone(right: Sequence[Claim], grounds: Grounds) -> bool:
    """Whether no other country in the world has what is right of one: then the rest of the list can be of no other either."""
    for claim in right:
        if claim.subject is None or claim.object is None or claim.object.id is None:
            return False
        rows = grounds.store.by_object(grounds.kinds[claim.kind].property, claim.object.id)
        if {row.subject for row in rows} != {claim.subject.id}:
            return False
    return bool(right)


_SEVERAL = 2
"""Names of a list that are right of its country where another is refuted."""


def _judged(claim: Claim, grounds: Grounds) -> Decided:
    """A name as one of the list's country."""
    if claim.detail("weak") or claim.subject is None:
        return claim, undecided("ambiguous-subject", "")
    return _decided(claim, claim.subject, grounds)


def _others(claims: Sequence[Claim]) -> list[Named]:
    """Whom else a list may be of, the likeliest first."""
    named = [other for claim in claims for other in (*claim.likely, *claim.around, *claim.rivals)]
    own = {claim.subject.id for claim in claims if claim.subject is not None}
    return list({other.id: other for other in named if other.id is not None and other.id not in own}.values())


def _decided(claim: Claim, subject: Named, grounds: Grounds) -> Decided:
    """The claim as one surely about a subject, with its verdict."""
    moved = replace(claim, subject=subject, rivals=(), likely=(), around=(), doubt=None)
    return moved, decide(moved, grounds)


def _doubted(verdict: Verdict) -> Verdict:
    """A name borne out of a country that not the whole list is of."""
    says = f"{verdict.explanation} (not the whole list is of it: another country may be meant)"
    return left_open(verdict, "ambiguous-subject", says)
