"""Operator `member-of`: member or not."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Sequence

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.lexicon import options, table, word_set, worded
from factcheck.matching.select import Moment, moment
from factcheck.model.claims import Named
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base.cite import cite, may_decide
from factcheck.verdicts.base.context import Case, kindest, refuted, says_more, supported, undated, undecided
from factcheck.verdicts.base.membership import (
    PAST,
    WORD,
    caveats_of,
    full,
    half_members,
    holds,
    listed,
    promised,
    tell_term,
)
from factcheck.verdicts.members.each import of_each
from factcheck.verdicts.members.founders import judge_founder
from factcheck.verdicts.members.leavers import judge_gone

_worded = worded("verdicts", "belonging")

_ALLY = word_set("verdicts", "belonging", "ally")


def _allied(case: Case) -> frozenset[str]:
    """The words for a member in "is a NATO ally"; an ally of somebody, or a non-NATO ally, need be none."""
    said = case.said.lower()
    return _ALLY if said.endswith(tuple(_ALLY)) and "non-" not in said else frozenset()


def _plain(case: Case) -> Case:
    """The case without the noun that stands in apposition to an organisation, or for it, in the words of the claim, and without an aside that says who else is in."""
    claim, text = case.claim, case.text

    def blank(found: re.Match[str]) -> str:
        return found[0] if _CAPITALS.search(found[0]) else " " * len(found[0])

    said = _body().sub(blank, _ALONG.sub(lambda found: " " * len(found[0]), text[claim.start : claim.end]))
    return replace(case, text=text[: claim.start] + said + text[claim.end :])


@functools.cache
def _body() -> re.Pattern[str]:
    """An organisation by a noun: "the original post-Soviet grouping", "a West African bloc"."""
    nouns = options("names", "descriptions", "org")
    return lazy.pattern(
        rf"\b(?:the|this|that|an?|its|their)\s+(?:[\w’'-]+\s+){{0,5}}?(?:{nouns})\b(?!['’-])", re.IGNORECASE
    )


_ALONG = _worded(r",\s(?:{along})\s[A-Z][^,;]*,")
"""An aside that says who else is in: "belongs, with Russia and Armenia, to the CSTO"."""
_CAPITALS = lazy.pattern(r"\b[A-Z]{2,}\b")
"""A name of capitals in it: "the NATO group" is something else than NATO."""
_LASTING = word_set("verdicts", "belonging", "lasting")


def judge_membership(case: Case) -> Verdict:
    """Member or not; absence counts only inside a list its source declares complete.

    What stands in the present tense is judged at the draft's date, and at a date beside it where that agrees;
    what stands in the past at its own date, else at any time before the draft.
    """
    return of_each(_of_recognition(case), _judge_one)


def _of_recognition(case: Case) -> Case:
    """The case as one of the list of those that recognise a country: "Paraguay recognises Taiwan"."""
    other = case.claim.object
    if not case.claim.detail("recognises") or other is None:
        return case
    set_ = table("frames")["recognised_by"].get(other.id)
    return replace(
        case, claim=replace(case.claim, object=None if set_ is None else Named(set_, case.store.label(set_)))
    )


def _a_while_before(at: Moment) -> Moment:
    """Some weeks before a moment: who is told to be leaving may be gone when that is printed."""
    ago = datetime.timedelta(days=_LEAVING)
    return Moment(at.first - ago, at.first - ago, at.own)


_LEAVING = 60
"""Days."""


def _judge_one(case: Case) -> Verdict:
    claim = case.claim
    if claim.subject is None or claim.subject.id is None or claim.object is None or claim.object.id is None:
        return undecided("no-subject", "The sheet cannot tell who is a member of what.")
    if claim.detail("at") == "founding":
        return judge_founder(case)
    if claim.detail("gone") == "yes":
        return judge_gone(case)
    words = frozenset(WORD.findall(case.said.lower()))
    if claim.detail("set") and "founding" in case.store.label(claim.detail("set")):
        words -= {"founding"}  # "the EU's founding members are all in NATO"
    words |= {"founding"} if words & _FOUNDERS else frozenset()
    if (
        words & word_set("frames", "lesser")
        or _AS_LESSER.match(case.text, claim.end)
        or ("founding" in words and claim.modality == "negated")
    ):
        return undecided("other-definition", "The draft speaks of something less than full membership.")
    now = moment(replace(claim, time=None), case.as_of)
    own = moment(claim, case.as_of)
    if own is None:
        return undated()
    bygone = words & PAST - (_LASTING if words & {"has", "have"} else frozenset())  # "has stayed outside"
    past = words & word_set("frames", "former") or (not own.own and bygone)
    leaving = claim.detail("leaving") == "yes"  # "said that it was leaving": who never was in cannot
    met = bool(case.store.statements(claim.subject.id, "membership", claim.object.id))
    if (past and not (leaving and not met)) or _BOUNDED.match(case.text, claim.end):
        return _once(case, now or own, still=bool(words & word_set("frames", "former")))
    times = (own,) if own.own and bygone else tuple(dict.fromkeys((now or own, own)))
    if leaving:
        times = (*times, *(_a_while_before(at) for at in times))
    verdicts = [_at(case, at, words) for at in times]
    best = kindest(verdicts)
    if best.label is Label.REFUTED and claim.modality != "negated" and _just_left(case, own):
        return undecided("close", f"{best.explanation} (it left only days before)", best.evidence)
    if best.label is Label.REFUTED and met and claim.detail("stepped") == "yes":
        return undecided("close", f"{best.explanation} (the step may be told before its day)", best.evidence)
    if best.label is Label.REFUTED and _BESIDE.search(case.text, claim.start, claim.end):
        return undecided("ambiguous-subject", f"{best.explanation} (the draft speaks of a neighbour)", best.evidence)
    if best.label is Label.REFUTED and says_more(_plain(case), "plainly_member", _allied(case)):
        return undecided("ambiguous-subject", f"{best.explanation} (the draft may say something else)", best.evidence)
    return best


def _just_left(case: Case, at: Moment) -> bool:
    """Whether a membership ended so shortly before a moment that the news of it still calls somebody a member."""
    assert case.claim.subject is not None
    assert case.claim.object is not None
    rows = case.store.statements(case.claim.subject.id or "", "membership", case.claim.object.id or "")
    ends = [PartialDate.parse(s.end).last() for s in rows if full(s) and s.end]
    return any(datetime.timedelta(0) <= at.first - end <= _NEWS for end in ends)


_NEWS = datetime.timedelta(days=14)
_AS_LESSER = lazy.pattern(rf",? (?:\w+ )?as (?:an? )?(?:{options('frames', 'lesser')})\b")
"""What makes a member behind the claim less than one: "belongs to Caricom as an associate member"."""
_FOUNDERS = word_set("verdicts", "belonging", "founders")
_BESIDE = lazy.pattern(
    rf"\b(?:{options('verdicts', 'belonging', 'beside')}) of (?:an?|the|some|several)\b", re.IGNORECASE
)
"""Who stands beside a member need be none: "the neighbour of a member of NATO"."""
_BOUNDED = _worded(r",? (?:{right} )?(?:{until}|from (?:\w+ ){1,3}{till})\b")
"""What ends a membership told of: "a member of OPEC until January 2019", "outside the Commonwealth from 1972 to 1989"."""


def _once(case: Case, at: Moment, *, still: bool) -> Verdict:
    """A membership of the past: any time up to the draft's date supports it, none leaves it open; nor does one that goes on, where it is called a former one (`still`)."""
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
    evidence = tuple(cite(s, case.store, tell_term(s, case.store), agrees=True) for s in rows[:3])
    if rows and {"founding", *_FOUNDERS} & set(WORD.findall(case.said.lower())):
        return judge_founder(case)
    if still and rows and all(holds(s, at.first, at.last, case.store) for s in rows):
        says = f"The draft speaks of a former member: {claim.subject.label} and {claim.object.label}: {tell_term(rows[0], case.store)}."
        return undecided("close", says, tuple(replace(one, agrees=None) for one in evidence))
    if rows and claim.modality != "negated":
        return supported(f"{claim.subject.label} and {claim.object.label}: {tell_term(rows[0], case.store)}.", evidence)
    return undecided(
        "no-source",
        "The draft speaks of the past, and no date says when.",
        tuple(cite(s, case.store, tell_term(s, case.store), agrees=None) for s in rows[:3]),
    )


