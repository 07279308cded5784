"""Operator `age`: a person's age on a day, from the stored date of birth."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.lexicon import month_names, worded
from factcheck.matching.select import Moment, moment
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base.cite import may_decide
from factcheck.verdicts.base.context import Case, kindest, refuted, supported, undated, undecided
from factcheck.verdicts.offices import birthdays
from factcheck.verdicts.offices.age_evidence import age_evidence, ages_at, says_age, shown_age
from factcheck.verdicts.offices.age_times import CONTEXT, death_of, moments_of, times_beside, widened
from factcheck.verdicts.offices.offices import holder, said
from factcheck.verdicts.offices.posts import title_words

_worded = worded("verdicts", "person_ages")


def judge_age(case: Case) -> Verdict:
    """The ages the birth date allows on the draft's day; a birth year alone leaves two."""
    if case.claim.subject is None and case.claim.object is not None:
        case = replace(case, claim=replace(case.claim, subject=holder(case)))
    claim, quantity = case.claim, case.claim.quantity
    if claim.subject is None or claim.subject.id is None or quantity is None:
        return undecided("no-subject", "The sheet cannot tell whose age this is.")
    now, own = moment(replace(claim, time=None), case.as_of), moment(claim, case.as_of)
    if now is None or own is None:
        return undated()
    rows = [s for s in case.store.statements(claim.subject.id, "birth-date") if may_decide(s)]
    if not rows:
        return undecided("no-source", f"No stored source gives the birth date of {claim.subject.label}.")
    rows = sorted(rows, key=lambda row: "readings" in row.locator)
    best = kindest([_judge_by(case, row, quantity, now, own) for row in rows])
    ages = [age for row in rows for age in ages_at(row, now)]
    if best.label is Label.REFUTED and len(rows) > 1 and min(ages) <= quantity.value <= max(ages):
        return undecided("close", f"{best.explanation} More than one date of birth is in print.", best.evidence)
    return birthdays.held(case, best, rows, own)


def _judge_by(case: Case, row: Statement, quantity: Quantity, now: Moment, own: Moment) -> Verdict:
    """The ages that one date of birth allows; of some people more than one is in print."""
    death = death_of(case, now)
    then = moments_of(case, death, own)
    if then:
        return _at_that_time(case, row, then)
    for at in dict.fromkeys((now, own, *filter(None, (death,)))):
        low, high = ages_at(row, at)
        if quantity.admits.tick.holds(Decimal(low), Decimal(high)):
            return supported(says_age(case, row, at), age_evidence(case, row, at, agrees=True), reason="computed")
    told_then = times_beside(case, now)
    if told_then is not None:
        return _at_told_time(case, row, told_then)
    past = _PAST.search(case.said) is not None and not (_IS.search(case.said) and _about(quantity, row, now))
    if past and _WAS.search(case.said) and death is not None and _lately(death, now):
        return _otherwise(case, row, death)
    if past and not own.own and not _never(quantity, row, death or now):
        return undecided(
            "no-source",
            f"{says_age(case, row, now)} The draft may tell of another time.",
            age_evidence(case, row, now, agrees=None),
        )
    comes = birthdays.comes_on(case, PartialDate.parse(row.value), now.last)
    if (comes or _COMING.search(case.said)) and quantity.value == ages_at(row, now)[1] + 1:
        if comes or _on_birthday(case, row):
            return supported(says_age(case, row, now), age_evidence(case, row, now, agrees=True), reason="computed")
        says = f"{says_age(case, row, now)} The draft speaks of the next birthday."
        return undecided("close", says, age_evidence(case, row, now, agrees=None))
    if own.own and _from_before(case):
        says = f"{says_age(case, row, own)} The draft may count from another time."
        return undecided("close", says, age_evidence(case, row, own, agrees=None))
    told = death if death is not None and past else now
    if quantity.hedge is not None and quantity.admits.query.holds(*map(Decimal, ages_at(row, told))):
        return undecided("close", says_age(case, row, told), age_evidence(case, row, told, agrees=None))
    return _otherwise(case, row, told)


def _at_told_time(case: Case, row: Statement, told: tuple[list[Moment], bool]) -> Verdict:
    moments, sure = told
    quantity = case.claim.quantity
    assert quantity is not None
    for at in moments:
        low, high = ages_at(row, at)
        if quantity.admits.tick.holds(Decimal(low), Decimal(high)):
            return supported(says_age(case, row, at), age_evidence(case, row, at, agrees=True), reason="computed")
    if sure and moments:
        return _otherwise(case, row, moments[0])
    says = f"No source says how old {case.claim.subject.label if case.claim.subject else 'that person'} was, or will be, then."
    return undecided("no-source", says)


_WORD = lazy.pattern(r"[a-z]+")
_NAMESAKE = 15
"""Years between an age and that of the person of this name in the store from which on the draft may speak of another one."""


def _may_be_namesake(case: Case, row: Statement, at: Moment) -> bool:
    """Whether nothing but the name ties an age to the person in the store, whose own age is far from it."""
    quantity, claim = case.claim.quantity, case.claim
    near = case.text[max(0, claim.sentence.start - CONTEXT) : claim.sentence.end].lower()
    if quantity is None or claim.object is not None or not title_words().isdisjoint(_WORD.findall(near)):
        return False
    low, high = ages_at(row, at)
    return min(abs(quantity.value - low), abs(quantity.value - high)) >= _NAMESAKE


