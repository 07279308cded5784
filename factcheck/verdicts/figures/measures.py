"""The measures a size or an output may be meant in, and how near two figures lie that say nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.lexicon import word_set
from factcheck.matching.select import moment, nearest
from factcheck.model.lists import Label
from factcheck.model.verdicts import Caveat, Verdict
from factcheck.verdicts.base.context import Case, undecided
from factcheck.verdicts.base.series import HOME, Operand
from factcheck.verdicts.base.weighing import Weighed, wanted_definition, weigh
from factcheck.verdicts.figures.estimates import may_be_measured_otherwise

Judge = Callable[[Case], Verdict]


def by_any_measure(case: Case, judge: Judge) -> Verdict:
    """A verdict by the measure the claim is read as; open where it speaks against the draft and another measure bears it out."""
    found = judge(case)
    if found.label is not Label.REFUTED:
        return found
    for name, property_, definition in _other_measures(case):
        again = judge(replace(case, claim=case.claim.with_details(property=property_, definition=definition)))
        if again.label is not Label.REFUTED and again.evidence:
            return undecided(
                "other-definition",
                f"{found.explanation} {name}: {again.explanation}",
                (*found.evidence, *again.evidence),
            )
    return found


def in_any_definition(case: Case, judge: Judge) -> Verdict:
    """A verdict by the definition of the kind; where that does not bear the draft out, by the others in use.

    One of those supports with a caveat, and what it comes near is not refuted.
    """
    found = judge(case)
    if found.label in {Label.SUPPORTED, Label.CONFLICTING} or case.claim.detail("definition"):
        return found
    for definition in (name for name in case.kind.also if name != wanted_definition(case)):
        other = replace(case, claim=case.claim.with_details(definition=definition))
        rows = _measured_so(other, definition)
        again = judge(other) if rows else found
        if again.label is Label.SUPPORTED:
            caveats = {caveat.code: caveat for caveat in again.caveats}
            caveats["other-definition"] = Caveat("other-definition", f"the source measures: {definition}")
            return replace(again, caveats=tuple(caveats[code] for code in sorted(caveats)))
        if found.label is Label.REFUTED and _is_near(other, rows):
            return undecided(
                "other-definition", f"{found.explanation} ({definition}: {again.explanation})", found.evidence
            )
    return found


def _measured_so(case: Case, definition: str) -> list[Weighed]:
    """The figures of the claim's time that are of a definition."""
    quantity, at = case.claim.quantity, moment(case.claim, case.as_of)
    if quantity is None or at is None:
        return []
    rows = [w for w in weigh(case, quantity, at) if w.found.statement.definition.startswith(definition)]
    chosen = {id(found) for found in nearest([w.found for w in rows])}
    return [w for w in rows if id(w.found) in chosen]


def _is_near(case: Case, rows: list[Weighed]) -> bool:
    return any(w.level != "against" for w in rows) or may_be_measured_otherwise(case, rows)


def _other_measures(case: Case) -> list[tuple[str, str, str]]:
    """What else a size or an output may be measured by."""
    property_ = case.claim.detail("property") or "area"
    if property_ == "gdp":
        return [("At purchasing power", "gdp", "ppp")]
    if property_ != "area":
        return []
    people = [("By population", "population", "")] if _loose_size(case) else []
    return [("By land area", "area", "land"), ("Without lands overseas", "area", HOME), *people]


def _loose_size(case: Case) -> bool:
    """Whether "bigger" or "largest" may mean people as well as land: no word says which."""
    claim = case.claim
    if _SQUARE.search(case.text, claim.sentence.start, claim.start):
        return False
    said = case.text[claim.start : min(claim.sentence.end, claim.end + 30)].lower()
    return claim.detail("property") == "area" and _LAND.isdisjoint(said.replace(",", " ").replace(".", " ").split())


_SQUARE = lazy.pattern(r"\b(?:square|sq\.?)[ -](?:kilomet|km|mile|mi\b)|\bkm²", re.IGNORECASE)
"""A figure of land in the words before: then a place told right behind it is one by land."""
_LAND = word_set("frames", "land")


def tied(case: Case, operands: Sequence[Operand]) -> Decimal:
    """How near two figures lie that no order can be made of; outputs move with exchange rates, and those that speak against a draft may be counted anew since."""
    if case.claim.detail("property") != "gdp":
        return _TIED
    return _COUNTED_ANEW if operands and all(one.found.later_edition for one in operands) else _TIED_OUTPUTS


_TIED, _TIED_OUTPUTS, _COUNTED_ANEW = Decimal("0.02"), Decimal("0.1"), Decimal("0.8")
"""Of outputs in an edition after the draft: Nigeria's of 2013 was counted anew in 2014, and came out nine tenths larger."""
