"""Operator `rank`: the place in a set by one property."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from decimal import Decimal

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.lexicon import word_set
from factcheck.matching.select import Moment, applicable, moment
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.verdicts import Evidence, Verdict
from factcheck.store.query import Store
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.cite import may_decide
from factcheck.verdicts.base.computed import Result, cite_operands, combine, work
from factcheck.verdicts.base.context import Case, undated, undecided
from factcheck.verdicts.base.extents import is_state, parts_then
from factcheck.verdicts.base.series import Operand, field
from factcheck.verdicts.base.sets import (
    CONTINENTS,
    counted_so,
    counts_other,
    listed_at,
    open_set,
    own_continent,
    ranked_set,
)
from factcheck.verdicts.figures import alone, group_ranks, parts, summits
from factcheck.verdicts.figures.measures import by_any_measure, tied
from factcheck.verdicts.members import entrants


def judge_rank(case: Case) -> Verdict:
    """ "second-largest", "the most populous of the five": the place in a set by one property."""
    claim = case.claim
    at = moment(claim, case.as_of)
    if at is None:
        return undated()
    if claim.detail("property") == "population-share":
        return group_ranks.judge(case, at, _rank)
    if claim.detail("property") == "accession":
        return entrants.judge(case)
    if claim.detail("property") == "border-length":
        return _longest_border(case, at)
    if claim.subject is None or claim.subject.id is None:
        return undecided("no-subject", "The sheet cannot tell what is ranked.")
    if claim.detail("property") == "elevation" and (found := summits.of_a_country(case)) is not None:
        return found
    ids, listing = ranked_set(case, at)
    whole = bool(ids)
    if not whole:
        ids, listing = open_set(case, at)
    part = parts.of(case, ids, at)
    ids, whole = part.ids, whole and part.whole
    if claim.detail("property") == "elevation":
        return summits.judge(case, parts.Part(ids, whole), at, listing)
    if claim.detail("property") == "only":
        return alone.judge(case, parts.Part(ids, whole), listing)
    if claim.subject.id not in ids:
        return undecided("ambiguous-subject", f"{claim.subject.label} is not in the set the sheet understands here.")
    found = by_any_measure(case, lambda measured: _ranks(measured, ids, at, listing))
    if found.label is Label.REFUTED and counts_other(case, len(ids)):
        return undecided("other-definition", f"{found.explanation} The draft counts another number.", found.evidence)
    listed_so = not claim.detail("within") and not claim.detail("subset") and _is_far(case, found)
    if whole or found.label is not Label.REFUTED or counted_so(case, len(ids)) or listed_so:
        return found
    return undecided(
        "other-definition", f"{found.explanation} Others may count more or fewer in this set.", found.evidence
    )


_EDGE = 3
"""Members at the edge of a set that others may leave out."""


def _is_far(case: Case, found: Verdict) -> bool:
    """Whether a place is so far from the one told that no fair way of counting the set leads there: three or more stand before it."""
    places = [int(piece.value or 0) for piece in found.evidence if piece.role == "computed"]
    narrowed = not word_set("verdicts", "ranks", "narrower").isdisjoint(_WORD.findall(case.said.lower()))
    return bool(places) and not narrowed and min(places) - _wanted(case) >= _EDGE


_WORD = lazy.pattern(r"[a-z]+")


def _wanted(case: Case, ordered: Sequence[Operand] = ()) -> int:
    """The place that the draft tells, among what is ranked: who is told to stand before the subject counts where it is ranked, too."""
    quantity = case.claim.quantity
    told = int(quantity.value) if quantity is not None else int(case.claim.detail("place") or 1)
    ranked = {one.subject for one in ordered}
    ahead = case.claim.detail("ahead").split()  # "only Russia and Canada are larger"
    told += sum(id_ in ranked or not ranked for id_ in ahead)
    return told + (case.claim.detail("past") == "yes")  # "only eight are larger"


def _ranks(case: Case, ids: list[str], at: Moment, listing: tuple[Evidence, ...]) -> Verdict:
    assert case.claim.subject is not None
    subject = case.claim.subject.id
    assert subject is not None
    claim = case.claim
    lists = _lists(
        case.store, tuple(ids), claim.detail("property") or "area", claim.detail("definition"), at, case.as_of,
        claim.detail("direction") == "smallest",
    )  # fmt: skip
    found = [_found(case, ordered, subject) for ordered in lists if any(o.subject == subject for o in ordered)]
    return combine(case, found, listing)


_MOVED, _MOVED_SMALL = 1, 4
"""Places by which the states that came later may have moved a country, counted from the largest and from the smallest."""


@functools.lru_cache(maxsize=64)
def _lists(
    store: Store, ids: tuple[str, ...], property_: str, definition: str, at: Moment, as_of: PartialDate | None,
    smallest: bool,
) -> tuple[tuple[Operand, ...], ...]:  # fmt: skip
    """What is ranked, by source, in its order; kept, as a claim that may be of several subjects is held against each."""
    groups = _fields(store, list(ids), property_, definition, at, as_of)
    return tuple(_ordered(_as_then(group, at), smallest=smallest) for group in groups)


def _fields(
    store: Store, ids: list[str], property_: str, definition: str, at: Moment, as_of: PartialDate | None
) -> Sequence[Sequence[Operand]]:
    """What is ranked, by source; a density is the population over the area."""
    if property_ != "population-density":
        return field(store, ids, property_, at, as_of, definition)
    areas = {o.subject: o.value for o in next(iter(field(store, ids, "area", at, as_of)), [])}
    return [
        [
            Operand(o.subject, (o.value / areas[o.subject]).quantize(Decimal("0.1")), o.found)
            for o in group
            if areas.get(o.subject)
        ]
        for group in field(store, ids, "population", at, as_of)
    ]


def _as_then(group: Sequence[Operand], at: Moment) -> Sequence[Operand]:
    """What is ranked, with what broke off from a country later counted to it: Sudan's area of 2005 is that of Sudan and of South Sudan."""
    values = {o.subject: o.value for o in group}
    parts = {o.subject: [id_ for id_ in parts_then(o.subject, at) if id_ in values] for o in group}
    gone = {id_ for ids in parts.values() for id_ in ids}
    return [
        replace(o, value=sum((values[id_] for id_ in parts[o.subject]), o.value)) if parts[o.subject] else o
        for o in group
        if o.subject not in gone
    ]


