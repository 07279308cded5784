"""Operator `age`: a person's age on a day, from the stored date of birth."""

from __future__ import annotations

import datetime
import functools
import re
from decimal import Decimal

from factcheck import lazy
from factcheck.frozen import dataclass, replace
from factcheck.lexicon import month_names
from factcheck.matching.select import Moment, moment
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Evidence, Verdict
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.cite import cite, may_decide
from factcheck.verdicts.base.context import Case, kindest, refuted, supported, undated, undecided
from factcheck.verdicts.offices import birthdays
from factcheck.verdicts.offices.offices import holder, said
from factcheck.verdicts.offices.posts import title_words


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
    ages = [age for row in rows for age in _ages(row, now)]
    if best.label is Label.REFUTED and len(rows) > 1 and min(ages) <= quantity.value <= max(ages):
        return undecided("close", f"{best.explanation} More than one date of birth is in print.", best.evidence)
    return birthdays.held(case, best, rows, own)


def _judge_by(case: Case, row: Statement, quantity: Quantity, now: Moment, own: Moment) -> Verdict:
    """The ages that one date of birth allows; of some people more than one is in print."""
    death = _death(case, now)
    then = _moments(case, death, own)
    if then:
        return _at_that_time(case, row, then)
    for at in dict.fromkeys((now, own, *filter(None, (death,)))):
        low, high = _ages(row, at)
        if quantity.admits.tick.holds(Decimal(low), Decimal(high)):
            return supported(_says(case, row, at), _evidence(case, row, at, agrees=True), reason="computed")
    told_then = _told_then(case, now)
    if told_then is not None:
        return _at_told_time(case, row, told_then)
    past = _PAST.search(case.said) is not None and not (_IS.search(case.said) and _about(quantity, row, now))
    if past and _WAS.search(case.said) and death is not None and _lately(death, now):
        return _otherwise(case, row, death)
    if past and not own.own and not _never(quantity, row, death or now):
        return undecided(
            "no-source",
            f"{_says(case, row, now)} The draft may tell of another time.",
            _evidence(case, row, now, agrees=None),
        )
    if _COMING.search(case.said) and quantity.value == _ages(row, now)[1] + 1:
        if _on_birthday(case, row):
            return supported(_says(case, row, now), _evidence(case, row, now, agrees=True), reason="computed")
        says = f"{_says(case, row, now)} The draft speaks of the next birthday."
        return undecided("close", says, _evidence(case, row, now, agrees=None))
    told = death if death is not None and past else now
    if quantity.hedge is not None and quantity.admits.query.holds(*map(Decimal, _ages(row, told))):
        return undecided("close", _says(case, row, told), _evidence(case, row, told, agrees=None))
    return _otherwise(case, row, told)


def _told_then(case: Case, now: Moment) -> tuple[list[Moment], bool] | None:
    """The times beside an age of another time than the draft's own, and whether there is no doubt that it is of that one; None where it is told of now."""
    claim, text = case.claim, case.text
    end = claim.quantity.end if claim.quantity is not None else claim.end
    before = text[claim.sentence.start : end]
    behind = text[end : claim.sentence.end]
    coming, was = _WILL_BE.search(before), _WAS_THEN.search(before)
    here = _dated(text, claim.sentence.start, claim.sentence.end)
    if coming is not None and (here or _LATER_ON.match(behind)):
        ahead = [at for at in here if at.start >= end and at.moment.last >= now.first]
        return [at.moment for at in ahead], len(ahead) == 1 and _linked(behind[: ahead[0].start - end])
    if was is None:
        return None
    if len(here) == 1:
        at = here[0]
        if at.start >= end:
            return [at.moment], _linked(behind[: at.start - end])
        if _AT.fullmatch(text[at.end : claim.quantity.start if claim.quantity else end]):
            return [at.moment], True
        return [at.moment], _WHEN.match(before) is not None and not lazy.known(r"[;:.]").search(
            text[at.end : claim.start]
        )
    if not here and _THEN.match(behind):
        earlier = _dated(text, max(0, claim.sentence.start - _CONTEXT), claim.sentence.start)
        line = text.rfind("\n", 0, claim.sentence.start)
        earlier = [at for at in earlier if at.start > line]
        return ([at.moment for at in earlier], len(earlier) == 1) if earlier else None
    return None


def _at_told_time(case: Case, row: Statement, told: tuple[list[Moment], bool]) -> Verdict:
    moments, sure = told
    quantity = case.claim.quantity
    assert quantity is not None
    for at in moments:
        low, high = _ages(row, at)
        if quantity.admits.tick.holds(Decimal(low), Decimal(high)):
            return supported(_says(case, row, at), _evidence(case, row, at, agrees=True), reason="computed")
    if sure and moments:
        return _otherwise(case, row, moments[0])
    says = f"No source says how old {case.claim.subject.label if case.claim.subject else 'that person'} was, or will be, then."
    return undecided("no-source", says)


