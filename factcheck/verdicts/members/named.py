"""Operator `name`: a named thing (capital, currency, official language) against the names the sources give."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck import lazy
from factcheck.lexicon import options, worded
from factcheck.matching.select import Found, Moment, applicable, moment
from factcheck.model.dates import PartialDate
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Caveat, Evidence, Verdict
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.cite import may_decide
from factcheck.verdicts.base.context import Case, refuted, supported, undated, undecided
from factcheck.verdicts.base.membership import promised
from factcheck.verdicts.members.aliases import same_name
from factcheck.verdicts.members.changeovers import (
    SLOW,
    given_up,
    had_another,
    is_dated,
    is_undated_step,
    late_step,
    only_at_other_times,
    since_long,
)
from factcheck.verdicts.members.name_evidence import cite_name, says_names
from factcheck.verdicts.members.other_names import kept_open
from factcheck.verdicts.offices.offices import out_of_office

_worded = worded("verdicts", "named")


def judge(case: Case) -> Verdict:
    """SUPPORTED when a source gives this name, REFUTED when every source in force gives others only."""
    claim = case.claim
    if claim.subject is None or claim.subject.id is None or claim.object is None:
        return undecided("no-subject", "The sheet cannot tell whose this is.")
    at = moment(claim, case.as_of)
    if at is None:
        return undated()
    rows = case.store.statements(claim.subject.id, case.kind.property)
    if claim.detail("former") == "yes":
        return _former(case, rows, at)
    over = only_at_other_times(case, rows, at)
    found = applicable(rows, case.store, at, case.as_of, None)
    deciding = [f for f in found if may_decide(f.statement) and abs(f.years_off) < _NEVER]
    usable = [f for f in deciding if f.statement.object not in over]
    if not usable:
        return undecided("no-source", f"No stored source gives this for {claim.subject.label}.")
    same = [f for f in usable if same_name(case, f.statement)]
    sure = _may_refute(case, rows, usable, at)
    before = _since_another(case, rows, same)
    if before and case.kind.property == "capital":  # decided on, it may be called so years before anybody moves there
        return undecided("close", before, tuple(cite_name(case, f.statement, agrees=None) for f in same[:3]))
    late = late_step(case, rows, same, at) or before or since_long(case, rows, same)
    if late and claim.detail("step") == "yes" and not had_another(rows, same):
        cited = tuple(cite_name(case, f.statement, agrees=None) for f in same[:3])
        return undecided("close", f"{late} The draft may tell of another beginning.", cited)
    if late:
        cited = tuple(cite_name(case, f.statement, agrees=False) for f in same[:3])
        return _otherwise(case, f"The source says otherwise: {late}", cited, sure=sure)
    if is_undated_step(case, same, at):
        cited = tuple(cite_name(case, f.statement, agrees=None) for f in same[:3])
        return undecided(
            "no-source", f"{says_names(case, [f.statement for f in same])} Since when is not stored.", cited
        )
    if same and claim.modality != "negated" and _among_others(case, usable, same):
        cited = tuple(cite_name(case, f.statement, agrees=False) for f in usable[:6])
        says = f"The source says otherwise: {says_names(case, [f.statement for f in usable])}"
        return _otherwise(case, says, cited, sure=sure)
    if bool(same) != (claim.modality == "negated"):
        return _agreeing(case, usable, same)
    open_ = kept_open(case, rows, deciding, over, at)
    return open_ if open_ is not None else _differing(case, usable, same, own=at.own, sure=sure)


def _former(case: Case, rows: Sequence[Statement], at: Moment) -> Verdict:
    """Of what is called a former capital or money: a source that says so bears it out, and nothing speaks against it."""
    gone = [s for s in rows if is_dated(s) and may_decide(s) and s.end and same_name(case, s)]
    gone = [s for s in gone if PartialDate.parse(s.start).first() <= at.last] if all(s.start for s in gone) else gone
    if not gone:
        return undecided("no-source", "No stored source tells of the time before.")
    if late := given_up(case, rows, gone, at):
        cited = tuple(cite_name(case, s, agrees=False) for s in gone)
        return refuted(case, f"The source says otherwise: {late}", cited)
    return supported(says_names(case, gone), tuple(cite_name(case, s, agrees=True) for s in gone[:3]))


def _since_another(case: Case, rows: Sequence[Statement], same: list[Found]) -> str:
    """What was in force on the day since which the draft says this has been so, where that is known to have been another: "has used the dollar since 1994"."""
    time = case.claim.time
    if time is None or time.relation != "since" or not same or case.claim.modality == "negated":
        return ""
    began = time.start or time.end
    dated = [s for s in rows if is_dated(s) and may_decide(s)]
    own = [s for s in dated if s.start and same_name(case, s)]
    if began is None or len(own) != 1:
        return ""
    then = [s for s in dated if s not in own and s.start and s.end and s.start <= began.last().isoformat()]
    then = [s for s in then if PartialDate.parse(s.end).first() > began.last()]
    start = PartialDate.parse(own[0].start).first()
    if not then or start.year - began.last().year < SLOW:
        return ""
    return f"{case.store.label(own[0].subject)}: {own[0].value} from {wording.iso(own[0].start)}, before that {then[0].value}."


_NEVER = 60
"""Years away from which on a source says nothing of the claim's time."""


