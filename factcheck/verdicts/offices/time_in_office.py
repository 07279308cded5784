"""How long somebody has been in office by the draft's day: "has been president for 31 years"."""

from __future__ import annotations

import datetime
from decimal import Decimal

from factcheck.frozen import replace
from factcheck.lexicon import word_set, worded
from factcheck.matching.select import Moment, moment
from factcheck.model.claims import Named
from factcheck.model.dates import PartialDate, first_day
from factcheck.model.mentions import Quantity
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.cite import cite, may_decide
from factcheck.verdicts.base.context import Case, attributed, refuted, says_more, supported, undated, undecided
from factcheck.verdicts.offices import office_steps, terms
from factcheck.verdicts.offices.posts import own_words, title_words

_worded = worded("verdicts", "time_in_office")

_YEAR = Decimal("365.25")
_GONE = datetime.timedelta(days=30)
"""Days after a term in which it may still be told as going on."""
_JOINT = datetime.timedelta(days=400)
"""Days between two terms that may be told as one."""
_SLACK = 1
"""Years a round length may be off and not be held against a draft."""


def judge_stay(case: Case) -> Verdict:
    """The years since the term, or any unbroken run of terms, began that somebody is in."""
    claim, quantity = case.claim, case.claim.quantity
    if claim.subject is None or quantity is None:
        return undecided("no-subject", "The sheet cannot tell whose term this is.")
    at = moment(replace(claim, time=None), case.as_of)
    if at is None:
        return undated()
    if claim.detail("stay") == "over":
        return _judge_over(case, claim.subject, quantity, at)
    rows = [s for s in terms.rows(case, claim.subject) if may_decide(s) and s.start and s.rank != "deprecated"]
    rows = sorted((s for s in rows if first_day(s.start) <= at.last), key=lambda s: s.start)
    held = [s for s in rows if not s.end or PartialDate.parse(s.end).last() >= at.first - _GONE]
    if not held:
        return undecided("close", "No stored source has this person in the office at the draft's date.")
    told = [_lengths(s, at.first, at.last) for s in rows]
    evidence = tuple(cite(s, case.store, f"from {wording.iso(s.start)}", agrees=None) for s in held[:2])
    says = f"{case.store.label(held[0].subject)}: in office from {wording.iso(held[0].start)}."
    if any(quantity.admits.tick.holds(low, high) for low, high in told):
        agreeing = tuple(replace(e, agrees=True) for e in evidence)
        return supported(says, agreeing, attributed(claim), reason="computed")
    known = title_words() | own_words(claim.subject) | word_set("verdicts", "time_in_office", "beside")
    value = quantity.value
    off = all(value < low - _SLACK or value > high + _SLACK for low, high in told)
    before = any(s not in held for s in rows)  # terms of before may be counted in
    before = before or _IN_ALL.match(case.text[claim.end : claim.sentence.end]) is not None
    if (
        not off
        or before
        or may_be_round(quantity, told)
        or (len(held) > 1 and not _apart(held))
        or says_more(without(case, quantity), "plainly_office", known)
    ):
        return undecided("close", f"{says} The draft may count otherwise.", evidence)
    if (step := office_steps.as_long(case, claim.subject, rows, [at.last], value)) is not None:
        return undecided("close", f"{says} ({office_steps.told(step)})", evidence)
    against = tuple(replace(e, agrees=False) for e in evidence)
    return refuted(case, f"The source says otherwise: {says}", against, reason="computed")


def may_be_round(quantity: Quantity, told: list[tuple[Decimal, Decimal]]) -> bool:
    """Whether a hedge ("nearly", "more than") may explain how far a length is from those of the source: not where it is years off even so."""
    if not quantity.hedge:
        return False
    return any(quantity.admits.query.holds(low - _HEDGED, high + _HEDGED) for low, high in told)


_HEDGED = 2
"""Years beyond what a hedge admits that are not held against a draft."""
_MORE = 1
"""Years more that a length of mere power may be off: it may have come before the office, and a shorter one is still wrong."""
_COMING = Decimal(1)
"""Years after the draft in which somebody may leave who is told to go."""


