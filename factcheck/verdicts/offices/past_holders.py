"""Whether a draft names somebody for an office of the time the person held it: "under President Yeltsin", "the dismissal of ...", one who is dead."""

from __future__ import annotations

import datetime
import functools
import re

from factcheck import lazy
from factcheck.lexicon import options, word_set, worded
from factcheck.model.dates import PartialDate
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Caveat, Verdict
from factcheck.verdicts.base.context import Case, attributed, supported, undecided
from factcheck.verdicts.base.membership import WORD, holds
from factcheck.verdicts.offices import acting_now
from factcheck.verdicts.offices.offices import cited, died, out_of_office, tell

_worded = worded("verdicts", "past_holders")


def at_another_time(case: Case, ever: list[Statement]) -> Verdict | None:
    """That the person held the office at a time the text tells of, or may tell of."""
    then = _then(case, ever, "near")
    if then:
        told = Caveat("outdated", "held the office at a time the text tells of, not at the draft's date")
        return supported(tell(case, then), cited(case, then[:3], agrees=True), (told, *attributed(case.claim)))
    present = _in_present(case) and _of_these_years(case, ever)
    now = present and (_of_late(case) or acting_now.among_told_dates(case, ever))
    around = [] if now else _then(case, ever, "around")
    if not ever and (_asks_present(case) or out_of_office(case)):
        return undecided("no-source", "No stored source names this person for the office.")
    if ever and (
        around
        or out_of_office(case)
        or _just_left(case, ever)
        or _just_gone(case, ever)
        or _told_to_go(case, ever)
        or _ends_of().search(case.text, case.claim.sentence.start, case.claim.start)
        or _IN_A_ROLE.search(case.text, case.claim.sentence.start, case.claim.start)
        or _defined(case)
        or _is_history(case, ever)
        or _bygone(case, ever, present=present)
        or acting_now.keeps_title(case, ever)
        or acting_now.in_a_story(case)
        or ((_asks_present(case) or case.claim.detail("whenever") == "yes") and not present)
    ):
        says = f"{tell(case, ever)} The draft may tell of that time."
        return undecided("close", says, cited(case, ever[:3], agrees=None))
    return None


_PRESENT_AFTER = 40
"""Characters behind a claim in which the verb of its sentence begins."""


@functools.cache
def _verbs(name: str) -> re.Pattern[str]:
    """What right after a name, or its age, acts in the present tense."""
    words = options("frames", name, "verbs")
    done = options("frames", name, "done")
    has = rf"(?:has|have)\s+(?:{done})\b|(?:is|are)\s+\w{{2,}}ing\b|" if done else ""
    return lazy.pattern(
        rf"(?:,?\s+\d{{2}})?,?\s+(?:(?:{options('verdicts', 'past_holders', 'adverbs')})\s+)?(?:{has}(?:{words})\b)(?P<rest>[^.;:!?]*)"
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
    ends = _ends(ever)
    return any(0 <= (case.as_of.last() - end).days <= _FRESH for end in ends)


_YEAR = 366


@functools.cache
def _ends_of() -> re.Pattern[str]:
    """What right before a title tells of the time of a term, or of its ends: "the dismissal of Prime Minister X", "under President X"."""
    words = options("frames", "going_from_office", "before")
    return lazy.pattern(rf"\b(?:{words})\s+(?:the\s+)?(?:\w+\s+)?\Z", re.IGNORECASE)


_IN_A_ROLE = _worded(r"\w\s+{in_a_role}\s+(?:the\s+|a\s+|an\s+)?(?:\w+\s+)?\Z")
"""Something is told of the time somebody held an office, which need not be now: "after ten years as prime minister, X", "beaten as president, X".
"As president, X", at the head of a sentence, is of today."""


def _told_to_go(case: Case, ever: list[Statement]) -> bool:
    """Whether the words right behind tell how a term ended that did end in the year before: "the prime minister, Marcel Ciolacu, has resigned"."""
    if case.as_of is None:
        return False
    day = case.as_of.last()
    if not any(0 <= (day - end).days < _YEAR for end in _ends(ever)):
        return False
    return _goes().match(case.text[case.claim.end : case.claim.sentence.end]) is not None


@functools.cache
def _goes() -> re.Pattern[str]:
    words = options("frames", "going_from_office", "words")
    return lazy.pattern(rf"[,)]?\s+(?:(?:{options('verdicts', 'past_holders', 'before_going')})\s+)*(?:{words})\b")


_DEFINED = lazy.pattern(rf"\s(?:{options('verdicts', 'past_holders', 'defining')}|for (?:\w+ )?years)\b")


def _defined(case: Case) -> bool:
    """Whether a clause behind a claim says which holder is meant: "David Cameron, the prime minister who called the vote"."""
    end = case.claim.end - len(" who") if case.text.endswith(" who", 0, case.claim.end) else case.claim.end
    return _DEFINED.match(case.text[end : end + 20]) is not None


def _of_these_years(case: Case, ever: list[Statement]) -> bool:
    """Whether the last term ended neither shortly before the draft's date ("the president has resigned") nor so long before that it is history."""
    if case.as_of is None:
        return False
    day = case.as_of.last()
    ends = _ends(ever)
    return bool(ends) and _LATELY < (day - max(ends)).days < _HISTORY


def _is_history(case: Case, ever: list[Statement]) -> bool:
    """Whether all terms were over so long before the draft's date that it tells of their time: "Guy Mollet, the French prime minister, flew in" in 2016."""
    ends = _ends(ever)
    return case.as_of is not None and bool(ends) and (case.as_of.last() - max(ends)).days >= _HISTORY


def _of_late(case: Case) -> bool:
    """Whether all dates told around a claim are of the last years, so that a verb in the present tense is of today."""
    if case.as_of is None:
        return False
    years = [PartialDate.parse(text).year for text in case.claim.detail("around").split()]
    return all(case.as_of.last().year - year < _LATE_YEARS for year in years)


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
    ends = _ends(ever)
    return any(day - _JUST <= end <= day for end in ends)


_LASTED = _worded(r"\s*{during}\s")
_DATED = _worded(r"\s*{from}\s")


def _bygone(case: Case, ever: list[Statement], *, present: bool) -> bool:
    """Whether a former holder may be named for the time in office: one who is dead by then, or words that tell of the past."""
    claim = case.claim
    if any(died(case, s.subject) for s in ever) and not (present and acting_now.office_says(case)):
        return True
    if any(s.start and case.as_of is not None and PartialDate.parse(s.start).first() > case.as_of.last() for s in ever):
        return False
    if _LASTED.match(case.text[claim.end : claim.end + 8]):
        return True
    if claim.time is not None and _DATED.match(case.text[claim.end : claim.end + 8]):
        return False
    end = claim.end if present or acting_now.said_this_week(case) else claim.end + 60
    words = WORD.findall(case.text[max(claim.sentence.start, claim.start - 20) : end].lower())
    if present and _asks_present(case):
        words = [word for word in words if word != "under"]
    return bool(word_set("frames", "bygone") & frozenset(words))


def _ends(ever: list[Statement]) -> list[datetime.date]:
    """The last days of terms that are over."""
    return [PartialDate.parse(s.end).last() for s in ever if s.end]
