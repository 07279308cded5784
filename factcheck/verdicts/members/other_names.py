"""What keeps a name open, or bears it out, although the rows in force give others: other times, another sense, a part of the country, sources that differ."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck import lazy
from factcheck.lexicon import options, table, word_set
from factcheck.matching.select import Found, Moment
from factcheck.model.dates import PartialDate
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Caveat, Verdict
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.cite import may_decide
from factcheck.verdicts.base.context import Case, supported, undecided
from factcheck.verdicts.members.aliases import same_name
from factcheck.verdicts.members.changeovers import is_dated
from factcheck.verdicts.members.name_evidence import cite_name, says_names

_BESIDE = 2
"""Years within which a look at a country counts against dates that exclude what it saw."""


_SOON = 1
"""Years about a change in which a draft may well speak of what is about to come, or has just gone."""


def kept_open(
    case: Case, rows: Sequence[Statement], deciding: list[Found], over: frozenset[str], at: Moment
) -> Verdict | None:
    """What keeps it open, or bears it out, although the rows in force name others: other times, a part of the country, sources that differ."""
    named = [s for s in rows if s.rank != "deprecated" and same_name(case, s)]
    found = _at_another_time(case, named, at) or _in_part(case, named)
    if found is not None:
        return found
    seat = _SEATS & set(_WORD.findall(case.said.lower()))
    if seat and len(_NAME.findall(case.said)) > 1 and not any(s.definition for s in rows):
        says = says_names(case, [f.statement for f in deciding[:3]])
        return undecided("other-definition", f"{says} Whether it has another {min(seat)} one is not stored.")
    if (told := _other_sense(case, deciding)) is not None:
        return told
    excluded = [f for f in deciding if f.statement.object in over and abs(f.years_off) <= _BESIDE]
    seen = [f.statement for f in excluded if not is_dated(f.statement) and same_name(case, f.statement)]
    if seen:
        cited = tuple(cite_name(case, s, agrees=None) for s in seen[:3])
        return undecided("sources-split", f"The sources differ: {says_names(case, seen)}", cited)
    elsewhere = [s for s in named if may_decide(s) and s.object not in over]
    if elsewhere and case.claim.modality != "negated":
        later = Caveat("sources-differ", "the edition in force at the draft's date names another")
        return supported(
            says_names(case, elsewhere), tuple(cite_name(case, s, agrees=True) for s in elsewhere[:3]), (later,)
        )
    return None


_NATIONAL, _OFFICIAL = lazy.pattern(r"\bnational languages?\b"), lazy.pattern(r"\bofficial")
_COMING = lazy.pattern(rf"\b(?:{options('verdicts', 'other_names', 'coming')}) (?:\w+ )?capital\b")


def _other_sense(case: Case, deciding: list[Found]) -> Verdict | None:
    """A national language, which need not be official; one that goes by two names; a capital that is to come."""
    if case.claim.modality == "negated" or case.claim.object is None:
        return None
    says = says_names(case, [f.statement for f in deciding[:6]])
    if case.kind.property == "capital":
        if _COMING.search(case.said) is None:
            return None
        return undecided("not-yet-known", f"{says} The draft may tell of a capital that is to come.")
    if case.kind.kind != "official-language":
        return None
    if _NATIONAL.search(case.said) and not _OFFICIAL.search(case.said):
        return undecided("other-definition", f"{says} A national language need not be an official one.")
    wanted, stored = case.claim.object.label, {f.statement.value for f in deciding}
    for names in table("verdicts")["other_names"]["akin"]:
        if wanted in names and stored & set(names):
            return undecided("other-definition", f"{says} The draft may mean it by another name.")
    return None


def _at_another_time(case: Case, named: list[Statement], at: Moment) -> Verdict | None:
    """The past without a date, or a plan or change that is near."""
    claim = case.claim
    dated = [s for s in named if is_dated(s) and may_decide(s) and s.start]
    if not at.own and claim.modality == "asserted" and _PAST & set(_WORD.findall(case.said)):
        earlier = [s for s in dated if PartialDate.parse(s.start).first() <= at.last]
        if earlier:
            return supported(says_names(case, earlier), tuple(cite_name(case, s, agrees=True) for s in earlier[:3]))
    gone = [s for s in dated if s.end and 0 <= at.last.year - PartialDate.parse(s.end).first().year <= _SOON]
    if gone and claim.modality == "asserted" and PartialDate.parse(gone[0].end).first() <= at.last:
        cited = tuple(cite_name(case, s, agrees=None) for s in gone[:3])
        return undecided("close", f"It was so until {wording.iso(gone[0].end)}: {says_names(case, gone)}", cited)
    coming = [s for s in dated if s.start > at.last.isoformat()]
    if coming and (
        claim.modality == "planned" or PartialDate.parse(coming[0].start).first().year - at.last.year <= _SOON
    ):
        if claim.detail("ahead") == "yes":
            agreeing = tuple(cite_name(case, s, agrees=True) for s in coming[:3])
            told = Caveat("planned", f"it is so from {wording.iso(coming[0].start)}, after the draft's date")
            return supported(says_names(case, coming), agreeing, (told,))
        cited = tuple(cite_name(case, s, agrees=None) for s in coming[:3])
        return undecided(
            "not-yet-known", f"It is so from {wording.iso(coming[0].start)}: {says_names(case, coming)}", cited
        )
    return None


def _in_part(case: Case, named: list[Statement]) -> Verdict | None:
    """What is official in a part of the country only."""
    partly = [s for s in named if not may_decide(s) and s.definition == "regional"]
    if not partly:
        return None
    cited = tuple(cite_name(case, s, agrees=None) for s in partly[:3])
    return undecided("other-definition", f"Official in a part of the country: {says_names(case, partly)}", cited)


_PAST = word_set("verdicts", "other_names", "past")
_SEATS = word_set("verdicts", "other_names", "seats")
_NAME = lazy.pattern(r"[A-Z][\w-]+")
"""The country is named beside the capital: of one only taken from the context each that may be meant has to be wrong."""
_WORD = lazy.pattern(r"[a-z]+")
