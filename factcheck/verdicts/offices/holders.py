"""Operator `holder`: who holds an office at a time."""

from __future__ import annotations

import datetime

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.lexicon import options, word_set, worded
from factcheck.matching.select import Moment, moment
from factcheck.model.dates import PartialDate
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Verdict
from factcheck.names import fold
from factcheck.verdicts.base.cite import may_decide
from factcheck.verdicts.base.context import Case, attributed, refuted, supported, undated, undecided
from factcheck.verdicts.base.membership import WORD, promised
from factcheck.verdicts.offices import past_holders, titled
from factcheck.verdicts.offices.known_as import spelt_otherwise
from factcheck.verdicts.offices.offices import cited, died, held_at, is_person, offices_of, tell

_worded = worded("verdicts", "holders")


def judge_holder(case: Case) -> Verdict:
    """Whether the person holds the office at the claim's time; another holder refutes only inside a complete list."""
    claim = case.claim
    if claim.subject is None:
        return undecided("no-subject", "The sheet cannot tell who this is.")
    offices = offices_of(case)
    lasting = claim.time is not None and claim.time.relation == "since"
    at = moment(replace(claim, time=None) if lasting else claim, case.as_of)
    if at is None:
        return undated()
    offices = offices or titled.offices(case, at)
    if not offices:
        return undecided("no-source", "No stored source lists the holders of this office.")
    rows = [s for office in offices for s in case.store.by_object("office-holder", office)]
    rows = [s for s in rows if may_decide(s) and s.rank != "deprecated"]
    now = [s for s in rows if held_at(s, at, case)]
    mine = [s for s in now if is_person(case, s)]
    negated = claim.modality == "negated" or claim.detail("former") == "yes"
    if mine and not negated:
        return supported(tell(case, mine), cited(case, mine[:3], agrees=True), attributed(claim))
    if claim.detail("former") == "yes":
        return _former(case, rows, mine, at)
    if mine:
        says = f"The draft denies this: {tell(case, mine)}"
        return undecided("close", says, cited(case, mine[:3], agrees=None))
    if not negated and (chosen := _elected(case, rows, at)):
        return supported(tell(case, chosen), cited(case, chosen[:3], agrees=True), attributed(claim))
    if not negated and _NEW.search(case.text, case.claim.start, case.claim.end) and (soon := _to_come(case, rows, at)):
        says = f"{tell(case, soon)} The draft may tell of who is to come."
        return undecided("close", says, cited(case, soon[:3], agrees=None))
    ever = [s for s in rows if is_person(case, s)]
    if ever and not negated and _is_of_today(case):
        return _by_list(replace(case, claim=claim.without_details("weak", "unsure")), offices, at, now, ever, negated)
    if not ever and not negated and (other := _of_that_name(case, rows)):
        says = f"{tell(case, other)} The draft may name that one."
        return undecided("ambiguous-subject", says, cited(case, other[:3], agrees=None))
    if not ever and (_of_old(case) or _once(case) or _in_history(case)):
        return undecided(
            "no-source", "The draft tells of a holder of another time, and no stored source names this one."
        )
    return (None if negated else past_holders.at_another_time(case, ever)) or _by_list(
        case, offices, at, now, ever, negated
    )


_NEW = lazy.pattern(r"\bnew\b")
_VOTED = word_set("frames", "grammar", "voted")
_TO_OFFICE = datetime.timedelta(days=210)
"""How long before a term its holder may have been elected: in July for December."""


def _is_of_today(case: Case) -> bool:
    """Whether the words say that the person holds the office on the draft's day; of a title alone which that is only one that no club or firm has."""
    claim = case.claim
    roles = claim.detail("roles").split()
    sole = bool(roles) and word_set("verdicts", "holders", "sole").issuperset(roles)
    return claim.detail("today") == "yes" and (not claim.detail("weak") or sole)


