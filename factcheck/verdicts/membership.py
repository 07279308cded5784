"""Operators over lists of members: `member-of`, `term` of membership (joined, left), `members` (how many)."""

from __future__ import annotations

import datetime
import functools
import re

from factcheck.frozen import replace
from factcheck.lexicon import table
from factcheck.matching.select import Moment, moment
from factcheck.model.claims import Claim
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.statements import CompleteList, Statement
from factcheck.model.verdicts import Caveat, Evidence, Verdict
from factcheck.store.query import Store
from factcheck.verdicts import wording
from factcheck.verdicts.cite import cite, may_decide
from factcheck.verdicts.context import Case, refuted, restricted, says_more, supported, undecided
from factcheck.verdicts.moments import against


def judge_membership(case: Case) -> Verdict:
    """Member or not; absence counts only inside a list its source declares complete.

    What stands in the present tense is judged at the draft's date, and at a date beside it where that agrees;
    what stands in the past at its own date, else at any time before the draft.
    """
    claim = case.claim
    if claim.subject is None or claim.subject.id is None or claim.object is None or claim.object.id is None:
        return undecided("no-subject", "The sheet cannot tell who is a member of what.")
    words = frozenset(_WORD.findall(case.text[claim.start : claim.end].lower()))
    if words & _frames("lesser") or ("founding" in words and claim.modality == "negated"):
        return undecided("other-definition", "The draft speaks of something less than full membership.")
    now = moment(replace(claim, time=None), case.as_of)
    own = moment(claim, case.as_of)
    if own is None:
        return undecided("no-date", "The draft has no date, and the claim names none: give one with --as-of.")
    past = words & _frames("former") or (not own.own and words & _PAST)
    if past:
        return _once(case, now or own)
    times = (own,) if own.own and words & _PAST else tuple(dict.fromkeys((now or own, own)))
    verdicts = [_at(case, at, words) for at in times]
    order = (Label.SUPPORTED, Label.NOT_ENOUGH_INFO, Label.REFUTED)
    best = min(verdicts, key=lambda verdict: order.index(verdict.label))
    if best.label is Label.REFUTED and says_more(case, "plainly_member"):
        return undecided("ambiguous-subject", f"{best.explanation} (the draft may say something else)", best.evidence)
    return best


_PAST = frozenset({"was", "were", "had", "belonged", "sat", "remained", "stayed", "wasn't", "weren't", "didn't", "did"})
_WORD = re.compile(r"[a-z][a-z'’-]*")


@functools.cache
def _frames(name: str) -> frozenset[str]:
    return frozenset(table("frames")[name])


def _once(case: Case, at: Moment) -> Verdict:
    """A membership of the past: any time up to the draft's date supports it, none leaves it open."""
    claim = case.claim
    assert claim.subject is not None
    assert claim.subject.id is not None
    assert claim.object is not None
    assert claim.object.id is not None
    rows = [
        s
        for s in case.store.statements(claim.subject.id, "membership", claim.object.id)
        if full(s) and may_decide(s) and s.start and PartialDate.parse(s.start).first() <= at.last
    ]
    evidence = tuple(cite(s, case.store, _term(s, case.store), agrees=True) for s in rows[:3])
    if rows and "founding" in frozenset(_WORD.findall(case.text[claim.start : claim.end].lower())):
        return _founding(case, _earliest(rows))
    if rows and claim.modality != "negated":
        return supported(f"{claim.subject.label} and {claim.object.label}: {_term(rows[0], case.store)}.", evidence)
    return undecided(
        "no-source",
        "The draft speaks of the past, and no date says when.",
        tuple(cite(s, case.store, _term(s, case.store), agrees=None) for s in rows[:3]),
    )