@dataclass(frozen=True, slots=True)
class _Dated:
    """A time written in a draft."""

    start: int
    end: int
    moment: Moment


def _dated(text: str, start: int, end: int) -> list[_Dated]:
    """The years written in a stretch of a draft, each with its month and day where they stand beside it."""
    found = []
    for told in _date().finditer(text, start, end):
        month = told["month"] or told["month2"]
        written = PartialDate(int(told["year"]), _months()[month.lower()] if month else None, None)
        found.append(_Dated(told.start(), told.end(), Moment(written.first(), written.last(), True)))
    return found


@functools.cache
def _months() -> dict[str, int]:
    return {name: at for at, name in enumerate(month_names(), 1)}


@functools.cache
def _date() -> re.Pattern[str]:
    months = "|".join(month_names())
    return re.compile(
        rf"(?<![\w,.-])(?:(?:\d{{1,2}} )?(?P<month>{months})|(?P<month2>{months}) \d{{1,2}},)? ?(?P<year>(?:18|19|20)\d\d)(?![\w-]|[.,]\d)",
        re.IGNORECASE,
    )


def _linked(between: str) -> bool:
    """Whether what stands between an age and a time makes it that time's: "was 35 when the Wall came down in November 1989"."""
    return _LINKED.match(between) is not None


_WILL_BE = lazy.pattern(
    r"\b(?:will|would|is to|is going to|[’']ll) (?:then |only |already |still |just )?(?:be|have turned)\b[^,;:.]*\Z"
)
_LATER_ON = lazy.pattern(r",? (?:when|by|once|before|until|at the (?:end|next)|after|if|should)\b")
_WAS_THEN = lazy.pattern(r"\b(?:was|were|had been|had (?:just )?turned|at|aged) (?:[a-z]+ ){0,2}\S+\Z")
_WHEN = lazy.pattern(r"(?:When|In|On|By|As)\b[^;:.]*\b(?:he|she|was|were)\b")
_THEN = lazy.pattern(
    r",? (?:that (?:night|day|year|month|week|summer|winter|spring|autumn|evening|morning|afternoon)|then|at the time)\b"
)
_AT = lazy.pattern(r",? (?:at|aged|at the age of) (?:only |just )?")
_LINKED = lazy.pattern(
    r",? ?(?:(?:that (?:night|day|year|summer|winter|spring|autumn|evening|morning)|then|at the time),? ?)?(?:when|as|in|on|the (?:day|year|night)|by)\b(?:(?!\b(?:who|which|whose|that|son|daughter|brother|sister|father|mother)\b)[^;:.,(])*(?:, (?:in|on|at)(?: the)? ?)?\Z"
)


_CONTEXT = 300
_WORD = lazy.pattern(r"[a-z]+")
_NAMESAKE = 15
"""Years between an age and that of the person of this name in the store from which on the draft may speak of another one."""


def _may_be_namesake(case: Case, row: Statement, at: Moment) -> bool:
    """Whether nothing but the name ties an age to the person in the store, whose own age is far from it."""
    quantity, claim = case.claim.quantity, case.claim
    near = case.text[max(0, claim.sentence.start - _CONTEXT) : claim.sentence.end].lower()
    if quantity is None or claim.object is not None or not title_words().isdisjoint(_WORD.findall(near)):
        return False
    low, high = _ages(row, at)
    return min(abs(quantity.value - low), abs(quantity.value - high)) >= _NAMESAKE


def _may_be_no_age(case: Case, row: Statement, at: Moment) -> bool:
    """Whether a figure that no word calls an age is too far from it to be one that slipped: "Ali Abdullah Saleh, 32", of the years he ruled."""
    quantity = case.claim.quantity
    told = case.text[case.claim.sentence.start : case.claim.end].lower()
    if quantity is None or _AGED.search(case.said) or not title_words().isdisjoint(_WORD.findall(told)):
        return False
    return min(abs(quantity.value - age) for age in _ages(row, at)) >= _NO_AGE


_AGED = lazy.pattern(r"\b(?:aged?|old|born|birthday|turn\w*)\b")
_NO_AGE = 25
"""Years between a bare figure and an age from which on it is taken for another one."""


def _otherwise(case: Case, row: Statement, at: Moment) -> Verdict:
    if _may_be_no_age(case, row, at):
        says = f"{_says(case, row, at)} The draft's figure may be no age."
        return undecided("ambiguous-subject", says, _evidence(case, row, at, agrees=None))
    if _may_be_namesake(case, row, at):
        says = f"{_says(case, row, at)} The draft may speak of somebody else of that name."
        return undecided("ambiguous-subject", says, _evidence(case, row, at, agrees=None))
    evidence = _evidence(case, row, at, agrees=False)
    says = f"The source says otherwise: {_says(case, row, at)}"
    return refuted(case, says, evidence, reason="computed", suggestion=_shown(row, at))


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


_IS = lazy.pattern(r"\b(?:is|has|remains|still|oldest|youngest)\Z")
_OFF = 10


