"""A date that no pattern has read, beside a name for which a source has just that date: "The country had been free since April 1980".

Only exact to the month or day, and beside a word of what happened, is a date borne out so (`told_dates`). It is refuted where the words
join it to whom stands right beside and tell of one thing alone, or where it is right but for its year (`half_right`, `slipped_dates`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.lexicon import table, worded
from factcheck.model.claims import Claim, Named
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.mentions import Mention
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base import membership
from factcheck.verdicts.base.cite import cite, may_decide
from factcheck.verdicts.base.claimed_times import claimed, meets
from factcheck.verdicts.base.context import Case, attributed, supported, undecided
from factcheck.verdicts.base.grounds import Decided, Grounds
from factcheck.verdicts.dates.moments import against
from factcheck.verdicts.decide import decide
from factcheck.verdicts.offices.offices import tell_term
from factcheck.verdicts.rereading import half_right, untold_dates
from factcheck.verdicts.rereading.far_off import is_far
from factcheck.verdicts.rereading.nearby import Names, near_by
from factcheck.verdicts.rereading.slipped_dates import of_another_year, of_its_own
from factcheck.verdicts.rereading.told_dates import ToldDate, ahead, cue, off, told_dates

_worded = worded("verdicts", "open_dates")


def reread(decided: Sequence[Decided], mentions: Sequence[Mention], grounds: Grounds) -> list[Decided]:
    """The claims with their verdicts; open dates are claims of what happened to somebody then, where a source says just so."""
    if not any(claim.kind in untold_dates.KINDS or _is_unsure(claim, verdict) for claim, verdict in decided):
        return list(decided)
    names = Names.of(decided, mentions, grounds.text)
    return [_reread(one, names, grounds) for one in decided]


def _is_unsure(claim: Claim, verdict: Verdict) -> bool:
    """Whether a date was read as that of a step of somebody it may not be of."""
    return verdict.reason == "ambiguous-subject" and claim.date is not None and claim.kind in table("open_dates")


def _reread(one: Decided, names: Names, grounds: Grounds) -> Decided:
    """A claim of an open date, or that claim as one of what happened to somebody near on just this date."""
    claim, verdict = one
    if verdict.label is not Label.NOT_ENOUGH_INFO or claim.date is None or claim.modality != "asserted":
        return one
    if _is_unsure(claim, verdict):
        return of_its_own(one, names, grounds)
    if claim.kind not in untold_dates.KINDS or _DENIED.search(ahead(claim, grounds.text)):
        return one
    case = grounds.case(claim, "event-date")
    span = claimed(case)
    if span is None or (span[1].last() - span[0].first()).days > _YEAR:
        return one
    year = span[0].month is None
    for told in sorted(told_dates(claim, names, grounds), key=lambda told: told.far):
        if year and (told.far > _CLOSE or not told.yearly):
            continue
        if (
            told.kind in grounds.kinds
            and len(told.day) >= len(str(span[0]))
            and meets(span, PartialDate.parse(told.day))
        ):
            found = _judged(replace(case, kind=grounds.kinds[told.kind]), told)
            if found[1].label is Label.SUPPORTED:
                return found
    return (
        _wrong(claim, names, grounds)
        or _half_right(claim, names, grounds)
        or of_another_year(claim, span, names, grounds)
        or one
    )


def _half_right(claim: Claim, names: Names, grounds: Grounds) -> Decided | None:
    """A date since which the person named nearest has ruled, of which the source's has all but the year: "he had governed since February 2003"."""
    if claim.date is None or claim.date.relation != "since":
        return None
    date, text = claim.date, grounds.text
    before = text[max(claim.sentence.start, date.start - _RULED) : date.start]
    person = next((id_ for id_ in near_by(claim, names) if id_.startswith("person:")), "")
    if not person or not _has_ruled(before, grounds.store.label(person)):
        return None
    about = Named(person, grounds.store.label(person))
    moved = replace(claim, kind="office-term", subject=about, object=None, doubt=None, details=())
    return half_right.as_wrong(moved, decide(moved, grounds), grounds) if "office-term" in grounds.kinds else None


