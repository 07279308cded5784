"""Operator `members`: how many members there are."""

from __future__ import annotations

from decimal import Decimal

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.lexicon import options, table, word_set, worded
from factcheck.matching.select import Moment, moment
from factcheck.model.claims import Named
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base.context import Case, kindest, refuted, supported, undated, undecided
from factcheck.verdicts.base.extents import is_state
from factcheck.verdicts.base.first_members import first_members
from factcheck.verdicts.base.membership import PAST, WORD, caveats_of, full, half_members, listed, members, promised
from factcheck.verdicts.base.sets import listed_at, set_of
from factcheck.verdicts.figures import some_members

_worded = worded("verdicts", "counts")


def judge_count(case: Case) -> Verdict:
    """How many members an organisation or set has at the claim's time."""
    claim, quantity = case.claim, case.claim.quantity
    target = claim.subject if claim.subject is not None and claim.subject.id is not None else claim.object
    if target is None or target.id is None or quantity is None:
        return undecided("no-subject", "The sheet cannot tell whose members are counted.")
    own = moment(claim, case.as_of)
    if own is None:
        return undated()
    now = moment(replace(claim, time=None), case.as_of)
    words = frozenset(WORD.findall(case.said.lower()))
    past = words & PAST if words.isdisjoint(_NOW) else frozenset()
    times = (own,) if past or now is None else tuple(dict.fromkeys((now, own)))
    set_ = table("frames")["shared_by"].get(target.id) or set_of(target.id)
    if claim.detail("at") == "founding":
        then = [_count_at(case, set_, target.label, own)] if own.own else []
        return kindest([_founders(case, set_, target), *(one for one in then if one.reason != "no-source")])
    verdicts = [_count_at(case, set_, target.label, at) for at in times]
    best = kindest(verdicts)
    other = table("frames")["also_counted"].get(set_)
    if best.label is Label.REFUTED and other is not None and len(times) > 0:
        also = _count_at(case, other, case.store.label(other), times[0])
        if also.label is Label.SUPPORTED:
            return undecided("other-definition", f"{best.explanation} ({also.explanation})", best.evidence)
    if best.label is Label.REFUTED and not _ALLIES.isdisjoint(WORD.findall(case.said.lower())):
        return undecided("other-definition", f"{best.explanation} (allies need be no members)", best.evidence)
    if (
        best.label is Label.REFUTED
        and _WAS_THEN.match(case.text[claim.end : claim.sentence.end])
        and _once(case, set_, own)
    ):
        return undecided("no-date", f"{best.explanation} (the draft goes on with what it became)", best.evidence)
    if (
        best.label is Label.REFUTED
        and claim.detail("once")
        and (_all_but_one(quantity.value, best) or _once(case, set_, own))
    ):
        return undecided("no-date", f"{best.explanation} (it had so many before)", best.evidence)
    if best.label is Label.REFUTED and past and not own.own and _once(case, set_, own):
        return undecided("no-date", f"{best.explanation} (it had so many before)", best.evidence)
    return best


_NOW = word_set("verdicts", "counts", "now")
"""Words that say that it is so on the day of the draft: "was founded in 2001 and now has six members"."""
_ALLIES = word_set("verdicts", "belonging", "ally")


def _founders(case: Case, set_: str, target: Named) -> Verdict:
    """How many founded an organisation: those on its list from the first day, or those of the first months. More is wrong where that day is one of its founding; fewer may be those who
    signed first, unless all came in on one day and the words are of all founders ("one of the four founding members")."""
    quantity = case.claim.quantity
    assert quantity is not None
    known = first_members(case.store, set_, target.id or "")
    if known is None:
        return undecided("no-source", f"No list of the founders of {target.label} is stored.")
    first, then = (_count_at(case, set_, target.label, at) for at in (known.at, known.by_then))
    verdict = then if then.label is Label.SUPPORTED or first.reason == "no-source" else first
    if verdict.label is not Label.REFUTED:
        return verdict
    years = _YEAR.findall(case.said)
    days = [
        Moment(day.first(), day.last(), True) for day in known.founded if not years or str(day.first().year) in years
    ]
    otherwise = any(_count_at(case, set_, target.label, day).label is Label.SUPPORTED for day in days)
    all_told = known.whole and not known.preceded and case.claim.detail("whole") == "said"
    if known.dated and (quantity.value > len(known.soon) or all_told) and not otherwise:
        return verdict
    return undecided(
        "other-definition", f"{verdict.explanation} (the founders may be counted otherwise)", verdict.evidence
    )


_YEAR = lazy.pattern(r"\b\d{4}\b")


def _all_but_one(value: Decimal, verdict: Verdict) -> bool:
    """Whether a number is one off: one of them may be suspended, or bound by nothing."""
    return verdict.suggestion is not None and abs(Decimal(verdict.suggestion) - value) <= 1


_CHANGED = options("verdicts", "counts", "changed")
_WAS_THEN = lazy.pattern(rf"\W{{0,3}}(?:[a-z]+ ){{0,2}}(?:{_CHANGED})\b")
"""What follows a number of members that is another one by the end of the sentence: "NATO, a club of 26, became one of 28"."""


def judge_successors(case: Case) -> Verdict:
    """How many states a country that is no more became; where they are counted in two ways, either will do."""
    subject = case.claim.subject
    sets = table("frames")["successors"].get(subject.id if subject is not None else None, ())
    if not sets:
        return undecided("no-source", "No list of the states it became is stored.")
    if _goes_on(case):
        return undecided("other-definition", "The draft may count only some of the states it became.")
    verdicts = [_count_of(case, set_) for set_ in sets]
    order = (Label.SUPPORTED, Label.NOT_ENOUGH_INFO, Label.REFUTED)
    return min(verdicts, key=lambda verdict: order.index(verdict.label))


