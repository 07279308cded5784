"""Operator `holder`: who holds an office at a time."""

from __future__ import annotations

import datetime
import functools
import re

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.lexicon import options, word_set
from factcheck.matching.select import Moment, moment
from factcheck.model.dates import PartialDate
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Caveat, Evidence, Verdict
from factcheck.names import fold
from factcheck.verdicts import titled
from factcheck.verdicts.cite import cite, may_decide
from factcheck.verdicts.context import Case, attributed, refuted, supported, undated, undecided
from factcheck.verdicts.membership import WORD, holds, promised
from factcheck.verdicts.offices import died, held_at, is_person, offices_of, out_of_office, tell, tell_term


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
        return supported(tell(case, mine), _cited(case, mine[:3], agrees=True), attributed(claim))
    if claim.detail("former") == "yes":
        return _former(case, rows, at)
    if not negated and (chosen := _elected(case, rows, at)):
        return supported(tell(case, chosen), _cited(case, chosen[:3], agrees=True), attributed(claim))
    if not negated and _NEW.search(case.text, case.claim.start, case.claim.end) and (soon := _to_come(case, rows, at)):
        says = f"{tell(case, soon)} The draft may tell of who is to come."
        return undecided("close", says, _cited(case, soon[:3], agrees=None))
    ever = [s for s in rows if is_person(case, s)]
    if not ever and not negated and (other := _of_that_name(case, rows)):
        says = f"{tell(case, other)} The draft may name that one."
        return undecided("ambiguous-subject", says, _cited(case, other[:3], agrees=None))
    if not ever and not word_set("frames", "grammar", "of_old").isdisjoint(_words(case)):
        return undecided(
            "no-source", "The draft tells of a holder of another time, and no stored source names this one."
        )
    return (None if negated else _at_another_time(case, ever)) or _by_list(case, offices, at, now, ever, negated)


_NEW = lazy.pattern(r"\bnew\b")
_VOTED = word_set("frames", "grammar", "voted")
_TO_OFFICE = datetime.timedelta(days=210)
"""How long before a term its holder may have been elected: in July for December."""


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


def _cited(case: Case, rows: list[Statement], *, agrees: bool | None) -> tuple[Evidence, ...]:
    return tuple(cite(s, case.store, tell_term(case, s), agrees=agrees) for s in rows)


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


def _at_another_time(case: Case, ever: list[Statement]) -> Verdict | None:
    """That the person held the office at a time the text tells of, or may tell of."""
    then = _then(case, ever, "near")
    if then:
        told = Caveat("outdated", "held the office at a time the text tells of, not at the draft's date")
        return supported(tell(case, then), _cited(case, then[:3], agrees=True), (told, *attributed(case.claim)))
    present = _in_present(case) and _of_these_years(case, ever)
    around = [] if present and _of_late(case) else _then(case, ever, "around")
    if not ever and _asks_present(case):
        return undecided("no-source", "No stored source names this person for the office.")
    if ever and (
        around
        or out_of_office(case)
        or _just_left(case, ever)
        or _just_gone(case, ever)
        or _told_to_go(case, ever)
        or _ends_of().search(case.text, case.claim.sentence.start, case.claim.start)
        or _defined(case)
        or _bygone(case, ever, present=present)
        or ((_asks_present(case) or case.claim.detail("whenever") == "yes") and not present)
    ):
        says = f"{tell(case, ever)} The draft may tell of that time."
        return undecided("close", says, _cited(case, ever[:3], agrees=None))
    return None


_PRESENT_AFTER = 40
"""Characters behind a claim in which the verb of its sentence begins."""


@functools.cache
def _verbs(name: str) -> re.Pattern[str]:
    """What right after a name, or its age, acts in the present tense."""
    words = options("frames", name, "verbs")
    done = options("frames", name, "done")
    has = rf"(?:has|have)\s+(?:{done})\b|(?:is|are)\s+\w{{2,}}ing\b|" if done else ""
    return re.compile(
        rf"(?:,?\s+\d{{2}})?,?\s+(?:(?:{options('verdicts', 'holders', 'adverbs')})\s+)?(?:{has}(?:{words})\b)(?P<rest>[^.;:!?]*)"
    )


def _in_present(case: Case) -> bool:
    """Whether the words right after a claim act in the present tense, and none of them tells of the past; a rule of somebody's has to act itself."""
    claim = case.claim
    after = case.text[claim.end : min(claim.sentence.end, claim.end + _PRESENT_AFTER)]
    found = _verbs("acting" if _asks_present(case) else "presently").match(after)
    gone = word_set("frames", "bygone") | word_set("frames", "gone_by", "words")
    return found is not None and gone.isdisjoint(WORD.findall(found["rest"].lower())[:_FEW])


_FEW = 2
"""Words behind a verb that may put it into the past: "is remembered", "has died", "has since stepped down"."""


def _asks_present(case: Case) -> bool:
    """Whether a pattern takes the present tense to say that somebody holds office (`present = "yes"`): "Germany under Kohl wants"."""
    return case.claim.detail("present") == "yes"


_LATELY = 45
"""Days after a term in which a paper may still call somebody by the office."""
_FRESH = 7
_HISTORY = 15 * 366
_LATE_YEARS = 2