def _may_be_no_age(case: Case, row: Statement, at: Moment) -> bool:
    """Whether a figure that no word calls an age is too far from it to be one that slipped: "Ali Abdullah Saleh, 32", of the years he ruled."""
    quantity = case.claim.quantity
    told = case.text[case.claim.sentence.start : case.claim.end].lower()
    if quantity is None or _AGED.search(case.said) or not title_words().isdisjoint(_WORD.findall(told)):
        return False
    return min(abs(quantity.value - age) for age in ages_at(row, at)) >= _NO_AGE


_AGED = _worded(r"\b(?:{of_age}|turn\w*)\b")
_NO_AGE = 25
"""Years between a bare figure and an age from which on it is taken for another one."""


def _may_look_back(case: Case, row: Statement, at: Moment) -> bool:
    """Whether somebody was so much younger, in a sentence of the past, that a draft may look back: "Muammar Gaddafi, 27, was the new ruler within hours"."""
    quantity = case.claim.quantity
    if quantity is None or quantity.value >= _YOUNG or quantity.value > min(ages_at(row, at)) - _YOUNGER:
        return False
    return _TOLD.search(case.text, case.claim.sentence.start, case.claim.sentence.end) is not None


_TOLD = _worded(r"\b(?:{told})\b")
_YOUNGER, _YOUNG = 20, 40
"""Years by which an age of today is hardly ever put too low; the age from which on those who are told of are seldom told of as young."""


def _otherwise(case: Case, row: Statement, at: Moment) -> Verdict:
    if _may_look_back(case, row, at):
        says = f"{says_age(case, row, at)} The draft may tell of another time."
        return undecided("no-source", says, age_evidence(case, row, at, agrees=None))
    if _may_be_no_age(case, row, at):
        says = f"{says_age(case, row, at)} The draft's figure may be no age."
        return undecided("ambiguous-subject", says, age_evidence(case, row, at, agrees=None))
    if _may_be_namesake(case, row, at):
        says = f"{says_age(case, row, at)} The draft may speak of somebody else of that name."
        return undecided("ambiguous-subject", says, age_evidence(case, row, at, agrees=None))
    evidence = age_evidence(case, row, at, agrees=False)
    says = f"The source says otherwise: {says_age(case, row, at)}"
    return refuted(case, says, evidence, reason="computed", suggestion=shown_age(row, at))


def _on_birthday(case: Case, row: Statement) -> bool:
    """Whether a draft names the day on which somebody turns an age, and it is that of the birth: "turns 56 on 17 July"."""
    born = PartialDate.parse(row.value)
    if born.month is None or born.day is None or case.claim.quantity is None:
        return False
    behind = case.text[case.claim.quantity.end : case.claim.quantity.end + _DAY_BEHIND].lower()
    month = month_names()[born.month - 1]
    return (
        re.match(
            rf",? on (?:[a-z]+day,? )?(?:the )?(?:{born.day}(?:st|nd|rd|th)? (?:of )?{month}|{month} {born.day})(?!\d)",
            behind,
        )
        is not None
    )


_DAY_BEHIND = 40
_WAS = lazy.pattern(r"\bwas\b")
_MOURNED = 14
"""Days after a death in which a paper that says "he was 84" means the age at death."""


_IS = _worded(r"\b{still}\Z")
_OFF = 10


def _about(quantity: Quantity, row: Statement, at: Moment) -> bool:
    """Whether an age told in the present is near the right one: far from it, the draft may look back ("At 29, Obama is a student")."""
    return any(abs(quantity.value - age) <= _OFF for age in ages_at(row, at))


def _lately(death: Moment, now: Moment) -> bool:
    """Whether a death is the news of a draft."""
    return 0 <= (now.last - death.last).days <= _MOURNED


def _at_that_time(case: Case, row: Statement, then: list[Moment]) -> Verdict:
    """An age at a death, or when somebody took office; of several terms any may be meant."""
    quantity = case.claim.quantity
    assert quantity is not None
    for at in then:
        low, high = ages_at(row, at)
        if quantity.admits.tick.holds(Decimal(low), Decimal(high)):
            return supported(says_age(case, row, at), age_evidence(case, row, at, agrees=True), reason="computed")
    near = case.claim.detail("at") == "office" and any(
        quantity.admits.tick.holds(Decimal(low), Decimal(high))
        for at in then
        for low, high in (ages_at(row, widened(at)),)
    )
    if near or len(then) > 1:
        says = f"{says_age(case, row, then[0])} The draft may tell of another time."
        return undecided("close", says, age_evidence(case, row, then[0], agrees=None))
    return _otherwise(case, row, then[0])


def _never(quantity: Quantity, row: Statement, at: Moment) -> bool:
    """Whether an age is one that somebody had not reached by a time: no earlier time can be meant then."""
    low = quantity.admits.query.low
    return low is not None and low > ages_at(row, at)[1]


def _from_before(case: Case) -> bool:
    """Whether the time of an age is counted from one told before, which may be another's: "who had turned 70 that month", "two days before"."""
    time = case.claim.time
    return time is not None and not lazy.known(r"\d").search(time.text) and _REFERRING.search(time.text) is not None


_REFERRING = _worded(r"(?i)\b{referring}\b")
_COMING = said("coming")
_PAST = _worded(r"\b{then}\b")
