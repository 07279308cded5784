"""Stretches of years that a claim tells with both their ends: what lay somewhere between them does not bear them out."""

from __future__ import annotations

from factcheck.lexicon import worded
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Verdict
from factcheck.verdicts.base.context import Case, undecided

_worded = worded("verdicts", "stretches")


def borne_out(case: Case, verdict: Verdict) -> Verdict:
    """A verdict as it is, but that "from 1940 to 1960" is no date of a war of 1950: a source has to give an end of the stretch, and both where it has both."""
    years = _told(case) if verdict.label is Label.SUPPORTED else None
    if years is None:
        return verdict
    cited = [case.store.statement(piece.statement) for piece in verdict.evidence if piece.statement]
    if any(statement is not None and _has_ends(statement, years) for statement in cited):
        return verdict
    says = f"The source has no such stretch of years: {verdict.explanation}"
    return undecided("other-definition", says, verdict.evidence)


def _told(case: Case) -> tuple[int, int] | None:
    date = case.claim.date
    if date is None or date.first is None or date.last is None or date.first.year == date.last.year:
        return None
    text = case.text[date.start : date.end]
    return (date.first.year, date.last.year) if _STRETCH.search(text) else None


_STRETCH = _worded(r"\d{4}\W+{until}\b.*\d{4}|\d{4}\s?[-–—]\s?\d{2}")


def _has_ends(statement: Statement, years: tuple[int, int]) -> bool:
    if statement.start and statement.end:
        return years == (PartialDate.parse(statement.start).year, PartialDate.parse(statement.end).year)
    return bool(statement.value) and PartialDate.parse(statement.value).year in years