def _of_old(case: Case) -> bool:
    """Whether words tell of a holder of another time: "the founding president"."""
    return not word_set("frames", "grammar", "of_old").isdisjoint(_words(case))


def _in_history(case: Case) -> bool:
    """Whether all dates told around are of a time long past, so that somebody whom no source knows may have held the office then."""
    subject, years = case.claim.subject, [int(day[:4]) for day in case.claim.detail("around").split()]
    if subject is None or subject.id is not None or case.as_of is None or not years:
        return False
    return all(case.as_of.last().year - year >= _LONG_AGO for year in years)


_LONG_AGO = 15
"""Years after which what a draft tells is history."""


def _once(case: Case) -> bool:
    """Whether somebody of whom no source knows is only said to have held an office, of which nobody knows when, or somebody was dead by then: "who
    was later president of Bolivia", "Bismarck, the German chancellor"."""
    claim = case.claim
    today = not _PRESENT.isdisjoint(_words(case))
    if claim.subject is not None and claim.subject.id is not None and not today and died(case, claim.subject.id):
        return True
    unknown = claim.subject is not None and claim.subject.id is None
    dated = claim.time is not None and claim.time.text in case.said
    return unknown and not dated and not word_set("frames", "grammar", "was_once").isdisjoint(_words(case))


_PRESENT = word_set("verdicts", "holders", "today")
"""Words that say that somebody holds an office on the day of the draft: the dead hold none."""


def _words(case: Case) -> list[str]:
    """The words of a claim, in lower case."""
    return WORD.findall(case.said.lower())


def _elected(case: Case, rows: list[Statement], at: Moment) -> list[Statement]:
    """The person's terms that begin in the months after the claim's time, where the claim only tells of an election."""
    return [] if _VOTED.isdisjoint(_words(case)) else _to_come(case, rows, at)


def _to_come(case: Case, rows: list[Statement], at: Moment) -> list[Statement]:
    """The person's terms that begin in the months after the claim's time."""
    day, soon = at.first, at.last + _TO_OFFICE
    terms = [s for s in rows if s.start and is_person(case, s)]
    return [s for s in terms if day < PartialDate.parse(s.start).first() <= soon]


def _of_that_name(case: Case, rows: list[Statement]) -> list[Statement]:
    """Holders of the office whom the words may name where they give the person's name in part only: "King Hassan of Morocco"."""
    claim = case.claim
    assert claim.subject is not None
    words = frozenset(fold(case.said).split())
    full = fold(claim.subject.label).split()
    given = [word for word in full if word in words]
    if len(given) != 1 or len(full) == 1:
        return []
    return [s for s in rows if given[0] in fold(s.value).split()]


def _by_list(
    case: Case, offices: list[str], at: Moment, now: list[Statement], ever: list[Statement], negated: bool
) -> Verdict:
    """What a complete list of the office says of a person who is not on it then."""
    assert case.claim.subject is not None
    listing = [o for o in offices if promised(case.store, o, at, "office-holder")]
    whole = len(listing) == len(offices) or bool(case.claim.detail("roles"))
    complete = next(iter(listing), None) if whole else None
    if complete is None or not now or not _read(case, complete):
        says = f"No complete list of this office at that time names {case.claim.subject.label}."
        return undecided("no-source", says, cited(case, (ever or now)[:3], agrees=None))
    listed = [s for s in now if s.object == complete] or now
    if not negated and _IN_FACT.search(case.text, case.claim.sentence.start, case.claim.sentence.end):
        return undecided("other-definition", f"{tell(case, listed)} The draft tells of who rules in fact.")
    if (
        not negated
        and not ever
        and (spelt := [s for s in listed if spelt_otherwise(case.claim.subject.label, s.value)])
    ):
        says = f"{tell(case, spelt)} It may be the same name in another spelling."
        return undecided("ambiguous-subject", says, cited(case, spelt[:3], agrees=None))
    if not negated and not _STANDING_IN.isdisjoint(_words(case)):
        return undecided("other-definition", f"{tell(case, listed)} Who acts for a holder is on no list.")
    if not negated and not ever and _loosely(case):
        return undecided("other-definition", f"{tell(case, listed)} Who leads need hold no office.")
    evidence, reason = cited(case, [*listed[:2], *ever[:2]], agrees=negated), "absent-from-complete-list"
    if negated:
        return supported(tell(case, listed), evidence, attributed(case.claim), reason=reason)
    says = f"The source says otherwise: {tell(case, listed)}"
    return refuted(case, says, evidence, reason=reason, suggestion=listed[0].value)