def _just_left(case: Case, ever: list[Statement]) -> bool:
    """Whether a term ended so shortly before the draft's date that a paper may still call somebody by the office."""
    if case.as_of is None:
        return False
    ends = [PartialDate.parse(s.end).last() for s in ever if s.end]
    return any(0 <= (case.as_of.last() - end).days <= _FRESH for end in ends)


_YEAR = 366


@functools.cache
def _ends_of() -> re.Pattern[str]:
    """What right before a title tells of the time of a term, or of its ends: "the dismissal of Prime Minister X", "under President X"."""
    words = options("frames", "going_from_office", "before")
    return re.compile(rf"\b(?:{words})\s+(?:the\s+)?(?:\w+\s+)?\Z", re.IGNORECASE)


def _told_to_go(case: Case, ever: list[Statement]) -> bool:
    """Whether the words right behind tell how a term ended that did end in the year before: "the prime minister, Marcel Ciolacu, has resigned"."""
    if case.as_of is None:
        return False
    day = case.as_of.last()
    if not any(0 <= (day - PartialDate.parse(s.end).last()).days < _YEAR for s in ever if s.end):
        return False
    return _goes().match(case.text[case.claim.end : case.claim.sentence.end]) is not None


@functools.cache
def _goes() -> re.Pattern[str]:
    words = options("frames", "going_from_office", "words")
    return re.compile(rf"[,)]?\s+(?:(?:{options('verdicts', 'holders', 'before_going')})\s+)*(?:{words})\b")


_DEFINED = re.compile(rf"\s(?:{options('verdicts', 'holders', 'defining')}|for (?:\w+ )?years)\b")


def _defined(case: Case) -> bool:
    """Whether a clause behind a claim says which holder is meant: "David Cameron, the prime minister who called the vote"."""
    end = case.claim.end - len(" who") if case.text.endswith(" who", 0, case.claim.end) else case.claim.end
    return _DEFINED.match(case.text[end : end + 20]) is not None


def _of_these_years(case: Case, ever: list[Statement]) -> bool:
    """Whether the last term ended neither shortly before the draft's date ("the president has resigned") nor so long before that it is history."""
    if case.as_of is None:
        return False
    day = case.as_of.last()
    ends = [PartialDate.parse(s.end).last() for s in ever if s.end]
    return bool(ends) and _LATELY < (day - max(ends)).days < _HISTORY


def _of_late(case: Case) -> bool:
    """Whether all dates told around a claim are of the last years, so that a verb in the present tense is of today."""
    if case.as_of is None:
        return False
    years = [PartialDate.parse(text).year for text in case.claim.detail("around").split()]
    return all(case.as_of.last().year - year < _LATE_YEARS for year in years)


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
        return undecided("no-source", says, _cited(case, (ever or now)[:3], agrees=None))
    listed = [s for s in now if s.object == complete] or now
    evidence, reason = _cited(case, [*listed[:2], *ever[:2]], agrees=negated), "absent-from-complete-list"
    if negated:
        return supported(tell(case, listed), evidence, attributed(case.claim), reason=reason)
    says = f"The source says otherwise: {tell(case, listed)}"
    return refuted(case, says, evidence, reason=reason, suggestion=listed[0].value)


def _then(case: Case, ever: list[Statement], told: str) -> list[Statement]:
    """The person's terms that hold at a date told of in the clause ("near": "President Yeltsin resigned in 1999") or "around" it."""
    moments = [PartialDate.parse(text) for text in case.claim.detail(told).split()]
    return [s for s in ever if any(holds(s, at.first(), at.last(), case.store) for at in moments)]


_JUST = datetime.timedelta(days=14)


def _just_gone(case: Case, ever: list[Statement]) -> bool:
    """Whether the person lost the office only days before the draft's date: a deposed president is still called one."""
    if case.as_of is None:
        return False
    day = case.as_of.first()
    ends = [PartialDate.parse(s.end).last() for s in ever if s.end]
    return any(day - _JUST <= end <= day for end in ends)


_LASTED = re.compile(r"\s*(?:for|between|during|throughout)\s")
_DATED = re.compile(r"\s*(?:in|on|from|until)\s")


def _bygone(case: Case, ever: list[Statement], *, present: bool) -> bool:
    """Whether a former holder may be named for the time in office: one who is dead by then, or words that tell of the past."""
    claim = case.claim
    if any(died(case, s.subject) for s in ever):
        return True
    if any(s.start and case.as_of is not None and PartialDate.parse(s.start).first() > case.as_of.last() for s in ever):
        return False
    if _LASTED.match(case.text[claim.end : claim.end + 8]):
        return True
    if claim.time is not None and _DATED.match(case.text[claim.end : claim.end + 8]):
        return False
    end = claim.end if present else claim.end + 60
    words = WORD.findall(case.text[max(claim.sentence.start, claim.start - 20) : end].lower())
    if present and _asks_present(case):
        words = [word for word in words if word != "under"]
    return bool(word_set("frames", "bygone") & frozenset(words))


def _read(case: Case, office: str) -> bool:
    """Whether a source that was read agrees with the list on at least one holder."""
    return any(s.basis != "instrument" for s in case.store.by_object("office-holder", office))


def _former(case: Case, rows: list[Statement], at: Moment) -> Verdict:
    mine = [s for s in rows if is_person(case, s) and s.start and PartialDate.parse(s.start).first() <= at.last]
    if mine:
        return supported(tell(case, mine), _cited(case, mine[:3], agrees=True))
    return undecided("no-source", "No stored source names this person for the office.")
