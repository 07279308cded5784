"""How long somebody has been in office by the draft's day: "has been president for 31 years"."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal

from factcheck.frozen import replace
from factcheck.lexicon import word_set
from factcheck.matching.select import moment
from factcheck.model.dates import PartialDate
from factcheck.model.mentions import Quantity
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Verdict
from factcheck.verdicts import terms, wording
from factcheck.verdicts.cite import cite, may_decide
from factcheck.verdicts.context import Case, attributed, refuted, says_more, supported, undated, undecided
from factcheck.verdicts.posts import own_words, title_words

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
    rows = [s for s in terms.rows(case, claim.subject) if may_decide(s) and s.start and s.rank != "deprecated"]
    rows = sorted((s for s in rows if _first(s.start) <= at.last), key=lambda s: s.start)
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
        or quantity.hedge
        or (len(held) > 1 and not _apart(held))
        or says_more(without(case, quantity), "plainly_office", known)
    ):
        return undecided("close", f"{says} The draft may count otherwise.", evidence)
    against = tuple(replace(e, agrees=False) for e in evidence)
    return refuted(case, f"The source says otherwise: {says}", against, reason="computed")


_IN_ALL = re.compile(
    r"[^.;]{0,40}\b(?:in all|in total|altogether|all told|on and off|off and on|with (?:a|one|some|several) (?:break|gap|interruption)s?|in two|twice)\b"
)
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


def _first(day: str) -> datetime.date:
    return PartialDate.parse(day).first()


def _apart(rows: list[Statement]) -> bool:
    """Whether terms that run together all began at about one time."""
    starts = [_first(s.start) for s in rows]
    return max(starts) - min(starts) <= _JOINT