def _about(quantity: Quantity, row: Statement, at: Moment) -> bool:
    """Whether an age told in the present is near the right one: far from it, the draft may look back ("At 29, Obama is a student")."""
    return any(abs(quantity.value - age) <= _OFF for age in _ages(row, at))


def _lately(death: Moment, now: Moment) -> bool:
    """Whether a death is the news of a draft."""
    return 0 <= (now.last - death.last).days <= _MOURNED


def _death(case: Case, now: Moment) -> Moment | None:
    """The day, month or year a person died, where that is known and not after the draft's date."""
    assert case.claim.subject is not None
    assert case.claim.subject.id is not None
    rows = [s for s in case.store.statements(case.claim.subject.id, "death-date") if may_decide(s) and s.value]
    ends = [PartialDate.parse(s.value) for s in rows]
    return next((Moment(end.first(), end.last(), True) for end in ends if end.first() <= now.last), None)


def _moments(case: Case, death: Moment | None, own: Moment) -> list[Moment]:
    """The times a claim gives an age for: the death, the days on which terms of office began (those of its own date, where it has one)."""
    kind = case.claim.detail("at")
    if kind == "death":
        return [death] if death is not None else [own] if own.own else []
    if kind != "office":
        return []
    assert case.claim.subject is not None
    assert case.claim.subject.id is not None
    rows = [s for s in case.store.statements(case.claim.subject.id, "office-holder") if may_decide(s) and s.start]
    roles = case.claim.detail("roles").split()
    rows = [s for s in rows if not roles or s.object.rpartition("/")[2] in roles]
    starts = [PartialDate.parse(s.start) for s in rows]
    found = [Moment(start.first(), start.last(), True) for start in starts]
    dated = [at for at in found if own.own and at.first <= own.last and own.first <= at.last]
    if not own.own or dated:
        return dated or found
    near, around = [own], _widened(own)
    near += [at for at in found if at.first <= around.last and around.first <= at.last]
    return near if len(near) > 1 else [own, own]  # a time of its own that no term began at: it may support, no more


_MONTHS = 183
"""Days before and after taking office that a draft may mean: elected, named, sworn in."""


def _at_that_time(case: Case, row: Statement, then: list[Moment]) -> Verdict:
    """An age at a death, or when somebody took office; of several terms any may be meant."""
    quantity = case.claim.quantity
    assert quantity is not None
    for at in then:
        low, high = _ages(row, at)
        if quantity.admits.tick.holds(Decimal(low), Decimal(high)):
            return supported(_says(case, row, at), _evidence(case, row, at, agrees=True), reason="computed")
    near = case.claim.detail("at") == "office" and any(
        quantity.admits.tick.holds(Decimal(low), Decimal(high))
        for at in then
        for low, high in (_ages(row, _widened(at)),)
    )
    if near or len(then) > 1:
        says = f"{_says(case, row, then[0])} The draft may tell of another time."
        return undecided("close", says, _evidence(case, row, then[0], agrees=None))
    return _otherwise(case, row, then[0])


def _widened(at: Moment) -> Moment:
    days = datetime.timedelta(days=_MONTHS)
    return Moment(at.first - days, at.last + days, at.own)


def _never(quantity: Quantity, row: Statement, at: Moment) -> bool:
    """Whether an age is one that somebody had not reached by a time: no earlier time can be meant then."""
    low = quantity.admits.query.low
    return low is not None and low > _ages(row, at)[1]


_COMING = said("coming")
_PAST = lazy.pattern(r"\b(?:was|were|at|At|then|had|turned)\b")


def _shown(row: Statement, at: Moment) -> str:
    low, high = _ages(row, at)
    return str(low) if low == high else f"{low} or {high}" if high == low + 1 else f"{low} to {high}"


def _on(at: Moment) -> str:
    return at.first.isoformat() if at.first == at.last else f"{at.first.isoformat()} to {at.last.isoformat()}"


def _says(case: Case, row: Statement, at: Moment) -> str:
    assert case.claim.subject is not None
    return f"{case.claim.subject.label}, born {wording.iso(row.value)}, is {_shown(row, at)} on {_on(at)}."


def _evidence(case: Case, row: Statement, at: Moment, *, agrees: bool | None) -> tuple[Evidence, ...]:
    """The age that a birth date makes on a day, and the birth date."""
    working = f"born {wording.iso(row.value)}: {_shown(row, at)} on {_on(at)}"
    made = Evidence("computed", agrees, working, value=_shown(row, at), unit="years")
    return made, cite(row, case.store, f"born {wording.iso(row.value)}", agrees=None, role="operand")


def _ages(row: Statement, at: Moment) -> tuple[int, int]:
    """The least and the greatest age between the days of a moment."""
    born = PartialDate.parse(row.value)
    first, last = born.first(), born.last()
    youngest = at.first.year - last.year - ((at.first.month, at.first.day) < (last.month, last.day))
    oldest = at.last.year - first.year - ((at.last.month, at.last.day) < (first.month, first.day))
    return youngest, oldest
