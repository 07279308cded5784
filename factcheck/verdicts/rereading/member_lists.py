"""Who is no member in a list of members that leaves it open whether all are meant: "The treaty was signed in Astana; the other members are Russia, Belarus, Armenia and Tajikistan".

The rest of the list tells whose it is: they are members, or founders, of one organisation, the list is as long as its own, and no other that the text names has them all.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Sequence

from factcheck.frozen import replace
from factcheck.lexicon import word_set
from factcheck.matching.select import moment
from factcheck.model.claims import Claim, Named
from factcheck.model.lists import Label
from factcheck.model.mentions import Mention
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base.cite import cite
from factcheck.verdicts.base.context import Case, refuted
from factcheck.verdicts.base.first_members import first_members
from factcheck.verdicts.base.grounds import Decided, Grounds
from factcheck.verdicts.base.membership import full, holds, listed, members, promised, tell_term
from factcheck.verdicts.decide import decide
from factcheck.verdicts.rereading.other_clubs import clubs_near

_KIND = "membership"
_SEVERAL = 2
"""Members that a list has besides the one who is none, at least."""

_YEAR = datetime.timedelta(days=365)
"""How long before or behind a draft somebody has to have had no part in it."""

_Where = tuple[int, int, str | None]


def reread(decided: Sequence[Decided], mentions: Sequence[Mention], grounds: Grounds) -> list[Decided]:
    """The claims with their verdicts; the only one of a list who is no member is refuted where the rest of it are."""
    lists: dict[_Where, list[Decided]] = defaultdict(list)
    for one in decided:
        if one[0].kind == _KIND and one[0].modality == "asserted" and not one[0].detail("negated"):
            lists[_where(one[0])].append(one)
    torn = {where: _odd(several, mentions, grounds) for where, several in lists.items() if len(several) > _SEVERAL}
    return [torn.get(_where(one[0])) or one if _is_open(one) else one for one in decided]


def _where(claim: Claim) -> _Where:
    return claim.start, claim.end, claim.object.id if claim.object is not None else None


def _is_open(one: Decided) -> bool:
    return one[0].kind == _KIND and one[1].label is Label.NOT_ENOUGH_INFO


def _odd(several: Sequence[Decided], mentions: Sequence[Mention], grounds: Grounds) -> Decided | None:
    """The only one of a list who is not on that of its organisation, with the verdict that he is none."""
    left = [claim for claim, verdict in several if verdict.label is Label.NOT_ENOUGH_INFO]
    right = [claim for claim, verdict in several if verdict.label is Label.SUPPORTED]
    if len(left) != 1 or len(right) != len(several) - 1:
        return None
    claim = replace(left[0], details=tuple(pair for pair in left[0].details if pair[0] not in {"weak", "unsure"}))
    founding = claim.detail("at") == "founding"
    verdict = (_no_founder if founding else _no_member)(grounds.case(claim, _KIND), len(several))
    others = dict.fromkeys(id_ for _, id_ in clubs_near(claim, mentions))
    if verdict is None or any(_has_all(several, Named(id_, grounds.store.label(id_)), grounds) for id_ in others):
        return None
    return claim, verdict


def _no_member(case: Case, told: int) -> Verdict | None:
    """That somebody is on no list of an organisation that has about as many members as are told."""
    subject, club = case.claim.subject, case.claim.object
    at = moment(case.claim, case.as_of)
    if subject is None or subject.id is None or club is None or club.id is None or at is None:
        return None
    promise = promised(case.store, club.id, at)
    if club.id.startswith("set:") and club.id not in word_set("verdicts", "member_lists", "fixed"):
        return None
    near = (at.first - _YEAR, at.last + _YEAR)
    if promise is None or any(
        holds(s, *near, case.store) for s in case.store.statements(subject.id, "membership", club.id)
    ):
        return None
    rows = members(case.store, club.id, at, promise)
    if abs(len(rows) - told) > 1:
        return None
    says = f"{subject.label} is not on the list of {club.label} at that time, on which the others told with it are."
    return refuted(case, says, (listed(case, club.id, at, promise, agrees=False),), reason="absent-from-complete-list")


def _no_founder(case: Case, told: int) -> Verdict | None:
    """That somebody was not among the first members of an organisation, all others of whom are told."""
    subject, club = case.claim.subject, case.claim.object
    if subject is None or subject.id is None or club is None or club.id is None:
        return None
    known = first_members(case.store, club.id, club.id)
    if known is None or known.preceded or not known.dated or not 0 <= len(known.first) - told <= 1:
        return None
    rows = [s for id_ in sorted(known.first) for s in case.store.statements(id_, "membership", club.id) if full(s)]
    evidence = tuple(cite(s, case.store, tell_term(s, case.store), agrees=False) for s in rows)
    names = ", ".join(sorted(map(case.store.label, known.first)))
    says = f"The source says otherwise: The first members of {club.label}: {names}."
    return refuted(case, says, evidence, reason="absent-from-complete-list")


def _has_all(several: Sequence[Decided], club: Named, grounds: Grounds) -> bool:
    """Whether all of a list are members of an organisation."""
    return all(decide(replace(claim, object=club), grounds).label is Label.SUPPORTED for claim, _ in several)