def _inside(case: Case, at: Moment, rows: list[Statement], *, said_member: bool) -> Verdict:
    """What rows that were in force at a moment, or for a part of it, say of a member or of one called none."""
    subject, object_ = case.claim.subject, case.claim.object
    assert subject is not None
    assert object_ is not None
    evidence = tuple(cite(s, case.store, tell_term(s, case.store), agrees=said_member) for s in rows[:3])
    says = f"{subject.label} is on the list of {object_.label}: {tell_term(rows[0], case.store)}."
    if said_member:
        return supported(says, evidence, caveats_of(case))
    if given := _noticed(case, at):
        return undecided("close", f"{says} (notice was given, or it does not take part: {given})", evidence)
    if not any(_throughout(s, at) for s in rows):
        return undecided("no-date", f"{says} (for a part of the time)", evidence)
    return refuted(case, says, evidence)


def _noticed(case: Case, at: Moment) -> str:
    """What a member gave notice by, or was excluded by, before a moment: it may be called none though the list has it."""
    claim = case.claim
    if claim.subject is None or claim.subject.id is None or claim.object is None or claim.object.id is None:
        return ""
    rows = case.store.statements(claim.subject.id, "membership", claim.object.id)
    given = [s for s in rows if s.definition == "notice" and s.end and PartialDate.parse(s.end).first() <= at.last]
    return next((s.event or s.end for s in given), "")


