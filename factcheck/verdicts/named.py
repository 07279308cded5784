"""Operator `name`: a named thing (capital, currency, official language) against the names the sources give."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from factcheck.lexicon import table
from factcheck.matching.select import Found, Moment, applicable, distance, moment
from factcheck.model.dates import PartialDate
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Caveat, Evidence, Verdict
from factcheck.names import fold
from factcheck.verdicts import wording
from factcheck.verdicts.cite import cite, may_decide
from factcheck.verdicts.context import Case, refuted, supported, undated, undecided
from factcheck.verdicts.membership import promised


def judge(case: Case) -> Verdict:
    """SUPPORTED when a source gives this name, REFUTED when every source in force gives others only."""
    claim = case.claim
    if claim.subject is None or claim.subject.id is None or claim.object is None:
        return undecided("no-subject", "The sheet cannot tell whose this is.")
    at = moment(claim, case.as_of)
    if at is None:
        return undated()
    rows = case.store.statements(claim.subject.id, case.kind.property)
    found = applicable(rows, case.store, at, case.as_of, None)
    over = _at_other_times(case, rows, at)
    deciding = [f for f in found if may_decide(f.statement) and abs(f.years_off) < 60]
    usable = [f for f in deciding if f.statement.object not in over]
    if not usable:
        return undecided("no-source", f"No stored source gives this for {claim.subject.label}.")
    same = [f for f in usable if same_name(case, f.statement)]
    negated = claim.modality == "negated"
    evidence = tuple(_cite(case, f.statement, agrees=(f in same) != negated) for f in usable[:6])
    late = _late_step(case, rows, same, at)
    if late and not negated:
        says = f"The source says otherwise: {late}"
        cited = tuple(_cite(case, f.statement, agrees=False) for f in same[:3])
        if _may_refute(case, rows, usable, at):
            return refuted(case, says, cited)
        return undecided("unverified-source", f"{says} (cited, not read)", cited)
    if bool(same) != negated:
        caveats = tuple(
            Caveat("later-edition", f"{wording.source(f.edition)} came out after the draft's date")
            for f in same[:1]
            if f.later_edition
        )
        return supported(_says(case, [f.statement for f in (same or usable)]), evidence, caveats)
    named = [s for s in rows if s.rank != "deprecated" and same_name(case, s)]
    open_ = _open(case, named, [f for f in deciding if f.statement.object in over], at)
    if open_ is not None:
        return open_
    elsewhere = [s for s in named if may_decide(s) and s.object not in over]
    if elsewhere and not negated:
        later = Caveat("sources-differ", "the edition in force at the draft's date names another")
        return supported(_says(case, elsewhere), tuple(_cite(case, s, agrees=True) for s in elsewhere[:3]), (later,))
    if _too_late(case, usable, own=at.own):
        return undecided(
            "source-too-old", f"The stored sources speak of a later time: {_says(case, [f.statement for f in usable])}"
        )
    says = f"The source says otherwise: {_says(case, [f.statement for f in usable])}"
    if not _may_refute(case, rows, usable, at):
        return undecided("unverified-source", f"{says} (cited, not read)", evidence)
    return refuted(
        case,
        says,
        evidence,
        suggestion=None if negated else usable[0].statement.value,
    )


def _dated(statement: Statement) -> bool:
    """Whether a row says from when to when it held, and is no look at one day."""
    return bool(statement.start or statement.end) and not statement.point_in_time and statement.rank != "deprecated"


def _at_other_times(case: Case, rows: Sequence[Statement], at: Moment) -> frozenset[str]:
    """What is known to have been a country's capital or money at other times only: a look at another day says nothing against that."""
    dated = [s for s in rows if s.object and _dated(s) and may_decide(s)]
    held = {s.object for s in dated if distance(s, case.store.editions[s.source, s.edition], at) == 0}
    return frozenset(s.object for s in dated) - held


def _late_step(case: Case, rows: Sequence[Statement], same: list[Found], at: Moment) -> str:
    """When the step was taken, where the draft tells of it ("moved its capital", "adopted") in a year in which all was done already.

    A step may take years: from the day the new thing begins to the last day of the old one.
    """
    if case.claim.detail("step") != "yes" or not at.own:
        return ""
    new = [f.statement for f in same if _dated(f.statement) and f.statement.start]
    if not new:
        return ""
    begun = min(PartialDate.parse(s.start).first() for s in new)
    ends = [PartialDate.parse(s.end).last() for s in rows if _dated(s) and s.end and s not in new and may_decide(s)]
    done = max((end for end in ends if end >= begun), default=begun)
    if at.first.year <= max(begun.year, done.year):
        return ""
    return f"{case.store.label(new[0].subject)}: {new[0].value} from {wording.iso(new[0].start)}."


_BESIDE = 2
"""Years within which a look at a country counts against dates that exclude what it saw."""
_SOON = 1
"""Years before a change in which a draft may well speak of what is about to come."""