def _at(case: Case, at: Moment, words: frozenset[str]) -> Verdict:
    """Member or not at a moment."""
    claim = case.claim
    assert claim.subject is not None
    assert claim.subject.id is not None
    assert claim.object is not None
    assert claim.object.id is not None
    rows = [
        s for s in case.store.statements(claim.subject.id, "membership", claim.object.id) if full(s) and may_decide(s)
    ]
    inside = [s for s in rows if holds(s, at.first, at.last, case.store)]
    said_member = claim.modality != "negated" and claim.detail("negated") != "yes"
    if inside and "founding" in words and claim.object.id.startswith("org:"):
        return _founding(case, _earliest(rows))
    if inside:
        evidence = tuple(cite(s, case.store, _term(s, case.store), agrees=said_member) for s in inside[:3])
        says = f"{claim.subject.label} is on the list of {claim.object.label}: {_term(inside[0], case.store)}."
        return supported(says, evidence, _caveats(case)) if said_member else refuted(case, says, evidence)
    promise = promised(case.store, claim.object.id, at)
    if promise is None:
        return undecided(
            "no-source",
            f"No complete list of {claim.object.label} at that time is stored.",
            tuple(cite(s, case.store, _term(s, case.store), agrees=None) for s in rows[:3]),
        )
    evidence = (
        listed(case, claim.object.id, at, promise, agrees=not said_member),
        *(
            cite(s, case.store, _term(s, case.store), agrees=not said_member)
            for s in rows[:2]
            if s.source == promise.source
        ),
    )
    says = f"{claim.subject.label} is not on the list of {claim.object.label} at that time."
    if said_member:
        return refuted(case, says, evidence, reason="absent-from-complete-list")
    return supported(says, evidence, _caveats(case), reason="absent-from-complete-list")


def _earliest(rows: list[Statement]) -> Statement:
    """The first term of a member: one that left and came back was there from the first all the same."""
    return min((s for s in rows if s.start), key=lambda s: s.start, default=rows[0])


def _founding(case: Case, row: Statement) -> Verdict:
    """Whether a member was there from the first: its start is the earliest of all."""
    claim = case.claim
    assert claim.object is not None
    assert claim.object.id is not None
    first = min(
        (s.start for s in case.store.by_object("membership", claim.object.id) if s.source == row.source and s.start),
        default="",
    )
    agrees = bool(first) and row.start[: len(first)] == first
    evidence = (
        cite(
            row, case.store, f"joined {wording.iso(row.start)}; the first members {wording.iso(first)}", agrees=agrees
        ),
    )
    says = f"{case.store.label(row.subject)} joined {claim.object.label} on {wording.iso(row.start)}, the first members on {wording.iso(first)}."
    return supported(says, evidence) if agrees else refuted(case, f"The source says otherwise: {says}", evidence)


def full(statement: Statement) -> bool:
    """Whether a row is about a full member."""
    return statement.definition in {"", "member"} and statement.rank != "deprecated"


def holds(statement: Statement, first: datetime.date, last: datetime.date, store: Store) -> bool:
    """Whether a membership or term runs in first..last; an open one runs to what its source knows, not for ever."""
    start = PartialDate.parse(statement.start).first() if statement.start else None
    edition = store.editions[statement.source, statement.edition]
    if statement.end:
        end = PartialDate.parse(statement.end).last()
    elif edition.known_until:
        end = PartialDate.parse(edition.known_until).last()
    else:
        end = PartialDate.parse(edition.published).last()
    if start is None:
        start = datetime.date(end.year - 1, 1, 1) if not statement.end else datetime.date.min
    return start <= last and first <= end


def promised(store: Store, set_: str, at: Moment, property_: str = "membership") -> CompleteList | None:
    """The promise that a list is complete at a moment, where a source gives one."""
    for promise in store.promises(property_, set_):
        start = PartialDate.parse(promise.start).first() if promise.start else datetime.date.min
        end = PartialDate.parse(promise.end).last() if promise.end else _known_until(store, promise)
        if start <= at.first and at.last <= end:
            return promise
    return None


def _known_until(store: Store, promise: CompleteList) -> datetime.date:
    edition = store.editions[promise.source, promise.edition]
    return PartialDate.parse(edition.known_until or edition.published).last()


def members(store: Store, set_: str, at: Moment, promise: CompleteList) -> list[Statement]:
    """The full members a complete list has at a moment, one row a member."""
    rows = [
        s
        for s in store.by_object("membership", set_)
        if s.source == promise.source
        and s.edition == promise.edition
        and full(s)
        and may_decide(s)
        and holds(s, at.first, at.last, store)
    ]
    return list({s.subject: s for s in rows}.values())