def _has_ruled(before: str, label: str) -> bool:
    """Whether words end by saying that "he" or "she", or somebody of a name, has ruled."""
    called = "|".join(map(re.escape, (*("he", "she", "who"), label.split()[-1].lower())))
    ruled = "|".join(map(re.escape, table("open_dates")["office-term"]["ruled"]))
    return (
        _worded(rf"\b(?:{called})(?:, who [^,;:.]+)?,? {{have}}(?: \w+)? (?:{ruled})\W+since\W*\Z").search(
            before.lower()
        )
        is not None
    )


_RULED = 90
"""Characters before a date among which it is told who ruled since."""


_DENIED = _worded(r"\b{did}(?:n't| not)\b(?! only\b)(?:(?!\b{until}\b)[^,;:]){0,60}\Z")
"""What happened then is denied: "did not leave office in 2007", but not "until 2007"."""


def _wrong(claim: Claim, names: Names, grounds: Grounds) -> Decided | None:
    """A date that words which tell of one thing alone join to whom stands right beside, and that is none of the source's of it."""
    at = (claim.date or claim).start - claim.sentence.start
    whose = next(near_by(claim, names), "")
    for kind, entry in table("open_dates").items():
        if kind not in grounds.kinds or not whose.startswith(entry.get("of", "-")):
            continue
        said = grounds.text[claim.sentence.start : claim.sentence.end].lower()
        if "sure_unless" in entry and cue(tuple(entry["sure_unless"])).search(said) is not None:
            continue
        for which in ("sure_begin", "sure_end"):
            spot = off(claim, grounds.text, kind, which)
            if spot is None or not -_CLOSE <= at - spot[2] <= _CLOSE:
                continue
            told = replace(claim, start=claim.sentence.start + spot[1]) if spot[1] < at else claim
            if not _right_beside(told, whose, names):
                continue
            details = (("end", "yes"),) if which == "sure_end" else ()
            about = Named(whose, grounds.store.label(whose))
            moved = replace(claim, kind=kind, subject=about, doubt=None, details=details)
            verdict = decide(moved, grounds)
            if verdict.label is Label.REFUTED and not (kind == "independence-date" and is_far(moved, verdict)):
                return replace(moved, start=told.start), verdict
    return None


def _right_beside(told: Claim, whose: str, names: Names) -> bool:
    """Whether a name stands right beside the words of what happened, with no end of a clause between them."""
    far = _PHRASE + names.longest
    own = names.of_within(whose, told.start - far, told.start + far + 1)
    name = min(own, key=lambda name: abs(name.start - told.start), default=None)
    if name is None or abs(name.start - told.start) > _PHRASE + len(name.label):
        return False
    low, high = sorted((name.end, told.start))
    if whose.startswith("country:") and name.end > told.start:  # who was got rid of: "shook off British rule"
        return False
    return _ENDED.search(names.text, low, high) is None


_ENDED = lazy.pattern(r"[;:.()“”\"\n]")


def _judged(case: Case, told: ToldDate) -> Decided:
    row, store = told.statement, case.store
    other = Named(row.object, store.label(row.object)) if row.object else None
    about = Named(row.subject, store.label(row.subject))
    moved = replace(_with_word(case, told), kind=told.kind, subject=about, object=other, doubt=None)
    if not told.ends:
        return moved, against(replace(case, claim=moved), [(row, told.day)])
    if not may_decide(row):
        return moved, undecided("no-source", "No stored source dates this.")
    says = (
        tell_term(case, row)
        if row.property == "office-holder"
        else f"{about.label}: {membership.tell_term(row, store)}"
    )
    return moved, supported(f"{says}.", (cite(row, store, says, agrees=True),), attributed(moved))


def _with_word(case: Case, told: ToldDate) -> Claim:
    """The claim from the word of what happened on, or up to it, where that stands in its phrase: "gives way on July 28"."""
    claim = case.claim
    first, last = (claim.sentence.start + at for at in told.word)
    start, end = min(first, claim.start), max(last, claim.end)
    between = case.text[last : claim.start] if first < claim.start else case.text[claim.end : first]
    return claim if len(between) > _PHRASE or _STOPS.search(between) else replace(claim, start=start, end=end)


_PHRASE = 40
_STOPS = lazy.pattern(r"[,;:.()“”\"—–\n]")


_YEAR = 366
_CLOSE = 24
"""How far at most where only a year is told."""