def _open(case: Case, named: list[Statement], excluded: list[Found], at: Moment) -> Verdict | None:
    """What stays open although the rows in force name others: the past without a date, a plan, a part of the country, sources that differ."""
    claim = case.claim
    assert claim.object is not None
    assert claim.subject is not None
    dated = [s for s in named if _dated(s) and may_decide(s) and s.start]
    if not at.own and claim.modality == "asserted" and _PAST & set(_WORD.findall(case.text[claim.start : claim.end])):
        earlier = [s for s in dated if PartialDate.parse(s.start).first() <= at.last]
        if earlier:
            return supported(_says(case, earlier), tuple(_cite(case, s, agrees=True) for s in earlier[:3]))
    coming = [s for s in dated if s.start > at.last.isoformat()]
    if coming and (
        claim.modality == "planned" or PartialDate.parse(coming[0].start).first().year - at.last.year <= _SOON
    ):
        cited = tuple(_cite(case, s, agrees=None) for s in coming[:3])
        return undecided("not-yet-known", f"It is so from {wording.iso(coming[0].start)}: {_says(case, coming)}", cited)
    partly = [s for s in named if not may_decide(s) and s.definition == "regional"]
    if partly:
        cited = tuple(_cite(case, s, agrees=None) for s in partly[:3])
        return undecided("other-definition", f"Official in a part of the country: {_says(case, partly)}", cited)
    seen = [
        f.statement
        for f in excluded
        if not _dated(f.statement) and abs(f.years_off) <= _BESIDE and same_name(case, f.statement)
    ]
    if seen:
        cited = tuple(_cite(case, s, agrees=None) for s in seen[:3])
        return undecided("sources-split", f"The sources differ: {_says(case, seen)}", cited)
    return None


_PAST = frozenset({"was", "were", "used"})
_WORD = re.compile(r"[a-z]+")


def _may_refute(case: Case, rows: Sequence[Statement], usable: list[Found], at: Moment) -> bool:
    """Whether a read source is among those in force, or agrees with the complete list that is."""
    if any(f.statement.basis != "instrument" for f in usable):
        return True
    assert case.claim.subject is not None
    assert case.claim.subject.id is not None
    if promised(case.store, case.claim.subject.id, at, case.kind.property) is None:
        return False
    listed = {s.object for s in rows if _dated(s)}
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


_BRACKET = re.compile(r" ?\([^()]*\)$")
"""What tells a currency from an earlier one of its name: "Mozambican metical (1980-2006)"."""


def _plain(name: str) -> str:
    return _BRACKET.sub("", fold(name))


def _namesakes(case: Case, statement: Statement) -> list[str]:
    """The thing a statement names, with those of the same name before and after it: the manat of 1993 and that of 2006."""
    if not statement.object:
        return []
    rows = case.store.statements(statement.subject, statement.property)
    same = [s.object for s in rows if s.object and _plain(s.value) == _plain(statement.value)]
    return list(dict.fromkeys([statement.object, *same]))


def _bare(case: Case, statement: Statement) -> bool:
    """Whether the draft has only the common word for the money of many countries, and the statement's ends with it: "Suriname's guilder"."""
    wanted = case.claim.object
    assert wanted is not None
    label, span = _plain(wanted.label), fold(case.text[case.claim.start : case.claim.end])
    word = label.rpartition(" ")[2]
    stated = _plain(statement.value).rpartition(" ")[2]
    one = stated == word or any(stated in names and word in names for names in _spellings())
    return one and (label == word or label not in span)


@functools.cache
def _spellings() -> list[frozenset[str]]:
    """Words for the money of several countries that readers take for one: "krona" and "krone"."""
    return [frozenset(names) for names in table("names")["coins"]["one"]]


def same_name(case: Case, statement: Statement) -> bool:
    """Whether a statement names what the claim names, by id or by any alias."""
    wanted = case.claim.object
    assert wanted is not None
    if wanted.id is not None and wanted.id == statement.object:
        return True
    alike = _namesakes(case, statement)
    if statement.object and statement.object.startswith("currency:"):
        meant = [id_ for id_ in (wanted.id, *wanted.candidates) if id_]
        labels = [wanted.label, *map(case.store.label, meant)]
        if set(meant) & set(alike) or _plain(statement.value) in map(_plain, labels) or _bare(case, statement):
            return True
        if wanted.id is not None and wanted.id.startswith("currency:"):
            return False  # "dollar" is an alias of a score of them
    names = {
        fold(statement.value),
        *(fold(alias.cased) for id_ in alike for alias in case.store.aliases_of(id_)),
    }
    mine = {
        fold(wanted.label),
        *(fold(alias.cased) for alias in (case.store.aliases_of(wanted.id) if wanted.id else ())),
    }
    return bool(mine & names)


def _says(case: Case, statements: list[Statement]) -> str:
    values = list(dict.fromkeys(s.value for s in statements))
    first = statements[0]
    edition = case.store.editions[first.source, first.edition]
    return f"{case.store.label(first.subject)}: {', '.join(values[:6])}, {wording.source(edition)}."


def _cite(case: Case, statement: Statement, *, agrees: bool | None) -> Evidence:
    wanted = case.claim.object
    assert wanted is not None
    return cite(statement, case.store, f"draft: {wanted.label}; source: {statement.value}", agrees=agrees)
