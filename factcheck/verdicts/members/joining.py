"""Operator `term` of a membership: when somebody joined or left."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from factcheck import lazy
from factcheck.lexicon import word_set, worded
from factcheck.matching.select import Moment
from factcheck.model.claims import Claim
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base.cite import cite
from factcheck.verdicts.base.claimed_times import claimed, meets
from factcheck.verdicts.base.context import Case, refuted, undecided
from factcheck.verdicts.base.membership import WORD, full, listed, promised, tell_term
from factcheck.verdicts.dates import date_gaps
from factcheck.verdicts.dates.moments import against, nearly
from factcheck.verdicts.members import another_club, leavers, plans
from factcheck.verdicts.members.each import of_each

_worded = worded("verdicts", "joining")


def judge_term(case: Case) -> Verdict:
    """When somebody joined or left: the start or end of the membership row."""
    if case.claim.detail("gap"):
        return date_gaps.judge(case)
    return of_each(case, _judge_term)


def _judge_term(case: Case) -> Verdict:
    claim = case.claim
    if claim.subject is None or claim.subject.id is None or claim.object is None or claim.object.id is None:
        return undecided("no-subject", "The sheet cannot tell who joined what.")
    leaving = case.kind.kind == "withdrawal-date"
    stored = case.store.statements(claim.subject.id, "membership", claim.object.id)
    rows = [s for s in stored if full(s) or s.definition in (_LEFT_WITH if leaving else _JOINED_WITH)]
    words = frozenset(WORD.findall(case.said.lower()))
    if (other := _another_step(words | _governing(case))) is not None:
        return other
    dated = _dated(stored, rows, words, leaving=leaving)
    if not dated:
        other = leavers.of_another(case) if leaving else None
        return other or _stranger(case) or _undated(case, claim, rows)
    verdict = against(case, dated)
    if verdict.label is Label.SUPPORTED and not leaving and (whole := _as_member(case, dated, words)) is not None:
        return whole
    if verdict.label is not Label.REFUTED:
        return verdict
    if doubt := _doubt(case, stored, rows, dated, words, leaving=leaving):
        return undecided("close", f"{verdict.explanation} ({doubt})", verdict.evidence)
    return verdict if claim.modality != "planned" else plans.judge(case, verdict, stored, dated, leaving=leaving)


def _governing(case: Case) -> frozenset[str]:
    """The words of the clause before a claim that begins with a participle, whose verb tells what became of it: "approved joining", "a vote on leaving"."""
    claim = case.claim
    first = WORD.match(case.said.lower())
    if first is None or not first[0].endswith("ing"):
        return frozenset()
    before = _CLAUSE.split(case.text[claim.sentence.start : claim.start].lower())[-1]
    return frozenset(WORD.findall(before)) & (word_set("frames", "attempts") | _APPROVED)


_CLAUSE = lazy.pattern(r"[,;:]")
_APPROVED = word_set("verdicts", "joining", "approved")


def _another_step(words: frozenset[str]) -> Verdict | None:
    """That a draft speaks of a wish, a try or a lesser step."""
    begun = (_BEGUN if "membership" in words else frozenset()) | (_WAITED if "until" in words else frozenset())
    begun |= frozenset(["helped"]) if words & _FOUNDING else frozenset()
    if (words - begun) & (word_set("frames", "attempts") | _APPROVED):
        return undecided("other-definition", "The draft speaks of a wish or a try, not of the step itself.")
    if words & _LESSER:
        return undecided("other-definition", "The draft speaks of a lesser step than a seat.")
    return None


def _dated(
    stored: Sequence[Statement], rows: list[Statement], words: frozenset[str], *, leaving: bool
) -> list[tuple[Statement, str]]:
    """The rows with the days on which the step may be said to have been taken; who comes back may do so when a suspension ends."""
    dated = [(s, date) for s in rows for date in (_leavings(s.end) if leaving else (s.start,)) if date]
    if dated and words & _BACK and not leaving:
        dated += [(s, day) for s in stored if s.definition == "suspended" and s.end for day in _leavings(s.end)]
    return dated


def _doubt(
    case: Case,
    stored: Sequence[Statement],
    rows: list[Statement],
    dated: list[tuple[Statement, str]],
    words: frozenset[str],
    *,
    leaving: bool,
) -> str:
    """What else than the step itself may have been on a date that is not its own; empty where nothing may."""
    days = [day for _, day in dated]
    if nearly(case, rows, _TWO_MONTHS):
        return "signed, decided and in force may differ"
    if leaving and _noticed(case, days):
        return "notice may be meant"
    if step := _earlier_step(case, stored, dated, words, leaving=leaving):
        return step
    if not leaving and _later_step(case, days):
        return "the last step to full membership may be meant"
    if another_club.was_not_yet(case):
        return "the club was not there yet, and another may be meant"
    if another_club.of_a_deed(case, leaving=leaving):
        return "the draft may speak of something that they did together"
    return "its independence may be meant" if not leaving and _free_then(case) else ""


def _free_then(case: Case) -> bool:
    """Whether somebody who "followed" became independent then, in a sentence that tells of that too: "Ghana, independent in 1957, joined the Commonwealth, and Nigeria followed in 1960"."""
    claim, span = case.claim, claimed(case)
    sentence = case.text[claim.sentence.start : claim.sentence.end]
    if span is None or claim.subject is None or claim.subject.id is None or "independen" not in sentence:
        return False
    rows = case.store.statements(claim.subject.id, "independence-date")
    return any(meets(span, PartialDate.parse(row.value)) for row in rows if row.value)


def _as_member(case: Case, dated: list[tuple[Statement, str]], words: frozenset[str]) -> Verdict | None:
    """What the first days of membership alone say of a date since which somebody is called a member, where only a signature bears it out; a "full" member is none by signing."""
    began = [(s, day) for s, day in dated if full(s)]
    if words.isdisjoint(_MEMBER) or not began or len(began) == len(dated):
        return None
    verdict = against(case, began)
    if verdict.label is Label.SUPPORTED:
        return None
    if verdict.label is Label.REFUTED and _FULL.search(case.text, case.claim.sentence.start, case.claim.end):
        return verdict
    return undecided("close", f"{verdict.explanation} (signed, decided and in force may differ)", verdict.evidence)


_MEMBER = word_set("verdicts", "joining", "members")
_FULL = lazy.pattern(r"\b(?:full|fully[ -]fledged|full-fledged)\s+member")


def _later_step(case: Case, days: list[str]) -> bool:
    """Whether somebody in already is told to become a full member on the day of a step of its own: "became full members of Schengen", by land after by air."""
    span, claim = claimed(case), case.claim
    if span is None or claim.subject is None or claim.object is None or claim.subject.id is None:
        return False
    said = case.text[claim.sentence.start : claim.sentence.end]
    first = span[0].first().isoformat()
    if not _WHOLE.search(said) or any(PartialDate.parse(day).last().isoformat() >= first for day in days):
        return False
    names = {alias.cased.lower() for alias in case.store.aliases_of(claim.object.id or "")}
    events = [event for event, _ in case.store.events_on(span[0])]
    return any(
        claim.subject.id in case.store.places_of(event)
        and any(name in case.store.label(event).lower() for name in names)
        for event in events
    )


_WHOLE = _worded(r"(?i)\b{full}\b")


def _noticed(case: Case, days: list[str]) -> bool:
    """Whether a draft tells of leaving while the membership still runs for its year of notice: "Georgia left the CIS this month"."""
    span = claimed(case)
    if span is None or case.as_of is None:
        return False
    told, now = span[0].first(), case.as_of.last()
    ends = [PartialDate.parse(day).first() for day in days]
    return any(told <= now < end and end - told <= _NOTICE for end in ends)


_NOTICE = datetime.timedelta(days=400)


def _earlier_step(
    case: Case, stored: Sequence[Statement], dated: list[tuple[Statement, str]], words: frozenset[str], *, leaving: bool
) -> str:
    """What came before the step itself at the claimed date: notice of a withdrawal, which takes effect later, or a signature."""
    span = claimed(case)
    if span is None:
        return ""
    if leaving:
        days = [PartialDate.parse(s.end) for s in stored if s.definition == "notice" and s.end]
        return "notice may be given long before it takes effect" if any(meets(span, day) for day in days) else ""
    half = [s.start for s in stored if s.definition in _HALF_IN and s.start]
    if any(meets(span, PartialDate.parse(day)) for day in half):
        return "it took part or was an associate before"
    if _founded(case, [day for _, day in dated], span):
        return "it was founded then, and what was founded came into force later"
    starts = [PartialDate.parse(day).first() for _, day in dated]
    soon = any(datetime.timedelta(0) <= start - span[0].first() <= _TO_FORCE for start in starts)
    return "signed, decided and in force may differ" if soon and words & _SIGNING else ""


def _founded(case: Case, days: list[str], span: tuple[PartialDate, PartialDate]) -> bool:
    """Whether one of the first members is told to have joined when the organisation was founded by one reckoning, or had a forerunner."""
    assert case.claim.object is not None
    assert case.claim.object.id is not None
    founded = [s.value for s in case.store.statements(case.claim.object.id, "founding-date")]
    members = [s.start for s in case.store.by_object("membership", case.claim.object.id) if full(s) and s.start]
    if not founded or not members or min(days) > min(members):
        return False
    forerun = PartialDate.parse(min(founded)).first() <= span[1].last() and span[0].first().isoformat() <= min(days)
    return forerun or any(meets(span, PartialDate.parse(day)) for day in founded)


_HALF_IN = frozenset({"associate", "participating"})
"""Definitions of those who are told of as members before they are."""
_TO_FORCE = datetime.timedelta(days=1100)
"""Days that may lie between a signature and the day it takes effect."""
_BACK = word_set("verdicts", "joining", "back")
_LESSER = word_set("verdicts", "joining", "lesser_steps")
_SIGNING = word_set("verdicts", "joining", "signing")
_TWO_MONTHS = 62
_BEGUN = word_set("verdicts", "joining", "begun")
"""What a membership does on its first day, and somebody's try before it."""
_WAITED = word_set("verdicts", "joining", "waited")
"""Who did so until a day did join then: "waited until 2002 to join"."""
_FOUNDING = word_set("verdicts", "joining", "founding")
"""What who helped with it has done: "which Kenya helped to found in 1967"."""
_JOINED_WITH, _LEFT_WITH = word_set("verdicts", "joining", "joined_with"), word_set("verdicts", "joining", "left_with")
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
    entity = case.store.entity(claim.subject.id)
    if (
        entity is None or entity.type != "country"
    ):  # "left the Soviet Union in 1990 and joined ...": no state of that time
        return None
    before = case.text[claim.sentence.start : claim.start].lower()
    if frozenset(WORD.findall(case.text[claim.start : claim.sentence.end].lower())) & word_set("frames", "lesser"):
        return None
    if frozenset(WORD.findall(before)) & (word_set("frames", "attempts") | word_set("verdicts", "joining", "attempts")):
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
    evidence = tuple(cite(s, case.store, tell_term(s, case.store), agrees=None) for s in rows[:3])
    return undecided(
        "no-source", f"No stored source dates this for {claim.subject.label} and {claim.object.label}.", evidence
    )