def _at(case: Case, at: Moment, words: frozenset[str]) -> Verdict:
    """Member or not at a moment."""
    claim = case.claim
    assert claim.subject is not None
    assert claim.subject.id is not None
    assert claim.object is not None
    assert claim.object.id is not None
    known = case.store.statements(claim.subject.id, "membership", claim.object.id)
    rows = [s for s in known if full(s) and may_decide(s)]
    inside = [s for s in rows if holds(s, at.first, at.last, case.store)]
    said_member = claim.modality != "negated" and claim.detail("negated") != "yes"
    if inside and "founding" in words and claim.object.id.startswith("org:"):
        return judge_founder(case)
    if inside:
        return _inside(case, at, inside, said_member=said_member)
    promise = promised(case.store, claim.object.id, at)
    if promise is None:
        return undecided(
            "no-source",
            f"No complete list of {claim.object.label} at that time is stored.",
            tuple(cite(s, case.store, tell_term(s, case.store), agrees=None) for s in rows[:3]),
        )
    evidence = (
        listed(case, claim.object.id, at, promise, agrees=not said_member),
        *(
            cite(s, case.store, tell_term(s, case.store), agrees=not said_member)
            for s in rows[:2]
            if s.source == promise.source
        ),
    )
    says = f"{claim.subject.label} is not on the list of {claim.object.label} at that time."
    half = () if "full" in words else half_members(known, at, case.store) or _within(known, at, case)
    if said_member and half:
        told = tuple(cite(s, case.store, f"{s.definition}: {tell_term(s, case.store)}", agrees=None) for s in half[:3])
        return undecided("other-definition", f"{says} (it took part without full membership)", (evidence[0], *told))
    if said_member:
        return refuted(case, says, evidence, reason="absent-from-complete-list")
    return supported(says, evidence, caveats_of(case), reason="absent-from-complete-list")


def _within(known: Sequence[Statement], at: Moment, case: Case) -> list[Statement]:
    """The rows of a territory that belongs with the state it is a part of."""
    return [s for s in known if s.definition == "part" and may_decide(s) and holds(s, at.first, at.last, case.store)]


def _throughout(row: Statement, at: Moment) -> bool:
    """Whether a membership covers the whole of a time: Cyprus, which joined in May 2004, was no member in some of 2004."""
    started = not row.start or PartialDate.parse(row.start).last() <= at.first
    return started and (not row.end or at.last <= PartialDate.parse(row.end).first())