def judge_recognisers(case: Case) -> Verdict:
    """How many states recognise a country that only some do."""
    subject = case.claim.subject
    set_ = table("frames")["recognised_by"].get(subject.id if subject is not None else None)
    if set_ is None:
        return undecided("no-source", "No list of those that recognise it is stored.")
    found = _count_of(case, set_)
    if found.label is Label.REFUTED and case.claim.quantity and _all_but_one(case.claim.quantity.value, found):
        return undecided("close", f"{found.explanation} (one may be no member of the United Nations)", found.evidence)
    return found


def judge_permanents(case: Case) -> Verdict:
    """How many members a council has for good."""
    subject = case.claim.subject
    set_ = table("frames")["permanents_of"].get(subject.id if subject is not None else None)
    if set_ is None:
        return undecided("no-source", "No list of its permanent members is stored.")
    return _count_of(case, set_)


def _count_of(case: Case, set_: str) -> Verdict:
    """A number held against the list of a set."""
    return judge_count(replace(case, claim=replace(case.claim, subject=Named(set_, case.store.label(set_)))))


_CLOSED = lazy.pattern(rf"\s*(?:[.,;:)–—?!]|$|-\s|(?:\w+ly )?(?:{options('frames', 'grammar', 'behind_a_set')})\b)")


def _goes_on(case: Case) -> bool:
    """Whether the words behind a claim go on to say which states are meant: "... that emerged from the Soviet Union and joined the EU"."""
    claim = case.claim
    rest, before = case.text[claim.end : claim.sentence.end], case.text[claim.sentence.start : claim.start]
    return _CLOSED.match(rest) is None and not (rest.startswith(" to ") and _FIRST.search(before))


_FIRST = _worded(r"\b(?:{which}) of (?:{all} )?\Z")
"""Before them, "to leave" is said of the one: "the first of the 15 states that came out of the Soviet Union to leave"."""


def _once(case: Case, set_: str, now: Moment) -> bool:
    """Whether a list had as many as a sentence in the past says at some time before: "NATO had 16 members when the Cold War ended"."""
    quantity = case.claim.quantity
    assert quantity is not None
    rows = [s for s in case.store.by_object("membership", set_) if full(s) and s.start]
    for day in sorted({PartialDate.parse(s.start).first() for s in rows}):
        at = Moment(day, day, True)
        promise = promised(case.store, set_, at) if day <= now.last else None
        count = 0 if promise is None else len(members(case.store, set_, at, promise))
        if count and quantity.admits.tick.holds(*(type(quantity.value)(count),) * 2):
            return True
    return False


def _count_at(case: Case, set_: str, label: str, then: Moment) -> Verdict:
    """How many members there are at a moment; of a list that begins later, those that were states by then."""
    quantity = case.claim.quantity
    assert quantity is not None
    at = listed_at(case, set_, then)
    promise = promised(case.store, set_, at)
    if promise is None:
        return undecided("no-source", f"No complete list of {label} at that time is stored.")
    count = sum(at == then or is_state(case.store, s.subject, then) for s in members(case.store, set_, at, promise))
    besides = int(case.claim.detail("besides") or 0)
    agrees = quantity.admits.tick.holds(*(type(quantity.value)(count - besides),) * 2)
    says = f"{label} has {count} on the complete list at that time."
    half = {s.subject for s in half_members(case.store.by_object("membership", set_), at, case.store)}
    if not agrees and count < quantity.value + besides <= count + len(half):
        names = ", ".join(sorted(case.store.label(subject) for subject in half))
        evidence = (listed(case, set_, at, promise, agrees=None),)
        return undecided("other-definition", f"{says} (some count {names} too)", evidence)
    unsettled = _in_that_year(case, set_, at)
    if not agrees and abs(count - quantity.value - besides) <= len(unsettled):
        names = ", ".join(sorted(case.store.label(subject) for subject in unsettled))
        evidence = (listed(case, set_, at, promise, agrees=None),)
        return undecided("close", f"{says} (the list has only the year or month for {names})", evidence)
    if not agrees and _counted_otherwise(set_, quantity.value + besides):
        evidence = (listed(case, set_, at, promise, agrees=None),)
        return undecided("other-definition", f"{says} (others count more, or fewer)", evidence)
    if not agrees and (
        some_members.of_some(case, count)
        or (besides and quantity.value < count)
        or some_members.just_met(case, set_, at, promise)
    ):
        evidence = (listed(case, set_, at, promise, agrees=None),)
        return undecided("other-definition", f"{says} (the draft may count only some of them)", evidence)
    evidence = (listed(case, set_, at, promise, agrees=agrees),)
    if agrees:
        return supported(says, evidence, caveats_of(case), reason="computed")
    return refuted(
        case, f"The source says otherwise: {says}", evidence, reason="computed", suggestion=str(count - besides)
    )


def _in_that_year(case: Case, set_: str, at: Moment) -> set[str]:
    """Who came in or left in the very year or month a count is of, where the list does not have the day."""
    dated = ((s.subject, day) for s in case.store.by_object("membership", set_) if full(s) for day in (s.start, s.end))
    vague = ((subject, PartialDate.parse(day)) for subject, day in dated if day and len(day) < len("2012-07-31"))
    return {subject for subject, day in vague if day.first() <= at.last and at.first <= day.last()}


def _counted_otherwise(set_: str, count: Decimal) -> bool:
    """Whether so many countries are counted by some: 193 in the world, 44 or 50 in Europe."""
    low, high = table("frames")["counted_otherwise"].get(set_, ("0", "0"))
    return Decimal(low) <= count <= Decimal(high)