def _judge_over(case: Case, subject: Named, quantity: Quantity, at: Moment) -> Verdict:
    """The length of a term, or of a run of them, that is over or about to be: "went home after ten years as president"."""
    stays = [_whole(stay, at) for stay in _stays(terms.rows(case, subject), at)]
    told = [(low, high) for low, high, _ in stays]
    if not told:
        return undecided("close", "No stored source has this person in the office before the draft's date.")
    row = stays[-1][2]
    says = f"{case.store.label(row.subject)}: in office {wording.iso(row.start)} to {wording.iso(row.end) if row.end else 'now'}."
    evidence = (cite(row, case.store, f"from {wording.iso(row.start)}", agrees=None),)
    if any(quantity.admits.tick.holds(low, high) for low, high in told):
        return supported(says, (replace(evidence[0], agrees=True),), attributed(case.claim), reason="computed")
    total = sum((high for _, high in told), Decimal(0))
    value = quantity.value
    off = all(value < low - _SLACK or value > high + _SLACK for low, high in told)
    several = len(told) > 1 and value <= total + _SLACK
    power = not case.claim.detail("roles") and value > min(low for low, _ in told) - _SLACK - _MORE
    if not off or may_be_round(quantity, told) or several or power:
        return undecided("close", f"{says} The draft may count otherwise.", evidence)
    rows = [stay_row for _, _, stay_row in stays]
    ends = [PartialDate.parse(s.end).last() for s in rows if s.end] or [at.last]
    if (step := office_steps.as_long(case, subject, rows, ends, value)) is not None:
        return undecided("close", f"{says} ({office_steps.told(step)})", evidence)
    against = (replace(evidence[0], agrees=False),)
    return refuted(case, f"The source says otherwise: {says}", against, reason="computed")


def _stays(rows: list[Statement], at: Moment) -> list[list[Statement]]:
    """Terms that began before a day, those that follow on each other together."""
    known = (s for s in rows if may_decide(s) and s.start and s.rank != "deprecated" and first_day(s.start) <= at.last)
    stays: list[list[Statement]] = []
    for row in sorted(known, key=lambda s: s.start):
        if stays and first_day(row.start) - _end(stays[-1], at) <= _BREAK:
            stays[-1].append(row)
        else:
            stays.append([row])
    return stays


_BREAK = datetime.timedelta(days=60)
"""Days between two terms that are one stay."""


def _end(stay: list[Statement], at: Moment) -> datetime.date:
    return max(PartialDate.parse(s.end).last() if s.end else at.last for s in stay)


def _whole(stay: list[Statement], at: Moment) -> tuple[Decimal, Decimal, Statement]:
    """The whole years of a stay, at least and at most, with its first row."""
    end = _end(stay, at)
    low, high = _lengths(stay[0], min(end, at.last), min(end, at.last))
    return (
        low,
        high + (_COMING if end >= at.last else 0),
        replace(stay[0], end=max(s.end for s in stay) if end < at.last else ""),
    )


_IN_ALL = _worded(r"[^.;]{0,40}\b(?:{altogether}|with {one} {breaks}s?)\b")
"""What is said behind a length that is put together of several spells."""


def without(case: Case, quantity: Quantity) -> Case:
    """The case with the length blanked out of its text, however it is written."""
    blank = " " * (quantity.end - quantity.start)
    return replace(case, text=case.text[: quantity.start] + blank + case.text[quantity.end :])


def _lengths(row: Statement, first: datetime.date, last: datetime.date) -> tuple[Decimal, Decimal]:
    """The whole years from the start of a term to a day, at least and at most."""
    start = PartialDate.parse(row.start)
    low = Decimal((first - start.last()).days) / _YEAR
    high = Decimal((last - start.first()).days) / _YEAR
    return Decimal(int(low)), Decimal(int(high) + 1)


def _apart(rows: list[Statement]) -> bool:
    """Whether terms that run together all began at about one time."""
    starts = [first_day(s.start) for s in rows]
    return max(starts) - min(starts) <= _JOINT