def listed(case: Case, set_: str, at: Moment, promise: CompleteList, *, agrees: bool | None) -> Evidence:
    """The whole list as evidence."""
    rows = members(case.store, set_, at, promise)
    edition = case.store.editions[promise.source, promise.edition]
    names = ", ".join(sorted(case.store.label(s.subject) for s in rows))
    return Evidence(
        role="list",
        agrees=agrees,
        working=f"{len(rows)} members at {at.first.isoformat()}: {names}",
        source=promise.source,
        edition=promise.edition,
        value=str(len(rows)),
        locator=f"membership of {set_}, complete {promise.start or 'from the start'} to {promise.end or edition.known_until}",
        title=edition.title,
    )


def judge_term(case: Case) -> Verdict:
    """When somebody joined or left: the start or end of the membership row."""
    claim = case.claim
    if claim.subject is None or claim.subject.id is None or claim.object is None or claim.object.id is None:
        return undecided("no-subject", "The sheet cannot tell who joined what.")
    leaving = case.kind.kind == "withdrawal-date"
    stored = case.store.statements(claim.subject.id, "membership", claim.object.id)
    rows = [s for s in stored if full(s) or s.definition in (_LEFT_WITH if leaving else _JOINED_WITH)]
    dated = [(s, date) for s in rows for date in (_leavings(s.end) if leaving else (s.start,)) if date]
    if frozenset(_WORD.findall(case.text[claim.start : claim.end].lower())) & _frames("attempts"):
        return undecided("other-definition", "The draft speaks of a wish or a try, not of the step itself.")
    if not dated:
        return _stranger(case) or _undated(case, claim, rows)
    verdict = against(case, dated)
    if verdict.label is Label.REFUTED and claim.modality == "planned":
        return undecided("not-yet-known", f"{verdict.explanation} (the draft speaks of a plan)", verdict.evidence)
    return verdict


_JOINED_WITH, _LEFT_WITH = frozenset({"signed", "part"}), frozenset({"part"})
"""What dates a step beside full membership: the day accession was signed or decided, and the time a territory belonged with another state."""


def _leavings(end: str) -> tuple[str, ...]:
    """The last day of a membership and the day after it, on which a notice takes effect: writers give either.

    >>> _leavings("2018-12-31"), _leavings("2003")
    (('2018-12-31', '2019-01-01'), ('2003',))
    """
    if len(end) < len("2018-12-31"):
        return (end,)
    return end, (datetime.date.fromisoformat(end) + datetime.timedelta(days=1)).isoformat()


def _stranger(case: Case) -> Verdict | None:
    """That somebody never joined: on the complete list neither at the claimed date nor at the draft's, and not dated at all."""
    claim = case.claim
    assert claim.subject is not None
    assert claim.subject.id is not None
    assert claim.object is not None
    assert claim.object.id is not None
    if case.kind.kind != "accession-date" or claim.modality != "asserted" or claim.date is None or case.as_of is None:
        return None
    if case.store.statements(claim.subject.id, "membership", claim.object.id) or claim.date.first is None:
        return None
    before = case.text[claim.sentence.start : claim.start].lower()
    if frozenset(_WORD.findall(case.text[claim.start : claim.sentence.end].lower())) & _frames("lesser"):
        return None
    if frozenset(_WORD.findall(before)) & (_frames("attempts") | {"against", "not", "never", "if", "would"}):
        return None
    then = Moment(claim.date.first.last(), (claim.date.last or claim.date.first).last(), True)
    now = Moment(case.as_of.first(), case.as_of.last(), False)
    promises = [promised(case.store, claim.object.id, at) for at in (then, now)]
    if promises[1] is None or promises[0] is None:
        return None
    says = f"{claim.subject.label} is not on the list of {claim.object.label}, then or at the draft's date."
    evidence = (listed(case, claim.object.id, now, promises[1], agrees=False),)
    return refuted(case, f"The source says otherwise: {says}", evidence, reason="absent-from-complete-list")


def _undated(case: Case, claim: Claim, rows: list[Statement]) -> Verdict:
    assert claim.object is not None
    assert claim.subject is not None
    evidence = tuple(cite(s, case.store, _term(s, case.store), agrees=None) for s in rows[:3])
    return undecided(
        "no-source", f"No stored source dates this for {claim.subject.label} and {claim.object.label}.", evidence
    )