def _ordered(group: Sequence[Operand], *, smallest: bool) -> tuple[Operand, ...]:
    return tuple(sorted(group, key=lambda o: (o.value if smallest else -o.value, o.subject)))


def _rank(case: Case, group: Sequence[Operand], subject: str) -> Result:
    return _found(case, _ordered(group, smallest=case.claim.detail("direction") == "smallest"), subject)


def _found(case: Case, ordered: Sequence[Operand], subject: str) -> Result:
    """The place of a subject among what is ranked."""
    place = next(index for index, o in enumerate(ordered, 1) if o.subject == subject)
    shown = ", ".join(
        f"{index} {case.store.label(o.subject)} {wording.figure(o.value)}"
        for index, o in enumerate(ordered[: max(place + 1, 3)][-6:], max(1, max(place + 1, 3) - 5))
    )
    return _placed(case, ordered, place, shown)


def _leeway(case: Case, ordered: Sequence[Operand], place: int) -> int:
    """Places that say nothing against a rank of a time before the list of its set begins; none where all that come first were states by then."""
    at, other = moment(case.claim, case.as_of), case.claim.object
    set_ = (other.id if other is not None and other.id else case.claim.detail("set")) or ""
    part = case.claim.detail("subset")
    if set_ == "set:world" and part.startswith("set:"):
        set_ = part  # of the whole world it is its own list that tells who was in it
    if set_ == "set:own-continent" and at is not None:
        set_ = own_continent(case, at)
    set_ = set_.replace("continent:", "set:")
    if (
        at is None
        or listed_at(case, set_, at) == at
        or _all_there(case, ordered[: max(place, _wanted(case, ordered))], at)
    ):
        return 0
    return _MOVED_SMALL if case.claim.detail("direction") == "smallest" else _MOVED