def _evidence(case: Case, usable: list[Found], same: list[Found]) -> tuple[Evidence, ...]:
    negated = case.claim.modality == "negated"
    return tuple(cite_name(case, f.statement, agrees=(f in same) != negated) for f in usable[:6])


def _agreeing(case: Case, usable: list[Found], same: list[Found]) -> Verdict:
    """That a source gives this name, or, of what is denied, that none does."""
    caveats = tuple(
        Caveat("later-edition", f"{wording.source(f.edition)} came out after the draft's date")
        for f in same[:1]
        if f.later_edition
    )
    return supported(says_names(case, [f.statement for f in (same or usable)]), _evidence(case, usable, same), caveats)


def _differing(case: Case, usable: list[Found], same: list[Found], *, own: bool, sure: bool) -> Verdict:
    """That every source in force gives others only, if they speak of the draft's time."""
    in_force = says_names(case, [f.statement for f in usable])
    if _too_late(case, usable, own=own):
        return undecided("source-too-old", f"The stored sources speak of a later time: {in_force}")
    if case.claim.detail("ahead") == "yes" and case.claim.modality in {"planned", "hypothetical"}:
        cited = tuple(cite_name(case, f.statement, agrees=None) for f in usable[:3])
        return undecided("not-yet-known", f"It was not so then: {in_force}", cited)
    if _long_before(case) or out_of_office(case):
        return undecided("source-too-old", f"{in_force} The draft may tell of an earlier time.")
    if _only_adds(case, usable):
        cited = tuple(cite_name(case, f.statement, agrees=None) for f in usable[:6])
        return undecided("no-source", f"Not among those the source names, which need not be all: {in_force}", cited)
    suggestion = None if case.claim.modality == "negated" else usable[0].statement.value
    says = f"The source says otherwise: {in_force}"
    return _otherwise(case, says, _evidence(case, usable, same), sure=sure, suggestion=suggestion)


_ONE_MORE = lazy.pattern(rf"\b(?:{options('verdicts', 'named', 'one_more')})\b")


def _only_adds(case: Case, usable: list[Found]) -> bool:
    """Whether a language is only said to be official too, beside all or the only one the source names, whose list need not be whole: "Spanish, French and Portuguese" where it has Spanish."""
    if case.kind.kind != "official-language" or case.claim.modality == "negated":
        return False
    words = case.said
    named = {f.statement.value for f in usable}
    one_more = len(named) == 1 and _ONE_MORE.search(words)
    return bool(one_more) or "include" in words or all(re.search(rf"\b{re.escape(name)}\b", words) for name in named)


_ONLY = _worded(r"(?<!\bnot the )(?<!\bnot its )(?<!n['’]t the )\b(?:{only} {official}|alone (?:is|has))\b")


def _among_others(case: Case, usable: list[Found], same: list[Found]) -> bool:
    """Whether a thing called the only one (`only = "yes"`) is one of several in every edition that names it."""
    only = case.kind.kind == "official-language" and _ONLY.search(case.said)
    if case.claim.detail("only") != "yes" and not only:
        return False
    mine = {(f.statement.source, f.statement.edition) for f in same}
    others = {(f.statement.source, f.statement.edition) for f in usable if f not in same}
    return mine <= others


_EARLIER = 12
"""Years before a draft's date, told near a claim, that make its time unsure."""


def _long_before(case: Case) -> bool:
    """Whether dates told around a claim that names nobody ("Constantinople, the capital") are of a time long before the draft."""
    told = f"{case.claim.detail('near')} {case.claim.detail('around')}".split()
    if case.as_of is None:
        return bool(told)
    return any(case.as_of.last().year - PartialDate.parse(text).year > _EARLIER for text in told)


def _otherwise(
    case: Case, says: str, evidence: tuple[Evidence, ...], *, sure: bool, suggestion: str | None = None
) -> Verdict:
    """That the sources in force name others, which refutes only where one of them was read."""
    if not sure:
        return undecided("unverified-source", f"{says} (cited, not read)", evidence)
    return refuted(case, says, evidence, suggestion=suggestion)


def _may_refute(case: Case, rows: Sequence[Statement], usable: list[Found], at: Moment) -> bool:
    """Whether a read source is among those in force, or agrees with the complete list that is."""
    if any(f.statement.basis != "instrument" for f in usable):
        return True
    assert case.claim.subject is not None
    assert case.claim.subject.id is not None
    if promised(case.store, case.claim.subject.id, at, case.kind.property) is None:
        return False
    listed = {s.object for s in rows if is_dated(s)}
    return any(s.object in listed and s.basis != "instrument" for s in rows)


_AHEAD, _FAR_AHEAD = 2, 20
"""Years a source may be later than a time the draft names, and than the draft itself, and still speak against it."""


def _too_late(case: Case, usable: list[Found], *, own: bool) -> bool:
    """Whether no source is near the claim's time: capitals move and currencies go; "until" looks back before any source."""
    time = case.claim.time
    if time is not None and time.relation == "until":
        return True
    taken = case.claim.object.id if case.claim.object is not None else None
    own = own and (taken is None or case.claim.detail("lasting") != taken)  # it would still be there
    return min(f.years_off for f in usable) > (_AHEAD if own else _FAR_AHEAD)