def judge_count(case: Case) -> Verdict:
    """How many members an organisation or set has at the claim's time."""
    claim, quantity = case.claim, case.claim.quantity
    target = claim.subject if claim.subject is not None and claim.subject.id is not None else claim.object
    if target is None or target.id is None or quantity is None:
        return undecided("no-subject", "The sheet cannot tell whose members are counted.")
    own = moment(claim, case.as_of)
    if own is None:
        return undecided("no-date", "The draft has no date, and the claim names none: give one with --as-of.")
    now = moment(replace(claim, time=None), case.as_of)
    past = frozenset(_WORD.findall(case.text[claim.start : claim.end].lower())) & _PAST
    times = (own,) if past or now is None else tuple(dict.fromkeys((now, own)))
    verdicts = [_count_at(case, target.id, target.label, at) for at in times]
    order = (Label.SUPPORTED, Label.NOT_ENOUGH_INFO, Label.REFUTED)
    return min(verdicts, key=lambda verdict: order.index(verdict.label))


def _count_at(case: Case, set_: str, label: str, at: Moment) -> Verdict:
    """How many members there are at a moment."""
    quantity = case.claim.quantity
    assert quantity is not None
    promise = promised(case.store, set_, at)
    if promise is None:
        return undecided("no-source", f"No complete list of {label} at that time is stored.")
    count = len(members(case.store, set_, at, promise))
    agrees = quantity.admits.tick.holds(*(type(quantity.value)(count),) * 2)
    says = f"{label} has {count} on the complete list at that time."
    if not agrees and _of_some(case, count):
        evidence = (listed(case, set_, at, promise, agrees=None),)
        return undecided("other-definition", f"{says} (the draft may count only some of them)", evidence)
    evidence = (listed(case, set_, at, promise, agrees=agrees),)
    if agrees:
        return supported(says, evidence, _caveats(case), reason="computed")
    return refuted(case, f"The source says otherwise: {says}", evidence, reason="computed", suggestion=str(count))


_ALL = re.compile(r"\b(?:all|every one of)(?: the)?\W+$", re.IGNORECASE)
_THE = re.compile(r"(?:\b(?:the|all|its|their|these|those|whose|every one of)|['’]s?)\W+$", re.IGNORECASE)
_THE_NEXT = re.compile(r"\bthe\b", re.IGNORECASE)
_MORE = re.compile(r"\W{0,2}(?:(?:and|plus|as well as|along with|together with)\b|([a-z]+)\b)")


def _of_some(case: Case, count: int) -> bool:
    """Whether a figure may count something else than all members: "two Baltic states", "19 countries and the EU", "a five-nation NATO exercise"."""
    claim, quantity = case.claim, case.claim.quantity
    assert quantity is not None
    begin = quantity.outer_start if quantity.outer_start >= 0 else quantity.start
    before = case.text[claim.sentence.start : begin]
    whole = _ALL if claim.kind == "set-count" else _THE
    if quantity.value < count and (restricted(case) or (claim.detail("whole") == "said" and not whole.search(before))):
        return True
    if claim.detail("beside") == "yes" and _THE_NEXT.search(case.text[quantity.end : claim.end]):
        return True
    after = _MORE.match(case.text[claim.end : claim.sentence.end])
    if after is None:
        return False
    return (after[1] is None and claim.end == quantity.end and quantity.value < count) or after[1] in _frames(
        "undertakings"
    )


def _term(statement: Statement, store: Store) -> str:
    edition = store.editions[statement.source, statement.edition]
    start = f"from {wording.iso(statement.start)}" if statement.start else "listed"
    end = f" to {wording.iso(statement.end)}" if statement.end else ""
    event = f" ({statement.event})" if statement.event else ""
    return f"{start}{end}{event}, {wording.source(edition)}"


def _caveats(case: Case) -> tuple[Caveat, ...]:
    caveats = []
    if case.claim.said is not None:
        caveats.append(Caveat("attributed", f"said by {case.claim.said.speaker or 'somebody quoted'}"))
    if case.claim.modality == "planned":
        caveats.append(Caveat("planned", "the draft speaks of a plan"))
    return tuple(caveats)