def _loosely(case: Case) -> bool:
    """Whether somebody whom no source knows is only called a leader, as who rules without an office is: "the Burmese leader, Than Shwe"."""
    subject = case.claim.subject
    if subject is None or subject.id is not None:
        return False
    return _LOOSE.search(case.said) is not None and _ITS_LEADER.search(case.said) is None


_STANDING_IN = word_set("verdicts", "holders", "standing_in")
_LOOSE = _worded(r"\b{loose}\b")
_ITS_LEADER = _worded(r"(?:\w[’']s|s[’']|\b[Ii]ts|\b[Tt]heir) {loose}\b|\b{loose} of\b")
"""Of a country itself, not of somebody from there: "Peru's leader", "its leader", "the leader of Peru"."""
_IN_FACT = lazy.pattern(rf"\b(?:{options('verdicts', 'holders', 'in_fact')})\b")


def _read(case: Case, office: str) -> bool:
    """Whether a source that was read agrees with the list on at least one holder."""
    return any(s.basis != "instrument" for s in case.store.by_object("office-holder", office))


_OF_THEN = word_set("verdicts", "holders", "of_then")


def _former(case: Case, rows: list[Statement], now: list[Statement], at: Moment) -> Verdict:
    """Of who is called a former holder: having held the office bears it out, but for who holds it still (`now`)."""
    if now and _OF_THEN.isdisjoint(_words(case)):
        says = f"The draft speaks of a former holder: {tell(case, now)}"
        return undecided("close", says, cited(case, now[:3], agrees=None))
    mine = [s for s in rows if is_person(case, s) and s.start and PartialDate.parse(s.start).first() <= at.last]
    if mine:
        return supported(tell(case, mine), cited(case, mine[:3], agrees=True), attributed(case.claim))
    if elsewhere := _elsewhere(case, rows, at):
        says = f"The source says otherwise: {tell(case, elsewhere)}"
        return refuted(case, says, cited(case, elsewhere[:3], agrees=False), reason="absent-from-complete-list")
    return undecided("no-source", "No stored source names this person for the office.")


def _elsewhere(case: Case, rows: list[Statement], at: Moment) -> list[Statement]:
    """The person's past terms in the same office of another country, where complete lists of the one told name others all that time, and at the draft's."""
    claim = case.claim
    if claim.subject is None or not (claim.subject.id or "").startswith("person:") or not rows:
        return []
    told = {s.object for s in rows}
    if len({office.partition("/")[0] for office in told}) > 1 or any(is_person(case, s) for s in rows):
        return []
    posts = {office.partition("/")[2] for office in told}
    held = case.store.statements(claim.subject.id or "", "office-holder")
    same = [s for s in held if s.object.partition("/")[2] in posts and s.start and may_decide(s) and _is_over(s, at)]
    days = [PartialDate.parse(text) for s in same for text in (s.start, s.end)]
    moments = [at, *(one for day in days if (one := moment(replace(claim, time=None), day)) is not None)]
    whole = all(promised(case.store, o, one, "office-holder") and _read(case, o) for o in told for one in moments)
    return same if whole else []


def _is_over(row: Statement, at: Moment) -> bool:
    """Whether a term has ended at a time."""
    return bool(row.end) and PartialDate.parse(row.end).first() <= at.last