def _all_there(case: Case, first: Sequence[Operand], at: Moment) -> bool:
    """Whether those that are first by their area were all states at a moment, so that none of them came later."""
    by_area = (case.claim.detail("property") or "area") == "area" and case.claim.detail("direction") != "smallest"
    return by_area and at.first.year >= _BROKEN_UP and all(is_state(case.store, o.subject, at) for o in first)


_BROKEN_UP = 1993
"""The year from which on no large country has fallen apart but those of which `parts_then` knows."""


def _placed(case: Case, ordered: Sequence[Operand], place: int, shown: str) -> Result:
    wanted = _wanted(case, ordered)
    mine = ordered[place - 1].value
    rival = ordered[wanted - 1].value if wanted <= len(ordered) else None
    tie = rival is not None and mine != 0 and abs(rival - mine) / abs(mine) < tied(case, ordered)
    loose = (
        tie
        or abs(place - wanted) <= _leeway(case, ordered, place)
        or _but_for_straddling(case, ordered, place) == wanted
    )
    outcome = "tick" if place == wanted else "query" if loose else "against"
    if not _led_by(case, ordered, place, wanted):
        outcome = "query"
    agrees = {"tick": True, "against": False}.get(outcome)
    computed = work(ordered, f"place {place} of {len(ordered)}: {shown}", agrees, value=str(place))
    near = ordered[max(0, place - 3) : place + 2]
    return outcome, computed, cite_operands(case, near, dated=False), Decimal(place)


def _led_by(case: Case, ordered: Sequence[Operand], place: int, wanted: int) -> bool:
    """Whether those whom the draft names before its subject are ranked at all, and, where the place is right, are those who stand there."""
    named = frozenset(case.claim.detail("ahead").split())
    strangers = named - _STRADDLING - {one.subject for one in ordered}
    return not strangers and (
        not named or place != wanted or named.issuperset(one.subject for one in ordered[: place - 1])
    )


_STRADDLING = frozenset(["country:RU", "country:TR", "country:KZ"])
"""States on two continents, which the lists of a continent may count whole, in part or not at all."""


def _but_for_straddling(case: Case, ordered: Sequence[Operand], place: int) -> int:
    """A country's place on its continent without the states of which only a part lies there."""
    other = case.claim.object
    continent = ((other.id if other is not None else None) or case.claim.detail("set") or "").replace(
        "continent:", "set:"
    )
    if continent not in CONTINENTS:
        return place
    return place - sum(one.subject in _STRADDLING for one in ordered[: place - 1])


def _longest_border(case: Case, at: Moment) -> Verdict:
    """The place of a border; "longer than that of any other country" may be said of the borders of either side."""
    found, claim = _rank_border(case, at), case.claim
    if found.label is Label.REFUTED and claim.detail("either"):
        other = _rank_border(replace(case, claim=replace(claim, subject=claim.object, object=claim.subject)), at)
        if other.label is not Label.REFUTED:
            return undecided("close", f"{found.explanation} Of the other side's borders it may be.", found.evidence)
    return found


def _rank_border(case: Case, at: Moment) -> Verdict:
    """The place of one border among those of a country by length, by each source that has the border."""
    claim = case.claim
    if claim.subject is None or claim.subject.id is None or claim.object is None or claim.object.id is None:
        return undecided("no-subject", "The sheet cannot tell which border of which country is ranked.")
    rows = [
        s for s in case.store.statements(claim.subject.id, "border-length") if s.value and s.object and may_decide(s)
    ]
    by_list: dict[tuple[str, str], list[Operand]] = {}
    for found in applicable(rows, case.store, at, case.as_of, None):
        s = found.statement
        by_list.setdefault((s.source, s.edition), []).append(Operand(s.object, s.number, found))
    full = max((len(group) for group in by_list.values()), default=0)
    other = claim.object.id
    groups = [by_list[key] for key in sorted(by_list) if len(by_list[key]) == full]
    return combine(case, [_rank(case, group, other) for group in groups if any(o.subject == other for o in group)])
